/** What people decided between two releases: corrections, judgements, homes of claims, claims that people read and reviews that came, went or are other than they were. */
import { type Addition, withProperty } from '../../model/addition.js'
import { FOLLOWS } from '../../model/follows.js'
import { claimName } from '../../model/tables/support.js'
import { groupBy, unique } from '../../text/order.js'
import type { RowChange } from './changes.js'
import type { ReleaseRead } from './read-release.js'

type Decisions = ReleaseRead['decisions']
type Correction = Decisions['corrections'][number]
type Judgement = Decisions['identity'][number]
/** Where one claim belongs, or a claim that a person read. */
type Placing = Pick<Decisions['claims'][number], 'id' | 'claim'> & { property: string }

/** A decision that only one of the releases has, and how it is told. */
interface News<T> {
  decision: T
  told: string
  /** Only the earlier release has it. */
  gone: boolean
}

/** Columns that say no more than that a correction stands there. */
const MARKS: Readonly<Record<string, string>> = { best_method: 'count_best' }

const REVIEW_COLUMNS = new Set(['needs_review', 'review_reasons', 'review_status'])

export interface Decided {
  /** Corrections that alone made the cell what it is. */
  corrections(change: RowChange): string[]
  /** Corrections and reviews that may have moved the cell beside other causes. */
  carried(change: RowChange): { corrections: string[]; reviews: string[] }
  judgements: readonly News<Judgement>[]
  /** Decisions on where one claim belongs, by the id of the claim. */
  placed: ReadonlyMap<string, readonly string[]>
}

export function decidedBetween(before: ReleaseRead, after: ReleaseRead): Decided {
  const news = <K extends keyof Decisions>(kind: K, tell: (one: Decisions[K][number]) => string) =>
    newOnes<Decisions[K][number]>(before.decisions[kind], after.decisions[kind], tell)
  const current = aliasesOf(after)
  const corrections = news('corrections', (one) => (one as Correction).id) as News<Correction>[]
  const reviews = news('reviews', ({ author }) => `reviewed by ${author}`) as News<Decisions['reviews'][number]>[]
  const on = (change: RowChange) =>
    corrections.filter(
      ({ decision: { target } }) =>
        target.table === change.table && (target.id === change.id || current(target.id) === change.id),
    )
  const isReopened = ({ table, id }: RowChange) =>
    [before, after].some(({ tables }) =>
      ((tables.get(table)?.rows.get(id)?.review_reasons ?? []) as string[]).includes('review_reopened'),
    )
  const placings = [
    ...(news('claims', (one) => (one as Placing).id) as News<Placing>[]),
    ...(news('added', (one) => (one as Addition).id) as News<Addition>[]).map((one) => ({
      ...one,
      decision: withProperty(one.decision),
    })),
  ]
  const tell = (some: readonly News<unknown>[]) => [...new Set(some.map(({ told }) => told))]
  /** The event of a figure that is gone: it may have gone with it. */
  const eventOf = ({ table, id, change }: RowChange) =>
    table === 'casualties' && change === 'removed' && (before.tables.get(table)?.rows.get(id)?.event_id as string)
  return {
    corrections: (change) => {
      const own = on(change).filter(({ decision: { target } }) =>
        [change.column, MARKS[change.column ?? '']].includes(target.field),
      )
      return own.some((one) => gives(one, change)) ? tell(own) : []
    },
    carried: (change) => ({
      corrections: tell(
        on(change).filter(({ decision: { target } }) => carries(target.field, change, isReopened(change))),
      ),
      reviews: tell(
        reviews.filter(
          ({ decision: { table, id, verdict } }) =>
            [change.id, table === 'events' && eventOf(change)].includes(current(id)) && moves(verdict, change),
        ),
      ),
    }),
    judgements: news('identity', (one) => {
      const { left, judgement, right } = one as Judgement
      return `${left} ${judgement} ${right}`
    }) as News<Judgement>[],
    placed: byClaim(placings, before, after),
  }
}

/** What tells of each decided claim, by its id in either release. */
function byClaim(placings: readonly News<Placing>[], ...releases: readonly ReleaseRead[]): Map<string, string[]> {
  const told = new Map<string, string[]>()
  if (placings.length === 0) return told
  const known = releases.flatMap(({ tables }) => [...(tables.get('claims')?.rows.values() ?? [])])
  const ids = groupBy(known, (row) => claimName(row))
  for (const { decision, told: words } of placings)
    for (const { claim_id } of ids.get(`${decision.claim.replace(/\/\w+$/, '')} ${decision.property}`) ?? [])
      told.set(claim_id as string, unique([...(told.get(claim_id as string) ?? []), words]))
  return told
}

/** Whether a review may have moved it: what waits, and with a withdrawal the row itself. */
const moves = (verdict: string, { change, column }: RowChange): boolean =>
  column === null ? verdict === 'withdraw' && change !== 'merged' : REVIEW_COLUMNS.has(column)

/** Whether the correction, or its being withdrawn, is all that made the cell what it is. */
const gives = ({ decision, gone }: News<Correction>, { column, new: now }: RowChange): boolean =>
  !gone || column !== decision.target.field || JSON.stringify(decision.expect) === JSON.stringify(now)

/** Whether a correction of the field may have moved the cell beside other causes. Whether a row waits it decides only by reopening a review. */
function carries(field: string, { table, change, column }: Omit<RowChange, 'id'>, reopened: boolean): boolean {
  if (column === null) return change === 'added'
  if (column === field || column === 'review_status') return true
  if (REVIEW_COLUMNS.has(column)) return reopened
  return (FOLLOWS[table as 'events']?.[column] ?? []).includes(field)
}

/** Entries of one release that the other does not have, whichever way; what is gone says so. */
function newOnes<T>(before: readonly T[], after: readonly T[], tell: (one: T) => string): News<T>[] {
  const texts = (some: readonly T[]) => new Set(some.map((one) => JSON.stringify(one)))
  const [was, is, now] = [texts(before), texts(after), new Set(after.map(tell))]
  return [
    ...after
      .filter((one) => !was.has(JSON.stringify(one)))
      .map((decision) => ({ decision, told: tell(decision), gone: false })),
    ...before
      .filter((one) => !is.has(JSON.stringify(one)))
      .map((decision) => ({
        decision,
        told: `${tell(decision)}${now.has(tell(decision)) ? '' : ' (withdrawn)'}`,
        gone: true,
      })),
  ]
}

/** The present id of one that may have been merged. */
function aliasesOf({ tables }: ReleaseRead): (id: string) => string {
  const rows = tables.get('id_aliases')?.rows
  return (id) => (rows?.get(id)?.new_id as string | null | undefined) ?? id
}
