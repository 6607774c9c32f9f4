/**
 * The words of a sentence by which a toll is of a time and not of one incident: “since 12 September”, “from 1 to 9 May”, “so far”,
 * “as of Tuesday”, “in the war”. Which claims they govern is decided in scope.ts.
 */

import type { DateRef } from '../../chunks/dates/index.js'
import { classSet, hasAny } from '../../classes.js'
import { COMMA, DASH, has, type Item, type ItemKind, isSign, type Reading, wordOf } from '../../item.js'
import { anyIn, endsWith, isOf, opensWith } from '../../words.js'
import { isWar, sinceWar, warNamed } from './wars.js'

/** Days of a toll, each null where no words tell it: when it begins and ends, and the day for which it was stated. */
export interface Period {
  start: number | null
  end: number | null
  asOf: number | null
}

/**
 * since: it counts from a day or turning point on; window: from a day to a day; war: in a war; running: up to a day or to now;
 * back: “in that time”, the period told before; from: “fighting was reported from 12 September”, which only helps a running figure.
 */
export interface Cue extends Period {
  kind: 'since' | 'window' | 'war' | 'running' | 'back' | 'from'
  /** Its item in the sentence. */
  at: number
  /** It tells since when somebody was held, and not from when a toll counts. */
  held?: boolean
  /** “since then”: from the day told before. */
  then?: boolean
}

/** Days from the first to the last of a window at least: fighting of two or three days is one incident. */
export const WINDOW = 3
/** Items after “since” in which its date stands. */
const REACH = 12

/** The cues of a sentence in text order. */
export function cuesOf(reading: Reading, items: Item[]): Cue[] {
  const out: Cue[] = []
  items.forEach((item, i) => {
    if (!mayTell(item, i)) return
    const cue =
      sinceAt(reading, items, i) ??
      beganAt(reading, items, i) ??
      runningAt(reading, items, i) ??
      windowAt(reading, items, i) ??
      warAt(reading, items, i)
    if (cue) out.push(cue)
    else if (has(item, 'running')?.kind === 'back') out.push({ kind: 'back', at: i, ...NEVER })
  })
  return out
}

/** What cannot be a cue is not looked at: a date, a relative clause, a first word, a phrase of several words, a word for time or war. */
const mayTell = (item: Item, i: number): boolean =>
  i === 0 ||
  item.date !== undefined ||
  item.kind === 'relative' ||
  item.kind === 'adverb' ||
  item.to - item.from > 1 ||
  hasAny(item, TIMES)

const TIMES = classSet('since', 'running', 'war')

export const NEVER: Period = { start: null, end: null, asOf: null }

/** “since 5 May”, “so far this year”, of which one phrase may be a date too; not “has since been released”, nor “the past 24 hours”, a bulletin’s own day. */
function sinceAt(reading: Reading, items: Item[], i: number): Cue | null {
  const word = (k: number): string => wordOf(reading, items[k])
  const since = has(items[i], 'since')
  if (!since || items[i].group) return null
  if (/^since$/i.test(word(i)) && (items[i - 1]?.kind === 'have' || items[i + 1]?.kind === 'be')) return null
  const own = items[i].date?.start != null ? items[i].date : undefined
  // “in the last three months of unrest”: one date by now.
  const over = since.kind === 'span' ? own : undefined
  if (since.kind === 'span' && !isOver(over) && ![1, 2, 3, 4].some((k) => isOf(reading, items[i + k], 'long_units')))
    return null
  const date = since.kind === 'war' ? null : (own ?? dateAfter(items, i))
  // “in the war in 2019”: in that year, and not since
  if (date && isWar(reading, items[i]) && opensWith(reading, items[i], 'during'))
    return { kind: 'war', at: i, start: date.start, end: date.end, asOf: null }
  // “during the war”, one phrase of the lexicon.
  if (!date && isWar(reading, items[i])) return { kind: 'since', at: i, ...NEVER, ...warNamed(reading, items, i) }
  const start = date?.start ?? (since.kind === 'span' ? null : sinceWar(reading, items, i))
  const then = start === null && isOf(reading, items[i + 1], 'back_then')
  return { kind: 'since', at: i, start, end: null, asOf: null, held: isHeld(items, i), then }
}

/** “in the conflict zone”, “in the war zone”: what land it is. */
const tellsLand = (items: Item[], i: number): boolean => has(items[i + 1], 'place_noun') !== undefined

const isOver = (date: DateRef | undefined): boolean =>
  date?.start != null && date.end !== null && date.end - date.start > LONG

/** “handed over two men, held since 4 May”, “the men held since 4 May came home”: since when those persons were captives. */
const isHeld = (items: Item[], i: number): boolean =>
  has(items[i - 1], 'harm_participle')?.harm === 'captured' &&
  (isSign(items[i - 2], COMMA) || items[i - 2]?.group !== undefined)

