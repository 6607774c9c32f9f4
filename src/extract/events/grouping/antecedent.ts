/**
 * Which of the events told before a mention is of: the one told beside it, that of the same victims or things, the one called so, the
 * only one, else the last that fits. What speaks against each is in agree.ts (day, place, count), apart.ts (two in one sentence) and
 * victims.ts (others who did it or were hurt).
 */
import type { EventSubtype } from '../../../model/vocab.js'
import { lastFew } from '../../last-few.js'
import { blastMayBeOf, familyOf, isBlast, isFire, isGround, isViolent, mayBePart, sameKind } from '../kinds.js'
import type { Mention } from '../mention.js'
import { datesAgree, placesAgree, samePlace, sameStatus, sameToll, twoTolls, wide } from './agree.js'
import { atOtherTime, elsewhereToo, inOtherClause, isBeforeNews, setBefore, sumsApart, toldOtherwise } from './apart.js'
import { ofBackground, standsApart } from './background.js'
import { countsApart } from './counts.js'
import type { EventDraft } from './group.js'
import { onlyOne } from './known.js'
import { atItsSpot, isNews } from './pointed.js'
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

/** Where those were harmed of whom an aftermath tells: the event of the same victims, else the last one told with victims. */
export function cause(events: readonly EventDraft[], m: Mention): EventDraft | undefined {
  const undated = { ...m, date: null }
  const same = events.findLast((e) => sameVictims(e, undated))
  return (
    same ??
    atItsSpot(events, undated) ??
    events.findLast(
      (e) => e.family === familyOf(m.subtype) && sameStatus(e, m) && lastFew(e.mentions).some((x) => x.victims),
    )
  )
}

/** “The minister visited the site of the blast on Friday”, of a blast told before as of Monday: the day is of the visit. */
export function toldEarlier(events: readonly EventDraft[], m: Mention, published: number): EventDraft | undefined {
  const told = antecedent(events, { ...m, date: null }, published)
  const [day, own] = [told?.date?.end ?? null, m.date?.start ?? null]
  return day !== null && own !== null && day < own && own - day <= SOON ? told : undefined
}

/** Days in which something is done about what happened. */
const SOON = 21

