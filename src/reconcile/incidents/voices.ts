/** Who speaks, for counting independent voices: a body and its spokespersons are one; a publisher speaks for itself. */
import type { Registry } from '../../model/knowledge.js'
import type { Speaker, StatementRecord } from '../../model/record.js'
import type { SpeakerRelation } from '../../model/vocab.js'
import { foldName } from './incident.js'

/** `own`: tells its own side’s loss; `adversary`: the other’s; `third`: takes no part; `party`: takes part, whose loss is unknown. */
export type Standpoint = 'own' | 'adversary' | 'third' | 'party'

const STANDPOINTS = { own_loss: 'own', adversary_loss: 'adversary', third_party: 'third' } as const

/** A publisher speaks itself, or passes on what nobody stands for: “early reports”, which are no second voice. */
export const isOwnVoice = ({ name, relayed_by }: Speaker): boolean => name === 'publisher' || relayed_by === 'publisher'

/** A key that is equal for one voice in all statements. */
export function voiceOf(speaker: Speaker, record: StatementRecord): string {
  if (speaker.actor) return speaker.actor
  return isOwnVoice(speaker) ? `publisher ${record.statement.publisher}` : foldName(speaker.name)
}

/**
 * The relation of a speaker to a loss, once the side of the figure is known from all its claims: what the registry says of the two
 * sides goes before what one text let guess. An ally keeps the relation its text gives. A speaker whom the registry does not know is
 * of the side whose official body publishes the words: “the governor of the province”, told by a ministry of defence.
 */
export function relationOf(
  told: SpeakerRelation,
  speaker: Speaker,
  side: string | null,
  record: StatementRecord,
  registry: Registry,
): SpeakerRelation {
  const { adversaries, allies } = registry.pipeline
  const speaking = speaker.side ?? (speaker.actor === null ? publishing(record, registry) : null)
  if (told === 'unknown' && isNeutral(speaker, speaking, registry)) return 'third_party'
  if (speaking === null || side === null) return told
  if (speaking === side) return 'own_loss'
  if (paired(adversaries, speaking, side)) return 'adversary_loss'
  return told === 'own_loss' && !paired(allies, speaking, side) ? 'third_party' : told
}

/** The publisher’s own voice or a body of the registry that belongs to no party: whoever was lost, it tells of others. */
function isNeutral(speaker: Speaker, side: string | null, { pipeline }: Registry): boolean {
  const known = speaker.actor !== null || speaker.name === 'publisher'
  const role = pipeline.sides.find(({ code }) => code === side)?.role
  return known && (side === null || role === 'neutral')
}

/** Whether a side takes part in the conflict. */
export const isParty = (side: string | null, { pipeline }: Registry): boolean =>
  pipeline.sides.some(({ code, role }) => code === side && role === 'party')

export function standpointOf(relation: SpeakerRelation, speaker: Speaker, registry: Registry): Standpoint {
  if (relation !== 'unknown') return STANDPOINTS[relation]
  return isParty(speaker.side, registry) ? 'party' : 'third'
}

/** The side whose body publishes a statement; null for media and for who takes no side. */
const publishing = ({ statement }: StatementRecord, { pipeline }: Registry): string | null => {
  const publisher = (pipeline.publishers ?? []).find(({ slug }) => slug === statement.publisher)
  return publisher?.kind === 'official_body' ? (publisher.side ?? null) : null
}

/** Whether a list of pairs holds two sides, in either order. */
export const paired = (pairs: readonly (readonly [string, string])[], a: string, b: string): boolean =>
  pairs.some(([x, y]) => (x === a && y === b) || (x === b && y === a))
