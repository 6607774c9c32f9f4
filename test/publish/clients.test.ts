/** The loading snippets of the release's own README, run by the programs they are for; skipped, and said so, where one is absent. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Invented, invented, inventedRelease } from './invented.js'

const folder = mkdtempSync(join(tmpdir(), 'casus-clients-'))
let made: Invented
let readme: string

beforeAll(async () => {
  made = invented(12)
  // What careless readers turn into something else.
  Object.assign(made.rows.events[0], { location_name: 'NA', cameo_root: '04', admin1: '=1+1', time_local: '07:30' })
  Object.assign(made.rows.events[1], { location_name: 'a "b", c\nd' })
  const files = await inventedRelease(made)
  readme = files.get('README.md') as string
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const snippets = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code]) => code)

const python = [process.env.CASUS_PYTHON ?? 'python3', '/usr/bin/python3'].find(
  (program) => spawnSync(program, ['-c', 'import pandas']).status === 0,
)
const has = (module: string) => python !== undefined && spawnSync(python, ['-c', `import ${module}`]).status === 0
const run = (program: string, args: string[]) => {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('the snippets of the README', () => {
  it('DuckDB', async () => {
    const duckdb = await (await DuckDBInstance.create()).connect()
    const queries = snippets('sql')[0]
      .split(/;\s*\n/)
      .filter((query) => query.trim() !== '')
    const results = []
    for (const query of queries)
      results.push((await duckdb.runAndReadAll(query.replaceAll("'data/", `'${folder}/data/`))).getRowObjectsJson())
    expect(results[0].map((row) => Number(row['count_star()'])).reduce((sum, count) => sum + count)).toBe(12)
    expect(results[1][0]).toMatchObject({
      location_name: 'NA',
      cameo_root: '04',
      admin1: '=1+1',
      date_start: made.rows.events[0].date_start,
      deaths_a: null,
    })
    expect(results[1][1].location_name).toBe('a "b", c\nd')
    expect(results[2].length).toBeGreaterThan(12)
    duckdb.closeSync()
  })

  it.skipIf(python === undefined)('pandas (skipped where python3 with pandas is not installed)', () => {
    const csv = snippets('python')[0]
      .split('\n')
      .filter((line) => !line.includes('read_parquet'))
      .join('\n')
    const shown =
      'import json\nr = events.iloc[0]\nprint(json.dumps([r.location_name, r.cameo_root, r.admin1, str(r.date_start.date()), int(r.deaths_best), bool(r.disputed), actors[0], events.iloc[1].location_name, bool(events.deaths_a.isna().all()), str(events.deaths_best.dtype), str(events.disputed.dtype), str(events.latitude.dtype)]))'
    const { stderr, stdout } = run(python as string, ['-c', `${csv}\n${shown}`])
    expect(stderr.replace(/^.*Warning.*$/gm, '').trim()).toBe('')
    expect(JSON.parse(stdout)).toEqual([
      'NA',
      '04',
      '=1+1',
      made.rows.events[0].date_start,
      1,
      false,
      ['ost.mod'],
      'a "b", c\nd',
      true,
      'Int64',
      'boolean',
      'Float64',
    ])
  })

  it.skipIf(!has('pyarrow'))(
    'pandas with pyarrow reads Parquet and Arrow with the types of the codebook (skipped where pyarrow is not installed)',
    () => {
      const script = `import pandas as pd, pyarrow as pa, pyarrow.ipc, pyarrow.parquet as pq, json
t = pa.ipc.open_file("data/events.arrow").read_all(); p = pq.read_table("data/events.parquet")
pd.read_parquet("data/events.parquet")
print(json.dumps([t.equals(p.cast(t.schema)), {f.name: str(f.type) for f in t.schema}, t.schema.field("deaths_best").metadata[b"unit"].decode(), len(t)]))`
      const { stderr, stdout } = run(python as string, ['-c', script])
      expect(stderr).toBe('')
      const [equal, types, unit, rows] = JSON.parse(stdout)
      expect([equal, unit, rows]).toEqual([true, 'persons', 12])
      expect(types).toMatchObject({
        event_id: 'string',
        date_start: 'date32[day]',
        deaths_best: 'int32',
        latitude: 'double',
        disputed: 'bool',
      })
      expect(types.actors).toMatch(/^list<.*string/)
    },
  )

  it.skipIf(!has('polars'))('Polars (skipped where polars is not installed)', () => {
    const { stderr, stdout } = run(python as string, [
      '-c',
      `${snippets('python')[1]}\nprint(events.height, events.schema["date_start"], events.schema["actors"], events["location_name"][0])`,
    ])
    expect([stderr, stdout]).toEqual(['', '12 Date List(String) NA\n'])
  })

  const rscript = spawnSync('Rscript', ['--version']).status === 0
  it.skipIf(!rscript)('R (skipped where Rscript is not installed)', () => {
    const csv = snippets('r')[0]
      .split('\n')
      .filter((line) => !line.includes('arrow::'))
      .join('\n')
    const { stdout } = run('Rscript', [
      '-e',
      `${csv}\ncat(events$location_name[1], events$cameo_root[1], class(events$date_start), class(events$deaths_best))`,
    ])
    expect(stdout).toBe('NA 04 Date integer')
  })

  it('sha256sum checks the sums', () => {
    expect(run('sha256sum', ['--quiet', '--check', 'SHA256SUMS'])).toEqual({ status: 0, stdout: '', stderr: '' })
  })
})
