/** Places as a sentence names them: registry places, and unknown names after a place noun or a preposition of place. */
import type { PlaceRef } from '../model/record.js'
import type { GeoPrecision } from '../model/vocab.js'
import { UPPER } from '../text/tokens.js'
import { has, type Item, isSign, type Reading, textOf } from './item.js'

export interface PlaceMention {
  /** Index of the item in the sentence. */
  at: number
  ref: PlaceRef
}

const PRECISION: Record<string, GeoPrecision> = {
  settlement: 'exact',
  checkpoint: 'exact',
  facility: 'exact',
  height: 'exact',
  district: 'adm2',
  province: 'adm1',
  region: 'region',
  zone: 'region',
  corridor: 'region',
  line: 'region',
  reservoir: 'near',
  state: 'country',
}

const NEAR = /near|close|direction|vicinity|outskirts|of$|around|between|opposite|toward|area|not far/

/** All place mentions of a sentence, in text order. */
export function findPlaces(reading: Reading, items: Item[]): PlaceMention[] {
  const found: PlaceMention[] = []
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    if (item.kind === 'place') found.push({ at: i, ref: known(reading, items, i) })
    else if (item.kind === 'names' || item.kind === 'capital') {
      const ref = unknown(reading, items, i)
      if (ref) {
        found.push({ at: i, ref: ref.place })
        i = ref.next - 1
      }
    } else if (item.kind === 'side_noun' && placed(items, i))
      found.push({
        at: i,
        ref: {
          name: item.entry?.name ?? textOf(reading, item.from, item.to),
          place_id: null,
          precision: 'country',
          relation: null,
        },
      })
  }
  return found
}

const placed = (items: Item[], i: number): boolean =>
  items[i - 1]?.kind === 'preposition' && items[i + 1]?.kind !== 'possessive'

function known(reading: Reading, items: Item[], i: number): PlaceRef {
  const entry = items[i].entry
  const relation = relationBefore(reading, items, i)
  const kind =
    has(items[i + 1], 'place_noun') &&
    /district|region|province/i.test(textOf(reading, items[i + 1].from, items[i + 1].to))
      ? 'district'
      : (entry?.kind ?? 'other')
  const base = PRECISION[kind] ?? 'near'
  const precision = base === 'exact' && relation && NEAR.test(relation) ? 'near' : base
  return { name: textOf(reading, items[i].from, items[i].to), place_id: entry?.ref ?? null, precision, relation }
}

/** The words of place before a name: “near”, “in the direction of”, “20 km west of”. */
function relationBefore(reading: Reading, items: Item[], i: number): string | null {
  let at = i - 1
  let start = -1
  while (at >= 0 && i - at < 9) {
    const item = items[at]
    if (has(item, 'place_relation') || item.kind === 'preposition') start = at
    else if (
      !(
        has(item, 'place_noun') ||
        item.kind === 'of' ||
        item.kind === 'determiner' ||
        item.kind === 'quantity' ||
        item.kind === 'unit' ||
        item.kind === 'numeral' ||
        item.kind === 'unknown' ||
        item.kind === 'from'
      )
    )
      break
    else if (item.kind === 'quantity' || item.kind === 'numeral') start = at
    at--
    if (
      start >= 0 &&
      has(items[start], 'place_relation') &&
      !(items[at]?.kind === 'unit' || items[at]?.kind === 'quantity')
    )
      break
  }
  return start < 0 ? null : textOf(reading, items[start].from, items[i - 1].to)
}

/** A capitalised name the registry does not know, where the words around it say that it is a place. */
function unknown(reading: Reading, items: Item[], i: number): { place: PlaceRef; next: number } | null {
  if (reading.upperCase && !has(items[i - 1], 'place_relation')) return null
  if (items[i].names?.titled) return null
  let next = i + 1
  while (items[next]?.kind === 'capital' || (isSign(items[next], 45) && items[next + 1]?.kind === 'capital')) next++
  const before = items[i - 1]?.kind === 'determiner' || isSign(items[i - 1], 44) ? items[i - 2] : items[i - 1]
  const relation =
    before && (has(before, 'place_relation') ?? (before.kind === 'preposition' ? before.entry : undefined))
  const noun =
    has(items[next], 'place_noun') ??
    (items[i - 1]?.kind === 'of' ? has(items[i - 2], 'place_noun') : has(items[i - 1], 'place_noun'))
  if (!relation && !noun) return null
  if (!noun && !locative(reading, before as Item)) return null
  if (items[next]?.kind === 'possessive' || items[next]?.kind === 'body' || items[next]?.kind === 'speech_noun')
    return null
  const name = textOf(reading, items[i].from, items[next - 1].to)
  const text = relationBefore(reading, items, i)
  const large =
    has(items[next], 'place_noun') &&
    /district|region|province|department|state|county/i.test(textOf(reading, items[next].from, items[next].to))
  return {
    place: {
      name,
      place_id: null,
      precision: large ? 'adm2' : text && NEAR.test(text) ? 'near' : 'exact',
      relation: text,
    },
    next,
  }
}

const LOCATIVE = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'around',
  'towards',
  'toward',
  'between',
  'on',
  'into',
  'across',
])
const locative = (reading: Reading, item: Item): boolean =>
  has(item, 'place_relation') !== undefined ||
  (LOCATIVE.has(textOf(reading, item.from, item.to).toLowerCase()) && reading.tokens.letters[item.from] !== UPPER) ||
  reading.upperCase
