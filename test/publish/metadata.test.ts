/** What the release says of itself: Data Package v2, Croissant 1.1, citation, codebook, report. */
import { readdirSync, readFileSync } from 'node:fs'
import { parse as parseCsv } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { columnsOf } from '../../src/model/column.js'
import { REVIEW_REASONS } from '../../src/model/reasons.js'
import { TABLES } from '../../src/model/tables/index.js'
import { EMPTY_CELLS } from '../../src/publish/documents/empty-cells.js'
import { bytesOf } from '../../src/publish/release.js'
import { coverage } from '../../src/publish/report/coverage.js'
import { type Invented, invented, inventedRelease, ONTOLOGY, sha256 } from './invented.js'

const OUTLINES = JSON.parse(readFileSync('node_modules/world-atlas/countries-50m.json', 'utf8'))

let made: Invented
let files: Map<string, string | Uint8Array>
beforeAll(async () => {
  made = invented(24)
  files = await inventedRelease(made, undefined, OUTLINES)
})
const text = (path: string): string => files.get(path) as string
const json = (path: string) => JSON.parse(text(path))

describe('datapackage.json, by the words of the Data Package 2.0 standard', () => {
  it('names profile, version, licence and every data file with size and hash', () => {
    const { $schema, name, version, created, licenses, contributors, resources } = json('datapackage.json')
    expect($schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json')
    expect([name, version, created]).toEqual(['tarn-valley', '0.1.0', '2031-06-01T00:00:00Z'])
    expect(licenses).toEqual([expect.objectContaining({ name: 'CC-BY-4.0', path: expect.stringMatching(/^https:/) })])
    expect(contributors).toEqual([{ title: expect.any(String), roles: expect.any(Array) }])
    const paths = [...files.keys()].filter((path) => path.startsWith('data/'))
    expect(resources.map(({ path }: { path: string }) => path).sort()).toEqual(paths.sort())
    for (const { name: resource, path, bytes, hash } of resources) {
      expect(resource).toMatch(/^[a-z0-9._-]+$/)
      expect(bytes).toBe(bytesOf(files.get(path) as Uint8Array).length)
      expect(hash).toBe(`sha256:${sha256(files.get(path) as Uint8Array)}`)
    }
    expect(new Set(resources.map((resource: { name: string }) => resource.name)).size).toBe(resources.length)
  })

  it('describes every column, with types the standard knows, keys that exist and rows that fit', () => {
    const tables = json('datapackage.json').resources.filter(({ type }: { type?: string }) => type === 'table')
    const fieldsOf = new Map(
      tables.map(({ name, schema }: { name: string; schema: { fields: { name: string }[] } }) => [
        name,
        schema.fields.map((field) => field.name),
      ]),
    )
    for (const [i, spec] of TABLES.entries()) {
      const { schema, name } = tables[i]
      expect(schema.fields.map((field: { name: string }) => field.name)).toEqual(
        columnsOf(spec).map((column) => column.name),
      )
      for (const { type, description } of schema.fields) {
        expect(['string', 'boolean', 'integer', 'number', 'date', 'list']).toContain(type)
        expect(description.length).toBeGreaterThan(3)
      }
      expect([schema.primaryKey, schema.missingValues]).toEqual([[spec.key], ['']])
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        expect(fieldsOf.get(name)).toEqual(expect.arrayContaining(fields))
        expect(fieldsOf.get(reference.resource ?? name)).toEqual(expect.arrayContaining(reference.fields))
      }
    }
  })
})

