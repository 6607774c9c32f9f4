/** Days of what came before the event that a sentence is on: “the attack followed an ambush last week”. */
import type { Item, Reading } from '../../item.js'
import { isOf } from '../../words.js'

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
