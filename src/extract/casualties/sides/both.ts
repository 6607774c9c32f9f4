/**
 * Losses of two sides at each other that no words give to one of them: “clashes between Ostrian and Karvian troops left 12 dead”, “on
 * both sides of the border”. Whoever of the two tells losses in a clash tells its own.
 */
import { sideCodes, sideOf } from '../../chunks/people/group.js'
import type { EventDraft } from '../../events/index.js'
import { has, type Item, isArticle, type Reading, wordOf } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { anyIn } from '../../words.js'
import type { Claim } from '../claims.js'
import { isArmed, isUniformed } from './arms.js'
import { mentionsBy } from './attacked.js'
import { isWithin } from './hostile.js'
import { areAtOdds } from './inferred/camps.js'
import type { Setting } from './setting.js'

/** Whether a figure is of either of two sides. Without more words, a registry tells who fights whom by itself. */
export function isOfBoth(
  { reading, voice }: Setting,
  claim: Claim,
  sentence: ReadSentence,
  event: EventDraft | undefined,
): boolean {
  if (anyIn(reading, sentence.from, sentence.to, 'of_both_sides') || tellsBoth(reading, sentence.items)) return true
  const { registry, neutralSides } = reading.knowledge
  const ofFight = fightDid(sentence.items, claim)
  if (!ofFight && (event?.subtype !== 'armed_clash' || registry)) return false
  const sides = new Set(ofFight ? sideCodes(sentence.items) : [])
  for (const { parties } of mentionsBy(event, claim))
    for (const { side, role } of parties)
      if (side && role !== 'target' && (ofFight || !isWithin(reading, side))) sides.add(side)
  for (const side of neutralSides) sides.delete(side)
  if (!isFightToll(sentence.items, claim) && isOfOneKind(reading, claim, sides)) return false
  return (
    (registry ? areAtOdds(reading, sides) : sides.size > 1) &&
    (ofFight || !sides.has(claim.speaker.side ?? voice ?? ''))
  )
}

/** “on both the Ostrian and the Karvian side” */
const tellsBoth = (reading: Reading, items: readonly Item[]): boolean =>
  items.some((item, i) => {
    if (wordOf(reading, item) !== 'both') return false
    const [first, and, second] = items.slice(i + 1, i + 6).filter((x) => !isArticle(x))
    return sideOf(first) !== null && has(and, 'and') !== undefined && sideOf(second) !== null
  })

/** “Fighting between the army of Ostria and the Dawn Front left 12 soldiers dead”: only one of the two has soldiers, only one rebels. */
function isOfOneKind(reading: Reading, claim: Claim, sides: ReadonlySet<string>): boolean {
  if (reading.knowledge.registry || !isArmed(claim.status) || claim.status === 'unknown') return false
  const groups = [...sides].filter((side) => isWithin(reading, side))
  return groups.length > 0 && (isUniformed(claim) ? sides.size - groups.length : groups.length) === 1
}

/** “clashes left six dead”, “the fighting, which has claimed 40 lives”: of whoever fought, whatever side tells it. */
function fightDid(items: readonly Item[], claim: Claim): boolean {
  if (isFightToll(items, claim)) return true
  const verb = items.findLastIndex((item) => item.from <= claim.from && isDoing(item))
  if (verb < 0 || items.slice(verb + 1).some((item) => item.from < claim.from && item.kind === 'sign')) return false
  const subject = items.slice(Math.max(0, verb - SUBJECT), verb)
  const noun = subject.findLastIndex((item) => has(item, 'event_noun') ?? item.group)
  return has(subject[noun], 'event_noun')?.subtype === 'armed_clash'
}

/** “bringing the death toll from the clash to 66” */
export function isFightToll(items: readonly Item[], claim: Claim): boolean {
  const toll = items.findIndex((item) => item.to > claim.from && item.from < claim.to && has(item, 'toll'))
  const near = toll < 0 ? [] : items.slice(toll + 1, toll + 6)
  return near.some((item, k) => has(item, 'event_noun')?.subtype === 'armed_clash' && near.slice(0, k).some(leads))
}

const leads = ({ kind }: Item): boolean => kind === 'from' || kind === 'of' || kind === 'preposition'

const isDoing = (item: Item): boolean =>
  has(item, 'leave') !== undefined ||
  has(item, 'claim_lives') !== undefined ||
  /^harm_(?:active|participle)$/.test(item.kind)

/** Items before the verb in which its subject may stand. */
const SUBJECT = 6
