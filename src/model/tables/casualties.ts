/** One row a casualty figure: one harm, one side, one person status of one event (or of a period). */
import { z } from 'zod'
import { bool, day, int, list, maybe, num, oneOf, str, type TableSpec } from '../column.js'
import { BEST_METHODS, CONDITIONS, COUNT_KINDS, HARMS, PERSON_STATUSES, SCOPES } from '../vocab.js'

const persons = { unit: 'persons' }

export const CasualtyRow = z.strictObject({
  casualty_id: str('Identifier of the figure; never changes once published.', {
    made: 'From the event, the side and the harm.',
  }),
  event_id: maybe(str('Event it belongs to; empty only for cumulative tolls.', { references: 'events.event_id' })),
  scope: oneOf(SCOPES, 'Whether the figure is of one event, of a period inside an event, or a running total.'),
  period_start: maybe(day('First day a cumulative or period figure covers, where stated.')),
  period_end: maybe(day('Last day a cumulative or period figure covers, where stated.')),
  as_of_date: maybe(day('Day for which a cumulative figure was stated.')),
  side: maybe(str('Side that suffered the harm: a code of pipeline.yaml, or words as written where unlinked.')),
  victim_actor: maybe(str('Actor whose people they were.', { references: 'actors.actor_id' })),
  person_status: oneOf(PERSON_STATUSES, 'Status of the persons.', { same_as: { airwars: 'belligerent or civilian' } }),
  harm: oneOf(HARMS, 'What happened to them.'),
  condition: maybe(oneOf(CONDITIONS, 'Condition of the wounded as stated; the gravest where sources differ.')),
  sex: maybe(str('Sex, where the whole figure is stated to be of one.')),
  age_group: maybe(str('Age group, where the whole figure is stated to be of one: child, adult, elderly.')),
  count_low: maybe(
    int('Smallest number any live claim supports.', {
      ...persons,
      made: 'Smallest lower bound of the live claims; 0 where a live claim denies it.',
    }),
  ),
  count_best: maybe(
    int('Best number by the rule in best_method; empty when no rule applies.', {
      ...persons,
      made: 'Number of the claim that the first rule that applies picks; never an average.',
    }),
  ),
  count_high: maybe(
    int('Largest number any live claim supports; empty when unbounded.', {
      ...persons,
      made: 'Largest upper bound of the live claims.',
    }),
  ),
  count_kind: oneOf(COUNT_KINDS, 'Kind of the stated number behind the best figure.'),
  count_text: maybe(str('The number as worded in the source of the best figure.')),
  best_method: maybe(oneOf(BEST_METHODS, 'Rule that chose count_best.')),
  alleged_perpetrator: maybe(str('Actor said to have caused it, or the code of its side where only that is named.')),
  n_claims: int('Number of claims under the figure.', {
    unit: 'claims',
    made: 'Rows of `claims` with this record_id.',
  }),
  n_denials: int('Number of claims that deny it.', { unit: 'claims' }),
  conflict: bool('Whether live claims of different speakers give different numbers.'),
  named_count: int('Number of victims whose names are published under this figure.', {
    ...persons,
    made: 'Rows of `people` with this casualty_id.',
  }),
  unnamed_best: maybe(int('count_best less named_count, at least 0.', persons)),
  subset_of: maybe(
    str('Wider figure that contains this one; never add both.', { references: 'casualties.casualty_id' }),
  ),
  needs_review: bool('Whether a person should look at the row.'),
  review_reasons: list('Codes of what a person should look at.'),
  confidence: num(0, 1, 'Lowest confidence of the rules that made the row, from their measured precision.'),
  first_version: str('Release in which the row first appeared.'),
  last_changed_version: str('Release in which a field last changed.'),
})
export type CasualtyRow = z.infer<typeof CasualtyRow>

export const casualties: TableSpec = {
  name: 'casualties',
  title: 'Casualties',
  row: 'One row a casualty figure: one harm, side and person status of one event or period.',
  key: 'casualty_id',
  schema: CasualtyRow,
}
