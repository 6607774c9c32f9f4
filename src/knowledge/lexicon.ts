/**
 * Every word, phrase and name casus knows, in one trie over word numbers: a text is looked up in one pass, longest match
 * first, however many names there are. Hyphens inside a name are optional (“Upper-Marn”, “Upper Marn”).
 */
import { LOWER, NUMBER, SIGN, scan, type Tokens, WORD } from '../text/tokens.js'
import type { Vocabulary } from '../text/vocabulary.js'
import { type Features, WORD_CLASSES, type WordClass } from './pack.js'

/** What a word or name means: a class with features, and for names the registry entry. */
export interface Entry extends Features {
  cls: WordClass
  /** Place of the class in WORD_CLASSES. */
  rank: number
  /** Id of the actor, place, agreement or person; code of the side. */
  ref?: string
  side?: string
  /** Name as the registry writes it. */
  name?: string
}

const RANK = Object.fromEntries(WORD_CLASSES.map((cls, i) => [cls, i])) as Record<WordClass, number>

/** An entry before it stands in a lexicon. */
export type NewEntry = Omit<Entry, 'rank'>

/** Every entry has every field, so that all have one shape and looking at them stays fast. */
const EMPTY: Entry = {
  cls: 'word',
  rank: 0,
  value: undefined,
  vague: undefined,
  bound: undefined,
  status: undefined,
  number: undefined,
  sex: undefined,
  age: undefined,
  captive: undefined,
  captives: undefined,
  harm: undefined,
  condition: undefined,
  subtype: undefined,
  target: undefined,
  kind: undefined,
  type: undefined,
  mention: undefined,
  organisation: undefined,
  offset: undefined,
  days: undefined,
  plural: undefined,
  weak: undefined,
  before: undefined,
  after: undefined,
  cased: undefined,
  ref: undefined,
  side: undefined,
  name: undefined,
} // prettier-ignore

/**
 * An entry with every field, its strings interned: a name of a property is, text read from a file is not, and comparing two interned
 * strings is comparing two addresses, which the extractors do for every word.
 */
export function shapedEntry(entry: NewEntry): Entry {
  const shaped = { ...EMPTY, ...entry, rank: RANK[entry.cls] }
  const fields = shaped as unknown as Record<string, unknown>
  for (const [key, value] of Object.entries(fields))
    if (typeof value === 'string') fields[key] = Object.keys({ [value]: 0 })[0]
  return shaped
}

/** A hyphen or stroke between two words of one name: “SPLM/A-IO”. */
const joins = (sign: number): boolean => sign === 45 || sign === 47
const SIGN_BASE = 1 << 24

export class Lexicon {
  /** The node of each word that begins a phrase, by its number. */
  private readonly roots: number[] = []
  /** By node: what the words so far mean, null where they mean nothing yet, and what they may mean in lower case. */
  private readonly entries: (Entry[] | null)[] = [null]
  private readonly lower: (Entry[] | null)[] = [null]
  /** By node: one bit for the last five bits of each word that may follow; most words are told by it to continue nothing. */
  private readonly follows: number[] = [0]
  private readonly next = new Edges()

  constructor(readonly vocabulary: Vocabulary) {}

  /** Adds a phrase. Where it has several meanings they stand in the order of WORD_CLASSES. */
  add(phrase: string, entry: NewEntry): void {
    const keys = this.keysOf(phrase)
    const shaped = shapedEntry(entry)
    if (keys.length === 0) return
    let node = (this.roots[keys[0]] ||= this.newNode())
    for (const key of keys.slice(1)) {
      this.follows[node] |= 1 << (key & 31)
      node = this.next.get(node, key) || this.next.set(node, key, this.newNode())
    }
    const known = this.entries[node] ?? []
    const same = known.find((e) => e.cls === entry.cls && e.ref === entry.ref && e.harm === entry.harm)
    if (same) same.cased &&= entry.cased
    const entries = same ? known : [...known, shaped].sort((a, b) => a.rank - b.rank)
    const lower = entries.filter((e) => !e.cased)
    this.entries[node] = entries
    this.lower[node] = lower.length > 0 ? lower : null
  }

  private newNode(): number {
    this.lower.push(null)
    this.follows.push(0)
    return this.entries.push(null) - 1
  }

