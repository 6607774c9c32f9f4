/** Whether words tell an incident as one not told of before: “another clash”, “separately”, “later”, “the same day”. */
import type { EventSubtype } from '../../../model/vocab.js'
import { has, type Item, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { isOf, spanOpensWith } from '../../words.js'
import { isFire, isViolent } from '../kinds.js'
import type { Trigger } from '../triggers/triggers.js'
import { isPrevious } from '../when/bygone.js'
import { isPlural } from './named.js'

/** Whether a trigger tells of one more event; `turned`: its sentence turns to one. */
export const isFresh = (
  reading: Reading,
  sentence: ReadSentence,
  { at, subtype, telling }: Trigger,
  turned: boolean,
): boolean =>
  saysSo(reading, sentence, at, subtype) ||
  (telling === 'harm' && another(sentence, at)) ||
  (isViolent(subtype) && !isGiven(sentence.items, at) && turned)

/** “the attack”, “of the killing”: what a sentence that opens with one more takes as told before. */
const isGiven = (items: Item[], at: number): boolean =>
  has(items[at], 'event_noun') !== undefined &&
  (items[at - 1]?.kind === 'determiner' || items[at - 2]?.kind === 'determiner')

/** “Another man was killed”: not one of those told of before. */
const another = (sentence: ReadSentence, at: number): boolean =>
  sentence.items.slice(Math.max(0, at - 20), at).some((item) => item.group?.others && item.group.number === 'sg')

/** “several other explosions”; not “bombings and other attacks”. */
const isOther = (items: Item[], k: number, at: number): boolean =>
  items[k].kind === 'other' && at - k <= 2 && !has(items[k - 1], 'and') && !has(items[k - 1], 'or')

/** “another clash”, “a second attack”, “separately”, “elsewhere”: one not told of before. “In response”
 * fire from afar or from the air is another event; shots are of the same fight. */
function saysSo(reading: Reading, sentence: ReadSentence, at: number, subtype: EventSubtype): boolean {
  const { items } = sentence
  const fresh = (item: Item): boolean => {
    const entry = has(item, 'fresh')
    return entry !== undefined && (entry.kind !== 'answer' || isFire(subtype))
  }
  for (let k = Math.max(0, at - 4); k < at; k++)
    if (
      (has(items[k], 'another') && !isJudged(items[at])) ||
      (fresh(items[k]) && !apartFromEachOther(reading, items, k, at)) ||
      isOther(items, k, at)
    )
      return true
  if (isPrevious(reading, items, at)) return true
  if (opensLater(reading, items, at) && tellsAnew(reading, sentence, at)) return true
  return (
    (fresh(items[0]) && !isGiven(items, at)) ||
    (isFire(subtype) && isLater(items, at)) ||
    atOthers(items, at) ||
    (isViolent(subtype) && alsoDid(reading, items, at))
  )
}

/** “Two bombs killed nine in separate attacks”: apart from each other, and not from what was told before. */
const apartFromEachOther = (reading: Reading, items: Item[], k: number, at: number): boolean =>
  k > OPENING && isPlural(reading, items[at]) && isOf(reading, items[k], 'apart')

/** “Marn responded with air strikes”: on others, at a place that is not that of what it answers. */
export const isAnswer = (items: readonly Item[], at: number): boolean =>
  at > 1 && items.slice(Math.max(1, at - 4), at).some((x) => has(x, 'fresh')?.kind === 'answer')

/** Items with which a sentence turns to something else: “In two separate attacks …”. */
const OPENING = 3

/** “Later on Friday, gunmen attacked”, “Hours later, rebels raided”, “Also in Velm, two men were shot”: on the day of what was told, and not the same. */
const opensLater = (reading: Reading, items: Item[], at: number): boolean =>
  spanOpensWith(reading, items[0].from, items[Math.min(2, items.length - 1)].to, 'opens_later') ||
  // “About an hour later they attacked again”
  (isOnceMore(reading, items, at) &&
    [1, 2, 3].some((k) => items[k]?.kind === 'unit' && has(items[k + 1], 'date_word')?.kind === 'later')) ||
  (isOf(reading, items[0], 'opens_anew') &&
    !isSaidThen(items, at) &&
    OPENED.has(items[1]?.kind) &&
    // “Also, four were hurt” goes on.
    (items[1].kind !== 'sign' || items[0].kind === 'date_word'))

/** Behind “earlier”, “later” and “also” with which a sentence opens. */
const OPENED = new Set<Item['kind']>(['sign', 'preposition', 'place_relation', 'date', 'day_part'])

/** “Earlier, the army said that rebels had raided Ossa”: when it was said. */
const isSaidThen = (items: Item[], at: number): boolean =>
  items.slice(0, at).some((x) => has(x, 'speech') !== undefined || x.kind === 'according_to')

/** “Hours later rebels raided Ossa”, “Earlier on Friday a mine exploded”, “Earlier, two men were shot”; not “Hours later the attack was condemned”. */
const tellsAnew = (reading: Reading, { items, matches }: ReadSentence, at: number): boolean =>
  (items[at].kind === 'event_verb' && (!isByKnown(items, at) || isOnceMore(reading, items, at))) ||
  (has(items[at], 'event_noun') !== undefined && isUnknown(items, at)) ||
  matches.some(
    ({ harm, harmAt, clause, victims }) =>
      (harm === 'killed' || harm === 'wounded') &&
      clause.items[harmAt] === items[at] &&
      victims.every((v) => isUntold(clause.items[v])) &&
      !isByKnown(items, at),
  )

/** “they attacked the post again” */
const isOnceMore = (reading: Reading, items: Item[], at: number): boolean =>
  items.slice(at - 1, at + AGAIN).some((x) => isOf(reading, x, 'once_more'))

/** Items from a deed to “again”. */
const AGAIN = 6

/** “a raid”, “heavy fighting broke out”; not “the raid”, “in the fighting”. */
function isUnknown(items: Item[], at: number): boolean {
  let k = at - 1
  while (
    k >= 0 &&
    at - k <= 3 &&
    (NOUN.has(items[k].kind) || OF_WHOM.has(items[k].kind)) &&
    items[k].kind !== 'article'
  )
    k--
  return items[k]?.kind === 'article' || (BEFORE.has(items[k]?.kind) && items[at + 1]?.kind === 'verb')
}

/** “a rebel raid” */
const OF_WHOM = new Set<Item['kind']>(['side_noun', 'actor', 'body'])

const BEFORE = new Set<Item['kind'] | undefined>(['sign', 'date', 'day_part', 'capital', 'place', undefined])

/** “a soldier”, “two men”, a name; not “they”, “the two guards”, “two of them”. */
const isUntold = ({ kind, group }: Item): boolean =>
  kind !== 'pronoun' && !(group && (group.definite || group.partOf || group.others || group.own || group.our))

/** “the gunmen then fired”, “they raided”: told of before. */
function isByKnown(items: Item[], at: number): boolean {
  for (let k = at - 1; k >= 0 && at - k <= DOER; k--) {
    if (items[k].kind === 'sign') return false
    if (items[k].kind === 'pronoun' || items[k].kind === 'relative') return true
    if (items[k].group) return items[k].group?.definite === true && items[k].group?.side === null
  }
  return false
}

/** Items from who does it to the verb. */
const DOER = 8

const NOUN = new Set<Item['kind']>(['article', 'unknown', 'person_adjective', 'side_adjective', 'instrument'])

/** “another provocation”: one more of what a party blames the other for, so the one that the text tells. */
const isJudged = (item: Item): boolean => has(item, 'event_noun')?.kind === 'judged'

/** “Air strikes later killed”, “helicopters later bombed”. */
const isLater = (items: Item[], at: number): boolean =>
  [-2, -1, 1].some(
    (d) => has(items[at + d], 'date_word')?.kind === 'later' && !items[at + d].date && !has(items[at + d], 'sequel'),
  )

/** “Ostrian troops also shelled Velm”: besides what was told; not “the attackers also burned a bus”, “the shelling also hit a farm”. */
const alsoDid = (reading: Reading, items: Item[], at: number): boolean =>
  items[at].kind === 'event_verb' &&
  isOf(reading, items[at - 1], 'also') &&
  items[at - 2]?.kind !== 'be' &&
  !items.slice(Math.max(0, at - DOER), at).some((x) => has(x, 'event_noun') !== undefined) &&
  !isByKnown(items, at)

/** “missiles were also fired at two other ships”: unlike “another man”, who is hurt in the same. */
const atOthers = (items: Item[], at: number): boolean =>
  has(items[at], 'event_verb') !== undefined &&
  [1, 2, 3].some(
    (d) =>
      (items[at + d]?.kind === 'other' || items[at + d]?.kind === 'another') &&
      has(items[at + d + 1], 'and') === undefined,
  )
