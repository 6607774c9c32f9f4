/**
 * What the registry knows of places, for comparing them: which contains which, how far apart two are, and the widest area
 * inside which a place can still be the same as another. States are too wide to compare by.
 */
import type { Place, Registry } from '../model/knowledge.js'

/** Kilometres within which two differently named spots may be one: positions on both sides of a front line or a border. */
export const NEARBY_KM = 30

export interface Gazetteer {
  place(id: string | null): Place | null
  /** The place and what contains it, narrowest first, without states. */
  chain(id: string): readonly string[]
  /** Kilometres between two places, less the reach of wide ones; null where a coordinate is unknown. */
  distance(a: string, b: string): number | null
  /** Name of the area inside which places are compared; null for a place that nothing ties to another. */
  theatre(id: string): string | null
}

export function gazetteer({ places }: Registry): Gazetteer {
  const known = new Map(places.map((place) => [place.id, place]))
  const chains = new Map(places.map((place) => [place.id, chainOf(place, known)]))
  const theatres = theatresOf(places, chains)
  return {
    place: (id) => (id === null ? null : (known.get(id) ?? null)),
    chain: (id) => chains.get(id) ?? [],
    distance: (a, b) => apart(known.get(a), known.get(b)),
    theatre: (id) => theatres.get(id) ?? null,
  }
}

function chainOf(place: Place, known: Map<string, Place>): string[] {
  const out: string[] = []
  for (let at: Place | undefined = place; at && !out.includes(at.id); at = at.parent ? known.get(at.parent) : undefined)
    if (at.kind !== 'state') out.push(at.id)
  return out
}

/** Joins places that share a container below the state or lie near each other. */
function theatresOf(places: readonly Place[], chains: Map<string, string[]>): Map<string, string> {
  const parent = new Map<string, string>()
  const find = (id: string): string => {
    let at = id
    while ((parent.get(at) ?? at) !== at) at = parent.get(at) as string
    return at
  }
  const join = (a: string, b: string) => {
    const [x, y] = [find(a), find(b)].sort()
    parent.set(y, x)
  }
  for (const { id } of places) for (const container of chains.get(id) as string[]) join(id, container)
  const cells = new Map<string, Place[]>()
  for (const place of places.filter((p) => p.coordinates && p.kind !== 'state')) {
    const [lat, lon] = (place.coordinates as [number, number]).map((x) => Math.floor(x / CELL))
    for (let i = lat - 1; i <= lat + 1; i++)
      for (let j = lon - 1; j <= lon + 1; j++)
        for (const other of cells.get(`${i} ${j}`) ?? [])
          if ((apart(place, other) as number) <= NEARBY_KM) join(place.id, other.id)
    const home = `${lat} ${lon}`
    cells.set(home, [...(cells.get(home) ?? []), place])
  }
  return new Map(places.filter((p) => p.kind !== 'state').map((p) => [p.id, find(p.id)]))
}

/** Degrees of a cell: wider than NEARBY_KM and the reach of two provinces up to 48 degrees of latitude. */
const CELL = 1.8

/** Kilometres from the point of a wide place within which most of it lies. */
const REACH: Partial<Record<Place['kind'], number>> = { district: 20, province: 50, region: 50, line: 20, corridor: 20 }

function apart(a?: Place, b?: Place): number | null {
  const km = kilometres(a?.coordinates, b?.coordinates)
  return a && b && km !== null ? Math.max(0, km - (REACH[a.kind] ?? 0) - (REACH[b.kind] ?? 0)) : null
}

const EARTH_KM = 6371

/** Great-circle distance (haversine). */
export function kilometres(a?: readonly [number, number], b?: readonly [number, number]): number | null {
  if (!a || !b) return null
  const rad = Math.PI / 180
  const sin2 = (x: number) => Math.sin(x / 2) ** 2
  const h = sin2((b[0] - a[0]) * rad) + Math.cos(a[0] * rad) * Math.cos(b[0] * rad) * sin2((b[1] - a[1]) * rad)
  return 2 * EARTH_KM * Math.asin(Math.sqrt(h))
}
