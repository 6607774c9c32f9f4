/** Whether the words around a match deny the harm, or say that nobody met it. */

import { isUntrue, untrueIn } from '../../events/status/belief.js'
import { has, type Item, isArticle, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { isOf } from '../../words.js'
import { verbAt } from './far.js'
import type { Match } from './match.js'

/**
 * “denied the murder of X”, “rejected the death of two priests, who were shot”: who denies these denies a part in them, or deplores
 * them. Of a mere death no part can be denied: “denied the deaths of two villagers”.
 */
export const isPresupposed = (reading: Reading, { pattern, clause, harmAt }: Match, items: Item[]): boolean =>
  (pattern.id.startsWith('nominal-of') && !deniesDeath(reading, clause.items, harmAt)) ||
  (items.length > 0 && /,R[AB]{1,2}v?$/.test(clause.chars.slice(0, harmAt)))

function deniesDeath(reading: Reading, items: Item[], at: number): boolean {
  const verb = isArticle(items[at - 1]) ? at - 2 : at - 1
  return isOf(reading, items[at], 'deaths') && isOf(reading, items[verb], 'denies')
}

/** “Ostria denied any casualties”. */
export const isDenial = ({ pattern, clause, harmAt }: Match): boolean =>
  pattern.frame === 'none' && clause.items.slice(Math.max(0, harmAt - 5), harmAt).some((item) => has(item, 'denial'))

/** “Claims about ten dead are a fantasy”. */
export const falsehood = (sentence: ReadSentence): boolean => sentence.items.some((item) => has(item, 'falsehood'))

/** “It is not true that six men died”, “false reports of ten dead”. */
export function isBelied({ contents, items }: ReadSentence, item: Item | undefined): boolean {
  if (item === undefined || !contents.has('untrue')) return false
  return isUntrue(items.indexOf(item), untrueIn(items))
}

/** A negation between victims and harm, or just before the harm. */
export function negated(match: Match, items: Item[]): boolean {
  const { clause, harmAt } = match
  if (harmAt < 0) return false
  const start = items[0] ? clause.items.indexOf(items[0]) : harmAt
  const far = match.pattern.id.endsWith('-far')
  const [a, b] =
    start < harmAt ? [far ? verbAt(clause, start, harmAt) : start + 1, harmAt] : [Math.max(0, harmAt - 4), harmAt]
  for (let i = b - 1; i >= a; i--) {
    if (clause.chars[i] === '!' && !has(clause.items[i], 'denial')) return true
    if (clause.chars[i] === ',' || (start > harmAt && (clause.chars[i] === '&' || clause.chars[i] === 'R')))
      return false
  }
  return false
}
