/**
 * Why a row or cell differs, as far as the two releases prove it: a correction that names the field, an identity judgement on
 * a record whose claims moved, statements that came, went or changed under the record; what is left is a changed rule.
 */
import type { Row } from '../../model/column.js'
import type { Change } from './changes.js'
import type { ReleaseRead } from './read-release.js'

export const CAUSES = [
  'correction',
  'identity_decision',
  'source_added',
  'source_removed',
  'source_changed',
  'registry_changed',
  'rule_changed',
] as const
export type Cause = (typeof CAUSES)[number]

interface Why {
  cause: Cause | null
  detail: string | null
}

export function causeFinder(
  before: ReleaseRead,
  after: ReleaseRead,
): (change: Pick<Change, 'table' | 'id' | 'column'>) => Why {
  const corrections = newOnes(before.decisions.corrections, after.decisions.corrections)
  const judgements = newOnes(before.decisions.identity, after.decisions.identity)
  const [was, is] = [evidence(before), evidence(after)]
  return ({ table, id, column }) => {
    if (id === null) return { cause: null, detail: null }
    if (table === 'actors' || table === 'places') return { cause: 'registry_changed', detail: null }
    const records = [id, ...partsOf(before, id), ...partsOf(after, id)]
    const correction = corrections.find(
      ({ target }) =>
        (target.id === id && (column === null || target.field === column)) ||
        (target.id !== id && records.includes(target.id)),
    )
    if (correction) return { cause: 'correction', detail: correction.id }
    const judged = identityOf(judgements, records, was, is)
    if (judged) return { cause: 'identity_decision', detail: judged }
    return sourceChange(before, after, unionOf(was, records), unionOf(is, records))
  }
}

/** Entries of one release that the other does not have, whichever way. */
function newOnes<T>(before: readonly T[], after: readonly T[]): T[] {
  const [was, is] = [
    new Set(before.map((one) => JSON.stringify(one))),
    new Set(after.map((one) => JSON.stringify(one))),
  ]
  return [
    ...after.filter((one) => !was.has(JSON.stringify(one))),
    ...before.filter((one) => !is.has(JSON.stringify(one))),
  ]
}

/** Statements under every record, claim, person and statement, by id; and the claims under every record. */
interface Evidence {
  statements: Map<string, Set<string>>
  claims: Map<string, Set<string>>
}

function evidence({ tables }: ReleaseRead): Evidence {
  const statements = new Map<string, Set<string>>()
  const claims = new Map<string, Set<string>>()
  const add = (map: Map<string, Set<string>>, id: string | null, value: string) => {
    if (id === null) return
    const set = map.get(id)
    if (set) set.add(value)
    else map.set(id, new Set([value]))
  }
  const rows = (name: string): Iterable<Row> => tables.get(name)?.rows.values() ?? []
  const statementOf = new Map<string, string>()
  for (const claim of rows('claims')) {
    const [id, statement] = [claim.claim_id as string, claim.statement_id as string]
    statementOf.set(id, statement)
    add(statements, id, statement)
    add(statements, claim.record_id as string | null, statement)
    add(claims, claim.record_id as string | null, id)
  }
  for (const person of rows('people'))
    add(statements, person.person_id as string, statementOf.get(person.claim_id as string) ?? '')
  for (const source of rows('sources')) add(statements, source.statement_id as string, source.statement_id as string)
  return { statements, claims }
}

/** Casualty figures of an event: its totals change with them. */
const partsOf = ({ tables }: ReleaseRead, id: string): string[] =>
  [...(tables.get('casualties')?.rows.values() ?? [])]
    .filter((row) => row.event_id === id)
    .map((row) => row.casualty_id as string)

const unionOf = ({ statements }: Evidence, ids: readonly string[]): Set<string> =>
  new Set(ids.flatMap((id) => [...(statements.get(id) ?? [])]))

type Judgement = ReleaseRead['decisions']['identity'][number]

/** A new judgement that names the record, or a statement whose claims moved to or from it. */
function identityOf(
  judgements: readonly Judgement[],
  records: readonly string[],
  was: Evidence,
  is: Evidence,
): string | null {
  if (judgements.length === 0) return null
  const claims = (side: Evidence) => new Set(records.flatMap((id) => [...(side.claims.get(id) ?? [])]))
  const [before, after] = [claims(was), claims(is)]
  const moved = [...before, ...after].filter(
    (id) => before.has(id) !== after.has(id) && was.statements.has(id) && is.statements.has(id),
  )
  const statements = new Set(moved.flatMap((id) => [...(is.statements.get(id) ?? [])]))
  const named = judgements.find(({ left, right }) =>
    [left, right].some((side) => records.includes(side) || statements.has(side.split('#')[0])),
  )
  return named ? `${named.left} ${named.judgement} ${named.right}` : null
}

function sourceChange(before: ReleaseRead, after: ReleaseRead, was: ReadonlySet<string>, is: ReadonlySet<string>): Why {
  const hash = ({ tables }: ReleaseRead, id: string) => tables.get('sources')?.rows.get(id)?.sha256
  const told = (ids: string[]) => ids.sort().join(' ')
  const added = [...is].filter((id) => hash(before, id) === undefined)
  if (added.length > 0) return { cause: 'source_added', detail: told(added) }
  const removed = [...was].filter((id) => hash(after, id) === undefined)
  if (removed.length > 0) return { cause: 'source_removed', detail: told(removed) }
  const changed = [...is].filter((id) => was.has(id) && hash(before, id) !== hash(after, id))
  if (changed.length > 0) return { cause: 'source_changed', detail: told(changed) }
  return { cause: 'rule_changed', detail: null }
}
