/**
 * Plot: where the events were. Outlines are Natural Earth's (public domain, de facto borders, as world-atlas packs them) and
 * take no position; without them the map shows only its grid of degrees, and says so.
 */
import type { Row } from '../../model/column.js'
import { drawing, element, line, n, text } from './svg.js'
import { arcsWithin, type Box, type Topology } from './topology.js'

const [WIDTH, LEFT, RIGHT, TOP, MOST_HEIGHT] = [880, 48, 864, 66, 620]

interface Spot {
  longitude: number
  latitude: number
  name: string
  events: number
}

/** The map, or null where no event has coordinates. */
export function mapPlot(events: readonly Row[], outlines: Topology | null): string | null {
  const placed = events.filter(
    (row) => row.record_status === 'active' && row.latitude !== null && row.longitude !== null,
  )
  if (placed.length === 0) return null
  const spots = spotsOf(placed)
  const box = focus(spots)
  const beyond = spots.filter((spot) => !inside(box, spot))
  const stretch = Math.cos((((box.south + box.north) / 2) * Math.PI) / 180)
  const scale = Math.min((RIGHT - LEFT) / ((box.east - box.west) * stretch), MOST_HEIGHT / (box.north - box.south))
  const x = (longitude: number) => LEFT + (longitude - box.west) * stretch * scale
  const y = (latitude: number) => TOP + (box.north - latitude) * scale
  const [width, height] = [x(box.east) - LEFT, y(box.south) - TOP]
  const source = outlines
    ? 'Outlines: Natural Earth 1:50m (public domain), borders de facto; casus takes no position on them.'
    : 'No outlines were at hand: only the grid of degrees is drawn.'
  const active = events.filter((row) => row.record_status === 'active').length
  const note = `${placed.length} of ${active} events have coordinates; the area of a circle grows with their number.${toldBeyond(beyond)}`
  const frame = element('rect', { x: LEFT, y: TOP, width, height })
  const borders = outlines
    ? arcsWithin(outlines, box).map((points) =>
        points.map(([lon, lat], i) => `${i === 0 ? 'M' : 'L'}${n(x(lon))} ${n(y(lat))}`).join(''),
      )
    : []
  return drawing(WIDTH, TOP + height + 30, 'Where the events were', `${note} ${source}`, [
    text(16, 42, note, { 'font-size': 11, fill: '#555555' }),
    text(16, 57, source, { 'font-size': 11, fill: '#555555' }),
    element('clipPath', { id: 'frame' }, frame),
    ...graticule(box, x, y),
    element('path', { d: borders.join('') || 'M0 0', fill: 'none', stroke: '#777777', 'clip-path': 'url(#frame)' }),
    ...spots.filter((spot) => inside(box, spot)).map((spot) => circle(spot, x(spot.longitude), y(spot.latitude))),
    element('rect', { x: LEFT, y: TOP, width, height, fill: 'none', stroke: '#333333' }),
  ])
}

