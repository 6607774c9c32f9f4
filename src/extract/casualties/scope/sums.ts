/**
 * Tolls that add up incidents told one by one: “The two attacks killed 14”, “In all, 14 people died”, of five dead in one place and nine in
 * another. Such a sum is of no one of them.
 */
import type { EventSubtype, Harm } from '../../../model/vocab.js'
import { isDefinite, isPlural } from '../../events/grouping/named.js'
import { type EventDraft, familyOf } from '../../events/index.js'
import { has, type Item, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { anyIn } from '../../words.js'
import type { Claim } from '../claims.js'
import type { SidedClaim } from '../facts/facts.js'
import { LASTING } from './incidents.js'
import { howMany } from './joint.js'
import { NEVER } from './periods.js'

/** Takes each sum from the event that it was put to. */
export function setSumsApart(
  reading: Reading,
  sentences: readonly ReadSentence[],
  claims: SidedClaim[],
  drafts: readonly EventDraft[],
): void {
  const tolls = claims.filter((c) => isToll(c, drafts))
  if (new Set(tolls.map(({ event }) => event)).size < 2) return
  tolls.forEach((claim, i) => {
    const near = tolls.slice(Math.max(0, i - NEAR), i + NEAR)
    if (
      (sumsUp(reading, sentences[claim.sentence], claim) && isSum(claim, near)) ||
      (announces(reading, sentences[claim.sentence], claim) && isSum(claim, near, true)) ||
      countsAll(reading, sentences[claim.sentence], claim, near)
    )
      Object.assign(claim, { event: null, scope: 'cumulative', period: { ...NEVER } })
  })
}

/** Tolls before and behind one that it may add up; a bound keeps the time linear in the length of a text. */
const NEAR = 40

/** An exact figure of what one event did. */
const isToll = ({ event, scope, harm, count, partOf, included }: SidedClaim, drafts: readonly EventDraft[]): boolean =>
  event !== null &&
  scope === 'event' &&
  harm !== null &&
  HARMS.has(harm) &&
  (count.best ?? 0) > 0 &&
  !partOf &&
  !included &&
  familyOf(drafts[event].subtype) === 'violence'

const HARMS = new Set<Harm>(['killed', 'wounded'])

/** Its sentence says that it adds up, or tells of several attacks in one: “The attacks killed 14”. */
const sumsUp = (reading: Reading, { from, to, items }: ReadSentence, claim: Claim): boolean =>
  howMany(claim.count) > FEW &&
  (anyIn(reading, from, to, 'adds_up') ||
    items.some((_, at) => isOfMany(reading, items, at) && isKnown(reading, items, at)))

/** “Attacks in two towns killed 14 people”, ahead of the two. */
const announces = (reading: Reading, { index, items }: ReadSentence, claim: Claim): boolean =>
  index <= HEAD && howMany(claim.count) > FEW && items.some((_, at) => isOfMany(reading, items, at))

/** A title and the first words of what it heads. */
const HEAD = 2

/** So few can be a sum by chance. */
const FEW = 3

/** “attacks”, “incidents”; not “clashes”, which go on. */
const isOfMany = (reading: Reading, items: readonly Item[], at: number): boolean => {
  const subtype = has(items[at], 'event_noun')?.subtype as EventSubtype | undefined
  return subtype !== undefined && !LASTING.has(subtype) && isPlural(reading, items[at])
}

/** “the attacks”, “the two attacks”, “both attacks”. */
const isKnown = (reading: Reading, items: readonly Item[], at: number): boolean =>
  items[at - 1]?.kind === 'both' || isDefinite(reading, items, at)

/** “The two attacks left many dead”, “in both incidents”: of as many as the text has told with victims before. */
function countsAll(
  reading: Reading,
  { items }: ReadSentence,
  claim: SidedClaim,
  tolls: readonly SidedClaim[],
): boolean {
  const told = (): number => new Set(tolls.filter((c) => c.sentence < claim.sentence).map(({ event }) => event)).size
  return items.some((_, at) => {
    if (!isOfMany(reading, items, at)) return false
    const [lead, number] = [items[at - 2], items[at - 1]]
    const count = number?.kind === 'both' ? 2 : lead?.kind === 'determiner' ? (number.quantity?.best ?? 0) : 0
    return count > 1 && count === told()
  })
}

/** So many as the events told just before, or just behind it, have together. */
function isSum(claim: SidedClaim, tolls: readonly SidedClaim[], ahead = false): boolean {
  const of = (found: SidedClaim[]): Map<number | null, number> => {
    const most = new Map<number | null, number>()
    for (const c of found) most.set(c.event, Math.max(most.get(c.event) ?? 0, c.count.best ?? 0))
    return most
  }
  const same = tolls.filter((c) => c !== claim && c.harm === claim.harm && c.count.best !== claim.count.best)
  const before = same.filter((c) => c.sentence <= claim.sentence).reverse()
  const behind = same.filter((c) => c.sentence > claim.sentence)
  return (ahead ? [behind] : [before, behind]).some((told) =>
    addsUp([...of(told).values()], claim.count.best as number),
  )
}

/** Whether the first two or more of some figures make a sum. */
function addsUp(figures: readonly number[], sum: number): boolean {
  let total = 0
  return figures.some((n, k) => {
    total += n
    return k > 0 && total === sum
  })
}
