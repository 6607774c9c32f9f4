/** Tolls over weeks or a war: of nobody’s side unless a party tells them. */
import type { Claim } from '../claims.js'
import type { Setting } from './setting.js'

/** The sides at each other: of the registry, else the two states that the text shows so. */
export const opponents = ({ reading, dyad }: Setting): readonly string[] =>
  reading.knowledge.registry?.pipeline.adversaries.flat() ?? dyad()

/** A toll of a war or a year, of people of whatever side, unless a party tells it. */
export function isTotal({ reading, invaders }: Setting, claim: Claim): boolean {
  if ((claim.status !== 'unknown' && claim.status !== 'civilian') || claim.scope !== 'cumulative') return false
  const { side } = claim.speaker
  // “since the start of the aggression”: whom a state attacks on their land loses them.
  if (claim.modality !== 'historical' && invaders().size > 0) return false
  return claim.modality === 'historical' || side === null || reading.knowledge.neutralSides.has(side)
}
