/**
 * Arrow IPC files: explicit types, no dictionaries (their ids would differ from run to run), uncompressed (every reader
 * takes that), whole batches built from typed arrays. Descriptions, units and references travel in the field metadata.
 */
import {
  AsyncByteQueue,
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
import type { Column, Row } from '../../model/column.js'
import type { Table } from '../table.js'
import { type Batched, inBatches, joinBytes } from './batches.js'
import { bitmap, days, nulls, numbers, offsets, utf8 } from './buffers.js'

export const arrowOf = (table: Table): Uint8Array =>
  joinBytes(arrowChunks({ ...table, batches: inBatches(table.rows) }))

/** The file piece by piece. */
export function* arrowChunks({ spec, columns, batches }: Batched): Generator<Uint8Array> {
  const schema = arrowSchema({ spec, columns })
  const sink = new Sink()
  // Opens the file, so that a table without rows has its schema too.
  const writer = new RecordBatchFileWriter().reset(sink, schema)
  for (const rows of batches) {
    const children = columns.map((column) => dataOf(column, rows))
    const type = new Struct(schema.fields)
    writer.write(new RecordBatch(schema, makeData({ type, length: rows.length, nullCount: 0, children })))
    yield* sink.take()
  }
  writer.finish()
  yield* sink.take()
}

/** Takes what the writer writes, without keeping the whole file. */
class Sink extends AsyncByteQueue<Uint8Array> {
  #pieces: Uint8Array[] = []

  override write(piece: unknown): void {
    // The writer may use its buffers again.
    this.#pieces.push((piece as Uint8Array).slice())
  }

  take(): Uint8Array[] {
    const pieces = this.#pieces
    this.#pieces = []
    return pieces
  }
}

function arrowSchema({ spec, columns }: Pick<Table, 'spec' | 'columns'>): Schema {
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

const LIST_OF_TEXT = new List(new Field('item', new Utf8(), false))

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
      return LIST_OF_TEXT
    default:
      return new Utf8()
  }
}

/** The buffers of one column of one batch. */
function dataOf({ kind, name, nullable }: Column, rows: readonly Row[]): Data {
  const length = rows.length
  const nullCount = nullable ? nulls(rows, name) : 0
  const nullBitmap = nullCount > 0 ? bitmap(rows, name, (cell) => cell !== null) : undefined
  const validity = { length, nullCount, nullBitmap }
  switch (kind) {
    case 'boolean':
      return makeData({ ...validity, type: new Bool(), data: bitmap(rows, name, (cell) => cell === true) })
    case 'int32':
      return makeData({ ...validity, type: new Int32(), data: numbers(rows, name, new Int32Array(length)) })
    case 'float64':
      return makeData({ ...validity, type: new Float64(), data: numbers(rows, name, new Float64Array(length)) })
    case 'date':
      return makeData({ ...validity, type: new DateDay(), data: days(rows, name) })
    case 'list': {
      const lists = rows.map((row) => row[name] as string[])
      const items = lists.flat()
      const child = makeData({ type: new Utf8(), length: items.length, nullCount: 0, ...utf8(items) })
      return makeData({ ...validity, type: LIST_OF_TEXT, valueOffsets: offsets(lists), child })
    }
    default:
      return makeData({ ...validity, type: new Utf8(), ...utf8(rows.map((row) => row[name] as string | null)) })
  }
}
