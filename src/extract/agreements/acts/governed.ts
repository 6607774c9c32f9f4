/**
 * What governs the word for an act: “will sign”, “failed to reach”, “is not complying with”, “agreed to extend”, “accepted a proposal
 * for”. The act alone says what could be done with an agreement; the words before it say whether it was.
 */
import { has, type Item, type ItemKind, isArticle, type Reading, wordOf } from '../../item.js'
import { endsWith, holds, isOf, opensWith } from '../../words.js'
import { holderOf } from '../passing.js'
import type { Act } from './acts.js'

/** The act as the words before it make it. `from` is the first item of the name of the agreement. */
export function governed(reading: Reading, items: Item[], from: number, act: Act): Act {
  if (isFeared(items, from, act))
    return {
      ...act,
      kind: 'invoked',
      weak: items[from - 1]?.kind !== 'article' && !has(items[from - 1], 'agreement_act'),
    }
  if (unkept(reading, items, act)) return { ...act, kind: 'alleged_violation', renews: false }
  const answered = answer(reading, items, ofPart(reading, items, from, prolonged(reading, items, from, act)))
  return onlyAnnounced(reading, items, futureOf(reading, items, from, askedFor(reading, items, from, answered)))
}

/** “fear that the militia will break its truce”, “could abandon their truce”: it still holds. */
function isFeared(items: Item[], from: number, act: Act): boolean {
  // “could shatter a truce”, “could abandon their truce”
  const own = items
    .slice(act.at + 1, from)
    .some((x) => has(x, 'determiner')?.kind === 'own' || x.kind === 'possessive' || x.kind === 'article')
  if (act.at > from || !own || (act.kind !== 'alleged_violation' && act.kind !== 'rejected')) return false
  let i = act.at - 1
  while (items[i]?.kind === 'adverb' || items[i]?.kind === 'date_word') i--
  return items[i]?.kind === 'modal'
}

/** “announced that X and Y have agreed to a truce”: announced, where a pen would have signed. */
function onlyAnnounced(reading: Reading, items: Item[], act: Act): Act {
  if (act.kind !== 'signed' || !holds(reading, items[act.at], 'comes_to_terms')) return act
  const announced = items.some(
    (x, i) => i < act.at && has(x, 'agreement_act')?.mention === 'announced' && has(x, 'speech'),
  )
  return announced ? { ...act, kind: 'announced' } : act
}

/** “agreed to extend the ceasefire” agrees; “hopes to extend it”, “is to renew it” ask; “refused to extend it” rejects. */
function prolonged(reading: Reading, items: Item[], from: number, act: Act): Act {
  if (act.kind !== 'reaffirmed' && act.kind !== 'implemented') return act
  let at = act.at - 1
  const planned = items[at]?.kind === 'to'
  while (at > 0 && (items[at].date || LEADS.has(items[at].kind) || BETWEEN.has(items[at].kind) || isPlace(items, at)))
    at--
  const goesOn = opensWith(reading, items[act.at], 'prolongs')
  if (has(items[at], 'agreement_act')?.mention === 'signed')
    // “agreed to implement the truce”: one that is there.
    return (planned || / to$/i.test(wordOf(reading, items[at]))) && !goesOn && items[from - 1]?.kind === 'determiner'
      ? act
      : { ...act, kind: 'signed', at, renews: true }
  const made = planned ? madeBefore(reading, items, at) : -1
  if (made >= 0) return { ...act, kind: 'signed', at: made, renews: true }
  if (!goesOn) return act
  if (isOf(reading, items[at], 'refuses')) return { ...act, kind: 'rejected' }
  const asked = has(items[at], 'agreement_act')?.mention === 'called_for'
  return planned || asked ? { ...act, kind: 'called_for' } : act
}

/** “agreed in | Velm | on 3 May to extend”. */
const isPlace = (items: Item[], i: number): boolean =>
  (items[i].kind === 'place' || items[i].kind === 'capital') && items[i - 1]?.kind === 'preposition'

/** “reached an agreement to extend”, “agreed on the proposal to renew”: the act that makes the noun at item `at`, or -1. */
function madeBefore(reading: Reading, items: Item[], at: number): number {
  const offer = isOf(reading, items[at], 'called_for')
  if (!offer && !has(items[at], 'agreement_noun')) return -1
  for (let i = at - 1; i >= Math.max(0, at - ANSWER) && items[i].kind !== 'sign'; i--)
    if (has(items[i], 'agreement_act')?.mention === 'signed')
      return !offer || holds(reading, items[i], 'accepts') ? i : -1
  return -1
}

