/** A claim that tells a known figure again: what it adds to its side, number, event and time. */
import { sameCount } from '../matches/counts.js'
import { HURT } from '../matches/harm-words.js'
import type { Fact, SidedClaim } from './facts.js'
import { isGuess, isHeadline, opens } from './same.js'

/** Adds the claim to the fact that it tells again. */
export function corroborate(fact: Fact, claim: SidedClaim): void {
  fact.claims.push(claim)
  if (claim.resolved.code && (!fact.resolved.code || (isGuess(fact.resolved) && !isGuess(claim.resolved))))
    fact.resolved = claim.resolved
  if (fact.lead.status === 'unknown') fact.lead.status = claim.status
  if (refines(fact, claim)) fact.count = claim.count
  if (fact.event === null || (isHeadline(fact, 2) && claim.event !== null)) fact.event = claim.event
  // “Ten were killed in a week of attacks. … the raid that killed ten”: all of them in the one.
  if (HURT.has(fact.harm) && fact.lead.scope === 'cumulative' && claim.scope === 'event' && isOfDay(claim))
    Object.assign(fact.lead, { scope: 'event', period: null })
  if (isTimed(fact, claim)) {
    Object.assign(fact.lead, { scope: claim.scope, period: claim.period })
    fact.event = null
  }
}

/** Told of what happened on one day; who fell in a week of fighting did not all fall in what is told of last. */
const isOfDay = ({ days }: SidedClaim): boolean => days === null || days.start === days.end

/** A headline leaves out the time that the body tells: “Ostria lost 14 soldiers”, “14 were killed last week”; the toll of a blow has its event. */
const isTimed = ({ lead, count }: Fact, { period, count: told }: SidedClaim): boolean =>
  opens(lead) && lead.scope === 'event' && !lead.rule.startsWith('toll') && period !== null && sameCount(count, told)

/** A number after a vague word, and “at least 17” in the body after “17” in the headline. */
const refines = (fact: Fact, claim: SidedClaim): boolean => {
  const { count, lead } = fact
  if (count.kind === 'vague') return claim.count.kind !== 'vague'
  if (outgrows(claim, fact)) return true
  const follows =
    count.kind === 'exact' && opens(lead) && (fact.claims.length === 2 || claim.sentence - lead.sentence < 4)
  return follows && (claim.count.kind === 'at_least' || claim.count.kind === 'approximate')
}

/** “At least three were hurt. … Among the injured are five”: no part of the three, but a longer list of the same. */
export const outgrows = ({ frame, count: { kind, best } }: SidedClaim, { count }: Fact): boolean =>
  frame === 'included' && kind === 'exact' && count.kind === 'at_least' && (best ?? 0) > (count.low ?? 0)
