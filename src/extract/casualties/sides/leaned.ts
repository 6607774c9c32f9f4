/**
 * Anaphora between victims: “two wounded”, “five others”, “one of them”, “six of the wounded” are of the side of those told before
 * them. What is told beside them in one breath of two sides leaves them without a side.
 */
import { sideOf } from '../../chunks/people/group.js'
import { COMMA, has, type Item, isSign } from '../../item.js'
import { lastFew } from '../../last-few.js'
import type { ReadSentence } from '../../read.js'
import type { Claim } from '../claims.js'
import type { SidedClaim } from '../facts/facts.js'
import { NO_SIDE, type ResolvedSide } from './adversaries.js'
import { areFoes, sameArms } from './arms.js'

/** The side of the claim that this one leans on; null when it leans on none or that one tells no side. */
export function leanedOn(claim: Claim, before: readonly SidedClaim[]): ResolvedSide | null {
  if (claim.own || !(claim.headless || claim.others || claim.partOf || claim.included)) return null
  const near = lastFew(before)
  // “Nine Ostrian policemen died. The group put the toll at fourteen”
  if (claim.headless && claim.scope !== 'cumulative' && claim.period === null && /^(?:toll|rival)/.test(claim.rule)) {
    const rival = near.findLast(
      (c) =>
        c.harm === claim.harm &&
        !c.partOf &&
        !c.included &&
        claim.sentence - c.sentence <= 3 &&
        // “The Front put its own losses at four”: no rival of what others reckon up.
        !(c.rule.startsWith('losses') && c.resolved.basis === 'speaker'),
    )
    if (rival?.resolved.text && !isOfSeveral(near, rival)) return rival.resolved
  }
  const beside = near.slice(near.findLastIndex((c) => c.sentence !== claim.sentence) + 1)
  if (beside.length > 0) return besideOf(claim, beside)
  const last = near.at(-1)
  // “36 citizens have died since the war. 165 were wounded”: one count goes on.
  if (last && claim.period !== null && claim.period === last.period && claim.speaker.name === last.speaker.name)
    return last.resolved
  // “Four Ostrian soldiers were wounded. Two are in moderate condition”
  const bare = claim.headless && (claim.frame === 'condition' || (last !== undefined && isSome(claim, last)))
  if (!(claim.others || claim.partOf || bare)) return null
  const told = near.findLast((c) => reaches(c, claim, c === near.at(-1)))
  return told && !areFoes(told, claim) ? told.resolved : null
}

/** “Ostria’s losses stand at three civilians and nine soldiers killed and 40 people wounded”: all that is counted as its losses. */
export function leanedInList(
  { items }: ReadSentence,
  claim: Claim,
  before: readonly SidedClaim[],
): ResolvedSide | null {
  const first = before[before.findLastIndex((c) => c.sentence !== claim.sentence) + 1]
  if (!first?.rule.startsWith('losses') || first.resolved.text === null || claim.active || claim.side) return null
  const between = items.filter((item) => item.from >= first.to && item.to <= claim.from)
  return between.every((item) => joins(item) || item.kind === 'harm_participle' || isUnsided(item))
    ? first.resolved
    : null
}

const isUnsided = ({ group, quantity }: Item): boolean => (group !== undefined && !group.side) || quantity !== undefined

/** “An Ostrian officer was killed and three soldiers wounded”: persons of one kind told next in the sentence, where no other side is named between. */
export function leanedAlike({ items }: ReadSentence, claim: Claim, before: readonly SidedClaim[]): ResolvedSide | null {
  const last = before.at(-1)
  if (!last || last.sentence !== claim.sentence || last.to > claim.from || last.harm === 'released') return null
  const { basis, text } = last.resolved
  if (text === null || (basis !== 'phrase' && basis !== 'modifier') || last.included || last.partOf) return null
  if (claim.status === 'unknown' || last.status === 'unknown' || !sameArms(last.status, claim.status)) return null
  if (claim.others || claim.definite || claim.people.length > 0 || claim.active !== last.active) return null
  const between = items.filter((item) => item.from >= last.to && item.to <= claim.from)
  return between.length <= MOST_BETWEEN && between.every(joins) ? last.resolved : null
}

