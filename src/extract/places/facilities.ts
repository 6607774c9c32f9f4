/** Buildings named by whose they are: “on Ostria’s parliament”, “outside the Karvian embassy”. */
import { has, type Item, type Reading, textOf } from '../item.js'
import type { PlaceMention } from './index.js'
import { relationBefore } from './relation.js'

/** “on Ostria’s parliament”, “outside the Karvian embassy”: a building by whose it is. */
export function facility(reading: Reading, items: Item[], i: number): PlaceMention | null {
  const at = facilityEnd(items, i)
  if (at < 0) return null
  const before = items[i - 1]?.kind === 'determiner' ? items[i - 2] : items[i - 1]
  if (!(before?.kind === 'preposition' || has(before, 'place_relation') || has(before, 'event_verb'))) return null
  const name = textOf(reading, items[i].from, items[at].to)
  return {
    at: i,
    next: at + 1,
    wider: false,
    bare: false,
    ref: { name, place_id: null, precision: 'exact', relation: relationBefore(reading, items, i) },
  }
}

/** The last item of a building whose words begin at item i: “Ostria’s parliament”, “the embassy of Ostria”; -1 where none does. */
function facilityEnd(items: Item[], i: number): number {
  if (items[i].kind === 'side_noun' || items[i].kind === 'side_adjective') {
    const at = items[i + 1]?.kind === 'possessive' ? i + 2 : i + 1
    return has(items[at], 'facility') ? at : -1
  }
  if (!has(items[i], 'facility') || items[i + 1]?.kind !== 'of') return -1
  const whose = items[i + 2]?.kind === 'determiner' ? i + 3 : i + 2
  return OWNERS.has(items[whose]?.kind) ? whose : -1
}

const OWNERS = new Set<Item['kind'] | undefined>(['side_noun', 'capital', 'actor'])
