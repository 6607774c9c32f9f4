/** Adjectives of peoples beside a noun of place: “the Jewish settlement”, “a Marnish village”. They are no names, however a name may end: “Ossish district”. */
import { LOWER } from '../../text/tokens.js'
import { has, type Item, isArticle, type Reading, textOf, wordOf } from '../item.js'
import { isOf } from '../words.js'
import { pastDescribing } from './describes.js'
import { nounOfList } from './lists.js'
import { isHeadline } from './no-names.js'

/** “the Jewish settlement”, “a Marnish village”, “Brief area”: an adjective, a people or an ordinary word is no name. */
export function peoples(reading: Reading, items: Item[], i: number, end: number): boolean {
  if (end !== i + 1 || items[i].kind !== 'capital') return false
  const { word, letters } = reading.tokens
  // “near the Dole bridge”: a capital inside a sentence before a noun without one is a name.
  const named =
    (isArticle(items[i - 1]) && i > 1 && letters[items[end]?.from] === LOWER) ||
    // “in the Green Zone”: both with a capital, the article without one.
    (/^the$/.test(wordOf(reading, items[i - 1])) && capitalNoun(reading, items[end])) ||
    // “the rural area of Dole”
    (items[i - 1]?.kind === 'of' && inSentence(reading, items[i - 2]) && isNarrowNoun(items[i - 2])) ||
    // “in the village of Hope”: one phrase that leads to a name
    (DIVISIONS.has(has(items[i - 1], 'place_relation')?.kind) && inSentence(reading, items[i - 1])) ||
    // “in Green Valley”: both with a capital, where the sentence is no title
    (leads(items[i - 1]) &&
      inSentence(reading, items[i - 1]) &&
      capitalNoun(reading, items[end]) &&
      !isHeadline(reading, items, i, end)) ||
    (inSentence(reading, items[i - 1]) && (divides(items[end]) || nounOfList(reading, items, end) !== undefined))
  return (
    // “an ethnic Dole village”
    (items[i - 1]?.kind === 'person_adjective' && pastDescribing(reading, items, i - 1) === i - 1) ||
    isOf(reading, items[i], 'peoples') ||
    (!named && reading.knowledge.isCommon(word[items[i].from])) ||
    (ENDING.test(textOf(reading, items[i].from, items[i].to)) && describes(reading, items, i, end))
  )
}

const leads = (item: Item | undefined): boolean =>
  item?.kind === 'preposition' || has(item, 'place_relation') !== undefined

const ENDING = /(?:ish|ese|ian)$/i

/** “a Marnish town”, “Marnish towns”, “the Marnish town of Ossa”; a division, and what has neither article nor plural, is called by its name. */
function describes(reading: Reading, items: Item[], i: number, end: number): boolean {
  const noun = has(items[end], 'place_noun') ?? has(items[end], 'facility')
  // “the town of Tarvish”
  if (!noun) return false
  if (/s$/i.test(wordOf(reading, items[end])) || items[end + 1]?.kind === 'of' || !inSentence(reading, items[i - 1]))
    return true
  const lead = items[i - 1]
  if (!isArticle(lead)) return lead?.kind !== 'preposition' && !has(lead, 'place_relation')
  return !/^the$/i.test(wordOf(reading, lead)) || !AREAS.has(noun.kind)
}

/** “Zone”, “Square” with a capital where the text has small letters. */
const capitalNoun = ({ tokens, upperCase }: Reading, item: Item | undefined): boolean =>
  !upperCase && item !== undefined && tokens.letters[item.from] !== LOWER && has(item, 'place_noun') !== undefined

/** A capital after a word in lower case or a possessive is no mere start of a sentence or title: “Marn’s Dole Township”. */
const inSentence = ({ tokens, upperCase }: Reading, before: Item | undefined): boolean =>
  before !== undefined && !upperCase && (before.kind === 'possessive' || tokens.letters[before.from] === LOWER)

/** “township”, “district”, “province”. */
const divides = (item: Item | undefined): boolean => DIVISIONS.has(has(item, 'place_noun')?.kind)

/** “village of”, “district of”, “area of”. */
const isNarrowNoun = (item: Item | undefined): boolean => {
  const kind = has(item, 'place_noun')?.kind
  return DIVISIONS.has(kind) || kind === 'vicinity'
}

const DIVISIONS = new Set<string | undefined>(['settlement', 'district', 'province'])

/** “the Ossish area”, while “the Marnish village” may be of a people. */
const AREAS = new Set<string | undefined>(['district', 'province', 'region', 'vicinity', 'water', 'height', 'road'])
