/**
 * The first day of a toll whose words tell neither a day nor “since”: “has cost 14,000 lives over 23 years”, “left 350 dead last month”.
 * It is no sharper than the unit that tells it.
 */
import type { Harm } from '../../../model/vocab.js'
import { civil, dayNumber } from '../../../text/calendar.js'
import { UNITS_OF_TIME } from '../../chunks/dates/date-ref.js'
import { UNIT_DAYS } from '../../chunks/dates/relative.js'
import { COMMA, has, type Item, type ItemKind, isSign, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import type { Claim } from '../claims.js'
import { isLong } from './counting.js'
import { governs } from './governs.js'
import { isSpan } from './lasting.js'
import type { Period } from './periods.js'

/** Such a period with the days that its sentence tells of it; those who are sought or held now are of no such time. */
export function withDays(reading: Reading, sentence: ReadSentence, claim: Claim, period: Period): Period {
  if (period.start !== null || period.end !== null || claim.harm === null || STOCKS.has(claim.harm)) return period
  const { items } = sentence
  const start = isPerfect(items, claim) ? spanStart(reading, items, claim) : null
  if (start !== null) return { ...period, start }
  const months = items.filter(
    (item, at) => isLong(item) && isBeside(items, at, claim) && governs(reading, items, { at, kind: 'long' }, claim),
  )
  const [{ date } = { date: undefined }] = months
  if (months.length !== 1 || date?.start == null || date.end === null) return period
  return { ...period, start: date.start, end: Math.min(date.end, reading.published) }
}

/** In front of the claim, or behind it with no other verb between: “which claimed 300 lives, ended in May” tells when it ended. */
const isBeside = (items: readonly Item[], at: number, { to }: Claim): boolean =>
  items[at].from < to || items.slice(0, at).every((x) => x.from < to || !(isSign(x, COMMA) || OTHER.has(x.kind)))

const OTHER = new Set<ItemKind>(['verb', 'event_verb', 'relative'])

const STOCKS: ReadonlySet<Harm> = new Set<Harm>(['missing', 'captured'])

/** “has killed”, “have died”: up to now. */
function isPerfect(items: readonly Item[], { from, to }: Claim): boolean {
  const at = items.findIndex((item) => item.from >= from)
  return items.some((item, k) => item.kind === 'have' && k >= at - PERFECT && item.from < to)
}

/** Items from “has” to a claim: “has | so far | claimed”. */
const PERFECT = 4

/** “over 23 years” counts from a day of that year: from its first, as “since 1992” does. */
function spanStart(reading: Reading, items: Item[], claim: Claim): number | null {
  const at = items.findIndex((_, i) => isSpan(reading, items, i) && governs(reading, items, { at: i }, claim))
  const count = items[at - 1]?.quantity?.best
  const unit = has(items[at], 'date_word')?.kind ?? ''
  if (count == null || !UNITS_OF_TIME.has(unit)) return null
  const { year, month } = civil(reading.published)
  if (unit === 'year') return dayNumber(year - count, 1, 1)
  const months = year * 12 + month - 1 - count
  return unit === 'month'
    ? dayNumber(Math.floor(months / 12), (months % 12) + 1, 1)
    : reading.published - count * UNIT_DAYS[unit]
}
