/**
 * One pass over the characters: words, numbers and signs with their offsets, on typed arrays. Everything later works on
 * token numbers; nothing is looked at twice. Offsets are UTF-16 units of the raw text (see offsets.ts for code points).
 */
import {
  APOSTROPHE,
  CAPITAL,
  CLOSE_QUOTE,
  DASH,
  DIGIT,
  FOLD,
  KIND,
  LETTER,
  NEWLINE,
  OPEN_QUOTE,
  OTHER,
  PLAIN_QUOTE,
  SPACE,
} from './characters.js'
import { readDigits } from './numerals.js'
import { HASH_SEED, type Vocabulary } from './vocabulary.js'

// Kinds of token.
export const WORD = 1
export const NUMBER = 2
export const SIGN = 3

// Letter case of a word.
export const LOWER = 0
export const CAPITALISED = 1
export const UPPER = 2

// Bits of `before`: what stands between a token and the one before it.
export const GLUED = 0
export const SPACED = 1
export const LINE = 2
export const PARAGRAPH = 4

export interface Tokens {
  text: string
  count: number
  start: Int32Array
  end: Int32Array
  kind: Uint8Array
  /** Vocabulary number of a word, 0 when unknown; folded character code of a sign. */
  word: Int32Array
  letters: Uint8Array
  before: Uint8Array
  /** Value of a number. */
  value: Float64Array
  /** Form of a number, see numerals.ts. */
  form: Uint8Array
}

/** Codes by which `word` names a folded sign. */
const SIGN_CODE: Record<number, number> = {
  [APOSTROPHE]: 39,
  [OPEN_QUOTE]: 0x201c,
  [CLOSE_QUOTE]: 0x201d,
  [PLAIN_QUOTE]: 34,
  [DASH]: 45,
}

/** Characters a token takes in prose; a denser text makes the arrays grow. */
const CHARACTERS_A_TOKEN = 4

/** Empty arrays on one buffer; one place stays free behind the last token, where readers look ahead. */
function room(text: string, size: number): Tokens {
  const buffer = new ArrayBuffer(size * 24)
  return {
    text,
    count: 0,
    value: new Float64Array(buffer, 0, size),
    start: new Int32Array(buffer, size * 8, size),
    end: new Int32Array(buffer, size * 12, size),
    word: new Int32Array(buffer, size * 16, size),
    kind: new Uint8Array(buffer, size * 20, size),
    letters: new Uint8Array(buffer, size * 21, size),
    before: new Uint8Array(buffer, size * 22, size),
    form: new Uint8Array(buffer, size * 23, size),
  }
}

/** The same tokens in arrays twice as long. */
function grown(t: Tokens): Tokens {
  const larger = room(t.text, t.start.length * 2)
  for (const key of ['start', 'end', 'word', 'kind', 'letters', 'before', 'form', 'value'] as const)
    larger[key].set(t[key])
  return larger
}

/** Splits a text into tokens. Any string is accepted; time is linear in its length. */
export function scan(text: string, vocabulary: Vocabulary): Tokens {
  let t = room(text, 32 + Math.ceil(text.length / CHARACTERS_A_TOKEN))
  let { start, end, kind, word, before } = t
  const length = text.length
  let n = 0
  let gap = PARAGRAPH
  let at = 0
  while (at < length) {
    const code = text.charCodeAt(at)
    const sort = KIND[code]
    if (sort === SPACE) {
      gap |= SPACED
      at++
      continue
    }
    if (sort === NEWLINE) {
      gap |= gap & LINE ? PARAGRAPH : LINE
      at += code === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1
      continue
    }
    if (n + 1 === start.length) {
      t = grown(t)
      ;({ start, end, kind, word, before } = t)
    }
    start[n] = at
    before[n] = gap
    gap = GLUED
    if (sort === LETTER) {
      kind[n] = WORD
      at = readWord(t, n, at, vocabulary)
    } else if (sort === DIGIT) {
      kind[n] = NUMBER
      at = readDigits(t, n, at)
    } else {
      kind[n] = SIGN
      word[n] = sort === OTHER ? code : SIGN_CODE[sort]
      at += sort === APOSTROPHE && n > 0 && kind[n - 1] === WORD && before[n] === GLUED && possessive(text, at) ? 2 : 1
    }
    end[n++] = at
  }
  t.count = n
  return t
}

/** Letters, inner apostrophes (didn't, O'Neill; not the possessive) and dotted initials (a.m., U.S.). */
function readWord(t: Tokens, n: number, from: number, vocabulary: Vocabulary): number {
  const { text } = t
  const length = text.length
  let hash = HASH_SEED
  let capitals = 0
  let i = from
  for (; i < length; i++) {
    const code = text.charCodeAt(i)
    const kind = KIND[code]
    if (kind === LETTER) {
      capitals += CAPITAL[code]
      hash = (Math.imul(hash, 33) ^ FOLD[code]) | 0
    } else if (
      kind === DIGIT ||
      (kind === APOSTROPHE && innerApostrophe(text, i)) ||
      (code === 46 && initialDot(text, i, from)) ||
      (code === 42 && masked(text, i, from))
    )
      hash = (Math.imul(hash, 33) ^ FOLD[code]) | 0
    else break
  }
  t.word[n] = vocabulary.find(text, from, i, hash)
  if (CAPITAL[text.charCodeAt(from)] === 1)
    t.letters[n] = capitals > 1 && capitals >= i - from - 1 ? UPPER : CAPITALISED
  return i
}

/** An asterisk that hides a letter of a word: k*lled. */
const masked = (text: string, i: number, from: number): boolean => i > from && KIND[text.charCodeAt(i + 1)] === LETTER

function innerApostrophe(text: string, i: number): boolean {
  if (KIND[text.charCodeAt(i + 1)] !== LETTER) return false
  return FOLD[text.charCodeAt(i + 1)] !== 115 || KIND[text.charCodeAt(i + 2)] === LETTER
}

/** The full stop inside or after dotted initials: a.m., U.S. */
function initialDot(text: string, i: number, from: number): boolean {
  if (!(i - from === 1 || (i - from > 1 && text.charCodeAt(i - 2) === 46))) return false
  if (KIND[text.charCodeAt(i + 1)] !== LETTER) return i - from >= 3
  const after = i + 2 < text.length ? text.charCodeAt(i + 2) : 32
  return after === 46 || KIND[after] !== LETTER
}

/** Whether the apostrophe at `at` begins the token `'s` of a possessive. */
const possessive = (text: string, at: number): boolean =>
  FOLD[text.charCodeAt(at + 1)] === 115 && KIND[text.charCodeAt(at + 2)] !== LETTER
