/** Days that one event takes in: “since 3 May”, “on 3 and 5 May”, “broke out on 3 May and continued into 4 May”. */
import { amended } from '../../chunks/dates/date-ref.js'
import type { DateRef } from '../../chunks/dates/index.js'
import { saying } from '../../chunks/dates/saying.js'
import { COMMA, DASH, has, type Item, isSign, type Reading } from '../../item.js'
import { endsWith, isOf, opensWith } from '../../words.js'

/** “officials said on Monday that clashes since 3 May”: the last day of what goes on is that of the words. */
export const saidOn = (items: Item[]): number | null =>
  items.find(({ date }, at) => date?.precision === 'day' && date.end !== null && saying(items, at))?.date?.end ?? null

/** “since 3 May”: the days from then to the day of the words. */
export const opened = (date: DateRef, said: number): DateRef =>
  amended(date, {
    end: Math.max(said, date.end as number),
    precision: date.precision === 'day' ? 'days' : date.precision,
    open: true,
  })

/** “since 3 May”, “since the fighting broke out on 3 May”. */
export const since = (items: Item[], at: number): boolean =>
  opens(items[at - 1]) ||
  // “since late May”
  (items[at - 1]?.kind === 'day_part' && opens(items[at - 2])) ||
  (items[at].date?.precision === 'day' && sinceBefore(items, at))

/** “since”; not “in the first half of”. */
const opens = (item: Item | undefined): boolean => {
  const word = has(item, 'since')
  return word !== undefined && word.kind !== 'part' && word.kind !== 'report'
}

/** Nothing but what began or ended that day stands between: “the first since an 18-day truce ended on Monday”. */
function sinceBefore(items: Item[], at: number): boolean {
  for (let k = at - 2; k >= 0 && at - k <= BEGUN; k--) {
    const { kind, date, group } = items[k + 1]
    if ((kind === 'sign' && !isSign(items[k + 1], DASH)) || date !== undefined || group) return false
    if (has(items[k], 'since') !== undefined) return true
  }
  return false
}

/** Items from “since” to the day on which something began. */
const BEGUN = 14

/** Only commas, “and”, other dates and “again on” stand between two dates. */
export const inList = (items: Item[], a: number, b: number): boolean => {
  const between = items.slice(Math.min(a, b) + 1, Math.max(a, b))
  const joined = between.some((x) => has(x, 'and'))
  return between.every(
    (x) => x.date !== undefined || isSign(x, COMMA) || has(x, 'and') !== undefined || (joined && BETWEEN.has(x.kind)),
  )
}

/** “on the evening of 3 May and the morning of 4 May” */
const BETWEEN = new Set<Item['kind']>(['adverb', 'preposition', 'determiner', 'day_part', 'of'])

/** “broke out on Tuesday and continued until the afternoon of Wednesday”: what began on the one day went on to the other. */
export const goesOnTo = (reading: Reading, items: Item[], from: number, to: number): boolean =>
  from < to &&
  to - from <= ON &&
  items.slice(from + 1, to).every((x) => (x.kind !== 'sign' || isSign(x, COMMA)) && x.date === undefined) &&
  items.some(
    (_, k) =>
      k > from && k < to && lastsTo(reading, items, k) && items.slice(k + 2, to).every(({ kind }) => BETWEEN.has(kind)),
  )

/** “continued | into”, “lasted until”. */
const lastsTo = (reading: Reading, items: Item[], k: number): boolean =>
  isOf(reading, items[k], 'lasts')
    ? opensWith(reading, items[k + 1], 'until')
    : opensWith(reading, items[k], 'lasts') && endsWith(reading, items[k], 'until')

/** Items between the two days. */
const ON = 12
