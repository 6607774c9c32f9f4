import { mkdtempSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { StatementRecord } from '../../src/model/record.js'
import { Project, WITHHELD } from '../project.js'

const made: Project[] = []
const project = (parent?: string) => {
  made.push(new Project(parent))
  return made[made.length - 1]
}
afterEach(() => {
  for (const one of made.splice(0)) one.remove()
})

const OUTPUT = 'output/tarn-valley'
const RECORD = `${OUTPUT}/records/stm-2031-03-10-valley-post-7de97159.yaml`

describe('casus run', () => {
  it('makes a release and closes with a table of what was made', () => {
    const p = project()
    const { code, out, err } = p.casus(['run'])
    expect(err).not.toMatch(/Error|problem/)
    expect(code).toBe(0)
    const [head, row] = out.trimEnd().split('\n')
    expect(head.split(/\s+/)).toEqual([
      'pipeline',
      'statements',
      'claims',
      'events',
      'casualties',
      'agreements',
      'problems',
      'files',
    ])
    expect(row).toMatch(/^tarn-valley +4 /)
    const files = Object.keys(p.tree(OUTPUT))
    expect(row.split(/\s+/).at(-1)).toBe(String(files.length))
    expect(files).toEqual(expect.arrayContaining(['SHA256SUMS', 'data/events.csv', 'data/events.arrow', 'CODEBOOK.md']))
    expect(files.filter((file) => file.startsWith('records/'))).toHaveLength(4)
  })

  it('gives the same bytes in another folder, time zone and locale, and without the texts’ dates', () => {
    const here = project()
    const there = project(mkdtempSync(join(tmpdir(), 'andere Mappe é-')))
    for (const file of Object.keys(there.tree('raw'))) utimesSync(there.path(`raw/${file}`), 1, 1)
    expect(here.casus(['run'], { env: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' } }).code).toBe(0)
    expect(
      there.casus(['run'], { env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } }).code,
    ).toBe(0)
    expect(there.tree('output')).toEqual(here.tree('output'))
    expect(there.read('pipelines/tarn-valley/ids.yaml')).toBe(here.read('pipelines/tarn-valley/ids.yaml'))
  })

  it('gives the same bytes again, from the cache and from nothing', () => {
    const p = project()
    p.casus(['run'])
    const first = p.tree('output')
    expect(p.casus(['run']).code).toBe(0)
    expect(p.tree('output')).toEqual(first)
    rmSync(p.path('.casus'), { recursive: true })
    rmSync(p.path('output'), { recursive: true })
    p.casus(['run'])
    // The withheld text is here, so its record is made anew, too.
    expect(p.tree('output')).toEqual(first)
  })

  it('runs stage by stage to the same release', () => {
    const [whole, parts] = [project(), project()]
    whole.casus(['run'])
    for (const stage of ['ingest', 'extract', 'reconcile', 'publish'])
      expect(parts.casus([stage, 'tarn-valley'])).toMatchObject({ code: 0 })
    expect(parts.tree('output')).toEqual(whole.tree('output'))
  })

  it('a stage whose input is not there says which stage makes it', () => {
    const { code, err } = project().casus(['reconcile', 'tarn-valley'])
    expect(code).toBe(3)
    expect(err).toMatch(/records\.jsonl:1:1: the file is not there\n.*\n {2}fix: run casus extract first/)
  })

  it('a stage whose input another version wrote says in which row, and what makes it anew', () => {
    const p = project()
    p.casus(['run'])
    const last = p.tree('output')
    p.edit('.casus/tarn-valley/tables/events.jsonl', (text) => text.replace(/"event_type":"\w+"/, '"event_type":7'))
    const { code, err } = p.casus(['publish', 'tarn-valley'])
    expect(code).toBe(3)
    expect(err).toMatch(
      /events\.jsonl:1:1: not a row that this version of casus writes \(event_type: .*\)\n.*\n {2}fix: run casus reconcile again, or casus run/,
    )
    expect(p.tree('output')).toEqual(last)
  })
})

describe('records', () => {
  it('are checked YAML whose spans give their quotes', () => {
    const p = project()
    p.casus(['ingest'])
    p.casus(['extract'])
    const records = p.tree('.casus/tarn-valley/records')
    expect(Object.keys(records)).toHaveLength(4)
    for (const file of Object.keys(records)) {
      const record = StatementRecord.parse(parse(p.read(`.casus/tarn-valley/records/${file}`)))
      const text = [...p.read(record.statement.file)]
      const claims = [...record.events.flatMap((e) => e.mentions), ...record.agreements.flatMap((a) => a.mentions)]
      const evidence = record.casualties.flatMap((fact) => fact.evidence)
      expect(evidence.length).toBeGreaterThan(0)
      for (const { start, end, quote } of [...claims, ...evidence]) {
        const stretch = text.slice(start, end).join('')
        if (record.statement.text === 'withheld') expect(stretch.startsWith(quote)).toBe(true)
        else expect(stretch).toBe(quote)
      }
    }
  })

  it('are read again only when the text, the knowledge or the metadata changed', () => {
    const p = project()
    const read = () => {
      p.casus(['ingest'])
      return p.casus(['extract']).out.trim()
    }
    expect(read()).toBe('tarn-valley: 4 statements, 4 read')
    expect(read()).toBe('tarn-valley: 4 statements, 0 read')
    p.edit(`${WITHHELD}.yaml`, (text) => text.replace('Mine near', 'A mine near'))
    expect(read()).toBe('tarn-valley: 4 statements, 1 read')
    p.edit('pipelines/tarn-valley/places.yaml', (text) => text.replaceAll('Sorrel', 'Sorrell'))
    expect(read()).toBe('tarn-valley: 4 statements, 4 read')
  })

  it('of another version of casus are made anew', () => {
    const p = project()
    p.casus(['ingest'])
    p.casus(['extract'])
    p.edit('.casus/tarn-valley/records.jsonl', (text) => text.replaceAll('"events"', '"incidents"'))
    expect(p.casus(['extract']).out).toContain('4 read')
  })
})

describe('a withheld text', () => {
  it('is published as a record with clipped quotes, from which others build the same release', () => {
    const holder = project()
    holder.casus(['run'])
    const record = holder.read(RECORD)
    for (const [, quote] of record.matchAll(/quote: (.*)/g)) expect(quote.split(/\s+/).length).toBeLessThanOrEqual(12)
    expect(record).not.toContain('returned from duty')

    const other = project()
    rmSync(other.path(`${WITHHELD}.local.txt`))
    const { code, err } = other.casus(['run'])
    expect(code).toBe(3)
    expect(err).toMatch(/mine-near-sorrel\.yaml:1:1: neither its text nor its record is here/)
    other.folder(`${OUTPUT}/records`)
    other.write(RECORD, record)
    expect(other.casus(['run']).code).toBe(0)
    expect(other.tree('output')).toEqual(holder.tree('output'))
  })
})
