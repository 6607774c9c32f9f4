/** Capitals that look like a name and are of no person: they describe the noun after them. */
import { LINE, LOWER } from '../../text/tokens.js'
import { has, type Item, isArticle, isSign, type Reading, STOP } from '../item.js'
import { isOf } from '../words.js'

/** “an Ossa Velm tribal leader”, “the Press Relations Officer”: between an article and a noun no name of a person stands. */
export const describesNoun = (reading: Reading, items: Item[], from: number, next: number): boolean => {
  const noun = items[next]
  if (noun === undefined || reading.upperCase || (reading.tokens.before[noun.from] & LINE) !== 0) return false
  return isArticle(items[from - 1]) && DESCRIBED.has(noun.kind) && items[next + 1]?.kind !== 'names'
}

const DESCRIBED = new Set<Item['kind']>(['person', 'person_adjective', 'title', 'body'])

/** The last word of “the General Tarn Bridge”, behind an article. */
export const isBuilding = (last: Item): boolean => last.kind === 'place_noun' || has(last, 'facility') !== undefined

/** “the Velm Reconnaissance Unit”: the words before it are the name of the body. */
export const ofBody = (reading: Reading, item: Item | undefined): boolean =>
  has(item, 'body') !== undefined && isCapital(reading, item)

/** “Green Lancer Sgt. R. Navas”: the words before a rank and a name are those of a branch. */
export const leadsRank = (reading: Reading, items: Item[], at: number): boolean =>
  has(items[at], 'rank') !== undefined &&
  isCapital(reading, items[at]) &&
  (items[at + 1]?.kind === 'capital' || isSign(items[at + 1], STOP))

/** “Ossa Marn TV”, “Tarn Hospital”: the words before it are the name of a channel or house. */
export const ofOutlet = (reading: Reading, items: Item[], at: number): boolean =>
  isCapital(reading, items[at]) && isOf(reading, items[at], 'houses')

/** In capitals, and on the line of the words before it. */
const isCapital = ({ upperCase, tokens }: Reading, item: Item | undefined): boolean =>
  item !== undefined && !upperCase && tokens.letters[item.from] !== LOWER && (tokens.before[item.from] & LINE) === 0
