/** Which cells a person may correct, and how what is typed becomes a value that the codebook allows. */
import { type Cell, type Column, columnsOf } from '../../model/column.js'
import { isMade } from '../../model/follows.js'
import { TABLES } from '../../model/tables/index.js'
import { KEY_OF, type ReviewedTable } from './queue.js'

/** Columns that the claims and the books of releases make; a correction there would not hold. */
const KEPT = new Set([
  'event_id',
  'record_status',
  'best_method',
  'conflict',
  'named_count',
  'unnamed_best',
  'subset_of',
  'summary',
  'needs_review',
  'review_reasons',
  'review_status',
  'confidence',
  'first_version',
  'last_changed_version',
  'mention_kinds',
  'first_mentioned',
  'last_mentioned',
])

const specOf = (table: ReviewedTable) => TABLES.find(({ name }) => name === table) as (typeof TABLES)[number]

/** The columns of a table that may be corrected. Sums of an event are corrected in its figures. */
export const correctable = (table: ReviewedTable): Column[] =>
  columnsOf(specOf(table)).filter(({ name }) => name !== KEY_OF[table] && !KEPT.has(name) && !isMade(table, name))

export type Typed = { value: Cell } | { fault: string }

/** `-` is the empty cell; items of a list are parted by `;`. */
export function typedValue(table: ReviewedTable, column: Column, typed: string): Typed {
  const value = typed === '-' ? (column.kind === 'list' ? [] : null) : parsed(column, typed)
  const checked = specOf(table).schema.shape[column.name].safeParse(value)
  if (checked.success) return { value: checked.data as Cell }
  const allowed = column.values ? `: one of ${column.values.join(', ')}` : ''
  return { fault: `${typed} cannot stand in ${column.name}${allowed || `: ${checked.error.issues[0].message}`}` }
}

function parsed({ kind }: Column, typed: string): Cell {
  if (kind === 'list')
    return typed
      .split(';')
      .map((item) => item.trim())
      .filter((item) => item !== '')
  if (kind === 'boolean') return typed === 'true' ? true : typed === 'false' ? false : typed
  if (kind === 'int32' || kind === 'float64') return typed.trim() === '' ? typed : Number(typed)
  return typed
}
