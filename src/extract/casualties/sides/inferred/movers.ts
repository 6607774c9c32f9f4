/**
 * Whoever goes where they should not: “Ostrian soldiers strayed across the line. Two of them were captured”, “a squad of Ostria’s army tried
 * to cross. Three intruders were killed”. They did no harm yet, so the figure told next is of them.
 */
import { sideTold } from '../../../chunks/people/group.js'
import { leadOf } from '../../../item.js'
import type { ReadSentence } from '../../../read.js'
import { anyIn, firstOf } from '../../../words.js'
import type { Claim } from '../../claims.js'
import { nameOf, type ResolvedSide } from '../adversaries.js'
import type { Setting } from '../setting.js'

/** The side of the movers of the sentence before; null where nobody moves, or the figure is of others. */
export function moversSide(
  { reading, sentences }: Setting,
  { index, paragraph }: ReadSentence,
  claim: Claim,
): ResolvedSide | null {
  const bare = claim.headless || claim.partOf || anyIn(reading, claim.from, claim.to, 'attacker_words')
  if (!bare || claim.others || claim.people.length > 0 || claim.harm === 'released') return null
  const before = sentences[index - 1]
  if (!before || paragraph - before.paragraph > 1 || before.matches.some((m) => m.victims.length > 0)) return null
  const verb = firstOf(reading, before.from, before.to, 'strays')
  const { items } = before
  const at = items.findLastIndex(
    (item, i) => item.to <= verb && sideTold(item) && leadOf(items, i)?.kind !== 'preposition',
  )
  const side = sideTold(items[at])
  return side?.code ? { code: side.code, actor: side.actor, text: nameOf(reading, items[at]), basis: 'carried' } : null
}
