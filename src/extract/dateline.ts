/**
 * Datelines: “OSSA, Marn, 3 May (Agency) —”. They tell where and when a report was written, and so where parties met in it. All that
 * reads them stands here; what follows from the place or the day is for those who ask.
 */
import { LOWER, UPPER } from '../text/tokens.js'
import {
  CLOSE_PAREN,
  COLON,
  COMMA,
  DASH,
  has,
  type Item,
  isSign,
  OPEN_PAREN,
  type Reading,
  STOP,
  textOf,
  wordOf,
} from './item.js'
import type { PlaceMention } from './places/index.js'
import { nameEnd } from './places/names.js'
import { isSettlement } from './places/nouns.js'
import type { ReadSentence } from './read.js'

const LONGEST = 14
const CLOSE_BRACKET = 93

/** Reports open with their dateline, past a title and a line of who wrote them. */
const TOP = 3
/** One with an agency and its town in capitals also past the name of a paper and a day. */
const FAR = 6

/** Items of a sentence up to the dash of its dateline: only names, signs and dates; 0 where it has none. */
export function datelineEnd(reading: Reading, { items, index, bullet }: ReadSentence): number {
  if (index > FAR || bullet) return 0
  if (index > TOP && !(reading.tokens.letters[items[0].from] === UPPER && isSign(items[1], OPEN_PAREN))) return 0
  if (isWhole(reading, items)) return items.length
  if (!opens(reading, items)) return 0
  for (let k = 1; k < items.length && k < LONGEST; k++) {
    if (isSign(items[k], DASH) && reading.tokens.before[items[k].from] > 0) return k + 1
    if (isSign(items[k], COLON) && inCapitals(reading, items, k)) return k + 1
    if (!inDateline(items[k])) return 0
  }
  return 0
}

/** “OSSA.”, “OSSA, 3 May.”: a sentence that is a town in capitals or a known one, alone or with a date and an agency. */
function isWhole(reading: Reading, items: Item[]): boolean {
  const body = beforeStop(items)
  if (body.length === 0 || body.length > LONGEST || !body.every(inDateline) || !isTown(reading, body[0])) return false
  const town = townEnd(reading, body)
  const inCapitals = reading.tokens.letters[body[0].from] === UPPER && !reading.upperCase
  if (body.length === town) return inCapitals && isSign(items[town], STOP)
  return isSign(body[town], COMMA) && body.some((item) => item.kind === 'date')
}

/** A line without the sign that ends it. */
const beforeStop = (items: Item[]): Item[] => (items.at(-1)?.kind === 'sign' ? items.slice(0, -1) : items)

/** The item after a town and its noun: “OSSA”, “VELM CITY”. */
function townEnd(reading: Reading, items: Item[]): number {
  const end = Math.max(1, nameEnd(reading, items, 0))
  return isSettlement(items[end]) ? end + 1 : end
}

const isTown = (reading: Reading, { kind, from }: Item): boolean =>
  (kind === 'capital' || kind === 'place' || kind === 'metonym') && reading.tokens.letters[from] !== LOWER

/** A town in capitals, or with a country, an agency or a date after it. */
function opens(reading: Reading, items: Item[]): boolean {
  const [first] = items
  if (!first || !isTown(reading, first)) return false
  const end = townEnd(reading, items)
  const after = items[end]
  return (
    isSign(after, COMMA) ||
    isSign(after, OPEN_PAREN) ||
    ((isSign(after, DASH) || isSign(after, COLON)) && reading.tokens.letters[first.from] === UPPER)
  )
}

/** “VELM:”, “SAN OSSA, 3 May:”: a town in capitals, longer than what stands for a body, before a sentence in small letters. */
const inCapitals = ({ tokens, upperCase }: Reading, items: Item[], colon: number): boolean =>
  !upperCase &&
  tokens.letters[items[0].from] === UPPER &&
  tokens.end[items[0].to - 1] - tokens.start[items[0].from] > ACRONYM &&
  items.length > colon + 1 &&
  tokens.letters[items[colon + 1].from] !== UPPER

const ACRONYM = 3

/** “Ossa, 3 May 2024” as the last line of a text: where it was signed. */
export function signedOff(reading: Reading, { items }: ReadSentence): PlaceMention | null {
  const body = beforeStop(items)
  if (body.length < 3 || body.length > LONGEST || !body.at(-1)?.date || !isTown(reading, body[0])) return null
  const next = townEnd(reading, body)
  if (
    !isSign(body[next], COMMA) ||
    !body.every((item, k) => k < next || inDateline(item) || item.kind === 'preposition')
  )
    return null
  return townAt(reading, body, next)
}

