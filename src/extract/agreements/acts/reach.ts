/**
 * Whether a word for an act before an agreement is said of it: not across the verb of another clause (“the deal signed in Velm is no
 * ceasefire”), nor out of an aside that closes before it (“the paper, signed on Monday, opens the way to a truce”).
 */
import { COMMA, DASH, has, type Item, isArticle, isSign, type Reading, wordOf } from '../../item.js'

/** Whether the act at item `i`, which tells a deed, reaches the noun phrase that begins at item `from`. */
export const reaches = (reading: Reading, items: Item[], i: number, from: number): boolean =>
  !isCutOff(reading, items, i, from) && !inAside(reading, items, i, from) && !describesOther(reading, items, i, from)

/** “signed by X is not a truce”; “agreed that there will be a truce” tells of it. */
function isCutOff(reading: Reading, items: Item[], i: number, from: number): boolean {
  for (let k = i + 1; k < from; k++) {
    if (items[k].kind === 'there' || items[k].kind === 'relative') return false
    if (k > i + 1 && (items[k].kind === 'be' || COPULA.test(wordOf(reading, items[k])))) return true
  }
  return false
}

const COPULA = /^(?:is|are|was|were|be|been) (?:not|no longer|never)$/i

const PARTICIPLE = /(?:ed|struck|made)\b/i

/** “, signed with the mediation of X, creates …”: a participle between two commas. */
function inAside(reading: Reading, items: Item[], i: number, from: number): boolean {
  if (!isSign(items[i - 1], COMMA) || i < 2 || !PARTICIPLE.test(wordOf(reading, items[i]))) return false
  const close = items.findIndex((x, k) => k > i && k < from && isSign(x, COMMA))
  return close > 0 && !has(items[close + 1], 'and') && items.slice(close, from).some((x) => tellsVerb(reading, x))
}

/** “the statement | adopted in Velm on 6 June confirms the accord”, “the truce | agreed in May and the accord”: the participle tells of the noun before it. */
const describesOther = (reading: Reading, items: Item[], i: number, from: number): boolean =>
  has(items[i - 1], 'agreement_noun') !== undefined &&
  PARTICIPLE.test(wordOf(reading, items[i])) &&
  items
    .slice(i + 1, from)
    .some((x) => has(x, 'agreement_act') !== undefined || has(x, 'and') !== undefined || tellsVerb(reading, x))

const tellsVerb = (reading: Reading, x: Item): boolean =>
  x.kind === 'verb' || x.kind === 'have' || x.kind === 'modal' || x.kind === 'speech' || /s$/.test(wordOf(reading, x))

/** “threatening a peace deal and shattering a ceasefire”: the second act is done to the second noun. */
export const tellsNext = (items: Item[], i: number): boolean =>
  items[i - 1].kind !== 'be' &&
  items.slice(i + 1, i + 4).some(
    (x, k, near) =>
      has(x, 'agreement_noun') &&
      // “was reached to | exchange bodies”
      has(x, 'agreement_noun')?.kind !== 'exchange' &&
      !near.slice(0, k).some((y) => y.kind === 'sign'),
  )

/** “the proposed ceasefire”, “the X-mediated ceasefire”: a participle before the noun tells less than a verb of the sentence. */
export const describes = (reading: Reading, items: Item[], i: number, from: number): boolean => {
  // “an internationally brokered truce”
  const lead = /[a-z]ly$/i.test(wordOf(reading, items[i - 1])) ? items[i - 2] : items[i - 1]
  return i === from - 1 && (isArticle(lead) || isSign(lead, DASH))
}
