/** Runs the casualty patterns over the clauses of a sentence: which persons met which harm, and which rule says so. */

import type { CasualtyPattern } from '../../knowledge/index.js'
import type { Entry } from '../../knowledge/lexicon.js'
import type { Condition, Harm } from '../../model/vocab.js'
import type { Clause } from '../clause.js'
import { has, type Item } from '../item.js'

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

const HARM_CLASSES = [
  'harm_participle',
  'harm_gerund',
  'harm_active',
  'harm_intransitive',
  'harm_state',
  'harm_nominal',
  'combined_harm',
  'wound_noun',
  'toll',
  'remains',
  'unhurt',
  'includes',
] as const

/** The harm entry of an item: the one whose class comes first in the order of the grammar. */
export function harmOf(item: Item | undefined): Entry | null {
  if (!item) return null
  for (const cls of HARM_CLASSES) {
    const entry = item.entry?.cls === cls ? item.entry : item.entries.find((e) => e.cls === cls)
    if (entry?.harm) return entry
  }
  return null
}

const TRIGGER = /[KGHDJMXWZTCxhkibgja%+0]|Q[B_v]*[psP]|[-:]Q|^UBN/

/** All matches in a clause, in text order. A word for harm serves one match; so do victims. */
export function matchClause(clause: Clause, patterns: readonly CasualtyPattern[], main: Match[] = []): Match[] {
  const aside = main.length > 0 ? matchAside(clause, main, patterns) : null
  if (aside) return [aside]
  if (!TRIGGER.test(clause.chars)) return []
  const used = new Set<number>()
  const matches: Match[] = []
  for (const pattern of patterns) {
    const { regex, needs } = pattern
    if (!needs.every((set) => set.test(clause.chars))) continue
    regex.lastIndex = 0
    for (let found = regex.exec(clause.chars); found; found = regex.exec(clause.chars)) {
      const match = accept(clause, pattern, found, used, matches)
      if (match) matches.push(match)
      regex.lastIndex = Math.max(found.index + 1, match ? match.last : 0)
    }
  }
  return matches.sort((a, b) => a.first - b.first)
}

/** Patterns whose victims can be the subject of a verb after them: “The bodies of a man and his son were found”. */
const NOUN_FIRST = new Set(['remains-of', 'nominal-of', 'names-listed', 'names-of'])

/** The word for the harm is said of persons alone: “killed”, “abducted”, not “destroyed”, “seized”. */
const saidOfPersons = (entry: Entry | null): boolean =>
  entry !== null && !entry.weak && (entry.harm === 'killed' || entry.harm === 'wounded' || entry.harm === 'captured')

/** Victims just before the verb of a relative clause win over a noun before the clause: “the hill where ten men were killed”. */
function nearest(clause: Clause, anchor: number, harmAt: number): number {
  if (anchor < 0 || harmAt < anchor) return anchor
  const between = clause.chars.slice(anchor + 1, harmAt)
  if (!between.includes('R')) return anchor
  const own = /R[PQNe](?!.*R)/.exec(between)
  if (own) return anchor + 2 + own.index
  const found = /[PQNe](?=[A!mvBdx]*$)/.exec(between)
  return found && between.lastIndexOf('R') < found.index ? anchor + 1 + found.index : anchor
}

const PARTS = new Set<string | undefined>(['gapped', 'included', 'part', 'breakdown', 'among', 'names'])

/** The dead are handed over or searched for, not found: no new deaths. */
const notFound = (item: Item): boolean =>
  item.entries.some((entry) => entry.harm === 'released' || entry.kind === 'search')

/** “17 people died (nine soldiers, six policemen and two civilians)”: the aside breaks the figure before it down. */
function matchAside(clause: Clause, main: Match[], patterns: readonly CasualtyPattern[]): Match | null {
  if (!/^[PQ]([,;&]+[PQ])+$/.test(clause.chars)) return null
  const pattern = patterns.find((p) => p.frame === 'breakdown')
  const from = clause.items[0].from
  const host = main.findLast((m) => m.victims.length > 0 && m.clause.items[m.first].from < from)
  const victims = joined(clause, 0, 'right', new Set())
  const last = host && { ...host, victims: host.victims.slice(-1) }
  if (!pattern || !last || !host || !adds(clause, last, victims)) return null
  return { clause, pattern, victims, harmAt: -1, harm: host.harm, condition: null, first: 0, last: victims.length - 1 }
}

