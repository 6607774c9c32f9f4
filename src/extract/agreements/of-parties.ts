/** Whether the words behind an agreement tell whose it is: its parties tell which one is meant. */
import { has, type Item, type Reading } from '../item.js'
import { endsWith, isOf } from '../words.js'
import { severalParties } from './weak.js'

/** “the truce between X and Y”, “the agreement signed on 3 May between X and Y”. */
export function isBetween(reading: Reading, items: Item[], at: number): boolean {
  let i = at + 1
  while (
    items[i] &&
    (items[i].date || isLasting(items, i) || ENDS_IN.has(items[i].kind) || has(items[i], 'agreement_act'))
  ) {
    if (isOf(reading, items[i], 'between') || isBySeveral(reading, items, i)) return true
    i++
  }
  return false
}

const ENDS_IN = new Set<Item['kind']>(['preposition', 'by'])

/** “reached by | Ostria and Karvia”, “signed | by both sides”. */
const isBySeveral = (reading: Reading, items: Item[], i: number): boolean =>
  endsWith(reading, items[i], 'by_whom') && severalParties(reading, items.slice(i + 1, i + 1 + PARTIES))

const PARTIES = 8

/** “of | thirty days”: how long it is to last. */
const isLasting = (items: Item[], i: number): boolean =>
  items[i].quantity !== undefined ||
  items[i].kind === 'date_word' ||
  (items[i].kind === 'of' && items[i + 1]?.quantity !== undefined)
