/**
 * The time axis of the plots: months. Where they are too many to tell apart, the stretch that holds nearly all is drawn and the rest
 * counted; where no stretch does, years.
 */
import { line, n, text } from './svg.js'

/** More months than this cannot be told apart. */
const MOST_MONTHS = 96
/** Share of the days that a stretch of months must hold to stand for all. */
const NEARLY_ALL = 0.95
/** Months without any day that end a stretch. */
const GAP = 6

export interface TimeAxis {
  unit: 'month' | 'year'
  /** Every period from the first to the last, also those in which nothing happened. */
  periods: readonly string[]
  /** The period of a day; null where it is not drawn. */
  periodOf(day: string): string | null
  /** Days that are not drawn, with the years they lie in; empty where all are. */
  leftOut: string
}

/** The axis over days YYYY-MM-DD; null without any. */
export function timeAxis(days: readonly string[]): TimeAxis | null {
  if (days.length === 0) return null
  const sorted = days.toSorted()
  const all = months(sorted[0].slice(0, 7), (sorted.at(-1) as string).slice(0, 7))
  const drawn = all.length <= MOST_MONTHS ? sorted : densest(sorted)
  if (drawn.length < NEARLY_ALL * days.length)
    return axisOf('year', [...new Set(all.map((month) => month.slice(0, 4)))], '')
  const periods = months(drawn[0].slice(0, 7), (drawn.at(-1) as string).slice(0, 7))
  const others = sorted.filter((day) => !periods.includes(day.slice(0, 7))).map((day) => day.slice(0, 4))
  const span = others[0] === others.at(-1) ? others[0] : `${others[0]} to ${others.at(-1)}`
  return axisOf('month', periods, others.length === 0 ? '' : `${others.length} more of ${span} are not drawn`)
}

function axisOf(unit: TimeAxis['unit'], periods: readonly string[], leftOut: string): TimeAxis {
  const known = new Set(periods)
  const period = (day: string) => day.slice(0, unit === 'month' ? 7 : 4)
  return { unit, periods, leftOut, periodOf: (day) => (known.has(period(day)) ? period(day) : null) }
}

/** Of sorted days the shortest stretch that holds nearly all, and what joins it without a long gap. */
function densest(sorted: readonly string[]): readonly string[] {
  const at = sorted.map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)))
  const size = Math.ceil(NEARLY_ALL * sorted.length)
  const span = (start: number) => at[start + size - 1] - at[start]
  const starts = Array.from({ length: sorted.length - size + 1 }, (_, i) => i)
  let start = starts.reduce((best, i) => (span(i) <= span(best) ? i : best), 0)
  let end = start + size
  while (start > 0 && at[start] - at[start - 1] <= GAP) start--
  while (end < at.length && at[end] - at[end - 1] <= GAP) end++
  return at[end - 1] - at[start] < MOST_MONTHS ? sorted.slice(start, end) : []
}

/** Months YYYY-MM from the first to the last, both included. */
export function months(first: string, last: string): string[] {
  const index = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
  return Array.from({ length: index(last) - index(first) + 1 }, (_, i) => {
    const at = index(first) + i
    return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`
  })
}

/** Labels under the axis, as many as have room. */
export function timeLabels({ periods }: TimeAxis, x: (i: number) => number, y: number, width: number): string {
  const every = Math.max(1, Math.ceil(periods.length / Math.floor(width / 64)))
  return periods
    .map((period, i) =>
      i % every === 0
        ? line(x(i), y, x(i), y + 4, '#666666') +
          text(x(i), y + 17, period, { 'text-anchor': 'middle', 'font-size': 11 })
        : '',
    )
    .filter(Boolean)
    .join('\n')
}

/** A horizontal line with its value at the left. */
export const gridLine = (left: number, right: number, y: number, label: number): string =>
  line(left, y, right, y, '#dddddd') + text(left - 6, y + 4, n(label), { 'text-anchor': 'end', 'font-size': 11 })
