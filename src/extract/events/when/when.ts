/** The date of a trigger: of its own clause first, then of its sentence; never the day of an agreement or of the saying. */
import type { DatePrecision } from '../../../model/vocab.js'
import { flatMap } from '../../../text/lists.js'
import { amended } from '../../chunks/dates/date-ref.js'
import type { DateRef } from '../../chunks/dates/index.js'
import { countedUntil, ofAside, ofDocument, ofOccasion, ofReckoning, saying } from '../../chunks/dates/saying.js'
import { datelineEnd, headsEntry, isDatelineDay } from '../../dateline.js'
import { COMMA, DASH, has, type Item, isSign, OPEN_PAREN, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { isOf } from '../../words.js'
import { around, distance, nearest, type Path } from '../where/path.js'
import { isBackdrop } from './backdrop.js'
import { frees, isHeldFrom, ofCapture } from './captured.js'
import { ofOtherClause } from './clauses.js'
import { broughtBy } from './counted-from.js'
import { ofState, tellsOfPersons } from './describes.js'
import { ofBefore, ofFormer } from './former.js'
import { ofHolding } from './holding.js'
import { lagBefore } from './lag.js'
import { reckoned } from './reckoned.js'
import { goesOnTo, inList, opened, saidOn, since } from './spans.js'
import { isDateOfText } from './whole-text.js'

export interface DatedItem {
  at: number
  date: DateRef
  occasion: boolean
}

/** Dates of a sentence that can be dates of an event. `taken` are tokens of dates that belong to agreements. */
export function eventDates(reading: Reading, sentence: ReadSentence, taken: ReadonlySet<number>): DatedItem[] {
  const out: DatedItem[] = []
  const { published } = reading
  // “Ossa, 3 May” alone on a line near the top
  if (!sentence.contents.has('date') || datelineEnd(reading, sentence) === sentence.items.length) return out
  sentence.items.forEach((item, at) => {
    const { date } = item
    const { items } = sentence
    // “killed since the deal was signed on 3 May”: the day of the deal is that from which is counted.
    if (!date || date.start === null || (taken.has(item.from) && !since(items, at))) return
    if (
      (saying(items, at) && !has(item, 'period_word') && !isCountedIn(reading, items, at)) ||
      ofDocument(items, at) ||
      ofReckoning(items, at, sentence.matches.length > 0) ||
      countedUntil(items, at) ||
      ofAside(items, at) ||
      restated(items, at) ||
      (isDatelineDay(sentence, at) && !headsEntry(reading, sentence, at)) ||
      (date.start === published && isDateOfText(reading, sentence, at)) ||
      born(items, at) ||
      asAgreed(items, at) ||
      heldSince(reading, items, at) ||
      ofState(reading, items, at) ||
      isOf(reading, items[at - 1], 'ahead_of')
    )
      return
    const from = since(items, at)
    const begun = from ? opened(date, saidOn(items) ?? published) : date
    const over = begun.time && isOver(items, at)
    if (!reckoned(reading, items, at))
      out.push({ at, date: over ? amended(begun, { time: null }) : begun, occasion: ofOccasion(items, at) })
    // “the biggest since October 2020, when a thousand were freed”
    const when = isSign(items[at + 1], COMMA) ? at + 2 : at + 1
    if (from && has(items[when], 'preposition')?.kind === 'when')
      out.push({ at: when, date: amended(date, { ahead: true }), occasion: false })
  })
  return out
}

/** “In May the monitor recorded 40 attacks”, “in its report for May”, “for 3 May”: the time over which a report counts is that of what it counts. */
function isCountedIn(reading: Reading, items: Item[], at: number): boolean {
  const { precision } = items[at].date as DateRef
  if (has(items[at - 1], 'preposition')?.kind === 'for' && has(items[at - 2], 'speech_noun')?.kind === 'document')
    return true
  if (precision !== 'month' && precision !== 'year') return false
  const speech = items.findIndex((x, k) => k > at && has(x, 'speech') !== undefined)
  return speech > at && isOf(reading, items[speech], 'counts') && isAhead(items, at)
}

/** The time opens the sentence. */
const isAhead = (items: Item[], at: number): boolean =>
  items.slice(0, at).every((x) => x.kind === 'preposition' || x.kind === 'determiner' || has(x, 'since') !== undefined)

/** “on Sunday (Mar 9)”: the same time in other words. */
const restated = (items: Item[], at: number): boolean =>
  isSign(items[at - 1], OPEN_PAREN) && items[at - 2]?.date !== undefined
const born = (items: Item[], at: number): boolean => has(items[at - 1], 'age_word') !== undefined

/** “As agreed on 3 May, ten men were freed”: the day of the arrangement. */
const asAgreed = (items: Item[], at: number): boolean =>
  [1, 2, 3].some((d) => has(items[at - d], 'agreement_act') !== undefined && has(items[at - d - 1], 'as') !== undefined)

/** “handed over two men, held since 4 May”, “met two nurses held by rebels since 4 May”: the day of what had been done to them. */
const heldSince = (reading: Reading, items: Item[], at: number): boolean =>
  has(items[at - 1], 'since') !== undefined &&
  ((isSign(items[at - 3], COMMA) && isOf(reading, items[at - 2], 'held_since')) || isHeldFrom(reading, items, at - 1))

/** Another trigger stands much nearer to the date; not in what only follows from it: “attacked a convoy on Monday, sparking a gun battle”. */
const claimed = (
  { items, path }: Surroundings,
  date: DatedItem,
  at: number,
  triggers: readonly { at: number }[],
): boolean => {
  // “On Monday they met, and agreed to withdraw”: the day that opens a sentence is of all it tells.
  if (date.at <= 2 && date.at < at) return false
  const own = distance(path, date.at, at)
  const closes = date.at > at && isSign(items[date.at + 1], COMMA) && !opensClause(items, date.at)
  return triggers.some(
    (other) => other.at !== at && !(closes && other.at > date.at) && distance(path, date.at, other.at) + 7 < own,
  )
}

/** “…, and on Monday, a bomb …”: a day that opens a clause is of what follows. */
const opensClause = (items: Item[], date: number): boolean =>
  [1, 2].some((d) => {
    const item = items[date - d]
    const led = d === 1 || items[date - 1].kind === 'preposition' || items[date - 1].kind === 'day_part'
    return led && (item?.kind === 'sign' || has(item, 'and') !== undefined || has(item, 'sequel')?.kind === 'while')
  })

/** “opened a case over Sunday’s raid”, “opened a case over the raid of Sunday”: the day of what else the day is told of. */
const ofOther = (items: Item[], date: number, at: number, triggers: readonly { at: number }[]): boolean =>
  triggers.some(({ at: other }) =>
    items[date + 1]?.kind === 'possessive'
      ? other > date && other - date <= NAMED && other !== at && has(items[other], 'event_noun') !== undefined
      : other > at && other < date && inquires(items[at]),
  ) ||
  (date - at > ITS_DAY && inquires(items[at]) && has(items[at], 'event_verb') !== undefined)

/** Behind so many items a day is of what is inquired into. */
const ITS_DAY = 3

/** Words from “Sunday’s” to what was on Sunday. */
const NAMED = 5

const inquires = (item: Item): boolean =>
  (has(item, 'event_verb') ?? has(item, 'event_noun'))?.subtype === 'investigation'

/** “the violence came days after a raid on 3 May”, “the heaviest fighting since the clashes in July”: the day behind an event that came before is of that one. */
const ofBackdrop = (
  reading: Reading,
  items: Item[],
  date: number,
  at: number,
  triggers: readonly { at: number }[],
): boolean =>
  triggers.some(
    (other) =>
      other.at > at && other.at < date && (isBackdrop(items, other.at) || lagBefore(reading, items, other.at) > at),
  )

/** “the bombing on Monday and the raid on Tuesday”: each of a list has the day behind it; one that opens the sentence is of all. */
const ofListed = (
  items: Item[],
  dates: readonly DatedItem[],
  date: number,
  at: number,
  triggers: readonly { at: number }[],
): boolean => {
  if (date > at || date <= 2) return false
  const and = items.slice(0, at).findLastIndex((x, k) => k > date && has(x, 'and'))
  if (and < 0 || !triggers.some((t) => t.at < date)) return false
  return dates.some(
    (d) => d.at > at && d.at - at <= CLAUSE && !items.slice(at, d.at).some((x) => has(x, 'and') || isSign(x, COMMA)),
  )
}

/** Farther from the trigger than this a death is told of somebody else. */
const DEATH = 20

const died = (item: Item): boolean => has(item, 'harm_intransitive')?.condition === 'died_later'

/** “A woman hurt in the strike on Ossa died in hospital on Friday”, “On Friday a man hurt in the strike died”: the day of the death. */
function ofDeath(items: Item[], at: number, date: number): boolean {
  const death = at + items.slice(at, at + DEATH).findIndex(died)
  if (death < at || items.slice(at, death).some((x) => x.kind === 'sign' && !isSign(x, COMMA))) return false
  const hurt = items
    .slice(Math.max(0, at - 6), at)
    .some((x) => x.group?.harm === 'wounded' || has(x, 'harm_participle'))
  return hurt && (date > death || date < at)
}

/** The date of the trigger at item `at`; a list of days is the span of them. */
export function dateOf(
  reading: Reading,
  scene: Surroundings,
  dates: readonly DatedItem[],
  at: number,
  singular: boolean,
  triggers: readonly { at: number }[],
): DateRef | null {
  const { items, path } = scene
  const behind = aheadOf(items, dates, at, triggers)
  if (behind) return behind.date
  const told = around(dates, at).filter((d) => !d.date.ahead && !ofDeath(items, at, d.at))
  const own = told.filter((d) => !ofCapture(items, at, d.at))
  // “On Sunday they ended the biggest exchange since 2020”, “those held since May were freed on Sunday”: of the day that does not go on.
  const shut = singular || frees(items[at]) ? own.filter((d) => !d.date.open || broughtBy(items, at, d.at)) : own
  const close = shut.length > 0 ? shut : own
  const found = nearest(
    path,
    close.filter(
      (d) =>
        !claimed(scene, d, at, triggers) &&
        !ofListed(items, close, d.at, at, triggers) &&
        !ofBackdrop(reading, items, d.at, at, triggers) &&
        !ofFormer(reading, items, d.at, at, triggers) &&
        !ofBefore(items, d.at, at) &&
        !ofHolding(reading, items, d.at, at) &&
        !ofOtherClause(reading, items, d.at, at, close, triggers) &&
        !ofOther(items, d.at, at, triggers) &&
        !(d.at < at && close.some((x) => x.at > at && isAfterwards(items, d.at, at, x.at))) &&
        !tellsOfPersons(items, at, d.at),
    ),
    at,
  )
  if (!found) return null
  if (found.date.open && broughtBy(items, at, found.at))
    return amended(found.date, { end: found.date.start, precision: 'day', open: false })
  if (found.date.open && singular) return null
  const listed = close.filter(
    (d) => d === found || inList(items, d.at, found.at) || goesOnTo(reading, items, found.at, d.at),
  )
  if (listed.length < 2 || listed.some(({ date }) => !DAYS.has(date.precision) || date.open)) return found.date
  const start = Math.min(...listed.map((d) => d.date.start as number))
  const end = Math.max(...listed.map((d) => d.date.end as number))
  return amended(found.date, { start, end, precision: start === end ? 'day' : 'days' })
}

/** “two days after the raid killed four”, “a month after six men, two of them elders, died”: the day before the first trigger behind it. */
const aheadOf = (
  items: Item[],
  dates: readonly DatedItem[],
  at: number,
  triggers: readonly { at: number }[],
): DatedItem | undefined =>
  dates.find(
    (d) =>
      d.date.ahead &&
      d.at < at &&
      at - d.at <= CLAUSE &&
      items.slice(d.at + 1, at).every((x) => (x.kind !== 'sign' || isSign(x, COMMA)) && x.date === undefined) &&
      (!triggers.some((t) => t.at > d.at && t.at < at) ||
        (!items.slice(d.at + 1, at).some((x) => isSign(x, COMMA)) && !hasOwnDay(items, dates, at))),
  )

/** “after nine days of talks they signed it on 3 May”: it has a day of its own behind it. */
const hasOwnDay = (items: Item[], dates: readonly DatedItem[], at: number): boolean =>
  dates.some((d) => d.at > at && !d.date.ahead && !items.slice(at + 1, d.at).some((x) => x.kind === 'sign'))

/** “flew in on Monday after clashes on Friday”: what follows “after” has the day behind it. */
const isAfterwards = (items: Item[], before: number, at: number, behind: number): boolean =>
  behind - at <= ITS_CLAUSE &&
  items.slice(before + 1, at).some((x) => has(x, 'sequel') !== undefined && has(x, 'sequel')?.kind !== 'while') &&
  !items.slice(at + 1, behind).some((x) => x.kind === 'sign')

const ITS_CLAUSE = 10

/** Items in which what a day is told of follows it. */
const CLAUSE = 16

/** A sentence and what its items cost to pass. */
export interface Surroundings {
  items: Item[]
  path: Path
}

const DAYS = new Set<DatePrecision>(['day', 'days'])

/** Times of day in a sentence at which something happened, and not when it was over. */
export const timesIn = ({ items, matches }: ReadSentence): { at: number; time: string }[] =>
  flatMap(items, (item, at) =>
    item.date?.time &&
    !isOver(items, at) &&
    !closesSpan(items, at) &&
    !saying(items, at) &&
    !ofReckoning(items, at, matches.length > 0)
      ? [{ at, time: item.date.time }]
      : [],
  )

/** “from 20:25 to 23:40”: the hour at which it began is its hour. */
const closesSpan = (items: Item[], at: number): boolean =>
  items[at].date?.start === null &&
  (items[at - 1]?.kind === 'to' || has(items[at - 1], 'date_word')?.kind === 'until' || isSign(items[at - 1], DASH)) &&
  items[at - 2]?.date?.time != null

/** “ended at about 18:30”, “had died down by 2 pm”, “went on until 17:00”. */
const isOver = (items: Item[], at: number): boolean =>
  [1, 2, 3, 4, 5].some(
    (d) =>
      has(items[at - d], 'ending') !== undefined && items.slice(at - d + 1, at).every((item) => LEADS.has(item.kind)),
  )

const LEADS = new Set<Item['kind']>(['preposition', 'by', 'to', 'approximator', 'adverb', 'determiner', 'date'])
