/**
 * A table whose every cell is proved fit for every format, so that no writer has to guess. The zod schemas have checked
 * ranges and vocabularies before; here stands what they let pass and what a format would change without a word.
 */
import type { Cell, Column, Row, TableSpec } from '../model/column.js'
import { columnsOf } from '../model/column.js'
import { InputError, type Problem } from '../model/problem.js'
import { dayExists } from '../text/calendar.js'

export interface Table {
  spec: TableSpec
  columns: readonly Column[]
  rows: readonly Row[]
}

/** The table with its columns. Throws InputError naming row and column of every cell that a format cannot hold. */
export function checkedTable(spec: TableSpec, rows: readonly Row[]): Table {
  const columns = columnsOf(spec)
  const problems: Problem[] = []
  for (const column of columns) {
    const { name, kind, nullable } = column
    if (kind === 'list' && nullable)
      throw new Error(`${spec.name}.${name}: a list is never null; in CSV both are empty`)
    for (let i = 0; i < rows.length; i++) {
      const cell = rows[i][name]
      const fault =
        cell === null || cell === undefined ? (nullable && cell === null ? null : MISSING) : faultOf(cell, kind)
      if (fault)
        problems.push({
          file: spec.name,
          line: i + 1,
          column: columns.indexOf(column) + 1,
          ...told(column, cell, fault),
        })
    }
  }
  if (problems.length > 0) throw new InputError(problems)
  return { spec, columns, rows }
}

type Fault = readonly [what: string, why: string]

const MISSING: Fault = ['has no value', 'the column is never empty']
const NOT_NUMBER: Fault = ['is not a number', 'no format could hold it as one']
const NOT_INT32: Fault = ['is not a whole number from -2147483648 to 2147483647', 'Arrow would wrap or cut it silently']
const NOT_DAY: Fault = ['is not a day written YYYY-MM-DD', 'Arrow and Parquet store days']
const NOT_TEXT: Fault = ['is not text', 'the column holds text']
const LONE: Fault = [
  'holds half a surrogate pair',
  'UTF-8 cannot hold it, and writers would put another character in its place',
]
const NUL: Fault = ['holds the character U+0000', 'many readers of CSV end a text there']

function faultOf(cell: Exclude<Cell, null>, kind: Column['kind']): Fault | null {
  switch (kind) {
    case 'boolean':
      return typeof cell === 'boolean' ? null : ['is not true or false', 'the column holds truth values']
    case 'int32':
      return typeof cell === 'number' && (cell | 0) === cell ? null : NOT_INT32
    case 'float64':
      return typeof cell === 'number' && Number.isFinite(cell) ? null : NOT_NUMBER
    case 'date':
      return typeof cell === 'string' && isDay(cell) ? null : NOT_DAY
    case 'list':
      if (!Array.isArray(cell)) return ['is not a list', 'the column holds lists']
      return cell.map(textFault).find((fault) => fault !== null) ?? null
    default:
      return textFault(cell)
  }
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && dayExists(+text.slice(0, 4), +text.slice(5, 7), +text.slice(8))

function textFault(cell: unknown): Fault | null {
  if (typeof cell !== 'string') return NOT_TEXT
  if (cell === '') return ['is an empty text', 'in CSV it could not be told from a missing value']
  if (/\p{Surrogate}/u.test(cell)) return LONE
  return cell.includes('\0') ? NUL : null
}

function told(column: Column, cell: unknown, [what, why]: Fault) {
  const shown = cell === undefined || cell === null ? '' : ` ${JSON.stringify(cell)?.slice(0, 60)}`
  return {
    what: `${column.name}${shown} ${what}`,
    why,
    fix: 'mend the statement, registry entry or decision that it comes from',
  }
}
