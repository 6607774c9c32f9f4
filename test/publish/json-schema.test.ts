import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Row } from '../../src/model/column.js'
import { columnsOf } from '../../src/model/column.js'
import { PipelineFile } from '../../src/model/knowledge.js'
import { Sidecar } from '../../src/model/sidecar.js'
import { TABLES } from '../../src/model/tables/index.js'
import * as vocab from '../../src/model/vocab.js'
import { jsonSchema, schemaFiles, tableSchemas } from '../../src/publish/metadata/json-schema.js'
import { sampleRows } from './sample.js'

const all = new Map([...schemaFiles()].map(([name, text]) => [name, JSON.parse(text)]))

/** A strict validator: an unknown keyword, a loose tuple or an unresolved reference is an error. */
function compile(schema: object) {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true })
  addFormats.default(ajv)
  return ajv.compile(schema)
}

/** Values that fit no column, or fit some. */
const ODD = [
  null,
  '',
  'x',
  'NA',
  0,
  -1,
  1,
  1.5,
  3e9,
  91,
  true,
  [],
  [''],
  ['x'],
  [1],
  {},
  '2023-02-29',
  '2024-02-29',
  '2023-3-5',
]

describe('JSON Schema 2020-12', () => {
  it.each([...all.keys()])('%s stands alone under its own id', (name) => {
    const schema = all.get(name)
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(schema.$id).toBe(`urn:casus:schema:${name.replace('.schema.json', '')}`)
    expect(schema).toMatchObject({ type: 'object', title: expect.any(String), description: expect.any(String) })
    expect(schema).not.toHaveProperty('$ref')
    expect(compile(schema)).toBeTypeOf('function')
  })

  it('the same name in $defs means the same everywhere', () => {
    const seen = new Map<string, string>()
    for (const { $defs = {} } of all.values())
      for (const [name, definition] of Object.entries($defs)) {
        const text = JSON.stringify(definition)
        expect(seen.get(name) ?? text).toBe(text)
        seen.set(name, text)
      }
    expect(seen.get('harms')).toBe(JSON.stringify({ type: 'string', enum: vocab.HARMS }))
    expect(seen.size).toBeGreaterThan(15)
  })

  it('vocabularies differ from each other, so that a list has one name', () => {
    const lists = Object.values(vocab).map((values) => values.join())
    expect(new Set(lists).size).toBe(lists.length)
  })
})

describe('tables', () => {
  it.each(TABLES.map((spec) => [spec.name, spec] as const))(
    '%s: zod and the schema judge every cell alike',
    (name, spec) => {
      const valid = compile(all.get(`${name}.schema.json`))
      for (const row of sampleRows(spec)) {
        expect(spec.schema.safeParse(row).success).toBe(true)
        expect(valid(row), JSON.stringify(valid.errors)).toBe(true)
      }
      const [good] = sampleRows(spec, 1)
      for (const { name: column } of columnsOf(spec))
        for (const odd of ODD) {
          const row = { ...good, [column]: odd } as Row
          expect([column, odd, valid(row)]).toEqual([column, odd, spec.schema.safeParse(row).success])
        }
      expect(valid({ ...good, extra: 1 })).toBe(false)
    },
  )

  it('say unit and meaning of every column', () => {
    for (const spec of TABLES)
      for (const { name, description, unit } of columnsOf(spec)) {
        const property = all.get(`${spec.name}.schema.json`).properties[name]
        expect(property.description).toBe(unit ? `${description} Unit: ${unit}.` : description)
      }
  })

  it('are the schemas of a release', () => {
    expect([...tableSchemas().keys()]).toEqual(TABLES.map(({ name }) => `${name}.schema.json`))
  })
})

describe('zod to JSON Schema', () => {
  const SIDECAR = { publisher: 'a', published: '2023-03-05', language: 'en', licence: 'CC0-1.0' }

  it('keys with a default may be left out', () => {
    expect(compile(all.get('sidecar.schema.json'))(SIDECAR)).toBe(true)
  })

  it.each([
    [{ url: 'https://example.org/a' }, true],
    [{ url: 'ftp://example.org/a' }, false],
    [{ url: 'example.org' }, false],
    [{ published: '2023-02-30' }, false],
    [{ language: 'English' }, false],
    [{ publishr: 'a' }, false],
    [{ sha256: 'a'.repeat(64) }, true],
    [{ sha256: 'A'.repeat(64) }, false],
    [{ chars: 0 }, false],
  ])('the sidecar with %j: %s', (change, fits) => {
    const value = { ...SIDECAR, ...change }
    expect(Sidecar.safeParse(value).success).toBe(fits)
    expect(compile(all.get('sidecar.schema.json'))(value)).toBe(fits)
  })

  it('holds the lengths of tuples', () => {
    const valid = compile(all.get('pipeline.schema.json'))
    const file = (adversaries: unknown) => ({
      name: 'a', title: 'A', description: 'A', version: '1.0.0', release_date: '2023-03-05', languages: ['en'], time_zone: '+00:00',
      sides: [{ code: 'AB', name: 'Ab', nouns: ['Ab'] }], adversaries,
    }) // biome-ignore format: a file
    for (const [pairs, fits] of [
      [[['AB', 'AB']], true],
      [[['AB']], false],
      [[['AB', 'AB', 'AB']], false],
    ] as const) {
      expect(PipelineFile.safeParse(file(pairs)).success).toBe(fits)
      expect(valid(file(pairs))).toBe(fits)
    }
  })

  it('an id at the root would leave a bare reference: none is set in the model', () => {
    const bare = z.toJSONSchema(z.strictObject({ a: z.string() }).meta({ id: 'root' }))
    expect(bare).toHaveProperty('$ref')
    for (const { schema } of TABLES) expect(schema.meta()?.id).toBeUndefined()
  })

  it('what it cannot say is not used: no refinement stands in a published shape', () => {
    const refined = z.strictObject({ a: z.string() }).refine(({ a }) => a !== 'x')
    expect(compile(jsonSchema({ name: 'r', title: 'R', description: 'R', schema: refined }))({ a: 'x' })).toBe(true)
    for (const { schema } of TABLES)
      for (const type of [schema, ...Object.values(schema.shape)])
        expect(
          (type._zod.def.checks ?? []).filter((check: z.core.$ZodCheck) => check._zod.def.check === 'custom'),
        ).toEqual([])
  })
})
