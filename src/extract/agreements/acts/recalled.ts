/** Words for signing that make nothing anew: they tell which agreement is meant, or that it was made before. */

import { COMMA, DASH, has, type Item, isArticle, isSign, type Reading, wordOf } from '../../item.js'
import { FINITE } from '../../verbal.js'
import { isOf, opensWith } from '../../words.js'
import type { Found } from '../nouns.js'
import type { Act } from './acts.js'

/** A signature as what it recalls: “under a deal brokered by X”, “agreements reached earlier”; null where it is news, or no signature. */
export function recalled(
  reading: Reading,
  items: Item[],
  { from, at }: Pick<Found, 'from' | 'at'>,
  act: Act,
): Act | null {
  if (act.kind !== 'signed') return null
  const lead = items[isArticle(items[from - 1]) ? from - 2 : from - 1]
  if (/^under$/i.test(wordOf(reading, lead))) return { ...act, kind: 'implemented' }
  const formerly =
    [items[act.at + 1], items[act.at - 1]].some((x) => isOf(reading, x, 'earlier')) ||
    isOf(reading, items[from - 1], 'former')
  return formerly ||
    (isTold(items, from, at, act.at) && !isVerb(reading, items[act.at])) ||
    isPast(reading, items, from, act.at)
    ? { ...act, kind: 'invoked', news: !formerly }
    : null
}

/** “was reached” is the verb of the sentence. */
const isVerb = (reading: Reading, act: Item): boolean =>
  act.to - act.from > 1 && opensWith(reading, act, 'finite_naming')

/** “agreements it signed with Y are over”, “the truce reached on Tuesday holds”: a participle right after the noun tells which truce is meant, and is no news of its making. */
export const isTold = (items: Item[], from: number, at: number, act: number): boolean =>
  // “Ostria, which mediated the truce, …”
  (items[act - 1]?.kind === 'relative' && act === from - 2 && items[from - 1].kind === 'determiner') ||
  (act === at + 2 && items[at + 1].kind === 'pronoun') ||
  ((act === at + 1 ||
    (act === at + 2 &&
      isSign(items[at + 1], COMMA) &&
      (has(items[act], 'agreement_act')?.kind === 'mediator' || has(items[act], 'according_to') !== undefined))) &&
    (isArticle(items[from - 1]) ||
      has(items[from - 1], 'determiner') !== undefined ||
      // “the 1994-95 accords signed between”
      (isSign(items[from - 2], DASH) && has(items[from - 4], 'determiner') !== undefined)) &&
    // “ended with a deal reached”: that it was reached is the news.
    items[from - 2]?.kind !== 'with' &&
    items.some((x, i) => (i < from || i > act) && FINITE.has(x.kind)))

/** “recently”, “original”. */
const describes = (reading: Reading, item: Item | undefined): boolean =>
  /ly$/i.test(wordOf(reading, item)) || isOf(reading, item, 'describes_accord')

/** “the recently reached deal”, “the original X-brokered accord”: a participle before the noun, as one after it. */
function isPast(reading: Reading, items: Item[], from: number, act: number): boolean {
  if (act !== from - 1 || !/ed$/.test(wordOf(reading, items[act]))) return false
  let i = act - 1
  while (isSign(items[i], DASH) || isSign(items[i + 1], DASH) || describes(reading, items[i])) i--
  // “weeks after a Brenn-brokered truce stopped the war”
  return items[i]?.kind === 'determiner' || (isArticle(items[i]) && isSign(items[act - 1], DASH))
}
