/**
 * Lines, fronts and roads without a name of their own: “the eastern border”, “along the entire front”, “the road from Ossa to
 * Marn”. They are kept as written; what they run between is no place of the event by itself.
 */
import type { GeoPrecision } from '../../model/vocab.js'
import { DASH, has, type Item, isArticle, isSign, type Reading, textOf, wordOf } from '../item.js'
import { endsWith, isOf, textHolds } from '../words.js'
import type { PlaceMention } from './index.js'
import { nameEnd } from './names.js'
import { nounPrecision } from './nouns.js'
import { relationBefore } from './relation.js'

/** The line whose noun is item i, or null. */
export function lineAt(reading: Reading, items: Item[], i: number): PlaceMention | null {
  const noun = has(items[i], 'place_noun')
  // “the 29th Front” of an army is a body.
  if (!noun || !LINES.has(noun.kind) || (noun.kind === 'direction' && isNumber(items[i - 1]))) return null
  const start = ownerStart(reading, items, has(items[i - 1], 'compass') ? i - 1 : i)
  const relation = relationBefore(reading, items, start)
  let body = i + 1
  while (has(items[body], 'place_noun')) body++
  const next = pastEnds(reading, items, body)
  const crossed =
    noun.kind === 'line' && isOf(reading, items[isArticle(items[start - 1]) ? start - 2 : start - 1], 'crosses')
  if (relation === null && !crossed && !(noun.kind === 'road' && isActedOn(items, start, next))) return null
  if (next === body && (noun.kind === 'road' || (start === i && isOf(reading, items[i], 'bare_lines')))) return null
  const name = textOf(reading, items[start].from, items[next - 1].to)
  const precision: GeoPrecision = noun.kind === 'road' ? nounPrecision(noun) : 'region'
  const wider = noun.kind !== 'road' && !textHolds(reading, relation ?? '', 'whole')
  return { at: i, next, wider, bare: false, ref: { name, place_id: null, precision, relation } }
}

/** “blocked the road between Ossa and Marn”, “the road from Ossa to Marn was closed”. */
const isActedOn = (items: Item[], start: number, next: number): boolean =>
  has(items[isArticle(items[start - 1]) ? start - 2 : start - 1], 'event_verb') !== undefined ||
  items[next]?.kind === 'be' ||
  items[next]?.kind === 'have'

/** “Marn’s eastern border”, “the Marnian-Velmian state border”, “the two countries’ shared border”: whose line it is belongs to its name. */
function ownerStart(reading: Reading, items: Item[], start: number): number {
  const owner = isOf(reading, items[start - 1], 'shared_lines') ? start - 1 : start
  if (OWNERS.has(items[owner - 1]?.kind)) {
    if (isSign(items[owner - 2], DASH) && OWNERS.has(items[owner - 3]?.kind)) return owner - 3
    return items[owner - 1].kind === 'side_noun' ? start : owner - 1
  }
  if (items[owner - 1]?.kind !== 'possessive') return start
  if (endsWith(reading, items[owner - 2], 'neighbours'))
    return items[owner - 3]?.kind === 'both' ? owner - 3 : owner - 2
  return STANDS.has(items[owner - 2]?.kind) ? owner - 2 : start
}

const OWNERS = new Set<Item['kind']>(['side_adjective', 'side_noun', 'capital'])

const isNumber = (item: Item | undefined): boolean => item?.kind === 'numeral' || item?.kind === 'ordinal'

const LINES = new Set<string | undefined>(['line', 'direction', 'road'])

/** Past “with Marn”, “between Ossa and Marn”, “from Ossa to Marn”. */
function pastEnds(reading: Reading, items: Item[], at: number): number {
  const lead = wordOf(reading, items[at]).toLowerCase()
  if (!isOf(reading, items[at], 'line_ends')) return at
  const first = pastName(reading, items, at + 1)
  if (first < 0) return at
  const second =
    isSign(items[first], DASH) || isOf(reading, items[first], 'joins_ends') ? pastName(reading, items, first + 1) : -1
  if (second > 0) return second
  return lead === 'with' ? first : at
}

/** The item after the name of a place or state at k, past its article; -1 where none stands there. */
function pastName(reading: Reading, items: Item[], k: number): number {
  const at = isArticle(items[k]) ? k + 1 : k
  const item = items[at]
  if (item === undefined) return -1
  if (STANDS.has(item.kind)) return at + 1
  const end = item.kind === 'capital' || item.names ? nameEnd(reading, items, at) : at
  return end > at ? end : -1
}

const STANDS = new Set<Item['kind']>(['place', 'side_noun', 'metonym', 'side_adjective'])
