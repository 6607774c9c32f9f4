/** “We killed four”, “the army said it had captured nine”: whom the forces of the speaker harm in a fight are of the other side. */
import { has, type Item, isSign, SEMICOLON } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import type { Claim } from '../claims.js'
import { enemyOf, type ResolvedSide } from './adversaries.js'
import { isArmed } from './arms.js'
import type { Setting } from './setting.js'

export function harmedByUs({ reading, home }: Setting, { items }: ReadSentence, claim: Claim): ResolvedSide | null {
  const { active, side, our, own, enemy, harm, status, headless, speaker } = claim
  if (!active || side || our || own || enemy || speaker.side === null) return null
  if (harm === 'released' || harm === 'displaced' || !(headless || isArmed(status))) return null
  const verb = items.findIndex((item) => item.from >= claim.from)
  if (!isOurs(items, verb)) return null
  const foe = enemyOf(reading, home, claim)
  return foe.code === null || foe.code === speaker.side ? null : foe
}

/** The subject of the verb is the speaker: its clause opens with “we” or “our forces”, or “it” stands behind the word for saying. */
function isOurs(items: readonly Item[], verb: number): boolean {
  let before = verb - 1
  while (before >= 0 && (items[before].kind === 'have' || items[before].kind === 'adverb')) before--
  const border = items.findLastIndex(
    (x, i) => i < before && (x.kind === 'relative' || isSign(x, SEMICOLON) || has(x, 'speech') !== undefined),
  )
  const opening = items.slice(border + 1, verb).find((x) => x.kind !== 'sign' && x.kind !== 'and' && x.kind !== 'adverb')
  const told = has(items[border], 'speech') !== undefined || items[border]?.kind === 'relative'
  const it = opening !== undefined && has(opening, 'pronoun') !== undefined && told && border === before - 1
  if (opening === undefined || !(has(opening, 'our') || it)) return false
  // “We heard the rebels killed four”: another subject right before the verb
  return opening === items[before] || JOINED.has(items[before].kind) || opening === items[before - 1]
}

/** What stands before a second verb of the same subject. */
const JOINED = new Set<Item['kind']>(['and', 'sign'])
