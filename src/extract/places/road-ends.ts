/** The first of the two names of a road: “on the old Ossa–Marn road”. */
import { DASH, has, type Item, isSign, type Reading, textOf } from '../item.js'
import type { PlaceMention } from './index.js'
import { nameWord } from './names.js'
import { relationBefore } from './relation.js'

/** “on the old Ossa–Marn road”: both ends of the road name it. */
export function roadStart(reading: Reading, items: Item[], { at, next, ref }: PlaceMention): PlaceMention | null {
  if (!isSign(items[at - 1], DASH) || has(items[next - 1], 'place_noun')?.kind !== 'road') return null
  let first = items[at - 2]?.kind === 'place' ? at - 2 : at - 1
  while (first > 0 && at - first < 4 && nameWord(reading, items[first - 1])) first--
  if (first === at - 1) return null
  const relation = relationBefore(reading, items, first)
  const name = textOf(reading, items[first].from, items[at - 2].to)
  const place_id = items[first].entry?.ref ?? null
  return {
    at: first,
    next: at - 1,
    wider: false,
    bare: false,
    ref: { name, place_id, precision: ref.precision, relation },
  }
}
