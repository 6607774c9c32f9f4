/** Numbers in digits: thousands separators, decimals, ordinals, and letters glued on. */
import { DIGIT, KIND, LETTER } from './characters.js'
import type { Tokens } from './tokens.js'

// Bits of `form`.
export const PLAIN = 0
export const ORDINAL = 1
export const DECIMAL = 2
export const MIXED = 4

/** Letters that may be glued to a number and are words of their own: 10am, 20km. */
const SPLIT_SUFFIX = new Set(['am', 'pm', 'km', 'm', 'kg', 'mm', 'cm', 'hrs', 'h', 'hours', 'pct'])
const COMMA = 44
const STOP = 46
const ORDINAL_SUFFIX = new Set(['st', 'nd', 'rd', 'th'])
/** Digits of a fraction that are read; the rest cannot change a count. */
const FRACTION_DIGITS = 15

/** Reads the number at `from` as token n, from the text and its characters; returns the offset after it. */
export function readDigits(t: Tokens, codes: Uint16Array, n: number, from: number): number {
  const { text } = t
  const digit = (at: number) => KIND[codes[at]] === DIGIT && at < text.length
  let i = from
  let value = 0
  let form = PLAIN
  while (digit(i)) value = value * 10 + (codes[i++] - 48)
  if (i - from <= 3)
    while ((codes[i] === COMMA || codes[i] === STOP) && digit(i + 1) && digit(i + 2) && digit(i + 3) && !digit(i + 4)) {
      value = value * 1000 + Number(text.slice(i + 1, i + 4))
      i += 4
    }
  if ((codes[i] === STOP || codes[i] === COMMA) && digit(i + 1)) {
    form |= DECIMAL
    const start = i + 1
    for (i = start; digit(i); ) i++
    const read = Math.min(i - start, FRACTION_DIGITS)
    value += Number(text.slice(start, start + read)) / 10 ** read
  }
  const suffix = i
  while (i < text.length && KIND[codes[i]] === LETTER) i++
  if (i > suffix) {
    const letters = text.slice(suffix, Math.min(i, suffix + 8)).toLowerCase()
    if (ORDINAL_SUFFIX.has(letters)) form |= ORDINAL
    else if (SPLIT_SUFFIX.has(letters)) i = suffix
    else form |= MIXED
  }
  t.value[n] = Math.min(value, Number.MAX_SAFE_INTEGER)
  t.form[n] = form
  return i
}
