/** Parts of a figure: “including two children”, “three of them”, a breakdown by kind or place. */
import type { CasualtyPattern } from '../../../knowledge/index.js'
import type { PersonStatus } from '../../../model/vocab.js'
import { flatMap } from '../../../text/lists.js'
import type { Clause } from '../../clause.js'
import { has, type Item } from '../../item.js'
import { statusOf } from './counts.js'
import { isHeld } from './freed.js'
import { harmOf } from './harm-words.js'
import type { Match } from './match.js'
import { joined } from './victims.js'

export const PARTS = new Set<string | undefined>(['gapped', 'included', 'part', 'breakdown', 'among', 'names'])

const wholeOf = (host: Match): number => sumOf(host.clause.items, host.victims)

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
  const host = pattern.frame === 'among' ? hostAfter(before, anchor) : nearestHost(before, anchor)
  if (pattern.frame === 'part' && !(counted.group?.partOf || counted.group?.quantity?.share)) return null
  // “X and Y, both of whom were medics”: all of them are no part.
  if (pattern.frame === 'part' && host && bestOf(counted) === sumOf(host.clause.items, host.victims)) return null
  const harmAt = positionIn(found, pattern.harmGroup)
  if (pattern.id === 'part-named' && !counted.names) return null
  if (pattern.id === 'next-who' && !isOneMan(clause.items[clause.chars.indexOf('R', anchor) - 1])) return null
  if (pattern.id === 'one-of-harmed' && !isOneOf(clause.items[harmAt])) return null
  if (pattern.id === 'one-of' && bestOf(clause.items[found.index + found[0].lastIndexOf('O') - 1]) !== 1) return null
  if (pattern.id === 'victim-named' && !(counted.group?.victim && counted.group.definite)) return null
  if (pattern.id === 'victims-named' && !tellsVictim(clause.items[positionIn(found, pattern.harmGroup)])) return null
  const entry = harmOf(clause.items[harmAt < 0 ? anchor - 1 : harmAt]) ?? harmOf(clause.items[found.index])
  const hurt = harmAt < 0 ? null : clause.items[harmAt].group?.harm
  const harmed = pattern.frame === 'among' ? harmOf(clause.items[found.index + found[0].length - 1]) : null
  if (pattern.frame === 'among' && !host && !harmed) return null
  // “Nine people, including a nurse and two boys were hurt”: the verb is that of the whole.
  const verbEnds = !(pattern.frame === 'included' && host && host.harmAt > anchor)
  const list = joined(clause, anchor, pattern.list, used, { placed: pattern.frame === 'breakdown', verbEnds })
  const victims = pattern.id === 'included-last' ? lastOf(clause, list) : list
  if (pattern.frame === 'breakdown' && !adds(clause, host, victims)) return null
  // “two envoys – a nurse and a driver – were hurt”: who they are, one by one
  if (pattern.id === 'breakdown' && clause.chars[found.index] === '-' && host && victims.length === wholeOf(host))
    return null
  if (pattern.id === 'group-is' && !areAll(clause.items[found.index], victims)) return null
  if (pattern.id === 'breakdown-by-place' && host && isBeside(clause, found.index, victims, host)) return null
  if (pattern.id === 'included-last' && !isAmong(clause, anchor)) return null
  if (pattern.id === 'breakdown-after' && host && !isWhole(clause, victims, host)) return null
  if (pattern.id === 'gapped-subject' && clause.chars[anchor - 1] === 'c' && host?.harm !== 'released') return null
  // “X, one of the candidates for the seat, was injured”: who X is.
  if (clause.chars.slice(Math.max(0, anchor - 2), anchor) === 'N,' && bestOf(counted) === 1) return null
  if (pattern.frame === 'gapped' && (!host || /[BASKDHV]/.test(clause.chars[found.index + found[0].length] ?? '')))
    return null
  // “president of the company and mayor of Ossa in 2021”: the same man.
  if (pattern.id === 'gapped-people' && counted.group?.implied === 'singular') return null
  if (pattern.id === 'figure-at' && !FIGURES.has(has(clause.items[found.index + 1], 'thing')?.kind ?? '')) return null
  if (pattern.id === 'compared' && !isCompared(clause, anchor)) return null
  const verb = clause.items[clause.chars.lastIndexOf('V', anchor)]
  if (/^(?:those|harmed)-include$/.test(pattern.id) && has(verb, 'verb')?.kind !== 'include') return null
  if (pattern.id === 'gapped-other' && !takesOver(clause.items, anchor)) return null
  if (pattern.id === 'part-carried' && !isCarried(clause, found.index + found[0].length - 1)) return null
  if (pattern.id === 'comitative' && !(host && accompanies(clause, host, anchor))) return null
  if (pattern.id === 'beside-pronoun' && !host?.victims.includes(found.index)) return null
  if (pattern.id === 'exchanged-for' && !(host?.harm === 'released' && isReturn(clause, anchor))) return null
  if (pattern.id === 'updated' && has(clause.items[anchor - 1], 'adverb')?.kind !== 'later') return null
  // “They are 706 rebels and 163 held by the rebels”: how they were before.
  const next = victims[victims.length - 1] + 2
  if (pattern.id === 'they-count' && clause.chars[next - 1] === '&' && isHeld(clause.items[next]?.group))
    victims.push(next)
  if (pattern.frame === 'names') toldAs(clause, found.index, anchor)
  for (const at of victims) used.add(at)
  // “X is the third mayor to be killed” tells of X alone.
  if (ONE_MAN.has(pattern.id)) used.add(harmAt)
  const condition = counted.group?.condition ?? null
  const whole = host?.pattern.frame === 'victims' ? null : host?.harm
  const harm = harmed?.harm ?? entry?.harm ?? hurt ?? whole ?? counted.group?.harm ?? null
  // “of whom 180 were soldiers and 12 policemen”: what follows a part is one too.
  const told = pattern.frame === 'gapped' && host && host.pattern.frame === 'included' ? host.pattern : pattern
  const [first, last] = [victims[0], victims[victims.length - 1]]
  return { clause, pattern: told, victims, harmAt: -1, harm, condition, first, last }
}

