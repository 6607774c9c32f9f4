/** Whose land a figure is told on: of its sentence, of those before it in the paragraph, of the whole text. Forces named go before land. */
import { flatMap } from '../../../text/lists.js'
import { sideOf } from '../../chunks/people/group.js'
import { datelineEnd } from '../../dateline.js'
import { landOf, statesWithForces } from '../../home.js'
import { has, type Item, isArticle, leadOf, type Reading } from '../../item.js'
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
  const state = !registry && isUniformed(claim) ? forceNear(setting, claim, forces()) : null
  if (state !== null && !attackers.has(state) && !isLocal(setting, claim, state))
    return { code: state, text: state, actor: null, basis: 'place' }
  // In a conflict that a registry knows, the side that holds the land is told by more than where the last sentence was.
  const reach = registry && !isUniformed(claim) ? 0 : FAR
  for (let i = claim.sentence; i >= 0 && claim.sentence - i <= reach; i--) {
    const found = sentences[i].paragraph === claim.paragraph ? placeIn(reading, sentences[i]) : NO_SIDE
    if (found.text) return found
  }
  return NO_SIDE
}

/** “Eleven policemen died in Ostria”, beside Karvian soldiers: the police are of the land. */
function isLocal({ home, sentences }: Setting, { status, sentence }: Claim, state: string): boolean {
  if (status !== 'police' || !home().onlyLand || home().land === state) return false
  // “Karvian policemen” are told of as well.
  const near = sentences.slice(Math.max(0, sentence - FAR), sentence + 1)
  return !near.some(({ items }) => items.some(({ group }) => group?.status === 'police' && group.side?.code === state))
}

/** The only state whose forces the text names, else the one whose forces it named last, alone in their sentence. */
function forceNear({ reading, sentences }: Setting, claim: Claim, [state, second]: readonly string[]): string | null {
  if (state === undefined) return null
  if (second === undefined) return isFoe(sentences[claim.sentence], state) ? null : state
  for (let i = claim.sentence; i >= 0 && claim.sentence - i <= FAR; i--) {
    const [near, other] = statesWithForces(reading, [sentences[i]])
    if (near !== undefined) return other === undefined && !isFoe(sentences[i], near) ? near : null
  }
  return null
}

const MET = new Set<Item['kind'] | undefined>(['with', 'by', 'event_verb'])

/** “died in a clash with Ostrian forces”, “by Ostrian troops”: who is met, and not who is hit. */
const isFoe = ({ items }: ReadSentence, state: string): boolean =>
  items.some((item, i) => {
    const code = item.group ? item.group.side?.code : sideOf(item)?.code
    return code === state && MET.has((isArticle(items[i - 1]) ? items[i - 2] : items[i - 1])?.kind)
  })

/** The side on whose land a sentence plays: of a place that a preposition leads to, else of the first place. */
function placeIn(reading: Reading, sentence: ReadSentence): ResolvedSide {
  const { items } = sentence
  // “VELM: an air strike on a village in Ostria”: where it was written
  const first = reading.knowledge.registry ? 0 : datelineEnd(reading, sentence)
  const lands = flatMap(items, (item, i) => {
    const code = i < first ? null : landOf(items, i)
    return code ? [{ code, item, located: isLocated(items, i) }] : []
  })
  const land = lands.find((l) => l.located) ?? lands[0]
  // “officials in Ostria and Karvia”: of neither
  const joined = land && items.indexOf(land.item) + 1
  const second = joined && has(items[joined], 'and') && lands.find(({ item }) => item === items[joined + 1])
  if (reading.knowledge.registry && second && second.code !== land.code) return NO_SIDE
  return land ? { code: land.code, text: nameOf(reading, land.item), actor: null, basis: 'place' } : NO_SIDE
}

const isLocated = (items: Item[], i: number): boolean => {
  const lead = leadOf(items, i)
  return lead?.kind === 'preposition' || has(lead, 'place_relation') !== undefined
}

/** “government troops”: of the state whose forces are named near them, else of the land. */
export function stateSide(setting: Setting, claim: Claim): ResolvedSide {
  const state = forceNear(setting, claim, setting.forces())
  return state === null ? landSide(setting) : { code: state, text: state, actor: null, basis: 'place' }
}

/** Soldiers on a land that a state rules against its will are of that state, unless words of their own tell another. */
export function ofRuler({ reading }: Setting, claim: Claim, side: ResolvedSide): ResolvedSide {
  const { registry, worldSide } = reading.knowledge
  if (registry || side.code === null || !(isUniformed(claim) || claim.ofState)) return side
  const { kind, foe } = worldSide(side.code) ?? {}
  return foe === undefined || kind === 'armed_group' ? side : { ...side, code: foe, text: foe }
}

/** The land a text plays in; where it names none, that of the state whose text it is. */
export const landSide = ({ home, voice }: Setting): ResolvedSide => {
  const { land, unknownLand } = home()
  const code = land ?? (unknownLand === null ? voice : null)
  const text = code ?? unknownLand
  return text ? { code, text, actor: null, basis: 'place' } : NO_SIDE
}