/** “is not complying with”, “would no longer observe”, “refuses to implement”: what is not kept is broken. */
function unkept(reading: Reading, items: Item[], act: Act): boolean {
  if ((act.kind !== 'reaffirmed' && act.kind !== 'implemented') || act.renews) return false
  if (opensWith(reading, items[act.at], 'prolongs')) return false
  for (let i = act.at - 1; i >= Math.max(0, act.at - UNKEPT); i--) {
    const word = wordOf(reading, items[i])
    if (items[i].kind === 'negation' || isOf(reading, items[i], 'refuses')) return true
    // “in violation of its | obligations under”
    if (items[i].kind === 'determiner' || items[i].kind === 'possessive') continue
    const mention = has(items[i], 'agreement_act')?.mention
    if (mention === 'alleged_violation') return true
    // “does not | fulfil its obligations under”
    if (mention === 'implemented' || mention === 'reaffirmed') continue
    if (!LEADS.has(items[i].kind) && !/ly$/i.test(word)) return false
  }
  return false
}

const UNKEPT = 5

/** “met to discuss the next phase of the truce”: what has phases is there already. */
const ofPart = (reading: Reading, items: Item[], from: number, act: Act): Act =>
  act.kind === 'called_for' &&
  act.at < from &&
  has(items[from - 1], 'determiner') !== undefined &&
  isOf(reading, items[holderOf(items, from)], 'parts_of_accord')
    ? { ...act, kind: 'implemented' }
    : act

/** “accepted a proposal for a truce” agrees, “rejected the call for a truce” rejects: a proposal is what its answer makes of it. */
function answer(reading: Reading, items: Item[], act: Act): Act {
  if (act.kind !== 'called_for' || !isOf(reading, items[act.at], 'called_for')) return act
  for (let i = act.at - 1; i >= Math.max(0, act.at - ANSWER) && items[i].kind !== 'sign'; i--) {
    const kind = has(items[i], 'agreement_act')?.mention
    if (kind === 'rejected' || (kind === 'signed' && holds(reading, items[i], 'accepts')))
      return { ...act, kind, at: i }
  }
  return act
}

const ANSWER = 6

/** “urged the parties to observe a truce”, “must implement a ceasefire”: what is to be kept and is not known yet is only asked for. */
function askedFor(reading: Reading, items: Item[], from: number, act: Act): Act {
  if ((act.kind !== 'reaffirmed' && act.kind !== 'implemented') || act.at > from) return act
  if (items[from - 1]?.kind !== 'article') return act
  const part = items.slice(Math.max(0, act.at - ANSWER), act.at)
  if (
    part.some((x) => has(x, 'agreement_act')?.mention === 'called_for') &&
    /^as part of$/i.test(wordOf(reading, items[act.at]))
  )
    return { ...act, kind: 'called_for' }
  let i = act.at - 1
  while (i >= 0 && LEADS.has(items[i].kind)) i--
  const due = items.slice(i + 1, act.at)
  return due.some((x) => x.kind === 'to' || opensWith(reading, x, 'due')) ? { ...act, kind: 'called_for' } : act
}

/** “will sign”, “if signed”, “until it is signed”: not yet done, so called for; “denied having signed”, “failed to reach”: not made. */
function futureOf(reading: Reading, items: Item[], from: number, act: Act): Act {
  if (isNotMade(reading, items, from, act)) return { ...act, kind: 'invoked', news: false, unmade: true }
  if (act.kind === 'announced') return isInvited(reading, items, act.at) ? { ...act, kind: 'called_for' } : act
  if (act.kind !== 'signed') return act
  // “measures to promote the | continuation of the truce”: one that is there, and is to go on.
  if (act.renews && items[act.at - 1]?.kind === 'determiner' && items[act.at - 3]?.kind === 'to')
    return { ...act, kind: 'reaffirmed', renews: false }
  if (
    // “until the | signing of a treaty”
    (act.at < from &&
      isOf(reading, items[items[act.at - 1]?.kind === 'determiner' ? act.at - 2 : act.at - 1], 'until')) ||
    isDemanded(reading, items, act.at) ||
    isDeedAskedFor(reading, items, from, act.at) ||
    isAimedAt(reading, items, act.at) ||
    (act.at > from && isAwaited(reading, items, from, act.at))
  )
    return { ...act, kind: 'called_for' }
  let i = act.at - 1
  while (i >= 0 && (LEADS.has(items[i].kind) || isPlan(items[i]) || isYet(reading, items[i]))) i--
  const planned =
    items.slice(i + 1, act.at).some((x) => PLANS.has(x.kind) || isPlan(x)) || joinsPlan(reading, items, act.at)
  if (!planned) return act
  // “hopes that voters will endorse the agreement”: what is to be ratified is there.
  return opensWith(reading, items[act.at], 'ratifies') && items[from - 1]?.kind === 'determiner'
    ? { ...act, kind: 'invoked' }
    : { ...act, kind: 'called_for' }
}

