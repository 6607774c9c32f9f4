/** Whether words of the sentence leave what a claim tells to whoever said it: “allegedly killed”, “is said to have died”, “claims that”. */
import { isAlleged } from '../../events/status/belief.js'
import { has, type Item, type Reading, wordOf } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { opensWith } from '../../words.js'

/** How many items lie between a hedge and the word for the harm. */
const REACH = 6

/** `at` is the item of the word for the harm. */
export function isHedged(reading: Reading, { items }: ReadSentence, at: number): boolean {
  if (isAlleged(items, at)) return true
  for (let k = Math.max(0, at - REACH); k <= at + 1 && k < items.length; k++)
    if (/\breportedly$/i.test(wordOf(reading, items[k])) || isSaid(items, k)) return true
  return items.some(
    (item, k) => has(item, 'speech') && endsOrLeads(items[k + 1]) && opensWith(reading, item, 'distances'),
  )
}

/** “claimed that …”, “…, the ministry claimed.”; not “claimed twelve lives”. */
const endsOrLeads = (next: Item | undefined): boolean =>
  next === undefined || next.kind === 'relative' || next.kind === 'sign'

/** “is said to”, “were believed to”. */
const isSaid = (items: Item[], k: number): boolean =>
  has(items[k], 'speech') !== undefined && items[k - 1]?.kind === 'be' && items[k + 1]?.kind === 'to'
