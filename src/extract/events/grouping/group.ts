/**
 * Mentions to events: within one statement, triggers of one kind with agreeing date and place tell one event; generic and
 * definite triggers (“the clash”, “the incident”) refer to the event told last.
 */
import type { EventSubtype } from '../../../model/vocab.js'
import type { DateRef } from '../../chunks/dates/index.js'
import { lastFew } from '../../last-few.js'
import type { PlaceMention } from '../../places/index.js'
import {
  blastMayBeOf,
  familyOf,
  forceOn,
  isBlast,
  isFire,
  isGround,
  isViolent,
  mayBePart,
  refines,
  sameKind,
} from '../kinds.js'
import type { Mention } from '../mention.js'
import { oneMoreOf } from './again.js'
import { countsApart, datesAgree, placesAgree, samePlace, sameStatus, wide } from './agree.js'
import { atOtherTime, setBefore, toldOtherwise } from './apart.js'
import { begins } from './begins.js'
import { announced } from './headline.js'
import { onlyOne } from './known.js'
import { takeMember } from './several.js'
import {
  otherDoers,
  otherFire,
  otherMeans,
  otherSlain,
  otherUnits,
  otherVictims,
  sameThing,
  sameVictims,
} from './victims.js'

export interface EventDraft {
  mentions: Mention[]
  family: string
  subtype: EventSubtype
  date: DateRef | null
  places: PlaceMention[]
  /** Event that a denial or an investigation is about. */
  about: EventDraft | null
}

