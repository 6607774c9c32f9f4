/** Whether an accord of no day that the text tells was made by the news itself, and so on the day of publication. */
import type { MentionKind } from '../../../model/vocab.js'
import { isoDay } from '../../../text/calendar.js'
import { LOWER } from '../../../text/tokens.js'
import { saying } from '../../chunks/dates/saying.js'
import { sideOf } from '../../chunks/people/group.js'
import { has, type Item, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { holds, isOf, opensWith } from '../../words.js'
import { FRESH } from '../acts/kinds.js'
import type { Found } from '../nouns.js'
import { type DatedItem, dated } from './dates.js'

/** The day of the talks told right before, where the sentence of the agreement tells none. */
export const dayOfTalks = (
  reading: Reading,
  sentence: ReadSentence,
  before: ReadSentence | undefined,
  { act, definite, registry }: Found,
): DatedItem | null =>
  !before || act?.kind !== 'signed' || definite || registry ? null : talksBefore(reading, sentence, before, act.at)

/**
 * “On 8 August the leaders met in Velm. They signed a declaration”, “Talks were held in Velm on 8 August. The sides agreed to …”: what
 * those who met did next, by the words for it at item `act`, is of the day on which they met.
 */
export function talksBefore(
  reading: Reading,
  { items }: ReadSentence,
  before: ReadSentence,
  act: number,
): DatedItem | null {
  if (items.some((x) => x.date) || !before.items.some(isTalks) || before.items.some(isAheadOf)) return null
  const days = before.items.flatMap((x, i) => (x.date && !saying(before.items, i) ? [i] : []))
  const day = days.length === 1 || days[0] <= HEAD ? dated(before.items, days[0]) : null
  if (day?.text.length !== 10) return null
  const fronted = day.at <= HEAD && before.items.findIndex(isTalks) > day.at
  return fronted || isOfThem(reading, items.slice(0, act)) ? { ...day, at: act } : null
}

/** “will meet”, “are to meet”: not yet. */
const isAheadOf = (x: Item): boolean => x.kind === 'modal' || has(x, 'date_word')?.kind === 'planned'

/** “The sides”, “they”, “as a result”: those who met, and nobody with another name. */
const isOfThem = (reading: Reading, subject: Item[]): boolean =>
  !subject.some((x, i) => has(x, 'speech') !== undefined || isNamed(reading, x, i)) &&
  (subject.some((x) => holds(reading, x, 'parties') || has(x, 'party_noun') !== undefined) ||
    subject.every((x) => x.group === undefined))

/** A side, a person or another name; the first word of a sentence is one where no list knows it. */
const isNamed = (reading: Reading, x: Item, at: number): boolean =>
  sideOf(x) !== null ||
  x.names !== undefined ||
  (x.kind !== 'sign' &&
    (at > 0 || x.entries.length === 0) &&
    reading.tokens.letters[x.from] !== LOWER &&
    !holds(reading, x, 'parties'))

/** Items before a date that opens a sentence. */
const HEAD = 2

const isTalks = (x: Item): boolean => (has(x, 'event_noun') ?? has(x, 'event_verb'))?.subtype === 'talks'

/** “agreed on a truce from Tuesday”: what begins no earlier than the day before the news was made by the news. */
const isAhead = (reading: Reading, { act, at, dates }: Found): boolean =>
  act !== null && act.at < at && (dates.effective?.text ?? '') >= isoDay(reading.published - 1)

/** Told as done, of no day: of that of publication. “The protocol signed between X and Y” tells of one known. */
export const isNews = (reading: Reading, items: Item[], found: Found, kind: MentionKind): boolean =>
  (found.dates.effective === null || isAhead(reading, found)) && !isBygone(items) && isMadeKnown(items, found, kind)

/** “a week earlier”, “years ago”: of a day that the text does not let us know, and not of today. */
const isBygone = (items: Item[]): boolean =>
  items.some((x, i) => !x.date && BYGONE.has(has(x, 'date_word')?.kind) && has(items[i - 1], 'date_word') !== undefined)

const BYGONE = new Set<string | undefined>(['ago', 'earlier'])

const isMadeKnown = (items: Item[], { act, at, definite, state }: Found, kind: MentionKind): boolean =>
  // “a truce brokered by X put a stop to it”: who brokered it tells which one, and nothing new.
  !(
    act !== null &&
    act.at > at &&
    has(items[act.at], 'agreement_act')?.kind === 'mediator' &&
    items[act.at - 1]?.kind !== 'be'
  ) &&
  (kind === 'signed' || (kind === 'announced' && (state || (!definite && act !== null && act.at < at)))) &&
  !(definite && act !== null && act.at > at && !act.renews && items[act.at - 1]?.kind !== 'be')

/**
 * “The sides had agreed on a truce, but …”: told as over when something else happened, and no news. What somebody said that they had
 * agreed on may be.
 */
export const isOver = (reading: Reading, items: Item[], { act }: Found): boolean =>
  act?.kind === 'signed' &&
  (opensWith(reading, items[act.at], 'had') || isOf(reading, items[act.at - 1], 'had')) &&
  !items.some((x) => has(x, 'speech') !== undefined || has(x, 'according_to') !== undefined)

/** “…, the minister said on Thursday”: the day on which the news was told, else that of publication. */
export function dayOfNews(reading: Reading, items: Item[]): number {
  const day = items.findIndex((x, i) => x.date?.precision === 'day' && saying(items, i))
  const said = items[day]?.date?.start ?? reading.published
  return said <= reading.published && reading.published - said <= FRESH ? said : reading.published
}
