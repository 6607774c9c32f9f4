/**
 * Dates and times as written, resolved against the day of publication: weekdays and missing years go to the past unless
 * the words before them tell of a plan; nothing is made more precise than it was written; what was inferred is marked.
 */
import { civil } from '../../../text/calendar.js'
import { flatMap } from '../../../text/lists.js'
import { has, type Item, isArticle, makeItem, type Reading } from '../../item.js'
import { isOf } from '../../words.js'
import { readBareDay, readDayMonth, readIso, readMonthDay, readNumeric } from './calendar.js'
import { amended, type DateContext, type DateRef, type Found, type Reader } from './date-ref.js'
import { joinSpans, shareYears, withYear } from './lists.js'
import { readMonth, readSeason, readWeekOf, readYear } from './months.js'
import { partBy, readPart } from './parts.js'
import { readPeriod } from './periods.js'
import { readAgo, readRelative } from './relative.js'
import { saying } from './saying.js'
import { readLast, readSpell } from './spells.js'
import { joinTimes, readTime } from './times.js'
import { readWeekday } from './weekdays.js'

export type { DateRef } from './date-ref.js'

/** What was told last before a sentence: a day, one that is not still to come, and the first day of whatever date it was. */
export interface Before {
  day: number | null
  past: number | null
  told: number | null
}

export const NOTHING_BEFORE: Before = { day: null, past: null, told: null }

/** Rewrites every date of a sentence into one item. */
export function chunkDates(reading: Reading, items: Item[], before: Before = NOTHING_BEFORE): Item[] {
  if (!items.some(mayStart)) return items
  const out = datesIn(reading, items, before, null)
  const words = saidBehind(reading, out)
  return joinSpans(
    shareYears(joinTimes(words === null ? out : datesIn(reading, items, before, words)), reading.published),
  )
}

/** “Over the past 24 hours …, the ministry said on 3 May”, published on the 4th: the day of the words that are told before it. */
function saidBehind({ published }: Reading, items: readonly Item[]): number | null {
  const first = items.findIndex((item) => item.date && FROM_NOW.some((kind) => has(item, kind)))
  if (first < 0) return null
  const said = items.find(
    ({ date }, at) =>
      at > first &&
      date?.precision === 'day' &&
      (date.start as number) < published &&
      published - (date.start as number) <= LATE &&
      !date.ahead &&
      saying(items as Item[], at),
  )
  return said?.date?.start ?? null
}

/** Words for a time that is reckoned from when they are said. */
const FROM_NOW = ['relative_day', 'period_word', 'date_word'] as const

/** Days by which words are told after they were said. */
const LATE = 7

/** `words` is the day of the words of the sentence, where it stands behind them. */
function datesIn(reading: Reading, items: Item[], before: Before, words: number | null): Item[] {
  const out: Item[] = []
  const context: DateContext = {
    reading,
    published: reading.published,
    anchor: before.day,
    past: before.past,
    told: before.told,
    spoken: null,
    here: null,
    long: false,
    words,
    planned: false,
  }
  for (let i = 0; i < items.length; ) {
    if (has(items[i], 'date_word')?.kind === 'planned' || startsTruce(items, i)) context.planned = true
    else if (context.planned && (looksBack(items, i) || tellsOf(items, i))) context.planned = false
    const found = mayStart(items[i]) ? readDate(said(context, out), items, i) : null
    if (!found) {
      out.push(items[i++])
      continue
    }
    const first = isTheDay(items, i, found) ? i - 1 : i
    if (first < i) out.pop()
    for (const item of dateItems(items, first, found)) out.push(item)
    const spoken = found.date.start !== null && saying(out, out.length - 1)
    if (found.date.start !== null && !found.date.ahead && !spoken) context.told = found.date.start
    context.long ||= found.date.precision === 'month' || found.date.precision === 'year'
    if (found.date.start !== null && isDay(found.date)) {
      const start = (found.list?.at(-1)?.date ?? found.date).start
      if (found.date.ahead) {
        i = found.next
        continue
      }
      context.here = start
      context.spoken = spoken ? start : null
      if (!spoken) context.anchor = start
    }
    i = found.next
  }
  return out
}

/** “on the | 5th of May”: the article is of the day. */
const isTheDay = (items: Item[], i: number, { list }: Found): boolean =>
  !list && items[i].kind === 'numeral' && items[i + 1]?.kind === 'of' && isArticle(items[i - 1])

/** “agreed on a ceasefire | from 6 a.m. on Monday”, “declared a truce for a week | starting on Friday”: news of what is to begin. */
function startsTruce(items: Item[], i: number): boolean {
  if (items[i].kind !== 'from' && has(items[i], 'agreement_act')?.kind !== 'effective') return false
  // “a truce that | began on Monday”
  if (has(items[i - 1], 'relative') || items[i].kind === 'event_verb' || items[i].kind === 'verb') return false
  const noun = items.findLastIndex(
    (x, k) => k < i && k >= i - TRUCE && has(x, 'agreement_noun')?.kind === 'state' && !has(items[k + 1], 'relative'),
  )
  return (
    noun > 0 &&
    items.slice(Math.max(0, noun - TRUCE), noun).some((x) => {
      const mention = has(x, 'agreement_act')?.mention
      return mention === 'signed' || mention === 'announced'
    })
  )
}

/** Items between an accord, its act and the day on which it begins: “ceasefire of ten days around Velm”. */
const TRUCE = 7

