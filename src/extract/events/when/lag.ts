/**
 * Spans of time between two events: “hours after a bombing”, “came a week after gunmen killed 19”. What stands behind such a span is
 * another event than what came then.
 */
import { has, type Item, type ItemKind, type Reading } from '../../item.js'
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

/** “a week after”, one date, or “hours after”. */
const isLag = (reading: Reading, items: readonly Item[], k: number): boolean =>
  endsWith(reading, items[k], 'lag_ends') &&
  // “a day before the raid”, a day that only the raid tells
  (items[k].date || has(items[k], 'relative_day')?.kind === 'anchor'
    ? items[k].to - items[k].from > 1
    : isOf(reading, items[k - 1], 'lag_units'))

/** Whether a span stands between two items, so that they tell of two times. */
export const lagBetween = (reading: Reading, items: readonly Item[], a: number, b: number): boolean => {
  const k = lagBefore(reading, items, Math.max(a, b))
  return k >= 0 && k > Math.min(a, b)
}
