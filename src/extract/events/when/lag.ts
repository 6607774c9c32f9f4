/**
 * Spans of time between two events: “hours after a bombing”, “came a week after gunmen killed 19”. What stands behind such a span is
 * another event than what came then.
 */
import { COMMA, has, type Item, type ItemKind, isSign, type Reading } from '../../item.js'
import { endsWith, isOf } from '../../words.js'

/** Items from a span to a word for what was before it; and to a second one, joined with “and”. */
const REACH = 14
const JOINED = 26

/** The item of the span behind which item `at` stands in its clause, or -1. */
export function lagBefore(reading: Reading, items: readonly Item[], at: number): number {
  let and = -1
  for (let k = at - 1; k >= 0 && at - k <= (and < 0 ? REACH : JOINED); k--) {
    // “hours after rebels raided Ossa | and killed two”; not “hours after the raid | and struck Velm”
    if (isLag(reading, items, k)) return and < 0 || items.slice(k + 1, and).some(isDone) ? k : -1
    if (items[k].kind === 'sign' || (items[k].kind === 'relative' && !has(items[k - 1], 'speech'))) return -1
    if (has(items[k], 'and')) and = k
  }
  return -1
}

const isDone = (item: Item): boolean =>
  (has(item, 'event_verb') !== undefined && has(item, 'event_noun') === undefined) || DONE.has(item.kind)

const DONE = new Set<ItemKind>(['harm_active', 'harm_participle', 'harm_intransitive', 'verb'])

/** “a week after”, one date, or “hours after”; “the deadliest since 2021, when”. */
const isLag = (reading: Reading, items: readonly Item[], k: number): boolean =>
  isSinceWhen(reading, items, k) ||
  (endsWith(reading, items[k], 'lag_ends') &&
    // “a day before the raid”, a day that only the raid tells
    (items[k].date || has(items[k], 'relative_day')?.kind === 'anchor'
      ? items[k].to - items[k].from > 1
      : isOf(reading, items[k - 1], 'lag_units')))

/** “the deadliest attack since October 2021, | when | gunmen killed 40”: behind it stands what was then. */
function isSinceWhen(reading: Reading, items: readonly Item[], k: number): boolean {
  if (has(items[k], 'preposition')?.kind !== 'when') return false
  const since = (isSign(items[k - 1], COMMA) ? k - 2 : k - 1) - 1
  return (
    items[since + 1]?.date !== undefined &&
    has(items[since], 'since') !== undefined &&
    items.slice(Math.max(0, since - RANKED), since).some((x) => x.kind === 'ordinal' || isOf(reading, x, 'records'))
  )
}

/** Items from “the deadliest” to “since”. */
const RANKED = 8

/** Whether a span stands between two items, so that they tell of two times. */
export const lagBetween = (reading: Reading, items: readonly Item[], a: number, b: number): boolean => {
  const k = lagBefore(reading, items, Math.max(a, b))
  return k >= 0 && k > Math.min(a, b)
}
