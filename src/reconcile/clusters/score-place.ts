/** What the places of two tellings say for or against one incident. Wide places say less than points. */
import type { Place } from '../../model/knowledge.js'
import type { PlaceRef } from '../../model/record.js'
import { present } from '../../text/order.js'
import { NEARBY_KM } from '../incidents/gazetteer.js'
import { FRONT, foldName, type Incident } from '../incidents/incident.js'
import { type Reason, type Rule, reason, VETO } from './reason.js'
import type { Setting } from './setting.js'

/** Two spots of different names; as much or more against keeps two tellings apart. */
export const ELSEWHERE = -2

/** Kinds of place so wide that much can happen in them on one day. */
const WIDE = new Set<Place['kind']>(['region', 'province', 'line', 'zone'])

export const place: Rule = (a, b, setting) => {
  if (a.places.length === 0 || b.places.length === 0)
    return unlinked(a, b) ?? abroad(a, b, setting) ?? context(a, b) ?? context(b, a)
  const main = compare(a.places[0], b.places[0], setting)
  const along = main.points < FRONTS ? fronts(a, b, setting) : null
  if (along !== null) return along
  // An offensive is told by a list of places in any order; one name in common may be another incident told beside it.
  if (main.points === VETO && a.places.filter((id) => b.places.includes(id)).length < 2) return main
  const others = a.places.flatMap((x) => b.places.map((y) => compare(x, y, setting)))
  const best = others.reduce((one, other) => (other.points > one.points ? other : one))
  const found = best.points - 1 > main.points ? reason(best.points - 1, `${best.text}, among others`) : main
  const aside = context(a, b) ?? context(b, a)
  return aside ? reason(found.points + aside.points, `${found.text}, ${aside.text}`) : found
}

/** Points for two fronts that run by each other. */
const FRONTS = 1

/** Two sides tell of one offensive by the places of their own along the line: half of the fewer lie by some of the others. */
function fronts(a: Incident, b: Incident, setting: Setting): Reason | null {
  const [fewer, more] = a.places.length < b.places.length ? [a, b] : [b, a]
  if (fewer.places.length < FRONT) return null
  const by = fewer.places.filter((x) => more.places.some((y) => compare(x, y, setting).points > 0))
  return by.length * 2 < fewer.places.length ? null : reason(FRONTS, `along one front: ${by.join(', ')}`)
}

/** “In Ostria”, where the other tells of a place in another state and not at a border, which either side tells as its own land. */
function abroad(a: Incident, b: Incident, { places }: Setting): Reason | null {
  const stateOf = ({ event, places: [main] }: Incident): string | null =>
    places.place(main ?? event.place?.place_id ?? null)?.country_iso3 ?? null
  if ([a, b].some((incident) => incident.places.some((id) => places.place(id)?.kind === 'line'))) return null
  const [x, y] = [stateOf(a), stateOf(b)]
  return x !== null && y !== null && x !== y ? reason(-1, `in ${x} and in ${y}`) : null
}

/** A telling without a place, or of a border alone, in a statement that names the place of the other elsewhere. */
function context(a: Incident, b: Incident): Reason | null {
  const named = b.places.length > 0 && !a.places.includes(b.places[0]) && a.context.includes(b.places[0])
  return named ? reason(0.5, `its statement also tells of ${b.places[0]}`) : null
}

/** What a border says of a place: it is long, so that much can happen along it on one day. */
const BORDER = { here: 1, perhaps: 0.5, elsewhere: -1 }

export const isWide = (id: string, { places }: Setting): boolean => WIDE.has(places.place(id)?.kind ?? 'other')

function compare(a: string, b: string, setting: Setting): Reason {
  const { places } = setting
  if (a === b) return reason(isWide(a, setting) ? 1.5 : 3, `same place ${a}`)
  const both = `${a} and ${b}`
  const wider = places.chain(a).includes(b) ? b : places.chain(b).includes(a) ? a : null
  if (wider !== null) return reason(isWide(wider, setting) ? 1 : 1.5, `${both}: one lies in the other`)
  const by = places.runsBy(a, b) ?? places.runsBy(b, a)
  if (by !== null) return reason(BORDER[by], `${both}: it runs ${by}`)
  const km = places.distance(a, b)
  // A front or a region of which nobody says where it runs may run there too.
  if (km === null) return reason(isWide(a, setting) || isWide(b, setting) ? 0 : -1, `${both}, distance unknown`)
  const far = `${both}, ${km.toFixed(0)} km apart`
  if (km <= 5) return reason(isWide(a, setting) || isWide(b, setting) ? 0.5 : 1.5, far)
  if (km <= NEARBY_KM / 2) return reason(0.5, far)
  return reason(km <= NEARBY_KM ? -1 : VETO, far)
}

/** Places that the registry does not know are compared by name; two names of two spots are mostly two places. */
function unlinked({ event: a }: Incident, { event: b }: Incident): Reason | null {
  const [x, y] = [a, b].map(({ place: main, other_places }) => [main, ...other_places].filter(present).filter(isNamed))
  if (x.length === 0 || y.length === 0) return null
  const shared = x.find(({ name }) => y.some((other) => foldName(other.name) === foldName(name)))
  if (shared) return reason(SPOTS.has(shared.precision) ? 3 : 1.5, `same place “${shared.name}”`)
  const spots = [x[0], y[0]].every(({ precision, place_id }) => precision === 'exact' && place_id === null)
  return spots ? reason(ELSEWHERE, `“${x[0].name}” and “${y[0].name}”`) : null
}

const isNamed = ({ precision }: PlaceRef): boolean => precision !== 'country' && precision !== 'unknown'

/** As exact as a settlement. */
const SPOTS = new Set<PlaceRef['precision']>(['exact', 'near'])
