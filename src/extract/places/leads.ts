/** What leads to the name of a place: a preposition or words of place, a measured distance, a road, a strike, a list of places told of. */
import { LOWER } from '../../text/tokens.js'
import {
  COLON,
  COMMA,
  DASH,
  has,
  type Item,
  isArticle,
  isSign,
  locative,
  OPEN_PAREN,
  type Reading,
  textOf,
  wordOf,
} from '../item.js'
import { endsWith, isOf, opensWith } from '../words.js'
import { befallsAt } from './befalls.js'
import { pastDescribing } from './describes.js'
import { flees, leftFrom } from './left.js'
import { closes, pastCount } from './lists.js'
import { nameEnd } from './names.js'
import { beforeCalled, measuredFrom, possessedTown, visited } from './relation.js'
import { hasWeapon, isStrike, strikeOn, struckBy } from './struck.js'

/** Items between a name and what leads to it. */
const REACH = 7

/** The preposition or words of place that lead to a name, past an article and an adjective or two: “in northern Marn”, “in rebel-held Marn”; `settled`: “in the Marn community”. */
export function isLedTo(reading: Reading, items: Item[], i: number, settled: boolean): boolean {
  if (!settled && articled(reading, items, i) && !COMPASS.test(wordsBefore(reading, items, i))) return false
  // “hit his Ossa”: a make, or a stronghold of somebody.
  if (isOf(reading, items[i - 1], 'his_or_her')) return false
  if (inOwner(reading, items, i) || inCalled(reading, items, i)) return true
  // “in a village called Ossa”
  if (isOf(reading, items[i - 1], 'beside') && items[nameEnd(reading, items, i)]?.kind !== 'of') return true
  // “fighting for control of Ossa”
  if (items[i - 1]?.kind === 'of' && isOf(reading, items[i - 2], 'control') && isFoughtFor(items, i - 3)) return true
  // “residents of Ossa”
  if (items[i - 1]?.kind === 'of' && isOf(reading, items[i - 2], 'townsfolk')) return true
  // “took to the streets of Ossa”, “surrounded the village of Ossa”
  if (items[i - 1]?.kind === 'of' && endsWith(reading, items[i - 2], 'town_parts')) return true
  if (items[i - 1]?.kind === 'of' && has(items[i - 2], 'event_verb') && endsWith(reading, items[i - 2], 'called_towns'))
    return true
  if (right(reading, items, i)) return true
  if (
    isOf(reading, items[i - 1], 'called') &&
    (has(items[i - 2], 'place_noun') || isOf(reading, items[i - 2], 'spots_called'))
  )
    return true
  const called = beforeCalled(items, i - 1)
  let k = called < 0 ? i - 1 : called
  while (k >= 0 && i - k <= REACH) {
    const before = pastDescribing(reading, items, k)
    if (before === k && !passes(reading, items, k)) break
    k = before === k ? k - 1 : before
  }
  const item = items[k]
  if (!item) return false
  if (
    has(item, 'place_relation') ||
    roadTo(reading, items, k) ||
    struckBy(items, k, i) ||
    struckWithin(reading, items, i) ||
    befallen(reading, items, k, i) ||
    (k === i - 1 && firedOn(reading, items, k) && nameEnd(reading, items, i) === i + 1) ||
    ((settled || ofPortion(reading, items, i - 1)) && struckBy(items, k, k + 1))
  )
    return true
  if (atFacility(reading, items, i) || leftFrom(items, k) || wentTo(reading, items, k, i)) return true
  if (measuredFrom(items, k) || strikeOn(reading, items, k) || oustedAt(reading, items, k)) return true
  if (reading.upperCase && k < i - 2) return false
  return locative(reading, item)
}

/** “fighting raged for control”: item k leads to what a fight is for. */
const isFoughtFor = (items: Item[], k: number): boolean =>
  has(items[k], 'preposition') !== undefined &&
  items.slice(Math.max(0, k - FOUGHT), k).some((x) => has(x, 'event_noun')?.subtype === 'armed_clash')

/** Items between a fight and what it is for. */
const FOUGHT = 6

/** “500 km north-west of the Selvagens”: only a land or a sea lies so. */
const COMPASS = /\b(?:north|south|east|west) of the$/i

const wordsBefore = (reading: Reading, items: Item[], i: number): string =>
  i < 2 ? '' : textOf(reading, items[i - 2].from, items[i - 1].to)

/** “in Ostria’s second-largest city, Ossa,”, “struck the country’s second city, Ossa”: the town that words lead to and a comma names. */
export function inCalled(reading: Reading, items: Item[], i: number): boolean {
  const possessive = possessedTown(items, i - 1)
  const end = items[i].kind === 'place' ? i + 1 : nameEnd(reading, items, i)
  if (possessive < 1 || !closes(reading, items, end)) return false
  let owner = possessive - 1
  while (owner > 0 && items[owner].kind === 'capital' && items[owner - 1].kind === 'capital') owner--
  return isLedTo(reading, items, isArticle(items[owner - 1]) ? owner - 1 : owner, false)
}

