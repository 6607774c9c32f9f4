/** “hundreds” of troops, “more than a dozen” fighters: a number that a report quotes alone counts what stands behind it. */
import { QUOTES } from '../../text/tokens.js'
import type { Item } from '../item.js'

/** Takes the signs of quotation from around numbers, and the “of” behind them, which else is a part of the number. */
export function unquoteNumbers(items: Item[]): Item[] {
  if (!items.some((_, i) => isQuoted(items, i))) return items
  return items.filter(
    (item, i) => !isQuoted(items, i + 1) && !isQuoted(items, i - 1) && !(item.kind === 'of' && isQuoted(items, i - 2)),
  )
}

const isQuoted = (items: Item[], i: number): boolean =>
  items[i]?.quantity !== undefined && isQuote(items[i - 1]) && isQuote(items[i + 1])

const isQuote = (item: Item | undefined): boolean => item?.kind === 'sign' && QUOTES.has(item.sign)
