/** Given names that are words: “– Never Tarn and Arno Lisk”, “, Amid Velt (born in 1986) and”; and surnames that are: “Mark Hill”. */
import { LOWER, UPPER, WORD } from '../../text/tokens.js'
import { COMMA, DASH, has, type Item, type ItemKind, isSign, OPEN_PAREN, type Reading } from '../item.js'
import { isOf } from '../words.js'

/** Whether such a word opens a name: in capitals amid a sentence, before a name that an age, an “and” or a verb follows. */
export function isGivenName(reading: Reading, items: Item[], i: number): boolean {
  const item = items[i]
  const after = items[i + 2]
  if (items[i + 1]?.kind !== 'capital' || reading.upperCase) return false
  if (!SMALL.has(item.kind) || item.to - item.from > 1) return false
  const { kind, letters, start, end } = reading.tokens
  const capital = kind[item.from] === WORD && letters[item.from] !== LOWER && letters[item.from] !== UPPER
  const opens = isSign(items[i - 1], COMMA) || isSign(items[i - 1], DASH) || has(items[i - 1], 'and') !== undefined
  if (!capital || end[item.from] - start[item.from] < SHORTEST || !opens) return false
  return (
    has(after, 'and') !== undefined || isSign(after, OPEN_PAREN) || after?.kind === 'be' || after?.kind === 'relative'
  )
}

/** Letters of such a word: “in”, “on” and “not” are none. */
const SHORTEST = 4

const SMALL = new Set<Item['kind']>(['preposition', 'negation', 'adverb'])

/**
 * “Mark Hill”, “Adam Young”, “Sergeant John King”: any word in capitals right behind a well-known given name is the surname, where no
 * noun or name goes on behind it (“the Mark Hill Brigade”).
 */
export function afterGiven(reading: Reading, items: Item[], from: number, at: number): boolean {
  const item = items[at]
  if (reading.upperCase || at !== from + 1 || item === undefined || item.to - item.from > 1) return false
  const { kind, letters } = reading.tokens
  if (kind[item.from] !== WORD || letters[item.from] === LOWER || letters[item.from] === UPPER) return false
  if (!isOf(reading, items[from], 'given_names') || !SURNAMES.has(item.kind)) return false
  return !GOES_ON.has(items[at + 1]?.kind) && !startsHeadline(reading, items)
}

/** Words that are surnames as well. */
// biome-ignore format: tables
const SURNAMES = new Set<ItemKind>(['place_noun', 'facility', 'person_adjective', 'target', 'title', 'rank', 'person', 'side_adjective', 'body', 'day_part', 'date_word'])
/** Behind these two words a name of something else goes on. */
// biome-ignore format: tables
const GOES_ON = new Set<ItemKind | undefined>(['capital', 'unknown', 'body', 'event_noun', 'place_noun', 'facility', 'person', 'instrument', 'names', 'place'])

/** “Army Says Rebels Killed Two”: in such a line capitals tell nothing. */
export function startsHeadline({ tokens }: Reading, items: Item[]): boolean {
  let low = 0
  let high = 0
  for (const { from } of items) {
    if (tokens.kind[from] !== WORD) continue
    if (tokens.letters[from] === LOWER) low++
    else high++
  }
  // A list of names has as many.
  return high > 5 && low < 3 && items.filter((item) => isSign(item, COMMA)).length < 2
}
