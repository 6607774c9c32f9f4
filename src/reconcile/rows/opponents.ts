/**
 * The party of a violent event that no telling names. Whoever tells that its foe fired, and names nobody as hit, was fired at; a clash
 * takes two, so with one named party that has one foe, or in a conflict of two, the other is known.
 */
import type { Registry } from '../../model/knowledge.js'
import type { ActorRef } from '../../model/record.js'
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
  if (subtype !== 'armed_clash') return parties
  if (order.length === 1) {
    const foes = adversaries.filter((pair) => pair.includes(order[0])).flat()
    const others = unique(foes.filter((code) => code !== order[0]))
    return others.length === 1 ? { first, order: [...order, ...others].sort() } : parties
  }
  return adversaries.length === 1 ? { first, order: [...adversaries[0]].sort() } : parties
}

/** Parties of the conflict whose own words tell the event. */
const voices = (claims: readonly Claim[], registry: Registry): string[] =>
  unique(claims.flatMap(({ source }) => source.speaker.side ?? [])).filter((code) => isParty(code, registry))
