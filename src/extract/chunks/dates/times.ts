/** Times of day, and the date beside them that they belong to. */
import { COMMA, has, type Item, isSign, type Reading } from '../../item.js'
import { day, type Found } from './date-ref.js'

/** “10 a.m.”, “5.20 am”, “10:30”, “at 21.10”, “1430 hours”. */
export function readTime(reading: Reading, items: Item[], i: number): Found | null {
  const { tokens: t, text } = reading
  if (items[i].kind !== 'numeral') return null
  const at = t.start[items[i].from]
  const clock = /^(\d{1,2})[:.](\d{2})(?![\d.,:])|^(\d{1,2})(?![\d:.,]\d)|^([012]\d)([0-5]\d)(?!\d)/.exec(
    text.slice(at, at + 8),
  )
  if (!clock) return null
  const hour = Number(clock[1] ?? clock[3] ?? clock[4])
  const minute = Number(clock[2] ?? clock[5] ?? 0)
  let next = i
  while (next < items.length && t.end[items[next].to - 1] <= at + clock[0].length) next++
  const part = has(items[next], 'meridiem')
  const colon =
    clock[1] !== undefined &&
    (text[at + clock[1].length] === ':' ||
      (i > 0 &&
        text
          .slice(t.start[items[i - 1].from], at)
          .trim()
          .toLowerCase() === 'at'))
  if (hour > 24 || minute > 59 || !(part || colon) || (part?.kind === 'hours' && clock[3] !== undefined)) return null
  const shift = part?.kind === 'pm' && hour < 12 ? 12 : part?.kind === 'am' && hour === 12 ? -12 : 0
  const time = `${String((hour + shift) % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  return { date: { ...day(0), start: null, end: null, time }, next: part ? next + 1 : next }
}

/** A time of day joins the date beside it: “March 5, 2023, at 10 a.m.”. */
export function joinTimes(items: Item[]): Item[] {
  for (let i = 0; i < items.length; i++) {
    const time = items[i].date
    if (!time || time.start !== null) continue
    for (const step of [-1, 1]) {
      let at = i + step
      while (
        at >= 0 &&
        at < items.length &&
        Math.abs(at - i) < 4 &&
        (items[at].kind === 'preposition' || items[at].kind === 'day_part' || isSign(items[at], COMMA))
      )
        at += step
      const other = items[at]?.date
      if (other && other.start !== null && other.start === other.end) {
        items[at].date = { ...other, time: other.time ?? time.time }
        break
      }
    }
  }
  return items
}
