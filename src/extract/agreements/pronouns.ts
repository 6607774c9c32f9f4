/**
 * “It had been agreed at talks in Velm on 10 November”, “They were signed on 3 May”: a pronoun for an agreement or an exchange told of in
 * the sentence before, which such a sentence dates.
 */
import { has, type Item, type ItemKind, type Reading, wordOf } from '../item.js'
import type { ReadSentence } from '../read.js'
import { isOf } from '../words.js'
import { datesOf } from './days/dates.js'
import { type Found, plainFound } from './nouns.js'

const BETWEEN = new Set<ItemKind>(['be', 'have', 'adverb'])

/** What the pronoun at the head of the sentence stands for, where the sentence says when it was agreed; else null. */
export function meantByPronoun(
  reading: Reading,
  { items }: ReadSentence,
  before: ReadSentence | undefined,
  told: readonly Found[],
): Found | null {
  if (!before || !isOf(reading, items[0], 'told_again')) return null
  let at = 1
  while (at < items.length && BETWEEN.has(items[at].kind)) at++
  const act = has(items[at], 'agreement_act')
  const passive = at > 1 || /^(?:was|were|has|have|had) /i.test(wordOf(reading, items[at]))
  if (!passive || act?.mention !== 'signed' || act.kind === 'mediator') return null
  const dates = datesOf(reading, items, 1, at - 1)
  if (dates.signed.length === 0) return null
  const noun = told.at(-1)
  // “It had been agreed” goes back behind what is told.
  const earlier = items.slice(0, at + 1).some((x) => /^had\b/i.test(wordOf(reading, x)))
  const signed = earlier ? null : ({ kind: 'signed', at, weak: false, renews: false } as const)
  if (noun) return { ...noun, at: 0, from: 0, act: signed, dates, counted: false, between: false }
  const exchange = before.items.findLast(
    (x) => has(x, 'event_noun')?.subtype === 'prisoner_exchange' || isOf(reading, x, 'exchanges'),
  )
  return exchange ? ofExchange(reading, exchange, signed, dates) : null
}

const ofExchange = (reading: Reading, exchange: Item, act: Found['act'], dates: Found['dates']): Found =>
  plainFound({
    at: 0,
    type: 'prisoner_exchange',
    act,
    name: wordOf(reading, exchange),
    dates,
  })
