/**
 * Paragraphs, sentences and quotations of a scanned text. A full stop before lower case still ends a sentence (with a
 * flag): raw statements are full of such typos. Quotations may stay open and go on over paragraphs.
 */
import { CAPITALISED, LINE, LOWER, NUMBER, PARAGRAPH, SIGN, type Tokens, UPPER, WORD } from './tokens.js'

export interface Sentence {
  /** First token, and the token after the last. */
  from: number
  to: number
  paragraph: number
  /** The sentence starts in lower case after a full stop: it continues the one before. */
  continues: boolean
  /** First sentence of a list item (bullet, dash or number). */
  bullet: boolean
}

export interface Quotation {
  /** Tokens of the opening and closing sign; `close` is the token after the last when the sign is missing. */
  open: number
  close: number
  closed: boolean
  paragraph: number
  /** It carries on a quotation left open in the paragraph before. */
  continued: boolean
}

export interface Structure {
  sentences: Sentence[]
  quotations: Quotation[]
  /** Sentence number of every token. */
  sentenceOf: Int32Array
  /** Quotation number of every token, or -1. */
  quoteOf: Int32Array
  paragraphs: number
}

const STOP = 46
const COMMA = 44
const QUESTION = 63
const EXCLAMATION = 33
const OPEN = 0x201c
const CLOSE = 0x201d
const PLAIN = 34
const LONG_LINE = 58
/** So long is a wrapped line before a long word in small letters. */
const HALF_LINE = 40
/** No text whose lines are wrapped has a longer one: where one stands, each line is a paragraph. */
const UNWRAPPED = 120
/** Tokens after which a sentence is cut: no prose has such sentences, and what looks at a whole sentence stays bounded. */
const LONGEST = 400

const isSign = (t: Tokens, i: number, code: number) => t.kind[i] === SIGN && t.word[i] === code

/** Whether a new line before token i starts a new sentence, or only wraps a long line; behind a comma also before a number or a sign that opens: “on 3 May,⏎2031”. */
function lineBreaks(t: Tokens, i: number, lineStart: number): boolean {
  const small = t.kind[i] === WORD && t.letters[i] === LOWER && goesOn(t, i - 1)
  if (t.end[i - 1] - t.start[lineStart] < (small ? HALF_LINE : LONG_LINE) || endsSentence(t, i - 1)) return true
  return !(
    t.kind[i] === WORD ||
    endsDate(t, i) ||
    (goesOn(t, i - 1) && (isOpening(t, i) || (t.kind[i] === NUMBER && bulletLength(t, i) === 0)))
  )
}

/** “signed in February⏎2002 and”, “on May⏎3, 2002”: the rest of a date, behind which the sentence goes on. */
function endsDate(t: Tokens, i: number): boolean {
  if (t.kind[i - 1] !== WORD && t.kind[i - 1] !== NUMBER) return false
  if (isYear(t, i)) return i + 1 < t.count && !(t.before[i + 1] & LINE) && isAfterYear(t, i + 1)
  return i + 2 < t.count && t.kind[i] === NUMBER && t.value[i] < 32 && isSign(t, i + 1, COMMA) && isYear(t, i + 2)
}

const isYear = (t: Tokens, i: number): boolean =>
  t.kind[i] === NUMBER && t.end[i] - t.start[i] === 4 && t.value[i] > 1850 && t.value[i] < 2150

const isAfterYear = (t: Tokens, i: number): boolean => isLower(t, i) || isSign(t, i, COMMA) || isSign(t, i, STOP)

const isOpening = (t: Tokens, i: number): boolean => isSign(t, i, OPEN) || isSign(t, i, PLAIN) || isSign(t, i, 40)

