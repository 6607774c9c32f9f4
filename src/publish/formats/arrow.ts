/**
 * Arrow IPC files: explicit types, no dictionaries (their ids would differ from run to run), uncompressed (every reader
 * takes that), whole batches built from typed arrays. Descriptions, units and references travel in the field metadata.
 */
import {
  Bool,
  type Data,
  type DataType,
  DateDay,
  Field,
  Float64,
  Int32,
  List,
  makeData,
  RecordBatch,
  RecordBatchFileWriter,
  Schema,
  Struct,
  Utf8,
} from 'apache-arrow'
import type { Cell, Column } from '../../model/column.js'
import type { Table } from '../table.js'
import { bitmap, days, offsets, utf8 } from './buffers.js'

/** Rows of a record batch. */
export const BATCH = 65_536

export function arrowOf(table: Table): Uint8Array {
  const schema = arrowSchema(table)
  const writer = new RecordBatchFileWriter()
  // Opens the file, so that a table without rows has its schema too.
  writer.reset(undefined, schema)
  for (let start = 0; start < table.rows.length; start += BATCH) {
    const rows = table.rows.slice(start, start + BATCH)
    const children = table.columns.map((column) =>
      dataOf(
        column,
        rows.map((row) => row[column.name]),
      ),
    )
    writer.write(
      new RecordBatch(
        schema,
        makeData({ type: new Struct(schema.fields), length: rows.length, nullCount: 0, children }),
      ),
    )
  }
  writer.finish()
  return writer.toUint8Array(true)
}

export function arrowSchema({ spec, columns }: Pick<Table, 'spec' | 'columns'>): Schema {
  const metadata = new Map([
    ['table', spec.name],
    ['title', spec.title],
    ['row', spec.row],
    ['key', spec.key],
  ])
  return new Schema(
    columns.map((column) => new Field(column.name, typeOf(column), column.nullable, fieldMetadata(column))),
    metadata,
  )
}

/** What a reader should know of a column besides its type. */
export function fieldMetadata({ description, unit, made, references, values, hxl }: Column): Map<string, string> {
  const all = { description, unit, made, references, allowed_values: values?.join(';'), hxl }
  return new Map(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

function typeOf({ kind }: Column): DataType {
  switch (kind) {
    case 'boolean':
      return new Bool()
    case 'int32':
      return new Int32()
    case 'float64':
      return new Float64()
    case 'date':
      return new DateDay()
    case 'list':
      return new List(new Field('item', new Utf8(), false))
    default:
      return new Utf8()
  }
}

/** The buffers of one column of one batch. */
function dataOf({ kind }: Column, cells: readonly Cell[]): Data {
  const length = cells.length
  const nulls = cells.reduce<number>((count, cell) => count + (cell === null ? 1 : 0), 0)
  const validity = {
    length,
    nullCount: nulls,
    nullBitmap: nulls > 0 ? bitmap(cells, (cell) => cell !== null) : undefined,
  }
  switch (kind) {
    case 'boolean':
      return makeData({ ...validity, type: new Bool(), data: bitmap(cells, (cell) => cell === true) })
    case 'int32':
      return makeData({ ...validity, type: new Int32(), data: Int32Array.from(cells as number[]) })
    case 'float64':
      return makeData({
        ...validity,
        type: new Float64(),
        data: Float64Array.from(cells as number[], (cell) => cell ?? 0),
      })
    case 'date':
      return makeData({ ...validity, type: new DateDay(), data: Int32Array.from(cells, days) })
    case 'list': {
      const lists = cells as string[][]
      const type = typeOf({ kind } as Column) as List<Utf8>
      const child = textData(lists.flat())
      return makeData({ ...validity, type, valueOffsets: offsets(lists), child })
    }
    default:
      return textData(cells as (string | null)[], validity)
  }
}

function textData(
  cells: readonly (string | null)[],
  validity: object = { length: cells.length, nullCount: 0 },
): Data<Utf8> {
  const { valueOffsets, data } = utf8(cells)
  return makeData({ ...validity, type: new Utf8(), valueOffsets, data })
}
