/** The spot of an event of which only the land is told: where a sentence beside names a spot in that land, says where it was, or goes on with the same persons. */
import type { GeoPrecision } from '../../../model/vocab.js'
import { flatMap } from '../../../text/lists.js'
import { QUOTES } from '../../../text/tokens.js'
import { COMMA, has, isSign, type Reading, textOf } from '../../item.js'
import type { PlaceMention } from '../../places/index.js'
import { nameEnd } from '../../places/names.js'
import type { ReadSentence } from '../../read.js'
import { spanOpensWith } from '../../words.js'
import { isPoint, samePlace } from '../grouping/agree.js'
import type { EventDraft } from '../grouping/group.js'
import { homesOf } from './carried-places.js'
import { bound, ofHospital, taken } from './elsewhere.js'
import { isUnnamed, placesNamed, saysWhere } from './there.js'

/** Sentences around the first telling of an event in which its spot may be told. */
const BEFORE = 2
const DETAIL = 3

/** “killed two in Velm province. Troops met them at Ossa, in Marn district of Velm province”: the spots that lie in the lands told. */
export function placeSpots(reading: Reading, sentences: ReadSentence[], drafts: readonly EventDraft[]): void {
  const told = new Set(flatMap(drafts, (d) => flatMap(d.mentions, (m) => (m.places.length > 0 ? [m.sentence] : []))))
  for (const draft of drafts) {
    const own = draft.places.filter((p) => !p.wider && !isWide(p))
    if (draft.family !== 'violence' || own.some((p) => p.ref.precision !== 'near')) continue
    const land = draft.places.find((p) => !p.wider && isLand(p)) ?? draft.places.find(isLand)
    const { sentence } = draft.mentions[0]
    const last = draft.mentions.at(-1)?.sentence ?? sentence
    for (const beside of sentences.slice(Math.max(0, sentence - BEFORE), sentence + 1 + DETAIL)) {
      const follows = beside.index > sentence && beside.index - last <= DETAIL
      const spot = told.has(beside.index)
        ? undefined
        : ((land && own.length === 0
            ? (spotIn(reading, beside, land) ??
              (beside.index === sentence + 1 ? spotOfSame(reading, beside) : undefined))
            : undefined) ??
          (follows ? spotOfIt(reading, beside) : undefined) ??
          (follows && own.length === 0 && leavesUnnamed(reading, sentences[sentence])
            ? spotNamed(reading, beside)
            : undefined))
      if (!spot) continue
      draft.places = [spot, ...draft.places]
      break
    }
  }
}

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

const SPOTS = new Set<string | undefined>(['settlement', 'facility'])

/** “Ossa lies in Marn district”, “The village, Ossa, is 12 km east of Marn”: its name, told with where it lies. */
function spotNamed(reading: Reading, { items }: ReadSentence): PlaceMention | undefined {
  const apposed =
    items[0]?.kind === 'determiner' && SPOTS.has(has(items[1], 'place_noun')?.kind) && isSign(items[2], COMMA)
  const at = apposed ? 3 : 0
  const next = items[at] && items[at].kind !== 'determiner' ? nameEnd(reading, items, at) : at
  const verb = isSign(items[next], COMMA) ? next + 1 : next
  if (next === at || !items[verb]) return undefined
  if (!spanOpensWith(reading, items[verb].from, items[items.length - 1].to, 'lies')) return undefined
  const name = textOf(reading, items[at].from, items[next - 1].to)
  const place_id = has(items[at], 'place')?.ref ?? null
  return { at, next, wider: false, bare: false, ref: { name, place_id, precision: 'exact', relation: null } }
}

/** The first spot named behind an item, where nobody was brought and was not going. */
const pointAfter = (
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
      !ofHospital(items, p) &&
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
