/** Where somebody went or was brought from where it was: “fled to Ossa”, “the wounded were flown to Ossa”. */
import type { EventSubtype } from '../../../model/vocab.js'
import { has, type Item, isArticle, type Reading } from '../../item.js'
import type { PlaceMention } from '../../places/index.js'
import { oustedAt } from '../../places/leads.js'
import { joinedTo } from '../../places/lists.js'
import { visited } from '../../places/relation.js'
import { endsWith, opensWith } from '../../words.js'
import { LEAVES } from '../kinds.js'
import { origin } from './elsewhere.js'

/** “drove the rebels out of the town of Ossa”: it was there. */
export function isOusted(reading: Reading, items: Item[], { at }: PlaceMention): boolean {
  let k = at - 1
  while (k > 0 && at - k <= LED && isWay(items, k) && !oustedAt(reading, items, k)) k--
  return oustedAt(reading, items, k)
}

/** “fled to Ossa”, “arrived in Ossa”, “evacuated 60 people to Ossa”: where people came to. */
export const isGoal = (reading: Reading, items: Item[], place: PlaceMention): boolean =>
  ledAway(reading, items, place) || visited(reading, items, place) || movedTo(reading, items, place)

/** “evacuated 60 people from Marn to the town of Ossa”: behind a verb for those who leave, past whom it is told of and from where. */
function movedTo(reading: Reading, items: Item[], { at }: PlaceMention): boolean {
  let k = at - 1
  while (k > 0 && at - k <= LED && !endsWith(reading, items[k], 'leads_away') && isWay(items, k)) k--
  if (k < 1 || items[k].kind !== 'to') return false
  return items.slice(Math.max(0, k - MOVED), k).some((x) => LEAVES.has(has(x, 'event_verb')?.subtype as EventSubtype))
}

/** Items between such a verb and “to”. */
const MOVED = 12

/** “fled to Ossa”, “withdrew towards the hills of Ossa”, “the wounded were flown to Ossa”: where somebody went, or was brought, from where it was. */
export function ledAway(reading: Reading, items: Item[], { at }: PlaceMention): boolean {
  let k = at - 1
  while (k > 0 && at - k <= LED && !endsWith(reading, items[k], 'leads_away') && isWay(items, k)) k--
  if (k < 1 || !endsWith(reading, items[k], 'leads_away')) return false
  // “withdrawn to” is one word.
  if (spanHoldsAway(reading, items[k])) return true
  let verb = k - 1
  while (verb > 0 && k - verb <= 2 && (items[verb].kind === 'adverb' || items[verb].kind === 'unknown')) {
    if (endsWith(reading, items[verb], 'goes_away')) return true
    verb--
  }
  return endsWith(reading, items[verb], 'goes_away')
}

/** Items between the words that lead away and the name of where to. */
const LED = 6

const spanHoldsAway = (reading: Reading, item: Item): boolean =>
  item.to - item.from > 1 && opensWith(reading, item, 'goes_away')

/** “the forests near”, “a southeast direction of”. */
const isWay = (items: Item[], k: number): boolean =>
  isArticle(items[k]) ||
  items[k]?.kind === 'of' ||
  items[k]?.kind === 'unknown' ||
  has(items[k], 'place_noun') !== undefined ||
  has(items[k], 'compass') !== undefined ||
  ((has(items[k], 'place_relation') !== undefined || items[k]?.kind === 'preposition') &&
    has(items[k - 1], 'place_noun') !== undefined)

/** The places of a list and those that only tell where another lies go with it: “withdrew to Ossa and Marn”, “on the way to Ossa (20 km south of Marn)”. */
export function withThose(
  reading: Reading,
  items: Item[],
  places: readonly PlaceMention[],
  isAway: (p: PlaceMention) => boolean,
): Set<PlaceMention> {
  const away = new Set<PlaceMention>()
  places.forEach((place, k) => {
    const last = places[k - 1]
    const goesOn =
      last !== undefined &&
      away.has(last) &&
      // “people driven from Ossa in Marn”: the land they are from may be where they are.
      ((place.wider && place.at - last.next <= ASIDE && !origin(items, last)) ||
        joinedTo(reading, items, last.next, place.at))
    if (goesOn || isAway(place)) away.add(place)
  })
  return away
}

/** Items between a place and the one that tells where it lies. */
const ASIDE = 8
