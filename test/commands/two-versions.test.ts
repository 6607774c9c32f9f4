/**
 * Two versions of a real dataset in small: the digests of one week, before and after some statements and a correction. Program, words and
 * registry are the same for both, so every change must have one of these two causes and no other.
 */
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toYaml } from '../../src/model/yaml.js'
import { unzip } from '../../src/publish/zip.js'
import { Project, type Ran } from '../project.js'

const NAME = 'nagorno-karabakh'
const RAW = `raw/${NAME}/2023`
const WEEK = readdirSync(RAW)
  .filter((file) => /^2023-03-0[356]_.*(?<!\.local)\.txt$/.test(file))
  .map((file) => file.slice(0, -4))
const withheld = (stem: string) => /^text: withheld$/m.test(readFileSync(`${RAW}/${stem}.yaml`, 'utf8'))
const DIGESTS = WEEK.filter((stem) => !withheld(stem)).sort()
/** What the second version adds. */
const ADDED = DIGESTS.filter((_, i) => i % 4 === 2)
const OPTIONS = ['--date', '2031-06-01', '--version']

type Row = Record<string, string>
const rowsOf = (bytes: Uint8Array | undefined): Row[] => parse(Buffer.from(bytes as Uint8Array), { columns: true })
const archive = (version: string) => `releases/${NAME}/${NAME}-${version}.zip`

let p: Project
let refused: Ran
let second: Ran
let target: Row
let moved: Row
let changes: Row[]

const put = (stems: readonly string[]) => {
  for (const stem of stems)
    for (const ending of ['txt', 'yaml']) cpSync(`${RAW}/${stem}.${ending}`, p.path(`${RAW}/${stem}.${ending}`))
}
const filesOf = (version: string) => unzip(readFileSync(p.path(archive(version))))

beforeAll(() => {
  p = new Project()
  p.folder(`pipelines/${NAME}`)
  for (const file of ['pipeline', 'places', 'actors', 'agreements'])
    cpSync(`pipelines/${NAME}/${file}.yaml`, p.path(`pipelines/${NAME}/${file}.yaml`))
  put(DIGESTS.filter((stem) => !ADDED.includes(stem)))
  const first = p.casus(['release', NAME, ...OPTIONS, '1.0.0'])
  expect([first.code, first.err]).toEqual([0, expect.any(String)])
  put(ADDED)
  // Some figure with a best number, corrected to one more.
  target = rowsOf(filesOf('1.0.0').get('data/casualties.csv')).find(
    (row) => row.count_best !== '' && row.event_id !== '' && row.subset_of === '',
  ) as Row
  // Some event that the added statements leave alone, moved to Shushi and known to the month.
  moved = rowsOf(filesOf('1.0.0').get('data/events.csv')).find(
    (row) => row.event_id !== target.event_id && !['', 'shushi'].includes(row.place_id) && row.date_precision === 'day',
  ) as Row
  const fixes = [
    ['place_id', moved.place_id, 'shushi'],
    ['date_precision', 'day', 'month'],
  ].map(([field, expect, value]) => ({
    ...correction(target),
    ...{ id: `moved-${field}`, target: { table: 'events', id: moved.event_id, field }, expect, value },
  }))
  p.folder(`pipelines/${NAME}/decisions`)
  p.write(`pipelines/${NAME}/decisions/2031.yaml`, toYaml({ corrections: [correction(target), ...fixes] }))
  refused = p.casus(['release', NAME, ...OPTIONS, '1.0.1'])
  second = p.casus(['release', NAME, ...OPTIONS, '1.1.0'])
  p.casus(['diff', archive('1.0.0'), archive('1.1.0'), '--out', 'changed'])
  changes = rowsOf(Buffer.from(p.read('changed/changes.csv')))
}, 180_000)
afterAll(() => p.remove())

/** Columns of an event with those of its place that they are copied from. */
const OF_PLACE: Record<string, string> = {
  ...{ place_id: 'place_id', location_name: 'name', country_iso3: 'country_iso3', admin1: 'admin1' },
  ...{ latitude: 'latitude', longitude: 'longitude' },
}

const correction = ({ casualty_id, count_best }: Row) => ({
  id: 'one-more',
  target: { table: 'casualties', id: casualty_id, field: 'count_best' },
  expect: Number(count_best),
  value: Number(count_best) + 1,
  reason: 'to see it in the changes',
  evidence: 'none',
  author: 'a',
  reviewer: 'b',
  date: '2031-05-05',
})

