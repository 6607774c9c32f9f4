/** Rows of the events table: what most and the most exact tellings say of when, where, what and who. */
import type { Registry } from '../../model/knowledge.js'
import type { Ontology } from '../../model/ontology.js'
import type { StatementEvent } from '../../model/record.js'
import type { CasualtyRow, EventRow } from '../../model/tables/index.js'
import { DATE_BASES, DATE_PRECISIONS, type EventSubtype, MODALITIES } from '../../model/vocab.js'
import { by, mostCommon, present, unique } from '../../text/order.js'
import { totalsOf } from '../figures/totals.js'
import type { Gazetteer } from '../incidents/gazetteer.js'
import { GENERIC, type Incident, VIOLENT } from '../incidents/incident.js'
import { anchorOf, type Identified, slug } from '../ledger/ids.js'
import type { Claim } from './claims.js'
import { accuseEachOther } from './opponents.js'
import { partiesOf, sideOf } from './parties.js'
import { summaryOf } from './summary.js'
import { whereOf } from './where.js'

export interface EventInput {
  cluster: readonly Incident[]
  casualties: readonly CasualtyRow[]
  claims: readonly Claim[]
  agreements: readonly string[]
}

type Unmarked = Omit<EventRow, 'event_id' | 'first_version' | 'last_changed_version'>

export function eventRow(input: EventInput, registry: Registry, ontology: Ontology, places: Gazetteer): Unmarked {
  const { cluster, casualties, claims } = input
  const events = cluster.map(({ event }) => event)
  const subtype = subtypeOf(events, isBloody(casualties))
  const parties = partiesOf({ subtype, events, casualties, claims }, registry)
  const totals = totalsOf(casualties, sideOf(parties.side_a, registry), sideOf(parties.side_b, registry))
  const disputed =
    claims.some(({ row }) => row.polarity === 'denied') ||
    events.some((event) => event.disputed) ||
    accuseEachOther(events, registry) ||
    casualties.some((row) => row.conflict || row.n_denials > 0)
  const reasons = reasonsOf(events, casualties, disputed)
  const row = {
    record_status: 'active' as const,
    ...kindOf(subtype, events, ontology),
    ...whenOf(events),
    ...whereOf(cluster, places),
    ...parties,
    ...totals,
    civilian_targeting: events.some((e) => e.civilian_targeting)
      ? true
      : (events.map((e) => e.civilian_targeting).find(present) ?? null),
    modality: MODALITIES.find((modality) => events.some((event) => event.modality === modality)) ?? 'occurred',
    disputed,
    n_claims: claims.length,
    n_statements: new Set(claims.map(({ record }) => record.id)).size,
    n_speakers: new Set(claims.map(({ row }) => row.speaker_actor)).size,
    agreement_ids: [...input.agreements],
    needs_review: reasons.length > 0,
    review_reasons: reasons,
    review_status: 'unreviewed' as const,
    confidence: Math.min(...claims.map(({ source }) => source.confidence)),
  }
  return inOrder(row)
}

/** Columns in the order of the table, with the sentence that sums them up. */
function inOrder(row: Omit<Unmarked, 'summary'>): Unmarked {
  const { needs_review, review_reasons, review_status, confidence, ...facts } = row
  return { ...facts, summary: summaryOf(facts), needs_review, review_reasons, review_status, confidence }
}

const reasonsOf = (
  events: readonly StatementEvent[],
  casualties: readonly CasualtyRow[],
  disputed: boolean,
): string[] =>
  unique([
    ...events.flatMap((event) => (events.length === 1 ? event.review_reasons : [])),
    ...casualties.flatMap((row) => (row.needs_review ? ['casualties'] : [])),
    ...(disputed ? ['disputed'] : []),
  ])

/** Whether people were killed or wounded in it: then it is the fighting, and those captured in it were captured there. */
const isBloody = (casualties: readonly CasualtyRow[]): boolean =>
  casualties.some((row) => (row.harm === 'killed' || row.harm === 'wounded') && (row.count_low ?? 0) > 0)

/** Means that both sides of a fight on the ground use: where more tell of the fight it is one (ACLED: shelling in a battle is the battle). */
const SUPPORT = new Set<EventSubtype>(['shelling', 'air_drone_strike', 'grenade'])

