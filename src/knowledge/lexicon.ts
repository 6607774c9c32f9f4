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

interface Node {
  entries: Entry[] | null
  /** Those that a word in lower case may mean. */
  lower: Entry[] | null
  next: Map<number, Node> | null
  /** One bit for the last five bits of each key of `next`: most words that follow are told by it to continue nothing. */
  mask: number
}

/** A hyphen or stroke between two words of one name: “SPLM/A-IO”. */
const joins = (sign: number): boolean => sign === 45 || sign === 47
const SIGN_BASE = 1 << 24

export class Lexicon {
  private readonly roots: (Node | undefined)[] = []

  constructor(readonly vocabulary: Vocabulary) {}

  /** Adds a phrase. Where it has several meanings they stand in the order of WORD_CLASSES. */
  add(phrase: string, entry: NewEntry): void {
    const keys = this.keysOf(phrase)
    const shaped = shapedEntry(entry)
    if (keys.length === 0) return
    let node = (this.roots[keys[0]] ??= { entries: null, lower: null, next: null, mask: 0 })
    for (const key of keys.slice(1)) {
      node.next ??= new Map()
      let next = node.next.get(key)
      node.mask |= 1 << (key & 31)
      if (!next) node.next.set(key, (next = { entries: null, lower: null, next: null, mask: 0 }))
      node = next
    }
    const same = node.entries?.find((e) => e.cls === entry.cls && e.ref === entry.ref && e.harm === entry.harm)
    if (same) same.cased &&= entry.cased
    else node.entries = [...(node.entries ?? []), shaped].sort((a, b) => a.rank - b.rank)
    const lower = node.entries?.filter((e) => !e.cased) ?? []
    node.lower = lower.length > 0 ? lower : null
  }

  /** Whether a phrase is a name already. */
  names(phrase: string): boolean {
    const [first, ...rest] = this.keysOf(phrase)
    let node = first === undefined ? undefined : this.roots[first]
    for (const key of rest) node = node?.next?.get(key)
    return node?.entries?.some((entry) => entry.ref !== undefined || entry.side !== undefined) ?? false
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
    const root = this.roots[t.word[i]]
    if (!root) return null
    let node = root
    const lower = t.letters[i] === LOWER
    let best = lower ? root.lower : root.entries
    let end = i + 1
    for (let j = i + 1; j < limit && node.next; j++) {
      if (t.kind[j] === SIGN && joins(t.word[j]) && t.before[j] === 0 && t.before[j + 1] === 0) continue
      if (t.kind[j] === SIGN && t.word[j] === 46 && t.before[j] === 0) continue
      const key = t.kind[j] === WORD ? t.word[j] : this.keyOfOther(t, j)
      const next = node.mask & (1 << (key & 31)) ? node.next.get(key) : undefined
      if (!next) break
      node = next
      const entries = lower ? next.lower : next.entries
      if (entries) {
        best = entries
        end = j + 1
      }
    }
    return best ? { end, entries: best } : null
  }

  private keyOfOther(t: Tokens, j: number): number {
    if (t.kind[j] === NUMBER) return this.signKeys.get(SIGN_BASE + 1000 + t.value[j]) ?? 0
    return t.word[j] === 39 ? (this.signKeys.get(SIGN_BASE + 39) ?? 0) : 0
  }
}
