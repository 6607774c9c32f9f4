/**
 * Plot: deaths by month and side, low to high with the best figure marked. Only figures of events are drawn; subsets and
 * running totals would count the same people twice.
 */
import type { Row } from '../../model/column.js'
import { COLOURS, drawing, element, line, n, text } from './svg.js'
import { gridLine, type TimeAxis, timeAxis, timeLabels } from './time-axis.js'

const [WIDTH, LEFT, RIGHT, TOP, PANEL, GAP] = [880, 52, 864, 66, 110, 34]
const MOST_SIDES = 6
const UNKNOWN = 'side not stated'
/** A bar of one number is drawn this high, to be seen where no point stands on it. */
const LEAST_BAR = 2

interface Toll {
  low: number
  /** Null where a figure of the time has no best number. */
  best: number | null
  high: number
}

/** The plot, or null where no event has a death toll. */
export function deathsPlot(events: readonly Row[], casualties: readonly Row[]): string | null {
  const dayOf = new Map(
    events
      .filter((row) => row.record_status === 'active')
      .map((row) => [row.event_id as string, row.date_start as string]),
  )
  const figures = casualties.filter(
    (row) =>
      row.harm === 'killed' && row.scope === 'event' && row.subset_of === null && dayOf.has(row.event_id as string),
  )
  const axis = timeAxis(figures.map((row) => dayOf.get(row.event_id as string) as string))
  if (!axis) return null
  const bySide = new Map<string, Map<string, Toll>>()
  for (const row of figures) {
    const period = axis.periodOf(dayOf.get(row.event_id as string) as string)
    if (period === null) continue
    const side = (row.side as string | null) ?? UNKNOWN
    const tolls = bySide.get(side) ?? new Map<string, Toll>()
    bySide.set(side, tolls)
    add(tolls, period, row)
  }
  const sides = [...bySide].sort(([a, x], [b, y]) => sum(y) - sum(x) || (a < b ? -1 : 1)).slice(0, MOST_SIDES)
  const top = Math.max(1, ...sides.flatMap(([, tolls]) => [...tolls.values()].map(({ high }) => high)))
  const left = bySide.size - sides.length
  const note = `Bars run from the low to the high figure, points are the best one, where every figure has one; the scale is logarithmic.${left > 0 ? ` ${left} more sides with fewer deaths are left out.` : ''}${axis.leftOut === '' ? '' : ` Figures: ${axis.leftOut}.`}`
  return drawing(
    WIDTH,
    TOP + sides.length * (PANEL + GAP) + 20,
    `Deaths by ${axis.unit} and side: low, best, high`,
    note,
    [
      text(16, 44, note, { fill: '#555555' }),
      ...sides.map(([side, tolls], i) =>
        panel(side, tolls, axis, top, TOP + i * (PANEL + GAP), COLOURS[(i % (COLOURS.length - 1)) + 1]),
      ),
      timeLabels(axis, centre(axis), TOP + sides.length * (PANEL + GAP) - GAP + 6, RIGHT - LEFT),
    ],
  )
}

function add(tolls: Map<string, Toll>, period: string, row: Row): void {
  const { low, best, high } = tolls.get(period) ?? { low: 0, best: 0, high: 0 }
  const [rowLow, rowBest, rowHigh] = [row.count_low, row.count_best, row.count_high] as (number | null)[]
  tolls.set(period, {
    low: low + (rowLow ?? 0),
    best: best === null || rowBest === null ? null : best + rowBest,
    high: high + Math.max(rowHigh ?? 0, rowBest ?? 0, rowLow ?? 0),
  })
}

const sum = (tolls: ReadonlyMap<string, Toll>): number =>
  [...tolls.values()].reduce((total, { high }) => total + high, 0)

const centre =
  ({ periods }: TimeAxis) =>
  (i: number): number =>
    LEFT + ((i + 0.5) * (RIGHT - LEFT)) / periods.length

function panel(
  side: string,
  tolls: ReadonlyMap<string, Toll>,
  axis: TimeAxis,
  top: number,
  y: number,
  colour: string,
): string {
  const height = PANEL - 18
  const scale = (count: number) => y + PANEL - (Math.log10(1 + count) / Math.log10(1 + top)) * height
  const marks = [0, 1, 10, 100, 1000, 10000, 100000].filter((mark) => mark <= top)
  const x = centre(axis)
  const width = Math.max(2, Math.min(10, ((RIGHT - LEFT) / axis.periods.length) * 0.5))
  return [
    text(LEFT, y + 8, side, { 'font-weight': 'bold' }),
    ...marks.map((mark) => gridLine(LEFT, RIGHT, scale(mark), mark)),
    ...axis.periods.flatMap((period, i) => {
      const toll = tolls.get(period)
      if (!toll) return []
      const [bottom, end] = [scale(toll.low), Math.min(scale(toll.high), scale(toll.low) - LEAST_BAR)]
      const range = line(x(i), bottom, x(i), end, colour, { 'stroke-width': width, 'stroke-opacity': '0.45' })
      const point =
        toll.best !== null && toll.best > 0
          ? element('circle', { cx: x(i), cy: scale(toll.best), r: 3, fill: colour })
          : ''
      const told = element(
        'title',
        {},
        `${period}: ${n(toll.low)} – ${toll.best === null ? '?' : n(toll.best)} – ${n(toll.high)}`,
      )
      return element('g', {}, told + range + point)
    }),
  ].join('\n')
}
