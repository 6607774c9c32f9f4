/** Words between what leads to a place and its name that tell how it is: “war-torn”, “rebel-held”, “mainly Muslim”, “heavily populated”, “separatist”. */
import { LOWER } from '../../text/tokens.js'
import { DASH, has, type Item, isSign, type Reading } from '../item.js'
import { isOf } from '../words.js'

/** The item before words that end at item k and describe a place; k where none do. */
export function pastDescribing(reading: Reading, items: Item[], k: number): number {
  const holder = pastHolder(items, k)
  if (holder !== k) return holder
  // “in separatist Ossa”
  if (isOf(reading, items[k], 'describes_places')) return k - 1
  // “in heavily populated Ossa”
  if (items[k]?.kind === 'condition' && items[k + 1]?.kind === 'unknown') return k - 1
  // “in mainly Muslim Ossa”, “in majority-Kurdish Ossa”
  if (items[k]?.kind === 'person_adjective' || has(items[k], 'side_adjective')) {
    const share = isSign(items[k - 1], DASH) ? k - 2 : k - 1
    return isOf(reading, items[share], 'shares_of_folk') ? share - 1 : k
  }
  return isCompound(reading, items, k) ? k - 3 : k
}

/** “war-torn”, “violence-wracked”, “famine-hit”: two words in small letters that a dash joins. */
const isCompound = (reading: Reading, items: Item[], k: number): boolean =>
  isSign(items[k - 1], DASH) &&
  reading.tokens.before[items[k].from] === 0 &&
  reading.tokens.before[items[k - 1].from] === 0 &&
  [items[k - 2], items[k]].every((x) => reading.tokens.letters[x.from] === LOWER && !x.group && x.to - x.from === 1)

/** The item before words that end at item k and tell who holds a place: “rebel-held”, “al-Ossa-controlled”; k where none do. */
function pastHolder(items: Item[], k: number): number {
  if (!has(items[k], 'backing') || !isSign(items[k - 1], DASH)) return k
  let before = k - 3
  while (isSign(items[before], DASH)) before -= 2
  return before
}
