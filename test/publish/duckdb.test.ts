/** DuckDB, a reader that shares no code with the writers, reads the files of a release as the codebook says. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Column } from '../../src/model/column.js'
import { columnsOf } from '../../src/model/column.js'
import { TABLES } from '../../src/model/tables/index.js'
import { cellText, csvOf } from '../../src/publish/formats/csv.js'
import { parquetOf } from '../../src/publish/formats/parquet.js'
import { checkedTable } from '../../src/publish/table.js'
import { sampleRows } from './sample.js'

const folder = mkdtempSync(join(tmpdir(), 'casus-duckdb-'))
let duckdb: DuckDBConnection

beforeAll(async () => {
  duckdb = await (await DuckDBInstance.create()).connect()
  for (const spec of TABLES) {
    const table = checkedTable(spec, sampleRows(spec))
    writeFileSync(join(folder, `${spec.name}.csv`), csvOf(table))
    writeFileSync(join(folder, `${spec.name}.parquet`), await parquetOf(table))
  }
})
afterAll(() => {
  duckdb.closeSync()
  rmSync(folder, { recursive: true, force: true })
})

const rowsOf = async (query: string) => (await duckdb.runAndReadAll(query)).getRowObjectsJson()

const TYPES: Record<Column['kind'], string> = {
  string: 'VARCHAR', enum: 'VARCHAR', boolean: 'BOOLEAN', int32: 'INTEGER', float64: 'DOUBLE', date: 'DATE', list: 'VARCHAR[]',
} // biome-ignore format: a table

describe.each(TABLES.map((spec) => [spec.name, spec] as const))('DuckDB reads %s', (name, spec) => {
  const rows = sampleRows(spec)

  it('from Parquet with the types of the codebook and the same cells', async () => {
    const file = join(folder, `${name}.parquet`)
    const described = await rowsOf(`DESCRIBE SELECT * FROM '${file}'`)
    expect(Object.fromEntries(described.map((row) => [row.column_name, row.column_type]))).toEqual(
      Object.fromEntries(columnsOf(spec).map((column) => [column.name, TYPES[column.kind]])),
    )
    expect(await rowsOf(`SELECT * FROM '${file}'`)).toEqual(rows)
  })

  it('without rows, with the types all the same', async () => {
    const file = join(folder, `${name}-empty`)
    const empty = checkedTable(spec, [])
    writeFileSync(`${file}.parquet`, await parquetOf(empty))
    writeFileSync(`${file}.csv`, csvOf(empty))
    const described = await rowsOf(`DESCRIBE SELECT * FROM '${file}.parquet'`)
    expect(described.map((row) => row.column_type)).toEqual(columnsOf(spec).map((column) => TYPES[column.kind]))
    expect(await rowsOf(`SELECT * FROM '${file}.parquet'`)).toEqual([])
    expect(await rowsOf(`SELECT * FROM read_csv('${file}.csv', header = true)`)).toEqual([])
  })

  it('from CSV with the same cells', async () => {
    const read = await rowsOf(
      `SELECT * FROM read_csv('${join(folder, `${name}.csv`)}', all_varchar = true, max_line_size = 10000000)`,
    )
    const texts = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, cell]) => [key, cellText(cell) === '' ? null : cellText(cell)]),
      ),
    )
    expect(read).toEqual(texts)
  })
})
