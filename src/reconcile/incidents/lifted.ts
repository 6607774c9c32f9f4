/**
 * Single claims that a person put elsewhere: each leaves its event or figure before tellings are compared, so that it misleads no
 * join, and waits to be placed (decisions/placed.ts). Events and figures are what their other claims tell; the parts of a figure
 * that goes go with it, and so do the victims that a claim names.
 */
import type { ClaimDecision, Located } from '../../model/decision.js'
import type {
  CasualtyClaim,
  EventMention,
  StatementCasualty,
  StatementEvent,
  StatementPerson,
  StatementRecord,
} from '../../model/record.js'
import { groupBy } from '../../text/order.js'
import { isNamedBy, type Misnamed, spanOf } from './named.js'
import { tellings } from './parted.js'

type Decision = Located<ClaimDecision>

/** Claims of one statement that belong to one home: of one fact of it, with its parts, or words that told one event. */
export interface Lifted {
  decision: Decision
  record: StatementRecord
  /** What the claims count, of no event; then its parts. Empty for words that tell an event. */
  facts: StatementCasualty[]
  mention: EventMention | null
  /** The event of its statement that the words told. */
  from: StatementEvent | null
}

interface Unlifted {
  decision: Decision
  fault: Misnamed
}

/** The records without such claims, and the claims; a record that has none is the same object. */
export function withLifted(records: readonly StatementRecord[], decisions: readonly Decision[]) {
  const of = groupBy(decisions, ({ claim }) => spanOf(claim)?.statement ?? '')
  const known = new Set(records.map(({ id }) => id))
  const lifted: Lifted[] = []
  const faults: Unlifted[] = decisions
    .filter(({ claim }) => !known.has(spanOf(claim)?.statement ?? ''))
    .map((decision) => ({ decision, fault: misnamed(`there is no statement of the claim ${decision.claim}`) }))
  const left = records.map((record) => {
    const own = of.get(record.id)
    return own ? lift(record, own, lifted, faults) : record
  })
  return { records: left, lifted, faults }
}

function lift(record: StatementRecord, own: readonly Decision[], lifted: Lifted[], faults: Unlifted[]) {
  const taken = new Map<string, Decision>()
  for (const decision of own) {
    const found = claimOf(record, decision)
    if (!('id' in found)) faults.push({ decision, fault: found })
    else if (taken.has(found.id)) faults.push({ decision, fault: twice(decision) })
    else taken.set(found.id, decision)
  }
  const { events, told } = withoutWords(record, taken)
  const { casualties, people, counted } = withoutFigures(record, taken)
  const next = { ...record, events, casualties, people }
  lifted.push(...[...told, ...counted].map((one) => ({ ...one, record: next })))
  return next
}

const misnamed = (what: string): Misnamed => [
  what,
  'a decision names a claim by statement id and span joined by @, with its property and its words',
  'check what the statement says: correct the decision, or remove it',
]

const twice = ({ claim, property }: Decision): Misnamed => [
  `where ${claim} (${property}) belongs is decided twice`,
  'a claim has one home',
  'remove one of the two decisions',
]

type Claims = readonly (CasualtyClaim | EventMention)[]

/** The claim that a decision names, or what is wrong with the name. */
function claimOf(
  record: StatementRecord,
  { claim, property, expect }: Decision,
): CasualtyClaim | EventMention | Misnamed {
  const span = spanOf(claim)
  const all: Claims =
    property === 'event_type'
      ? record.events.flatMap(({ mentions }) => mentions)
      : record.casualties.flatMap(({ evidence }) => evidence.filter(({ harm }) => harm === property))
  const at = all.filter(isNamedBy(span))
  if (at.length > 1) return misnamed(`${at.length} claims stand at ${claim}: add / and the last part of a claim_id`)
  if (at.length === 1 && at[0].quote === expect) return at[0]
  const near = all.filter(({ start, end }) => span && start < span.end && span.start < end)
  const stands = [...at, ...near][0]
  return misnamed(
    `${claim} expects “${expect}” (${property}), but ${stands ? `there stands “${stands.quote}” at ${stands.start}-${stands.end}` : 'no such claim stands there'}`,
  )
}

type Found = Omit<Lifted, 'record'>

function withoutWords({ events, casualties }: StatementRecord, taken: ReadonlyMap<string, Decision>) {
  const told: Found[] = []
  const left = events.flatMap((event) => {
    const gone = event.mentions.filter(({ id }) => taken.has(id))
    if (gone.length === 0) return event
    for (const mention of gone)
      told.push({ decision: taken.get(mention.id) as Decision, facts: [], mention, from: event })
    const facts = casualties
      .filter((fact) => fact.event === event.id)
      .map((fact) => ({ ...fact, evidence: fact.evidence.filter(({ id }) => !taken.has(id)) }))
      .filter(({ evidence }) => evidence.length > 0)
    const mentions = tellings(
      event.mentions.filter((mention) => !gone.includes(mention)),
      facts,
    )
    return mentions.length === 0 ? [] : toldBy(event, mentions)
  })
  return { events: left, told }
}

