/** What an event does not say itself: the day its paragraph or the text tells, and who does what a list goes on with. */

import type { EventSubtype } from '../../../model/vocab.js'
import { parseIsoDay } from '../../../text/calendar.js'
import { flatMap } from '../../../text/lists.js'
import { talksBefore } from '../../agreements/days/news.js'
import { amended } from '../../chunks/dates/date-ref.js'
import { ofReckoning, saying } from '../../chunks/dates/saying.js'
import { isDatelineDay } from '../../dateline.js'
import { has, type Reading, textOf, wordOf } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { type BySentence, bySentence } from '../grouping/by-sentence.js'
import type { EventDraft } from '../grouping/group.js'
import type { Mention } from '../mention.js'
import { leftBefore } from './carried-dates.js'
import type { DatedItem } from './when.js'
import { dayOfWords, onlyDay, periodOf } from './whole-text.js'

/** What is told in the present is of the day of publication. */
const PRESENT = new Set<EventSubtype>(['investigation', 'statement', 'talks', 'mediation', 'agreement'])

/** “The mission has deployed troops”: as the text is written. */
const hasDone = (reading: Reading, { subtype, mentions: [{ from, to }] }: EventDraft): boolean =>
  subtype === 'headquarters_or_base_established' && /^(?:has|have)\b/i.test(textOf(reading, from, to))

/** Dates events that have none of their own by the last day told before them in their paragraph, else before. */
export function datesCarried(
  reading: Reading,
  sentences: ReadSentence[],
  taken: ReadonlySet<number>,
  dates: readonly (readonly DatedItem[])[],
  drafts: readonly EventDraft[],
  carried: readonly EventDraft['date'][],
): (draft: EventDraft) => void {
  // Of the whole text, so read once and only where an event needs them.
  let today: EventDraft['date'] | undefined
  const aheads = new Map<number, EventDraft['date']>()
  const ahead = (lead: number) => {
    const known = aheads.get(lead)
    if (known !== undefined) return known
    const busy = new Set(flatMap(drafts, (d) => (d.date ? d.mentions.map((m) => m.sentence) : [])))
    const date = lead > 1 ? null : toldAhead(reading, sentences, busy, lead, dates)
    aheads.set(lead, date)
    return date
  }
  const onToday = () => (today === undefined ? (today = asTold(todayIn(reading, sentences))) : today)
  const period = periodOf(reading, sentences)
  const told = bySentence(drafts)
  return (draft) => {
    if (draft.date || draft.mentions[0].bygone) return
    if (isMissed(reading, sentences, draft)) {
      draft.date = period
      return
    }
    const leading = causeOf(told, draft) ?? metBefore(reading, sentences, draft) ?? metAndAgreed(told, draft)
    if (leading) {
      draft.date = amended(leading, { time: null })
      return
    }
    // What a headline tells has the day of its lead.
    const { sentence } = draft.mentions.find((m) => !m.title && m.sentence <= AHEAD) ?? draft.mentions[0]
    const words = (first: boolean) => sayingDate(reading, sentences[sentence], taken, first)
    const said = (first: boolean) => (draft.subtype === 'statement' ? words(first) : asTold(words(first)))
    // “The commanders met at 10:30” goes on with the day that the text tells.
    const hour = draft.subtype === 'talks' && draft.mentions[0].time !== null
    if ((PRESENT.has(draft.subtype) && !hour) || hasDone(reading, draft))
      draft.date =
        said(false) ??
        (draft.subtype === 'agreement' ? onlyDay(dates[sentence]) : null) ??
        dayAnswered(reading, sentences, draft) ??
        onToday()
    else if (!reported(sentences, draft) && !goneOn(reading, sentences, draft))
      draft.date =
        said(true) ??
        carried[sentence] ??
        said(false) ??
        besideOf(told, draft) ??
        ahead(sentence) ??
        toldBelow(told, draft, carried) ??
        period
  }
}

/** A denial that tells no day answers what was said that day. */
const dayAnswered = (
  reading: Reading,
  sentences: ReadSentence[],
  { subtype, about }: EventDraft,
): EventDraft['date'] => (subtype === 'statement' && about ? asTold(dayOfWords(reading, sentences)) : null)

