/**
 * datapackage.json beside the Data Package standard, version 2: the structure that its profile asks for, restated here because tests
 * need no network, and the rows of every CSV against what their table schema says. Where CASUS_DATAPACKAGE_PROFILE names a copy
 * of https://datapackage.org/profiles/2.0/datapackage.json, that is asked too.
 */
import { existsSync, readFileSync } from 'node:fs'
import { Ajv, type SchemaObject } from 'ajv'
import addFormats from 'ajv-formats'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { invented, inventedRelease } from './invented.js'

const text = { type: 'string' }
const texts = { type: 'array', minItems: 1, items: text }
const unique = { ...texts, uniqueItems: true }
const object = (
  properties: Record<string, unknown>,
  required: string[] = [],
  more: SchemaObject = {},
): SchemaObject => ({
  type: 'object',
  properties,
  required,
  ...more,
})

/** A field of one type; constraints and properties of other types do not belong to it. */
const field = (type: string, constraints: SchemaObject, more: SchemaObject = {}) =>
  object({
    name: text, type: { const: type }, title: text, description: text, ...more,
    constraints: object({ required: { type: 'boolean' }, ...constraints }, [], { additionalProperties: false }),
  }, ['name', 'type']) // biome-ignore format: a table
const isUnique = { unique: { type: 'boolean' } }
const bounds = (type: string) => ({ ...isUnique, minimum: { type }, maximum: { type } })
const plain = { format: { const: 'default' } }
const FIELD = {
  oneOf: [
    field('string', { ...isUnique, enum: unique }, { format: { enum: ['default', 'email', 'uri', 'binary', 'uuid'] } }),
    field('integer', bounds('integer'), plain),
    field('number', bounds('number'), plain),
    field('boolean', {}, { ...plain, trueValues: texts, falseValues: texts }),
    field('date', isUnique, { format: text }),
    field('list', isUnique, {
      delimiter: text,
      itemType: { enum: ['string', 'integer', 'boolean', 'number', 'datetime', 'date', 'time'] },
    }),
  ],
}
const PATH = { type: 'string', pattern: '^(?!/|\\.|~)(?!.*\\.\\./).+$' }
const RESOURCE = object(
  {
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' }, path: PATH, type: { const: 'table' }, title: text, description: text, format: text,
    mediatype: { type: 'string', pattern: '^.+/.+$' }, encoding: text, bytes: { type: 'integer' }, hash: { type: 'string', pattern: '^[^:]+:[a-fA-F0-9]+$' },
    dialect: object({ delimiter: text, lineTerminator: text, quoteChar: text, doubleQuote: { type: 'boolean' }, header: { type: 'boolean' } }),
    schema: object({
      fields: { type: 'array', minItems: 1, items: FIELD }, missingValues: { type: 'array', items: text }, primaryKey: unique,
      foreignKeys: { type: 'array', minItems: 1, items: object({ fields: unique, reference: object({ resource: text, fields: unique }, ['fields']) }, ['fields', 'reference']) },
      // The profile and the text of the standard disagree on its type.
      fieldsMatch: false,
    }, ['fields']),
  },
  ['name', 'path'],
) // biome-ignore format: a table
const PROFILE = object(
  {
    $schema: { type: 'string', format: 'uri' }, name: text, id: text, title: text, description: text, homepage: { type: 'string', format: 'uri' }, version: text,
    created: { type: 'string', format: 'date-time' }, keywords: texts, citation: text,
    contributors: { type: 'array', minItems: 1, items: object({ title: text, roles: texts }, [], { minProperties: 1 }) },
    licenses: { type: 'array', minItems: 1, items: object({ name: { type: 'string', pattern: '^[-a-zA-Z0-9._]+$' }, title: text, path: { type: 'string', format: 'uri' } }, ['name']) },
    sources: { type: 'array', items: object({ title: text }, [], { minProperties: 1 }) },
    resources: { type: 'array', minItems: 1, items: RESOURCE },
  },
  ['resources'],
) // biome-ignore format: a table

