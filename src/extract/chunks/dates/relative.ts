/** Days told from the day of publication: weekdays, “yesterday”, “two days ago”, “the past week”. */
import type { DatePrecision } from '../../../model/vocab.js'
import { civil, dayNumber, monthLength, weekdayOf } from '../../../text/calendar.js'
import { COMMA, has, type Item, isSign, type Reading } from '../../item.js'
import { readDayMonth, readMonthDay } from './calendar.js'
import { day, dayAt, type Found, numeralAt } from './date-ref.js'

const UNIT_DAYS: Record<string, number> = { day: 1, week: 7, month: 30, year: 365 }

/** “two days ago”, “three weeks earlier”. */
export function readAgo(reading: Reading, items: Item[], i: number): Found | null {
  const value = has(items[i], 'number')?.value ?? (has(items[i], 'article') ? 1 : numeralAt(reading, items, i))
  const unit = UNIT_DAYS[has(items[i + 1], 'date_word')?.kind ?? '']
  const direction = has(items[i + 2], 'date_word')?.kind
  if (value < 1 || value > 400 || !unit || direction !== 'ago') return null
  const at = reading.published - value * unit
  const precision: DatePrecision = unit === 1 ? 'day' : unit === 7 ? 'week' : unit === 30 ? 'month' : 'year'
  return { date: day(at, { basis: 'resolved_relative', precision }), next: i + 3 }
}

/** “Sunday”, “last Friday”, “next Monday”; with its day part: the last such day at or before publication. */
export function readWeekday(reading: Reading, items: Item[], i: number): Found | null {
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

export function readRelative(reading: Reading, items: Item[], i: number): Found | null {
  const entry = has(items[i], 'relative_day')
  if (!entry) return null
  const end = reading.published + (entry.offset ?? 0)
  const start = end - ((entry.days ?? 1) - 1)
  return {
    date: { ...day(start, { basis: 'resolved_relative' }), end, precision: start === end ? 'day' : 'days' },
    next: i + 1,
  }
}

export function readPeriod(reading: Reading, items: Item[], i: number): Found | null {
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
