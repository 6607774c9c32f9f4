/**
 * Soldiers captured in the fighting that the same text tells of: one happening, not a battle and a detention. Civilians who were
 * arrested, and captures of another day or place, stay events of their own.
 */
import type { StatementEvent } from '../../model/record.js'
import type { PersonStatus } from '../../model/vocab.js'
import type { Incident } from './incident.js'
import { tollsOf } from './told.js'

/** The incidents of one text, each capture put to the one fight that it was part of. */
export function withCaptures(incidents: readonly Incident[]): Incident[] {
  const fights = new Map<Incident, Incident[]>()
  for (const capture of incidents.filter(isCapture)) {
    const [fight, ...others] = incidents.filter((other) => isFight(other) && isPart(capture, other))
    if (fight && others.length === 0) fights.set(fight, [...(fights.get(fight) ?? []), capture])
  }
  const taken = new Set([...fights.values()].flat())
  return incidents.filter((one) => !taken.has(one)).map((one) => joined(one, fights.get(one) ?? []))
}

const ARMED = new Set<PersonStatus>(['military', 'militant', 'police', 'unknown'])

/** Fighters who were taken, and nobody else. */
export const isCapture = ({ event, facts }: Pick<Incident, 'event' | 'facts'>): boolean =>
  event.subtype === 'detention' &&
  event.polarity === 'asserted' &&
  facts.length > 0 &&
  facts.every(({ harm, person_status }) => harm === 'captured' && ARMED.has(person_status))

/** Kinds of event in which fighters are taken. */
export const FIGHTS = new Set<StatementEvent['type']>(['battle', 'explosion_remote_violence'])

const isFight = ({ event }: Incident): boolean => FIGHTS.has(event.type) && event.polarity === 'asserted'

/** Same days, no other place, and the captured are of a side that fought. */
const isPart = (capture: Incident, fight: Incident): boolean =>
  capture.start === fight.start &&
  capture.end === fight.end &&
  (capture.places.length === 0 ||
    fight.places.length === 0 ||
    capture.places.some((id) => fight.places.includes(id))) &&
  capture.facts.every(({ side }) => side !== null && fight.sides.includes(side))

function joined(fight: Incident, captures: readonly Incident[]): Incident {
  if (captures.length === 0) return fight
  const mentions = [fight, ...captures].flatMap(({ event }) => event.mentions)
  const facts = [fight, ...captures].flatMap((one) => one.facts)
  return {
    ...fight,
    event: { ...fight.event, mentions },
    facts,
    tolls: tollsOf(fight.record, facts),
    names: [...new Set([...fight.names, ...captures.flatMap(({ names }) => names)])].sort(),
  }
}
