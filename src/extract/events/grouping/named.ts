/** Sentences that say what something told before was: “It was the deadliest attack in years”. They tell of nothing new. */
import { has, type Item } from '../../item.js'

/** “It was the deadliest | attack in years”, “That was a suicide attack”: says what something told before was. */
export function isNamed(items: Item[], at: number): boolean {
  if (has(items[at], 'event_noun') === undefined) return false
  const be = items.slice(0, at).findLastIndex((x) => x.kind === 'be')
  return (
    be > 0 &&
    at - be <= NAMED &&
    items.slice(be + 1, at).every((x) => NAMES.has(x.kind)) &&
    (items[be - 1].kind === 'pronoun' || items[be - 1].kind === 'determiner' || items[be - 1].kind === 'relative') &&
    be - 1 === items.findIndex((x) => x.kind !== 'sign')
  )
}

/** Items from “was” to the noun that it names. */
const NAMED = 6
const NAMES = new Set<Item['kind']>(['determiner', 'article', 'unknown', 'ordinal', 'adverb', 'person_adjective'])

/** “a raid”, “a suicide attack”: with an article that takes nothing as known. */
export const isIndefinite = (items: readonly Item[], at: number): boolean =>
  [1, 2, 3, 4].some(
    (d) => items[at - d]?.kind === 'article' && items.slice(at - d + 1, at).every((x) => MODIFY.has(x.kind)),
  )

const MODIFY = new Set<Item['kind']>([...NAMES, 'instrument', 'side_adjective', 'capital'])
