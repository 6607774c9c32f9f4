/** Runs the casualty patterns over the clauses of a sentence: which persons met which harm, and which rule says so. */

import type { CasualtyPattern } from '../../../knowledge/index.js'
import { charSet, meetsAll, meetsInOrder } from '../../../knowledge/pattern.js'
import type { Condition, Harm } from '../../../model/vocab.js'
import { flatMap } from '../../../text/lists.js'
import type { Group } from '../../chunks/people/group.js'
import type { Clause } from '../../clause.js'
import { has, type Item } from '../../item.js'

import { matchAside } from './asides.js'
import { sumOf } from './counts.js'
import { comesOver, isFight, isGesture } from './freed.js'
import { barred } from './guards.js'
import { harmOf, laterCondition, nearCondition, notFound, saidOfPersons } from './harm-words.js'
import { tellsBurning } from './in-two-parts.js'
import { apposed, bothNamed, include, namedAfter, PARTS, positionIn, rival } from './parts.js'
import { tellsFlight } from './sheltered.js'
import { harmOfShot } from './shot.js'
import { besidePersons, joined, nearest, owned, personsOf } from './victims.js'

export interface Match {
  clause: Clause
  pattern: CasualtyPattern
  /** Items of the clause: the victims (several where they are joined), the word for the harm (-1 when the victims tell it). */
  victims: number[]
  harmAt: number
  /** Null for a part whose whole stands in a sentence before. */
  harm: Harm | null
  condition: Condition | null
  /** First and last item of the match. */
  first: number
  last: number
}

/** The sentences before tell of captives; the sentence or one just before tells that captives come free. */
export interface Told {
  captives: boolean
  freed: boolean
}

const UNTOLD: Told = { captives: false, freed: false }

/** What may tell of harm: one of these words, or some words together. */
const TELLING = [charSet('KGHDJMXWZTCxhkibgja%+0n')]
const TOGETHER =
  /![LHASI_v]{0,4}p|Q[B_v]*[psP]|[-:]Q|^_B:?N|NA?Bv?Q|UB:?N|^UB[PQ]|[PpQ]<N|%.?<N|[$VzE]Y[^.;,]{1,16}<N|[PpQ][^.;,]{0,9}B:?[zcs@]{0,3}N|^_?QBy?N|[SVC]v?P|Sv?Q|Bv{0,2}S[.,;YFd&]|QY|Q[ABvm>]{1,5}V|nB?E|S[FI]|&P[dI]|\^Bv?Q|#[^.;]{0,12}Q|\$(?:UI|[IO<])?v?Q[.,;]/

/** “The victims, X and Y, were cousins”, “burnt nine villagers alive” */
export const tellsAlone = (item: Item): boolean =>
  item.group?.victim === true ||
  item.group?.captive === true ||
  tellsFlight(item) ||
  tellsBurning(item) ||
  isGesture(item)

/**
 * All matches in a clause, in text order. A word for harm serves one match; so do victims. `main` are the matches of the clause around
 * an aside; `told`: what the sentences before tell.
 */
export function matchClause(
  clause: Clause,
  patterns: readonly CasualtyPattern[],
  main: Match[] = [],
  told: Told = UNTOLD,
): Match[] {
  const aside = main.length > 0 ? matchAside(clause, main, patterns) : null
  if (aside) return [aside]
  const present = charSet(clause.chars)
  if (!meetsAll(TELLING, present) && !TOGETHER.test(clause.chars) && !clause.items.some(tellsAlone)) return []
  const used = new Set<number>()
  const matches: Match[] = []
  for (const pattern of patterns) {
    const { regex, needs } = pattern
    if (!meetsAll(needs, present) || !meetsInOrder(needs, clause.chars)) continue
    regex.lastIndex = 0
    for (let found = regex.exec(clause.chars); found; found = regex.exec(clause.chars)) {
      const match = accept(clause, pattern, found, used, matches, told)
      if (match) matches.push(match)
      regex.lastIndex = Math.max(found.index + 1, match ? match.last : 0)
    }
  }
  for (const match of [...matches]) matches.push(...coordinated(match, used))
  if (matches.length === 0) return matches
  const own = matches.filter(({ victims }) => victims.length !== 1 || !tellsWho(clause, victims[0], used))
  const all = flatMap(own, (match) => apposed(bothNamed(fatal(match)), patterns))
  const taken = new Set(flatMap(all, (match) => match.victims.map((at) => clause.items[at])))
  return [...all, ...flatMap(all, (match) => namedAfter(match, taken, patterns))].sort((a, b) => a.first - b.first)
}