/** Groups mentions, in text order, into events. */
export function groupMentions(mentions: Mention[], published: number): EventDraft[] {
  const events: EventDraft[] = []
  for (const mention of namesFirst(mentions)) {
    if (mention.modality === 'hypothetical' && !mention.definite) continue
    if (mention.negated && !mention.denied) continue
    if (mention.again) oneMoreOf(events, mention)
    if (takeMember(events, mention, draftOf)) continue

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
  return events.sort((a, b) => startOf(a) - startOf(b))
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
          lastFew(e.mentions).some((x) => x.sentence === m.sentence),
      )

/** “Police fired at a march in Ossa”, of a march told before: what the sentence told first was done to it. */
function absorbForce(events: EventDraft[], protest: EventDraft, m: Mention): void {
  const force = lastFew(events).findLast(
    (e) =>
      e !== protest &&
      forceOn(protest.subtype, e.subtype) !== null &&
      e.mentions.every((x) => x.sentence === m.sentence && !x.negated && x.telling !== 'generic'),
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
  about: null,
})

/** Where those were harmed of whom an aftermath tells: the event of the same victims, else the last one told with victims. */
function cause(events: readonly EventDraft[], m: Mention): EventDraft | undefined {
  const undated = { ...m, date: null }
  const same = events.findLast((e) => sameVictims(e, undated))
  return (
    same ??
    events.findLast(
      (e) => e.family === familyOf(m.subtype) && sameStatus(e, m) && lastFew(e.mentions).some((x) => x.victims),
    )
  )
}

function antecedent(events: readonly EventDraft[], m: Mention, published: number): EventDraft | undefined {
  const agrees = (e: EventDraft, x: Mention): boolean => datesAgree(e, x, published) && placesAgree(e, x)
  // “In a separate incident a bomb exploded”: both words are of that one.
  if (m.fresh)
    return events.findLast(
      (e) =>
        e.family === familyOf(m.subtype) &&
        e.mentions.every((x) => x.fresh && x.sentence === m.sentence) &&
        toldBeside(e, m, 12) &&
        agrees(e, m),
    )
  const bare = m.date === null && m.places.length === 0
  const fits = (e: EventDraft) =>
    !countsApart(e, m) &&
    !toldOtherwise(e, m) &&
    !setBefore(e, m) &&
    !otherUnits(e, m) &&
    !otherSlain(e, m) &&
    (m.telling === 'generic' || m.telling === 'harm'
      ? familyOf(m.subtype) === e.family
      : sameKind(e.subtype, m.subtype)) &&
    sameStatus(e, m)
  const beside = events.findLast(
    (e) => ((toldBeside(e, m, 9) && fits(e)) || (toldBeside(e, m, 12) && blastOf(e, m))) && agrees(e, m),
  )
  if (beside) return beside
  const { names, known } = m.harmed
  const told =
    (names.length + known.length > 0 ? events.findLast((e) => sameVictims(e, m)) : undefined) ??
    (m.things.known.length > 0 ? events.findLast((e) => sameThing(e, m)) : undefined)
  if (told) return told
  const named =
    m.definite && NOUNS.has(m.telling) ? events.findLast((e) => calledSo(e, m) && fits(e) && agrees(e, m)) : null
  if (named) return named
  const only = onlyOne(events, m, published)
  if (only && fits(only)) return only
  const kin = m.definite && m.telling === 'noun' && bare ? kinOf(events, m) : undefined
  if (kin && fits(kin) && agrees(kin, m)) return kin
  if (m.telling === 'harm' && bare) {
    const last = events.at(-1)
    if (last?.subtype === 'disrupted_weapons_use' && m.sentence - (last.mentions.at(-1)?.sentence ?? 0) <= 1)
      return last
  }

  if (bare) {
    const near = toldLast(
      events,
      (e) =>
        fits(e) &&
        datesAgree(e, m, published) &&
        !(e.date && wide(e.date) && one(m)) &&
        !otherVictims(e, m) &&
        !otherDoers(e, m) &&
        !otherFire(e, m) &&
        !otherMeans(e, m),
    )
    const refers = m.definite || m.telling === 'harm' || m.telling === 'generic' || m.denied
    return near && (refers || near.subtype === m.subtype || follows(near, m)) ? near : partOf(events, m, published)
  }
  return (
    events.findLast((e) => fits(e) && agrees(e, m) && !farOff(e, m)) ??
    events.findLast((e) => goesOn(e, m) && agrees(e, m))
  )
}

/** Who died at a place of its own did not die in something told paragraphs before without any. */
const farOff = (e: EventDraft, m: Mention): boolean =>
  m.telling === 'harm' &&
  !m.definite &&
  m.places.length > 0 &&
  e.places.length === 0 &&
  m.paragraph - (e.mentions.at(-1) as Mention).paragraph > 2

/** “Guerrillas detonated a charge at Ossa”, right after an ambush at Ossa was told. */
const goesOn = (e: EventDraft, m: Mention): boolean =>
  blastOf(e, m) &&
  !(m.victims && lastFew(e.mentions).some((x) => x.victims && x.sentence !== m.sentence)) &&
  m.paragraph - (e.mentions.at(-1) as Mention).paragraph <= 1 &&
  m.places.some((p) => p.ref.precision === 'exact' && e.places.some((q) => samePlace(p, q)))

const NOUNS = new Set<Mention['telling']>(['noun', 'generic'])

/** “The blast” is of the bomb told before, whatever attack was told in between. */
const kinOf = (events: readonly EventDraft[], m: Mention): EventDraft | undefined =>
  isBlast(m.subtype) || isFire(m.subtype)
    ? events.findLast((e) => isBlast(e.subtype) === isBlast(m.subtype) && isFire(e.subtype) === isFire(m.subtype))
    : undefined

/** “The strikes” are those that the text called strikes before, whatever it told of in between. */
const calledSo = ({ mentions }: EventDraft, { word }: Mention): boolean =>
  lastFew(mentions).some((x) => x.word === word)

/** Close by in the sentence of the mention; mentions of an event stand in text order. */
function toldBeside({ mentions }: EventDraft, { sentence, at }: Mention, reach: number): boolean {
  for (let k = mentions.length - 1; k >= 0 && mentions[k].sentence === sentence; k--)
    if (Math.abs(mentions[k].at - at) < reach) return true
  return false
}

/** A blast, a shot or a fight of no day and place of its own, told right after another violence, is of the same incident. */
function partOf(events: readonly EventDraft[], m: Mention, published: number): EventDraft | undefined {
  const e = events.findLast((x) => isViolent(x.subtype) && !setBefore(x, m))
  if (
    !e ||
    m.telling === 'generic' ||
    !(m.modality === 'occurred' || m.modality === 'alleged') ||
    !mayBePart(e.subtype, m.subtype) ||
    otherFire(e, m) ||
    otherUnits(e, m) ||
    otherSlain(e, m)
  )
    return undefined
  const close = lastFew(e.mentions).some((x) => m.paragraph - x.paragraph <= 1)
  const tolls = m.victims && lastFew(e.mentions).some((x) => x.victims && x.sentence !== m.sentence)
  return close && !tolls && sameStatus(e, m) && !countsApart(e, m) && datesAgree(e, m, published) ? e : undefined
}

/** “set off two bombs before opening fire”: the blast is of the attack told beside it. */
const blastOf = (e: EventDraft, m: Mention): boolean =>
  isBlast(m.subtype) !== isBlast(e.subtype) &&
  (isBlast(m.subtype) ? blastMayBeOf(e.subtype) : isGround(m.subtype)) &&
  !countsApart(e, m) &&
  !atOtherTime(e, m) &&
  sameStatus(e, m)

/** Of the events that fit the one that the text spoke of last, whichever it told first. */
const toldLast = (events: readonly EventDraft[], fits: (e: EventDraft) => boolean): EventDraft | undefined => {
  let last: EventDraft | undefined
  for (let k = events.length - 1; k >= 0; k--)
    if ((!last || lastSentence(events[k]) > lastSentence(last)) && fits(events[k])) last = events[k]
  return last
}

const lastSentence = ({ mentions }: EventDraft): number => mentions.at(-1)?.sentence ?? 0

/** “the incident”: one of them, not what went on for days. */
const one = (m: Mention): boolean => m.definite && !m.plural

/** A mention without a date or place goes on with the event of the paragraph, or with the one the text opens with. */
const follows = (e: EventDraft, m: Mention): boolean =>
  m.paragraph - (e.mentions.at(-1) as Mention).paragraph <= 1 || e.mentions[0].paragraph <= 1

function join(event: EventDraft, m: Mention): void {
  event.mentions.push(m)
  if (m.after) return
  if (m.date && (event.date ? narrower(m.date, event.date) : !reckons(m.date, event))) event.date = m.date
  for (const place of m.places) if (!event.places.some((p) => samePlace(p, place))) event.places.push(place)
  if (refines(event.subtype, m, event.mentions)) event.subtype = m.subtype
}

/** “A mine killed two. Mines have killed 36 since last May”: the time that a count takes in is not that of the one event told before. */
const reckons = ({ start, end, open }: DateRef, { mentions: [first] }: EventDraft): boolean =>
  open && !first.plural && (end as number) - (start as number) > LONG

/** Days from which on what goes on is no event of a day. */
const LONG = 14

const narrower = (a: DateRef, b: DateRef): boolean =>
  a.start !== null && b.start !== null && (a.end as number) - a.start < (b.end as number) - b.start
