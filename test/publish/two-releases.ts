/** Two releases of the invented conflict that differ as a case needs, and their changes told in short. */
import type { Row } from '../../src/model/column.js'
import type { TableName } from '../../src/model/tables/index.js'
import { toYaml } from '../../src/model/yaml.js'
import type { Change } from '../../src/publish/diff/changes.js'
import { type ReleaseRead, readRelease } from '../../src/publish/diff/read-release.js'
import { bytesOf } from '../../src/publish/release.js'
import { type Invented, invented, inventedRelease } from './invented.js'

export const N = 12

export async function releaseAfter(change: (made: Invented) => void, n = N): Promise<ReleaseRead> {
  const made = invented(n)
  change(made)
  const files = await inventedRelease(made)
  return readRelease(new Map([...files].map(([path, content]) => [path, bytesOf(content)])), 'release')
}

/** Changes as `table.column: causes (what stands behind them)`, by row. */
export const told = (changes: readonly Change[], id?: unknown) =>
  changes
    .filter((one) => id === undefined || one.id === id)
    .map(
      ({ change, table, column, causes, details }) =>
        `${change === 'changed' ? '' : `${change} `}${table}${column ? `.${column}` : ''}: ${causes.join(' ')}${details.length > 0 ? ` (${details.join(' ')})` : ''}`,
    )

export const decision = (made: Invented, content: object) => made.records.set('decisions/2031.yaml', toYaml(content))
export const correction = (id: unknown, field: string, value: unknown, table = 'casualties') => ({
  id: 'fix-1', target: { table, id, field }, expect: 1, value, reason: 'r', evidence: 'e', author: 'a', reviewer: 'b', date: '2031-05-05',
}) // biome-ignore format: a decision

/** A figure of the invented conflict and its event. */
export const figure = (rows: Record<TableName, Row[]>, i: number) => {
  const casualty = rows.casualties[i]
  return { casualty, event: rows.events.find((row) => row.event_id === casualty.event_id) as Row }
}
/** A best figure put to 2 by a correction, with all that it carries along. */
export function correctFigure(made: Invented, i = 3): { casualty: Row; event: Row } {
  const both = figure(made.rows, i)
  Object.assign(both.casualty, { count_best: 2, count_low: 1, count_high: 5, unnamed_best: 2, best_method: 'override' })
  Object.assign(both.event, { deaths_best: 2, deaths_high: 5, summary: '2 killed.' })
  decision(made, { corrections: [correction(both.casualty.casualty_id, 'count_best', 2)] })
  return both
}
/** Another statement on an event: its source and a claim. */
export function tellMore(made: Invented, record: unknown, table = 'events', id = 'stm-new'): void {
  const [claim, source] = [made.rows.claims[0], made.rows.sources[0]]
  if (!made.rows.sources.some((row) => row.statement_id === id))
    made.rows.sources.push({ ...source, statement_id: id, sha256: '0'.repeat(64) })
  made.rows.claims.push({
    ...claim,
    claim_id: `clm-${id}-${record}`,
    statement_id: id,
    record_table: table,
    record_id: record as string,
  })
}
