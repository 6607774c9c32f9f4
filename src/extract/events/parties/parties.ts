/**
 * Who did it to whom, by the grammar around a trigger: its subject and object, “by X”, “of/on/against X”, “between X and Y”, “X
 * launched an attack”, “accused X of shelling”. A phrase without such a part takes part only in what sides do together.
 */
import type { EventSubtype } from '../../../model/vocab.js'
import { subjectAside } from '../../attribution/aside.js'
import { COMMA, has, type Item, isArticle, isSign, type Reading, textOf, wordOf } from '../../item.js'
import { endsWith, isOf, opensWith } from '../../words.js'
import type { Party } from '../mention.js'
import { around, distance, type Path } from '../where/path.js'
import { isFire, isShooting, isWeapons } from './fire.js'
import { ATTRIBUTE, describesEvent, leadAt, leadBefore, namesLine, type Phrase, phrasesIn } from './phrases.js'
import { isTold } from './tellers.js'

const MOST = 8
/** Farther from the trigger than this a party belongs to something else. */
const REACH = 24

type Role = Party['role']

export interface Scene {
  items: Item[]
  path: Path
  phrases: readonly Phrase[]
  /** The phrases with those that only speak; read once, and only where something needs them. */
  speakers?: readonly Phrase[]
}

/** The parties of the trigger at item `at`, in text order. */
export function partiesOf(reading: Reading, scene: Scene, at: number, subtype: EventSubtype): Party[] {
  const { items, path } = scene
  // “Ostria and Westria published a joint statement”: who speaks makes it.
  const spoken = has(items[at], 'agreement_act') !== undefined && has(items[at], 'speech') !== undefined
  if (spoken) scene.speakers ??= phrasesIn(reading, items, { speakers: true })
  const phrases = (spoken ? scene.speakers : null) ?? scene.phrases
  const out: Party[] = []
  let before: { phrase: Phrase; role: Role } | null = null
  for (const phrase of around(phrases, at)) {
    if (phrase.last < at - REACH || phrase.at > at + REACH || out.length >= MOST) continue
    if (phrase.at <= at && at <= phrase.last) continue
    if (distance(path, phrase.at, at) > REACH || (phrase.person && !meets(phrase, subtype))) continue
    const joined: Role | null = before && isJoined(items, before.phrase, phrase) ? before.role : null
    const told: Role | null = roleOf(reading, scene, phrase, at, subtype) ?? joined
    if (told === null || phrase.victims) continue
    const role: Role = TALK.has(subtype) ? 'participant' : told
    before = { phrase, role }
    const known = out.find((p) => p.name === phrase.name)
    // “tension between Ostria and Marn after an Ostrian raid”
    if (known?.role === 'participant' && role === 'initiator' && describesEvent(items, phrase)) known.role = role
    if (!known) out.push({ name: phrase.name, actor: phrase.actor, side: phrase.side, role })
  }
  return out
}

/** “Ostria and Westria”: two phrases with only “and” or a comma between. */
const isJoined = (items: Item[], a: Phrase, b: Phrase): boolean =>
  b.at - a.last <= 4 &&
  items.slice(a.last + 1, b.at).every((item) => has(item, 'and') || isSign(item, COMMA) || isArticle(item))

/** What sides do to each other or together: who stands beside it takes part. */
const TOGETHER = new Set<EventSubtype>([
  'armed_clash',
  'ceasefire_violation',
  'talks',
  'mediation',
  'agreement',
  'prisoner_exchange',
  'intervention',
  'blockade',
])
/** What people of both sides do together, by talking. */
const TALK = new Set<EventSubtype>(['talks', 'mediation', 'agreement'])

/** Who only announces or brokers an agreement is often told by name and title. */
const meets = ({ side }: Phrase, subtype: EventSubtype): boolean =>
  TALK.has(subtype) && (subtype !== 'agreement' || side !== null)

/** What happens to its subject: “hit a mine”, “fled”. */
const UNDERGONE = new Set<EventSubtype>(['mine', 'displacement'])

