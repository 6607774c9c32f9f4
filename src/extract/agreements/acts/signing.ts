/** The day on which an agreement was made, where the sentence tells it apart from the noun: “signed a ceasefire on Saturday”. */

import { pastDatelineDay } from '../../dateline.js'
import { COMMA, DASH, has, type Item, isSign, type Reading, SEMICOLON, wordOf } from '../../item.js'
import { isOf } from '../../words.js'
import { type DatedItem, dated, isEnd } from '../dates.js'
import type { Found } from '../nouns.js'
import { beforeAside } from '../weak.js'
import { type Act, passive } from './acts.js'

/** The dates under which a mention stands: of signature, else of the act, else none. Never empty. */
export function datesTold(reading: Reading, items: Item[], found: Found): (DatedItem | null)[] {
  const { act } = found
  const told = found.dates.signed.filter((d) => !endsOn(items, found, act, d))
  const own = told.length === 0 || told.every((d) => d.text.length === 4) ? signedOn(reading, items, found, act) : null
  return own || told.length === 0 ? [ended(items, found, act) ? null : own] : told
}

/** “the collapse of a ceasefire last July”, “the truce expired on Sunday”: the date is that of its end. */
const endsOn = (items: Item[], found: Found, act: Act | null, date: DatedItem): boolean =>
  act?.weak === true &&
  // “the breakdown of the protocol, signed on 3 May”
  !(
    act.at < found.from && items.slice(found.at + 1, date.at).some((x) => has(x, 'agreement_act')?.mention === 'signed')
  ) &&
  date.at > act.at &&
  date.at > found.at &&
  (act.at < found.from || act.at > found.at)

const ended = (items: Item[], found: Found, act: Act | null): boolean =>
  found.dates.signed.some((date) => endsOn(items, found, act, date))

/** “signed a ceasefire on Saturday”, “On 3 May the sides agreed to a truce”: the nearest full date of the clause of the act. */
function signedOn(reading: Reading, items: Item[], found: Found, told: Act | null): DatedItem | null {
  const act = told?.made ?? told
  if (act?.kind !== 'signed' && act?.kind !== 'announced') return null
  // “the 3 May signing of the accord”: the day of the deed, whatever is told of the accord.
  const deed =
    act.at < found.from && act.news ? (dayAt(reading, items, act.at - 1) ?? dayHeld(reading, items, found.at)) : null
  if (deed) return deed
  const there = act.at < found.from ? dayOfMeeting(reading, items, act.at) : null
  if (there) return there
  // “signed the Velm Accord on 3 May” is the deed; “signed the accord”, told of before, may be recalled.
  if (found.definite && !act.renews && !(found.proper && act.at < found.from) && !isVerb(reading, items, found, act))
    return null
  const last = Math.max(found.at, act.at)
  for (let i = Math.min(found.at, act.at) + 1; i < last; i++) {
    const date = dayAt(reading, items, i)
    if (date && i !== found.dates.effective?.at) return date
  }
  for (let i = last + 1; i < items.length && i <= last + CLAUSE && !ends(items[i]); i++) {
    const date = dayAt(reading, items, i)
    // “agreed to a pause beginning on 3 May”: that is its start.
    if (date && i !== found.dates.effective?.at) return date
  }
  const first = beforeAside(items, Math.min(found.from, act.at))
  for (
    let i = first - 1;
    i >= Math.max(pastDatelineDay(items), first - LEAD) && !(ends(items[i], items[i - 1]) && !tells(reading, items, i));
    i--
  ) {
    const date = dayAt(reading, items, i)
    if (date) return date
  }
  return monthOf(reading, items, act, found)
}

/** “met on 3 May in Velm, where they signed an accord”: the day of the meeting, told right before the clause of the act. */
function dayOfMeeting(reading: Reading, items: Item[], act: number): DatedItem | null {
  let at = act - 1
  while (at > 0 && at >= act - CLAUSE && !ends(items[at])) at--
  if (!isOf(reading, items[at], 'where')) return null
  for (let i = at - 1; i >= Math.max(0, at - CLAUSE) && !ends(items[i]); i--) {
    const date = dayAt(reading, items, i)
    if (date) return date
  }
  return null
}

/** “The truce … was agreed on Saturday”: the verb of the sentence, and no aside. */
const isVerb = (reading: Reading, items: Item[], { at }: Found, act: Act): boolean =>
  act.at > at &&
  passive(reading, items, act.at) &&
  !items.slice(at + 1, act.at).some((x) => has(x, 'relative') !== undefined)

/** “the signing of the accord between X and Y took place in Velm on 3 May”: the day of the deed behind its verb. */
function dayHeld(reading: Reading, items: Item[], last: number): DatedItem | null {
  const verb = items.findIndex((x, i) => i > last && i <= last + LEAD && isOf(reading, x, 'takes_place'))
  for (let i = verb + 1; verb > 0 && i < Math.min(items.length, verb + CLAUSE); i++) {
    const date = dayAt(reading, items, i)
    if (date) return date
  }
  return null
}

/** “agreed in July to a truce”, “In January 2008, rebels signed an accord”: the month or the year, where no day is told. */
function monthOf(reading: Reading, items: Item[], act: Act, found: Found): DatedItem | null {
  const within = (i: number): boolean =>
    items[i].date !== undefined &&
    i !== found.dates.effective?.at &&
    (has(items[i], 'period_word') !== undefined || isOf(reading, items[i - 1], 'within_dates'))
  for (let i = act.at + 1; i < Math.max(act.at, found.at) && i <= act.at + NEAR; i++)
    if (within(i)) return dated(items, i)
  for (let i = act.at + 1; i <= act.at + NEAR && act.at > found.at; i++)
    if (items[i] && within(i)) return dated(items, i)
  for (let i = act.at - 1; i >= 0 && i >= act.at - LEAD && !ends(items[i]); i--)
    if (within(i) && (i <= 1 || isSign(items[i - 2], COMMA) || has(items[i - 2], 'and'))) return dated(items, i)
  return null
}

const NEAR = 3

/** A full date at item `i` that no “until” makes an end and no “since” a start. */
export const dayAt = (reading: Reading, items: Item[], i: number): DatedItem | null => {
  const date = dated(items, i)
  return date?.text.length === 10 && !isEnd(reading, items[i - 1]) && items[i - 1]?.kind !== 'since' ? date : null
}

/** “the announcement on 28 July that X signed …”: the day of the announcement will do. */
const tells = (reading: Reading, items: Item[], i: number): boolean =>
  /^that$/i.test(wordOf(reading, items[i])) &&
  items.slice(Math.max(0, i - TOLD), i).some((x) => has(x, 'agreement_act')?.mention === 'announced')

const TOLD = 12
const CLAUSE = 8
const LEAD = 30

/** Another clause begins. */
const ends = (item: Item, before?: Item): boolean =>
  item.kind === 'verb' ||
  // “the internationally-recognised government”
  (has(item, 'speech') !== undefined && !isSign(before, DASH)) ||
  has(item, 'relative') !== undefined ||
  isSign(item, SEMICOLON)
