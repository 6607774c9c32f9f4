/**
 * A capitalised name that no registry knows, where the words around it say that it is a place. In an upper-case text
 * capitals tell nothing: there a name is a run of words that are not ordinary English.
 */
import type { Entry } from '../../knowledge/lexicon.js'
import { precisionOf } from '../../knowledge/precision.js'
import type { GeoPrecision } from '../../model/vocab.js'
import { LOWER, UPPER } from '../../text/tokens.js'
import type { Group } from '../chunks/people/group.js'
import { COMMA, DASH, has, type Item, isArticle, isSign, type Reading, textOf, wordOf } from '../item.js'
import { endsWith, isOf, opensWith } from '../words.js'
import { isBefallen } from './befalls.js'
import type { PlaceMention } from './index.js'
import { isLedTo, toldOf } from './leads.js'
import {
  afterList,
  closes,
  endsList,
  isCommunity,
  isListed,
  isListStruck,
  joinedTo,
  nounOfList,
  pastCount,
} from './lists.js'
import { isWaterOf, nameEnd, nameWord, opensName, prefix } from './names.js'
import { amongPersons, isHeadline, isOther, pastEvent } from './no-names.js'
import { isSettlement, nounAfter, nounBefore, nounPrecision } from './nouns.js'
import { holdsOffice } from './office.js'
import { peoples } from './peoples.js'
import { relationBefore } from './relation.js'
import { isAssault, isStruck } from './struck.js'

/** The place that begins at item i, or null. `last` is the place mention before it in the sentence. */
export function unknownAt(
  reading: Reading,
  items: Item[],
  i: number,
  last: PlaceMention | undefined,
): PlaceMention | null {
  if (!startsName(reading, items, i)) return null
  const end = pastEvent(items, i, nameEnd(reading, items, i))
  // “al-Ossa-controlled Marn”: who holds the place.
  if (end === i || (isSign(items[end], DASH) && has(items[end + 1], 'backing'))) return null
  // “F-16”, “Q&A”: a letter names no place.
  if ((end === i + 1 && wordOf(reading, items[i]).length === 1) || isOther(reading, items, i, end)) return null
  const after = nounAfter(reading, items, end)
  // “the Ossa and Marn districts Arno Lisk said”: that noun is of the names before it.
  const isTaken = last?.next === i && !endsWith(reading, items[i - 1], 'of')
  const before = isTaken ? undefined : nounBefore(items, i)
  const listed =
    last !== undefined &&
    last.next <= i &&
    joinedTo(reading, items, last.next, i) &&
    !holdsOffice(items, last, i, end) &&
    // “In Ossa, Arno Lisk and Ivo Tarn were attacked”
    !(last.at <= 1 && isSign(items[last.next], COMMA) && amongPersons(items, i, end))
  const lead = isTold(reading, items, i, end) || (after === null && namesEvent(reading, items, end))
  const relation = relationBefore(reading, items, i)
  const noun = after?.noun ?? before ?? ownNoun(items, i, end, relation) ?? nounOfList(reading, items, end)
  if (!noun && !lead && !listed) return null
  if (!noun && isHeadline(reading, items, i, end)) return null
  // “Ossa University’s laboratory said”: the name of a body.
  if (after?.noun.cls === 'facility' && !lead && items[after.next]?.kind === 'possessive') return null
  // “Marn Basin Liberation Front”: of a longer name.
  if (after && !lead && !listed && capitals(reading, items, end) && nameWord(reading, items[after.next])) return null
  if (noun ? peoples(reading, items, i, end) : !plain(reading, items, i, end)) return null
  const modifies = after && isModifier(items, after.next) && !namesEvent(reading, items, after.next)
  if (after && (modifies || counted(items[i - 1])) && !lead && !listed) return null
  if (
    listed &&
    !noun &&
    !lead &&
    !closes(reading, items, pastCount(reading, items, end)) &&
    !endsList(reading, items, last, i)
  )
    return null
  const wider = listed && isSign(items[last.next], COMMA) && i === last.next + 1 && !isListed(reading, items, end)
  const precision: GeoPrecision = noun ? nounPrecision(noun) : wider ? 'adm1' : ownPrecision(reading, items, i)
  const next = after?.next ?? end
  const name = textOf(reading, items[i].from, items[withNoun(reading, items, i, end) ? end : end - 1].to)
  return {
    at: i,
    next,
    wider,
    bare: false,
    ref: { name, place_id: null, precision, relation },
  }
}

/** Words around items [i, end) lead to them as to a place. */
const isTold = (reading: Reading, items: Item[], i: number, end: number): boolean =>
  isLedTo(reading, items, i, isCommunity(reading, items[afterList(reading, items, end)])) ||
  (toldOf(reading, items, i) && (closes(reading, items, end) || pastCount(reading, items, end) > end)) ||
  ((isStruck(reading, items, end) || isListStruck(reading, items, end)) && !amongPersons(items, i, end)) ||
  isBefallen(reading, items, end) ||
  isExplained(reading, items, end) ||
  isScene(reading, items, end) ||
  // “shelled the community of Ossa”
  (items[i - 1]?.kind === 'of' &&
    isCommunity(reading, items[i - 2]) &&
    !reading.upperCase &&
    !isOf(reading, items[i], 'peoples') &&
    closes(reading, items, end)) ||
  // “Ossa residents fled”
  isOf(reading, items[end], 'folk')

