/** Where an event is that names no place itself: where the fighting told before it was, where the text opens, where the report was written. */
import type { EventSubtype, GeoPrecision, Modality } from '../../../model/vocab.js'
import { flatMap } from '../../../text/lists.js'
import { datelinePlace, signedOff } from '../../dateline.js'
import { COLON, COMMA, isSign, type Reading } from '../../item.js'
import { type PlaceMention, placesTold } from '../../places/index.js'
import type { ReadSentence } from '../../read.js'
import { textIs } from '../../words.js'
import { type BySentence, bySentence } from '../grouping/by-sentence.js'
import { isAnswer } from '../grouping/fresh.js'
import type { EventDraft } from '../grouping/group.js'
import { ABOUT, familyOf, MEETS } from '../kinds.js'
import { sameDay } from '../when/carry.js'
import { lagBefore } from '../when/lag.js'
import { isGoal, ledAway, withThose } from './away.js'
import { besideStory, bound, elsewhere, ofDeal, ofHospital, origin } from './elsewhere.js'
import { landOfText } from './land.js'
import { homesOf } from './residents.js'
import { reportedFrom } from './said.js'
import { placeBack, placesBeside } from './there.js'

/** A place is read in the sentence that names it. */
const fledTo = (reading: Reading, sentences: ReadSentence[], { mentions }: EventDraft, place: PlaceMention): boolean =>
  mentions.some((m) => m.places.includes(place) && isGoal(reading, sentences[m.sentence].items, place))

/** What happens where the fighting is, when no other place is told. */
const LOCAL = new Set([
  'violence',
  'detention',
  'blockade',
  'disrupted_weapons_use',
  'peaceful_protest',
  'violent_demonstration',
  'looting_property_destruction',
])

/** People abducted were often taken where nothing else was told. */
const KEPT = new Set<EventSubtype>(['abduction_forced_disappearance'])

/** An event without a place and a day of its own is where the text last told of fighting, else where its first sentences are. */
export function inheritPlaces(reading: Reading, sentences: ReadSentence[], drafts: EventDraft[]): void {
  const told = bySentence(drafts)
  const carryPlaces = placesCarried(reading, sentences, drafts)
  for (const draft of drafts) {
    if (!pointBack(reading, sentences, draft)) continue
    placeMeeting(reading, sentences, told, draft)
    const local = LOCAL.has(familyOf(draft.subtype))
    if (draft.subtype === 'displacement' || local) placeAtHome(reading, sentences, draft)
    if (draft.subtype === 'prisoner_exchange' && draft.places.length === 0) draft.places = freedAt(told, draft)
    if (local || isDrill(sentences, draft)) carryPlaces(draft)
  }
}

/** Takes the place for which its sentence says “there” or “in the village”; false where that is one that nobody names. */
function pointBack(reading: Reading, sentences: ReadSentence[], draft: EventDraft): boolean {
  if (ABOUT.has(draft.subtype) || !draft.places.every((p) => p.wider)) return true
  const back = backOf(reading, sentences, draft)
  if (back === undefined) return false
  if (back) draft.places = [back, ...draft.places]
  else if (draft.places.length === 0) draft.places = placesBeside(reading, sentences, draft.mentions[0])
  return true
}

/** “signed a ceasefire in Marn”, written in Ossa: the land is what the paper is about. Who “met in Marn” met there. */
function placeMeeting(reading: Reading, sentences: ReadSentence[], told: BySentence, draft: EventDraft): void {
  const agreed = draft.subtype === 'agreement'
  const land = agreed || draft.places.every((p) => p.ref.relation !== 'in')
  if (
    land &&
    MEETS.has(draft.subtype) &&
    draft.places.every((p) => p.wider || p.ref.precision === 'country' || isSeat(p))
  )
    draft.places = [...metAt(reading, sentences, draft), ...draft.places]
  if (agreed && draft.places.every((p) => p.wider)) draft.places = [...talkedAt(told, draft), ...draft.places]
}

/** “10,000 residents of Velm district were moved away”: where they lived. */
function placeAtHome(reading: Reading, sentences: ReadSentence[], draft: EventDraft): void {
  const first = sentences[draft.mentions[0].sentence]
  const goal =
    draft.subtype === 'displacement' && draft.places.every((p) => p.wider || fledTo(reading, sentences, draft, p))
  if (goal || draft.places.length === 0) draft.places = [...homesOf(reading, first), ...draft.places]
  if (draft.places.length === 0 && TOLD.has(draft.mentions[0].modality))
    draft.places = reportedFrom(reading, first.items)
}

