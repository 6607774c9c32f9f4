/** What the words beside a trigger make of it: whether a noun only describes, a verb has an object that it needs, a place follows. */
import type { PersonStatus } from '../../../model/vocab.js'
import { LOWER, SIGN } from '../../../text/tokens.js'
import { sideOf } from '../../chunks/people/group.js'
import { COMMA, DASH, has, type Item, type ItemKind, isSign, type Reading, textOf, wordOf } from '../../item.js'
import { anyIn, endsWith, isOf } from '../../words.js'

/** “combat positions”, “fighting vehicles”, “attack pilots”: the noun only tells of what kind the next one is. */
export const describes = (reading: Reading, items: Item[], at: number): boolean => {
  const next = items[at + 1]
  return (
    next !== undefined &&
    !next.group &&
    (isOf(reading, next, 'combat_nouns') ||
      next.kind === 'instrument' ||
      next.kind === 'place_noun' ||
      next.kind === 'body' ||
      next.kind === 'wound_noun' ||
      has(next, 'unit') !== undefined)
  )
}

/** “a Marn-brokered truce”: of what kind the truce is, behind a hyphen. */
export const compounded = ({ tokens }: Reading, { from }: Item): boolean =>
  tokens.kind[from - 1] === SIGN && tokens.word[from - 1] === DASH && tokens.end[from - 1] === tokens.start[from]

/** “to probe the army”, “to advance peace”: a verb of intent; “in response to shelling” stays a noun. */
export const infinitive = (reading: Reading, items: Item[], at: number): boolean =>
  items[at - 1] !== undefined &&
  /(?:^|\s)to$/i.test(textOf(reading, items[at - 1].from, items[at - 1].to)) &&
  !/(?:s|ing|ion|ments?)$/i.test(textOf(reading, items[at].from, items[at].to)) &&
  !endsWith(reading, items[at - 2], 'leads_to_noun')

export const determined = (items: Item[], at: number): boolean => {
  const before = items[at - 1]?.kind === 'capital' ? items[at - 2] : items[at - 1]
  return (
    before !== undefined &&
    (before.kind === 'determiner' ||
      before.kind === 'article' ||
      before.kind === 'of' ||
      before.kind === 'possessive' ||
      before.kind === 'unknown')
  )
}

/** “the Incidents Agreement”, “Operation Ossa”: a capitalised noun beside another inside a sentence is part of a name. */
export const inName = (reading: Reading, items: Item[], at: number): boolean =>
  at > 0 &&
  !reading.upperCase &&
  reading.tokens.letters[items[at].from] !== LOWER &&
  (items[at + 1]?.kind === 'agreement_noun' || items[at + 1]?.kind === 'capital' || items[at + 1]?.names !== undefined)

/** “troops were deployed”, “Marn deployed troops”; not “the peacekeepers, deployed with”, “where troops are deployed”. */
export function posted(reading: Reading, items: Item[], at: number): boolean {
  for (let k = at - 1; k >= 0 && at - k <= 6; k--) {
    if (items[k].kind === 'relative') return false
    if (items[k].kind === 'sign') break
  }
  const next = items[at + 1]
  const passive =
    [1, 2].some((d) => items[at - d]?.kind === 'be' || items[at - d]?.kind === 'have') || isPassive(reading, items[at])
  const object = next?.group ?? next?.quantity ?? (next && OBJECTS.has(next.kind))
  return passive || Boolean(object) || has(items[at], 'event_verb')?.cls === undefined
}

const OBJECTS = new Set<ItemKind>([
  'body',
  'instrument',
  'determiner',
  'article',
  'side_adjective',
  'vague',
  'quantity',
])

/** “Marn protested against the plan”: a state does so in words. */
export function ofStates(items: Item[], at: number): boolean {
  let k = at - 1
  while (items[k]?.kind === 'have' || items[k]?.kind === 'adverb') k--
  const who = items[k]?.kind
  return (
    who === 'pronoun' ||
    who === 'metonym' ||
    who === 'side_noun' ||
    who === 'actor' ||
    who === 'body' ||
    who === 'title'
  )
}

/** “a Mi-24 was shot down”: whatever its name, what is shot down and is no person flew. */
export const fallen = (reading: Reading, items: Item[], at: number): boolean =>
  / down$|^downed$/i.test(textOf(reading, items[at].from, items[at].to)) &&
  ![-3, -2, -1, 1, 2].some((d) => (items[at + d]?.group?.headFrom ?? -1) >= 0 || items[at + d]?.names?.titled === true)

