/** Days told in another clause of the sentence, of something else: behind “since”, or in what is said of a thing between commas. */
import { COMMA, has, type Item, isSign, type Reading } from '../../item.js'
import { isOf } from '../../words.js'
import type { DatedItem } from './when.js'

/** Whether the day at item `date` is told of something else than the trigger at item `at`; `others` are the other days of the sentence. */
export const ofOtherClause = (
  reading: Reading,
  items: readonly Item[],
  date: number,
  at: number,
  others: readonly DatedItem[],
  triggers: readonly { at: number }[],
): boolean =>
  date < at
    ? inAside(items, date, at, others)
    : isLong(items[date]) && (ofSince(items, date, at, triggers) || ofNoun(reading, items, date, at))

const isLong = ({ date }: Item): boolean => /^(?:month|year|week)$/.test(date?.precision ?? '')

/** “the first clash since the two signed a truce last month”, “the worst since six were killed in May”: of what it began with. */
const ofSince = (items: readonly Item[], date: number, at: number, triggers: readonly { at: number }[]): boolean =>
  items.some(
    (item, k) =>
      k > at &&
      k < date - 1 &&
      has(item, 'since') !== undefined &&
      (triggers.some((t) => t.at > k && t.at < date) || items.slice(k + 1, date).some(isTold)),
  )

const isTold = ({ kind, group }: Item): boolean =>
  kind === 'verb' || (kind.startsWith('harm_') && kind !== 'harm_nominal') || group?.harm != null

/** “fled from the temple at Ossa, which saw a standoff in May”; not “an ambush, which took place in May”. */
function ofNoun(reading: Reading, items: readonly Item[], date: number, at: number): boolean {
  const from = items.slice(0, date).findLastIndex((item) => item.kind === 'relative')
  return (
    from > at + 2 &&
    isSign(items[from - 1], COMMA) &&
    !isOf(reading, items[from + 1], 'came') &&
    !items.slice(from, date).some((item) => item.kind === 'sign')
  )
}

/** “The push, which ended over the weekend, was aimed at those who killed 19 in June”: where the sentence tells another day. */
function inAside(items: readonly Item[], date: number, at: number, others: readonly DatedItem[]): boolean {
  const from = items.slice(0, date).findLastIndex((item) => item.kind === 'relative')
  if (from < 1 || !isSign(items[from - 1], COMMA)) return false
  const to = items.findIndex((item, k) => k > date && isSign(item, COMMA))
  return to > 0 && to < at && others.some((d) => d.at < from || d.at > to)
}
