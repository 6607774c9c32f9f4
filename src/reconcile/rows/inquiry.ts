/** Who leads an inquiry: the body that is told to look into the case. Parties that only take part in one do not lead it. */
import type { Registry } from '../../model/knowledge.js'
import type { ActorRef } from '../../model/record.js'
import { present, unique } from '../../text/order.js'
import { isParty } from '../incidents/voices.js'
import type { Claim } from './claims.js'

/** Bodies outside the conflict that lead it. */
export const outsideLead = (actors: readonly ActorRef[], registry: Registry): string[] =>
  unique(
    actors
      .map(({ role, side, actor }) => (role === 'initiator' && !isParty(side, registry) ? actor : null))
      .filter(present),
  )

/** Bodies of a party that tell of their own inquiry; whichever does where the text says “the ministry” of who leads it. */
export function ownLead(actors: readonly ActorRef[], claims: readonly Claim[], registry: Registry): string[] {
  const speakers = new Set(claims.map(({ row }) => row.speaker_actor))
  const unnamed = actors.some(({ role, actor, side }) => role === 'initiator' && actor === null && side === null)
  return registry.actors
    .filter(
      ({ id, kind, side }) =>
        speakers.has(id) && (unnamed || INVESTIGATORS.has(kind)) && isParty(side ?? null, registry),
    )
    .map(({ id }) => id)
    .sort()
}

/** Bodies that open the inquiry they tell of. */
const INVESTIGATORS = new Set<string>(['prosecutor', 'police', 'security_service', 'agency'])
