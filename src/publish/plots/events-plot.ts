/** Plot: number of events by month and type, stacked. */
import type { Row } from '../../model/column.js'
import { EVENT_TYPES } from '../../model/vocab.js'
import { COLOURS, drawing, element, legend, text, ticks, words } from './svg.js'
import { gridLine, type TimeAxis, timeAxis, timeLabels } from './time-axis.js'

const [WIDTH, LEFT, RIGHT, TOP, PLOT] = [880, 52, 864, 94, 240]

/** The plot, or null where there is no event. Merged and withdrawn records are left out. */
export function eventsPlot(events: readonly Row[]): string | null {
  const active = events.filter((row) => row.record_status === 'active')
  const axis = timeAxis(active.map((row) => row.date_start as string))
  if (!axis) return null
  const counts = countsOf(active, axis)
  const top = Math.max(...counts.map((byType) => byType.reduce((sum, count) => sum + count, 0)))
  const marks = ticks(top)
  const scale = PLOT / (marks.at(-1) as number)
  const step = (RIGHT - LEFT) / axis.periods.length
  const y = (count: number) => TOP + PLOT - count * scale
  const used = EVENT_TYPES.map((type, t) => [words(type), COLOURS[t]] as const).filter((_, t) =>
    counts.some((byType) => byType[t] > 0),
  )
  const note = axis.leftOut === '' ? '' : `; ${axis.leftOut}`
  return drawing(
    WIDTH,
    TOP + PLOT + 40,
    `Events by ${axis.unit} and type`,
    `${active.length} events by their first day${note}`,
    [
      text(16, 42, note.replace(/^; /, ''), { 'font-size': 11, fill: '#555555' }),
      legend(LEFT, 60, RIGHT - LEFT, used),
      ...marks.map((mark) => gridLine(LEFT, RIGHT, y(mark), mark)),
      ...counts.flatMap((byType, i) => bars(byType, LEFT + i * step, step, scale)),
      timeLabels(axis, (i) => LEFT + (i + 0.5) * step, TOP + PLOT, RIGHT - LEFT),
    ],
  )
}

/** Number of events of each type, period by period. */
function countsOf(events: readonly Row[], { periods, periodOf }: TimeAxis): number[][] {
  const at = new Map(periods.map((period, i) => [period, i]))
  const counts = periods.map(() => EVENT_TYPES.map(() => 0))
  for (const { date_start, event_type } of events) {
    const i = at.get(periodOf(date_start as string) ?? '')
    if (i !== undefined) counts[i][EVENT_TYPES.indexOf(event_type as (typeof EVENT_TYPES)[number])]++
  }
  return counts
}

function bars(byType: readonly number[], x: number, step: number, scale: number): string[] {
  let bottom = TOP + PLOT
  return byType.flatMap((count, t) => {
    if (count === 0) return []
    const height = count * scale
    bottom -= height
    return element('rect', { x: x + step * 0.1, y: bottom, width: step * 0.8, height, fill: COLOURS[t] })
  })
}
