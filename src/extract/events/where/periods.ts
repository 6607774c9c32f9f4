/** Where what a running total counts over was: such an event has no place of its own more often than not. */
import { flatMap } from '../../../text/lists.js'
import type { Reading } from '../../item.js'
import { PEOPLES } from '../../places/capital.js'
import { type PlaceMention, placesTold } from '../../places/index.js'
import type { ReadSentence } from '../../read.js'
import type { EventDraft } from '../grouping/group.js'
import { MEETS } from '../kinds.js'
import { elsewhere } from './elsewhere.js'
import { landOfWar } from './land.js'
import { placeBack } from './there.js'

/** Where what a total counts over was: “in the region”, as told before, else in the one land that the text tells of as a place. */
export function placePeriod(
  reading: Reading,
  sentences: ReadSentence[],
  drafts: readonly EventDraft[],
  draft: EventDraft,
  unknownLand: () => string | null,
): void {
  if (draft.places.length > 0) return
  const [mention] = draft.mentions
  const back = placeBack(reading, sentences, mention, sentences.length)
  // What the words point to is not told: no other place is meant.
  if (back === undefined) return
  const found =
    back ?? landOfWar(reading, sentences[mention.sentence].items) ?? onlyLand(reading, sentences, drafts, unknownLand)
  if (found) draft.places = [found]
}

/**
 * The one land that a text tells of as a place, but for where people met, else the one by which it names a war, else one that no list knows;
 * null where there are more.
 */
function onlyLand(
  reading: Reading,
  sentences: ReadSentence[],
  drafts: readonly EventDraft[],
  unknownLand: () => string | null,
): PlaceMention | null {
  const met = flatMap(drafts, ({ subtype, mentions }) => (MEETS.has(subtype) ? mentions : []))
  const isMet = (sentence: number, { at }: PlaceMention) =>
    met.some((m) => m.sentence === sentence && m.places.some((own) => own.at === at))
  const lands = flatMap(sentences, ({ items, index }) =>
    placesTold(reading, items).filter(
      (p) => !p.bare && p.ref.precision === 'country' && !elsewhere(reading, items, p) && !isMet(index, p),
    ),
  )
  const told = lands.length > 0 ? lands : flatMap(sentences, ({ items }) => landOfWar(reading, items) ?? [])
  const [land] = told
  if (land) return told.every(({ ref }) => ref.name === land.ref.name) ? { ...land, wider: false } : null
  const name = reading.knowledge.registry ? null : unknownLand()
  // “the Marnian army” names no land.
  return name === null || PEOPLES.test(name) ? null : landCalled(name)
}

/** “the government of Marn”: a land that no list knows, which no word tells as a place. */
const landCalled = (name: string): PlaceMention => ({
  at: 0,
  next: 0,
  wider: false,
  bare: false,
  ref: { name, place_id: null, precision: 'country', relation: null },
})
