/** Days told by how long they were: “nine days of shelling”, “three years of clashes”, “the last three and a half months”. */
import type { DatePrecision } from '../../../model/vocab.js'
import { has, type Item, type ItemKind, type Reading } from '../../item.js'
import { isOf } from '../../words.js'
import { amended, countAt, type DateContext, type DateRef, day, dayAt, type Found, yearAt } from './date-ref.js'
import { dayBehind, UNIT_DAYS, UNIT_PRECISION } from './relative.js'

/**
 * “fell on Friday after nine days of shelling”, “two weeks of heavy fighting”: the days up to the one told, else up to that of the text.
 * Months and years of it (“three years of clashes”) are no sharper than their unit.
 */
export function readSpell(context: DateContext, items: Item[], i: number): Found | null {
  const { reading } = context
  const { value, next: at } = lengthAt(reading, items, i)
  // “within 30 days of that meeting” is no length of it.
  if (items[at + 1]?.kind !== 'of' || POINTS.has(items[at + 2]?.kind)) return null
  const unit = has(items[at], 'date_word')?.kind ?? ''
  const days = Math.round(UNIT_DAYS[unit] * value)
  if (!(days > 1 && days <= CENTURY) || !items.slice(at + 2, at + 5).some((item) => has(item, 'event_noun')))
    return null
  if (ofOlder(context, items, i, at)) return null
  const end = spellEnd(context, items, i, at, days)
  if (end > context.published) return null
  const precision = days > SPELL ? UNIT_PRECISION[unit] : 'days'
  return {
    date: amended(day(end - days + 1, { basis: 'resolved_relative', ahead: true }), { end, precision }),
    next: at + 1,
  }
}

const POINTS = new Set<ItemKind | undefined>(['determiner', 'article', 'possessive', 'relative'])

function spellEnd(context: DateContext, items: Item[], i: number, at: number, days: number): number {
  const { anchor, published, here } = context
  if (days > SPELL) return published
  // “The push ended on Tuesday. Six days of battle took …”
  const last = anchor !== null && published - anchor < FRESH ? anchor : published
  // “After nine days of shelling, it fell on Friday”
  return here ?? (i <= 1 ? dayBehind(context, items, at + 2, true) : null) ?? last
}

/** “In 2031 seven died in four days of fighting”, “in two weeks of clashes last May”: of another year or month. */
function ofOlder({ reading, long }: DateContext, items: Item[], i: number, at: number): boolean {
  if (long) return true
  for (
    let k = at + 2;
    k < items.length && k - i < OLDER && items[k].kind !== 'sign' && items[k].kind !== 'relative';
    k++
  )
    if (
      yearAt(reading, items, k) > 0 ||
      isBareMonth(reading, items, k) ||
      OLD.has(has(items[k], 'period_word')?.kind ?? '')
    )
      return true
  return false
}

/** Items from a spell to the month or year it was in. */
const OLDER = 14

const OLD = new Set(['last_month', 'last_year', 'that_month', 'that_year'])

/** “in May”; not “on 3 May”, “on May 3”. */
const isBareMonth = (reading: Reading, items: Item[], k: number): boolean =>
  has(items[k], 'month') !== undefined && !dayAt(reading, items, k - 1) && !dayAt(reading, items, k + 1)

/** So many days before publication the spell that is told of can have ended. */
const FRESH = 3

/** What has gone on for more days than these goes on until the words. */
const SPELL = 60

const CENTURY = 36500

/** “the last two days”, “over the past week”, “in the past few days”, “the last 48 hours”: so many days that end with that of the words. */
export function readLast({ reading, published, spoken, words }: DateContext, items: Item[], i: number): Found | null {
  if (has(items[i], 'date_word')?.kind !== 'last') return null
  const alone = UNIT_DAYS[has(items[i + 1], 'date_word')?.kind ?? ''] !== undefined
  const { value, next: at } = alone ? { value: 1, next: i + 1 } : lengthAt(reading, items, i + 1)
  const end = spoken ?? words ?? published
  const near =
    value < 0 && has(items[i + 1], 'vague') ? nearDays(reading, items, at) : inHours(reading, items[at], value)
  if (near > 0) return { date: spanOf(end - near + 1, end, near === 1 ? 'day' : 'days'), next: at + 1 }
  const unit = has(items[at], 'date_word')?.kind ?? ''
  const days = Math.round(UNIT_DAYS[unit] * value)
  if (!(days >= 1 && days < CENTURY)) return null
  const start = end - (unit === 'day' ? Math.max(1, days - 1) : days)
  return { date: spanOf(start, end, unit === 'day' ? 'days' : UNIT_PRECISION[unit]), next: at + 1 }
}

/** A number of units and the item behind it: “three”, “a”, “three and a half”; -1 where there is none. */
function lengthAt(reading: Reading, items: Item[], i: number): { value: number; next: number } {
  const value = countAt(reading, items, i)
  const half =
    items[i + 1]?.kind === 'and' && items[i + 2]?.kind === 'article' && has(items[i + 3], 'half')?.value === 0.5
  return half && value > 0 ? { value: value + 0.5, next: i + 4 } : { value, next: i + 1 }
}

const spanOf = (start: number, end: number, precision: DatePrecision): DateRef =>
  amended(day(start, { basis: 'resolved_relative' }), { end, precision })

/** Days that “a few days” or “several hours” are taken for, else 0. */
const nearDays = (reading: Reading, items: Item[], at: number): number =>
  has(items[at], 'date_word')?.kind === 'day' ? FEW : isOf(reading, items[at], 'hours_of_time') ? 1 : 0

const FEW = 4

/** Days that so many hours reach back over, else 0. */
const inHours = (reading: Reading, item: Item | undefined, value: number): number =>
  value > 0 && value < 100 && isOf(reading, item, 'hours_of_time') ? Math.max(1, Math.ceil(value / 24)) : 0
