/** Noun phrases that speak: from the words beside a cue to a named, linked speaker. */
import type { Speaker } from '../../model/record.js'
import { sideOf } from '../chunks/people/group.js'
import { COMMA, has, type Item, isSign, type Reading, textOf } from '../item.js'

export interface Phrase {
  /** First item and the item after the last. */
  from: number
  to: number
  speaker: Speaker
  /** “she”, “the ministry”, “the statement”: means a speaker told of before. */
  anaphor: 'pronoun' | 'role' | 'body' | 'document' | null
  female: boolean | null
}

const LIMIT = 12

const isPart = (item: Item): boolean =>
  item.kind === 'actor' ||
  item.kind === 'body' ||
  item.kind === 'names' ||
  item.kind === 'official' ||
  sideOf(item) !== null ||
  item.kind === 'capital' ||
  item.kind === 'place' ||
  item.kind === 'determiner' ||
  item.kind === 'article' ||
  item.kind === 'possessive' ||
  has(item, 'speech_noun') !== undefined ||
  has(item, 'title') !== undefined ||
  has(item, 'rank') !== undefined ||
  item.kind === 'person_adjective' ||
  item.kind === 'people' ||
  item.kind === 'our' ||
  item.kind === 'enemy' ||
  item.kind === 'other' // prettier-ignore

const isLink = (item: Item): boolean =>
  item.kind === 'of' ||
  isSign(item, 45) ||
  item.kind === 'unknown' ||
  (item.kind === 'preposition' && item.to - item.from === 1) ||
  has(item, 'and') !== undefined ||
  isSign(item, 46)

/** The speaking phrase that ends just before item `end`. */
export function phraseBefore(reading: Reading, items: Item[], end: number): Phrase | null {
  let at = end - 1
  while (
    at >= 0 &&
    (items[at].kind === 'adverb' ||
      items[at].kind === 'have' ||
      items[at].kind === 'be' ||
      items[at].kind === 'date' ||
      isSign(items[at], COMMA) ||
      items[at].kind === 'modal')
  )
    at--
  const to = at + 1
  if (items[at]?.kind === 'pronoun') return pronoun(reading, items, at)
  let from = at + 1
  for (let n = 0; at >= 0 && n < LIMIT; n++, at--) {
    const item = items[at]
    if (isPart(item)) from = at
    else if (!isLink(item) && !(isSign(item, COMMA) && appositive(items, at))) break
    else if (has(item, 'and') && items[at - 1]?.kind !== 'names' && !sideOf(items[at - 1])) break
  }
  return from < to ? phrase(reading, items, from, to) : null
}

/** “Its spokeswoman, Tigana Mavrel,”: the comma stands between a role and its name. */
const appositive = (items: Item[], at: number): boolean =>
  (items[at + 1]?.kind === 'names' &&
    at > 0 &&
    (has(items[at - 1], 'speech_noun') !== undefined ||
      items[at - 1].kind === 'body' ||
      items[at - 1].kind === 'actor')) ||
  (items[at - 1]?.kind === 'names' &&
    items[at + 1] !== undefined &&
    (isPart(items[at + 1]) || items[at + 1].kind === 'unknown'))

/** The speaking phrase that starts at item `start` (“said the ministry”, “according to police”). */
export function phraseAfter(reading: Reading, items: Item[], start: number): Phrase | null {
  let at = start
  while (at < items.length && items[at].kind === 'adverb') at++
  if (items[at]?.kind === 'pronoun') return pronoun(reading, items, at)
  const from = at
  let to = from
  for (let n = 0; at < items.length && n < LIMIT; n++, at++) {
    const item = items[at]
    if (isPart(item)) to = at + 1
    else if (!isLink(item) && !(isSign(item, COMMA) && appositive(items, at))) break
    else if (item.kind === 'preposition' || (item.kind === 'unknown' && to > from && items[at - 1]?.kind === 'names'))
      break
  }
  return to > from ? phrase(reading, items, from, to) : null
}

const FEMALE = new Set(['she', 'her', 'herself'])
const MALE = new Set(['he', 'him', 'his', 'himself'])

function pronoun(reading: Reading, items: Item[], at: number): Phrase {
  const word = textOf(reading, items[at].from, items[at].to).toLowerCase()
  return {
    from: at,
    to: at + 1,
    speaker: speakerOf('publisher'),
    anaphor: 'pronoun',
    female: FEMALE.has(word) ? true : MALE.has(word) ? false : null,
  }
}

export const speakerOf = (name: string, extra: Partial<Speaker> = {}): Speaker => ({
  name,
  actor: null,
  person: null,
  side: null,
  relayed_by: null,
  ...extra,
})

function phrase(reading: Reading, items: Item[], from: number, to: number): Phrase | null {
  let start = from
  while (
    start < to &&
    (items[start].kind === 'determiner' ||
      items[start].kind === 'article' ||
      items[start].kind === 'possessive' ||
      isSign(items[start], 45))
  )
    start++
  if (start >= to) return null
  const parts = items.slice(start, to)
  const person = parts.find((x) => x.kind === 'names')?.names?.people[0]
  const official = person?.official ?? parts.find((x) => has(x, 'official'))?.entry?.ref
  const actor = parts.find((x) => x.kind === 'actor')
  const side = parts.map(sideOf).find((x) => x)
  const role = parts.some((x) => has(x, 'speech_noun')?.kind === 'role')
  const known = official ? reading.knowledge.registry?.people.find((p) => p.id === official) : undefined
  const actorId = actor?.entry?.ref ?? known?.actor ?? null
  const speaker = speakerOf(nameOf(reading, parts, person?.name ?? known?.name, actor, role), {
    actor: actorId,
    person: known?.name ?? person?.name ?? null,
    side: side?.code ?? known?.side ?? null,
  })
  if (!plausible(parts)) return null
  return {
    from: start,
    to,
    speaker,
    anaphor: anaphorOf(parts, speaker),
    female: known?.gender ? known.gender === 'f' : null,
  }
}

function nameOf(
  reading: Reading,
  parts: Item[],
  person: string | undefined,
  actor: Item | undefined,
  role: boolean,
): string {
  if (person) return person
  if (actor && !role) return actor.entry?.name ?? textOf(reading, actor.from, actor.to)
  return textOf(reading, parts[0].from, parts[parts.length - 1].to).replace(/\s+/g, ' ')
}

/** Something in the phrase can speak: a body, a person, a side, a source. */
const plausible = (parts: Item[]): boolean =>
  parts.some(
    (x) =>
      x.kind === 'actor' ||
      x.kind === 'body' ||
      x.kind === 'names' ||
      x.kind === 'official' ||
      x.kind === 'people' ||
      sideOf(x) !== null ||
      has(x, 'speech_noun') ||
      x.kind === 'capital',
  )

function anaphorOf(parts: Item[], speaker: Speaker): Phrase['anaphor'] {
  if (speaker.person || speaker.actor || speaker.side) return null
  if (parts.length > 1) return null
  const noun = has(parts[0], 'speech_noun')
  if (noun?.kind === 'document') return 'document'
  if (noun?.kind === 'role') return 'role'
  return parts[0].kind === 'body' && parts[0].entry?.kind === 'ministry' ? 'body' : null
}