function roleOf(reading: Reading, scene: Scene, phrase: Phrase, at: number, subtype: EventSubtype): Role | null {
  const { items, path } = scene
  const trigger = items[at]
  const verb = has(trigger, 'event_verb')
  const near = (): Role | null => (TOGETHER.has(subtype) && distance(path, phrase.at, at) <= 14 ? 'participant' : null)
  if (verb?.subtype === 'intervention' && phrase.at > at) return 'initiator'
  if (TALK.has(subtype) && phrase.at > at && isTopic(reading, items, phrase)) return null
  const role = ledRole(reading, items, phrase, at)
  if (role !== undefined) return role ?? near()
  if (!verb && !isHarm(trigger)) return nounRole(reading, items, phrase, at) ?? near()
  if (TOGETHER.has(subtype) && subtype !== 'ceasefire_violation') return near()
  const undergone = UNDERGONE.has(subtype) || isPassive(reading, items, at)
  // “came under heavy Ostrian fire”
  if (verb?.kind === 'opening' && undergone && phrase.at > at && phrase.at - at <= 3) return 'initiator'
  if (phrase.last < at && isHitBefore(reading, items, phrase, at)) return 'target'
  if (phrase.last < at) return isSubject(reading, items, phrase, at) ? (undergone ? 'target' : 'initiator') : near()
  return !undergone && phrase.at - at <= 3 && isClear(reading, items, at + 1, phrase.at) ? 'target' : near()
}

/** “talks about Ostria”, “negotiations on | Ostria”: what people talk about takes no part. */
const isTopic = (reading: Reading, items: Item[], { at }: Phrase): boolean =>
  [leadBefore(items, at), items[at - 1]].some(
    (x) => x && (isOf(reading, x, 'topic_leads') || (has(x, 'event_noun') && endsWith(reading, x, 'topic_leads'))),
  )

const isHarm = (item: Item): boolean => item.kind.startsWith('harm_') || item.group !== undefined

/** The role that the preposition of a phrase gives; null for one that gives none, undefined where none leads to it. */
function ledRole(reading: Reading, items: Item[], phrase: Phrase, at: number): Role | null | undefined {
  const lead = leadBefore(items, phrase.at)
  if (!lead) return undefined
  const after = phrase.at > at
  if (!after && describesEvent(items, phrase)) return undefined
  // “by Ostria’s count”
  if (lead.kind === 'by' && isOf(reading, items[phrase.last + 2], 'counts_of')) return null
  if (lead.kind === 'by' && isTold(items, leadAt(items, phrase.at))) return null
  if (lead.kind === 'by') return after || !isClear(reading, items, phrase.last + 1, at) ? 'initiator' : null
  if (lead.kind === 'from') {
    const from = leadAt(items, phrase.at)
    if (!after) return comesUpon(reading, items, phrase, from, at) ? 'initiator' : null
    return from - at <= 3 || isFire(items.slice(Math.max(at + 1, from - 2), from)) ? 'initiator' : null
  }
  if (has(lead, 'between')) return 'participant'
  if (lead.kind === 'with') return after ? 'participant' : null
  if (lead.kind === 'of') return ofRole(reading, items, phrase, at)
  if (lead.kind !== 'preposition' && !has(lead, 'place_relation')) return undefined
  if (phrase.last === at - 1) return undefined
  const word = textOf(reading, lead.from, lead.to).toLowerCase()
  if (!after || namesLine(items, phrase) || !isOf(reading, lead, 'against_whom')) return null
  if (word === 'on' && items.slice(at + 1, phrase.at).some(isAccusing)) return 'initiator'
  return items.slice(Math.max(0, at - REACH), at).some(isAccusing) ? 'initiator' : 'target'
}

/** “Fire from the Ostrian side wounded two”: what comes from somebody is the subject of the verb at item `at`. */
const comesUpon = (reading: Reading, items: Item[], { last }: Phrase, from: number, at: number): boolean => {
  const before = items.slice(Math.max(0, from - 2), from)
  return isShooting(reading, before) && items[at - 1]?.kind !== 'be' && isClear(reading, items, last + 1, at, false)
}

/**
 * “the shelling of Ostria”, “shot at the car of the Ostrian police”; “a provocation of the Ostrian army”, whose noun has no object,
 * names the doer.
 */
function ofRole(reading: Reading, items: Item[], phrase: Phrase, at: number): Role | null {
  const of = leadAt(items, phrase.at)
  // “was hit by rockets of the Ostrian army”
  const by = items.slice(0, of).findLastIndex((item) => item.kind === 'by')
  if (by > at && of - by < 6 && isWeapons(items.slice(by + 1, of))) return 'initiator'
  if (phrase.at < at && leads(reading, items, of) && isSubject(reading, items, phrase, at))
    return isPassive(reading, items, at) ? null : 'initiator'
  if (phrase.at < at || of - at > 6 || !isClear(reading, items, at + 1, of, false)) return null
  return has(items[at], 'event_noun')?.target === 'none' || hasObject(reading, items, phrase) ? 'initiator' : 'target'
}

