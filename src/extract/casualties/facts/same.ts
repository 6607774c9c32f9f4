/** Whether a claim retells a figure told before: same harm, event, side, kind of persons and number, or the same names. */
import { lastFew } from '../../last-few.js'
import { compatible, sameCount } from '../matches/counts.js'
import { isPronounRule } from '../meant/pronouns.js'
import type { ResolvedSide } from '../sides/adversaries.js'
import type { Fact, SidedClaim } from './facts.js'
import { sameNames } from './persons.js'

/**
 * `further`: told as more than those told of before, and not only as others than those beside them who met another harm; `again`: known by
 * the figure beside it.
 */
export function sameFact(fact: Fact, claim: SidedClaim, further = claim.others, again = () => false): boolean {
  const lead = fact.lead
  const named = fact.harm === claim.harm ? sameNames(fact, claim) : null
  if (named !== null) return named && sameCount(fact.count, claim.count)
  if (fact.harm !== claim.harm || isOtherPerson(fact, claim)) return false
  if (isKnownCaptive(fact, claim)) return true
  if (!sameScope(fact, claim)) return false
  // “A shell killed a boy. A child wounded on Monday died in hospital”: whoever died of wounds was not killed on the spot.
  if (diedOfWounds(claim) && !diedOfWounds(lead) && lead.condition !== 'died_later') return false
  if (lastFew(fact.claims, 20).some((c) => c.sentence === claim.sentence && distinct(c, claim))) return false
  if (!isOfOneTime(fact, claim, again) || !sameSide(fact.resolved, claim.resolved) || !sameStatus(lead, claim))
    return false
  return isOneFigure(fact, claim, further)
}

/** Whether what happened to both can be one: of one event, of days that may be the same, announced in a headline or known by its pair. */
const isOfOneTime = (fact: Fact, claim: SidedClaim, again: () => boolean): boolean =>
  sameEvent(fact, claim) ||
  sameDays(fact, claim) ||
  (isHeadline(fact) && claim.count.best !== null && nearDays(fact, claim, 1)) ||
  (nearDays(fact, claim, 0) && again())

/** Whether the numbers may be one: the same, a vague word beside a number, or a list of at least so many. */
function isOneFigure(fact: Fact, claim: SidedClaim, further: boolean): boolean {
  const { lead } = fact
  if (sameCount(fact.count, claim.count))
    return (
      (claim.count.best ?? 0) > 3 ||
      !(further && claim.sentence !== lead.sentence && lastFew(fact.claims, 20).some((c) => !c.others))
    )
  if (claim.count.kind === 'vague' && claim.count.best === null)
    return (
      claim.harm !== 'unspecified' &&
      !toldApart(fact, claim) &&
      !isKindOf(fact, claim) &&
      compatible(fact.count, claim.count)
    )
  if (
    fact.count.kind === 'vague' &&
    fact.count.best === null &&
    claim.count.kind !== 'vague' &&
    fact.harm !== 'unspecified'
  )
    return claim.sentence !== lead.sentence && compatible(fact.count, claim.count)
  // “At least three were hurt. … Among the injured are eleven, …”: a list of the same.
  return (
    (claim.definite || claim.frame === 'included') &&
    claim.count.kind === 'exact' &&
    compatible(fact.count, claim.count)
  )
}

/** “The prisoner was taken in May. … the capture of the prisoner”: whoever is told of as known, on whatever day. */
function isKnownCaptive(fact: Fact, claim: SidedClaim): boolean {
  const { harm, definite, others, own, partOf, count } = claim
  const known = harm === 'captured' && definite && !others && !own && !partOf && count.best !== null && count.derived
  return known && fact.subsetOf === null && sameCount(fact.count, count) && sameSide(fact.resolved, claim.resolved)
}

/** “A girl of nine was killed. A man of 70 was killed”: one person is of one sex and age. */
const isOtherPerson = ({ count, claims }: Fact, claim: SidedClaim): boolean =>
  count.best === 1 &&
  claim.count.best === 1 &&
  lastFew(claims, 20).some((c) => differs(c.sex, claim.sex) || differs(yearsOf(c), yearsOf(claim)))

const differs = <T>(a: T | null, b: T | null): boolean => a !== null && b !== null && a !== b

/** A number in the words for one person is his age. */
const yearsOf = ({ victims, count }: SidedClaim): string | null =>
  (count.best === 1 && /\b[1-9]\d?\b/.exec(victims ?? '')?.[0]) || null

/** A toll told once as of an incident and once as of a period is one toll where the numbers are the same. */
const sameScope = ({ lead, count }: Fact, claim: SidedClaim): boolean =>
  lead.scope === claim.scope
    ? isTold(lead) === isTold(claim)
    : count.best !== null &&
      count.best > 2 &&
      sameCount(count, claim.count) &&
      inTime(lead, claim) &&
      inTime(claim, lead)

/** “16 were killed in July” is another toll than 16 of a day in September. */
const inTime = ({ period }: SidedClaim, { days }: SidedClaim): boolean =>
  !period || !days || ((period.start ?? days.end) <= days.end && days.start <= (period.end ?? days.start))

