/**
 * The parties of an event: who is said to have acted on whom. Its tellings say so first, then its figures: who lost people takes part,
 * and who is blamed for their loss acted. Where tellings blame each other, neither is said.
 */
import type { Registry } from '../../model/knowledge.js'
import type { ActorRef, StatementEvent } from '../../model/record.js'
import type { CasualtyRow } from '../../model/tables/index.js'
import type { EventSubtype, Harm } from '../../model/vocab.js'
import { mostCommon, present, unique } from '../../text/order.js'
import { OFFICES } from '../figures/blame.js'
import { VIOLENT } from '../incidents/incident.js'
import { isParty, paired } from '../incidents/voices.js'
import type { Claim } from './claims.js'
import { outsideLead, ownLead } from './inquiry.js'
import { type Ordered, withCounterpart, withOpponent } from './opponents.js'

export interface Parties {
  side_a: string | null
  side_b: string | null
  actors: string[]
  directionality: 'undirected' | 'alleged_a_to_b'
}

interface Told {
  subtype: EventSubtype
  events: readonly StatementEvent[]
  casualties: readonly CasualtyRow[]
  claims: readonly Claim[]
}

export function partiesOf({ subtype, events, casualties, claims }: Told, registry: Registry): Parties {
  // Who denies an event tells of it as others do.
  const asserted = events.some(({ polarity }) => polarity !== 'denied')
  const all = events.flatMap(({ type, actors, polarity }) =>
    actors
      .map((actor) => (asserted && polarity === 'denied' ? { ...actor, role: 'participant' as const } : actor))
      .map((actor) => (VIOLENT.has(type) ? asSide(actor, registry) : actor)),
  )
  const told = { subtype, events, casualties, claims }
  const fought = !TALKS.has(subtype) && events.every(({ type }) => VIOLENT.has(type))
  const lead = subtype === 'investigation' ? outsideLead(all, registry) : []
  const { order, first } =
    lead.length > 0 ? NOBODY : completed(sidesOf(subtype, all, casualties, registry), told, all, fought, registry)
  const others = order.length > 0 ? [] : lead.length > 0 ? lead : bystanders(told, all, registry)
  const names = [...order.map((code) => nameOf(code, all, casualties, registry)), ...others]
  const [side_a = null, side_b = null] =
    fought && isHitByNobody(order, first, all, casualties) ? [null, ...names] : withDisplaced(names, told, registry)
  return {
    side_a,
    side_b,
    actors: takingPart(fought ? all.filter((a) => isInFight(a, registry)) : all, [side_a, side_b], registry),
    directionality: first === null ? 'undirected' : 'alleged_a_to_b',
  }
}

/** Those who had to leave their homes were acted on: the one side whose people they are, where nobody else is named as such. */
function withDisplaced(
  names: readonly string[],
  { subtype, casualties }: Told,
  registry: Registry,
): readonly (string | null)[] {
  const left = unique(casualties.flatMap(({ harm, side }) => (harm === 'displaced' && side !== null ? side : [])))
  const others = names.filter((name) => sideOf(name, registry) !== left[0])
  return subtype === 'displacement' && left.length === 1 && others.length < 2 ? [others[0] ?? null, left[0]] : names
}

/** A mine, or shells that nobody is blamed for: the one party that is told was acted on, and did not act. */
function isHitByNobody(
  [party, ...others]: readonly string[],
  first: string | null,
  actors: readonly ActorRef[],
  casualties: readonly CasualtyRow[],
): boolean {
  if (party === undefined || others.length > 0 || first !== null) return false
  const hurt = casualties.some((row) => row.side === party && HARMED.has(row.harm) && isLoss(row))
  const roles = actors.filter(({ side }) => side === party).map(({ role }) => role)
  return !roles.includes('initiator') && (hurt || roles.includes('target'))
}

const NOBODY: Ordered = { order: [], first: null }

