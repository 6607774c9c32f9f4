/** The loading snippets of the release's own README, run as they are printed by the programs they are for; skipped, and said so, where one is absent. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cell, type Column, columnsOf, type Row } from '../../src/model/column.js'
import { events as EVENTS } from '../../src/model/tables/events.js'
import { invented, inventedRelease } from './invented.js'

const folder = mkdtempSync(join(tmpdir(), 'casus-clients-'))
const COLUMNS = columnsOf(EVENTS)
const SLOW = 120_000

/** What careless readers turn into something else. */
const ODD = {
  location_name: 'NA',
  country_iso3: 'NAM',
  cameo_root: 4,
  admin1: '=1+1',
  time_local: '07:30',
  actors: ['ost;mod', 'a\\b'],
}
const BROKEN_LINE = 'a "b", c\nd'
const FILLED: Record<Column['kind'], Cell> = {
  string: 'x', enum: 'x', boolean: true, int32: 1, float64: 0.5, date: '2031-01-01', list: ['x'],
} // biome-ignore format: a table

let first: Row
let readme: string

beforeAll(async () => {
  const { rows, ...made } = invented(12)
  first = rows.events[0]
  // No column is empty in the first row, so that its type shows in readers that guess it.
  for (const { name, kind } of COLUMNS) if (kind === 'list' || first[name] === null) first[name] = FILLED[kind]
  Object.assign(first, ODD)
  rows.events[1].location_name = BROKEN_LINE
  const files = await inventedRelease({ rows, ...made })
  readme = files.get('README.md') as string
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The one snippet in a language that holds some words. */
function snippet(language: string, words: string): string {
  const all = [...readme.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code]) => code)
  const found = all.filter((code) => code.includes(words))
  expect([language, words, found.length]).toEqual([language, words, 1])
  return found[0]
}

/** The first Python that has a module; CASUS_PYTHON names one more. */
const pythonWith = (module: string) =>
  [process.env.CASUS_PYTHON, 'python3', '/usr/bin/python3'].find(
    (program) => program !== undefined && spawnSync(program, ['-c', `import ${module}`]).status === 0,
  )
function run(program: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', timeout: SLOW })
  expect([stderr.replace(/^.*Warning.*$/gm, '').trim(), status]).toEqual(['', 0])
  return stdout
}

/** Columns whose type is not that of the codebook. */
const otherTypes = (found: Record<string, string>, types: Record<Column['kind'], string | RegExp>) =>
  COLUMNS.filter(({ name, kind }) => !new RegExp(types[kind]).test(found[name])).map(
    ({ name }) => `${name}: ${found[name]}`,
  )