/** What a headline tells is told again where a day stands; not “the violence came days after a raid on 3 May”. */
const toldBelow = (told: BySentence, draft: EventDraft, carried: readonly EventDraft['date'][]): EventDraft['date'] =>
  draft.mentions[0].sentence <= 1
    ? (draft.mentions
        .filter((m) => !told.get(m.sentence)?.some(([other, x]) => other !== draft && x.date !== null && x.lag >= 0))
        .map((m) => dayOf(carried[m.sentence]))
        .find((date) => date) ?? null)
    : null

/** “Eighteen children have been abducted”, “the abduction of nuns”: of no day; “the attackers shot a guard and abducted two nurses” is of that of the attack. */
const isMissed = (reading: Reading, sentences: ReadSentence[], { subtype, mentions: [first] }: EventDraft): boolean =>
  subtype === 'abduction_forced_disappearance' && (first.telling !== 'verb' || isPerfect(reading, sentences, first, 3))

/** “have been abducted”, “had fled”: a “have” in the verb, or in so many items before it. */
const isPerfect = (reading: Reading, sentences: ReadSentence[], { sentence, at }: Mention, reach: number): boolean =>
  sentences[sentence].items
    .slice(Math.max(0, at - reach), at + 1)
    .some((item) => /^(?:have|had|has)\b/i.test(wordOf(reading, item)))

/** A day, or nothing. */
export const dayOf = (date: EventDraft['date']): EventDraft['date'] =>
  date && /^days?$/.test(date.precision) ? date : null

/** The day of the words bounds that of the event and does not tell it. */
const asTold = (date: EventDraft['date']): EventDraft['date'] =>
  date && amended(date, { basis: 'publication_fallback' })

/** “Marn had reported an attack”, in a paragraph of its own: of no day that the text told of something else before. */
function reported(sentences: ReadSentence[], { mentions: [first] }: EventDraft): boolean {
  const { items, paragraph } = sentences[first.sentence]
  if (first.sentence === 0 || sentences[first.sentence - 1].paragraph === paragraph) return false
  return [1, 2, 3].some(
    (d) => has(items[first.at - d], 'speech') !== undefined && items[first.at - d - 1]?.kind === 'have',
  )
}

/** “The offensive led to the flight of thousands”, “the meeting resulted in a joint declaration”: of the day of what its sentence takes as known. */
const causeOf = (told: BySentence, { subtype, mentions: [first] }: EventDraft): EventDraft['date'] =>
  CAUSED.has(subtype)
    ? (told
        .get(first.sentence)
        ?.find(
          ([d, m]) =>
            d.date !== null &&
            (subtype === 'agreement') === (d.subtype === 'talks') &&
            m.definite &&
            m.telling === 'noun' &&
            m.at < first.at &&
            m.date === null,
        )?.[0].date ?? null)
    : null

/** “Six captives were rescued after a raid on Ossa. … The raid was on Monday”: what a lead tells is of the day that the text tells of what stands beside it. */
function besideOf(told: BySentence, draft: EventDraft): EventDraft['date'] {
  for (const { sentence } of draft.mentions) {
    if (sentence > LEAD) continue
    const beside = told.get(sentence)?.find(([d, m]) => d !== draft && m.lag < 0 && isDatedAhead(d, sentence))
    if (beside) return beside[0].date
  }
  return null
}

/** Violence of a day that stands only behind the sentence. */
const isDatedAhead = ({ family, mentions, date }: EventDraft, sentence: number): boolean =>
  family === 'violence' &&
  date?.precision === 'day' &&
  mentions.every((m) => m.date === null || m.sentence > sentence) &&
  mentions.some((m) => m.date?.start === date?.start)

/** A title and the first words of what it heads. */
const LEAD = 2

/** “The ministers met on 3 May. They agreed to …”: of the day of the talks told right before. */
function metBefore(reading: Reading, sentences: ReadSentence[], { subtype, mentions }: EventDraft): EventDraft['date'] {
  const [{ sentence, at }] = mentions
  const before = sentences[sentence - 1]
  if (subtype !== 'agreement' || !before) return null
  const day = talksBefore(reading, sentences[sentence], before, at)
  return day === null ? null : (before.items.find((x) => x.date?.start === parseIsoDay(day.text))?.date ?? null)
}

