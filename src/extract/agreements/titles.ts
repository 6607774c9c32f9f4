/** Titles that go on behind their noun: “Agreement on the Return of Prisoners and the Opening of Roads” is one agreement. */
import { LOWER } from '../../text/tokens.js'
import { COMMA, DASH, has, type Item, isSign, type Reading, STOP, textOf, wordOf } from '../item.js'
import { isOf } from '../words.js'

const LONGEST = 14

/** “REBELS ACCEPT A TRUCE IN MARN”: where all is in capitals they tell no name. */
export const allCapitals = (reading: Reading, items: Item[]): boolean =>
  reading.upperCase || !/\p{Ll}/u.test(textOf(reading, items[0].from, items[items.length - 1].to))

/** The last item of the title whose noun is item `at`; `at` itself where nothing of it follows. */
export function titleEnd(reading: Reading, items: Item[], at: number): number {
  const number = numberEnd(reading, items, at)
  if (number > at) return number
  if (allCapitals(reading, items) || !isCapital(reading, items[at]) || !isOf(reading, items[at + 1], 'title_leads'))
    return at
  let last = at
  for (let i = at + 1; i < items.length && i - at <= LONGEST; i++) {
    if (isDocument(items[i])) break
    if (isCapital(reading, items[i])) last = i
    // “Short-Term”
    else if (isSign(items[i], DASH) && isCapital(reading, items[i + 1])) continue
    else if (
      (!joinsList(reading, items, i) && !isOf(reading, items[i], 'title_joints')) ||
      opensNext(reading, items, i)
    )
      break
  }
  return last
}

/** “Agreement No. 4”, “Protocol No 2”: past its number; `at` where none follows. */
function numberEnd(reading: Reading, items: Item[], at: number): number {
  if (!/^no$/i.test(wordOf(reading, items[at + 1])) || !isCapital(reading, items[at])) return at
  const number = isSign(items[at + 2], STOP) ? at + 3 : at + 2
  return /^\d+$/.test(wordOf(reading, items[number])) ? number : at
}

/** “Peace and Reconciliation Agreement”: an “and” between capitals inside the name of one agreement. */
export const joinsTitle = (reading: Reading, items: Item[], and: number, at: number): boolean =>
  !allCapitals(reading, items) &&
  has(items[and], 'and') !== undefined &&
  isCapital(reading, items[and - 1]) &&
  isCapital(reading, items[and + 1]) &&
  isCapital(reading, items[at]) &&
  !/s$/i.test(wordOf(reading, items[at]))

/** “Statement on the Meeting for the Peace Agreement”: another agreement; a “Cessation of Hostilities” is what this one is about. */
const isDocument = (item: Item): boolean => {
  const noun = has(item, 'agreement_noun')
  return has(item, 'agreement_name') !== undefined || (noun !== undefined && noun.kind !== 'state' && !noun.weak)
}

/** “Accord on a Gradual, Lasting and General Truce”: a comma before another capital, and an “and” that ends the list. */
const joinsList = (reading: Reading, items: Item[], i: number): boolean =>
  isSign(items[i], COMMA) &&
  isCapital(reading, items[i + 1]) &&
  items.slice(i + 2, i + LIST).some((x, k) => has(x, 'and') !== undefined && isCapital(reading, items[i + 3 + k])) &&
  !items.slice(i + 1, i + LIST).some((x) => isDocument(x) || x.kind === 'verb' || has(x, 'speech') !== undefined)

const LIST = 6

/** “the Accords for Peace and the Treaty”: an article after “and” begins another. */
const opensNext = (reading: Reading, items: Item[], i: number): boolean =>
  has(items[i], 'and') !== undefined && !isCapital(reading, items[i + 1])

const isCapital = (reading: Reading, item: Item | undefined): boolean =>
  item !== undefined &&
  item.kind !== 'sign' &&
  item.kind !== 'possessive' &&
  item.date === undefined &&
  item.kind !== 'numeral' &&
  reading.tokens.letters[item.from] !== LOWER
