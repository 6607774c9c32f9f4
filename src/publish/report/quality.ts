/** quality.json: how complete and how certain the release is, as numbers that tools can watch from version to version. */
import type { Row } from '../../model/column.js'
import type { Release } from '../release.js'

export interface Quality {
  pipeline: string
  version: string
  /** Rows, how many of them stand, and the share of those in which each column is filled. */
  tables: Record<string, { rows: number; standing: number; fill: Record<string, number> }>
  /** Share of active events a value. */
  precision: Record<'date_precision' | 'date_basis' | 'geo_precision' | 'modality', Record<string, number>>
  casualties: {
    figures: number
    with_best: number
    conflicts: number
    denied: number
    by_best_method: Record<string, number>
  }
  disputed_events: number
  claims_without_record: number
  needs_review: Record<string, { rows: number; reasons: Record<string, number> }>
  /** What the pipeline asks of the tables; `casus verify` checks it. */
  bounds: Release['pipeline']['bounds']
}

export function quality({ pipeline, tables, rows }: Release): Quality {
  const active = rows.events.filter(stands)
  const shares = (column: string) => {
    const counts = countBy(active, (row) => row[column] as string)
    return Object.fromEntries(Object.entries(counts).map(([value, count]) => [value, share(count, active.length)]))
  }
  const { casualties, claims } = rows
  return {
    pipeline: pipeline.name,
    version: pipeline.version,
    tables: Object.fromEntries(
      tables.map((table) => [
        table.spec.name,
        { rows: table.rows.length, standing: table.rows.filter(stands).length, fill: fillOf(table) },
      ]),
    ),
    precision: {
      date_precision: shares('date_precision'),
      date_basis: shares('date_basis'),
      geo_precision: shares('geo_precision'),
      modality: shares('modality'),
    },
    casualties: {
      figures: casualties.length,
      with_best: casualties.filter((row) => row.count_best !== null).length,
      conflicts: casualties.filter((row) => row.conflict).length,
      denied: casualties.filter((row) => (row.n_denials as number) > 0).length,
      by_best_method: countBy(casualties, (row) => (row.best_method as string | null) ?? 'none'),
    },
    disputed_events: active.filter((row) => row.disputed).length,
    claims_without_record: claims.filter((row) => row.record_id === null).length,
    needs_review: Object.fromEntries(
      (['events', 'casualties', 'agreements'] as const).map((name) => [name, reviewOf(rows[name])]),
    ),
    bounds: pipeline.bounds,
  }
}

/** Whether a row stands: rows of events that were merged or withdrawn only keep their ids. */
export const stands = ({ record_status }: Row): boolean => record_status === undefined || record_status === 'active'

/** Share of the rows that stand in which a column is not empty. */
export function fillOf({
  columns,
  rows,
}: {
  columns: readonly { name: string }[]
  rows: readonly Row[]
}): Record<string, number> {
  const standing = rows.filter(stands)
  const filled = (cell: Row[string]) => cell !== null && !(Array.isArray(cell) && cell.length === 0)
  return Object.fromEntries(
    columns.map(({ name }) => [name, share(standing.filter((row) => filled(row[name])).length, standing.length)]),
  )
}

function reviewOf(rows: readonly Row[]) {
  const open = rows.filter((row) => row.needs_review)
  const reasons = countBy(
    open.flatMap((row) => row.review_reasons as string[]),
    (reason) => reason,
  )
  return { rows: open.length, reasons }
}

/** Counts by key, the most frequent first, then in code-unit order. */
export function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return Object.fromEntries([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)))
}

/** To four places; 0 of 0 is 0. */
export const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 1e4) / 1e4)
