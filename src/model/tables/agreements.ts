/** One row an agreement, joint statement, truce or court order that a statement names. */
import { z } from 'zod'
import { bool, day, int, list, maybe, oneOf, str, type TableSpec } from '../column.js'
import { AGREEMENT_TYPES, DATE_PRECISIONS, EVIDENCE_LEVELS } from '../vocab.js'

export const AgreementRow = z.strictObject({
  agreement_id: str('Identifier of the agreement; never changes once published.'),
  title: str('Title in common use.'),
  date_signed: maybe(day('Day it was signed or announced.', { same_as: { pax: 'Dat' } })),
  date_precision: maybe(oneOf(DATE_PRECISIONS, 'How exactly the date is known.')),
  date_effective: maybe(day('Day it came into force, where it differs or is stated.')),
  evidence_level: oneOf(EVIDENCE_LEVELS, 'What is held: its text, a report of the signing, or only references to it.'),
  agreement_type: oneOf(AGREEMENT_TYPES, 'Type of agreement.'),
  pax_stage: maybe(str('PA-X stage code where the registry states it.', { same_as: { pax: 'Stage' } })),
  ucdp_pa_type: maybe(
    str('UCDP peace agreement type where the registry states it.', { same_as: { ucdp_peace_agreement: 'pa_type' } }),
  ),
  parties: list('Parties (side codes or names as written).', { same_as: { pax: 'Parties' } }),
  mediators: list('Mediators (side codes, actor ids or names).'),
  signatories: list('Persons who signed, where published.'),
  place: maybe(str('Place of signing.')),
  has_ceasefire: maybe(bool('Whether it provides for a ceasefire.', { same_as: { pax: 'Cea' } })),
  parent_ids: list('Agreements that it reaffirms or implements.', { references: 'agreements.agreement_id' }),
  n_mentions: int('Number of mentions in the statements.', {
    unit: 'mentions',
    made: 'Rows of `claims` with this record_id.',
  }),
  mention_kinds: list('Kinds of mention found, out of the mention vocabulary.'),
  first_mentioned: maybe(day('First publication day of a statement that mentions it.')),
  last_mentioned: maybe(day('Last publication day of a statement that mentions it.')),
  text_url: maybe(str('Address of the published text.')),
  needs_review: bool('Whether a person should look at the row.'),
  review_reasons: list('Codes of what a person should look at.'),
  first_version: str('Release in which the row first appeared.'),
  last_changed_version: str('Release in which a field last changed.'),
})
export type AgreementRow = z.infer<typeof AgreementRow>

export const agreements: TableSpec = {
  name: 'agreements',
  title: 'Agreements',
  row: 'One row an agreement, joint statement, truce or court order that a statement names.',
  key: 'agreement_id',
  schema: AgreementRow,
}
