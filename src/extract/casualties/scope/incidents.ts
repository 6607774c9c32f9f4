/** Whether a toll stands by one incident: an explosion, a crash or an ambush close by, with a day of its own. */
import type { EventSubtype } from '../../../model/vocab.js'
import { ofAside, ofDocument, ofOccasion, ofReckoning, saying } from '../../chunks/dates/saying.js'
import { isDatelineDay } from '../../dateline.js'
import type { EventDraft } from '../../events/index.js'
import type { Mention } from '../../events/mention.js'
import type { Item, Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { anyIn } from '../../words.js'
import type { Claim } from '../claims.js'
import { mentionsBy } from '../sides/attacked.js'

/** A sentence that tells a day of its own, not only that of a session, of who speaks or of what is said. */
export const isDated = (
  sentence: ReadSentence,
  except: (items: Item[], at: number) => boolean = () => false,
): boolean =>
  sentence.contents.has('date') &&
  sentence.items.some(
    ({ date }, at, items) =>
      date?.start != null &&
      (date.precision === 'day' || date.precision === 'days') &&
      !ofOccasion(items, at) &&
      !ofDocument(items, at) &&
      (!saying(items, at) || ofReckoning(items, at, false)) &&
      !isDatelineDay(sentence, at) &&
      !ofAside(items, at) &&
      !except(items, at),
  )

/** The first of the days that the words for an event tell; not of those it has from elsewhere in the text. */
export const startOf = (event: EventDraft | undefined, { sentence }: Claim): number | null => {
  const { start, end } = event?.date ?? {}
  const told =
    start != null &&
    end != null &&
    end > start &&
    event?.mentions.some((m) => m.sentence <= sentence && m.date?.start === start)
  return told ? start : null
}

/** “So far 12 bodies were found after the blast”: one explosion, crash or ambush close by, whose toll is only brought up to date. */
export function isIncident(reading: Reading, event: EventDraft | undefined, claim: Claim): boolean {
  return event !== undefined && startOf(event, claim) === null && isSingle(reading, event, claim)
}

export function isSingle(reading: Reading, event: EventDraft, claim: Claim): boolean {
  const near = mentionsBy(event, claim).filter((m) => m.sentence <= claim.sentence)
  return near.some((m) => isBlow(reading, m))
}

/** A blow told beside it by other words than those for a harm: “as a sniper shot her”, not “the killing of six”. */
export const isBeside = (reading: Reading, event: EventDraft | undefined, claim: Claim): boolean =>
  mentionsBy(event, claim).some(
    (m) =>
      m.sentence <= claim.sentence &&
      (isBlow(reading, m) || isAtPlace(m, claim)) &&
      // “bombardment, the laying of mines and shooting” names what went on, at no place and on no day.
      (claim.together === 1 || m.telling === 'verb' || m.date !== null || m.places.length > 0) &&
      !anyIn(reading, m.from, m.to, 'harms_alone'),
  )

/** “Shelling of Ossa killed three”: at a place of its own. */
const isAtPlace = ({ sentence, plural, places }: Mention, claim: Claim): boolean =>
  sentence === claim.sentence && !plural && places.some(({ wider }) => !wider)

/** What goes on for days: told of without a plural, it is still not one incident. */
export const LASTING: ReadonlySet<EventSubtype> = new Set<EventSubtype>([
  'armed_clash',
  'shelling',
  'ceasefire_violation',
  'displacement',
])

/** Told without a day and a place of its own: “the attack” that goes on, whose toll is reckoned up to a day. */
export const isAdrift = (event: EventDraft | undefined): boolean =>
  !event ||
  (GOES_ON.has(event.subtype) &&
    (!event.date || event.date.basis === 'publication_fallback') &&
    event.places.every(({ wider }) => wider))

/** A displacement that goes on: its words tell no day and no place of its own. */
export const isFlight = (event: EventDraft | undefined): boolean =>
  !event || (event.mentions.every(({ date }) => date === null) && event.places.every(({ wider }) => wider))

const GOES_ON: ReadonlySet<EventSubtype> = new Set<EventSubtype>([...LASTING, 'attack'])

/** One blow: an explosion, a crash, an ambush; no “offensive”, which goes on whatever its type. */
export const isBlow = (reading: Reading, { telling, plural, incidents, subtype, from, to }: Mention): boolean =>
  telling !== 'harm' &&
  telling !== 'generic' &&
  !plural &&
  (incidents ?? 1) === 1 &&
  !LASTING.has(subtype) &&
  !anyIn(reading, from, to, 'goes_on')

/** “Two blasts killed six nuns”, “21 were killed across the attacks”: the toll of several incidents is of no one of them. */
export const ofSeveral = (reading: Reading, event: EventDraft | undefined, claim: Claim): boolean =>
  mentionsBy(event, claim).some(
    (m) =>
      m.sentence === claim.sentence &&
      // “when two shells exploded” tells of one attack.
      m.telling !== 'verb' &&
      m.from >= claim.to &&
      m.from - claim.to <= BESIDE &&
      ((m.incidents ?? 0) > 1 || (m.plural && anyIn(reading, claim.to, m.from, 'across'))),
  )

/** Words between a claim and the incidents that it is of: “in | the two | blasts”. */
const BESIDE = 4

/** “Gunmen seized ten villagers. Six are still held”: those of a seizure told just before. */
export const isSeized = (event: EventDraft | undefined, claim: Claim): boolean =>
  claim.harm === 'captured' && mentionsBy(event, claim).some((m) => m.sentence === claim.sentence - 1)