/** The parties that are told, and the one that follows from who tells it or what it is. */
function completed(
  parties: Ordered,
  told: Told,
  actors: readonly ActorRef[],
  fought: boolean,
  registry: Registry,
): Ordered {
  if (told.subtype === 'prisoner_exchange') return withHolder(parties, told, registry)
  if (fought) return withOpponent(parties, { ...told, actors }, registry)
  const spoken = withSpeakers(parties, told, registry)
  return MEETING.has(told.subtype) ? withCounterpart(spoken, { ...told, actors }, registry) : spoken
}

/** “Fighting went on, the Speaker of the Assembly said”: an office named beside a fight stands for its side and does not fight. */
function asSide(told: ActorRef, { actors }: Registry): ActorRef {
  const kind = told.role === 'participant' ? actors.find(({ id }) => id === told.actor)?.kind : undefined
  return kind && OFFICES.has(kind) ? { ...told, actor: null } : told
}

/** Who takes no side and neither acts nor is hit only watches a fight, brings help or tells of it. */
const isInFight = ({ role, side, actor }: ActorRef, registry: Registry): boolean =>
  role !== 'participant' || isParty(side ?? sideOf(actor, registry), registry) || (side ?? actor) === null

/** Every body and side named as taking part; a side stands by its code where no body of it is named. */
function takingPart(all: readonly ActorRef[], parties: readonly (string | null)[], registry: Registry): string[] {
  const known = new Set(registry.actors.map(({ id }) => id))
  const ids = [...all.map(({ actor }) => actor), ...parties].filter(present)
  const bodies = unique(ids.filter((id) => known.has(id)))
  const named = new Set(bodies.map((id) => sideOf(id, registry)))
  const sides = [...all.map(({ side }) => side), ...parties].filter(present)
  const codes = new Set(registry.pipeline.sides.map(({ code }) => code))
  return unique([...bodies, ...sides.filter((code) => codes.has(code) && !named.has(code))])
}

/** Parties to the conflict in the order of the columns, and the one that acted on the others. */
function sidesOf(
  subtype: EventSubtype,
  all: readonly ActorRef[],
  casualties: readonly CasualtyRow[],
  registry: Registry,
): Ordered {
  const { pipeline } = registry
  const party = (code: string) => isParty(code, registry)
  const neutral = (code: string) => pipeline.sides.some((side) => side.code === code && side.role === 'neutral')
  const harmed = (harms: ReadonlySet<Harm>) =>
    unique(casualties.filter((row) => harms.has(row.harm) && isLoss(row)).flatMap(({ side }) => side ?? [])).filter(
      party,
    )
  const toldAs = (role: string) => unique(all.flatMap((a) => (a.role === role && a.side ? a.side : [])))
  const inRole = (role: string) => toldAs(role).filter(party)
  const [hurt, freed] = [harmed(HARMED), harmed(RELEASED)]
  // Where both sides lost people, who is blamed for some of them need not have attacked.
  const blamed = unique(casualties.filter(isLoss).flatMap((row) => sideOf(row.alleged_perpetrator, registry) ?? []))
    .filter(party)
    .filter((code) => !hurt.includes(code))
  // Who is captured is in the hands of another, whatever led to it; where both sides' captives come free, each hands over its own.
  const held = subtype === 'detention' ? harmed(CAPTURED) : []
  const mutual = subtype === 'prisoner_exchange' && freed.length > 1
  const stated = inRole('initiator').filter((code) => !held.includes(code))
  // “brought down by a jet of Norland”: who takes no side may act all the same.
  const outside = TALKS.has(subtype) || stated.length > 0 ? [] : toldAs('initiator').filter(neutral)
  const from = stated.length > 0 ? stated : outside.length === 1 ? outside : blamed
  const on = unique([...inRole('target'), ...held])
  const named = unique([...all.flatMap((a) => a.side ?? []).filter(party), ...hurt, ...freed, ...from])
  // Attackers whom others hit are still who attacked; of a clash with one side on both ends nobody says who began.
  const isHit = on.includes(from[0]) && (subtype === 'armed_clash' || on.length === 1)
  const isOneWay = from.length === 1 && !mutual && !isHit
  const first = isOneWay ? from[0] : null
  // `unique` sorts by name: who acted comes first all the same, then on whom.
  const order = first === null ? named : [...new Set([first, ...on, ...hurt, ...named])]
  // Allies meet, but do not fight each other.
  const fights = !TALKS.has(subtype)
  return {
    first,
    order: order.filter((code) => code === order[0] || !fights || !paired(pipeline.allies, order[0], code)),
  }
}