/** “the toll of the offensive that began on 7 October”, weeks before the statement: it counts from that day. */
function beganAt(reading: Reading, items: Item[], i: number): Cue | null {
  if (items[i].kind !== 'relative' || !isOf(reading, items[i + 1], 'war_began')) return null
  const start = dateAfter(items, i + 1)?.start ?? null
  return start !== null && reading.published - start > LONG
    ? { kind: 'since', at: i, start, end: null, asOf: null }
    : null
}

/** Days from which on what goes on is no incident of the day. */
const LONG = 14

/** The date that a word leads to: “since the night of 13 May”. */
function dateAfter(items: Item[], i: number) {
  for (let k = i + 1; k < items.length && k <= i + REACH; k++) {
    if (items[k].date?.start != null) return items[k].date
    if (items[k].kind === 'sign' || items[k].kind === 'relative' || items[k].group) return undefined
  }
  return undefined
}

/** “so far”, “as of 29 May”, “by 1 January the bodies of 30 had been examined”. */
function runningAt(reading: Reading, items: Item[], i: number): Cue | null {
  const running = has(items[i], 'running')
  if (running?.kind === 'now' || isOneMore(reading, items, i)) return { kind: 'running', at: i, ...NEVER }
  const by = items[i].kind === 'by' && i === 0 && items.slice(1, BY).some((item) => item.date?.start != null)
  if (running?.kind !== 'day' && !by) return null
  const date = dateAfter(items, i)
  const told = date ?? (isNow(reading, items, i) ? today(reading) : undefined)
  return told ? { kind: 'running', at: i, start: null, end: null, asOf: told.end } : null
}

/** Items within which “By the evening of 19 September” tells its day. */
const BY = 5

/** “as of this morning”, “as of now”, “up to that day”, “as of 2:15 p.m.”. */
const isNow = (reading: Reading, items: Item[], i: number): boolean =>
  items[i + 1] !== undefined &&
  (items[i + 1].date?.time != null ||
    anyIn(reading, items[i + 1].from, items[Math.min(i + 3, items.length - 1)].to, 'present'))

/** “Nine have now died”: how many that makes. */
const isOneMore = (reading: Reading, items: Item[], i: number): boolean =>
  items[i - 1]?.kind === 'have' && isOf(reading, items[i], 'by_now')

const today = ({ published }: Reading) => ({ start: published, end: published })

/** “from 27 September to 4 October”, “between April 29 and May 10”, and “from 12 September”, which has no end. */
function windowAt(reading: Reading, items: Item[], i: number): Cue | null {
  const date = items[i].date
  if (date?.start == null || date.end === null) return null
  const lead = items[i - 1]
  const joint = items[i + 1]
  const second =
    joint && (joint.kind === 'to' || joint.kind === 'and' || has(joint, 'range_to')) ? items[i + 2]?.date : null
  const led = lead?.kind === 'from' || has(lead, 'between') !== undefined
  const end = date.precision === 'days' ? date.end : led && second?.precision === 'day' ? (second.end ?? null) : null
  if (end !== null && (date.precision === 'days' || date.precision === 'day'))
    // “in the past three days” and “from 13 to 15 May” count over them, “on 12-14 May” may tell of one raid.
    return end - date.start >= (led || endsWith(reading, items[i], 'span_units') ? WINDOW - 1 : WINDOW)
      ? { kind: 'window', at: i, start: date.start, end, asOf: end }
      : null
  return lead?.kind === 'from' && date.precision === 'day' ? { kind: 'from', at: i, ...NEVER, start: date.start } : null
}

/** “in the 44-day war”, “during the conflict”: a war counts where a preposition of time leads to it. */
function warAt(reading: Reading, items: Item[], i: number): Cue | null {
  const { from, to } = items[i]
  if (!has(items[i], 'war') && !(to - from > 1 && WAR.test(wordOf(reading, items[i])))) return null
  // “in conflict-torn Ossa”
  if ((isSign(items[i + 1], DASH) && items[i + 2]?.kind === 'unknown') || tellsLand(items, i)) return null
  let lead = i - 1
  while (lead >= 0 && i - lead < 6 && MODIFIERS.has(items[lead].kind)) lead--
  if (!isOf(reading, items[lead], 'during') || items[lead - 1]?.kind === 'unknown' || isQuarrel(items, i)) return null
  return { kind: 'war', at: i, ...NEVER, ...(isWar(reading, items[i]) ? warNamed(reading, items, i) : null) }
}

/** “in a conflict over water”, “in an uprising in Velm”: what an incident was about. */
const isQuarrel = (items: Item[], i: number): boolean =>
  items[i - 1]?.kind === 'article' &&
  (items[i + 1]?.kind === 'preposition' || has(items[i + 1], 'approximator') !== undefined)

/** “the Great War”, a name. */
const WAR = /\S War$/

/** What can stand between the preposition and the war: “in the second 30-day Marn war”. */
const MODIFIERS: ReadonlySet<ItemKind> = new Set<ItemKind>([
  'determiner',
  'article',
  'unknown',
  'capital',
  'date',
  'date_word',
  'numeral',
  'quantity',
  'ordinal',
  'sign',
  'place',
  'place_noun',
  'side_adjective',
  'side_noun',
  'possessive',
  'season',
])
