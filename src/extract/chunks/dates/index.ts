/**
 * Dates and times as written, resolved against the day of publication: weekdays and missing years go to the past, nothing
 * is made more precise than it was written, and what was inferred is marked.
 */
import { type Item, makeItem, NO_CHUNK, type Reading } from '../../item.js'
import { readDayMonth, readIso, readMonth, readMonthDay, readNumeric, readYear } from './calendar.js'
import type { Found, Reader } from './date-ref.js'
import { shareYears } from './lists.js'
import { readAgo, readPeriod, readRelative, readWeekday } from './relative.js'
import { joinTimes, readTime } from './times.js'

export type { DateRef } from './date-ref.js'

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
