/** Dates beside an agreement noun: of signature, and of the start of what was agreed. Lists of dates share their noun. */
import type { MentionKind } from '../../../model/vocab.js'
import { isoDay, parseIsoDay } from '../../../text/calendar.js'
import type { DateRef } from '../../chunks/dates/index.js'
import { sideOf } from '../../chunks/people/group.js'
import { COLON, COMMA, DASH, has, type Item, isSign, type Reading, SEMICOLON, STOP, wordOf } from '../../item.js'
import { holds, isOf } from '../../words.js'
import { beforeArticle } from '../passing.js'
import { titleEnd } from '../titles.js'
import { yearBefore } from './aged.js'

export interface DatedItem {
  at: number
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  text: string
  /** Last day of a span told roughly (“two weeks ago”), else null. */
  until: string | null
  /** Written without a year: the registry may know a better one. */
  yearless: boolean
}

export interface Dates {
  signed: DatedItem[]
  /** Day on which it comes into force. */
  effective: DatedItem | null
}

/** The text of a date with the precision it was written in; a span gives its first day, a season its year. */
const dateText = (item: Item): string | null => {
  const date = item.date as DateRef
  if (date.start === null) return null
  const iso = isoDay(date.start)
  // “in the night of 8 to 9 May”, “on 12 and 13 May”: made by the second day.
  if (date.precision === 'days' && date.end !== null && date.end - date.start === 1 && !isWeekend(item))
    return isoDay(date.end)
  if (date.precision === 'month') return iso.slice(0, (date.end ?? date.start) - date.start > MONTH ? 4 : 7)
  return date.precision === 'year' ? iso.slice(0, 4) : iso
}

const MONTH = 31

/** The date as far as the text tells it: of a week or of “some weeks ago”, the month in which most of it lies. */
export const asTold = ({ text, until }: DatedItem): string =>
  until === null ? text : isoDay(Math.floor((parseIsoDay(text) + parseIsoDay(until)) / 2)).slice(0, 7)

export const dated = (items: Item[], at: number): DatedItem | null => {
  const text = items[at]?.date && !lasts(items[at].date as DateRef, items[at + 1]) && dateText(items[at])
  return text
    ? {
        at,
        text,
        until: roughEnd(items[at]),
        yearless: items[at].date?.yearless === true && !sharesYear(items, at),
      }
    : null
}

/** “in May and | June 2016”: the year behind the list is that of both. */
const sharesYear = (items: Item[], at: number): boolean =>
  (has(items[at + 1], 'and') !== undefined || isSign(items[at + 1], COMMA)) && items[at + 2]?.date?.yearless === false

/** “ten days”, “two days of talks”: longer than a night, so no day of signing. */
const lasts = ({ precision, basis, yearless, start, end }: DateRef, next: Item | undefined): boolean =>
  precision === 'days' &&
  basis === 'resolved_relative' &&
  !yearless &&
  start !== null &&
  end !== null &&
  end - start > (next?.kind === 'of' ? 0 : 1)

const roughEnd = (item: Item): string | null => {
  const { precision, end } = item.date as DateRef
  return end != null && (precision === 'week' || isWeekend(item)) ? isoDay(end) : null
}

/** “over the weekend”, unlike a night or two days that are told by their number. */
const isWeekend = (item: Item): boolean => /weekend$/.test(has(item, 'period_word')?.kind ?? '')

/** Dates before the name (“the November 9, 2020 statement”) or after it (“statements of … on D1, D2, as well as D3”). */
export function datesOf(reading: Reading, items: Item[], from: number, at: number): Dates {
  const after = datesAfter(reading, items, from, at)
  // “the 13th cease-fire” is counted.
  const counted = /^\d+(?:st|nd|rd|th)$/i.test(wordOf(reading, items[from - 1]))
  const before =
    (counted ? null : dated(items, from - 1)) ?? pastComma(items, from) ?? yearBefore(reading, items, from, at)
  return before ? { signed: [before], effective: after.effective } : after
}

/** “the May 11, 2031, | Velm Declaration”. */
const pastComma = (items: Item[], from: number): DatedItem | null =>
  isSign(items[from - 1], COMMA) && items[from - 3]?.kind === 'determiner' ? dated(items, from - 2) : null

const REACH = 16

/** “the talks on | the truce | began on Monday”, “a phase of the deal | started”: what it is told of began. */
function isObject(items: Item[], from: number): boolean {
  const lead = items[beforeArticle(items, from)]
  return lead?.kind === 'of' || has(lead, 'concerning') !== undefined
}