interface FieldOf {
  name: string
  type: string
  constraints?: { required?: boolean; unique?: boolean; enum?: string[]; minimum?: number; maximum?: number }
}
interface Resource {
  name: string
  path: string
  rows: number
  schema: {
    fields: FieldOf[]
    primaryKey: string[]
    foreignKeys?: { fields: string[]; reference: { resource?: string; fields: string[] } }[]
  }
}

let files: Map<string, string | Uint8Array>
let descriptor: { resources: (Resource & { type?: string })[] }
beforeAll(async () => {
  files = await inventedRelease(invented(24))
  descriptor = JSON.parse(files.get('datapackage.json') as string)
})

function errorsOf(profile: object): string[] {
  const ajv = new Ajv({ strict: false, allErrors: true, discriminator: false })
  addFormats.default(ajv)
  const valid = ajv.compile(profile)
  valid(descriptor)
  return (valid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

describe('datapackage.json', () => {
  it('has the structure of the profile', () => {
    expect(errorsOf(PROFILE)).toEqual([])
  })

  const published = process.env.CASUS_DATAPACKAGE_PROFILE ?? ''
  it.skipIf(!existsSync(published))(
    'fits the published profile but for its missing lists (skipped where CASUS_DATAPACKAGE_PROFILE names no copy of it)',
    () => {
      const listed = descriptor.resources.flatMap((resource, i) =>
        (resource.schema?.fields ?? []).flatMap(({ type }, k) =>
          type === 'list' ? [`/resources/${i}/schema/fields/${k}`] : [],
        ),
      )
      const errors = errorsOf(JSON.parse(readFileSync(published, 'utf8')))
      expect(errors.filter((error) => !listed.some((path) => error.startsWith(path)))).toEqual([])
    },
  )

  it('says of every cell what it is', () => {
    const tables = descriptor.resources.filter(({ type }) => type === 'table')
    const read = new Map(
      tables.map((table) => [
        table.name,
        parse(files.get(table.path) as string, { columns: true }) as Record<string, string>[],
      ]),
    )
    for (const { name, rows: count, schema } of tables) {
      const rows = read.get(name) as Record<string, string>[]
      expect([name, rows.length]).toEqual([name, count])
      const wrong = schema.fields.flatMap((one) =>
        rows.flatMap((row) => faultOf(one, row[one.name]).map((fault) => `${one.name}: ${fault}`)),
      )
      expect([name, wrong]).toEqual([name, []])
      const single = [
        ...schema.primaryKey,
        ...schema.fields.filter(({ constraints }) => constraints?.unique).map((one) => one.name),
      ]
      for (const key of single) expect(new Set(rows.map((row) => row[key])).size).toBe(rows.length)
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const known = new Set((read.get(reference.resource ?? name) ?? []).map((row) => row[reference.fields[0]]))
        expect(rows.map((row) => row[fields[0]]).filter((cell) => cell !== '' && !known.has(cell))).toEqual([])
      }
    }
  })
})

const LEXICAL: Record<string, RegExp> = {
  integer: /^-?\d+$/, number: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/, boolean: /^(true|false)$/, date: /^\d{4}-\d\d-\d\d$/, string: /^[\s\S]+$/, list: /^[\s\S]+$/,
} // biome-ignore format: a table

function faultOf({ type, constraints = {} }: FieldOf, cell: string): string[] {
  if (cell === '') return constraints.required ? ['is empty'] : []
  const { minimum = -Infinity, maximum = Infinity } = constraints
  return [
    ...(LEXICAL[type].test(cell) ? [] : [`${cell} is no ${type}`]),
    ...(constraints.enum && !constraints.enum.includes(cell) ? [`${cell} is not allowed`] : []),
    ...(Number(cell) < minimum || Number(cell) > maximum ? [`${cell} is out of range`] : []),
  ]
}
