/**
 * Mentions to events: within one statement, triggers of one kind with agreeing date and place tell one event; generic and
 * definite triggers (“the clash”, “the incident”) refer to the event told last.
 */
import type { EventSubtype } from '../../model/vocab.js'
import type { DateRef } from '../chunks/dates/index.js'
import type { PlaceMention } from '../places.js'
import type { Mention } from './mentions.js'

export interface EventDraft {
  mentions: Mention[]
  family: string
  subtype: EventSubtype
  date: DateRef | null
  places: PlaceMention[]
}

const VIOLENT = new Set<EventSubtype>([
  'armed_clash',
  'ambush',
  'attack',
  'shelling',
  'air_drone_strike',
  'mine',
  'remote_explosive_landmine_ied',
  'suicide_bomb',
  'ceasefire_violation',
  'grenade',
])
const GENERIC = new Set<EventSubtype>(['attack', 'armed_clash', 'ceasefire_violation'])

/** Events of one family can be one event under several names. */
export const familyOf = (subtype: EventSubtype): string => (VIOLENT.has(subtype) ? 'violence' : subtype)

const overlap = (a: DateRef, b: DateRef): boolean =>
  a.start === null || b.start === null || (a.start <= (b.end as number) && b.start <= (a.end as number))

const samePlace = (a: PlaceMention[], b: PlaceMention[]): boolean => {
  const exact = (list: PlaceMention[]) => list.filter((p) => p.ref.precision === 'exact' || p.ref.precision === 'near')
  const x = exact(a)
  const y = exact(b)
  if (x.length === 0 || y.length === 0) return true
  return x.some((p) =>
    y.some((q) => (p.ref.place_id !== null && p.ref.place_id === q.ref.place_id) || p.ref.name === q.ref.name),
  )
}

const sameKind = (a: EventSubtype, b: EventSubtype): boolean =>
  a === b || GENERIC.has(a) || GENERIC.has(b) || explosive(a, b)
const explosive = (a: EventSubtype, b: EventSubtype): boolean => {
  const set = new Set<EventSubtype>([
    'mine',
    'remote_explosive_landmine_ied',
    'suicide_bomb',
    'shelling',
    'air_drone_strike',
  ])
  return set.has(a) && set.has(b) && (a === 'remote_explosive_landmine_ied' || b === 'remote_explosive_landmine_ied')
}

const sameStatus = (event: EventDraft, m: Mention): boolean => {
  const first = event.mentions[0]
  const past = (x: Mention) => x.modality === 'occurred'
  return past(first) === past(m) && first.background === m.background
}

/** Groups mentions, in text order, into events. */
export function groupMentions(mentions: Mention[], anchored: (m: Mention) => boolean): EventDraft[] {
  const events: EventDraft[] = []
  for (const mention of mentions) {
    const family = familyOf(mention.subtype)
    const same = events.filter((e) => e.family === family)
    const target = mention.negated ? undefined : antecedent(same, mention)
    if (target) join(target, mention)
    else if (!mention.weak || mention.date || mention.places.length > 0 || anchored(mention))
      events.push({ mentions: [mention], family, subtype: mention.subtype, date: mention.date, places: mention.places })
  }
  return events
}

function antecedent(events: EventDraft[], m: Mention): EventDraft | undefined {
  const sameSentence = events.findLast(
    (e) =>
      e.mentions.some((x) => x.sentence === m.sentence && Math.abs(x.at - m.at) < 9) &&
      (m.weak || sameKind(e.subtype, m.subtype)),
  )
  if (sameSentence && sameStatus(sameSentence, m)) return sameSentence
  const bare = m.date === null && m.places.length === 0
  if (bare && (m.definite || m.weak))
    return events.findLast((e) => sameKind(e.subtype, m.subtype)) ?? (m.weak ? events.at(-1) : undefined)
  return events.findLast((e) => {
    if (!sameStatus(e, m) || !sameKind(e.subtype, m.subtype) || !samePlace(e.places, m.places)) return false
    if (m.date && e.date) return overlap(m.date, e.date)
    return true
  })
}

const SPECIFIC: EventSubtype[] = [
  'mine',
  'suicide_bomb',
  'air_drone_strike',
  'ambush',
  'shelling',
  'remote_explosive_landmine_ied',
  'armed_clash',
  'attack',
  'ceasefire_violation',
]

function join(event: EventDraft, m: Mention): void {
  event.mentions.push(m)
  if (!event.date || (m.date && narrower(m.date, event.date))) event.date = m.date ?? event.date
  for (const place of m.places) if (!event.places.some((p) => p.ref.name === place.ref.name)) event.places.push(place)
  if (!m.weak && (event.mentions[0].weak || SPECIFIC.indexOf(m.subtype) < SPECIFIC.indexOf(event.subtype)))
    event.subtype = m.subtype
}

const narrower = (a: DateRef, b: DateRef): boolean =>
  a.start !== null && b.start !== null && (a.end as number) - a.start < (b.end as number) - b.start