function datesAfter(reading: Reading, items: Item[], from: number, at: number): Dates {
  const out: Dates = { signed: [], effective: null }
  let mode: 'none' | 'signed' | 'effective' = startsBefore(items, at) ? 'effective' : 'none'
  let gap = 0
  let other = false
  const deed = Math.max(deedTold(items, at), madeBy(reading, items, at))
  // “in their joint statement | last week”
  if (deed > 0 || (has(items[at], 'agreement_noun')?.type === 'joint_statement' && items[at + 1]?.date)) mode = 'signed'
  for (let i = deed > 0 ? deed + 1 : titleEnd(reading, items, at) + 1; i < items.length && gap <= REACH; i++, gap++) {
    const item = items[i]
    const act = has(item, 'agreement_act')
    const date = dated(items, i)
    other ||= isOf(reading, item, 'other_times')
    // “a truce after their troops | fought on Friday”
    if (other && (item.kind === 'verb' || item.kind === 'event_verb')) return out
    if (act?.kind === 'effective' && (ofFighting(reading, items, i) || (i === at + 1 && isObject(items, from))))
      return out
    if (act?.kind === 'effective' && !isOf(reading, item, 'truce_holds')) mode = 'effective'
    // “a truce after fighting in May”
    else if (date && other && date.text.length < 10 && mode !== 'effective') return out
    else if (date && (isEnd(reading, items[i - 1]) || ofVerb(reading, items, at, i))) continue
    else if (date && mode === 'effective' && items[i - 1]?.kind === 'since' && renewed(items, at)) continue
    else if (date && mode === 'effective') out.effective ??= date
    // “on 27 May a day after it was approved”
    else if (date && mode === 'signed' && items[i - 1].date && out.signed.length > 0) continue
    else if (date && mode === 'signed') {
      out.signed.push(date)
      gap = 0
    } else if (date) return out
    else if (starts(items, at, i)) mode = 'effective'
    else if (mode === 'signed' && out.signed.length > 0 && item.kind === 'preposition' && !joins(items[i - 1])) break
    else if (isSetFor(reading, items, at, i)) mode = 'effective'
    else if (leads(items, i) || putOut(reading, items, at, i))
      mode = mode === 'effective' && (!act || startsBefore(items, at)) ? mode : 'signed'
    else if (item.date || (out.signed.length > 0 && joins(item))) continue
    else if (out.signed.length > 0 && !opensNext(items, i)) break
    else if (stops(items, i) && !isHyphen(reading, items, i)) break
  }
  return out
}

/** “to end a war that | began in May”, “the fighting, which | started in 1999”: the start of what the accord is about. */
const ofFighting = (reading: Reading, items: Item[], at: number): boolean =>
  items
    .slice(Math.max(0, at - STARTED), at)
    .some((x) => holds(reading, x, 'fighting_ended') || has(x, 'event_noun')?.subtype === 'armed_clash')

/** “the pact that Ostria’s mayors had sealed | in July”: the verb of the clause that tells which one it is, or -1. */
function deedTold(items: Item[], at: number): number {
  if (!has(items[at + 1], 'relative')) return -1
  const verb = items.findIndex(
    (x, i) => i > at + 1 && i <= at + REACH && (x.kind === 'verb' || has(x, 'agreement_act') !== undefined),
  )
  return verb > at + 2 && MADE.has(has(items[verb], 'agreement_act')?.mention) ? verb : -1
}

const MADE = new Set<MentionKind | undefined>(['signed', 'announced'])

/** “the statement on the ceasefire | made by the leaders of X and Y on D”: the participle that tells whose statement it is, or -1. */
function madeBy(reading: Reading, items: Item[], at: number): number {
  if (has(items[at], 'agreement_noun')?.type !== 'joint_statement') return -1
  for (let i = at + 1; i < Math.min(items.length - 1, at + REACH); i++)
    if (isOf(reading, items[i], 'made_by') && items[i + 1].kind === 'by') return i
    else if (items[i].kind === 'sign' || items[i].kind === 'verb' || items[i].kind === 'relative') return -1
  return -1
}

/** What may stand between a noun and its date: a preposition, or the act that made it (“signed”, “negotiated in X”). */
const leads = (items: Item[], i: number): boolean =>
  items[i]?.kind === 'of' ||
  items[i]?.kind === 'preposition' ||
  items[i]?.kind === 'from' ||
  items[i]?.kind === 'since' ||
  has(items[i], 'agreement_act')?.mention === 'signed'

/** “was ordered | for noon on Tuesday”, “declared a truce | for Friday”: for when it was made is when it begins. */
function isSetFor(reading: Reading, items: Item[], at: number, i: number): boolean {
  if (!/^for$/i.test(wordOf(reading, items[i])) || has(items[at], 'agreement_noun')?.kind !== 'state') return false
  let day = i + 1
  while (HOURS.has(items[day]?.kind) && !items[day].date) day++
  return items[day]?.date !== undefined
}

/** “noon on”, “the night of”. */
const HOURS = new Set<Item['kind'] | undefined>(['day_part', 'preposition', 'determiner', 'article', 'numeral', 'of'])

