/** What stands beside a trigger and tells its type more closely: who does it, with what, to whom. */
import type { EventSubtype } from '../../../model/vocab.js'
import { COMMA, has, type Item, isSign, type Reading } from '../../item.js'
import { anyIn, endsWith, isOf } from '../../words.js'
import { isBlast } from '../kinds.js'
import type { Trigger } from './triggers.js'
import { typeOf } from './weapons.js'

/** Narrows the type of a trigger by what stands beside it. */
export function refine(reading: Reading, items: Item[], trigger: Trigger): void {
  const { at, subtype, telling, weapon } = trigger
  if (subtype === 'shelling' && fromAircraft(items, trigger)) {
    trigger.subtype = 'air_drone_strike'
    trigger.alternative = 'shelling'
  }
  if (telling === 'harm' && BY_HAND.has(subtype) && bySuicide(reading, items, at)) trigger.subtype = 'suicide_bomb'
  // “Shooting broke out”: nobody is told to have begun, so both sides shot.
  if (telling === 'noun' && isOf(reading, items[at], 'shots_of_both') && breaksOut(reading, items, at))
    trigger.alternative ??= 'armed_clash'
  if (telling !== 'verb') return
  const means = weapon >= 0 && Math.abs(weapon - at) <= 3 ? typeOf(items[weapon]) : undefined
  if (subtype === 'remote_explosive_landmine_ied' && means && isBlast(means)) trigger.subtype = means
  else if (BY_HAND.has(subtype) && bySuicide(reading, items, at)) trigger.subtype = 'suicide_bomb'
  else if (subtype === 'attack' && atProtesters(reading, items, at))
    trigger.subtype = 'excessive_force_against_protesters'
}

const breaksOut = (reading: Reading, items: Item[], at: number): boolean =>
  [1, 2].some((d) => items[at + d] !== undefined && isOf(reading, items[at + d], 'breaks_out'))

const BY_HAND = new Set<EventSubtype>(['attack', 'remote_explosive_landmine_ied'])

/** “A helicopter arrived, launching rockets”, “jets pounded the port”: what an aircraft fires is a strike from the air. */
function fromAircraft(items: Item[], { at, telling }: Trigger): boolean {
  if (telling !== 'verb') return false
  for (let k = at - 1; k >= 0 && at - k <= 10 && !(items[k].kind === 'sign' && !isSign(items[k], COMMA)); k--) {
    if (has(items[k], 'event_verb') || has(items[k], 'event_noun')) return false
    const weapon = has(items[k], 'instrument')?.subtype
    if (weapon) return weapon === 'air_drone_strike'
  }
  return false
}

/** “A suicide bomber struck a mosque”, “an attack by two suicide bombers”. */
export const bySuicide = (reading: Reading, items: Item[], at: number): boolean =>
  [-1, -2, -3, -4, 1, 2].some((d) => {
    const { group, from, to } = items[at + d] ?? {}
    return group && anyIn(reading, from as number, to as number, 'suicide_bombers')
  })

/** “fired live rounds at protesters”, “opened fire on the demonstrators”. */
const atProtesters = (reading: Reading, items: Item[], at: number): boolean =>
  [1, 2, 3, 4, 5, 6].some((d) => {
    const item = items[at + d]
    return (
      item?.group != null &&
      endsWith(reading, item, 'protesters') &&
      items.slice(at + 1, at + d).every((x) => x.kind !== 'sign' && x.kind !== 'and')
    )
  })

/** A barricade closes a way, any other post that is set up holds ground. */
export const setUp = (reading: Reading, items: Item[], at: number): EventSubtype =>
  items.slice(Math.max(0, at - 4), at + 6).some((x) => has(x, 'post') && isOf(reading, x, 'barricades'))
    ? 'blockade'
    : 'headquarters_or_base_established'