  /** Whether a phrase is a name already. */
  names(phrase: string): boolean {
    const [first, ...rest] = this.keysOf(phrase)
    let node = (first === undefined ? undefined : this.roots[first]) ?? 0
    for (const key of rest) node = this.next.get(node, key)
    return this.entries[node]?.some((entry) => entry.ref !== undefined || entry.side !== undefined) ?? false
  }

  /** Trie keys of a phrase: its words; signs other than apostrophes are skipped. */
  private keysOf(phrase: string): number[] {
    for (const word of phrase.split(/[\s-]+/)) if (word) this.vocabulary.add(word.replace(/(’s|'s|['’])$/, ''))
    const tokens = scan(phrase, this.vocabulary)
    const keys: number[] = []
    for (let i = 0; i < tokens.count; i++) {
      if (tokens.kind[i] === SIGN) {
        if (tokens.word[i] === 39) keys.push(SIGN_BASE + 39)
        continue
      }
      if (tokens.kind[i] === NUMBER) {
        keys.push(SIGN_BASE + 1000 + tokens.value[i])
        continue
      }
      keys.push(tokens.word[i] || this.vocabulary.add(phrase.slice(tokens.start[i], tokens.end[i])))
    }
    return keys.map((key) => (key >= SIGN_BASE ? this.signKey(key) : key))
  }

  private readonly signKeys = new Map<number, number>()
  private signKey(key: number): number {
    let id = this.signKeys.get(key)
    if (id === undefined) this.signKeys.set(key, (id = this.vocabulary.add(`\u0001${key}`)))
    return id
  }

  /**
   * The longest phrase that starts at token i and ends before `limit`. Returns the token after it and its entries, or
   * null. Entries marked `cased` need a capital on their first word.
   */
  match(t: Tokens, i: number, limit: number): { end: number; entries: Entry[] } | null {
    if (t.kind[i] !== WORD || t.word[i] === 0) return null
    let node = this.roots[t.word[i]]
    if (!node) return null
    const entries = t.letters[i] === LOWER ? this.lower : this.entries
    let best = entries[node]
    let end = i + 1
    for (let j = i + 1; j < limit && this.follows[node] !== 0; j++) {
      if (t.kind[j] === SIGN && joins(t.word[j]) && t.before[j] === 0 && t.before[j + 1] === 0) continue
      if (t.kind[j] === SIGN && t.word[j] === 46 && t.before[j] === 0) continue
      const key = t.kind[j] === WORD ? t.word[j] : this.keyOfOther(t, j)
      node = this.follows[node] & (1 << (key & 31)) ? this.next.get(node, key) : 0
      if (node === 0) break
      if (entries[node] === null) continue
      best = entries[node]
      end = j + 1
    }
    return best ? { end, entries: best } : null
  }

  private keyOfOther(t: Tokens, j: number): number {
    if (t.kind[j] === NUMBER) return this.signKeys.get(SIGN_BASE + 1000 + t.value[j]) ?? 0
    return t.word[j] === 39 ? (this.signKeys.get(SIGN_BASE + 39) ?? 0) : 0
  }
}

/** What each edge of the trie holds, side by side: the node it leaves, its key and the node it leads to. */
const EDGE = 3

/** The edges of the trie in one table of numbers, which takes half the time of a map for each node. */
class Edges {
  private table = new Int32Array(1024 * EDGE)
  private mask = 1023
  private count = 0

  /** The node that a key leads to from a node, or 0. */
  get(node: number, key: number): number {
    const { table, mask } = this
    let place = hashOf(node, key) & mask
    for (let at = place * EDGE; table[at + 2] !== 0; at = place * EDGE) {
      if (table[at] === node && table[at + 1] === key) return table[at + 2]
      place = (place + 1) & mask
    }
    return 0
  }

  /** Adds an edge that is not there yet. */
  set(node: number, key: number, to: number): number {
    if (++this.count * 2 > this.mask) this.grow()
    this.put(node, key, to)
    return to
  }

  private put(node: number, key: number, to: number): void {
    let place = hashOf(node, key) & this.mask
    while (this.table[place * EDGE + 2] !== 0) place = (place + 1) & this.mask
    this.table.set([node, key, to], place * EDGE)
  }

  private grow(): void {
    const { table } = this
    this.mask = this.mask * 2 + 1
    this.table = new Int32Array(table.length * 2)
    for (let at = 0; at < table.length; at += EDGE)
      if (table[at + 2] !== 0) this.put(table[at], table[at + 1], table[at + 2])
  }
}

const hashOf = (node: number, key: number): number => {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(key, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