/** “in Ostria’s Ossa”, “in northern Marn’s Ossa”: what lies in the land that words lead to. */
function inOwner(reading: Reading, items: Item[], i: number): boolean {
  // “in Marn district’s Ossa”
  let owner = has(items[i - 2], 'place_noun') ? i - 3 : i - 2
  if (items[i - 1]?.kind !== 'possessive' || !OWNERS.has(items[owner]?.kind)) return false
  const end = nameEnd(reading, items, i)
  if (!closes(reading, items, end) && !VERBS.has(items[end]?.kind)) return false
  while (owner > 0 && items[owner].kind === 'capital' && items[owner - 1].kind === 'capital') owner--
  // “the capital of Ostria’s Velm”
  const ofSeat = items[owner - 1]?.kind === 'of' && has(items[owner - 2], 'place_noun') !== undefined
  return ofSeat || isLedTo(reading, items, owner, false)
}

const OWNERS = new Set<Item['kind'] | undefined>(['side_noun', 'place', 'capital', 'metonym'])

const VERBS = new Set<Item['kind'] | undefined>(['be', 'have', 'harm_participle', 'harm_active', 'event_verb'])

/** “besieged Ossa”, “laid siege to Ossa”, “villagers fled Ossa”: the verb right before the name. */
const right = (reading: Reading, items: Item[], i: number): boolean =>
  endsWith(reading, items[i - 1], 'besets') ||
  (i > 0 && flees(reading, items, i - 1) && closes(reading, items, nameEnd(reading, items, i)))

/** “fired on Ossa”, “shells fell on Ossa”, “besieged Ossa”: the words right before a name tell that it is a place under attack. */
export const isFiredOn = (reading: Reading, items: Item[], i: number): boolean =>
  i > 0 &&
  (firedOn(reading, items, i - 1) ||
    befallsAt(reading, items, i - 1) ||
    endsWith(reading, items[i - 1], 'besets') ||
    struckWithin(reading, items, i))

/** “bombed central Ossa”, “targeted Ossa with rockets”. */
function struckWithin(reading: Reading, items: Item[], i: number): boolean {
  let k = i - 1
  while (k > 0 && isOf(reading, items[k], 'inner_parts')) k--
  if (k < i - 1 && struckBy(items, k, k + 1)) return true
  return (
    endsWith(reading, items[k], 'hit_verbs') &&
    has(items[k], 'event_verb') !== undefined &&
    hasWeapon(reading, items, nameEnd(reading, items, i))
  )
}

/** “blasts rocked Ossa”, “a bomb ripped through central Ossa”: the verb stands between the violence and the name, past words that `isLedTo` passes. */
const befallen = (reading: Reading, items: Item[], k: number, i: number): boolean =>
  items.slice(k, i).some((_, d) => befallsAt(reading, items, k + d))

/** “at the Marn Secondary School, Ossa, in Velm district”: between commas after a building with a name, where it stands. */
const atFacility = (reading: Reading, items: Item[], i: number): boolean =>
  isSign(items[i - 1], COMMA) &&
  has(items[i - 2], 'facility') !== undefined &&
  !reading.upperCase &&
  reading.tokens.letters[items[i - 2].from] !== LOWER &&
  isSign(items[nameEnd(reading, items, i)], COMMA)

/** “travelled to Ossa”, “visited Ossa”: of one word, since people are visited too. */
const wentTo = (reading: Reading, items: Item[], k: number, i: number): boolean =>
  (visited(reading, items, { at: k + 1 }) || visited(reading, items, { at: i })) &&
  nameEnd(reading, items, i) === i + 1 &&
  !items[i].names

/** “fired at Ossa”, “opened fire on Ossa”: of one word, since names of two are of persons as well. */
const firedOn = (reading: Reading, items: Item[], k: number): boolean =>
  (has(items[k], 'event_verb')?.kind === 'fire' && endsWith(reading, items[k], 'fire_leads')) ||
  (isOf(reading, items[k], 'fire_leads') && has(items[k - 1], 'event_verb')?.kind === 'fire')

/** “drove the rebels out of Ossa”, “cleared gunmen from Ossa”: item k leads to what was taken from those who held it. */
export function oustedAt(reading: Reading, items: Item[], k: number): boolean {
  if (items[k]?.kind === 'of')
    return /\bout$/i.test(wordOf(reading, items[k - 1])) && opensWith(reading, items[k - 1], 'ousts')
  if (items[k]?.kind !== 'from' && items[k]?.kind !== 'out_of') return false
  for (let at = k - 1; at >= 0 && k - at <= HELD; at--) {
    if (opensWith(reading, items[at], 'ousts')) return true
    if (!HOLDERS.has(items[at].kind) && !items[at].group) return false
  }
  return false
}

/** Items of those who held a place. */
const HELD = 5

const HOLDERS = new Set<Item['kind']>([
  'determiner',
  'article',
  'side_adjective',
  'side_noun',
  'body',
  'actor',
  'enemy',
  'person_adjective',
  'unknown',
  'capital',
  'adverb',
  'ordinal',
  'date_word',
  'quantity',
])

