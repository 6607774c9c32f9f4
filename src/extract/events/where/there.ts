/**
 * “in the village”, “near the Ostrian city”, “in the same place”, “there”: an event in words for a place named before. A noun that
 * fits no place told before stays without one.
 */
import type { EventSubtype } from '../../../model/vocab.js'
import { QUOTES } from '../../../text/tokens.js'
import { datelinePlace } from '../../dateline.js'
import { has, type Item, isArticle, locative, type Reading, textOf, wordOf } from '../../item.js'
import { type PlaceMention, placesTold } from '../../places/index.js'
import { isFiredOn } from '../../places/leads.js'
import { relationBefore } from '../../places/relation.js'
import { isAttacked, strikeOn, struckBy } from '../../places/struck.js'
import type { ReadSentence } from '../../read.js'
import { anyIn, isOf, spanOpensWith, textEndsWith, textIs } from '../../words.js'
import type { Mention } from '../mention.js'
import { elsewhere, origin } from './elsewhere.js'
import { type Pointer, pointedAt, pointing } from './pointed-at.js'

/** Items between a trigger and the words of place that go with it. */
const REACH = 14

/** “Elsewhere in the city, …”: words of place that open a sentence go with all of it. */
const FRONT = 4

/** Sentences back in which a place is still spoken of. */
const BACK = 12

/**
 * The place that a mention points back to, over so many sentences; null where it points to none, undefined where what it points to was
 * not told.
 */
export function placeBack(
  reading: Reading,
  sentences: ReadSentence[],
  mention: Mention,
  back: number = BACK,
): PlaceMention | null | undefined {
  const { items } = sentences[mention.sentence]
  const goes = GOES.has(mention.subtype)
  let best = triggerPointer(reading, mention)
  let unnamed = false
  for (let k = 1; k < items.length && k <= mention.at + REACH; k++) {
    const far = k < mention.at - REACH
    if (far && k > FRONT) continue
    const told = pointerAt(reading, items, k, goes)
    if (far && !told?.noun) continue
    // “is to be tried here for murder”
    const own = told?.here && told.noun === null && k < mention.at ? null : told
    // “no food has reached the city, and ten have died there”
    const again = own && own.noun === null && !own.here && !parted(items, k, mention.at)
    const named = again ? nounBefore(reading, items, k, goes) : null
    const pointer = named ? { ...named, at: k } : own
    unnamed ||= !pointer && inSome(reading, items, k)
    if (pointer && (!best || Math.abs(k - mention.at) < Math.abs(best.at - mention.at))) best = pointer
  }
  if (!best) return unnamed ? undefined : null
  if (best.here && best.noun === null) return writtenIn(reading, sentences, best)
  return (
    (best.here ? writtenIn(reading, sentences, best) : null) ??
    pointedAt(reading, sentences, mention.sentence, best, back) ??
    (best.plain && textIs(reading, best.noun ?? '', 'dateline_nouns') ? atHome(reading, sentences, best) : null) ??
    (textIs(reading, best.noun ?? '', 'wide_nouns') ? undefined : null)
  )
}

/** “They met on Friday. It took place in Ossa.”, “Shots fell near Ossa. Those were fired at noon.”: sentences that go on with one another. */
export function placesBeside(reading: Reading, sentences: ReadSentence[], { sentence }: Mention): PlaceMention[] {
  const told = (at: number) => placesNamed(reading, sentences[at].items)
  const beside = (at: number) => sentences[at]?.paragraph === sentences[sentence].paragraph
  if (beside(sentence + 1) && saysWhere(reading, sentences[sentence + 1].items)) return told(sentence + 1)
  return beside(sentence - 1) && goesOn(reading, sentences[sentence].items) ? told(sentence - 1) : []
}

/** The names of places at which something is told to be. */
export const placesNamed = (reading: Reading, items: Item[]): PlaceMention[] =>
  placesTold(reading, items).filter((p) => !p.bare && !elsewhere(reading, items, p) && !origin(items, p))

/** “many fled there after troops had taken their villages”: told of another time. */
const parted = (items: Item[], a: number, b: number): boolean =>
  items.slice(Math.min(a, b), Math.max(a, b)).some((x) => has(x, 'sequel') !== undefined)

