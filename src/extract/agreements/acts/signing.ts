/** The day on which an agreement was made, where the sentence tells it apart from the noun: “signed a ceasefire on Saturday”. */

import { parseIsoDay } from '../../../text/calendar.js'
import { pastDatelineDay } from '../../dateline.js'
import { COMMA, DASH, has, type Item, isSign, type Reading, SEMICOLON, wordOf } from '../../item.js'
import { holds, isOf } from '../../words.js'
import { type DatedItem, dated, isEnd } from '../days/dates.js'
import type { Found } from '../nouns.js'
import { beforeAside } from '../weak.js'
import { type Act, passive } from './acts.js'

/** The dates under which a mention stands: of signature, else of the act, else none. Never empty. */
export function datesTold(reading: Reading, items: Item[], found: Found): (DatedItem | null)[] {
  const { act } = found
  const told = found.dates.signed.filter((d) => !endsOn(items, found, act, d))
  const own = told.length === 0 || told.every((d) => d.text.length === 4) ? signedOn(reading, items, found, act) : null
  if (own || told.length === 0) return [ended(items, found, act) ? null : own]
  return inOneMeeting(found, told) ? told.slice(-1) : told
}

/** “a truce signed on 12 and 13 May”: one accord, made by the last day. */
const inOneMeeting = ({ several }: Found, told: DatedItem[]): boolean =>
  !several &&
  told.length === 2 &&
  told.every((d) => d.text.length === 10) &&
  parseIsoDay(told[1].text) - parseIsoDay(told[0].text) === 1

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
  const there = dayOfMeeting(reading, items, Math.min(act.at, found.from))
  if (there) return there
  // “signed the Velm Accord on 3 May” is the deed; “signed the accord”, told of before, may be recalled.
  if (found.definite && !act.renews && !(found.proper && act.at < found.from) && !isVerb(reading, items, found, act))
    // “On 3 May he signed the accord”: a pen has one day, of the accord that was told before where there is one.
    return hasPen(reading, items, found, act) ? inClause(reading, items, act, found, dayAt) : null
  return inClause(reading, items, act, found, dayAt) ?? inClause(reading, items, act, found, spanAt)
}

/** “signed the | accord”, in one phrase. */
const hasPen = (reading: Reading, items: Item[], { from }: Found, { at }: Act): boolean =>
  at < from &&
  holds(reading, items[at], 'signs') &&
  !items.slice(at + 1, from).some((x) => x.kind === 'sign' || x.kind === 'by')

type At = (reading: Reading, items: Item[], i: number) => DatedItem | null

/** Between the act and the noun, behind both, or before them in the clause. */
function inClause(reading: Reading, items: Item[], act: Act, found: Found, at: At): DatedItem | null {
  const last = Math.max(found.at, act.at)
  for (let i = Math.min(found.at, act.at) + 1; i < last; i++) {
    const date = at(reading, items, i)
    if (date && i !== found.dates.effective?.at) return date
  }
  for (let i = last + 1; i < items.length && i <= last + CLAUSE && !ends(items[i]); i++) {
    // “a deal | to free all captives last month”
    const content = i === last + 1 && items[i].kind === 'to'
    if (at === spanAt && !content && (AWAY.has(items[i].kind) || isOf(reading, items[i], 'other_times'))) break
    const date = at(reading, items, i)
    // “agreed to a pause beginning on 3 May”: that is its start.
    if (date && i !== found.dates.effective?.at) return date
  }
  const first = beforeAside(items, Math.min(found.from, act.at))
  const start = Math.max(pastDatelineDay(items), first - LEAD)
  for (let i = first - 1; i >= start && !(ends(items[i], items[i - 1]) && !tells(reading, items, i)); i--) {
    const date = at(reading, items, i)
    // “the sides in May | signed an accord”
    if (date && (at !== spanAt || i === act.at - 1 || opensClause(items, i))) return date
  }
  return null
}

/** “a truce from May”, “to go on since May”. */
const AWAY = new Set<Item['kind']>(['to', 'from', 'since'])

/** “In late April, …”, “said that in May …”: at the head of the clause, where it is of no noun there. */
function opensClause(items: Item[], at: number): boolean {
  let i = at - 1
  while (i >= 0 && (items[i].kind === 'preposition' || items[i].kind === 'day_part' || items[i].kind === 'determiner'))
    i--
  return i < 0 || at <= HEAD || isSign(items[i], COMMA) || has(items[i], 'and') !== undefined || ends(items[i])
}

/** Items before a date that opens a sentence: “Back in the summer of 2020”. */
const HEAD = 3

/** “met on 3 May in Velm, where they signed an accord”: the day of the meeting, told right before the clause of the act. */
function dayOfMeeting(reading: Reading, items: Item[], first: number): DatedItem | null {
  let at = first - 1
  while (at > 0 && at >= first - CLAUSE && !ends(items[at]) && !isOf(reading, items[at], 'when')) at--
  // “until May 1991, | when a truce was declared”
  if (isOf(reading, items[at], 'when')) return dated(items, isSign(items[at - 1], COMMA) ? at - 2 : at - 1)
  if (!isOf(reading, items[at], 'where')) return null
  for (let i = at - 1; i >= Math.max(0, at - CLAUSE) && !ends(items[i]); i--) {
    const date = dayAt(reading, items, i)
    if (date) return date
  }
  // “In June, X hosted talks, where they signed an accord”
  const head = items.findIndex((x) => x.date !== undefined)
  return head >= 0 && head <= HEAD && opensClause(items, head) ? spanAt(reading, items, head) : null
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

/** A week, a month, a season or a year at item `i`, which tells no end and no start. */
const spanAt: At = (reading, items, i) =>
  isEnd(reading, items[i - 1]) || items[i - 1]?.kind === 'since' ? null : dated(items, i)

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
