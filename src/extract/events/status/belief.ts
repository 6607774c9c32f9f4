/**
 * Whether the words about a trigger call untrue what it tells, or leave it as somebody’s claim. Denials by a word of denial (“denied
 * that”) are read with the rest of the clause in status.ts.
 */
import { COMMA, has, type Item, isSign, type Reading } from '../../item.js'
import { isOf, nearEnd, spanEndsWith, spanOpensWith } from '../../words.js'

/** What a sentence calls untrue: all before item `before`, all after item `after`, and the items `told` by false reports. */
export interface Untrue {
  before: number
  after: number
  told: ReadonlySet<number>
}

/** A sentence that calls nothing untrue. */
export const NOTHING: Untrue = { before: -1, after: Number.POSITIVE_INFINITY, told: new Set() }

/** How far a “false report” reaches over what it tells. */
const REACH = 14

/** What stands before “is disinformation”, after “it is not true that” and after “false reports of”. */
export function untrueIn(items: Item[]): Untrue {
  const told = new Set<number>()
  let before = -1
  let after = items.length
  items.forEach((item, k) => {
    const untrue = has(item, 'untrue')
    if (!untrue || untrue.kind === 'disclaims') return
    if (items[k + 1]?.kind === 'relative') after = Math.min(after, k)
    else if (isReport(items[k + 1])) for (let n = k + 1; n < clauseEnd(items, k + 1); n++) told.add(n)
    else if (untrue.kind === 'predicate' || isPredicate(items, k)) before = k
  })
  return { before, after, told }
}

/** “is false”, “called the claim of a raid disinformation”. */
const isPredicate = (items: Item[], k: number): boolean =>
  [1, 2, 3].some((d) => items[k - d]?.kind === 'be') || items.slice(Math.max(0, k - 20), k).some(isReport)

/** “report”, “claim”. */
export const isReport = (item: Item | undefined): boolean =>
  has(item, 'speech_noun')?.kind === 'document' || has(item, 'alleged')?.kind === 'noun'

function clauseEnd(items: Item[], k: number): number {
  let end = k + 1
  while (end < items.length && end - k < REACH && !(items[end].kind === 'sign' && !isSign(items[end], COMMA))) end++
  return end
}

/** Whether its sentence calls what the item at `at` tells untrue. */
export const isUntrue = (at: number, { before, after, told }: Untrue): boolean =>
  at < before || at > after || told.has(at)

/** What a trigger tells is called untrue, or whoever speaks says that they did not do it. */
export const belied = (reading: Reading, items: Item[], at: number, untrue: Untrue): boolean =>
  isUntrue(at, untrue) || gainsaid(reading, items, at)

/** “Its forces did not open fire”: whoever says so denies it; “no shells were fired” only tells that nothing happened. */
const gainsaid = (reading: Reading, items: Item[], at: number): boolean =>
  (has(items[at - 1], 'negation') !== undefined && isOf(reading, items[at - 1], 'did_not')) ||
  nearEnd(
    reading,
    items[Math.max(0, at - 5)].from,
    items[items[at - 1]?.kind === 'have' ? at - 1 : at].from,
    'none_of_ours',
    OURS,
  ) ||
  (spanEndsWith(reading, items[Math.max(0, at - 3)].from, items[at].from, 'not_one') &&
    spanOpensWith(reading, items[at].to, Math.min(items[at].to + 4, reading.tokens.count), 'by_ours'))

/** Words of “none of our” whom. */
const OURS = 2

/** “allegedly fired”, “the alleged attack”, “the allegation that its troops fired”, “claims of a raid”. */
export function isAlleged(items: Item[], at: number): boolean {
  if ([-3, -2, -1, 1].some((d) => has(items[at + d], 'alleged')?.kind === 'manner')) return true
  for (let k = at - 1; k >= 0 && at - k <= REACH; k--) {
    if (has(items[k], 'alleged')?.kind === 'noun' && leads(items[k + 1])) return true
    if (items[k].kind === 'sign') return false
  }
  return false
}

const leads = (item: Item | undefined): boolean =>
  item?.kind === 'relative' || item?.kind === 'of' || item?.kind === 'preposition'
