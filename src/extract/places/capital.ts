/** “the Marnian capital”, “the capital of Marn”, “Marn’s capital”: the seat of a state, named by the state. */
import { COMMA, has, type Item, isSign, type Reading, textOf, wordOf } from '../item.js'
import type { PlaceMention } from './index.js'
import { closes } from './lists.js'
import { nameEnd } from './names.js'
import { relationBefore } from './relation.js'

/** The capital whose noun is item i, or null; where its name follows, that name is the place. */
export function capitalAt(reading: Reading, items: Item[], i: number): PlaceMention | null {
  if (!has(items[i], 'place_noun') || wordOf(reading, items[i]).toLowerCase() !== 'capital') return null
  const [from, to, side] = owner(reading, items, i)
  if (side === undefined || named(reading, items, to)) return null
  const relation = relationBefore(reading, items, from)
  if (relation === null) return null
  const name = textOf(reading, items[from].from, items[to - 1].to)
  const place_id = reading.knowledge.capitals.get(side) ?? null
  return { at: i, next: to, wider: false, bare: false, ref: { name, place_id, precision: 'exact', relation } }
}

/** First item, item after the last, and the side. */
function owner(reading: Reading, items: Item[], i: number): [number, number, string | undefined] {
  const before = items[i - 1]
  if (before?.kind === 'side_adjective') return [i - 1, i + 1, before.entry?.side]
  // “the Brennish capital” of a state that no list has.
  if (before?.kind === 'capital' && PEOPLES.test(wordOf(reading, before))) return [i - 1, i + 1, '']
  if (before?.kind === 'possessive') return [i - 2, i + 1, has(items[i - 2], 'side_noun')?.side]
  // “the capital of Marn’s Velm” is not that of Marn.
  if (items[i + 1]?.kind === 'of' && items[i + 3]?.kind !== 'possessive')
    return [i, i + 3, has(items[i + 2], 'side_noun')?.side]
  return [i, i + 1, undefined]
}

/** Endings of adjectives of peoples. */
export const PEOPLES = /(?:an|i|ish|ese|ic|ite)$/

const named = (reading: Reading, items: Item[], to: number): boolean =>
  [0, 1].some((d) => items[to + d]?.kind === 'place' || items[to + d]?.kind === 'metonym') ||
  items[to]?.kind === 'capital' ||
  // “in the Marnian capital, Ossa, on Friday”
  (isSign(items[to], COMMA) &&
    items[to + 1]?.kind === 'capital' &&
    closes(reading, items, nameEnd(reading, items, to + 1)))
