/** Days told from the day of publication or from the day told of before: “Sunday”, “two days later”, “the past week”. */
import type { DatePrecision } from '../../../model/vocab.js'
import { civil, dayNumber, monthLength } from '../../../text/calendar.js'
import { COMMA, has, type Item, type ItemKind, isSign, type Reading } from '../../item.js'
import { endsWith, isOf } from '../../words.js'
import { amended, countAt, type DateContext, type DateRef, day, daysOf, type Found, numeralAt } from './date-ref.js'
import { isBetween, readWeekday, spelledOut, weekdayNear } from './weekdays.js'

export const UNIT_DAYS: Record<string, number> = { day: 1, week: 7, month: 30, year: 365, decade: 3650 }
export const UNIT_PRECISION: Record<string, DatePrecision> = {
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
  decade: 'year',
}

/** “two days ago”, “a week later”, “three days earlier”. */
export function readAgo(context: DateContext, items: Item[], i: number): Found | null {
  const { reading, published, spoken } = context
  if (isJustNow(reading, items, i)) return { date: day(published, { basis: 'resolved_relative' }), next: i + 3 }
  const count = countAt(reading, items, i)
  // “72 hours earlier”
  const wholeDays = count >= 24 && count % 24 === 0 && isOf(reading, items[i + 1], 'hours_of_time')
  const value = wholeDays ? count / 24 : count
  const unit = wholeDays ? 'day' : (has(items[i + 1], 'date_word')?.kind ?? '')
  const days = UNIT_DAYS[unit]
  const since = has(items[i + 2], 'since') !== undefined
  const direction = since ? 'later' : has(items[i + 2], 'date_word')?.kind
  if (value < 1 || value > 400 || !days || !direction) return null
  const relative = { basis: 'resolved_relative' as const, precision: UNIT_PRECISION[unit] }
  const before = lastDay(context, value * days)
  if (countsFrom(items, i + 2)) {
    if (direction !== 'later') return null
    const here = context.here ?? (i <= 1 ? dayBehind(context, items, i + 3) : null)
    if (days <= 7 && here !== null && !since) return aheadOf(here, -value * days, i + 3)
    const from = comesAfter(reading, items, i)
    const base = from === 'then' ? (before ?? published) : from === 'now' ? published : null
    if (base === null) return null
    return { date: amended(agoOf(base, value, unit, relative), { ahead: true }), next: i + 3 }
  }
  if (since) return null
  if (direction === 'ago') {
    const date = agoOf(published, value, unit, relative)
    return (unit === 'week' ? weekdayNear(date, items, i + 3) : null) ?? { date, next: i + 3 }
  }
  const sign = direction === 'later' ? 1 : direction === 'earlier' ? -1 : 0
  // “reported on 8 May on the raid that had been carried out three days earlier”
  const anchor = sign < 0 ? (spoken ?? before) : before
  if (sign === 0 || anchor === null) return null
  if (days > 7) return began(agoOf(anchor, -sign * value, unit, relative), published, i + 3)
  const at = anchor + sign * value * days
  return at > published ? null : { date: day(at, { ...relative, precision: 'day' }), next: i + 3 }
}

/** “a few hours ago”, “30 minutes ago”: on the day of the words. */
const isJustNow = (reading: Reading, items: Item[], i: number): boolean =>
  has(items[i + 2], 'date_word')?.kind === 'ago' &&
  isOf(reading, items[i + 1], 'parts_of_day') &&
  (has(items[i], 'vague') !== undefined ||
    items[i].kind === 'article' ||
    (has(items[i], 'number')?.value ?? numeralAt(reading, items, i)) < 24 ||
    isOf(reading, items[i + 1], 'minutes_of_time'))

/** What begins after publication is of no event. */
const began = (date: DateRef, published: number, next: number): Found | null =>
  (date.start as number) > published
    ? null
    : { date: amended(date, { end: Math.min(date.end as number, published) }), next }

/** “It came a week after”, “comes just over two months after”, “to mark five years since”: what is told now, or was told before, followed so much later. */
function comesAfter(reading: Reading, items: Item[], i: number): 'now' | 'then' | null {
  for (let k = i - 1; k >= 0 && i - k <= 4; k--) {
    if (isOf(reading, items[k], 'comes')) return 'now'
    if (isOf(reading, items[k], 'came')) return 'then'
    if (!WEIGHS.has(items[k].kind)) return null
  }
  return null
}

/** “just over”, “barely”, “less than”. */
const WEIGHS = new Set<ItemKind>(['approximator', 'adverb', 'preposition', 'unknown'])

/** “two days after the vote”: from a day of its own, not from the one told of last. */
const countsFrom = (items: Item[], at: number): boolean =>
  (items[at].kind === 'preposition' || items[at].kind === 'since') && !ENDS.has(items[at + 1]?.kind)

/** “Two days after the raid, they met on Friday”: the day told behind the comma, or null; without a comma, the day told next if `bare`. */
export function dayBehind(context: DateContext, items: Item[], from: number, bare = false): number | null {
  const comma = items.findIndex((item, k) => k >= from && isSign(item, COMMA))
  if (comma < 0 && !bare) return null
  for (let k = comma < 0 ? from : comma + 1; k < items.length && items[k].kind !== 'relative'; k++) {
    const found = readWeekday(context, items, k) ?? spelledOut(context, items, k)
    if (found) return found.date.precision === 'day' && !found.date.ahead ? found.date.start : null
  }
  return null
}