/** Events at one point are one circle; the largest are drawn first, so that small ones stay visible. */
function spotsOf(events: readonly Row[]): Spot[] {
  const spots = new Map<string, Spot>()
  for (const { latitude, longitude, location_name } of events) {
    const key = `${latitude} ${longitude}`
    const spot = spots.get(key) ?? { longitude, latitude, name: (location_name as string | null) ?? key, events: 0 }
    spots.set(key, { ...(spot as Spot), events: spot.events + 1 })
  }
  return [...spots.values()].sort((a, b) => b.events - a.events || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** Degrees that a map may show whole; a wider one shows where most events are. */
const WHOLE = 20
const MOST = 0.75
/** Of the events near their middle, the part that is in the frame: a few lone ones would shrink the rest. */
const FRAMED = 0.95
const NAMED = 5

/** The box around all spots, or around most events where some lie far away, such as talks in other capitals. */
function focus(spots: readonly Spot[]): Box {
  const whole = boxAround(spots)
  if (whole.east - whole.west <= WHOLE && whole.north - whole.south <= WHOLE) return whole
  const [lon, lat] = [middle(spots, 'longitude'), middle(spots, 'latitude')]
  const far = (spot: Spot) => Math.max(Math.abs(spot.longitude - lon), Math.abs(spot.latitude - lat))
  const close = spots.filter((spot) => far(spot) <= WHOLE / 4)
  const reach = quantile(each(close, far), FRAMED)
  const near = boxAround(close.filter((spot) => far(spot) <= reach))
  return eventsOf(spots.filter((spot) => inside(near, spot))) >= MOST * eventsOf(spots) ? near : whole
}

const eventsOf = (spots: readonly Spot[]): number => spots.reduce((sum, { events }) => sum + events, 0)

/** The median of the events. */
function middle(spots: readonly Spot[], axis: 'longitude' | 'latitude'): number {
  return quantile(
    each(spots, (spot) => spot[axis]),
    0.5,
  )
}

/** A number of each event. */
const each = (spots: readonly Spot[], of: (spot: Spot) => number): number[] =>
  spots.flatMap((spot) => Array<number>(spot.events).fill(of(spot)))

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]
}

const inside = ({ west, east, south, north }: Box, { longitude, latitude }: Spot): boolean =>
  longitude >= west && longitude <= east && latitude >= south && latitude <= north

function toldBeyond(spots: readonly Spot[]): string {
  if (spots.length === 0) return ''
  const names = spots.slice(0, NAMED).map(({ name, events }) => `${name} ${events}`)
  return ` Beyond its edges: ${names.join(', ')}${spots.length > NAMED ? ` and ${eventsOf(spots.slice(NAMED))} more` : ''}.`
}

/** The spots with a margin of a tenth, at least half a degree. */
function boxAround(spots: readonly Spot[]): Box {
  const longitudes = spots.map(({ longitude }) => longitude)
  const latitudes = spots.map(({ latitude }) => latitude)
  const [west, east, south, north] = [
    Math.min(...longitudes),
    Math.max(...longitudes),
    Math.min(...latitudes),
    Math.max(...latitudes),
  ]
  const margin = Math.max(0.5, (east - west) / 10, (north - south) / 10)
  return { west: west - margin, east: east + margin, south: south - margin, north: north + margin }
}

function graticule(
  { west, east, south, north }: Box,
  x: (lon: number) => number,
  y: (lat: number) => number,
): string[] {
  const step = [0.5, 1, 2, 5, 10, 20, 30].find((size) => Math.max(east - west, north - south) / size <= 8) ?? 30
  const lines = (from: number, to: number) =>
    Array.from(
      { length: Math.floor(to / step) - Math.ceil(from / step) + 1 },
      (_, i) => (Math.ceil(from / step) + i) * step,
    )
  const label = (degrees: number, [plus, minus]: string) => `${n(Math.abs(degrees))}°${degrees < 0 ? minus : plus}`
  return [
    ...lines(west, east).map(
      (lon) =>
        line(x(lon), y(north), x(lon), y(south), '#e3e3e3') +
        text(x(lon), y(south) + 16, label(lon, 'EW'), { 'text-anchor': 'middle', 'font-size': 11 }),
    ),
    ...lines(south, north).map(
      (lat) =>
        line(x(west), y(lat), x(east), y(lat), '#e3e3e3') +
        text(x(west) - 4, y(lat) + 4, label(lat, 'NS'), { 'text-anchor': 'end', 'font-size': 11 }),
    ),
  ]
}

function circle({ name, events }: Spot, cx: number, cy: number): string {
  const told = element('title', {}, `${name.replace(/&/g, '&amp;').replace(/</g, '&lt;')}: ${events}`)
  return element(
    'circle',
    { cx, cy, r: 2.5 + 1.5 * Math.sqrt(events), fill: '#0072b2', 'fill-opacity': '0.55', stroke: '#00374f' },
    told,
  )
}
