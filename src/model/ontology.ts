/** The shared ontology files: what event subtypes are called elsewhere, and what vague words are at least. */
import { z } from 'zod'
import { EVENT_SUBTYPES, EVENT_TYPES } from './vocab.js'

export const EventSubtypeEntry = z.strictObject({
  type: z.enum(EVENT_TYPES),
  acled: z.string().nullable(),
  plover: z.string().nullable(),
  cameo: z
    .string()
    .regex(/^\d{2}$/)
    .nullable(),
  ucdp: z.int().min(1).max(3).nullable(),
})
export const EventOntologyFile = z.strictObject({ subtypes: z.record(z.enum(EVENT_SUBTYPES), EventSubtypeEntry) })
export const QuantityOntologyFile = z.strictObject({ vague: z.record(z.string(), z.int().positive()) })

export interface Ontology {
  subtypes: z.infer<typeof EventOntologyFile>['subtypes']
  vague: Record<string, number>
}
