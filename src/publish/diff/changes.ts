/** What differs between two releases: columns, rows and cells. The order of rows, columns and list items does not matter. */
import type { Cell, Row } from '../../model/column.js'
import { type Cause, causeFinder } from './causes.js'
import type { ReleaseRead, Table } from './read-release.js'

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
  old: Cell
  new: Cell
  cause: Cause | null
  /** What stands behind the cause: statements, a correction, a judgement. */
  detail: string | null
}

/** Columns that only keep the books of versions. */
const BOOKKEEPING = new Set(['first_version', 'last_changed_version'])

export function changesBetween(before: ReleaseRead, after: ReleaseRead): Change[] {
  const causeOf = causeFinder(before, after)
  const names = [...new Set([...after.tables.keys(), ...before.tables.keys()])]
  return names.flatMap((name) => {
    const [old, now] = [before.tables.get(name), after.tables.get(name)]
    const explain = (change: Omit<Change, 'cause' | 'detail'>): Change => ({ ...change, ...causeOf(change) })
    return [...columnChanges(name, old, now), ...rowChanges(name, old, now).map(explain)]
  })
}

const nothing = { id: null, column: null, old: null, new: null, cause: null, detail: null }

function columnChanges(table: string, old: Table | undefined, now: Table | undefined): Change[] {
  const typesOf = (one: Table | undefined) =>
    new Map((one?.described.fields ?? []).map(({ name, type }) => [name, type as string]))
  const [was, is] = [typesOf(old), typesOf(now)]
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((column): Change[] => {
    const [before, after] = [was.get(column) ?? null, is.get(column) ?? null]
    if (before === after) return []
    const change = before === null ? 'column_added' : after === null ? 'column_removed' : 'column_changed'
    return [{ ...nothing, change, table, column, old: before, new: after }]
  })
}

type RowChange = Omit<Change, 'cause' | 'detail'>

function rowChanges(table: string, old: Table | undefined, now: Table | undefined): RowChange[] {
  const [was, is] = [old?.rows ?? new Map<string, Row>(), now?.rows ?? new Map<string, Row>()]
  const shared = (now?.described.fields ?? [])
    .map(({ name }) => name)
    .filter((name) => old?.described.fields.some((field) => field.name === name))
  const columns = shared.filter((name) => !BOOKKEEPING.has(name) && name !== now?.described.key)
  return [...new Set([...is.keys(), ...was.keys()])].sort().flatMap((id): RowChange[] => {
    const [before, after] = [was.get(id), is.get(id)]
    const row = { ...nothing, table, id }
    if (!before) return [{ ...row, change: 'added' }]
    if (!after) return [{ ...row, change: 'removed' }]
    const cells = columns
      .filter((column) => !same(before[column], after[column]))
      .map((column) => ({ ...row, change: 'changed' as const, column, old: before[column], new: after[column] }))
    const merged = before.record_status === 'active' && after.record_status === 'merged'
    return merged ? [{ ...row, change: 'merged' }] : cells
  })
}

function same(a: Cell, b: Cell): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b
  const [x, y] = [[...a].sort(), [...b].sort()]
  return x.length === y.length && x.every((item, i) => item === y[i])
}
