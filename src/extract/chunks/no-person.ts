/** Capitals that look like a name and are of no person: they describe the noun after them. */
import { LINE } from '../../text/tokens.js'
import { type Item, isArticle, type Reading } from '../item.js'

/** “an Ossa Velm tribal leader”, “the Press Relations Officer”: between an article and a noun no name of a person stands. */
export const describesNoun = (reading: Reading, items: Item[], from: number, next: number): boolean => {
  const noun = items[next]
  if (noun === undefined || reading.upperCase || (reading.tokens.before[noun.from] & LINE) !== 0) return false
  return isArticle(items[from - 1]) && DESCRIBED.has(noun.kind) && items[next + 1]?.kind !== 'names'
}

const DESCRIBED = new Set<Item['kind']>(['person', 'person_adjective', 'title', 'body'])
