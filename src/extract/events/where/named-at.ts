/** The names by which sentences tell what a spot is called: “Ossa lies in Marn district”, “The village, Ossa, had been calm”, “named the town as Ossa”. */
import { datelineEnd } from '../../dateline.js'
import { COMMA, DASH, has, type Item, isSign, type Reading, textOf } from '../../item.js'
import { type PlaceMention, placesTold } from '../../places/index.js'
import { nameEnd } from '../../places/names.js'
import type { ReadSentence } from '../../read.js'
import { endAt, endsWith, isOf, spanOpensWith } from '../../words.js'

/** The name that begins at item `at`, as that of a spot. */
export function nameAt(reading: Reading, items: Item[], at: number): PlaceMention | undefined {
  const next = items[at] && items[at].kind !== 'determiner' ? nameEnd(reading, items, at) : at
  if (next === at) return undefined
  const name = textOf(reading, items[at].from, items[next - 1].to)
  const place_id = has(items[at], 'place')?.ref ?? null
  return { at, next, wider: false, bare: false, ref: { name, place_id, precision: 'exact', relation: null } }
}

/** “Ossa lies in Marn district”, “Ossa, a mining town of 4,000, is near the border”: what opens a sentence that says where it lies. */
export const subjectThatLies = (reading: Reading, sentence: ReadSentence): PlaceMention | undefined =>
  subjectBefore(reading, sentence, (verb, last) => spanOpensWith(reading, verb.from, last.to, 'lies'))

/** “Ossa is in mourning”, “Ossa, in the north, has seen little peace”: a name of which a sentence tells how it is; a person may be meant. */
export const subjectThatIs = (reading: Reading, sentence: ReadSentence): PlaceMention | undefined =>
  subjectBefore(
    reading,
    sentence,
    (verb) => verb.kind === 'be' || verb.kind === 'have' || isOf(reading, verb, 'tells_state'),
  )

/** The name that opens a sentence, with an aside between commas or none, before such a verb. */
function subjectBefore(
  reading: Reading,
  sentence: ReadSentence,
  is: (verb: Item, last: Item) => boolean,
): PlaceMention | undefined {
  const { items } = sentence
  const from = datelineEnd(reading, sentence)
  const spot = nameAt(reading, items, isSign(items[from], DASH) ? from + 1 : from)
  const last = items.at(-1)
  if (!spot || !last || items[spot.at].names || isWord(reading, items[spot.at])) return undefined
  const close = isSign(items[spot.next], COMMA) ? items.findIndex((x, k) => k > spot.next && isSign(x, COMMA)) : -1
  return [spot.next, close + 1].some((k) => k >= spot.next && items[k] && is(items[k], last)) ? spot : undefined
}

/** “Human”, “Officials”: an ordinary word with the capital of its sentence. */
export const isWord = ({ knowledge, tokens }: Reading, { from, kind }: Item): boolean =>
  kind === 'capital' && knowledge.isCommon(tokens.word[from])

/** What a sentence tells an unnamed spot to be called, or where it lies. */
export function spotNamed(reading: Reading, sentence: ReadSentence): PlaceMention | undefined {
  const { items } = sentence
  const noun = items[0]?.kind === 'determiner' ? [1, 2].find((k) => isSpot(items[k])) : undefined
  const called = noun && items[noun + 1] ? endAt(reading, items[noun + 1].from, items.at(-1)?.to ?? 0, 'names_as') : 0
  if (called > 0)
    return nameAt(
      reading,
      items,
      items.findIndex((x) => x.from >= called),
    )
  // “The village of Ossa is located near the border”
  const told = noun ? placesTold(reading, items).find((p) => p.at <= noun + 2 && !p.wider) : undefined
  const next = told && items[told.next]
  if (told && next && spanOpensWith(reading, next.from, items[items.length - 1].to, 'lies')) return told
  const spot = noun && isSign(items[noun + 1], COMMA) ? nameAt(reading, items, noun + 2) : undefined
  if (spot && isSign(items[spot.next], COMMA)) return spot
  return subjectThatLies(reading, sentence)
}

/** “Local media named the location as Ossa”, “a reporter at the scene in Ossa”: told of the spot, whatever it was called before. */
export function spotGiven(reading: Reading, { items }: ReadSentence): PlaceMention | undefined {
  const there = placesTold(reading, items).find(
    (p) =>
      LED.has(p.ref.relation ?? '') &&
      items[p.at - 3]?.kind === 'determiner' &&
      isOf(reading, items[p.at - 2], 'incident_scenes'),
  )
  if (there) return there
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

/** What leads from the scene to its name. */
const LED = new Set(['in', 'near', 'at', 'outside'])

/** Kinds of nouns for what stands at one spot. */
export const SPOTS = new Set<string | undefined>(['settlement', 'facility'])
