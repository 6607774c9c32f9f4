/**
 * Deeds that a sentence only leads up to: “moved in to free nine hostages”, “called on Karvia to return them”. An infinitive tells what
 * is wanted, ordered, tried or feared, unless the words that lead to it say that it was done.
 */
import type { Item, ItemKind, Reading } from './item.js'
import { COMMA, has, isSign, wordOf } from './item.js'
import { anyIn, endsWith, isOf, opensWith } from './words.js'

/** Whether the verb at `at` is an infinitive, or goes on with one, that does not say that it was done. */
export function isUndone(reading: Reading, items: readonly Item[], at: number): boolean {
  const be = items[at - 1]?.kind === 'be' ? at - 1 : -1
  if (be >= 0) return isUndonePassive(reading, items, be)
  const to = toBefore(reading, items, at)
  if (to >= 0) return !NO_VERB.test(wordOf(reading, items[at])) && !isDoneBy(reading, items, to)
  if (!isOf(reading, items[at], 'bare_deeds')) return false
  const first = firstOfList(reading, items, at)
  return first >= 0 && !isDoneBy(reading, items, first)
}

/** “wants two of them to be freed”, “without being hurt”; not “the third to be freed”, “are believed to be held”. */
function isUndonePassive(reading: Reading, items: readonly Item[], be: number): boolean {
  const kind = has(items[be], 'be')?.kind
  if (kind === 'being') return endsWith(reading, items[be - 1], 'only_feared')
  if (kind !== 'to') return isOf(reading, items[be], 'present_be') && isCondition(reading, items, be)
  return !(
    endsWith(reading, items[be - 1], 'told_to_be') ||
    isDoneBy(reading, items, be) ||
    isRanked(reading, items, be)
  )
}

/** “the first minister to be killed since May” */
const isRanked = (reading: Reading, items: readonly Item[], be: number): boolean =>
  items.slice(Math.max(0, be - OBJECT), be).some((item) => anyIn(reading, item.from, item.to, 'one_of_a_row'))

/** “until all 23 prisoners are freed”: the words before make the time of it a condition. */
const isCondition = (reading: Reading, items: readonly Item[], be: number): boolean =>
  leadOver(items, be, (item) => isOf(reading, item, 'not_before')) >= 0

/** “to”, “agreed to”, “to immediately”: the place of what stands before an infinitive, or -1. */
function toBefore(reading: Reading, items: readonly Item[], at: number): number {
  const k = pastAdverb(items, at)
  if (has(items[at], 'harm_active')?.kind === 'noun') return -1
  return items[k] && (items[k].kind === 'to' || LEADS_TO.test(wordOf(reading, items[k]))) ? k : -1
}

/** The item before a verb, an adverb left out. */
const pastAdverb = (items: readonly Item[], at: number): number => (items[at - 1]?.kind === 'adverb' ? at - 2 : at - 1)

const LEADS_TO = / to$/i

/** “to killing”, “to protests” */
const NO_VERB = /(?:ing|[^s]s|ed)$/i

/** “to stop the raids, leave Marn and free the captives”: the “to” of the verbs before, or -1. */
function firstOfList(reading: Reading, items: readonly Item[], at: number): number {
  const lead = items[pastAdverb(items, at)]
  if (lead?.kind !== 'and' && !isSign(lead, COMMA)) return -1
  for (let k = at - 2; k >= 0 && at - k <= REACH; k--) {
    if (items[k].kind === 'to' && items[k + 1] && isBareVerb(reading, items[k + 1])) return k
    if (ENDS.has(items[k].kind) || (items[k].kind === 'sign' && !isSign(items[k], COMMA))) return -1
  }
  return -1
}

const REACH = 16

/** A word that may be a verb without an ending: “to stop”, unlike “to Marn”, “to the camp”, “to 15”. */
const isBareVerb = (reading: Reading, item: Item): boolean =>
  !item.group && !item.names && !item.quantity && VERBAL.has(item.kind) && !NO_VERB.test(wordOf(reading, item))

const VERBAL = new Set<ItemKind>([
  'unknown',
  'verb',
  'adverb',
  'be',
  'have',
  'leave',
  'lose',
  'event_verb',
  'event_noun',
  'agreement_act',
  'harm_active',
  'norm',
  'speech',
])

/** What ends a row of infinitives: a verb of another form, or a clause of its own. */
const ENDS = new Set<ItemKind>([
  'relative',
  'be',
  'have',
  'harm_participle',
  'harm_intransitive',
  'modal',
  'hypothetical',
])

/** “managed to free”, “forced 300 to leave”: the words before “to” say that it came to pass. */
function isDoneBy(reading: Reading, items: readonly Item[], to: number): boolean {
  const lead = items[LEADS_TO.test(wordOf(reading, items[to])) ? to : to - 1]
  if (lead === undefined) return false
  if (anyIn(reading, lead.from, lead.to, 'did_it')) return !isNot(items, to - 1)
  const made = leadOver(items, to, (item) => endsWith(reading, item, 'made_do'))
  return made >= 0 && !isNot(items, made)
}

/** The word in front of item `at` that leads to it, with an object between and nothing that parts clauses, or -1. */
function leadOver(items: readonly Item[], at: number, leads: (item: Item) => boolean): number {
  for (let k = at - 1; k >= 0 && at - k <= OBJECT; k--) {
    if (leads(items[k])) return k
    if (items[k].kind === 'sign' || items[k].kind === 'relative') return -1
  }
  return -1
}

/** So many items are a verb and its object: “forced more than 300 residents of the camp to leave”. */
const OBJECT = 7

const isNot = (items: readonly Item[], at: number): boolean =>
  [1, 2, 3].some((d) => items[at - d]?.kind === 'negation' || has(items[at - d], 'modal') !== undefined)

/** “could end a war | that has killed 900”, “may try the men | who shot two guards”: what they are known by has happened. */
export function tellsDone(reading: Reading, items: readonly Item[], relative: number): boolean {
  // “the raid in which nine children | died”
  const subject = items[relative + 1]?.group && items[relative - 1]?.kind === 'preposition' ? relative + 1 : relative
  const at = items[subject + 1]?.kind === 'adverb' ? subject + 2 : subject + 1
  const verb = items[at]
  if (verb?.kind === 'have' || opensWith(reading, verb, 'has_done')) return true
  if (verb?.kind === 'be')
    return has(verb, 'be')?.kind === undefined && !isOf(reading, verb, 'present_be') && !isAhead(items[at + 1])
  return isPastVerb(reading, verb)
}

/** “were | to be”, “were | going to”: not done yet. */
const isAhead = (item: Item | undefined): boolean => item?.kind === 'to' || has(item, 'date_word')?.kind === 'planned'

/** “stormed”, “shot”: no infinitive, no present. */
export const isPastVerb = (reading: Reading, verb: Item | undefined): boolean =>
  verb !== undefined &&
  DEEDS.has(verb.kind) &&
  !isOf(reading, verb, 'bare_deeds') &&
  !PRESENT.test(wordOf(reading, verb))

/** Kinds of words for a deed or a harm that can be a verb right behind “that”. */
const DEEDS = new Set<ItemKind>([
  'event_verb',
  'verb',
  'harm_active',
  'harm_intransitive',
  'harm_participle',
  'leave',
  'claim_lives',
  'lose',
])

const PRESENT = /(?:s|ing)$/i
