/**
 * `node dist/bench/publish.js [rows]`: how fast a table is written as CSV, Arrow and Parquet, and how much memory that takes, beside
 * what people would write first: apache-arrow's vectorFromArray, csv-stringify with its own casts, DuckDB's COPY. Each runs in a process
 * of its own; processor seconds are told beside the time on the clock, because they hold on a busy machine too.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'
import {
  Table as ArrowTable,
  Bool,
  DateDay,
  Field,
  Float64,
  Int32,
  List,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from 'apache-arrow'
import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { plainTable } from '../src/commands/table.js'
import { bool, columnsOf, day, int, list, maybe, num, type Row, str, type TableSpec } from '../src/model/column.js'
import { arrowChunks } from '../src/publish/formats/arrow.js'
import { BATCH, type Batched } from '../src/publish/formats/batches.js'
import { csvChunks } from '../src/publish/formats/csv.js'
import { parquetChunks } from '../src/publish/formats/parquet.js'

const SPEC: TableSpec = {
  name: 'bench',
  title: 'Bench',
  row: 'One row a thing.',
  key: 'id',
  schema: z.strictObject({
    id: str('Key.'),
    on: day('Day.'),
    place: str('Words, some with a comma.'),
    count: maybe(int('Count.')),
    latitude: maybe(num(-90, 90, 'Degrees.')),
    flag: bool('Flag.'),
    actors: list('Actors.'),
  }),
}

/** The same rows each time: ids, few days, few words, holes. */
const rowOf = (i: number): Row => ({
  id: `evt-${String(i).padStart(8, '0')}`,
  on: `202${i % 4}-0${1 + ((i >> 4) % 9)}-1${i % 10}`,
  place: ['Sorrel', 'Velm, east of it', 'Dunholt', 'Ås'][(i >> 2) % 4],
  count: i % 7 === 0 ? null : i % 50,
  latitude: i % 5 === 0 ? null : 39 + (i % 1000) / 1000,
  flag: i % 3 === 0,
  actors: i % 2 === 0 ? [] : ['ost.mod', `kar.unit${i % 20}`],
})

function* batchesOf(rows: number): Generator<Row[]> {
  for (let start = 0; start < rows; start += BATCH)
    yield Array.from({ length: Math.min(BATCH, rows - start) }, (_, i) => rowOf(start + i))
}

const batched = (rows: number): Batched => ({ spec: SPEC, columns: columnsOf(SPEC), batches: batchesOf(rows) })
const all = (rows: number): Row[] => Array.from({ length: rows }, (_, i) => rowOf(i))

/** What is measured: each gives the number of bytes it made. */
const WAYS: Record<string, (rows: number) => number | Promise<number>> = {
  'rows alone': (rows) => [...batchesOf(rows)].length,
  'casus CSV': (rows) => total(csvChunks(batched(rows))),
  'csv-stringify, own casts': (rows) => {
    const cast = { boolean: String, object: (value: unknown) => (value as string[]).join(';') }
    return stringify(all(rows), { header: true, cast }).length
  },
  'casus Arrow': (rows) => total(arrowChunks(batched(rows))),
  vectorFromArray: (rows) => tableToIPC(vectors(all(rows)), 'file').length,
  'casus Parquet': async (rows) => {
    let bytes = 0
    for await (const piece of parquetChunks(batched(rows))) bytes += piece.length
    return bytes
  },
  'DuckDB COPY, CSV': (rows) => duckdb(rows, 'csv'),
  'DuckDB COPY, Parquet': (rows) => duckdb(rows, 'parquet'),
}

function total(pieces: Iterable<string | Uint8Array>): number {
  let bytes = 0
  for (const piece of pieces) bytes += piece.length
  return bytes
}

function vectors(rows: Row[]): ArrowTable {
  const types = {
    id: new Utf8(),
    on: new DateDay(),
    place: new Utf8(),
    count: new Int32(),
    latitude: new Float64(),
    flag: new Bool(),
    actors: new List(new Field('item', new Utf8())),
  }
  const cells = (name: string) => rows.map((row) => (name === 'on' ? new Date(row[name] as string) : row[name]))
  return new ArrowTable(
    Object.fromEntries(Object.entries(types).map(([name, type]) => [name, vectorFromArray(cells(name), type)])),
  )
}

/** DuckDB makes the rows itself, which is the part a Node program cannot save by using it; only COPY is what it is good at. */
async function duckdb(rows: number, format: string): Promise<number> {
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
  await connection.run(`CREATE TABLE bench AS SELECT printf('evt-%08d', i) AS id, DATE '2020-01-10' + CAST(i % 1400 AS INTEGER) AS "on",
    ['Sorrel', 'Velm, east of it', 'Dunholt', 'Ås'][1 + (i // 4) % 4] AS place, CASE WHEN i % 7 = 0 THEN NULL ELSE CAST(i % 50 AS INTEGER) END AS count,
    CASE WHEN i % 5 = 0 THEN NULL ELSE 39 + (i % 1000) / 1000 END AS latitude, i % 3 = 0 AS flag,
    CASE WHEN i % 2 = 0 THEN [] ELSE ['ost.mod', 'kar.unit' || (i % 20)] END AS actors FROM range(${rows}) t(i)`)
  await connection.run(`COPY bench TO '/dev/null' (FORMAT ${format})`)
  return 0
}

interface Measured {
  way: string
  seconds: number
  cpu: number
  megabytes: number
}

async function measure(way: string, rows: number): Promise<Measured> {
  await WAYS[way](Math.min(rows, 20_000))
  const [start, before] = [performance.now(), process.cpuUsage()]
  await WAYS[way](rows)
  const { user, system } = process.cpuUsage(before)
  return {
    way,
    seconds: (performance.now() - start) / 1000,
    cpu: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }
}

/** Every way, each in a process of its own. */
export function publishBench(rows: number): Measured[] {
  return Object.keys(WAYS).map((way) => {
    const ran = spawnSync(process.execPath, [fileURLToPath(import.meta.url), String(rows), way], { encoding: 'utf8' })
    if (ran.status !== 0) throw new Error(`${way}: ${ran.stderr}`)
    return JSON.parse(ran.stdout)
  })
}

/** What was measured, as a table. */
export function publishTable(rows: number, measured: Measured[]): string {
  const cells = measured.map(({ way, seconds, cpu, megabytes }) => [
    way,
    Number(seconds.toFixed(2)),
    Number(cpu.toFixed(2)),
    Math.round(megabytes),
    Math.round(rows / cpu / 1000),
  ])
  const table = plainTable(['way', 'seconds', 'cpu seconds', 'MB', 'k rows / cpu second'], cells)
  return `${rows} rows × ${columnsOf(SPEC).length} columns\n${table}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = Number(process.argv[2] ?? 1_000_000)
  const way = process.argv[3]
  if (way !== undefined) process.stdout.write(JSON.stringify(await measure(way, rows)))
  else process.stdout.write(publishTable(rows, publishBench(rows)))
}
