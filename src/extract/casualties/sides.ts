/** Whose people were harmed: words in the group, then phrases of the clause, then the header before, then who was attacked. */
import type { PipelineFile } from '../../model/knowledge.js'
import type { StatementCasualty } from '../../model/record.js'
import { type SideHint, sideOf } from '../chunks/people/group.js'
import { has, type Item, type Reading, textOf } from '../item.js'
import type { ReadSentence } from '../read.js'
import type { Claim } from './claims.js'

export interface ResolvedSide {
  code: string | null
  text: string | null
  actor: string | null
  basis: StatementCasualty['side_basis']
}

export const NO_SIDE: ResolvedSide = { code: null, text: null, actor: null, basis: null }

const from = (hint: SideHint): ResolvedSide => ({
  code: hint.code,
  text: hint.text,
  actor: hint.actor,
  basis: hint.basis,
})

/** The side of a claim by the sentence it stands in, or NO_SIDE. */
export function sideInSentence(reading: Reading, sentence: ReadSentence, claim: Claim): ResolvedSide {
  if (claim.side) return from(claim.side)
  const pipeline = reading.knowledge.registry?.pipeline
  if (claim.our)
    return { code: claim.speaker.side, text: claim.speaker.side ?? claim.speaker.name, actor: null, basis: 'speaker' }
  if (claim.enemy)
    return { code: adversaryOf(pipeline, claim.speaker.side), text: 'enemy', actor: null, basis: 'speaker' }
  return loserOf(reading, sentence, claim) ?? sidePhrase(reading, sentence, claim) ?? NO_SIDE
}

/** The only adversary of a side, or null when there are several. */
export function adversaryOf(pipeline: PipelineFile | undefined, side: string | null): string | null {
  const others = (pipeline?.adversaries ?? []).flatMap(([a, b]) => (a === side ? [b] : b === side ? [a] : []))
  return others.length === 1 ? others[0] : null
}

/** “The army lost 12 men”, “Tarvesia suffered three casualties”: the subject bears the loss. */
function loserOf(reading: Reading, sentence: ReadSentence, claim: Claim): ResolvedSide | null {
  const { items } = sentence
  const at = items.findIndex((item) => item.from >= claim.from)
  for (let i = at; i >= 0 && at - i < 10; i--) {
    const item = items[i]
    if (!(has(item, 'lose') || has(item, 'suffer'))) continue
    for (let k = i - 1; k >= 0 && i - k < 7; k--) {
      const side = sideOf(items[k])
      if (side) return { ...side, text: nameOf(reading, items[k]), basis: 'phrase' }
      if (has(items[k], 'enemy'))
        return {
          code: adversaryOf(reading.knowledge.registry?.pipeline, claim.speaker.side),
          text: 'enemy',
          actor: null,
          basis: 'speaker',
        }
      if (items[k].kind === 'body' || items[k].kind === 'capital')
        return { code: null, text: nameOf(reading, items[k]), actor: null, basis: 'phrase' }
      if (items[k].kind === 'sign') break
    }
  }
  return null
}

const nameOf = (reading: Reading, item: Item) => item.entry?.name ?? textOf(reading, item.from, item.to)

const SIDE_WORD = /\bside\b/i

/** “on the Azerbaijani side”, “from the Armenian side” in the same clause, after the victims or before them. */
export function sidePhrase(reading: Reading, sentence: ReadSentence, claim: Claim): ResolvedSide | null {
  const { items } = sentence
  const start = items.findIndex((item) => item.from >= claim.from)
  let best: { distance: number; side: ResolvedSide } | null = null
  for (let i = 0; i < items.length; i++) {
    const side = sideOf(items[i])
    if (!side) continue
    const text = textOf(reading, items[i].from, items[Math.min(i + 1, items.length - 1)].to)
    const lead = items[i - 1]?.kind === 'determiner' ? items[i - 2] : items[i - 1]
    if (!SIDE_WORD.test(text) || !lead || !(lead.kind === 'preposition' || lead.kind === 'from' || lead.kind === 'of'))
      continue
    const distance = Math.abs(i - start)
    if (distance < 9 && (!best || distance < best.distance))
      best = { distance, side: { ...side, text: nameOf(reading, items[i]), basis: 'phrase' } }
  }
  return best?.side ?? null
}

/** The sides a header names (“There were also losses on the Azerbaijani side”), for the sentence after it. */
export function headerSide(reading: Reading, sentence: ReadSentence): ResolvedSide | null {
  const sides = sentence.items.filter((item) => sideOf(item))
  if (sides.length !== 1 || !sentence.matches.some((m) => m.pattern.frame === 'unspecified')) return null
  return {
    ...(sideOf(sides[0]) as { code: string | null; actor: string | null }),
    text: nameOf(reading, sides[0]),
    basis: 'header',
  }
}
