/**
 * Whose word is denied: “the army dismissed a ministry’s count of 40 dead”, “Ostria rejected Karvia’s claim that …”. What was said is
 * the claim of its source, which the one who denies contests; a report of nobody is only denied.
 */
import { sideOf } from '../../chunks/people/group.js'
import {
  COMMA,
  has,
  type Item,
  type ItemKind,
  isArticle,
  isFigureWord,
  isSign,
  type Reading,
  textOf,
} from '../../item.js'
import { isOf } from '../../words.js'
import type { Found } from '../cues.js'
import { rangeBefore } from '../phrase.js'
import { rangeAfter } from '../phrase-after.js'
import { named, type Phrase, readPhrase } from '../speaker.js'

interface Contested {
  /** Item of the word for what was said: the words that it holds stand after it. */
  at: number
  phrase: Phrase
}

/** Items between the denial and the word for what was said: “as fantasy a government”. */
const REACH = 9

/** The source of what the denial at item `denial` denies, or null. */
export function contestedAt(reading: Reading, items: Item[], denial: number): Contested | null {
  const at = items.findIndex((x, i) => i > denial && i < denial + REACH && isReport(x))
  if (at < 0 || items.slice(denial + 1, at).some((x) => x.kind === 'sign' || x.kind === 'relative')) return null
  const link = items[at + 1]
  const after = link && SOURCES.has(link.kind) ? rangeAfter(reading, items, at + 2) : null
  // “a count of 12 dead” is of what was counted, “the version of the rebels that …” is theirs.
  const behind = after && (link.kind !== 'of' || items[after.to]?.kind === 'relative') ? after : null
  const next = behind ? behind.to : at + 1
  if (!holds(items, at, next)) return null
  const range = behind ?? { from: firstOf(reading, items, denial), to: at, cited: null }
  const end = items[range.to - 1]?.kind === 'possessive' ? range.to - 1 : range.to
  const phrase = range.from < end ? readPhrase(reading, items, { ...range, to: end }) : null
  const told = phrase ?? (range.to === at ? ofSide(reading, items, range.from, end) : null)
  return told && { at, phrase: told }
}

/** “…, a claim the army denied”, “…, an allegation rejected by Ostria”: who contests at item `denial` what was said before the comma. */
export function contesterAt(reading: Reading, items: Item[], denial: number): Phrase | null {
  const noun = items.findLastIndex((x, i) => i < denial && has(x, 'speech_noun')?.kind === 'allegation')
  if (noun < 2 || denial - noun > REACH || !isArticle(items[noun - 1]) || !isSign(items[noun - 2], COMMA)) return null
  if (items[denial + 1]?.kind === 'by') {
    const after = rangeAfter(reading, items, denial + 2)
    return after && readPhrase(reading, items, after)
  }
  const range = rangeBefore(reading, items, denial)
  if (!range || range.to <= noun + 1) return null
  let from = Math.max(range.from, noun + 1)
  while (isArticle(items[from]) || items[from]?.kind === 'relative') from++
  return from < range.to ? readPhrase(reading, items, { from, to: range.to, cited: null }) : null
}

/** Whose the claim or count at item `at` is, where what it says follows: “the rebels’ claim to have …”, “a ministry toll of 12 dead”. */
function ownerOf(reading: Reading, items: Item[], at: number): Phrase | null {
  const noun = has(items[at], 'speech_noun')?.kind
  const told = noun === 'allegation' ? opensClaim(items, at + 1) : noun === 'document' && countsNext(items, at + 1)
  // “followed up on reports of two dead”: an object, and nobody's.
  if (!told || items[at - 1]?.kind === 'preposition') return null
  const end = items[at - 1]?.kind === 'possessive' ? at - 1 : at
  const range = rangeBefore(reading, items, end)
  if (range === null || range.to !== end) return null
  return readPhrase(reading, items, range) ?? ofSide(reading, items, range.from, end)
}