function accept(
  clause: Clause,
  pattern: CasualtyPattern,
  found: RegExpExecArray,
  used: Set<number>,
  before: Match[],
): Match | null {
  const groups = found.indices?.groups
  const harmAt = groups?.H?.[0] ?? -1
  const anchor = nearest(clause, groups?.V?.[0] ?? -1, harmAt)
  if ((anchor >= 0 && used.has(anchor)) || (harmAt >= 0 && used.has(harmAt))) return null
  const trigger = harmAt >= 0 ? clause.items[harmAt] : undefined
  const entry = harmOf(trigger)
  const group = anchor >= 0 ? clause.items[anchor].group : undefined
  if (PARTS.has(pattern.frame)) return include(clause, pattern, anchor, found, used, before)
  const harm =
    pattern.harm ??
    entry?.harm ??
    trigger?.group?.harm ??
    group?.harm ??
    (pattern.frame === 'condition' ? 'wounded' : null)
  if (!harm || (entry?.captives && !group?.captive)) return null
  if (pattern.frame === 'toll_range' && group?.quantity?.kind !== 'range') return null
  if (entry?.weak && pattern.frame === 'unspecified') return null
  if (pattern.frame === 'none' && has(clause.items[found.index], 'denial')) return null
  if (entry?.weak && entry.harm === 'unspecified' && !/^(passive|active)/.test(pattern.id)) return null
  if (pattern.id.startsWith('active') && clause.chars[harmAt - 1] === '_') return null
  if (pattern.frame === 'lost' && group?.definite && !group.our && group.number === 'sg') return null
  if (entry?.kind === 'persons' && !(group && group.headFrom >= 0 && !group.maybe) && clause.chars[anchor] !== 'N')
    return null
  const persons = saidOfPersons(entry)
  if (group?.maybe && !persons) return null
  if (anchor >= 0 && isPlaceName(clause, anchor)) return null
  const victims = (
    anchor < 0 ? [] : joined(clause, anchor, pattern.list, used, { verbEnds: !NOUN_FIRST.has(pattern.id) })
  ).filter((at) => persons || !clause.items[at].group?.maybe)
  for (const at of victims) used.add(at)
  if (harmAt >= 0) used.add(harmAt)
  if ((pattern.frame === 'remains' || group?.remains) && clause.items.some(notFound)) return null
  const condition =
    entry?.condition ??
    pattern.condition ??
    group?.condition ??
    nearCondition(clause, harmAt) ??
    (harm === 'wounded' ? laterCondition(clause, harmAt) : null)
  const all = harmAt >= 0 ? [...victims, harmAt] : victims
  const fatal = harm === 'wounded' && condition === 'died_later'
  return {
    clause,
    pattern,
    victims,
    harmAt,
    harm: fatal ? 'killed' : harm,
    condition,
    first: Math.min(...all),
    last: Math.max(...all),
  }
}

/** Parts of a figure told before (“including two children”) take its harm; the figure may stand in a sentence before. */
function include(
  clause: Clause,
  pattern: CasualtyPattern,
  anchor: number,
  found: RegExpExecArray,
  used: Set<number>,
  before: Match[],
): Match | null {
  const counted = clause.items[anchor]
  const host = pattern.frame === 'among' ? hostAfter(before, anchor) : nearestHost(before, anchor)
  if (pattern.frame === 'part' && !(counted.group?.partOf || counted.group?.quantity?.share)) return null
  const entry = harmOf(clause.items[anchor - 1]) ?? harmOf(clause.items[found.index])
  if (pattern.frame === 'among' && !host) return null
  const victims = joined(clause, anchor, pattern.list, used, { placed: pattern.frame === 'breakdown' })
  if (pattern.frame === 'breakdown' && !adds(clause, host, victims)) return null
  if (pattern.frame === 'gapped' && (!host || /[BASKDHV]/.test(clause.chars[found.index + found[0].length] ?? '')))
    return null
  for (const at of victims) used.add(at)
  const condition = counted.group?.condition ?? null
  const harm = entry?.harm ?? host?.harm ?? counted.group?.harm ?? null
  return { clause, pattern, victims, harmAt: -1, harm, condition, first: victims[0], last: victims[victims.length - 1] }
}

/** The parts of a breakdown come to no more than their whole, and not to a small piece of it. */
function adds(clause: Clause, host: Match | undefined, parts: number[]): boolean {
  const whole = host?.victims.length === 1 ? bestOf(host.clause.items[host.victims[0]]) : null
  if (whole === null) return false
  let total = 0
  for (const at of parts) total += bestOf(clause.items[at]) ?? whole + 1
  return total === whole || (parts.length > 1 && total < whole && total * 2 > whole)
}

function bestOf(item: Item): number | null {
  const { group } = item
  if (!group) return item.names ? item.names.people.length : null
  return group.quantity ? group.quantity.best : 1
}

