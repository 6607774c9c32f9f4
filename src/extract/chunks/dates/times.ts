/** Times of day, and the date beside them that they belong to. */
import { COMMA, has, type Item, type ItemKind, isSign } from '../../item.js'
import { isOf } from '../../words.js'
import { amended, type DateContext, day, type Found } from './date-ref.js'

/** “10 a.m.”, “5.20 am”, “10:30”, “at 21.10”, “1430 hours”, “at 1430”, “21h30”. */
export function readTime({ reading }: DateContext, items: Item[], i: number): Found | null {
  const { tokens: t, text } = reading
  if (items[i].kind !== 'numeral') return null
  const at = t.start[items[i].from]
  const clock = /^(\d{1,2})[:.h](\d{2})(?!\d|[.,:]\d)|^(\d{1,2})(?![\d:.,]\d)|^([012]\d)([0-5]\d)(?!\d)/.exec(
    text.slice(at, at + 8),
  )
  if (!clock) return null
  const hour = Number(clock[1] ?? clock[3] ?? clock[4])
  const minute = Number(clock[2] ?? clock[5] ?? 0)
  let next = i
  while (next < items.length && t.end[items[next].to - 1] <= at + clock[0].length) next++
  const part = has(items[next], 'meridiem')
  const separator = clock[1] === undefined ? '' : text[at + clock[1].length]
  // “at 21.10” is a time, “21.10 per cent” is not.
  const colon =
    separator === ':' || separator === 'h' || (separator === '.' && isOf(reading, items[i - 1], 'leads_to_hour'))
  const bare = clock[5] !== undefined && isHour(reading, items, i, next)
  if (hour > 24 || minute > 59 || !(part || colon || bare) || (part?.kind === 'hours' && clock[3] !== undefined))
    return null
  const pm = part ? part.kind === 'pm' : ofEvening(reading.text, t, items, next, hour)
  const shift = pm && hour < 12 ? 12 : part?.kind === 'am' && hour === 12 ? -12 : 0
  const time = `${String((hour + shift) % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  return { date: amended(day(0), { start: null, end: null, time }), next: part ? next + 1 : next }
}

/** “10:30 on Monday evening”, “4:15 in the afternoon”, “9:40 that night”: the part of the day tells the half. */
function ofEvening(
  text: string,
  t: DateContext['reading']['tokens'],
  items: Item[],
  next: number,
  hour: number,
): boolean {
  const last = items[Math.min(next + 4, items.length) - 1]
  if (!last || next >= items.length) return false
  const part = /^(?:[a-z]+ ){0,3}(afternoon|evening|night)\b/i.exec(
    text.slice(t.start[items[next].from], t.end[last.to - 1]),
  )
  return part !== null && hour > 0 && (part[1].toLowerCase() !== 'night' || hour > 5)
}

/** “at 1300, two men”, “at 0200 on Monday”, unlike “at 1300 feet” and “put the dead at 1300”. */
const isHour = (reading: DateContext['reading'], items: Item[], i: number, next: number): boolean =>
  isOf(reading, items[i - 1], 'leads_to_hour') &&
  has(items[i - 1], 'approximator') === undefined &&
  (items[next] === undefined || AFTER_HOUR.has(items[next].kind)) &&
  !items.slice(Math.max(0, i - FIGURE), i).some((x) => isFigure(x) || isOf(reading, x, 'puts_at'))

const isFigure = (x: Item): boolean =>
  (has(x, 'number_of') ?? has(x, 'toll') ?? has(x, 'harm_nominal')) !== undefined || has(x, 'speech')?.kind === 'puts'

/** Items between what is counted and its number: “put the number of wounded in Velm at 1300”. */
const FIGURE = 9

/** What may follow an hour, and no unit of a measure. */
const AFTER_HOUR = new Set<ItemKind>(['sign', 'preposition', 'place_relation', 'relative_day', 'weekday', 'from'])

/** A time of day joins the date beside it: “March 5, 2023, at 10 a.m.”. */
export function joinTimes(items: Item[]): Item[] {
  for (let i = 0; i < items.length; i++) {
    const time = items[i].date
    if (!time || time.start !== null) continue
    for (const step of [-1, 1]) {
      let at = i + step
      while (at >= 0 && at < items.length && Math.abs(at - i) < 5 && between(items[at])) at += step
      const other = items[at]?.date
      if (other && other.start !== null && other.start === other.end) {
        items[at].date = amended(other, { time: other.time ?? time.time })
        break
      }
    }
  }
  return items
}

const between = (item: Item): boolean =>
  item.kind === 'preposition' ||
  item.kind === 'day_part' ||
  item.kind === 'from' ||
  has(item, 'approximator') !== undefined ||
  isSign(item, COMMA)