export function subtypeOf(events: readonly StatementEvent[], bloody = false): EventSubtype {
  const violent = bloody ? events.filter(({ type }) => VIOLENT.has(type)) : []
  const all = (violent.length > 0 ? violent : events).map((event) => event.subtype)
  // Words that say nothing of the means give way to any that do.
  const exact = all.filter((subtype) => !GENERIC.has(subtype))
  const named = all.filter((subtype) => subtype !== 'other' && subtype !== 'attack')
  const means = exact.filter((subtype) => SUPPORT.has(subtype)).length
  const fought = all.filter((subtype) => subtype === 'armed_clash').length
  if (means === exact.length && fought > means) return 'armed_clash'
  return mostCommon(exact) ?? mostCommon(named) ?? (mostCommon(all) as EventSubtype)
}

function kindOf(subtype: EventSubtype, events: readonly StatementEvent[], { subtypes }: Ontology) {
  const entry = subtypes[subtype]
  const told = events.filter((event) => event.subtype === subtype)
  const civilians =
    entry?.civilians && told.every(({ type }) => type === entry.civilians?.type) ? entry.civilians : null
  if (!entry)
    return {
      event_type: events[0].type,
      event_subtype: subtype,
      plover_event: null,
      cameo_root: null,
      ucdp_type_of_violence: null,
    }
  return { event_subtype: subtype, ...codesOf(entry, civilians !== null) }
}

/** Type and codes of a subtype; `oneSided` where only civilians were harmed and nobody fought back. */
export function codesOf(entry: Ontology['subtypes'][EventSubtype], oneSided: boolean) {
  const { type, ucdp } = (oneSided && entry.civilians) || entry
  return { event_type: type, plover_event: entry.plover, cameo_root: entry.cameo, ucdp_type_of_violence: ucdp }
}

export const datePrecisionCodes = (precision: EventRow['date_precision']) => ({
  ucdp_date_prec: UCDP_DATE[precision],
  acled_time_precision: ACLED_TIME[precision],
})

const UCDP_DATE = { day: 1, days: 2, week: 3, month: 4, year: 5 }
const ACLED_TIME = { day: 1, days: 2, week: 2, month: 3, year: 3 }

/** The most exact date; among equals the one most tellings give, then the earliest. */
function whenOf(events: readonly StatementEvent[]) {
  const votes = (e: StatementEvent) => events.filter((o) => o.date_start === e.date_start).length
  const dated = events.toSorted(
    by(
      (e) => DATE_PRECISIONS.indexOf(e.date_precision ?? 'year'),
      (e) => DATE_BASES.indexOf(e.date_basis ?? 'publication_fallback'),
      (e) => -votes(e),
      (e) => e.date_start as string,
    ),
  )[0]
  const precision = dated.date_precision ?? 'day'
  const times = events.filter((e) => e.date_start === dated.date_start).map((e) => e.time_local)
  return {
    date_start: dated.date_start as string,
    date_end: dated.date_end ?? (dated.date_start as string),
    date_precision: precision,
    date_basis: dated.date_basis ?? 'publication_fallback',
    time_local: mostCommon(times.filter(present)),
    ...datePrecisionCodes(precision),
  }
}

/** Day and place of a cluster, for the readable part of its id. */
export const whenWhere = (cluster: readonly Incident[], places: Gazetteer) => ({
  ...whenOf(cluster.map(({ event }) => event)),
  ...whereOf(cluster, places),
})

/** Anchors of an event, the earliest statement first, and the readable front of a new id. */
export function identifiedEvent(
  cluster: readonly Incident[],
  row: Pick<EventRow, 'date_start' | 'location_name'>,
): Identified {
  const ordered = cluster.toSorted(
    by(
      (i) => i.record.statement.published,
      (i) => i.key,
    ),
  )
  const anchors = ordered.flatMap(({ record, event }) =>
    event.mentions.map((mention) => anchorOf(record, mention, 'event')),
  )
  return { anchors, stem: `evt-${row.date_start}-${slug(row.location_name ?? '') || 'unplaced'}` }
}