/** “were abducted and later killed”: a second verb of the same subject, which has no object of its own. */
function coordinated(match: Match, used: Set<number>): Match[] {
  const { clause, harmAt, pattern } = match
  if (!SUBJECT_FIRST.test(pattern.id) || harmAt !== match.last) return []
  // “the bodies of hostages who were held in Ossa were handed over”
  if (/b[^,.;]{1,3}$/.test(clause.chars.slice(0, match.victims[0]))) return []
  const led = /^,?R|^,[Kv]/.test(clause.chars.slice(match.victims[match.victims.length - 1] + 1))
  const joint = (led ? MAIN_VERB : JOINT).exec(clause.chars.slice(harmAt + 1, harmAt + 18))
  const at = harmAt + 1 + (joint?.[0].length ?? 0)
  const entry = harmOf(clause.items[at])
  if (!joint || used.has(at) || !entry?.harm || entry.weak || entry.harm === match.harm || entry.harm === 'displaced')
    return []
  // “suffered head wounds and were flown out”
  if (pattern.id === 'wounds' && entry.harm !== 'killed') return []
  used.add(at)
  // “died after being hit in the chest”
  if (match.harm === 'killed' && entry.harm === 'wounded' && /IB[vx]*$/.test(joint[0])) return []
  // “was hit in the raid and died later”: one death.
  if (match.harm === 'wounded' && entry.harm === 'killed' && entry.cls === 'harm_intransitive') {
    Object.assign(match, { harm: 'killed', condition: 'died_later', last: at })
    return []
  }
  const condition = entry.condition ?? nearCondition(clause, at)
  return [{ ...match, harmAt: at, harm: entry.harm, condition, last: at }]
}

/** “four casualties and three wounded”: beside the wounded, casualties are the dead. */
function fatal(match: Match): Match {
  const { clause, harm, victims } = match
  const at = victims.length === 1 && harm === 'unspecified' ? victims[0] : -1
  const beside = clause.chars[at + 1] === '&' ? clause.items[at + 2]?.group : undefined
  const told = clause.items[at]?.group
  return told?.quantity && !told.both && beside?.harm === 'wounded' && beside.quantity
    ? { ...match, harm: 'killed' }
    : match
}

/** “and later killed”, “in May and was found dead”: after a phrase between them the second verb has a “was” of its own. */
const JOINT =
  /^(?:,?[&|/][vBA=]{0,3}z?|(?:[IOFYw>d][_zlcsfNtEd]{1,5},?)?IB[vx]{0,2}|[IOFYw>dz][_zclsfNtEd]{0,5},?[&/][vzd]{0,2}(?=D)|[IOFYw>d][_zclsfNtEd]{0,5},?[&/][vz]?[BA][Bv]{0,2})(?=[KD])(?!.[v_d]?[PQNpe])/

/** “Two nurses who were abducted in May | were killed”: after a clause that tells who they are the second verb is the main one. */
const MAIN_VERB = /^(?:[IOFYw>dv=][_zlcsf@tEqd]{0,6}){0,2},?(?:[BA]{1,2}[vx]{0,2}(?=K)|A?v?(?=D))(?!.[v_d]?[PQNpe])/

const SUBJECT_FIRST = /^(passive|intransitive|none-passive|reduced|hit$|wounds$)/

/** Patterns whose victims can be the subject of a verb after them: “The bodies of a man and his son were found”. */
const NOUN_FIRST = new Set(['remains-of', 'nominal-of', 'names-listed', 'names-of', 'included-harmed'])