/** As having happened, whoever vouches for it. */
const isTold = ({ modality }: SidedClaim): boolean => modality === 'occurred' || modality === 'alleged'

/**
 * “Two were killed, one was wounded. Return fire killed three and wounded one”: a small figure told beside another that differs from
 * the one before is of other persons; so is one whose side is told to be another.
 */
export function besideOther(facts: readonly Fact[], fact: Fact, claim: SidedClaim): boolean {
  const best = claim.count.best ?? claim.count.low ?? 0
  const first = fact.lead.sentence
  if (
    claim.definite ||
    claim.people.length > 0 ||
    best > 3 ||
    best === 0 ||
    claim.sentence === first ||
    opens(fact.lead)
  )
    return false
  if (!isGuess(claim.resolved) && toldApart(fact, claim)) return true
  const beside = facts.findLast(
    (f) => f.lead.sentence === claim.sentence && f.subsetOf === null && f.harm !== claim.harm,
  )
  if (!beside || beside.lead.from > claim.from || beside.lead.rule.startsWith('toll')) return false
  const then = facts.filter((f) => f.lead.sentence === first && f.harm === beside.harm && f.subsetOf === null)
  return then.length > 0 && then.every((f) => !compatible(f.count, beside.count))
}

/** “a child wounded on Monday died”, “one of those injured died” */
const diedOfWounds = ({ rule, harm, ofHarmed }: SidedClaim): boolean =>
  rule === 'wounded-died' || (harm === 'killed' && ofHarmed === 'wounded')

/** Two claims of one sentence are different persons unless one repeats the other word for word, or in a pronoun: “hurt one guard and he was flown out”. */
const distinct = (a: SidedClaim, b: SidedClaim): boolean =>
  (a.from !== b.from || a.to !== b.to) && !(isPronounRule(b.rule) && b.count.best === 1)

const sameEvent = (fact: Fact, claim: SidedClaim): boolean =>
  fact.event === claim.event || fact.event === null || claim.event === null

export const sameSide = (a: ResolvedSide, b: ResolvedSide): boolean => {
  if (!a.text || !b.text || isGuess(a) || isGuess(b)) return true
  if (a.code && b.code) return a.code === b.code
  return a.code === b.code && a.text === b.text
}

/** “The Ostrian side had dead as well” is no retelling of a figure, however its side was guessed. */
const toldApart = ({ resolved: a }: Fact, { resolved: b }: SidedClaim): boolean =>
  a.code !== null && b.code !== null && a.code !== b.code && b.basis !== 'place'

/** “The raid killed 32 villagers. It killed several nurses”: some of them, and no vaguer word for all. */
const isKindOf = ({ lead }: Fact, { sex, age }: SidedClaim): boolean =>
  (age !== null && age !== lead.age) || (sex !== null && sex !== lead.sex)

/**
 * Events that are told apart but may be one: “the two envoys”, or a toll of three and more, told again for the same days is one toll. A
 * large one is also of the next days: the bodies came in on Sunday, the spokesman told it on Monday.
 */
function sameDays(fact: Fact, claim: SidedClaim): boolean {
  const best = claim.count.best ?? claim.count.low ?? 0
  const known = claim.definite || best >= LARGE / 2 || (best >= 3 && isAlike(fact, claim))
  const later = best >= LARGE ? (claim.dated ? 3 : FAR) : best >= LARGE / 2 ? 1 : 0
  return known && nearDays(fact, claim, later)
}

/** A headline announces what the text tells next of its kind; `told`: the claims up to that. */
export const isHeadline = ({ lead, claims, count }: Fact, told = 1): boolean =>
  lead.title && claims.length === told && count.best !== null && lead.harm !== 'unspecified'

/** In the headline, or in the first words of a text without one. */
export const opens = ({ title, sentence }: SidedClaim): boolean => title || sentence === 0

/** Of one line of a bulletin, and of days that may be the same, give or take `later`. */
function nearDays({ lead }: Fact, claim: SidedClaim, later: number): boolean {
  const [a, b] = [lead.days, claim.days]
  return (
    lead.entry === claim.entry && (a === null || b === null || (a.start <= b.end + later && b.start <= a.end + later))
  )
}

/** Three or four dead are easily told of two incidents: “four were hurt” by a bomb, and four rebels in a fight. */
const isAlike = ({ lead }: Fact, { status }: SidedClaim): boolean =>
  (lead.status === 'militant') === (status === 'militant')

/** No two incidents of some days leave so many by chance; none of some weeks where the sentence tells no day. */
const LARGE = 10
const FAR = 21

/** Sides that no words of the clause tell. */
export const isGuess = (side: ResolvedSide): boolean => side.basis === 'event_target' || side.basis === 'place'

export const sameStatus = (a: SidedClaim, b: SidedClaim): boolean =>
  a.status === b.status || a.status === 'unknown' || b.status === 'unknown' || uniformed(a) === uniformed(b)

const uniformed = (c: SidedClaim): string =>
  c.status === 'military' || c.status === 'police' || c.status === 'peacekeeper' ? 'uniformed' : c.status
