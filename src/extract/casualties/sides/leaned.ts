/**
 * Anaphora between victims: “two wounded”, “five others”, “one of them”, “six of the wounded” are of the side of those told before
 * them. What is told beside them in one breath of two sides leaves them without a side.
 */
import { sideOf } from '../../chunks/people/group.js'
import { isViolent } from '../../events/kinds.js'
import { isPassive } from '../../events/parties/parties.js'
import { COLON, has, type Item, type ItemKind, isSign, leadOf, type Reading, SEMICOLON, wordOf } from '../../item.js'
import { lastFew } from '../../last-few.js'
import type { ReadSentence } from '../../read.js'
import { anyIn } from '../../words.js'
import type { Claim } from '../claims.js'
import type { SidedClaim } from '../facts/facts.js'
import { carriedSide, NO_SIDE, type ResolvedSide } from './adversaries.js'
import { areFoes, isUniformed, sameArms } from './arms.js'

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
  const told = claim.partOf ? near.findLast((c) => isWhole(c, claim)) : undefined
  return told && !areFoes(told, claim) ? told.resolved : null
}

/**
 * “Nine Ostrian sailors were hit. Four are in grave condition”, “A third was hurt as well”, “Their driver died”: a sentence that opens with
 * a bare number, or with whoever goes with those told of, goes on about the people of the one before it.
 */
export function goesOn(
  reading: Reading,
  { items, from }: ReadSentence,
  claim: Claim,
  before: readonly SidedClaim[],
): ResolvedSide | null {
  const theirs = items.some((item) => item.from === claim.from && item.group?.personal) && isCompanion(reading, claim)
  const first = items.find((item) => item.group !== undefined)
  const opens = claim.from - from <= OPENING || (first?.group?.others === true && first.to <= claim.from)
  if (!(theirs || claim.headless) || claim.scope === 'cumulative' || !opens) return null
  const last = lastFew(before).filter(
    (c) => c.sentence === claim.sentence - 1 && claim.paragraph - c.paragraph <= (claim.others ? 1 : 0),
  )
  const [told, ...others] = last
  if (!told || told.resolved.text === null || told.scope === 'cumulative' || areFoes(told, claim)) return null
  // “More than a dozen dead”, after two: another reckoning, of whomever.
  if (!claim.others && told.harm === claim.harm && (claim.count.best ?? 0) > (told.count.best ?? 0)) return null
  return others.every((c) => c.resolved.text === told.resolved.text) ? told.resolved : null
}

/**
 * “The Ostrian army suffered 200 losses, the ministry said. At least 30 soldiers were killed near Marn”: who breaks down what the other
 * side lost goes on about it.
 */
export function lossesGoOn({ items }: ReadSentence, claim: Claim, before: readonly SidedClaim[]): ResolvedSide | null {
  const last = before.at(-1)
  if (!last || !isUniformed(claim) || claim.active || claim.others || claim.our || claim.own) return null
  const breaks =
    last.sentence === claim.sentence - 1 &&
    last.paragraph === claim.paragraph &&
    last.harm === 'unspecified' &&
    (last.count.best ?? 0) > (claim.count.best ?? 0) &&
    last.resolved.basis === 'phrase' &&
    last.resolved.code !== claim.speaker.side &&
    last.speaker.name === claim.speaker.name
  return breaks && !items.some((item) => item.to <= claim.from && sideOf(item) !== null) ? last.resolved : null
}

/** Tokens before a figure that opens its sentence: “The bodies of three”. */
const OPENING = 3

const isCompanion = (reading: Reading, { from, to }: Claim): boolean => anyIn(reading, from, to, 'companions')

/** How far back “of them” and “of the wounded” look for those they are of, in sentences. */
const FAR = 3

/** “Five Ostrian sailors were hurt … One of them died”, “two of the wounded”: of those told last, who are as many. */
const isWhole = ({ sentence, harm, count, resolved }: SidedClaim, claim: Claim): boolean =>
  resolved.text !== null &&
  claim.sentence - sentence <= FAR &&
  (claim.ofHarmed === null || claim.ofHarmed === harm) &&
  (claim.count.best ?? 0) <= (count.high ?? Number.POSITIVE_INFINITY)

/**
 * “An Ostrian officer was killed and three soldiers wounded”: told in one breath, where no other side and no speaker is named between.
 * Of the same side are persons of one kind of force, all that is counted as somebody’s losses, and, where two sides are at each other,
 * everybody.
 */
