/**
 * Places told one behind the other: “in the Velm area of Ossa in Marn district”, “in Ossa, east of Marn”, “Marn’s Velm district”. One of
 * them is the spot; the others only tell where it lies.
 */
import type { GeoPrecision } from '../../model/vocab.js'
import {
  CLOSE_PAREN,
  COMMA,
  has,
  type Item,
  type ItemKind,
  isArticle,
  isSign,
  OPEN_PAREN,
  type Reading,
  textOf,
  wordOf,
} from '../item.js'
import { isOf, textOpensWith } from '../words.js'
import type { PlaceMention } from './index.js'
import { nounBefore } from './nouns.js'
import { possessedTown } from './relation.js'
import { pastAside } from './struck.js'

/** Marks those places of a sentence that only tell where another one lies. */
export function chain(reading: Reading, items: Item[], found: PlaceMention[]): void {
  for (let k = 1; k < found.length; k++) {
    const [first, second] = [found[k - 1], found[k]]
    // “on the border near Ossa”: the spot is told by the name, and not by the line.
    if (second.wider || (first.wider && has(items[first.next - 1], 'place_noun')?.kind === 'line')) continue
    if (inAside(items, found[0], second)) {
      second.wider = true
      continue
    }
    if (
      ofOwner(items, first.next, second.at) ||
      ofCalled(items, first.next, second.at) ||
      namesTown(reading, items, first, second.at)
    )
      first.wider = true
    else if (leadsOn(reading, items, first.next, second.at) && !first.bare) {
      if (
        (LANDS.has(first.ref.precision) || isWay(items, first) || IN_PART.test(first.ref.relation ?? '')) &&
        isSpot(reading, items, first, second)
      )
        first.wider = true
      else second.wider = true
    }
  }
}

/** “Marn’s Ossa district”, “Marn’s eastern suburb of Ossa”. */
const ofOwner = (items: Item[], from: number, to: number): boolean =>
  items[from]?.kind === 'possessive' && to - from <= OWNED && items.slice(from + 1, to).every(passes)

const OWNED = 5

/** “Ostria’s second-largest city, Ossa”. */
const ofCalled = (items: Item[], from: number, to: number): boolean => from > 0 && possessedTown(items, to - 1) === from

const LAND_KINDS = new Set<string | undefined>(['district', 'province', 'region', 'zone', 'corridor', 'state', 'water'])

/** “the West Bank city of Ossa”, “the Marn province town of Ossa”, “the Marn suburb of Ossa”: what stands before the noun tells in what land or town the place behind it lies. */
export function namesTown(reading: Reading, items: Item[], { at, next }: PlaceMention, name: number): boolean {
  const of = items[next]?.kind === 'of' ? next : next - 1
  if (of + 1 !== name) return false
  const [own, noun] = [items[at], has(items[next - 2], 'place_noun')]
  // “the south Marn district of Ossa”
  const part = has(items[at - 1], 'compass') !== undefined && LAND_KINDS.has(has(items[next - 1], 'place_noun')?.kind)
  if (!part && !isOf(reading, items[next - 1], 'called_towns')) return false
  return (
    part ||
    // “the Marn village of Ossa”
    (own.kind === 'capital' && isArticle(items[at - 1]) && isOf(reading, items[next - 1], 'plain_towns')) ||
    // “the Marn capital of Ossa”
    (isArticle(items[at - 1]) && /^capital$/i.test(wordOf(reading, items[next - 1]))) ||
    own.kind === 'side_noun' ||
    LAND_KINDS.has(has(own, 'place')?.kind) ||
    // “the northern Marn city of Ossa”
    has(items[at - 1], 'compass') !== undefined ||
    (next - 2 > at && noun !== undefined && noun.kind !== 'settlement') ||
    isOf(reading, items[next - 1], 'edges_of_towns')
  )
}

/** “Ossa, a city of 300,000 on the river Marn, was shelled”: what stands between the subject and its verb tells about it. */
function inAside(items: Item[], { at, next, ref }: PlaceMention, place: PlaceMention): boolean {
  if (at > 1 || ref.relation !== null || place.at <= next) return false
  const end = pastAside(items, next)
  return end > place.next && VERBAL.has(items[end]?.kind)
}

