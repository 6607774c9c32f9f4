/**
 * What the registry knows of places, for comparing them: which contains which, how far apart two are, and the widest area
 * inside which a place can still be the same as another. States are too wide to compare by.
 */
import type { Place, Registry } from '../../model/knowledge.js'
import { groupBy } from '../../text/order.js'
import { bordersOf } from './borders.js'

/** Kilometres within which two differently named spots may be one: positions on both sides of a front line or a border. */
export const NEARBY_KM = 30

export interface Gazetteer {
  place(id: string | null): Place | null
  /** The place and what contains it, narrowest first, without states. */
  chain(id: string): readonly string[]
  /** Kilometres between two places, less the reach of wide ones; null where a coordinate is unknown. */
  distance(a: string, b: string): number | null
  /** Whether a border runs by a place: places of both countries are near it. Null for another line, and where nobody knows. */
  runsBy(line: string, id: string): 'here' | 'perhaps' | 'elsewhere' | null
  /** Name of the area inside which places are compared; null for a place that nothing ties to another. */
  theatre(id: string): string | null
  /** Country of a place, its own or that of what contains it; of a state that is only named, where it is a side. */
  country(place: Place | null, name: string | null): string | null
}

export function gazetteer({ places, pipeline }: Registry): Gazetteer {
  const known = new Map(places.map((place) => [place.id, place]))
  const chains = new Map(places.map((place) => [place.id, chainOf(place, known)]))
  const spots = spotsOf(places, chains)
  const theatres = theatresOf(places, chains, spots)
  const borders = bordersOf({ places, pipeline })
  const byLand = groupBy(places, ({ country_iso3 }) => country_iso3 ?? '')
  const spotsIn = (spotOf: (place: Place) => readonly Spot[]) =>
    new Map([...byLand].map(([land, inLand]) => [land, inLand.flatMap(spotOf)] as const))
  const pointsIn = spotsIn(pointOf)
  const areasIn = spotsIn(({ id }) => spots.get(id) ?? [])
  return {
    place: (id) => (id === null ? null : (known.get(id) ?? null)),
    chain: (id) => chains.get(id) ?? [],
    distance: (a, b) => apart(spots.get(a) ?? [], spots.get(b) ?? []),
    runsBy: (line, id) => {
      const between = borders.get(line)
      const own = spots.get(id) ?? []
      if (!between || own.length === 0) return null
      const reached = (spotsOfLand: ReadonlyMap<string, readonly Spot[]>) =>
        between.every((land) => (apart(own, spotsOfLand.get(land) ?? []) ?? NEARBY_KM + 1) <= NEARBY_KM)
      return reached(pointsIn) ? 'here' : reached(areasIn) ? 'perhaps' : 'elsewhere'
    },
    theatre: (id) => theatres.get(id) ?? null,
    country: (place, name) => (place ? countryOf(place, known) : countryNamed(name, pipeline)),
  }
}

/** The point of a settlement, a height or the like; the points of wide places lie far from their edges. */
const pointOf = ({ kind, coordinates }: Place): Spot[] =>
  coordinates && !REACH[kind] ? [{ lat: coordinates[0], lon: coordinates[1], reach: 0 }] : []

const countryOf = (place: Place, known: ReadonlyMap<string, Place>): string | null =>
  withContainers(place, known).find(({ country_iso3 }) => country_iso3)?.country_iso3 ?? null

/** “Ost”, or a seat of its government that stands for it. */
const countryNamed = (name: string | null, { sides }: Registry['pipeline']): string | null =>
  sides.find((side) => name !== null && [side.name, ...(side.nouns ?? []), ...(side.metonyms ?? [])].includes(name))
    ?.country_iso3 ?? null

const chainOf = (place: Place, known: ReadonlyMap<string, Place>): string[] =>
  withContainers(place, known).flatMap(({ id, kind }) => (kind === 'state' ? [] : [id]))

/** The place and what contains it, narrowest first. */
function withContainers(place: Place, known: ReadonlyMap<string, Place>): Place[] {
  const out: Place[] = []
  for (let at: Place | undefined = place; at && !out.includes(at); at = at.parent ? known.get(at.parent) : undefined)
    out.push(at)
  return out
}

/** A circle that a place is known to touch. */
interface Spot {
  lat: number
  lon: number
  /** Kilometres around the point within which the place lies. */
  reach: number
}

