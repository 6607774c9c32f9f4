/** Days of the calendar as written: ISO, numeric, day and month in either order, lists of days. */
import { civil } from '../../../text/calendar.js'
import { ORDINAL } from '../../../text/numerals.js'
import { LOWER } from '../../../text/tokens.js'
import { COMMA, DASH, has, type Item, type ItemKind, isSign, type Reading, SLASH, STOP } from '../../item.js'
import {
  amended,
  type DateContext,
  type DateRef,
  dayAt,
  daysOf,
  type Found,
  fullYear,
  monthAt,
  numeralAt,
  yearAt,
} from './date-ref.js'
import { readPeriod } from './periods.js'

/** 2023-03-05, 2023/03/05. */
export function readIso(context: DateContext, items: Item[], i: number): Found | null {
  const { reading } = context
  const sign = items[i + 1]?.sign
  if (yearAt(reading, items, i) < 0 || !(sign === DASH || sign === SLASH) || !isSign(items[i + 3], sign)) return null
  const dayOfMonth = numeralAt(reading, items, i + 4)
  const date = daysOf(context, yearAt(reading, items, i), numeralAt(reading, items, i + 2), dayOfMonth, dayOfMonth)
  return date && { date, next: i + 5 }
}

/** 05.03.2023, 5/3/2023, 05-03-2023, 05.03.23: day first, unless there is no such day or it is still to come and the other is not. */
export function readNumeric(context: DateContext, items: Item[], i: number): Found | null {
  const { tokens: t, text } = context.reading
  if (items[i].kind !== 'numeral') return null
  const at = t.start[items[i].from]
  const written = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d.:]\d|\d)/.exec(text.slice(at, at + 14))
  if (!written) return null
  let next = i
  while (next < items.length && t.end[items[next].to - 1] <= at + written[0].length) next++
  const [a, b] = [Number(written[1]), Number(written[3])]
  // “2-3-14” may be anything.
  if (written[2] === '-' && written[4].length === 2) return null
  const year = written[4].length === 4 ? Number(written[4]) : fullYear(Number(written[4]))
  const dayFirst = b <= 12 ? daysOf(context, year, b, a, a) : null
  const monthFirst = a <= 12 ? daysOf(context, year, a, b, b) : null
  const told = (found: DateRef | null) => found !== null && (found.start as number) <= context.published
  const date = told(dayFirst) || !told(monthFirst) ? (dayFirst ?? monthFirst) : monthFirst
  return date && { date, next }
}

/** What joins the first and last day of a span: “13-14”, “24/25”, “12 to 13”. */
const joins = (item: Item | undefined): boolean =>
  isSign(item, DASH) || isSign(item, SLASH) || item?.kind === 'to' || has(item, 'range_to') !== undefined

/** Days before a month: “18, 20 and 21”. Items of their numbers; the last one ends before `end`. */
function dayList(context: DateContext, items: Item[], i: number): { days: number[]; at: number[]; end: number } {
  const days = [dayAt(context.reading, items, i)]
  const at = [i]
  let k = i + 1
  while (isSign(items[k], COMMA) || has(items[k], 'and')) {
    const lead = isSign(items[k], COMMA) && has(items[k + 1], 'and') ? k + 2 : k + 1
    const value = dayAt(context.reading, items, lead)
    if (value <= days[days.length - 1]) break
    days.push(value)
    at.push(lead)
    k = lead + 1
  }
  return { days, at, end: k }
}

/** “5 March 2023”, “13-14 September”, “24/25 February”, “the night of 13 to 14 May”, “18, 20 and 21 May” (one by one). */
export function readDayMonth(context: DateContext, items: Item[], i: number): Found | null {
  const { reading } = context
  const first = dayAt(reading, items, i)
  if (!first) return null
  const list = dayList(context, items, i)
  let last = first
  let next = list.end
  const span = list.days.length === 1 && joins(items[next]) ? dayAt(reading, items, next + 1) : 0
  if (span > first) {
    last = span
    next += 2
  }
  // “3 of May”, “3-May-2031”
  const dashed = isSign(items[next], DASH)
  if ((has(items[next], 'of') || dashed) && monthAt(items, next + 1)) next++
  const month = monthAt(items, next)
  if (!month) return null
  next = skipDot(items, next + 1)
  if ((isSign(items[next], COMMA) || (dashed && isSign(items[next], DASH))) && yearAt(reading, items, next + 1) > 0)
    next++
  const year = yearAt(reading, items, next, reading.upperCase)
  return listed(context, list, { year, month, first, last }, year > 0 ? next + 1 : next)
}

/** A found date, or one for each day of a list. Items between the numbers of a list stay as they are. */
function listed(
  context: DateContext,
  list: { days: number[]; at: number[] },
  { year, month, first, last }: { year: number; month: number; first: number; last: number },
  next: number,
): Found | null {
  const date = daysOf(context, year, month, first, last)
  if (!date || list.days.length === 1) return date && { date, next }
  const rest = list.days.map((d, k) => ({ at: list.at[k], date: daysOf(context, year, month, d, d) }))
  return { date, next, list: rest.filter((x): x is { at: number; date: DateRef } => x.date !== null) }
}

