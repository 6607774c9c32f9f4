/** Checks that every reference points to a row that exists, also item by item in lists, and that none leads back to its own row. */
import type { Cell, Row } from '../../model/column.js'
import { circles } from './circles.js'
import type { Finding } from './finding.js'
import type { ReadTable } from './tables.js'

export function verifyKeys(tables: ReadonlyMap<string, ReadTable>): Finding[] {
  const keys = new Map(
    [...tables].map(([name, { described, rows }]) => [name, new Set(rows.map((row) => row[described.key] as string))]),
  )
  const findings: Finding[] = []
  for (const { described, rows } of tables.values())
    for (const [i, row] of rows.entries()) {
      const at = { file: described.path, row: i + 1, key: row[described.key] as string }
      for (const { name, references } of described.fields) {
        const target = targetOf(row, name, references)
        if (target === undefined || !keys.has(target)) continue
        const missing = items(row[name]).filter((id) => !keys.get(target)?.has(id))
        findings.push(
          ...missing.map((id) => ({
            ...at,
            column: name,
            what: `no row of ${target} has this key`,
            expected: `a key of ${target}`,
            found: id,
          })),
        )
      }
    }
  return [...findings, ...[...tables].flatMap(ofThemselves), ...withoutSurvivor(tables, keys.get('id_aliases'))]
}

/** Columns that name rows of their own table, and the alias of an id, which may be an alias itself. */
const ofThemselves = ([table, read]: readonly [string, ReadTable]): Finding[] =>
  read.described.fields
    .filter(({ name, references }) => references?.split('.')[0] === table || name === 'new_id')
    .flatMap(({ name }) => circles(read, name, (row) => items(row[name])))

/** Merged events that no alias leads on from. */
function withoutSurvivor(tables: ReadonlyMap<string, ReadTable>, aliases: ReadonlySet<string> | undefined): Finding[] {
  const events = tables.get('events')
  if (!events || !aliases) return []
  const { described, rows } = events
  return rows.flatMap((row, i) => {
    const key = row[described.key] as string
    if (row.record_status !== 'merged' || aliases.has(key)) return []
    const what = 'id_aliases does not say which event the merged one became'
    return [{ file: described.path, row: i + 1, key, column: 'record_status', what }]
  })
}

const NAMED_BESIDE = new Set(['record_id', 'new_id'])

/** The record of a claim, and the one that a merged record became, lie in the table that their row names. */
function targetOf(row: Row, column: string, references: string | undefined): string | undefined {
  if (NAMED_BESIDE.has(column) && typeof row.record_table === 'string') return row.record_table
  return references?.split('.')[0]
}

const items = (cell: Cell): string[] => (cell === null ? [] : Array.isArray(cell) ? cell : [String(cell)])
