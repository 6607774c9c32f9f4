/** Which of several events told before the words for a known one point at: that of its spot, or the one that was the news right before. */
import { familyOf } from '../kinds.js'
import type { Mention } from '../mention.js'
import { gap, sharesPlace, spotsOf } from './agree.js'
import type { EventDraft } from './group.js'

/** “The raid in Marn”, “the Marn raid”, where the text told of several: the only one of that spot. */
export function atItsSpot(events: readonly EventDraft[], m: Mention): EventDraft | undefined {
  const spots = m.plural ? [] : spotsOf(m)
  if (spots.length === 0) return undefined
  const there = events.filter(
    (e) =>
      e.family === familyOf(m.subtype) &&
      sharesPlace(
        e.places.filter((q) => !q.wider),
        spots,
      ) &&
      !(e.date && m.date && gap(e.date, m.date) > 0),
  )
  return there.length === 1 ? there[0] : undefined
}

/** Told with victims at a spot of its own by the main words of its sentence: what “the attack” right behind it means. */
export const isNews = (m: Mention): boolean =>
  m.victims &&
  (m.telling === 'noun' || m.telling === 'verb') &&
  !(m.backdrop || m.subordinate || m.bygone || m.title) &&
  m.lag < 0 &&
  spotsOf(m).length > 0
