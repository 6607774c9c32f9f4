/** Tolls of a side: what it has lost so far, whatever incident the text tells beside; how a toll is put, and what raises it. */

import { sideTold } from '../../chunks/people/group.js'
import type { EventDraft } from '../../events/index.js'
import { has, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { holds, isOf, opensWith } from '../../words.js'
import type { Claim } from '../claims.js'
import { isDated, isIncident } from './incidents.js'

/**
 * “brings the number of Ostrians killed to 17”, “Ostria’s dead now number nine”: what a side has lost so far, unless an incident close by
 * did it; that of both, and what it is now, is of no one incident.
 */
export function isOfSide(
  reading: Reading,
  sentence: ReadSentence,
  claim: Claim,
  event: EventDraft | undefined,
): boolean {
  if (!TOLLS_OF.has(claim.rule) || isDated(sentence)) return false
  const { items } = sentence
  const at = items.findIndex((item) => item.to > claim.from)
  const around = items.slice(Math.max(0, at - WHOSE), items.findIndex((item) => item.from >= claim.from) + WHOSE)
  const now = around.some((item) => holds(reading, item, 'by_now'))
  if (!now && !around.some((item) => isOf(reading, item, 'raises_to'))) return false
  if (around.some((item) => opensWith(reading, item, 'both_of'))) return true
  return around.some((item) => sideTold(item)) && (now || !isIncident(reading, event, claim))
}

/** Items beside the words for a toll within which it says whose it is. */
const WHOSE = 6
const TOLLS_OF: ReadonlySet<string> = new Set([
  'toll',
  'toll-number',
  'number-of-harmed',
  'toll-to-number',
  'toll-to-number-of',
  'losses-amount',
  'losses-put-at',
])

/** “gave the dead of the raid on Ossa as 60”. */
export function isPutAt(reading: Reading, { items, contents }: ReadSentence, claim: Claim): boolean {
  if (!contents.has('harm_nominal') && !contents.has('toll')) return false
  const at = items.findIndex((item) => item.to > claim.from)
  const losses = items.slice(0, at).findLastIndex((item) => has(item, 'harm_nominal') ?? has(item, 'toll'))
  return (
    losses > 0 &&
    at - losses <= LOSSES &&
    isOf(reading, items[at - 1], 'put_at') &&
    items.slice(Math.max(0, losses - 3), losses).some((item) => isOf(reading, item, 'puts_at'))
  )
}

/** Items between the losses and their number. */
const LOSSES = 8

/** “, raising the army’s dead to 22”, behind a claim. */
export const raisesToll = (reading: Reading, { items }: ReadSentence, { to }: Claim): boolean =>
  items.some(
    (x, i) =>
      x.from >= to &&
      isOf(reading, x, 'raises_to') &&
      items.slice(i + 1, i + RAISED).some((n) => has(n, 'toll') ?? has(n, 'harm_nominal') ?? has(n, 'harm_state')),
  )

/** Items from “raising” to the word for the toll. */
const RAISED = 8
