/**
 * Parquet: the same types as in Arrow, Snappy written in plain JavaScript (zlib's bytes change with the version of Node).
 * Descriptions and units travel in the key-value metadata as JSON under `casus:columns`.
 */
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { Cell, Column } from '../../model/column.js'
import type { Table } from '../table.js'
import { fieldMetadata } from './arrow.js'
import { days } from './buffers.js'

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number]
type ColumnSource = Parameters<ParquetWriter['write']>[0]['columnData'][number]

const ROW_GROUP = 65_536

/** The writer may answer with promises, so this does. */
export async function parquetOf(table: Table): Promise<Uint8Array> {
  const { spec, columns, rows } = table
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: spec.name, num_children: columns.length }, ...columns.flatMap(elementsOf)],
    kvMetadata: metadataOf(table),
    createdBy: 'casus',
  })
  for (let start = 0; start < rows.length; start += ROW_GROUP) {
    const group = rows.slice(start, start + ROW_GROUP)
    const columnData = columns.map((column) =>
      sourceOf(
        column,
        group.map((row) => row[column.name]),
      ),
    )
    await writer.write({ columnData, rowGroupSize: group.length })
  }
  await writer.finish()
  return bytes.getBytes()
}

function metadataOf({ spec, columns }: Table) {
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

function sourceOf({ name, kind }: Column, cells: Cell[]): ColumnSource {
  const data = kind === 'date' ? cells.map((cell) => (cell === null ? null : days(cell))) : cells
  return { name, data }
}
