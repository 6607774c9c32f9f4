/** Breaches of a truce where the words alone could be of any rule: “16 violations”, “the truce was violated 40 times”. */
import { COMMA, has, type Item, type ItemKind, isSign, type Reading, wordOf } from '../../item.js'
import { holds, isOf } from '../../words.js'
import { objectOf } from './object.js'

/** “The ceasefire was violated near Ossa”, “a truce that Marn violated 40 times”, “breached its accord on a lasting truce”: a truce is what is broken. */
export function truceBroken(reading: Reading, items: Item[], at: number): boolean {
  if (!isOf(reading, items[at], 'breaks_truce')) return false
  let k = at - 1
  while (k >= 0 && (items[k].kind === 'have' || items[k].kind === 'be' || items[k].kind === 'adverb')) k--
  if ((k < at - 1 && isTruce(items[k])) || breaks(items, at)) return true
  // “brokered a truce, but it was breached at once”
  if (items[k]?.kind === 'pronoun' && /^it$/i.test(wordOf(reading, items[k])) && clauseBefore(items, k).some(isTruce))
    return true
  const counted = [1, 2, 3].some((d) => has(items[at + d], 'unit')?.kind === 'times' || has(items[at + d], 'times'))
  return counted && clauseBefore(items, at).some(isTruce)
}

/** An agreement on a truce is the object. */
const breaks = (items: Item[], at: number): boolean => objectOf(items, at, OBJECT, isTruce) >= 0

const OBJECT = {
  leads: new Set<ItemKind>(['determiner', 'article', 'agreement_noun', 'preposition', 'of', 'unknown', 'possessive']),
  reach: 7,
}

export const isTruce = (item: Item | undefined): boolean => {
  const type = has(item, 'agreement_noun')?.type
  return type === 'ceasefire' || type === 'humanitarian_truce'
}

/** So far before its verb a truce can stand: “A truce announced by Marn for 3 to 5 May was, Ostria said, violated 40 times”. */
const SUBJECT = 24

function clauseBefore(items: Item[], at: number): Item[] {
  let from = at
  while (from > 0 && at - from < SUBJECT && !(items[from - 1].kind === 'sign' && !isSign(items[from - 1], COMMA)))
    from--
  return items.slice(from, at)
}

/** “reported 16 violations”, “committed 40 breaches”: counted, and of no law or right. */
export const countsBreaches = (reading: Reading, items: Item[], at: number): boolean =>
  [1, 2, 3].some((d) => {
    const count = items[at - d]?.quantity
    return (
      count != null && !count.none && items.slice(at - d + 1, at).every((x) => !holds(reading, x, 'other_violations'))
    )
  }) && !items.slice(at + 1, at + 8).some((x) => holds(reading, x, 'other_violations'))
