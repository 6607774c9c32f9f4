/**
 * What kind of character a UTF-16 unit is and what it folds to. Folding never changes a length, so offsets into the raw
 * text survive: curly quotes, dashes and odd spaces are told apart by table, letters compare without case or diacritics.
 */

// Kinds of character. Plain constants, not an enum: the scanner reads them for every character.
export const SPACE = 0
export const LETTER = 1
export const DIGIT = 2
export const NEWLINE = 3
export const APOSTROPHE = 4
export const OPEN_QUOTE = 5
export const CLOSE_QUOTE = 6
export const PLAIN_QUOTE = 7
export const DASH = 8
export const OTHER = 9

const QUOTES: Record<string, number> = {
  '"': PLAIN_QUOTE,
  '“': OPEN_QUOTE,
  '„': OPEN_QUOTE,
  '«': OPEN_QUOTE,
  '”': CLOSE_QUOTE,
  '»': CLOSE_QUOTE,
  '’': APOSTROPHE,
  '‘': APOSTROPHE,
  "'": APOSTROPHE,
  ʼ: APOSTROPHE,
  '`': APOSTROPHE,
  '´': APOSTROPHE,
}

function kindOf(code: number): number {
  const ch = String.fromCharCode(code)
  if (ch === '\n' || ch === '\r' || code === 0x2028 || code === 0x2029) return NEWLINE
  if (QUOTES[ch] !== undefined) return QUOTES[ch]
  if (ch === '-' || (code >= 0x2010 && code <= 0x2015) || code === 0x2212) return DASH
  if (/[\s\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/.test(ch) || code < 32) return SPACE
  if (/[0-9]/.test(ch)) return DIGIT
  if (/[\p{L}\p{M}\p{Nd}]/u.test(ch)) return LETTER
  return OTHER
}

function foldOf(code: number): number {
  const lower = String.fromCharCode(code).toLowerCase()
  if (code < 0xc0) return lower.charCodeAt(0)
  if (code === 0x259 || code === 0x18f) return 0x61 // Azerbaijani schwa is written “a” in English usage
  if (code === 0x131) return 0x69
  if (code > 0x24f) return lower.length === 1 ? lower.charCodeAt(0) : code
  const base = lower.normalize('NFD').charCodeAt(0)
  return base < 128 ? base : lower.length === 1 ? lower.charCodeAt(0) : code
}

/** Kind of every UTF-16 unit. Surrogates count as Other. */
export const KIND = new Uint8Array(65536)
/** Lower-case letter without diacritics for every UTF-16 unit. */
export const FOLD = new Uint16Array(65536)
for (let code = 0; code < 65536; code++) {
  KIND[code] = code >= 0xd800 && code <= 0xdfff ? OTHER : kindOf(code)
  FOLD[code] = foldOf(code)
}

/** A word as the vocabulary keys it: folded letter by letter. */
export function foldWord(word: string): string {
  let out = ''
  for (let i = 0; i < word.length; i++) out += String.fromCharCode(FOLD[word.charCodeAt(i)])
  return out
}

/** 1 where a UTF-16 unit is a capital letter. */
const CAPITAL = new Uint8Array(65536)
for (let code = 0; code < 65536; code++) {
  if (KIND[code] !== LETTER || FOLD[code] === code) continue
  const ch = String.fromCharCode(code)
  CAPITAL[code] = ch !== ch.toLowerCase() ? 1 : 0
}

/** All three tables in one for the scanner, which looks at every character: the folded letter, the kind, the capital’s bit. */
export const CHARACTER = new Uint32Array(65536)
export const KIND_SHIFT = 16
export const CAPITAL_BIT = 1 << 20
for (let code = 0; code < 65536; code++)
  CHARACTER[code] = FOLD[code] | (KIND[code] << KIND_SHIFT) | (CAPITAL[code] ? CAPITAL_BIT : 0)

const { charCodeAt } = String.prototype
/**
 * The UTF-16 unit at an offset. Called on the function and not on the text: texts have many inner forms (flat, joined, sliced, of one
 * or two bytes), and a method of theirs that has met more than four is looked up anew for every character.
 */
export const codeAt = (text: string, at: number): number => charCodeAt.call(text, at)