/** Kilometres from the point of a wide place within which most of it lies. */
const REACH: Partial<Record<Place['kind'], number>> = { district: 20, province: 50, region: 50, line: 20, corridor: 20 }

/** Kilometres from the point of a container within which a place whose own point nobody states may lie. */
const AROUND = 20

/**
 * Where each place is known to be: its own point; else a stated distance from another place, or around the point of the narrowest
 * place that contains it; and wherever a place inside it is.
 */
function spotsOf(places: readonly Place[], chains: ReadonlyMap<string, string[]>): Map<string, Spot[]> {
  const known = new Map(places.map((place) => [place.id, place]))
  const own = (place: Place): Spot[] => {
    const reach = REACH[place.kind] ?? 0
    if (place.coordinates) return [{ lat: place.coordinates[0], lon: place.coordinates[1], reach }]
    const from = known.get(place.near?.place ?? '')?.coordinates
    if (from) return [{ lat: from[0], lon: from[1], reach: (place.near?.km ?? 0) + reach }]
    const around = (chains.get(place.id) as string[]).map((id) => known.get(id)).find((area) => area?.coordinates)
    const [lat, lon] = around?.coordinates ?? []
    if (around === undefined || lat === undefined || lon === undefined) return []
    return [{ lat, lon, reach: Math.max(AROUND, REACH[around.kind] ?? 0) }]
  }
  const out = new Map<string, Spot[]>(places.map(({ id }) => [id, []]))
  for (const place of places) {
    const spots = own(place)
    for (const id of chains.get(place.id) as string[]) out.get(id)?.push(...spots)
  }
  return out
}

/** Least kilometres between two places, less their reach; null where one is nowhere known. */
function apart(a: readonly Spot[], b: readonly Spot[]): number | null {
  let least: number | null = null
  for (const x of a)
    for (const y of b) {
      const km = Math.max(0, kilometres([x.lat, x.lon], [y.lat, y.lon]) - x.reach - y.reach)
      if (least === null || km < least) least = km
    }
  return least
}

/** Joins places that share a container below the state or lie near each other. A place tied to no other has no theatre. */
function theatresOf(
  places: readonly Place[],
  chains: ReadonlyMap<string, string[]>,
  spots: ReadonlyMap<string, Spot[]>,
): Map<string, string> {
  const parent = new Map<string, string>()
  const find = (id: string): string => {
    let at = id
    while ((parent.get(at) ?? at) !== at) at = parent.get(at) as string
    return at
  }
  const join = (a: string, b: string) => {
    const [x, y] = [find(a), find(b)].sort()
    if (x !== y) parent.set(y, x)
  }
  const below = places.filter(({ kind }) => kind !== 'state')
  for (const { id } of below) for (const container of chains.get(id) as string[]) join(id, container)
  const cells = new Map<string, { id: string; spot: Spot }[]>()
  for (const { id } of below)
    for (const spot of spots.get(id) as Spot[]) {
      const [lat, lon] = [spot.lat, spot.lon].map((x) => Math.floor(x / CELL))
      for (let i = lat - 1; i <= lat + 1; i++)
        for (let j = lon - 1; j <= lon + 1; j++)
          for (const other of cells.get(`${i} ${j}`) ?? [])
            if ((apart([spot], [other.spot]) as number) <= NEARBY_KM) join(id, other.id)
      const home = `${lat} ${lon}`
      const own = cells.get(home)
      if (own) own.push({ id, spot })
      else cells.set(home, [{ id, spot }])
    }
  const tied = new Set([...parent.keys()].map(find))
  const comparable = below.filter(({ id }) => (spots.get(id) as Spot[]).length > 0 || tied.has(find(id)))
  return new Map(comparable.map(({ id }) => [id, find(id)]))
}

/** Degrees of a cell: wider than NEARBY_KM and the reach of two provinces up to 48 degrees of latitude. */
const CELL = 1.8

const EARTH_KM = 6371

/** Great-circle distance (haversine). */
export function kilometres(a: readonly [number, number], b: readonly [number, number]): number {
  const rad = Math.PI / 180
  const sin2 = (x: number) => Math.sin(x / 2) ** 2
  const h = sin2((b[0] - a[0]) * rad) + Math.cos(a[0] * rad) * Math.cos(b[0] * rad) * sin2((b[1] - a[1]) * rad)
  return 2 * EARTH_KM * Math.asin(Math.sqrt(h))
}