/** A comma, or a word in small letters: no title or list ends a long line so before a number. */
const goesOn = (t: Tokens, i: number): boolean => isSign(t, i, COMMA) || (t.kind[i] === WORD && t.letters[i] === LOWER)
/** Marks as new paragraphs the lines of a text that is not wrapped: behind the end of a sentence, and long ones behind a title, which has none. */
function markLines(t: Tokens): void {
  let lineStart = 0
  let long = false
  const lines: number[] = []
  for (let i = 1; i <= t.count; i++) {
    if (i < t.count && !(t.before[i] & LINE)) continue
    if (t.end[i - 1] - t.start[lineStart] > UNWRAPPED) {
      long = true
      if (lineStart > 0 && !isSign(t, lineStart - 1, COMMA) && !isLower(t, lineStart)) lines.push(lineStart)
    }
    lineStart = i
    if (i < t.count && endsSentence(t, i - 1)) lines.push(i)
  }
  if (long) for (const i of lines) t.before[i] |= PARAGRAPH
}

const isLower = (t: Tokens, i: number): boolean => t.kind[i] === WORD && t.letters[i] === LOWER

function endsSentence(t: Tokens, i: number): boolean {
  if (t.kind[i] !== SIGN) return false
  const code = t.word[i]
  if (code === CLOSE || code === PLAIN || code === 41) return i > 0 && endsSentence(t, i - 1)
  return code === STOP || code === QUESTION || code === EXCLAMATION || code === 58 || code === 59
}

/** Arrows, shapes, dingbats and pictures, which are two codes, with what joins them. */
const isMark = (code: number): boolean =>
  (code >= 0x2190 && code <= 0x2bff) || (code >= 0xd800 && code <= 0xdfff) || code === 0xfe0f || code === 0x200d

function bulletLength(t: Tokens, i: number): number {
  if (i >= t.count) return 0
  if (t.kind[i] === SIGN && (t.word[i] === 45 || t.word[i] === 42 || t.word[i] === 0x2022 || t.word[i] === 0x25cf))
    return 1
  let marks = 0
  while (i + marks < t.count && t.kind[i + marks] === SIGN && isMark(t.word[i + marks])) marks++
  if (marks > 0) return marks
  const next = i + 1 < t.count && t.kind[i + 1] === SIGN && t.before[i + 1] === 0 ? t.word[i + 1] : 0
  if (t.kind[i] === NUMBER && t.value[i] < 100 && (next === 41 || next === STOP)) return 2
  return 0
}

/** A full stop that belongs to an abbreviation or an initial, not to a sentence. */
function abbreviates(t: Tokens, i: number, isAbbreviation: (word: number) => boolean): boolean {
  const p = i - 1
  if (p < 0 || t.before[i] !== 0) return false
  if (t.kind[p] === WORD) {
    if (isAbbreviation(t.word[p])) return true
    const single = t.end[p] - t.start[p] === 1 && t.letters[p] === UPPER
    return (single || (t.end[p] - t.start[p] === 1 && t.letters[p] === CAPITALISED)) && nextIsName(t, i + 1)
  }
  return t.kind[p] === NUMBER && i + 1 < t.count && t.before[i + 1] === 0
}

const nextIsName = (t: Tokens, i: number) => i < t.count && t.kind[i] === WORD && t.letters[i] !== LOWER

interface Splitter {
  isAbbreviation: (word: number) => boolean
}

/** Finds the structure of a text. `isAbbreviation` says which words may carry a full stop inside a sentence. */
export function structure(t: Tokens, { isAbbreviation }: Splitter): Structure {
  markLines(t)
  const sentences: Sentence[] = []
  const sentenceOf = new Int32Array(t.count)
  let from = 0
  let paragraph = 0
  let lineStart = 0
  let continues = false
  const close = (to: number, next: boolean) => {
    if (to > from) {
      const skip = from === lineStart ? bulletLength(t, from) : 0
      const start = skip < to - from ? from + skip : from
      sentenceOf.fill(sentences.length, from, to)
      sentences.push({ from: start, to, paragraph, continues, bullet: skip > 0 })
    }
    from = to
    continues = next
  }
  for (let i = 0; i < t.count; i++) {
    if (i > 0 && t.before[i] & LINE) {
      if (t.before[i] & PARAGRAPH || lineBreaks(t, i, lineStart)) {
        close(i, false)
        lineStart = i
        if (t.before[i] & PARAGRAPH) paragraph++
      } else lineStart = i
    }
    const end = i === lineStart + 1 && bulletLength(t, lineStart) === 2 ? 0 : sentenceEnd(t, i, isAbbreviation)
    if (i - from === LONGEST) close(i, true)
    if (end > 0) {
      const lower = end < t.count && t.kind[end] === WORD && t.letters[end] === LOWER
      close(end, lower && !(t.before[end] & LINE))
      i = end - 1
    }
  }
  close(t.count, false)
  const { quotations, quoteOf } = findQuotations(t, sentences, sentenceOf)
  return { sentences, quotations, sentenceOf, quoteOf, paragraphs: paragraph + 1 }
}

