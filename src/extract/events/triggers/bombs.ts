/** Bombs and mines: things that tell of an event where they went off, and not where they were found; from the air or on the ground. */
import type { Entry } from '../../../knowledge/lexicon.js'
import type { EventSubtype } from '../../../model/vocab.js'
import { isArmedGroup } from '../../chunks/people/group.js'
import { COMMA, DASH, has, type Item, isArticle, isSign, type Reading } from '../../item.js'
import { isOf } from '../../words.js'
import { isBlast } from '../kinds.js'
import type { Trigger } from './triggers.js'
import { typeOf } from './weapons.js'

/** “stepped on a petal mine”, “ran over an old anti-tank mine”: who treads on a mine sets it off; “set off a car bomb”. */
export function setOff(reading: Reading, items: Item[], at: number): Trigger | null {
  const subtype = has(items[at], 'event_noun')?.subtype as EventSubtype | undefined
  if (!subtype || !isBlast(subtype)) return null
  if (wasSetOff(reading, items, at) || hasHit(reading, items, at)) return { at, subtype, telling: 'verb', weapon: at }
  for (let k = at - 1; k >= 0 && at - k <= 5 && !parts(items[k]); k--)
    if (subtype === 'mine' ? has(items[k], 'treads') : isOf(reading, items[k], 'sets_off'))
      return { at, subtype, telling: 'verb', weapon: subtype === 'mine' ? -1 : at }
  return null
}

/** “A car bomb was set off”, “was remotely set off”. */
const wasSetOff = (reading: Reading, items: Item[], at: number): boolean =>
  items[at + 1]?.kind === 'be' && isOf(reading, items[items[at + 2]?.kind === 'adverb' ? at + 3 : at + 2], 'sets_off')

/** “A tractor was destroyed by a landmine”. */
function hasHit(reading: Reading, items: Item[], at: number): boolean {
  let k = at - 1
  while (k > 0 && at - k <= 3 && (isArticle(items[k]) || items[k].kind === 'unknown')) k--
  return items[k]?.kind === 'by' && isOf(reading, items[k - 1], 'blasted')
}

/** A sign that ends a phrase, and no dash as in “anti-tank”. */
const parts = (item: Item): boolean => item.kind === 'sign' && !isSign(item, DASH)

/** “found two mines”, “a bomb was defused”: it did not go off. */
export const isFound = (items: Item[], at: number): boolean =>
  [1, 2, 3, 4, 5].some((d) => has(items[at - d], 'finds') && !items.slice(at - d, at).some(parts)) ||
  listedFound(items, at) ||
  (items[at + 1]?.kind === 'be' && [2, 3].some((d) => has(items[at + d], 'finds') !== undefined))

/** “found rifles, ammunition and explosives”: last in a list of what was found. */
function listedFound(items: Item[], at: number): boolean {
  if (!has(items[at - 1], 'and')) return false
  for (let k = at - 2; k >= 0 && at - k <= LIST; k--) {
    if (has(items[k], 'finds')) return true
    if (!LISTED.has(items[k].kind) && !isSign(items[k], COMMA) && !has(items[k], 'instrument')) return false
  }
  return false
}

/** Items from “found” to the last thing of its list. */
const LIST = 12
const LISTED = new Set<Item['kind']>([
  'unknown',
  'quantity',
  'numeral',
  'article',
  'of',
  'vague',
  'instrument',
  'event_noun',
  'and',
])

/** “A bomb planted in a bin exploded”: nobody dropped it. */
export const goesOff = (items: Item[]): boolean =>
  items.some((x) => has(x, 'event_verb')?.subtype === 'remote_explosive_landmine_ied')

/** “an explosive device was dropped from a drone”: whatever it was, it came from the air. */
export function fallsFrom(items: Item[], at: number): boolean {
  for (let k = at + 1; k < items.length && k - at <= DROP && items[k].kind !== 'sign'; k++)
    if (items[k].kind === 'from')
      return items.slice(k + 1, k + 4).some((x) => has(x, 'instrument') && typeOf(x) === 'air_drone_strike')
  return false
}

/** “Troops were dropped from helicopters”: who comes down, and no bomb. */
export function personsDrop(items: Item[], at: number): boolean {
  const whom = items
    .slice(Math.max(0, at - 3), at)
    .find((x) => x.kind !== 'be' && x.kind !== 'have' && x.kind !== 'adverb')
  return items[at - 1]?.kind === 'be' && whom?.group != null && whom.group.headFrom >= 0
}

/** “Rebels damaged two helicopters”: those who have no planes did it on the ground. */
export function byRebels(items: Item[], at: number): boolean {
  for (let k = at - 1; k >= 0 && at - k <= REBELS && items[k].kind !== 'sign'; k--)
    if (items[k].group) return items[k].group?.status === 'militant'
  return false
}

/** Items between rebels and what they do. */
const REBELS = 8

/** Items from a device to what it was dropped from. */
const DROP = 6

/** “bomb”, “bombs”: a car bomb or an explosive device falls from no plane. */
export const isBare = ({ from, to }: Item): boolean => to - from === 1

/** A bomb in a text that tells of war planes may be one they dropped. */
export const thing = (at: number, subtype: EventSubtype, airborne: boolean): Trigger =>
  airborne && subtype === 'remote_explosive_landmine_ied'
    ? { at, subtype: 'air_drone_strike', alternative: subtype, telling: 'generic', weapon: at }
    : { at, subtype, telling: 'generic', weapon: at }

/** “Israel bombed a camp”, “the army bombed Velm”: states bomb from the air. */
function byState(items: Item[], at: number): boolean {
  for (let k = at - 1; k >= 0 && at - k <= DOER; k--) {
    const { kind, group, names } = items[k]
    if (group) return group.status === 'military'
    if (names || kind === 'relative' || kind === 'be' || (kind === 'sign' && at - k > 1)) return false
    if (isArmedGroup(items[k])) return false
    if (kind === 'side_noun' || kind === 'metonym' || has(items[k], 'body')?.kind === 'armed_forces') return true
  }
  return false
}

/** Words between a state and its verb. */
const DOER = 5

/** “US bombing” is from the air; where the text only tells of war planes somewhere, a bomb on the ground stays possible. */
export function bombing(items: Item[], at: number, entry: Entry, weapon: number, airborne: boolean): Trigger {
  const telling = entry.cls === 'event_verb' ? 'verb' : 'noun'
  const ground = entry.subtype as EventSubtype
  const planes = weapon >= 0 && weapon < at && typeOf(items[weapon]) === 'air_drone_strike'
  if (planes || has(items[at - 1], 'side_adjective')) return { at, subtype: 'air_drone_strike', telling, weapon }
  if (telling === 'verb' && byState(items, at))
    return { at, subtype: 'air_drone_strike', telling, weapon, alternative: ground }
  const either = telling === 'verb' ? 'air_drone_strike' : undefined
  if (!airborne) return { at, subtype: ground, telling, weapon, alternative: either }
  return { at, subtype: 'air_drone_strike', telling, weapon, alternative: ground }
}

/** A raid in a text that tells of war planes may be theirs. */
export const raid = (trigger: Trigger | null, airborne: boolean): Trigger | null =>
  trigger && airborne && trigger.subtype === 'attack' ? { ...trigger, alternative: 'air_drone_strike' } : trigger
