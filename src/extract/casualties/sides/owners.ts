/** Whose “its soldiers”, “three of their own”, “an officer of theirs” are: of a side told of before in the sentence, else of who tells it. */
import { sideOf } from '../../chunks/people/group.js'
import { datelineEnd } from '../../dateline.js'
import { isShooting } from '../../events/parties/fire.js'
import { describesEvent } from '../../events/parties/phrases.js'
import { isEnemy, landOf } from '../../home.js'
import { has, type Item, isArticle, leadOf, type Reading, wordOf } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { spanEndsWith, spanOpensWith, textEndsWith, textHolds } from '../../words.js'
import type { Claim } from '../claims.js'
import { enemyOf, NO_SIDE, nameOf, type ResolvedSide, speakers } from './adversaries.js'
import { doerAt } from './hostile.js'
import { groupTold } from './losers.js'
import { missionSpeaks, peacekeepersSide } from './militants.js'
import type { Setting } from './setting.js'

/** “its soldiers”: of the side told of last before in the sentence, else of the speaker. */
export function ownerOf(setting: Setting, sentence: ReadSentence, claim: Claim): ResolvedSide {
  const { reading, home } = setting
  const { items } = sentence
  const { side } = claim.speaker
  const at = items.findIndex((item) => item.from >= claim.from)
  // “nine pupils and their teacher”: theirs beside whom they stand
  if (has(items[at - 1], 'and') && items[at - 2]?.group && items[at]?.group?.quantity === null) return NO_SIDE
  // “25 of their soldiers were killed,” he said: in the mouth of a party they are the other’s.
  const others = side !== null && reading.structure.quoteOf[claim.from] >= 0
  const first = datelineEnd(reading, sentence)
  const killer = killerAt(reading, sentence, claim)
  const owners = [...items.keys()].filter(
    (at) =>
      at >= first &&
      at !== killer &&
      items[at].from < claim.from &&
      isOwner(sentence, items[at]) &&
      !describesEvent(items, { at, last: at }) &&
      !(others && (sideOf(items[at]) ?? items[at].group?.side)?.code === side),
  )
  const sayers = ofWhoSays(setting, sentence, claim, owners)
  if (sayers) return sayers
  // “in Ostria”: where it was
  const told = owners.filter((at) => landOf(items, at) === null)
  const owner =
    owners.findLast((at) => isHead(reading, items, at)) ?? told.at(-1) ?? (killer < 0 ? owners.at(-1) : undefined) ?? -1
  // “A rebel commander and four of his men”: of the group that the text names, or of one it does not.
  const rebel = items.findLastIndex(
    (item, i) => item.to <= claim.from && item.group?.status === 'militant' && !isLed(items, i),
  )
  if (rebel > owner && rebel >= first && rebel !== killer && !items[rebel].group?.side && !items[rebel].group?.ofState)
    return groupTold(home()) ?? NO_SIDE
  const before = items[owner]
  if (before && isEnemy(before)) return enemyOf(reading, home, claim)
  if (before) return ownerAt(reading, before)
  if (others) return enemyOf(reading, home, claim)
  if (isBody(setting.reading, claim.speaker)) return speakers(claim)
  // “The group said one of its members was killed”: the armed group that the text names alone.
  const bare = isBareGroup(reading, claim.speaker.name) ? groupTold(home()) : null
  return bare ? { ...bare, basis: 'speaker' } : NO_SIDE
}

/** “blamed Karvia and said that three of its men had died”: of who says it, where nobody of `owners` is named after the verb. */
function ofWhoSays(setting: Setting, sentence: ReadSentence, claim: Claim, owners: number[]): ResolvedSide | null {
  const { reading } = setting
  const { items } = sentence
  const { side } = claim.speaker
  const says = items.findLastIndex((item) => item.to <= claim.from && has(item, 'speech') !== undefined)
  if (says < 0 || claim.from - items[says].to > NEXT || owners.some((at) => at >= says)) return null
  // “Ostria announced that 40 of its soldiers had died, by a list of the ministry”
  const sayer = owners.findLast((at) => says - at <= SUBJECT && isSubject(reading, items, at, says))
  const own = sayer === undefined ? null : (sideOf(items[sayer])?.code ?? null)
  if (sayer !== undefined && own !== null && own !== side) return ownerAt(reading, items[sayer])
  if (missionSpeaks(setting, claim)) return peacekeepersSide(setting, claim, sentence)
  if (side !== null || isBody(reading, claim.speaker)) return speakers(claim)
  // “The Front shot at a post; the army said one of its men had died”
  return textEndsWith(reading, claim.speaker.name, 'bare_forces') ? NO_SIDE : null
}

function ownerAt(reading: Reading, item: Item): ResolvedSide {
  const own = sideOf(item) ?? item.group?.side
  const code = own?.code ?? has(item, 'place')?.side ?? null
  return { code, text: nameOf(reading, item), actor: own?.actor ?? null, basis: 'phrase' }
}

/** Items from the name of a side to its verb of saying. */
const SUBJECT = 4

/** “Ostrian authorities | also announced”: nothing but its body and adverbs stand between it and the verb. */
const isSubject = (reading: Reading, items: Item[], at: number, verb: number): boolean =>
  isHead(reading, items, at) &&
  items
    .slice(at + 1, verb)
    .every((x) => x.kind === 'body' || x.kind === 'adverb' || x.kind === 'unknown' || x.kind === 'have')

