/** What differs between two releases: columns, rows and cells. The order of rows, columns and list items does not matter. */
import type { Cell, Row } from '../../model/column.js'
import { unique } from '../../text/order.js'
import { causeFinder } from './causes.js'
import type { ReleaseRead, Table } from './read-release.js'
import type { Cause } from './why.js'

export const CHANGES = [
  'column_added',
  'column_removed',
  'column_changed',
  'added',
  'removed',
  'merged',
  'changed',
] as const
export type ChangeKind = (typeof CHANGES)[number]

export interface Change {
  change: ChangeKind
  table: string
  id: string | null
  column: string | null
  /** Of a row: what it is, in a few words; of a column: its type. */
  old: Cell
  /** Of a merged row: the id of its survivor. */
  new: Cell
  causes: readonly Cause[]
  /** What stands behind the causes: corrections, judgements, statements. */
  details: readonly string[]
}

/** A change of a row or cell that waits for its causes. */
export type RowChange = Omit<Change, 'causes' | 'details' | 'id'> & { id: string }

/** Columns that only keep the books of versions. */
const BOOKKEEPING = new Set(['first_version', 'last_changed_version'])

export function changesBetween(before: ReleaseRead, after: ReleaseRead): Change[] {
  const names = [...new Set([...after.tables.keys(), ...before.tables.keys()])]
  const byTable = names.map((name) => {
    const [old, now] = [before.tables.get(name), after.tables.get(name)]
    return { columns: columnChanges(name, old, now), rows: rowChanges(name, old, now, survivors(after)) }
  })
  const causesOf = causeFinder(
    before,
    after,
    byTable.flatMap(({ rows }) => rows),
  )
  const explained = (change: RowChange): Change => {
    const why = causesOf(change)
    return { ...change, causes: [...why.keys()], details: [...why.values()].flatMap((some) => [...some]) }
  }
  return byTable.flatMap(({ columns, rows }) => [...columns, ...rows.map(explained)])
}

/** The id that stands for one that was merged; null where that row is gone too, undefined where nothing was merged. */
function survivors({ tables }: ReleaseRead): (id: string) => string | null | undefined {
  const rows = tables.get('id_aliases')?.rows
  return (id) => rows?.get(id)?.new_id as string | null | undefined
}

function columnChanges(table: string, old: Table | undefined, now: Table | undefined): Change[] {
  const typesOf = (one: Table | undefined) =>
    new Map((one?.described.fields ?? []).map(({ name, type }) => [name, type as string]))
  const [was, is] = [typesOf(old), typesOf(now)]
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((column): Change[] => {
    const [before, after] = [was.get(column) ?? null, is.get(column) ?? null]
    if (before === after) return []
    const change = before === null ? 'column_added' : after === null ? 'column_removed' : 'column_changed'
    return [{ change, table, id: null, column, old: before, new: after, causes: [], details: [] }]
  })
}

function rowChanges(
  table: string,
  old: Table | undefined,
  now: Table | undefined,
  survivor: (id: string) => string | null | undefined,
): RowChange[] {
  const [was, is] = [old?.rows ?? new Map<string, Row>(), now?.rows ?? new Map<string, Row>()]
  const shared = (now?.described.fields ?? [])
    .map(({ name }) => name)
    .filter((name) => old?.described.fields.some((field) => field.name === name))
  const columns = shared.filter((name) => !BOOKKEEPING.has(name) && name !== now?.described.key)
  return unique([...is.keys(), ...was.keys()]).flatMap((id): RowChange[] => {
    const [before, after] = [was.get(id), is.get(id)]
    const [stood, stands] = [before, after].map(
      (row) => row !== undefined && (row.record_status ?? 'active') === 'active',
    )
    const row = { table, id, column: null, old: before ? labelOf(before) : null, new: after ? labelOf(after) : null }
    // What an alias says is told where the merged row stood.
    if (table === 'id_aliases' && !(before && after)) return []
    if (!stood && !stands) return []
    if (!stood) return [{ ...row, change: 'added', old: null }]
    if (stands)
      return cellChanges(columns, before as Row, after as Row).map((cell) => ({ ...row, ...cell, change: 'changed' }))
    const into = survivor(id)
    return [into === undefined ? { ...row, change: 'removed', new: null } : { ...row, change: 'merged', new: into }]
  })
}

const cellChanges = (columns: readonly string[], before: Row, after: Row) =>
  columns
    .filter((column) => !same(before[column], after[column]))
    .map((column) => ({ column, old: before[column], new: after[column] }))

/** A row in a few words. */
function labelOf({ summary, title, name, quote, harm, ...row }: Row): string | null {
  if (typeof harm === 'string' && 'count_low' in row) {
    const [low, best, high] = [row.count_low, row.count_best, row.count_high].map((count) => count ?? '?')
    return `${row.side ?? 'side unknown'}, ${row.person_status}, ${harm}: ${best} (${low}–${high})`
  }
  return ((summary ?? title ?? name ?? quote) as string | null | undefined) ?? null
}

function same(a: Cell, b: Cell): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b
  const [x, y] = [[...a].sort(), [...b].sort()]
  return x.length === y.length && x.every((item, i) => item === y[i])
}
