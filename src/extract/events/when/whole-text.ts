/** Days of events that say none themselves: the month or year that a report is on, and the one day that a sentence tells. */
import { flatMap } from '../../../text/lists.js'
import type { DateRef } from '../../chunks/dates/index.js'
import { isSign, type Reading, STOP } from '../../item.js'
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
