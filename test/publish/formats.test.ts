import { tableFromIPC } from '@uwdata/flechette'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { bool, columnsOf, day, int, list, maybe, num, str, type TableSpec } from '../../src/model/column.js'
import { TABLES } from '../../src/model/tables/index.js'
import { arrowOf } from '../../src/publish/formats/arrow.js'
import { csvOf } from '../../src/publish/formats/csv.js'
import { parquetOf } from '../../src/publish/formats/parquet.js'
import { checkedTable } from '../../src/publish/table.js'
import { csvText, readArrow, readCsv, readParquet } from './readers.js'
import { sampleRows } from './sample.js'

/** A table whose every column but the key may be empty. */
const HOLES: TableSpec = {
  name: 'holes',
  title: 'Holes',
  row: 'One row a hole.',
  key: 'id',
  schema: z.strictObject({
    id: maybe(str('Key.')),
    flag: maybe(bool('Flag.')),
    count: maybe(int('Count.')),
    share: maybe(num(0, 1, 'Share.')),
    on: maybe(day('Day.')),
    names: list('Names.'),
  }),
}
const EMPTY_ROW = { id: null, flag: null, count: null, share: null, on: null, names: [] }

describe('CSV, Arrow and Parquet hold the same cells', () => {
  it.each(TABLES.map((spec) => [spec.name, spec] as const))('%s', async (_, spec) => {
    const rows = sampleRows(spec)
    const table = checkedTable(spec, rows)
    expect(readCsv(spec, csvText(table))).toEqual(rows)
    expect(readArrow(spec, arrowOf(table))).toEqual(rows)
    expect(await readParquet(spec, await parquetOf(table))).toEqual(rows)
  })

  it.each([
    ['no row', []],
    ['one row of nulls', [EMPTY_ROW]],
    [
      'nulls beside values',
      [EMPTY_ROW, { ...EMPTY_ROW, id: 'a', flag: false, count: 0, share: 0, on: '1970-01-01' }, EMPTY_ROW],
    ],
  ])('%s', async (_, rows) => {
    const table = checkedTable(HOLES, rows)
    expect(readCsv(HOLES, csvText(table))).toEqual(rows)
    expect(readArrow(HOLES, arrowOf(table))).toEqual(rows)
    expect(await readParquet(HOLES, await parquetOf(table))).toEqual(rows)
  })

  it('an empty table keeps its columns and types', () => {
    const table = tableFromIPC(arrowOf(checkedTable(HOLES, [])))
    expect(table.numRows).toBe(0)
    expect(table.schema.fields.map(({ name }) => name)).toEqual(columnsOf(HOLES).map(({ name }) => name))
    expect(csvText(checkedTable(HOLES, []))).toBe('id,flag,count,share,on,names\n')
  })

  it('keeps a byte order mark at the start of a text, which these readers drop', async () => {
    const table = checkedTable(HOLES, [{ ...EMPTY_ROW, id: '\uFEFFa' }])
    const bytes = [Buffer.from(csvOf(table)), Buffer.from(arrowOf(table)), Buffer.from(await parquetOf(table))]
    expect(bytes.map((one) => one.includes('\uFEFFa'))).toEqual([true, true, true])
  })

  it('has the same bytes each time', async () => {
    const table = () => checkedTable(TABLES[0], sampleRows(TABLES[0]))
    expect(Buffer.compare(arrowOf(table()), arrowOf(table()))).toBe(0)
    expect(Buffer.compare(await parquetOf(table()), await parquetOf(table()))).toBe(0)
  })
})
