/** Whether a toll is of one incident, of a period, or of a past long gone, by the words of its sentence and the date of its event. */
import { has, type Item, isSign, type Reading, textOf } from '../item.js'
import type { ReadSentence } from '../read.js'
import type { Claim } from './claims.js'

/** Days after which what happened is told as history. */
const LONG_AGO = 200
/** Smallest toll that a month or a year alone makes a toll of that period. */
const MANY = 3

/** A toll since a day, over a war or a year is cumulative; one of a distant past is historical. */
export function scopeOf(claim: Claim, { items }: ReadSentence, reading: Reading): void {
  const word = (i: number): string => (items[i] ? textOf(reading, items[i].from, items[i].to) : '')
  const best = claim.count.best ?? claim.count.low ?? 0
  const since = items.some((item, i) => isSince(items, i, word) && !item.group && governs(items, i, claim, word))
  const long = items.some((_, i) => isLong(items, i) && governs(items, i, claim, word))
  const dated = items.some((item) => item.date?.precision === 'day' || item.date?.precision === 'days')
  const period = best >= MANY && items.some((_, i) => isPeriod(items, i, word) && governs(items, i, claim, word))
  if (best !== 1 && (since || period || (long && !dated && best >= MANY))) claim.scope = 'cumulative'
  const old = items.filter((item) => item.date?.end != null)
  if (old.length > 0 && old.every((item) => (item.date?.end as number) < reading.published - LONG_AGO))
    claim.modality = 'historical'
}

/** A claim of an event long past. */
export const isLongAgo = (reading: Reading, end: number | undefined): boolean =>
  end !== undefined && end < reading.published - LONG_AGO

type Words = (i: number) => string

/** “since 5 May”, “so far this year”; not “has since been released”, nor “the past 24 hours”, a bulletin’s own day. */
function isSince(items: Item[], i: number, word: Words): boolean {
  const since = has(items[i], 'since')
  if (!since) return false
  if (/^since$/i.test(word(i)) && (items[i - 1]?.kind === 'have' || items[i + 1]?.kind === 'be')) return false
  return since.kind !== 'span' || [1, 2, 3, 4].some((k) => LONG_UNIT.test(word(i + k)))
}

/** A month or year as the only date, outside a relative clause (“who had joined in August”). */
const isLong = (items: Item[], i: number): boolean =>
  items[i].date?.start != null && (items[i].date?.precision === 'year' || items[i].date?.precision === 'month')

const LONG_UNIT = /^(weeks?|months?|years?|decades?)$/i
const UNIT = /^(days|weeks|months|years|decades)$/i
const RECORD = /^(first|deadliest|worst|bloodiest|largest|biggest|heaviest|most|second|third)$/i

/** “over 23 years”, “in three days”, “of 15 months of fighting”; not “two days later”. */
function isPeriod(items: Item[], i: number, word: Words): boolean {
  if (!UNIT.test(word(i)) || !items[i - 1]?.quantity) return false
  if (/^(ago|later|before|after|earlier|old)$/i.test(word(i + 1))) return false
  return items[i - 2]?.kind === 'preposition' || items[i - 2]?.kind === 'of' || /^over\b/i.test(word(i - 1))
}

/**
 * A word for a period speaks of the claims before it up to a semicolon, a relative clause or “taking the toll to”, and not at all
 * in “the deadliest since March”.
 */
function governs(items: Item[], i: number, claim: Claim, word: Words): boolean {
  if ([1, 2, 3, 4].some((k) => /^when$/i.test(word(i + k)))) return false
  if ([1, 2, 3, 4, 5, 6, 7].some((k) => RECORD.test(word(i - k)))) return false
  const at = items.findIndex((item) => item.from >= claim.from)
  for (let k = Math.min(i, at); k < Math.max(i, at); k++) {
    if (isSign(items[k], 59)) return false
    if (k > at && at < i && (items[k].kind === 'relative' || STEP.test(word(k)))) return false
  }
  return true
}

const STEP = /^(taking|bringing|raising|pushing|while)$/i