/** “stormed a prison in Ossa and freed 200” */
const freedAt = (told: BySentence, draft: EventDraft): EventDraft['places'] =>
  told
    .get(draft.mentions[0].sentence)
    ?.find(([d]) => d.family === 'violence' && d.places.length > 0 && sameDay(d, draft))?.[0].places ?? []

/** Gives what happens where the fighting is, event by event in their order, the place that was told before it. */
function placesCarried(reading: Reading, sentences: ReadSentence[], drafts: EventDraft[]): (draft: EventDraft) => void {
  let last: EventDraft | null = null
  let clash: EventDraft | null = null
  let lead: EventDraft['places'] | null = null
  let about: EventDraft['places'] | null = null
  const [spot, area] = [onePlace(drafts, SPOTS), onePlace(drafts, AREAS)]
  const [first, opening] = toldFirst(reading, sentences)
  const orLand = (places: EventDraft['places'], { family, mentions }: EventDraft) =>
    places.length === 0 && family === 'violence' && mentions[0].sentence >= first
      ? (about ??= landOfText(reading, drafts, opening))
      : places
  const carried = (draft: EventDraft): EventDraft['places'] => {
    if (!TOLD.has(draft.mentions[0].modality) || answers(sentences, draft)) return []
    if (!last) return orLand((lead ??= leadPlaces(reading, sentences, drafts)), draft)
    if (KEPT.has(draft.subtype) && !together(last, draft) && !ofOnePeriod(last, draft)) return []
    const goesOn = near(last, draft) && (spot || (area && draft.mentions[0].definite))
    return goesOn || sameDay(last, draft) ? last.places : orLand(goesOnFrom(clash, draft), draft)
  }
  return (draft) => {
    if (draft.places.length === 0) draft.places = carried(draft)
    else if (!draft.places.every((p) => isLandmark(reading, p))) last = draft
    if (isFighting(draft) && draft.places.length > 0) clash = draft
  }
}

/** What goes wrong in a drill is where the drill is. */
const isDrill = (sentences: readonly ReadSentence[], { subtype, mentions, places }: EventDraft): boolean =>
  subtype === 'other' && places.length > 0 && sentences[mentions[0].sentence].contents.has('exercise')

/** “Marn responded with air strikes”: where those who answer do not say. */
const answers = (sentences: readonly ReadSentence[], { mentions: [{ sentence, at }] }: EventDraft): boolean =>
  isAnswer(sentences[sentence].items, at)

/** “near the presidential palace”: no place of what else a text tells. */
const isLandmark = (reading: Reading, { ref }: PlaceMention): boolean => textIs(reading, ref.name, 'landmarks')

/** “the Marnian capital”: a report from Ossa calls the town so in which it is written. */
const isSeat = ({ ref }: PlaceMention): boolean => ref.place_id === null && /\bcapital$/i.test(ref.name)

/** Where one of its sentences says “there” or “in the village”. */
function backOf(reading: Reading, sentences: ReadSentence[], { mentions }: EventDraft): ReturnType<typeof placeBack> {
  let told: PlaceMention | null | undefined = null
  for (const mention of mentions.slice(0, LEAD)) {
    told = placeBack(reading, sentences, mention)
    if (told) break
  }
  return told
}

/** What parties do together in the first lines after a dateline, they do there: “OSSA — The two sides signed a truce on Friday”. */
function metAt(reading: Reading, sentences: ReadSentence[], { subtype, mentions }: EventDraft): EventDraft['places'] {
  for (const { sentence, modality } of mentions)
    for (const at of [sentence, sentence - 1]) {
      const place = TOLD.has(modality) && at >= 0 ? datelinePlace(reading, sentences[at]) : null
      if (place) return [place]
    }
  const last = sentences[sentences.length - 1]
  const signed = subtype === 'agreement' && mentions.some((m) => TOLD.has(m.modality)) ? signedOff(reading, last) : null
  return signed ? [signed] : []
}

/** “At the talks in Ossa the parties agreed on a truce”: what they agree on at talks told before in the sentence, they agree on there. */
function talkedAt(told: BySentence, { mentions }: EventDraft): EventDraft['places'] {
  for (const { sentence, at } of mentions) {
    const talks = told.get(sentence)?.findLast(([d]) => d.subtype === 'talks')?.[0]
    if (talks?.mentions.some((m) => m.sentence === sentence && m.at < at && TOLD.has(m.modality))) return talks.places
  }
  return []
}

