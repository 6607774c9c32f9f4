/** Whether a mention can be of an event told before it: the same day, the same place, a count that fits, told as real or not. */
import type { GeoPrecision } from '../../../model/vocab.js'
import type { DateRef } from '../../chunks/dates/index.js'
import { lastFew } from '../../last-few.js'
import type { PlaceMention } from '../../places/index.js'
import { isViolent } from '../kinds.js'
import type { Mention } from '../mention.js'
import type { EventDraft } from './group.js'

/** News is of these last days; an older date is of another event than news without a date. */
const NEWS = 8

/** An agreement of more days ago is referred to, not news. */
const CONCLUDED = 20

export function datesAgree(e: EventDraft, m: Mention, published: number): boolean {
  const [a, b] = [e.date, m.date]
  if (a === null && b === null) return true
  // “agreed to a truce that took effect on 10 May”
  if (a === null && m.subtype === 'agreement' && e.mentions.at(-1)?.sentence === m.sentence) return true
  if (a === null && m.subtype === 'talks' && !m.definite && m.paragraph !== e.mentions.at(-1)?.paragraph) return false
  if (
    a === null &&
    m.subtype === 'agreement' &&
    (b as DateRef).end !== null &&
    ((b as DateRef).end as number) > published - CONCLUDED
  )
    return true
  // “A clash killed four. … Last week he spoke of six attacks”: many of a span are not the one told before.
  if (a === null && m.plural && m.telling === 'noun' && !m.definite && wide(b as DateRef) && !e.mentions[0].plural)
    return false
  if (a === null && (otherDay(e, m) || sumsDays(e, m))) return false
  if (a === null) return recent(b as DateRef, published) || (m.definite && inPassing(e, m))
  if (b === null && onOtherDay(e, m)) return false
  if (b === null) return recent(a, published) || m.definite || m.sentence - (e.mentions.at(-1)?.sentence ?? 0) <= 1
  if (a.precision === 'month' && !coarse(b) && m.definite && within(a, b)) return true
  if (coarse(a) !== coarse(b) || (b.open && !a.open && TOLLS.has(m.telling))) return false
  if (m.plural && !m.definite && wide(b) && !wide(a)) return false
  if (e.mentions[0].plural && !m.definite && wide(a) && !wide(b)) return false
  return (a.start as number) <= (b.end as number) && (b.start as number) <= (a.end as number)
}

/** “clashes broke out last month … since the violence began on 3 May”: the day of what was told of its month. */
const within = (a: DateRef, b: DateRef): boolean =>
  (b.start as number) >= (a.start as number) && (b.end as number) <= (a.end as number)

/** “Shells hit Ossa on Tuesday. Two men were hurt in Velm. … On Saturday too guns had fired”: what goes on with Tuesday is no Saturday’s. */
const otherDay = ({ family, mentions: [{ near, sentence }] }: EventDraft, m: Mention): boolean =>
  family === 'violence' &&
  near !== null &&
  m.date !== null &&
  !m.definite &&
  m.sentence !== sentence &&
  !coarse(m.date) &&
  gap(near, m.date) > 0

/** “It followed attacks over the weekend. On Wednesday a man was shot. … Six blasts shook Ossa”: what the text has left is not gone on with. */
const onOtherDay = (e: EventDraft, m: Mention): boolean =>
  (m.telling === 'noun' || m.telling === 'verb') &&
  !m.definite &&
  m.near !== null &&
  isViolent(m.subtype) &&
  (m.near.start as number) - ((e.date as DateRef).end as number) > 1 &&
  m.sentence - (e.mentions.at(-1) as Mention).sentence > 1 &&
  e.mentions.every((x) => x.sentence !== m.sentence)

/** “A strike killed nine. … 53 were killed from 5 to 8 June”: the dead of many days did not die in one blow. */
const sumsDays = (e: EventDraft, m: Mention): boolean =>
  m.telling === 'harm' &&
  !m.definite &&
  wide(m.date as DateRef) &&
  m.sentence !== e.mentions[0].sentence &&
  e.mentions.every((x) => !x.plural)

