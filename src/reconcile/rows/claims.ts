/** Rows of the claims table: every claim of every statement, whether a record uses it or not. */

import type { Speaker, StatementRecord } from '../../model/record.js'
import type { ClaimRow } from '../../model/tables/index.js'
import type { Modality, Polarity, SpeakerRelation } from '../../model/vocab.js'
import { isOwnVoice } from '../incidents/voices.js'

/** What all kinds of claim share. */
export interface SourceClaim {
  id: string
  start: number
  end: number
  quote: string
  speaker: Speaker
  speaker_relation: SpeakerRelation
  polarity: Polarity
  modality: Modality
  rule: string
  confidence: number
}

export interface Claim {
  record: StatementRecord
  source: SourceClaim
  row: Omit<ClaimRow, 'claim_id' | 'record_table' | 'record_id'>
}

export interface Value {
  value: string | null
  low: number | null
  high: number | null
}

export const NO_NUMBER = { low: null, high: null }

export function claimRow(
  record: StatementRecord,
  claim: SourceClaim,
  property: string,
  { value, low, high }: Value,
  asOf: string | null = null,
): Claim['row'] {
  const { speaker } = claim
  return {
    statement_id: record.id,
    standing: 'live',
    property,
    value,
    value_low: low,
    value_high: high,
    speaker_actor: speaker.actor ?? (isOwnVoice(speaker) ? record.statement.publisher : speaker.name),
    speaker_person: speaker.person,
    relayed_by: isOwnVoice(speaker) ? null : speaker.relayed_by,
    speaker_relation: claim.speaker_relation,
    polarity: claim.polarity,
    modality: claim.modality,
    as_of_date: asOf,
    start: claim.start,
    end: claim.end,
    quote: claim.quote,
    rule: claim.rule,
    confidence: claim.confidence,
  }
}

/** `clm-<statement hash>-<start>-<local id>`: readable, and unique because local ids are. */
export const claimId = ({ record, source }: Pick<Claim, 'record' | 'source'>): string =>
  `clm-${record.statement.sha256.slice(0, 8)}-${String(source.start).padStart(6, '0')}-${source.id}`
