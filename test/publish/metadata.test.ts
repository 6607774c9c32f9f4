/** What the release says of itself: Data Package v2, Croissant 1.1, citation, codebook, report, plots. */
import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { columnsOf } from '../../src/model/column.js'
import { REVIEW_REASONS } from '../../src/model/reasons.js'
import { TABLES } from '../../src/model/tables/index.js'
import { timeAxis } from '../../src/publish/plots/time-axis.js'
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

describe('report and coverage', () => {
  it('can say why every row of the committed releases waits', () => {
    for (const name of readdirSync('output')) {
      const { needs_review } = JSON.parse(readFileSync(`output/${name}/quality.json`, 'utf8'))
      const codes = Object.values(needs_review as Record<string, { reasons: object }>).flatMap((one) =>
        Object.keys(one.reasons),
      )
      expect(codes.filter((code) => !(code in REVIEW_REASONS))).toEqual([])
      expect(codes.length).toBeGreaterThan(0)
    }
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

  it('measures fill, precision and conflicts', () => {
    const { tables, precision, casualties } = json('quality.json')
    expect(tables.events).toMatchObject({ rows: 24, fill: { event_id: 1, admin1: 0, latitude: 1 } })
    expect(precision.date_precision).toEqual({ day: 1 })
    expect(casualties).toMatchObject({ figures: 24, conflicts: 8, by_best_method: { own_side: 24 } })
    expect(text('report.md')).toContain('24 figures; 24 have a best number, 8 are told differently')
  })
})

describe('the time axis', () => {
  const day = (month: number) => `${2030 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-05`
  const every = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => day(from + i))

  it('shows months, and where a few days lie far off, counts those', () => {
    expect(timeAxis(every(0, 90))).toMatchObject({ unit: 'month', leftOut: '' })
    const axis = timeAxis([...every(0, 2), ...every(200, 260)])
    expect(axis).toMatchObject({ unit: 'month', leftOut: '2 more of 2030 are not drawn' })
    expect([axis?.periods.length, axis?.periodOf(day(0)), axis?.periodOf(day(200))]).toEqual([
      60,
      null,
      day(200).slice(0, 7),
    ])
  })

  it('shows years where no stretch of months holds nearly all', () => {
    expect(timeAxis(every(0, 200))).toMatchObject({ unit: 'year', leftOut: '' })
    expect(timeAxis([])).toBeNull()
  })
})

describe('plots', () => {
  it('the map shows where most events were and names what lies beyond', async () => {
    const odd = invented(24)
    Object.assign(odd.rows.events[0], { location_name: 'Farhaven', latitude: 50, longitude: 4 })
    const svg = (await inventedRelease(odd, undefined, OUTLINES)).get('plots/map.svg') as string
    expect(svg).toContain('Beyond its edges: Farhaven 1.')
    expect(svg).not.toContain('<title>Farhaven')
  })

  it('no best number is drawn where a figure has none', async () => {
    const odd = invented(1)
    Object.assign(odd.rows.casualties[0], { count_best: null, best_method: null })
    const svg = (await inventedRelease(odd)).get('plots/deaths.svg') as string
    expect(svg).toMatch(/<title>[\d-]+: 1 – \? – 3<\/title>/)
    expect(svg).not.toContain('<circle')
  })

  it('show every event, side and place, and have the same bytes each time', async () => {
    expect(text('plots/events.svg')).toContain('24 events by their first day')
    expect(text('plots/deaths.svg')).toContain('>OST</text>')
    expect(text('plots/map.svg')).toMatch(/<title>Sorrel: 8<\/title>/)
    expect(text('plots/map.svg')).toContain('Natural Earth')
    const again = await inventedRelease(invented(24), undefined, OUTLINES)
    for (const [path, content] of files)
      expect([path, sha256(again.get(path) as string)]).toEqual([path, sha256(content)])
  })

  it('are well-formed even with names that are markup', async () => {
    const odd = invented(3)
    for (const row of odd.rows.events) row.location_name = '<b>"&'
    for (const row of odd.rows.casualties) row.side = '<i>&'
    const some = await inventedRelease(odd)
    for (const path of ['plots/events.svg', 'plots/deaths.svg', 'plots/map.svg']) {
      const svg = some.get(path) as string
      expect(svg).not.toMatch(/<[bi]>|&(?!amp;|lt;|gt;|quot;)/)
      expect(svg.match(/<[a-z]+(?:\s[^>]*)?(?<!\/)>/gi)?.length).toBe(svg.match(/<\/[a-z]+>/gi)?.length)
    }
    expect(some.get('plots/map.svg')).toContain('No outlines were at hand')
  })

  it('are left out where there is nothing to draw', async () => {
    const none = await inventedRelease(invented(0))
    expect([...none.keys()].filter((path) => path.startsWith('plots/'))).toEqual([])
    expect(none.get('README.md')).not.toContain('plots/events.svg)')
  })
})
