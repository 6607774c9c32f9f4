/** One casualty claim of a record: its words, speaker, and what the speaker is to the loss. */

import { adversaryOf } from '../../knowledge/adversaries.js'
import type { CasualtyClaim, Speaker } from '../../model/record.js'
import type { SpeakerRelation } from '../../model/vocab.js'
import type { Fact, SidedClaim } from '../casualties/facts/facts.js'
import type { Writer } from './writer.js'

export function claimOf(writer: Writer, claim: SidedClaim, fact: Fact, id: string): CasualtyClaim {
  const { count } = claim
  const { start, end, quote } = writer.span(claim.from, claim.to)
  return {
    id,
    start,
    end,
    quote,
    speaker: claim.speaker,
    speaker_relation: relationOf(writer, claim.speaker, fact.resolved.code),
    polarity: claim.polarity,
    modality: claim.modality,
    rule: claim.rule,
    confidence: writer.reading.knowledge.confidence(claim.rule),
    harm: claim.harm ?? fact.harm,
    condition: claim.condition,
    count_low: count.low,
    count_best: count.best,
    count_high: count.high,
    count_kind: count.kind,
    count_text: count.text,
    side: claim.resolved.code ?? claim.resolved.text,
  }
}

/** Whether a speaker tells of its own side’s loss or the adversary’s. */
function relationOf(writer: Writer, speaker: Speaker, side: string | null): SpeakerRelation {
  if (!speaker.side || !side) return 'unknown'
  if (speaker.side === side) return 'own_loss'
  const pipeline = writer.reading.knowledge.registry?.pipeline
  const allied = pipeline?.allies.some((pair) => pair.includes(speaker.side as string) && pair.includes(side))
  if (allied) return 'own_loss'
  const adverse = pipeline?.adversaries.some((pair) => pair.includes(speaker.side as string) && pair.includes(side))
  return adverse || adversaryOf(pipeline, speaker.side) === side ? 'adversary_loss' : 'third_party'
}