export const inDateline = (item: Item): boolean =>
  item.kind === 'capital' ||
  item.kind === 'sign' ||
  item.kind === 'date' ||
  item.kind === 'place' ||
  item.kind === 'metonym' ||
  item.kind === 'side_noun' ||
  item.kind === 'speech_noun' ||
  item.kind === 'place_noun' ||
  item.kind === 'body' ||
  item.names !== undefined

/** The town a report is written from, where the sentence opens with a dateline. */
export function datelinePlace(reading: Reading, sentence: ReadSentence): PlaceMention | null {
  if (datelineEnd(reading, sentence) === 0) return null
  const { items } = sentence
  return townAt(reading, items, Math.max(1, nameEnd(reading, items, 0)))
}

function townAt(reading: Reading, items: Item[], next: number): PlaceMention {
  const name = textOf(reading, items[0].from, items[next - 1].to)
  const place_id = has(items[0], 'place')?.ref ?? null
  return { at: 0, next, wider: false, bare: false, ref: { name, place_id, precision: 'exact', relation: null } }
}

/**
 * “OSSA, 3 May —”, “OSSA (Agency), May 3:”: up to the dash or colon there are only names, signs and the date. A day and a colon that
 * open a sentence head what is told of that day: “3 May: two were killed”.
 */
export function isDatelineDay(sentence: ReadSentence, at: number): boolean {
  const { items } = sentence
  if (at === 0 && headsWords(sentence)) return false
  if (at > LONGEST || !items.slice(0, at).every(inDateline)) return false
  for (let k = at + 1; k < items.length && k - at < 9; k++) {
    const item = items[k]
    if (
      item.kind === 'sign' &&
      (item.sign === DASH || item.sign === COLON || item.sign === STOP || item.sign === CLOSE_BRACKET)
    )
      // “Marn 3 May: a shell hit Ossa”, far down: the head of an entry, whose day is that of what it tells.
      return item.sign !== COLON || sentence.index <= TOP
    if (!inDateline(item)) return false
  }
  return false
}

/** “Ossa, 3 May: two were killed”: near the top too a town in small letters with a day and a colon heads what nobody is told to say. */
export function headsEntry(reading: Reading, { items, matches }: ReadSentence, at: number): boolean {
  if (matches.length === 0 || !isTown(reading, items[0]) || reading.tokens.letters[items[0].from] === UPPER)
    return false
  const town = townEnd(reading, items)
  return (
    at === town + 1 &&
    isSign(items[town], COMMA) &&
    isSign(items[at + 1], COLON) &&
    !items.some((item) => has(item, 'speech'))
  )
}

/** The day on which a report was written, by the dateline it opens with, or null. */
export function datelineDay(reading: Reading, sentences: readonly ReadSentence[]): number | null {
  for (const sentence of sentences.slice(0, TOP + 1)) {
    const end = datelineEnd(reading, sentence)
    const date = sentence.items.slice(0, end).find(({ date }) => date)?.date
    if (date?.precision === 'day') return date.start
  }
  return null
}

/** “3 May: two were killed”, “3 May – two were killed”, “3 May, Velm: two were killed”: a dateline opens with a town, or names an agency. */
function headsWords({ items }: ReadSentence): boolean {
  if (isSign(items[1], OPEN_PAREN) && items[3]?.kind === 'sign' && isSign(items[4], DASH)) return false
  const end = items.findIndex((x, k) => k > 0 && (isSign(x, COLON) || isSign(x, DASH) || isSign(x, STOP)))
  return end > 0 && end + 1 < items.length && !isSign(items[end], STOP)
}

/** Past “VELM, 3 May (Agency) --”: the day of the report, which dates no agreement. */
export function pastDatelineDay(items: Item[]): number {
  const at = items.findIndex((x, i) => i < DAY && x.date !== undefined && isSign(items[i + 1], OPEN_PAREN))
  return at < 0 ? 0 : at + 1
}
/** Items before which the day of a dateline stands. */
const DAY = 5

/** “SORREL, 15 February (Agency).”: the town before a date at the very start of a text. */
export const datelineTown = (items: Item[]): Item[] =>
  isSign(items[1], COMMA) && items.slice(2, 6).some((x) => x.date !== undefined) ? items.slice(0, 1) : []

/** Past a dateline: “VELM, 3 May (Agency) -- The government …”. */
export function pastDatelineDash(reading: Reading, items: Item[], from: number, to: number): number {
  const line = items.findLastIndex(
    (x, i) =>
      i >= from &&
      i < to &&
      (isSign(x, COLON) ||
        (isSign(x, DASH) && (isSign(items[i - 1], DASH) || isSign(items[i - 1], CLOSE_PAREN))) ||
        DASHES.test(wordOf(reading, x))),
  )
  return line < 0 ? from : line + 1
}

const DASHES = /^[–—]$/
