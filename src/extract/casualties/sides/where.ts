/** Whose land a figure is told on: of its sentence, of those before it in the paragraph, of the whole text. Forces named go before land. */
import { flatMap } from '../../../text/lists.js'
import { sideOf } from '../../chunks/people/group.js'
import { landOf } from '../../home.js'
import { has, type Item, leadOf, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import type { Claim } from '../claims.js'
import { NO_SIDE, nameOf, type ResolvedSide } from './adversaries.js'
import { isUniformed } from './arms.js'
import type { Setting } from './setting.js'

/** How far back in its paragraph the place of a figure may be told, in sentences. */
const FAR = 3

/** The side near a figure: of the only state whose forces the text names, where soldiers are told of; else of a place told last. */
export function placeSide(setting: Setting, claim: Claim, attackers: ReadonlySet<string>): ResolvedSide {
  const { reading, sentences, forces } = setting
  const { registry } = reading.knowledge
  const [state, second] = !registry && isUniformed(claim) ? forces() : []
  if (state !== undefined && second === undefined && !attackers.has(state))
    return { code: state, text: state, actor: null, basis: 'place' }
  // In a conflict that a registry knows, the side that holds the land is told by more than where the last sentence was.
  const reach = registry && !isUniformed(claim) ? 0 : FAR
  for (let i = claim.sentence; i >= 0 && claim.sentence - i <= reach; i--) {
    const found = sentences[i].paragraph === claim.paragraph ? placeIn(reading, sentences[i]) : NO_SIDE
    if (found.text) return found
  }
  return NO_SIDE
}

/** The states whose soldiers or police a text names as theirs: “three Ostrian officers”, “the Ostrian army”. */
export function statesWithForces({ knowledge }: Reading, sentences: readonly ReadSentence[]): string[] {
  const { armedGroups, neutralSides } = knowledge
  const codes = flatMap(sentences, ({ items }) => flatMap(items, (_, i) => forceAt(items, i) ?? []))
  return [...new Set(codes)].filter((code) => !armedGroups.has(code) && !neutralSides.has(code))
}

function forceAt(items: readonly Item[], i: number): string | null {
  const { group } = items[i]
  if (group) return group.status === 'military' || group.status === 'police' ? (group.side?.code ?? null) : null
  const kind = has(items[i], 'body')?.kind
  return kind === 'armed_forces' || kind === 'police'
    ? ((sideOf(items[i]) ?? sideOf(items[i - 1]))?.code ?? null)
    : null
}

/** The side on whose land a sentence plays: of a place that a preposition leads to, else of the first place. */
function placeIn(reading: Reading, { items }: ReadSentence): ResolvedSide {
  const lands = flatMap(items, (item, i) => {
    const code = landOf(items, i)
    return code ? [{ code, item, located: isLocated(items, i) }] : []
  })
  const land = lands.find((l) => l.located) ?? lands[0]
  return land ? { code: land.code, text: nameOf(reading, land.item), actor: null, basis: 'place' } : NO_SIDE
}

const isLocated = (items: Item[], i: number): boolean => {
  const lead = leadOf(items, i)
  return lead?.kind === 'preposition' || has(lead, 'place_relation') !== undefined
}

/** The land a text plays in; where it names none, that of the state whose text it is. */
export const landSide = ({ home, voice }: Setting): ResolvedSide => {
  const { land, unknownLand } = home()
  const code = land ?? (unknownLand === null ? voice : null)
  const text = code ?? unknownLand
  return text ? { code, text, actor: null, basis: 'place' } : NO_SIDE
}