/** “are to patrol together after Wednesday’s battle”: what a plan follows from has happened; nobody plans to do so after a battle to come. */
const looksBack = (items: Item[], i: number): boolean =>
  has(items[i], 'sequel') !== undefined &&
  has(items[i], 'date_word')?.kind === 'later' &&
  items.slice(i + 1, i + 6).some((item) => SUFFERED.has(has(item, 'event_noun')?.subtype ?? ''))

/** “will complain about the team that killed seven at dawn on Sunday”: what a plan is about has happened. */
const tellsOf = (items: Item[], i: number): boolean =>
  items[i].kind === 'relative' &&
  items.slice(i + 1, i + 4).some((item) => item.kind === 'harm_active' || item.kind === 'harm_participle')

const SUFFERED = new Set(['armed_clash', 'ambush', 'attack', 'shelling', 'air_drone_strike', 'mine', 'suicide_bomb'])

/** The day of the words themselves is never a planned one: “it will be held, the ministry said on Monday”. */
const said = (context: DateContext, before: Item[]): DateContext =>
  context.planned && saying(before, before.length) ? { ...context, planned: false } : context

const isDay = (date: DateRef): boolean => date.precision === 'day' || date.precision === 'days'

/** What later sentences count from: the last day and the last date told in this sentence, or what they were before. */
export function anchorAfter({ published }: Reading, items: Item[], before: Before): Before {
  let { day, past, told } = before
  items.forEach(({ date }, i) => {
    if (!date || date.start === null || date.ahead || saying(items, i)) return
    told = date.start
    if (isDay(date)) day = date.end
    if (isDay(date) && date.start <= published) past = date.end
  })
  return day === before.day && past === before.past && told === before.told ? before : { day, past, told }
}

function dateItems(items: Item[], i: number, { date, next, list }: Found): Item[] {
  // “the first week of May” is no first person of a group.
  const words = (from: number) => (items[from].kind === 'ordinal' ? items[from + 1] : items[from])
  const make = (from: number, to: number, value: DateRef) =>
    makeItem('date', items[from].from, items[to - 1].to, words(from), 0, { date: value })
  if (!list || list.length === 0) return [make(i, next, date)]
  return flatMap(list, (part, k) => {
    const to = k + 1 < list.length ? part.at + 1 : next
    const joint = k + 1 < list.length ? items.slice(to, list[k + 1].at) : []
    return [make(part.at, to, part.date), ...joint]
  })
}

const mayStart = (item: Item): boolean =>
  item.kind === 'numeral' ||
  item.kind === 'month' ||
  item.kind === 'weekday' ||
  item.kind === 'relative_day' ||
  item.kind === 'period_word' ||
  item.kind === 'number' ||
  item.kind === 'article' ||
  item.kind === 'vague' ||
  item.kind === 'date_word' ||
  item.kind === 'season' ||
  // “the fall of | 2019”
  item.kind === 'event_verb' ||
  item.kind === 'since' ||
  item.kind === 'ordinal' ||
  item.kind === 'modal'

/** Dates that begin with digits, and dates that begin with a word; “5 days ago” and “two days ago” are read alike. */
const IN_DIGITS: Reader[] = [readIso, readNumeric, readDayMonth, readTime, readAgo, readSpell, readYear, readBareDay]
const IN_WORDS: Reader[] = [
  readMonthDay,
  readAgo,
  readSpell,
  readPart,
  readWeekOf,
  readLast,
  readWeekday,
  readRelative,
  readPeriod,
  readMonth,
  readSeason,
]

function readDate(context: DateContext, items: Item[], i: number): Found | null {
  for (const reader of items[i].kind === 'numeral' ? IN_DIGITS : IN_WORDS) {
    const found = reader(context, items, i)
    if (!found) continue
    if (isOf(context.reading, items[i], 'eves') && has(items[i + 1], 'of')) return eveOf(context, items, i) ?? found
    const dated = found.date.yearless ? ofYearWord(context, items, asDeadline(context, items[i - 1], found)) : found
    return partBy(items[i - 1], dated)
  }
  return null
}

/** “on the eve of 12 June”: the day before. */
function eveOf(context: DateContext, items: Item[], i: number): Found | null {
  const found = items[i + 2] && mayStart(items[i + 2]) ? readDate(context, items, i + 2) : null
  if (found?.date.precision !== 'day' || found.list) return null
  const before = (found.date.start as number) - 1
  return { date: amended(found.date, { start: before, end: before, basis: 'resolved_relative' }), next: found.next }
}

/** “to leave by 25 August”: a day that had last come many months ago, and comes soon, is a term. */
function asDeadline({ published }: DateContext, before: Item | undefined, found: Found): Found {
  const { start, end } = found.date
  if (!has(before, 'by') || found.list || start === null || published - (end as number) < LONG_AGO) return found
  const next = withYear(found.date, civil(start).year + 1)
  return { ...found, date: amended(next, { yearless: true }) }
}

/** Days after which no “by” looks back. */
const LONG_AGO = 240

/** “7 May this year”, “in October last year”, “7 May of that year”: the words behind a day or month tell its year. */
function ofYearWord({ published, told }: DateContext, items: Item[], found: Found): Found {
  const at = items[found.next]?.kind === 'of' ? found.next + 1 : found.next
  const word = has(items[at], 'period_word')
  if (word?.kind === 'that_year' && told !== null && !found.list)
    return { date: amended(withYear(found.date, civil(told).year), { yearless: false }), next: at + 1 }
  if (found.list || !(word?.kind === 'this_year' || word?.kind === 'last_year')) return found
  const year = civil(published).year - (word.kind === 'last_year' ? 1 : 0)
  return { date: amended(withYear(found.date, year), { yearless: false }), next: at + 1 }
}
