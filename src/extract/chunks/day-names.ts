/** “Sunday Okar, Friday Bello and Pell Dorin”: days of the week are given names, where they open a member of a list of names. */
import {
  CLOSE_PAREN,
  COLON,
  COMMA,
  has,
  type Item,
  isSign,
  makeItem,
  NO_ENTRY,
  OPEN_PAREN,
  type Reading,
} from '../item.js'

/** The items with such days as words in capitals. */
export const namesOfDays = (reading: Reading, items: Item[]): Item[] =>
  reading.upperCase || !items.some((_, i) => isName(reading, items, i))
    ? items
    : items.map((item, i) => (isName(reading, items, i) ? makeItem('capital', item.from, item.to, NO_ENTRY, 0) : item))

function isName(reading: Reading, items: Item[], at: number): boolean {
  const item = items[at]
  const next = items[at + 1]
  if (item.kind !== 'date' || item.to - item.from > 1 || next?.kind !== 'capital') return false
  if (reading.knowledge.isCommon(reading.tokens.word[next.from])) return false
  const lead = items[at - 1]
  return (
    isAged(items, at + 2) ||
    has(lead, 'rank') !== undefined ||
    has(lead, 'naming') !== undefined ||
    lead?.kind === 'as' ||
    isSign(lead, COLON) ||
    joins(items, at)
  )
}

/** “(34)”, “, 34,” after the name. */
const isAged = (items: Item[], at: number): boolean =>
  (isSign(items[at], OPEN_PAREN) || isSign(items[at], COMMA)) &&
  items[at + 1]?.quantity?.kind === 'exact' &&
  (isSign(items[at + 2], CLOSE_PAREN) || isSign(items[at + 2], COMMA))

/** After a comma or “and”, in a list that has a capital before it. */
function joins(items: Item[], at: number): boolean {
  let before = at - 1
  if (has(items[before], 'and')) before--
  if (isSign(items[before], COMMA)) before--
  return before < at - 1 && items[before]?.kind === 'capital'
}
