/**
 * Claims of one statement merged into facts: the same toll told three times is one fact with three claims. Parts are kept
 * under their whole, newer figures replace older ones of the same speaker, other speakers’ figures stand as rivals.
 */
import type { Harm } from '../../../model/vocab.js'
import { flatMap } from '../../../text/lists.js'
import { groupBy } from '../../../text/order.js'
import { lastFew } from '../../last-few.js'
import type { Claim } from '../claims.js'
import { type Counted, sameCount, sum } from '../matches/counts.js'
import { HURT } from '../matches/harm-words.js'
import type { ResolvedSide } from '../sides/adversaries.js'
import { corroborate, outgrows } from './corroborate.js'
import { explain } from './explained.js'
import { isPairAgain } from './pairs.js'
import { sameNames } from './persons.js'
import { relateFacts } from './relations.js'
import { besideOther, sameFact } from './same.js'
import { dealNames } from './shared-names.js'
import { sideOfWhole } from './side-of-whole.js'
import { isAllOf, isFreed, isHowDied, isJustBefore, isLossAfterDeath, isPart, isTakenToo, tellsHow } from './tells.js'

/** A claim whose side and event are known. */
export type SidedClaim = Claim

export interface Fact {
  harm: Harm
  lead: SidedClaim
  claims: SidedClaim[]
  count: Counted
  resolved: ResolvedSide
  event: number | null
  subsetOf: Fact | null
  supersededBy: Fact | null
  conflicts: Fact[]
  entailed: boolean
}

/** Merges claims, in text order, into facts. */
export function mergeClaims(claims: SidedClaim[]): Fact[] {
  const all: Fact[] = []
  const bySentence = groupBy(claims, (claim) => String(claim.sentence))
  for (const claim of claims) {
    if (claim.frame === 'names') {
      named(all, claim)
      continue
    }
    const near = lastFew(all)
    const freed = readHarm(near, claim)
    const taken = isAllOf(claim) ? near.findLast((x) => x.harm === 'captured' && x.count.best !== null) : undefined
    if (taken) claim.count = { ...taken.count, derived: true }
    if (claim.frame === 'rival' && !adopt(claim, rivalled(near, claim))) continue
    const retold = isRetold(near, claim)
    const whole = isPart(claim) && !retold ? hostOf(near, claim) : tellsHow(claim) ? hurtBefore(near, claim) : null
    const host = whole && outgrows(claim, whole) ? null : whole
    if (claim.harm === null && !adopt(claim, host)) continue
    if (claim.share !== null && host?.count.best == null) continue
    if (claim.frame === 'condition' && claim.partOf && !host) continue
    // “Neither is in critical condition” says how badly they are hurt, not that nobody is.
    if (claim.count.best === 0 && claim.condition !== null) continue
    if (host && claim.people.length > 0 && claim.people.length === host.count.best && room(host) > 0) {
      host.claims.push(claim)
      continue
    }
    if (host && claim.share !== null && host.count.best !== null)
      claim.count = portion(host.count.best, claim.share, claim.count)
    if (host && (freed || claim.rule === 'of-those-freed')) comeFreeWith(claim, host)
    if (host && isPart(claim)) followScope(claim, host)
    const further =
      (claim.others || claim.also) && !retold && !near.some((f) => f.harm !== claim.harm && isJustBefore(f, claim))
    const again = (f: Fact) => isPairAgain(near, f, claim, bySentence.get(String(claim.sentence)) ?? [])
    const isSame = (f: Fact) =>
      isUnder(f, host, claim) && sameFact(f, claim, further, () => again(f)) && !besideOther(near, f, claim)
    const same = nearestOf(near.filter(isSame), claim)
    if (same) corroborate(same, claim)
    else all.push(factOf(claim, host))
  }
  for (const fact of all) if (fact.lead.frame === 'among') fact.subsetOf ??= wholeAfter(all, fact)
  relateFacts(all)
  sideOfWhole(all)
  return explain(all)
}

/** Sets the harm that what was told before gives the claim; true where those taken turn out to be of those who came free. */
function readHarm(near: readonly Fact[], claim: SidedClaim): boolean {
  if (claim.frame === 'victims') claim.harm = toldHarm(near, claim)
  if (isLossAfterDeath(near, claim) || isHowDied(near, claim)) claim.harm = 'killed'
  const freed =
    claim.harm === 'captured' && near.some((f) => isFreed(f, claim)) && !near.some((f) => isTakenToo(f, claim))
  if (freed) claim.harm = 'released'
  return freed
}

