/** Parts of a figure: “including two children”, “three of them”, a breakdown by kind or place. */
import type { CasualtyPattern } from '../../../knowledge/index.js'
import { flatMap } from '../../../text/lists.js'
import type { Clause } from '../../clause.js'
import { has, type Item } from '../../item.js'
import { bestOf, statusOf, sumOf } from './counts.js'
import { isHeld } from './freed.js'
import { harmOf } from './harm-words.js'
import type { Match } from './match.js'
import { barsPart } from './part-guards.js'
import { joined } from './victims.js'

export const PARTS = new Set<string | undefined>(['gapped', 'included', 'part', 'breakdown', 'among', 'names'])

/** “The attacker was identified as X”: who is named is of the kind that the noun tells, so a civilian killed before is not meant. */
function toldAs({ items }: Clause, from: number, anchor: number): void {
  const noun = items.slice(Math.max(0, from - 1), anchor).findLast((x) => x.group && !x.names)?.group
  if (noun && !items[anchor].group && noun.number === 'sg' && noun.harm === null && noun.status !== 'unknown')
    items[anchor].group = noun
}

/** Where a group of a match begins, or -1 where the pattern has none or did not need it. */
export const positionIn = (found: RegExpExecArray, group: number): number =>
  group === 0 ? -1 : (found.indices?.[group]?.[0] ?? -1)

/** Parts of a figure told before (“including two children”) take its harm; the figure may stand in a sentence before. */
export function include(
  clause: Clause,
  pattern: CasualtyPattern,
  anchor: number,
  found: RegExpExecArray,
  used: Set<number>,
  before: Match[],
): Match | null {
  const counted = clause.items[anchor]
  const { id, frame } = pattern
  const host = frame === 'among' ? hostAfter(before, anchor) : nearestHost(before, clause.items[anchor].from)
  const harmAt = positionIn(found, pattern.harmGroup)
  const harmed = frame === 'among' ? harmOf(clause.items[found.index + found[0].length - 1]) : null
  // “Nine people, including a nurse and two boys were hurt”: the verb is that of the whole.
  const verbEnds = !(frame === 'included' && host && host.harmAt > anchor)
  const list = joined(clause, anchor, pattern.list, used, { placed: frame === 'breakdown', verbEnds })
  const victims = id === 'included-last' ? lastOf(clause, list) : list
  if (frame === 'among' && !host && !harmed) return null
  if (frame === 'breakdown' && !adds(clause, host, victims)) return null
  if (barsPart(pattern, { clause, found, anchor, harmAt, counted, host, victims })) return null
  const entry = harmOf(clause.items[harmAt < 0 ? anchor - 1 : harmAt]) ?? harmOf(clause.items[found.index])
  const hurt = harmAt < 0 ? null : clause.items[harmAt].group?.harm
  // “They are 706 rebels and 163 held by the rebels”: how they were before.
  const next = victims[victims.length - 1] + 2
  if (id === 'they-count' && clause.chars[next - 1] === '&' && isHeld(clause.items[next]?.group)) victims.push(next)
  if (frame === 'names') toldAs(clause, found.index, anchor)
  for (const at of victims) used.add(at)
  // “X is the third mayor to be killed” tells of X alone.
  if (ONE_MAN.has(id)) used.add(harmAt)
  const condition = counted.group?.condition ?? null
  const whole = host?.pattern.frame === 'victims' ? null : host?.harm
  const harm = harmed?.harm ?? entry?.harm ?? hurt ?? whole ?? counted.group?.harm ?? null
  // “of whom 180 were soldiers and 12 policemen”: what follows a part is one too.
  const gapped = frame === 'gapped' && host && host.pattern.frame === 'included' ? host.pattern : pattern
  const told =
    frame === 'included' && areAllOf(clause, victims, host) ? { ...pattern, frame: 'names' as const } : gapped
  const [first, last] = [victims[0], victims[victims.length - 1]]
  return { clause, pattern: told, victims, harmAt: -1, harm, condition, first, last }
}

