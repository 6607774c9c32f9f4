/**
 * Whose people were harmed, by words of the sentence: in the group of victims, in phrases of the clause (by who lost them: losers.ts).
 * What follows from other sentences is in borrowed.ts.
 */
import { SIGN } from '../../../text/tokens.js'
import { type SideHint, sideOf } from '../../chunks/people/group.js'
import type { Home } from '../../home.js'
import {
  COLON,
  has,
  type Item,
  isArticle,
  isSign,
  leadOf,
  type Reading,
  SEMICOLON,
  textOf,
  wordOf,
} from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { anyIn, endsWith, isOf, nearEnd, pastAll, spanIs, spanOpensWith } from '../../words.js'
import type { Claim } from '../claims.js'
import { describes, enemyOf, NO_SIDE, nameOf, type ResolvedSide, speakers } from './adversaries.js'
import { apposedSide, elidedSide, memberSide } from './apposed.js'
import { isNoParty } from './countrymen.js'
import { harmedByUs, leftBehind } from './foes.js'
import { drivenBack } from './inferred/driven-back.js'
import { payerOf } from './inferred/payer.js'
import { returnedTo } from './inferred/returned.js'
import { bearer, bearerOrArmy, beforeHarm, forcesOf, groupTold, loserOf } from './losers.js'
import { sentBy } from './militants.js'
import { ofNamed } from './named.js'
import { comesFrom, isBody, ofTheGroup, onOwnGround, ownerOf } from './owners.js'
import type { Setting } from './setting.js'
import { sharedSide } from './shared.js'
import { struckSide } from './struck.js'
import { ownCount, reportedEach } from './tolls.js'
import { crewSide } from './units/crew.js'
import { unitSide } from './units/units.js'

const fromHint = (hint: SideHint): ResolvedSide => ({
  code: hint.code,
  text: hint.text,
  actor: hint.actor,
  basis: hint.basis,
})

/** The side of a claim by the sentence it stands in, or NO_SIDE. */
export function sideInSentence(setting: Setting, sentence: ReadSentence, claim: Claim): ResolvedSide {
  const told = toldInSentence(setting, sentence, claim)
  const sender = told.code === null ? null : sentBy(setting, sentence, claim, told.code)
  if (sender) return sender
  const kin = told.code === null || told.basis === 'modifier' ? null : kinOf(setting, sentence, claim, told.code)
  return kin === null ? told : { ...told, code: kin, actor: null }
}

/** “52 Lions”, in a text that names the Lions of Ostria: the last word of a group’s name, or its first, stands for the whole. */
function byShortName({ reading, home }: Setting, { code, text }: SideHint): ResolvedSide | null {
  if (code !== null || reading.knowledge.registry || !/^\p{Lu}\p{Ll}+$/u.test(text ?? '')) return null
  const short = (text as string).replace(/s$/, '')
  const isNamed = (name: string): boolean => name.split(' ').some((word) => word.replace(/s$/, '') === short)
  const groups = home().named.filter((side) => reading.knowledge.armedGroups.has(side))
  const [group, other] = groups.filter((side) =>
    [side, ...(reading.knowledge.worldSide(side)?.nouns ?? [])].some(isNamed),
  )
  return group === undefined || other !== undefined ? null : { code: group, text, actor: null, basis: 'modifier' }
}

/** Right behind the number of a claim. */
const endsWithin = (reading: Reading, { from, to }: Claim, list: 'very_own'): boolean =>
  anyIn(reading, from, Math.min(to, from + OWN_NUMBER), list)

/** Tokens of “15 of its own”. */
const OWN_NUMBER = 6

