/** What a claim tells of those told of before it: some of them, how they are, or that they were taken, lost or came free. */
import { lastFew } from '../../last-few.js'
import type { Fact, SidedClaim } from './facts.js'

/** “including two”, “two of them”, “the other two victims”, and “dozens are in serious condition”: of those told before, where there are more. */
export const isPart = (claim: SidedClaim): boolean =>
  claim.included ||
  (claim.partOf && !claim.own && !claim.our) ||
  claim.frame === 'included' ||
  tellsState(claim) ||
  (claim.frame === 'victims' && claim.definite && claim.others)

/** “Dozens are in serious condition”, “two in moderate condition”, “the seventh is out of danger”: how some of the wounded are. */
function tellsState({ frame, rule, headless, condition, others, victims }: SidedClaim): boolean {
  if (!headless || (others && !/^the\b/i.test(victims ?? ''))) return false
  if (frame === 'condition') return true
  return (
    condition !== null && (rule === 'state' || (rule === 'counted-harm' && /\b(?:in|out of) /i.test(victims ?? '')))
  )
}

/** “A nurse and a driver are in critical condition”: how persons are who were told to be hurt. */
export const tellsHow = ({ rule, condition, count, others }: SidedClaim): boolean =>
  STATES.has(rule) && condition !== null && count.best !== null && count.best > 0 && !others
const STATES = new Set(['are-in-state', 'state', 'in-condition'])

/** “One of them died, which brings our losses to eight”: the losses are the dead. */
export const isLossAfterDeath = (facts: readonly Fact[], { rule, harm, sentence, from }: SidedClaim): boolean =>
  rule === 'losses-put-at' &&
  harm === 'unspecified' &&
  facts.some(
    (f) =>
      f.harm === 'killed' &&
      f.claims.some((c) => c.rule === 'intransitive' && c.sentence === sentence && c.from < from),
  )

/** “Troops killed a teenager. The teenager, X, was shot in the face”: how he died. */
export function isHowDied(facts: readonly Fact[], { harm, count, definite, sentence, victims }: SidedClaim): boolean {
  if ((harm !== 'wounded' && harm !== 'unspecified') || count.best !== 1 || !definite) return false
  const noun = /^the ([\p{L}-]+)/iu.exec(victims ?? '')?.[1]
  const told = facts.findLast((f) => f.subsetOf === null && sentence - f.lead.sentence <= 3)
  const words = (told?.lead.victims ?? '').toLowerCase().split(/[^\p{L}-]+/u)
  return noun !== undefined && told?.harm === 'killed' && told.count.best === 1 && words.includes(noun.toLowerCase())
}

/** “eleven servicemen were handed over, among them two taken prisoner in May”: the two are of those who came free. */
export const isFreed = ({ harm, lead }: Fact, claim: SidedClaim): boolean =>
  harm === 'released' &&
  lead.from < claim.from &&
  ((claim.included && lead.sentence === claim.sentence) || (claim.partOf && claim.sentence - lead.sentence <= 1))

/** “The hostages were released”: as many as were told to be taken. */
export const isAllOf = ({ harm, definite, others, partOf, count }: SidedClaim): boolean =>
  harm === 'released' && definite && !others && !partOf && count.kind === 'vague'

/** “arrested two suspects, one of whom was a robber”: of those taken, whoever came free before. */
export const isTakenToo = ({ harm, lead }: Fact, { sentence, from }: SidedClaim): boolean =>
  harm === 'captured' && lead.sentence === sentence && lead.from < from

/** “One was killed and another wounded”: told before it in the sentence. */
export const isJustBefore = ({ claims }: Fact, { sentence, from }: SidedClaim): boolean =>
  lastFew(claims, 20).some((c) => c.sentence === sentence && c.from < from)
