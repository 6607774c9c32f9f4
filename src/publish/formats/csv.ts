/**
 * CSV: RFC 4180, UTF-8 without BOM, LF, header row. Null is an empty cell, truth values are true and false, days are
 * YYYY-MM-DD. Items of a list are joined with `;`; a `;` or `\` inside an item is written `\;` or `\\`. Cells that a
 * spreadsheet could take for a formula are left as they are: a release must hold what its sources say.
 */
import { stringify } from 'csv-stringify/sync'
import type { Cell } from '../../model/column.js'
import type { Table } from '../table.js'
import { type Batched, inBatches, joinBytes } from './batches.js'

/** Stands between the items of a list. */
export const LIST_SEPARATOR = ';'

/** The file of a table as bytes: as one text it could not be longer than a text may be. */
export function csvOf(table: Table): Uint8Array {
  const utf8 = new TextEncoder()
  return joinBytes([...csvChunks({ ...table, batches: inBatches(table.rows) })].map((chunk) => utf8.encode(chunk)))
}

/**
 * The text piece by piece. csv-stringify, which makes several objects a cell, gets only the cells that need quotes, each once
 * a batch; the rest is joined here.
 */
export function* csvChunks({ columns, batches }: Batched): Generator<string> {
  const names = columns.map((column) => column.name)
  yield `${names.join(',')}\n`
  for (const rows of batches) {
    const lines = rows.map((row) => names.map((name) => cellText(row[name])))
    const quoted = quotedCells(lines)
    if (quoted.size > 0)
      for (const cells of lines) for (let i = 0; i < cells.length; i++) cells[i] = quoted.get(cells[i]) ?? cells[i]
    yield lines.map((cells) => `${cells.join(',')}\n`).join('')
  }
}

/** Besides commas, quotes and line feeds: whatever some reader takes for a line end or trims. */
const NEEDS_QUOTES = /[,"\n\r\v\f\u0085\u2028\u2029]|^\s|\s$/

/** No cell holds NUL (table.ts), so it can stand between the cells until they are taken apart again. */
const BETWEEN = '\0'

/** Every cell that needs quotes, with its quoted form. */
function quotedCells(lines: readonly (readonly string[])[]): Map<string, string> {
  const hard = new Set<string>()
  for (const cells of lines) for (const cell of cells) if (NEEDS_QUOTES.test(cell)) hard.add(cell)
  if (hard.size === 0) return new Map()
  const cells = [...hard]
  const options = { record_delimiter: BETWEEN, eof: false, quoted_match: NEEDS_QUOTES }
  const quoted = stringify(
    cells.map((cell) => [cell]),
    options,
  ).split(BETWEEN)
  return new Map(cells.map((cell, i) => [cell, quoted[i]]))
}

/** A list as one cell. */
export const joined = (items: readonly string[]): string =>
  items.map((item) => item.replace(/[\\;]/g, '\\$&')).join(LIST_SEPARATOR)

/** The list that a cell holds; the inverse of `joined`. */
export function split(cell: string): string[] {
  const items = cell.match(/(?:\\[\s\S]|[^\\;])+/g) ?? []
  return items.map((item) => item.replace(/\\([\s\S])/g, '$1'))
}

/** A cell as CSV writes it, before quoting. */
export function cellText(cell: Cell): string {
  if (cell === null) return ''
  return Array.isArray(cell) ? joined(cell) : String(cell)
}