/** “The Ostrian side has four dead”, said by an ally whose people are called Ostrians too: its own. “Ostrian soldiers” are who they are. */
function kinOf({ reading, voice }: Setting, sentence: ReadSentence, claim: Claim, code: string): string | null {
  const { pipeline } = reading.knowledge.registry ?? {}
  const own = claim.speaker.side ?? voice
  if (!pipeline || own === null || own === code) return null
  if (!pipeline.allies.some((pair) => pair.includes(own) && pair.includes(code))) return null
  const side = pipeline.sides.find((s) => s.code === code)
  const words = textOf(reading, sentence.from, sentence.to).split(/[^\p{L}-]+/u)
  const adjective = side?.adjectives.some((word) => words.includes(word))
  return adjective && !side?.nouns.some((noun) => words.includes(noun)) ? own : null
}

function toldInSentence(setting: Setting, sentence: ReadSentence, claim: Claim): ResolvedSide {
  const { reading, home } = setting
  if (claim.mixed || areMixed(reading, claim) || isNoParty(setting, claim)) return NO_SIDE
  if (claim.side && !isCaptor(claim)) return byShortName(setting, claim.side) ?? fromHint(claim.side)
  const said =
    memberSide(reading, sentence, claim) ??
    predicateOf(reading, sentence, claim) ??
    elidedSide(reading, sentence, claim) ??
    apposedSide(reading, sentence, claim)
  if (said) return said
  const back = claim.harm === 'released' ? returnedTo(reading, sentence, claim) : null
  if (back) return back
  const shared =
    sharedSide(setting, sentence, claim) ?? reportedEach(setting, sentence, claim) ?? ownCount(setting, sentence, claim)
  if (shared) return shared
  if (claim.our) return ours(setting, claim)
  // “12 Ostrian soldiers and 15 of its own”
  if (claim.headless && claim.speaker.side && endsWithin(reading, claim, 'very_own')) return speakers(claim)
  if (spanOpensWith(reading, claim.to, sentence.to, 'on_own_side') || isOwnLoss(reading, sentence, claim))
    return speakers(claim)
  const struck = struckSide(setting, sentence, claim) ?? harmedByUs(setting, sentence, claim)
  if (struck) return struck
  if (claim.enemy) return enemyOf(reading, home, claim)
  if (claim.own)
    return crewSide(reading, setting.crafts()[sentence.index], sentence, claim) ?? ownerOf(setting, sentence, claim)
  const ofGroup = ofTheGroup(setting, sentence, claim)
  if (ofGroup) return ofGroup
  const named = claim.people.length > 0 ? ofNamed(reading, sentence, claim) : null
  if (named) return named
  return (
    unitSide(setting, sentence, claim) ??
    drivenBack(reading, home, sentence, claim) ??
    ofForces(reading, home, sentence, claim) ??
    beforeHarm(reading, home, sentence, claim) ??
    loserOf(reading, home, sentence, claim) ??
    payerOf(reading, home, sentence, claim) ??
    leftBehind(setting, sentence, claim) ??
    sidePhrase(reading, home, sentence, claim) ??
    (onOurSide(reading, sentence, claim)
      ? ours(setting, claim)
      : onOwnGround(reading, sentence, claim)
        ? speakers(claim)
        : NO_SIDE)
  )
}

/** “Two of the dead are Filipinos”, “63 were Druze”, “18 were fighters of the Front”: what the victims are said to be. */
export function saidToBe({ items }: ReadSentence, claim: Claim): Item | null {
  if (!claim.headless && !claim.ofHarmed) return null
  const at = items.findIndex((item) => item.from >= claim.from)
  const [be, told, next] = items.slice(at + 1)
  // “two of them Germans”, “four of Ostria’s soldiers”
  const apposed = claim.partOf ? be : be?.kind === 'of' && claim.headless ? told : undefined
  if (apposed?.group?.side && apposed.group.quantity === null && apposed.group.harm === null) return apposed
  if (be?.kind !== 'be' || !told) return null
  if (told.group) return told.group.quantity === null && told.group.harm === null ? told : null
  const ends = next === undefined || next.kind === 'sign' || has(next, 'and') !== undefined
  return ends && sideOf(told) ? told : null
}

