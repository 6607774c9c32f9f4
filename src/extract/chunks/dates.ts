/**
 * Dates and times as written, resolved against the day of publication: weekdays and missing years go to the past, nothing
 * is made more precise than it was written, and what was inferred is marked.
 */
import type { DateBasis, DatePrecision } from '../../model/vocab.js'
import { civil, dayExists, dayNumber, isLeap, monthLength, weekdayOf } from '../../text/calendar.js'
import { ORDINAL, PLAIN } from '../../text/numerals.js'

import { COMMA, DASH, has, type Item, isSign, makeItem, NO_CHUNK, type Reading } from '../item.js'

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

const SLASH = 47
const day = (start: number, extra: Partial<DateRef> = {}): DateRef => ({
  start,
  end: start,
  precision: 'day',
  basis: 'stated',
  time: null,
  yearless: false,
  open: false,
  ...extra,
})

interface Found {
  date: DateRef
  next: number
}

type Reader = (reading: Reading, items: Item[], i: number) => Found | null

/** Rewrites every date of a sentence into one item. */
export function chunkDates(reading: Reading, items: Item[]): Item[] {
  const out: Item[] = []
  for (let i = 0; i < items.length; ) {
    const found = mayStart(items[i]) ? readDate(reading, items, i) : null
    if (!found) {
      out.push(items[i++])
      continue
    }
    out.push(makeItem('date', items[i].from, items[found.next - 1].to, items[i], 0, { ...NO_CHUNK, date: found.date }))
    i = found.next
  }
  return shareYears(joinTimes(out), reading.published)
}

const mayStart = (item: Item): boolean =>
  item.kind === 'numeral' ||
  item.kind === 'month' ||
  item.kind === 'weekday' ||
  item.kind === 'relative_day' ||
  item.kind === 'period_word' ||
  item.kind === 'number' ||
  item.kind === 'vague' ||
  item.kind === 'date_word' ||
  item.kind === 'modal' // prettier-ignore

const READERS: Reader[] = [
  readIso,
  readNumeric,
  readDayMonth,
  readMonthDay,
  readTime,
  readAgo,
  readWeekday,
  readRelative,
  readPeriod,
  readMonth,
  readYear,
]

function readDate(reading: Reading, items: Item[], i: number): Found | null {
  for (const reader of READERS) {
    const found = reader(reading, items, i)
    if (found) return found
  }
  return null
}

const numeralAt = (reading: Reading, items: Item[], i: number): number => {
  const item = items[i]
  if (item?.kind !== 'numeral') return -1
  const form = reading.tokens.form[item.from]
  return form === PLAIN || form === ORDINAL ? reading.tokens.value[item.from] : -1
}

/** A year written with four digits (or two after an upper-case dateline month), else -1. */
function yearAt(reading: Reading, items: Item[], i: number, short = false): number {
  const value = numeralAt(reading, items, i)
  const { start, end } = reading.tokens
  const width = value < 0 ? 0 : end[items[i].from] - start[items[i].from]
  if (width === 4 && value >= 1850 && value <= 2150) return value
  return short && width === 2 && value >= 50 ? 1900 + value : -1
}

const monthAt = (items: Item[], i: number): number => has(items[i], 'month')?.value ?? 0
const dayAt = (reading: Reading, items: Item[], i: number): number => {
  const value = numeralAt(reading, items, i)
  return value >= 1 && value <= 31 ? value : 0
}

/** The year that puts month and day at or before publication (a week of grace for announced dates). */
function pastYear(published: number, month: number, dayOfMonth: number): number {
  const { year } = civil(published)
  return dayExists(year, month, dayOfMonth) && dayNumber(year, month, dayOfMonth) <= published + 14 ? year : year - 1
}

function build(reading: Reading, year: number, month: number, from: number, to: number, next: number): Found | null {
  const known = year > 0
  const y = known ? year : pastYear(reading.published, month, Math.min(to, monthLength(2023, month)))
  if (!dayExists(y, month, from) || !dayExists(y, month, to)) return null
  let start = dayNumber(y, month, from)
  const end = dayNumber(y, month, to)
  if (start > end) start = end
  const basis: DateBasis = known ? 'stated' : 'resolved_relative'
  return { date: { ...day(start, { basis, yearless: !known }), end, precision: start === end ? 'day' : 'days' }, next }
}

