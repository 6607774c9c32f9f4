/** The time axis of the plots: months, or years where months would be too many to tell apart. */
import { line, n, text } from './svg.js'

/** More months than this are drawn as years. */
const MOST_MONTHS = 96

export interface TimeAxis {
  unit: 'month' | 'year'
  /** Every period from the first to the last, also those in which nothing happened. */
  periods: readonly string[]
  periodOf(day: string): string
}

/** The axis over days YYYY-MM-DD; null without any. */
export function timeAxis(days: readonly string[]): TimeAxis | null {
  if (days.length === 0) return null
  const sorted = [...days].sort()
  const all = months(sorted[0].slice(0, 7), (sorted.at(-1) as string).slice(0, 7))
  const unit = all.length <= MOST_MONTHS ? 'month' : 'year'
  const length = unit === 'month' ? 7 : 4
  return {
    unit,
    periods: [...new Set(all.map((month) => month.slice(0, length)))],
    periodOf: (day) => day.slice(0, length),
  }
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
