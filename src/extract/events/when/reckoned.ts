/** Times in which others like an event are counted: “the third attack this month”. */
import type { DateRef } from '../../chunks/dates/date-ref.js'
import { COMMA, has, type Item, isSign, type Reading, wordOf } from '../../item.js'
import { VERBAL } from '../../verbal.js'
import { isOf } from '../../words.js'

/** “the third attack this month”, “for the second time this year”: the time in which others like it are counted. */
export const reckoned = (reading: Reading, items: Item[], at: number): boolean =>
  (items[at].date as DateRef).precision !== 'day' &&
  (ranked(reading, items, at) ||
    ((has(items[at - 1], 'event_noun') !== undefined || /^time$/i.test(wordOf(reading, items[at - 1]))) &&
      [2, 3, 4].some(
        (d) => items[at - d]?.kind === 'ordinal' && items.slice(at - d + 1, at - 1).every((x) => x.kind === 'unknown'),
      )))

/** “It was the third in the city this month”, “was the deadliest this year”. */
function ranked(reading: Reading, items: Item[], at: number): boolean {
  for (let k = at - 1; k > 1 && at - k <= RANKED; k--) {
    if (items[k].kind === 'sign' || items[k].kind === 'relative' || has(items[k], 'and')) return false
    if (VERBAL.has(items[k].kind)) return false
    if (isRank(reading, items[k]) && LEADS.has(items[k - 1].kind) && ranksDeeds(items, k, at)) return true
    if (items[k - 1].kind === 'determiner' && (items[k].kind === 'ordinal' || isOf(reading, items[k], 'records')))
      return items[k - 2].kind === 'be'
  }
  return false
}

/** “its 12th | assault on the city | this month”, “the strike, the fourth | this month”: deeds, and no persons or times. */
function ranksDeeds(items: Item[], rank: number, at: number): boolean {
  const between = items.slice(rank + 1, at)
  const named = between.length === 0 ? isSign(items[rank - 2], COMMA) : between.some((x) => has(x, 'event_noun'))
  return named && !between.some((x) => x.group || has(x, 'unit')) && items[at - 1].kind !== 'of'
}

/** “second”, “12th” */
const isRank = (reading: Reading, item: Item): boolean =>
  item.kind === 'ordinal' || (item.kind === 'numeral' && /^\d+\p{L}+$/u.test(wordOf(reading, item)))

const LEADS = new Set<Item['kind']>(['determiner', 'article', 'possessive'])

/** Items from “the third” to the time in which it is. */
const RANKED = 10
