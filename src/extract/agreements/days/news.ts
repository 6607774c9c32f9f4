/** Whether an accord of no day that the text tells was made by the news itself, and so on the day of publication. */
import type { MentionKind } from '../../../model/vocab.js'
import { isoDay } from '../../../text/calendar.js'
import { has, type Item, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import type { Found } from '../nouns.js'
import { type DatedItem, dated } from './dates.js'

/** “On 8 August the leaders met in Velm. They signed a declaration”: the day of the talks told right before, where the sentence tells none. */
export function dayOfTalks(
  { items }: ReadSentence,
  before: ReadSentence | undefined,
  { act, definite, registry }: Found,
): DatedItem | null {
  if (!before || act?.kind !== 'signed' || definite || registry || items.some((x) => x.date)) return null
  const at = before.items.findIndex((x) => x.date !== undefined)
  const day = at >= 0 && at <= HEAD ? dated(before.items, at) : null
  return day?.text.length === 10 && before.items.some(isTalks) ? { ...day, at: act.at } : null
}

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
  (kind === 'signed' || (kind === 'announced' && state)) &&
  !(definite && act !== null && act.at > at && !act.renews && items[act.at - 1]?.kind !== 'be')
