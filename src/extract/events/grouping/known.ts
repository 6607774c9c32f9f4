/** “The clash”, “killed in the attack”, where the text told of one only: that one, whatever place is told beside it. */
import { familyOf } from '../kinds.js'
import type { Mention } from '../mention.js'
import { datesAgree, sameStatus } from './agree.js'
import type { EventDraft } from './group.js'

/**
 * “The clash erupted hours before a match in Marn”, “eight were killed in the attack, he told reporters in Velm”: a place beside words
 * that take their event as known need not be its place, where there is no other event that they could mean.
 */
export function onlyOne(events: readonly EventDraft[], m: Mention, published: number): EventDraft | undefined {
  if (!m.definite || m.date !== null || m.telling === 'generic') return undefined
  const kin = events.filter((e) => e.family === familyOf(m.subtype) && sameStatus(e, m))
  return kin.length === 1 && datesAgree(kin[0], m, published) ? kin[0] : undefined
}