/** “accused of an attack on the parliament … the attack of 13 May”: told without victims, then again by the same word. */
const inPassing = (e: EventDraft, m: Mention): boolean =>
  m.telling === 'noun' &&
  !opensText(e) &&
  e.mentions.every((x) => !x.victims) &&
  lastFew(e.mentions).some((x) => x.word === m.word)

/** What these tell since a day is a toll, not news of the event of that day. */
const TOLLS = new Set<Mention['telling']>(['generic', 'harm'])

/** “multiple violations over the past few days” are not the clash of one of them. */
export const wide = (date: DateRef): boolean => (date.end as number) - (date.start as number) > 1

const recent = (date: DateRef, published: number): boolean => (date.end as number) >= published - NEWS && !coarse(date)

export const coarse = (date: DateRef): boolean => date.precision === 'month' || date.precision === 'year'

/** Two points differ unless they share a name; a wider area may contain the point. */
export function placesAgree(e: EventDraft, m: Mention): boolean {
  const x = points(e.places).filter((p) => !isAround(p, m.places))
  const y = points(m.places).filter((p) => !isAround(p, e.places))
  if (
    !headline(e, m) &&
    x.length === 0 &&
    (y.length > 0 || isNearer(m, e)) &&
    (e.places.some((p) => !p.wider) || many(e)) &&
    twoTolls(e, m)
  )
    return false
  if (
    othersThere(e, m) ||
    atOtherFront(e, m) ||
    (x.length > 0 && y.length === 0 && inOtherArea(e, m)) ||
    spreadApart(e, m) ||
    summed(e, m) ||
    (m.beside && twoTolls(e, m)) ||
    (turnsTo(e, m) && ownVictims(e, m))
  )
    return false
  if (x.length > 0 !== y.length > 0 && !m.definite && areas(x.length > 0 ? m : e) > 1) return false
  if (x.length === 0 || y.length === 0) return widerAgree(e, m)

  // “in the Velm quarter of Ossa”, then “in Ossa”
  if (x.some((p) => meets(p, m.places)) || y.some((q) => meets(q, e.places))) return true
  return (
    opensText(e) && m.paragraph - e.mentions[0].paragraph <= 2 && (e.date === null || m.date === null) && m.definite
  )
}

/** “In Marn, two were shot”: a sentence that opens with a place turns to it; “in the southern direction” goes on. */
const turnsTo = (e: EventDraft, { fronted }: Mention): boolean =>
  fronted !== null &&
  !FRONT.test(fronted.ref.name) &&
  e.places.length > 0 &&
  !e.places.some((p) => samePlace(p, fronted))

/** “Two more died in Ossa province”: of others, at a place that was not told before. */
const othersThere = (e: EventDraft, m: Mention): boolean =>
  m.harmed.others &&
  twoTolls(e, m) &&
  spotsOf(e).length > 0 &&
  m.places.some((p) => !p.wider) &&
  !sharesPlace(m.places, e.places)

/** “Clashes went on in Ossa and Marn. At Ossa two men fell. At Marn six were shot”: each sentence opens with the spot whose dead it tells. */
const atOtherFront = (e: EventDraft, m: Mention): boolean =>
  m.fronted !== null &&
  !m.fronted.wider &&
  ownVictims(e, m) &&
  lastFew(e.mentions).some(
    (x) => x.fronted && !x.fronted.wider && x.victims && !samePlace(x.fronted, m.fronted as PlaceMention),
  )

/** “Six were killed in southern Marn. Four died in Ossa district of Velm province”: in a district, where the event was only told to be in a wider area. */
const isNearer = (m: Mention, e: EventDraft): boolean =>
  (!opensText(e) || e.mentions[0].plural) &&
  m.places.some((p) => !p.wider && p.ref.precision === 'adm2' && !isPart(p)) &&
  e.places.every((p) => p.ref.precision !== 'adm2')