/** 2023-03-05. */
function readIso(reading: Reading, items: Item[], i: number): Found | null {
  if (yearAt(reading, items, i) < 0 || !isSign(items[i + 1], DASH) || !isSign(items[i + 3], DASH)) return null
  const month = numeralAt(reading, items, i + 2)
  const date = numeralAt(reading, items, i + 4)
  return dayExists(yearAt(reading, items, i), month, date)
    ? build(reading, yearAt(reading, items, i), month, date, date, i + 5)
    : null
}

/** 05.03.2023, 5/3/2023 (day first unless that cannot be). */
function readNumeric(reading: Reading, items: Item[], i: number): Found | null {
  const { tokens: t, text } = reading
  const at = items[i]
  if (at.kind !== 'numeral') return null
  const dotted = /^(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)/.exec(text.slice(t.start[at.from], t.start[at.from] + 10))
  if (!dotted) return null
  const end = t.start[at.from] + dotted[0].length
  let next = i
  while (next < items.length && t.end[items[next].to - 1] <= end) next++
  const [a, b, year] = dotted.slice(1).map(Number)
  return (
    (b <= 12 ? build(reading, year, b, a, a, next) : null) ?? (a <= 12 ? build(reading, year, a, b, b, next) : null)
  )
}

/** “5 March 2023”, “13-14 September”, “24/25 February”, “the night of 13 to 14 May”, “1, 2 and 5 May” (its last day). */
function readDayMonth(reading: Reading, items: Item[], i: number): Found | null {
  const first = dayAt(reading, items, i)
  if (!first) return null
  let last = first
  let next = i + 1
  const joint = items[next]
  if (
    isSign(joint, DASH) ||
    isSign(joint, SLASH) ||
    has(joint, 'and') ||
    joint?.kind === 'to' ||
    has(joint, 'range_to')
  ) {
    const second = dayAt(reading, items, next + 1)
    if (second > first && (monthAt(items, next + 2) || (has(items[next + 2], 'of') && monthAt(items, next + 3)))) {
      last = second
      next += 2
    }
  }
  if (has(items[next], 'of') && monthAt(items, next + 1)) next++
  const month = monthAt(items, next)
  if (!month) return null
  next = skipDot(items, next + 1)
  if (isSign(items[next], COMMA) && yearAt(reading, items, next + 1) > 0) next++
  const year = yearAt(reading, items, next, reading.upperCase)
  return build(reading, year, month, first, last, year > 0 ? next + 1 : next)
}

const skipDot = (items: Item[], i: number): number =>
  isSign(items[i], 46) && items[i + 1]?.kind === 'numeral' ? i + 1 : i

/** “March 5, 2023”, “September 13-14”, “January 11 and”. */
function readMonthDay(reading: Reading, items: Item[], i: number): Found | null {
  const month = monthAt(items, i)
  if (!month) return null
  let next = skipDot(items, i + 1)
  if (items[next]?.kind === 'determiner') next++
  const first = dayAt(reading, items, next)
  if (!first) return null
  next++
  let last = first
  if (
    isSign(items[next], DASH) ||
    isSign(items[next], SLASH) ||
    items[next]?.kind === 'to' ||
    (has(items[next], 'and') && !monthAt(items, next + 2))
  ) {
    const second = dayAt(reading, items, next + 1)
    if (second > first && yearAt(reading, items, next + 1) < 0) {
      last = second
      next += 2
    }
  }
  let year = yearAt(reading, items, next)
  if (year > 0) next++
  else if (isSign(items[next], COMMA) && yearAt(reading, items, next + 1) > 0) {
    year = yearAt(reading, items, next + 1)
    next += 2
  }
  return build(reading, year, month, first, last, next)
}

