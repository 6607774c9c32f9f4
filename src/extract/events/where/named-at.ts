/** The names by which sentences tell what a spot is called: “Ossa lies in Marn district”, “The village, Ossa, had been calm”, “named the town as Ossa”. */
import { datelineEnd } from '../../dateline.js'
import { COMMA, has, type Item, isSign, type Reading, textOf } from '../../item.js'
import type { PlaceMention } from '../../places/index.js'
import { nameEnd } from '../../places/names.js'
import type { ReadSentence } from '../../read.js'
import { endsWith, isOf, spanOpensWith } from '../../words.js'

/** The name that begins at item `at`, as that of a spot. */
export function nameAt(reading: Reading, items: Item[], at: number): PlaceMention | undefined {
  const next = items[at] && items[at].kind !== 'determiner' ? nameEnd(reading, items, at) : at
  if (next === at) return undefined
  const name = textOf(reading, items[at].from, items[next - 1].to)
  const place_id = has(items[at], 'place')?.ref ?? null
  return { at, next, wider: false, bare: false, ref: { name, place_id, precision: 'exact', relation: null } }
}

/** “Ossa lies in Marn district”, “Ossa, a mining town of 4,000, is near the border”: what opens a sentence that says where it lies. */
export function subjectThatLies(reading: Reading, sentence: ReadSentence): PlaceMention | undefined {
  const { items } = sentence
  const spot = nameAt(reading, items, datelineEnd(reading, sentence))
  const last = items.at(-1)
  if (!spot || !last) return undefined
  const close = isSign(items[spot.next], COMMA) ? items.findIndex((x, k) => k > spot.next && isSign(x, COMMA)) : -1
  return [spot.next, spot.next + 1, close + 1].some(
    (k) => k >= spot.next && items[k] && spanOpensWith(reading, items[k].from, last.to, 'lies'),
  )
    ? spot
    : undefined
}

/** What a sentence tells an unnamed spot to be called, or where it lies. */
export function spotNamed(reading: Reading, sentence: ReadSentence): PlaceMention | undefined {
  const { items } = sentence
  const noun = items[0]?.kind === 'determiner' && isSpot(items[1])
  if (noun && isOf(reading, items[2], 'names_as')) return nameAt(reading, items, 3)
  const spot = noun && isSign(items[2], COMMA) ? nameAt(reading, items, 3) : undefined
  if (spot && isSign(items[spot.next], COMMA)) return spot
  return subjectThatLies(reading, sentence)
}

/** “Local media named the location as Ossa”: told of the spot, whatever it was called before. */
export function spotGiven(reading: Reading, { items }: ReadSentence): PlaceMention | undefined {
  const as = items.findIndex(
    (x, k) =>
      x.kind === 'as' &&
      items[k - 2]?.kind === 'determiner' &&
      (isSpot(items[k - 1]) || isOf(reading, items[k - 1], 'incident_scenes')) &&
      endsWith(reading, items[k - 3], 'gives_name'),
  )
  return as < 0 ? undefined : nameAt(reading, items, as + 1)
}

const isSpot = (item: Item | undefined): boolean => SPOTS.has(has(item, 'place_noun')?.kind)

/** Kinds of nouns for what stands at one spot. */
export const SPOTS = new Set<string | undefined>(['settlement', 'facility'])