/** “A bomb killed two in Ossa. Gunmen shot four in Marn district”: others, in an area that nothing tells to be around that spot. */
const inOtherArea = (e: EventDraft, m: Mention): boolean =>
  twoTolls(e, m) &&
  m.places.some((p) => !p.wider && (p.ref.precision === 'adm2' || p.ref.precision === 'adm1') && !isPart(p)) &&
  !sharesPlace(m.places, e.places)

const meets = (p: PlaceMention, others: readonly PlaceMention[]): boolean =>
  others.some((q) => isPoint(q.ref) && samePlace(p, q))

/** “Attacks took place throughout the country”, then one of them. */
const spreadApart = (e: EventDraft, m: Mention): boolean =>
  !m.definite &&
  (m.telling === 'noun' || m.telling === 'verb' || (m.telling === 'generic' && m.victims)) &&
  lastFew(e.mentions).some((x) => x.spread) !== m.spread &&
  e.mentions.every((x) => x.sentence !== m.sentence) &&
  (points(m.spread ? e.places : m.places).length > 0 || (m.telling === 'verb' && twoTolls(e, m)))

/** “Nine fell in two days of clashes”, then one clash of one day with victims of its own. */
const summed = (e: EventDraft, m: Mention): boolean =>
  e.date?.precision === 'days' &&
  e.mentions.some((x) => x.plural) &&
  m.date?.precision === 'day' &&
  twoTolls(e, m) &&
  m.places.some((p) => !p.wider && !e.places.some((q) => samePlace(p, q)))

/** “The raids killed 27: one on Ossa, nine dead”: several under one toll, then one of them. */
const many = (e: EventDraft): boolean => lastFew(e.mentions).every((x) => x.plural && x.telling === 'noun')

/** The lead tells in the same word what the headline told. */
const headline = (e: EventDraft, m: Mention): boolean =>
  m.sentence <= HEAD && e.mentions.every((x) => x.title) && e.mentions.some((x) => x.word === m.word)

/** Between a headline and its lead there can stand a dateline and who wrote it. */
const HEAD = 3

/** Each tells of its own victims in a sentence of its own, and the second is not taken as known. */
export const twoTolls = (e: EventDraft, m: Mention): boolean => ownVictims(e, m) && !sameToll(e, m)

const ownVictims = (e: EventDraft, m: Mention): boolean =>
  m.victims &&
  !m.definite &&
  !m.harmed.again &&
  m.telling !== 'generic' &&
  e.mentions.at(-1)?.sentence !== m.sentence &&
  lastFew(e.mentions).some((x) => x.victims)

/** “killed four”, then “four were killed”: one toll of more than one is of one incident, unless the spots differ. */
export const sameToll = (e: EventDraft, { harmed }: Mention): boolean =>
  lastFew(e.mentions).some((x) => x.harmed.tolls.some((toll) => !/ [01]$/.test(toll) && harmed.tolls.includes(toll)))

/** “clashes in the Ossa and Marn districts” are not the clash at one point told before. */
const areas = ({ places }: Pick<Mention, 'places'>): number =>
  places.filter(({ ref, wider }) => !wider && (ref.precision === 'adm1' || ref.precision === 'adm2')).length

/** Two districts, provinces or directions differ unless they share a name. */
const widerAgree = (e: EventDraft, m: Mention): boolean =>
  LEVELS.every((level) => {
    const x = e.places.filter((p) => !p.wider && p.ref.precision === level)
    const y = m.places.filter((p) => !p.wider && p.ref.precision === level)
    if (apartFrom(x, m.places, level) || apartFrom(y, e.places, level)) return false
    return x.length === 0 || y.length === 0 || x.some((p) => y.some((q) => samePlace(p, q) || isPart(p) !== isPart(q)))
  })

/** “the village of Ossa, Marn district”, then “in Velm district”: each spot told lies in an area of that level, and none is that one. */
function apartFrom(areas: PlaceMention[], places: PlaceMention[], level: GeoPrecision): boolean {
  const around = places.filter((p) => p.wider && p.ref.precision === level && !LINE.test(p.ref.name))
  const told = areas.filter((p) => !LINE.test(p.ref.name) && !isPart(p))
  return (
    told.length > 0 &&
    around.length > 0 &&
    !told.some((p) => isAround(p, places) || places.some((q) => samePlace(p, q)))
  )
}

