/** Who speaks, for counting independent voices: a body and its spokespersons are one; a publisher speaks for itself. */
import type { Registry } from '../model/knowledge.js'
import type { Speaker, StatementRecord } from '../model/record.js'
import type { SpeakerRelation } from '../model/vocab.js'
import { foldName } from './incident.js'

/** `own`: tells its own side’s loss; `adversary`: the other’s; `third`: takes no part; `party`: takes part, whose loss is unknown. */
export type Standpoint = 'own' | 'adversary' | 'third' | 'party'

const STANDPOINTS = { own_loss: 'own', adversary_loss: 'adversary', third_party: 'third' } as const

/** A key that is equal for one voice in all statements. */
export function voiceOf(speaker: Speaker, record: StatementRecord): string {
  if (speaker.actor) return speaker.actor
  return speaker.name === 'publisher' ? `publisher ${record.statement.publisher}` : foldName(speaker.name)
}

/** The relation of a speaker to a loss, once the side of the figure is known from all its claims. */
export function relationOf(told: SpeakerRelation, speaker: Speaker, side: string | null): SpeakerRelation {
  return speaker.side !== null && speaker.side === side ? 'own_loss' : told
}

export function standpointOf(relation: SpeakerRelation, speaker: Speaker, { pipeline }: Registry): Standpoint {
  if (relation !== 'unknown') return STANDPOINTS[relation]
  const isParty = pipeline.sides.some(({ code, role }) => code === speaker.side && role === 'party')
  return isParty ? 'party' : 'third'
}
