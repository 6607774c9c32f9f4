/** Types of events that may be one event under several names, and which of the names tells most. */
import type { EventSubtype } from '../../model/vocab.js'
import type { Mention } from './mention.js'

const EXPLOSIVE: readonly EventSubtype[] = ['mine', 'remote_explosive_landmine_ied', 'suicide_bomb', 'grenade']
const FIRE: readonly EventSubtype[] = ['shelling', 'air_drone_strike']
const GROUND: readonly EventSubtype[] = ['armed_clash', 'ambush', 'attack', 'ceasefire_violation']
const FORCE: EventSubtype = 'excessive_force_against_protesters'
/** The police stops a protest: one event with the protest. */
const INTERVENED: EventSubtype = 'protest_with_intervention'
const UNREST: readonly EventSubtype[] = ['peaceful_protest', 'violent_demonstration']
const VIOLENT = new Set<EventSubtype>([...EXPLOSIVE, ...FIRE, ...GROUND, FORCE])
const CAPTURE = new Set<EventSubtype>(['detention', 'arrests', 'abduction_forced_disappearance'])

/** People or forces leave a place. */
export const LEAVES = new Set<EventSubtype>(['displacement', 'change_to_group_activity'])

export const isViolent = (subtype: EventSubtype | null | undefined): boolean => subtype != null && VIOLENT.has(subtype)

export const isBlast = (subtype: EventSubtype): boolean => EXPLOSIVE.includes(subtype)
export const isFire = (subtype: EventSubtype): boolean => FIRE.includes(subtype)
export const isGround = (subtype: EventSubtype): boolean => GROUND.includes(subtype)

/** Fights and fire make blasts: “a shell hit the depot and caused an explosion”. */
export const blastMayBeOf = (subtype: EventSubtype): boolean => GROUND.includes(subtype) || FIRE.includes(subtype)

/** Events of one family can be one event under several names. */
export const familyOf = (subtype: EventSubtype): string =>
  VIOLENT.has(subtype) ? 'violence' : CAPTURE.has(subtype) ? 'detention' : subtype

const both = (list: readonly EventSubtype[], a: EventSubtype, b: EventSubtype): boolean =>
  list.includes(a) && list.includes(b)

/** Whether two types can name one event: an attack is any violence, a bomb is a mine or a suicide attack. */
export function sameKind(a: EventSubtype, b: EventSubtype): boolean {
  if (a === b || (CAPTURE.has(a) && CAPTURE.has(b))) return true
  if ((a === FORCE || a === INTERVENED) && UNREST.includes(b)) return true
  if (b === INTERVENED && UNREST.includes(a)) return true
  if (!VIOLENT.has(a) || !VIOLENT.has(b)) return false
  if (a === 'attack' || b === 'attack' || both(GROUND, a, b) || both(FIRE, a, b)) return true
  if (a === 'ceasefire_violation' || b === 'ceasefire_violation') return true
  return a === 'remote_explosive_landmine_ied' || b === 'remote_explosive_landmine_ied'
    ? EXPLOSIVE.includes(a) && EXPLOSIVE.includes(b)
    : false
}

/** Force used on a protest in one sentence makes of both one event. */
export const forceOn = (told: EventSubtype, next: EventSubtype): EventSubtype | null =>
  UNREST.includes(told) && (next === 'attack' || next === 'armed_clash') ? FORCE : null

/** How much a type tells beyond “attack”. */
const TELLING: Partial<Record<EventSubtype, number>> = {
  suicide_bomb: 5,
  mine: 4,
  air_drone_strike: 4,
  shelling: 4,
  grenade: 3,
  remote_explosive_landmine_ied: 3,
  ambush: 3,
}

/** A later mention names the event better: it was told generically before, or only as an attack or a bomb. */
export function refines(subtype: EventSubtype, m: Mention, mentions: Mention[]): boolean {
  const [first] = mentions
  // “after the raid … they avenged air strikes”
  if (!names(m) || (m.plural && m.telling === 'noun' && isFire(m.subtype) && m.date === null && !first.plural))
    return false
  // “A bomb killed two. … the attack”: a thing told tells more than “attack” does.
  if (!names(first) && mentions.filter(names).length === 1)
    return m.subtype !== 'attack' || TELLING[subtype] === undefined
  const gain = (TELLING[m.subtype] ?? 0) - (TELLING[subtype] ?? 0)
  if (subtype === 'attack' && m.subtype === 'armed_clash')
    return count(mentions, 'armed_clash') > count(mentions, 'attack')
  if (subtype === 'attack') return gain > 0 || m.subtype === 'ceasefire_violation'
  return subtype === 'remote_explosive_landmine_ied' && gain > 0
}

const names = (m: Mention): boolean => m.telling !== 'generic' && m.telling !== 'harm' && !m.negated

const count = (mentions: Mention[], subtype: EventSubtype): number =>
  mentions.filter((x) => names(x) && x.subtype === subtype).length

/** Fights, fire and blasts mix in one incident; a strike from the air is another than what was told before, and than fights. */
export const mayBePart = (told: EventSubtype, next: EventSubtype): boolean =>
  VIOLENT.has(told) &&
  VIOLENT.has(next) &&
  next !== 'air_drone_strike' &&
  !(told === 'air_drone_strike' && GROUND.includes(next))

/** What only tells of something else: it is nowhere, and it is not what happened. */
export const ABOUT = new Set<EventSubtype>(['statement', 'investigation'])

/** Events at which parties come together. */
export const MEETS = new Set<EventSubtype>(['talks', 'agreement'])
