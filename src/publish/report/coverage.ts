/**
 * coverage.csv: statements and claims by month of publication and publisher, so that a drop in sources is not read as peace.
 * A month in which no statement is held has one row without a publisher and zeros.
 */
import { stringify } from 'csv-stringify/sync'
import type { Row } from '../../model/column.js'
import { months } from '../plots/time-axis.js'

export interface Coverage {
  month: string
  publisher: string | null
  statements: number
  claims: number
}

export function coverage(sources: readonly Row[], claims: readonly Row[]): Coverage[] {
  const claimsOf = new Map<string, number>()
  for (const { statement_id } of claims)
    claimsOf.set(statement_id as string, (claimsOf.get(statement_id as string) ?? 0) + 1)
  const cells = new Map<string, Coverage>()
  for (const { statement_id, published, publisher } of sources) {
    const month = (published as string).slice(0, 7)
    const key = `${month} ${publisher}`
    const cell = cells.get(key) ?? { month, publisher: publisher as string, statements: 0, claims: 0 }
    cells.set(key, {
      ...cell,
      statements: cell.statements + 1,
      claims: cell.claims + (claimsOf.get(statement_id as string) ?? 0),
    })
  }
  const held = new Set([...cells.values()].map(({ month }) => month))
  const sorted = [...held].sort()
  const empty =
    sorted.length === 0 ? [] : months(sorted[0], sorted.at(-1) as string).filter((month) => !held.has(month))
  for (const month of empty) cells.set(`${month} `, { month, publisher: null, statements: 0, claims: 0 })
  return [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell)
}

export const coverageCsv = (cells: readonly Coverage[]): string =>
  stringify([...cells], {
    header: true,
    columns: ['month', 'publisher', 'statements', 'claims'],
    record_delimiter: '\n',
  })
