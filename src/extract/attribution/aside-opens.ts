/** What opens an aside between a speaker and the verb, so that no subject stands there: “in a brief note”, “elected in June”, “which …”. */
import {
  CLOSE_PAREN,
  COMMA,
  DASH,
  has,
  type Item,
  type ItemKind,
  isSign,
  OPEN_PAREN,
  type Reading,
  wordOf,
} from '../item.js'
import { isOf, opensWith } from '../words.js'
import { isLead, LEADS_ON } from './phrase-words.js'

/** “the ministry, in a brief note, sent out on Monday, had”: the comma before a phrase that a preposition leads, or -1. */
export function opensNoSubject(reading: Reading, items: Item[], close: number): number {
  let at = close - 1
  while (at > 0 && close - at < ASIDE && (items[at].kind !== 'sign' || WITHIN.has(items[at].sign))) at--
  return at > 0 && isSign(items[at], COMMA) && (opensAside(reading, items[at + 1]) || opensDeed(reading, items, at + 1))
    ? at
    : -1
}

const ACTS = new Set<ItemKind>(['unknown', 'verb', 'event_verb'])

/** Items of an aside between a speaker and the verb. */
export const ASIDE = 24

/** “, giving the first figures,”, “, elected in June,”: what the speaker does, or what was done with him; an “acting governor” is one. */
const opensDeed = (reading: Reading, items: Item[], at: number): boolean =>
  (isDoing(reading, items[at]) || (ACTS.has(items[at].kind) && /^[a-z]+ed$/.test(wordOf(reading, items[at])))) &&
  !isOf(reading, items[at], 'speaking') &&
  !isOf(reading, items[at], 'of_person') &&
  (items[at + 1] === undefined || isLead(items[at + 1]) || LEADS_ON.has(items[at + 1].kind))

/** Hyphens and parentheses. */
const WITHIN = new Set([DASH, OPEN_PAREN, CLOSE_PAREN])

/** “, in a brief note,”, “, also known as X,”, “, which …,”. */
const opensAside = (reading: Reading, item: Item): boolean =>
  item.kind === 'preposition' || item.kind === 'relative' || opensWith(reading, item, 'opens_aside')

/** “investigating”, “treating”: what somebody does; no word of saying, and no name. */
export const isDoing = (reading: Reading, item: Item): boolean =>
  (reading.upperCase ? /^[A-Z]+ING$/ : /^[a-z]+ing$/).test(wordOf(reading, item)) &&
  !has(item, 'speech') &&
  !has(item, 'according_to') &&
  !item.names