/** “The envoys met in Velm and agreed to a truce on Monday”: the day behind the second verb is that of both. */
const metAndAgreed = (told: BySentence, { subtype, mentions: [first] }: EventDraft): EventDraft['date'] =>
  subtype === 'talks' && first.telling === 'verb'
    ? dayOf(
        told
          .get(first.sentence)
          ?.find(
            ([d, m]) => d.subtype === 'agreement' && m.telling === 'verb' && m.at > first.at && m.date !== null,
          )?.[0].date ?? null,
      )
    : null

const CAUSED = new Set<EventSubtype>(['displacement', 'agreement'])

/** “180 families have sought refuge in a school”: since a day that nobody tells. */
const goneOn = (reading: Reading, sentences: ReadSentence[], { subtype, mentions: [first] }: EventDraft): boolean =>
  subtype === 'displacement' && isPerfect(reading, sentences, first, 2)

/** Where nothing else is told, what is said of a day is of that day: “three were killed, officials said on Thursday”;
 * `first` takes only one that opens the sentence: “Yesterday the police announced that they had arrested”. */
function sayingDate(
  reading: Reading,
  sentence: ReadSentence,
  taken: ReadonlySet<number>,
  first: boolean,
): EventDraft['date'] {
  if (!sentence.contents.has('date')) return null
  for (const [at, { date, from }] of sentence.items.entries())
    if (date?.end != null && /^days?$/.test(date.precision) && date.end <= reading.published && !taken.has(from))
      if (ofReckoning(sentence.items, at, false)) return date
      else if ((!first || at <= 1) && saying(sentence.items, at) && !isDatelineDay(sentence, at)) return date
  return null
}

/** The day of publication where the text writes it as the day of its words: in a dateline, or “said on Monday”. */
function todayIn(reading: Reading, sentences: ReadSentence[]): EventDraft['date'] {
  for (const sentence of sentences)
    if (sentence.contents.has('date'))
      for (const [at, { date }] of sentence.items.entries())
        if (date?.start === reading.published && date.end === date.start)
          if (saying(sentence.items, at) || isDatelineDay(sentence, at)) return amended(date, { time: null })
  return null
}

/** Sentences in which what a lead tells gets its day: “Helicopters attacked the port. They came early on Tuesday.” */
const AHEAD = 3
/** News is of these last days. */
const NEWS = 8

/** The first day told in the sentences after a lead, where no event of its own has that sentence. */
function toldAhead(
  reading: Reading,
  sentences: ReadSentence[],
  busy: ReadonlySet<number>,
  lead: number,
  dates: readonly (readonly DatedItem[])[],
): EventDraft['date'] {
  for (const sentence of sentences.slice(lead + 1, lead + 1 + AHEAD)) {
    const [first] = dates[sentence.index]
    if (!first || leftBefore(reading, sentence, first.at)) continue
    const { start, end, precision, open } = first.date
    const recent = end !== null && end <= reading.published && (start as number) >= reading.published - NEWS
    return recent && !open && !busy.has(sentence.index) && (precision === 'day' || precision === 'days')
      ? first.date
      : null
  }
  return null
}

/** Items of a list do not say again who does all of it: “Ostria carried out nine strikes: – near Ossa, one strike …”. */
export function inheritParties(sentences: ReadSentence[], drafts: EventDraft[]): void {
  const inBullets = ({ mentions }: EventDraft) => mentions.every((m) => sentences[m.sentence].bullet)
  let last: EventDraft | null = null
  for (const draft of drafts) {
    const doers = flatMap(draft.mentions, (m) => m.parties.filter((p) => p.role === 'initiator'))
    if (!inBullets(draft)) {
      if (doers.length > 0) last = draft
      continue
    }
    if (doers.length > 0 || last?.subtype !== draft.subtype || !sameDay(last, draft)) continue
    const [first] = flatMap(last.mentions, (m) => m.parties.filter((p) => p.role === 'initiator'))
    draft.mentions[0].parties = [...draft.mentions[0].parties, first]
  }
}

export const sameDay = (a: EventDraft, b: EventDraft): boolean =>
  b.mentions.every((m) => m.date === null) || a.date?.start === b.date?.start
