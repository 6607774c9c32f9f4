/** Weapons beside a trigger: what a thing was struck with tells the type of the event. */
import type { EventSubtype } from '../../../model/vocab.js'
import { COMMA, has, type Item, type ItemKind, isSign, type Reading, textOf } from '../../item.js'
import { isOf } from '../../words.js'
import type { Trigger } from './triggers.js'

/** “struck a number of targets”, “hit rocket launchers”: armies hit such things from the air. */
export function hitsGoal(items: Item[], at: number): boolean {
  for (let k = at + 1; k < items.length && k - at <= 6; k++) {
    if (has(items[k], 'goal')) return true
    if (items[k].kind === 'sign' || items[k].kind === 'verb' || items[k].kind === 'preposition') return false
  }
  return false
}

/** “the convoy was hit”: something was struck, nobody says with what. */
export const suffers = (reading: Reading, items: Item[], at: number): boolean =>
  isOf(reading, items[at], 'was_struck') && isStruck(items, at)

/** Things stand before, with nothing but where they are between: “a school in nearby Ossa was hit”. */
function isStruck(items: Item[], at: number): boolean {
  for (let k = at - 1; k >= 0 && at - k <= SUBJECT; k--) {
    if (THINGS.some((cls) => has(items[k], cls))) return true
    if (items[k].group || !OF_THING.has(items[k].kind)) return false
  }
  return false
}

const THINGS = ['instrument', 'place_noun', 'goal', 'hospital', 'facility'] as const
const SUBJECT = 6
const OF_THING = new Set<ItemKind>([
  'unknown',
  'adverb',
  'place',
  'capital',
  'preposition',
  'of',
  'determiner',
  'article',
  'place_relation',
])

/** The weapon does it (“helicopters attacked”) or it is done with the weapon (“attacked with mortars”). */
export const wielded = (items: Item[], at: number, weapon: number): boolean =>
  weapon < at ? at - weapon <= 4 : [1, 2, 3].some((d) => weapon - d > at && LEADS.has(items[weapon - d].kind))

/** “a shell exploded in the yard” was fired there; what lay about or was handled was not. */
export const fired = (reading: Reading, items: Item[], at: number, weapon: number): boolean =>
  weapon === at - 1 &&
  typeOf(items[weapon]) === 'shelling' &&
  !isOf(reading, items[weapon - 1], 'not_fired') &&
  !/^in (?:the|his|her|their) hands?\b/i.test(
    textOf(reading, items[at].to, Math.min(items[at].to + 4, reading.tokens.count)),
  )

/** “heavy artillery fire on Velm”, “enemy fire on our posts”, “fire was opened”; a fire that burns tells nothing. */
export function fireAt(reading: Reading, items: Item[], at: number): Trigger | null {
  const arms = typeOf(items[at - 1])
  if (arms) return { at, subtype: arms, telling: 'noun', weapon: at - 1 }
  const opened = items.slice(at + 1, at + 5).find((x) => x.kind !== 'be' && x.kind !== 'have' && x.kind !== 'adverb')
  const passive = items[at + 1]?.kind === 'be' || items[at + 1]?.kind === 'have'
  const hostile = isOf(reading, items[at - 1], 'hostile_fire') || has(items[at - 1], 'side_adjective') !== undefined
  if (
    !(passive && has(opened, 'event_verb')?.kind === 'opening') &&
    !(hostile && items[at + 1]?.kind === 'preposition')
  )
    return null
  const weapon = weaponIn(items, at, 7)
  return { at, subtype: typeOf(items[weapon]) ?? 'attack', telling: hostile ? 'noun' : 'verb', weapon }
}

/** “a kamikaze drone exploded near a school”: it was flown there. */
export const flown = (items: Item[], at: number, weapon: number): boolean =>
  weapon === at - 1 && typeOf(items[weapon]) === 'air_drone_strike'

