/** Drafts of all extractors to the record a reviewer reads: ids, spans in code points, confidence, what was not used. */
import type {
  Attribution,
  CasualtyClaim,
  Coverage,
  EventMention,
  Extraction,
  PlaceRef,
  Remark,
  Speaker,
  StatementAgreement,
  StatementCasualty,
  StatementEvent,
  StatementPerson,
} from '../model/record.js' // prettier-ignore
import type { SpeakerRelation } from '../model/vocab.js'
import { isoDay } from '../text/calendar.js'
import { codePoints } from '../text/offsets.js'
import type { AgreementDraft } from './agreements/index.js'
import type { Voices } from './attribution/index.js'
import type { Fact, SidedClaim } from './casualties/facts.js'
import type { Casualties } from './casualties/index.js'
import { adversaryOf } from './casualties/sides.js'
import { confidenceOf } from './confidence.js'
import type { EventDraft, Events } from './events/index.js'
import type { Mention } from './events/mentions.js'
import type { Reading } from './item.js'
import { coverageOf, remarksOf } from './leftovers.js'
import type { ReadSentence } from './read.js'

export interface Drafts {
  reading: Reading
  sentences: ReadSentence[]
  voices: Voices
  agreements: AgreementDraft[]
  events: Events
  casualties: Casualties
}

export interface Writer {
  reading: Reading
  voices: Voices
  span(from: number, to: number): { start: number; end: number; quote: string }
}

export function toExtraction(drafts: Drafts): Extraction {
  const { reading, voices } = drafts
  const point = codePoints(reading.text)
  const writer: Writer = {
    reading,
    voices,
    span(from, to) {
      const start = reading.tokens.start[from]
      const end = reading.tokens.end[to - 1]
      return { start: point(start), end: point(end), quote: reading.text.slice(start, end) }
    },
  }
  const events = drafts.events.drafts.map((draft, i) => eventOf(writer, draft, i))
  const facts = factsOf(writer, drafts.casualties.facts, events)
  return {
    events,
    casualties: facts.casualties,
    agreements: drafts.agreements.map((draft, i) => agreementOf(writer, draft, i)),
    people: facts.people,
    attributions: voices.attributions.map(
      (a, i): Attribution => ({
        id: `q${i + 1}`,
        kind: a.kind,
        ...writer.span(a.from, a.to),
        speaker: a.speaker,
        rule: a.rule,
      }),
    ),
    problems: remarksOf(writer, drafts),
    coverage: coverageOf(drafts),
  } satisfies { coverage: Coverage; problems: Remark[] } & Extraction
}

const DAY_BASIS = 'publication_fallback' as const

function eventOf(writer: Writer, draft: EventDraft, index: number): StatementEvent {
  const { reading } = writer
  const [first] = draft.mentions
  const date = draft.date?.start != null ? draft.date : null
  const places = draft.places.map((p): PlaceRef => p.ref)
  const best = places.find((p) => p.precision === 'exact' || p.precision === 'near') ?? places[0] ?? null
  const actors = actorsOf(draft)
  const denied = draft.mentions.every((m) => m.negated)
  const mentions = draft.mentions.map((m, k) => mentionOf(writer, m, `e${index + 1}m${k + 1}`))
  return {
    id: `e${index + 1}`,
    type: reading.knowledge.ontology.subtypes[draft.subtype]?.type ?? 'strategic_development',
    subtype: draft.subtype,
    alternatives: [...new Set(draft.mentions.map((m) => m.subtype))].filter((s) => s !== draft.subtype).sort(),
    date_start: isoDay(date ? (date.start as number) : reading.published),
    date_end: isoDay(date ? (date.end as number) : reading.published),
    date_precision: date ? date.precision : 'week',
    date_basis: date ? date.basis : DAY_BASIS,
    time_local: date?.time ?? null,
    place: best,
    other_places: places.filter((p) => p !== best),
    actors,
    directionality: actors.some((a) => a.role === 'initiator') ? 'alleged_a_to_b' : 'undirected',
    incidents: first.incidents,
    instrument: null,
    civilian_targeting: null,
    polarity: denied ? 'denied' : 'asserted',
    modality: first.modality,
    disputed: draft.mentions.some((m) => m.negated) && !denied,
    background: draft.mentions.every((m) => m.background),
    about: null,
    confidence: Math.min(...mentions.map((m) => m.confidence)),
    review_reasons: [
      ...(best ? [] : ['no_place']),
      ...(best && best.place_id === null && reading.knowledge.registry ? ['place_unresolved'] : []),
      ...(date ? [] : ['date_from_publication']),
    ],
    mentions,
  }
}

function actorsOf(draft: EventDraft): StatementEvent['actors'] {
  const out: StatementEvent['actors'] = []
  const order = { initiator: 0, target: 1, participant: 2 }
  const parties = draft.mentions.flatMap((m) => m.parties).sort((a, b) => order[a.role] - order[b.role])
  for (const party of parties)
    if (!out.some((x) => x.name === party.name))
      out.push({ name: party.name, actor: party.actor, side: party.side, role: party.role })
  return out
}

function mentionOf(writer: Writer, m: Mention, id: string): EventMention {
  const voice = writer.voices.at(m.from)
  const rule = m.verb ? 'event_verb' : m.weak ? 'event_generic' : 'event_noun'
  return {
    id,
    ...writer.span(m.from, m.to),
    trigger: writer.span(m.from, m.to).quote,
    speaker: voice.speaker,
    speaker_relation: 'unknown',
    polarity: m.negated ? 'denied' : 'asserted',
    modality: m.modality,
    rule,
    confidence: confidenceOf(rule),
  }
}