/** “northwestern Marn”: a part of a land says nothing against an area with a name. */
export const isPart = ({ ref }: PlaceMention): boolean =>
  /^(?:(?:north|south)-?)?(?:north|south|east|west)ern\b/i.test(ref.name)

const LEVELS: readonly GeoPrecision[] = ['adm2', 'adm1', 'region']

/** A border is no spot, however near to it something was; a building may stand at any other that is told. */
const points = (places: PlaceMention[]) =>
  places.filter((p) => !p.wider && isPoint(p.ref) && !LINE.test(p.ref.name) && !BUILDING.test(p.ref.name))

const BUILDING = /\b(?:buildings?|offices?|headquarters|premises|ministry|embassy|consulate|parliament)\b/i

const FRONT = /\b(?:directions?|axis|front|line|border|frontier)$/i

const LINE = /\b(?:border|frontier)$/i

/** “in Marn”, then “in Ossa in North Marn”: what another telling names as the land around its spot is no spot. */
export const isAround = ({ ref }: PlaceMention, places: readonly PlaceMention[]): boolean =>
  places.some(({ wider, ref: { name } }) => wider && ` ${plainName(name)}`.endsWith(` ${plainName(ref.name)}`))

/** The places at which something told was, none of them a land around it. */
export const spotsOf = ({ places }: Pick<Mention, 'places'>): PlaceMention[] =>
  places.filter((p) => !p.wider && isPoint(p.ref))

/** A village, a building or what is near it; no land. */
export const isPoint = ({ precision }: Pick<PlaceMention['ref'], 'precision'>): boolean =>
  precision === 'exact' || precision === 'near'

export const samePlace = (p: PlaceMention, q: PlaceMention): boolean =>
  (p.ref.place_id !== null && p.ref.place_id === q.ref.place_id) ||
  p.ref.name === q.ref.name ||
  plainName(p.ref.name) === plainName(q.ref.name)

/** Any place of the one is one of the other. */
export const sharesPlace = (a: readonly PlaceMention[], b: readonly PlaceMention[]): boolean =>
  a.some((p) => b.some((q) => samePlace(p, q)))

/** “Northeastern Ossa”, “north-east Ossa”, “NORTHEAST OSSA” are one place, and “Marn refugee camp” and “al-Marn camp”. */
const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:al|el|ad|an|ar|as|at|az)-(?=\w)/, '')
    .replace(/(?: refugee)? camp$/, '')
    .replace(/\b(north|south)-?(east|west)(?=ern\b|\b)/g, '$1$2')
    .replace(/\b((?:north|south|east|west)+)ern\b/g, '$1')

/** The event of the headline or the first sentence. */
export const opensText = (e: EventDraft): boolean => e.mentions[0].sentence <= 1

export const gap = (a: DateRef, b: DateRef): number =>
  Math.max((a.start as number) - (b.end as number), (b.start as number) - (a.end as number), 0)

export const PAST = new Set<Mention['modality']>(['occurred', 'alleged', 'hypothetical'])

/** “Rebels raided Ossa on 3 May 1992. In the raid nine died”: what tells no day, where the text stands on a day long past, is of that day. */
const goesOnWith = ({ mentions: [first], date }: EventDraft, m: Mention): boolean =>
  first.modality === 'historical' &&
  m.modality === 'occurred' &&
  m.date === null &&
  m.near !== null &&
  date !== null &&
  gap(m.near, date) <= 0

export const sameStatus = (event: EventDraft, m: Mention): boolean => {
  const [first] = event.mentions
  const past = (x: Mention) => PAST.has(x.modality)
  return (
    (past(first) === past(m) || goesOnWith(event, m)) &&
    (first.background === m.background || (m.definite && !m.plural))
  )
}