/** “The latest count from the ministry, which …, is 12 dead”: whose the count at item `at` is. */
function giverOfToll(reading: Reading, items: Item[], at: number): Phrase | null {
  const link = items[at + 1]?.kind
  if (!(isToll(items[at]) || isReport(items[at])) || !(link === 'from' || link === 'by')) return null
  const range = rangeAfter(reading, items, at + 2)
  if (!range) return null
  const close = items.findIndex((x, i) => i > range.to && isSign(x, COMMA))
  const next = isSign(items[range.to], COMMA) && items[range.to + 1]?.kind === 'relative' ? close + 1 : range.to
  const is = items[next]?.kind === 'be' || items[next]?.kind === 'toll_verb'
  return is && items.slice(next + 1, next + 4).some((x) => x.group?.harm || x.quantity)
    ? readPhrase(reading, items, range)
    : null
}

/** “By the army’s count, …”, “In the mayor’s telling, …”: whose the count at item `at` is. */
function counterAt(reading: Reading, items: Item[], at: number): Phrase | null {
  if (!isOf(reading, items[at], 'counts_of') || items[at - 1]?.kind !== 'possessive') return null
  if (items[at + 1] !== undefined && items[at + 1].kind !== 'sign') return null
  const by = items.findLastIndex((x, k) => k < at - 1 && (x.kind === 'by' || isOf(reading, x, 'in_telling')))
  const from = isArticle(items[by + 1]) ? by + 2 : by + 1
  if (by < 0 || at - by > REACH || from >= at - 1) return null
  return readPhrase(reading, items, { from, to: at - 1, cited: null }) ?? ofSide(reading, items, from, at - 1)
}

/** “the casualty count”, “the ministry’s estimate”: how many there are. */
const isToll = (x: Item): boolean => x.kind === 'toll' || isFigureWord(x)

/** “that …”, “to have killed …”, “of …”. */
const opensClaim = (items: Item[], next: number): boolean =>
  items[next]?.kind === 'relative' || items[next]?.kind === 'of' || items[next]?.kind === 'to'

/** “of 12 dead”. */
const countsNext = (items: Item[], next: number): boolean => {
  const told = items.slice(next + 1, next + 4)
  const end = told.findIndex((x) => x.date || x.kind === 'sign')
  return items[next]?.kind === 'of' && told.slice(0, end < 0 ? REACH : end).some((x) => x.group?.quantity || x.quantity)
}

/** “an Ostrian claim”, “Velm’s claim”: a side told by its adjective or its capital. */
export function ofSide(reading: Reading, items: Item[], from: number, to: number): Phrase | null {
  const [item] = items.slice(from, to)
  const side = sideOf(item)
  const code = side?.code ?? has(item, 'place')?.side
  if (to !== from + 1 || !code) return null
  const name = has(item, 'side_adjective') ? code : textOf(reading, item.from, item.to)
  return named(items, from, name, code)
}

const SOURCES = new Set<ItemKind>(['by', 'from', 'of'])

const isReport = (x: Item): boolean => {
  const kind = has(x, 'speech_noun')?.kind
  return kind === 'document' || kind === 'allegation' || x.kind === 'number_of'
}

/** “that …”, “of …”: what was said follows. */
const holds = (items: Item[], at: number, next: number): boolean =>
  items[at].kind === 'number_of' || items[next]?.kind === 'relative' || items[next]?.kind === 'of'

/** Past “as fantasy” and the article. */
function firstOf(reading: Reading, items: Item[], denial: number): number {
  let i = denial + 1
  if (items[i]?.kind === 'as') while (i < denial + REACH && items[i] && !isArticle(items[i])) i++
  while (isArticle(items[i]) || isOf(reading, items[i], 'before_report')) i++
  return i
}

/** “The rebels’ claim to have killed 40”, “a ministry count of 12 dead”: a noun holds what its owner says. */
export function nominalCue(reading: Reading, items: Item[], i: number): Found | null {
  const counter = counterAt(reading, items, i)
  if (counter) return { phrase: counter, says: 'both', rule: 'according_to' }
  const owner = ownerOf(reading, items, i) ?? giverOfToll(reading, items, i)
  return owner && { phrase: owner, says: 'after', rule: 'preceding_cue', nominal: true }
}
