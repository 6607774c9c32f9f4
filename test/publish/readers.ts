/** The three formats read back by readers that are not ours, as rows of plain cells. */
import { tableFromIPC } from '@uwdata/flechette'
import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import type { Cell, Row, TableSpec } from '../../src/model/column.js'
import { columnsOf } from '../../src/model/column.js'
import { csvOf, split } from '../../src/publish/formats/csv.js'
import type { Table } from '../../src/publish/table.js'

const isoDay = (day: unknown): string =>
  (day instanceof Date ? day : new Date(day as number)).toISOString().slice(0, 10)

/** The file as text, with a byte order mark if there were one. */
export const csvText = (table: Table): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvOf(table))

export function readCsv(spec: TableSpec, text: string): Row[] {
  const columns = columnsOf(spec)
  const [head, ...lines] = parse(text, { relax_quotes: false }) as string[][]
  if (head.join() !== columns.map(({ name }) => name).join()) throw new Error(`header ${head}`)
  const read = (kind: string, cell: string): Cell => {
    if (kind === 'list') return split(cell)
    if (cell === '') return null
    if (kind === 'int32' || kind === 'float64') return Number(cell)
    return kind === 'boolean' ? ({ true: true, false: false }[cell] as boolean) : cell
  }
  return lines.map((line) => Object.fromEntries(columns.map(({ name, kind }, i) => [name, read(kind, line[i])])))
}

export function readArrow(spec: TableSpec, bytes: Uint8Array): Row[] {
  const table = tableFromIPC(bytes)
  const columns = columnsOf(spec)
  return Array.from({ length: table.numRows }, (_, i) =>
    Object.fromEntries(
      columns.map(({ name, kind }) => {
        const value = table.getChild(name).at(i)
        if (value === null || value === undefined) return [name, null]
        if (kind === 'list') return [name, [...value]]
        return [name, kind === 'date' ? isoDay(value) : value]
      }),
    ),
  )
}

export async function readParquet(spec: TableSpec, bytes: Uint8Array): Promise<Row[]> {
  const file = bytes.slice().buffer as ArrayBuffer
  const rows = await parquetReadObjects({ file })
  const dates = columnsOf(spec).filter(({ kind }) => kind === 'date')
  for (const row of rows) for (const { name } of dates) if (row[name] !== null) row[name] = isoDay(row[name])
  return rows as Row[]
}