export function antecedent(told: readonly EventDraft[], m: Mention, published: number): EventDraft | undefined {
  const events = isBeforeNews(m)
    ? told.filter((e) => e.mentions.some((x) => x.sentence === m.sentence && x.lag === m.lag) || sameToll(e, m))
    : told
  const agrees = (e: EventDraft, x: Mention): boolean =>
    datesAgree(e, x, published) && placesAgree(e, x) && !inOtherClause(e, x) && !elsewhereToo(e, x)
  // “In a separate incident a bomb exploded”: both words are of that one.
  if (m.fresh)
    return events.findLast(
      (e) =>
        e.family === familyOf(m.subtype) &&
        e.mentions.every((x) => x.fresh && x.sentence === m.sentence) &&
        toldBeside(e, m, m.turned || m.telling === 'harm' ? 30 : 12) &&
        agrees(e, m),
    )
  const bare = m.date === null && m.places.length === 0
  const fits = (e: EventDraft) =>
    !countsApart(e, m) &&
    !toldOtherwise(e, m) &&
    !setBefore(e, m) &&
    !sumsApart(e, m) &&
    !otherUnits(e, m) &&
    !otherSlain(e, m) &&
    !(m.telling === 'harm' && standsApart(e, m)) &&
    (m.telling === 'generic' || m.telling === 'harm'
      ? familyOf(m.subtype) === e.family
      : sameKind(e.subtype, m.subtype)) &&
    sameStatus(e, m)
  const beside = events.findLast(
    (e) => ((toldBeside(e, m, 9) && fits(e)) || (toldBeside(e, m, 12) && blastOf(e, m))) && agrees(e, m),
  )
  if (beside) return beside
  const there = m.definite && NOUNS.has(m.telling) ? atItsSpot(events, m) : undefined
  if (there && fits(there)) return there
  const { names, known } = m.harmed
  const again =
    (names.length + known.length > 0 ? events.findLast((e) => sameVictims(e, m)) : undefined) ??
    (m.things.known.length > 0 ? events.findLast((e) => sameThing(e, m) && !setBefore(e, m)) : undefined)
  if (again) return again
  const past = ofBackground(events, m, published)
  if (past) return past
  // “A bomb killed five in Ossa, where another killed eight. Five were killed in the blast”
  const counted = m.definite
    ? events.findLast((e) => m.sentence - lastSentence(e) <= 1 && sameToll(e, m) && fits(e) && agrees(e, m))
    : undefined
  if (counted) return counted
  const turned =
    m.definite && NOUNS.has(m.telling) ? events.findLast((e) => turnedTo(e, m) && fits(e) && agrees(e, m)) : undefined
  if (turned) return turned
  const named =
    m.definite && NOUNS.has(m.telling) ? events.findLast((e) => calledSo(e, m) && fits(e) && agrees(e, m)) : null
  if (named) return named
  const only = onlyOne(events, m, published)
  if (only && fits(only)) return only
  const kin = m.definite && m.telling === 'noun' && bare ? kinOf(events, m) : undefined
  if (kin && fits(kin) && agrees(kin, m)) return kin
  const last = events.at(-1)
  if (m.telling === 'harm' && last && hurts(last) && m.sentence - lastSentence(last) <= 1 && (bare || agrees(last, m)))
    return last

  if (bare) {
    const near = toldLast(
      events,
      (e) =>
        fits(e) &&
        datesAgree(e, m, published) &&
        !(e.date && wide(e.date) && one(m)) &&
        !elsewhereToo(e, m) &&
        !otherVictims(e, m) &&
        !otherDoers(e, m) &&
        !otherFire(e, m) &&
        !otherMeans(e, m) &&
        !anew(e, m),
    )
    const refers = m.definite || m.telling === 'harm' || m.telling === 'generic' || m.denied
    return near && (refers || near.subtype === m.subtype || follows(near, m)) ? near : partOf(events, m, published)
  }
  return (
    events.findLast((e) => fits(e) && agrees(e, m) && !farOff(e, m)) ??
    events.findLast((e) => goesOn(e, m) && agrees(e, m))
  )
}

/** “A bomb killed nine in Ossa. … Marn saw a raid in which four died”: one with victims of its own is none that had others. */
const anew = (e: EventDraft, m: Mention): boolean =>
  m.indefinite &&
  m.harmed.names.length === 0 &&
  m.harmed.tolls.some(isOfMany) &&
  twoTolls(e, m) &&
  lastFew(e.mentions).some((x) => (x.telling === 'noun' || x.telling === 'verb') && x.harmed.tolls.some(isOfMany))

/** “killed 4”; one can be told twice, as a soldier and by name. */
const isOfMany = (toll: string): boolean => !/ [01]$/.test(toll)

/** Events of no violent kind in which people are hurt. */
const hurts = ({ mentions }: EventDraft): boolean => lastFew(mentions).some(({ subtype }) => HURTS.has(subtype))

const HURTS = new Set<EventSubtype>(['disrupted_weapons_use', 'protest_with_intervention', 'violent_demonstration'])

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

/** “Similarly, bandits stormed Ossa. The attack lasted until dawn.”: what the sentence before turned to, if it can be called so. */
const turnedTo = ({ subtype, mentions: [first] }: EventDraft, m: Mention): boolean =>
  first.sentence === m.sentence - 1 &&
  (first.fresh || first.beside || isNews(first)) &&
  isBlast(subtype) === (isBlast(m.subtype) || (m.subtype === 'attack' && isBlast(subtype))) &&
  isFire(subtype) === (isFire(m.subtype) || (m.subtype === 'attack' && isFire(subtype)))

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
    elsewhereToo(e, m) ||
    otherUnits(e, m) ||
    otherSlain(e, m)
  )
    return undefined
  const close = lastFew(e.mentions).some((x) => m.paragraph - x.paragraph <= (m.definite && isBlast(m.subtype) ? 3 : 1))
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
