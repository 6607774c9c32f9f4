/**
 * Whoever a force met in a fight: “Rebels raided a post. Soldiers fought back, killing 14 of them”, “the raiders left 16 bodies behind”. A
 * figure without a noun that a force did harm to is of those told to fight it, unless somebody else is told between.
 */
import { isArmedGroup, isMilitant, sideOf } from '../../chunks/people/group.js'
import { COMMA, has, type Item, isSign, type Reading, SEMICOLON } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { anyIn, isOf } from '../../words.js'
import type { Claim } from '../claims.js'
import { enemyOf, NO_SIDE, type ResolvedSide } from './adversaries.js'
import { isArmed } from './arms.js'
import type { Around } from './borrowed.js'
import { bearer, isForce } from './losers.js'
import { militantSide } from './militants.js'
import type { Setting } from './setting.js'

/** The side of the foes that the figure is of; null where it is of nobody’s foes. */
export function foesMet(setting: Setting, claim: Claim, around: Around): ResolvedSide | null {
  const { reading } = setting
  if (claim.side || claim.own || claim.our || claim.people.length > 0 || claim.ofHarmed) return null
  if (reading.knowledge.registry || claim.status === 'civilian') return null
  if (leftBehind(setting, around.sentence, claim) === UNNAMED) return fighters(setting, claim, around)
  if (!claim.headless || claim.others || claim.included) return null
  if (claim.harm === 'captured' && !claim.active)
    return isTakenInFlight(setting, around.sentence, claim) ? fighters(setting, claim, around) : null
  if (!claim.active) return null
  return isDoneByForce(reading, around.sentence, claim) && isFight(setting, around.sentence)
    ? fighters(setting, claim, around)
    : null
}

const fighters = (setting: Setting, claim: Claim, around: Around): ResolvedSide =>
  militantSide(setting, { ...claim, status: 'militant' }, around)

/** “The rebels fled and nine were captured”, “Raiders were driven off. Two were caught”: of those who flee. */
function isTakenInFlight({ reading, sentences }: Setting, { index, paragraph }: ReadSentence, claim: Claim): boolean {
  return [index, index - 1].some((i) => {
    if (sentences[i]?.paragraph !== paragraph) return false
    const before = sentences[i].items.filter((item) => item.to <= claim.from)
    const who = before.findLastIndex((item) => isActor(item) || isFighter(reading, item))
    const end = Math.min(sentences[i].to, claim.from)
    return who >= 0 && isFighter(reading, before[who]) && anyIn(reading, before[who].to, end, 'flees')
  })
}

/** “The raiders left behind 16 bodies”, “Ostrian troops fled, leaving four dead”: of whoever goes; null where that is not told. */
export function leftBehind(setting: Setting, { items, to }: ReadSentence, claim: Claim): ResolvedSide | null {
  const { reading, home } = setting
  if (claim.harm === 'captured' || claim.harm === 'released' || claim.side) return null
  const start = items.findIndex((item) => item.from >= claim.from)
  const verb = items.findLastIndex((item, i) => i < start && start - i <= LEFT && isOf(reading, item, 'leaves'))
  if (verb < 0) return null
  const behind =
    isOf(reading, items[verb], 'abandons') ||
    anyIn(reading, items[verb].to, items[verb].to + 1, 'behind') ||
    anyIn(reading, claim.to, Math.min(to, claim.to + 1), 'behind')
  const who = items.findLastIndex((item, i) => i < verb && isActor(item) && !isAside(items, i))
  const flees = who >= 0 && anyIn(reading, items[who].to, items[verb].from, 'flees')
  if (who < 0 || !(behind || flees)) return null
  // “the rebel unit”, which in capitals reads as a person and a body
  const before = items[who - 1]
  const rebel = [items[who], before].some((x) => x && isMilitant(x)) || has(before, 'person')?.status === 'militant'
  return bearer(reading, home, items[who], claim) ?? (rebel ? UNNAMED : null)
}

