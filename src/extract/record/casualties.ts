/** Casualty facts to the rows of a record, each with its claims. */
import type { CasualtyClaim, StatementCasualty, StatementEvent, StatementPerson } from '../../model/record.js'
import { isoDay } from '../../text/calendar.js'
import type { Fact } from '../casualties/facts/facts.js'
import { NEVER } from '../casualties/scope/periods.js'
import { arithmetic } from '../checks.js'
import { claimOf } from './claims.js'
import { peopleOf } from './people.js'
import type { Writer } from './writer.js'

export function factsOf(
  writer: Writer,
  facts: Fact[],
  events: StatementEvent[],
): { casualties: StatementCasualty[]; people: StatementPerson[] } {
  const people: StatementPerson[] = []
  let claims = 0
  const idOf = new Map(facts.map((fact, i) => [fact, `f${i + 1}`]))
  const casualties = facts.map((fact, i): StatementCasualty => {
    const id = `f${i + 1}`
    const evidence = fact.claims.map((claim) => claimOf(writer, claim, fact, `c${++claims}`))
    // “X was hit and killed”: once, as one who is dead.
    const names = fact.entailed ? [] : peopleOf(writer, fact, id, evidence, people)
    people.push(...names)
    return factOf(fact, id, evidence, names, idOf, events)
  })
  for (const [id, reasons] of arithmetic(casualties))
    casualties.find((row) => row.id === id)?.review_reasons.push(...reasons)
  return { casualties, people }
}

const GRAVEST = ['died_later', 'critical', 'serious', 'moderate', 'light', 'stable']

function factOf(
  fact: Fact,
  id: string,
  evidence: CasualtyClaim[],
  names: StatementPerson[],
  idOf: Map<Fact, string>,
  events: StatementEvent[],
): StatementCasualty {
  const { lead, count, resolved } = fact
  const conditions = fact.claims.map((c) => c.condition).filter((c) => c !== null)
  const denials = fact.claims.every((c) => c.polarity === 'denied')
  const event = fact.event === null ? null : events[fact.event]
  return {
    id,
    harm: fact.harm,
    condition: GRAVEST.map((g) => conditions.find((c) => c === g)).find((c) => c) ?? null,
    count_low: count.low,
    count_best: count.best,
    count_high: count.high,
    count_kind: count.kind,
    count_text: count.text,
    derived: count.derived,
    side: resolved.code ?? resolved.text,
    side_text: resolved.text,
    side_basis: resolved.basis,
    victim_actor: resolved.actor,
    victim_text: lead.victims,
    person_status: lead.status,
    sex: lead.sex,
    age_group: lead.age,
    scope: lead.scope,
    ...periodOf(fact),
    polarity: denials ? 'denied' : 'asserted',
    modality:
      lead.modality === 'alleged' && fact.claims.some((c) => c.modality === 'occurred') ? 'occurred' : lead.modality,
    event: event?.id ?? null,
    subset_of: fact.subsetOf ? (idOf.get(fact.subsetOf) ?? null) : null,
    state: fact.supersededBy ? 'superseded' : fact.entailed ? 'entailed' : 'live',
    superseded_by: fact.supersededBy ? (idOf.get(fact.supersededBy) ?? null) : null,
    conflicts_with: fact.conflicts.map((f) => idOf.get(f) as string),
    people: names.map((p) => p.id),
    speaker: firstVoice(evidence),
    perpetrator: fact.claims.find((c) => c.perpetrator !== null)?.perpetrator ?? null,
    confidence: Math.min(...evidence.map((e) => e.confidence)),
    review_reasons: reasonsOf(fact),
    evidence,
  }
}

/** Days of a cumulative toll; null what no words tell. */
function periodOf({ lead }: Fact): Pick<StatementCasualty, 'period_start' | 'period_end' | 'as_of_date'> {
  const { start, end, asOf } = (lead.scope === 'cumulative' && lead.period) || NEVER
  const day = (n: number | null) => (n === null ? null : isoDay(n))
  return { period_start: day(start), period_end: day(end), as_of_date: day(asOf) }
}

/** Who says it first by name: the person where one is told, else the body; the text’s own voice only where nobody is named. */
function firstVoice(evidence: CasualtyClaim[]): string {
  const { speaker } = evidence.find((claim) => claim.speaker.name !== 'publisher') ?? evidence[0]
  return speaker.person ?? speaker.name
}

function reasonsOf(fact: Fact): string[] {
  const out: string[] = []
  if (!fact.resolved.text) out.push('side_unknown')
  else if (
    fact.resolved.basis === 'event_target' ||
    fact.resolved.basis === 'carried' ||
    fact.resolved.basis === 'place' ||
    fact.resolved.basis === 'header'
  )
    out.push('side_inferred')
  if (fact.conflicts.length > 0) out.push('conflict')
  const conditions = new Set(fact.claims.map((c) => c.condition).filter((c) => c))
  if (conditions.size > 1) out.push('condition_differs')
  if (fact.count.kind === 'vague') out.push('vague_only')
  return out
}
