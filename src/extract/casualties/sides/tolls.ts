/** Tolls over weeks or a war: of nobody’s side unless a party tells them, or words count them by the lands of the sides at each other. */
import { sideOf } from '../../chunks/people/group.js'
import { landOf } from '../../home.js'
import { has, type Item, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import type { Claim } from '../claims.js'
import { nameOf, type ResolvedSide } from './adversaries.js'
import { isUniformed } from './arms.js'
import { isForeign } from './hostile.js'
import type { Setting } from './setting.js'

/** The sides at each other: of the registry, else the two states that the text shows so. */
export const opponents = ({ reading, dyad }: Setting): readonly string[] =>
  reading.knowledge.registry?.pipeline.adversaries.flat() ?? dyad()

/** A toll of a war or a year, of people of whatever side, unless a party tells it. */
export function isTotal({ reading, invaders }: Setting, claim: Claim, { items }: ReadSentence): boolean {
  if ((claim.status !== 'unknown' && claim.status !== 'civilian') || claim.scope !== 'cumulative') return false
  const { side } = claim.speaker
  // “since the start of the aggression”: whom a state attacks on their land loses them, but for a toll of the war itself.
  const ofWar = items.some((item) => item.to <= claim.from && tellsOfWar(item))
  if (claim.modality !== 'historical' && invaders().size > 0 && !ofWar) return false
  return claim.modality === 'historical' || side === null || reading.knowledge.neutralSides.has(side)
}

/** “23 people were killed in Ostria this month, 21 civilians in Westria”: of the party in whose land they are counted. */
export function countedIn(setting: Setting, claim: Claim, { items }: ReadSentence): ResolvedSide | null {
  if (claim.scope !== 'cumulative' || isUniformed(claim) || claim.harm === 'released') return null
  const next = items.findIndex((item) => item.from >= claim.to)
  const at = items.findIndex((_, i) => i >= next && i <= next + 1 && landOf(items, i) !== null)
  const code = next < 0 || at < 0 || !has(items[at], 'side_noun') ? null : landOf(items, at)
  // “Karvia has killed 31 people in Ostria”
  const abroad = claim.active && items.some((item) => item.to <= claim.from && isOfOther(setting.reading, item, code))
  return code !== null && (abroad || opponents(setting).includes(code))
    ? { code, text: nameOf(setting.reading, items[at]), actor: null, basis: 'place' }
    : null
}

/** Of a state other than the one whose land it is. */
const isOfOther = (reading: Reading, item: Item, land: string | null): boolean => {
  const code = sideOf(item)?.code
  return code != null && code !== land && isForeign(reading, code, land ?? '')
}

/** “the war”, “the fighting”. */
const tellsOfWar = (item: Item): boolean =>
  has(item, 'war') !== undefined || has(item, 'event_noun')?.subtype === 'armed_clash'
