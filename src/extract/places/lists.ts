/**
 * Lists of places: “Ossa, Marn and Odra”, “Ossa (3 times), Marn (once)”, “the Ossa and Marn districts”. What holds of one name of a list
 * holds of all.
 */
import type { Entry } from '../../knowledge/lexicon.js'
import {
  CLOSE_PAREN,
  COMMA,
  DASH,
  has,
  type Item,
  isSign,
  locative,
  OPEN_PAREN,
  type Reading,
  wordOf,
} from '../item.js'
import { VERBAL } from '../verbal.js'
import { isOf } from '../words.js'
import type { PlaceMention } from './index.js'
import { nameEnd } from './names.js'
import { isStruck } from './struck.js'

const LONGEST_LIST = 12

/** “the Ossa, Marn and Velm districts”: the noun in the plural that ends the list which goes on at item `at`. */
export function nounOfList(reading: Reading, items: Item[], at: number): Entry | undefined {
  const end = afterList(reading, items, at)
  const noun = end > at ? has(items[end], 'place_noun') : undefined
  return noun && /s$/i.test(wordOf(reading, items[end])) ? noun : undefined
}

/** Past “(3 times)”, “– 3 times” after a name of a list. */
export function pastCount(reading: Reading, items: Item[], at: number): number {
  const dash = isSign(items[at], DASH) && reading.tokens.before[items[at].from] > 0
  if (!dash && !isSign(items[at], OPEN_PAREN)) return at
  let k = at + 1
  while (k - at < COUNT && items[k] && counts(reading, items[k])) k++
  if (k === at + 1) return at
  return dash ? k : isSign(items[k], CLOSE_PAREN) ? k + 1 : at
}

const counts = (reading: Reading, item: Item): boolean =>
  COUNTS.has(item.kind) || item.quantity !== undefined || isOf(reading, item, 'how_many_times')

const COUNT = 6

const COUNTS = new Set<Item['kind']>([
  'quantity',
  'numeral',
  'people',
  'unit',
  'adverb',
  'times',
  'event_noun',
  'instrument',
])

/** The item after the last name of the list that goes on at item `at`. */
export function afterList(reading: Reading, items: Item[], at: number): number {
  let end = at
  for (let names = 0; names < LONGEST_LIST; names++) {
    let k = pastCount(reading, items, end)
    while (isSign(items[k], COMMA) || has(items[k], 'and')) k++
    if (k === pastCount(reading, items, end) || !items[k]) return end
    const next = items[k].kind === 'place' ? k + 1 : nameEnd(reading, items, k)
    if (next === k) return end
    end = next
  }
  return end
}

/** “Ossa, Marn and Odra were shelled”: what falls on a list falls on each of it. */
export function isListStruck(reading: Reading, items: Item[], end: number): boolean {
  const last = afterList(reading, items, end)
  return last > end && has(items[last - 1], 'place_noun') === undefined && isStruck(reading, items, last)
}

/** Between the place before and this name stand only a comma, “and”, “or”. */
export const joinedTo = (reading: Reading, items: Item[], after: number, to: number): boolean => {
  const from = pastCount(reading, items, after)
  const between = items.slice(from, to)
  // “of the Ossa and Marn districts Arno Lisk said”: a noun alone joins nothing.
  return to - from >= 1 && to - from <= 5 && between.every(isJoint) && !between.every((x) => has(x, 'place_noun'))
}

const isJoint = (x: Item): boolean =>
  isSign(x, COMMA) ||
  has(x, 'and') !== undefined ||
  has(x, 'or') !== undefined ||
  x.kind === 'determiner' ||
  has(x, 'place_noun') !== undefined ||
  has(x, 'compass') !== undefined ||
  x.kind === 'of'

/** After the last name of a list or apposition the sentence goes on with a sign, a preposition, a date or a new clause. */
export const closes = (reading: Reading, items: Item[], end: number): boolean => {
  const item = items[end]
  return (
    item === undefined ||
    (item.kind === 'sign' && !isSign(item, DASH)) ||
    item.kind === 'preposition' ||
    item.kind === 'with' ||
    item.kind === 'from' ||
    item.kind === 'date' ||
    item.kind === 'relative' ||
    has(item, 'and') !== undefined ||
    has(item, 'place_relation') !== undefined ||
    isCommunity(reading, item)
  )
}

/** “The villages of Ossa, Marn and Odra were burned”: the noun before the list tells that its last name, too, is of a place. */
export function endsList(reading: Reading, items: Item[], last: PlaceMention, i: number): boolean {
  if (!has(items[i - 1], 'and')) return false
  let k = last.at
  while (
    k > 0 &&
    i - k < LISTED &&
    (isSign(items[k - 1], COMMA) ||
      items[k - 1].kind === 'capital' ||
      items[k - 1].names ||
      items[k - 1].kind === 'place')
  )
    k--
  const noun = items[k - 1]?.kind === 'of' ? items[k - 2] : items[k - 1]
  if (has(noun, 'place_noun') && /s$/i.test(wordOf(reading, noun))) return true
  // “Houses in Ossa and Marn were damaged”: without a verb before them the names end the subject.
  const led =
    items[k - 1] !== undefined && (locative(reading, items[k - 1]) || has(items[k - 1], 'place_relation') !== undefined)
  return led && !last.wider && !items.slice(0, k).some((x) => VERBAL.has(x.kind) || x.kind === 'relative')
}

const LISTED = 24

/** “the Ossa and Marn communities”: of people that live in places of these names. */
export const isCommunity = (reading: Reading, item: Item | undefined): boolean => isOf(reading, item, 'communities')

/** The list goes on to an “and”: “A, B and C”; “A, B, C” tells in what wider places the first one lies. */
export function isListed(reading: Reading, items: Item[], end: number): boolean {
  let k = end
  for (let names = 0; names < LONGEST_LIST && isSign(items[k], COMMA); names++) {
    if (has(items[k + 1], 'and')) return true
    const next = items[k + 1]?.kind === 'place' ? k + 2 : nameEnd(reading, items, Math.min(k + 1, items.length - 1))
    if (next <= k + 1) return false
    k = next
  }
  return has(items[k], 'and') !== undefined
}
