/** The spot of an event of which only the land is told: where a sentence beside names a spot in that land, says where it was, or goes on with the same persons. */
import type { GeoPrecision } from '../../../model/vocab.js'
import { flatMap } from '../../../text/lists.js'
import { QUOTES } from '../../../text/tokens.js'
import { has, type Reading } from '../../item.js'
import type { PlaceMention } from '../../places/index.js'
import type { ReadSentence } from '../../read.js'
import { spanOpensWith } from '../../words.js'
import { isPoint, samePlace } from '../grouping/agree.js'
import type { EventDraft } from '../grouping/group.js'
import { ABOUT } from '../kinds.js'
import { bound, ofHospital, taken } from './elsewhere.js'
import { SPOTS, spotGiven, spotNamed } from './named-at.js'
import { homesOf, localTowns } from './residents.js'
import { isUnnamed, placesNamed, saysWhere } from './there.js'

/** Sentences around the first telling of an event in which its spot may be told. */
const BEFORE = 2
const DETAIL = 3

/** “killed two in Velm province. Troops met them at Ossa, in Marn district of Velm province”: the spots that lie in the lands told. */
export function placeSpots(reading: Reading, sentences: ReadSentence[], drafts: readonly EventDraft[]): void {
  const busy = new Set(flatMap(drafts, (d) => d.mentions.map((m) => m.sentence)))
  const told = new Set(flatMap(drafts, (d) => flatMap(d.mentions, (m) => (m.places.length > 0 ? [m.sentence] : []))))
  for (const draft of drafts) {
    const own = draft.places.filter((p) => !p.wider && !isWide(p))
    if (ABOUT.has(draft.subtype) || own.some((p) => p.ref.precision !== 'near')) continue
    const spot =
      spotBeside(reading, sentences, told, draft, own) ??
      (own.length === 0 ? townOfLocals(reading, sentences, busy, draft) : undefined)
    if (spot) draft.places = [spot, ...draft.places]
  }
}

/** The spot of an event in the sentences around it. */
function spotBeside(
  reading: Reading,
  sentences: ReadSentence[],
  told: ReadonlySet<number>,
  draft: EventDraft,
  own: readonly PlaceMention[],
): PlaceMention | undefined {
  const violent = draft.family === 'violence'
  const land = violent ? (draft.places.find((p) => !p.wider && isLand(p)) ?? draft.places.find(isLand)) : undefined
  const { sentence } = draft.mentions[0]
  const unnamed = own.length === 0 && leavesUnnamed(reading, sentences[sentence])
  for (const beside of around(sentences, draft)) {
    if (told.has(beside.index)) continue
    const follows = beside.index > sentence
    const spot =
      (land && own.length === 0
        ? (spotIn(reading, beside, land) ?? (beside.index === sentence + 1 ? spotOfSame(reading, beside) : undefined))
        : undefined) ??
      (follows && violent ? spotOfIt(reading, beside) : undefined) ??
      (follows && own.length === 0 ? spotGiven(reading, beside) : undefined) ??
      (follows && unnamed ? spotNamed(reading, beside) : undefined)
    if (spot) return spot
  }
  return undefined
}

/** The sentences around the first telling of an event in which its spot may be told. */
const around = (
  sentences: readonly ReadSentence[],
  { mentions: [{ sentence }] }: EventDraft,
): readonly ReadSentence[] => sentences.slice(Math.max(0, sentence - BEFORE), sentence + 1 + DETAIL)

/** “Gunmen killed six in Velm province. Residents of Ossa said …”: the one town whose people tell of it. */
function townOfLocals(
  reading: Reading,
  sentences: readonly ReadSentence[],
  busy: ReadonlySet<number>,
  draft: EventDraft,
): PlaceMention | undefined {
  const { mentions, places } = draft
  if (!HEARD.has(draft.family) || mentions[0].plural || places.filter((p) => !p.wider).length > 1) return undefined
  const towns = flatMap(around(sentences, draft), (s) =>
    busy.has(s.index) && !mentions.some((m) => m.sentence === s.index && m.places.length === 0)
      ? []
      : localTowns(reading, s),
  )
  return towns.every((p) => samePlace(p, towns[0])) ? towns[0] : undefined
}

/** What the people of a town tell of. */
const HEARD = new Set([
  'violence',
  'detention',
  'disrupted_weapons_use',
  'violent_demonstration',
  'looting_property_destruction',
  'displacement',
])

/** “It happened in Ossa”, “The gunmen arrived in Ossa on motorbikes”, “The dead were all residents of Ossa”: what goes on with the incident. */
function spotOfIt(reading: Reading, sentence: ReadSentence): PlaceMention | undefined {
  const { items } = sentence
  const first = QUOTES.has(items[0]?.sign ?? 0) ? 1 : 0
  const subject = items[first]?.kind === 'determiner' && items[first + 1]?.kind.startsWith('harm_') ? first + 1 : first
  if (saysWhere(reading, items.slice(first))) return pointAfter(reading, items, subject)
  const again = items[first]?.kind === 'pronoun' || items[first]?.group?.definite || subject > first
  if (!again || items.length < subject + 3) return undefined
  const verb = [1, 2].find((d) => spanOpensWith(reading, items[subject + d].from, items.at(-1)?.to ?? 0, 'arrives'))
  if (verb !== undefined) return pointAfter(reading, items, subject + verb)
  const homes = items[subject + 1].kind === 'be' && items[subject + 2].group ? homesOf(reading, sentence) : []
  return homes.find((p) => isPoint(p.ref))
}

/** “stormed a village”, “an attack on a market”: at a place that is told and not named. */
const leavesUnnamed = (reading: Reading, { items }: ReadSentence): boolean =>
  items.some((x, k) => SPOTS.has(has(x, 'place_noun')?.kind) && isUnnamed(reading, items, k))

/** The first spot named behind an item, where nobody was brought and was not going. */
export const pointAfter = (
  reading: Reading,
  items: ReadSentence['items'],
  at: number,
  reach = CHAIN,
): PlaceMention | undefined =>
  placesNamed(reading, items).find(
    (p) =>
      p.at > at &&
      p.at - at <= reach &&
      !p.wider &&
      isPoint(p.ref) &&
      !ofHospital(reading, items, p) &&
      !taken(items, p) &&
      !bound(reading, items, p),
  )

/** A spot that the sentence names right before the land. */
function spotIn(reading: Reading, { items }: ReadSentence, land: PlaceMention): PlaceMention | undefined {
  const named = placesNamed(reading, items)
  const at = named.findIndex((p) => samePlace(p, land))
  return named.slice(0, Math.max(0, at)).find((p) => !p.wider && !isLand(p) && named[at].at - p.next <= CHAIN)
}

/** “He was hit as he left a shop in Ossa”: what befell those of the sentence before. */
function spotOfSame(reading: Reading, { items }: ReadSentence): PlaceMention | undefined {
  const told = items.findIndex((x) => has(x, 'harm_participle') ?? has(x, 'event_verb'))
  if (items[0]?.kind !== 'pronoun' || told < 0) return undefined
  return pointAfter(reading, items, told, items.length)
}

const isWide = (place: PlaceMention): boolean => isLand(place) || place.ref.precision === 'adm2'

const isLand = ({ ref }: PlaceMention): boolean => LANDS.has(ref.precision)

const LANDS = new Set<GeoPrecision>(['adm1', 'region', 'country'])

/** Items between a spot and the land that it lies in. */
const CHAIN = 8