/** “the names of four slain troops, including A, B, C and D”: as many as there are tell who all of them are. */
const areAllOf = ({ items }: Clause, victims: number[], host: Match | undefined): boolean =>
  victims.every((at) => items[at].names) &&
  host?.victims.length === 1 &&
  (bestOf(host.clause.items[host.victims[0]]) ?? 0) > 1 &&
  bestOf(host.clause.items[host.victims[0]]) === sumOf(items, victims)

/** “Residents put the figure at 20”: another number for those of whom the sentence before tells; it takes their harm in facts.ts. */
export function rival(clause: Clause, pattern: CasualtyPattern, anchor: number, found: RegExpExecArray): Match | null {
  const noun = found[0].indexOf('#')
  const word = found.index + Math.max(noun, 0)
  const { kind } = has(clause.items[word], noun < 0 ? 'speech' : 'thing') ?? {}
  if (kind !== 'figure' && kind !== 'puts') return null
  if (kind === 'puts' && clause.items[word + 1].kind !== 'pronoun') return null
  return { clause, pattern, victims: [anchor], harmAt: -1, harm: null, condition: null, first: word, last: anchor }
}

const ONE_MAN = new Set(['next-to-be', 'next-who', 'one-of-harmed'])

/** “118 soldiers and 41 villagers, five women among them”: those after the last comma that no “and” follows. */
function lastOf({ chars }: Clause, list: number[]): number[] {
  const cut = Math.max(...list.map((at) => (/[,;:-]_?$/.test(chars.slice(0, at)) ? at : 0)))
  return list.filter((at) => at >= cut)
}

/** “three servicemen, a sergeant and two soldiers,”: those listed after a figure that they add up to are its parts; one by one, or by name, they only tell who. */
export function apposed(match: Match, patterns: readonly CasualtyPattern[]): Match[] {
  const [whole, ...parts] = match.victims
  const { items } = match.clause
  if (parts.length === 0 || PARTS.has(match.pattern.frame)) return [match]
  const total = bestOf(items[whole])
  const names = parts.every((at) => items[at].names) ? patterns.find((p) => p.frame === 'names') : undefined
  if (names && !items[whole].names && total === sumOf(items, parts) && total !== null && total > 1)
    return [{ ...match, victims: [whole] }, partsOf(match, names, parts)]
  if (parts.length < 2) return [match]
  const kind = statusOf(items[whole])
  const fits = (at: number) => isKindOf(statusOf(items[at]), kind)
  const pattern = patterns.find((p) => p.frame === 'breakdown')
  if (!pattern || total === null || total !== sumOf(items, parts) || !parts.every(fits)) return [match]
  const host = { ...match, victims: [whole] }
  if (parts.length === total) return [host]
  return [host, partsOf(match, pattern, parts)]
}

/** “two journalists who worked for the radio, X and Y,”: as many names as persons were counted, after a comma or colon, tell who they are. */
export function namedAfter(match: Match, taken: ReadonlySet<Item>, patterns: readonly CasualtyPattern[]): Match[] {
  const last = match.victims.at(-1)
  const { clause } = match
  if (last === undefined || clause.items[last].names || match.harm === null) return []
  const total = bestOf(clause.items[last])
  if (total === null || total < 1) return []
  const found = (total === 1 ? NAME_AFTER : NAMES_AFTER).exec(clause.chars.slice(last + 1))
  if (!found) return []
  const from = last + 1 + found.index + (found[1] ?? found[3]).length
  const names = flatMap([...(found[2] ?? found[4])], (ch, k) => (ch === 'N' ? [from + k] : []))
  const free = names.every((at) => clause.items[at].names && !taken.has(clause.items[at]))
  const pattern = free && sumOf(clause.items, names) === total && patterns.find((p) => p.frame === 'names')
  return pattern ? [partsOf(match, pattern, names)] : []
}

