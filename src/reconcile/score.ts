/**
 * How likely two tellings are of one incident, as a sum of points with a reason each. Points are rough log-odds: SAME and
 * above merges, UNSURE and above is shown to a person, a veto keeps apart whatever else agrees.
 */
import type { StatementCasualty } from '../model/record.js'
import type { EventSubtype } from '../model/vocab.js'
import type { Gazetteer } from './gazetteer.js'
import { NEARBY_KM } from './gazetteer.js'
import type { Incident } from './incident.js'

export const SAME = 3.5
/** For an incident that no place ties down, where one cluster of its days fits clearly best. */
export const ATTACHES = 2.5
export const UNSURE = 2
const VETO = -100

export interface Reason {
  points: number
  text: string
}
export interface Score {
  points: number
  reasons: string[]
}

type Rule = (a: Incident, b: Incident, places: Gazetteer) => Reason | null

const reason = (points: number, text: string): Reason => ({ points, text })

export function score(a: Incident, b: Incident, places: Gazetteer): Score {
  const reasons = RULES.map((rule) => rule(a, b, places)).filter((r) => r !== null)
  const points = reasons.reduce((sum, r) => sum + r.points, 0)
  return { points, reasons: reasons.map((r) => `${r.points > 0 ? '+' : ''}${r.points} ${r.text}`) }
}

const VIOLENT = new Set<string>(['battle', 'explosion_remote_violence', 'violence_against_civilians'])
/** Words for violence that say nothing of its means. */
const GENERIC = new Set<EventSubtype>(['attack', 'armed_clash', 'ceasefire_violation', 'other'])

/** Kinds that tell one happening from two ends. */
const AKIN: readonly (readonly EventSubtype[])[] = [
  ['detention', 'prisoner_exchange', 'arrests'],
  ['talks', 'mediation', 'agreement', 'statement'],
]

const kind: Rule = ({ event: a }, { event: b }) => {
  const both = `${a.subtype} and ${b.subtype}`
  if (a.subtype === b.subtype) return reason(1, `both ${a.subtype}`)
  if (AKIN.some((kinds) => kinds.includes(a.subtype) && kinds.includes(b.subtype))) return reason(0.5, both)
  if (!VIOLENT.has(a.type) || !VIOLENT.has(b.type))
    return reason(
      [a, b].some((e) => e.subtype === 'detention') && [a, b].some((e) => VIOLENT.has(e.type)) ? 0 : VETO,
      both,
    )
  if (GENERIC.has(a.subtype) || GENERIC.has(b.subtype) || a.type === b.type || alternative(a, b))
    return reason(0.5, `${a.subtype} can be ${b.subtype}`)
  return reason(-2, both)
}

const alternative = (a: Incident['event'], b: Incident['event']): boolean =>
  a.alternatives.includes(b.subtype) || b.alternatives.includes(a.subtype)

const date: Rule = (a, b) => {
  const exact = a.start === a.end && b.start === b.end
  if (exact && a.start === b.start) return reason(2, `same day ${a.event.date_start}`)
  if (a.start > b.end || b.start > a.end) return reason(-1, 'one day apart')
  return reason(1, 'dates overlap')
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

const time: Rule = ({ event: a }, { event: b }) => {
  if (!a.time_local || !b.time_local) return null
  const apart = Math.abs(minutes(a.time_local) - minutes(b.time_local))
  if (apart <= 60) return reason(2, `${a.time_local} and ${b.time_local}`)
  return apart <= 180 ? null : reason(-3, `told apart by time: ${a.time_local} and ${b.time_local}`)
}

/** Whether two tellings of one day contradict each other in the hour: then no third telling makes them one. */
export const toldApart = (a: Incident, b: Incident, places: Gazetteer): boolean =>
  a.start === b.start && (time(a, b, places)?.points ?? 0) < 0 && names(a, b, places) === null

const place: Rule = (a, b, places) => {
  if (a.place === null || b.place === null) return unlinked(a, b)
  if (a.place === b.place) return reason(3, `same place ${a.place}`)
  const wider = places.chain(a.place).includes(b.place)
    ? b.place
    : places.chain(b.place).includes(a.place)
      ? a.place
      : null
  if (wider !== null) return reason(1.5, `${a.place} and ${b.place}: one lies in the other`)
  const km = places.distance(a.place, b.place)
  if (km === null) return reason(-1, `${a.place} and ${b.place}`)
  if (km <= 5) return reason(1.5, `${a.place} and ${b.place}, ${km.toFixed(0)} km apart`)
  return km <= NEARBY_KM / 2
    ? reason(0.5, `${a.place} and ${b.place}, ${km.toFixed(0)} km apart`)
    : reason(km <= NEARBY_KM ? -1 : VETO, `${a.place} and ${b.place}, ${km.toFixed(0)} km apart`)
}

/** Places that the registry does not know are compared by name. */
function unlinked({ event: a }: Incident, { event: b }: Incident): Reason | null {
  if (!a.place || !b.place || a.place.precision === 'country' || b.place.precision === 'country') return null
  return a.place.name === b.place.name ? reason(3, `same place “${a.place.name}”`) : null
}

const sides: Rule = (a, b) => {
  const shared = a.sides.filter((side) => b.sides.includes(side))
  if (a.sides.length === 0 || b.sides.length === 0) return null
  return shared.length > 0 ? reason(0.5, `same sides ${shared.join(', ')}`) : reason(-1.5, 'no side in common')
}

const names: Rule = (a, b) => {
  const shared = a.names.filter((name) => b.names.includes(name))
  return shared.length > 0 ? reason(5, `same victims named: ${shared.join(', ')}`) : null
}

const counted = ({ state, polarity, subset_of, count_low }: StatementCasualty): boolean =>
  state === 'live' && polarity === 'asserted' && subset_of === null && count_low !== null

/** The best agreement of two tolls of one harm and side; equal small numbers say little. */
const tolls: Rule = (a, b) => {
  let best: Reason | null = null
  for (const x of a.facts.filter(counted))
    for (const y of b.facts.filter(counted)) {
      if (x.harm !== y.harm || x.side === null || x.side !== y.side) continue
      const found = toll(x, y)
      if (best === null || found.points > best.points) best = found
    }
  return best
}

function toll(x: StatementCasualty, y: StatementCasualty): Reason {
  const words = `${x.harm} ${x.side}: ${x.count_best ?? x.count_text} and ${y.count_best ?? y.count_text}`
  if (x.count_best !== null && x.count_best === y.count_best) return reason(x.count_best >= 5 ? 2 : 0.5, words)
  const overlap =
    (x.count_low as number) <= (y.count_high ?? Number.POSITIVE_INFINITY) &&
    (y.count_low as number) <= (x.count_high ?? Number.POSITIVE_INFINITY)
  if (overlap) return reason(0.25, words)
  const ratio =
    Math.max(x.count_low as number, y.count_low as number) /
    Math.max(1, Math.min(x.count_low as number, y.count_low as number))
  return reason(ratio > 4 ? -1.5 : -0.5, words)
}

const RULES: Rule[] = [kind, date, time, place, sides, names, tolls]
