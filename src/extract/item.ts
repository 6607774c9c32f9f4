/**
 * A sentence as a list of items: words and phrases the lexicon knows, signs, numbers and the rest. Chunkers rewrite the
 * list from left to right, each putting one richer item where several stood; nothing is looked at in the text again.
 */

import type { Knowledge } from '../knowledge/index.js'
import type { Entry } from '../knowledge/lexicon.js'
import type { WordClass } from '../knowledge/pack.js'
import type { Sentence, Structure } from '../text/structure.js'
import { LOWER, NUMBER, SIGN, type Tokens } from '../text/tokens.js'
import type { DateRef } from './chunks/dates/index.js'
import type { Names } from './chunks/names.js'
import type { Group } from './chunks/people/group.js'
import type { Quantity } from './chunks/quantities.js'
import { numberBefore } from './chunks/quoted.js'
import { classSet } from './classes.js'
import { type Found, isBacker, STANDS_FOR_SIDE, uncut } from './glued.js'
import { type IntroducedNames, introducedAt } from './introduced.js'
import { isManner } from './manner.js'
import { isOf } from './words.js'

export type ItemKind =
  | WordClass
  | 'unknown'
  | 'capital'
  | 'numeral'
  | 'sign'
  | 'possessive'
  | 'date'
  | 'quantity'
  | 'names'
  | 'people'
  | 'age'

export interface Item {
  kind: ItemKind
  /** First token, and the token after the last. */
  from: number
  to: number
  entry: Entry | null
  entries: readonly Entry[]
  /** Character code of a sign, else 0. */
  sign: number
  date: DateRef | undefined
  quantity: Quantity | undefined
  names: Names | undefined
  group: Group | undefined
}

type Chunk = Partial<Pick<Item, 'date' | 'quantity' | 'names' | 'group'>>

/** A new item. All items have one shape, which keeps every later pass fast. */
export function makeItem(
  kind: ItemKind,
  from: number,
  to: number,
  base: Pick<Item, 'entry' | 'entries'>,
  sign: number,
  chunk?: Chunk,
): Item {
  return {
    kind,
    from,
    to,
    entry: base.entry,
    entries: base.entries,
    sign,
    date: chunk?.date,
    quantity: chunk?.quantity,
    names: chunk?.names,
    group: chunk?.group,
  }
}

/** What every extractor of a statement shares. */
export interface Reading {
  /** The text as it was written. */
  raw: string
  /** The same as it is read: in plain signs, without what print put into its words and the lines of the page around it. */
  text: string
  /** Where a part of the text stands in the raw one. */
  rawSpan(start: number, end: number): [number, number]
  tokens: Tokens
  structure: Structure
  knowledge: Knowledge
  /** Publication day as a day number. */
  published: number
  /** Names of sides that the text introduces itself. */
  introduced: IntroducedNames
  /** The text has no lower case worth the name: capitals tell nothing. */
  upperCase: boolean
}

/** The base of an item that no lexicon entry stands behind. */
export const NO_ENTRY: Pick<Item, 'entry' | 'entries'> = { entry: null, entries: [] }

/** The meaning of an item in a class, if it has one. */
export function has(item: Item | undefined, cls: WordClass): Entry | undefined {
  if (item === undefined || item.entry === null) return undefined
  if (item.entry.cls === cls) return item.entry
  return item.entries.length > 1 ? further(item.entries, cls) : undefined
}

/** A meaning after the first; of its own, so that what every rule asks for stays short. */
function further(entries: readonly Entry[], cls: WordClass): Entry | undefined {
  for (let i = 1; i < entries.length; i++) if (entries[i].cls === cls) return entries[i]
  return undefined
}

/**
 * What a sentence holds: the kinds of its items and every class that its words can mean. A pass looks here first, so that a sentence
 * without its words costs it nothing.
 */
export type Contents = ReadonlySet<ItemKind>

export function contentsOf(items: readonly Item[]): Contents {
  const out = new Set<ItemKind>()
  let last: ItemKind | undefined
  for (const item of items) {
    if (item.date) out.add('date')
    if (item.names) out.add('names')
    if (item.group) out.add('people')
    const { kind, entry, entries } = item
    if (entry === null) {
      // Plain words stand in rows, and are no news after the first.
      if (kind !== last) out.add(kind)
      last = kind
      continue
    }
    if (kind !== entry.cls) out.add(kind)
    for (let i = 0; i < entries.length; i++) out.add(entries[i].cls)
  }
  return out
}

