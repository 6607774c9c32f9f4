/** On which side of a cue its words stand: before it (“…, officials said.”), after it, or around it (“…, it said, …”). */
import { COMMA, DASH, has, type Item, isArticle, isSign, type Reading, SEMICOLON, STOP, wordOf } from '../item.js'
import type { Cue } from './cues.js'
import { rangeAfter } from './phrase-after.js'
import { clauseBefore, isPast, isVerb } from './verbs.js'

/** “…, said the ministry”: a comma before the verb and words said before it. */
export const inverts = (reading: Reading, items: Item[], i: number): boolean =>
  isSign(items[i - 1], COMMA) &&
  (clauseBefore(items, i - 1) || items.slice(0, i - 1).some((_, k) => isPast(reading, items, k)))

/** “Two dead and no end in sight, added Tarn.”: words of harm or an event without a verb, then the verb and its subject alone. */
export const closesHeading = (items: Item[], i: number, end: number): boolean =>
  isSign(items[i - 1], COMMA) && told(items, i - 1) && (items[end] === undefined || isSign(items[end], STOP))

/** “…, reports the head of the region.”, “…, said Ivo Tarn.”: after a comma the verb leads a phrase with which the sentence ends. */
export function endsWithSubject(reading: Reading, items: Item[], i: number): boolean {
  const plain = /^(?:said|says)$/i.test(wordOf(reading, items[i]))
  if (!isSign(items[i - 1], COMMA) || !(plain || isArticle(items[i + 1])) || !inverts(reading, items, i)) return false
  const range = rangeAfter(reading, items, i + 1)
  return range !== null && (items[range.to] === undefined || isSign(items[range.to], STOP))
}

const isQuoteSign = (item: Item | undefined): boolean =>
  item?.kind === 'sign' && (item.sign === 0x201d || item.sign === 34)

/** A quotation ends just before the cue: “…,” said X. */
export const closesRightBefore = (items: Item[], i: number): boolean =>
  isQuoteSign(items[i - 1]) || (isSign(items[i - 1], COMMA) && isQuoteSign(items[i - 2]))

/** Whether the words said stand before the speaker (“…, officials said.”), after the cue, or around both (“…, it said, …”). */
export function direction(items: Item[], from: number, cue: number): Cue['says'] {
  let lead = from - 1
  while (lead >= 0 && (items[lead].kind === 'determiner' || items[lead].kind === 'article' || items[lead].date)) lead--
  if (items[lead]?.kind === 'as') lead--
  if (lead < 0) return 'after'
  // “Nine people – the army said – were killed”
  if (isSign(items[lead], DASH) && isSign(items[cue + 1], DASH) && told(items, lead)) return 'both'
  const parted = isSign(items[lead], COMMA) || isQuoteSign(items[lead])
  if (!parted || !(clauseBefore(pastRelay(items, lead), lead) || isQuoteSign(items[lead]) || told(items, lead)))
    return 'after'
  const rest = restOf(items, cue)
  const goesOn = isSign(items[cue + 1], COMMA) && cue + 3 < items.length
  if (goesOn) return 'both'
  if (rest === 'clause') return 'after'
  return addsClause(items, cue) ? 'both' : 'before'
}

/** “As Valleypress reports, Ivo Tarn, the mayor, wrote”: up to item `end`, without who passes on what follows. */
function pastRelay(items: Item[], end: number): readonly Item[] {
  const comma = items[0].kind === 'as' ? items.findIndex((x) => isSign(x, COMMA)) : -1
  return comma > 0 && comma < end && has(items[comma - 1], 'speech') ? items.slice(comma, end) : items
}

/** “…, the owner said in a statement, and two others were hurt”: what is joined after the circumstances is said too. */
function addsClause(items: Item[], cue: number): boolean {
  const and = items.findIndex((x, i) => i > cue + 1 && isSign(items[i - 1], COMMA) && x.kind === 'and')
  return and > 0 && items.slice(and + 1).some((x) => isVerb(x) || x.group?.harm != null)
}

/** Words of harm or an event stand before: headings without a verb (“Two dead, officials say”). */
const told = (items: Item[], end: number): boolean =>
  items.slice(0, end).some((x) => x.group !== undefined || has(x, 'event_noun') !== undefined)

/** What follows the cue in its own clause: something said, or only circumstances of the saying. */
function restOf(items: Item[], cue: number): 'clause' | 'none' {
  if (has(items[cue + 1], 'relative')) return 'clause'
  // “…, the governor said 53”
  const next = items[cue + 1]
  if (next?.quantity != null || next?.group?.quantity != null || next?.kind === 'approximator') return 'clause'
  for (let i = cue + 1; i < items.length; i++) {
    if ((i > cue + 1 && isSign(items[i], COMMA)) || isSign(items[i], SEMICOLON)) return 'none'
    if (isSign(items[i], COMMA)) continue
    // “…, state radio quoted him as saying.”
    if (items[i - 1].kind === 'as' && has(items[i], 'speech')?.kind === 'gerund') continue
    // “…, the army said and added that”: what is added has a cue of its own.
    if (has(items[i], 'speech') && has(items[i - 1], 'and')) return 'none'
    if (isVerb(items[i]) || items[i].kind === 'harm_nominal' || items[i].group?.harm) return 'clause'
  }
  return 'none'
}

/** A semicolon, or “, but”, stands right before item `i`. */
export const opensClause = (items: Item[], i: number): boolean =>
  isSign(items[i - 1], SEMICOLON) || (items[i - 1]?.kind === 'and' && isSign(items[i - 2], COMMA))

/** “who, | according to”: the source covers the clause alone. */
export const opensRelative = (items: Item[], i: number): boolean =>
  isSign(items[i - 1], COMMA) && items[i - 2]?.kind === 'relative'
