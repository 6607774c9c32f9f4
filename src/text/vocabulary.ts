/** The words casus knows, by number, looked up without making a string. */
import { foldWord } from './characters.js'

export const HASH_SEED = 5381

/** One step of the rolling hash over folded characters; the scanner writes it out in its loop. */
const hashStep = (hash: number, folded: number): number => (Math.imul(hash, 33) ^ folded) | 0

/** Places of the table to begin with, and letters of all words together. */
const PLACES = 1024
const LETTERS = 1 << 16
/** What the table holds of a word, side by side because looking elsewhere takes longer than comparing. */
const NUMBER = 0
const HASH = 1
const BEGIN = 2
const LENGTH = 3
const FIELDS = 4

export class Vocabulary {
  private readonly ids = new Map<string, number>()
  private readonly words: string[] = ['']
  private table = new Int32Array(PLACES * FIELDS)
  private mask = PLACES - 1
  private letters = new Uint16Array(LETTERS)
  private spelled = 0

  /** The number of a word, adding it when it is new. 0 is kept for unknown words. */
  add(word: string): number {
    const key = foldWord(word)
    const known = this.ids.get(key)
    if (known !== undefined) return known
    const id = this.words.push(key) - 1
    this.ids.set(key, id)
    if (id * 2 > this.mask) this.grow()
    this.place(id, this.spell(key), key)
    return id
  }

  has(word: string): boolean {
    return this.ids.has(foldWord(word))
  }

  get size(): number {
    return this.words.length
  }

  word(id: number): string {
    return this.words[id]
  }

  /** The number of the word with these folded letters, the first `length` of them, whose hash is given; or 0. */
  find(folded: Uint16Array, length: number, hash: number): number {
    const { table, mask } = this
    let at = (hash & mask) * FIELDS
    while (table[at] !== 0) {
      if (table[at + HASH] === hash && table[at + LENGTH] === length && this.same(table[at + BEGIN], folded, length))
        return table[at]
      at = (at + FIELDS) & (mask * FIELDS + FIELDS - 1)
    }
    return 0
  }

  private same(begin: number, folded: Uint16Array, length: number): boolean {
    const { letters } = this
    for (let i = 0; i < length; i++) if (letters[begin + i] !== folded[i]) return false
    return true
  }

  /** Writes the letters of a word and tells where. */
  private spell(word: string): number {
    const begin = this.spelled
    this.spelled += word.length
    if (this.spelled > this.letters.length) {
      const { letters } = this
      this.letters = new Uint16Array(2 * this.spelled)
      this.letters.set(letters)
    }
    for (let i = 0; i < word.length; i++) this.letters[begin + i] = word.charCodeAt(i)
    return begin
  }

  private place(id: number, begin: number, word: string): void {
    let hash = HASH_SEED
    for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i))
    this.put(id, hash, begin, word.length)
  }

  private put(id: number, hash: number, begin: number, length: number): void {
    let place = hash & this.mask
    while (this.table[place * FIELDS] !== 0) place = (place + 1) & this.mask
    const at = place * FIELDS
    this.table[at + NUMBER] = id
    this.table[at + HASH] = hash
    this.table[at + BEGIN] = begin
    this.table[at + LENGTH] = length
  }

  private grow(): void {
    const { table } = this
    this.mask = this.mask * 2 + 1
    this.table = new Int32Array(table.length * 2)
    for (let at = 0; at < table.length; at += FIELDS)
      if (table[at] !== 0) this.put(table[at], table[at + HASH], table[at + BEGIN], table[at + LENGTH])
  }
}
