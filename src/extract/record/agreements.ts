/** Agreement drafts to the agreements of a record. */
import type { StatementAgreement } from '../../model/record.js'
import { type AgreementDraft, gravest } from '../agreements/index.js'
import type { Writer } from './writer.js'

export function agreementOf(writer: Writer, draft: AgreementDraft, index: number): StatementAgreement {
  const mentions = draft.mentions.map((m, k) => ({
    id: `a${index + 1}m${k + 1}`,
    ...writer.span(m.from, m.to),
    speaker: m.speaker,
    speaker_relation: 'unknown' as const,
    polarity: m.denied ? ('denied' as const) : ('asserted' as const),
    modality: m.modality,
    rule: m.rule,
    confidence: writer.reading.knowledge.confidence(m.rule),
    kind: m.kind,
  }))
  return {
    id: `a${index + 1}`,
    agreement_id: draft.registry?.id ?? null,
    name: draft.name,
    type: draft.type,
    date: draft.date,
    effective: draft.effective,
    parties: draft.parties,
    mediators: draft.mediators,
    place: draft.place,
    role: gravest(mentions.map((m) => m.kind)),
    prospective: draft.prospective,
    confidence: Math.min(...mentions.map((m) => m.confidence)),
    review_reasons: [
      ...(draft.registry || !writer.reading.knowledge.registry ? [] : ['agreement_unknown']),
      ...(draft.dateFromPublication ? ['date_from_publication'] : []),
    ],
    mentions,
  }
}
