/** The day that each sentence of a text stands on: the last one told at or before it, or the next where the night goes on. */
import { amended } from '../../chunks/dates/date-ref.js'
import type { DateRef } from '../../chunks/dates/index.js'
import { has, type Reading, textOf, wordOf } from '../../item.js'
import { placesTold } from '../../places/index.js'
import type { ReadSentence } from '../../read.js'
import { spanOpensWith } from '../../words.js'
import { gap } from '../grouping/agree.js'
import type { EventDraft } from '../grouping/group.js'
import { frontedBy } from '../where/front.js'
import { ofCapture } from './captured.js'
import { ofBefore } from './former.js'
import { saidOn } from './spans.js'
import type { DatedItem } from './when.js'

/** News is of these last days. */
const NEWS = 8

/**
 * For each sentence the last event date told at or before it; after a paragraph of older days that of the news. A month, week or year holds
 * for the rest of its paragraph, and on where no day was told before.
 */
export function carriedDates(
  reading: Reading,
  sentences: ReadSentence[],
  dates: readonly (readonly DatedItem[])[],
  entries: readonly (number | null)[],
): EventDraft['date'][] {
  // The day told above the lines of a bulletin, each of which may have its own.
  let above: EventDraft['date'] = null
  let last: EventDraft['date'] = null
  let news: EventDraft['date'] = null
  let period: EventDraft['date'] = null
  let paragraph = 0
  // The hour told last on the day told last.
  let late: number | null = null
  return sentences.map((sentence) => {
    const begins = sentence.paragraph !== paragraph
    const { index } = sentence
    if (index > 0 && entries[index] !== entries[index - 1]) {
      if (entries[index - 1] === null) above = last
      last = above
    }
    if (last && news && leaves(reading, sentence, begins, gap(last, news))) last = news
    // What is said of a day in a paragraph of its own is of no month told above it.
    if (begins && (last || saidOn(sentence.items) !== null)) period = null
    paragraph = sentence.paragraph
    const all = dates[sentence.index]
    const own = all.filter((d) => isPast(reading, sentence, d) && isDay(d.date))
    const told = own[0]?.date
    // What had been done before what the text tells of is no day that it goes on from.
    if (told && last && (told.end as number) < (last.start as number) && leftBefore(reading, sentence, own[0].at))
      return told
    // A month is of what follows it: what its own sentence tells of it says so.
    const held = all.length > 0 ? null : period
    if (told) period = null
    else period = all.findLast((d) => isMonth(sentence, d) && isPast(reading, sentence, d))?.date ?? period
    const hour = hourOf(reading, sentence)
    if (told) last = told
    else if (last && hour !== null && late !== null && isNextDay(last, hour, late, reading.published))
      last = amended(last, { start: (last.end as number) + 1, end: (last.end as number) + 1, precision: 'day' })
    if (told || hour !== null) late = hour
    if (told && !news && gap(told, { ...told, start: reading.published, end: reading.published }) <= NEWS) news = told
    return told ?? held ?? (last && amended(last, { time: null }))
  })
}
/** Whether a sentence turns from days so far from the news back to it: a paragraph of its own, or “Meanwhile”, “In Ossa” at its head. */
function leaves(reading: Reading, { items }: ReadSentence, begins: boolean, days: number): boolean {
  if (days === 0 || (!begins && days <= NEWS)) return false
  if (begins && days > NEWS) return true
  if (spanOpensWith(reading, items[0].from, items[Math.min(3, items.length - 1)].to, 'meanwhile')) return true
  return begins && frontedBy(items, placesTold(reading, items)) !== null
}

const isPast = ({ published }: Reading, { items }: ReadSentence, { at, date, occasion }: DatedItem): boolean =>
  !occasion &&
  !ofCapture(items, items.length, at) &&
  !date.open &&
  date.end !== null &&
  (date.end as number) <= published

/** “freed two men abducted in May”, “after the coup in May” tell of what had been before, “the war of May 2020” which war. */
const isMonth = ({ items }: ReadSentence, { at, date }: DatedItem): boolean =>
  date.precision === 'month' &&
  !(items[at - 1]?.kind === 'of' && !has(items[at - 2], 'period_word')) &&
  !ofBefore(items, at, -1) &&
  !items.some((_, k) => k < at && ofCapture(items, k, at))

const isDay = ({ precision }: DateRef): boolean => precision === 'day' || precision === 'days'

/** An hour of the night that follows one told on the day before. */
const isNextDay = (last: DateRef, hour: number, late: number, published: number): boolean =>
  hour < MORNING && late > hour && (last.end as number) < published

/** “The convoy had left on Monday”: what was done before the news. */
export const leftBefore = (reading: Reading, { items }: ReadSentence, at: number): boolean =>
  items
    .slice(0, at)
    .some(
      (item, k) =>
        /^had\b/i.test(wordOf(reading, item)) &&
        (item.to - item.from > 1 || (item.kind === 'have' && items[k + 1]?.kind !== 'be')),
    )

/** Hours before this one are of the night that the day before went into. */
const MORNING = 6

/** The first hour of the day that a sentence tells, by the clock or in words; null for none. */
function hourOf(reading: Reading, { items, contents }: ReadSentence): number | null {
  const clock = contents.has('date') ? items.find((item) => item.date?.time)?.date?.time : undefined
  if (clock) return Number(clock.slice(0, 2))
  const part = items.find((item) => item.kind === 'day_part' || item.kind === 'date')
  const words = part && textOf(reading, part.from, part.to).toLowerCase()
  if (!words) return null
  const before = items[items.indexOf(part) - 1]
  if (/midnight/.test(words))
    return before && /^(?:after|past)$/i.test(textOf(reading, before.from, before.to)) ? 0 : null
  return /evening/.test(words) ? 19 : /afternoon/.test(words) ? 14 : /morning/.test(words) ? 8 : null
}