/** “a strike on the town”, “Marnian strikes”: not a strike of workers. */
export const struck = (reading: Reading, items: Item[], at: number): boolean => {
  const after = items[at + 1]
  const before = items[at - 1]
  return (
    /s$/i.test(textOf(reading, items[at].from, items[at].to)) ||
    after?.kind === 'preposition' ||
    has(after, 'place_relation') !== undefined ||
    has(after, 'by') !== undefined ||
    before?.kind === 'side_adjective' ||
    before?.kind === 'capital' ||
    before?.kind === 'determiner' ||
    before?.kind === 'possessive' ||
    has(before, 'instrument') !== undefined ||
    before?.quantity !== undefined ||
    has(after, 'event_verb')?.kind === 'hit'
  )
}

/** “put a checkpoint into the corridor”, “an outpost was set up”: a post is its object, or the subject of its passive. */
export function setsUp(items: Item[], at: number): boolean {
  const isPost = (item: Item | undefined): boolean => has(item, 'post') !== undefined
  for (let d = 1; d <= 5; d++) if (isPost(items[at + d])) return free(items.slice(at + 1, at + d))
  if (items[at - 1]?.kind !== 'be') return false
  for (let d = 2; d <= 4; d++) if (isPost(items[at - d])) return true
  return false
}

/** “set 17 captives free”: persons stand between the verb and “free”. */
export const setsFree = (reading: Reading, items: Item[], at: number): boolean =>
  [1, 2, 3].some((d) => {
    const next = items[at + d + 1]
    return (
      items[at + d]?.group !== undefined && next !== undefined && /^free$/i.test(textOf(reading, next.from, next.to))
    )
  })

/** “closed the one highway”, “the road between Ossa and Marn was shut”, “keeps the road shut”: a way is what is closed. */
export const closesWay = (reading: Reading, items: Item[], at: number): boolean =>
  [1, 2, 3, 4].some((d) => isWay(items[at + d]) && free(items.slice(at + 1, at + d))) || wayClosed(reading, items, at)

const isWay = (item: Item | undefined): boolean =>
  WAYS.has(has(item, 'place_noun')?.kind ?? '') || WAYS.has(has(item, 'place')?.kind ?? '')

const WAYS = new Set(['road', 'way', 'corridor'])

/** The way stands before: as subject of a passive, or between “keep” and what it is kept. */
function wayClosed(reading: Reading, items: Item[], at: number): boolean {
  const keeps = (item: Item | undefined): boolean => item !== undefined && isOf(reading, item, 'keeps')
  let way = at - 1
  // “kept the road from Ossa to Marn closed”
  while (way > at - ENDS && items[way] && !isWay(items[way]) && LEADS_ON.has(items[way].kind)) way--
  if (isWay(items[way]) && [1, 2, 3].some((d) => keeps(items[way - d]))) return true
  const passive = isPassive(reading, items[at])
  if (items[at - 1]?.kind !== 'be' && !passive) return false
  for (
    let k = passive ? at - 1 : at - 2;
    k >= 0 && at - k <= 12 && !endsClause(items[k]) && items[k].kind !== 'verb';
    k--
  )
    if (isWay(items[k])) return true
  return false
}

/** Items from a way to what is done to it, with where it leads between them. */
const ENDS = 8
const LEADS_ON = new Set<ItemKind>(['preposition', 'from', 'to', 'and', 'capital', 'place', 'of', 'determiner'])

const free = (items: Item[]): boolean =>
  items.every((x) => x.kind !== 'preposition' && x.kind !== 'sign' && x.kind !== 'and' && !x.group)

/** Persons are the subject of a passive or the object of an active verb, close by. */
export const personBeside = (items: Item[], at: number): boolean =>
  [1, 2, 3].some((d) => items[at + d]?.group?.maybe === false || items[at + d]?.names !== undefined) &&
  !(items[at + 1]?.kind === 'preposition')

/** “Thousands flee homes”, “residents fled”: those who live there, no fighters who get away. */
export const fledBy = (items: Item[], at: number): boolean =>
  [1, 2, 3].some((d) => {
    if (items.slice(at - d + 1, at).some((x) => x.kind === 'sign' || x.kind === 'preposition' || x.kind === 'pronoun'))
      return false
    const group = items[at - d]?.group
    return group != null && (group.status === 'civilian' || (group.headFrom < 0 && group.quantity !== null))
  })

/** “the town where refugees had fled”, “a family that had fled”: what persons did before the news. */
const beforeNews = (reading: Reading, items: Item[], at: number): boolean =>
  /^had /i.test(textOf(reading, items[at].from, items[at].to)) &&
  items.slice(Math.max(0, at - 5), at).some((x) => x.kind === 'relative')

