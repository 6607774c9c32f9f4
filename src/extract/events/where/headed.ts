/**
 * Places that head a paragraph: “Ossa, Marn district. On 3 May …”, a line “Ossa village” above its paragraph, “Marn region: two
 * were killed”. What the paragraph tells without a place was there. A heading of the whole text, a person or a body is none.
 */
import { COLON, has, type Item, isSign, type Reading, textOf } from '../../item.js'
import { findPlaces, type PlaceMention } from '../../places/index.js'
import { nameEnd, nameWord } from '../../places/names.js'
import type { ReadSentence } from '../../read.js'
import type { Mention } from '../mention.js'

/** More items than this are no heading. */
const LONGEST = 12

/**
 * Gives the mentions of a headed paragraph that name no place, or only a wide one, that of the heading; once the paragraph has
 * told of a nearer place, what names none may go on with that one. An item of a list can have such a heading too.
 */
export function placeUnderHeads(reading: Reading, sentences: readonly ReadSentence[], mentions: Mention[]): void {
  const heads = headsOf(reading, sentences)
  let nearer: string | null = null
  for (const mention of mentions) {
    const { paragraph } = sentences[mention.sentence]
    const head = heads[mention.sentence]
    const under = `${paragraph} ${head?.ref.name}`
    if (!head) continue
    mention.head = head.ref.name
    if (nearer === under) continue
    if (mention.places.some((p) => !p.wider && p.ref.name !== head.ref.name)) nearer = under
    else if (mention.places.every((p) => p.wider)) mention.places = [head, ...mention.places]
  }
}

/** For each sentence the place that heads it, nearest heading first in force; null where none does. */
function headsOf(reading: Reading, sentences: readonly ReadSentence[]): (PlaceMention | null)[] {
  let head: { place: PlaceMention; until: number; bullet: boolean } | null = null
  return sentences.map((sentence, at) => {
    const { paragraph, bullet } = sentence
    const place = headIn(reading, sentences, at)
    if (place) {
      const alone = sentences[at + 1]?.paragraph !== paragraph && !isRunIn(sentence)
      head = { place, bullet, until: alone ? paragraph + 1 : paragraph }
    } else if (head && bullet && head.bullet) head = null
    else if (head && bullet && paragraph === head.until + 1) head.until = paragraph
    return head && paragraph <= head.until ? head.place : null
  })
}

/** A sentence goes on after the colon of its heading. */
const isRunIn = ({ items }: ReadSentence): boolean => {
  const colon = items.findIndex((x) => isSign(x, COLON))
  return colon > 0 && colon < items.length - 1
}

/** The place of a sentence that is nothing but the name of one, or begins with one and a colon. */
function headIn(reading: Reading, sentences: readonly ReadSentence[], index: number): PlaceMention | null {
  const { items, paragraph, bullet } = sentences[index]
  if (index === 0 || (sentences[index - 1].paragraph === paragraph && !bullet)) return null
  const colon = items.slice(0, LONGEST).findIndex((x) => isSign(x, COLON))
  const named = colon > 0 ? items.slice(0, colon) : items
  const last = sentences[index + 1] === undefined
  if (named.length === 0 || named.length > LONGEST || (colon < 0 && last) || !named.every(inHeading)) return null
  const first = named.findIndex((x) => x.kind !== 'sign' && x.kind !== 'numeral')
  const places = first < 0 ? [] : findPlaces(reading, named)
  if (places.length === 0) return null
  if (places[0].at <= first) return { ...places[0], bare: false, wider: false }
  const next = nameWord(reading, named[first]) ? nameEnd(reading, named, first) : first
  if (next === first || named[next]?.kind !== 'sign') return null
  const name = textOf(reading, named[first].from, named[next - 1].to)
  return {
    at: first,
    next,
    wider: false,
    bare: false,
    ref: { name, place_id: null, precision: 'exact', relation: null },
  }
}

const inHeading = (item: Item): boolean => KINDS.has(item.kind) || has(item, 'compass') !== undefined

const KINDS = new Set<Item['kind']>([
  'capital',
  'names',
  'place',
  'place_noun',
  'facility',
  'sign',
  'numeral',
  'of',
  'and',
])
