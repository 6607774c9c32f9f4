/** Buildings named by whose they are, or that stand for those who sit in them: “on Ostria’s parliament”, “at the White House”. */
import { has, type Item, type Reading, textOf } from '../item.js'
import { endAt, isOf } from '../words.js'
import type { PlaceMention } from './index.js'
import { relationBefore } from './relation.js'

/** “on Ostria’s parliament”, “outside the Karvian embassy”: a building by whose it is. */
export function facility(reading: Reading, items: Item[], i: number): PlaceMention | null {
  const house = isOf(reading, items[i], 'houses_of_state')
  const at = house ? i : facilityEnd(reading, items, i)
  if (at < 0) return null
  const before = items[i - 1]?.kind === 'determiner' ? items[i - 2] : items[i - 1]
  if (!(before?.kind === 'preposition' || has(before, 'place_relation') || has(before, 'event_verb'))) return null
  const name = textOf(reading, items[i].from, items[at].to)
  return {
    at: i,
    next: at + 1,
    wider: false,
    // “said at the White House”: where it is spoken of other things, too.
    bare: house,
    ref: { name, place_id: null, precision: 'exact', relation: relationBefore(reading, items, i) },
  }
}

/** “near the building of the Security Service”: a noun that is no place by itself; “near the presidential palace”: one of its kind. */
export const premises = (reading: Reading, items: Item[], i: number): PlaceMention | null =>
  (items[i + 1]?.kind === 'of' && isOf(reading, items[i], 'premises')) || landmarkEnd(reading, items, i) >= 0
    ? facility(reading, items, i)
    : null

/** The last item of “presidential palace” that begins at item i, or -1. */
function landmarkEnd(reading: Reading, items: Item[], i: number): number {
  const end = endAt(reading, items[i].from, items[Math.min(i + LANDMARK, items.length) - 1].to, 'landmarks')
  return end === 0 ? -1 : items.findIndex((x, k) => k >= i && x.to === end)
}

/** Items of the longest of them. */
const LANDMARK = 5

/** The last item of a building whose words begin at item i: “Ostria’s parliament”, “the embassy of Ostria”; -1 where none does. */
function facilityEnd(reading: Reading, items: Item[], i: number): number {
  const landmark = landmarkEnd(reading, items, i)
  if (landmark >= 0) return landmark
  // “in front of the Interior Ministry”
  if (has(items[i], 'body')?.kind === 'ministry')
    return has(items[items[i - 1]?.kind === 'determiner' ? i - 2 : i - 1], 'place_relation') ? i : -1
  if (items[i].kind === 'side_noun' || items[i].kind === 'side_adjective') {
    const at = items[i + 1]?.kind === 'possessive' ? i + 2 : i + 1
    return has(items[at], 'facility') ? at : -1
  }
  if (!(has(items[i], 'facility') || isOf(reading, items[i], 'premises')) || items[i + 1]?.kind !== 'of') return -1
  const whose = items[i + 2]?.kind === 'determiner' ? i + 3 : i + 2
  if (items[whose]?.kind === 'body') {
    // “the building of the Security Service of Ossa”
    const of = items[whose + 2]?.kind === 'determiner' ? whose + 3 : whose + 2
    return items[whose + 1]?.kind === 'of' && OWNERS.has(items[of]?.kind) ? of : whose
  }
  return OWNERS.has(items[whose]?.kind) ? whose : -1
}

const OWNERS = new Set<Item['kind'] | undefined>(['side_noun', 'capital', 'actor'])