/** “It took place”, “The meeting was held”. */
export function saysWhere(reading: Reading, items: Item[]): boolean {
  if (items.length < 3) return false
  const subject = items[0].from
  const verb = anyIn(reading, subject, subject + 1, 'subject_again') ? subject + 1 : subject + 2
  const pronoun = verb === subject + 1 || items[0].kind === 'determiner' || items[0].group?.definite === true
  return pronoun && spanOpensWith(reading, verb, items[Math.min(4, items.length - 1)].to, 'says_where')
}

/** “Those were fired”, “It killed two”: the subject is what the sentence before told of. */
const goesOn = (reading: Reading, items: Item[]): boolean =>
  isOf(reading, items[0], 'subject_again') && SUBJECT.has(items[0].kind)

const SUBJECT = new Set<Item['kind']>(['pronoun', 'determiner'])

/** “in this city”, “this capital”: a report calls so the town of its dateline. */
function writtenIn(reading: Reading, sentences: ReadSentence[], pointer: Pointer): PlaceMention | null {
  for (const sentence of sentences) {
    const place = sentence.index <= TOP ? datelinePlace(reading, sentence) : null
    if (place || sentence.index > TOP) return place && pointing(place, pointer)
  }
  return null
}

/** “the city”: the town of the dateline, unless the first sentences tell more of another land than of that in which it lies. */
function atHome(reading: Reading, sentences: ReadSentence[], pointer: Pointer): PlaceMention | null {
  const written = sentences.slice(0, TOP + 1).find((s) => datelinePlace(reading, s))
  const land = written?.items[0].entries.find((e) => e.side)?.side
  const told = timesTold(sentences.slice(0, LEAD))
  const own = land === undefined ? Number.POSITIVE_INFINITY : (told.get(land) ?? 0)
  return [...told.values()].every((count) => count <= own) ? writtenIn(reading, sentences, pointer) : null
}

/** How often each side is named. */
function timesTold(sentences: readonly ReadSentence[]): ReadonlyMap<string, number> {
  const out = new Map<string, number>()
  for (const { items } of sentences)
    for (const item of items)
      for (const cls of SIDES) {
        const side = has(item, cls)?.side
        if (side) out.set(side, (out.get(side) ?? 0) + 1)
      }
  return out
}

const SIDES = ['side_noun', 'side_adjective'] as const

/** Sentences in which a report tells of what land it is. */
const LEAD = 8

/** Sentences at the top of a report that may open with its dateline. */
const TOP = 3

/** “invaded the town”: the words of the trigger point to a place. */
function triggerPointer(reading: Reading, { at, from, to }: Mention): Pointer | null {
  const noun = / the (village|town|city|camp|community)$/i.exec(textOf(reading, from, to))?.[1].toLowerCase()
  return noun === undefined ? null : { at, noun, kind: 'settlement', relation: null }
}

function pointerAt(reading: Reading, items: Item[], k: number, goes: boolean): Pointer | null {
  const word = wordOf(reading, items[k]).toLowerCase()
  if (isOf(reading, items[k], 'here') && isWriters(items, k))
    return { at: k, noun: null, kind: undefined, relation: null, here: true }
  if (isOf(reading, items[k], 'there') && !introduces(items, k))
    return { at: k, noun: null, kind: undefined, relation: null }
  if (
    isOf(reading, items[k], 'same') &&
    isArticle(items[k - 1]) &&
    (leads(reading, items, k - 2) || items[k - 2]?.kind === 'preposition')
  ) {
    const of = has(items[k + 1], 'place_noun')
    const noun = of ? wordOf(reading, items[k + 1]).toLowerCase() : null
    return { at: k, noun, kind: of?.kind, relation: relationBefore(reading, items, k - 1) }
  }
  // “across the country”, “throughout the region”
  if (has(items[k], 'spread') && textEndsWith(reading, word, 'whole_lands'))
    return { at: k, noun: word.replace(/^.* /, ''), kind: 'region', relation: null }
  const noun = has(items[k], 'place_noun')
  const several = /s$/.test(word)
  if (!noun || (several && noun.kind !== 'region') || isNamed(items, k)) return null
  let start = k - 1
  while (start > 0 && DESCRIBES.has(items[start].kind) && k - start <= 2) start--
  if (
    !isOf(reading, items[start], 'points_back') ||
    !(
      leads(reading, items, start - 1) ||
      (goes && noun.kind === 'region' && items[start - 1]?.kind === 'to') ||
      hit(reading, items, start, k)
    )
  )
    return null
  const here = noun.kind === 'settlement' && isOf(reading, items[start], 'this')
  return {
    at: k,
    noun: word,
    kind: noun.kind,
    relation: relationBefore(reading, items, start),
    here,
    plain: start === k - 1,
    several,
  }
}

