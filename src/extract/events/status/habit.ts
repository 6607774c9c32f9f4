/** What goes on again and again is no event: “gangs regularly raid villages, burning homes”. */
import type { DateRef } from '../../chunks/dates/index.js'
import { type Item, type Reading, wordOf } from '../../item.js'
import { isOf } from '../../words.js'

/** Whether the trigger at item `at` is told as something done often; on a day it was done. */
export function isHabit(
  reading: Reading,
  items: readonly Item[],
  at: number,
  date: DateRef | null,
  triggers: readonly { at: number }[],
): boolean {
  if (date !== null && date.precision === 'day') return false
  for (let k = at - 1; k >= 0 && at - k <= REACH && items[k].kind !== 'relative'; k--)
    if (isOf(reading, items[k], 'habitual'))
      return at - k <= NEAR ? !triggers.some((t) => t.at > k && t.at < at) : /ing$/i.test(wordOf(reading, items[at]))
  return false
}

/** Items from the adverb to its verb, and to what goes with it: “…, killing and looting”. */
const NEAR = 3
const REACH = 16
