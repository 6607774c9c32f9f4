/**
 * Spans of time between two events: “hours after a bombing”, “came a week after gunmen killed 19”. What stands behind such a span is
 * another event than what came then.
 */
import { has, type Item, type Reading } from '../../item.js'
import { endsWith, isOf } from '../../words.js'

/** Items from a span to a word for what was before it. */
const REACH = 14

/** The item of the span behind which item `at` stands in its clause, or -1. */
export function lagBefore(reading: Reading, items: readonly Item[], at: number): number {
  for (let k = at - 1; k >= 0 && at - k <= REACH; k--) {
    if (isLag(reading, items, k)) return k
    if (items[k].kind === 'sign' || items[k].kind === 'relative' || has(items[k], 'and')) return -1
  }
  return -1
}

/** “a week after”, one date, or “hours after”. */
const isLag = (reading: Reading, items: readonly Item[], k: number): boolean =>
  endsWith(reading, items[k], 'lag_ends') &&
  (items[k].date ? items[k].to - items[k].from > 1 : isOf(reading, items[k - 1], 'lag_units'))

/** Whether a span stands between two items, so that they tell of two times. */
export const lagBetween = (reading: Reading, items: readonly Item[], a: number, b: number): boolean => {
  const k = lagBefore(reading, items, Math.max(a, b))
  return k >= 0 && k > Math.min(a, b)
}
