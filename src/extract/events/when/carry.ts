/** What an event does not say itself: the day its paragraph or the text tells, the place of the fighting told before it. */

import type { EventSubtype, Modality } from '../../../model/vocab.js'
import { flatMap } from '../../../text/lists.js'
import { amended } from '../../chunks/dates/date-ref.js'
import { ofReckoning, saying } from '../../chunks/dates/saying.js'
import { datelinePlace, isDatelineDay, signedOff } from '../../dateline.js'
import { has, lookUp, type Reading, textOf, wordOf } from '../../item.js'
import { findPlaces, type PlaceMention } from '../../places/index.js'
import type { ReadSentence } from '../../read.js'
import { isPoint } from '../grouping/agree.js'
import type { EventDraft } from '../grouping/group.js'
import { familyOf, MEETS } from '../kinds.js'
import type { Mention } from '../mention.js'
import { besideStory, bound, elsewhere, origin } from '../where/elsewhere.js'
import { placeBack, placesBeside } from '../where/there.js'
import { leftBefore } from './carried-dates.js'
import type { DatedItem } from './when.js'
import { onlyDay, periodOf } from './whole-text.js'

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
  return (draft) => {
    if (draft.date || draft.mentions[0].bygone) return
    if (isMissed(reading, sentences, draft)) {
      draft.date = period
      return
    }
    // What a headline tells has the day of its lead.
    const { sentence } = draft.mentions.find((m) => !m.title && m.sentence <= AHEAD) ?? draft.mentions[0]
    const words = (first: boolean) => sayingDate(reading, sentences[sentence], taken, first)
    const said = (first: boolean) => (draft.subtype === 'statement' ? words(first) : asTold(words(first)))
    if (PRESENT.has(draft.subtype) || hasDone(reading, draft))
      draft.date = said(false) ?? (draft.subtype === 'agreement' ? onlyDay(dates[sentence]) : null) ?? onToday()
    else if (!reported(sentences, draft) && !goneOn(reading, sentences, draft))
      draft.date = said(true) ?? carried[sentence] ?? said(false) ?? ahead(sentence) ?? period
  }
}

/** “Eighteen children have been abducted”, “the abduction of nuns”: of no day; “the attackers shot a guard and abducted two nurses” is of that of the attack. */
const isMissed = (reading: Reading, sentences: ReadSentence[], { subtype, mentions: [first] }: EventDraft): boolean =>
  subtype === 'abduction_forced_disappearance' && (first.telling !== 'verb' || isPerfect(reading, sentences, first, 3))

/** “have been abducted”, “had fled”: a “have” in the verb, or in so many items before it. */
const isPerfect = (reading: Reading, sentences: ReadSentence[], { sentence, at }: Mention, reach: number): boolean =>
  sentences[sentence].items
    .slice(Math.max(0, at - reach), at + 1)
    .some((item) => /^(?:have|had|has)\b/i.test(wordOf(reading, item)))

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

/** What happens where the fighting is, when no other place is told. */
const LOCAL = new Set([
  'violence',
  'detention',
  'blockade',
  'disrupted_weapons_use',
  'peaceful_protest',
  'violent_demonstration',
])

/** People abducted were often taken where nothing else was told. */
const KEPT = new Set<EventSubtype>(['abduction_forced_disappearance'])

/** An event without a place and a day of its own is where the text last told of fighting, else where its first sentences are. */
export function inheritPlaces(reading: Reading, sentences: ReadSentence[], drafts: EventDraft[]): void {
  let last: EventDraft | null = null
  let lead: EventDraft['places'] | null = null
  const single = onePlace(drafts)
  const talks = new Map(
    flatMap(drafts, (d) => (d.subtype === 'talks' ? d.mentions.map((m) => [m.sentence, d] as const) : [])),
  )
  for (const draft of drafts) {
    if (!ABOUT.has(draft.subtype) && draft.places.every((p) => p.wider)) {
      const back = backOf(reading, sentences, draft)
      if (back === undefined) continue
      if (back) draft.places = [back, ...draft.places]
      else if (draft.places.length === 0) draft.places = placesBeside(reading, sentences, draft.mentions[0])
    }
    // “signed a ceasefire in Marn”, written in Ossa: the land is what the paper is about. Who “met in Marn” met there.
    const land = draft.subtype === 'agreement' || draft.places.every((p) => p.ref.relation !== 'in')
    if (
      land &&
      MEETS.has(draft.subtype) &&
      draft.places.every((p) => p.wider || p.ref.precision === 'country' || isSeat(p))
    )
      draft.places = [...metAt(reading, sentences, draft), ...draft.places]
    if (draft.subtype === 'agreement' && draft.places.every((p) => p.wider))
      draft.places = [...talkedAt(talks, draft), ...draft.places]
    // “10,000 residents of Velm district were moved away”: where they lived.
    const local = LOCAL.has(familyOf(draft.subtype))
    if ((draft.subtype === 'displacement' || local) && draft.places.length === 0)
      draft.places = homesOf(reading, sentences[draft.mentions[0].sentence])
    if (!local) continue
    if (draft.places.length > 0) last = draft
    else if (!TOLD.has(draft.mentions[0].modality)) continue
    else if (!last) {
      lead ??= leadPlaces(reading, sentences, drafts)
      draft.places = lead
    } else if (KEPT.has(draft.subtype) && !together(last, draft)) continue
    else if (sameDay(last, draft) || (near(last, draft) && single)) draft.places = last.places
  }
}

