/**
 * Who says each stretch of the text: quotations first, in ordered sieves (each named on its result), then indirect speech;
 * what nobody is said to say is the publisher’s own voice.
 */
import type { Speaker } from '../../model/record.js'
import { flatMap } from '../../text/lists.js'
import type { Reading } from '../item.js'
import type { ReadSentence } from '../read.js'
import { resolveAnaphora } from './anaphora/index.js'
import { type Author, authorOf } from './author.js'
import { carriedSpans } from './carry/index.js'
import { findCues } from './cues.js'
import { attributeQuotes } from './quotes.js'
import { type Attributed, cueSpans } from './spans.js'

export { speakerOf, voiceKey } from './speaker.js'
export type { Attributed }

export interface Voices {
  attributions: Attributed[]
  /** The voice of the text itself: of its author, else of who publishes it. */
  own: Speaker
  /** The speaker at a token, with the rule that says so, whether the speaker denies it there, and who else does. */
  at(token: number): { speaker: Speaker; rule: string; denies: boolean; contestedBy?: Speaker }
}

/** Finds the speakers of a text. `publisher` is the voice of the text itself where it names no author; `name` is how it is written. */
export function attribute(reading: Reading, sentences: ReadSentence[], publisher: Speaker, name: string): Voices {
  const author = publisher.name === 'publisher' ? authorOf(reading, sentences) : null
  const voice = author ? { ...author.speaker, side: author.speaker.side ?? publisher.side } : publisher
  const cues = sentences.map((sentence) => findCues(reading, sentence, sentences[sentence.index + 1]))
  resolveAnaphora(reading, sentences, cues, voice, name)
  const quotes = attributeQuotes(reading, sentences, cues)
  const carried = carriedSpans(reading, sentences, cues, voice)
  const indirect = flatMap(sentences, (sentence) => cueSpans(reading, sentence, cues[sentence.index]))
  const told = indirect.filter((span) => outsideQuotes(reading, span))
  const own = { speaker: voice, rule: voice === publisher ? 'publisher' : 'author', denies: false }
  const all = [...carried, ...indirect, ...quotes]
  const owner = new Int32Array(reading.tokens.count).fill(-1)
  for (const [k, span] of all.entries()) if (isSpoken(span)) owner.fill(k, span.from, span.to)
  return {
    own: voice,
    attributions: [...authored(author), ...quotes, ...told].sort((a, b) => a.from - b.from || a.to - b.to),
    at(token) {
      const found = owner[token] < 0 ? undefined : all[owner[token]]
      return found !== undefined && isSpoken(found) ? found : own
    },
  }
}

const isSpoken = (span: Attributed): span is Attributed & { speaker: Speaker } => span.speaker !== null

/** The authors where the heading names them. */
const authored = (author: Author | null): Attributed[] =>
  (author?.each ?? []).map((speaker) => ({
    kind: 'indirect',
    from: author?.from ?? 0,
    to: author?.to ?? 0,
    speaker,
    rule: 'author',
    denies: false,
  }))

const MIN_WORDS = 4

/** An indirect span tells something only where words of it stand outside quotations. */
function outsideQuotes(reading: Reading, span: Attributed): boolean {
  let outside = 0
  for (let i = span.from; i < span.to; i++) if (reading.structure.quoteOf[i] < 0) outside++
  return (outside >= MIN_WORDS || (span.denies && outside > 1)) && outside > (span.to - span.from) / 3
}
