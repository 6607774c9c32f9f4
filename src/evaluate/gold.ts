/**
 * Labelled statements: the shape of a gold file beside its text. Only the keys that are scored are read; the labelling guide
 * of the set says what each means. Rows keep their place in the file, by which other rows name them.
 */
import { z } from 'zod'

const text = z.string()
const names = z.array(text).default([])
const flag = z.boolean().default(false)
/** One row, or several, by their place in the list. */
const index = z
  .union([z.int(), z.array(z.int())])
  .nullish()
  .transform((value) => [value ?? []].flat())
const scalar = z.union([z.string(), z.number()]).transform(String).nullable()
const GoldDate = z.union([scalar, z.object({ start: scalar.default(null), end: scalar.default(null) })])
export type GoldDate = z.infer<typeof GoldDate>

const GoldCount = z.union([
  z.int(),
  z.object({ min: z.int().nullable().default(null), max: z.int().nullable().default(null) }),
  z.null(),
])
export type GoldCount = z.infer<typeof GoldCount>

const GoldEvent = z.object({
  type: text,
  alt_types: names,
  date: GoldDate.default(null),
  date_precision: text.default('unknown'),
  place: text.nullable().default(null),
  actors: names,
  attributed_to: names,
  negated: flag,
  optional: flag,
  planned: flag,
  background: flag,
  part_of: index,
  same_as: index,
  about: index,
  quote: text,
})
export type GoldEvent = z.infer<typeof GoldEvent>

const GoldPerson = z.object({ name: text, rank: text.nullable().default(null) })

const GoldCasualty = z.object({
  status: text,
  count: GoldCount,
  approximate: flag,
  side: text.default('unknown'),
  class: text.default('unknown'),
  named: z.array(GoldPerson).default([]),
  attributed_to: names,
  denied_by: z.union([names, text.transform((name) => [name])]).default([]),
  event: z.int().nullable().default(null),
  cumulative: flag,
  historical: flag,
  hypothetical: flag,
  negated: flag,
  optional: flag,
  subset_of: index,
  same_as: index,
  superseded_by: index,
  quote: text,
})
export type GoldCasualty = z.infer<typeof GoldCasualty>

const GoldAgreement = z.object({
  name: text,
  date: scalar.default(null),
  parties: names,
  type: text,
  role: text,
  optional: flag,
  same_as: index,
  quote: text,
})
export type GoldAgreement = z.infer<typeof GoldAgreement>

const GoldSpeaker = z.object({ name: text, org: text.optional(), role: text.optional() })
export type GoldSpeaker = z.infer<typeof GoldSpeaker>

const GoldNone = z.object({ quote: text })

export const GoldFile = z.object({
  id: text,
  genre: text.default('unknown'),
  registry: text.default('none'),
  publisher: text.default('publisher'),
  published: z.iso.date(),
  reference_date: z.iso.date().optional(),
  trap: text.nullable().default(null),
  tags: names,
  speakers: z.array(GoldSpeaker).default([]),
  events: z.array(GoldEvent).default([]),
  casualties: z.array(GoldCasualty).default([]),
  agreements: z.array(GoldAgreement).default([]),
  no_casualty_claims: z.array(GoldNone).default([]),
})
export type GoldFile = z.infer<typeof GoldFile>

/** A gold file with its text. */
export interface GoldStatement extends GoldFile {
  text: string
}

/** Rows that cost nothing when missing and nothing when found: each repeats, replaces or only touches another. */
export const isFree = (row: { optional: boolean; same_as: number[]; superseded_by?: number[] }): boolean =>
  row.optional || row.same_as.length > 0 || (row.superseded_by ?? []).length > 0
