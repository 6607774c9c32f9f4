/** The date of a trigger: of its own clause first, then of its sentence; never the day of an agreement or of the saying. */
import type { DateRef } from '../chunks/dates/index.js'
import { saying } from '../chunks/dates/saying.js'
import { COMMA, has, type Item, isSign } from '../item.js'
import type { ReadSentence } from '../read.js'

export interface DatedItem {
  at: number
  date: DateRef
}

/** Dates of a sentence that can be dates of an event. `taken` are tokens of dates that belong to agreements. */
export function eventDates(sentence: ReadSentence, taken: ReadonlySet<number>, published: number): DatedItem[] {
  const out: DatedItem[] = []
  sentence.items.forEach((item, at) => {
    const { date } = item
    if (!date || date.start === null || taken.has(item.from)) return
    if (saying(sentence.items, at) || dateline(sentence, at) || born(sentence.items, at)) return
    out.push({ at, date: since(sentence.items, at) ? opened(date, published) : date })
  })
  return out
}

/** “since 3 May”: the days from then to the statement. */
const opened = (date: DateRef, published: number): DateRef => ({
  ...date,
  end: Math.max(published, date.end as number),
  precision: date.precision === 'day' ? 'days' : date.precision,
  open: true,
})

const since = (items: Item[], at: number): boolean => has(items[at - 1], 'since') !== undefined

const born = (items: Item[], at: number): boolean => has(items[at - 1], 'age_word') !== undefined

const DATELINE = 14

/** “OSSA, 3 May —”, “OSSA (Agency), May 3:”: up to the dash or colon there are only names, signs and the date. */
export function dateline(sentence: ReadSentence, at: number): boolean {
  const { items } = sentence
  if (at > DATELINE || !items.slice(0, at).every(inDateline)) return false
  for (let k = at + 1; k < items.length && k - at < 9; k++) {
    const item = items[k]
    if (item.kind === 'sign' && (item.sign === 45 || item.sign === 58 || item.sign === 46 || item.sign === 93))
      return true
    if (!inDateline(item)) return false
  }
  return false
}

const inDateline = (item: Item): boolean =>
  item.kind === 'capital' ||
  item.kind === 'sign' ||
  item.kind === 'place' ||
  item.kind === 'metonym' ||
  item.kind === 'side_noun' ||
  item.kind === 'speech_noun' ||
  item.kind === 'place_noun' ||
  item.kind === 'body' ||
  item.names !== undefined

/** What lies between a trigger and a date or place costs: each item a little, each border of a clause a lot. */
export function distance(items: Item[], a: number, b: number): number {
  const [from, to] = a < b ? [a, b] : [b, a]
  let cost = to - from
  for (let k = from + 1; k < to; k++) cost += border(items, k)
  return cost
}

function border(items: Item[], k: number): number {
  const item = items[k]
  if (isSign(item, COMMA)) return has(items[k + 1], 'and') || items[k + 1]?.kind === 'relative' ? 5 : 1
  if (item.kind === 'sign' && (item.sign === 59 || item.sign === 58)) return 14
  if (item.kind === 'relative') return 8
  if (has(item, 'and') && (verbal(items[k + 1]) || verbal(items[k + 2]))) return 6
  if (has(item, 'speech')) return 4
  return 0
}

const verbal = (item: Item | undefined): boolean =>
  item !== undefined &&
  (item.kind === 'verb' || item.kind === 'be' || item.kind === 'event_verb' || item.kind.startsWith('harm_'))

/** The nearest of a list by that distance. */
export function nearest<T extends { at: number }>(items: Item[], list: readonly T[], at: number): T | null {
  let best: T | null = null
  let least = Number.POSITIVE_INFINITY
  for (const x of list) {
    const cost = distance(items, x.at, at)
    if (cost < least) {
      best = x
      least = cost
    }
  }
  return best
}

/** Another trigger stands much nearer to the date. */
const claimed = (items: Item[], date: DatedItem, at: number, triggers: readonly number[]): boolean => {
  const own = distance(items, date.at, at)
  return triggers.some((other) => Math.abs(other - at) > 4 && distance(items, date.at, other) + 7 < own)
}

/** The date of the trigger at item `at`; a list of days is the span of them. */
export function dateOf(
  items: Item[],
  dates: readonly DatedItem[],
  at: number,
  singular: boolean,
  triggers: readonly number[],
): DateRef | null {
  const found = nearest(
    items,
    dates.filter((d) => !claimed(items, d, at, triggers)),
    at,
  )
  if (!found || (found.date.open && singular)) return null
  const listed = dates.filter((d) => d === found || inList(items, d.at, found.at))
  if (listed.length < 2 || listed.some((d) => d.date.precision !== 'day')) return found.date
  const start = Math.min(...listed.map((d) => d.date.start as number))
  const end = Math.max(...listed.map((d) => d.date.end as number))
  return { ...found.date, start, end, precision: start === end ? 'day' : 'days' }
}

/** Only commas, “and” and other dates stand between two dates. */
export const inList = (items: Item[], a: number, b: number): boolean =>
  items
    .slice(Math.min(a, b) + 1, Math.max(a, b))
    .every((x) => x.date !== undefined || isSign(x, COMMA) || has(x, 'and') !== undefined)

/** A time of day told in the sentence beside no date. */
export const timeOf = (items: Item[], at: number): string | null => {
  const times = items.flatMap((item, k) => (item.date?.time ? [{ at: k, time: item.date.time }] : []))
  return nearest(items, times, at)?.time ?? null
}
