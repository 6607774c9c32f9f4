/**
 * What one text tells as two events and yet shows to be one: the meeting and what was agreed at it, captives and their exchange, a
 * road closed and still closed, a gun destroyed and the one fight of that day. Fighters taken in a fight: captures.ts.
 */
import type { StatementEvent } from '../../model/record.js'
import type { EventSubtype } from '../../model/vocab.js'
import { GENERIC, type Incident, VIOLENT } from '../incidents/incident.js'
import { type Reason, reason } from './reason.js'
import { areSameDays, LASTS } from './score-date.js'

/** More than tellings of two texts mostly come to, so that the events of one text come together first. */
const POINTS = 6

/** Why two tellings of one text are one incident; null where nothing says so. */
export function within(a: Incident, b: Incident): Reason | null {
  if ([a, b].some(({ event }) => event.polarity === 'denied')) return null
  const found = RULES.find(({ holds }) => holds(a, b) || holds(b, a))
  return found ? reason(POINTS, `one text: ${found.text}`) : null
}

const RULES: readonly { text: string; holds: (a: Incident, b: Incident) => boolean }[] = [
  {
    text: 'a meeting and what was agreed at it',
    holds: (a, b) => is(a, 'talks') && is(b, 'agreement') && isOneMeeting(a, b),
  },
  {
    text: 'captives and their exchange',
    holds: (a, b) => is(a, 'detention') && is(b, 'prisoner_exchange') && wereFreed(a, b),
  },
  {
    text: 'what goes on at one place',
    holds: (a, b) => a.event.subtype === b.event.subtype && LASTS.has(a.event.subtype) && areAtOnePlace(a, b),
  },
  {
    text: 'the violence of one day at one place, named again',
    holds: (a, b) => isNamedOnly(a) && VIOLENT.has(b.event.type) && areSameDays(a, b) && !a.news && areAtOnePlace(a, b),
  },
  {
    text: 'a weapon destroyed in the fight of that day',
    holds: (a, b) => is(a, 'disrupted_weapons_use') && isOnlyFight(b) && areSameDays(a, b) && areBeside(a, b),
  },
]

const is = ({ event }: Incident, subtype: EventSubtype): boolean => event.subtype === subtype

/** Violence of no kind of its own, of which neither hour nor side nor victim is told. */
const isNamedOnly = ({ event, facts, sides }: Incident): boolean =>
  VIOLENT.has(event.type) &&
  GENERIC.has(event.subtype) &&
  event.time_local === null &&
  sides.length === 0 &&
  facts.length === 0

const areAtOnePlace = ({ places: [a] }: Incident, { places: [b] }: Incident): boolean => a !== undefined && a === b

/** No other place. */
const areNear = ({ places: a }: Incident, { places: b }: Incident): boolean =>
  a.length === 0 || b.length === 0 || a.some((id) => b.includes(id))

/** At one place, or at one hour and no other place. */
const areBeside = (a: Incident, b: Incident): boolean =>
  a.places.some((id) => b.places.includes(id)) ||
  (a.event.time_local !== null && a.event.time_local === b.event.time_local && areNear(a, b))

/** One day that is stated, the only meeting of it, no other place, and nobody told as agreeing who did not meet. */
const isOneMeeting = (talks: Incident, agreed: Incident): boolean =>
  areSameDays(talks, agreed) &&
  !talks.news &&
  isOnly(talks, ({ subtype }) => subtype === 'talks') &&
  areNear(talks, agreed) &&
  (talks.sides.length === 0 || agreed.sides.every((side) => talks.sides.includes(side)))

/** Captivity of which no day of its own is told. */
const wereFreed = (captivity: Incident, exchange: Incident): boolean =>
  captivity.news &&
  areSameDays(captivity, exchange) &&
  areNear(captivity, exchange) &&
  captivity.facts.every(({ harm }) => harm === 'captured')

/** The one event of its kinds that its text tells of its days. */
const isOnly = ({ event, record }: Incident, isOf: (event: StatementEvent) => boolean): boolean =>
  isOf(event) && record.events.filter((other) => isOf(other) && other.date_start === event.date_start).length === 1

const isOnlyFight = (one: Incident): boolean => isOnly(one, ({ type }) => VIOLENT.has(type))
