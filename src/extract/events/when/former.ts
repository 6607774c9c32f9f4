/** Days of what came before the event that a sentence is on: “the attack followed an ambush last week”. */
import { has, type Item, type Reading } from '../../item.js'
import { isOf } from '../../words.js'
import { isAfter } from './backdrop.js'

/** Whether the day at item `date` is of a trigger that the event at item `at` is told to have followed. */
export function ofFormer(
  reading: Reading,
  items: readonly Item[],
  date: number,
  at: number,
  triggers: readonly { at: number }[],
): boolean {
  for (let k = at + 1; k < date; k++)
    if (isOf(reading, items[k], 'came_after') && items[k - 1].kind !== 'be')
      return triggers.some((t) => t.at > k && t.at < date)
  return false
}

/** “the strikes in the aftermath of the coup last February”: a month or year behind “after the” is of what had been before. */
export const ofBefore = (items: readonly Item[], date: number, at: number): boolean =>
  /^(?:month|year)$/.test(items[date].date?.precision ?? '') &&
  (ofOwnedBefore(items, date, at) || ofPhraseBefore(items, date, at))

/** “after last May’s war”. */
const ofOwnedBefore = (items: readonly Item[], date: number, at: number): boolean =>
  date > at && items[date + 1]?.kind === 'possessive' && isAfter(items[date - 1])

const ofPhraseBefore = (items: readonly Item[], date: number, at: number): boolean =>
  items.some(
    (item, k) =>
      k > at &&
      k < date - 1 &&
      isAfter(item) &&
      has(item, 'since') === undefined &&
      (items[k + 1].kind === 'determiner' || items[k + 1].kind === 'article') &&
      items.slice(k + 1, date).every((x) => x.kind !== 'sign'),
  )
