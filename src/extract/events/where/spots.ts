/** The spot of an event of which only the land is told: where a sentence beside names a spot in that land, or goes on with the same persons. */
import type { GeoPrecision } from '../../../model/vocab.js'
import { flatMap } from '../../../text/lists.js'
import { has, type Reading } from '../../item.js'
import type { PlaceMention } from '../../places/index.js'
import type { ReadSentence } from '../../read.js'
import { isPoint, samePlace } from '../grouping/agree.js'
import type { EventDraft } from '../grouping/group.js'
import { bound, ofHospital, taken } from './elsewhere.js'
import { placesNamed } from './there.js'

/** Sentences around the first telling of an event in which its spot may be told. */
const BEFORE = 2
const DETAIL = 3

/** “killed two in Velm province. Troops met them at Ossa, in Marn district of Velm province”: the spots that lie in the lands told. */
export function placeSpots(reading: Reading, sentences: ReadSentence[], drafts: readonly EventDraft[]): void {
  const told = new Set(flatMap(drafts, (d) => flatMap(d.mentions, (m) => (m.places.length > 0 ? [m.sentence] : []))))
  for (const draft of drafts) {
    const land = draft.places.find((p) => !p.wider && isLand(p)) ?? draft.places.find(isLand)
    if (draft.family !== 'violence' || !land || draft.places.some((p) => !p.wider && !isLand(p))) continue
    const { sentence } = draft.mentions[0]
    for (const beside of sentences.slice(Math.max(0, sentence - BEFORE), sentence + 1 + DETAIL)) {
      const spot = told.has(beside.index)
        ? undefined
        : (spotIn(reading, beside, land) ?? (beside.index === sentence + 1 ? spotOfSame(reading, beside) : undefined))
      if (!spot) continue
      draft.places = [spot, ...draft.places]
      break
    }
  }
}

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
  return placesNamed(reading, items).find(
    (p) =>
      p.at > told &&
      !p.wider &&
      isPoint(p.ref) &&
      !ofHospital(items, p) &&
      !taken(items, p) &&
      !bound(reading, items, p),
  )
}

const isLand = ({ ref }: PlaceMention): boolean => LANDS.has(ref.precision)

const LANDS = new Set<GeoPrecision>(['adm1', 'region', 'country'])

/** Items between a spot and the land that it lies in. */
const CHAIN = 8
