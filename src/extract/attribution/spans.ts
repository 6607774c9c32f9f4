/** The stretches of a text that a speaker tells, and the part of its sentence that a cue governs. What is told on without a cue is read in carry/. */
import type { Speaker } from '../../model/record.js'
import { flatMap } from '../../text/lists.js'
import { has, type Reading } from '../item.js'
import type { ReadSentence } from '../read.js'
import type { Cue } from './cues.js'
import { partsClauses } from './phrase-words.js'

export interface Attributed {
  kind: 'direct' | 'partial' | 'indirect'
  /** First token, and the token after the last. */
  from: number
  to: number
  speaker: Speaker | null
  rule: string
  denies: boolean
  /** Who denies what the speaker says, where the same words tell it. */
  contestedBy?: Speaker
}

/** The part of a sentence that each of its cues governs. */
export function cueSpans(reading: Reading, sentence: ReadSentence, cues: Cue[]): Attributed[] {
  return flatMap(cues, (cue) => {
    const { from, to: end } = reachOf(reading, sentence, cue, cues)
    const to = Math.min(end, cue.until ?? end)
    if (to - from < 2) return []
    const rule =
      cue.phrase.anaphor === 'pronoun' || cue.phrase.anaphor === 'document' ? `${cue.phrase.anaphor}_phrase` : cue.rule // prettier-ignore
    const { phrase, denies, contested } = cue
    const contestedBy = contested?.phrase.speaker
    return [{ kind: 'indirect' as const, from, to, speaker: phrase.speaker, rule, denies, contestedBy }]
  })
}

/** “Rebels shot a farmer, accusing him of spying, police said”: whoever closes the sentence tells all of it. */
const closesAll = ({ items }: ReadSentence, cue: Cue, earlier: Cue[]): boolean =>
  cue.says === 'before' && earlier.every(({ at }) => has(items[at], 'speech')?.kind === 'gerund')

function reachOf(reading: Reading, sentence: ReadSentence, cue: Cue, all: Cue[]): { from: number; to: number } {
  const others = all.filter((c) => c !== cue && (c.rule !== 'according_to' || cue.rule === 'according_to'))
  const earlier = others.filter((c) => c.token < cue.token)
  const before = closesAll(sentence, cue, earlier) ? undefined : earlier.at(-1)
  const next = others.find((c) => c.token > cue.token)
  const start = before ? Math.max(before.token, sentence.from) : sentence.from
  const aside = cue.says === 'both' ? dashesAround(reading, sentence, Math.min(cue.at, cue.phrase.from)) : null
  if (aside) return aside
  const stop = next ? Math.max(cue.token + 1, startOf(sentence, next, cue.token)) : sentence.to
  if (cue.says === 'both') return { from: start, to: stop }
  return cue.says === 'before' ? { from: start, to: cue.token + 1 } : { from: cue.token, to: stop }
}

/** “Dozens died – more than 30, according to the police – and …”: a source between dashes, with words of its own there, covers these. */
function dashesAround(reading: Reading, { items }: ReadSentence, at: number): { from: number; to: number } | null {
  const open = items.findLastIndex((_, i) => i < at && partsClauses(reading, items, i))
  const close = items.findIndex((_, i) => i > at && partsClauses(reading, items, i))
  return open > 0 && close > 0 && at > open + 2 ? { from: items[open].to, to: items[close].from } : null
}

/** A cue with its words before it begins where those begin; else where its speaker stands, or at the verb that shares one. */
function startOf(sentence: ReadSentence, cue: Cue, after: number): number {
  if (cue.says !== 'after') return sentence.from
  return cue.phrase.token > after && cue.phrase.token < cue.token && inside(sentence, cue.phrase.token)
    ? cue.phrase.token
    : cue.token
}

const inside = (sentence: ReadSentence, token: number): boolean => token >= sentence.from && token < sentence.to
