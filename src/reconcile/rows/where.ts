/** Where an event was: one place, or what contains all places that the best telling lists. It never gives one of several as the only one. */
import { precisionOf } from '../../knowledge/precision.js'
import type { Place } from '../../model/knowledge.js'
import type { PlaceRef, StatementEvent, StatementRecord } from '../../model/record.js'
import { GEO_PRECISIONS } from '../../model/vocab.js'
import { by, present, unique } from '../../text/order.js'
import type { Gazetteer } from '../incidents/gazetteer.js'
import type { Incident } from '../incidents/incident.js'

const UCDP_WHERE = { exact: 1, near: 2, adm2: 3, adm1: 4, region: 5, country: 6, unknown: 7 }
const ACLED_GEO = { exact: 1, near: 2, adm2: 2, adm1: 3, region: 3, country: 3, unknown: 3 }

type Precision = PlaceRef['precision']

interface Telling {
  ref: PlaceRef
  /** Other places as exact, told beside it in one list. */
  listed: readonly PlaceRef[]
}

/** The most exact linked place; among equals the one told alone, then the one most tellings give. */
export function whereOf(cluster: readonly Incident[], places: Gazetteer) {
  const told = cluster.flatMap(({ event, record }) => tellingOf(subjectOf(event, record), places) ?? [])
  const votes = (id: string | null) => told.filter(({ ref }) => ref.place_id === id).length
  const best = told.toSorted(
    by(
      ({ ref }) => (ref.place_id === null ? 1 : 0),
      ({ ref }) => GEO_PRECISIONS.indexOf(ref.precision),
      ({ listed }) => (listed.length > 0 ? 1 : 0),
      ({ ref }) => -votes(ref.place_id),
      ({ ref }) => ref.name,
    ),
  )[0]
  if (best && best.listed.length > 0) return among(best, places)
  const place = places.place(best?.ref.place_id ?? null)
  return at(place, place?.name ?? best?.ref.name ?? null, best?.ref.precision ?? 'unknown', places)
}

/** An investigation that names no place is where that was which it looks into. */
const subjectOf = (event: StatementEvent, record: StatementRecord): StatementEvent =>
  event.place === null && event.subtype === 'investigation'
    ? (record.events.find(({ id }) => id === event.about) ?? event)
    : event

/** Columns of one place. Where nobody states its own point, another stands for it, as inexact as that is. */
function at(place: Place | null, name: string | null, precision: Precision, places: Gazetteer) {
  const proxy = place && proxyOf(place, places)
  const known = proxy ? coarser(precision, proxy.precision) : precision
  return {
    location_name: name,
    place_id: place?.id ?? null,
    country_iso3: places.country(place, name),
    admin1: place?.admin1 ?? null,
    geo_precision: known,
    ...geoPrecisionCodes(place, known, places),
  }
}

/** A place whose point stands for one that has none, and how exact it is then. */
interface Proxy {
  coordinates: Place['coordinates']
  precision: Precision
}

/** Kilometres that still are near a point: UCDP GED codebook, where_prec 2. */
const NEAR_KM = 25

/** The place it is stated to be near; else the narrowest town, district or province around it that has a point. */
function proxyOf({ id, kind, coordinates, near }: Place, places: Gazetteer): Proxy | null {
  if (coordinates || LINES.has(kind)) return null
  const beside = near && near.km <= NEAR_KM ? places.place(near.place)?.coordinates : undefined
  if (beside) return { coordinates: beside, precision: 'near' }
  const around = places.chain(id).map((container) => places.place(container))
  const area = around.filter(present).find((container) => container.coordinates && AREA[container.kind])
  return area ? { coordinates: area.coordinates, precision: AREA[area.kind] as Precision } : null
}

const coarser = (a: Precision, b: Precision): Precision =>
  GEO_PRECISIONS.indexOf(a) < GEO_PRECISIONS.indexOf(b) ? b : a

/** What a precision says of a place: its codes, and a point unless it is a whole country, or finer than any that is known. */
export function geoPrecisionCodes(place: Place | null, precision: Precision, places: Gazetteer) {
  const proxy = place && proxyOf(place, places)
  const spot = proxy && coarser(precision, proxy.precision) === precision ? proxy : place
  const point = precision === 'country' || precision === 'unknown' ? undefined : spot?.coordinates
  return {
    latitude: point?.[0] ?? null,
    longitude: point?.[1] ?? null,
    ucdp_where_prec: UCDP_WHERE[precision],
    acled_geo_precision: ACLED_GEO[precision],
  }
}

/** Columns of a place that a person named; it is as exact as its kind, or near where it was near before. */
export function ofPlace(
  place: Place | null,
  name: string | null,
  was: Precision,
  places: Gazetteer,
): ReturnType<typeof at> {
  if (place === null) return at(null, name, 'unknown', places)
  const own = precisionOf(place.kind)
  return at(place, place.name, own === 'exact' && was === 'near' ? was : own, places)
}

/** Several places: what contains them all; where the registry knows nothing narrower than a state, their names without a point. */
function among({ ref, listed }: Telling, places: Gazetteer): ReturnType<typeof at> {
  const all = [ref, ...listed].map(({ place_id }) => places.place(place_id)).filter(present)
  const [first, ...others] = all.map(({ id }) => places.chain(id))
  const shared = places.place(first.find((id) => others.every((chain) => chain.includes(id))) ?? null)
  if (shared) return at(shared, shared.name, AREA[shared.kind] ?? 'region', places)
  const names = unique(all.map(({ name }) => name))
  const countries = unique(all.map((place) => places.country(place, null) ?? ''))
  const regions = unique(all.map(({ admin1 }) => admin1 ?? ''))
  return {
    ...at(null, names.join(', '), 'region', places),
    country_iso3: countries.length === 1 ? countries[0] || null : null,
    admin1: regions.length === 1 ? regions[0] || null : null,
  }
}

/** How exact a container is; a town that contains villages stands for its district. */
const AREA: Partial<Record<Place['kind'], Precision>> = { settlement: 'adm2', district: 'adm2', province: 'adm1' }

/** The place of a telling with those of its list: as exact, led to by no other words, and neither inside the other. */
function tellingOf({ place: ref, other_places }: StatementEvent, places: Gazetteer): Telling | null {
  if (!ref) return null
  const { place_id: id } = ref
  if (id === null || !EXACTNESS[ref.precision] || isLine(id, places)) return { ref, listed: [] }
  const listed = other_places.filter(
    (other) =>
      other.place_id !== null &&
      EXACTNESS[other.precision] === EXACTNESS[ref.precision] &&
      other.relation === null &&
      !isLine(other.place_id, places) &&
      !places.chain(id).includes(other.place_id) &&
      !places.chain(other.place_id).includes(id),
  )
  return { ref, listed }
}

/** Borders, zones and roads lie along other places, not beside them in a list. */
const isLine = (id: string, places: Gazetteer): boolean => LINES.has(places.place(id)?.kind ?? 'other')

const LINES = new Set<Place['kind']>(['line', 'zone', 'corridor', 'region'])

const EXACTNESS: Partial<Record<Precision, number>> = { exact: 1, near: 1, adm2: 2, adm1: 3, region: 4 }
