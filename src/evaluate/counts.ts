/** Whether a count found is the count labelled. */
import type { StatementCasualty } from '../model/record.js'
import type { GoldCount } from './gold.js'

type Found = Pick<StatementCasualty, 'count_low' | 'count_best' | 'count_high' | 'count_kind'>

/**
 * A number: the stated number is equal and it is not a bound. At least: the lower bound is equal and the upper open. At most: the
 * upper bound is equal. A range: both ends. No number: only a vague word was found.
 */
export function sameCount(gold: GoldCount, found: Found): boolean {
  const { count_low: low, count_best: best, count_high: high, count_kind: kind } = found
  if (gold === null) return kind === 'vague'
  if (kind === 'vague') return false
  if (typeof gold === 'number') return best === gold && kind !== 'at_least' && kind !== 'at_most'
  const { min, max } = gold
  if (max === null) return low === min && high === null
  if (min === null) return high === max && best === null
  return low === min && high === max
}

export function countWords(gold: GoldCount): string {
  if (gold === null) return 'no number'
  if (typeof gold === 'number') return String(gold)
  if (gold.max === null) return `at least ${gold.min}`
  return gold.min === null ? `at most ${gold.max}` : `${gold.min}-${gold.max}`
}

export function foundWords({ count_low, count_best, count_high, count_kind }: Found): string {
  const number = count_best ?? [count_low, count_high].map((n) => n ?? '').join('-')
  return count_kind === 'exact' ? String(number) : `${count_kind.replace('_', ' ')} ${number}`
}
