/**
 * Mentions to events: within one statement, triggers of one kind with agreeing date and place tell one event; generic and
 * definite triggers (“the clash”, “the incident”) refer to the event told last.
 */
import type { EventScope, EventSubtype } from '../../../model/vocab.js'
import { flatMap } from '../../../text/lists.js'
import { groupBy } from '../../../text/order.js'
import type { DateRef } from '../../chunks/dates/index.js'
import { lastFew } from '../../last-few.js'
import type { PlaceMention } from '../../places/index.js'
import { familyOf, forceOn, isBlast, refines } from '../kinds.js'
import type { Mention } from '../mention.js'
import { oneMoreOf } from './again.js'
import { samePlace, wide } from './agree.js'
import { antecedent, cause, toldEarlier } from './antecedent.js'
import { begins } from './begins.js'
import { announced } from './headline.js'
import { takeMember } from './several.js'

export interface EventDraft {
  mentions: Mention[]
  family: string
  subtype: EventSubtype
  date: DateRef | null
  places: PlaceMention[]
  /** One incident, or what a running total counts over. */
  scope: EventScope
  /** Event that a denial or an investigation is about. */
  about: EventDraft | null
}

/** Groups mentions, in text order, into events; each entry of a bulletin by itself. */
export function groupMentions(mentions: Mention[], published: number): EventDraft[] {
  const entries = [...groupBy(mentions, (m) => String(m.entry)).values()]
  const events = flatMap(entries, (told) => group(told, published))
  return events.sort((a, b) => startOf(a) - startOf(b))
}

function group(mentions: Mention[], published: number): EventDraft[] {
  const events: EventDraft[] = []
  for (const mention of namesFirst(mentions)) {
    if (mention.modality === 'hypothetical' && !mention.definite) continue
    if (mention.negated && !mention.denied) continue
    if (mention.again) oneMoreOf(events, mention)
    if (mention.definite && mention.alternative) nameAsTold(events, mention)
    if (takeMember(events, mention, draftOf)) continue

    const before = mention.loose ? toldEarlier(lastFew(events), mention, published) : undefined
    if (before) {
      join(before, { ...mention, date: null })
      continue
    }
    const target =
      (mention.after ? cause(lastFew(events), mention) : undefined) ?? antecedent(lastFew(events), mention, published)
    const announcing = target ? undefined : announced(events, mention, published)
    const force = target || announcing ? null : forced(lastFew(events), mention)
    if (target) {
      join(target, mention)
      absorbForce(events, target, mention)
    } else if (announcing) announce(announcing, mention)
    else if (force) useForce(force, mention)
    else if (begins(lastFew(events), mention, published)) events.push(draftOf(mention))
  }
  return events
}

/** “The bombing”, which could be one from the air, where a bomb on the ground was told last: of that one. */
function nameAsTold(events: readonly EventDraft[], m: Mention): void {
  const last = lastFew(events).findLast((e) => e.subtype === m.subtype || isBlast(e.subtype))
  if (last && m.alternative && last.subtype !== m.subtype && isBlast(m.alternative)) m.subtype = m.alternative
}

/** Where an event is first told. */
const startOf = ({ mentions }: EventDraft): number =>
  mentions.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY)

/** In each sentence what is told by its own word before what only its harm tells: “Three died in the blast” is of the blast. */
const namesFirst = (mentions: readonly Mention[]): Mention[] =>
  [...mentions].sort((a, b) => a.sentence - b.sentence || Number(a.telling === 'harm') - Number(b.telling === 'harm'))

/** The protest of the same sentence on which the mention tells that shots were fired. */
const forced = (events: readonly EventDraft[], m: Mention): EventDraft | undefined =>
  m.negated || m.telling === 'generic'
    ? undefined
    : events.findLast(
        (e) =>
          (forceOn(e.subtype, m.subtype) ?? forceOn(m.subtype, e.subtype)) !== null &&
          lastFew(e.mentions).some((x) => isUsedOn(x, m)),
      )

