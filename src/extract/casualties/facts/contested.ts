/** One figure in two mouths: “the army rejected the ministry’s count of 12 dead” is the ministry’s claim and the army’s denial of it. */
import type { Voices } from '../../attribution/index.js'
import type { Claim } from '../claims.js'

/** The claim as its source makes it and as the one who contests it denies it; the claim alone where nobody does. */
export function contested(voices: Voices, claim: Claim): Claim[] {
  const by = voices.at(claim.from).contestedBy
  if (!by || claim.count.best === 0) return [claim]
  return [
    // “a ministry’s claim of 40 dead among them”: theirs who deny it.
    { ...claim, polarity: 'asserted', own: false, enemy: claim.enemy || claim.own },
    { ...claim, speaker: by, polarity: 'denied', contests: true },
  ]
}
