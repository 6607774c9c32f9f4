/** How the facts of a statement stand to each other: totals and parts, updates, rivals, headers and what they announce. */

import type { Condition } from '../../../model/vocab.js'
import { flatMap } from '../../../text/lists.js'
import { voiceKey } from '../../attribution/index.js'
import { sharesName } from '../../same-name.js'
import { sameCount, sum } from '../matches/counts.js'
import { HURT } from '../matches/harm-words.js'
import { NO_SIDE } from '../sides/adversaries.js'
import type { Fact } from './facts.js'
import { diedOf } from './persons.js'
import { isGuess, sameSide, sameStatus } from './same.js'

/** Facts are compared with those told near them in the text, which keeps the time linear in its length. */
const NEAR = 80

/** Totals over their parts, updates over older figures, rivals beside each other, headers over what they announce. */
export function relateFacts(facts: Fact[]): void {
  relateEach(facts)
  for (const fact of facts) if (fact.subsetOf) mixed(fact.subsetOf, facts)
}

/** “There were Karvian casualties too”: the dead of Ostria are none of them. */
const isOfOther = ({ resolved: a }: Fact, { resolved: b }: Fact): boolean =>
  b.text !== null && !isGuess(b) && a.text !== null && (a.code ?? a.text) !== (b.code ?? b.text)

/** Of its event, or told again of it. */
const isToldOf = (fact: Fact, { event, lead }: Fact): boolean =>
  fact.lead.scope === lead.scope && (fact.event === event || fact.claims.some((c) => c.event === event))

/** “Two guards were hit”, of two who are told to be dead. */
const wasHit = (fact: Fact, death: Fact): boolean =>
  fact.claims.every(({ rule }) => rule === 'hit') && sameCount(death.count, fact.count) && canHold(death, fact)

/** “exchanged prisoners: nine Ostrians and four Karvians came home”: no number, and of nobody’s side, where those of each are counted. */
function isOfAll({ count, resolved, lead }: Fact, same: readonly Fact[]): boolean {
  if (count.kind !== 'vague' || resolved.text !== null || lead.others) return false
  const counted = same.filter((f) => f.count.kind !== 'vague' && f.resolved.text !== null)
  return ofSeveralSides(counted)
}

const ofSeveralSides = (facts: readonly Fact[]): boolean =>
  new Set(facts.map(({ resolved: { code, text } }) => code ?? text)).size > 1

/** A figure whose parts are of several sides is of none. */
function mixed(whole: Fact, facts: Fact[]): void {
  if (whole.resolved.basis === 'modifier' || whole.resolved.basis === 'phrase' || whole.resolved.code === null) return
  const at = facts.indexOf(whole)
  const parts = facts
    .slice(at + 1, at + NEAR)
    .filter(({ subsetOf, resolved: { basis } }) => subsetOf === whole && (basis === 'modifier' || basis === 'phrase'))
  if (new Set(parts.map((f) => f.resolved.code)).size > 1) whole.resolved = NO_SIDE
}

function relateEach(facts: Fact[]): void {
  facts.forEach((fact, at) => {
    const near = facts.slice(Math.max(0, at - NEAR), at + NEAR)
    relate(fact, at, near, Math.max(0, at - NEAR))
  })
}

function relate(fact: Fact, at: number, near: Fact[], offset: number): void {
  const peers = near.filter((f) => f !== fact && f.event === fact.event && f.lead.scope === fact.lead.scope)
  if (fact.harm === 'unspecified') {
    // “Two guards were shot” is of the two who are told to be dead.
    const told = near.filter((f) => f !== fact && HURT.has(f.harm) && f.count.best !== 0 && isToldOf(f, fact))
    // The dead of both sides told: it sums them up.
    const hurt = ofSeveralSides(told) ? told : told.filter((f) => !isOfOther(f, fact))
    fact.entailed =
      fact.count.best === null ? hurt.length > 0 : hurt.some((f) => sameCount(f.count, fact.count) && canHold(f, fact))
    return
  }
  if (fact.harm === 'wounded')
    fact.entailed = peers.some((f) => f.harm === 'killed' && (diedOf(f, fact) || wasHit(fact, f)))
  const same = peers.filter((f) => f.harm === fact.harm)
  fact.entailed ||= isOfAll(fact, same)
  total(fact, fact.lead.definite ? near.slice(0, at - offset).filter((f) => f.harm === fact.harm) : same)
  widen(fact, near)
  const before = same.filter((f) => f.lead.sentence < fact.lead.sentence)
  fact.subsetOf ??= namedOf(fact, before) ?? graveOf(fact, before, same) ?? null
  for (const other of same) {
    if (!isComparable(fact, other)) continue
    if (other.lead.sentence === fact.lead.sentence && other.lead.rule !== 'updated') continue
    const later = near.indexOf(other) + offset > at
    if (fact.lead.former && !other.lead.former) fact.supersededBy = other
    else if (other.lead.former) continue
    else if (voiceKey(other.lead.speaker) !== voiceKey(fact.lead.speaker)) {
      // Who is named among the dead is no rival count of them.
      if (peopleOf(fact).length === 0 && peopleOf(other).length === 0) fact.conflicts.push(other)
    } else if (later && updates(other) && grows(fact, other) && !partial(fact, other)) fact.supersededBy = other
  }
}

/** Two whole figures of the same persons that differ: one can be newer than the other, or dispute it. */
const isComparable = (fact: Fact, other: Fact): boolean =>
  !other.subsetOf &&
  !fact.subsetOf &&
  !sameCount(other.count, fact.count) &&
  sameSide(other.resolved, fact.resolved) &&
  (other.resolved.code === null || fact.resolved.code === null || other.resolved.code === fact.resolved.code) &&
  sameStatus(other.lead, fact.lead) &&
  !other.lead.others &&
  !fact.lead.others &&
  other.count.best !== null &&
  fact.count.best !== null

