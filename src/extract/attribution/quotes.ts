/** The speaker of each quotation, by sieves in order: in the sentence, carried over paragraphs, in the paragraph, beside it. */
import type { Quotation } from '../../text/structure.js'
import type { Reading } from '../item.js'
import type { ReadSentence } from '../read.js'
import type { Cue } from './cues.js'
import type { Attributed } from './spans.js'

const PARTIAL_WORDS = 7

/** The last quotation with a cue of its own. */
interface Last {
  cue: Cue
  paragraph: number
}

export function attributeQuotes(reading: Reading, sentences: ReadSentence[], cues: Cue[][]): Attributed[] {
  const out: Attributed[] = []
  let last: Last | null = null
  const named = insideNames(sentences)
  for (const quote of reading.structure.quotations) {
    if (named.has(quote.open)) continue
    const own = sieve(reading, quote, sentences, cues, last)
    if (own && own.rule !== 'carry') last = { cue: own.cue, paragraph: quote.paragraph }
    const partial = quote.closed && quote.close - quote.open - 1 <= PARTIAL_WORDS && !endsClause(reading, quote)
    out.push({
      kind: partial ? 'partial' : 'direct',
      from: quote.open,
      to: quote.close + 1,
      speaker: own?.cue.phrase.speaker ?? null,
      rule: own?.rule ?? 'none',
      denies: false,
    })
  }
  return out
}

/** Tokens inside names: “Marko “Mick” Velm” says nothing. */
function insideNames(sentences: ReadSentence[]): Set<number> {
  const out = new Set<number>()
  for (const { items, contents } of sentences)
    if (contents.has('names'))
      for (const { names, from, to } of items) if (names) for (let i = from + 1; i < to; i++) out.add(i)
  return out
}

const endsClause = (reading: Reading, quote: Quotation): boolean => {
  const code = reading.tokens.word[quote.close - 1]
  return code === 44 || code === 46
}

interface Sieved {
  cue: Cue
  rule: string
}

function sieve(
  reading: Reading,
  quote: Quotation,
  sentences: ReadSentence[],
  cues: Cue[][],
  last: Last | null,
): Sieved | null {
  const { sentenceOf } = reading.structure
  const first = sentenceOf[quote.open]
  const final = sentenceOf[Math.min(quote.close, reading.tokens.count - 1)]
  const own = inSentence(quote, first, final, cues)
  if (own) return own
  if (quote.continued && last) return { cue: last.cue, rule: 'carry' }
  const { paragraph } = sentences[first]
  const around = (index: number) => (sentences[index]?.paragraph === paragraph ? cues[index].at(-1) : undefined)
  const before = around(first - 1)
  if (before) return { cue: before, rule: 'same_paragraph' }
  if (last && last.paragraph === paragraph) return { cue: last.cue, rule: 'same_paragraph' }
  const after = cues[final + 1]?.[0]
  if (after && !quote.closed && sentences[final + 1].paragraph === paragraph + 1)
    return { cue: after, rule: 'next_paragraph' }
  const next = around(final + 1)
  if (next) return { cue: next, rule: 'same_paragraph' }
  const lead = cues[first - 1]?.at(-1)
  if (lead && sentences[first - 1].paragraph === paragraph - 1) return { cue: lead, rule: 'previous_paragraph' }
  return last ? { cue: last.cue, rule: 'carry' } : null
}

/** The nearer of the cues before and after the quotation in the sentences it stands in. */
function inSentence(quote: Quotation, first: number, final: number, cues: Cue[][]): Sieved | null {
  const all = [...(first === final ? [] : cues[first]), ...cues[final]]
  const following = all.find((cue) => cue.token > quote.close)
  const preceding = all.findLast((cue) => cue.token < quote.open && cue.says !== 'before')
  const near = preceding ?? (following ? undefined : all.findLast((cue) => cue.token < quote.open))
  if (near && (!following || quote.open - near.token <= following.phrase.token - quote.close))
    return { cue: near, rule: near.rule }
  return following ? { cue: following, rule: following.rule } : null
}
