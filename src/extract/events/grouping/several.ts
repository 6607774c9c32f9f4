/** Members of what was told as several: the first takes the place of the sum, each other one with a place or an hour is an event of its own. */
import type { Mention } from '../mention.js'
import type { EventDraft } from './group.js'

/** Whether the mention was taken as a member. `start` makes an event of a mention. */
export function takeMember(events: EventDraft[], m: Mention, start: (m: Mention) => EventDraft): boolean {
  const { member } = m
  if (!member || (m.places.length === 0 && m.date === null && m.time === null)) return false
  const sum = events.findLast((e) => e.family === 'violence' && e.mentions.some((x) => x.sentence === member.of))
  if (!sum) return false
  const date = sum.mentions.find((x) => x.sentence === member.of)?.date ?? null
  if (member.first) {
    sum.mentions.push(m)
    sum.places = [...m.places, ...sum.places]
    sum.date = m.date ?? sum.date
  } else events.push(start({ ...m, subtype: sum.subtype, date: m.date ?? date }))
  return true
}
