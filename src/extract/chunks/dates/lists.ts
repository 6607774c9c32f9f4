/** Dates that tell only together what they mean: lists that share a year, and spans from one date to another. */
import { civil, dayNumber, isLeap } from '../../../text/calendar.js'
import { COMMA, DASH, has, type Item, isSign, makeItem } from '../../item.js'
import { amended, type DateRef } from './date-ref.js'
import { saying } from './saying.js'

/**
 * Dates of one list share a year: “November 9, 2020, January 11, and November 26, 2021”: the list runs forward in time.
 * A date without a year that follows an older one in its sentence is of that year too; the day of the words is of their own.
 */
export function shareYears(items: Item[], published: number): Item[] {
  const dated = items.filter((item) => item.date && item.date.start !== null)
  for (let k = 0; k < dated.length - 1; k++) {
    const date = dated[k].date as DateRef
    const next = dated[k + 1].date as DateRef
    if (date.start === null || next.start === null) continue
    if (date.yearless && (statesYear(next) || areMonths(date, next)) && adjoining(items, dated[k], dated[k + 1])) {
      const moved = withYear(date, civil(next.start).year)
      dated[k].date =
        (moved.start as number) <= next.start && (moved.start as number) <= published + 14
          ? moved
          : withYear(date, civil(next.start).year - 1)
    } else if (next.yearless && statesYear(date) && !saying(items, items.indexOf(dated[k + 1])))
      dated[k + 1].date = amended(following(date, next), { yearless: false })
  }
  return items
}

const statesYear = (date: DateRef): boolean =>
  !date.yearless && date.basis === 'stated' && (date.precision === 'day' || date.precision === 'days')

/** “in March and April 2031”. */
const areMonths = (date: DateRef, next: DateRef): boolean =>
  date.precision === 'month' && next.precision === 'month' && !next.yearless && next.basis === 'stated'

