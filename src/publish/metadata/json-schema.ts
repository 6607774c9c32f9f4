/**
 * JSON Schema 2020-12 of every table and file, from the zod shapes. Shared vocabularies and value kinds stand under the
 * same name in each schema's `$defs`, so a file needs no other to validate. Only standard keywords are written: a strict
 * validator takes them as they are; a column's unit is said in its description.
 */
import { z } from 'zod'
import { LanguageFile } from '../../knowledge/pack.js'
import { DecisionsFile, LedgerFile } from '../../model/decision.js'
import { ActorsFile, AgreementsFile, PipelineFile, PlacesFile } from '../../model/knowledge.js'
import { ConfidenceFile, EventOntologyFile, QuantityOntologyFile } from '../../model/ontology.js'
import { StatementRecord } from '../../model/record.js'
import { Sidecar } from '../../model/sidecar.js'
import { TABLES } from '../../model/tables/index.js'
import { IncidentsFile, TalliesFile } from '../../model/tallies.js'
import * as vocab from '../../model/vocab.js'

type Json = { [key: string]: unknown }

interface Shape {
  name: string
  title: string
  description: string
  schema: z.ZodType
}

/** Files that people write or read beside the tables. */
const FILES: readonly Shape[] = [
  { name: 'sidecar', title: 'Sidecar', description: 'Metadata of a raw statement: the YAML file beside its text.', schema: Sidecar },
  { name: 'statement', title: 'Statement record', description: 'What one statement says: records/<id>.yaml of a release, and a line of the JSON stream.', schema: StatementRecord },
  { name: 'decisions', title: 'Decisions', description: 'Corrections, identity judgements, where single claims belong, and reviews: pipelines/<name>/decisions/*.yaml.', schema: DecisionsFile },
  { name: 'ids', title: 'Ledger of ids', description: 'Published ids by what they stand for: pipelines/<name>/ids.yaml.', schema: LedgerFile },
  { name: 'pipeline', title: 'Pipeline', description: 'One conflict: pipelines/<name>/pipeline.yaml.', schema: PipelineFile },
  { name: 'pipeline-places', title: 'Places of a pipeline', description: 'pipelines/<name>/places.yaml.', schema: PlacesFile },
  { name: 'pipeline-actors', title: 'Actors of a pipeline', description: 'pipelines/<name>/actors.yaml.', schema: ActorsFile },
  { name: 'pipeline-agreements', title: 'Agreements of a pipeline', description: 'pipelines/<name>/agreements.yaml.', schema: AgreementsFile },
  { name: 'pipeline-tallies', title: 'Published totals', description: 'What others counted, to compare a release with: pipelines/<name>/tallies.yaml.', schema: TalliesFile },
  { name: 'pipeline-incidents', title: 'Incidents told apart by reading', description: 'pipelines/<name>/incidents.yaml.', schema: IncidentsFile },
  { name: 'language', title: 'Language pack', description: 'One file of pipelines/languages/<code>/.', schema: LanguageFile },
  { name: 'ontology-events', title: 'Event types', description: 'pipelines/ontology/events.yaml.', schema: EventOntologyFile },
  { name: 'ontology-quantities', title: 'Vague quantities', description: 'pipelines/ontology/quantities.yaml.', schema: QuantityOntologyFile },
  {
    name: 'ontology-confidence',
    title: 'Measured rules',
    description: 'pipelines/ontology/confidence.yaml.',
    schema: ConfidenceFile,
  },
] // biome-ignore format: a table

const TABLE_SHAPES: readonly Shape[] = TABLES.map(({ name, title, row, schema }) => ({
  name,
  title,
  description: row,
  schema,
}))

/** The schema of every table, by file name. */
export const tableSchemas = (): Map<string, string> => written(TABLE_SHAPES)

/** Every schema of the project, by file name. */
export const schemaFiles = (): Map<string, string> => written([...TABLE_SHAPES, ...FILES])

const written = (shapes: readonly Shape[]): Map<string, string> =>
  new Map(shapes.map((shape) => [`${shape.name}.schema.json`, `${JSON.stringify(jsonSchema(shape), null, 2)}\n`]))

/**
 * One schema. `id` is set here and not in zod, where an id at the root would leave a bare `$ref`; `io: input`, because
 * keys with a default may be left out of a file.
 */
export function jsonSchema({ name, title, description, schema }: Shape): Json {
  const { $schema, ...body } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    override: tidied,
  }) as Json
  const defs: Json = {}
  const shared = share({ ...body, title, description }, defs) as Json
  const $defs = Object.fromEntries(Object.entries(defs).sort(([a], [b]) => (a < b ? -1 : 1)))
  const head = { $schema, $id: `urn:casus:schema:${name}`, title, description }
  return { ...head, ...shared, ...(Object.keys($defs).length > 0 ? { $defs } : {}) }
}

/** Puts what only zod knows into standard words. */
function tidied({ zodSchema, jsonSchema: out }: { zodSchema: z.core.$ZodTypes; jsonSchema: Json }): void {
  const { unit } = out
  if (unit !== undefined && typeof out.description === 'string') out.description += ` Unit: ${unit}.`
  for (const key of ['kind', 'unit', 'made', 'same_as', 'hxl', 'references']) if (!isProperty(out, key)) delete out[key]
  const def = zodSchema._zod.def as { protocol?: RegExp }
  // zod drops the protocols of an address silently.
  if (def.protocol && out.format === 'uri') out.pattern = `${def.protocol.source.replace(/\$$/, '')}://`
}

/** Our own metadata are texts, or a record of texts; a property named alike is a schema. */
const isProperty = (out: Json, key: string): boolean => key !== 'same_as' && typeof out[key] === 'object'

/** Whole numbers, days and vocabularies that many schemas share, by the JSON of their bare schema. */
const SHARED: ReadonlyMap<string, readonly [name: string, definition: Json]> = new Map(
  [
    ...Object.entries(vocab).map(([name, values]) => [name.toLowerCase(), z.enum(values)] as const),
    ['count', z.int().min(0).max(2147483647)] as const,
    ['day', z.iso.date()] as const,
  ].map(([name, type]) => {
    const { $schema, ...definition } = z.toJSONSchema(type) as Json
    return [JSON.stringify(definition), [name, definition]]
  }),
)

/** Replaces shared parts by references and notes them in `defs`; annotations stay beside the reference. */
function share(node: unknown, defs: Json): unknown {
  if (Array.isArray(node)) return node.map((item) => share(item, defs))
  if (typeof node !== 'object' || node === null) return node
  const { title, description, default: fallback, ...bare } = node as Json
  const annotations = { title, description, default: fallback }
  const shared = SHARED.get(JSON.stringify(bare))
  if (shared) {
    defs[shared[0]] = shared[1]
    return { $ref: `#/$defs/${shared[0]}`, ...annotations }
  }
  const entries = Object.entries(node).map(([key, value]) => [key, share(toldOnce(value, description), defs)])
  return Object.fromEntries(entries)
}

/** The branches of `anyOf` without the description that stands beside it. */
const toldOnce = (value: unknown, description: unknown): unknown =>
  Array.isArray(value) && description !== undefined
    ? value.map((branch) =>
        branch?.description === description ? { ...(branch as Json), description: undefined } : branch,
      )
    : value
