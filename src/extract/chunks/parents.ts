/** The parent or husband told behind a name, who is another person. */
import { type Item, isSign, type Reading, SLASH } from '../item.js'
import { isOf, spanIs } from '../words.js'
import { nameEnd } from './name-words.js'

/** “Lisk s/o Orn Tarn”, “Mara Lisk wife of Ivo Tarn”: the item after the name of the parent or husband, who is another person. */
export function parentEnd(reading: Reading, items: Item[], at: number): number {
  const from = slashed(reading, items, at) || (ofParent(reading, items, at) ? at + 2 : 0)
  if (from === 0) return at
  const end = nameEnd(reading, items, from, true)
  return end > from ? end : at
}

/** “s/o”, “D/o”, “w/o”. */
const slashed = (reading: Reading, items: Item[], at: number): number =>
  isSign(items[at + 1], SLASH) &&
  items[at + 2] !== undefined &&
  spanIs(reading, items[at].from, items[at + 2].to, 'child_of')
    ? at + 3
    : 0

const ofParent = (reading: Reading, items: Item[], at: number): boolean =>
  items[at + 1]?.kind === 'of' && isOf(reading, items[at], 'of_parent')