/** “the truce | announced on Monday”, “the accord, | proclaimed in May”, “which was | declared last week”: by which day it is known. */
function putOut(reading: Reading, items: Item[], at: number, i: number): boolean {
  if (has(items[i], 'agreement_act')?.mention !== 'announced' || !PARTICIPLE.test(wordOf(reading, items[i])))
    return false
  const before = items[i - 1]
  return i - 1 === at || (i - 2 === at && isSign(before, COMMA)) || before.kind === 'be' || before.kind === 'relative'
}

const PARTICIPLE = /^(?:(?:was|were|been) )?[a-z]+ed(?: by)?$/i

/** “to start the ceasefire at midnight on Tuesday”. */
const startsBefore = (items: Item[], at: number): boolean =>
  items
    .slice(Math.max(0, at - STARTED), at)
    .some(
      (x, i, near) => has(x, 'agreement_act')?.kind === 'effective' && !near.slice(i).some((y) => y.kind === 'sign'),
    )

const STARTED = 3

/** “to extend the truce in force since D”: that is the start of the older one. */
const renewed = (items: Item[], at: number): boolean =>
  items
    .slice(Math.max(0, at - RENEWED), at)
    .some((x) => has(x, 'agreement_act')?.kind === 'renews' || has(x, 'agreement_act')?.mention === 'reaffirmed')

const RENEWED = 5

/** “mediators of the truce on Monday called for”: the day on which something was said, which stands between the noun and the verb. */
function ofVerb(reading: Reading, items: Item[], at: number, i: number): boolean {
  if (i !== at + 2 || !/^on$/i.test(wordOf(reading, items[at + 1]))) return false
  let next = i + 1
  while (items[next] && (items[next].kind === 'adverb' || /^[a-z]+ly$/.test(wordOf(reading, items[next])))) next++
  return has(items[next], 'speech') !== undefined && items[next].kind !== 'sign'
}

/** “until 1 July”, “by July”: when it runs out, or when something is due. */
export const isEnd = (reading: Reading, before: Item | undefined): boolean => isOf(reading, before, 'end_leads')

/** “a ceasefire from D”, “declared as of D”. */
const starts = (items: Item[], at: number, i: number): boolean =>
  has(items[at], 'agreement_noun')?.kind === 'state' &&
  (items[i].kind === 'from' || has(items[i], 'date_word')?.kind === 'as_of')

const joins = (item: Item): boolean =>
  has(item, 'and') !== undefined || isSign(item, COMMA) || item.kind === 'determiner' || item.kind === 'relative'

/** “…, which came into force on D”, “and due to begin on D”. */
const opensNext = (items: Item[], i: number): boolean =>
  items.slice(i, i + 4).some((x) => has(x, 'agreement_act')?.kind === 'effective') || items[i].kind === 'preposition'

/** The hyphen of “Ostrian-Marnian”. */
const isHyphen = (reading: Reading, items: Item[], i: number): boolean =>
  isSign(items[i], DASH) &&
  items[i + 1] !== undefined &&
  reading.tokens.before[items[i].from] === 0 &&
  reading.tokens.before[items[i + 1].from] === 0

function stops(items: Item[], i: number): boolean {
  const item = items[i]
  if (isSign(item, COMMA))
    return !(
      sideOf(items[i + 1]) ||
      items[i + 1]?.kind === 'capital' ||
      leads(items, i + 1) ||
      (items[i + 1] && makes(items[i + 1])) ||
      has(items[i + 1], 'relative')
    )
  // “the deal to | swap prisoners signed on 3 May”: what it is about.
  if (makes(item) || (items[i - 1]?.kind === 'to' && has(items[i - 2], 'agreement_noun'))) return false
  if (item.kind === 'be' || item.kind === 'have' || item.kind === 'modal' || has(item, 'relative'))
    return !opens(items, i)
  return (
    item.kind === 'verb' ||
    // “Under a deal mediated by X, Y freed ten men | on Friday”
    item.kind === 'harm_active' ||
    (item.kind === 'harm_participle' && has(item, 'harm_active') !== undefined) ||
    isSign(item, DASH) ||
    isSign(item, SEMICOLON) ||
    isSign(item, STOP) ||
    isSign(item, COLON) ||
    has(item, 'speech') !== undefined ||
    has(item, 'agreement_name') !== undefined ||
    isAnother(items, i)
  ) // prettier-ignore
}

/** A noun for another agreement; a weak one (“in the framework”) only where it is a resolution. */
const isAnother = (items: Item[], i: number): boolean => {
  const noun = has(items[i], 'agreement_noun')
  return noun !== undefined && (!noun.weak || noun.type === 'resolution')
}

/** “which was signed on”, “had been agreed on”, “is declared as of”, “which will begin on”. */
const opens = (items: Item[], i: number): boolean => items.slice(i + 1, i + 3).some(makes)

/** An act that brings an agreement about or into force. */
const makes = (item: Item): boolean => {
  const act = has(item, 'agreement_act')
  return act?.mention === 'signed' || act?.mention === 'announced' || act?.kind === 'effective'
}