/** “at Ossa University”, “Mount Ossa”: a noun of place that is a word of the name. */
const ownNoun = (items: Item[], i: number, end: number, relation: string | null): Entry | undefined =>
  end === i + 1
    ? undefined
    : ((relation === null ? undefined : has(items[end - 1], 'facility')) ?? has(items[i], 'place_noun'))

const capitals = ({ tokens, upperCase }: Reading, items: Item[], at: number): boolean =>
  items[at] !== undefined && !upperCase && tokens.letters[items[at].from] !== LOWER

/**
 * “Ossa Street”, “the Green Zone”, “the Marnian-Velmian border”: the noun belongs to the name of a street, of a line, and to an ordinary
 * word, as its capital shows; “Ossa” alone is that of a town.
 */
const withNoun = (reading: Reading, items: Item[], i: number, at: number): boolean =>
  has(items[at], 'place_noun')?.kind === 'line' ||
  (capitals(reading, items, at) &&
    (isOf(reading, items[at], 'streets') ||
      (at === i + 1 &&
        has(items[at], 'place_noun') !== undefined &&
        reading.knowledge.isCommon(reading.tokens.word[items[i].from]))))

/** “one Velm Station wagon”: a make of things that were counted. */
const counted = (item: Item | undefined): boolean => item?.quantity !== undefined || item?.kind === 'numeral'

/** “in northern Ossa”, “in South Ossa” are parts of it; a longer name is as wide as the known one it begins with: “Ossa del Sur”. */
const ownPrecision = (reading: Reading, items: Item[], i: number): GeoPrecision =>
  has(items[i - 1], 'compass') ||
  has(items[i], 'compass') ||
  (items[i].names && opensWith(reading, items[i], 'quarters'))
    ? 'region'
    : items[i].kind === 'place'
      ? precisionOf(items[i].entry?.kind)
      : 'exact'

function startsName(reading: Reading, items: Item[], i: number): boolean {
  const item = items[i]
  if (item.names?.titled || item.group || !mayStartName(reading, items, i)) return false
  // “the Northern city of Ossa”
  if (has(item, 'compass') && isSettlement(items[i + 1]) && !capitals(reading, items, i + 1)) return false
  // “Nearby Ossa was stormed”
  if (isOf(reading, item, 'beside')) return false
  // “J.D. Lisk”
  if (item.names && INITIAL.test(item.names.people[0].name)) return false
  // “the Autonomous Region of Marn”
  if (isOf(reading, item, 'kinds_of_land') || isOf(reading, item, 'states_called')) return false
  // “in Operation Ossa”, “clashes with Sea Tigers”
  if (isOf(reading, item, 'opens_no_place') && !isWaterOf(items, i)) return false
  return !(capitals(reading, items, i - 1) && isOf(reading, items[i - 1], 'opens_no_place'))
}

const INITIAL = /^\p{L}\./u

/** By its letters and what follows. */
function mayStartName(reading: Reading, items: Item[], i: number): boolean {
  const item = items[i]
  return (
    prefix(reading, items, i) > 0 ||
    nameWord(reading, item) ||
    (item.kind === 'side_noun' && items[i + 1]?.kind === 'capital' && nameWord(reading, items[i + 1])) ||
    (opensName(reading, item) &&
      !nameWord(reading, items[i - 1]) &&
      (nameWord(reading, items[isWaterOf(items, i) ? i + 2 : i + 1]) || items[i + 1]?.kind === 'side_noun'))
  )
}

/** “Ossa, a village east of Marn, came under attack”, “Ossa, along the road to Marn, was targeted”: words of place between commas explain the name. */
function isExplained(reading: Reading, items: Item[], end: number): boolean {
  if (!isSign(items[end], COMMA)) return false
  const noun =
    (isSettlement(items[end + 1]) && items[end + 2]?.kind === 'of') ||
    (isArticle(items[end + 1]) &&
      [2, 3, 4].some((d) => isSettlement(items[end + d]) && describes(items, end + 2, end + d)))
  if (noun) return true
  if (!has(items[end + 1], 'place_relation')) return false
  let close = end + 2
  while (close < items.length && close - end < ASIDE && items[close].kind !== 'sign') close++
  if (!isSign(items[close], COMMA)) return false
  return (
    isStruck(reading, items, close + 1) ||
    (items[close + 1]?.kind === 'be' && isAssault(has(items[close + 2], 'event_verb')?.subtype))
  )
}

const ASIDE = 14

