/** Asides between a subject and its verb: “the army (some 200 men) shelled”, “Arno Lisk – the mayor – said”, “troops, officials say, shelled”. */
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

/** Items of the longest aside. */
const LONGEST = 18

/** The first item of the aside whose last one is item `close`, and that begins behind item `from`; -1 where none ends there. */
export function asideStart({ tokens }: Reading, items: readonly Item[], close: number, from: number): number {
  const last = Math.max(from, close - LONGEST)
  const before = (opens: (k: number) => boolean): number => {
    for (let k = close - 1; k > last; k--) if (opens(k)) return k
    return -1
  }
  if (isSign(items[close], CLOSE_PAREN)) return before((k) => isSign(items[k], OPEN_PAREN))
  if (isSign(items[close], DASH) && parts(tokens, items[close])) {
    const end = isSign(items[close - 1], DASH) ? close - 1 : close
    const open = before((k) => k < end && isSign(items[k], DASH) && parts(tokens, items[k]))
    return isSign(items[open - 1], DASH) && open - 1 > last ? open - 1 : open
  }
  if (isSign(items[close], COMMA))
    return before((k) => isSign(items[k], COMMA) && has(items[k + 1], 'according_to') !== undefined)
  return -1
}

/** The same between the subject that ends with item `subject` and its verb; one between commas only right before the verb. */
export function subjectAside(
  reading: Reading,
  items: readonly Item[],
  close: number,
  subject: number,
  verb: number,
): number {
  const told = asideStart(reading, items, close, subject)
  const free = items.slice(close + 1, verb).every((x) => HELPS.has(x.kind) || x.date !== undefined)
  return told < 0 && free ? apposedStart(items, close, subject) : told
}

/** What may stand between an aside and the verb. */
const HELPS = new Set<Item['kind']>(['be', 'have', 'modal', 'adverb'])

/** “troops, backed by tanks, shelled”, “the Front, a rebel group, shelled”: the comma right behind the subject. */
function apposedStart(items: readonly Item[], close: number, subject: number): number {
  const open = subject + 1
  if (!isSign(items[close], COMMA) || !isSign(items[open], COMMA) || close - open < 2 || close - open > LONGEST)
    return -1
  const inner = items.slice(open + 1, close)
  const lists = inner.some((x, k) => x.kind === 'sign' || (has(x, 'and') && k === 0) || x.kind === 'harm_gerund')
  return lists ? -1 : open
}

/** A dash with space on both sides, a long one or one of two; a hyphen joins words. */
const parts = ({ text, start, before }: Reading['tokens'], { from, to }: Item): boolean =>
  (before[from] !== 0 && before[to] !== 0) || /[–—]|--/.test(text.slice(start[from] - 1, start[from] + 2))

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
