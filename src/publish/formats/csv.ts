/**
 * CSV: RFC 4180, UTF-8 without BOM, LF, header row. Null is an empty cell, truth values are true and false, days are
 * YYYY-MM-DD. Items of a list are joined with `;`; a `;` or `\` inside an item is written `\;` or `\\`. Cells that a
 * spreadsheet could take for a formula are left as they are: a release must hold what its sources say.
 */
import { stringify } from 'csv-stringify/sync'
import type { Cell } from '../../model/column.js'
import type { Table } from '../table.js'

/** Stands between the items of a list. */
export const LIST_SEPARATOR = ';'

export function csvOf({ columns, rows }: Table): string {
  const names = columns.map((column) => column.name)
  return stringify(
    rows.map((row) => names.map((name) => row[name])),
    {
      header: true,
      columns: names,
      record_delimiter: '\n',
      cast: { boolean: String, number: String, object: (value) => joined(value as unknown as string[]) },
      // Besides line feeds, whatever some reader takes for a line end or trims.
      quoted_match: /[\r\v\f\u0085\u2028\u2029]|^\s|\s$/,
    },
  )
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
