/** What a date in a text means, and how a day, month and year become one. Words are read in the files beside this one. */
import type { DateBasis, DatePrecision } from '../../../model/vocab.js'
import { civil, dayExists, dayNumber } from '../../../text/calendar.js'
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
  /** “two days after the raid”: the day of what the words behind it tell, and of nothing else. */
  ahead: boolean
}

/** What a date is resolved against. */
export interface DateContext {
  reading: Reading
  /** Day of publication. */
  published: number
  /** Day last told of, for “two days later”, or null. */
  anchor: number | null
  /** The last that is not still to come. */
  past: number | null
  /** First day of what was told last, be it a month or a year, for “the following month”, or null. */
  told: number | null
  /** Day of the words of the sentence, where no other day was told after it. */
  spoken: number | null
  /** Day that this sentence told last, of its words or of what it tells, or null. */
  here: number | null
  /** Day of the words of the sentence, where it is told behind them, or null. */
  words: number | null
  /** This sentence told a month or year. */
  long: boolean
  /** Words before it say that it is still to come. */
  planned: boolean
}

export const day = (start: number, extra: Partial<DateRef> = {}): DateRef => ({
  start,
  end: extra.end === undefined ? start : extra.end,
  precision: extra.precision ?? 'day',
  basis: extra.basis ?? 'stated',
  time: extra.time ?? null,
  yearless: extra.yearless ?? false,
  open: extra.open ?? false,
  ahead: extra.ahead ?? false,
})

/** A date with some of what it tells changed. Built key by key: copies made in many places would each have a shape of their own. */
export const amended = (date: DateRef, change: Partial<DateRef>): DateRef => ({
  start: change.start === undefined ? date.start : change.start,
  end: change.end === undefined ? date.end : change.end,
  precision: change.precision ?? date.precision,
  basis: change.basis ?? date.basis,
  time: change.time === undefined ? date.time : change.time,
  yearless: change.yearless ?? date.yearless,
  open: change.open ?? date.open,
  ahead: change.ahead ?? date.ahead,
})

export interface Found {
  date: DateRef
  next: number
  /** Days of a list that share this date’s month: “18, 20 and 21 November” is read at 18. */
  list?: { at: number; date: DateRef }[]
}

export type Reader = (context: DateContext, items: Item[], i: number) => Found | null

export const numeralAt = (reading: Reading, items: Item[], i: number): number => {
  const item = items[i]
  if (item?.kind !== 'numeral') return -1
  const form = reading.tokens.form[item.from]
  return form === PLAIN || form === ORDINAL ? reading.tokens.value[item.from] : -1
}

/** How many units are told: “three”, “a”, “3”; -1 where none are. */
export const countAt = (reading: Reading, items: Item[], i: number): number =>
  has(items[i], 'number')?.value ?? (has(items[i], 'article') ? 1 : numeralAt(reading, items, i))

/** Units of time by which days are counted. */
export const UNITS_OF_TIME: ReadonlySet<string> = new Set(['day', 'week', 'month', 'year'])

/** A year written with four digits (or two after an upper-case dateline month), else -1. */
export function yearAt(reading: Reading, items: Item[], i: number, short = false): number {
  const value = numeralAt(reading, items, i)
  const { start, end } = reading.tokens
  const width = value < 0 ? 0 : end[items[i].from] - start[items[i].from]
  if (width === 4 && value >= 1850 && value <= 2150) return value
  return short && width === 2 ? fullYear(value) : -1
}

/** 50-99 are of the last century, 00-49 of this one (the rule of POSIX strptime is 69). */
export const fullYear = (twoDigits: number): number => (twoDigits >= 50 ? 1900 : 2000) + twoDigits

export const monthAt = (items: Item[], i: number): number => has(items[i], 'month')?.value ?? 0

export const dayAt = (reading: Reading, items: Item[], i: number): number => {
  const value = numeralAt(reading, items, i)
  return value >= 1 && value <= 31 ? value : 0
}

/** A day and month this near after the statement are of a plan, not of a year before. */
const GRACE = 14
/** Plans are told of at most this many days ahead without a year. */
const AHEAD = 240

/** The year that puts month and day at or before publication, or after it where words before say that it is planned. */
export function nearestYear({ published, planned }: DateContext, month: number, dayOfMonth: number): number {
  const { year } = civil(published)
  const latest = published + (planned ? AHEAD : GRACE)
  for (const y of [year + 1, year, year - 1])
    if (dayExists(y, month, dayOfMonth) && dayNumber(y, month, dayOfMonth) <= latest) return y
  return dayExists(year - 1, month, dayOfMonth) ? year - 1 : leapBefore(year)
}

const leapBefore = (year: number): number => {
  let y = year
  while (!dayExists(y, 2, 29)) y--
  return y
}

/** The days [from, to] of a month; `year` -1 when none is written. Null when there is no such day. */
export function daysOf(context: DateContext, year: number, month: number, from: number, to: number): DateRef | null {
  const known = year > 0
  const y = known ? year : nearestYear(context, month, to)
  if (!dayExists(y, month, from) || !dayExists(y, month, to)) return null
  const end = dayNumber(y, month, to)
  const start = Math.min(dayNumber(y, month, from), end)
  const basis: DateBasis = known ? 'stated' : 'resolved_relative'
  return amended(day(start, { basis, yearless: !known }), { end, precision: start === end ? 'day' : 'days' })
}
