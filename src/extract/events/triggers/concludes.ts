/** Acts that bring an agreement into being: “signed a truce”, “the ceasefire came into force”, “the signing in Ossa of an accord”. */
import { has, type Item, type Reading, textOf } from '../../item.js'
import { isOf } from '../../words.js'
import { determined } from './beside.js'
import { isTruce } from './truce.js'

const NEAR_NOUN = 7
/** So many items may stand between an agreement and “was signed”: its subject matter. */
const PREDICATE = 14
/** A truce stands far before its verb: “A ceasefire between A and B, announced by X and Y, comes into effect”. */
const SENTENCE = 30

/** “signed a truce”, “the ceasefire came into force”: the noun follows, before a word for force it stands first. */
export function concludes(reading: Reading, items: Item[], at: number): boolean {
  if (signingOf(reading, items, at) || truceTold(reading, items, at)) return true
  const force = has(items[at], 'in_force') !== undefined
  if (force && sinceThen(reading, items, at)) return false
  if (
    (has(items[at], 'agreement_act')?.mention !== 'signed' && !force) ||
    items[at].kind === 'agreement_noun' ||
    (determined(items, at) && !hasObject(reading, items, at))
  )
    return false
  const start = force ? at - SENTENCE : wasDone(reading, items, at) ? at - PREDICATE : at + 1
  for (let k = Math.max(0, start); k < items.length && k - at <= NEAR_NOUN; k++) {
    if (isAgreement(items[k])) return true
  }
  return false
}

/** “in breach of the recently agreed truce”: which truce it is. */
export function describesAccord(items: Item[], at: number): boolean {
  if (items[at - 1]?.kind !== 'adverb' || items[at - 2]?.kind !== 'determiner') return false
  const noun = items.slice(at + 1, at + 4).findIndex((x) => has(x, 'agreement_noun'))
  return noun >= 0 && items.slice(at + 1, at + 1 + noun).every((x) => x.kind === 'unknown')
}

/** “since the ceasefire came into effect on D”, “since Saturday, when the truce took effect”: a time from which something else is told. */
function sinceThen(reading: Reading, items: Item[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - NEAR_NOUN); i--) {
    if (items[i].kind === 'since' || isOf(reading, items[i], 'from_then_on')) return true
    if (items[i].kind === 'sign' && has(items[i + 1], 'preposition')?.kind !== 'when') return false
  }
  return false
}

/** “the signing today, in Ossa, of a ceasefire agreement”: what is signed stands behind “of”. */
function signingOf(reading: Reading, items: Item[], at: number): boolean {
  if (!determined(items, at) || !isOf(reading, items[at], 'signings')) return false
  const clause = items.slice(at + 1, at + SIGNING)
  return clause.some((item, k) => item.kind === 'of' && clause.slice(k + 1, k + 6).some(isAgreement))
}

/** So far behind “the signing” stands what was signed: after where, by whom and for whom. */
const SIGNING = 44

const isAgreement = (item: Item): boolean => {
  const noun = has(item, 'agreement_noun')
  return noun !== undefined && !noun.weak && noun.type !== 'resolution'
}

/** “A second truce was announced on the evening of 4 May”. */
const truceTold = (reading: Reading, items: Item[], at: number): boolean =>
  has(items[at], 'agreement_act')?.mention === 'announced' &&
  wasDone(reading, items, at) &&
  items.slice(Math.max(0, at - 5), at - 1).some(isTruce)

/** “The delegations signed a ceasefire agreement”: an object with an article follows, so the word before is the subject. */
const hasObject = (reading: Reading, items: Item[], at: number): boolean =>
  items[at - 1]?.kind === 'unknown' &&
  has(items[at + 1], 'article') !== undefined &&
  /ed$/i.test(textOf(reading, items[at].from, items[at].to))

/** “the ceasefire was agreed”, “has been agreed”; “until it is agreed” is not done. */
const wasDone = (reading: Reading, items: Item[], at: number): boolean =>
  items[at - 1]?.kind === 'be' &&
  /^(?:was|were|(?:has|have|had) been)$/i.test(
    textOf(reading, items[items[at - 2]?.kind === 'have' ? at - 2 : at - 1].from, items[at - 1].to),
  )
