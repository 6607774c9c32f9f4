/**
 * What people decided: corrections, identity judgements, where single claims belong, what a statement tells that no rule reads, and
 * reviews. Generated files are never edited; decisions survive.
 */
import { z } from 'zod'
import { Addition } from './addition.js'
import { DATE_PRECISIONS, EVENT_TYPES, HARMS, MENTION_KINDS } from './vocab.js'

const text = z.string().min(1)
const cell = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])

export const Correction = z.strictObject({
  id: text,
  target: z.strictObject({ table: z.enum(['events', 'casualties', 'agreements']), id: text, field: text }),
  expect: cell.describe('The value the correction replaces; another value stops the run.'),
  value: cell,
  reason: text,
  evidence: text,
  author: text,
  reviewer: text.describe('Another person than the author.'),
  date: z.iso.date(),
})
export type Correction = z.infer<typeof Correction>

export const IdentityJudgement = z.strictObject({
  left: text.describe(
    'Event id, or one telling of an event: statement id and a span of its text that tells it (code points), joined by @ as in stm-…@120-131.',
  ),
  right: text,
  expect: z
    .strictObject({ left: text.optional(), right: text.optional() })
    .optional()
    .describe(
      'The words that stand at the spans; required for each span. Other words, or no event there, stop the run.',
    ),
  judgement: z
    .enum(['same', 'different', 'unsure'])
    .describe(
      'One incident; two, also where one event of a statement holds both, which it then parts; or not to be known.',
    ),
  reason: text,
  author: text,
  date: z.iso.date().optional(),
})
export type IdentityJudgement = z.infer<typeof IdentityJudgement>

const named = {
  expect: text.optional().describe('The words that stand at a span; required for one. Other words there stop the run.'),
}

/** Where one claim belongs. */
export const Home = z.union([
  z
    .strictObject({
      event: text.describe('Event id, or a telling of it: statement id and span joined by @.'),
      ...named,
    })
    .describe('An event: evidence of it, or a figure of its own in it.'),
  z
    .strictObject({
      figure: text.describe('Casualty id, or another claim of the figure: statement id and span joined by @.'),
      ...named,
    })
    .describe('A figure that it is one more claim of, of its side and kind of persons.'),
  z
    .strictObject({ as_of_date: z.iso.date(), period_start: z.iso.date().optional() })
    .describe('No event: a running total of its own.'),
  z
    .strictObject({ agreement: text.describe('Agreement id, of the registry or published.') })
    .describe('An agreement that it is one more mention of.'),
  z.literal('nothing').describe('Nothing that is counted: it stays in the claims, without a record.'),
])
export type Home = z.infer<typeof Home>

const Property = z.enum(['event_type', ...HARMS, ...MENTION_KINDS])

const KINDS: ReadonlySet<string> = new Set(MENTION_KINDS)

/** Whether a claim of this property is on what is said of an agreement. */
export const isOnMention = (property: string): boolean => KINDS.has(property)

/** What is said of an agreement belongs to an agreement, and nothing else does. */
export const fitsHome = (property: string, home: Home): boolean =>
  home === 'nothing' || isOnMention(property) === 'agreement' in home

export const ClaimDecision = z
  .strictObject({
    id: text,
    claim: text.describe('Statement id and span of the claim (code points), joined by @ as in stm-…@120-131.'),
    property: Property.describe(
      'As in the table of claims: a harm, event_type for words that tell an event, or what is said of an agreement.',
    ),
    expect: text.describe('The words of the claim. Other words, or no such claim, stop the run.'),
    belongs_to: Home,
    reason: text,
    evidence: text,
    author: text,
    reviewer: text.describe('Another person than the author.'),
    date: z.iso.date(),
  })
  .refine(({ property, belongs_to }) => fitsHome(property, belongs_to), {
    path: ['belongs_to'],
    error:
      'a mention of an agreement belongs to an agreement, any other claim to an event, a figure or a running total',
  })
export type ClaimDecision = z.infer<typeof ClaimDecision>

export const Review = z.strictObject({
  table: z.enum(['events', 'casualties', 'agreements']),
  id: text,
  hash: z
    .string()
    .regex(/^[0-9a-f]{12,64}$/)
    .describe('Hash of what was reviewed; a changed record reopens the review.'),
  verdict: z
    .enum(['accept', 'reject', 'withdraw'])
    .describe(
      'Right; wrong, without knowing what is right; or told by no statement, so that the row leaves the release.',
    ),
  author: text,
  date: z.iso.date(),
  note: text.optional(),
})
export type Review = z.infer<typeof Review>

export const DecisionsFile = z
  .strictObject({
    corrections: z.array(Correction).default([]),
    identity: z.array(IdentityJudgement).default([]),
    claims: z.array(ClaimDecision).default([]),
    added: z.array(Addition).default([]),
    reviews: z.array(Review).default([]),
  })
  .describe('Human decisions of a pipeline; every file under decisions/ has this shape.')
export type Decisions = z.infer<typeof DecisionsFile>

/** Where a decision stands in its file; 1-based. */
export interface Where {
  file: string
  line: number
  column: number
}
export type Located<T> = T & { where: Where }

/** The decisions of all files of a pipeline. */
export interface DecisionSet {
  corrections: Located<Correction>[]
  identity: Located<IdentityJudgement>[]
  claims: Located<ClaimDecision>[]
  added: Located<Addition>[]
  reviews: Located<Review>[]
}

const ReleaseMark = z.strictObject({
  first: text.describe('Release in which the id first appeared.'),
  changed: text.describe('Release in which a field last changed.'),
  hash: text.describe('Hash of the row, without these two releases.'),
  event: z
    .tuple([z.enum(EVENT_TYPES), z.iso.date(), z.iso.date(), z.enum(DATE_PRECISIONS)])
    .optional()
    .describe('Type, first and last day and precision of an event: what is told of it should it be withdrawn.'),
})

/** The ledger of published ids: pipelines/<name>/ids.yaml. */
export const LedgerFile = z.strictObject({
  ids: z.record(z.string(), z.string()).default({}).describe('Anchor (statement hash + span) to published id.'),
  aliases: z.record(z.string(), z.string()).default({}).describe('Retired id to the id that took its place.'),
  releases: z.record(z.string(), ReleaseMark).default({}).describe('Published id to the releases that made it.'),
})
export type Ledger = z.infer<typeof LedgerFile>
