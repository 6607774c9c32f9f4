/**
 * What a release is compared with: totals that others published, and incidents that people told apart by reading. Both are
 * hand-written beside the registry of a pipeline and never feed a table.
 */
import { z } from 'zod'
import { SideCode, Source } from './knowledge.js'
import { Slug } from './sidecar.js'
import { COUNT_KINDS, EVENT_SUBTYPES, HARMS, PERSON_STATUSES } from './vocab.js'

const text = z.string().min(1)
const Digest = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}_[a-z0-9-]+_[a-z0-9-]+$/, 'the name of a file under raw/ without its ending')
const Sides = z.array(SideCode).min(1)

export const Tally = z.strictObject({
  id: Slug.describe('tly-<side>-<harm>-<status>-<period>-<count>.'),
  what: text.describe('Whom it counts, in the words of its source.'),
  period: z
    .strictObject({ from: z.iso.date(), to: z.iso.date() })
    .describe('First and last day on which the people were harmed.'),
  side: SideCode.describe('Side whose people are counted.'),
  status: z.enum(PERSON_STATUSES).describe('Whom it counts; unknown for all of them.'),
  harm: z.enum(HARMS),
  count: z.int().min(0).describe('The published number.'),
  count_kind: z.enum(COUNT_KINDS),
  as_of: z.iso.date().nullable().describe('Day for which it was stated; null where the source shows none.'),
  by: text.describe('Body that states it: an actor of the pipeline.'),
  source: Source,
  compare: z.strictObject({
    sides: Sides.describe('Sides of the release whose figures it counts.'),
    subtypes: z
      .array(z.enum(EVENT_SUBTYPES))
      .min(1)
      .optional()
      .describe('Only events of these subtypes, where it counts them.'),
    digests: z.array(Digest).describe('Statements of raw/ that give this number.'),
  }),
  note: text.optional().describe('What the number includes or leaves out, by its source.'),
  reading: text.optional().describe('A person’s short reading of why the release differs from it.'),
})
export type Tally = z.infer<typeof Tally>

export const TalliesFile = z.strictObject({ tallies: z.array(Tally) })

export const Incident = z.strictObject({
  date: z.iso.date().describe('First day.'),
  title: text,
  sides: Sides.describe('Sides of the publishers and of the voices they quote.'),
  digests: z.array(Digest).min(1).describe('Statements of raw/ that tell of it.'),
})
export type Incident = z.infer<typeof Incident>

export const IncidentsFile = z.strictObject({ incidents: z.array(Incident) })

/** Both, read and checked. */
export interface Benchmarks {
  tallies: Tally[]
  incidents: Incident[]
}