/** No other persons and no names stand between the figure and the list, and no verb follows a list that no comma closes. */
const NAMES_AFTER = /^([^PQNhegp.;]{0,16}[,:-])(N(?:[,;]?&?_?N)+)(?=[,;:.-](?!\$)|$)/

/** “The soldier who died, X, was 24”: between the commas before the verb of which the one is the subject; “the commander of the brigade, X.” */
const NAME_AFTER =
  /^((?:R[ABv]{0,3})?[KD][^PQNhegp.;,$]{0,10},)(N)(?=,[BADSV])|^(O(?:_?P|[_zcsl@f'*a]{1,7}),)(N)(?=[.,;](?!\$)|$)/

/** “X, also called Z, and the guard Y, both killed in May,”: the two names before are the victims. */
export function bothNamed(match: Match): Match {
  const { clause, victims } = match
  const [at] = victims
  const group = victims.length === 1 ? clause.items[at].group : undefined
  if (!group?.definite || group.head !== null || bestOf(clause.items[at]) !== 2) return match
  const found = NAMES_BEFORE.exec(clause.chars.slice(0, at))
  const names = found ? [found.index, at - 2] : []
  return sumOf(clause.items, names) === 2 ? { ...match, victims: names, harmAt: at, first: names[0] } : match
}

const NAMES_BEFORE = /N[^PQNhegp.;]{0,12}&[^PQNhegp.;,]{0,6}N,$/

/** A doctor or a reporter is a civilian too. */
const isKindOf = (status: string, whole: string): boolean =>
  whole === 'unknown' ||
  status === whole ||
  status === 'unknown' ||
  (whole === 'civilian' && /^(?:medical|journalist)$/.test(status))

const partsOf = (match: Match, pattern: CasualtyPattern, victims: number[]): Match => ({
  ...match,
  pattern,
  victims,
  harmAt: -1,
  first: victims[0],
  last: victims[victims.length - 1],
})

/** “Of the freed prisoners, 30 had been held for a year”, “Of them, 30 were captured in May”: some of those told before. */
export const isOfFreed = ({ clause, victims, harm }: Match): boolean =>
  harm === 'captured' && victims.length > 0 && /^[O+i][_UKPphgzsc]{0,4},$/.test(clause.chars.slice(0, victims[0]))

/** The parts of a breakdown come to no more than their whole, and not to a small piece of it. */
export function adds(clause: Clause, host: Match | undefined, parts: number[]): boolean {
  const whole = host?.victims.length === 1 ? bestOf(host.clause.items[host.victims[0]]) : null
  // One person has no parts: what follows a comma tells who it is (“X, mayor of Y, was killed”).
  if (whole === null || whole < 2) return false
  let total = 0
  for (const at of parts) total += bestOf(clause.items[at]) ?? whole + 1
  return total === whole || (parts.length > 1 && total < whole && total * 2 > whole)
}

const hostAfter = (matches: Match[], at: number): Match | undefined => matches.find((m) => m.first > at)

function nearestHost(matches: Match[], token: number): Match | undefined {
  let best: { match: Match; start: number } | undefined
  for (const match of matches) {
    const start = match.clause.items[Math.min(...match.victims, match.first)].from
    if (start < token && (!best || start > best.start)) best = { match, start }
  }
  return best?.match
}

/** “including two children”: the words before the victims, or before the list they stand in. */
export function includedAt(match: Match, items: Item[]): boolean {
  const { clause, victims } = match
  if (!items[0]) return false
  let at = clause.items.indexOf(items[0]) - 1
  while (at >= 0 && (',&_h'.includes(clause.chars[at]) || victims.includes(at))) at--
  const sign = clause.chars[at]
  return (
    at >= 0 &&
    !(sign === 'i' && clause.chars[at - 1] === 'B') &&
    (sign === 'i' || sign === '+' || has(clause.items[at], 'includes') !== undefined)
  )
}
