/** Phrases behind which a dash goes on with the same word: “Ostrian-backed”, “in the war-torn town”. */
import type { Knowledge } from '../knowledge/index.js'
import type { WordClass } from '../knowledge/pack.js'
import { SIGN, type Tokens } from '../text/tokens.js'
import type { Reading } from './item.js'

export type Found = ReturnType<Knowledge['lexicon']['match']>

export const STANDS_FOR_SIDE = new Set<WordClass>(['side_adjective', 'side_noun', 'metonym'])

/** “Ostrian-backed”, “Westrian-held”: a name that only describes what follows. */
export function isBacker({ tokens, knowledge }: Reading, { entries, end }: NonNullable<Found>, limit: number): boolean {
  if (end + 1 >= limit || !isGlued(tokens, end)) return false
  if (!entries.some(({ cls }) => STANDS_FOR_SIDE.has(cls) || cls === 'actor')) return false
  const after = knowledge.lexicon.match(tokens, end + 1, limit)
  return after?.entries.some(({ cls }) => cls === 'backing') ?? false
}

/** “in the war-torn town”: the phrase “in the war” ends within a word, and only its first word stands. */
export function uncut({ tokens, knowledge }: Reading, i: number, found: Found): Found {
  const cut =
    found && found.end - i > 1 && found.entries.some(({ cls }) => cls === 'since') && isGlued(tokens, found.end)
  return cut ? knowledge.lexicon.match(tokens, i, i + 1) : found
}

/** A dash at token `at` without a space on either side. */
const isGlued = (tokens: Tokens, at: number): boolean =>
  tokens.kind[at] === SIGN && tokens.word[at] === DASH && tokens.before[at] === 0 && tokens.before[at + 1] === 0

const DASH = 45
