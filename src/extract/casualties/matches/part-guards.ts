/** What a pattern of parts may not be read from: the guards of guards.ts for matches that lean on a figure told before. */

import type { CasualtyPattern } from '../../../knowledge/index.js'
import type { PersonStatus } from '../../../model/vocab.js'
import { isArmedGroup, sideOf } from '../../chunks/people/group.js'
import type { Clause } from '../../clause.js'
import { has, type Item } from '../../item.js'
import { bestOf, sumOf } from './counts.js'
import { harmOf } from './harm-words.js'
import type { Match } from './match.js'

/** A pattern of parts found in a clause, before it counts. */
interface Part {
  clause: Clause
  found: RegExpExecArray
  /** The item that the pattern counts, its place, and that of the word for the harm, or -1. */
  counted: Item
  anchor: number
  harmAt: number
  /** The figure that the parts are of. */
  host: Match | undefined
  victims: number[]
}

/** Whether it bars the match. */
type Bars = (part: Part) => boolean

/** Whether a guard of its frame or its own bars a match of parts. */
export const barsPart = ({ id, frame }: CasualtyPattern, part: Part): boolean =>
  isWhoItIs(part) || (frame !== undefined && BY_FRAME[frame]?.(part)) || (BY_ID[id]?.(part) ?? false)

/** “X, one of the candidates for the seat, was injured”: who X is. */
const isWhoItIs = ({ clause, anchor, counted }: Part): boolean =>
  clause.chars.slice(Math.max(0, anchor - 2), anchor) === 'N,' && bestOf(counted) === 1

const BY_FRAME: Readonly<Record<string, Bars>> = {
  // “X and Y, both of whom were medics”: all of them are no part.
  part: ({ counted, host }) =>
    !(counted.group?.partOf || counted.group?.quantity?.share) ||
    (host !== undefined && bestOf(counted) === wholeOf(host)),
  // “Twenty were freed. Delegates, including two medics, met them”: part of others.
  // “for a murder, including of a child”: of the deed, which may be of others.
  included: ({ clause, found, host }) =>
    (host === undefined && isOfOthers(clause, found.index)) ||
    (clause.chars[found.index + 1] === 'O' && host?.harm === 'released'),
  gapped: ({ clause, found, host }) => !host || /[BASKDHV]/.test(clause.chars[found.index + found[0].length] ?? ''),
}

/** Persons of whom no harm is told stand right before item `at`. */
function isOfOthers({ items, chars }: Clause, at: number): boolean {
  const comma = chars[at - 1] === ','
  // “The rebels killed were X and Y”
  if (chars[at] === '+' && !comma) return false
  const group = items[comma ? at - 2 : at - 1]?.group
  return (
    group?.quantity === null && !group.harm && !group.victim && !group.captive && !group.remains && group.head !== null
  )
}

const includes: Bars = ({ clause: { items, chars }, anchor }) =>
  has(items[chars.lastIndexOf('V', anchor)], 'verb')?.kind !== 'include'

