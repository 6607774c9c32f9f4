/** The day that each sentence of a text stands on: the last one told at or before it, or the next where the night goes on. */
import { amended } from '../../chunks/dates/date-ref.js'
import { type Reading, textOf, wordOf } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { gap } from '../grouping/agree.js'
import type { EventDraft } from '../grouping/group.js'
import { ofCapture } from './captured.js'
import type { DatedItem } from './when.js'

/** News is of these last days. */
const NEWS = 8

/** For each sentence the last event date told at or before it; after a paragraph of older days that of the news. */
export function carriedDates(
  reading: Reading,
  sentences: ReadSentence[],
  dates: readonly (readonly DatedItem[])[],
): EventDraft['date'][] {
  let last: EventDraft['date'] = null
  let news: EventDraft['date'] = null
  let paragraph = 0
  // The hour told last on the day told last.
  let late: number | null = null
  return sentences.map((sentence) => {
    if (sentence.paragraph !== paragraph && last && news && gap(last, news) > NEWS) last = news
    paragraph = sentence.paragraph
    const own = dates[sentence.index].filter(
      ({ at, date, occasion }) =>
        !occasion &&
        !ofCapture(sentence.items, sentence.items.length, at) &&
        !date.open &&
        date.end !== null &&
        date.end <= reading.published &&
        (date.precision === 'day' || date.precision === 'days'),
    )
    const told = own[0]?.date
    // What had been done before what the text tells of is no day that it goes on from.
    if (told && last && (told.end as number) < (last.start as number) && leftBefore(reading, sentence, own[0].at))
      return told
    const hour = hourOf(reading, sentence)
    if (told) last = told
    else if (
      last &&
      hour !== null &&
      late !== null &&
      hour < MORNING &&
      late > hour &&
      (last.end as number) < reading.published
    )
      last = amended(last, { start: (last.end as number) + 1, end: (last.end as number) + 1, precision: 'day' })
    if (told || hour !== null) late = hour
    if (told && !news && gap(told, { ...told, start: reading.published, end: reading.published }) <= NEWS) news = told
    return told ?? (last && amended(last, { time: null }))
  })
}

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
