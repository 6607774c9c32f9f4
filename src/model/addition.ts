/** What a statement tells and no rule reads, as people read it: one claim of an event, of a figure or of an agreement. */
import { z } from 'zod'
import {
  COUNT_KINDS,
  DATE_BASES,
  DATE_PRECISIONS,
  EVENT_SUBTYPES,
  HARMS,
  MENTION_KINDS,
  MODALITIES,
  PERSON_STATUSES,
  POLARITIES,
} from './vocab.js'

const text = z.string().min(1)
const count = z.int().min(0).nullable()

export const AddedEvent = z.strictObject({
  subtype: z.enum(EVENT_SUBTYPES),
  date_start: z.iso.date(),
  date_end: z.iso.date().optional().describe('The same day, where left out.'),
  date_precision: z.enum(DATE_PRECISIONS).default('day'),
  date_basis: z.enum(DATE_BASES).default('stated'),
  place: text.optional().describe('Id of a place of the registry, or its name as written.'),
  actors: z
    .array(z.strictObject({ side: text, role: z.enum(['initiator', 'target', 'participant']) }))
    .default([])
    .describe('Side codes.'),
})
export type AddedEvent = z.infer<typeof AddedEvent>

export const AddedFigure = z
  .strictObject({
    harm: z.enum(HARMS),
    side: text.nullable().describe('Side code.'),
    person_status: z.enum(PERSON_STATUSES).default('unknown'),
    count_low: count,
    count_best: count,
    count_high: count,
    count_kind: z.enum(COUNT_KINDS).default('exact'),
    event: text
      .optional()
      .describe('Words of the same statement that tell the event: statement id and span joined by @.'),
    as_of_date: z.iso.date().optional().describe('Of a running total, which belongs to no event.'),
    period_start: z.iso.date().optional(),
  })
  .refine(({ event, as_of_date }) => (event === undefined) !== (as_of_date === undefined), {
    path: ['event'],
    error: 'a figure is of an event, or a running total as of a day',
  })
  .refine(({ count_low, count_high }) => count_low === null || count_high === null || count_low <= count_high, {
    path: ['count_high'],
    error: 'a count goes from its lower bound to its upper one',
  })
export type AddedFigure = z.infer<typeof AddedFigure>

const AddedMention = z.strictObject({
  agreement: text.describe('Id of an agreement of the registry.'),
  kind: z.enum(MENTION_KINDS),
})
export type AddedMention = z.infer<typeof AddedMention>

export const Addition = z.strictObject({
  id: text,
  claim: text.describe('Statement id and span of the words (code points), joined by @ as in stm-…@120-131.'),
  expect: text.describe('The words that stand there. Other words stop the run.'),
  tells: z.union([
    z.strictObject({ event: AddedEvent }),
    z.strictObject({ figure: AddedFigure }),
    z.strictObject({ mention: AddedMention }),
  ]),
  speaker: text.optional().describe('Actor id of who says it; the publisher, where left out.'),
  polarity: z.enum(POLARITIES).default('asserted'),
  modality: z.enum(MODALITIES).default('occurred'),
  reason: text,
  author: text,
  reviewer: text.describe('Another person than the author.'),
  date: z.iso.date(),
})
export type Addition = z.infer<typeof Addition>

/** The property of the claim, as in the table of claims. */
export const addedProperty = ({ tells }: Pick<Addition, 'tells'>): string =>
  'event' in tells ? 'event_type' : 'figure' in tells ? tells.figure.harm : tells.mention.kind

/** The entry as decisions on single claims name theirs: with the property of its claim. */
export const withProperty = <T extends Addition>(one: T): T & { property: string } => ({
  ...one,
  property: addedProperty(one),
})