/** “visited Ossa, where two were killed”, “Ossa, the scene of Monday’s attack”: what follows the name says that it is where something was. */
const isScene = (reading: Reading, items: Item[], end: number): boolean => {
  const next = isSign(items[end], COMMA) ? end + 1 : end
  if (/^where$/i.test(wordOf(reading, items[next]))) return !reading.upperCase
  return (
    next > end && isArticle(items[next]) && isOf(reading, items[next + 1], 'sites') && items[next + 2]?.kind === 'of'
  )
}

const describes = (items: Item[], from: number, to: number): boolean =>
  items.slice(from, to).every((x) => x.kind === 'unknown' || x.kind === 'side_adjective' || has(x, 'compass'))

/** The name stands for itself: no noun follows that it would modify (“in Marnian custody”), and it is no body or code. */
function plain(reading: Reading, items: Item[], i: number, end: number): boolean {
  const after = items[end]
  if (after?.kind === 'possessive') return inPlaceOf(items, end + 1)
  if (
    (isModifier(items, end) &&
      !isOf(reading, after, 'folk') &&
      !namesEvent(reading, items, end) &&
      !inEvent(reading, items, i, end)) ||
    ((after?.kind === 'unknown' || after?.kind === 'harm_nominal') &&
      // “near the Ossi community”
      !(isCommunity(reading, after) && has(items[i - 2], 'place_relation')) &&
      ADJECTIVE.test(textOf(reading, items[i].from, items[end - 1].to)))
  )
    return false
  const short = end === i + 1 && shouts(reading, items[i]) && !shouts(reading, items[i - 1])
  // “in Hope, a town”
  const common =
    end === i + 1 && items[i].kind === 'capital' && reading.knowledge.isCommon(reading.tokens.word[items[i].from])
  if (common && !isExplained(reading, items, end)) return false
  return !(short && reading.tokens.end[items[i].from] - reading.tokens.start[items[i].from] <= 5)
}

/** In capitals, where the text has small letters; a line in capitals tells nothing by them. */
const shouts = ({ tokens, upperCase }: Reading, item: Item | undefined): boolean =>
  item !== undefined && tokens.letters[item.from] === UPPER && !upperCase

/** Endings of adjectives of peoples and places: “Marnian”, “Ossi”, “Tarvish”. */
const ADJECTIVE = /(?:[aei]n|i|ish|ese|ic|ite)$/i

/** “the Ossa bombing”, “the Ossa car bombing”: blasts and massacres are called by where they were, attacks by who made them as well. */
const namesEvent = (reading: Reading, items: Item[], at: number): boolean =>
  isNamed(reading, items[at]) ||
  ((items[at]?.kind === 'instrument' || items[at]?.kind === 'thing') && isNamed(reading, items[at + 1]))

/** “killed in Ossa attack”: a title leaves the article out. */
const inEvent = (reading: Reading, items: Item[], i: number, end: number): boolean =>
  /^in$/i.test(wordOf(reading, items[i - 1])) &&
  has(items[end], 'event_noun') !== undefined &&
  !OF_PEOPLES.test(textOf(reading, items[i].from, items[end - 1].to))

const OF_PEOPLES = /(?:an|i|ish|ese|ic|ite|ist)$/i

const isNamed = (reading: Reading, item: Item | undefined): boolean =>
  has(item, 'event_noun') !== undefined && endsWith(reading, item, 'named_by_place')

/** A noun follows at once: the name is an adjective or the name of a body. */
export const isModifier = (items: Item[], at: number): boolean => {
  const item = items[at]
  if (item === undefined) return false
  return (
    item.kind === 'body' ||
    item.kind === 'speech_noun' ||
    item.kind === 'event_noun' ||
    item.kind === 'instrument' ||
    item.kind === 'agreement_noun' ||
    item.kind === 'actor' ||
    item.kind === 'title' ||
    (item.kind === 'side_noun' && BODIES.has(item.entry?.kind)) ||
    has(item, 'person') !== undefined ||
    (item.group !== undefined && !opensOwn(item.group))
  )
}

/** Kinds of names of bodies: “the Ossa Basin People’s Front”. */
export const BODIES = new Set<string | undefined>(['organisation', 'armed_group'])

/** “In the Marn district a woman was hurt”: persons with an article or number of their own are described by nothing before them. */
const opensOwn = ({ implied, quantity, definite, own, personal }: Group): boolean =>
  implied === 'article' ||
  implied === 'another' ||
  (quantity !== null && implied === null) ||
  definite ||
  own ||
  personal

/** “Marn’s northern province”, “Marn’s capital”: still a place. */
const inPlaceOf = (items: Item[], at: number): boolean => {
  // “Marn’s al-Nur hospital”
  let from = at
  while (items[from]?.kind === 'capital' || isSign(items[from], DASH) || isSign(items[from + 1], DASH)) from++
  return [0, 1, 2].some(
    (k) => has(items[from + k], 'place_noun') !== undefined || has(items[from + k], 'compass') !== undefined,
  )
}