export const isSign = (item: Item | undefined, code: number): boolean => item?.kind === 'sign' && item.sign === code

export const EXCLAMATION = 33
export const PLUS = 43
export const COMMA = 44
export const DASH = 45
export const STOP = 46
export const SLASH = 47
export const COLON = 58
export const SEMICOLON = 59
export const QUESTION = 63
export const OPEN_PAREN = 40
export const CLOSE_PAREN = 41

/** Classes that add a meaning to a word and leave it what it was: a compass word may still describe persons. */
// biome-ignore format: a table
const QUIET = classSet(
  'compass', 'facility', 'agreement_act', 'aside', 'elaboration', 'norm', 'in_force', 'furniture', 'fresh', 'times', 'goal', 'fire', 'agreement_topic', 'refused', 'untrue', 'alleged', 'volatile', 'wish', 'running', 'war', 'spread', 'sequel', 'sets_up', 'post', 'blame', 'party_noun', 'concerning', 'treads', 'finds', 'occasion', 'backing', 'closing_speech', 'withholds', 'plain_speech', 'alias', 'ending', 'breach', 'owner_relative', 'deed',
)

/** The items of a sentence before any chunking. */
export function lookUp(reading: Reading, sentence: Pick<Sentence, 'from' | 'to'>): Item[] {
  const { tokens: t } = reading
  const items: Item[] = []
  for (let i = sentence.from; i < sentence.to; ) {
    const named = nameAt(reading, i, sentence.to)
    const found = named && ofPersons(reading, items, i, countedMembers(reading, items, i, uncut(reading, i, named)))
    if (found && !isBacker(reading, found, sentence.to)) {
      const entries = senses(reading, items, found.entries)
      const { cls, rank } = entries[0]
      const phrase = cls === 'agreement_act' && (found.end > i + 1 || i === sentence.from)
      const kind = phrase ? 'unknown' : QUIET[rank] !== 0 ? rawKind(reading, i) : cls
      items.push(makeItem(kind, i, found.end, { entry: entries[0], entries }, 0))
      i = found.end
      continue
    }
    items.push(
      makeItem(
        isManner(reading, items.at(-1), i) ? 'adverb' : rawKind(reading, i),
        i,
        i + 1,
        NO_ENTRY,
        t.kind[i] === SIGN ? t.word[i] : 0,
      ),
    )
    i++
  }
  return items
}

/** The longest phrase of the lexicon, or a longer name that the text introduces. */
function nameAt({ tokens, knowledge, introduced }: Reading, i: number, limit: number): Found {
  const known = knowledge.lexicon.match(tokens, i, limit)
  if (introduced.size === 0 || tokens.letters[i] === LOWER) return known
  const own = introducedAt(introduced, tokens, i, limit)
  return own && own.end > (known?.end ?? 0) ? own : known
}

// biome-ignore format: a table
const COUNTS = new Set<ItemKind>([
  'numeral', 'number', 'multiplier', 'vague', 'none', 'another', 'other', 'both', 'all', 'number_of', 'group_of', 'person_adjective',
])

/** “Two Ostrian servicemen” counts persons: after a number such a name is no name of a force. */
function countedMembers(reading: Reading, items: Item[], i: number, found: Found): Found {
  if (!found || found.end - i < 2 || found.entries[0].cls !== 'actor') return found
  const last = numberBefore(items)
  if (!last || !COUNTS.has(last.kind)) return found
  const { tokens, knowledge } = reading
  // “Two servicemen of the Ostrian Army”: the name of the force begins with those who are counted.
  const first = knowledge.lexicon.match(tokens, i, i + 1)
  if (first?.entries.some((entry) => entry.cls === 'person')) return first
  const head = knowledge.lexicon.match(tokens, found.end - 1, found.end)
  if (!head?.entries.some((entry) => entry.cls === 'person')) return found
  return knowledge.lexicon.match(tokens, i, found.end - 1) ?? found
}