/** “killed a mayor and two maids. The other two victims”: no part of the whole, but the two. */
const isRetold = (facts: readonly Fact[], { frame, harm, count }: SidedClaim): boolean =>
  frame === 'victims' && facts.some((f) => f.harm === harm && f.subsetOf === null && sameCount(f.count, count))

/** Of the same figure; “Tarn died”, of a part that names Tarn, is told of that part. */
const isUnder = (fact: Fact, host: Fact | null, claim: SidedClaim): boolean =>
  fact.subsetOf === host || (host === null && sameNames(fact, claim) === true)

/** “Three children were among seven people killed”: the whole stands after its part. */
const wholeAfter = (facts: readonly Fact[], { lead, harm, count }: Fact): Fact | null =>
  facts.find(
    (f) =>
      f.lead.sentence === lead.sentence &&
      f.lead.from > lead.from &&
      f.lead.group !== lead.group &&
      f.harm === harm &&
      (f.count.best ?? 0) > (count.best ?? 0),
  ) ?? null

/** “Of those freed, 30 had been held since May”: they came free with the others, whenever they were taken. */
function comeFreeWith(claim: SidedClaim, { event, lead: { scope, period, modality } }: Fact): void {
  Object.assign(claim, { event, scope, period, modality })
}

/** A part of a running total counts over the same time. */
function followScope(claim: SidedClaim, { lead }: Fact): void {
  if (claim.period || !lead.period) return
  claim.scope = lead.scope
  claim.period = lead.period
  claim.event = null
}

/** Sentences between those told to be hurt and what is said of some of them: by a doctor, or as “one of the victims”. */
const BULLETIN = 8

/** The larger figure of the hurt, just before, that they can be of. */
function hurtBefore(facts: readonly Fact[], claim: SidedClaim): Fact | null {
  const host = hostOf(facts, claim, BULLETIN)
  const whole = host?.lead.status ?? 'unknown'
  return host && (host.count.best ?? 0) > (claim.count.best ?? 0) && (whole === 'unknown' || whole === claim.status)
    ? host
    : null
}

/** “Five people were killed. Three victims …”: the harm told last, close before, or the only one that was told. */
function toldHarm(facts: readonly Fact[], claim: SidedClaim): Harm {
  const hurt = facts.filter((f) => HURT.has(f.harm) && f.count.best !== 0)
  const last = hurt.at(-1)
  const only = claim.definite && claim.others && hurt.every((f) => f.harm === last?.harm)
  return last && (only || claim.sentence - last.lead.sentence <= 3) ? last.harm : 'unspecified'
}

const factOf = (claim: SidedClaim, host: Fact | null): Fact => ({
  harm: claim.harm as Harm,
  lead: claim,
  claims: [claim],
  count: claim.count,
  resolved: claim.resolved,
  event: claim.event,
  subsetOf: host,
  supersededBy: null,
  conflicts: [],
  entailed: false,
})

/** Of several facts that fit, the one of the same side, else the one told last. */
const nearestOf = (facts: Fact[], claim: SidedClaim): Fact | undefined =>
  facts.findLast((fact) => fact.resolved.code !== null && fact.resolved.code === claim.resolved.code) ?? facts.at(-1)

/** “Residents put the figure at 20”: of those told last, in this sentence or the one before; one person is no figure. */
const rivalled = (facts: readonly Fact[], { sentence, polarity }: SidedClaim): Fact | null =>
  facts.findLast(
    (f) =>
      f.subsetOf === null &&
      f.count.best !== 1 &&
      polarity === 'asserted' &&
      f.claims.some((c) => sentence - c.sentence <= 1),
  ) ?? null

