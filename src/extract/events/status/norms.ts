/**
 * Lists of deeds under one word: “vowed to abstain from kidnapping, raiding farms and laying mines”, “bans the killing of prisoners, raids on
 * clinics and abductions”, “a truce and an exchange of captives” that talks were about. What the word forbids, asks for or leaves open, it
 * does of all of them.
 */
import type { EventSubtype } from '../../../model/vocab.js'
import { COMMA, has, type Item, type ItemKind, isSign, type Reading, wordOf } from '../../item.js'
import { isOf } from '../../words.js'

/** Items from the word to the last deed of its list. */
const REACH = 26

/** Whether the noun or gerund at item `at` stands in such a list, behind its first deed. */
export function inNormList(reading: Reading, items: readonly Item[], at: number): boolean {
  if (!isDeed(reading, items, at) || !joins(items, at)) return false
  for (let k = at - 1; k >= 0 && at - k <= REACH; k--) {
    // “to prevent attacks, killing four”
    if (governs(items[k])) return !isGerund(reading, items[at]) || isGerund(reading, items[k + 1])
    if (!goesOn(reading, items[k])) return false
  }
  return false
}

/** “abstain from”, “called for”, “any”. */
const governs = (item: Item): boolean =>
  forbids(item) || has(item, 'determiner')?.kind === 'any' || has(item, 'agreement_act')?.mention === 'called_for'

/** What it says is of what follows: “a ban on”; “was called off” is of what stands before. */
export const forbids = (item: Item): boolean =>
  has(item, 'norm') !== undefined && has(item, 'norm')?.kind !== 'predicate'

const isGerund = (reading: Reading, item: Item | undefined): boolean =>
  item !== undefined && !item.group && /^\w+ing\b/i.test(wordOf(reading, item))

/** A noun, or a form in -ing: “raids on clinics”, “raiding clinics”; “raided” was done. */
const isDeed = (reading: Reading, items: readonly Item[], at: number): boolean =>
  has(items[at], 'event_noun') !== undefined || items[at].kind === 'harm_gerund' || isGerund(reading, items[at])

/** “, raids”, “and the killing”, “or armed raids”: what stands before it puts it in a list. */
function joins(items: readonly Item[], at: number): boolean {
  let k = at - 1
  while (k > 0 && at - k <= MODIFIERS && LEADS.has(items[k].kind)) k--
  return isSign(items[k], COMMA) || has(items[k], 'and') !== undefined || items[k]?.kind === 'or'
}

const MODIFIERS = 3
const LEADS = new Set<ItemKind>([
  'determiner',
  'article',
  'unknown',
  'side_adjective',
  'person_adjective',
  'instrument',
])

/** Nothing that is said or done stands between. */
const goesOn = (reading: Reading, item: Item): boolean =>
  (!ENDS.has(item.kind) && !(item.kind === 'sign' && !isSign(item, COMMA)) && !has(item, 'speech')) ||
  (item.kind === 'event_verb' && isGerund(reading, item))

const ENDS = new Set<ItemKind>(['verb', 'be', 'have', 'modal', 'event_verb', 'relative', 'pronoun', 'speech', 'date'])

/** What talks are about and need not have happened. */
const TOPICS = new Set<EventSubtype>(['prisoner_exchange', 'change_to_group_activity', 'mediation'])

/** “held talks on a truce and an exchange of captives”: what they spoke of. */
export function isTopic(reading: Reading, items: readonly Item[], at: number, subtype: EventSubtype): boolean {
  if (!TOPICS.has(subtype) || !has(items[at], 'event_noun')) return false
  let lead = false
  for (let k = at - 1; k >= 0 && at - k <= TALKS; k--) {
    if (has(items[k], 'event_noun')?.subtype === 'talks' || has(items[k], 'event_verb')?.subtype === 'talks')
      return lead
    if (items[k].kind === 'relative' || items[k].kind === 'sign') return false
    lead ||= isOf(reading, items[k], 'topic_leads')
  }
  return false
}

/** Items from talks to what they were about. */
const TALKS = 14
