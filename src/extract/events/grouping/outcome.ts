/** What is done right after a fight, an attack, a blast or an arrest and of it: arms found, a line crossed, a retreat. No events of their own. */
import type { EventSubtype } from '../../../model/vocab.js'
import { familyOf, isViolent } from '../kinds.js'
import type { Mention } from '../mention.js'
import { gap, samePlace } from './agree.js'
import type { EventDraft } from './group.js'

/** Whether the mention tells only what came of the violence told of in its sentence or the one before. */
export function comesOf(events: readonly EventDraft[], m: Mention): boolean {
  if (!OUTCOMES.has(m.subtype) || m.fresh) return false
  // What is shot down is told with what it was.
  const retreats = m.subtype === 'change_to_group_activity'
  if (!retreats && (m.victims || m.instrument !== null)) return false
  return events.some(
    (e) =>
      (isViolent(e.subtype) || (!retreats && familyOf(e.subtype) === 'detention')) &&
      e.mentions.some((x) => m.sentence - x.sentence <= NEXT && m.sentence >= x.sentence) &&
      !(e.date && m.date && gap(e.date, m.date) > 0) &&
      m.places.every((p) => p.wider || e.places.some((q) => samePlace(p, q))),
  )
}

const OUTCOMES = new Set<EventSubtype>([
  'disrupted_weapons_use',
  'change_to_group_activity',
  'looting_property_destruction',
])

const NEXT = 2