/** “the unit, about 70 strong, slipped away”: how many they were. */
const isAside = (items: Item[], i: number): boolean =>
  items[i].group?.quantity != null && isSign(items[i - 1], COMMA) && isSign(items[i + 1], COMMA)

/** Fighters of no name. */
const UNNAMED: ResolvedSide = { ...NO_SIDE, basis: 'phrase' }

/** Items between a verb and those left. */
const LEFT = 8

/** “Soldiers killed eight”: the last who acts before the figure, with nobody that it is done to between. */
function isDoneByForce(reading: Reading, { items }: ReadSentence, claim: Claim): boolean {
  const doer = items.findLast((item) => item.to <= claim.from && (isActor(item) || has(item, 'person') !== undefined))
  return doer !== undefined && isForces(doer) && !isFighter(reading, doer)
}

const isActor = (item: Item): boolean =>
  item.group !== undefined || sideOf(item) !== null || has(item, 'body') !== undefined

const isForces = (item: Item): boolean =>
  isForce(item) || ['armed_forces', 'police', 'security_service'].includes(has(item, 'body')?.kind ?? '')

const isFighter = (reading: Reading, item: Item): boolean =>
  isMilitant(item) || isArmedGroup(item) || anyIn(reading, item.from, item.to, 'attacker_words')

/** The last before the figure’s sentence who are told as persons or as a side are fighters of no state. */
function isFight({ reading, sentences }: Setting, { index, paragraph }: ReadSentence): boolean {
  for (let i = index - 1; i >= 0 && index - i <= FAR; i--) {
    if (sentences[i].paragraph < paragraph - 1) return false
    const told = sentences[i].items.filter((item) => item.group !== undefined || isFighter(reading, item))
    if (told.length === 0) continue
    return (
      told.some((item) => isFighter(reading, item)) && told.every((item) => isFighter(reading, item) || isForce(item))
    )
  }
  return false
}

/** Sentences between the fight and the figure. */
const FAR = 2

/** “We killed four”, “the army said it had captured nine”: whom the forces of the speaker harm in a fight are of the other side. */
export function harmedByUs({ reading, home }: Setting, { items }: ReadSentence, claim: Claim): ResolvedSide | null {
  const { active, side, our, own, enemy, harm, status, headless, speaker } = claim
  if (!active || side || our || own || enemy || speaker.side === null) return null
  if (harm === 'released' || harm === 'displaced' || !(headless || isArmed(status))) return null
  const verb = items.findIndex((item) => item.from >= claim.from)
  if (!isOurs(items, verb)) return null
  const foe = enemyOf(reading, home, claim)
  return foe.code === null || foe.code === speaker.side ? null : foe
}

/**
 * The subject of the verb is the speaker: its clause opens with “we”, “our forces” or “its troops”, or “it” stands behind the word for
 * saying.
 */
function isOurs(items: readonly Item[], verb: number): boolean {
  let before = verb - 1
  while (before >= 0 && (items[before].kind === 'have' || items[before].kind === 'adverb')) before--
  const border = items.findLastIndex(
    (x, i) => i < verb && (x.kind === 'relative' || isSign(x, SEMICOLON) || has(x, 'speech') !== undefined),
  )
  // “According to the army, its troops killed 12”
  const led = border < 0 && has(items[0], 'according_to') ? items.findIndex((x) => isSign(x, COMMA)) : border
  const first = items.findIndex((x, i) => i > led && i < verb && !SKIPPED.has(x.kind))
  const opening = items[first]
  if (!opening || has(items[first + 1], 'be')) return false
  const it = has(opening, 'pronoun') !== undefined && has(opening, 'there') !== undefined && led >= 0
  const own = opening.group?.own === true || has(opening, 'determiner')?.kind === 'own'
  if (!(has(opening, 'our') || it || own)) return false
  // “We heard the rebels killed four”: another subject right before the verb
  return first === before || first === before - 1 || JOINED.has(items[before].kind)
}

const SKIPPED = new Set<Item['kind']>(['sign', 'and', 'adverb'])

/** What stands before a second verb of the same subject. */
const JOINED = new Set<Item['kind']>(['and', 'sign'])