describe('the snippets of the README', () => {
  it('DuckDB', async () => {
    const duckdb = await (await DuckDBInstance.create()).connect()
    const rowsOf = async (query: string) =>
      (await duckdb.runAndReadAll(query.replaceAll("'data/", `'${folder}/data/`))).getRowObjectsJson()
    const queries = snippet('sql', 'read_csv')
      .split(/;\s*\n/)
      .filter((query) => query.trim() !== '')
    const [counts, csv, joined] = [await rowsOf(queries[0]), await rowsOf(queries[1]), await rowsOf(queries[2])]
    expect(counts.map((row) => Number(row['count_star()'])).reduce((sum, count) => sum + count)).toBe(12)
    expect(csv[0]).toMatchObject({
      location_name: 'NA',
      country_iso3: 'NAM',
      cameo_root: '4',
      admin1: '=1+1',
      date_start: first.date_start,
    })
    expect(csv[1]).toMatchObject({ location_name: BROKEN_LINE, deaths_a: null })
    expect(joined.length).toBeGreaterThan(12)
    const types = await rowsOf(`DESCRIBE ${queries[1]}`)
    const found = Object.fromEntries(types.map((row) => [row.column_name, row.column_type as string]))
    // A time of day is taken for one, which loses nothing.
    expect(otherTypes({ ...found, time_local: 'VARCHAR' }, { string: 'VARCHAR', enum: 'VARCHAR', boolean: 'BOOLEAN', int32: 'BIGINT', float64: 'DOUBLE', date: 'DATE', list: 'VARCHAR' })).toEqual([]) // biome-ignore format: a table
    duckdb.closeSync()
  })

  const pandas = pythonWith('pandas')
  it.skipIf(!pandas)(
    'pandas, CSV (skipped where python3 with pandas is not installed)',
    () => {
      const shown = `import json; r = events.iloc[0]
print(json.dumps([[r.location_name, r.country_iso3, int(r.cameo_root), r.admin1, str(r.date_start.date()), r.time_local], actors[0], actors[1], events.location_name[1], bool(events.deaths_a[1:].isna().all()), events.dtypes.astype(str).to_dict()]))`
      const [texts, items, others, broken, empty, types] = JSON.parse(
        run(pandas as string, '-c', `${snippet('python', 'read_csv')}\n${shown}`),
      )
      expect(texts).toEqual(['NA', 'NAM', 4, '=1+1', first.date_start, '07:30'])
      expect([items, others, broken, empty]).toEqual([ODD.actors, ['ost.mod'], BROKEN_LINE, true])
      expect(otherTypes(types, { string: /^string/, enum: /^string/, boolean: /^boolean$/, int32: /^Int64$/, float64: /^(Float64|Int64)$/, date: /^datetime64/, list: /^string/ })).toEqual([]) // biome-ignore format: a table
    },
    SLOW,
  )

  it.skipIf(!pandas)(
    'pandas without any option: codes stay as they are, no text becomes a number, no row or number is lost',
    () => {
      const shown = `import json, pandas as pd
events = pd.read_csv("data/events.csv")
print(json.dumps([events.country_iso3[0], events.dtypes.astype(str).to_dict(), len(events), int(events.deaths_best.isna().sum()), int(events.cameo_root[0])]))`
      const [country, types, rows, empty, root] = JSON.parse(run(pandas as string, '-c', shown))
      expect([country, rows, empty, root]).toEqual(['NAM', 12, 0, 4])
      // pandas itself has no whole numbers or truth values beside empty cells, and reads days only where told to.
      expect(otherTypes(types, { string: /^(object|str)$/, enum: /^(object|str)$/, boolean: /^(bool|object)$/, int32: /^(int64|float64)$/, float64: /^(float64|int64)$/, date: /^(object|str)$/, list: /^(object|str)$/ })).toEqual([]) // biome-ignore format: a table
    },
    SLOW,
  )

  const pyarrow = pythonWith('pandas, pyarrow')
  it.skipIf(!pyarrow)(
    'pandas with pyarrow, Parquet and Arrow (skipped where pyarrow is not installed)',
    () => {
      const shown = `import json, pyarrow as pa, pyarrow.ipc, pyarrow.parquet as pq
t = pa.ipc.open_file("data/events.arrow").read_all(); p = pq.read_table("data/events.parquet")
print(json.dumps([t.equals(p.cast(t.schema)), events.dtypes.astype(str).to_dict(), t.schema.field("deaths_best").metadata[b"unit"].decode(), len(t), list(events.actors[0])]))`
      const [equal, types, unit, rows, actors] = JSON.parse(
        run(pyarrow as string, '-c', `${snippet('python', 'read_parquet')}\n${shown}`),
      )
      expect([equal, unit, rows, actors]).toEqual([true, 'persons', 12, ODD.actors])
      expect(otherTypes(types, { string: /^string/, enum: /^string/, boolean: /^bool/, int32: /^int32/, float64: /^double/, date: /^date32/, list: /^list<.*string/ })).toEqual([]) // biome-ignore format: a table
    },
    SLOW,
  )

  const polars = pythonWith('polars')
  it.skipIf(!polars)(
    'Polars (skipped where polars is not installed)',
    () => {
      const shown = `import json
print(json.dumps([events.height, events["location_name"][0], events["actors"][0].to_list(), events.equals(pl.read_parquet("data/events.parquet")), {k: str(v) for k, v in events.schema.items()}]))`
      const [rows, place, actors, equal, types] = JSON.parse(
        run(polars as string, '-c', `${snippet('python', 'polars')}\n${shown}`),
      )
      expect([rows, place, actors, equal]).toEqual([12, 'NA', ODD.actors, true])
      expect(otherTypes(types, { string: 'String', enum: 'String', boolean: 'Boolean', int32: 'Int32', float64: 'Float64', date: 'Date', list: /List\(String\)/ })).toEqual([]) // biome-ignore format: a table
    },
    SLOW,
  )

  const r = spawnSync('Rscript', ['--version']).status === 0
  it.skipIf(!r)(
    'R (skipped where Rscript is not installed)',
    () => {
      const shown = `cat(sapply(events, class), sep = "\\n"); cat(nrow(events), events$location_name[1], events$cameo_root[1], events$admin1[1], format(events$date_start[1]), sum(is.na(events$deaths_a)))`
      const lines = run('Rscript', '-e', `${snippet('r', 'read.csv')}\n${shown}`).split('\n')
      expect(lines.at(-1)).toBe(`12 NA 4 =1+1 ${first.date_start} 11`)
      const found = Object.fromEntries(COLUMNS.map(({ name }, i) => [name, lines[i]]))
      expect(otherTypes(found, { string: 'character', enum: 'character', boolean: 'logical', int32: 'integer', float64: 'numeric', date: 'Date', list: 'character' })).toEqual([]) // biome-ignore format: a table
    },
    SLOW,
  )

  const arrowInR = r && spawnSync('Rscript', ['-e', 'library(arrow)']).status === 0
  it.skipIf(!arrowInR)(
    'R with arrow (skipped where the package is not installed)',
    () => {
      const lines = run(
        'Rscript',
        '-e',
        `${snippet('r', 'arrow::')}\ncat(nrow(events), class(events$date_start), class(events$disputed))`,
      )
      expect(lines).toBe('12 Date logical')
    },
    SLOW,
  )

  const office = spawnSync('soffice', ['--version']).status === 0
  it.skipIf(!office)(
    'LibreOffice (skipped where soffice is not installed)',
    () => {
      const profile = `-env:UserInstallation=file://${folder}/profile`
      run('sh', '-c', snippet('sh', 'soffice').replace('soffice', `soffice ${profile}`))
      run('soffice', profile, '--headless', '--convert-to', 'fods', 'events.ods')
      const sheet = readFileSync(join(folder, 'events.fods'), 'utf8')
      const rows = [...sheet.matchAll(/<table:table-row[\s\S]*?<\/table:table-row>/g)]
        .map(([row]) => row)
        .filter((row) => row.includes('<text:p>'))
      expect(rows).toHaveLength(13)
      expect(sheet).not.toContain('table:formula')
      const cells = [...rows[1].matchAll(/<table:table-cell[^>]*?(?:\/>|>[\s\S]*?<\/table:table-cell>)/g)].flatMap(
        ([cell]) => Array<string>(Number(/number-columns-repeated="(\d+)"/.exec(cell)?.[1] ?? 1)).fill(cell),
      )
      expect(rows[2]).toMatch(/<text:p>a (&quot;|")b(&quot;|"), c<\/text:p>\s*<text:p>d<\/text:p>/)
      const found = Object.fromEntries(
        COLUMNS.map(({ name }, i) => [name, /office:value-type="(\w+)"/.exec(cells[i])?.[1] ?? '']),
      )
      for (const [name, text] of Object.entries({ location_name: 'NA', country_iso3: 'NAM', admin1: '=1+1' }))
        expect(cells[COLUMNS.findIndex((column) => column.name === name)]).toContain(`<text:p>${text}</text:p>`)
      expect(otherTypes({ ...found, time_local: 'string' }, { string: 'string', enum: 'string', boolean: 'boolean', int32: 'float', float64: 'float', date: 'date', list: 'string' })).toEqual([]) // biome-ignore format: a table
    },
    SLOW,
  )

  it('sha256sum checks the sums', () => {
    expect(run('sha256sum', '--quiet', '--check', 'SHA256SUMS')).toBe('')
  })
})
