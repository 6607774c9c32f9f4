/** What a conflict's pipeline folder knows: sides, publishers, places, actors, people and agreements. All hand-written YAML. */
import { z } from 'zod'
import { Slug } from './sidecar.js'
import { ACTOR_KINDS, AGREEMENT_TYPES, CONFIDENCES } from './vocab.js'

const text = z.string().min(1)
const names = z.array(text).min(1)
const iso3 = z.string().regex(/^[A-Z]{3}$/, 'three capital letters (ISO 3166-1 alpha-3)')
export const SideCode = z.string().regex(/^[A-Z][A-Z0-9]{1,11}$/, 'capital letters and digits, such as AZ')
const DateLike = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'YYYY, YYYY-MM or YYYY-MM-DD')
export const Source = text.describe('Address or citation that the entry rests on.')

export const Side = z.strictObject({
  code: SideCode.describe('Short code used in the tables.'),
  name: text.describe('Name of the side.'),
  nouns: names.describe('Names of the state, region or group: “Azerbaijan”.'),
  adjectives: z.array(text).default([]).describe('Adjectives and demonyms: “Azerbaijani”.'),
  metonyms: z.array(text).default([]).describe('Capitals and the like that stand for the government: “Baku”.'),
  country_iso3: iso3.optional().describe('ISO code, for a state.'),
  role: z.enum(['party', 'neutral', 'mediator']).default('party').describe('Part in the conflict.'),
})
export type Side = z.infer<typeof Side>

export const Publisher = z.strictObject({
  slug: Slug,
  name: text,
  kind: z.enum(['official_body', 'media', 'ngo', 'igo']),
  actor: text.optional().describe('Actor whose voice the publisher is; claims without a named speaker are its own.'),
  side: SideCode.optional(),
})

/** Per table: allowed row counts and least fill rates. */
export const Bounds = z.record(
  z.string(),
  z.strictObject({
    rows: z.tuple([z.int(), z.int()]).optional(),
    fill: z.record(z.string(), z.number().min(0).max(1)).optional(),
  }),
)

/** A war that texts name without its days: “since the end of the war”. */
export const War = z.strictObject({
  name: text.describe('Its usual name.'),
  aliases: z.array(text).default([]).describe('Other names, without an article: “44-day war”.'),
  start: z.iso.date().describe('Its first day.'),
  end: z.iso.date().optional().describe('The day on which fighting ended.'),
  source: Source,
})
export type War = z.infer<typeof War>

export const PipelineFile = z.strictObject({
  name: Slug,
  title: text,
  description: text,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  release_date: z.iso.date().describe('Date of the release in the metadata; an input, never the clock.'),
  homepage: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Address where the release is found.'),
  languages: z.array(z.string().min(2)).min(1),
  time_zone: z
    .string()
    .regex(/^[+-]\d{2}:\d{2}$/)
    .describe('Offset of local time, for documentation only.'),
  sides: z.array(Side).min(1),
  adversaries: z
    .array(z.tuple([SideCode, SideCode]))
    .default([])
    .describe('Pairs of sides at war with each other.'),
  allies: z
    .array(z.tuple([SideCode, SideCode]))
    .default([])
    .describe('Pairs of sides that statements lump together.'),
  wars: z.array(War).default([]).describe('Wars that tolls are counted in or since.'),
  publishers: z.array(Publisher).default([]),
  bounds: Bounds.default({}).describe(
    'Per table: allowed row counts [min, max] and least fill rate of columns; `casus verify` checks them.',
  ),
  notices: z
    .array(z.strictObject({ column: text.describe('table.column'), text }))
    .default([])
    .describe('Columns that a later release will drop, rename or retype; `casus release` refuses it without.'),
})
export type PipelineFile = z.infer<typeof PipelineFile>

export const PLACE_KINDS = [
  'settlement',
  'district',
  'province',
  'region',
  'state',
  'corridor',
  'line',
  'zone',
  'checkpoint',
  'facility',
  'reservoir',
  'height',
  'other',
] as const

export const Place = z.strictObject({
  id: Slug,
  name: text.describe('Name used in the tables.'),
  kind: z.enum(PLACE_KINDS),
  names: z.record(z.string().regex(/^[a-z]{2,3}$/), names).describe('Names by language, all of equal standing.'),
  parent: Slug.optional().describe('Place that contains it.'),
  country_iso3: iso3.optional(),
  admin1: text.optional(),
  coordinates: z
    .tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)])
    .optional()
    .describe('[latitude, longitude], WGS 84.'),
  near: z
    .strictObject({ place: Slug, km: z.number().min(0) })
    .optional()
    .describe('A place that it is stated to lie so many kilometres from, where its own coordinates are unknown.'),
  confidence: z.enum(CONFIDENCES).default('none').describe('How well the coordinates are known.'),
  geonames: z.int().positive().optional(),
  wikidata: text.optional(),
  source: Source.optional(),
  note: text.optional(),
})
export type Place = z.infer<typeof Place>
export const PlacesFile = z.strictObject({ places: z.array(Place) })

export const Actor = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(\.[a-z0-9]+)*$/, 'lower-case words joined by points, such as az.mod'),
  name: text,
  kind: z.enum(ACTOR_KINDS),
  side: SideCode.optional(),
  organisation: text
    .optional()
    .describe('Kind of body in the language packs (defence_ministry …); its names are generated for the side.'),
  aliases: z.array(text).default([]).describe('Further names, matched as written.'),
  parent: text.optional(),
  country_iso3: iso3.optional(),
  wikidata: text.optional(),
  from: DateLike.optional().describe('First day it existed.'),
  to: DateLike.optional().describe('Last day it existed.'),
  source: Source.optional(),
  note: text.optional(),
})
export type Actor = z.infer<typeof Actor>

export const Official = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/),
  name: text,
  aliases: z.array(text).default([]),
  role: text.describe('Office: spokesperson, minister, president.'),
  actor: text.optional().describe('Body the person speaks for.'),
  side: SideCode.optional(),
  gender: z.enum(['f', 'm']).optional().describe('For pronouns in statements.'),
  source: Source.optional(),
  note: text.optional(),
})
export type Official = z.infer<typeof Official>
export const ActorsFile = z.strictObject({ actors: z.array(Actor), people: z.array(Official).default([]) })

export const Agreement = z.strictObject({
  id: Slug.describe('agr-<date>-<slug>.'),
  title: text,
  type: z.enum(AGREEMENT_TYPES),
  date: DateLike.optional().describe('Day signed or announced.'),
  alias_dates: z.array(z.iso.date()).default([]).describe('Other days by which statements call it.'),
  date_effective: z.iso.date().optional(),
  aliases: z.array(text).default([]).describe('Names it goes by.'),
  parties: z.array(text).default([]).describe('Side codes.'),
  mediators: z.array(text).default([]),
  signatories: z.array(text).default([]),
  place: text.optional(),
  subject: text.optional(),
  has_ceasefire: z.boolean().optional(),
  parents: z.array(Slug).default([]),
  prospective: z.boolean().default(false).describe('Not concluded when the registry was written.'),
  pax_stage: text.optional(),
  ucdp_pa_type: text.optional(),
  text_url: text.optional(),
  confidence: z.enum(CONFIDENCES).default('medium'),
  source: Source.optional(),
  note: text.optional(),
})
export type Agreement = z.infer<typeof Agreement>
export const AgreementsFile = z.strictObject({ agreements: z.array(Agreement) })

/** A pipeline folder, read and checked. */
export interface Registry {
  pipeline: PipelineFile
  places: Place[]
  actors: Actor[]
  people: Official[]
  agreements: Agreement[]
}
