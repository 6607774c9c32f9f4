/**
 * What people read in a statement where no rule does: each is one more claim of its record, before tellings are compared, and counts
 * as those of the rules do. It stops the run where its statement is gone, and is idle once a rule reads the same there.
 */
import { precisionOf } from '../../knowledge/precision.js'
import type { AddedEvent, AddedFigure, AddedMention, Addition } from '../../model/addition.js'
import type { Located } from '../../model/decision.js'
import type { Agreement, Registry } from '../../model/knowledge.js'
import type { Ontology } from '../../model/ontology.js'
import type {
  CasualtyClaim,
  PlaceRef,
  Speaker,
  StatementAgreement,
  StatementCasualty,
  StatementEvent,
  StatementRecord,
} from '../../model/record.js'
import { by, groupBy } from '../../text/order.js'
import { isNamedBy, type Misnamed, spanOf, type TellingSpan } from './named.js'

type Added = Located<Addition>

/** The name of the rule of a claim that people read. */
const RULE = 'person'

/** Share of events that a second reader, who did not know the labels of the first, found too (44 real statements). */
const CONFIDENCE = 0.96

interface Fault {
  decision: Added
  fault: Misnamed
  /** A rule reads it by now. */
  needless?: boolean
}

interface Known {
  registry: Registry
  ontology: Ontology
}

/** The records with such claims; a record that has none is the same object. Events come before the figures that are theirs. */
export function withAdded(records: readonly StatementRecord[], added: readonly Added[], known: Known) {
  const faults: Fault[] = []
  const of = groupBy(added, ({ claim }) => spanOf(claim)?.statement ?? '')
  const ids = new Set(records.map(({ id }) => id))
  for (const [statement, own] of of)
    if (!ids.has(statement))
      for (const decision of own)
        faults.push({ decision, fault: misnamed(`there is no statement of ${decision.claim}`) })
  const next = records.map((record) => {
    const own = of.get(record.id) ?? []
    return own.toSorted(EVENTS_FIRST).reduce((one, decision) => withOne(one, decision, known, faults), record)
  })
  return { records: next, faults }
}

const EVENTS_FIRST = by<Addition>(
  ({ tells }) => Number('figure' in tells),
  ({ claim }) => claim,
)

const misnamed = (what: string): Misnamed => [
  what,
  'what people read is named by statement id and span joined by @, with its words',
  'check what the statement says: correct the entry under added, or remove it',
]

function withOne(record: StatementRecord, decision: Added, known: Known, faults: Fault[]): StatementRecord {
  const span = spanOf(decision.claim) as TellingSpan
  const { tells } = decision
  const fail = (what: string, needless = false) => {
    faults.push({ decision, fault: misnamed(what), needless })
    return record
  }
  const unknown = unknownIn(decision, known.registry)
  if (unknown !== null) return fail(`${decision.claim}: there is no ${unknown} in the registry`)
  const speaker = speakerOf(decision, record, known.registry)
  if (isRead(record, decision, span)) return fail(`what ${decision.claim} tells is read by a rule`, true)
  // By where it stands, so that an id does not move when others are added.
  const id = `r${span.start}${'event' in tells ? 'e' : 'figure' in tells ? 'f' : 'm'}`
  if ([...record.events, ...record.casualties, ...record.agreements].some((one) => one.id === id))
    return fail(`two entries tell one kind of thing from ${decision.claim} on`)
  const claim = claimOf(decision, span, speaker, id)
  if ('event' in tells) return { ...record, events: [...record.events, eventOf(tells.event, claim, known)] }
  if ('mention' in tells) {
    const entry = known.registry.agreements.find((one) => one.id === tells.mention.agreement) as Agreement
    return { ...record, agreements: [...record.agreements, agreementOf(entry, tells.mention, claim)] }
  }
  const { event } = tells.figure
  const home =
    event === undefined ? null : record.events.find(({ mentions }) => mentions.some(isNamedBy(spanOf(event))))
  if (home === undefined) return fail(`no event is told at ${event}, where the figure is said to belong`)
  return { ...record, casualties: [...record.casualties, figureOf(tells.figure, claim, home?.id ?? null)] }
}

/** The first side, place, actor or agreement that the registry does not have; a name with a capital is a place as written. */
function unknownIn({ speaker, tells }: Addition, { pipeline, places, actors, agreements }: Registry): string | null {
  const sides =
    'event' in tells ? tells.event.actors.map(({ side }) => side) : 'figure' in tells ? [tells.figure.side] : []
  const place = 'event' in tells ? tells.event.place : undefined
  const agreement = 'mention' in tells ? tells.mention.agreement : undefined
  const side = sides.find((code) => code !== null && !pipeline.sides.some((one) => one.code === code))
  if (side) return `side ${side}`
  if (place && SLUG.test(place) && !places.some(({ id }) => id === place)) return `place ${place}`
  if (speaker && !actors.some(({ id }) => id === speaker)) return `actor ${speaker}`
  return agreement && !agreements.some(({ id }) => id === agreement) ? `agreement ${agreement}` : null
}