/** “the Marnian capital”: a report from Ossa calls the town so in which it is written. */
const isSeat = ({ ref }: PlaceMention): boolean => ref.place_id === null && /\bcapital$/i.test(ref.name)

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

/** What is said or looked into has no place of its own. */
const ABOUT = new Set<EventSubtype>(['statement', 'investigation'])

/** Where one of its sentences says “there” or “in the village”. */
function backOf(reading: Reading, sentences: ReadSentence[], { mentions }: EventDraft): ReturnType<typeof placeBack> {
  let told: PlaceMention | null | undefined = null
  for (const mention of mentions.slice(0, LEAD)) {
    told = placeBack(reading, sentences, mention)
    if (told) break
  }
  return told
}

/** What parties do together in the first lines after a dateline, they do there: “OSSA — The two sides signed a truce on Friday”. */
function metAt(reading: Reading, sentences: ReadSentence[], { subtype, mentions }: EventDraft): EventDraft['places'] {
  for (const { sentence, modality } of mentions)
    for (const at of [sentence, sentence - 1]) {
      const place = TOLD.has(modality) && at >= 0 ? datelinePlace(reading, sentences[at]) : null
      if (place) return [place]
    }
  const last = sentences[sentences.length - 1]
  const signed = subtype === 'agreement' && mentions.some((m) => TOLD.has(m.modality)) ? signedOff(reading, last) : null
  return signed ? [signed] : []
}

/** “At the talks in Ossa the parties agreed on a truce”: what they agree on at talks told before in the sentence, they agree on there. */
function talkedAt(talks: ReadonlyMap<number, EventDraft>, { mentions }: EventDraft): EventDraft['places'] {
  for (const { sentence, at } of mentions) {
    const told = talks.get(sentence)
    if (told?.mentions.some((m) => m.sentence === sentence && m.at < at && TOLD.has(m.modality))) return told.places
  }
  return []
}

const sameDay = (a: EventDraft, b: EventDraft): boolean =>
  b.mentions.every((m) => m.date === null) || a.date?.start === b.date?.start

/** “raided a house in Ossa and took two into custody” */
const together = (a: EventDraft, b: EventDraft): boolean =>
  a.mentions.some((m) => m.sentence === b.mentions[0].sentence)

/** Days within which a text that tells of one place only goes on telling of it. */
const MONTH = 31

const near = ({ date: a }: EventDraft, { date: b }: EventDraft): boolean =>
  a?.start != null && b?.start != null && Math.abs(a.start - b.start) <= MONTH

/** The text tells of violence at one spot, whatever wider places it names around it. */
function onePlace(drafts: EventDraft[]): boolean {
  const named = flatMap(drafts, (d) => (d.family === 'violence' ? (d.places.find((p) => !p.wider)?.ref ?? []) : []))
  return named.every((ref) => ref.name === named[0].name && isPoint(ref))
}

const TOLD = new Set<Modality>(['occurred', 'alleged'])

const LEAD = 3

const leadPlaces = (reading: Reading, sentences: ReadSentence[], drafts: EventDraft[]): EventDraft['places'] => {
  const told = new Set(flatMap(drafts, (d) => (d.places.length > 0 ? d.mentions.map((m) => m.sentence) : [])))
  for (const sentence of sentences.slice(0, LEAD)) {
    if (told.has(sentence.index) || (sentence.bullet && sentence.index > 0)) continue
    const { items } = sentence
    const places = findPlaces(reading, items).filter(
      (p) =>
        !p.bare && !origin(items, p) && !elsewhere(items, p) && !besideStory(items, p) && !bound(reading, items, p),
    )
    if (places.length > 0) return places
  }
  return homesOf(reading, sentences[0]?.items.length > 3 ? sentences[0] : sentences[1])
}

/** “An inhabitant of the town of Ossa was shot dead”: where nothing else is told, where those live whom it is told of. */
const homesOf = (reading: Reading, sentence: ReadSentence | undefined): EventDraft['places'] =>
  flatMap(sentence?.items ?? [], ({ group, from, to }) =>
    group && sentence ? findPlaces(reading, lookUp(reading, { ...sentence, from, to })).filter((p) => !p.bare) : [],
  )
