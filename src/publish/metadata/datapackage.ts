/**
 * datapackage.json: Data Package v2 (https://datapackage.org/standard/data-package/). The CSV files are table resources with
 * their schema, keys and references; Arrow and Parquet are listed as files with their hashes. The published profile 2.0 lacks the
 * standard's type `list` (https://github.com/frictionlessdata/datapackage/issues/1089) and takes `fieldsMatch` for an array (issue
 * 965 there), so a validator of profiles objects to the lists; `fieldsMatch` is left at its default, `exact`.
 */
import type { Column } from '../../model/column.js'
import { LIST_SEPARATOR } from '../formats/csv.js'
import {
  addressOf,
  bytesOf,
  CREATOR,
  citation,
  type Files,
  KEYWORDS,
  LICENCE,
  type Release,
  type Sha256,
} from '../release.js'
import type { Table } from '../table.js'

const PROFILE = 'https://datapackage.org/profiles/2.0'

export function datapackage(release: Release, files: Files, sha256: Sha256): string {
  const { pipeline, tables } = release
  const file = (name: string, path: string) => {
    const content = files.get(path) as string | Uint8Array
    return { name, path, bytes: bytesOf(content).length, hash: `sha256:${sha256(content)}` }
  }
  const descriptor = {
    $schema: `${PROFILE}/datapackage.json`,
    name: pipeline.name,
    id: addressOf(pipeline),
    title: pipeline.title,
    description: pipeline.description,
    ...(pipeline.homepage ? { homepage: pipeline.homepage } : {}),
    version: pipeline.version,
    created: `${pipeline.release_date}T00:00:00Z`,
    keywords: KEYWORDS,
    contributors: [{ title: CREATOR, roles: ['author'] }],
    licenses: [{ name: LICENCE.spdx, title: LICENCE.title, path: LICENCE.url }],
    citation: citation(pipeline),
    sources: sourcesOf(release),
    ...(pipeline.notices.length > 0 ? { notices: pipeline.notices } : {}),
    resources: [
      ...tables.map((table) => ({ ...file(table.spec.name, `data/${table.spec.name}.csv`), ...tableResource(table) })),
      ...tables.map(({ spec }) => ({
        ...file(`${spec.name}-arrow`, `data/${spec.name}.arrow`),
        title: `${spec.title} (Arrow IPC file)`,
        format: 'arrow',
        mediatype: 'application/vnd.apache.arrow.file',
      })),
      ...tables.map(({ spec }) => ({
        ...file(`${spec.name}-parquet`, `data/${spec.name}.parquet`),
        title: `${spec.title} (Parquet)`,
        format: 'parquet',
        mediatype: 'application/vnd.apache.parquet',
      })),
    ],
  }
  return `${JSON.stringify(descriptor, null, 2)}\n`
}

/** Publishers whose statements the release rests on. */
function sourcesOf({ pipeline, rows }: Release) {
  const used = new Set(rows.sources.map((row) => row.publisher))
  return pipeline.publishers.filter(({ slug }) => used.has(slug)).map(({ name }) => ({ title: name }))
}

function tableResource({ spec, columns, rows }: Table) {
  const foreignKeys = columns.flatMap((column) => foreignKey(column, spec.name))
  return {
    type: 'table',
    title: spec.title,
    description: spec.row,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    rows: rows.length,
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: columns.map((column) => fieldOf(column, spec.key)),
      missingValues: [''],
      primaryKey: [spec.key],
      ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    },
  }
}

const TYPES: Record<Column['kind'], object> = {
  string: { type: 'string' },
  enum: { type: 'string' },
  boolean: { type: 'boolean', trueValues: ['true'], falseValues: ['false'] },
  int32: { type: 'integer' },
  float64: { type: 'number' },
  date: { type: 'date', format: 'default' },
  list: { type: 'list', delimiter: LIST_SEPARATOR, itemType: 'string' },
}

/** `unit`, `hxl`, `made`, `equivalents` and `references` (also of lists) are properties of our own beside the standard's. */
function fieldOf(
  { name, kind, description, nullable, values, range, unit, hxl, made, same_as, references }: Column,
  key: string,
) {
  const constraints = {
    ...(nullable || kind === 'list' ? {} : { required: true }),
    ...(name === key ? { unique: true } : {}),
    ...(values ? { enum: values } : {}),
    ...(range ? { minimum: range[0], maximum: range[1] } : {}),
  }
  return {
    name,
    ...TYPES[kind],
    description,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
    unit,
    hxl,
    made,
    equivalents: same_as,
    references,
  }
}

/** A list refers item by item, which the standard cannot say; `casus verify` checks those. */
function foreignKey({ name, kind, references }: Column, own: string) {
  if (!references || kind === 'list') return []
  const [resource, field] = references.split('.')
  return [{ fields: [name], reference: { ...(resource === own ? {} : { resource }), fields: [field] } }]
}