describe('a release with more statements and a correction', () => {
  it('is refused as a patch and taken as a minor version', () => {
    expect([refused.code, refused.err]).toEqual([
      3,
      expect.stringMatching(/that is a minor change, so the version is at least 1.1.0/),
    ])
    expect([second.code, second.out]).toEqual([0, expect.stringMatching(/^1.0.0 → 1.1.0: a minor change\n/)])
    expect(readdirSync(p.path(`releases/${NAME}`)).sort()).toEqual(
      ['1.0.0', '1.1.0'].map((version) => archive(version).split('/')[2]),
    )
  })

  it('has the same bytes when it is made again', () => {
    const bytes = readFileSync(p.path(archive('1.0.0')))
    expect(p.casus(['verify', `output/${NAME}`]).out).toMatch(/nothing wrong\n$/)
    expect(Buffer.compare(bytes, readFileSync(p.path(archive('1.0.0'))))).toBe(0)
    expect(Buffer.from(filesOf('1.1.0').get('changes.csv') as Uint8Array).toString()).toBe(
      p.read('changed/changes.csv'),
    )
  })

  it('both prove themselves', () => {
    for (const version of ['1.0.0', '1.1.0']) {
      const { code, out } = p.casus(['verify', archive(version)])
      expect([version, code, out]).toEqual([version, 0, expect.stringMatching(/nothing wrong\n$/)])
    }
  })

  it('tells every change, each by the statements that came, by the correction, or by both', () => {
    expect(ADDED.length).toBeGreaterThan(2)
    const known = new Set(rowsOf(filesOf('1.0.0').get('data/sources.csv')).map((row) => row.statement_id))
    const come = rowsOf(filesOf('1.1.0').get('data/sources.csv'))
      .map((row) => row.statement_id)
      .filter((id) => !known.has(id))
    expect(come).toHaveLength(ADDED.length)
    expect(changes.filter((row) => row.table === 'sources' && row.change === 'added').map((row) => row.id)).toEqual(
      come,
    )
    const causes = new Set(changes.flatMap((row) => row.cause.split(';')))
    expect(causes).toEqual(new Set(['source_added', 'correction']))
    const behind = new Set(changes.flatMap((row) => row.detail.split(';')))
    const fixes = ['one-more', 'moved-place_id', 'moved-date_precision']
    expect([...behind].filter((id) => !fixes.includes(id) && !come.includes(id))).toEqual([])
    expect(changes.find((row) => row.id === target.casualty_id && row.column === 'count_best')).toMatchObject({
      cause: 'correction',
      detail: 'one-more',
    })
  })

  it('has all that follows from a corrected event, and tells each by the correction alone', () => {
    const is = rowsOf(filesOf('1.1.0').get('data/events.csv')).find((row) => row.event_id === moved.event_id) as Row
    const place = rowsOf(filesOf('1.1.0').get('data/places.csv')).find((row) => row.place_id === 'shushi') as Row
    for (const [column, of] of Object.entries(OF_PLACE)) expect([column, is[column]]).toEqual([column, place[of]])
    expect(is).toMatchObject({ date_precision: 'month', ucdp_date_prec: '4', acled_time_precision: '3' })
    expect(is).toMatchObject({ geo_precision: expect.stringMatching(/exact|near/), review_status: 'overridden' })
    expect(is.summary).toContain(` at ${place.name},`)
    const causes = new Map(
      changes
        .filter((row) => row.id === moved.event_id)
        .map(({ column, cause, detail }) => [column, `${cause} ${detail}`]),
    )
    for (const column of Object.keys(OF_PLACE)) {
      const told = causes.get(column)
      expect([column, told]).toEqual([column, is[column] === moved[column] ? undefined : 'correction moved-place_id'])
    }
    for (const column of ['date_precision', 'ucdp_date_prec', 'acled_time_precision'])
      expect([column, causes.get(column)]).toEqual([column, 'correction moved-date_precision'])
  })

  it('tells no value that is not in the two releases', () => {
    const tables = new Map(['1.0.0', '1.1.0'].map((version) => [version, filesOf(version)]))
    const key: Record<string, string> = {
      events: 'event_id',
      casualties: 'casualty_id',
      agreements: 'agreement_id',
      claims: 'claim_id',
    }
    for (const { change, table, id, column, old, new: now } of changes.filter(
      (row) => row.change === 'changed' && row.table in key,
    )) {
      const cells = [...tables.values()].map(
        (files) => rowsOf(files.get(`data/${table}.csv`)).find((row) => row[key[table]] === id)?.[column],
      )
      expect([change, table, id, column, old, now]).toEqual([change, table, id, column, ...cells])
    }
  })

  it('the other way round it is the same, removed and withdrawn', () => {
    p.casus(['diff', archive('1.1.0'), archive('1.0.0'), '--out', 'back'])
    const back = rowsOf(Buffer.from(p.read('back/changes.csv')))
    expect(back).toHaveLength(changes.length)
    expect(new Set(back.flatMap((row) => row.cause.split(';')))).toEqual(new Set(['source_removed', 'correction']))
    expect(back.find((row) => row.id === target.casualty_id && row.column === 'count_best')?.detail).toBe(
      'one-more (withdrawn)',
    )
  })
})
