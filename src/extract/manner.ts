/** Adverbs of manner that no list has: their ending and their place after “be” tell them. Any other place is left alone. */
import { LOWER, UPPER } from '../text/tokens.js'
import type { Item, Reading } from './item.js'

/** No words of degree: “totally” is said of things. */
const MANNER = /^(?!tota|complete|partia|entire|fully)\w{2,}ly$/i

/** “was mercilessly shot”: a word that only says how. */
export function isManner({ tokens: t, text, upperCase }: Reading, before: Item | undefined, i: number): boolean {
  if (before?.kind !== 'be' || t.letters[i] !== (upperCase ? UPPER : LOWER)) return false
  return MANNER.test(text.slice(t.start[i], t.end[i]))
}