/** A new figure of one incident is no many times the old one: that is the toll of a period. */
const grows = (fact: Fact, other: Fact): boolean => (other.count.best ?? 0) <= 8 * (fact.count.best ?? 0) + 20

/** “At least five died … raised the Ostrian toll to three”: a smaller toll of one side is no new figure of the whole. */
const partial = (fact: Fact, other: Fact): boolean =>
  fact.resolved.code === null && other.resolved.code !== null && (other.count.best ?? 0) < (fact.count.best ?? 0)

const updates = (fact: Fact): boolean =>
  fact.claims.some((c) => c.rule === 'toll' || c.rule === 'toll-from-to' || c.rule === 'updated')

/** A figure whose parts, told beside it or after it, add up to it holds those parts: “Four dead: …”, then each by name. */
function total(fact: Fact, same: Fact[]): void {
  const whole = fact.count.best
  // “Another 8 were wounded” are beside those told before, so they hold none of them.
  if (whole === null || whole < 2 || fact.subsetOf || fact.lead.others) return
  // “two women, a man and three boys”, “two in Velm, three in Orm and one in Tarsk”: told side by side.
  const isBeside = ({ lead }: Fact) =>
    lead.group === fact.lead.group || (fact.lead.frame === 'gapped' && lead.sentence === fact.lead.sentence)
  const free = same.filter(
    (f) =>
      f.subsetOf === null &&
      f.count.best !== null &&
      f.count.best < whole &&
      canHold(fact, f) &&
      !isBeside(f) &&
      !isElse(fact, f),
  )
  const later = free.filter((f) => f.lead.sentence > fact.lead.sentence)
  // “Seven died in hospital, and 13 bodies have not been identified”: the rest beside a part that is known as one.
  const known = same.filter((f) => f.subsetOf === fact && f.count.best !== null)
  const beside = free.filter((f) => known.some((k) => k.claims.some((c) => c.sentence === f.lead.sentence)))
  const rest = beside.length > 0 ? [...known, ...beside] : []
  const parts = [free, later, rest, ...later.map((_, i) => later.slice(0, i))].find((list) => addsUp(list, whole)) ?? []
  for (const part of parts) part.subsetOf = fact
}

/** Told by name, of a figure all of whose people are named and are others. */
function isElse(whole: Fact, part: Fact): boolean {
  const [all, some] = [peopleOf(whole), peopleOf(part)]
  if (some.length === 0 || all.length !== whole.count.best) return false
  return !some.some((name) => all.some((other) => sharesName(other, name)))
}

/** “The murder of X” and “the murder of X and Y”: a figure whose people another names with more holds no one else. */
function widen(fact: Fact, near: Fact[]): void {
  if (fact.subsetOf) return
  const own = peopleOf(fact)
  if (own.length === 0 || own.length !== fact.count.best) return
  const holds = (f: Fact): boolean => {
    const known = peopleOf(f)
    return own.every((name) => known.some((other) => sharesName(other, name)))
  }
  const wide = near.find(
    (f) => f !== fact && f.harm === fact.harm && f.subsetOf === null && (f.count.best ?? 0) > own.length && holds(f),
  )
  if (wide) fact.subsetOf = wide
}

/** “Three people were killed. … Arno Lisk died at the scene”: who is named after a figure of one event is of it, unless told as one more. */
function namedOf(fact: Fact, before: Fact[]): Fact | undefined {
  const people = peopleOf(fact).length
  if (people === 0 || people !== fact.count.best || fact.lead.others) return undefined
  return before.findLast(
    (f) =>
      f.subsetOf === null &&
      !f.lead.others &&
      (f.count.best ?? 0) > people &&
      (f.count.best as number) - new Set(peopleOf(f)).size >= people &&
      canHold(f, fact),
  )
}

/** “Thirty were hurt. … A boy had serious head wounds”: whose grave wound is told after a larger figure of one event is of it, unless told as one more. */
function graveOf(fact: Fact, before: Fact[], same: Fact[]): Fact | undefined {
  const { lead, count } = fact
  const few = count.best ?? 0
  if (fact.harm !== 'wounded' || !GRAVE.has(lead.condition) || few === 0 || lead.definite || lead.scope !== 'event')
    return undefined
  const beside = same.find((f) => f.lead.sentence === lead.sentence && f.lead.from < lead.from)
  // “One had head wounds while another had burns”: one more beside the first, of the same figure.
  if (lead.others || lead.also)
    return GRAVE.has(beside?.lead.condition ?? null) ? (beside?.subsetOf ?? undefined) : undefined
  return before.findLast(
    (f) =>
      f.subsetOf === null &&
      !f.lead.others &&
      (f.count.best ?? 0) > few &&
      lead.sentence - f.lead.sentence <= BULLETIN &&
      canHold(f, fact),
  )
}

const GRAVE = new Set<Condition | null>(['serious', 'critical'])

/** Sentences between the hurt and how badly some of them are. */
const BULLETIN = 8

const peopleOf = (fact: Fact): string[] => flatMap(fact.claims, (c) => c.people.map((person) => person.name))

const addsUp = (list: Fact[], whole: number): boolean =>
  list.length >= 2 && sum(list.map((p) => p.count)).best === whole

/** A figure of people can hold one of soldiers, one of no side one of a side; never the other way. */
const canHold = (whole: Fact, part: Fact): boolean =>
  (whole.lead.status === 'unknown' || part.lead.status === 'unknown' || whole.lead.status === part.lead.status) &&
  (whole.resolved.code === null || isGuess(whole.resolved) || whole.resolved.code === part.resolved.code)
