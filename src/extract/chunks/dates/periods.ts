/** Weeks, months and years named by their place in time: “last week”, “over the weekend”, and from what was told before: “the following month”. */
import type { DatePrecision } from '../../../model/vocab.js'
import { civil, dayNumber, monthLength, weekdayOf } from '../../../text/calendar.js'
import { has, type Item, textOf } from '../../item.js'
import { amended, type DateContext, day, type Found } from './date-ref.js'

type Span = [start: number, end: number, precision: DatePrecision]

export function readPeriod(context: DateContext, items: Item[], i: number): Found | null {
  const entry = has(items[i], 'period_word')
  if (!entry) return null
  const { published, told } = context
  const spoken = context.spoken ?? context.words
  const from = FROM_TOLD.exec(entry.kind ?? '')
  // “That month”, “the next month” of what? “The previous month” goes back from publication.
  const base = told ?? (from?.[1] === 'then_last' ? published : null)
  if (from && (base === null || isBefore(context, items, i))) return null
  const [start, end, precision] = from
    ? near(base as number, STEPS[from[1]], from[2])
    : periodOf(entry.kind ? published : (spoken ?? published), entry.kind, entry.days ?? 1)
  if (start > published) return null
  const last = from ? Math.min(end, published) : end
  return { date: amended(day(start, { basis: 'resolved_relative' }), { end: last, precision }), next: i + 1 }
}

/** “the year before the war”, “the month after he left”: counted from what stands behind it. */
const isBefore = ({ reading }: DateContext, items: Item[], i: number): boolean =>
  /(?:before|after)$/i.test(textOf(reading, items[i].from, items[i].to)) &&
  items[i + 1] !== undefined &&
  items[i + 1].kind !== 'sign'

const FROM_TOLD = /^(that|then_next|then_last)_(week|month|year)$/
const STEPS: Record<string, number> = { that: 0, then_next: 1, then_last: -1 }

/** The week, month or year so many steps from the one of a day. */
function near(base: number, steps: number, unit: string): Span {
  const { year, month } = civil(base)
  if (unit === 'year') return [dayNumber(year + steps, 1, 1), dayNumber(year + steps, 12, 31), 'year']
  if (unit === 'month') return monthOf(year * 12 + month - 1 + steps)
  const monday = base - ((weekdayOf(base) + 6) % 7) + 7 * steps
  return [steps === 0 ? base : monday, monday + 6, 'week']
}

function monthOf(months: number): Span {
  const [y, m] = [Math.floor(months / 12), (months % 12) + 1]
  return [dayNumber(y, m, 1), dayNumber(y, m, monthLength(y, m)), 'month']
}

function periodOf(published: number, kind: string | undefined, days: number): Span {
  const { year, month } = civil(published)
  const monday = published - ((weekdayOf(published) + 6) % 7)
  if (kind === 'weekend') {
    const sunday = published - (weekdayOf(published) === 6 ? -1 : weekdayOf(published))
    return [sunday - 1, Math.min(sunday, published), 'days']
  }
  if (kind === 'last_weekend') return [monday - 2, monday - 1, 'days']
  if (kind === 'this_week') return [monday, published, 'week']
  if (kind === 'last_week') return [monday - 7, monday - 1, 'week']
  if (kind === 'this_month') return [dayNumber(year, month, 1), published, 'month']
  if (kind === 'last_month') return monthOf(year * 12 + month - 2)
  if (kind === 'this_year') return [dayNumber(year, 1, 1), published, 'year']
  if (kind === 'last_year') return [dayNumber(year - 1, 1, 1), dayNumber(year - 1, 12, 31), 'year']
  return [published - days + 1, published, days > 6 ? 'week' : 'days']
}
