/**
 * Parquet: the same types as in Arrow, Snappy written in plain JavaScript (zlib's bytes change with the version of Node).
 * Descriptions and units travel in the key-value metadata as JSON under `casus:columns`.
 */
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { Column, Row } from '../../model/column.js'
import type { Table } from '../table.js'
import { fieldMetadata } from './arrow.js'
import { type Batched, inBatches, joinBytes } from './batches.js'
import { days, numbers } from './buffers.js'

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number]
type ColumnSource = Parameters<ParquetWriter['write']>[0]['columnData'][number]

export async function parquetOf(table: Table): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of parquetChunks({ ...table, batches: inBatches(table.rows) })) pieces.push(piece)
  return joinBytes(pieces)
}

/** The file piece by piece. The writer may answer with promises, so this does. */
export async function* parquetChunks({ spec, columns, batches }: Batched): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: spec.name, num_children: columns.length }, ...columns.flatMap(elementsOf)],
    kvMetadata: metadataOf({ spec, columns }),
    createdBy: 'casus',
  })
  for (const rows of batches) {
    await writer.write({ columnData: columns.map((column) => sourceOf(column, rows)), rowGroupSize: rows.length })
    yield taken(bytes)
  }
  await writer.finish()
  yield taken(bytes)
}

/** What has been written since the last time. The offset in the file goes on, as in the library's own file writer. */
function taken(bytes: ByteWriter): Uint8Array {
  const piece = bytes.getBytes().slice()
  bytes.index = 0
  return piece
}

function metadataOf({ spec, columns }: Pick<Table, 'spec' | 'columns'>) {
  const described = Object.fromEntries(
    columns.map((column) => [column.name, Object.fromEntries(fieldMetadata(column))]),
  )
  return [
    { key: 'casus:table', value: JSON.stringify({ name: spec.name, title: spec.title, row: spec.row, key: spec.key }) },
    { key: 'casus:columns', value: JSON.stringify(described) },
  ]
}

function elementsOf({ name, kind, nullable }: Column): SchemaElement[] {
  const repetition_type = nullable ? 'OPTIONAL' : 'REQUIRED'
  switch (kind) {
    case 'boolean':
      return [{ name, type: 'BOOLEAN', repetition_type }]
    case 'int32':
      return [{ name, type: 'INT32', repetition_type }]
    case 'float64':
      return [{ name, type: 'DOUBLE', repetition_type }]
    case 'date':
      return [{ name, type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' }, repetition_type }]
    case 'list':
      return [
        { name, converted_type: 'LIST', logical_type: { type: 'LIST' }, repetition_type, num_children: 1 },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', ...TEXT, repetition_type: 'REQUIRED' },
      ]
    default:
      return [{ name, ...TEXT, repetition_type }]
  }
}

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } } as const

function sourceOf({ name, kind, nullable }: Column, rows: readonly Row[]): ColumnSource {
  if (!nullable && kind === 'int32') return { name, data: numbers(rows, name, new Int32Array(rows.length)) }
  if (!nullable && kind === 'float64') return { name, data: numbers(rows, name, new Float64Array(rows.length)) }
  if (kind !== 'date') return { name, data: rows.map((row) => row[name]) }
  const found = days(rows, name)
  return { name, data: nullable ? rows.map((row, i) => (row[name] === null ? null : found[i])) : found }
}
