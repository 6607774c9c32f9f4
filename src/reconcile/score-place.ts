/** What the places of two tellings say for or against one incident. Wide places say less than points. */
import type { Place } from '../model/knowledge.js'
import { NEARBY_KM } from './gazetteer.js'
import type { Incident } from './incident.js'
import { type Reason, type Rule, reason, VETO } from './reason.js'
import type { Setting } from './setting.js'

/** Kinds of place so wide that much can happen in them on one day. */
const WIDE = new Set<Place['kind']>(['region', 'province', 'line', 'zone'])

export const place: Rule = (a, b, setting) => {
  if (a.places.length === 0 || b.places.length === 0)
    return unlinked(a, b) ?? abroad(a, b, setting) ?? context(a, b) ?? context(b, a)
  const main = compare(a.places[0], b.places[0], setting)
  // An offensive is told by a list of places in any order; one name in common may be another incident told beside it.
  if (main.points === VETO && a.places.filter((id) => b.places.includes(id)).length < 2) return main
  const others = a.places.flatMap((x) => b.places.map((y) => compare(x, y, setting)))
  const best = others.reduce((one, other) => (other.points > one.points ? other : one))
  const found = best.points - 1 > main.points ? reason(best.points - 1, `${best.text}, among others`) : main
  const aside = context(a, b) ?? context(b, a)
  return aside ? reason(found.points + aside.points, `${found.text}, ${aside.text}`) : found
}

/** “In Ostria”, where the other tells of a place in another state. */
function abroad(a: Incident, b: Incident, { places }: Setting): Reason | null {
  const stateOf = ({ event, places: [main] }: Incident): string | null =>
    places.place(main ?? event.place?.place_id ?? null)?.country_iso3 ?? null
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

/** Places that the registry does not know are compared by name. */
function unlinked({ event: a }: Incident, { event: b }: Incident): Reason | null {
  if (!a.place || !b.place || a.place.precision === 'country' || b.place.precision === 'country') return null
  return a.place.name === b.place.name ? reason(3, `same place “${a.place.name}”`) : null
}
