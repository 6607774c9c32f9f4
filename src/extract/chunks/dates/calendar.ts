/** Dates of the calendar as written: ISO, numeric, day and month in either order, a month, a year. */
import { civil, dayExists, dayNumber, monthLength } from '../../../text/calendar.js'
import { COMMA, DASH, has, type Item, isSign, type Reading } from '../../item.js'
import { build, type DateRef, day, dayAt, type Found, monthAt, numeralAt, pastYear, yearAt } from './date-ref.js'

const SLASH = 47

/** 2023-03-05. */
export function readIso(reading: Reading, items: Item[], i: number): Found | null {
  if (yearAt(reading, items, i) < 0 || !isSign(items[i + 1], DASH) || !isSign(items[i + 3], DASH)) return null
  const month = numeralAt(reading, items, i + 2)
  const date = numeralAt(reading, items, i + 4)
  return dayExists(yearAt(reading, items, i), month, date)
    ? build(reading, yearAt(reading, items, i), month, date, date, i + 5)
    : null
}

/** 05.03.2023, 5/3/2023 (day first unless that cannot be). */
export function readNumeric(reading: Reading, items: Item[], i: number): Found | null {
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
export function readDayMonth(reading: Reading, items: Item[], i: number): Found | null {
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
export function readMonthDay(reading: Reading, items: Item[], i: number): Found | null {
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

/** “September 2020”, “in October”, “last May”. */
export function readMonth(reading: Reading, items: Item[], i: number): Found | null {
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
export function readYear(reading: Reading, items: Item[], i: number): Found | null {
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