/** “met on 5 May, two days after the raid”: the raid was on the third. */
const aheadOf = (here: number | null, offset: number, next: number): Found | null =>
  here === null ? null : { date: day(here + offset, { basis: 'resolved_relative', ahead: true }), next }

/** What begins no noun and no clause: “two days after, they met”. */
const ENDS = new Set<ItemKind | undefined>([
  undefined,
  'sign',
  'and',
  'verb',
  'be',
  'have',
  'modal',
  'relative',
  'preposition',
  'with',
  'by',
  'as',
  'from',
  'to',
  'according_to',
  'date',
])

/** Weeks, months and years ago are no sharper than their unit. */
export function agoOf(published: number, value: number, unit: string, relative: Partial<DateRef> = {}): DateRef {
  const { year, month } = civil(published)
  if (unit === 'decade') return agoOf(published, 10 * value, 'year', relative)
  if (unit === 'year')
    return amended(day(dayNumber(year - value, 1, 1), relative), { end: dayNumber(year - value, 12, 31) })
  if (unit === 'month') {
    const months = year * 12 + month - 1 - value
    const [y, m] = [Math.floor(months / 12), (months % 12) + 1]
    return amended(day(dayNumber(y, m, 1), relative), { end: dayNumber(y, m, monthLength(y, m)) })
  }
  const at = published - value * UNIT_DAYS[unit]
  return unit === 'week' ? amended(day(at - 3, relative), { end: at + 3 }) : day(at, relative)
}

/** “is to meet on Thursday. … It came a day after”: what came so many days before what is to come has not come either. */
const lastDay = ({ anchor, past, published }: DateContext, days: number): number | null =>
  anchor !== null && days > 0 && anchor - days > published ? past : anchor

/** “yesterday”, “overnight”; “the next day”, “that night” from the day told of before, when there is one. */
export function readRelative(context: DateContext, items: Item[], i: number): Found | null {
  const { reading, spoken, here } = context
  const before = lastDay(context, -(has(items[i], 'relative_day')?.offset ?? 0))
  // “‘Today a post was shelled,’ he said on 3 May”
  const quoted = reading.structure.quoteOf[items[i].from] >= 0
  const published = (quoted ? (spoken ?? context.words) : null) ?? context.published
  const entry = has(items[i], 'relative_day')
  if (!entry) return null
  if (entry.value !== undefined) {
    const date = daysOf(context, -1, Math.floor(entry.value / 100), entry.value % 100, entry.value % 100)
    return date && { date, next: i + 1 }
  }
  // “the day after the raid”
  if (endsWith(reading, items[i], 'lag_ends') && !ENDS.has(items[i + 1]?.kind) && !isOf(reading, items[i + 1], 'when'))
    return endsWith(reading, items[i], 'lag_after') ? aheadOf(here, -1, i + 1) : null
  // “for a third day on Tuesday”
  if (entry.kind === 'nth' && items.some((x, k) => k !== i && NAMES_DAY.some((cls) => has(x, cls)))) return null
  if (ofNamedDay(items, i)) return null
  // “confirmed on 3 May that a post had been hit the day before”
  const anchor = entry.offset === -1 ? (spoken ?? before) : before
  if (entry.kind === 'anchor' && anchor === null && entry.offset !== -1) return null
  const from =
    (entry.kind === 'anchor' ||
      (anchor !== null && ofTold(reading, items, i)) ||
      (entry.kind === 'part' && isNews(anchor, published))) &&
    anchor !== null
      ? anchor
      : published
  const end = from + (entry.offset ?? 0)
  if (entry.kind === 'anchor' && end > published) return null
  const start = end - ((entry.days ?? 1) - 1)
  const next = has(items[i + 1], 'day_part') ? i + 2 : i + 1
  // “today, 3 May 2031”, in what is published a day later.
  const full = entry.kind !== 'anchor' && start === end ? spelledOut(context, items, next) : null
  if (full && Math.abs((full.date.start as number) - end) <= LAG) return full
  return {
    date: amended(day(start, { basis: 'resolved_relative' }), { end, precision: start === end ? 'day' : 'days' }),
    next,
  }
}

const NAMES_DAY = ['weekday', 'month', 'relative_day'] as const

/** “The attack took place overnight”: in the night of the day told before. */
const ofTold = (reading: Reading, items: Item[], i: number): boolean =>
  isOf(reading, items[i], 'overnight') &&
  items[0].kind === 'determiner' &&
  items.slice(1, i).some((item) => isOf(reading, item, 'came'))

/** “On Sunday a post was shelled. The fire began at dawn”: on the day told of before, where that is of these days. */
const isNews = (anchor: number | null, published: number): boolean =>
  anchor !== null && anchor <= published && published - anchor <= NEWS

/** Days of what is still news. */
const NEWS = 8

/** Days that a statement may be published after the day it calls today. */
const LAG = 3

/** “at dawn on Sunday”, “overnight from Friday to Saturday”: the part of a day that is named after it. */
function ofNamedDay(items: Item[], i: number): boolean {
  const { kind, offset } = has(items[i], 'relative_day') ?? {}
  if ((kind !== undefined && kind !== 'part') || offset !== 0) return false
  const at = items[i + 1]?.kind === 'preposition' || isBetween(items[i + 1]) ? i + 2 : i + 1
  if (has(items[at], 'weekday')) return true
  const near = items.slice(at, at + 4)
  return at > i + 1 && near.some((x) => has(x, 'month')) && (near[0].kind === 'numeral' || near[1]?.kind === 'numeral')
}