function predicateOf(reading: Reading, sentence: ReadSentence, claim: Claim): ResolvedSide | null {
  const told = saidToBe(sentence, claim)
  const side = told && (told.group ? told.group.side : sideOf(told))
  return told && side ? { code: side.code, text: nameOf(reading, told), actor: side.actor, basis: 'phrase' } : null
}

/** “put its own losses at 14”, “admitted the loss of six fighters”: of who tells it. */
function isOwnLoss(reading: Reading, { from }: ReadSentence, claim: Claim): boolean {
  if (
    claim.harm === 'captured' ||
    claim.active ||
    claim.side ||
    claim.our ||
    claim.own ||
    !isBody(reading, claim.speaker)
  )
    return false
  // “its own losses”, where the word for the harm begins the claim
  if (isOwned(reading, from, claim.from) && spanOpensWith(reading, claim.from, claim.to, 'own_losses')) return true
  return (
    tellsOwnLosses(reading, from, claim.from) || (admits(reading, from, claim.from) && claim.polarity === 'asserted')
  )
}

/** “its own heavy”: tokens [from, to) end with whose it is, and a word at most behind it. */
const isOwned = (reading: Reading, from: number, to: number): boolean => nearEnd(reading, from, to, 'its_losses', 1)

/** “its own losses at” */
function tellsOwnLosses(reading: Reading, from: number, to: number): boolean {
  for (let i = to - 1; i > from && to - i <= OWN_LOSSES; i--) {
    if (reading.tokens.kind[i] === SIGN) return false
    if (spanIs(reading, i, i + 1, 'own_losses') && isOwned(reading, from, i)) return true
  }
  return false
}

/** Tokens up to a figure of own losses. */
const OWN_LOSSES = 6

/** “admitted to having suffered the”, right before a figure. */
function admits(reading: Reading, from: number, to: number): boolean {
  for (let i = to - 1; i >= from && to - i <= ADMITS; i--)
    if (spanIs(reading, i, i + 1, 'admits')) return pastAll(reading, i + 1, to, 'admits_to') === to
  return false
}

const ADMITS = 6

/** “Ostrian and foreign journalists”: of several lands. */
export const areMixed = (reading: Reading, { side, status, from, to }: Claim): boolean =>
  side?.basis === 'modifier' &&
  status !== 'militant' &&
  !reading.knowledge.armedGroups.has(side.code ?? '') &&
  anyIn(reading, from, to, 'foreigners')

/** “rescued from Ostria”: who held them, not whose they are. */
const isCaptor = (claim: Claim): boolean =>
  claim.harm === 'released' && claim.side?.basis === 'phrase' && claim.side.lead === 'from'

/** “our soldiers”: of the speaker; where its side is not known, of the land the text plays in. */
function ours({ reading, home, voice }: Setting, claim: Claim): ResolvedSide {
  // “They say that 40 of ours fell”: outside quotation the words are those of the text.
  if (voice !== null && reading.structure.quoteOf[claim.from] < 0)
    return { code: voice, text: voice, actor: null, basis: 'speaker' }
  if (claim.speaker.side) return speakers(claim)
  const { group, land, unknownGroup, unknownLand } = home()
  if (claim.status === 'militant') return { code: group, text: group ?? unknownGroup, actor: null, basis: 'place' }
  return { code: land, text: land ?? unknownLand, actor: null, basis: 'place' }
}

