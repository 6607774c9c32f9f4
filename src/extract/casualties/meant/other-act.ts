/** “A ranger was killed, the latest in attacks that claimed six lives”: what another act did is told of other persons. */
import { has, type Item } from '../../item.js'
import type { Claim } from '../claims.js'

/** A relative that goes on about an act stands between the claim and the one before it in its sentence. */
export function isOfOtherAct(items: readonly Item[], claim: Claim, before: readonly Claim[]): boolean {
  const last = before.at(-1)
  if (!last || last.sentence !== claim.sentence) return false
  return items.some(
    (item, i) =>
      item.kind === 'relative' &&
      item.from >= last.to &&
      item.to <= claim.from &&
      has(items[i - 1], 'event_noun') !== undefined,
  )
}
