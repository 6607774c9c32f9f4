/** Runs the casualty patterns over the clauses of a sentence: which persons met which harm, and which rule says so. */

import type { CasualtyPattern } from '../../knowledge/index.js'
import type { Entry } from '../../knowledge/lexicon.js'
import { charSet, meetsAll } from '../../knowledge/pattern.js'
import type { Condition, Harm } from '../../model/vocab.js'
import type { Group } from '../chunks/people/group.js'
import type { Clause } from '../clause.js'
import { has } from '../item.js'
import { comesBack, freesNobody, isGivenBack, isHeld, leavesHospital, receives } from './freed.js'
import { HURT, harmOf, laterCondition, nearCondition, notFound, saidOfPersons } from './harm-words.js'
import { apposed, include, matchAside, namedAfter, PARTS, positionIn } from './parts.js'
import { harmOfShot } from './shot.js'
import { isPlaceName, joined, nearest } from './victims.js'

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

const TRIGGER =
  /[KGHDJMXWZTCxhkibgja%+0n]|![LHASI_v]{0,4}p|Q[B_v]*[psP]|[-:]Q|^UB[NPQ]|[SVC]v?P|Sv?Q|\^Bv?Q|#[^.;]{0,12}Q/

/**
 * All matches in a clause, in text order. A word for harm serves one match; so do victims. `main` are the matches of the clause around
 * an aside; `captives`: the sentences before tell of captives.
 */
export function matchClause(
  clause: Clause,
  patterns: readonly CasualtyPattern[],
  main: Match[] = [],
  captives = false,
): Match[] {
  const aside = main.length > 0 ? matchAside(clause, main, patterns) : null
  if (aside) return [aside]
  if (!TRIGGER.test(clause.chars)) return []
  const present = charSet(clause.chars)
  const used = new Set<number>()
  const matches: Match[] = []
  for (const pattern of patterns) {
    const { regex, needs } = pattern
    if (!meetsAll(needs, present)) continue
    regex.lastIndex = 0
    for (let found = regex.exec(clause.chars); found; found = regex.exec(clause.chars)) {
      const match = accept(clause, pattern, found, used, matches, captives)
      if (match) matches.push(match)
      regex.lastIndex = Math.max(found.index + 1, match ? match.last : 0)
    }
  }
  for (const match of [...matches]) matches.push(...coordinated(match, used))
  if (matches.length === 0) return matches
  const told = matches
    .filter(({ victims }) => victims.length !== 1 || !tellsWho(clause, victims[0], used))
    .flatMap((match) => apposed(match, patterns))
  const taken = new Set(told.flatMap((match) => match.victims.map((at) => clause.items[at])))
  return [...told, ...told.flatMap((match) => namedAfter(match, taken, patterns))].sort((a, b) => a.first - b.first)
}

/** “were abducted and later killed”: a second verb of the same subject, which has no object of its own. */
function coordinated(match: Match, used: Set<number>): Match[] {
  const { clause, harmAt, pattern } = match
  if (!SUBJECT_FIRST.test(pattern.id) || harmAt !== match.last) return []
  const joint = JOINT.exec(clause.chars.slice(harmAt + 1, harmAt + 18))
  const at = harmAt + 1 + (joint?.[0].length ?? 0)
  const entry = harmOf(clause.items[at])
  if (!joint || used.has(at) || !entry?.harm || entry.weak || entry.harm === match.harm || entry.harm === 'displaced')
    return []
  used.add(at)
  const condition = entry.condition ?? nearCondition(clause, at)
  return [{ ...match, harmAt: at, harm: entry.harm, condition, last: at }]
}

/** “and later killed”, “in May and was found dead”: after a phrase between them the second verb has a “was” of its own. */
const JOINT = /^(?:,?[&|/][vBA=]{0,3}z?|[IOFYw>d][_zclsfNtEd]{0,5},?[&/][vz]?[BA][Bv]{0,2})(?=[KD])(?!.[v_d]?[PQNpe])/

const SUBJECT_FIRST = /^(passive|intransitive|none-passive|reduced)/

/** “were ambushed and killed”, unlike “ambushed and killed two men”: nobody is told after the verb. */
const SUBJECTLESS = new Set(['object-relative', 'passive-event'])

/** Patterns of losses: a word after those lost tells which harm it was. */
const LOSSES = /^(?:lost$|losses-|label-count)/

/** Patterns whose victims can be the subject of a verb after them: “The bodies of a man and his son were found”. */
const NOUN_FIRST = new Set(['remains-of', 'nominal-of', 'names-listed', 'names-of', 'included-harmed'])

/** “told reporters that vehicles had been destroyed”: they only listened. */
const isAudience = ({ items }: Clause, at: number): boolean =>
  has(items[at - 1], 'speech') !== undefined &&
  items[at + 1]?.kind === 'relative' &&
  !has(items[at + 1], 'relative')?.kind

