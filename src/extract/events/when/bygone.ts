/** What was long ago, on a day that nobody tells. A span that can be reckoned is read in lag.ts. */
import { has, type Item, type Reading } from '../../item.js'
import { isOf, nearEnd } from '../../words.js'

export const isBygone = (reading: Reading, items: Item[], at: number): boolean =>
  isAgo(items, at) || isLongPast(reading, items, at) || isPrevious(reading, items, at)

/** “in the previous incident”, “an earlier attack”: on a day that nobody tells. */
export const isPrevious = (reading: Reading, items: Item[], at: number): boolean =>
  isOf(reading, items[at - 1], 'previous') && has(items[at], 'event_noun') !== undefined

/** “was agreed several months ago”. */
const isAgo = (items: Item[], at: number): boolean => {
  for (let k = at + 1; k < items.length && k - at <= 8 && items[k].kind !== 'sign'; k++)
    if (has(items[k], 'date_word')?.kind === 'ago' && !items[k].date) return true
  return false
}

/** “a year after the massacre”, “two decades since the war”: of a day that nobody tells. */
const isLongPast = (reading: Reading, items: Item[], at: number): boolean =>
  at > 1 && nearEnd(reading, items[Math.max(0, at - 6)].from, items[at - 1].to, 'long_past', MODIFIERS)

/** Words between “years after the” and what they are after. */
const MODIFIERS = 5