const skipDot = (items: Item[], i: number): number =>
  isSign(items[i], STOP) && items[i + 1]?.kind === 'numeral' ? i + 1 : i

/** “March 5, 2023”, “September 13-14”, “September 13, 14 and 15”, “January 11 and”. */
export function readMonthDay(context: DateContext, items: Item[], i: number): Found | null {
  const { reading } = context
  const month = monthAt(items, i)
  if (!month) return null
  let at = skipDot(items, i + 1)
  if (items[at]?.kind === 'determiner' || isApart(items, at)) at++
  const first = dayAt(reading, items, at)
  if (!first) return null
  const list = dayList(context, items, at)
  while (list.days.length > 1 && countsSomething(items, list.end)) shorten(list)
  let last = first
  let next = list.end
  const span = list.days.length === 1 && joins(items[next]) ? dayAt(reading, items, next + 1) : 0
  if (span > first && yearAt(reading, items, next + 1) < 0 && !monthAt(items, next + 2)) {
    last = span
    next += 2
  }
  const comma = isSign(items[next], COMMA) ? next + 1 : next
  const year = yearAt(reading, items, comma)
  return listed(context, list, { year, month, first, last }, year > 0 ? comma + 1 : next)
}

/** “yesterday, March, 5, at noon”; no “In March, 5 soldiers”. */
const isApart = (items: Item[], at: number): boolean =>
  isSign(items[at], COMMA) && items[at + 1]?.kind === 'numeral' && (items[at + 2]?.kind ?? 'sign') === 'sign'

/** “March 5 and 12 soldiers”: the last number of a list counts what follows it; “5 and 6 April” has its own month. */
const countsSomething = (items: Item[], end: number): boolean => {
  const after = items[end]
  return (
    after !== undefined &&
    (after.kind === 'unknown' ||
      has(after, 'person') !== undefined ||
      has(after, 'month') !== undefined ||
      after.kind === 'instrument' ||
      after.kind === 'unit')
  )
}

function shorten(list: { days: number[]; at: number[]; end: number }): void {
  list.days.pop()
  list.at.pop()
  list.end = list.at[list.at.length - 1] + 1
}

/** “on the 15th”: the last such day. */
export function readBareDay(context: DateContext, items: Item[], i: number): Found | null {
  const { reading, published } = context
  const value = dayAt(reading, items, i)
  if (!value || reading.tokens.form[items[i].from] !== ORDINAL) return null
  if (items[i - 1]?.kind !== 'determiner' || !(items[i - 2]?.kind === 'preposition' || items[i - 2]?.kind === 'of'))
    return null
  if (numbersThing(reading, items, i)) return null
  const named = ofNamedMonth(context, items, i + 1)
  if (named)
    return {
      date: amended(named, {
        start: (named.start as number) + value - 1,
        end: (named.start as number) + value - 1,
        precision: 'day',
      }),
      next: i + 3,
    }
  const { year, month } = civil(context.anchor ?? published)
  const date = daysOf(context, year, month, value, value)
  const earlier =
    month === 1 ? daysOf(context, year - 1, 12, value, value) : daysOf(context, year, month - 1, value, value)
  const fits = date && (date.start as number) <= published ? date : earlier
  return fits && { date: amended(fits, { basis: 'resolved_relative' }), next: i + 1 }
}

/** “the 12th | of this month”, “the 20th | of the same month”. */
function ofNamedMonth(context: DateContext, items: Item[], at: number): DateRef | null {
  if (items[at]?.kind !== 'of') return null
  const date = readPeriod(context, items, at + 1)?.date
  return date?.precision === 'month' ? date : null
}

/** “the 4th Military Region”, “the 1st and the 2nd Battalion”: the word behind it is what it numbers. */
function numbersThing(reading: Reading, items: Item[], i: number): boolean {
  const after = items[i + 1]
  if (!after) return false
  if (has(after, 'and')) {
    const next = [2, 3, 4, 5].find((d) => items[i + d] && isOrdinal(reading, items[i + d]))
    return next !== undefined && numbersThing(reading, items, i + next)
  }
  if (THINGS.has(after.kind) || has(after, 'background')) return true
  return !NAMED.has(after.kind) && !after.names && reading.tokens.letters[after.from] !== LOWER
}

const isOrdinal = ({ tokens }: Reading, { from }: Item): boolean => tokens.form[from] === ORDINAL

const THINGS: ReadonlySet<ItemKind> = new Set<ItemKind>(['unknown', 'capital', 'date_word', 'body'])
/** What opens the next phrase with a capital, and marks without letters. */
const NAMED: ReadonlySet<ItemKind> = new Set<ItemKind>([
  'side_adjective',
  'side_noun',
  'place',
  'people',
  'names',
  'sign',
  'date',
  'quantity',
  'numeral',
])
