/** Which words can stand inside a noun phrase that speaks, for the readers of phrases before and after a cue. */
import { APOSTROPHE_SIGN, LOWER } from '../../text/tokens.js'
import { COMMA, DASH, has, type Item, type ItemKind, isArticle, isSign, type Reading, STOP, wordOf } from '../item.js'
import { endsWith, isOf } from '../words.js'

export interface Range {
  /** First item, and the item after the last. */
  from: number
  to: number
  /** “Valleypress, citing a local official, said”: the items of “a local official”. */
  cited: Range | null
  /** “A doctor, quoted by Valleypress, said”: the items of “Valleypress”. */
  relay?: Range | null
  /** “…, who said that”: the phrase stands before the clause. */
  clause?: boolean
}

/** No speaking phrase is longer than this many items. */
export const LIMIT = 16

// biome-ignore format: a table
/** Words that belong to a clause and never to a noun phrase. */
const CLAUSE = new Set<ItemKind>([
  'verb', 'be', 'have', 'modal', 'speech', 'denial', 'relative', 'event_verb', 'harm_active', 'harm_gerund', 'harm_intransitive',
  'harm_participle', 'suffer', 'leave', 'claim_lives', 'according_to', 'negation', 'there', 'toll_verb', 'pronoun', 'to', 'as',
  'hypothetical',
])

/** An article, or “our”. */
export const isLead = (item: Item | undefined): boolean => isArticle(item) || item?.kind === 'our'

/** Whether item `at` can stand inside a noun phrase. */
export const inPhrase = (reading: Reading, items: Item[], at: number): boolean =>
  items[at].kind === 'sign'
    ? isSign(items[at], DASH)
      ? !partsClauses(reading, items, at)
      : abbreviates(reading, items, at) || owns(reading, items, at)
    : (!CLAUSE.has(items[at].kind) && !isVerbPhrase(items[at]) && !/n['’]t$/i.test(wordOf(reading, items[at]))) ||
      isThere(items, at) ||
      isEnvoyTo(reading, items, at) ||
      namesBody(reading, items, at) ||
      has(items[at], 'body') !== undefined ||
      has(items[at], 'speech_noun') !== undefined // prettier-ignore

/** “the ambassador to Ostria”, “an aide to the president”. */
const isEnvoyTo = (reading: Reading, items: Item[], at: number): boolean =>
  items[at].kind === 'to' &&
  (has(items[at - 1], 'title') !== undefined ||
    has(items[at - 1], 'speech_noun')?.kind === 'role' ||
    endsWith(reading, items[at - 1], 'serves_somebody'))

/** “the director there,”, “police there said”: a place, and no “there were”. */
const isThere = (items: Item[], at: number): boolean =>
  items[at].kind === 'there' &&
  !has(items[at], 'pronoun') &&
  at > 0 &&
  ((has(items[at - 1], 'speech_noun') ?? has(items[at - 1], 'title')) !== undefined ||
    (items[at - 1].group !== undefined && has(items[at + 1], 'speech') !== undefined))

/** “the Ostrian rescue group”, “rescue and police officials”: a word for what is done, as the name of the body that does it. */
const namesBody = (reading: Reading, items: Item[], at: number): boolean =>
  DOES.has(items[at].kind) &&
  (has(items[at + 1], 'body') !== undefined ||
    endsWith(reading, items[at + 1], 'tellers') ||
    (has(items[at + 1], 'and') !== undefined && endsWith(reading, items[at + 2], 'tellers'))) &&
  !/(?:ed|ing)$/i.test(wordOf(reading, items[at]))

const DOES = new Set<ItemKind>(['event_verb', 'harm_active', 'verb'])

/** “came into force”, “agreed on”: several words for what is done with an agreement. */
const isVerbPhrase = (item: Item): boolean => has(item, 'agreement_act') !== undefined && item.to - item.from > 1

/** The apostrophe of “the herders' association”. */
const owns = (reading: Reading, items: Item[], at: number): boolean =>
  isSign(items[at], APOSTROPHE_SIGN) &&
  reading.tokens.before[items[at].from] === 0 &&
  items[at - 1]?.kind !== 'sign' &&
  (has(items[at + 1], 'body') ?? has(items[at + 1], 'speech_noun')) !== undefined

/** A dash with white space on both sides, or two in a row, part clauses; a hyphen joins words. */
export const partsClauses = (reading: Reading, items: Item[], at: number): boolean =>
  isSign(items[at], DASH) &&
  (isSign(items[at + 1], DASH) ||
    isSign(items[at - 1], DASH) ||
    (reading.tokens.before[items[at].from] !== 0 && reading.tokens.before[items[at].to] !== 0))

/** The full stop of an abbreviation inside a name (“Gen. X”): a word stands glued before it and more follows. */
const abbreviates = (reading: Reading, items: Item[], at: number): boolean =>
  isSign(items[at], STOP) && at > 0 && at < items.length - 1 && reading.tokens.before[items[at].from] === 0

/** What leads to a phrase that is no subject. */
export const LEADS_ON = new Set<ItemKind | undefined>(['preposition', 'of', 'from', 'with', 'by', 'to'])

/** What holds a noun phrase together, so that an article after it goes on with the phrase. */
export const JOINTS = new Set<ItemKind>(['preposition', 'of', 'and', 'from', 'with', 'by', 'to', 'sign'])

const QUOTES = new Set([0x201c, 0x201d, 34])

const isQuote = (x: Item | undefined): boolean => x?.kind === 'sign' && QUOTES.has(x.sign)

/** Items of the name of a paper with its quotation marks. */
const TITLE = 7

/** The name in the quotation that opens at item `open`, behind a word for a paper or a station: “the daily “Courier””. */
export function quotedName(reading: Reading, items: Item[], open: number): Range | null {
  if (!isOf(reading, items[open - 1], 'named_media') || !isQuote(items[open])) return null
  const close = items.findIndex((x, k) => k > open && k <= open + TITLE && isQuote(x))
  const capital = close > open + 1 && reading.tokens.letters[items[open + 1].from] !== LOWER
  return capital && !items.slice(open, close).some((x) => isSign(x, COMMA))
    ? { from: open + 1, to: close, cited: null }
    : null
}

/** The same where the quotation closes right before item `end`. */
export function quotedNameBefore(reading: Reading, items: Item[], end: number): Range | null {
  if (!isQuote(items[end - 1])) return null
  const open = items.findLastIndex((x, k) => k < end - 1 && k >= end - TITLE && isQuote(x))
  const range = open > 0 ? quotedName(reading, items, open) : null
  return range && range.to === end - 1 ? range : null
}