/** “One Ostrian soldier and one civilian were killed and 11 troops wounded”, in a text of two states at each other: all told in one breath. */
export function leanedOnSide(
  { items }: ReadSentence,
  claim: Claim,
  before: readonly SidedClaim[],
  dyad: readonly string[],
): ResolvedSide | null {
  const told = before.slice(before.findLastIndex((c) => c.sentence !== claim.sentence) + 1)
  const [first, ...rest] = new Set(told.map((c) => c.resolved.code))
  const last = told.at(-1)
  if (!last || first == null || rest.length > 0 || !dyad.includes(first) || claim.active !== last.active) return null
  const between = items.filter((item) => item.from >= last.to && item.to <= claim.from)
  return between.some((item) => sideOf(item) !== null || has(item, 'speech')) ? null : last.resolved
}

/** Words between two victims of one sentence, in items. */
const MOST_BETWEEN = 4

const joins = (item: Item): boolean => has(item, 'and') !== undefined || isSign(item, COMMA) || item.kind === 'be'

/** “63 of the dead were Ostrians and 18 Westrians”: told beside figures of another side. */
const isOfSeveral = (near: readonly SidedClaim[], { sentence, harm, resolved }: SidedClaim): boolean =>
  near.some(
    (c) => c.sentence === sentence && c.harm === harm && c.resolved.text !== null && c.resolved.text !== resolved.text,
  )

/** Within the sentence: the claim before it, but for the parts of a figure, which are another’s asides. */
function besideOf(claim: Claim, beside: readonly SidedClaim[]): ResolvedSide | null {
  const last = beside.at(-1) as SidedClaim
  const main = claim.included || claim.partOf ? last : (beside.findLast((c) => !c.included) ?? last)
  const joined = beside.filter((c) => c.group === main.group || (c.included && c !== main && !claim.included))
  const codes = new Set(joined.map((c) => c.resolved.code ?? c.resolved.text))
  if (codes.size > 1) return NO_SIDE
  // “17 were killed, nine of them Ostrians and six Westrians, and 38 were wounded”: of both, as the figure before
  if (main.ofBoth && !claim.included && !claim.partOf) return NO_SIDE
  if (main.resolved.text !== null) return areFoes(main, claim) ? null : main.resolved
  return main.harm === 'released' ? (beside.findLast((c) => c.resolved.text !== null)?.resolved ?? null) : null
}

/** “Ostrian soldiers were hurt by a mine. One lost a leg”: some of those whose number nobody told, in the same paragraph. */
const isSome = ({ harm, paragraph }: Claim, last: SidedClaim): boolean =>
  harm === last.harm && paragraph === last.paragraph && last.count.best === null && last.count.kind === 'vague'

/** How far back “of the wounded” looks for the wounded, in sentences. */
const FAR = 8

/** Told in the sentence before, or the last victims told in three; “of the wounded” reaches the last wounded farther back. */
function reaches(told: SidedClaim, claim: Claim, last: boolean): boolean {
  const gap = claim.sentence - told.sentence
  if (claim.partOf && (claim.count.best ?? 0) > (told.count.high ?? Number.POSITIVE_INFINITY)) return false
  if (told.resolved.text === null || told.harm === 'released' || !alike(told, claim)) return false
  return claim.ofHarmed === null
    ? gap <= (last && (claim.others || claim.partOf) ? 3 : 1)
    : gap <= FAR && told.harm === claim.ofHarmed
}

/** “Three fighters were killed. Two civilians were also killed”: civilians are not of an armed body. */
const alike = (told: SidedClaim, claim: Claim): boolean =>
  claim.status === 'unknown' || claim.headless || (claim.status === 'civilian') === (told.status === 'civilian')