export function leanedInBreath(
  reading: Reading,
  { items }: ReadSentence,
  claim: Claim,
  before: readonly SidedClaim[],
  isHit: (code: string) => boolean,
): ResolvedSide | null {
  const told = before.slice(before.findLastIndex((c) => c.sentence !== claim.sentence) + 1)
  const last = told.at(-1)
  if (!last || last.resolved.text === null || claim.active !== last.active || claim.people.length > 0) return null
  if (told.some((c) => c.resolved.text !== last.resolved.text)) return null
  const alike =
    claim.status !== 'unknown' && last.status !== 'unknown' && sameArms(last.status, claim.status) && !claim.definite
  const personal = items.some((item) => item.from === claim.from && (item.group?.personal || item.group?.own))
  if (areFoes(last, claim) && !personal) return null
  const counted = told[0].rule.startsWith('losses')
  const between = items.filter((item) => item.from >= last.to && item.to <= claim.from)
  // “three Ostrian monitors and an interpreter”, “an Ostrian sergeant along with her two children”
  const goes = isCompanion(reading, claim) || personal
  const along =
    goes && between.every((item) => item.kind !== 'people' && item.kind !== 'relative' && !isSign(item, SEMICOLON))
  if (!alike && !counted && !along && !isHit(last.resolved.code ?? '')) return null
  return between.some((item) => sideOf(item) !== null || has(item, 'speech')) ? null : last.resolved
}

/** “Four Ostrian sailors were found, but one was dead”: some of a larger group of a known side that the sentence names before. */
export function leanedOnGroup(
  reading: Reading,
  { items }: ReadSentence,
  claim: Claim,
  before: readonly SidedClaim[],
): ResolvedSide | null {
  if (!(claim.headless || claim.partOf) || before.at(-1)?.sentence === claim.sentence) return null
  const told = items.filter((item) => item.to <= claim.from)
  const at = told.findLastIndex((item) => item.group !== undefined)
  const { side, quantity, number } = told[at]?.group ?? {}
  // “Sixteen Ostrians are safe and four others missing”: beside whom they are told, and not by whom.
  if (claim.others && (claim.active || LED.has(leadOf([...told], at)?.kind))) return null
  const fewer = !claim.others && (quantity?.best ?? Number.POSITIVE_INFINITY) <= (claim.count.best ?? 0)
  if (!side?.code || number !== 'pl' || fewer) return null
  // “Ostrian police: bomb kills five”: they tell it.
  if (isSign(told[at + 1], COLON) || has(told[at + 1], 'speech')) return null
  if (told.slice(at + 1).some((item) => sideOf(item) !== null) || isDoer(reading, told, at, claim)) return null
  return carriedSide(side)
}

/**
 * “Dawn Front rebels raided Ossa and killed four”, “opened fire and four died”, “were blamed for the death of four”: whoever does it is not
 * who is hit. “Six Ostrians attacked and two fell” counts them.
 */
function isDoer(reading: Reading, told: readonly Item[], at: number, claim: Claim): boolean {
  const lead = leadOf([...told], at)
  if (lead?.kind === 'by') return true
  // “met Dawn Front fighters, killing six”
  if (lead && !has(lead, 'speech') && (OBJECT.has(lead.kind) || /ed$/.test(wordOf(reading, lead)))) return false
  if (claim.active) return true
  if (claim.partOf || told[at].group?.quantity) return false
  return told.some((_, i) => i > at && isAct(reading, told, i))
}

/** A verb of harm, of a hostile act or of blame whose subject does it. */
function isAct(reading: Reading, told: readonly Item[], i: number): boolean {
  const item = told[i]
  if (
    has(item, 'leave') ||
    has(item, 'blame') ||
    has(item, 'verb')?.kind === 'accuse' ||
    item.kind === 'harm_active' ||
    item.kind === 'harm_gerund'
  )
    return true
  const harm = item.kind === 'harm_participle' || isViolent(has(item, 'event_verb')?.subtype)
  return harm && !isPassive(reading, told, i)
}

/** What leads to an object. */
const OBJECT = new Set<ItemKind>(['event_verb', 'verb', 'with', 'preposition', 'of', 'harm_active', 'harm_gerund'])

const LED = new Set<ItemKind | undefined>(['by', 'with', 'of', 'from', 'preposition', 'event_verb', 'harm_active'])

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
  // “two of the soldiers and several other civilians”: others of another kind are of anybody.
  if (claim.others && !claim.headless && isUniformed(main) && claim.status === 'civilian') return null
  // “killed three rebels, two of them women”
  const part =
    (claim.partOf && claim.headless && !claim.ofHarmed) || (claim.included && (claim.sex ?? claim.age) !== null)
  if (main.resolved.text !== null) return areFoes(main, claim) && !part ? null : main.resolved
  return main.harm === 'released' ? (beside.findLast((c) => c.resolved.text !== null)?.resolved ?? null) : null
}
