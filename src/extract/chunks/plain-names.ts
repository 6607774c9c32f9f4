/** Given names that the lexicon knows as small words: “– Never Tarn and Arno Lisk”, “, Amid Velt (born in 1986) and”. */
import { LOWER, UPPER, WORD } from '../../text/tokens.js'
import { COMMA, DASH, has, type Item, isSign, OPEN_PAREN, type Reading } from '../item.js'

/** Whether such a word opens a name: in capitals amid a sentence, before a name that an age, an “and” or a verb follows. */
export function isGivenName(reading: Reading, items: Item[], i: number): boolean {
  const item = items[i]
  const after = items[i + 2]
  if (items[i + 1]?.kind !== 'capital' || reading.upperCase) return false
  if (!SMALL.has(item.kind) || item.to - item.from > 1) return false
  const { kind, letters, start, end } = reading.tokens
  const capital = kind[item.from] === WORD && letters[item.from] !== LOWER && letters[item.from] !== UPPER
  const opens = isSign(items[i - 1], COMMA) || isSign(items[i - 1], DASH) || has(items[i - 1], 'and') !== undefined
  if (!capital || end[item.from] - start[item.from] < SHORTEST || !opens) return false
  return (
    has(after, 'and') !== undefined || isSign(after, OPEN_PAREN) || after?.kind === 'be' || after?.kind === 'relative'
  )
}

/** Letters of such a word: “in”, “on” and “not” are none. */
const SHORTEST = 4

const SMALL = new Set<Item['kind']>(['preposition', 'negation', 'adverb'])
