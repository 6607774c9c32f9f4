/** What a date in a text means, and how a day, month and year become one. Words are read in the files beside this one. */
import type { DateBasis, DatePrecision } from '../../../model/vocab.js'
import { civil, dayExists, dayNumber, monthLength } from '../../../text/calendar.js'
import { ORDINAL, PLAIN } from '../../../text/numerals.js'
import { has, type Item, type Reading } from '../../item.js'

export interface DateRef {
  /** First and last day as day numbers; null for a bare time of day. */
  start: number | null
  end: number | null
  precision: DatePrecision
  basis: DateBasis
  /** HH:MM as stated. */
  time: string | null
  /** Day and month were written without a year. */
  yearless: boolean
  /** “since 27 September”: opens a period that ends with publication. */
  open: boolean
}

export const day = (start: number, extra: Partial<DateRef> = {}): DateRef => ({
  start,
  end: start,
  precision: 'day',
  basis: 'stated',
  time: null,
  yearless: false,
  open: false,
  ...extra,
})

export interface Found {
  date: DateRef
  next: number
}

export type Reader = (reading: Reading, items: Item[], i: number) => Found | null

export const numeralAt = (reading: Reading, items: Item[], i: number): number => {
  const item = items[i]
  if (item?.kind !== 'numeral') return -1
  const form = reading.tokens.form[item.from]
  return form === PLAIN || form === ORDINAL ? reading.tokens.value[item.from] : -1
}

/** A year written with four digits (or two after an upper-case dateline month), else -1. */
export function yearAt(reading: Reading, items: Item[], i: number, short = false): number {
  const value = numeralAt(reading, items, i)
  const { start, end } = reading.tokens
  const width = value < 0 ? 0 : end[items[i].from] - start[items[i].from]
  if (width === 4 && value >= 1850 && value <= 2150) return value
  return short && width === 2 && value >= 50 ? 1900 + value : -1
}

export const monthAt = (items: Item[], i: number): number => has(items[i], 'month')?.value ?? 0
export const dayAt = (reading: Reading, items: Item[], i: number): number => {
  const value = numeralAt(reading, items, i)
  return value >= 1 && value <= 31 ? value : 0
}

/** The year that puts month and day at or before publication (a week of grace for announced dates). */
export function pastYear(published: number, month: number, dayOfMonth: number): number {
  const { year } = civil(published)
  return dayExists(year, month, dayOfMonth) && dayNumber(year, month, dayOfMonth) <= published + 14 ? year : year - 1
}

export function build(
  reading: Reading,
  year: number,
  month: number,
  from: number,
  to: number,
  next: number,
): Found | null {
  const known = year > 0
  const y = known ? year : pastYear(reading.published, month, Math.min(to, monthLength(2023, month)))
  if (!dayExists(y, month, from) || !dayExists(y, month, to)) return null
  let start = dayNumber(y, month, from)
  const end = dayNumber(y, month, to)
  if (start > end) start = end
  const basis: DateBasis = known ? 'stated' : 'resolved_relative'
  return { date: { ...day(start, { basis, yearless: !known }), end, precision: start === end ? 'day' : 'days' }, next }
}
