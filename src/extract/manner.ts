/** Adverbs of manner that no list has: their ending and their place after “be” tell them. Any other place is left alone. */
import { LOWER, UPPER } from '../text/tokens.js'
import type { Item, Reading } from './item.js'

/** No words of degree: “totally” is said of things. */
const MANNER = /^(?!tota|complete|partia|entire|fully)\w{2,}ly$/i

/** “was mercilessly shot”, “have quietly been freed”: a word that only says how. */
export function isManner(reading: Reading, before: Item | undefined, i: number): boolean {
  const { tokens: t, text, upperCase } = reading
  if (before?.kind !== 'be' && before?.kind !== 'have') return false
  if (t.letters[i] !== (upperCase ? UPPER : LOWER) || !MANNER.test(text.slice(t.start[i], t.end[i]))) return false
  return before.kind === 'be' || beFollows(reading, i + 1)
}

const beFollows = ({ tokens, knowledge }: Reading, i: number): boolean =>
  i < tokens.count && knowledge.lexicon.match(tokens, i, i + 1)?.entries[0].cls === 'be'