const VERBAL = new Set<ItemKind | undefined>(['be', 'have', 'event_verb', 'harm_participle'])

/** “in the west of Ossa, near Marn”: a land of which a part is told. */
const IN_PART = /^in the (?:north|south|east|west)/i

/** “on the road between Ossa and Marn, near Velm”: a road by its ends, which is long. */
const isWay = (items: Item[], { at, next }: PlaceMention): boolean =>
  has(items[at], 'place_noun')?.kind === 'road' && next - at > 2

const LANDS = new Set<GeoPrecision>(['adm1', 'region', 'country', 'adm2'])

/** “in Marn province in the village of Ossa”, “in Marn province near Ossa”, “on the border near Ossa”: the nearer place comes last; “in Marn, near the capital Ossa” tells where Marn lies. */
const isSpot = (reading: Reading, items: Item[], first: PlaceMention, { at, ref }: PlaceMention): boolean =>
  (ref.precision === 'exact' || ref.precision === 'near') &&
  !/^the capital$/i.test(textOf(reading, items[Math.max(0, at - 2)].from, items[at - 1].to)) &&
  (nounBefore(items, at)?.kind === 'settlement' ||
    has(items[first.at], 'place_noun')?.kind === 'line' ||
    (first.ref.precision !== 'adm2' && textOpensWith(reading, ref.relation ?? '', 'close_by')))

/** More items than this do not stand between a place and the one that tells where it lies. */
const LONGEST = 8

/** “in”, “of”, “(…)”, “, east of”, “, a village near”: what leads from a place to the one it lies in or near. */
function leadsOn(reading: Reading, items: Item[], from: number, to: number): boolean {
  const between = withoutMeasure(items.slice(from, to))
  const [head, next] = between
  // “in Ossa (government-held, 20 km north of Marn)”
  if (isSign(head, OPEN_PAREN) && between.length <= ASIDE && !between.some((x) => isSign(x, CLOSE_PAREN)))
    return between.some((x) => x.kind === 'unit' || has(x, 'place_relation') !== undefined)
  if (!head || between.length > LONGEST || !between.slice(1).every(passes)) return false
  if (isOf(reading, head, 'towards') || isOf(reading, next, 'towards')) return false
  if (head.kind === 'of' || has(head, 'place_relation') || /^in$/i.test(wordOf(reading, head))) return true
  if (!(isSign(head, COMMA) || isSign(head, OPEN_PAREN))) return false
  if (has(next, 'place_relation') || between.some((x) => x.kind === 'unit')) return true
  // “in Ossa, on the road between Velm and Marn”
  if (next?.kind === 'preposition' && between.slice(2).some((x) => WAYS.has(has(x, 'place_noun')?.kind))) return true
  return isArticle(next) && between.some((x) => has(x, 'place_noun') || has(x, 'compass'))
}

/** “50 kilometres (30 miles) north of”: without what is measured again. */
function withoutMeasure(between: Item[]): Item[] {
  const open = between.findIndex((x, k) => k > 1 && isSign(x, OPEN_PAREN))
  const close = between.findIndex((x) => isSign(x, CLOSE_PAREN))
  return open > 1 && close > open && between[open - 1].kind === 'unit'
    ? [...between.slice(0, open), ...between.slice(close + 1)]
    : between
}

const WAYS = new Set<string | undefined>(['road', 'line', 'water'])

/** Items of an aside that tells where a place lies. */
const ASIDE = 14

const passes = (item: Item): boolean =>
  KINDS.has(item.kind) ||
  has(item, 'place_noun') !== undefined ||
  has(item, 'compass') !== undefined ||
  has(item, 'place_relation') !== undefined

const KINDS: ReadonlySet<ItemKind> = new Set<ItemKind>([
  'determiner',
  'article',
  'unknown',
  'adverb',
  'of',
  'preposition',
  'quantity',
  'numeral',
  'unit',
  'from',
  'ordinal',
  'to',
  'side_adjective',
  'approximator',
])
