/**
 * What one statement says, as extraction found it: the YAML file a reviewer reads and the line of the JSON stream.
 * Facts (`casualties`, `events`, `agreements`) hold their claims as `evidence` or `mentions`; a claim is one speaker,
 * one proposition, one stretch of text. Ids are local to the record: e1, f1, c1, a1, p1, q1.
 */
import { z } from 'zod'
import {
  AGREEMENT_TYPES,
  CONDITIONS,
  COUNT_KINDS,
  DATE_BASES,
  DATE_PRECISIONS,
  DIRECTIONALITIES,
  EVENT_SCOPES,
  EVENT_SUBTYPES,
  EVENT_TYPES,
  GEO_PRECISIONS,
  HARMS,
  MENTION_KINDS,
  MODALITIES,
  PERSON_STATUSES,
  POLARITIES,
  SCOPES,
  SPEAKER_RELATIONS,
  STATEMENT_KINDS,
  TEXT_HOLDINGS,
} from './vocab.js'

const text = z.string().min(1)
const count = z.int().min(0)
const span = {
  start: count.describe('First character, in Unicode code points of the raw text.'),
  end: count.describe('Character after the last, in Unicode code points.'),
  quote: z.string().describe('The exact characters; for a withheld text at most its first 12 words.'),
}
const confidence = z.number().min(0).max(1)
const reasons = z.array(text)

export const Speaker = z.strictObject({
  name: text.describe('Who speaks: the registry’s name, else as written; “publisher” for the voice of the text.'),
  actor: text.nullable().describe('Actor id, where linked.'),
  person: text.nullable().describe('Name of the person, where one is named.'),
  side: text.nullable(),
  relayed_by: text.nullable().describe('Who passes the words on, where the text says so.'),
})
export type Speaker = z.infer<typeof Speaker>

export const Attribution = z.strictObject({
  id: text,
  kind: z.enum(['direct', 'partial', 'indirect']),
  ...span,
  speaker: Speaker.nullable(),
  rule: text.describe('Sieve that found the speaker.'),
})
export type Attribution = z.infer<typeof Attribution>

const claim = {
  id: text,
  ...span,
  speaker: Speaker,
  speaker_relation: z.enum(SPEAKER_RELATIONS),
  polarity: z.enum(POLARITIES),
  modality: z.enum(MODALITIES),
  rule: text,
  confidence,
}

export const EventMention = z.strictObject({ ...claim, trigger: text })
export type EventMention = z.infer<typeof EventMention>

export const PlaceRef = z.strictObject({
  name: text.describe('As written.'),
  place_id: text.nullable(),
  precision: z.enum(GEO_PRECISIONS),
  relation: text.nullable().describe('“near”, “in the direction of”, “20 km west of”, as written.'),
})
export type PlaceRef = z.infer<typeof PlaceRef>

export const ActorRef = z.strictObject({
  name: text,
  actor: text.nullable(),
  side: text.nullable(),
  role: z.enum(['initiator', 'target', 'participant']),
})
export type ActorRef = z.infer<typeof ActorRef>

export const StatementEvent = z.strictObject({
  id: text,
  scope: z
    .enum(EVENT_SCOPES)
    .describe('A period is what running totals count over: it dates and types them, and is published as no incident.'),
  type: z.enum(EVENT_TYPES),
  subtype: z.enum(EVENT_SUBTYPES),
  alternatives: z.array(z.enum(EVENT_SUBTYPES)).describe('Other subtypes its mentions use.'),
  date_start: z.iso.date().nullable(),
  date_end: z.iso.date().nullable(),
  date_precision: z.enum(DATE_PRECISIONS).nullable(),
  date_basis: z.enum(DATE_BASES).nullable(),
  time_local: text.nullable(),
  place: PlaceRef.nullable(),
  other_places: z.array(PlaceRef),
  actors: z.array(ActorRef),
  directionality: z.enum(DIRECTIONALITIES),
  incidents: count.nullable().describe('Number of incidents the sentence counts.'),
  instrument: text.nullable(),
  civilian_targeting: z.boolean().nullable(),
  polarity: z.enum(POLARITIES),
  modality: z.enum(MODALITIES),
  disputed: z.boolean(),
  background: z.boolean().describe('Told as context, not as news.'),
  about: text.nullable().describe('Event that a denial or an investigation is about.'),
  confidence,
  review_reasons: reasons,
  mentions: z.array(EventMention).min(1),
})
export type StatementEvent = z.infer<typeof StatementEvent>

const counts = {
  count_low: count.nullable(),
  count_best: count.nullable().describe('The stated number of an exact, approximate or at-least figure.'),
  count_high: count.nullable(),
  count_kind: z.enum(COUNT_KINDS),
  count_text: text.nullable(),
}

