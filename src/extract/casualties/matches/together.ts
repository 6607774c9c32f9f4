/**
 * Persons told side by side by their sex, age or kin are one figure: “a woman and a child”, “his mother and a brother” are two who met
 * the same harm; “two soldiers and a driver” are told as persons of two kinds and stay apart.
 */
import { type Item, type Reading, textOf } from '../../item.js'
import { textHolds } from '../../words.js'
import { numberOf } from './counts.js'

/** Whether the groups of one match make one figure. */
export function areTogether(reading: Reading, items: readonly Item[]): boolean {
  if (items.length < 2) return false
  const sides = new Set(items.map(({ group }) => group?.side?.text ?? null))
  return sides.size === 1 && items.every((item) => isSomebody(reading, item))
}

/** “a man”, “his sister”: one person of no calling. */
function isSomebody(reading: Reading, item: Item): boolean {
  const { group } = item
  if (!group || numberOf(group) !== 1 || group.partOf || group.others || group.harm !== null) return false
  if (group.status !== 'unknown' && group.status !== 'civilian') return false
  const noun = textOf(reading, item.from, item.to)
  return group.sex !== null || group.age !== null || textHolds(reading, noun, 'kin')
}
