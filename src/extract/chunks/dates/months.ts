/** Months, seasons and years as written: “in October”, “the first week of May”, “the autumn of 2019”, “in 2021”. */
import { civil, dayNumber, monthLength } from '../../../text/calendar.js'
import { COMMA, DASH, has, type Item, type ItemKind, isSign, type Reading, wordOf } from '../../item.js'
import { isOf } from '../../words.js'
import {
  amended,
  type DateContext,
  type DateRef,
  day,
  type Found,
  monthAt,
  nearestYear,
  numeralAt,
  yearAt,
} from './date-ref.js'

const led = (before: Item | undefined): boolean =>
  before !== undefined &&
  (before.kind === 'preposition' ||
    before.kind === 'determiner' ||
    before.kind === 'day_part' ||
    before.kind === 'from' ||
    before.kind === 'between' ||
    before.kind === 'to' ||
    before.kind === 'of' ||
    has(before, 'since') !== undefined ||
    has(before, 'season') !== undefined ||
    has(before, 'and') !== undefined)

/** “September 2020”, “in October”, “last May”. */
export function readMonth(context: DateContext, items: Item[], i: number): Found | null {
  const { reading } = context
  const lead = has(items[i], 'date_word')?.kind === 'last' ? i + 1 : i
  const month = monthAt(items, lead)
  if (!month) return null
  const at = isSign(items[lead + 1], COMMA) || has(items[lead + 1], 'of') ? lead + 2 : lead + 1
  const year = yearAt(reading, items, at)
  // “mid-April”
  const before = isSign(items[lead - 1], DASH) ? items[lead - 2] : items[lead - 1]
  const during = has(before, 'sequel')?.kind === 'while'
  // “May” may be a verb; after a preposition, and in “last May”, it is the month.
  const verb = has(items[lead], 'modal') && lead === i && !(during || (before && AHEAD_OF_MAY.has(before.kind)))
  if (year < 0 && (!(led(before) || during || lead > i) || verb)) return null
  const y = year > 0 ? year : nearestYear(context, month, 1)
  const date: DateRef = amended(
    day(dayNumber(y, month, 1), { basis: year > 0 ? 'stated' : 'resolved_relative', yearless: year < 0 }),
    { end: dayNumber(y, month, monthLength(y, month)), precision: 'month' },
  )
  return { date, next: year > 0 ? at + 1 : lead + 1 }
}

const AHEAD_OF_MAY: ReadonlySet<ItemKind> = new Set<ItemKind>([
  'preposition',
  'of',
  'day_part',
  'since',
  'from',
  'between',
])

/** “the first week of May”, “the last few days of April 2023”: seven days counted from an end of the month. */
export function readWeekOf(context: DateContext, items: Item[], i: number): Found | null {
  const unit = has(items[i + 1], 'vague') ? i + 2 : i + 1
  const kind = has(items[unit], 'date_word')?.kind
  if ((kind !== 'week' && kind !== 'day') || !has(items[unit + 1], 'of')) return null
  const last = has(items[i], 'date_word')?.kind === 'last'
  const nth = has(items[i], 'ordinal')?.value ?? 0
  // “the first days of May”, and no third ones
  if (!last && (nth === 0 || (kind === 'day' && nth > 1))) return null
  const month = readMonth(context, items, unit + 2)
  if (!month) return null
  const { start, end } = month.date
  const first = last ? (end as number) - 6 : (start as number) + 7 * (nth - 1)
  return { date: amended(month.date, { start: first, end: first + 6, precision: 'week' }), next: month.next }
}

/** First and last month of a season of the north; winter is the one that begins in that year. */
// biome-ignore format: a table
const SEASONS: Record<string, [number, number]> = { spring: [3, 5], summer: [6, 8], autumn: [9, 11], fall: [9, 11], winter: [12, 2] }

