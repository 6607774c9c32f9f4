/**
 * “The ten were captured”, “these soldiers”, “the pilot”: persons told of before, whether harm was told of them or not. They are of
 * the side and the kind of the last group that can be meant: of the same number, or of many where no number is told. What leans on
 * the claim beside it without an article is in leaned.ts.
 */
import type { PersonStatus } from '../../../model/vocab.js'
import { has, type Item, type Reading, textOf, wordOf } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { textEndsWith } from '../../words.js'
import type { Claim } from '../claims.js'
import type { SidedClaim } from '../facts/facts.js'
import { type Counted, countOf, numberOf } from '../matches/counts.js'
import { nameOf, type ResolvedSide } from '../sides/adversaries.js'
import { isArmed, sameArms } from '../sides/arms.js'

/** How far back they are looked for, in sentences. */
const FAR = 3

export interface Antecedent {
  side: ResolvedSide | null
  status: PersonStatus
  /** How many they are, where “the men” are all of a group told just before with its number. */
  count?: Counted | null
}

/** The persons that a definite group means, or null. */
export function antecedentOf(
  reading: Reading,
  sentences: readonly ReadSentence[],
  claim: Claim,
  before: readonly SidedClaim[],
): Antecedent | null {
  if (isObject(claim)) return targetBefore(sentences[claim.sentence], claim)
  if (isPart(claim)) return wholeBefore(reading, sentences, claim, before)
  if (!isAnaphor(claim)) return null
  for (let index = claim.sentence; index >= 0 && claim.sentence - index <= FAR; index--) {
    const found = sentences[index].items.findLast((item) => item.to <= claim.from && meant(reading, item, claim))
    if (!found?.group) continue
    const told = before.findLast((c) => c.sentence === index && c.from <= found.from && found.to <= c.to)
    const own = found.group.side
    const side = own ? { ...own, text: nameOf(reading, found) } : told?.resolved
    const count =
      claim.sentence - index <= 1 && isAll(claim) ? countOf(reading, found, reading.knowledge.ontology) : null
    if (side?.text || (count && count.best !== null))
      return {
        side: side?.text ? carried(side) : null,
        status: found.group.status === 'unknown' ? (told?.status ?? 'unknown') : found.group.status,
        count,
      }
  }
  return null
}

/** “The army ambushed rebels and killed three”: a number that an active verb has for its object. */
const isObject = ({ headless, active, others, side, partOf }: Claim): boolean =>
  headless && active && !others && !partOf && side === null

/** The fighters without a number told of before in the sentence, behind a verb: the first are who did it. */
function targetBefore({ items }: ReadSentence, claim: Claim): Antecedent | null {
  const found = items.findLast(
    ({ group, to }) => to <= claim.from && group?.number === 'pl' && group.quantity === null && isArmed(group.status),
  )
  const first = items.findIndex(({ group, kind }) => group !== undefined || kind === 'body')
  const at = found ? items.indexOf(found) : -1
  if (!found?.group || at <= first) return null
  // “ambushed rebels, killing an officer and wounding two”: of those told last.
  if (items.some((item, i) => i > at && item.to <= claim.from && item.group !== undefined)) return null
  const { side, status } = found.group
  return { side: side ? carried(side) : null, status }
}

/** “three of them”, “one of these”. */
const isPart = ({ partOf, side, victims, status }: Claim): boolean =>
  partOf && side === null && status === 'unknown' && /\bof (?:them|these|those|whom)$/i.test(victims ?? '')

/**
 * “The hideouts of the gunmen were cleared, three of them being killed”: the last persons told of in the sentence or the one before it.
 * Those whose harm was told are left to leaned.ts; “the wounded” are those told last to be wounded.
 */
function wholeBefore(
  reading: Reading,
  sentences: readonly ReadSentence[],
  claim: Claim,
  before: readonly SidedClaim[],
): Antecedent | null {
  for (let index = claim.sentence; index >= 0 && claim.sentence - index <= 1; index--) {
    const { items } = sentences[index]
    const at = items.findLastIndex((item, i) => item.to <= claim.from && isWhole(reading, items, i, claim))
    const group = items[at]?.group
    if (!group) continue
    if (before.some((c) => c.sentence === index && c.from < items[at].to && items[at].from < c.to)) return null
    if (group.harm !== null) {
      const told = before.findLast((c) => c.harm === group.harm && c.resolved.text !== null)
      return told ? { side: { ...told.resolved, basis: 'carried' }, status: told.status } : null
    }
    const { side, status } = group
    return { side: side ? carried(side) : null, status }
  }
  return null
}

/** Several persons, enough of them, who do not tell it: “locals said that 20 of them”. */
function isWhole(reading: Reading, items: readonly Item[], i: number, { count }: Claim): boolean {
  const { group } = items[i]
  if (group?.number !== 'pl' || group.quantity?.none) return false
  if ((group.quantity?.high ?? Number.POSITIVE_INFINITY) < (count.low ?? 1)) return false
  return (
    !items.slice(i + 1, i + 3).some((item) => has(item, 'speech')) &&
    !/\bthem(?:selves)?$/i.test(wordOf(reading, items[i]))
  )
}

/** “The men”, “these soldiers”: no number of their own. */
const isAll = ({ count, victims }: Claim): boolean =>
  count.kind === 'vague' && /^(?:the|these|those) \p{L}+$/iu.test(victims ?? '')

const isAnaphor = ({ definite, victims, side, own, our, enemy, people, partOf, included, others }: Claim): boolean =>
  definite &&
  side === null &&
  people.length === 0 &&
  !(own || our || enemy || partOf || included || others) &&
  /^(?:the|these|those|both|all)\b/i.test(victims ?? '')

const carried = ({ code, text, actor }: Omit<ResolvedSide, 'basis'>): ResolvedSide => ({
  code,
  text,
  actor,
  basis: 'carried',
})

/** A group that the claim can mean: not a word for other persons, and no other number. “The driver” means no elder: one person is told by the same word, or by one of the same trade of arms. */
function meant(reading: Reading, { group, from, to }: Item, claim: Claim): boolean {
  const { count, status, victims } = claim
  if (!group || group.others || group.quantity?.none) return false
  const number = numberOf(group)
  if (count.best === 1 && !isArmed(status))
    return number === 1 && lastWord(textOf(reading, from, to)) === lastWord(victims ?? '')
  if (isAll(claim) && textEndsWith(reading, victims ?? '', 'anybody_harmed')) return number !== null && number > 1
  return (
    sameArms(group.status, status) && (count.kind === 'vague' ? number === null || number > 1 : number === count.best)
  )
}

const lastWord = (text: string): string => /\p{L}+$/u.exec(text.toLowerCase())?.[0] ?? ''
