/** Judgements and statements behind a change. */
import type { Cell, Row } from '../../model/column.js'
import { unique } from '../../text/order.js'
import type { RowChange } from './changes.js'
import type { decidedBetween } from './decided.js'
import type { Evidence } from './evidence.js'
import type { ReleaseRead } from './read-release.js'
import { type Cause, isEmpty, union, type Why, why } from './why.js'

type Decided = Pick<ReturnType<typeof decidedBetween>, 'judgements' | 'placed'>
type Judgements = Decided['judgements']

/**
 * Judgements and statements behind a change, looked for under the row, then under rows it names, then where its claims went, then
 * under the figures it stands beside: those of its event, and other running totals of the same count.
 */
export function sourceFinder(
  before: ReleaseRead,
  after: ReleaseRead,
  was: Evidence,
  is: Evidence,
  { judgements, placed }: Decided,
): (change: RowChange) => Why {
  const both = [was, is]
  const figuresOf = (id: string) => both.flatMap(({ figures }) => [...(figures.get(id) ?? [])])
  const eventsOf = (ids: readonly string[]) => ids.flatMap((id) => both.flatMap(({ eventOf }) => eventOf.get(id) ?? []))
  const totalsBeside = (ids: readonly string[]) =>
    ids.flatMap((id) => both.flatMap(({ totals, countedBy }) => [...(totals.get(countedBy.get(id) ?? '') ?? [])]))
  return (change) => {
    const rows = [...new Set([change.id, ...figuresOf(change.id)])]
    const named = namedBy(change, before, after)
    const moved = movedClaims(rows, was, is, placed)
    const homes = [...moved].flatMap((id) => both.flatMap(({ recordOf }) => recordOf.get(id) ?? []))
    const all = [...rows, ...named, ...homes]
    const events = eventsOf(all)
    const judged = judgedOf(judgements, moves(change, moved) ? [...all, ...events] : rows, moved, is)
    const beside =
      change.table === 'claims' ? movedClaims(named, was, is, placed) : claimsOfPerson(change, before, after)
    const put = placedUnder(placed, [change.id, ...moved, ...beside])
    const kin = [...events, ...events.flatMap(figuresOf), ...totalsBeside(rows)]
    for (const related of [rows, named, homes, kin]) {
      const found = union([judged, put, sourceChange(before, after, was, is, related)])
      if (!isEmpty(found)) return found
    }
    return metadata(change)
  }
}

/** Decisions on where these claims belong. */
function placedUnder(placed: Decided['placed'], claims: readonly string[]): Why {
  const told = unique(claims.flatMap((id) => placed.get(id) ?? []))
  return told.length === 0 ? new Map() : why('claim_decision', told)
}

const claimsOfPerson = ({ table, id }: RowChange, ...releases: readonly ReleaseRead[]): string[] =>
  table === 'people'
    ? releases.flatMap(({ tables }) => (tables.get(table)?.rows.get(id)?.claim_id as string | undefined) ?? [])
    : []

/** Whether something came to belong elsewhere. */
const moves = ({ change, column }: RowChange, moved: ReadonlySet<string>): boolean =>
  change !== 'changed' || moved.size > 0 || ['record_id', 'casualty_id', 'event_id'].includes(column ?? '')

/** What is held of a statement itself. */
const metadata = ({ table, change }: RowChange): Why =>
  table === 'sources' && change === 'changed' ? why('source_changed') : new Map()

/** Ids that the change names: those that entered or left the cell, and the record that a claim or person belongs to. */
function namedBy({ table, id, old, new: now }: RowChange, before: ReleaseRead, after: ReleaseRead): string[] {
  const [x, y] = [old, now].map((cell) => new Set([cell].flat().filter((item) => typeof item === 'string')))
  const home = { claims: 'record_id', people: 'casualty_id' }[table]
  const homes = home ? [before, after].map(({ tables }) => tables.get(table)?.rows.get(id)?.[home] as Cell) : []
  return [
    ...[...x, ...y].filter((item) => x.has(item) !== y.has(item)),
    ...homes.filter((item) => typeof item === 'string'),
  ]
}

/** Claims under these records in one release and not in the other: those that both have, and those that people read. */
function movedClaims(rows: readonly string[], was: Evidence, is: Evidence, placed: Decided['placed']): Set<string> {
  const under = (side: Evidence) => new Set(rows.flatMap((id) => [...(side.claims.get(id) ?? [])]))
  const [x, y] = [under(was), under(is)]
  const isIn = (id: string) => placed.has(id) || (was.statements.has(id) && is.statements.has(id))
  return new Set([...x, ...y].filter((id) => x.has(id) !== y.has(id) && isIn(id)))
}

/** New judgements that name the record, or a statement whose claims moved to or from it. */
function judgedOf(judgements: Judgements, rows: readonly string[], moved: ReadonlySet<string>, is: Evidence): Why {
  if (judgements.length === 0) return new Map()
  const statements = new Set([...moved].flatMap((id) => [...(is.statements.get(id) ?? [])]))
  const named = judgements.filter(({ decision: { left, right } }) =>
    [left, right].some((side) => rows.includes(side) || statements.has(side.split('@')[0])),
  )
  return named.length === 0
    ? new Map()
    : why(
        'identity_decision',
        named.map(({ told }) => told),
      )
}

function sourceChange(
  before: ReleaseRead,
  after: ReleaseRead,
  was: Evidence,
  is: Evidence,
  ids: readonly string[],
): Why {
  const under = ({ statements }: Evidence) => unique(ids.flatMap((id) => [...(statements.get(id) ?? [])]))
  const row = ({ tables }: ReleaseRead, id: string): Row | undefined => tables.get('sources')?.rows.get(id)
  const [old, now] = [under(was), under(is)]
  const found: [Cause, string[]][] = [
    ['source_added', now.filter((id) => !row(before, id))],
    ['source_removed', old.filter((id) => !row(after, id))],
    ['source_changed', now.filter((id) => old.includes(id) && row(before, id)?.sha256 !== row(after, id)?.sha256)],
  ]
  return union(found.filter(([, some]) => some.length > 0).map(([cause, some]) => why(cause, some)))
}
