/**
 * Who says each stretch of the text: quotations first, in ordered sieves (each named on its result), then indirect speech;
 * what nobody is said to say is the publisher’s own voice.
 */
import type { Speaker } from '../../model/record.js'
import type { Quotation } from '../../text/structure.js'
import type { Reading } from '../item.js'
import type { ReadSentence } from '../read.js'
import { type Cue, findCues } from './cues.js'
import { type Phrase, speakerOf } from './speaker.js'

export interface Attributed {
  kind: 'direct' | 'partial' | 'indirect'
  from: number
  to: number
  speaker: Speaker | null
  rule: string
  denies: boolean
}

export interface Voices {
  attributions: Attributed[]
  /** The speaker at a token, with the rule that says so, and whether the speaker denies it there. */
  at(token: number): { speaker: Speaker; rule: string; denies: boolean }
}

/** Finds the speakers of a text. `publisher` is the voice of the text itself. */
export function attribute(reading: Reading, sentences: ReadSentence[], publisher: Speaker): Voices {
  const cues = sentences.map((sentence) => findCues(reading, sentence))
  resolveAnaphora(cues.flat(), publisher)
  const quotes = attributeQuotes(reading, sentences, cues)
  const indirect = cues.flat().flatMap((cue) => indirectSpan(sentences[cue.sentence], cue, cues[cue.sentence]))
  const told = indirect.filter((span) => outsideQuotes(reading, span))
  const attributions = [...quotes, ...told].sort((a, b) => a.from - b.from || a.to - b.to)
  const voice = { speaker: publisher, rule: 'publisher', denies: false }
  const owner = new Int32Array(reading.tokens.count).fill(-1)
  for (const [k, span] of indirect.entries()) owner.fill(k, span.from, span.to)
  for (const [k, span] of quotes.entries()) owner.fill(indirect.length + k, span.from, span.to)
  const all = [...indirect, ...quotes]
  return {
    attributions,
    at(token) {
      const found = owner[token] < 0 ? undefined : all[owner[token]]
      return found?.speaker ? { speaker: found.speaker, rule: found.rule, denies: found.denies } : voice
    },
  }
}

const MIN_WORDS = 4

/** An indirect span tells something only where words of it stand outside quotations. */
function outsideQuotes(reading: Reading, span: Attributed): boolean {
  let outside = 0
  for (let i = span.from; i < span.to; i++) if (reading.structure.quoteOf[i] < 0) outside++
  return outside >= MIN_WORDS && outside > (span.to - span.from) / 3
}

/** Pronouns, roles, “the ministry” and “the statement” mean the speaker last told of who fits. */
function resolveAnaphora(cues: Cue[], publisher: Speaker): void {
  const known: Phrase[] = []
  for (const { phrase } of cues) {
    const found = phrase.anaphor ? antecedent(phrase, known) : surname(phrase, known)
    if (found) phrase.speaker = { ...found.speaker }
    else if (phrase.anaphor) phrase.speaker = publisher
    if (!phrase.anaphor || found) known.push(phrase)
  }
}

function antecedent(phrase: Phrase, known: Phrase[]): Phrase | undefined {
  for (let i = known.length - 1; i >= 0; i--) {
    const { speaker, female } = known[i]
    if (
      phrase.anaphor === 'pronoun' &&
      phrase.female !== null &&
      speaker.person &&
      (female === null || female === phrase.female)
    )
      return known[i]
    if (phrase.anaphor === 'pronoun' && phrase.female === null) return known[i]
    if (phrase.anaphor === 'role' && speaker.person) return known[i]
    if (phrase.anaphor === 'document') return known[i]
    if (phrase.anaphor === 'body' && /ministry|ministère/i.test(speaker.name)) return known[i]
  }
  return undefined
}

