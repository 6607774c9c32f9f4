/** Whether a word for a period, or a month, speaks of a claim of its sentence. */
import { has, type Item, isSign, type Reading, SEMICOLON } from '../../item.js'
import { isOf } from '../../words.js'
import type { Claim } from '../claims.js'
import { isOfCapture } from './captures.js'
import type { Cue } from './periods.js'

/**
 * A word for a period speaks of the claims before it up to a semicolon, a relative clause, “among them” or “taking the toll to”, and not at all
 * in “the deadliest since March”.
 */
export function governs(
  reading: Reading,
  items: Item[],
  { at: i, kind, held }: Pick<Cue, 'at'> & { kind?: Cue['kind'] | 'long'; held?: boolean },
  claim: Claim,
): boolean {
  // “149 dead since Saturday, when the truce began”: right behind a claim it counts all the same.
  const right = items[i].from === claim.to
  if (
    (!right && [1, 2, 3, 4].some((k) => has(items[i + k], 'preposition')?.kind === 'when')) ||
    (held && claim.harm !== 'captured')
  )
    return false
  if (isOfCapture(items, i, claim)) return false
  const compares = kind !== 'running' && kind !== 'war' && kind !== 'long' && items[i].kind !== 'relative'
  if (compares && isRecord(reading, items, i)) return false
  const at = items.findIndex((item) => item.from >= claim.from)
  // “executed 40 men, the most since the king took power in May”: the month of the turning point.
  if (kind === 'long' && items.slice(Math.max(at, i - 6), Math.max(at, i)).some((item) => has(item, 'since')))
    return false
  for (let k = Math.min(i, at); k < Math.max(i, at); k++) {
    if (isSign(items[k], SEMICOLON) && claim.rule !== 'label-inline') return false
    if (
      k > at &&
      at < i &&
      (items[k].kind === 'relative' || isInclude(items[k], claim) || isOf(reading, items[k], 'brings_to'))
    )
      return false
  }
  return true
}

/** “the most serious breach of the truce in the area since May”: what it is compared with. */
function isRecord(reading: Reading, items: Item[], i: number): boolean {
  for (let k = i - 1; k >= 0 && i - k <= RECORD && items[k].kind !== 'sign'; k--)
    if (isOf(reading, items[k], 'records')) return true
  return false
}

/** Items from “the worst” to “since”. */
const RECORD = 14

/** “among them two taken in September”: of the part, where it stands after the whole and not within it. */
const isInclude = (item: Item, { to }: Claim): boolean => item.from >= to && has(item, 'includes') !== undefined