/** “the assaults of Ostrian troops towards villagers”: whom it hits is told behind; “on” may lead to where it was. */
const hasObject = (reading: Reading, items: Item[], { last }: Phrase): boolean =>
  items[last + 1] !== undefined && isOf(reading, items[last + 1], 'upon_whom')

/** “the command of the Ostrian army is looking into it”: what leads a body acts for it. */
const leads = (reading: Reading, items: Item[], of: number): boolean => isOf(reading, items[of - 1], 'leads_body')

/** Beside a noun: “an Ostrian attack”, “Ostria launched an attack”, “accused Ostria of shelling”. */
function nounRole(reading: Reading, items: Item[], phrase: Phrase, at: number): Role | null {
  if (phrase.last > at) {
    if (isDoer(items, phrase, at)) return 'initiator'
    return isObjectOf(items, phrase, at) || isHitBy(reading, items, phrase, at) ? 'target' : null
  }
  const between = items.slice(phrase.last + 1, at)
  if (between.length <= 2 && between.every(isAttribute))
    return has(items[at], 'event_noun')?.subtype === 'armed_clash' ? 'participant' : 'initiator'
  if (between.length <= 5 && describesDeed(reading, items, phrase, between))
    return has(items[at], 'event_noun')?.subtype === 'armed_clash' ? 'participant' : 'initiator'
  if (killsIn(reading, items, phrase, at)) return 'initiator'
  const accused = items.slice(Math.max(0, phrase.at - 4), phrase.at).some(isAccusing)
  if (accused && (between[0]?.kind === 'of' || between[0]?.kind === 'preposition')) return 'initiator'
  const deed = between.findIndex(isDeed)
  return deed >= 0 && isClear(reading, items, phrase.last + 1, phrase.last + 1 + deed) ? 'initiator' : null
}

/** “Ostria’s dangerous and aggressive actions”, “the Ostrian tank and missile bombardment”. */
const describesDeed = (reading: Reading, items: Item[], phrase: Phrase, between: Item[]): boolean =>
  (items[phrase.last].kind === 'side_adjective' || between[0]?.kind === 'possessive') &&
  between.every((item) => (isAttribute(item) || item.kind === 'and') && !isVerbal(reading, item))

/** “Gunmen killed two soldiers in an ambush”: who kills in it does it. */
function killsIn(reading: Reading, items: Item[], phrase: Phrase, at: number): boolean {
  const lead = leadBefore(items, at)
  if (lead?.kind !== 'preposition') return false
  const kill = items.findIndex((item, k) => k > phrase.last && k < at && item.kind.startsWith('harm_'))
  if (kill < 0 || !items.slice(kill + 1, kill + 4).some((item) => item.group)) return false
  return items[kill - 1].kind !== 'be' && isClear(reading, items, phrase.last + 1, kill)
}

/** “one strike destroyed an Ostrian vehicle”, “the attack killed two Ostrian soldiers”. */
function isHitBy(reading: Reading, items: Item[], phrase: Phrase, at: number): boolean {
  const hit = items.slice(at + 1, at + 3).findIndex(isHitting)
  return (
    hit >= 0 && phrase.at - at <= 6 && phrase.side !== null && isClear(reading, items, at + 2 + hit, phrase.at, false)
  )
}

const isHitting = (item: Item): boolean =>
  has(item, 'event_verb')?.kind === 'hit' || (item.kind.startsWith('harm_') && item.kind !== 'harm_nominal')

/** “the attack that Ostria began”, “an offensive which Ostrian troops have launched”. */
const isDoer = (items: Item[], phrase: Phrase, at: number): boolean =>
  items[at + 1]?.kind === 'relative' &&
  items.slice(at + 2, phrase.at).every(isArticle) &&
  items.slice(phrase.last + 1, phrase.last + 4).some(isDeed)

/** “launched”, “began”: its object is an event. */
const isDeed = (item: Item): boolean => /^(?:deed|start)$/.test(has(item, 'verb')?.kind ?? '')