describe('croissant.json, by the words of Croissant 1.1', () => {
  it('has what every data set must have', () => {
    const croissant = json('croissant.json')
    for (const property of [
      '@context',
      '@type',
      'conformsTo',
      'description',
      'license',
      'name',
      'url',
      'creator',
      'datePublished',
      'distribution',
      // Recommended: what a release can say.
      'keywords',
      'publisher',
      'version',
      'dateModified',
      'sdLicense',
      'inLanguage',
    ])
      expect(croissant).toHaveProperty([property])
    expect(croissant['@type']).toBe('sc:Dataset')
    expect(croissant.conformsTo).toBe('http://mlcommons.org/croissant/1.1')
    for (const file of croissant.distribution) {
      expect(file).toMatchObject({
        '@type': 'cr:FileObject',
        '@id': expect.any(String),
        contentUrl: expect.any(String),
        encodingFormat: 'text/csv',
      })
      expect(file.sha256).toBe(sha256(text(file.contentUrl)))
    }
  })

  it('names every term it uses and every field once, and refers to fields that exist', () => {
    const croissant = json('croissant.json')
    const fields = croissant.recordSet.flatMap((set: { field: object[] }) => set.field)
    const ids = fields.map((field: Record<string, string>) => field['@id'])
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBe(TABLES.flatMap((spec) => columnsOf(spec)).length)
    for (const field of fields) {
      if (field.references) expect(ids).toContain(field.references['@id'])
      expect(field.isArray ?? false).toBe(field.source.transform !== undefined)
      expect(croissant.distribution.map((file: Record<string, string>) => file['@id'])).toContain(
        field.source.fileObject['@id'],
      )
      expect(['sc:Text', 'sc:Boolean', 'sc:Integer', 'sc:Float', 'sc:Date']).toContain(field.dataType)
    }
    for (const term of [
      'recordSet',
      'field',
      'source',
      'extract',
      'column',
      'fileObject',
      'references',
      'isArray',
      'key',
      'citeAs',
    ])
      expect(croissant['@context']).toHaveProperty(term)
  })
})

describe('citation and licence', () => {
  it('say the same title, version, date and licence', () => {
    const cff = parse(text('CITATION.cff'))
    expect(cff).toMatchObject({
      'cff-version': '1.2.0',
      type: 'dataset',
      version: '0.1.0',
      'date-released': '2031-06-01',
      license: 'CC-BY-4.0',
    })
    expect(json('.zenodo.json')).toMatchObject({
      upload_type: 'dataset',
      license: 'cc-by-4.0',
      version: '0.1.0',
      publication_date: '2031-06-01',
    })
    expect(text('LICENSE.md')).toMatch(/^SPDX-License-Identifier: CC-BY-4.0\n/)
  })
})

describe('the codebook', () => {
  it('names every table, column, allowed value, vague word and rule', () => {
    const book = text('CODEBOOK.md')
    for (const spec of TABLES) {
      expect(book).toContain(`\n## ${spec.name}\n`)
      for (const { name, values = [], unit, references } of columnsOf(spec)) {
        const line = book
          .split(`\n## ${spec.name}\n`)[1]
          .split('\n## ')[0]
          .split('\n')
          .find((row) => row.startsWith(`| \`${name}\` |`))
        expect([spec.name, name, line]).toEqual([spec.name, name, expect.any(String)])
        for (const part of [...values.map((value) => `\`${value}\``), unit ?? '', references ?? ''])
          expect(line).toContain(part)
      }
    }
    for (const [word, low] of Object.entries(ONTOLOGY.vague))
      if (word !== 'plural') expect(book).toContain(`| ${word} | ${low} |`)
    for (const code of Object.keys(REVIEW_REASONS)) expect(book).toContain(`| \`${code}\` |`)
    for (const method of ['override', 'own_side', 'third_party_agreeing', 'third_party'])
      expect(book).toMatch(new RegExp(`\\d\\. \`${method}\``))
  })
})

