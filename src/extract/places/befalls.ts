/** A place as what blasts and fights befall: “explosions rocked Ossa”, “rockets rained on Ossa”, “Ossa was the scene of clashes”. */
import { has, type Item, isSign, type Reading, SEMICOLON } from '../item.js'
import { isOf, opensWith, spanEndsWith } from '../words.js'

/** Items between a verb and the violence that is its subject, or that a place saw. */
const REACH = 8
const SEEN = 5

/** “fierce clashes gripped Ossa”, “shells fell on Ossa”: item k is the last word before the name, and violence stands before the verb. */
export const befallsAt = (reading: Reading, items: Item[], k: number): boolean =>
  k > 0 &&
  spanEndsWith(reading, items[Math.max(0, k - 2)].from, items[k].to, 'befalls') &&
  items.slice(Math.max(0, k - REACH), k).some((x) => isViolence(x) || x.kind === 'instrument')

/** “Ossa was shaken by two blasts”, “Ossa has seen fierce fighting”, “Ossa was the scene of clashes”: the name ends before item `end`. */
export function isBefallen(reading: Reading, items: Item[], end: number): boolean {
  let k = end
  while (k < end + 3 && SKIPPED.has(items[k]?.kind)) k++
  if (!items[k]) return false
  if (k > end && isOf(reading, items[k], 'befallen') && items[k + 1]?.kind === 'by') return violenceBehind(items, k + 2)
  if (k > end && items[k].kind === 'determiner' && isOf(reading, items[k + 1], 'scenes') && items[k + 2]?.kind === 'of')
    return violenceBehind(items, k + 3)
  // A person, too, saw fighting; a place saw heavy fighting, and one more place also saw it.
  const more = k > end && isOf(reading, items[k - 1], 'also')
  return (
    isOf(reading, items[k], 'sees') &&
    (more || opensWith(reading, items[k + 1], 'how_violent')) &&
    violenceBehind(items, k + 1)
  )
}

const isViolence = (item: Item): boolean => {
  const noun = has(item, 'event_noun')
  return noun !== undefined && noun.subtype !== 'talks'
}

const SKIPPED = new Set<Item['kind'] | undefined>(['be', 'have', 'adverb'])

function violenceBehind(items: Item[], from: number): boolean {
  const end = items.findIndex((x, k) => k >= from && (isSign(x, SEMICOLON) || x.kind === 'relative'))
  return items
    .slice(from, Math.min(from + SEEN, end < 0 ? items.length : end))
    .some((x) => isViolence(x) || has(x, 'instrument') !== undefined)
}
