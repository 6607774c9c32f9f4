/** Whose losses they are with which somebody goes or is driven back: “The Ostrians were thrown back with heavy losses”. */
import { type Home, isEnemy } from '../../../home.js'
import { has, type Item, type ItemKind, leadOf, type Reading } from '../../../item.js'
import type { ReadSentence } from '../../../read.js'
import { anyIn } from '../../../words.js'
import type { Claim } from '../../claims.js'
import { describes, enemyOf, NO_SIDE, type ResolvedSide, speakers } from '../adversaries.js'
import { bearer } from '../losers.js'

/**
 * The subject of the verb before “with losses”; where that is an attack or those who made it, of whom a party tells, its adversary. Null
 * for other figures, NO_SIDE where a subject is told that has no side: the losses are not of who tells them.
 */
export function drivenBack(
  reading: Reading,
  home: () => Home,
  { items }: ReadSentence,
  claim: Claim,
): ResolvedSide | null {
  if (claim.rule !== 'with-losses') return null
  const verb = items.findLastIndex((item) => item.to <= claim.from && has(item, 'with') !== undefined) - 1
  for (let i = verb; i >= 0 && verb - i < LONGEST && !isBorder(items[i]); i--) {
    // “the Ostrian assault was repelled”: of who made it
    const isAttack =
      i < verb &&
      (has(items[i], 'event_noun') !== undefined || anyIn(reading, items[i].from, items[i].to, 'attacker_words'))
    const isNamed = isAttack || isEnemy(items[i])
    if (isLed(items, i) || (!isNamed && describes(items, i))) continue
    if (items[i].group?.own && claim.speaker.side !== null) return speakers(claim)
    const found = bearer(reading, home, items[i], claim)
    if (found) return found
    if (isAttack) return madeBy(reading, home, items, i, claim)
  }
  return null
}

/** “the Ostrian assault”, “an assault by Ostrians”; of an attack of nobody’s name the adversary of who tells of it. */
function madeBy(reading: Reading, home: () => Home, items: Item[], at: number, claim: Claim): ResolvedSide {
  const near = [...items.slice(Math.max(0, at - 2), at).reverse(), ...items.slice(at + 1, at + 4)]
  for (const item of near) {
    const found = isBorder(item) ? null : bearer(reading, home, item, claim)
    if (found) return found
  }
  return claim.speaker.side === null ? NO_SIDE : enemyOf(reading, home, claim)
}

/** Items from the subject to its verb. */
const LONGEST = 24

/** “The ministry said” ends the clause; an aside in commas does not: “the battalion, which held the pass, fled with losses”. */
const isBorder = (item: Item): boolean => has(item, 'speech') !== undefined

/** “near Marn”, “by Ostrians”: no subject. */
const isLed = (items: Item[], i: number): boolean => LEADS.has(leadOf(items, i)?.kind)

const LEADS = new Set<ItemKind | undefined>(['by', 'of', 'preposition', 'with', 'from'])