/** “10 a.m.”, “5.20 am”, “10:30”, “at 21.10”, “1430 hours”. */
function readTime(reading: Reading, items: Item[], i: number): Found | null {
  const { tokens: t, text } = reading
  if (items[i].kind !== 'numeral') return null
  const at = t.start[items[i].from]
  const clock = /^(\d{1,2})[:.](\d{2})(?![\d.,:])|^(\d{1,2})(?![\d:.,]\d)|^([012]\d)([0-5]\d)(?!\d)/.exec(
    text.slice(at, at + 8),
  )
  if (!clock) return null
  const hour = Number(clock[1] ?? clock[3] ?? clock[4])
  const minute = Number(clock[2] ?? clock[5] ?? 0)
  let next = i
  while (next < items.length && t.end[items[next].to - 1] <= at + clock[0].length) next++
  const part = has(items[next], 'meridiem')
  const colon =
    clock[1] !== undefined &&
    (text[at + clock[1].length] === ':' ||
      (i > 0 &&
        text
          .slice(t.start[items[i - 1].from], at)
          .trim()
          .toLowerCase() === 'at'))
  if (hour > 24 || minute > 59 || !(part || colon) || (part?.kind === 'hours' && clock[3] !== undefined)) return null
  const shift = part?.kind === 'pm' && hour < 12 ? 12 : part?.kind === 'am' && hour === 12 ? -12 : 0
  const time = `${String((hour + shift) % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  return { date: { ...day(0), start: null, end: null, time }, next: part ? next + 1 : next }
}

const UNIT_DAYS: Record<string, number> = { day: 1, week: 7, month: 30, year: 365 }

/** “two days ago”, “three weeks earlier”. */
function readAgo(reading: Reading, items: Item[], i: number): Found | null {
  const value = has(items[i], 'number')?.value ?? (has(items[i], 'article') ? 1 : numeralAt(reading, items, i))
  const unit = UNIT_DAYS[has(items[i + 1], 'date_word')?.kind ?? '']
  const direction = has(items[i + 2], 'date_word')?.kind
  if (value < 1 || value > 400 || !unit || direction !== 'ago') return null
  const at = reading.published - value * unit
  const precision: DatePrecision = unit === 1 ? 'day' : unit === 7 ? 'week' : unit === 30 ? 'month' : 'year'
  return { date: day(at, { basis: 'resolved_relative', precision }), next: i + 3 }
}

/** “Sunday”, “last Friday”, “next Monday”; with its day part: the last such day at or before publication. */
function readWeekday(reading: Reading, items: Item[], i: number): Found | null {
  const lead = has(items[i], 'date_word')?.kind
  const at = lead === 'last' || lead === 'next' ? i + 1 : i
  const weekday = has(items[at], 'weekday')?.value
  if (weekday === undefined) return null
  let back = (weekdayOf(reading.published) - weekday + 7) % 7
  if (lead === 'last' && back === 0) back = 7
  const start =
    lead === 'next'
      ? reading.published + (((weekday - weekdayOf(reading.published) + 6) % 7) + 1)
      : reading.published - back
  let next = at + 1
  if (items[next]?.kind === 'day_part') next++
  const comma = isSign(items[next], COMMA) ? next + 1 : next
  const full =
    (dayAt(reading, items, comma) ? readDayMonth(reading, items, comma) : null) ?? readMonthDay(reading, items, comma)
  if (full && full.date.start !== null) return full
  return { date: day(start, { basis: 'resolved_relative' }), next }
}

function readRelative(reading: Reading, items: Item[], i: number): Found | null {
  const entry = has(items[i], 'relative_day')
  if (!entry) return null
  const end = reading.published + (entry.offset ?? 0)
  const start = end - ((entry.days ?? 1) - 1)
  return {
    date: { ...day(start, { basis: 'resolved_relative' }), end, precision: start === end ? 'day' : 'days' },
    next: i + 1,
  }
}

function readPeriod(reading: Reading, items: Item[], i: number): Found | null {
  const entry = has(items[i], 'period_word')
  if (!entry) return null
  const [start, end, precision] = periodOf(reading.published, entry.kind, entry.days ?? 1)
  return { date: { ...day(start, { basis: 'resolved_relative' }), end, precision }, next: i + 1 }
}

function periodOf(published: number, kind: string | undefined, days: number): [number, number, DatePrecision] {
  const { year, month } = civil(published)
  const monday = published - ((weekdayOf(published) + 6) % 7)
  const before = month === 1 ? { y: year - 1, m: 12 } : { y: year, m: month - 1 }
  if (kind === 'this_week') return [monday, published, 'week']
  if (kind === 'last_week') return [monday - 7, monday - 1, 'week']
  if (kind === 'this_month') return [dayNumber(year, month, 1), published, 'month']
  if (kind === 'last_month')
    return [dayNumber(before.y, before.m, 1), dayNumber(before.y, before.m, monthLength(before.y, before.m)), 'month']
  if (kind === 'this_year') return [dayNumber(year, 1, 1), published, 'year']
  if (kind === 'last_year') return [dayNumber(year - 1, 1, 1), dayNumber(year - 1, 12, 31), 'year']
  return [published - days + 1, published, days > 6 ? 'week' : 'days']
}

/** “September 2020”, “in October”, “last May”. */
function readMonth(reading: Reading, items: Item[], i: number): Found | null {
  const lead = has(items[i], 'date_word')?.kind === 'last' ? i + 1 : i
  const month = monthAt(items, lead)
  if (!month) return null
  const at = isSign(items[lead + 1], COMMA) ? lead + 2 : lead + 1
  const year = yearAt(reading, items, at)
  const before = items[lead - 1]
  const led =
    before !== undefined &&
    (before.kind === 'preposition' ||
      before.kind === 'day_part' ||
      has(before, 'since') ||
      before.kind === 'between' ||
      before.kind === 'determiner' ||
      before.kind === 'from' ||
      lead > i)
  if (year < 0 && (!led || has(items[lead], 'modal'))) return null
  const y = year > 0 ? year : pastYear(reading.published, month, 1)
  const date: DateRef = {
    ...day(dayNumber(y, month, 1), { basis: year > 0 ? 'stated' : 'resolved_relative', yearless: year < 0 }),
    end: dayNumber(y, month, monthLength(y, month)),
    precision: 'month',
  }
  return { date, next: year > 0 ? at + 1 : lead + 1 }
}

/** A bare year, where a preposition or article says that it is one and no person noun follows. */
function readYear(reading: Reading, items: Item[], i: number): Found | null {
  const year = yearAt(reading, items, i)
  const before = items[i - 1]
  if (year < 1900 || year > civil(reading.published).year + 15 || !before) return null
  const led =
    before.kind === 'preposition' ||
    before.kind === 'determiner' ||
    before.kind === 'of' ||
    before.kind === 'day_part' ||
    has(before, 'since') ||
    before.kind === 'from' ||
    before.kind === 'between' ||
    has(before, 'and') ||
    before.kind === 'to'
  if (!led || items[i + 1]?.kind === 'person') return null
  return { date: { ...day(dayNumber(year, 1, 1)), end: dayNumber(year, 12, 31), precision: 'year' }, next: i + 1 }
}

/** A time of day joins the date beside it: “March 5, 2023, at 10 a.m.”. */
function joinTimes(items: Item[]): Item[] {
  for (let i = 0; i < items.length; i++) {
    const time = items[i].date
    if (!time || time.start !== null) continue
    for (const step of [-1, 1]) {
      let at = i + step
      while (
        at >= 0 &&
        at < items.length &&
        Math.abs(at - i) < 4 &&
        (items[at].kind === 'preposition' || items[at].kind === 'day_part' || isSign(items[at], COMMA))
      )
        at += step
      const other = items[at]?.date
      if (other && other.start !== null && other.start === other.end) {
        items[at].date = { ...other, time: other.time ?? time.time }
        break
      }
    }
  }
  return items
}

/** Dates of one list share a year: “November 9, 2020, January 11, and November 26, 2021”: the list runs forward in time. */
function shareYears(items: Item[], published: number): Item[] {
  const dated = items.filter((item) => item.date && item.date.start !== null)
  for (let k = 0; k < dated.length - 1; k++) {
    const date = dated[k].date as DateRef
    const next = dated[k + 1].date as DateRef
    if (
      !date.yearless ||
      next.yearless ||
      next.basis !== 'stated' ||
      next.precision === 'year' ||
      date.start === null ||
      next.start === null
    )
      continue
    if (!adjoining(items, dated[k], dated[k + 1])) continue
    const year = civil(next.start).year
    const moved = withYear(date, year)
    dated[k].date =
      moved.start !== null && moved.start <= next.start && moved.start <= published + 14
        ? moved
        : withYear(date, year - 1)
  }
  return items
}

const adjoining = (items: Item[], a: Item, b: Item): boolean => {
  const between = items.slice(items.indexOf(a) + 1, items.indexOf(b))
  return (
    between.length <= 4 &&
    between.every(
      (x) =>
        isSign(x, COMMA) ||
        has(x, 'and') ||
        x.kind === 'to' ||
        x.kind === 'between' ||
        x.kind === 'preposition' ||
        isSign(x, DASH),
    )
  )
}

function withYear(date: DateRef, year: number): DateRef {
  const move = (days: number) => {
    const c = civil(days)
    return dayNumber(year, c.month, c.month === 2 && c.day === 29 && !isLeap(year) ? 28 : c.day)
  }
  return {
    ...date,
    start: date.start === null ? null : move(date.start),
    end: date.end === null ? null : move(date.end),
  }
}