const passes = (reading: Reading, items: Item[], k: number): boolean =>
  items[k].kind === 'determiner' ||
  items[k].kind === 'unknown' ||
  // “in oil-rich Ossa”, “in the self-proclaimed republic of Ossa”
  (isSign(items[k], DASH) && (items[k - 1]?.kind === 'unknown' || items[k - 1]?.kind === 'adverb')) ||
  // “in once-calm Ossa”
  (items[k].kind === 'adverb' && isSign(items[k + 1], DASH) && items[k + 2]?.kind === 'unknown') ||
  (isSign(items[k - 1], DASH) && items[k - 2]?.kind === 'unknown' && !items[k].names && items[k].kind !== 'capital') ||
  has(items[k], 'compass') !== undefined ||
  has(items[k], 'place_noun') !== undefined ||
  possessed(items, k) ||
  ofPortion(reading, items, k) ||
  ofPortion(reading, items, k + 1) ||
  // “in the breakaway republic of Ossa”
  isOf(reading, items[k], 'states_called') ||
  (items[k].kind === 'of' && isOf(reading, items[k - 1], 'states_called'))

/** “many parts of Marn”, “hit the centre of Marn”, “at the start of the Marn corridor”: a part of a place is in it. */
export function ofPortion(reading: Reading, items: Item[], k: number): boolean {
  const of = isArticle(items[k]) ? k - 1 : k
  return items[of]?.kind === 'of' && isOf(reading, items[of - 1], 'portions')
}

/** “in two districts, among them Ossa”, “shelled 12 villages: Ossa, Marn”, “in three towns (Ossa, Marn)”: the places counted are named. */
export function toldOf(reading: Reading, items: Item[], i: number): boolean {
  const k = isArticle(items[i - 1]) ? i - 2 : i - 1
  if (!items[k]) return false
  // “in two villages, Ossa and Marn”
  const counted = isSign(items[k], COMMA) && items[k - 2]?.quantity !== undefined && isMany(reading, items[k - 1])
  const open = has(items[k], 'includes') !== undefined || counted
  if (!open && !LISTS.has(items[k].sign)) return false
  // “they shelled: Ossa – 3 times, Marn – twice”
  if (LISTS.has(items[k].sign) && k > 0 && (isStrike(items[k - 1]) || endsWith(reading, items[k - 1], 'under_fire')))
    return pastCount(reading, items, nameEnd(reading, items, i)) > nameEnd(reading, items, i)
  for (let at = k - 1; at >= 0 && k - at <= AHEAD; at--) {
    const item = items[at]
    if (isOf(reading, item, 'counted_places') || isMany(reading, item)) return true
    // “several villages in Velm district, including Ossa”
    const land =
      LANDS.has(item.kind) &&
      (at < k - 2 || has(items[at + 1], 'place_noun') !== undefined || isSign(items[at + 1], COMMA))
    if (!BESIDE.has(item.kind) && !isSign(item, COMMA) && !land && !has(item, 'compass')) return false
  }
  return false
}

const isMany = (reading: Reading, item: Item | undefined): boolean =>
  item !== undefined && has(item, 'place_noun') !== undefined && /s$/.test(wordOf(reading, item))

const LISTS = new Set([COLON, OPEN_PAREN])

const LANDS = new Set<Item['kind']>(['capital', 'place', 'side_noun', 'possessive'])

/** More items than this do not stand between the places counted and their list. */
const AHEAD = 7

const BESIDE = new Set<Item['kind']>(['date', 'preposition', 'determiner', 'unknown', 'place_noun', 'date_word', 'of'])

/** “in the Holocaust”: with an article and no noun of place few names are places; those are known (“the Sahel”). */
const articled = (reading: Reading, items: Item[], i: number): boolean =>
  !reading.upperCase && /^the$/i.test(items[i - 1] ? textOf(reading, items[i - 1].from, items[i - 1].to) : '')

/** “in Marn’s restive north” has its own name; “in the city’s Ossa quarter” goes on. */
const possessed = (items: Item[], k: number): boolean =>
  items[k].kind === 'possessive' && has(items[k - 1], 'place_noun') !== undefined

/** “the road to Ossa”, “the road leading to Ossa”, “fled to Ossa”, “troops were deployed to Ossa”, “sent troops to Ossa”. */
export const roadTo = (reading: Reading, items: Item[], k: number): boolean =>
  (isOf(reading, items[k], 'leads_to_place') && has(items[k - 1], 'place_noun') !== undefined) ||
  (items[k].kind === 'to' &&
    (has(items[k - 1], 'place_noun') !== undefined ||
      isOf(reading, items[k - 1], 'ways_to') ||
      GOES.has(has(items[k - 1], 'event_verb')?.subtype) ||
      (items[k - 1]?.group !== undefined && isOf(reading, items[k - 2], 'sends'))))

const GOES = new Set<string | undefined>(['displacement', 'headquarters_or_base_established'])
