/** How a noun names an event: as known (“the clash”), as one more (“a raid”), as several, or as what was told before (“It was the deadliest attack in years”). */
import { COMMA, has, type Item, isSign, type Reading, wordOf } from '../../item.js'
import { isOf } from '../../words.js'

/** “It was the deadliest | attack in years”, “That was a suicide attack”: says what something told before was. */
export function isNamed(items: Item[], at: number): boolean {
  if (has(items[at], 'event_noun') === undefined) return false
  const be = items.slice(0, at).findLastIndex((x) => x.kind === 'be')
  return (
    be > 0 &&
    at - be <= NAMED &&
    items.slice(be + 1, at).every((x) => NAMES.has(x.kind)) &&
    (items[be - 1].kind === 'pronoun' || items[be - 1].kind === 'determiner' || items[be - 1].kind === 'relative') &&
    be - 1 === items.findIndex((x) => x.kind !== 'sign')
  )
}

/** Items from “was” to the noun that it names. */
const NAMED = 6
const NAMES = new Set<Item['kind']>(['determiner', 'article', 'unknown', 'ordinal', 'adverb', 'person_adjective'])

/** “attacks”: ends as words for several do. */
export const isPlural = (reading: Reading, item: Item): boolean => /s$/i.test(wordOf(reading, item))

/** “a raid”, “a suicide attack”: with an article that takes nothing as known. */
export const isIndefinite = (items: readonly Item[], at: number): boolean =>
  [1, 2, 3, 4].some(
    (d) => items[at - d]?.kind === 'article' && items.slice(at - d + 1, at).every((x) => MODIFY.has(x.kind)),
  )

const MODIFY = new Set<Item['kind']>([...NAMES, 'instrument', 'side_adjective', 'capital'])

/** “the clash”, “this attack”, “Sunday’s ambush”; not “At about the same time | fighting broke out”. */
export function isDefinite(reading: Reading, items: readonly Item[], at: number): boolean {
  if (isOf(reading, items[at - 1], 'points_of_time')) return false
  for (let k = at - 1; k >= 0 && at - k < 4; k--) {
    if (items[k].kind === 'determiner' || items[k].kind === 'possessive') return true
    // “On the other side of the land, | mortar fire hit”
    if (isSign(items[k], COMMA)) return false
    if (items[k].kind === 'article' || items[k].kind === 'preposition' || items[k].kind === 'verb') return false
  }
  return false
}