/** “Ostria said that the Karvian army had shot six of its men”: whoever kills them, the first that its clause names; -1 where they kill their own. */
function killerAt(reading: Reading, sentence: ReadSentence, claim: Claim): number {
  if (!claim.active || textHolds(reading, claim.victims ?? '', 'very_own')) return -1
  const { items } = sentence
  const before = items.findLastIndex(
    (item) =>
      item.to <= claim.from &&
      (item.kind === 'relative' ||
        has(item, 'speech') ||
        has(item, 'verb')?.kind === 'accuse' ||
        // “has left the talks | after mines killed six of its soldiers”
        spanOpensWith(reading, item.from, item.to, 'opens_clause')),
  )
  const first = datelineEnd(reading, sentence)
  return items.findIndex(
    (item, i) =>
      i > before &&
      i >= first &&
      item.from < claim.from &&
      (item.group ?? sideOf(item) ?? has(item, 'body') ?? (item.kind === 'pronoun' || undefined)),
  )
}

/** The side whose soldiers, arms or name are the subject of “killed”, without a registry; “it” and “its army” are of who tells it. */
export function killerSide({ reading }: Setting, sentence: ReadSentence, claim: Claim): string | null {
  const { items } = sentence
  const at = reading.knowledge.registry ? -1 : killerAt(reading, sentence, claim)
  const item = items[at]
  if (item && sideOf(item) && comesFrom(reading, items, at)) return sideOf(item)?.code ?? null
  if (!item || isLed(items, at)) return null
  const owned = item.group?.own || has(items[at - 1], 'determiner')?.kind === 'own'
  if (item.kind === 'pronoun' || (owned && !sideOf(item))) return claim.speaker.side
  // “Ostrian rebels” are at war with Ostria.
  if (item.group)
    return item.group.status === 'military' || item.group.status === 'police' ? (item.group.side?.code ?? null) : null
  return item.kind === 'side_noun' && items[at + 1]?.kind !== 'possessive'
    ? (sideOf(item)?.code ?? null)
    : doerAt(items, at, true)
}

/** “by fire from the Ostrian side”, “a shell fired from the Ostrian side”: where what harmed them came from. */
export function comesFrom(reading: Reading, items: Item[], at: number): boolean {
  const from = items.indexOf(leadOf(items, at) as Item)
  const before = items.slice(Math.max(0, from - 2), from)
  return items[from]?.kind === 'from' && isShooting(reading, before)
}

/** “Ostria says three were wounded in an attack on its capital”: of who tells it. */
export function onOwnGround(reading: Reading, { items }: ReadSentence, claim: Claim): boolean {
  if (claim.speaker.side === null || claim.harm === 'released') return false
  return items.some(
    (item, i) =>
      // “an attack on its soldiers”
      (item.group?.own && has(items[i - 1], 'event_noun') !== undefined) ||
      (has(item, 'determiner')?.kind === 'own' &&
        LEADS_GROUND.has(items[i - 1]?.kind) &&
        items.slice(i + 1, i + 4).some((next) => spanOpensWith(reading, next.from, next.to + 2, 'own_ground'))),
  )
}

const LEADS_GROUND = new Set<Item['kind'] | undefined>(['preposition', 'of', 'event_noun'])

const LED = new Set<Item['kind'] | undefined>(['by', 'of', 'from', 'with', 'preposition'])

/** “by the rebels”, “on an Ostrian base” */
const isLed = (items: Item[], i: number): boolean =>
  LED.has((isArticle(items[i - 1]) ? items[i - 2] : items[i - 1])?.kind)

/** Tokens between a verb of saying and those told of. */
const NEXT = 3

/** A side that can own those told of after it. */
const isOwner = ({ from }: ReadSentence, item: Item): boolean =>
  sideOf(item) !== null ||
  (item.group?.side ?? null) !== null ||
  isEnemy(item) ||
  (has(item, 'place')?.side !== undefined && item.from === from)

/** “a commander of the group”, “members of the movement”: of the armed group that the text names alone. */
export function ofTheGroup({ reading, home }: Setting, { items }: ReadSentence, claim: Claim): ResolvedSide | null {
  const item = items.find(({ from, group }) => from >= claim.from && group !== undefined)
  if (!item?.group || item.group.side || item.group.ofState || item.to <= item.group.headTo) return null
  if (!spanEndsWith(reading, Math.max(item.from, item.group.headTo), item.to, 'bare_groups')) return null
  return groupTold(home())
}

/** “the group”, “the rebel movement”. */
const isBareGroup = (reading: Reading, name: string): boolean =>
  /^(?:the )?(?:\p{L}+ )?\p{L}+$/iu.test(name) && textEndsWith(reading, name, 'bare_groups')

/** No phrase of another noun: “a Marnian plane was shot down by a jet of Ostria, and its pilot …”. */
function isHead(reading: Reading, items: Item[], at: number): boolean {
  const first = isArticle(items[at - 1]) ? at - 2 : at - 1
  const lead = items[first]
  // “it had acted to protect the Marnians”
  if (items[first - 1]?.kind === 'to') return false
  if (has(lead, 'verb')?.kind === 'accuse') return false
  return !lead || !(NO_HEAD.has(lead.kind) || (lead.kind === 'unknown' && /ed$/.test(wordOf(reading, lead))))
}

/** What leads to an object or to a phrase of another noun. */
const NO_HEAD = new Set<Item['kind']>(['by', 'of', 'from', 'with', 'preposition', 'verb', 'event_verb', 'harm_active'])

/** A side, or a body named as the speaker, unlike a person or the publisher. */
export const isBody = (reading: Reading, { side, person, name }: Claim['speaker']): boolean =>
  side !== null ||
  (person === null && name !== 'publisher' && /^\p{Lu}/u.test(name) && !textHolds(reading, name, 'press_speakers'))