/** The first such day and month after a date told before it in the sentence, where that is not far. */
function following(before: DateRef, date: DateRef): DateRef {
  const year = civil(before.end as number).year
  const same = withYear(date, year)
  const after = (same.start as number) >= (before.start as number) ? same : withYear(date, year + 1)
  return (after.start as number) - (before.start as number) < 200 && (after.start as number) < (date.start as number)
    ? after
    : date
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

/** The same day or month of another year. */
export function withYear(date: DateRef, year: number): DateRef {
  const move = (days: number) => {
    const c = civil(days)
    return dayNumber(year, c.month, c.month === 2 && c.day === 29 && !isLeap(year) ? 28 : c.day)
  }
  return amended(date, {
    start: date.start === null ? null : move(date.start),
    end: date.end === null ? null : move(date.end),
  })
}

/** “from 27 June to 2 July”, “between 1990 and 1993”, “30 June - 2 July”: two dates become the span between them; “the early hours of Tuesday” are of that day. */
export function joinSpans(items: Item[]): Item[] {
  if (!items.some((item) => item.date)) return items
  const out: Item[] = []
  for (let i = 0; i < items.length; i++) {
    const span = spanAt(items, i)
    out.push(span?.item ?? weekAt(items, i) ?? items[i])
    if (span) i = span.next - 1
  }
  return out
}

interface Span {
  item: Item
  /** Item behind it. */
  next: number
}

function spanAt(items: Item[], i: number): Span | null {
  const first = items[i]
  if (!first.date && !has(first, 'relative_day') && !isNight(first)) return null
  const at = pastTime(items, i + 1)
  const joint = items[at]
  const end = pastTime(items, at + 1)
  const last = items[end]
  const [a, b] = [first.date, last?.date]
  if (!joint || !b || b.start === null || b.end === null) return null
  const span = (date: DateRef): Span => ({
    item: makeItem('date', first.from, last.to, first, 0, { date }),
    next: end + 1,
  })
  if (end === i + 2) {
    if (has(first, 'relative_day')?.kind === 'hours' && has(joint, 'of') && b.start === b.end) return span(b)
    if (isNight(first) && isInto(joint) && b.start === b.end)
      return span(amended(b, { start: b.start - 1, precision: 'days' }))
    // “during the night of 12-13 September”
    if (has(first, 'relative_day')?.days === 2 && joint.kind === 'of') return span(b)
  }
  if (!a || a.start === null || a.end === null) return null
  const opened = opensSpan(items, i)
  const joined =
    joint.kind === 'to' ||
    isSign(joint, DASH) ||
    (opened && has(joint, 'and')) ||
    has(joint, 'date_word')?.kind === 'until'
  if (!joined || (end > i + 2 && !opened) || b.end < a.start || a.precision === 'days') return null
  const days = a.precision === 'day' || b.precision === 'day' ? (b.end === a.start ? 'day' : 'days') : b.precision
  const basis = a.basis === 'stated' && b.basis === 'stated' ? 'stated' : 'resolved_relative'
  return span(amended(a, { end: b.end, precision: days, basis, yearless: a.yearless && b.yearless }))
}

/** Behind the time of day that stands at item k, or k: “(from 21:10 on 3 May to) 01:00 on (4 May)”. */
function pastTime(items: Item[], k: number): number {
  let next = k
  while (next - k < 5 && items[next] && ofTime(items[next])) next++
  return next
}

/** “from 3 May”, “from 21:10 on 3 May”, “between noon on Monday”. */
function opensSpan(items: Item[], i: number): boolean {
  let k = i - 1
  while (k > 0 && i - k < 6 && ofTime(items[k]) && !leadsSpan(items[k])) k--
  return leadsSpan(items[k])
}

const leadsSpan = (item: Item | undefined): boolean => item?.kind === 'from' || has(item, 'between') !== undefined

/** Words that tell the hour of the date behind them. */
const ofTime = (item: Item): boolean =>
  has(item, 'date_word')?.kind !== 'until' &&
  ((item.date ? item.date.start === null : item.kind === 'preposition' || item.kind === 'day_part') ||
    has(item, 'approximator') !== undefined ||
    (item.kind === 'relative_day' && !item.date && (has(item, 'relative_day')?.kind ?? 'part') === 'part'))

/** “in the week ending 18 May”, “in the 24 hours to Sunday”, “in the week of 12 May”: the days up to a day, or from it on. */
function weekAt(items: Item[], i: number): Item | null {
  const { date } = items[i]
  if (i < 2 || !date || date.start === null || date.end === null || date.precision !== 'day') return null
  const joint = items[i - 1]
  const days = daysOf(items, i - 2)
  if (days < 2) return null
  const upTo = joint.kind === 'to' || has(joint, 'agreement_act')?.kind === 'ending'
  if (!upTo && !(days === 7 && (joint.kind === 'of' || STARTS_ON.has(joint.kind)))) return null
  const [start, end] = upTo ? [date.start - days + 1, date.end] : [date.start, date.end + days - 1]
  return makeItem('date', items[i].from, items[i].to, items[i], 0, {
    date: amended(date, { start, end, precision: days > 6 ? 'week' : 'days', time: null }),
  })
}

const STARTS_ON = new Set<Item['kind']>(['verb', 'unknown'])

/** How many days the words of a span that end at item k tell: “week”, “24 hours” (two days of the calendar), “three days”; 0 for none. */
function daysOf(items: Item[], k: number): number {
  const unit = has(items[k], 'date_word')?.kind
  const count = has(items[k - 1], 'number')?.value ?? null
  if (unit === 'week') return 7
  if (unit === 'day') return count ?? 0
  return has(items[k], 'meridiem')?.kind === 'hours' && items[k - 1]?.kind === 'numeral' ? 2 : 0
}

/** “the night”, “overnight”. */
const isNight = (item: Item): boolean =>
  has(item, 'relative_day')?.days === 2 || has(item, 'day_part')?.kind === 'night'

/** “overnight to Sunday”, “overnight into 3 March”. */
const isInto = ({ kind, entry }: Item): boolean => kind === 'to' || (kind === 'preposition' && entry?.kind === 'into')
