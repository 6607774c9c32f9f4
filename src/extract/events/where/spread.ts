/** Whether what a trigger tells was of no one spot: “in several villages”, “throughout the country”. */
import { has, type Item } from '../../item.js'
import { isSettlement } from '../../places/nouns.js'

/** “took place simultaneously in various places”, “throughout the country”; “19 settlements came under fire”. */
export const isSpread = (items: Item[], at: number): boolean => {
  for (let k = at + 1; k < items.length && k - at <= 12; k++) {
    if (has(items[k], 'spread') || isSeveral(items, k)) return true
    if (items[k].kind === 'relative' ? k - at > 1 : items[k].kind === 'sign') break
  }
  for (let k = at - 1; k >= 0 && at - k <= 8 && items[k].kind !== 'sign' && items[k].kind !== 'relative'; k--)
    if (has(items[k], 'spread') || isSeveral(items, k)) return true
  return false
}

/** “in two West Bank towns”, “in several villages”. */
const isSeveral = (items: Item[], k: number): boolean =>
  isSettlement(items[k]) &&
  [1, 2, 3, 4].some((d) => {
    const many = items[k - d]?.quantity ?? items[k - d]?.group?.quantity
    return many != null && !many.none && (many.best === null || many.best > 1)
  })