const BY_ID: Readonly<Record<string, Bars>> = {
  'part-named': ({ counted }) => !counted.names,
  'next-who': ({ clause, anchor }) => !isOneMan(clause.items[clause.chars.indexOf('R', anchor) - 1]),
  'one-of-harmed': ({ clause, harmAt }) => !isOneOf(clause.items[harmAt]),
  'one-of': ({ clause, found }) => bestOf(clause.items[found.index + found[0].lastIndexOf('O') - 1]) !== 1,
  'victim-named': ({ counted }) => !(counted.group?.victim && counted.group.definite),
  'victims-named': ({ clause, harmAt }) => !tellsVictim(clause.items[harmAt]),
  // “two envoys – a nurse and a driver – were hurt”: who they are, one by one
  breakdown: ({ clause, found, host, victims }) =>
    clause.chars[found.index] === '-' && host !== undefined && victims.length === wholeOf(host),
  'harmed-aside-named': (part) => !isHarmed(part.clause.items[part.harmAt]) || isElsewhere(part),
  // “Editor: Arno Lisk”
  'figure-named': ({ clause, anchor }) => isLabel(clause, anchor),
  'group-is': ({ clause, found, victims }) => !areAll(clause.items[found.index], victims),
  'breakdown-by-place': ({ clause, found, host, victims }) =>
    host !== undefined && isBeside(clause, found.index, victims, host),
  'included-last': ({ clause, anchor }) => !isAmong(clause, anchor),
  'breakdown-after': ({ clause, host, victims }) => host !== undefined && !isWhole(clause, victims, host),
  'gapped-subject': ({ clause, anchor, host }) => clause.chars[anchor - 1] === 'c' && host?.harm !== 'released',
  // “president of the company and mayor of Ossa in 2021”: the same man.
  'gapped-people': ({ counted }) => counted.group?.implied === 'singular',
  'gapped-object': ({ counted }) => counted.group?.implied === 'singular',
  // “killed the mayor, a clerk in Ossa, and …”: who he was.
  'gapped-placed': ({ counted }) => (bestOf(counted) ?? 0) < 2,
  'part-next': ({ clause, found }) => !clause.items[found.index].group?.partOf,
  'figure-at': ({ clause, found }) => !FIGURES.has(has(clause.items[found.index + 1], 'thing')?.kind ?? ''),
  compared: ({ clause, anchor }) => !isCompared(clause, anchor),
  'those-include': includes,
  'harmed-include': includes,
  // “Of the wounded, three died later”
  'of-those-freed': ({ clause, found, harmAt }) =>
    harmOf(clause.items[harmAt < 0 ? found.index : harmAt])?.harm !== 'released',
  'gapped-other': ({ clause, anchor }) => !takesOver(clause.items, anchor),
  'part-carried': ({ clause, found }) => !isCarried(clause, found.index + found[0].length - 1),
  comitative: ({ clause, anchor, host }) => !(host && accompanies(clause, host, anchor)),
  'beside-pronoun': ({ found, host }) => !host?.victims.includes(found.index),
  'exchanged-for': ({ clause, anchor, host }) => !(host?.harm === 'released' && isReturn(clause, anchor)),
  updated: ({ clause, anchor }) => has(clause.items[anchor - 1], 'adverb')?.kind !== 'later',
}

const wholeOf = (host: Match): number => sumOf(host.clause.items, host.victims)

/** “the rebels lost 20 men and the army nine”: the figure is of whoever is told right before it. */
function takesOver(items: readonly Item[], anchor: number): boolean {
  const [owner, group] = [items[anchor - 1], items[anchor].group]
  const body = has(owner, 'body')
  const side = sideOf(owner)
  if (!group || (!owner.group && !body && !side)) return false
  // “the army lost 20 men and the Front 13”
  if (side) group.side ??= { ...side, text: owner.entry?.name ?? '', basis: 'modifier' }
  if (group.status === 'unknown')
    group.status = (isArmedGroup(owner) ? 'militant' : owner.group?.status) ?? FORCES[body?.kind ?? ''] ?? 'unknown'
  group.side ??= owner.group?.side ?? null
  return true
}

const FORCES: Readonly<Record<string, PersonStatus>> = { armed_forces: 'military', police: 'police' }

/** “the figure”, and “the total”, which may be of more than the incident. */
const FIGURES: ReadonlySet<string> = new Set(['figure', 'total'])

/** “the third mayor who”, unlike “the mayors who” and “the victim of gunmen who” */
const isOneMan = ({ group }: Item): boolean => group?.number !== 'pl' && !group?.victim

/** “one of the dead” */
const isOneOf = ({ group }: Item): boolean =>
  group?.partOf === true && group.quantity?.best === 1 && (group.harm !== null || group.victim || group.head === null)

/** “The five soldiers from the Third Rifles are: …”, “The fifth victim was …”: told of before, and as many as are named. */
const areAll = ({ group }: Item, { length }: number[]): boolean =>
  (group?.definite === true || group?.others === true) &&
  (length > 1
    ? group.quantity === null
      ? group.number === 'pl'
      : group.quantity.best === length
    : group.victim && group.number === 'sg')