/**
 * “A truce with Ostria has been agreed”: whoever says so of its foe alone is the other party, unless the text tells that a third one
 * met that foe; “agreed to a proposal”, told by both.
 */
function withSpeakers(told: Ordered, { subtype, events, claims }: Told, registry: Registry): Ordered {
  if (!AGREED.has(subtype) || told.order.length !== 1) return told
  const [foe] = told.order
  const party = (code: string) => isParty(code, registry)
  const speakers = unique(claims.flatMap(({ source }) => source.speaker.side ?? [])).filter(party)
  const others = events.some(({ actors }) => actors.some(({ side }) => side !== null && side !== foe))
  const adverse = speakers.filter((code) => paired(registry.pipeline.adversaries, code, foe))
  if (adverse.length !== 1 || (others && !speakers.includes(foe))) return told
  return { first: null, order: [foe, ...adverse].sort() }
}

/** Captives of one side alone came free: its one foe that is named or tells of it held them. */
function withHolder(told: Ordered, { casualties, claims }: Told, registry: Registry): Ordered {
  const freed = unique(
    casualties.filter((row) => RELEASED.has(row.harm) && isLoss(row)).flatMap(({ side }) => side ?? []),
  )
  if (freed.length !== 1) return told
  const speakers = claims.flatMap(({ source }) => source.speaker.side ?? [])
  const isFoe = (code: string) => paired(registry.pipeline.adversaries, code, freed[0])
  const foes = unique([...told.order, ...speakers]).filter(isFoe)
  return foes.length === 1 ? { first: foes[0], order: [foes[0], freed[0]] } : told
}

const MEETING = new Set<EventSubtype>(['talks', 'agreement'])
const AGREED = new Set<EventSubtype>(['talks', 'agreement', 'mediation'])

/** Those to name where no party is: who says that it lost nobody, who investigates, and mediators that meet without the parties. */
function bystanders(
  { subtype, events, casualties, claims }: Told,
  actors: readonly ActorRef[],
  registry: Registry,
): string[] {
  const party = (code: string) => isParty(code, registry)
  const unharmed = unique(casualties.flatMap(({ side, harm }) => (side && HARMED.has(harm) ? side : []))).filter(party)
  if (unharmed.length > 0) return unharmed
  if (subtype === 'investigation') return ownLead(actors, claims, registry)
  if (!events.every(({ type }) => type === 'diplomatic')) return []
  const met = unique(actors.flatMap(({ side }) => side ?? []))
  return met.length > 1 ? met : []
}

/** The body of a side that most tellings name, or that is blamed; else the side. */
function nameOf(
  code: string,
  all: readonly ActorRef[],
  casualties: readonly CasualtyRow[],
  registry: Registry,
): string {
  const named = all.filter(({ side }) => side === code).map(({ actor }) => actor)
  const blamed = casualties.map((row) => row.alleged_perpetrator).filter((id) => sideOf(id, registry) === code)
  return mostCommon(named.filter(present)) ?? mostCommon(blamed.filter(present)) ?? code
}

export const sideOf = (actor: string | null, { actors, pipeline }: Registry): string | null =>
  actors.find(({ id }) => id === actor)?.side ?? pipeline.sides.find(({ code }) => code === actor)?.code ?? null

const isLoss = ({ count_best, count_low, count_high }: CasualtyRow): boolean =>
  (count_best ?? count_low ?? count_high ?? 0) > 0

const HARMED = new Set<Harm>(['killed', 'wounded', 'missing', 'captured', 'unspecified'])
const CAPTURED = new Set<Harm>(['captured'])
const RELEASED = new Set<Harm>(['released'])
const TALKS = new Set<EventSubtype>(['talks', 'mediation', 'agreement', 'statement', 'investigation'])
