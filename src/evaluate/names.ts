/**
 * When two names mean one body, person, place or side. With a registry, names of one entry are one; without, a name is the same
 * when its words are all in the other (“the ministry’s spokesman Ivo Tarn” and “Ivo Tarn”).
 */
import type { WorldSide } from '../knowledge/pack.js'
import type { Registry } from '../model/knowledge.js'

const SMALL = new Set([
  'the',
  'a',
  'an',
  'of',
  'and',
  'in',
  'on',
  'at',
  'for',
  'to',
  'from',
  'near',
  'its',
  'their',
  's',
])

/** Words of a name in lower case, without small words, possessives, accents and the spelling of “defense”. */
export function wordsOf(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’](?:s\b)?/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !SMALL.has(word))
    .map((word) => (word === 'defense' ? 'defence' : word))
}

/** All words of the shorter name are words of the longer. */
export function sameWords(a: string, b: string): boolean {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length)
  const pool = new Set(long)
  return (short.length > 0 && short.every((word) => pool.has(word))) || abbreviates(a, b) || abbreviates(b, a)
}

/**
 * “LRW” and “LRW press centre” for “Lantern Rights Watch press centre”: each word of the short name stands in the long one, or is the
 * first letters of words there that begin with a capital.
 */
function abbreviates(short: string, long: string): boolean {
  const written = short.split(/[^\p{L}\p{N}]+/u)
  if (!written.some((word) => SHORT.test(word))) return false
  const first = long
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('')
  const pool = new Set(wordsOf(long))
  return written.every((word) => (SHORT.test(word) && first.includes(word)) || wordsOf(word).every((w) => pool.has(w)))
}

/** “Ostrians” */
const plural = (adjective: string): string => `${adjective}s`

const SHORT = /^\p{Lu}{3,7}$/u

/** The names that labels may use for sides, states and entries of a registry. */
export class Names {
  /** Whether the sides are those of a registry. */
  readonly hasRegistry: boolean
  private readonly sides: { code: string; names: string[][] }[]
  private readonly entries: { id: string; names: string[][] }[]
  /** Single words for a side, each with its code: “Ostria” and “Ostrian”. */
  private readonly codes: ReadonlyMap<string, string>
  private readonly codesOfSides: ReadonlySet<string>
  /** Whole names of states and of the capitals that stand for them, each with its code. */
  private readonly states: ReadonlyMap<string, string>

  /** `world`: sides a text without a registry may name. */
  constructor(registry: Registry | null, world: readonly WorldSide[] = []) {
    this.hasRegistry = registry !== null
    this.sides = [
      ...(registry?.pipeline.sides ?? []).map((side) => ({
        code: side.code,
        names: [...side.nouns, ...side.adjectives, ...side.adjectives.map(plural), ...side.metonyms].map(wordsOf),
      })),
      ...world.map(({ name, nouns, adjectives, people }) => ({
        code: name,
        names: [name, ...nouns, ...adjectives, ...(people ?? adjectives.map(plural))].map(wordsOf),
      })),
    ]
    this.codes = new Map(
      [
        ...(registry?.pipeline.sides ?? []),
        ...world.map((side) => ({ ...side, code: side.name, metonyms: [] as string[] })),
      ].flatMap(({ code, name, nouns, adjectives, metonyms }) =>
        // “the Defence Ministry in Velm”: that of the state whose capital it is.
        [name, ...nouns, ...adjectives, ...metonyms].flatMap((name) => {
          const words = wordsOf(name)
          return words.length === 1 ? [[words[0], code] as const] : []
        }),
      ),
    )
    this.codesOfSides = new Set(this.codes.values())
    this.states = new Map(
      [
        ...(registry?.pipeline.sides ?? []),
        ...world.map(({ name, nouns, places }) => ({ code: name, name, nouns, metonyms: places.slice(0, 1) })),
      ].flatMap(({ code, name, nouns, metonyms }) =>
        [code, name, ...nouns, ...metonyms].map((text) => [wordsOf(text).join(' '), code] as const),
      ),
    )
    this.entries = [
      ...(registry?.actors ?? []).map((a) => ({ id: a.id, names: [a.name, ...a.aliases].map(wordsOf) })),
      ...(registry?.people ?? []).map((p) => ({ id: p.id, names: [p.name, ...p.aliases].map(wordsOf) })),
      ...(registry?.places ?? []).map((p) => ({
        id: p.id,
        names: [p.name, ...Object.values(p.names).flat()].map(wordsOf),
      })),
    ]
  }

  /** Side codes named in a text, in the order of the registry. */
  sidesIn(text: string): string[] {
    const words = wordsOf(text)
    return this.sides.filter((side) => side.names.some((name) => contains(words, name))).map((side) => side.code)
  }

  /** Registry entries whose whole name is in a text. */
  entriesIn(text: string): Set<string> {
    const words = wordsOf(text)
    return new Set(this.entries.filter((e) => e.names.some((name) => contains(words, name))).map((e) => e.id))
  }

  /** “Ministry of Defence of Ostria” and “the Ostrian Defence Ministry”: a body, with the noun or the adjective of its side. */
  private sameBody(found: string, gold: string): boolean {
    const [short, long] = [found, gold]
      .map((name) => new Set(wordsOf(name).map((word) => this.codes.get(word) ?? word)))
      .sort((a, b) => a.size - b.size)
    return [...short].some((word) => !this.codesOfSides.has(word)) && [...short].every((word) => long.has(word))
  }

  /** “Lomena” and “Karvia”, where a state speaks under the name of its capital. */
  sameState(found: string, gold: string): boolean {
    const [a, b] = [found, gold].map((name) => this.states.get(wordsOf(name).join(' ')))
    return a !== undefined && a === b
  }

  /** `id`: entry to which the first name was linked, where it was. */
  same(found: string, gold: string, id: string | null = null): boolean {
    if (sameWords(found, gold) || this.sameBody(found, gold)) return true
    const there = this.entriesIn(gold)
    if (id !== null) return there.has(id)
    return [...this.entriesIn(found)].some((entry) => there.has(entry))
  }
}

function contains(words: string[], name: string[]): boolean {
  if (name.length === 0) return false
  return words.some((_, i) => name.every((word, k) => words[i + k] === word))
}