/** “the victims”, “a second fatality” */
const tellsVictim = (item: Item): boolean =>
  item.group?.victim === true || (!item.group && harmOf(item)?.harm === 'killed')

/** A bare noun for one person right before the colon, unlike “Victim:”. */
function isLabel({ items, chars }: Clause, anchor: number): boolean {
  const colon = chars.lastIndexOf(':', anchor)
  const group = items[colon - 1]?.group
  return group?.implied === 'singular' && !group.victim && group.harm === null
}

/** “the freed women”, “the victims”, “the wounded”: of whom a harm is told. */
const isHarmed = (item: Item): boolean =>
  item.group ? item.group.harm !== null || item.group.victim || item.group.captive : harmOf(item) !== null

/** “met”, unlike “include”: another verb than those that say who they are. */
const isElsewhere = ({ clause: { items, chars }, anchor }: Part): boolean => {
  const verb = items[Math.max(chars.lastIndexOf('V', anchor), chars.lastIndexOf('B', anchor))]
  return !has(verb, 'be') && has(verb, 'verb')?.kind !== 'include'
}

/** “up from 15 in May”, unlike “down from 15 to 13”, where the toll is of one time. */
function isCompared({ items, chars }: Clause, anchor: number): boolean {
  const { group } = items[anchor]
  const lead = has(items[anchor - 1], 'preposition')?.kind
  // “an operation against 30 rebels” counts those it was against.
  const bare =
    lead === 'against' && group !== undefined && group.headFrom < 0 && !/^[OR_]/.test(chars.slice(anchor + 1))
  return (lead === 'compare' || (bare && !group.partOf)) && chars[anchor + 1] !== '>'
}

/** “five of them had to be ferried to the coast”: so are the wounded brought to a doctor. */
const isCarried = ({ items }: Clause, last: number): boolean => has(items[last], 'verb')?.kind === 'carry'

/** After a comma alone only parts that come to the whole are parts; told one by one they only say who the persons are. */
const isWhole = ({ items }: Clause, parts: number[], host: Match): boolean => {
  const whole = sumOf(host.clause.items, host.victims)
  return sumOf(items, parts) === whole && parts.length < whole
}

/** “were hurt in Ardel, four in Morvan and one in Ossa”: after a place of their own those told next are others, unless they come to the whole. */
const isBeside = ({ items, chars }: Clause, comma: number, parts: number[], host: Match): boolean =>
  /[IF]_?[lcfN@s]{1,3}$/.test(chars.slice(0, comma)) && sumOf(items, parts) !== sumOf(host.clause.items, host.victims)

/** “two boys among them”, “nine soldiers among the 16 killed”, unlike “villages, among others” */
const isAmong = ({ items, chars }: Clause, anchor: number): boolean =>
  has(items[anchor + 1], 'includes')?.kind === 'them' || chars[anchor + 2] === 'h'

/** “exchanged for 33”, “in exchange for 12”: what is given for those told before. */
const isReturn = ({ items }: Clause, anchor: number): boolean =>
  items
    .slice(Math.max(0, anchor - 3), anchor)
    .some((item) => has(item, 'preposition')?.kind === 'for' || has(item, 'and')?.kind === 'leg')

/** “was shot dead along with two guards”: harmed beside those told before; “with” alone says so next to the verb only. */
const accompanies = ({ items, chars }: Clause, host: Match, anchor: number): boolean =>
  (host.pattern.frame === 'among' && has(items[anchor - 1], 'and')?.kind === 'comitative') ||
  (host.harmAt >= 0 &&
    host.victims.every((at) => at < host.harmAt) &&
    (has(items[anchor - 1], 'and')?.kind === 'comitative' ||
      /^(?:[IF][_dlcf]{1,3}|d)?v?w$/.test(chars.slice(host.harmAt + 1, anchor))))
