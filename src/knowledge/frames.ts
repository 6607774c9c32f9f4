/** Frames: verbs that tell of an event only by who does it to what. Looked up by the first word of the verb. */
import type { EventSubtype } from '../model/vocab.js'
import { type Tokens, WORD } from '../text/tokens.js'
import type { Vocabulary } from '../text/vocabulary.js'
import type { FrameEntry, LanguageFile, Sort } from './pack.js'
import { WordList } from './word-lists.js'

export interface Frame {
  id: string
  verbs: WordList
  subject: ReadonlySet<Sort> | null
  object: ReadonlySet<Sort> | null
  /** Its passive tells of something else. */
  active: boolean
  behind: WordList | null
  near: number
  subtype: EventSubtype
  alternative: EventSubtype | undefined
  examples: readonly string[]
  not: readonly string[]
}

export interface Frames {
  all: readonly Frame[]
  /** Those of the verb at tokens [from, to). */
  of(tokens: Tokens, from: number, to: number): readonly Frame[]
}

export function compileFrames(files: readonly Pick<LanguageFile, 'frames'>[], vocabulary: Vocabulary): Frames {
  const byWord = new Map<number, Frame[]>()
  const all = files.flatMap(({ frames }) =>
    frames.map((entry) => {
      const frame = frameOf(entry, vocabulary)
      for (const word of new Set(entry.verbs.map((verb) => vocabulary.add(verb.split(/[\s-]/)[0])))) {
        const known = byWord.get(word)
        if (known) known.push(frame)
        else byWord.set(word, [frame])
      }
      return frame
    }),
  )
  const of: Frames['of'] = (tokens, from, to) =>
    tokens.kind[from] === WORD
      ? (byWord.get(tokens.word[from]) ?? []).filter((frame) => frame.verbs.is(tokens, from, to))
      : []
  return { all, of }
}

const frameOf = (entry: FrameEntry, vocabulary: Vocabulary): Frame => ({
  id: entry.id,
  verbs: new WordList(entry.verbs, vocabulary),
  subject: entry.subject ? new Set(entry.subject) : null,
  object: entry.object ? new Set(entry.object) : null,
  active: entry.voice === 'active',
  behind: entry.behind ? new WordList(entry.behind, vocabulary) : null,
  near: entry.near,
  subtype: entry.subtype,
  alternative: entry.alternative,
  examples: entry.examples,
  not: entry.not,
})
