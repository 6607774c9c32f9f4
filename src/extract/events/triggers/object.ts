/** The object of a verb that tells an event only with an object of one sort: “sent two battalions”, “breached its accord on a truce”. */
import { DASH, type Item, type ItemKind, isSign } from '../../item.js'

/**
 * The first item behind the verb at item `at` that fits, where only words that lead up to a noun stand between; -1 without one. `counted`:
 * a number may lead up to it that could count persons, “sank two | boats”.
 */
export function objectOf(
  items: readonly Item[],
  at: number,
  { leads, reach, counted = false }: { leads: ReadonlySet<ItemKind>; reach: number; counted?: boolean },
  fits: (item: Item) => boolean,
): number {
  for (let k = at + 1; k < items.length && k - at <= reach; k++) {
    if (fits(items[k]) && !items[k].group?.quantity?.none) return k
    // “found no weapons”: an object that is none
    if (items[k].quantity?.none) return -1
    // “a three-day truce”, “two | rebel boats”, “spoke on Monday with”
    const counts = counted && (items[k].group?.headFrom ?? 0) < 0
    if (!leads.has(items[k].kind) && !counts && !isSign(items[k], DASH) && !items[k + 1]?.date) return -1
  }
  return -1
}
