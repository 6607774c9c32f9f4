/**
 * One pass over the characters: words, numbers and signs with their offsets, on typed arrays. Everything later works on
 * token numbers; nothing is looked at twice. Offsets are UTF-16 units of the raw text (see offsets.ts for code points).
 */
import { Char, FOLD, KIND } from './characters.js'
import { HASH_SEED, hashStep, type Vocabulary } from './vocabulary.js'

export enum Kind {
  Word = 1,
  Number = 2,
  Sign = 3,
}

export enum Case {
  Lower = 0,
  Capital = 1,
  Upper = 2,
}

/** Bits of `before`: what stands between a token and the one before it. */
export enum Before {
  Glued = 0,
  Space = 1,
  Line = 2,
  Paragraph = 4,
}

/** Bits of `form` for numbers. */
export enum Form {
  Plain = 0,
  Ordinal = 1,
  Decimal = 2,
  Mixed = 4,
}

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
  form: Uint8Array
}

const APOSTROPHE = 39

/** Splits a text into tokens. Any string is accepted; time is linear in its length. */
export function scan(text: string, vocabulary: Vocabulary): Tokens {
  return new Scanner(text, vocabulary).run()
}

class Scanner {
  private at = 0
  private before: number = Before.Paragraph
  private readonly tokens: Tokens

  constructor(
    private readonly text: string,
    private readonly vocabulary: Vocabulary,
  ) {
    const room = text.length + 1
    const small = new Uint8Array(room * 4)
    this.tokens = {
      text,
      count: 0,
      start: new Int32Array(room),
      end: new Int32Array(room),
      kind: small.subarray(0, room),
      word: new Int32Array(room),
      letters: small.subarray(room, room * 2),
      before: small.subarray(room * 2, room * 3),
      value: new Float64Array(room),
      form: small.subarray(room * 3),
    }
  }

  run(): Tokens {
    const { text } = this
    while (this.at < text.length) {
      const code = text.charCodeAt(this.at)
      const kind = KIND[code]
      if (kind === Char.Space) this.space()
      else if (kind === Char.Newline) this.newline()
      else if (kind === Char.Letter) this.readWord()
      else if (kind === Char.Digit) this.readNumber()
      else this.sign(kind, code)
    }
    return this.tokens
  }

  private space(): void {
    this.before |= Before.Space
    this.at++
  }

  private newline(): void {
    this.before |= this.before & Before.Line ? Before.Paragraph : Before.Line
    if (this.text.charCodeAt(this.at) === 13 && this.text.charCodeAt(this.at + 1) === 10) this.at++
    this.at++
  }

  private push(start: number, end: number, kind: Kind, word: number): number {
    const t = this.tokens
    const i = t.count++
    t.start[i] = start
    t.end[i] = end
    t.kind[i] = kind
    t.word[i] = word
    t.before[i] = this.before
    this.before = Before.Glued
    this.at = end
    return i
  }

  private sign(kind: Char, code: number): void {
    this.push(this.at, this.at + 1, Kind.Sign, kind === Char.Other ? code : SIGN_OF[kind])
  }

  /** Letters, inner apostrophes (didn't, O'Neill; not the possessive) and dotted initials (a.m., U.S.). */
  private readWord(): void {
    const { text } = this
    const start = this.at
    let hash = HASH_SEED
    let upper = 0
    let i = start
    for (; i < text.length; i++) {
      const code = text.charCodeAt(i)
      const kind = KIND[code]
      if (kind === Char.Letter) {
        const folded = FOLD[code]
        if (folded !== code && !(code > 127 && isLower(code))) upper++
        hash = hashStep(hash, folded)
      } else if (kind === Char.Digit && i > start) hash = hashStep(hash, code)
      else if (this.joins(kind, i, start)) hash = hashStep(hash, kind === Char.Apostrophe ? APOSTROPHE : code)
      else break
    }
    const first = text.charCodeAt(start)
    const capital = FOLD[first] !== first && !(first > 127 && isLower(first))
    const token = this.push(start, i, Kind.Word, this.vocabulary.find(text, start, i, hash))
    this.tokens.letters[token] = !capital ? Case.Lower : upper > 1 && upper >= i - start - 1 ? Case.Upper : Case.Capital
    if (i < text.length && KIND[text.charCodeAt(i)] === Char.Apostrophe) this.possessive(i)
  }