/** “shot a helicopter down”, “brought the drone down”: “down” behind an aircraft tells it, and “shot” before it tells no more. */
export function takeFelled(reading: Reading, items: Item[], at: number, out: Trigger[]): boolean {
  if (items[at].kind !== 'unknown' || typeOf(items[at - 1]) !== 'air_drone_strike') return false
  if (!isOf(reading, items[at], 'down')) return false
  const verb = [2, 3, 4].find((d) => isOf(reading, items[at - d], 'brings_down'))
  if (verb === undefined) return false
  while (out.length > 0 && out[out.length - 1].at >= at - verb) out.pop()
  out.push({ at, subtype: 'disrupted_weapons_use', telling: 'verb', weapon: at - 1 })
  return true
}

/** “struck with drones, rockets and mortars”: weapons of several sorts make no strike of one of them. */
export function manyArms(items: Item[], weapon: number): boolean {
  const first = typeOf(items[weapon])
  for (let k = weapon + 1; k < items.length && k - weapon <= ARMS; k++) {
    const next = typeOf(items[k])
    if (next && next !== first) return items.slice(weapon + 1, k).some((x) => isSign(x, COMMA) || has(x, 'and'))
    if (items[k].kind === 'preposition' || items[k].kind === 'verb' || has(items[k], 'event_verb')) return false
  }
  return false
}

const ARMS = 9

/** What leads to the weapon that did it: “attacked with mortars”, “hit by a drone”, “from the hit of a drone”. */
const LEADS = new Set<ItemKind>(['with', 'by', 'of'])

/** The weapon of the clause of item `at`, or -1: one beside it, or one that “with” leads to farther on. */
export const weaponIn = (items: Item[], at: number, reach: number): number => {
  const beside = weaponBeside(items, at, reach)
  return beside < 0 && has(items[at], 'event_verb') ? weaponWith(items, at) : beside
}

/** “targeted the villages of Ossa, Marn and Velm with mortars”. */
function weaponWith(items: Item[], at: number): number {
  for (let k = at + 1; k < items.length - 1 && k - at <= FAR; k++) {
    if (
      has(items[k], 'event_verb') ||
      items[k].kind === 'relative' ||
      (items[k].kind === 'sign' && !isSign(items[k], COMMA))
    )
      return -1
    if (items[k].kind === 'with')
      return [k + 1, k + 2, k + 3].find((n) => items[n] && !items[n].group && typeOf(items[n]) !== undefined) ?? -1
  }
  return -1
}

/** Items between a verb and the weapon it was done with. */
const FAR = 16

/** The weapon nearest to item `at` within its clause; a heavy one tells more than small arms. */
function weaponBeside(items: Item[], at: number, reach: number): number {
  let light = -1
  for (let d = 1; d <= reach; d++)
    for (const k of [at - d, at + d]) {
      const subtype = items[k]?.group ? undefined : typeOf(items[k])
      if (!subtype || !sameClause(items, Math.min(at, k), Math.max(at, k))) continue
      if (subtype !== 'attack') return k
      if (light < 0) light = k
    }
  return light
}

/** The type of event a weapon or a thing fired makes. */
export const typeOf = (item: Item | undefined): EventSubtype | undefined => {
  const noun = has(item, 'event_noun')
  return (has(item, 'instrument')?.subtype ?? (noun?.kind === 'object' ? noun.subtype : undefined)) as
    | EventSubtype
    | undefined
}

const sameClause = (items: Item[], a: number, b: number): boolean => {
  for (let k = a + 1; k < b; k++)
    if (items[k].kind === 'sign' && (items[k].sign === 59 || items[k].sign === 58)) return false
  return true
}

/** “opened heavy fire”, “came under intense enemy fire”. */
export const underFire = (items: Item[], at: number): boolean => {
  for (let k = at + 1; k < items.length && k - at <= 4; k++) {
    if (has(items[k], 'fire')) return true
    if (items[k].kind === 'sign' || items[k].kind === 'preposition' || has(items[k], 'and')) return false
  }
  return false
}

/** “The building collapsed”: a thing of the lists that is no weapon stands before. */
export const bearsDown = (items: Item[], at: number): boolean =>
  [1, 2, 3, 4, 5].some((d) => {
    const thing = has(items[at - d], 'instrument')
    return thing !== undefined && thing.subtype === undefined
  })