/** The nearest pointer with a noun before a word: what “there” stands for. */
function nounBefore(reading: Reading, items: Item[], k: number, goes: boolean): Pointer | null {
  for (let j = k - 1; j >= 1; j--) {
    const told = pointerAt(reading, items, j, goes)
    if (told?.noun) return told
  }
  return null
}

/** “troops were deployed to the region”: where they came to is where it was. */
const GOES = new Set<EventSubtype>(['headquarters_or_base_established'])

/** “in a village”, “outside another town”: of a place without a name, and not the one told of last. */
const inSome = (reading: Reading, items: Item[], k: number): boolean =>
  has(items[k], 'place_noun')?.kind === 'settlement' && isUnnamed(reading, items, k)

/** The noun of place at item k has no name, and something was there or hit it. */
export function isUnnamed(reading: Reading, items: Item[], k: number): boolean {
  if (isNamed(items, k)) return false
  let start = k - 1
  while (start > 0 && DESCRIBES.has(items[start].kind) && k - start <= 2) start--
  return SOME.has(items[start]?.kind) && (leads(reading, items, start - 1) || hit(reading, items, start, k))
}

const SOME = new Set<Item['kind'] | undefined>(['article', 'another'])

/** “shelled the village”, “an attack on the town”, “rained down on the city”, “the village came under fire”. */
const hit = (reading: Reading, items: Item[], start: number, k: number): boolean =>
  (start > 0 &&
    (strikeOn(reading, items, start - 1) || struckBy(items, start - 1, start) || isFiredOn(reading, items, start))) ||
  isAttacked(reading, items, k + 1)

/** “shot dead here on Friday”: the town of the report, and not where somebody whose words are quoted stands. */
const isWriters = (items: Item[], k: number): boolean =>
  k > 0 && CLOSING.has(items[k + 1]?.kind) && !items.some((x) => QUOTES.has(x.sign))

const CLOSING = new Set<Item['kind'] | undefined>([
  'sign',
  'date',
  'preposition',
  'day_part',
  'relative_day',
  'and',
  undefined,
])

/** “There were”, “there is”: no place. */
const introduces = (items: Item[], k: number): boolean =>
  items.slice(k + 1, k + 3).some((x) => x.kind === 'be' || x.kind === 'have') || items[k - 1]?.kind === 'be'

const DESCRIBES = new Set<Item['kind']>(['side_adjective', 'capital', 'unknown', 'adverb'])

/** “in”, “outside”, “five kilometres from”. */
function leads(reading: Reading, items: Item[], at: number): boolean {
  const item = items[at]
  if (item === undefined) return false
  return (
    locative(reading, item) ||
    has(item, 'place_relation') !== undefined ||
    (item.kind === 'from' && items[at - 1]?.kind === 'unit')
  )
}

/** “the village of Ossa”, “the Ossa village”, “the town’s market”: the noun has a name or belongs to another. */
const isNamed = (items: Item[], k: number): boolean =>
  items[k + 1]?.kind === 'of' ||
  items[k + 1]?.kind === 'possessive' ||
  items[k - 1]?.kind === 'place' ||
  NAMES.has(items[k + 1]?.kind) ||
  has(items[k + 1], 'place_noun') !== undefined

const NAMES = new Set<Item['kind'] | undefined>(['place', 'capital', 'metonym', 'side_noun'])
