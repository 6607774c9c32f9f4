/**
 * “Two were killed and five hurt in fighting … The ministry said that two died and five were hurt when its posts were attacked”: a figure
 * is too small to be known again by itself, but two of two harms, told side by side once and again, are of the same persons.
 */
import { sameCount } from '../matches/counts.js'
import type { Fact, SidedClaim } from './facts.js'

/** Persons of both figures together that no two incidents have alike by chance. */
const LEAST = 5

/** Whether another claim of the sentence tells again what was told beside the fact. `claims`: those of the sentence. */
export function isPairAgain(facts: readonly Fact[], fact: Fact, claim: SidedClaim, claims: readonly SidedClaim[]) {
  const { sentence } = fact.lead
  return (
    fact.count.best !== null &&
    claim.sentence !== sentence &&
    facts.some(
      (f) =>
        f.lead.sentence === sentence &&
        f.harm !== fact.harm &&
        f.subsetOf === null &&
        (f.count.best ?? 0) + (fact.count.best ?? 0) >= LEAST &&
        claims.some((c) => c.harm === f.harm && !c.partOf && sameCount(c.count, f.count)),
    )
  )
}
