/** What lies on the desk while the tables are written, and how a row is finished: reviewed, then marked with its releases. */
import type { DecisionSet, Located, Review } from '../../model/decision.js'
import type { Registry } from '../../model/knowledge.js'
import type { Ontology } from '../../model/ontology.js'
import type { Problem } from '../../model/problem.js'
import type { StatementRecord } from '../../model/record.js'
import type { ClaimRow } from '../../model/tables/index.js'
import { groupBy } from '../../text/order.js'
import type { Uncited } from '../incidents/cited.js'
import type { Gazetteer } from '../incidents/gazetteer.js'
import type { Lifted } from '../incidents/lifted.js'
import type { Ids } from '../ledger/ids.js'
import { marked, type Release } from '../ledger/releases.js'
import { type Claim, claimId, claimRow, NO_NUMBER, type SourceClaim } from '../rows/claims.js'
import { reviewed, unfounded, withdrawal } from './decisions.js'
import { unhosted } from './withdrawn.js'

export interface Desk {
  records: readonly StatementRecord[]
  registry: Registry
  ontology: Ontology
  decisions: DecisionSet
  ids: Ids
  release: Release
  places: Gazetteer
  reprints: ReadonlyMap<string, string>
  problems: Problem[]
  /** Claims that a person took from where the rules put them. */
  lifted: readonly Lifted[]
  /** Mentions that a person took from every agreement. */
  uncited: readonly Uncited[]
  /** Claims that a record uses, with the record. */
  claims: Used[]
  /** Ids of records that a review takes out of the release, with that review. */
  withdrawn: Map<string, Located<Review>>
}

export interface Used extends Claim {
  table: ClaimRow['record_table']
  id: string | null
}

/** Notes claims that no record uses: planned, supposed, or told of nothing that has a record. */
export function leaveUnused(
  desk: Desk,
  table: Used['table'],
  record: StatementRecord,
  claims: readonly { source: SourceClaim; property: string; value: string }[],
): void {
  for (const { source, property, value } of claims) {
    const row = { ...claimRow(record, source, property, { value, ...NO_NUMBER }), standing: 'unused' as const }
    desk.claims.push({ record, source, row, table, id: null })
  }
}

/** Reviews, then the releases of each row that stays. */
export function finished<T extends object, K extends keyof T & string>(
  desk: Desk,
  table: 'events' | 'casualties' | 'agreements',
  key: K,
  rows: readonly T[],
): (T & { first_version: string; last_changed_version: string })[] {
  const { decisions, release, ids } = desk
  desk.problems.push(...unfounded(table, new Set(rows.map((row) => row[key] as string)), decisions, ids))
  const reviews = groupBy(
    decisions.reviews.filter((review) => review.table === table),
    ({ id }) => ids.current(id),
  )
  const of = (row: T) => reviews.get(row[key] as string) ?? []
  return staying(desk, key, rows, of).map(
    (row) => marked(row[key] as string, reviewed(row as never, of(row), release.hash) as never, release) as never,
  )
}

/** The rows that no review takes out. A part of one that goes stands for itself, and was perhaps reviewed so: hence again. */
function staying<T extends object>(
  desk: Pick<Desk, 'release' | 'withdrawn'>,
  key: keyof T,
  rows: readonly T[],
  reviews: (row: T) => readonly Located<Review>[],
): T[] {
  const { release, withdrawn } = desk
  const left = rows.filter((row) => {
    const review = withdrawal(row as never, reviews(row), release.hash)
    if (review) withdrawn.set(row[key] as string, review)
    return !review
  })
  return left.length === rows.length ? left : staying(desk, key, unhosted(left, withdrawn), reviews)
}

/** Claims stay whatever becomes of their record. */
export function writeClaims({ claims, withdrawn }: Desk): ClaimRow[] {
  return claims.map(({ record, source, row, table, id }) => {
    const { statement_id, standing, ...rest } = row
    const gone = id !== null && withdrawn.has(id)
    return {
      claim_id: claimId({ record, source }),
      statement_id,
      record_table: table,
      record_id: gone ? null : id,
      standing: gone ? 'withdrawn' : standing,
      ...rest,
    }
  })
}