/** The event as only these words tell it: a denial where the words that asserted it were those of another. */
function toldBy(event: StatementEvent, mentions: EventMention[]): StatementEvent {
  const isOne = (key: 'polarity' | 'modality') =>
    mentions.every((mention) => mention[key] === mentions[0][key]) &&
    event.mentions.some((mention) => mention[key] !== mentions[0][key])
  const { polarity, modality } = mentions[0]
  return {
    ...event,
    mentions,
    polarity: isOne('polarity') ? polarity : event.polarity,
    modality: isOne('modality') ? modality : event.modality,
  }
}

function withoutFigures(record: StatementRecord, taken: ReadonlyMap<string, Decision>) {
  const counted: Found[] = []
  const out = new Map<string, StatementCasualty[]>()
  const moved = new Map<string, string>()
  for (const fact of record.casualties) {
    const groups = groupBy(
      fact.evidence.filter(({ id }) => taken.has(id)),
      ({ id }) => JSON.stringify((taken.get(id) as Decision).belongs_to),
    )
    const left = fact.evidence.filter(({ id }) => !taken.has(id))
    const homes = [...groups.values()].map((evidence) => {
      const own = freed(fact, `${fact.id}${evidence[0].id}`, evidence)
      for (const { id } of evidence) moved.set(id, own.id)
      return { own, decision: taken.get(evidence[0].id) as Decision }
    })
    for (const { own, decision } of homes) counted.push({ decision, facts: [own], mention: null, from: null })
    const rest = left.length === 0 ? [] : [left.length === fact.evidence.length ? fact : counting(fact, left)]
    out.set(fact.id, [...rest, ...homes.map(({ own }) => own)])
  }
  takeParts(record, out, counted)
  return {
    casualties: record.casualties.flatMap(({ id }) => (out.get(id) ?? []).map((fact) => revived(fact, out))),
    people: record.people.map((person) => housed(person, moved)),
    counted,
  }
}

/** Parts of a fact that went as a whole to one home, where they stood so far: they are of whom it counts. */
function takeParts({ casualties }: StatementRecord, out: Map<string, StatementCasualty[]>, counted: Found[]): void {
  for (const one of counted)
    for (const host of one.facts) {
      const [whole] = [...out].find(([, facts]) => facts.length === 1 && facts[0] === host) ?? []
      for (const part of casualties) {
        if (whole === undefined || part.subset_of !== whole || out.get(part.id)?.[0] !== part) continue
        const own = { ...freed(part, part.id, part.evidence), subset_of: host.id }
        out.set(part.id, [own])
        one.facts.push(own)
      }
    }
}

/** The claims as a live figure of no event, in the condition that they tell. */
const freed = (fact: StatementCasualty, id: string, evidence: CasualtyClaim[]): StatementCasualty => ({
  ...counting(fact, evidence),
  condition: evidence.length === 1 ? (evidence[0].condition ?? fact.condition) : fact.condition,
  id,
  ...{ scope: 'event', period_start: null, period_end: null, as_of_date: null, event: null, subset_of: null },
  ...{ state: 'live', superseded_by: null, conflicts_with: [] },
})

/** The fact as only these claims count it: its own number where one of them states it, else theirs. */
function counting(fact: StatementCasualty, evidence: CasualtyClaim[]): StatementCasualty {
  const states = ({ count_low, count_best, count_high }: CasualtyClaim) =>
    count_low === fact.count_low && count_best === fact.count_best && count_high === fact.count_high
  const numbered = evidence.find(({ count_low, count_high }) => count_low !== null || count_high !== null)
  if (evidence.length === fact.evidence.length || evidence.some(states) || !numbered) return { ...fact, evidence }
  const { count_low, count_best, count_high, count_kind, count_text } = numbered
  return { ...fact, evidence, count_low, count_best, count_high, count_kind, count_text }
}

/** A part whose whole went without it stands for itself, and what a figure that went had replaced counts again. */
function revived(fact: StatementCasualty, out: ReadonlyMap<string, readonly StatementCasualty[]>): StatementCasualty {
  const isGone = (id: string | null) => id !== null && out.has(id) && !out.get(id)?.some((one) => one.id === id)
  const { subset_of, superseded_by } = fact
  if (!isGone(subset_of) && !isGone(superseded_by)) return fact
  return {
    ...fact,
    subset_of: isGone(subset_of) ? null : subset_of,
    ...(isGone(superseded_by) ? { state: 'live' as const, superseded_by: null } : {}),
  }
}

const housed = (person: StatementPerson, moved: ReadonlyMap<string, string>): StatementPerson => {
  const casualty = moved.get(person.claim ?? '')
  return casualty === undefined ? person : { ...person, casualty }
}