export const CasualtyClaim = z.strictObject({
  ...claim,
  harm: z.enum(HARMS),
  condition: z.enum(CONDITIONS).nullable(),
  ...counts,
  side: text.nullable(),
})
export type CasualtyClaim = z.infer<typeof CasualtyClaim>

export const StatementCasualty = z.strictObject({
  id: text,
  harm: z.enum(HARMS),
  condition: z.enum(CONDITIONS).nullable(),
  ...counts,
  derived: z.boolean().describe('The number is not written: it follows from names, parts or a share.'),
  side: text.nullable().describe('Side code of the pipeline, else words as written.'),
  side_text: text.nullable(),
  side_basis: z.enum(['modifier', 'phrase', 'header', 'event_target', 'speaker', 'carried', 'place']).nullable(),
  victim_actor: text.nullable(),
  victim_text: text.nullable().describe('The victims as written.'),
  person_status: z.enum(PERSON_STATUSES),
  sex: text.nullable(),
  age_group: text.nullable(),
  scope: z.enum(SCOPES),
  period_start: z.iso.date().nullable(),
  period_end: z.iso.date().nullable(),
  as_of_date: z.iso.date().nullable(),
  polarity: z.enum(POLARITIES),
  modality: z.enum(MODALITIES),
  event: text.nullable(),
  subset_of: text.nullable(),
  state: z
    .enum(['live', 'superseded', 'entailed'])
    .describe('Superseded by a newer figure, or entailed by finer rows.'),
  superseded_by: text.nullable(),
  conflicts_with: z.array(text),
  people: z.array(text),
  speaker: text.describe('Who says it first by name: the person, else the body; “publisher” where nobody is named.'),
  perpetrator: text.nullable(),
  confidence,
  review_reasons: reasons,
  evidence: z.array(CasualtyClaim).min(1),
})
export type StatementCasualty = z.infer<typeof StatementCasualty>

export const AgreementMention = z.strictObject({ ...claim, kind: z.enum(MENTION_KINDS) })
export type AgreementMention = z.infer<typeof AgreementMention>

export const StatementAgreement = z.strictObject({
  id: text,
  agreement_id: text.nullable().describe('Agreement of the registry, where linked.'),
  name: text,
  type: z.enum(AGREEMENT_TYPES),
  date: z.string().nullable().describe('YYYY, YYYY-MM or YYYY-MM-DD of the agreement.'),
  effective: z.iso.date().nullable(),
  parties: z.array(text),
  mediators: z.array(text),
  place: text.nullable(),
  role: z.enum(MENTION_KINDS),
  prospective: z.boolean(),
  confidence,
  review_reasons: reasons,
  mentions: z.array(AgreementMention).min(1),
})
export type StatementAgreement = z.infer<typeof StatementAgreement>

export const StatementPerson = z.strictObject({
  id: text,
  name: text,
  rank: text.nullable(),
  age: count.nullable(),
  role: text.nullable(),
  affiliation: text.nullable(),
  side: text.nullable(),
  harm: z.enum(HARMS).nullable(),
  condition: z.enum(CONDITIONS).nullable(),
  casualty: text.nullable().describe('Casualty fact that the person belongs to.'),
  claim: text.nullable().describe('Casualty claim that names the person.'),
  ...span,
})
export type StatementPerson = z.infer<typeof StatementPerson>

/** Something a rule saw and could not use, or a check that failed. */
export const Remark = z.strictObject({ code: text, message: text, ...span })
export type Remark = z.infer<typeof Remark>

const ratio = z.strictObject({ seen: count, used: count })
export const Coverage = z.strictObject({
  casualty_triggers: ratio,
  quotations: ratio,
  dates: ratio,
  names: ratio,
})
export type Coverage = z.infer<typeof Coverage>

/** What extraction makes of a text alone. */
export const Extraction = z.strictObject({
  events: z.array(StatementEvent),
  casualties: z.array(StatementCasualty),
  agreements: z.array(StatementAgreement),
  people: z.array(StatementPerson),
  attributions: z.array(Attribution),
  problems: z.array(Remark),
  coverage: Coverage,
})
export type Extraction = z.infer<typeof Extraction>

export const StatementMeta = z.strictObject({
  title: text.nullable(),
  publisher: text,
  kind: z.enum(STATEMENT_KINDS),
  url: text.nullable(),
  archive_url: text.nullable(),
  published: z.iso.date(),
  language: text,
  licence: text,
  text: z.enum(TEXT_HOLDINGS),
  file: text.describe('The raw text, relative to the project.'),
  sha256: text,
  chars: count,
  reprint_of: text.nullable(),
})
export type StatementMeta = z.infer<typeof StatementMeta>

/** The record of a statement: output/<pipeline>/records/<id>.yaml. */
export const StatementRecord = z.strictObject({ id: text, statement: StatementMeta, ...Extraction.shape })
export type StatementRecord = z.infer<typeof StatementRecord>