/** “Prisoners released by Ostria” tells what was done to them; “figures released by Ostria” only who speaks. */
function ofPersons({ tokens, knowledge }: Reading, items: Item[], i: number, found: Found): Found {
  if (!found || found.end - i < 2 || found.entries[0].cls !== 'according_to') return found
  // “Arno Lisk and Pell Dorin were released by the rebels”
  const last = items.at(-1)
  const named = has(last, 'be') && items.at(-2)?.kind === 'capital' && items.at(-3)?.kind === 'capital'
  if (!has(last, 'person') && !named) return found
  if (items.slice(-6).some((item) => has(item, 'speech_noun') || has(item, 'thing')?.kind === 'document')) return found
  const verb = knowledge.lexicon.match(tokens, i, found.end - 1)
  return verb?.entries.some(({ harm }) => harm) ? verb : found
}

/** A name of a place that is a side’s too: “in Velm” and “the shelling of Velm” mean the place, “Velm said” the side. */
function senses(reading: Reading, items: Item[], entries: Entry[]): Entry[] {
  if (entries.length < 2 || entries[0].cls !== 'place') return entries
  const side = entries.find((entry) => STANDS_FOR_SIDE.has(entry.cls))
  if (!side) return entries
  const last = items.at(-1)
  const before = has(last, 'determiner') || has(last, 'article') ? items.at(-2) : last
  const of = before?.kind === 'of' ? items.at(-2) : undefined
  const placed =
    before !== undefined &&
    (has(before, 'place_relation') !== undefined ||
      locative(reading, before) ||
      has(of, 'place_noun') !== undefined ||
      happensIn(of))
  return placed ? entries : [side, ...entries.filter((entry) => entry !== side)]
}

/** “the shelling of Ossa” is where it fell; “the mediation of Ossa”, “the aggression of Ossa” are done by who sits there. */
const happensIn = (noun: Item | undefined): boolean => {
  const event = has(noun, 'event_noun')
  return event !== undefined && !DEEDS.has(event.subtype)
}

const DEEDS = new Set<string | undefined>([
  'attack',
  'talks',
  'mediation',
  'intervention',
  'investigation',
  'statement',
])

/** A preposition that leads to a place, unlike “for” or “with”. */
export const locative = (reading: Reading, item: Item): boolean =>
  has(item, 'preposition') !== undefined && isOf(reading, item, 'locative')

function rawKind(reading: Reading, i: number): ItemKind {
  const { tokens: t } = reading
  if (t.kind[i] === NUMBER) return 'numeral'
  if (t.kind[i] === SIGN)
    return t.word[i] === 39 && (t.end[i] - t.start[i] === 2 || isBarePossessive(reading, i)) ? 'possessive' : 'sign'
  return t.letters[i] === LOWER ? 'unknown' : 'capital'
}

/** “the rebels’ | leader”: after the s of a plural, before a word in lower case; no end of words quoted. */
const isBarePossessive = ({ tokens: t, text }: Reading, i: number): boolean =>
  i > 0 &&
  i + 1 < t.count &&
  t.end[i - 1] === t.start[i] &&
  text[t.start[i] - 1] === 's' &&
  t.start[i + 1] === t.end[i] + 1 &&
  t.letters[i + 1] === LOWER &&
  !/(?:^|\s)['‘][^'‘’]*$/.test(text.slice(Math.max(0, t.start[i] - QUOTED), t.start[i]))

/** So many characters before an apostrophe words quoted may have begun. */
const QUOTED = 80

/** The text of items [a, b), with one space between two words. */
export function textOf(reading: Reading, from: number, to: number): string {
  const text = reading.text.slice(reading.tokens.start[from], reading.tokens.end[to - 1])
  return text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text
}

/** The text of an item, or nothing where there is none. */
export const wordOf = (reading: Reading, item: Item | undefined): string =>
  item ? textOf(reading, item.from, item.to) : ''

/** “the figure”, “the total”: a word for a number of persons. */
export const isFigureWord = (item: Item): boolean => /^(?:figure|total)$/.test(has(item, 'thing')?.kind ?? '')

/** “the”, “a”, “these”. */
export const isArticle = (item: Item | undefined): boolean => item?.kind === 'article' || item?.kind === 'determiner'

/** The item that leads to item `i`, past a determiner: “on” of “on the Ostrian side”. */
export const leadOf = (items: Item[], i: number): Item | undefined =>
  has(items[i - 1], 'determiner') ? items[i - 2] : items[i - 1]
