/**
 * Agreements told by their verb: “the sides agreed on 3 May to cease hostilities”, “it was agreed in Velm to exchange prisoners”. What
 * follows the verb tells the type; one that only goes on talking is none. Where a noun for the agreement follows (“agreed to a truce”),
 * the noun is read and not the verb.
 */
import { COMMA, DASH, has, type Item, type ItemKind, isSign, type Reading, textOf, wordOf } from '../item.js'
import { endsWith, holds, isOf, opensWith } from '../words.js'
import { governed } from './acts/governed.js'
import { dayAt } from './acts/signing.js'
import { datesOf } from './days/dates.js'
import { type Found, plainFound } from './nouns.js'
import { isParty } from './party-names.js'
import { topicIn } from './topics.js'
import { actBySeveral } from './weak.js'

/** Items of what is agreed. */
const LONGEST = 14
/** Items of the place and the day between the verb and what is agreed. */
const CIRCUMSTANCES = 8

/** What the verb at item `at` agrees to, or null. */
export function agreedTo(reading: Reading, items: Item[], at: number): Found | null {
  const offer = offerAt(reading, items, at)
  if (has(items[at], 'agreement_act')?.kind !== 'agrees' && offer < 0) return null
  const start = contentStart(reading, items, offer < 0 ? at : offer)
  const end = firstPart(items, start, contentEnd(items, start))
  if (items.slice(at + 1, end).some(isDocument) || opensTalks(reading, items, start, end)) return null
  const act = governed(reading, items, at, { kind: 'signed', at, weak: false, renews: false })
  if (act.kind !== 'signed' && act.kind !== 'announced') return null
  const about = topicIn(items, start, end)
  if (!bySeveral(reading, items, at) && !(about?.type === 'ceasefire' && stopsAlone(reading, items, at, start)))
    return null
  if (about?.kind === 'foreign' || (about?.type === undefined && !isEarlier(reading, items, at))) return null
  const dates = datesOf(reading, items, at, at)
  return plainFound({ at, type: about?.type ?? 'other', act, name: nameOf(reading, items, start, end), dates })
}

/** “to resume | peace negotiations”, “to hold | further | talks”: what is agreed at once is only to talk. */
function opensTalks(reading: Reading, items: Item[], start: number, end: number): boolean {
  for (let i = start; i < Math.min(end, start + TALKS) && !APART.has(items[i].kind); i++)
    if (endsWith(reading, items[i], 'talking')) return true
  return false
}

/** “to suspend hostilities | and attend talks”. */
const APART = new Set<ItemKind>(['preposition', 'and'])

/** Items of a verb and the talks it opens. */
const TALKS = 4

/** “accepted a Karvian | proposal to end the fighting”: what is offered and taken up is agreed; -1 where no offer stands behind the verb. */
function offerAt(reading: Reading, items: Item[], at: number): number {
  if (!holds(reading, items[at], 'accepts')) return -1
  for (let i = at + 1; i <= at + OFFERED && i < items.length - 1 && items[i].kind !== 'sign'; i++)
    if (isOf(reading, items[i], 'offers')) return i
  return -1
}

const OFFERED = 6

const isDocument = (x: Item): boolean => {
  const noun = has(x, 'agreement_noun')
  // “agreed upon the Velm Declaration of 1991”: the one that has its name.
  return (
    has(x, 'agreement_name') !== undefined || (noun !== undefined && noun.kind !== 'exchange' && !has(x, 'event_noun'))
  )
}

/** “The two sides”, “Ostria and Karvia”, “they”, “it was agreed”. */
const bySeveral = (reading: Reading, items: Item[], at: number, end = pastAside(items, at)): boolean =>
  actBySeveral(reading, items, end) ||
  items.slice(Math.max(0, end - CIRCUMSTANCES), end).some((x) => holds(reading, x, 'parties')) ||
  (items[at - 1]?.kind === 'be' && /^it$/i.test(wordOf(reading, items[at - 2])))

