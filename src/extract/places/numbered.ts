/** Places that have a number for a name: “Hill 413”, “height 265.4”, “Checkpoint 9”, “Sector 7 of Ossa”. */
import { takesNumber } from '../chunks/people/alone.js'
import { has, type Item, type Reading, textOf } from '../item.js'
import type { PlaceMention } from './index.js'
import { nounPrecision } from './nouns.js'
import { relationBefore } from './relation.js'
import { strikeOn } from './struck.js'

/** The place whose noun is item i, or null; the noun needs a capital unless it is of a height. */
export function numberedAt(reading: Reading, items: Item[], i: number): PlaceMention | null {
  const noun = has(items[i], 'place_noun')
  if (!items[i + 1] || !takesNumber(reading, items[i])) return null
  const next = pastNumber(items, i + 1)
  if (next === i + 1) return null
  const relation = relationBefore(reading, items, i)
  const name = textOf(reading, items[i].from, items[next - 1].to)
  const bare = relation === null && !(i > 0 && strikeOn(reading, items, i - 1))
  return {
    at: i,
    next,
    wider: false,
    bare,
    ref: { name, place_id: null, precision: noun ? nounPrecision(noun) : 'exact', relation },
  }
}

/** Past “413”, “265.4”, “No. 9”; the same item where no number stands there. */
function pastNumber(items: Item[], k: number): number {
  const { kind, quantity, entry } = items[k]
  return (kind === 'numeral' || kind === 'quantity') && entry === null && quantity?.kind !== 'vague' ? k + 1 : k
}
