/** Codes and counts of a record in plain words, the same on the terminal and on the page. */
import type { StatementCasualty } from '../../model/record.js'

export const words = (code: string): string => code.replaceAll('_', ' ')

/** “3”, “at least 3”, “3 to 5”, “about 40”, “several (3 or more)”. */
export function numberOf(
  fact: Pick<StatementCasualty, 'count_low' | 'count_best' | 'count_high' | 'count_kind'>,
): string {
  const { count_low: low, count_best: best, count_high: high, count_kind: kind } = fact
  if (high === 0) return 'no'
  if (kind === 'exact') return String(best ?? low)
  if (kind === 'at_least') return `at least ${low}`
  if (kind === 'at_most') return `at most ${high}`
  if (kind === 'range') return `${low} to ${high}`
  if (kind === 'approximate') return `about ${best}`
  return low === null ? 'a number of' : `a number (${low} or more)`
}
