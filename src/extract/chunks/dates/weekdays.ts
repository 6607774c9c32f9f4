/** Weekdays: “Sunday”, “last Friday”, “Monday of last week”, “late Sunday or early Monday”, “from Monday to Thursday”. */
import { weekdayOf } from '../../../text/calendar.js'
import { CLOSE_PAREN, COMMA, DASH, has, type Item, isArticle, isSign, OPEN_PAREN } from '../../item.js'
import { readDayMonth, readMonthDay } from './calendar.js'
import { amended, type DateContext, type DateRef, day, dayAt, type Found } from './date-ref.js'

const RELATIVE = { basis: 'resolved_relative' as const }

/** “Sunday”, “last Friday”, “next Monday”, “Sunday, 5 March”, “the night of Friday to Saturday”. */
export function readWeekday(context: DateContext, items: Item[], i: number): Found | null {
  const lead = has(items[i], 'date_word')?.kind
  const at = lead === 'last' || lead === 'next' ? i + 1 : i
  const weekday = has(items[at], 'weekday')?.value
  if (weekday === undefined) return null
  const next = has(items[at + 1], 'day_part') ? at + 2 : at + 1
  const full = spelledOut(context, items, next)
  if (full && weekdayOf(full.date.start as number) === weekday) return full
  const week = namedWeek(items, next)
  if (week) return { date: day(inWeek(context.published, weekday, week.weeks), RELATIVE), next: week.next }
  const start = weekdayOn(context, weekday, lead)
  return daysFrom(context, items, { i, weekday, start, next }) ?? { date: day(start, RELATIVE), next }
}

/** Two weekdays that make a span: “from Monday to Thursday”, “Sunday night to Monday”, “late Sunday or early Monday”. */
function daysFrom(
  context: DateContext,
  items: Item[],
  { i, weekday, start, next }: { i: number; weekday: number; start: number; next: number },
): Found | null {
  const joint = items[next]
  const at = pastPart(items, next + 1)
  const second = has(items[at], 'weekday')?.value
  if (second === undefined || context.planned) return null
  const spans = joint.kind === 'to' || isSign(joint, DASH) || has(joint, 'and') !== undefined
  if (spans && at === next + 1 && isBetween(items[i - 1])) return daysBetween(context, weekday, second, items, at + 1)
  const night = joint.kind === 'or' || has(joint, 'preposition')?.kind === 'into'
  if (!(night || (spans && at === next + 1)) || second !== (weekday + 1) % 7 || start >= context.published) return null
  const end = has(items[at + 1], 'day_part') ? at + 2 : at + 1
  return { date: amended(day(start, RELATIVE), { end: start + 1, precision: 'days' }), next: end }
}

/** Past “early”, “on”, “the morning of” before a second weekday. */
function pastPart(items: Item[], k: number): number {
  let next = k
  while (next - k < 3 && (items[next]?.kind === 'day_part' || items[next]?.kind === 'preposition')) next++
  return next
}

/** “Sunday, | 5 March”, “Sunday, | the 5th of March”, “today (| 3 May 2031)”: the date behind a day, with its parenthesis, or null. */
export function spelledOut(context: DateContext, items: Item[], next: number): Found | null {
  const aside = isSign(items[next], OPEN_PAREN)
  const from = aside || isSign(items[next], COMMA) ? next + 1 : next
  const at = isThe(context, items, from) ? from + 1 : from
  const full =
    (dayAt(context.reading, items, at) ? readDayMonth(context, items, at) : null) ?? readMonthDay(context, items, at)
  if (!full || full.date.start === null || full.list) return null
  if (!aside) return full
  // “today (3 May 2031, the ministry said)”: what else is in the parenthesis stays there.
  return { ...full, next: isSign(items[full.next], CLOSE_PAREN) ? full.next + 1 : next }
}

/** “the | 5th of March” */
const isThe = ({ reading }: DateContext, items: Item[], at: number): boolean =>
  isArticle(items[at]) && dayAt(reading, items, at + 1) > 0 && items[at + 2]?.kind === 'of'

/** “on Tuesday last week”, “on Tuesday of this week”: how many weeks back, and the item behind it. */
function namedWeek(items: Item[], at: number): { weeks: number; next: number } | null {
  const k = items[at]?.kind === 'of' ? at + 1 : at
  const kind = has(items[k], 'period_word')?.kind
  return kind === 'last_week' || kind === 'this_week' ? { weeks: kind === 'last_week' ? 1 : 0, next: k + 1 } : null
}

const inWeek = (published: number, weekday: number, weeks: number): number =>
  published - ((weekdayOf(published) + 6) % 7) - 7 * weeks + ((weekday + 6) % 7)

/** “two weeks ago | on Monday”, “a week ago | Thursday”: that day of the seven that a week ago may mean. */
export function weekdayNear(week: DateRef, items: Item[], at: number): Found | null {
  const k = items[at]?.kind === 'preposition' ? at + 1 : at
  const weekday = has(items[k], 'weekday')?.value
  if (weekday === undefined) return null
  const first = week.start as number
  return { date: day(first + ((weekday - weekdayOf(first) + 7) % 7), RELATIVE), next: k + 1 }
}

/** “from Monday to Thursday”, “between Friday and Sunday last week”: the days up to the last such weekday. */
function daysBetween(context: DateContext, first: number, last: number, items: Item[], next: number): Found {
  const week = namedWeek(items, next)
  const end = week ? inWeek(context.published, last, week.weeks) : weekdayOn(context, last, undefined)
  const start = end - ((last - first + 7) % 7)
  return { date: amended(day(start, RELATIVE), { end, precision: 'days' }), next: week?.next ?? next }
}

/** The last such weekday at or before publication; the next one after it where the words say so. */
function weekdayOn({ published, planned }: DateContext, weekday: number, lead: string | undefined): number {
  const today = weekdayOf(published)
  if (planned && lead === undefined && weekday === today) return published
  if (lead === 'next' || (planned && lead !== 'last')) return published + (((weekday - today + 6) % 7) + 1)
  const back = (today - weekday + 7) % 7
  return published - (lead === 'last' && back === 0 ? 7 : back)
}

/** “from”, “between”. */
export const isBetween = (item: Item | undefined): boolean =>
  item?.kind === 'from' || has(item, 'between') !== undefined
