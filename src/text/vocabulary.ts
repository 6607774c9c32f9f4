/** The words casus knows, by number, looked up straight from the text without making a string. */
import { FOLD, foldWord } from './characters.js'

export const HASH_SEED = 5381

/** One step of the rolling hash over folded characters; the scanner writes it out in its loop. */
const hashStep = (hash: number, folded: number): number => (Math.imul(hash, 33) ^ folded) | 0

export class Vocabulary {
  private readonly ids = new Map<string, number>()
  private readonly words: string[] = ['']
  private slots = new Int32Array(1024)
  private mask = 1023

  /** The number of a word, adding it when it is new. 0 is kept for unknown words. */
  add(word: string): number {
    const key = foldWord(word)
    const known = this.ids.get(key)
    if (known !== undefined) return known
    const id = this.words.push(key) - 1
    this.ids.set(key, id)
    if (id * 2 > this.mask) this.grow()
    else this.place(id)
    return id
  }

  get size(): number {
    return this.words.length
  }

  word(id: number): string {
    return this.words[id]
  }

  /** The number of the word at text[start, end) whose folded hash is given, or 0. */
  find(text: string, start: number, end: number, hash: number): number {
    let slot = hash & this.mask
    for (let id = this.slots[slot]; id !== 0; id = this.slots[slot]) {
      if (this.same(id, text, start, end)) return id
      slot = (slot + 1) & this.mask
    }
    return 0
  }

  private same(id: number, text: string, start: number, end: number): boolean {
    const word = this.words[id]
    if (word.length !== end - start) return false
    for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== FOLD[text.charCodeAt(start + i)]) return false
    return true
  }

  private place(id: number): void {
    const word = this.words[id]
    let hash = HASH_SEED
    for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i))
    let slot = hash & this.mask
    while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask
    this.slots[slot] = id
  }

  private grow(): void {
    this.mask = this.mask * 2 + 1
    this.slots = new Int32Array(this.mask + 1)
    for (let id = 1; id < this.words.length; id++) this.place(id)
  }
}