/** “attack an Ostrian base”: a headline’s verb that looks like a noun. */
const isObjectOf = (items: Item[], phrase: Phrase, at: number): boolean =>
  phrase.at - at === 2 && (items[at + 1].kind === 'article' || items[at + 1].kind === 'determiner')

const isAccusing = (item: Item): boolean => has(item, 'verb')?.kind === 'accuse'

const isAttribute = (item: Item): boolean => ATTRIBUTE.has(item.kind)

/** Whether the phrase is the subject of the verb: no other clause begins between them, or both verbs share it by “and”. */
function isSubject(reading: Reading, items: Item[], phrase: Phrase, at: number): boolean {
  let shared = false
  for (let k = at - 1; k > phrase.last; k--) {
    const aside = items[k].kind === 'sign' ? subjectAside(reading, items, k, phrase.last, at) : -1
    if (aside >= 0) k = aside - 1
    if (k <= phrase.last) break
    const item = items[k]
    if (has(item, 'and')) shared = true
    else if (has(item, 'speech') && isSign(items[k + 1], COMMA)) {
      // “Ostrian troops, Marn said, shelled the town”
      const open = items.slice(0, k).findLastIndex((x) => isSign(x, COMMA))
      if (open <= phrase.last || k - open > 5) return false
      k = open
    } else if (isVerbal(reading, item) && !opensWith(reading, item, 'force_targets') && !HELPS.has(item.kind)) {
      if (!shared) return false
      shared = false
    } else if (item.kind === 'sign' && !isSign(item, COMMA)) return false
    else if (item.group && !item.group.partOf && leadBefore(items, k)?.kind !== 'preposition' && !shared) return false
  }
  return true
}

/** Verbs that help another. */
const HELPS = new Set<Item['kind']>(['be', 'have', 'modal'])

/** “destroyed an Ostrian post, killing seven”, “crossed into Ostria and killed 40”: what the verb before was done to. */
function isHitBefore(reading: Reading, items: Item[], { at, last }: Phrase, harm: number): boolean {
  const joint = items.findIndex((x, k) => k > last && (x.kind === 'sign' || has(x, 'and') !== undefined))
  const noun = items.slice(last + 1, joint)
  const goesOn = isSign(items[joint], COMMA)
    ? harm === joint + 1 && items[harm].kind === 'harm_gerund'
    : harm === joint + 1
  if (joint < 0 || !goesOn || noun.length > 2 || noun.some((x) => isVerbal(reading, x))) return false
  const verb = items.slice(0, at).findLast((x) => !isArticle(x) && x.kind !== 'quantity' && x.kind !== 'numeral')
  return verb !== undefined && isVerbal(reading, verb) && verb.kind !== 'be' && verb.kind !== 'speech'
}

/** No verb and no border of a clause stands in items [a, b), nor a comma where none may. */
const isClear = (reading: Reading, items: Item[], a: number, b: number, commas = true): boolean =>
  items
    .slice(a, b)
    .every(
      (item) =>
        !isVerbal(reading, item) &&
        item.kind !== 'relative' &&
        (item.kind !== 'sign' || (commas && isSign(item, COMMA))),
    )

const isVerbal = (reading: Reading, item: Item): boolean =>
  item.kind === 'verb' ||
  item.kind === 'be' ||
  item.kind === 'event_verb' ||
  item.kind === 'speech' ||
  (item.kind.startsWith('harm_') && item.kind !== 'harm_nominal') ||
  (item.kind === 'unknown' && /ed$/.test(textOf(reading, item.from, item.to)))

/** “was attacked”, “came under fire”: the subject is the target; not “were attacking”. */
export const isPassive = (reading: Reading, items: readonly Item[], at: number): boolean =>
  (!/^\w+ing$/i.test(wordOf(reading, items[at])) &&
    (items[at - 1]?.kind === 'be' || (has(items[at - 1], 'adverb') !== undefined && items[at - 2]?.kind === 'be'))) ||
  has(items[at], 'event_verb')?.target === 'none' ||
  /^(?:was|were|is|are|been|being)\b(?! \w+ing\b)/i.test(textOf(reading, items[at].from, items[at].to)) ||
  /^harm_(?:intransitive|state|nominal)$/.test(items[at].kind) ||
  items[at].group !== undefined ||
  (items[at].kind === 'harm_participle' && !items.slice(at + 1, at + 4).some((item) => item.group ?? item.names))
