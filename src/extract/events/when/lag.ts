/** “The attack came a week after a blast in Ossa”, “to mark five years since the raid”: how long before the rest of its sentence. */
import { civil, dayNumber, monthLength } from '../../../text/calendar.js'
import { type DateRef, day } from '../../chunks/dates/date-ref.js'
import { COMMA, has, type Item, isSign, type Reading, wordOf } from '../../item.js'
import { anyIn } from '../../words.js'
import type { EventDraft } from '../grouping/group.js'
import type { Mention } from '../mention.js'

export interface Lag {
  days: number
  unit: 'day' | 'month' | 'year'
  /** It is reckoned from the day of the words, not from what the sentence told before. */
  marked: boolean
}

/** Items between a trigger and the words that lead to its clause, and between those and the verb that they follow. */
const CLAUSE = 12
const LEAD = 6

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.5, year: 365.25 }

/** How long before what its sentence tells first the trigger at item `at` was; null where the sentence does not say so. */
export function lagOf(reading: Reading, items: Item[], at: number): Lag | null {
  for (let k = at - 1; k > 1 && at - k <= CLAUSE; k--) {
    if (items[k].kind === 'sign' && !isSign(items[k], COMMA)) return null
    if (!has(items[k], 'sequel') || !/^(?:after|since)$/.test(wordOf(reading, items[k]).toLowerCase())) continue
    const unit = has(items[k - 1], 'date_word')?.kind ?? ''
    const hours = /^hours?$/i.test(wordOf(reading, items[k - 1]))
    if (!hours && DAYS[unit] === undefined) return null
    const count = items[k - 2]?.quantity?.best ?? (items[k - 2]?.kind === 'article' ? 1 : null)
    const [from, to] = [items[Math.max(0, k - LEAD)].from, items[k - 1].from]
    const marked = anyIn(reading, from, to, 'marks_day')
    if ((!hours && count === null) || !(marked || anyIn(reading, from, to, 'follows'))) return null
    return {
      days: hours ? 0 : Math.round((count as number) * DAYS[unit]),
      unit: unit === 'month' || unit === 'year' ? unit : 'day',
      marked,
    }
  }
  return null
}

/** Gives the mention the day that its lag tells, reckoned from what its sentence told before it. */
export function reckonBack(events: readonly EventDraft[], m: Mention, published: number): void {
  if (!m.lag) return
  const beside = events.findLast((e) => e.mentions.some((x) => x.sentence === m.sentence))
  const from = m.lag.marked ? published : (beside?.date?.start ?? m.near?.start ?? published)
  m.fresh = true
  m.bygone = false
  m.date = spanAt(from - m.lag.days, m.lag.unit)
  if (published - (m.date.end as number) > HISTORICAL) m.modality = 'historical'
}

/** Days before publication from which on what is told is history. */
const HISTORICAL = 120

/** The day, or the month or year that it lies in: nobody counts months to the day. */
function spanAt(at: number, unit: Lag['unit']): DateRef {
  const { year, month } = civil(at)
  const basis = 'resolved_relative' as const
  if (unit === 'day') return day(at, { basis })
  return unit === 'month'
    ? day(dayNumber(year, month, 1), {
        end: dayNumber(year, month, monthLength(year, month)),
        precision: 'month',
        basis,
      })
    : day(dayNumber(year, 1, 1), { end: dayNumber(year, 12, 31), precision: 'year', basis })
}
