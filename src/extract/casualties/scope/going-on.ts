/**
 * Tolls of what goes on for days or years, told by what did it: “the conflict has left 3,000 dead”, “clashes that have taken dozens of
 * lives”. A single blow has its toll in the same words, and is left to its event.
 */

import type { EventSubtype, Harm } from '../../../model/vocab.js'
import { saying } from '../../chunks/dates/saying.js'
import { isIndefinite } from '../../events/grouping/named.js'
import type { EventDraft } from '../../events/index.js'
import { COMMA, DASH, has, type Item, isSign, type Reading } from '../../item.js'
import { anyIn, endsWith, opensWith } from '../../words.js'
import type { Claim } from '../claims.js'
import { isBlow, isSingle, LASTING } from './incidents.js'

/** “The conflict has left some 3,000 dead”, “a feud that cost 700 lives”: the war is what did it. */
export function isOfWar(claim: Claim, items: Item[]): boolean {
  const at = items.findIndex((item) => item.from >= claim.from)
  for (let i = at - 1; i >= 0 && at - i < OF_WAR; i--) {
    // “The rebellion, now in its fourth year, | has killed …”
    if (isSign(items[i], COMMA) && items[i + 1]?.kind === 'have') {
      i = items.findLastIndex((x, k) => k < i && isSign(x, COMMA))
      continue
    }
    // “The war, which | claimed …”
    if (isSign(items[i], COMMA) && items[i + 1]?.kind === 'relative') continue
    if (items[i].kind === 'sign' || items[i].kind === 'preposition' || items[i].kind === 'by' || items[i].group)
      return false
    // “blamed them for the violence and said that two were killed”
    if (items[i].kind === 'speech') return false
    if (has(items[i], 'war')) return true
  }
  return false
}

/** “the death toll of the war”, “deaths in the conflict”: of the war, in the words of the toll itself. */
export const isTollOfWar = (reading: Reading, items: readonly Item[], { rule, from, to }: Claim): boolean =>
  rule.startsWith('toll') &&
  items.some((item) => item.from >= from && item.to <= to && endsWith(reading, item, 'of_years'))

/** “Clashes on the border have killed 20”, “fighting that has cost 30 lives”: what it has done up to now, since it goes on. */
export function hasDone(reading: Reading, items: Item[], claim: Claim): boolean {
  const at = items.findIndex((item) => item.from >= claim.from)
  const verb = items.findLastIndex(
    (x, i) => i < at && at - i <= AUXILIARY && (x.kind === 'have' || opensWith(reading, x, 'has_done')),
  )
  if (verb < 1 || items.slice(verb + 1, at + 1).some((x) => x.kind === 'be')) return false
  // “clashes in the past few hours have killed 20”
  const isNews = ({ date }: Item, k: number): boolean =>
    date?.start != null && date.start >= reading.published - 1 && !saying(items, k)
  if (items.slice(0, verb).some(isNews)) return false
  for (let i = verb - 1; i >= 0 && verb - i < OF_WAR; i--) {
    const item = items[i]
    if (goesOn(reading, item)) return !isOne(items, i)
    // “clashes between Ostrians and Karvians | have left 20 dead”
    if (item.group && items.slice(Math.max(0, i - BETWEEN), i).some((x) => has(x, 'between'))) continue
    if (
      item.group ||
      (item.kind === 'sign' && !isSign(item, DASH)) ||
      item.kind === 'verb' ||
      has(item, 'event_noun') ||
      has(item, 'event_verb')
    )
      return false
  }
  return false
}

/** “a mortar attack on Ossa has killed two”, “an artillery bombardment”: one of them, unlike “a war”. */
const isOne = (items: readonly Item[], at: number): boolean =>
  has(items[at], 'event_noun') !== undefined && has(items[at], 'war') === undefined && isIndefinite(items, at)

/** “fighting”, “clashes”, “war”: what goes on. */
export const goesOn = (reading: Reading, item: Item | undefined): boolean => {
  if (item === undefined) return false
  const subtype = has(item, 'event_noun')?.subtype
  return (
    has(item, 'war') !== undefined ||
    (subtype !== undefined && LASTING.has(subtype as EventSubtype)) ||
    anyIn(reading, item.from, item.to, 'goings_on')
  )
}

/** The same, and “offensive”, “campaign”, “gunfire”. */
export const isGoingOn = (reading: Reading, item: Item): boolean =>
  goesOn(reading, item) || anyIn(reading, item.from, item.to, 'goes_on')

/** “Ostria has reported 59 dead”, “has admitted 24 losses”: what it has lost up to now, where no one blow is told, nor what began the day before. */
export function hasReported(reading: Reading, items: Item[], claim: Claim, event: EventDraft | undefined): boolean {
  const at = items.findIndex((item) => item.from >= claim.from)
  if (at <= 0 || !anyIn(reading, items[Math.max(0, at - REPORT)].from, claim.from, 'reports_loss')) return false
  if (event?.date?.start != null && reading.published - event.date.start <= 1) return false
  return !event?.mentions.slice(0, MENTIONS).some((m) => isBlow(reading, m))
}

/** “where more than 40,000 have died”, “is guilty of thousands of murders”: no fight of a day takes so many, unless one blow is told. */
export const isMass = (reading: Reading, claim: Claim, event: EventDraft | undefined): boolean =>
  claim.harm !== null &&
  MASS_HARMS.has(claim.harm) &&
  (claim.count.best ?? claim.count.low ?? 0) >= MASS &&
  !(event && isSingle(reading, event, claim))

const MASS_HARMS = new Set<Harm>(['killed', 'wounded', 'unspecified', 'captured'])
const MASS = 1000

/** Mentions of an event that are looked at. */
const MENTIONS = 40

/** Items from “has reported” to the claim. */
const REPORT = 6

/** Items from a war to the figure that it did. */
const OF_WAR = 16

/** Items of “between the army and | the rebels”. */
const BETWEEN = 4

/** Items from “have” to the claim: “has so far | killed 20”. */
const AUXILIARY = 4