/** “in the autumn of 2019”, “summer 2022”, “this spring”, “last summer”. */
export function readSeason(context: DateContext, items: Item[], i: number): Found | null {
  // “last summer”
  const past = has(items[i], 'date_word')?.kind === 'last' && has(items[i + 1], 'season') !== undefined
  const named = past ? i + 1 : i
  const season = has(items[named], 'season')
  const fall = isOf(context.reading, items[named], 'falls')
  const months = SEASONS[fall ? 'fall' : (season?.kind ?? '')]
  if (!months) return null
  const at = has(items[named + 1], 'of') ? named + 2 : named + 1
  const year = yearAt(context.reading, items, at)
  // “the fall of Velm”
  if (year < 0 && !past && (fall || !led(items[i - 1]))) return null
  const endIn = (first: number): number => {
    const closing = months[1] < months[0] ? first + 1 : first
    return dayNumber(closing, months[1], monthLength(closing, months[1]))
  }
  const near = nearestYear(context, months[0], 1)
  const y = year > 0 ? year : past && endIn(near) >= context.published ? near - 1 : near
  const end = endIn(y)
  const basis = year > 0 ? 'stated' : 'resolved_relative'
  const date: DateRef = amended(day(dayNumber(y, months[0], 1), { basis, yearless: year < 0 }), {
    end,
    precision: 'month',
  })
  return { date, next: year > 0 ? at + 1 : named + 1 }
}

/** “Ostria’s 2023 offensive”, “the rebels’ 2019 spring push”, “a 1998 double murder”, “a 2015 deal”. */
const ofDeed = (items: Item[], i: number): boolean =>
  (items[i - 1]?.kind === 'possessive' || items[i - 1]?.kind === 'article') &&
  (isDeed(items[i + 1]) || (items[i + 1]?.kind !== 'sign' && isDeed(items[i + 2])))

const isDeed = (item: Item | undefined): boolean => DEEDS.some((kind) => has(item, kind))

const DEEDS = ['event_noun', 'war', 'harm_nominal', 'harm_gerund', 'agreement_noun'] as const

/** A bare year, where a preposition or article says that it is one and no person noun follows, but for “In 2019 rebels took …”. */
export function readYear({ reading, published }: DateContext, items: Item[], i: number): Found | null {
  const year = yearAt(reading, items, i)
  if (year < 1900 || year > civil(published).year + 15 || !(isLed(items, i) || ofDeed(items, i))) return null
  if (
    (has(items[i + 1], 'person') && !(year <= civil(published).year && /^in$/i.test(wordOf(reading, items[i - 1])))) ||
    items[i + 1]?.kind === 'instrument' ||
    items[i + 1]?.kind === 'unit' ||
    has(items[i + 1], 'date_word')?.kind === 'year'
  )
    return null
  const last = lastYear(reading, items, i, year)
  const end = dayNumber(last ?? year, 12, 31)
  return { date: amended(day(dayNumber(year, 1, 1)), { end, precision: 'year' }), next: last === null ? i + 1 : i + 3 }
}

/** “in 2019”, “at the end of 2019”, “in mid-2019”. */
const isLed = (items: Item[], i: number): boolean =>
  led(items[i - 1]) ||
  has(items[i - 1], 'sequel')?.kind === 'while' ||
  (isSign(items[i - 1], DASH) && items[i - 2]?.kind === 'day_part')

/** “in the 1988–1994 war”, “the 1988-94 conflict”: the year behind a dash, of the same century where it has two digits, or null. */
function lastYear(reading: Reading, items: Item[], i: number, year: number): number | null {
  if (!isSign(items[i + 1], DASH) || isSign(items[i + 3], DASH)) return null
  const value = numeralAt(reading, items, i + 2)
  const short = value >= 10 && value <= 99 ? Math.floor(year / 100) * 100 + value : -1
  const last = Math.max(yearAt(reading, items, i + 2), short)
  return last > year && last - year < LIFETIME && last <= civil(reading.published).year ? last : null
}

/** Years of the longest span that is written so. */
const LIFETIME = 60
