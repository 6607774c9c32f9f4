/** The object of a verb that tells an event only with an object of one sort: “sent two battalions”, “breached its accord on a truce”. */
import { DASH, type Item, type ItemKind, isSign } from '../../item.js'

/** The first item behind the verb at item `at` that fits, where only words that lead up to a noun stand between; -1 without one. */
export function objectOf(
  items: readonly Item[],
  at: number,
  { leads, reach }: { leads: ReadonlySet<ItemKind>; reach: number },
  fits: (item: Item) => boolean,
): number {
  for (let k = at + 1; k < items.length && k - at <= reach; k++) {
    if (fits(items[k]) && !items[k].group?.quantity?.none) return k
    // “found no weapons”: an object that is none
    if (items[k].quantity?.none) return -1
    // “a three-day truce”, “spoke on Monday with”
    if (!leads.has(items[k].kind) && !isSign(items[k], DASH) && !items[k + 1]?.date) return -1
  }
  return -1
}
