/**
 * Checks that every total recomputes from the rows it is made of: an event's deaths and wounded from its casualty figures,
 * numbers of claims from the claims, named victims from the people; and that figures do not contradict themselves.
 */
import type { Row } from '../../model/column.js'
import { groupBy } from '../../text/order.js'
import type { Finding } from './finding.js'
import type { ReadTable } from './tables.js'

type Tables = ReadonlyMap<string, ReadTable>
type Report = (table: string, row: number, column: string, what: string, expected: unknown) => void

export function verifyTotals(tables: Tables): Finding[] {
  const findings: Finding[] = []
  const report: Report = (name, i, column, what, expected) => {
    const { described, rows } = tables.get(name) as ReadTable
    const key = rows[i][described.key] as string
    findings.push({ file: described.path, row: i + 1, key, column, what, expected, found: rows[i][column] })
  }
  eventTotals(tables, report)
  claimCounts(tables, report)
  figures(tables, report)
  return findings
}

const rowsOf = (tables: Tables, name: string): readonly Row[] => tables.get(name)?.rows ?? []

/** Rows by a column that names a row of another table; those that name none are left out. */
const byColumn = (rows: readonly Row[], column: string): Map<string, Row[]> =>
  groupBy(
    rows.filter((row) => row[column] !== null),
    (row) => row[column] as string,
  )

/** The sum of a bound as the codebook has it: null where nothing is known, and for best and high where one figure lacks it. */
const sum = (rows: readonly Row[], bound: string): number | null => {
  const known = rows.map((row) => row[`count_${bound}`]).filter((cell) => typeof cell === 'number')
  const open = bound !== 'low' && known.length < rows.length
  return open || known.length === 0 ? null : known.reduce((total, value) => total + value, 0)
}

/** Figures that an event's totals add up: no running totals, no parts of other figures. */
const counted = (rows: readonly Row[], harm: string): Row[] =>
  rows.filter((row) => row.harm === harm && row.scope === 'event' && row.subset_of === null)

function eventTotals(tables: Tables, report: Report): void {
  const byEvent = byColumn(rowsOf(tables, 'casualties'), 'event_id')
  for (const [i, event] of rowsOf(tables, 'events').entries()) {
    if (event.record_status !== 'active') continue
    for (const [prefix, harm] of [
      ['deaths', 'killed'],
      ['wounded', 'wounded'],
    ]) {
      const figuresOf = counted(byEvent.get(event.event_id as string) ?? [], harm)
      for (const bound of ['low', 'best', 'high']) {
        const expected = sum(figuresOf, bound)
        if (event[`${prefix}_${bound}`] !== expected)
          report('events', i, `${prefix}_${bound}`, `not the sum of count_${bound} of its ${harm} figures`, expected)
      }
    }
  }
}

function claimCounts(tables: Tables, report: Report): void {
  const byRecord = byColumn(rowsOf(tables, 'claims'), 'record_id')
  const claimsOf = (id: unknown) => byRecord.get(id as string) ?? []
  for (const [i, row] of rowsOf(tables, 'casualties').entries()) {
    const own = claimsOf(row.casualty_id)
    if (row.n_claims !== own.length)
      report('casualties', i, 'n_claims', 'not the number of claims under it', own.length)
    const denials = own.filter((claim) => claim.polarity === 'denied').length
    if ((row.n_denials as number) > own.length)
      report('casualties', i, 'n_denials', 'more denials than claims', denials)
  }
  for (const [i, row] of rowsOf(tables, 'agreements').entries()) {
    const own = claimsOf(row.agreement_id)
    if (row.n_mentions !== own.length)
      report('agreements', i, 'n_mentions', 'not the number of claims under it', own.length)
  }
}

function figures(tables: Tables, report: Report): void {
  const casualties = rowsOf(tables, 'casualties')
  const people = byColumn(rowsOf(tables, 'people'), 'casualty_id')
  const byId = new Map(casualties.map((row) => [row.casualty_id, row]))
  for (const [i, row] of casualties.entries()) {
    const at = (column: string, what: string, expected: unknown) => report('casualties', i, column, what, expected)
    const [low, best, high, named] = [row.count_low, row.count_best, row.count_high, row.named_count] as (
      | number
      | null
    )[]
    if (low !== null && best !== null && low > best) at('count_low', 'more than count_best', `at most ${best}`)
    if (low !== null && high !== null && low > high) at('count_low', 'more than count_high', `at most ${high}`)
    if (best !== null && high !== null && best > high) at('count_best', 'more than count_high', `at most ${high}`)
    if (high !== null && (named as number) > high) at('named_count', 'more names than count_high', `at most ${high}`)
    const names = (people.get(row.casualty_id as string) ?? []).length
    if (named !== names) at('named_count', 'not the number of people under it', names)
    const unnamed = best === null ? null : Math.max(0, best - (named as number))
    if (row.unnamed_best !== unnamed) at('unnamed_best', 'not count_best less named_count', unnamed)
    if (row.scope === 'cumulative' && row.event_id !== null) at('event_id', 'a running total belongs to no event', null)
    if (row.scope !== 'cumulative' && row.event_id === null)
      at('event_id', 'only a running total has no event', 'an event')
    const host = byId.get(row.subset_of)?.count_high
    if (low !== null && typeof host === 'number' && low > host)
      at('count_low', 'more than the figure it is part of', `at most ${host}`)
  }
}
