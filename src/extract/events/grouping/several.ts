/** Members of what was told as several: the first takes the place of the sum, each other one with a place or an hour is an event of its own. */
import { isViolent } from '../kinds.js'
import type { Mention } from '../mention.js'
import type { Member } from '../triggers/members.js'
import { gap, sharesPlace, spotsOf } from './agree.js'
import type { EventDraft } from './group.js'

/** Whether the mention was taken as a member, or tells in its sentence of the member taken. `start` makes an event of a mention. */
export function takeMember(events: EventDraft[], m: Mention, start: (m: Mention) => EventDraft): boolean {
  if (!m.member) return false
  const { member } = m
  if (member.of < 0) {
    const told = numbered(events, m)
    if (told) told.mentions.push(m)
    return told !== undefined || (member.number !== 'first' && isNext(events, m) && events.push(start(m)) > 0)
  }
  if (m.places.length === 0 && m.date === null && m.time === null) return false
  const sum = events.findLast((e) => e.family === 'violence' && e.mentions.some((x) => x.sentence === member.of))
  if (!sum) return false
  const date = sum.mentions.find((x) => x.sentence === member.of)?.date ?? null
  if (member.number === 'first') {
    sum.mentions.push(m)
    sum.places = [...m.places, ...sum.places]
    sum.date = m.date ?? sum.date
  } else events.push(start({ ...m, subtype: sum.subtype, date: m.date ?? date }))
  return true
}

/** “The first raid”, “the second raid” of two raids that the text told one by one: in their order. */
function numbered(events: readonly EventDraft[], m: Mention): EventDraft | undefined {
  const { number, led } = m.member as Member
  if (number === 'later' || (number === 'second' && led) || !isViolent(m.subtype)) return undefined
  const kin = events.filter((e) => e.subtype === m.subtype && !e.mentions.every((x) => x.negated))
  if (kin.length !== 2) return undefined
  const told = kin[number === 'first' ? 0 : 1]
  if (m.date && told.date && gap(m.date, told.date) > 0) return undefined
  const spots = spotsOf(m)
  return spots.length === 0 || sharesPlace(spots, told.places) ? told : undefined
}

/** “A post was raided. … In the second attack, a bomb killed two”: of which no word told before. */
const isNext = (events: readonly EventDraft[], m: Mention): boolean =>
  (m.places.length > 0 || m.victims || m.date !== null || m.time !== null) &&
  events.some((e) => e.family === 'violence') &&
  (events.every((e) => e.family !== 'violence' || e.mentions.every((x) => !x.fresh && !x.plural && !x.again)) ||
    isSecond(events, m))

/** “Attacks killed 14. Gunmen raided Ossa. In the second incident, a mine …”: one was told so far, whatever was summed up ahead of it. */
const isSecond = (events: readonly EventDraft[], m: Mention): boolean =>
  m.member?.number === 'second' &&
  m.member.led &&
  events.filter((e) => e.family === 'violence' && e.mentions.every((x) => !x.plural)).length === 1