/** “denied having signed”, “failed | to reach”, “were unable to agree on” an accord: what did not come about. */
function isNotMade(reading: Reading, items: Item[], from: number, act: Act): boolean {
  if (act.at > from || (act.kind !== 'signed' && act.kind !== 'called_for')) return false
  const plain = /^to /i.test(wordOf(reading, items[act.at]))
  if (act.kind === 'called_for' && !plain) return false
  let i = act.at - 1
  while (i >= 0 && (items[i].kind === 'to' || items[i].kind === 'have' || items[i].kind === 'adverb')) i--
  return isOf(reading, items[i], plain || items[act.at - 1]?.kind === 'to' ? 'fails_to' : 'denies_doing')
}

/** “invited the group to declare”, “is ready to announce”: what others are asked to announce, or what may be. */
const isInvited = (reading: Reading, items: Item[], at: number): boolean =>
  items[at - 1]?.kind === 'to' &&
  items
    .slice(Math.max(0, at - ANSWER), at)
    .some((x) => has(x, 'agreement_act')?.mention === 'called_for' || opensWith(reading, x, 'asks_to'))

/** “insisted that the rebels | agree to a truce”, “demand they sign”: the plain form of what is asked for. */
const isDemanded = (reading: Reading, items: Item[], at: number): boolean =>
  opensWith(reading, items[at], 'to_conclude') &&
  items.slice(Math.max(0, at - DEMANDED), at).some((x) => opensWith(reading, x, 'demands_that'))

const DEMANDED = 7

/** “called for the | signing of an accord”, “discussed the early conclusion of”: a noun for the deed, and what is wanted before it. */
function isDeedAskedFor(reading: Reading, items: Item[], from: number, at: number): boolean {
  if (at > from || !opensWith(reading, items[at], 'deeds_of_accord')) return false
  let i = at - 1
  if (items[i]?.kind === 'unknown' && !has(items[i], 'agreement_act')) i--
  if (isArticle(items[i]) || items[i]?.kind === 'determiner') i--
  return has(items[i], 'agreement_act')?.mention === 'called_for' || opensWith(reading, items[i], 'asks_to')
}

/** “will focus on reaching”, “with the aim of concluding”: a gerund after a word for an aim. */
function isAimedAt(reading: Reading, items: Item[], at: number): boolean {
  if (!/^(?:[a-z]+ )?[a-z]+ing\b/i.test(wordOf(reading, items[at]))) return false
  const lead = items[at - 1]
  if (!lead || !endsWith(reading, lead, 'aim_leads')) return false
  return [lead, items[at - 2], items[at - 3]].some((x) => x !== undefined && opensWith(reading, x, 'aims'))
}

/** “until a treaty is signed”, “once the deal has been reached”: what is waited for. */
function isAwaited(reading: Reading, items: Item[], from: number, at: number): boolean {
  // “is | signed”, “is reached”
  if (![items[at - 1], items[at]].some((x) => opensWith(reading, x, 'to_be_done'))) return false
  for (let i = from - 1; i >= Math.max(0, from - AWAITED); i--) {
    if (isOf(reading, items[i], 'awaits')) return true
    if (items[i].kind !== 'determiner' && items[i].kind !== 'article' && items[i].kind !== 'unknown') return false
  }
  return false
}

const AWAITED = 4

/** “to finish the talks and conclude an agreement”: the second of two verbs after one “to” or “will”. */
const joinsPlan = (reading: Reading, items: Item[], at: number): boolean =>
  has(items[at - 1], 'and') !== undefined &&
  opensWith(reading, items[at], 'to_conclude') &&
  items.slice(Math.max(0, at - JOINED), at).some((x) => x.kind === 'to' || x.kind === 'modal')

const JOINED = 12

const isYet = (reading: Reading, item: Item): boolean => item.kind === 'unknown' && isOf(reading, item, 'yet')

/** What stands between a subject and its verb, and what of it tells that nothing was done yet. */
const PLANS = new Set<ItemKind>(['modal', 'to', 'hypothetical', 'negation'])
/** What may stand between “agreed” and “to extend”. */
const BETWEEN = new Set<ItemKind>(['preposition', 'article', 'determiner'])
const LEADS = new Set<ItemKind>([...PLANS, 'be', 'have', 'adverb'])

/** “are to sign”, “due to sign”. */
const isPlan = (item: Item): boolean => has(item, 'date_word')?.kind === 'planned'
