/**
 * Word lists: the words and phrases of a language that one rule asks for by name (“a verb for breaking a truce”). Unlike the classes of
 * the lexicon they never change how a text is cut into items; a list only answers whether words that stand there already are of it. As
 * in the lexicon, letters compare without case or diacritics, and hyphens inside a phrase are optional.
 */
import { APOSTROPHE_SIGN, SIGN, scan, scanBriefly, type Tokens, WORD } from '../text/tokens.js'
import type { Vocabulary } from '../text/vocabulary.js'
import { WORD_LISTS, type WordListName } from './list-names.js'

/** What may follow the words so far, by word number. */
interface Node {
  ends: boolean
  next: Map<number, Node> | null
}

/** Signs inside a phrase that need not be written: ’ - / */
const optional = (sign: number): boolean => sign === APOSTROPHE_SIGN || sign === 45 || sign === 47

export class WordList {
  private readonly first = new Map<number, Node>()
  /** One bit for the last five bits of each first word: most words are told by it to begin no phrase. */
  private firsts = 0

  constructor(
    phrases: readonly string[],
    private readonly vocabulary: Vocabulary,
  ) {
    for (const phrase of phrases) this.add(phrase)
  }

  private add(phrase: string): void {
    for (const word of phrase.split(/[\s-]+/)) if (word) this.vocabulary.add(word.replace(/(?:[’']s|[’'])$/, ''))
    const t = scan(phrase, this.vocabulary)
    let next = this.first
    let node: Node | undefined
    for (let i = 0; i < t.count; i++) {
      if (t.kind[i] !== WORD) continue
      if (node) next = node.next ??= new Map()
      else this.firsts |= 1 << (t.word[i] & 31)
      node = next.get(t.word[i])
      if (!node) next.set(t.word[i], (node = { ends: false, next: null }))
    }
    if (node) node.ends = true
  }

  private mayBegin(t: Tokens, i: number): boolean {
    return (this.firsts & (1 << (t.word[i] & 31))) !== 0 && t.kind[i] === WORD
  }

  /** Whether tokens [from, to) are a phrase of the list, no more and no less. */
  is(t: Tokens, from: number, to: number): boolean {
    if (!this.mayBegin(t, from) || t.kind[to - 1] !== WORD) return false
    let node = this.first.get(t.word[from])
    for (let i = from + 1; node !== undefined && i < to; i++) {
      if (isInner(t, i)) continue
      node = t.kind[i] === WORD ? node.next?.get(t.word[i]) : undefined
    }
    return node?.ends ?? false
  }

  /** The token after the longest phrase that begins at token `from` and ends by `to`; 0 where none does. */
  endAt(t: Tokens, from: number, to: number): number {
    if (!this.mayBegin(t, from)) return 0
    let node = this.first.get(t.word[from])
    let end = node?.ends ? from + 1 : 0
    for (let i = from + 1; node?.next && i < to; i++) {
      if (isInner(t, i)) continue
      node = t.kind[i] === WORD ? node.next.get(t.word[i]) : undefined
      if (node?.ends) end = i + 1
    }
    return end
  }

  /** The first token of a phrase that stands in tokens [from, to); -1 where none does. */
  firstIn(t: Tokens, from: number, to: number): number {
    for (let i = from; i < to; i++) if (this.endAt(t, i, to) > 0) return i
    return -1
  }

  /** Whether tokens [from, to) end with a phrase. */
  endsIn(t: Tokens, from: number, to: number): boolean {
    for (let i = to - 1; i >= from; i--) if (this.is(t, i, to)) return true
    return false
  }

  /** The same of a text that stands apart from its statement, such as the name of a speaker. */
  isText = (text: string): boolean => this.ofText(text, (t) => this.is(t, 0, t.count))
  inText = (text: string): boolean => this.ofText(text, (t) => this.firstIn(t, 0, t.count) >= 0)
  opensText = (text: string): boolean => this.ofText(text, (t) => this.endAt(t, 0, t.count) > 0)
  endsText = (text: string): boolean => this.ofText(text, (t) => this.endsIn(t, 0, t.count))

  private ofText(text: string, asks: (t: Tokens) => boolean): boolean {
    const t = scanBriefly(text, this.vocabulary)
    return t.count > 0 && asks(t)
  }
}

/** A hyphen, stroke or apostrophe inside a phrase: “co-pilot”, “journalists’ union”. */
const isInner = (t: Tokens, i: number): boolean =>
  t.kind[i] === SIGN &&
  optional(t.word[i]) &&
  t.before[i] === 0 &&
  (t.word[i] === APOSTROPHE_SIGN || t.before[i + 1] === 0)

/** The lists by name. Asked for some hundred times a statement, and a map answers twice as fast as the fields of so large an object. */
export type WordLists = (name: WordListName) => WordList

/** All lists of the language packs; one that no file gives is empty. */
export function compileLists(
  files: readonly { lists: Partial<Record<WordListName, string[]>> }[],
  vocabulary: Vocabulary,
): WordLists {
  const entries = WORD_LISTS.map((name) => {
    const phrases = files.flatMap(({ lists }) => lists[name] ?? [])
    return [name, new WordList(phrases, vocabulary)] as const
  })
  const lists = new Map(entries)
  return (name) => lists.get(name) as WordList
}
