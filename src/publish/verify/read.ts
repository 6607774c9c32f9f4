/** Reads a table of a release out of each of its formats, into rows of plain cells that can be compared. */
import { tableFromIPC } from 'apache-arrow'
import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import type { Cell, Row } from '../../model/column.js'
import { split } from '../formats/csv.js'
import type { Described, FieldType } from './descriptor.js'

const MS_A_DAY = 86_400_000

const isoDay = (value: unknown): string =>
  new Date(value instanceof Date ? value.getTime() : Number(value)).toISOString().slice(0, 10)

/** Rows of CSV. Throws where the text is not CSV, has other columns, or holds a cell that its type cannot have. */
export function readCsv({ fields }: Described, bytes: Uint8Array): Row[] {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  const [head, ...lines] = parse(text, { relax_column_count: false, record_delimiter: '\n' }) as string[][]
  sameColumns(head ?? [], fields)
  return lines.map((line, i) => {
    const cells = fields.map((field, k) => [field.name, csvCell(line[k], field, i + 1)] as const)
    return Object.fromEntries(cells)
  })
}

function csvCell(text: string, { name, type }: FieldType, row: number): Cell {
  if (type === 'list') return split(text)
  if (text === '') return null
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : bad(name, row, text, type)
  if (type !== 'integer' && type !== 'number') return text
  const value = Number(text)
  return String(value) === text ? value : bad(name, row, text, type)
}

function bad(name: string, row: number, text: string, type: string): never {
  throw new Error(`row ${row}, ${name}: ${JSON.stringify(text)} is no ${type}`)
}

function sameColumns(found: readonly string[], fields: readonly FieldType[]): void {
  const expected = fields.map(({ name }) => name)
  if (found.join('\n') !== expected.join('\n'))
    throw new Error(`its columns are ${found.join(', ')} and not ${expected.join(', ')}`)
}

export function readArrow({ fields }: Described, bytes: Uint8Array): Row[] {
  const table = tableFromIPC(bytes)
  sameColumns(
    table.schema.fields.map(({ name }) => name),
    fields,
  )
  const columns = fields.map(({ name }) => table.getChild(name))
  return Array.from({ length: table.numRows }, (_, i) =>
    Object.fromEntries(fields.map(({ name, type }, k) => [name, plain(columns[k]?.get(i), type)])),
  )
}

export async function readParquet({ fields }: Described, bytes: Uint8Array): Promise<Row[]> {
  // A copy: a small Buffer of Node lies in a larger one, and its slice() copies nothing.
  const file = new Uint8Array(bytes).buffer
  const rows = await parquetReadObjects({ file })
  if (rows.length > 0) sameColumns(Object.keys(rows[0]), fields)
  return rows.map((row) => Object.fromEntries(fields.map(({ name, type }) => [name, plain(row[name], type)])))
}

function plain(value: unknown, type: FieldType['type']): Cell {
  if (value === null || value === undefined) return null
  if (type === 'list') return [...(value as Iterable<string>)]
  if (type === 'date') return isoDay(typeof value === 'number' && Math.abs(value) < MS_A_DAY ? value * MS_A_DAY : value)
  return value as Cell
}
