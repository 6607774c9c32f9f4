/** The shared ontology files: what event subtypes are called elsewhere, what vague words are at least, how rules fared. */
import { z } from 'zod'
import { EVENT_SUBTYPES, EVENT_TYPES } from './vocab.js'

const Called = z.strictObject({
  type: z.enum(EVENT_TYPES),
  acled: z.string().nullable(),
  plover: z.string().nullable(),
  cameo: z.int().min(1).max(20).nullable(),
  ucdp: z.int().min(1).max(3).nullable(),
})

/** What a subtype is called elsewhere, and what it is called where only civilians were its target. */
export const EventSubtypeEntry = Called.extend({
  civilians: Called.pick({ type: true, acled: true, ucdp: true }).optional(),
})
export const EventOntologyFile = z.strictObject({ subtypes: z.record(z.enum(EVENT_SUBTYPES), EventSubtypeEntry) })
export const QuantityOntologyFile = z.strictObject({ vague: z.record(z.string(), z.int().positive()) })

/** How a rule fared on labelled statements: claims that were right, claims in all. */
const RuleRecord = z.strictObject({ right: z.int().min(0), found: z.int().positive() })
export const ConfidenceFile = z.strictObject({ rules: z.record(z.string().min(1), RuleRecord) })

export interface Ontology {
  subtypes: z.infer<typeof EventOntologyFile>['subtypes']
  vague: Record<string, number>
  /** Measured record of each rule, by its name. */
  rules: z.infer<typeof ConfidenceFile>['rules']
}
