/**
 * The time long past on which a sentence without a day stands: “The last escalation was in May 2016. | Some 30 people were killed.” The
 * sentence before, or one before it in its paragraph, tells it of fighting or of an attack.
 */
import type { DateRef } from '../../chunks/dates/index.js'
import { has } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { OLD } from '../grouping/background.js'
import type { DatedItem } from './when.js'

/** Sentences of one paragraph for which it holds. */
const REACH = 3

/** For each sentence such a time, or null. */
export function standingTimes(
  sentences: readonly ReadSentence[],
  dates: readonly (readonly DatedItem[])[],
  published: number,
): (DateRef | null)[] {
  let told: { date: DateRef | null; at: ReadSentence } | null = null
  return sentences.map((sentence) => {
    const own = dates[sentence.index].filter(({ date }) => date.end !== null)
    if (own.length > 0) {
      told = { date: pastIn(sentence, own, published), at: sentence }
      return null
    }
    if (!told?.date) return null
    const far = sentence.index - told.at.index
    return (sentence.paragraph === told.at.paragraph ? far <= REACH : far === 1) ? told.date : null
  })
}

/** The time that a sentence tells of fighting, where all that it tells is long past, and not only which place or person is meant. */
function pastIn({ items }: ReadSentence, own: readonly DatedItem[], published: number): DateRef | null {
  const last = own[own.length - 1]
  if (!own.every(({ date, occasion }) => !occasion && published - (date.end as number) > OLD)) return null
  if (!items.some((x) => has(x, 'war') ?? has(x, 'event_noun') ?? has(x, 'event_verb'))) return null
  return items.slice(0, last.at).some((x) => x.kind === 'relative' || has(x, 'since')) ? null : last.date
}
