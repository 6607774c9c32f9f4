/** Who speaks, for counting independent voices: a body and its spokespersons are one; a publisher speaks for itself. */
import type { Registry } from '../model/knowledge.js'
import type { CasualtyClaim, Speaker, StatementRecord } from '../model/record.js'
import { foldName } from './incident.js'

/** `own`: tells its own side's loss; `adversary`: the other's; `third`: takes no part; `party`: takes part, victims unknown. */
export type Standpoint = 'own' | 'adversary' | 'third' | 'party'

/** A key that is equal for one voice in all statements. */
export function voiceOf(speaker: Speaker, record: StatementRecord): string {
  if (speaker.actor) return speaker.actor
  return speaker.name === 'publisher' ? `publisher ${record.statement.publisher}` : foldName(speaker.name)
}

export function standpointOf(claim: CasualtyClaim, { pipeline }: Registry): Standpoint {
  if (claim.speaker_relation === 'own_loss') return 'own'
  if (claim.speaker_relation === 'adversary_loss') return 'adversary'
  const { side } = claim.speaker
  if (side === null || claim.speaker_relation === 'third_party') return 'third'
  return pipeline.sides.some(({ code, role }) => code === side && role === 'party') ? 'party' : 'third'
}