/** “Mavrel” after “Tigana Mavrel”; a body named again with its person. */
function surname(phrase: Phrase, known: Phrase[]): Phrase | undefined {
  const name = phrase.speaker.person ?? phrase.speaker.name
  if (name.includes(' ')) return undefined
  return known.findLast(
    (k) => k.speaker.person !== null && k.speaker.person !== name && k.speaker.person.split(' ').at(-1) === name,
  )
}

const PARTIAL_WORDS = 7

function attributeQuotes(reading: Reading, sentences: ReadSentence[], cues: Cue[][]): Attributed[] {
  const out: Attributed[] = []
  let last: { cue: Cue; paragraph: number } | null = null
  for (const quote of reading.structure.quotations) {
    const first = reading.structure.sentenceOf[quote.open]
    const final = reading.structure.sentenceOf[Math.min(quote.close, reading.tokens.count - 1)]
    const own = sieve(quote, first, final, sentences, cues, last)
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

const endsClause = (reading: Reading, quote: Quotation): boolean => {
  const code = reading.tokens.word[quote.close - 1]
  return code === 44 || code === 46
}

interface Sieved {
  cue: Cue
  rule: string
}

function sieve(
  quote: Quotation,
  first: number,
  final: number,
  sentences: ReadSentence[],
  cues: Cue[][],
  last: { cue: Cue; paragraph: number } | null,
): Sieved | null {
  const inSentence = [...cues[final], ...(first === final ? [] : cues[first])]
  const following = inSentence.find((cue) => cue.token > quote.close)
  const preceding = inSentence.findLast((cue) => cue.token < quote.open)
  if (preceding && (!following || quote.open - preceding.token < following.token - quote.close))
    return { cue: preceding, rule: preceding.rule }
  if (following) return { cue: following, rule: following.rule }
  if (quote.continued && last) return { cue: last.cue, rule: 'carry' }
  const paragraph = sentences[first].paragraph
  const around = (index: number) => (sentences[index]?.paragraph === paragraph ? (cues[index].at(-1) ?? null) : null)
  const before = around(first - 1)
  if (before) return { cue: before, rule: 'same_paragraph' }
  if (last && last.paragraph === paragraph) return { cue: last.cue, rule: 'same_paragraph' }
  const after = cues[final + 1]?.[0]
  if (after && quote.closed === false && sentences[final + 1].paragraph === paragraph + 1)
    return { cue: after, rule: 'next_paragraph' }
  const next = around(final + 1)
  if (next) return { cue: next, rule: 'same_paragraph' }
  const lead = cues[first - 1]?.at(-1)
  if (lead && sentences[first - 1].paragraph === paragraph - 1) return { cue: lead, rule: 'previous_paragraph' }
  return last ? { cue: last.cue, rule: 'carry' } : null
}

/** The part of a sentence that a cue governs outside quotations. */
function indirectSpan(sentence: ReadSentence, cue: Cue, all: Cue[]): Attributed[] {
  const others = all.filter((c) => c !== cue && c.rule !== 'according_to')
  const start = cue.says === 'after' ? cue.token : sentence.from
  const before = others.filter((c) => c.token < cue.token).at(-1)
  const next = others.find((c) => c.token > cue.token)
  const stop = next ? startOfPhrase(sentence, next) : sentence.to
  const from = before && cue.says !== 'after' ? Math.max(start, before.token) : start
  const whole = cue.rule === 'according_to' && others.length === 0
  const span = whole
    ? { from: sentence.from, to: sentence.to }
    : { from, to: cue.says === 'before' ? cue.token + 1 : stop }
  if (span.to - span.from < 2) return []
  return [
    {
      kind: 'indirect',
      ...span,
      speaker: cue.phrase.speaker,
      rule: cue.phrase.anaphor ? `${cue.phrase.anaphor}_phrase` : cue.rule,
      denies: cue.denies,
    },
  ]
}

const startOfPhrase = (sentence: ReadSentence, cue: Cue): number =>
  Math.min(sentence.items[cue.phrase.from]?.from ?? cue.token, cue.token)

export { speakerOf }
