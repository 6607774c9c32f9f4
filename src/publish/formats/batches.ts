/** Rows in batches, so that a table of any length is written with one batch in memory. */
import type { Column, Row, TableSpec } from '../../model/column.js'

/** Rows of a batch: a record batch of Arrow, a row group of Parquet. */
export const BATCH = 65_536

/** Rows of a table that come batch by batch; every cell has been checked (table.ts). */
export interface Batched {
  spec: TableSpec
  columns: readonly Column[]
  batches: Iterable<readonly Row[]>
}

/** Rows that are all in memory, as batches. */
export function* inBatches(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let start = 0; start < rows.length; start += BATCH) yield rows.slice(start, start + BATCH)
}

/** Pieces of a file as one. */
export function joinBytes(pieces: Iterable<Uint8Array>): Uint8Array {
  const all = [...pieces]
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of all) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
