/**
 * The first day of a toll whose words tell neither a day nor “since”: “has cost 14,000 lives over 23 years”, “left 350 dead last month”.
 * It is no sharper than the unit that tells it.
 */
import type { Harm } from '../../../model/vocab.js'
import { agoOf, UNIT_DAYS } from '../../chunks/dates/relative.js'
import { COMMA, DASH, has, type Item, type ItemKind, isSign, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { isOf, opensWith } from '../../words.js'
import type { Claim } from '../claims.js'
import { isLong } from './counting.js'
import { isGoingOn } from './going-on.js'
import { governs } from './governs.js'
import { isSpan } from './lasting.js'
import type { Period } from './periods.js'
import { isWar } from './wars.js'

/** Such a period with the days that its sentence tells of it; those who are sought or held now are of no such time. */
export function withDays(reading: Reading, sentence: ReadSentence, claim: Claim, period: Period): Period {
  if (period.start !== null || period.end !== null || isStock(claim)) return period
  const { items } = sentence
  // “since the 44-day war”: from a day that nobody tells.
  const since = sentence.times.some(
    (cue) => cue.kind === 'since' && !isDuring(reading, items[cue.at]) && governs(reading, items, cue, claim),
  )
  if (since) return period
  const start = isPerfect(reading, items, claim) ? spanStart(reading, items, claim) : null
  if (start !== null) return { ...period, start }
  const months = items.filter(
    (item, at) => isLong(item) && isBeside(items, at, claim) && governs(reading, items, { at, kind: 'long' }, claim),
  )
  const date = months.length === 1 ? months[0].date : undefined
  if (date?.start == null || date.end === null) return period
  return { ...period, start: date.start, end: Math.min(date.end, reading.published) }
}

/** In front of the claim in its clause, or behind it with no other verb between: “which claimed 300 lives, ended in May” tells when it ended. */
function isBeside(items: readonly Item[], at: number, { from, to }: Claim): boolean {
  if (items[at].from < from) return items.slice(at).every((x) => x.from >= from || x.kind !== 'relative')
  return items.slice(0, at).every((x) => x.from < to || !(isSign(x, COMMA) || OTHER.has(x.kind)))
}

const OTHER = new Set<ItemKind>(['verb', 'event_verb', 'relative'])

/** “4,000 are missing”: so many at the time of the words; “4,000 went missing in the war in 2019” tells when. */
const isStock = ({ harm, rule }: Claim): boolean =>
  harm === null || (STOCKS.has(harm) && !/^(?:intransitive|passive)/.test(rule))

const STOCKS: ReadonlySet<Harm> = new Set<Harm>(['missing', 'captured'])

/** “In 2019 some 4,000 fell in the war”: in its time, and not from it on. */
const isDuring = (reading: Reading, item: Item): boolean => isWar(reading, item) && opensWith(reading, item, 'during')

/** “has killed”, “have died”: up to now. */
function isPerfect(reading: Reading, items: readonly Item[], { from, to }: Claim): boolean {
  const at = items.findIndex((item) => item.from >= from)
  return items.some((item, k) => k >= at - PERFECT && item.from < to && opensWith(reading, item, 'has_done'))
}

/** Items from “has” to a claim: “has | so far | claimed”. */
const PERFECT = 4

/** “over 23 years” counts from a day of that year: from its first, as “since 1992” does. */
function spanStart(reading: Reading, items: Item[], claim: Claim): number | null {
  for (let at = 0; at < items.length; at++) {
    const length = lengthAt(reading, items, at)
    if (length === null || !governs(reading, items, { at }, claim)) continue
    const { count, unit } = length
    const { published } = reading
    return OF_CALENDAR.has(unit) ? agoOf(published, count, unit).start : published - count * UNIT_DAYS[unit]
  }
  return null
}

/** “over 23 years”, “a 9-year period”, “the decade-long war”: how long that was; null where item `i` is no unit of such a length. */
function lengthAt(reading: Reading, items: readonly Item[], i: number): { count: number; unit: string } | null {
  const unit = has(items[i], 'date_word')?.kind ?? ''
  if (UNIT_DAYS[unit] === undefined) return null
  const joined = isSign(items[i - 1], DASH)
  const count = items[joined ? i - 2 : i - 1]?.quantity?.best ?? (isSign(items[i + 1], DASH) ? 1 : null)
  if (count === null) return null
  // “the 44-day war” is the name of one that is over.
  const told =
    joined || isSign(items[i + 1], DASH)
      ? OF_CALENDAR.has(unit) && isLasting(reading, items, i)
      : isSpan(reading, items, i)
  return told ? { count, unit } : null
}

/** “9-year | period”, “10-year-long | war”. */
const isLasting = (reading: Reading, items: readonly Item[], i: number): boolean =>
  items.slice(i + 1, i + NOUN).some((x) => isGoingOn(reading, x) || isOf(reading, x, 'span_nouns'))

/** Items from a unit of time to the noun that it measures: “10-year-long | war”. */
const NOUN = 5

/** Units that begin on a day of the calendar, and of which a war that goes on may be so many long. */
const OF_CALENDAR = new Set(['month', 'year', 'decade'])