function factsOf(
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
    const names = peopleOf(writer, fact, id, evidence, people.length)
    people.push(...names)
    return factOf(fact, id, evidence, names, idOf, events)
  })
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
  const initiator = event?.actors.find((a) => a.role === 'initiator')
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
    period_start: null,
    period_end: null,
    as_of_date: null,
    polarity: denials ? 'denied' : 'asserted',
    modality: lead.modality,
    event: event?.id ?? null,
    subset_of: fact.subsetOf ? (idOf.get(fact.subsetOf) ?? null) : null,
    state: fact.supersededBy ? 'superseded' : fact.entailed ? 'entailed' : 'live',
    superseded_by: fact.supersededBy ? (idOf.get(fact.supersededBy) ?? null) : null,
    conflicts_with: fact.conflicts.map((f) => idOf.get(f) as string),
    people: names.map((p) => p.id),
    speaker: lead.speaker.name,
    perpetrator:
      initiator && (initiator.side === null || initiator.side !== resolved.code)
        ? (initiator.actor ?? initiator.name)
        : null,
    confidence: Math.min(...evidence.map((e) => e.confidence)),
    review_reasons: reasonsOf(fact),
    evidence,
  }
}

function reasonsOf(fact: Fact): string[] {
  const out: string[] = []
  if (!fact.resolved.text) out.push('side_unknown')
  else if (
    fact.resolved.basis === 'event_target' ||
    fact.resolved.basis === 'carried' ||
    fact.resolved.basis === 'header'
  )
    out.push('side_inferred')
  if (fact.conflicts.length > 0) out.push('conflict')
  const conditions = new Set(fact.claims.map((c) => c.condition).filter((c) => c))
  if (conditions.size > 1) out.push('condition_differs')
  if (fact.count.kind === 'vague') out.push('vague_only')
  return out
}

function claimOf(writer: Writer, claim: SidedClaim, fact: Fact, id: string): CasualtyClaim {
  const { count } = claim
  return {
    id,
    ...writer.span(claim.from, claim.to),
    speaker: claim.speaker,
    speaker_relation: relationOf(writer, claim.speaker, fact.resolved.code),
    polarity: claim.polarity,
    modality: claim.modality,
    rule: claim.rule,
    confidence: confidenceOf(claim.rule),
    harm: claim.harm ?? fact.harm,
    condition: claim.condition,
    count_low: count.low,
    count_best: count.best,
    count_high: count.high,
    count_kind: count.kind,
    count_text: count.text,
    side: claim.resolved.code ?? claim.resolved.text,
  }
}

/** Whether a speaker tells of its own side’s loss or the adversary’s. */
function relationOf(writer: Writer, speaker: Speaker, side: string | null): SpeakerRelation {
  if (!speaker.side || !side) return 'unknown'
  if (speaker.side === side) return 'own_loss'
  const pipeline = writer.reading.knowledge.registry?.pipeline
  const allied = pipeline?.allies.some((pair) => pair.includes(speaker.side as string) && pair.includes(side))
  if (allied) return 'own_loss'
  const adverse = pipeline?.adversaries.some((pair) => pair.includes(speaker.side as string) && pair.includes(side))
  return adverse || adversaryOf(pipeline, speaker.side) === side ? 'adversary_loss' : 'third_party'
}

function peopleOf(
  writer: Writer,
  fact: Fact,
  id: string,
  evidence: CasualtyClaim[],
  before: number,
): StatementPerson[] {
  const out: StatementPerson[] = []
  fact.claims.forEach((claim, k) => {
    for (const person of claim.people) {
      const known = out.find((p) => p.name === person.name)
      if (known) {
        known.rank ??= person.rank
        continue
      }
      out.push({
        id: `p${before + out.length + 1}`,
        name: person.name,
        rank: person.rank,
        age: person.age,
        role: person.title,
        affiliation: fact.resolved.actor,
        side: fact.resolved.code ?? fact.resolved.text,
        harm: claim.harm,
        condition: claim.condition,
        casualty: id,
        claim: evidence[k].id,
        ...writer.span(person.from, person.to),
      })
    }
  })
  return out
}

function agreementOf(writer: Writer, draft: AgreementDraft, index: number): StatementAgreement {
  const mentions = draft.mentions.map((m, k) => ({
    id: `a${index + 1}m${k + 1}`,
    ...writer.span(m.from, m.to),
    speaker: m.speaker,
    speaker_relation: 'unknown' as const,
    polarity: m.denied ? ('denied' as const) : ('asserted' as const),
    modality: m.modality,
    rule: m.rule,
    confidence: confidenceOf(m.rule),
    kind: m.kind,
  }))
  return {
    id: `a${index + 1}`,
    agreement_id: draft.registry?.id ?? null,
    name: draft.name,
    type: draft.type,
    date: draft.date,
    effective: draft.registry?.date_effective ?? null,
    parties: draft.parties,
    mediators: draft.registry?.mediators ?? [],
    place: draft.registry?.place ?? null,
    role: mentions[0].kind,
    prospective: draft.prospective,
    confidence: Math.min(...mentions.map((m) => m.confidence)),
    review_reasons: draft.registry || !writer.reading.knowledge.registry ? [] : ['agreement_unknown'],
    mentions,
  }
}