/** “The rebels agreed to | suspend their attacks”: one party, which acts itself and stops. */
function stopsAlone(reading: Reading, items: Item[], at: number, start: number): boolean {
  let subject = pastAside(items, at) - 1
  while (ASIDE.has(items[subject]?.kind) || items[subject]?.date) subject--
  return isParty(items[subject]) && endsOrOpens(reading, items[start])
}

/** “to stop”, “suspend hostilities”. */
const endsOrOpens = (reading: Reading, item: Item | undefined): boolean =>
  opensWith(reading, item, 'stops_fire') || endsWith(reading, item, 'stops_fire')

const ASIDE = new Set<ItemKind | undefined>(['adverb', 'have', 'sign', 'preposition'])

/** “Two factions – under pressure from abroad – | agreed”: the end of the subject, before the aside. */
function pastAside(items: Item[], at: number): number {
  const sign = isSign(items[at - 1], DASH) ? DASH : isSign(items[at - 1], COMMA) ? COMMA : null
  if (sign === null) return at
  let i = at - 1
  while (isSign(items[i], sign)) i--
  while (i > 0 && !isSign(items[i], sign)) i--
  while (isSign(items[i - 1], sign)) i--
  return i > 0 ? i : at
}

/** Past “on 6 October 2022 in Velm” to the “to” or “that” of what is agreed, else right after the verb. */
function contentStart(reading: Reading, items: Item[], at: number): number {
  if (/ to$/i.test(wordOf(reading, items[at]))) return at + 1
  for (let i = at + 1; i < Math.min(items.length, at + CIRCUMSTANCES); i++)
    if (items[i].kind === 'to' || items[i].kind === 'relative' || has(items[i], 'preposition')?.kind === 'for')
      return i + 1
    else if (OPENS.test(wordOf(reading, items[i]))) return i
    else if (!isSign(items[i], COMMA) && (items[i].kind === 'sign' || isOf(reading, items[i], 'breaks_off'))) break
  return at + 1
}

/** “to cease” where the lexicon knows it as one. */
const OPENS = /^to /i

/** Up to the end of the clause. */
function contentEnd(items: Item[], start: number): number {
  let i = start
  for (; i < Math.min(items.length, start + LONGEST); i++)
    if (items[i].kind === 'sign' && !isSign(items[i], DASH)) break
    else if (i > start && (has(items[i], 'speech') || items[i].kind === 'relative')) break
  return i
}

/** “to exchange captives | and work towards a peace treaty”: up to the second thing agreed on, where the first tells its type. */
function firstPart(items: Item[], start: number, end: number): number {
  const and = items.findIndex((x, i) => i > start && i < end && has(x, 'and') !== undefined)
  return and > 0 && !items.slice(start, and).some(isDocument) && topicIn(items, start, and)?.type ? and : end
}

/** Of a full day, told as past (“had agreed”) or after weeks: what is recalled so was an agreement, whatever it was about. */
function isEarlier(reading: Reading, items: Item[], at: number): boolean {
  for (let i = at + 1; i < Math.min(items.length, at + CIRCUMSTANCES); i++) {
    const day = dayAt(reading, items, i) && items[i].date?.start
    if (day != null) return /^had /i.test(wordOf(reading, items[at])) || reading.published - day > RECALLED
  }
  return false
}

const RECALLED = 14

function nameOf(reading: Reading, items: Item[], start: number, end: number): string {
  const link = /(?:^| )(to|that)$/i.exec(wordOf(reading, items[start - 1]))?.[1].toLowerCase()
  const opens = OPENS.test(wordOf(reading, items[start]))
  if (start >= end || (link === undefined && !opens)) return 'agreement'
  const about = textOf(reading, items[start].from, items[end - 1].to).replace(/\s+/g, ' ')
  return opens ? `agreement ${about}` : `agreement ${link} ${about}`
}