function accept(
  clause: Clause,
  pattern: CasualtyPattern,
  found: RegExpExecArray,
  used: Set<number>,
  before: Match[],
  { captives, freed }: Told,
): Match | null {
  const harmAt = positionIn(found, pattern.harmGroup)
  const told = positionIn(found, pattern.victimGroup)
  const anchor = /^(?:object-relative|there-among)$/.test(pattern.id)
    ? told
    : owned(clause, nearest(clause, told, harmAt), harmAt)
  // “the death of four students who had been kidnapped” tells two harms of the same persons.
  const twice = NOUN_FIRST.has(pattern.id) && clause.chars[anchor + 1] === 'R'
  if ((anchor >= 0 && used.has(anchor) && !twice) || (harmAt >= 0 && used.has(harmAt))) return null
  const trigger = harmAt >= 0 ? clause.items[harmAt] : undefined
  const entry = harmOf(trigger)
  const group = anchor >= 0 ? clause.items[anchor].group : undefined
  // “at least four killed, X said”: who speaks is no victim.
  if (pattern.frame === 'names' && clause.chars[told] === 'N' && clause.chars[told + 1] === '$') return null
  if (pattern.frame === 'rival') return before.length > 0 ? null : rival(clause, pattern, anchor, found)
  if (PARTS.has(pattern.frame)) {
    const part = include(clause, pattern, anchor, found, used, before)
    // “the freed men, including two wounded soldiers”
    return part?.harm === 'wounded' && freed && !clause.items.some(isFight) ? { ...part, harm: 'released' } : part
  }
  const harm =
    pattern.harm ??
    (entry?.harm === 'unspecified' ? group?.harm : null) ??
    (entry?.kind === 'crossing' && comesOver(group, captives) ? 'released' : null) ??
    (entry?.harm ? harmOfShot(clause, pattern, entry, harmAt) : null) ??
    trigger?.group?.harm ??
    group?.harm ??
    (pattern.frame === 'condition' ? 'wounded' : group?.victim ? 'unspecified' : null)
  if (!harm || (twice && before.some((m) => m.harm === harm && m.victims.includes(anchor)))) return null
  const further = before.length > 0
  if (
    barred({ clause, pattern, from: found.index, told, anchor, harmAt, entry, group, harm, captives, freed, further })
  )
    return null
  const persons = saidOfPersons(entry)
  const victims = (
    anchor < 0
      ? []
      : joined(clause, anchor, pattern.list, used, {
          placed: pattern.id === 'toll-by-place',
          verbEnds: !NOUN_FIRST.has(pattern.id),
        })
  )
    .filter((at) => persons || !clause.items[at].group?.maybe || (harm === 'missing' && besidePersons(clause, at)))
    .map((at) => personsOf(clause, at, harmAt))
    .filter((at, i, list) => list.indexOf(at) === i)
  // “Two men were killed: X, of Ossa, and Y”: the number tells more than the names that could be read.
  if (pattern.id === 'names-listed' && countedBefore(clause, harmAt) > sumOf(clause.items, victims)) return null
  const handedOver =
    isOfDead(pattern, group) &&
    (clause.items.some((x, i) => notFound(x) && !isApart(clause, victims[0], i)) || isReceived(clause))
  // “The bodies of six porters who were shot dead were handed over”: the clause tells how they died or were taken.
  if (
    handedOver &&
    (tellsBy(DEATH_CLAUSE, clause, anchor + 1, 'killed') || tellsBy(TAKEN_CLAUSE, clause, anchor + 1, 'captured'))
  )
    return null
  for (const at of victims) used.add(at)
  if (harmAt >= 0) used.add(harmAt)
  if (handedOver) return null
  const condition =
    entry?.condition ??
    pattern.condition ??
    group?.condition ??
    nearCondition(clause, harmAt) ??
    (harm === 'wounded' ? laterCondition(clause, harmAt) : null)
  const all = harmAt >= 0 ? [...victims, harmAt] : victims
  const fatal = harm === 'wounded' && (condition === 'died_later' || saysDied(clause, harmAt))
  return {
    clause,
    pattern,
    victims,
    harmAt,
    harm: fatal ? 'killed' : harm,
    condition: fatal ? null : condition,
    first: Math.min(...all),
    last: Math.max(...all),
  }
}

/** “Ostria received 90 bodies”, unlike “The hospital received 12 bodies”: they change hands. */
const isReceived = ({ items, chars }: Clause): boolean =>
  has(items[chars.indexOf('S')], 'suffer')?.kind === 'gets' && /[slc]A?v?S/.test(chars)

/** Whether the words from item `from` on lead to a verb of this harm. */
const tellsBy = (lead: RegExp, { chars, items }: Clause, from: number, harm: Harm): boolean => {
  const words = lead.exec(chars.slice(from))
  return words !== null && harmOf(items[from + words[0].length])?.harm === harm
}

/** “, who were shot dead” */
const DEATH_CLAUSE = /^,?R[ABv]{1,3}(?=[KD])/

/** “, X and Y, captured in July”, and no verb of what became of the bodies. */
const TAKEN_CLAUSE = /^,N(?:[,&]{1,2}N)*,?(?:R[ABv]{1,3})?(?=K[^BAD]*$)/

/** The number of those who are the subject of the word for the harm. */
const countedBefore = ({ chars, items }: Clause, harmAt: number): number => {
  const subject = /([PQ])[ABv]{1,3}$/.exec(chars.slice(0, Math.max(0, harmAt)))
  return items[subject?.index ?? -1]?.group?.quantity?.best ?? 0
}

/** “The guard who died, Arno Lisk, was shot in the head” */
const saysDied = ({ chars, items }: Clause, harmAt: number): boolean => {
  const died = /R[Av]{0,2}(D)(?:,N,)?[ABv]{1,3}$/.exec(chars.slice(0, Math.max(0, harmAt)))
  return died !== null && harmOf(items[died.index + died[0].indexOf('D')])?.harm === 'killed'
}

/** “the murder of X, the candidate who was shot”: of a name whose harm is told, and no other person. */
const tellsWho = ({ chars, items }: Clause, at: number, used: Set<number>): boolean => {
  const name = /N,[_zscf@']{0,5}$/.exec(chars.slice(Math.max(0, at - 7), at))
  return name !== null && chars[at + 1] === 'R' && items[at].group?.quantity === null && used.has(at - name[0].length)
}

/** “One body was found; the search goes on for two”: what is told after another verb or sign is of others. */
const isApart = ({ chars, items }: Clause, victim: number, at: number): boolean =>
  has(items[at], 'harm_active')?.kind === 'search' && /[;&/,]/.test(chars.slice(victim, at))

/** “The bodies of three”, “32 dead soldiers”: those told of are known to be dead, and no more of them die by being handed over. */
const isOfDead = (pattern: CasualtyPattern, group: Group | undefined): boolean =>
  pattern.frame === 'remains' ||
  group?.remains === true ||
  (pattern.id === 'counted-harm' && group?.harm === 'killed' && group.head !== null)
