/** Parts of a year or a month: “the second quarter of 2031”, “the first half of May”, “in the first nine months of 2031”. */
import { civil, dayNumber, monthLength } from '../../../text/calendar.js'
import { has, type Item, type Reading } from '../../item.js'
import { endsWith, isOf } from '../../words.js'
import { amended, type DateContext, type DateRef, day, type Found, yearAt } from './date-ref.js'
import { readMonth } from './months.js'

/** “the second quarter of 2031”, “the last quarter of 2030”. */
export function readPart(context: DateContext, items: Item[], i: number): Found | null {
  const { reading } = context
  const parts = isOf(reading, items[i + 1], 'quarters_of_time')
    ? 4
    : isOf(reading, items[i + 1], 'halves_of_time')
      ? 2
      : 0
  // “half of” is one word
  const at = endsWith(reading, items[i + 1], 'of') ? i + 2 : has(items[i + 2], 'of') ? i + 3 : -1
  if (parts === 0 || at < 0) return null
  const nth = isLast(reading, items[i]) ? parts : (has(items[i], 'ordinal')?.value ?? 0)
  const whole = nth > 0 && nth <= parts ? wholeAt(context, items, at) : null
  return whole && { date: cut(whole.date, (nth - 1) / parts, nth / parts), next: whole.next }
}

/** “the last quarter”, “the latter half”. */
const isLast = (reading: Reading, item: Item): boolean =>
  has(item, 'date_word')?.kind === 'last' || isOf(reading, item, 'last_parts')

/** “in the first half of 2031”, “during the second quarter of 2031”: the words before a year or month tell how much of it. */
export function partBy(before: Item | undefined, found: Found): Found {
  const lead = has(before, 'since')
  const whole = found.date.precision === 'year' || found.date.precision === 'month'
  if (lead?.value === undefined || !whole || found.list) return found
  // A report is of the quarter that ends there; else the part begins with the year or month.
  const from = lead.kind === 'report' ? lead.value - QUARTER : 0
  return { ...found, date: cut(found.date, from, lead.value) }
}

const QUARTER = 0.25

function wholeAt(context: DateContext, items: Item[], i: number): Found | null {
  const year = yearAt(context.reading, items, i)
  if (year < 0) return readMonth(context, items, i)
  const date = amended(day(dayNumber(year, 1, 1)), { end: dayNumber(year, 12, 31), precision: 'year' })
  return { date, next: i + 1 }
}

/** The part from one share to another: of a year in months, of a month in days. */
function cut(date: DateRef, from: number, to: number): DateRef {
  const { year, month } = civil(date.start as number)
  if (date.precision === 'year') {
    const last = Math.max(1, Math.round(12 * to))
    const end = dayNumber(year, last, monthLength(year, last))
    return amended(date, { start: dayNumber(year, 1 + Math.round(12 * from), 1), end, precision: 'month' })
  }
  const days = monthLength(year, month)
  const end = to === 1 ? days : Math.floor(days * to)
  return amended(date, {
    start: dayNumber(year, month, 1 + Math.floor(days * from)),
    end: dayNumber(year, month, end),
    precision: 'month',
  })
}
