/** Days of whole texts and of events that say none themselves: the day of the text, the month or year that a report is on, the one day that a sentence tells. */
import { flatMap } from '../../../text/lists.js'
import { SIGN } from '../../../text/tokens.js'
import type { DateRef } from '../../chunks/dates/index.js'
import { saying } from '../../chunks/dates/saying.js'
import { inDateline } from '../../dateline.js'
import { DASH, has, type Item, isSign, type Reading, STOP } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import type { DatedItem } from './when.js'

/** “Civilian casualties in June 2031”: a report on a month or a year, told in its title, tells what happened in it. */
export function periodOf(reading: Reading, sentences: readonly ReadSentence[]): DateRef | null {
  const [title] = sentences
  if (!title || title.items.slice(-2).some((item) => isSign(item, STOP))) return null
  const told = flatMap(title.items, ({ date }) => date ?? [])
  const [date] = told
  const whole = date?.precision === 'month' || date?.precision === 'year'
  return told.length === 1 && whole && !date.open && (date.end as number) <= reading.published ? date : null
}

/** “Rebels stormed Ossa on Friday, while in Marn a truce was sealed”: the one day that a sentence tells is of all that it tells. */
export const onlyDay = (dates: readonly DatedItem[]): DateRef | null =>
  dates.length === 1 && dates[0].date.precision === 'day' && !dates[0].date.ahead && !dates[0].occasion
    ? dates[0].date
    : null

/**
 * A line at the top that is nothing but the day of publication at item `at`, or that and who wrote: “Tuesday, 3 May 2022”, “By Arno Lisk
 * 3 May 2022”; or the text opens with that day and a dash.
 */
export const isDateOfText = ({ tokens }: Reading, { items, index, from }: ReadSentence, at: number): boolean =>
  (index === 0 && at === 0 && isSign(items[1], DASH)) || items.every(inDateline)
    ? index <= TOP || (from <= FURNITURE && !endsBefore(tokens, from))
    : index <= TOP && items[0].kind === 'by' && items.length <= BYLINE && !items.some(isTold)

const TOP = 3
/** Tokens of the page above the day of a text, where no sentence ends among them. */
const FURNITURE = 120
/** Items of the longest line that tells who wrote. */
const BYLINE = 12

const isTold = (item: Item): boolean =>
  item.kind === 'verb' || item.kind === 'be' || has(item, 'event_noun') !== undefined || isSign(item, STOP)

/** A sentence ends with its sign before the token `to`. */
function endsBefore({ kind, word }: Reading['tokens'], to: number): boolean {
  for (let k = 0; k < to; k++) if (kind[k] === SIGN && word[k] === STOP) return true
  return false
}

/** “charged yesterday”, “said Friday” in a paper of Saturday that tells of no later day: the day on which those spoke of whom it tells. */
export function dayOfWords({ published }: Reading, sentences: readonly ReadSentence[]): DateRef | null {
  let last: DateRef | null = null
  let spoken = false
  for (const { contents, items } of sentences)
    if (contents.has('date'))
      for (const [at, { date }] of items.entries()) {
        // A day with its year is that of the paper.
        const paper = date?.end === published && date.basis === 'stated'
        if (paper || date?.start == null || date.end === null || date.end > published || date.precision !== 'day')
          continue
        const said = saying(items, at)
        if (!last || date.end > (last.end as number)) [last, spoken] = [date, said]
        else if (date.end === last.end) spoken ||= said
      }
  return spoken && last?.end === published - 1 ? last : null
}