/** Force and protest in one clause: “police fired at a march”; not “a day after protests, a raid”, nor “an attack, as others rallied”. */
const isUsedOn = (x: Mention, m: Mention): boolean =>
  x.sentence === m.sentence &&
  Math.abs(x.at - m.at) <= IN_CLAUSE &&
  [x, m].every((told) => !told.backdrop && told.lag < 0 && (told.telling !== 'noun' || told.subtype !== 'attack'))

/** Items between the force and whom it is used on. */
const IN_CLAUSE = 6

/** “Police fired at a march in Ossa”, of a march told before: what the sentence told first was done to it. */
function absorbForce(events: EventDraft[], protest: EventDraft, m: Mention): void {
  const force = lastFew(events).findLast(
    (e) =>
      e !== protest &&
      forceOn(protest.subtype, e.subtype) !== null &&
      e.mentions.every((x) => isUsedOn(x, m) && !x.negated && x.telling !== 'generic'),
  )
  if (!force) return
  events.splice(events.indexOf(force), 1)
  for (const mention of force.mentions) useForce(protest, mention)
}

/** The day of a headline can be that of its words: the text below knows better. */
function announce(event: EventDraft, m: Mention): void {
  if (m.date) event.date = m.date
  const { places } = event
  event.places = [...m.places]
  for (const place of places) if (!event.places.some((p) => samePlace(p, place))) event.places.push(place)
  join(event, m)
}

function useForce(event: EventDraft, m: Mention): void {
  event.subtype = forceOn(event.subtype, m.subtype) ?? forceOn(m.subtype, event.subtype) ?? event.subtype
  event.family = familyOf(event.subtype)
  join(event, m)
}

export const draftOf = (mention: Mention): EventDraft => ({
  mentions: [mention],
  family: familyOf(mention.subtype),
  subtype: mention.subtype,
  date: mention.date,
  places: [...mention.places],
  scope: 'event',
  about: null,
})

function join(event: EventDraft, m: Mention): void {
  event.mentions.push(m)
  if (m.after) return
  if (m.date && (event.date ? narrower(m.date, event.date) && !goesOnIn(event.date, m) : !reckons(m.date, event)))
    event.date = m.date
  event.places = joined(event, m)
  if (refines(event.subtype, m, event.mentions)) event.subtype = m.subtype
}

/**
 * Places told of an event with those told of it now: “in Ossa”, then “in the Velm camp in Ossa” tells that Ossa only is where the camp
 * lies; “near Ossa”, then “the blast was in Velm”, tells the spot itself.
 */
function joined({ places: told, mentions }: EventDraft, { sentence, places, definite }: Mention): PlaceMention[] {
  const spot = places.find((p) => !p.wider)
  const around = (p: PlaceMention) => spot !== undefined && places.some((q) => q.wider && samePlace(p, q))
  const before = told.map((p) => (around(p) ? { ...p, wider: true } : p))
  const more = places.filter((q) => !told.some((p) => samePlace(p, q)))
  const beside = definite && sentence - (mentions.at(-2)?.sentence ?? sentence) <= BESIDE
  const nearer = spot?.narrow ? !before.some((p) => p.narrow) : isExact(spot) && !before.some(isExact)
  return beside && nearer ? [...more, ...before] : [...before, ...more]
}

/** Sentences on which a text goes on to tell where exactly it was. */
const BESIDE = 2

const isExact = (place: PlaceMention | undefined): boolean =>
  place !== undefined && !place.wider && place.ref.precision === 'exact'

/** “A mine killed two. Mines have killed 36 since last May”: the time that a count takes in is not that of the one event told before. */
const reckons = ({ start, end, open }: DateRef, { mentions: [first] }: EventDraft): boolean =>
  open && !first.plural && (end as number) - (start as number) > LONG

/** Days from which on what goes on is no event of a day. */
const LONG = 14

/** “since the violence of yesterday”, of what went on from yesterday to today. */
const goesOnIn = (span: DateRef, m: Mention): boolean =>
  span.precision === 'days' && !span.open && !wide(span) && (m.definite || m.telling === 'generic')

const narrower = (a: DateRef, b: DateRef): boolean =>
  a.start !== null && b.start !== null && (a.end as number) - a.start < (b.end as number) - b.start