  private joins(kind: Char, i: number, start: number): boolean {
    const { text } = this
    const next = i + 1 < text.length ? KIND[text.charCodeAt(i + 1)] : Char.Space
    if (kind === Char.Apostrophe) {
      if (next !== Char.Letter) return false
      const s = FOLD[text.charCodeAt(i + 1)] === 115
      return !(s && (i + 2 >= text.length || KIND[text.charCodeAt(i + 2)] !== Char.Letter))
    }
    if (text.charCodeAt(i) !== 46) return false
    const single = i - start === 1 || (i - start > 1 && text.charCodeAt(i - 2) === 46)
    if (!single) return false
    if (next === Char.Letter) {
      const after = i + 2 < text.length ? text.charCodeAt(i + 2) : 32
      return after === 46 || KIND[after] !== Char.Letter
    }
    return i - start >= 3
  }

  /** The token `'s` after a noun, or the bare apostrophe after a plural. */
  private possessive(i: number): void {
    const { text } = this
    if (FOLD[text.charCodeAt(i + 1)] === 115 && KIND[text.charCodeAt(i + 2)] !== Char.Letter)
      this.push(i, i + 2, Kind.Sign, APOSTROPHE)
  }

  /** Digits with thousands separators; ordinals and decimals are marked; letters glued on make a mixed token. */
  private readNumber(): void {
    const { text } = this
    const start = this.at
    let i = start
    let value = 0
    let form: number = Form.Plain
    const digit = (at: number) => at < text.length && KIND[text.charCodeAt(at)] === Char.Digit
    while (digit(i)) value = value * 10 + (text.charCodeAt(i++) - 48)
    let groups = i - start <= 3
    while (
      groups &&
      (text[i] === ',' || text[i] === '.') &&
      digit(i + 1) &&
      digit(i + 2) &&
      digit(i + 3) &&
      !digit(i + 4)
    ) {
      value = value * 1000 + Number(text.slice(i + 1, i + 4))
      i += 4
    }
    groups = false
    if ((text[i] === '.' || text[i] === ',') && digit(i + 1)) {
      form |= Form.Decimal
      const from = i + 1
      for (i = from; digit(i); ) i++
      value += Number(text.slice(from, Math.min(i, from + 15))) / 10 ** Math.min(i - from, 15)
    }
    const suffix = i
    while (i < text.length && KIND[text.charCodeAt(i)] === Char.Letter) i++
    if (i > suffix) {
      const letters = text.slice(suffix, Math.min(i, suffix + 8)).toLowerCase()
      if (letters === 'st' || letters === 'nd' || letters === 'rd' || letters === 'th') form |= Form.Ordinal
      else if (SPLIT_SUFFIX.has(letters)) i = suffix
      else form |= Form.Mixed
    }
    const token = this.push(start, i, Kind.Number, 0)
    this.tokens.value[token] = Math.min(value, Number.MAX_SAFE_INTEGER)
    this.tokens.form[token] = form
  }
}

/** Letters that may be glued to a number and are words of their own: 10am, 20km. */
const SPLIT_SUFFIX = new Set(['am', 'pm', 'km', 'm', 'kg', 'mm', 'cm', 'hrs', 'h', 'hours', 'pct'])

/** Codes by which `word` names a folded sign. */
export const SIGN_OF: Record<number, number> = {
  [Char.Apostrophe]: APOSTROPHE,
  [Char.OpenQuote]: 0x201c,
  [Char.CloseQuote]: 0x201d,
  [Char.PlainQuote]: 34,
  [Char.Dash]: 45,
}

const isLower = (code: number): boolean => {
  const ch = String.fromCharCode(code)
  return ch === ch.toLowerCase()
}