/** “the rebels lost 20 men and the army nine”: the figure is of whoever is told right before it. */
function takesOver(items: readonly Item[], anchor: number): boolean {
  const [owner, group] = [items[anchor - 1], items[anchor].group]
  const body = has(owner, 'body')
  if (!group || (!owner.group && !body)) return false
  if (group.status === 'unknown') group.status = owner.group?.status ?? FORCES[body?.kind ?? ''] ?? 'unknown'
  group.side ??= owner.group?.side ?? null
  return true
}

const FORCES: Readonly<Record<string, PersonStatus>> = { armed_forces: 'military', police: 'police' }

/** “Residents put the figure at 20”: another number for those of whom the sentence before tells; it takes their harm in facts.ts. */
export function rival(clause: Clause, pattern: CasualtyPattern, anchor: number, found: RegExpExecArray): Match | null {
  const noun = found[0].indexOf('#')
  const word = found.index + Math.max(noun, 0)
  const { kind } = has(clause.items[word], noun < 0 ? 'speech' : 'thing') ?? {}
  if (kind !== 'figure' && kind !== 'puts') return null
  if (kind === 'puts' && clause.items[word + 1].kind !== 'pronoun') return null
  return { clause, pattern, victims: [anchor], harmAt: -1, harm: null, condition: null, first: word, last: anchor }
}

/** “the figure”, and “the total”, which may be of more than the incident. */
const FIGURES: ReadonlySet<string> = new Set(['figure', 'total'])

const ONE_MAN = new Set(['next-to-be', 'next-who', 'one-of-harmed'])

/** “the third mayor who”, unlike “the mayors who” and “the victim of gunmen who” */
const isOneMan = ({ group }: Item): boolean => group?.number !== 'pl' && !group?.victim

/** “one of the dead” */
const isOneOf = ({ group }: Item): boolean =>
  group?.partOf === true && group.quantity?.best === 1 && (group.harm !== null || group.victim)

/** “The five soldiers from the Third Rifles are: …”: told of before, and as many as are named. */
const areAll = ({ group }: Item, { length }: number[]): boolean =>
  group?.definite === true &&
  length > 1 &&
  (group.quantity === null ? group.number === 'pl' : group.quantity.best === length)

/** “the victims”, “a second fatality” */
const tellsVictim = (item: Item): boolean =>
  item.group?.victim === true || (!item.group && harmOf(item)?.harm === 'killed')

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

/** “118 soldiers and 41 villagers, five women among them”: those after the last comma that no “and” follows. */
function lastOf({ chars }: Clause, list: number[]): number[] {
  const cut = Math.max(...list.map((at) => (/[,;:-]_?$/.test(chars.slice(0, at)) ? at : 0)))
  return list.filter((at) => at >= cut)
}

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
  /^((?:R[ABv]{0,3})?[KD][^PQNhegp.;,$]{0,10},)(N)(?=,[BADSV])|^(O[_zcsl@f'*]{1,7},)(N)(?=[.,;](?!\$)|$)/

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

export const sumOf = (items: Item[], at: number[]): number =>
  at.reduce((n, i) => n + (bestOf(items[i]) ?? Number.NaN), 0)

/** The parts of a breakdown come to no more than their whole, and not to a small piece of it. */
export function adds(clause: Clause, host: Match | undefined, parts: number[]): boolean {
  const whole = host?.victims.length === 1 ? bestOf(host.clause.items[host.victims[0]]) : null
  // One person has no parts: what follows a comma tells who it is (“X, mayor of Y, was killed”).
  if (whole === null || whole < 2) return false
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
