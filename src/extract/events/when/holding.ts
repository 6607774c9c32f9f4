/** Years and days on which land came into somebody’s hands: “a mine in the region liberated in 2020”, “in Ossa, a town seized by rebels in May”. */
import { COMMA, has, type Item, isSign, type Reading } from '../../item.js'
import { isOf } from '../../words.js'

/** Whether the date at item `date` tells since when a place is held that the event at item `at` is told of. */
export function ofHolding(reading: Reading, items: readonly Item[], date: number, at: number): boolean {
  let k = date - 1
  while (k > at && date - k <= REACH && (BETWEEN.has(items[k].kind) || items[k].group)) {
    if (isOf(reading, items[k], 'land_taken')) return isOfPlace(items, k)
    k--
  }
  return k > at && isOf(reading, items[k], 'land_taken') && isOfPlace(items, k)
}

/** Items from “liberated” to the day: “from the occupation of the rebels in”. */
const REACH = 9

const BETWEEN = new Set<Item['kind']>([
  'preposition',
  'by',
  'from',
  'of',
  'determiner',
  'article',
  'unknown',
  'adverb',
  'side_noun',
  'side_adjective',
  'possessive',
  'metonym',
  'capital',
  'place',
  'body',
  'actor',
  'harm_participle',
])

/** “the region liberated”, “Ossa, captured”, “which was captured”, “among the territories recaptured”. */
function isOfPlace(items: readonly Item[], k: number): boolean {
  let before = k - 1
  while (before > 0 && (items[before].kind === 'adverb' || items[before].kind === 'be')) before--
  if (before < k - 1 && items.slice(before + 1, k).some((x) => x.kind === 'be'))
    return items[before].kind === 'relative'
  const noun = isSign(items[before], COMMA) ? items[before - 1] : items[before]
  return has(noun, 'place_noun') !== undefined || has(noun, 'place') !== undefined || noun?.kind === 'capital'
}