/** “six from the armed forces”, “inflicted 40 casualties on the army”: forces of the state right behind the figure. */
function ofForces(reading: Reading, home: () => Home, { items }: ReadSentence, claim: Claim): ResolvedSide | null {
  const at = items.findIndex((item) => item.from >= claim.to)
  if (at < 0 || !isOf(reading, items[at], 'leads_forces')) return null
  const head = isArticle(items[at + 1]) ? at + 2 : at + 1
  const body = items[head]
  if (body && describes(items, head)) return null
  // “inflicted heavy losses on the Ostrian army”
  const object = wordOf(reading, items[at]) === 'on' && body ? bearer(reading, home, body, claim) : null
  if (object?.code) return object
  // “inflicted 40 casualties on the rebels”
  if (body?.group?.quantity === null && body.group.status === 'militant') return groupTold(home())
  const kind = has(body, 'body')?.kind
  const land = items[head + 1]?.kind === 'of' ? sideOf(items[head + 2]) : null
  if (land) return { ...land, text: nameOf(reading, items[head + 2]), basis: 'phrase' }
  if (!body || (kind !== 'armed_forces' && kind !== 'police')) return null
  const forces = forcesOf(reading, home, body, claim)
  // “50 Ostrian servicemen: 42 from the army”: the army alone names no side; the whole does.
  return forces.code === null && reading.knowledge.registry ? null : forces
}

/** “on the Ostrian side”, “from the enemy side”, “among the Karvian forces”: nearest to the victims. */
function sidePhrase(reading: Reading, home: () => Home, sentence: ReadSentence, claim: Claim): ResolvedSide | null {
  const { items } = sentence
  const start = items.findIndex((item) => item.from >= claim.from)
  const end = items.findLastIndex((item) => item.to <= claim.to)
  let best: { distance: number; side: ResolvedSide } | null = null
  for (let i = 0; i < items.length; i++) {
    const side = bearerOrArmy(reading, home, items[i], claim)
    if (!side || !leadsSide(reading, items, i)) continue
    const distance = Math.abs(i - start)
    if (items.slice(Math.min(i, start), Math.max(i, start)).some((item) => isSign(item, SEMICOLON))) continue
    if (i > start && (breaksDown(reading, items, i > end ? end : start, i) || isOfOtherLoss(reading, items, i, claim)))
      continue
    if (distance < 24 && (!best || distance < best.distance)) best = { distance, side }
  }
  return best?.side ?? null
}

/** “On our side 18 fell”: where nobody knows whose side the speaker is on, of the land he speaks in. */
const onOurSide = (reading: Reading, { items }: ReadSentence, claim: Claim): boolean =>
  items.some(
    (item, i) =>
      has(item, 'our') !== undefined &&
      Math.abs(item.from - claim.from) < OUR_SIDE &&
      items[i - 1]?.kind === 'preposition' &&
      isOf(reading, items[i + 1], 'side_words'),
  )

/** Tokens between “on our side” and a figure. */
const OUR_SIDE = 8

/** “131 dead: 68 on the Ostrian side”, “12 killed, including two on the Ostrian side”: the phrase is of the part. */
const breaksDown = (reading: Reading, items: Item[], a: number, b: number): boolean =>
  items
    .slice(a + 1, b)
    .some((item) => isSign(item, COLON) || (has(item, 'includes') !== undefined && wordOf(reading, item) !== 'among'))

/** “the death of two soldiers, with no body count on the enemy side”: of the losses that are told right before it. */
const isOfOtherLoss = (reading: Reading, items: Item[], at: number, { to }: Claim): boolean =>
  items.some((item, i) => item.from >= to && i < at && (has(item, 'toll') ?? isOf(reading, item, 'own_losses')))

function leadsSide(reading: Reading, items: Item[], i: number): boolean {
  const lead = leadOf(items, i)
  // “17 hostages, including five Marnians”: the others are of anybody.
  if (wordOf(reading, lead) === 'among' || has(lead, 'includes')) return !items[i].group?.quantity
  if ((lead?.kind !== 'preposition' && lead?.kind !== 'from') || comesFrom(reading, items, i)) return false
  const last = items[Math.min(i + (items[i + 1]?.kind === 'possessive' ? 2 : 1), items.length - 1)]
  return isOf(reading, last, 'side_words') || endsWith(reading, items[i], 'side_words')
}
