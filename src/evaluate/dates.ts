/** Whether a date found is the date labelled. Days are compared as whole numbers; labels may be a day, a month, a year or a span. */
import { dayNumber, monthLength, parseIsoDay } from '../text/calendar.js'
import type { GoldDate } from './gold.js'

export interface Interval {
  /** Day numbers; null where that end is open. */
  start: number | null
  end: number | null
}

/** The days that a label covers; null without a date. */
function intervalOf(date: GoldDate): Interval | null {
  if (date === null) return null
  if (typeof date === 'object') {
    const start = date.start === null ? null : span(date.start).start
    const end = date.end === null ? null : span(date.end).end
    return start === null && end === null ? null : { start, end }
  }
  return span(date)
}

/** YYYY, YYYY-MM or YYYY-MM-DD, with a time behind it or not. */
function span(iso: string): Interval {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number)
  if (day) return { start: dayNumber(year, month, day), end: dayNumber(year, month, day) }
  if (month) return { start: dayNumber(year, month, 1), end: dayNumber(year, month, monthLength(year, month)) }
  return { start: dayNumber(year, 1, 1), end: dayNumber(year, 12, 31) }
}

export interface FoundDate {
  date_start: string | null
  date_end: string | null
  date_basis: string | null
}

/**
 * Labelled as undated: nothing but the day of publication (`published`) may have been put in, on whatever grounds. One day, or
 * two: both ends equal; but two days (a night) that hold the day of the label are the same date, told less sharply. A longer
 * span: inside it and sharing an end, since texts seldom state both ends of a campaign or a siege; an end labelled as a month or a
 * year is any day of it, where both are told. A week, or a day that the
 * label itself calls uncertain: three days more or less.
 */
export function sameDate(gold: GoldDate, goldPrecision: string, found: FoundDate, published?: string): boolean {
  const label = intervalOf(gold)
  if (found.date_start === null) return label === null
  const start = parseIsoDay(found.date_start)
  const end = parseIsoDay(found.date_end ?? found.date_start)
  if (label === null)
    return found.date_basis === 'publication_fallback' || (start === end && found.date_start === published)
  const from = label.start ?? start
  const to = label.end ?? end
  if (start === from && end === to) return true
  if (goldPrecision === 'week' || goldPrecision === 'unknown') return start >= from - 3 && end <= to + 3
  if (from === to && end - start === 1) return start === from || end === from
  if (to - from < 2) return false
  if (tellsEnds(gold, start, end)) return true
  return start >= from && end <= to && (start === label.start || end === label.end)
}

/** “1988 to 1992”: from a day of the one to a day of the other. */
function tellsEnds(gold: GoldDate, start: number, end: number): boolean {
  if (gold === null || typeof gold !== 'object' || gold.start === null || gold.end === null) return false
  return holds(span(gold.start), start) && holds(span(gold.end), end)
}

const holds = (unit: Interval, day: number): boolean => day >= (unit.start as number) && day <= (unit.end as number)
