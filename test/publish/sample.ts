/** Rows of any table, made from its columns: every kind, nulls, texts that break careless writers. */
import type { Cell, Column, Row, TableSpec } from '../../src/model/column.js'
import { columnsOf } from '../../src/model/column.js'
import { TABLES, type TableName } from '../../src/model/tables/index.js'

/** Texts that some writer or reader takes for something else. */
export const NASTY = [
  'plain', 'NA', 'null', 'NaN', 'true', 'NO', '010', '1e3', '1.10', '2023-03-05', ' lead', 'trail ', 'a,b', 'say "so"', '"', '""',
  'a\nb', 'a\r\nb', 'a\rb', 'a\u2028b', 'a\u2029b', 'a\u0085b', 'tab\tbed', '😀 é ﬁ', 'e\u0301', '=1+1', '+1', '-1', '@SUM(A1)', '＝1',
  'semi;colon', 'back\\slash', '\\;', ';', '\\', '#hash', "it's", '\u202Eright to left', '\u0001', 'x'.repeat(70_000),
] // biome-ignore format: a list

function cell({ kind, nullable, values }: Column, i: number, k: number): Cell {
  if (nullable && (i + k) % 3 === 0) return null
  switch (kind) {
    case 'boolean':
      return (i + k) % 2 === 0
    case 'int32':
      return [0, 1, 2147483647, 37][(i + k) % 4]
    case 'float64':
      return [0, 0.1, 1, 0.815, 0.30000000000000004][(i + k) % 5]
    case 'date':
      return ['1970-01-01', '2020-02-29', '1969-12-31', '2023-03-05'][(i + k) % 4]
    case 'list':
      return Array.from({ length: (i + k) % 4 }, (_, n) => NASTY[(i + k + n) % NASTY.length])
    case 'enum':
      return (values as string[])[(i + k) % (values as string[]).length]
    default:
      return NASTY[(i + k) % NASTY.length]
  }
}

/** `n` rows that fit the table's columns and have a key of their own. */
export const sampleRows = (spec: TableSpec, n = NASTY.length): Row[] =>
  Array.from({ length: n }, (_, i) => ({
    ...Object.fromEntries(columnsOf(spec).map((column, k) => [column.name, cell(column, i, k)])),
    [spec.key]: `${spec.name}-${String(i).padStart(7, '0')}`,
  }))

export const sampleTables = (n?: number): Record<TableName, Row[]> =>
  Object.fromEntries(TABLES.map((spec) => [spec.name, sampleRows(spec, n)])) as Record<TableName, Row[]>
