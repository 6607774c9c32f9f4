/** Rows of the agreements table. Every mention joins its agreement; a mention that invokes a text does not sign it. */
import type { Agreement, Registry } from '../../model/knowledge.js'
import type { AgreementMention, StatementAgreement, StatementRecord } from '../../model/record.js'
import type { AgreementRow } from '../../model/tables/index.js'
import { MENTION_KINDS } from '../../model/vocab.js'
import { by, groupBy, mostCommon, present, unique } from '../../text/order.js'
import { anchorOf, type Identified, slug } from '../ledger/ids.js'

export interface Mentioned {
  record: StatementRecord
  agreement: StatementAgreement
}

/** All tellings of one agreement; `known` is its entry in the registry. */
export interface AgreementGroup {
  known: Agreement | null
  told: Mentioned[]
}

/** Agreements of the registry that are mentioned, and unknown ones that have a date and parties or a day. */
export function agreementGroups(records: readonly StatementRecord[], { agreements }: Registry): AgreementGroup[] {
  const told = records.flatMap((record) => record.agreements.map((agreement) => ({ record, agreement })))
  const known = new Map(agreements.map((agreement) => [agreement.id, agreement]))
  const groups = groupBy(told.filter(isTold), ({ agreement }) =>
    agreement.agreement_id && known.has(agreement.agreement_id)
      ? agreement.agreement_id
      : `${agreement.date} ${agreement.type}`,
  )
  return [...groups].sort(by(([key]) => key)).map(([key, told]) => ({ known: known.get(key) ?? null, told }))
}

const isTold = ({ agreement }: Mentioned): boolean =>
  agreement.agreement_id !== null || (agreement.date !== null && !agreement.prospective)

export function identifiedAgreement({ known, told }: AgreementGroup): Identified {
  const anchors = told.flatMap(({ record, agreement }) =>
    agreement.mentions.map((m) => anchorOf(record, m, `agreement/${agreement.date ?? ''}`)),
  )
  if (known) return { anchors, stem: known.id, plain: true }
  const { agreement } = told[0]
  return { anchors, stem: `agr-${agreement.date}-${slug(agreement.name) || agreement.type}`, plain: true }
}

const PRECISION = { 4: 'year', 7: 'month', 10: 'day' } as const

export function agreementRow(
  group: AgreementGroup,
  ids: ReadonlySet<string>,
): Omit<AgreementRow, 'agreement_id' | 'first_version' | 'last_changed_version'> {
  const { known, told } = group
  const date = known?.date ?? told.map(({ agreement }) => agreement.date).find(present) ?? null
  const mentions = told.flatMap(({ record, agreement }) => agreement.mentions.map((mention) => ({ record, mention })))
  const kinds = new Set(mentions.map(({ mention }) => mention.kind))
  const days = mentions.map(({ record }) => record.statement.published).sort()
  const reasons = unique(told.flatMap(({ agreement }) => agreement.review_reasons))
  const all = (pick: (agreement: StatementAgreement) => string[]) =>
    unique(told.flatMap(({ agreement }) => pick(agreement)))
  return {
    title: known?.title ?? (mostCommon(told.map(({ agreement }) => agreement.name)) as string),
    date_signed: date && date.length === 10 ? date : null,
    date_precision: date ? PRECISION[date.length as keyof typeof PRECISION] : null,
    date_effective: known?.date_effective ?? told.map(({ agreement }) => agreement.effective).find(present) ?? null,
    evidence_level: evidenceOf(group),
    agreement_type: known?.type ?? told[0].agreement.type,
    pax_stage: known?.pax_stage ?? null,
    ucdp_pa_type: known?.ucdp_pa_type ?? null,
    parties: known && known.parties.length > 0 ? known.parties : all((a) => a.parties),
    mediators: known && known.mediators.length > 0 ? known.mediators : all((a) => a.mediators),
    signatories: known?.signatories ?? [],
    place: known?.place ?? told.map(({ agreement }) => agreement.place).find(present) ?? null,
    has_ceasefire: known?.has_ceasefire ?? null,
    parent_ids: (known?.parents ?? []).filter((id) => ids.has(id)),
    n_mentions: mentions.length,
    mention_kinds: MENTION_KINDS.filter((kind) => kinds.has(kind)),
    first_mentioned: days[0] ?? null,
    last_mentioned: days.at(-1) ?? null,
    text_url: known?.text_url ?? null,
    needs_review: reasons.length > 0,
    review_reasons: reasons,
  }
}

/**
 * A text held beats a report of the signing; anything else is a reference. A digest retells a text and does not hold it, and what was
 * only announced was not signed.
 */
function evidenceOf({ told }: AgreementGroup): AgreementRow['evidence_level'] {
  const live = ({ polarity, modality }: AgreementMention) => polarity === 'asserted' && modality === 'occurred'
  const made = (kinds: readonly string[]) =>
    told.filter(({ agreement }) => agreement.mentions.some((m) => kinds.includes(m.kind) && live(m)))
  const holds = ({ record: { statement } }: Mentioned) =>
    statement.kind === 'agreement_text' && statement.text !== 'digest'
  if (made(['signed', 'announced']).some(holds)) return 'text_held'
  return made(['signed']).length > 0 ? 'signature_reported' : 'referenced_only'
}