/** “he fled”, “she has been evacuated”, “they fled the scene”: one who gets away, or who leaves what he did, is no people displaced. */
function oneAlone(reading: Reading, items: Item[], at: number): boolean {
  let k = at - 1
  while (items[k]?.kind === 'adverb' || items[k]?.kind === 'have' || items[k]?.kind === 'be') k--
  return [1, 2].some((d) => isOf(reading, items[at + d], 'left_behind')) || /^s?he$/i.test(wordOf(reading, items[k]))
}

/** “troops fled across the bridge”: who runs from a fight is not displaced. */
function routed(items: Item[], at: number): boolean {
  for (let k = at - 1; k >= Math.max(0, at - 8); k--) {
    const { group, kind } = items[k]
    if (group) return FIGHTERS.has(group.status)
    if (kind === 'sign' || (kind === 'relative' && k < at - 1)) return false
  }
  return false
}

const FIGHTERS = new Set<PersonStatus>(['military', 'militant', 'police'])

/** Who flees and yet is no people displaced. */
export const isNoFlight = (reading: Reading, items: Item[], at: number): boolean =>
  beforeNews(reading, items, at) || oneAlone(reading, items, at) || routed(items, at)

/** “Those who have been freed since say”: whom it tells of, on a day that nobody tells. */
export const whoWere = (items: Item[], at: number): boolean => {
  let k = at - 1
  while (items[k]?.kind === 'be' || items[k]?.kind === 'have' || items[k]?.kind === 'adverb') k--
  return k < at - 1 && items[k]?.kind === 'relative' && !items.some((item) => item.date)
}

/** “released the suspect on bail”, “released three patients”: by a court or a hospital. */
export const otherwiseFreed = (reading: Reading, items: Item[], at: number): boolean =>
  anyIn(reading, items[at].from, items[Math.min(at + 5, items.length - 1)].to, 'released_otherwise')

/** “handed the bodies of 12 soldiers to”, “32 dead soldiers were returned”: remains of the dead change hands. */
export function ofBodies(items: Item[], at: number): boolean {
  // “24 bodies were delivered to hospitals”: nobody takes them over.
  if ([1, 2, 3, 4].some((d) => has(items[at + d], 'hospital'))) return false
  for (const step of [-1, 1])
    for (let k = at + step; items[k] && Math.abs(k - at) <= 6 && items[k].kind !== 'sign'; k += step)
      if (has(items[k], 'remains') || items[k].group?.remains || items[k].group?.harm === 'killed') return true
  return false
}

/** “maps of 92,000 anti-tank mines”, “records of mines”: papers about weapons that are told of, and no blast. */
export const mapped = (reading: Reading, items: Item[], at: number): boolean =>
  items
    .slice(Math.max(0, at - 10), at)
    .some((item, k, all) => isPaper(reading, item) && all.slice(k + 1).every(isNominal))

const isPaper = (reading: Reading, item: Item): boolean => isOf(reading, item, 'papers')

/** Nothing that is said or done stands between. */
const isNominal = ({ kind }: Item): boolean =>
  kind !== 'verb' &&
  kind !== 'event_verb' &&
  kind !== 'be' &&
  kind !== 'have' &&
  kind !== 'speech' &&
  kind !== 'relative'

/** “Fighting has ended”: it is over, and nothing happens; “nobody is driven out”. */
export function isOver(reading: Reading, items: Item[], at: number, subtype: string | undefined): boolean {
  if (subtype === 'displacement') return items.slice(Math.max(0, at - 4), at).some((x) => x.group?.quantity?.none)
  if (subtype !== 'armed_clash') return false
  const next = items.slice(at + 1, at + 4).find((x) => x.kind !== 'have' && x.kind !== 'adverb' && x.kind !== 'be')
  return next !== undefined && isOf(reading, next, 'is_over')
}

/** “invited the two to meet in Ossa”: a meeting that is asked for. */
export const invited = (reading: Reading, items: Item[], at: number): boolean =>
  items[at - 1]?.kind === 'to' && items.slice(Math.max(0, at - 7), at - 1).some((x) => isOf(reading, x, 'invites'))

/** “called an emergency meeting”, “the cabinet opened its meeting”: people of one body among themselves. */
export const internal = (reading: Reading, items: Item[], at: number): boolean =>
  items.slice(Math.max(0, at - 3), at).some((x) => endsWith(reading, x, 'internal_meetings')) &&
  !items.slice(at + 1, at + 8).some((x) => has(x, 'between') ?? x.names ?? sideOf(x))

/** A relative clause begins, or a sign other than a comma stands there. */
export const endsClause = (item: Item): boolean =>
  item.kind === 'relative' || (item.kind === 'sign' && !isSign(item, COMMA))

/** “was blocked”, “were deployed”: a passive that is one word of the lists. */
export const isPassive = (reading: Reading, { from, to }: Item): boolean =>
  /^(?:was|were) /i.test(textOf(reading, from, to))
