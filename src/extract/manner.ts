/** Adverbs of manner that no list has: their ending and their place after “be” tell them. Any other place is left alone. */
import { LOWER, UPPER } from '../text/tokens.js'
import type { Item, Reading } from './item.js'

const MANNER = /^\w{2,}ly$/i

/** “was mercilessly shot”: a word that only says how; one of degree (“totally”) is said of things. */
export function isManner(reading: Reading, before: Item | undefined, i: number): boolean {
  const { tokens: t, text, upperCase, knowledge } = reading
  if (before?.kind !== 'be' || t.letters[i] !== (upperCase ? UPPER : LOWER)) return false
  return MANNER.test(text.slice(t.start[i], t.end[i])) && !knowledge.lists('degrees').is(t, i, i + 1)
}