/** The token after the sentence that sign i ends, or 0. */
function sentenceEnd(t: Tokens, i: number, isAbbreviation: (word: number) => boolean): number {
  if (t.kind[i] !== SIGN) return 0
  const code = t.word[i]
  if (code !== STOP && code !== QUESTION && code !== EXCLAMATION) return 0
  if (i + 1 < t.count && t.before[i + 1] === 0 && t.kind[i + 1] !== SIGN) {
    if (code === STOP && (t.kind[i + 1] === NUMBER || t.letters[i + 1] === LOWER)) return 0
  }
  if (code === STOP && abbreviates(t, i, isAbbreviation)) return 0
  let end = i + 1
  while (end < t.count && t.kind[end] === SIGN && isCloser(t, end)) end++
  const next = end < t.count ? t.word[end] : 0
  // “of Camp Velm, Calif.:” leads to a list.
  if (end < t.count && t.kind[end] === SIGN && (next === 44 || next === 59 || next === 58) && !(t.before[end] & LINE))
    return 0
  return end
}

function isCloser(t: Tokens, i: number): boolean {
  const code = t.word[i]
  if (code === STOP || code === QUESTION || code === EXCLAMATION) return t.before[i] === 0
  if (code === CLOSE || code === 41 || code === 93) return true
  return code === PLAIN && t.before[i] === 0
}

/** Whether a quotation sign opens: curly signs say so, straight ones by what stands around them. */
function opens(t: Tokens, i: number): boolean {
  if (t.word[i] !== PLAIN) return t.word[i] === OPEN
  const spaceBefore = t.before[i] !== 0 || (i > 0 && (isSign(t, i - 1, 40) || isSign(t, i - 1, 91)))
  const spaceAfter = i + 1 >= t.count || t.before[i + 1] !== 0
  return spaceBefore && !spaceAfter
}

function findQuotations(t: Tokens, sentences: Sentence[], sentenceOf: Int32Array) {
  const quotations: Quotation[] = []
  const quoteOf = new Int32Array(t.count).fill(-1)
  const paragraphOf = (i: number) => sentences[sentenceOf[i]]?.paragraph ?? 0
  let open = -1
  let carried = false
  const end = (close: number, closed: boolean) => {
    quoteOf.fill(quotations.length, open, Math.min(close + 1, t.count))
    quotations.push({ open, close, closed, paragraph: paragraphOf(open), continued: carried })
    open = -1
  }
  for (let i = 0; i < t.count; i++) {
    if (open >= 0 && t.before[i] & PARAGRAPH && i > open) {
      end(i - 1, false)
      carried = true
    } else if (t.before[i] & PARAGRAPH && open < 0 && i > 0 && !lastIsOpen(quotations, paragraphOf(i))) carried = false
    if (t.kind[i] !== SIGN) continue
    const code = t.word[i]
    if (code !== OPEN && code !== CLOSE && code !== PLAIN) continue
    if (open < 0 && (opens(t, i) || code === OPEN)) open = i
    else if (open >= 0 && (code === CLOSE || (code === PLAIN && !opens(t, i)))) {
      end(i, true)
      carried = false
    }
  }
  if (open >= 0) end(t.count - 1, false)
  return { quotations, quoteOf }
}

const lastIsOpen = (quotations: Quotation[], paragraph: number) => {
  const last = quotations.at(-1)
  return last !== undefined && !last.closed && last.paragraph === paragraph - 1
}
