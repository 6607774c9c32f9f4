/** The words that set a place in relation to a name: “near”, “in the direction of”, “20 km west of”, as written. */
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
  textOf,
} from '../item.js'
import { isOf, spanEndsWith } from '../words.js'
import { pastDescribing } from './describes.js'
import { isSettlement } from './nouns.js'

const REACH = 13

/** The words of place before item i, from a distance or preposition on, or null. */
export function relationBefore(reading: Reading, items: Item[], i: number): string | null {
  let start = -1
  // “in the provincial capital, Ossa”
  const called = calledBy(items, i - 1)
  const from = called < 0 ? i - 1 : i - 2
  for (let at = called < 0 ? from : called; at >= 0 && i - at < REACH; at--) {
    if (isSign(items[at], CLOSE_PAREN)) at = pastAside(items, at)
    else at = pastDescribing(reading, items, at)
    const item = items[at]
    if (!item) break
    if (opens(reading, item)) start = at
    else if (item.kind === 'quantity' || item.kind === 'numeral') start = at
    else if (!passes(item)) break
    if (start >= 0 && has(items[start], 'place_relation') && !measures(items[at - 1])) break
    if (start >= 0 && item.kind === 'preposition' && !(measures(items[at - 1]) && !isOf(reading, item, 'within'))) break
  }
  return start < 0 ? null : textOf(reading, items[start].from, items[from].to)
}

/**
 * “the provincial capital”, “Ostria’s second-largest city”: the article or possessive of the noun of settlement that a name behind the comma
 * at item `comma` names; -1 where none stands there.
 */
const calledBy = (items: Item[], comma: number): number =>
  isSign(items[comma], COMMA) && isSettlement(items[comma - 1]) ? calledFrom(items, comma - 1) : -1

/** The item before “the Ostrian capital” and “Ostria’s capital” where a comma stands at item `comma` behind them; -1 where none does. */
export function beforeCalled(items: Item[], comma: number): number {
  const from = calledBy(items, comma)
  if (from < 0) return -1
  const owner = items[from - 2]?.kind === 'determiner' ? from - 2 : from - 1
  const lead = (items[from].kind === 'determiner' ? from : owner) - 1
  // “outside of”
  return items[lead]?.kind === 'of' && items[lead - 1]?.kind === 'preposition' ? lead - 1 : lead
}

/** “Ostria’s second-largest city,”: the possessive before a noun of settlement and a comma; -1 where none stands there. */
export function possessedTown(items: Item[], comma: number): number {
  const from = calledBy(items, comma)
  return items[from]?.kind === 'possessive' ? from : -1
}

/** The article or possessive before what describes a noun. */
function calledFrom(items: Item[], k: number): number {
  let at = k - 1
  while (k - at <= DESCRIBED && (DESCRIBES.has(items[at]?.kind) || isSign(items[at], DASH))) at--
  return items[at]?.kind === 'determiner' || items[at]?.kind === 'possessive' ? at : -1
}

/** Items between an article and the noun of a town: “the country’s second-largest city”. */
const DESCRIBED = 4

const DESCRIBES = new Set<Item['kind'] | undefined>(['unknown', 'side_adjective', 'adverb', 'ordinal', 'capital'])

/** “20 km from”, “5 km away from”, “9 km (five miles) from”: item k tells from where a distance is measured. */
export function measuredFrom(items: Item[], k: number): boolean {
  if (items[k]?.kind !== 'from') return false
  let at = items[k - 1]?.kind === 'unknown' ? k - 2 : k - 1
  if (isSign(items[at], CLOSE_PAREN)) at = pastAside(items, at)
  return items[at]?.kind === 'unit'
}

/** The item before a short aside in parentheses that ends at item `at`. */
function pastAside(items: Item[], at: number): number {
  for (let k = at - 1; k >= 0 && at - k <= 4; k--) if (isSign(items[k], OPEN_PAREN)) return k - 1
  return at
}

/** “came to Ossa”, “visited Ossa”: where somebody went. */
export const visited = (reading: Reading, items: Item[], { at }: { at: number }): boolean =>
  at > 0 && spanEndsWith(reading, items[Math.max(0, at - 2)].from, items[at - 1].to, 'visits')

const opens = (reading: Reading, item: Item): boolean =>
  has(item, 'place_relation') !== undefined ||
  locative(reading, item) ||
  (item.kind === 'preposition' && /^on$/i.test(textOf(reading, item.from, item.to)))

const measures = (item: Item | undefined): boolean =>
  item !== undefined && (item.kind === 'unit' || item.kind === 'quantity' || item.kind === 'numeral')

const passes = (item: Item): boolean =>
  has(item, 'place_noun') !== undefined ||
  item.kind === 'of' ||
  item.kind === 'determiner' ||
  item.kind === 'unit' ||
  item.kind === 'ordinal' ||
  item.kind === 'unknown' ||
  item.kind === 'from'