const SLUG = /^[a-z0-9-]+$/

/** Whether a rule reads a claim of this kind in words that overlap these, told or denied alike: of one subtype, of one harm. */
function isRead(
  { events, casualties, agreements }: StatementRecord,
  { tells, polarity }: Addition,
  span: TellingSpan,
): boolean {
  const overlaps = (at: { start: number; end: number; rule: string; polarity: string }) =>
    at.rule !== RULE && at.polarity === polarity && at.start < span.end && span.start < at.end
  if ('event' in tells)
    return events.some(({ subtype, mentions }) => subtype === tells.event.subtype && mentions.some(overlaps))
  if ('figure' in tells)
    return casualties.some(({ evidence }) => evidence.some((at) => at.harm === tells.figure.harm && overlaps(at)))
  const { agreement } = tells.mention
  return agreements.some(({ agreement_id, mentions }) => agreement_id === agreement && mentions.some(overlaps))
}

/** Who says it: an actor of the registry, or the publisher in the voice that its claims have. */
function speakerOf({ speaker }: Addition, { statement }: StatementRecord, registry: Registry): Speaker {
  const publisher = (registry.pipeline.publishers ?? []).find(({ slug }) => slug === statement.publisher)
  const id = speaker ?? publisher?.actor
  const actor = registry.actors.find((one) => one.id === id)
  if (actor) return { name: actor.name, actor: actor.id, person: null, side: actor.side ?? null, relayed_by: null }
  return { name: 'publisher', actor: null, person: null, side: publisher?.side ?? null, relayed_by: null }
}

const claimOf = (
  { expect, polarity, modality }: Addition,
  { start, end }: TellingSpan,
  speaker: Speaker,
  id: string,
) => ({
  ...{ id, start, end, quote: expect, speaker, speaker_relation: 'unknown' as const, polarity, modality },
  ...{ rule: RULE, confidence: CONFIDENCE },
})
type Claim = ReturnType<typeof claimOf>

function eventOf(told: AddedEvent, claim: Claim, { registry, ontology }: Known): StatementEvent {
  const { subtype, date_start, date_end = date_start, date_precision, date_basis, actors } = told
  const place = told.place === undefined ? null : placeOf(told.place, registry)
  const { polarity, modality, confidence } = claim
  return {
    id: claim.id,
    scope: 'event',
    type: ontology.subtypes[subtype]?.type ?? 'strategic_development',
    ...{ subtype, alternatives: [] },
    ...{ date_start, date_end, date_precision, date_basis, time_local: null, place, other_places: [] },
    actors: actors.map(({ side, role }) => ({ name: side, actor: null, side, role })),
    directionality: actors.some(({ role }) => role === 'initiator') ? 'alleged_a_to_b' : 'undirected',
    ...{ incidents: null, instrument: null, civilian_targeting: null, polarity, modality, disputed: false },
    ...{ background: false, about: null, confidence, review_reasons: place ? [] : ['no_place'] },
    mentions: [{ ...claim, trigger: claim.quote }],
  }
}

function placeOf(named: string, { places }: Registry): PlaceRef {
  const place = places.find(({ id }) => id === named)
  if (!place) return { name: named, place_id: null, precision: 'unknown', relation: null }
  return { name: place.name, place_id: place.id, precision: precisionOf(place.kind), relation: null }
}

function figureOf(told: AddedFigure, claim: Claim, event: string | null): StatementCasualty {
  const { harm, side, person_status, count_low, count_best, count_high, count_kind } = told
  const counts = { count_low, count_best, count_high, count_kind, count_text: claim.quote }
  const evidence: CasualtyClaim = { ...claim, harm, condition: null, ...counts, side }
  const running = told.as_of_date !== undefined
  return {
    ...{ id: claim.id, harm, condition: null, ...counts, derived: false, side, side_text: null, side_basis: null },
    ...{ victim_actor: null, victim_text: claim.quote, person_status, sex: null, age_group: null },
    ...{ scope: running ? 'cumulative' : 'event', period_start: told.period_start ?? null, period_end: null },
    ...{ as_of_date: told.as_of_date ?? null, polarity: claim.polarity, modality: claim.modality, event },
    ...{ subset_of: null, state: 'live', superseded_by: null, conflicts_with: [], people: [] },
    ...{ speaker: claim.speaker.name, perpetrator: null, confidence: claim.confidence, review_reasons: [] },
    evidence: [evidence],
  }
}

function agreementOf(entry: Agreement, { kind }: AddedMention, claim: Claim): StatementAgreement {
  const { id, title, type, date, parties, mediators } = entry
  return {
    ...{ id: claim.id, agreement_id: id, name: title, type, date: date ?? null, effective: null, parties, mediators },
    ...{ place: null, role: kind, prospective: false, confidence: claim.confidence, review_reasons: [] },
    mentions: [{ ...claim, kind }],
  }
}
