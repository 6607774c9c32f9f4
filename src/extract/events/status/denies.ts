/** Which word of a sentence denies what is told: a verb of denial, a word for what is untrue, a part disclaimed, a deed disavowed. */
import { OPENING_QUOTES, SIGN, WORD } from '../../../text/tokens.js'
import { sideOf } from '../../chunks/people/group.js'
import { COMMA, has, type Item, isSign, type Reading, textOf } from '../../item.js'
import { endAt, isOf, opensWith } from '../../words.js'
import { isReport } from './belief.js'

/** An active denial: “denied that”, “rejected the accusation”; not “were denied access”, “cannot be ruled out”; “called the report false”. */
export function denies(reading: Reading, items: Item[], k: number): boolean {
  const untrue = has(items[k], 'untrue')
  if (untrue) return untrue.kind === 'disclaims' || belies(reading, items, k)
  return has(items[k], 'denial') ? rejects(reading, items, k) : disavows(reading, items, k)
}

/** “called the report false”, “The report is at odds with the facts”, “These figures are false”, “Fake news.”, “Equally false are the claims”. */
const belies = (reading: Reading, items: Item[], k: number): boolean =>
  isReport(items[k - 1]) ||
  namedSo(reading, items, k) ||
  has(items[k], 'untrue')?.kind === 'predicate' ||
  (k <= 1 &&
    (items[k + 1]?.kind === 'sign' || (items[k + 1]?.kind === 'be' && items.slice(k + 2, k + 5).some(isReport)))) ||
  ([1, 2, 3].some((d) => items[k - d]?.kind === 'be') &&
    items.slice(Math.max(0, k - TOLD), k).some((x) => isTold(x) || isOf(reading, x, 'shown'))) ||
  saysThisIs(reading, items[Math.max(0, k - 4)].from, items[k].from)

/** So far before “is false” stands the report that is false. */
const TOLD = 30

const isTold = (item: Item): boolean =>
  isReport(item) || has(item, 'speech_noun') !== undefined || has(item, 'toll') !== undefined

/** “This is entirely false”, “It is untrue that”: of what was said before, or is said next. */
function saysThisIs(reading: Reading, from: number, to: number): boolean {
  const { tokens } = reading
  for (let i = from; i < to; i++) {
    if (i > from && !(tokens.kind[i - 1] === SIGN && OPENING_QUOTES.has(tokens.word[i - 1]))) continue
    const end = endAt(reading, i, to, 'this_is')
    if (end > 0 && to - end <= ADVERBS && tokens.kind.subarray(end, to).every((kind) => kind === WORD)) return true
  }
  return false
}

/** Words between “is” and “false”. */
const ADVERBS = 2

/** “called the story a pack of lies”, “branded it propaganda”. */
function namedSo(reading: Reading, items: Item[], k: number): boolean {
  for (let n = k - 1; n > 0 && k - n <= 12; n--) {
    if (items[n].kind === 'sign' && !isSign(items[n], COMMA) && !OPENING_QUOTES.has(items[n].sign)) return false
    if (opensWith(reading, items[n], 'names_so'))
      return items.slice(n + 1, k).some((x) => isTold(x) || isOf(reading, x, 'what_was_said'))
  }
  return false
}

/** “We do not strike civilians”, “did not target the hospital”: who is told of says what they do not do. */
const disavows = (reading: Reading, items: Item[], k: number): boolean =>
  has(items[k], 'negation') !== undefined &&
  (isOf(reading, items[k], 'did_not') || isOf(reading, items[k], 'never_did')) &&
  isOf(reading, items[k + 1], 'disavowed_deeds') &&
  items.slice(Math.max(0, k - 6), k).some((x) => isOf(reading, x, 'disavowers') || x.kind === 'body' || sideOf(x))

/** “denied that”, “rejected the accusation”; “deny them a victory” is an order, and no word of anybody told of. */
const rejects = (reading: Reading, items: Item[], k: number): boolean =>
  has(items[k], 'denial') !== undefined &&
  k > 0 &&
  items[k - 1].kind !== 'be' &&
  !(items[k - 1].kind === 'sign' && OPENING_QUOTES.has(items[k - 1].sign)) &&
  items[k - 1].kind !== 'modal' &&
  items[k - 1].kind !== 'or' &&
  items[k - 1].kind !== 'to' &&
  !refusal(items, k) &&
  !ofSomethingElse(reading, items, k) &&
  !has(items[k - 1], 'negation')

/** “denies backing the rebels”: a deed that the text tells of in no word for an event. */
function ofSomethingElse(reading: Reading, items: Item[], k: number): boolean {
  const next = items[k + 1]
  if (!next || !(next.kind === 'unknown' || next.kind === 'verb') || !/ing$/.test(textOf(reading, next.from, next.to)))
    return false
  const clause = items.slice(k + 1, k + 13)
  const end = clause.findIndex((item) => item.kind === 'sign')
  return !clause.slice(0, end < 0 ? undefined : end).some(tellsEvent)
}

const tellsEvent = (item: Item): boolean =>
  has(item, 'event_noun') !== undefined || has(item, 'event_verb') !== undefined || item.kind.startsWith('harm_')

/** “denied the group access”, “rejected an offer”, “the truce that they rejected”: a thing refused, not a word contradicted. */
function refusal(items: Item[], k: number): boolean {
  if ([1, 2, 3, 4].some((d) => has(items[k + d], 'refused') !== undefined)) return true
  const that = [1, 2, 3, 4, 5].find((d) => items[k - d]?.kind === 'relative') ?? k
  return has(items[k - that - 1], 'refused') !== undefined
}
