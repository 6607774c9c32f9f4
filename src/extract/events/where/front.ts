/** The place with which a sentence opens: what it turns to, or the town around a spot that is told behind it. */
import type { GeoPrecision } from '../../../model/vocab.js'
import { COMMA, has, type Item, isArticle, isSign } from '../../item.js'
import type { PlaceMention } from '../../places/index.js'

/** The place with which a sentence opens, past words that lead to it and “also”. */
export const frontedBy = (items: Item[], [first]: readonly PlaceMention[]): PlaceMention | null =>
  first && !first.bare && items.slice(0, first.at).every(opensPlace) && first.at > 0 ? first : null

const opensPlace = (item: Item): boolean =>
  item.kind === 'preposition' ||
  item.kind === 'adverb' ||
  item.kind === 'of' ||
  item.kind === 'unknown' ||
  item.kind === 'possessive' ||
  isArticle(item) ||
  isSign(item, COMMA) ||
  has(item, 'and') !== undefined ||
  has(item, 'fresh') !== undefined ||
  has(item, 'place_relation') !== undefined ||
  has(item, 'place_noun') !== undefined ||
  has(item, 'compass') !== undefined

/** “In Marn, a man was killed in the Ossa district”: the town that a sentence opens with, where a part of it is told beside what happened. */
export function townOf(
  items: Item[],
  places: readonly PlaceMention[],
  told: readonly { place: PlaceMention; cost: number }[],
  at: number,
): PlaceMention | null {
  const front = frontedBy(items, places)
  const part = ({ place, cost }: { place: PlaceMention; cost: number }) =>
    place.at > at && cost <= BESIDE && !place.bare && !place.wider && PARTS.has(place.ref.precision)
  return front && POINTS.has(front.ref.precision) && front.at < at && told.some(part) ? front : null
}

const POINTS = new Set<GeoPrecision>(['exact', 'near'])
const PARTS = new Set<GeoPrecision>([...POINTS, 'adm2'])

/** What is this near to the trigger is told of it. */
const BESIDE = 12