/** “Their names: …” adds names to the figure told before that they can belong to; a list under a heading can stand alone. */
function named(facts: Fact[], claim: SidedClaim): void {
  const fits = (f: Fact) =>
    (claim.harm === null || claim.harm === f.harm || (claim.harm === 'captured' && f.harm === 'released')) &&
    f.claims.some((c) => (claim.list ?? claim.sentence) - c.sentence <= reach(f)) &&
    room(f) >= claim.people.length &&
    // “The bomber was identified as X”, after a figure of people: he is none of them.
    !(claim.rule.startsWith('identified') && claim.status === 'militant' && f.lead.status !== 'militant')
  // All of a figure by name are of it wherever the list stands.
  const reach = ({ count }: Fact) => (claim.people.length > 1 && count.best === claim.people.length ? LIST_REACH : 3)
  const listed = claim.list === null ? undefined : facts.find((f) => f.claims.some((c) => c.list === claim.list))
  const fitting = lastFew(facts).filter(fits)
  const host =
    listed ??
    lastFew(facts).findLast((f) => f.harm === claim.harm && sameNames(f, claim) === true) ??
    fitting.findLast((f) => f.claims.some((c) => c.sentence === claim.sentence)) ??
    fitting.findLast((f) => f.harm === 'killed') ??
    fitting.at(-1)
  if (host) {
    claim.harm = host.harm
    claim.event = host.event
    host.claims.push(claim)
    // “Soldiers fell in the raid. They were X and Y”: as many as are named.
    if (claim.list === null && host.count.kind === 'vague' && host.count.low === 2 && claim.people.length > 1)
      host.count = claim.count
    const lines = host.claims.filter((c) => c.list !== null)
    if (lines.length > 0 && (host.lead.list !== null || host.lead.count.kind === 'vague'))
      host.count = sum(lines.map((c) => c.count))
    return
  }
  const dealt = claim.list === null ? dealNames(lastFew(facts), claim, room) : null
  for (const [whole, part] of dealt ?? []) whole.claims.push(part)
  if (!dealt && (claim.list !== null || claim.harm !== null)) facts.push(factOf(claim, null))
}

/** Sentences between a figure and the names of all whom it counts. */
const LIST_REACH = 12

/** How many persons of a figure are not named yet. */
const room = ({ count, claims }: Fact): number =>
  (count.best ?? count.low ?? 0) - new Set(flatMap(claims, (c) => c.people.map((p) => p.name))).size

/** The wider figure that a part belongs to: the last one of the same harm in this or the previous sentence. */
function hostOf(
  facts: readonly Fact[],
  claim: SidedClaim,
  reach = claim.ofVictims || claim.frame === 'victims' ? BULLETIN : 2,
): Fact | null {
  const near = facts.filter(
    (f) =>
      f.subsetOf === null &&
      f.lead.group !== claim.group &&
      // “11 dead (five of them women) and 20 hurt”: of what is told before it.
      (claim.frame !== 'part' || f.lead.sentence !== claim.sentence || f.lead.from < claim.from) &&
      (claim.list === null || f.lead.sentence <= claim.list) &&
      lastFew(f.claims, 20).some((c) => (claim.list ?? claim.sentence) - c.sentence <= reach),
  )
  const fits = (f: Fact) =>
    holdsHarm(f, claim) &&
    (claim.count.low ?? 0) <= (f.count.high ?? Number.POSITIVE_INFINITY) &&
    (claim.count.best === null || claim.count.best !== f.count.best)
  // “killed five (including two children) and wounded nine”: rather of what is told before it.
  const before = (f: Fact) => f.lead.sentence < claim.sentence || f.lead.from < claim.from
  const told = claim.frame === 'included' ? near.findLast((f) => before(f) && fits(f)) : undefined
  return partWithin(facts.at(-1), claim) ?? told ?? near.findLast(fits) ?? null
}

/** “Of the dead 10 are civilians, five of them children”: of the part told right before it, where that tells a kind and no age. */
function partWithin(last: Fact | undefined, claim: SidedClaim): Fact | null {
  if (!last?.subsetOf || last.lead.sentence !== claim.sentence || claim.frame !== 'part' || !(claim.sex ?? claim.age))
    return null
  const { status, sex, age } = last.lead
  const fits = status !== 'unknown' && sex === null && age === null && (last.count.best ?? 0) > (claim.count.best ?? 0)
  return fits && (claim.harm === null || claim.harm === last.harm) ? last : null
}

/** “Three of the dead” are also of “207 dead and missing”. */
function holdsHarm(fact: Fact, { harm, ofHarmed, frame }: SidedClaim): boolean {
  if (harm === null) return fact.count.best !== 0 && (fact.harm !== 'unspecified' || fact.count.best !== null)
  const ofSome = ofHarmed !== null || (frame === 'condition' && harm === 'killed')
  return fact.harm === harm || (ofSome && fact.harm === 'unspecified' && fact.count.kind !== 'vague')
}

/** A part without a harm of its own takes that of its whole; a share takes its number. False when there is no whole. */
function adopt(claim: SidedClaim, host: Fact | null): boolean {
  if (!host) return false
  claim.harm = host.harm
  claim.event = host.event
  claim.scope = host.lead.scope
  claim.modality = host.lead.modality
  if (!claim.resolved.text) claim.resolved = host.resolved
  return true
}
/** “half of them” of a known number. */
const portion = (whole: number, share: number, count: Counted): Counted => {
  const part = Math.round(whole * share)
  return { ...count, low: part, best: part, high: part, kind: 'approximate', derived: true }
}