function accept(
  clause: Clause,
  pattern: CasualtyPattern,
  found: RegExpExecArray,
  used: Set<number>,
  before: Match[],
  captives: boolean,
): Match | null {
  const harmAt = positionIn(found, pattern.harmGroup)
  const told = positionIn(found, pattern.victimGroup)
  const anchor = pattern.id === 'object-relative' ? told : nearest(clause, told, harmAt)
  if (SUBJECTLESS.has(pattern.id) && /^[v_]?[PQNpe]/.test(clause.chars.slice(harmAt + 1))) return null
  if (pattern.id === 'inverted' && /[PQNpeh]v?$/.test(clause.chars.slice(0, harmAt))) return null
  // “the death of four students who had been kidnapped” tells two harms of the same persons.
  const twice = NOUN_FIRST.has(pattern.id) && clause.chars[anchor + 1] === 'R'
  if ((anchor >= 0 && used.has(anchor) && !twice) || (harmAt >= 0 && used.has(harmAt))) return null
  // “lost 340 soldiers killed and wounded”, “Losses: three soldiers killed”
  if (LOSSES.test(pattern.id) && /[KXJ]/.test(clause.chars[told + 1] ?? '')) return null
  const trigger = harmAt >= 0 ? clause.items[harmAt] : undefined
  const entry = harmOf(trigger)
  const group = anchor >= 0 ? clause.items[anchor].group : undefined
  if (PARTS.has(pattern.frame)) return include(clause, pattern, anchor, found, used, before)
  const harm =
    pattern.harm ??
    (entry?.harm === 'unspecified' ? group?.harm : null) ??
    (entry?.harm ? harmOfShot(clause, pattern, entry, harmAt) : null) ??
    trigger?.group?.harm ??
    group?.harm ??
    (pattern.frame === 'condition' ? 'wounded' : group?.victim ? 'unspecified' : null)
  if (!harm || barred(clause, pattern, entry, group, captives)) return null
  if (pattern.id === 'none-survived' && has(trigger, 'verb')?.kind !== 'survive') return null
  if (pattern.id === 'taken-along' && !isTaken(clause, anchor)) return null
  // “that nobody is driven out”: an order, and no count.
  if (harm === 'displaced' && group?.quantity?.none) return null
  if (harm === 'captured' && isGivenBack(clause, anchor)) return null
  if (harm === 'released' && leavesHospital(clause, harmAt)) return null
  // “at least four killed, X said”: who speaks is no victim.
  if (pattern.frame === 'names' && clause.chars[told] === 'N' && clause.chars[told + 1] === '$') return null
  // “released police officers X and Y”: the names count them.
  if (pattern.id === 'active-group' && clause.chars[told + 1] === 'N') return null
  // “denied any casualties”, but not “denied the killing of …”
  if (pattern.frame === 'none' && has(clause.items[found.index], 'denial') && harm !== 'unspecified') return null
  // “an exchange of 90 prisoners” tells it as a noun.
  if (
    pattern.id.startsWith('active') &&
    clause.chars[harmAt - 1] === '_' &&
    !has(clause.items[harmAt - 1], 'each') &&
    entry?.kind !== 'noun'
  )
    return null
  // “killed 27 people and took away 60 others”: others than the persons told of.
  const more = group?.others === true && before.length > 0
  if (entry?.kind === 'persons' && !(group && group.headFrom >= 0) && clause.chars[anchor] !== 'N' && !more) return null
  if (anchor >= 0 && isAudience(clause, anchor)) return null
  if (anchor >= 0 && (isPlaceName(clause, anchor) || hasNearerNoun(clause, anchor, harmAt))) return null
  if ((pattern.id === 'condition' || pattern.id === 'in-custody') && NOUN.test(clause.chars[harmAt + 1] ?? ''))
    return null
  if (pattern.id === 'wounded-died' && !(entry?.harm === 'killed' && tellsWound(clause, anchor, harmAt))) return null
  const persons = saidOfPersons(entry)
  const victims = (
    anchor < 0 ? [] : joined(clause, anchor, pattern.list, used, { verbEnds: !NOUN_FIRST.has(pattern.id) })
  ).filter((at) => persons || !clause.items[at].group?.maybe)
  for (const at of victims) used.add(at)
  if (harmAt >= 0) used.add(harmAt)
  if (isOfDead(pattern, group) && clause.items.some(notFound)) return null
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
    condition: fatal ? null : condition,
    first: Math.min(...all),
    last: Math.max(...all),
  }
}

/** “Gunmen took three herders with them”: those who take persons along by force. */
const isTaken = ({ items }: Clause, at: number): boolean =>
  (items[at].group?.headFrom ?? -1) >= 0 &&
  items
    .slice(0, at)
    .some((item) => item.group?.status === 'militant' || has(item, 'actor') !== undefined || has(item, 'enemy'))