describe('empty cells', () => {
  const columns = new Map(TABLES.map((spec) => [spec.name, columnsOf(spec)]))

  it('are explained for columns that may be empty only, and in the codebook', () => {
    for (const [table, reasons] of Object.entries(EMPTY_CELLS))
      for (const [name, reason] of Object.entries(reasons)) {
        const column = columns.get(table)?.find((one) => one.name === name)
        expect([table, name, column?.nullable || column?.kind === 'list']).toEqual([table, name, true])
        expect(text('CODEBOOK.md')).toContain(`Empty where ${reason}.`)
      }
  })

  it('are explained for every column that is mostly empty in the committed releases', () => {
    const says = /where|only|for cumulative|a person should look/i
    for (const release of readdirSync('output')) {
      const { tables } = JSON.parse(readFileSync(`output/${release}/quality.json`, 'utf8'))
      // A table without rows has no cells to explain.
      const filled = Object.entries(tables as Record<string, { rows: number; fill: Record<string, number> }>).filter(
        ([, { rows }]) => rows > 0,
      )
      for (const [table, { fill }] of filled)
        for (const [name, share] of Object.entries(fill).filter(([, part]) => part < 0.5)) {
          const described = columns.get(table)?.find((one) => one.name === name)?.description ?? ''
          expect([
            table,
            name,
            share,
            name in (EMPTY_CELLS[table] ?? {}) || says.test(described) || /^names_/.test(name),
          ]).toEqual([table, name, share, true])
        }
    }
  })
})

describe('report and coverage', () => {
  it('can say why every row of the committed releases waits or waited', () => {
    const rows = readdirSync('output').flatMap((name) =>
      ['events', 'casualties'].flatMap((table) =>
        parseCsv(readFileSync(`output/${name}/data/${table}.csv`), { columns: true }),
      ),
    ) as { review_reasons: string }[]
    const codes = [...new Set(rows.flatMap((row) => row.review_reasons.split(';').filter(Boolean)))]
    expect(codes.filter((code) => !(code in REVIEW_REASONS))).toEqual([])
    expect(codes.length).toBeGreaterThan(0)
  })

  it('counts statements and claims by month and publisher, also months without any', () => {
    const cells = coverage(made.rows.sources, made.rows.claims)
    expect(cells.reduce((sum, { statements }) => sum + statements, 0)).toBe(made.rows.sources.length)
    expect(cells.reduce((sum, { claims }) => sum + claims, 0)).toBe(made.rows.claims.length)
    const apart = ['2030-01-05', '2030-04-01'].map((published, i) => ({
      statement_id: `s${i}`,
      published,
      publisher: 'p',
    }))
    expect(coverage(apart, [])).toEqual([
      { month: '2030-01', publisher: 'p', statements: 1, claims: 0 },
      { month: '2030-02', publisher: null, statements: 0, claims: 0 },
      { month: '2030-03', publisher: null, statements: 0, claims: 0 },
      { month: '2030-04', publisher: 'p', statements: 1, claims: 0 },
    ])
  })

  it('rows that only keep an id count neither as events nor as gaps', async () => {
    const odd = invented(24)
    Object.assign(odd.rows.events[1], { record_status: 'withdrawn', summary: null, location_name: null })
    const some = await inventedRelease(odd)
    const { tables } = JSON.parse(some.get('quality.json') as string)
    expect(tables.events).toMatchObject({ rows: 24, standing: 23, fill: { summary: 1, location_name: 1 } })
    expect(some.get('README.md')).toContain('23 events')
    expect(some.get('README.md')).toContain('| `events` | 23 and 1 merged or withdrawn |')
    expect(some.get('report.md')).toContain('| events | 24, of which 23 stand and 1 were merged or withdrawn |')
  })

  it('measures fill, precision and conflicts', () => {
    const { tables, precision, casualties } = json('quality.json')
    expect(tables.events).toMatchObject({ rows: 24, standing: 24, fill: { event_id: 1, admin1: 0, latitude: 1 } })
    expect(precision.date_precision).toEqual({ day: 1 })
    expect(casualties).toMatchObject({ figures: 24, conflicts: 8, by_best_method: { own_side: 24 } })
    expect(text('report.md')).toContain('24 figures; 24 have a best number, 8 are told differently')
  })
})
