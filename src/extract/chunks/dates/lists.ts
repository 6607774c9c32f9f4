/** Lists of dates that share what only one of them states. */
import { civil, dayNumber, isLeap } from '../../../text/calendar.js'
import { COMMA, DASH, has, type Item, isSign } from '../../item.js'
import type { DateRef } from './date-ref.js'

/** Dates of one list share a year: “November 9, 2020, January 11, and November 26, 2021”: the list runs forward in time. */
export function shareYears(items: Item[], published: number): Item[] {
  const dated = items.filter((item) => item.date && item.date.start !== null)
  for (let k = 0; k < dated.length - 1; k++) {
    const date = dated[k].date as DateRef
    const next = dated[k + 1].date as DateRef
    if (
      !date.yearless ||
      next.yearless ||
      next.basis !== 'stated' ||
      next.precision === 'year' ||
      date.start === null ||
      next.start === null
    )
      continue
    if (!adjoining(items, dated[k], dated[k + 1])) continue
    const year = civil(next.start).year
    const moved = withYear(date, year)
    dated[k].date =
      moved.start !== null && moved.start <= next.start && moved.start <= published + 14
        ? moved
        : withYear(date, year - 1)
  }
  return items
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

function withYear(date: DateRef, year: number): DateRef {
  const move = (days: number) => {
    const c = civil(days)
    return dayNumber(year, c.month, c.month === 2 && c.day === 29 && !isLeap(year) ? 28 : c.day)
  }
  return {
    ...date,
    start: date.start === null ? null : move(date.start),
    end: date.end === null ? null : move(date.end),
  }
}
