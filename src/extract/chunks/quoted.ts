/** “hundreds” of troops, “more than a dozen” fighters: a number that a report quotes alone counts what stands behind it. */
import { QUOTES } from '../../text/tokens.js'
import type { Item } from '../item.js'

/** Takes the signs of quotation from around numbers; the “of” behind them becomes a part of the number, as without them. */
export function unquoteNumbers(items: Item[]): Item[] {
  if (!items.some((_, i) => isQuoted(items, i))) return items
  return items.flatMap((item, i) => {
    if (isQuoted(items, i + 1) || isQuoted(items, i - 1) || (item.kind === 'of' && isQuoted(items, i - 2))) return []
    return isQuoted(items, i) && items[i + 2]?.kind === 'of' ? [{ ...item, to: items[i + 2].to }] : [item]
  })
}

const isQuoted = (items: Item[], i: number): boolean =>
  items[i]?.quantity !== undefined && isQuote(items[i - 1]) && isQuote(items[i + 1])

const isQuote = (item: Item | undefined): boolean => item?.kind === 'sign' && QUOTES.has(item.sign)

/** The item before, past the signs of quotation around a number. */
export function numberBefore(items: readonly Item[]): Item | undefined {
  const mark = items.at(-1)?.kind === 'of' ? items.length - 2 : items.length - 1
  return isQuote(items[mark]) ? items[mark - 1] : items.at(-1)
}
