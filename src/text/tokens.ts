/**
 * One pass over the characters: words, numbers and signs with their offsets, on typed arrays. Everything later works on
 * token numbers; nothing is looked at twice. Offsets are UTF-16 units of the raw text (see offsets.ts for code points).
 */
import * as characters from './characters.js'
import { readDigits } from './numerals.js'
import { HASH_SEED, type Vocabulary } from './vocabulary.js'

// Taken into this module: the compiler folds a constant of its own module and reads one of another for every character.
const { SPACE, LETTER, DIGIT, NEWLINE, APOSTROPHE, OPEN_QUOTE, CLOSE_QUOTE, PLAIN_QUOTE, DASH, OTHER } = characters
const { KIND, FOLD, CHARACTER, KIND_SHIFT, CAPITAL_BIT, codeAt } = characters
const SEED = HASH_SEED

// Kinds of token.
export const WORD = 1
export const NUMBER = 2
export const SIGN = 3

/** The sign of an apostrophe, whichever way it is written. */
export const APOSTROPHE_SIGN = 39

/** Signs of quotation that may open one, and all of them; “‘” and “'” are the sign of an apostrophe. */
export const OPENING_QUOTES: ReadonlySet<number> = new Set([34, APOSTROPHE_SIGN, 0x201c])
export const QUOTES: ReadonlySet<number> = new Set([...OPENING_QUOTES, 0x201d])

// Letter case of a word.
export const LOWER = 0
export const CAPITALISED = 1
export const UPPER = 2

// Bits of `before`: what stands between a token and the one before it.
const GLUED = 0
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

/** Zeros behind a text, so that readers may look ahead. */
const AHEAD = 4
/** The characters of the text at hand. */
let scratch = new Uint16Array(1 << 16)

/** A text as numbers, by far the fastest form to look at a character of; good until the next call. */
function decode(text: string): Uint16Array {
  const { length } = text
  if (length + AHEAD > scratch.length) scratch = new Uint16Array(2 * length + AHEAD)
  const codes = scratch
  for (let i = 0; i < length; i++) codes[i] = codeAt(text, i)
  codes.fill(0, length, length + AHEAD)
  return codes
}

/** Splits a text into tokens. Any string is accepted; time is linear in its length. */
export const scan = (text: string, vocabulary: Vocabulary): Tokens =>
  scanInto(room(text, 32 + Math.ceil(text.length / CHARACTERS_A_TOKEN)), text, vocabulary)

/** Room for a name or phrase; making it anew takes longer than reading one. */
const BRIEF = room('', 64)
const BRIEF_BYTES = new Uint8Array(BRIEF.value.buffer)

/** The same of a short text, good until the next call. */
export function scanBriefly(text: string, vocabulary: Vocabulary): Tokens {
  BRIEF_BYTES.fill(0)
  BRIEF.text = text
  return scanInto(BRIEF, text, vocabulary)
}

function scanInto(t: Tokens, text: string, vocabulary: Vocabulary): Tokens {
  let { start, end, kind, word, before } = t
  const length = text.length
  const codes = decode(text)
  let n = 0
  let gap = PARAGRAPH
  let at = 0
  while (at < length) {
    const code = codes[at]
    const sort = (CHARACTER[code] >> KIND_SHIFT) & 15
    if (sort === SPACE) {
      gap |= SPACED
      at++
      continue
    }
    if (sort === NEWLINE) {
      gap |= gap & LINE ? PARAGRAPH : LINE
      at += code === 13 && codes[at + 1] === 10 ? 2 : 1
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
      at = readWord(t, codes, n, at, vocabulary)
    } else if (sort === DIGIT) {
      kind[n] = NUMBER
      at = readDigits(t, codes, n, at)
    } else {
      kind[n] = SIGN
      word[n] = sort === OTHER ? code : SIGN_CODE[sort]
      at += sort === APOSTROPHE && n > 0 && kind[n - 1] === WORD && before[n] === GLUED && possessive(codes, at) ? 2 : 1
    }
    end[n++] = at
  }
  t.count = n
  return t
}

/** Letters of the longest word that a vocabulary can hold. */
const LONGEST = 64
/** The folded letters of the word at hand. */
const FOLDED = new Uint16Array(LONGEST)

/** Letters, inner apostrophes (didn't, O'Neill; not the possessive) and dotted initials (a.m., U.S.). */
function readWord(t: Tokens, codes: Uint16Array, n: number, from: number, vocabulary: Vocabulary): number {
  const { length } = t.text
  let hash = SEED
  let capitals = 0
  let i = from
  for (; i < length; i++) {
    const code = codes[i]
    const character = CHARACTER[code]
    const kind = (character >> KIND_SHIFT) & 15
    if (kind === LETTER) {
      if (character & CAPITAL_BIT) capitals++
    } else if (kind !== DIGIT && !joins(codes, i, from, code, kind)) break
    const letter = character & 0xffff
    hash = (Math.imul(hash, 33) ^ letter) | 0
    if (i - from < LONGEST) FOLDED[i - from] = letter
  }
  t.word[n] = i - from > LONGEST ? 0 : vocabulary.find(FOLDED, i - from, hash)
  if (capitals > 0 && CHARACTER[codes[from]] & CAPITAL_BIT)
    t.letters[n] = capitals > 1 && capitals >= i - from - 1 ? UPPER : CAPITALISED
  return i
}

/** A sign inside a word that belongs to it. */
const joins = (codes: Uint16Array, i: number, from: number, code: number, kind: number): boolean =>
  kind === APOSTROPHE
    ? innerApostrophe(codes, i)
    : code === 46
      ? initialDot(codes, i, from)
      : code === 42 && masked(codes, i, from)

/** An asterisk that hides a letter of a word: k*lled. */
const masked = (codes: Uint16Array, i: number, from: number): boolean => i > from && KIND[codes[i + 1]] === LETTER

function innerApostrophe(codes: Uint16Array, i: number): boolean {
  if (KIND[codes[i + 1]] !== LETTER) return false
  return FOLD[codes[i + 1]] !== 115 || KIND[codes[i + 2]] === LETTER
}

/** The full stop inside or after dotted initials: a.m., U.S. */
function initialDot(codes: Uint16Array, i: number, from: number): boolean {
  if (!(i - from === 1 || (i - from > 1 && codes[i - 2] === 46))) return false
  if (KIND[codes[i + 1]] !== LETTER) return i - from >= 3
  const after = codes[i + 2]
  return after === 46 || KIND[after] !== LETTER
}

/** Whether the apostrophe at `at` begins the token `'s` of a possessive. */
const possessive = (codes: Uint16Array, at: number): boolean =>
  FOLD[codes[at + 1]] === 115 && KIND[codes[at + 2]] !== LETTER
