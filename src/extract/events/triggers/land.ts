/** Ground that is taken: “captured the village”, “the village of Ossa was captured”. Persons and goods taken are read elsewhere. */

import { LOWER } from '../../../text/tokens.js'
import { COMMA, has, type Item, type ItemKind, isSign, type Reading } from '../../item.js'
import { isSettlement } from '../../places/nouns.js'
import { endsWith, isOf } from '../../words.js'

/** “captured the village”, “took control of Ossa”: a place follows; who “took another road” goes that way. */
export function takesLand(reading: Reading, items: Item[], at: number): boolean {
  if (items[at - 1]?.kind === 'to' && has(items[at - 2], 'wish') !== undefined) return false
  if (endsWith(reading, items[at], 'takes_ground') && items[at + 1]?.kind === 'capital') return true
  const before = items[at - 1]
  // “Marn Occupied Velm”: part of a name.
  const named = !reading.upperCase && reading.tokens.letters[items[at].from] !== LOWER
  if (
    !before ||
    named ||
    isAttribute(items, at) ||
    before.kind === 'preposition' ||
    before.kind === 'of' ||
    before.kind === 'from' ||
    before.kind === 'possessive' ||
    isOf(reading, before, 'once') ||
    (before.kind === 'sign' && !isSign(before, COMMA))
  )
    return false
  for (let k = at + 1; k < items.length && k - at <= 6; k++) {
    const item = items[k]
    if (item.kind === 'place' || item.kind === 'place_noun')
      return !(isOf(reading, items[at], 'takes_way') && isRoad(item))
    if (
      item.kind === 'and' ||
      item.kind === 'preposition' ||
      item.kind === 'sign' ||
      item.group ||
      item.kind === 'verb' ||
      item.kind === 'relative'
    )
      return false
    if (item.kind === 'instrument' || item.kind === 'event_noun' || item.kind === 'body') return false
  }
  return false
}

/** “two of 15 occupied villages”, “the captured town”: which it is, and no news. */
function isAttribute(items: Item[], at: number): boolean {
  const before = items[at - 1]
  if (items[at].to - items[at].from > 1) return false
  if (before.group)
    return before.group.headFrom < 0 && before.group.quantity !== null && items[at + 1]?.kind === 'place_noun'
  return ATTRIBUTIVE.has(before.kind)
}

const ATTRIBUTIVE = new Set<ItemKind>(['determiner', 'article', 'quantity', 'numeral', 'vague', 'number_of'])

const isRoad = (item: Item): boolean =>
  has(item, 'place_noun')?.kind === 'road' || has(item, 'place_noun')?.kind === 'way'

/** “The village of Ossa was captured by rebels”: the place is its subject, and nobody in it. */
export function landTaken(items: Item[], at: number): boolean {
  let k = at - 1
  let passive = false
  for (; k >= 0 && (items[k].kind === 'be' || items[k].kind === 'have' || items[k].kind === 'adverb'); k--)
    passive ||= items[k].kind === 'be'
  if (!passive) return false
  let place = false
  for (; k >= 0 && OF_PLACE.has(items[k].kind) && !items[k].group; k--)
    place ||= items[k].kind === 'place' || isSettlement(items[k]) || has(items[k], 'place_noun')?.kind === 'height'
  return place && (k < 0 || OPENS.has(items[k].kind))
}

const OF_PLACE = new Set<ItemKind>([
  'place',
  'place_noun',
  'capital',
  'of',
  'determiner',
  'article',
  'side_adjective',
  'person_adjective',
  'place_relation',
  'unknown',
])
const OPENS = new Set<ItemKind>(['sign', 'and', 'relative', 'speech'])