const hostAfter = (matches: Match[], at: number): Match | undefined => matches.find((m) => m.first > at)

function nearestHost(matches: Match[], at: number): Match | undefined {
  let best: Match | undefined
  for (const m of matches) {
    const start = Math.min(...m.victims, m.first)
    if (start < at && (!best || start > Math.min(...best.victims, best.first))) best = m
  }
  return best
}

/** “slightly wounded”, “wounded seriously”. */
function nearCondition(clause: Clause, at: number): Condition | null {
  if (at < 0) return null
  for (const k of [at - 1, at - 2, at + 1]) {
    const item = clause.items[k]
    const entry = item?.entry?.cls === 'condition' ? item.entry : item?.entries.find((e) => e.cls === 'condition')
    if (entry && !item?.group) return entry.condition ?? null
  }
  return null
}

/** “suffered a gunshot wound and is in critical condition”. */
function laterCondition(clause: Clause, at: number): Condition | null {
  for (let i = at + 1; at >= 0 && i < Math.min(at + 9, clause.items.length); i++) {
    if (VICTIM.test(clause.chars[i]) || clause.chars[i] === '.') return null
    const condition = clause.chars[i] === 'J' ? harmOf(clause.items[i])?.condition : undefined
    if (condition) return condition
  }
  return null
}

const VICTIM = /[PQNe]/

/** Victims joined to the anchor by commas and “and” on the side the pattern names. */
function joined(
  clause: Clause,
  anchor: number,
  list: 'left' | 'right' | 'none',
  used: Set<number>,
  { placed = false, verbEnds = true } = {},
): number[] {
  const out = [anchor]
  if (list === 'none') return out
  const step = list === 'left' ? -1 : 1
  let at = anchor
  for (let n = 0; n < 60; n++) {
    const next = nextInList(clause.chars, placed ? placeEnd(clause.chars, at) : at, step)
    if (
      next < 0 ||
      used.has(next) ||
      (step < 0 && included(clause.chars, next)) ||
      !listed(clause, next, step, verbEnds)
    )
      break
    out.push(next)
    at = next
  }
  return out.sort((a, b) => a - b)
}

/** “in Las Navas”: an untitled name after a preposition is no person. */
const isPlaceName = (clause: Clause, at: number): boolean =>
  clause.items[at]?.names?.titled === false && clause.chars[at - 1] === 'I'

/** Whether victims belong to a list: no part of another figure, no subject of a verb that follows, no doubtful noun alone. */
function listed(clause: Clause, at: number, step: number, verbEnds: boolean): boolean {
  const group = clause.items[at].group
  if (step < 0 && clause.chars.slice(at + 1, at + 3).includes(';') && clause.chars[at] !== 'N') return false
  if (isPlaceName(clause, at)) return false
  if (group?.partOf || group?.quantity?.share !== undefined) return false
  if (step > 0 && verbEnds && /[BASLHKDo]/.test(clause.chars[at + 1] ?? '')) return false
  return !group?.maybe || step > 0 || group.quantity !== null
}

const isInclude = (ch: string | undefined): boolean => ch === 'i' || ch === '+'

/** “, including two women, three men” before the anchor: parts of another figure. */
function included(chars: string, at: number): boolean {
  let i = at - 1
  while (i >= 0 && (chars[i] === ',' || chars[i] === '&' || chars[i] === '_' || VICTIM.test(chars[i]))) i--
  return isInclude(chars[i])
}

/** “two peacekeepers serving with the mission and …”: a victim with a phrase of its own before the joint. */
const MODIFIED = /[PQN][VIFwOY]{1,2}[_@zlcsfNE']{1,5}(?:,&?|&)$/

/** “five in Sisaket, two in Surin”: the place after a part of a breakdown. */
function placeEnd(chars: string, at: number): number {
  const found = /^[IFO]_?[lcNf@svzE]+/.exec(chars.slice(at + 1, at + 8))
  return found ? at + found[0].length : at
}

function nextInList(chars: string, at: number, step: number): number {
  if (step < 0) {
    const from = Math.max(0, at - 14)
    const found = MODIFIED.exec(chars.slice(from, at))
    if (found && /^[,;:&R$d]?$/.test(chars[from + found.index - 1] ?? '')) return from + found.index
  }
  let i = at + step
  let joints = 0
  while (
    i >= 0 &&
    i < chars.length &&
    (chars[i] === ',' || chars[i] === '&' || chars[i] === ';' || chars[i] === 'y') &&
    joints < 4
  ) {
    i += step
    joints++
  }
  return joints > 0 && VICTIM.test(chars[i] ?? '') ? i : -1
}
