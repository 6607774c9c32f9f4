/** What goes on again and again is no event: “gangs regularly raid villages, burning homes”. */
import type { DateRef } from '../../chunks/dates/index.js'
import { has, type Item, type ItemKind, type Reading, wordOf } from '../../item.js'
import { isOf, spanOpensWith } from '../../words.js'

/** Whether the trigger at item `at` is told as something done often; on a day it was done. */
export function isHabit(
  reading: Reading,
  items: readonly Item[],
  at: number,
  date: DateRef | null,
  triggers: readonly { at: number }[],
): boolean {
  if (date !== null && date.precision === 'day') return false
  if (has(items[at], 'event_noun') && isOften(reading, items, at)) return true
  for (let k = at - 1; k >= 0 && at - k <= REACH && items[k].kind !== 'relative'; k--)
    if (isOf(reading, items[k], 'habitual'))
      return at - k <= NEAR ? !triggers.some((t) => t.at > k && t.at < at) : /ing$/i.test(wordOf(reading, items[at]))
  return false
}

/** “Clashes occur from time to time”, “shootings regularly break out here”: the noun is the subject of what is done often. */
function isOften(reading: Reading, items: readonly Item[], at: number): boolean {
  for (let k = at + 1; k < items.length && k - at <= OFTEN; k++) {
    if (spanOpensWith(reading, items[k].from, items[Math.min(k + 3, items.length - 1)].to, 'habitual')) return true
    if (!TELLS.has(items[k].kind)) return false
  }
  return false
}

/** Items from the noun to the adverb. */
const OFTEN = 5
const TELLS = new Set<ItemKind>(['have', 'be', 'verb', 'unknown', 'event_verb', 'adverb'])

/** Items from the adverb to its verb, and to what goes with it: “…, killing and looting”. */
const NEAR = 3
const REACH = 16
