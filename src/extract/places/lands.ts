/**
 * Lands told without a name of their own: “in the southeast”, “in the south of the country”, “inside Ostrian territory”. They are
 * kept as written and only tell in what land a spot lies.
 */
import type { GeoPrecision } from '../../model/vocab.js'
import { LOWER } from '../../text/tokens.js'
import { has, type Item, isArticle, locative, type Reading, textOf, wordOf } from '../item.js'
import { endAt, isOf } from '../words.js'
import type { PlaceMention } from './index.js'
import { settlements } from './nouns.js'
import { relationBefore } from './relation.js'
import { strikeOn } from './struck.js'

/** The land whose word is item i, or null. */
export const landAt = (reading: Reading, items: Item[], i: number): PlaceMention | null =>
  territory(reading, items, i) ??
  quarter(reading, items, i) ??
  partOfLand(reading, items, i) ??
  ofCountry(reading, items, i) ??
  beltAt(reading, items, i)

/** “inside Ostrian territory”, “over Ostrian airspace”, “raids on Ostrian towns”. */
function territory(reading: Reading, items: Item[], i: number): PlaceMention | null {
  if (items[i].kind !== 'side_adjective') return null
  const towns = settlements(reading, items[i + 1])
  if (!(towns || isOf(reading, items[i + 1], 'land_nouns'))) return null
  const lead = items[i - 1]?.quantity ? i - 2 : i - 1
  if (!led(reading, items, lead) && !(towns && lead >= 0 && strikeOn(reading, items, lead))) return null
  if (towns) return mention(reading, items, [i, i, i + 2], 'region')
  return mention(reading, items, [i, i, i + 2], 'country')
}

/** “in the southeast”, “in the mainly Ostrian north”; not “in the north of Marn”, “in the east bank”. */
function quarter(reading: Reading, items: Item[], i: number): PlaceMention | null {
  if (!has(items[i], 'compass')) return null
  // “in the southern region”, “in eastern areas”
  if (isOf(reading, items[i + 1], 'region_nouns') && !goesOn(reading, items[i + 2])) {
    const lead = isArticle(items[i - 1]) ? i - 2 : i - 1
    return led(reading, items, lead) ? mention(reading, items, [i, i, i + 2], 'region') : null
  }
  if (!isOf(reading, items[i], 'quarters') || goesOn(reading, items[i + 1])) return null
  let first = i - 1
  while (first > 0 && i - first <= 3 && DESCRIBES.has(items[first].kind)) first--
  if (items[first]?.kind === 'possessive') return ofOwner(reading, items, first, i)
  if (!/^the$/i.test(wordOf(reading, items[first])) || !led(reading, items, first - 1)) return null
  return mention(reading, items, [first + 1, i, i + 1], 'region')
}

/** “in Ostria’s restive north”, “in the country’s east”. */
function ofOwner(reading: Reading, items: Item[], possessive: number, i: number): PlaceMention | null {
  const owner = possessive - 1
  const named = items[owner]?.kind === 'side_noun'
  if (!named && !isOf(reading, items[owner], 'whole_lands')) return null
  if (!led(reading, items, isArticle(items[owner - 1]) ? owner - 2 : owner - 1)) return null
  return mention(reading, items, [owner, i, i + 1], 'region')
}

/** “in the eastern part of the country”, “in the northern parts of the island”. */
function partOfLand(reading: Reading, items: Item[], i: number): PlaceMention | null {
  if (!has(items[i], 'compass') || !isOf(reading, items[i + 1], 'portions') || items[i + 2]?.kind !== 'of') return null
  const land = isArticle(items[i + 3]) ? i + 4 : i + 3
  if (!isOf(reading, items[land], 'whole_lands') || !led(reading, items, isArticle(items[i - 1]) ? i - 2 : i - 1))
    return null
  return mention(reading, items, [i, i, land + 1], 'region')
}

const DESCRIBES = new Set<Item['kind']>(['side_adjective', 'unknown', 'adverb', 'person_adjective'])

/** The word goes on to a name or a noun: “the north Velm road”, “the south of Velm”. */
const goesOn = (reading: Reading, item: Item | undefined): boolean =>
  item !== undefined &&
  (item.kind === 'of' ||
    has(item, 'place_noun') !== undefined ||
    has(item, 'compass') !== undefined ||
    item.kind === 'unknown' ||
    item.kind === 'body' ||
    (item.kind !== 'sign' && !item.date && reading.tokens.letters[item.from] !== LOWER))

/** “evacuated from border villages”, “in the conflict zone”: land along a border or front, or of a war, where no name follows. */
function beltAt(reading: Reading, items: Item[], at: number): PlaceMention | null {
  const ends = (k: number) =>
    k < 0 ? 0 : endAt(reading, items[k].from, items[Math.min(k + BELT, items.length) - 1].to, 'belts')
  // “conflict | zone”: its first word is of no class that tells places
  const i = has(items[at], 'place_noun') && ends(at - 1) === items[at].to ? at - 1 : at
  const end = ends(i)
  if (end === 0) return null
  const next = items.findIndex((x, k) => k >= i && x.from >= end)
  if (next > 0 && goesOn(reading, items[next])) return null
  let first = items[i - 1]?.kind === 'side_adjective' || has(items[i - 1], 'compass') ? i - 1 : i
  const named = first
  while (isArticle(items[first - 1]) || items[first - 1]?.kind === 'unknown' || items[first - 1]?.quantity) first--
  const lead = first - 1
  if (!led(reading, items, lead) && items[lead]?.kind !== 'from') return null
  return mention(reading, items, [named, i, next < 0 ? items.length : next], 'region')
}

/** Items of the longest such phrase. */
const BELT = 3

/** “in the south of the country”: one word of place and its noun. */
function ofCountry(reading: Reading, items: Item[], i: number): PlaceMention | null {
  if (!has(items[i], 'place_noun') || !/^country$/i.test(wordOf(reading, items[i])) || !isArticle(items[i - 1]))
    return null
  const lead = items[i - 2]
  const words = lead ? textOf(reading, lead.from, lead.to) : ''
  const part = has(lead, 'place_relation') ? PART.exec(words) : null
  if (!part) return null
  const name = textOf(reading, lead.from, items[i].to).slice(part[1].length)
  return {
    ...mention(reading, items, [i, i, i + 1], 'region'),
    ref: { name, place_id: null, precision: 'region', relation: part[1].trim() },
  }
}

const PART = /^(in the )(?:(?:north|south)-?(?:east|west)?|east|west) of$/i

const led = (reading: Reading, items: Item[], at: number): boolean =>
  items[at] !== undefined && locative(reading, items[at])

/** A land from item `first` to `next`, whose word is item `at`. */
const mention = (
  reading: Reading,
  items: Item[],
  [first, at, next]: [number, number, number],
  precision: GeoPrecision,
): PlaceMention => {
  const name = textOf(reading, items[first].from, items[next - 1].to)
  return {
    at,
    next,
    wider: true,
    bare: false,
    ref: { name, place_id: null, precision, relation: relationBefore(reading, items, first) },
  }
}
