/** “left two dead and injured four”: a phrase for two harms that are told of two numbers is two words, and no phrase. */
import { has, type Item, lookUp, type Reading } from '../item.js'

/** Takes “dead and injured” apart where a number stands before it and another after it. */
export function partCombined(reading: Reading, items: Item[]): Item[] {
  const at = items.findIndex((item, i) => has(item, 'combined_harm')?.kind === 'each' && isShared(items, i))
  if (at < 0) return items
  const { from, to } = items[at]
  const words = Array.from({ length: to - from }, (_, i) => lookUp(reading, { from: from + i, to: from + i + 1 })[0])
  return [...items.slice(0, at), ...words, ...partCombined(reading, items.slice(at + 1))]
}

const isShared = (items: Item[], at: number): boolean =>
  isCounted(items[at - 1]) &&
  items[at + 1] !== undefined &&
  isCounted(items[at + 1]) &&
  items[at].to - items[at].from === 3

const isCounted = (item: Item | undefined): boolean =>
  item !== undefined && (item.quantity !== undefined || has(item, 'person') !== undefined || item.kind === 'another')
