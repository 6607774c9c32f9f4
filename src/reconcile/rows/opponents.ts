/**
 * The party of an event that no telling names. Whoever tells that its foe fired, and names nobody as hit, was fired at; a clash and
 * talks take two, so with one named party that has one foe, or in a conflict of two, the other is known.
 */
import type { Registry } from '../../model/knowledge.js'
import type { ActorRef, StatementEvent } from '../../model/record.js'
import type { EventSubtype } from '../../model/vocab.js'
import { unique } from '../../text/order.js'
import { isParty, paired } from '../incidents/voices.js'
import type { Claim } from './claims.js'

/** Parties in the order of the columns, and the one that acted on the others. */
export interface Ordered {
  order: string[]
  first: string | null
}

export interface Told {
  subtype: EventSubtype
  actors: readonly ActorRef[]
  claims: readonly Claim[]
}

export function withOpponent(parties: Ordered, { subtype, actors, claims }: Told, registry: Registry): Ordered {
  const { order, first } = parties
  const { adversaries } = registry.pipeline
  if (order.length > 1) return parties
  if (first !== null) {
    const hit = unique(actors.flatMap(({ role, side }) => (role === 'target' && side && side !== first ? side : [])))
    const on = hit.length > 0 ? hit : voices(claims, registry).filter((code) => paired(adversaries, code, first))
    return on.length === 1 ? { first, order: [first, ...on] } : parties
  }
  return subtype === 'armed_clash' ? { first, order: bothOf(order, registry) } : parties
}

/** “Local commanders agreed on a truce”: those who meet, where no third is named that one of them met, or tells of it as its own. */
export function withCounterpart(parties: Ordered, { actors, claims }: Told, registry: Registry): Ordered {
  const { order, first } = parties
  if (order.length > 1 || actors.length === 0) return parties
  if (actors.some(({ side, actor }) => (side ?? actor) !== null && side !== order[0])) return parties
  const both = bothOf(order, registry)
  return voices(claims, registry).every((code) => both.includes(code)) ? { first, order: both } : parties
}

/** A party and its one foe, or the two of a conflict of two. */
function bothOf(order: readonly string[], { pipeline: { adversaries } }: Registry): string[] {
  const pairs = order.length === 0 ? adversaries : adversaries.filter((pair) => pair.includes(order[0]))
  return pairs.length === 1 ? [...pairs[0]].sort() : [...order]
}

/** Parties of the conflict whose own words tell the event. */
const voices = (claims: readonly Claim[], registry: Registry): string[] =>
  unique(claims.flatMap(({ source }) => source.speaker.side ?? [])).filter((code) => isParty(code, registry))

/** “Each says that the other fired first”: foes whose own tellings lay the event on one another. */
export function accuseEachOther(events: readonly StatementEvent[], { pipeline: { adversaries } }: Registry): boolean {
  const accused = events.flatMap(({ actors, mentions }) =>
    actors.flatMap(({ role, side }) =>
      side !== null &&
      role === 'initiator' &&
      mentions.some((m) => m.speaker.side && paired(adversaries, m.speaker.side, side))
        ? side
        : [],
    ),
  )
  return accused.some((code) => accused.some((other) => paired(adversaries, code, other)))
}
