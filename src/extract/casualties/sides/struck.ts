/**
 * Whoever a blow struck: “shelled a column of Ostrian infantry, killing 20”, “an Ostrian patrol was ambushed. Two died”. A figure without
 * a noun of its own is of the force that the verb before it was done to.
 */
import { isArmedGroup, sideCodes, sideOf, sideTold } from '../../chunks/people/group.js'
import { isViolent } from '../../events/kinds.js'
import { isPassive } from '../../events/parties/parties.js'
import { namesLine } from '../../events/parties/phrases.js'
import { has, type Item, type ItemKind, isArticle, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { anyIn, isOf, nearEnd, opensWith } from '../../words.js'
import type { Claim } from '../claims.js'
import { nameOf, type ResolvedSide, speakers } from './adversaries.js'
import { isArmed, isUniformed } from './arms.js'
import { isForeign, isWithin } from './hostile.js'
import type { Setting } from './setting.js'

export function struckSide(setting: Setting, sentence: ReadSentence, claim: Claim): ResolvedSide | null {
  const { reading } = setting
  const phrase = struckBy(setting, sentence, claim)
  const at = phrase.findIndex((item) => sideTold(item))
  const hint = at < 0 ? null : sideTold(phrase[at])
  // “Ostria said rebels had attacked its troops, killing nine”
  if (phrase[0]?.group?.own && claim.speaker.side !== null) return speakers(claim)
  if (!hint) return invadedLand(setting, sentence, claim)
  if (namesLine([...phrase], { last: at }) || !isForce(reading, phrase, claim)) return null
  return { code: hint.code, actor: hint.actor, text: nameOf(reading, phrase[at]), basis: 'event_target' }
}

/**
 * “Karvian fighters crossed into Ostria and killed 40 people”, “40 died when Karvian troops crossed into Ostria”: whoever comes from abroad
 * kills those who live there.
 */
function invadedLand({ reading }: Setting, { items }: ReadSentence, claim: Claim): ResolvedSide | null {
  if (reading.knowledge.registry || claim.side || claim.status === 'militant') return null
  const start = items.findIndex((item) => item.from >= claim.from)
  const verb = claim.active
    ? blowBefore(reading, items, start)
    : items.findIndex((item) => item.from >= claim.to && isBlow(reading, item))
  const land = items[verb + 1]?.kind === 'preposition' ? items[verb + 2] : items[verb + 1]
  const code = land?.kind === 'side_noun' ? sideOf(land)?.code : null
  const by = sideCodes(items.slice(claim.active ? 0 : start, Math.max(0, verb))).at(-1)
  return land && code && by && by !== code && !isWithin(reading, code) && isForeign(reading, by, code)
    ? { code, actor: null, text: nameOf(reading, land), basis: 'event_target' }
    : null
}

/** “fired on a group of militants, killing three”: fighters of whom only their kind is told. */
export function struckRebels(setting: Setting, sentence: ReadSentence, claim: Claim): boolean {
  if (claim.status !== 'unknown' || !claim.headless) return false
  const phrase = struckBy(setting, sentence, claim)
  return (
    (phrase.some(({ group }) => group?.status === 'militant') && !phrase.some(sideTold)) ||
    isHunted(setting.reading, sentence, claim)
  )
}

/** “stepped up its search for the insurgents, saying that five were killed”: those told of last are hunted. */
function isHunted(reading: Reading, { items, from }: ReadSentence, claim: Claim): boolean {
  if (claim.active) return false
  const last = items.findLast((item) => item.to <= claim.from && (item.group !== undefined || sideOf(item) !== null))
  if (last?.group?.status !== 'militant' || last.group.quantity !== null) return false
  return nearEnd(reading, from, last.from, 'hunts', 1)
}

/** The words for whom the verb before a figure was done to; none where the figure has words of its own. */
function struckBy({ reading, sentences }: Setting, sentence: ReadSentence, claim: Claim): readonly Item[] {
  if (
    claim.status === 'civilian' ||
    claim.side ||
    (claim.partOf && !claim.active) ||
    claim.others ||
    claim.people.length > 0
  )
    return []
  // “killing three people”: bystanders are of nobody's force.
  if (!claim.headless && claim.status === 'unknown') return []
  const { items } = sentence
  const end = items.findIndex((item) => item.from >= claim.from)
  const own = claim.active || claim.headless ? blowBefore(reading, items, end) : -1
  if (own >= 0) return isFirst(sentence, items[own].to, claim) ? phraseOf(reading, items, own, end) : []
  // “Two died”: nothing is told before it in its sentence.
  const before = sentences[sentence.index - 1]
  if (!claim.headless || end > OPENING || before?.paragraph !== sentence.paragraph) return []
  if (before.matches.some((m) => m.victims.length > 0)) return []
  const blow = blowBefore(reading, before.items, before.items.length)
  return blow < 0 ? [] : phraseOf(reading, before.items, blow, before.items.length)
}

/** No other figure stands between the blow and this one. */
const isFirst = ({ matches }: ReadSentence, from: number, claim: Claim): boolean =>
  !matches.some(({ clause, victims }) =>
    victims.some((at) => clause.items[at].from >= from && clause.items[at].to <= claim.from),
  )

/** Items before a figure that opens its sentence. */
const OPENING = 2

/** The last verb before item `end` that is done to somebody: “shelled”, “opened fire on”; -1 where there is none. */
const blowBefore = (reading: Reading, items: readonly Item[], end: number): number =>
  items.findLastIndex((item, i) => i < end && isBlow(reading, item))

function isBlow(reading: Reading, item: Item): boolean {
  const verb = opensWith(reading, item, 'force_targets') ? undefined : has(item, 'event_verb')
  const violent = verb?.kind === 'hit' || isViolent(verb?.subtype)
  return violent || isOf(reading, item, 'blows')
}

/** The object of the verb at item `verb`, its subject where it is passive. */
const phraseOf = (reading: Reading, items: readonly Item[], verb: number, end: number): readonly Item[] =>
  isPassive(reading, items, verb) && !isCrossing(reading, items[verb])
    ? subjectOf(reading, items, verb)
    : objectOf(reading, items, verb, end)

/** “crossed into Ostria”: its object is where they went. */
const isCrossing = (reading: Reading, item: Item): boolean =>
  item.kind === 'harm_intransitive' && isOf(reading, item, 'blows')

/** The noun phrase behind the verb, up to a comma, a relative or another verb. */
function objectOf(reading: Reading, items: readonly Item[], verb: number, end: number): readonly Item[] {
  let from = verb + 1
  while (from < end && (isArticle(items[from]) || items[from].kind === 'preposition')) from++
  let to = from
  while (to < end && to - from < LONGEST && !isBorder(reading, items[to])) to++
  return items.slice(from, to)
}

const subjectOf = (reading: Reading, items: readonly Item[], verb: number): readonly Item[] => {
  const from = items.findLastIndex((item, i) => i < verb - 1 && isBorder(reading, item))
  return items.slice(from + 1, verb).slice(0, LONGEST)
}

const LONGEST = 7

/** What a noun phrase does not go over; “an Ostrian patrol” and “the posts” are nouns, whatever else they may be. */
const isBorder = (reading: Reading, item: Item): boolean =>
  BORDER.has(item.kind) && !opensWith(reading, item, 'force_targets')

const BORDER = new Set<ItemKind>([
  'sign',
  'relative',
  'verb',
  'event_verb',
  'speech',
  'preposition',
  'and',
  'by',
  'have',
])

/** Soldiers, fighters and what is theirs; an assault stands for those who made it. */
function isForce(reading: Reading, phrase: readonly Item[], claim: Claim): boolean {
  const rebels = phrase.some((item) => item.group?.status === 'militant' || isArmedGroup(item))
  if (rebels ? isUniformed(claim) : claim.status === 'militant') return false
  if (rebels) return true
  return (
    phrase.some((item) => (item.group && isArmed(item.group.status)) || has(item, 'event_noun') !== undefined) ||
    anyIn(reading, phrase[0].from, phrase[phrase.length - 1].to, 'force_targets')
  )
}