/** “the murder of X, the candidate who was shot”: of a name whose harm is told, and no other person. */
const tellsWho = ({ chars, items }: Clause, at: number, used: Set<number>): boolean => {
  const name = /N,[_zscf@']{0,5}$/.exec(chars.slice(Math.max(0, at - 7), at))
  return name !== null && chars[at + 1] === 'R' && items[at].group?.quantity === null && used.has(at - name[0].length)
}
/** “The bodies of three”, “32 dead soldiers”: those told of are known to be dead, and no more of them die by being handed over. */
const isOfDead = (pattern: CasualtyPattern, group: Group | undefined): boolean =>
  pattern.frame === 'remains' ||
  group?.remains === true ||
  (pattern.id === 'counted-harm' && group?.harm === 'killed' && group.head !== null)

/** “Two villagers kidnapped in May died”: no wound before the death. */
const tellsWound = ({ items }: Clause, from: number, to: number): boolean =>
  items.slice(from, to).some((item) => HIT.has(item.group?.harm ?? harmOf(item)?.harm ?? null))

/** “shot in the neck” is as good as wounded before a death. */
const HIT: ReadonlySet<Harm | null> = new Set(['wounded', 'unspecified'])

/** “another serious breach”: the word for the condition describes a thing. */
const NOUN = /[zcE*tMWf@]/

/** “an update on the servicemen wounded”: a noun that may be no person yields to persons between it and the harm. */
const hasNearerNoun = (clause: Clause, anchor: number, harmAt: number): boolean =>
  harmAt > anchor && clause.items[anchor].group?.maybe === true && /[pgP]/.test(clause.chars.slice(anchor + 1, harmAt))

/** “shot dead 14 displaced persons”, “freed two wounded soldiers”: what they met before only says who they are. */
const AGAIN = new Set(['harmed-again', 'harm-harmed'])
const BACKGROUND = new Set<Harm>(['displaced', 'captured'])

const leadsNoun = ({ items }: Clause, group: Group): boolean => {
  const next = items[items.findIndex((item) => item.group === group) + 1]
  return next?.kind === 'unknown' && next.to - next.from === 1
}

/** Whether a word for harm cannot be said of the victims in this pattern. */
function barred(
  clause: Clause,
  pattern: CasualtyPattern,
  entry: Entry | null,
  group: Group | undefined,
  captives: boolean,
): boolean {
  const freed =
    pattern.id === 'harmed-again' && entry?.harm === 'released' && !(entry.captives && group?.harm === 'wounded')
  if ((pattern.frame === 'captives' || freed) && !isHeld(group)) return true
  if (entry && freesNobody(clause, entry, group, captives)) return true
  if (pattern.id === 'received-back') return !receives(clause, group, captives)
  if (pattern.id === 'came-back') return !comesBack(entry, group)
  // Of those who come home some “needed treatment”: nothing tells of a wound.
  if (captives && entry?.harm === 'wounded' && entry.cls === 'harm_intransitive' && entry.weak) return true
  if (entry?.kind === 'burial' && (!group?.quantity || group.personal)) return true
  if (entry?.kind === 'home' && pattern.id !== 'from-home') return true
  if (pattern.id === 'from-home') return entry?.harm !== 'displaced'
  if (pattern.id === 'held-freed' && entry?.harm !== 'released') return true
  if (pattern.id === 'intransitive-group' && entry?.captives && !isHeld(group)) return true
  if (pattern.id === 'losses-over') return !group?.quantity
  if (AGAIN.has(pattern.id) && entry?.harm !== 'released')
    return !(group?.harm && BACKGROUND.has(group.harm) && entry?.harm && HURT.has(entry.harm))
  if (pattern.id === 'victims-of' && !clause.items.some((item) => item.group?.victim)) return true
  // “several detention facilities”
  if (pattern.id === 'counted-harm' && group?.harm === 'captured' && leadsNoun(clause, group)) return true
  // “The two bodies agreed”, “both bodies”: no new dead.
  if (group?.remains && group.definite) return true
  if (pattern.id === 'none-victims') return !group?.victim
  if (pattern.frame === 'victims') return !group?.victim || group.quantity === null || group.quantity.best === 1
  if (pattern.frame === 'toll_range') return group?.quantity?.kind !== 'range'
  // “lost both legs”, “lost the war”
  if (pattern.frame === 'lost')
    return group?.definite === true && !group.our && (group.number === 'sg' || group.head === null)
  if (group?.maybe && !saidOfPersons(entry)) return true
  if (pattern.id === 'in-custody') return entry?.harm !== 'captured'
  if (!entry?.weak) return false
  // “burned the police pickup”
  if (
    pattern.id.startsWith('active') &&
    group?.quantity === null &&
    NOUN.test(clause.chars[clause.items.findIndex((x) => x.group === group) + 1] ?? '')
  )
    return true
  if (pattern.id === 'object-relative') return true
  return pattern.frame === 'unspecified' || (entry.harm === 'unspecified' && !/^(passive|active)/.test(pattern.id))
}
