/** One more of what the text told last, without a noun of its own: “Another near Ossa killed two”. Persons are no such thing. */
import { COMMA, has, type Item, isSign } from '../../item.js'
import type { Mention } from '../mention.js'
import type { EventDraft } from './group.js'

/** “Another near Ossa killed two”, “a second, in Marn, wounded one”: what did it has no noun, and is told where it was. */
export const oneMore = (items: Item[], at: number): boolean => {
  const subject = items.findIndex((x) => x.group !== undefined && x.group.implied === 'another' && x.group.headFrom < 0)
  if (subject < 0 || subject >= at - 1 || items[at].kind === 'be') return false
  const next = isSign(items[subject + 1], COMMA) ? items[subject + 2] : items[subject + 1]
  return (
    (next?.kind === 'preposition' || next?.kind === 'place_relation') &&
    items.slice(subject + 1, at).every((x) => !x.group && !has(x, 'event_noun') && x.kind !== 'be' && x.kind !== 'have')
  )
}

/** “A drone strike near Ossa killed three. Another near Marn wounded four”: of the type of the one before. */
export function oneMoreOf(events: readonly EventDraft[], m: Mention): void {
  const before = events.findLast((e) => e.family === 'violence')
  if (!before) return
  m.subtype = before.subtype
  m.fresh = true
}
