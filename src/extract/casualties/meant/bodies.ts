/**
 * “A farmer was abducted on Monday. His body was found the next day”: those who were taken or lost and whose bodies are found. Who is
 * told to be dead already dies no second time, so that nobody else is meant.
 */
import type { Harm } from '../../../model/vocab.js'
import type { Reading } from '../../item.js'
import { lastFew } from '../../last-few.js'
import { anyIn } from '../../words.js'
import type { Claim } from '../claims.js'

/** Sentences between those taken or lost and their bodies. */
const REACH = 3

const GONE: ReadonlySet<Harm | null> = new Set(['captured', 'missing'])

/** What the claim before tells of those whose bodies are found; null where none can be meant. */
export function meantByBody(reading: Reading, claim: Claim, before: readonly Claim[]): Partial<Claim> | null {
  if (!anyIn(reading, claim.to - 1, claim.to, 'bodies_found')) return null
  const many = /^their\b/i.test(claim.victims ?? '')
  const gone = lastFew(before, 20).findLast(
    (c) =>
      GONE.has(c.harm) && claim.sentence - c.sentence <= REACH && c.count.best !== null && c.count.best > 1 === many,
  )
  if (!gone) return null
  const { count, status, side, people, sex, age } = gone
  return { count: { ...count, derived: true }, status, side, people, sex, age }
}