/** “raided a house in Ossa and took two into custody” */
const together = (a: EventDraft, b: EventDraft): boolean =>
  a.mentions.some((m) => m.sentence === b.mentions[0].sentence)

/** “On 16 May the two sides engaged in heavy fighting”: fighting goes on where it was told of before. */
const goesOnFrom = (clash: EventDraft | null, draft: EventDraft): EventDraft['places'] =>
  clash && isFighting(draft) && draft.mentions[0].telling === 'noun' && near(clash, draft) ? clash.places : []

const isFighting = ({ subtype }: EventDraft): boolean => subtype === 'armed_clash'

/** Both over the month or the year of which a report tells. */
const ofOnePeriod = ({ date: a }: EventDraft, { date: b }: EventDraft): boolean =>
  a != null && b != null && a.precision === 'month' && a.start === b.start && a.end === b.end

/** Days within which a text that tells of one place only goes on telling of it. */
const MONTH = 31

const near = ({ date: a }: EventDraft, { date: b }: EventDraft): boolean =>
  a?.start != null && b?.start != null && Math.abs(a.start - b.start) <= MONTH

const SPOTS: readonly GeoPrecision[] = ['exact', 'near']
/** Of a district only what goes on there: “the fighting went on” is not another attack. */
const AREAS: readonly GeoPrecision[] = [...SPOTS, 'adm2', 'adm1']

/** The text tells of violence at one spot or in one area, whatever wider places it names around it. */
function onePlace(drafts: EventDraft[], as: readonly GeoPrecision[]): boolean {
  const named = flatMap(drafts, (d) => (d.family === 'violence' ? (d.places.find((p) => !p.wider)?.ref ?? []) : []))
  return named.every((ref) => ref.name === named[0].name && as.includes(ref.precision))
}

const TOLD = new Set<Modality>(['occurred', 'alleged'])

const LEAD = 3

const leadPlaces = (reading: Reading, sentences: ReadSentence[], drafts: EventDraft[]): EventDraft['places'] => {
  const told = new Set(flatMap(drafts, (d) => (d.places.length > 0 ? d.mentions.map((m) => m.sentence) : [])))
  for (const sentence of sentences.slice(0, LEAD)) {
    if (told.has(sentence.index) || (sentence.bullet && sentence.index > 0)) continue
    const places = storyPlaces(reading, sentence)
    if (places.length > 0) return places
  }
  const homes = homesOf(reading, sentences[0]?.items.length > 3 ? sentences[0] : sentences[1])
  return homes.length > 0 ? [...homes] : writtenAt(reading, sentences)
}

/** The first sentence of a text that tells of places, and these. */
function toldFirst(reading: Reading, sentences: ReadSentence[]): [number, EventDraft['places']] {
  for (const sentence of sentences.slice(0, LEAD)) {
    const places = storyPlaces(reading, sentence)
    if (places.length > 0) return [sentence.index, places]
  }
  return [0, []]
}

/** The places of a sentence at which what a text tells can have been: nobody was going there, speaks there or was brought there. */
function storyPlaces(reading: Reading, { items }: ReadSentence): EventDraft['places'] {
  const named = placesTold(reading, items)
  const away = withThose(
    reading,
    items,
    named,
    (p) =>
      origin(items, p) ||
      elsewhere(reading, items, p) ||
      besideStory(reading, items, p) ||
      bound(reading, items, p) ||
      ofDeal(reading, items, p) ||
      ledAway(reading, items, p) ||
      ofHospital(reading, items, p),
  )
  return named.filter((p) => !p.bare && !away.has(p) && lagBefore(reading, items, p.at) < 0 && !isLandmark(reading, p))
}

/**
 * “OSSA, Marn (Agency) — A bomb killed two”: where nothing else is told, the town where the report was written, if the line must tell in
 * what land it lies; news of a whole land comes from its capital.
 */
const writtenAt = (reading: Reading, sentences: ReadSentence[]): EventDraft['places'] =>
  flatMap(sentences.slice(0, LEAD), (s) => {
    const place = datelinePlace(reading, s)
    if (!place || s.items[0].kind === 'metonym') return []
    const told =
      isSign(s.items[place.next], COLON) ||
      (isSign(s.items[place.next], COMMA) && s.items[place.next + 1]?.kind === 'side_noun')
    return told ? [place] : []
  }).slice(0, 1)
