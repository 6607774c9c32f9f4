/** What stands under each row of a release: its statements, its claims, and the figures of an event. */
import type { Row } from '../../model/column.js'
import type { ReleaseRead } from './read-release.js'

export interface Evidence {
  /** Statements by the id of a record, claim, person, statement, actor or place. */
  statements: ReadonlyMap<string, ReadonlySet<string>>
  /** Claims by the id of their record. */
  claims: ReadonlyMap<string, ReadonlySet<string>>
  /** Records by the id of their claim. */
  recordOf: ReadonlyMap<string, string>
  /** Figures by the id of their event, and the other way round. */
  figures: ReadonlyMap<string, ReadonlySet<string>>
  eventOf: ReadonlyMap<string, string>
  /** Running totals by what they count, and what each counts; they are compared with each other. */
  totals: ReadonlyMap<string, ReadonlySet<string>>
  countedBy: ReadonlyMap<string, string>
}

/** Tables whose rows may name an actor or place, with the column of their key. */
const NAMING = {
  events: 'event_id',
  casualties: 'casualty_id',
  agreements: 'agreement_id',
  claims: 'claim_id',
  people: 'person_id',
}

export function evidence({ tables }: ReleaseRead): Evidence {
  const rows = (name: string): Iterable<Row> => tables.get(name)?.rows.values() ?? []
  const [statements, claims, recordOf] = [groups(), groups(), new Map<string, string>()]
  for (const { claim_id, statement_id, record_id } of rows('claims') as Iterable<Record<string, string | null>>) {
    statements.add(claim_id, statement_id)
    statements.add(record_id, statement_id)
    claims.add(record_id, claim_id)
    if (record_id !== null) recordOf.set(claim_id as string, record_id)
  }
  for (const { person_id, claim_id } of rows('people'))
    for (const statement of statements.of(claim_id)) statements.add(person_id, statement)
  for (const { statement_id } of rows('sources')) statements.add(statement_id, statement_id)
  const [figures, totals] = [groups(), groups()]
  const [eventOf, countedBy] = [new Map<string, string>(), new Map<string, string>()]
  for (const { casualty_id, event_id, scope, side, harm } of rows('casualties')) {
    figures.add(event_id, casualty_id)
    if (event_id !== null) eventOf.set(casualty_id as string, event_id as string)
    if (scope !== 'cumulative') continue
    totals.add(`${side} ${harm}`, casualty_id)
    countedBy.set(casualty_id as string, `${side} ${harm}`)
  }
  const named = new Set([...(tables.get('actors')?.rows.keys() ?? []), ...(tables.get('places')?.rows.keys() ?? [])])
  for (const [table, key] of Object.entries(NAMING))
    for (const row of rows(table))
      for (const name of Object.values(row).flat())
        if (named.has(name as string)) for (const one of statements.of(row[key])) statements.add(name, one)
  return {
    statements: statements.map,
    claims: claims.map,
    recordOf,
    figures: figures.map,
    eventOf,
    totals: totals.map,
    countedBy,
  }
}

/** Sets by key that grow; an empty cell names nothing. */
function groups() {
  const map = new Map<string, Set<string>>()
  return {
    map,
    of: (key: unknown): readonly string[] => [...(map.get(key as string) ?? [])],
    add(key: unknown, value: unknown): void {
      if (typeof key !== 'string' || typeof value !== 'string') return
      const set = map.get(key)
      if (set) set.add(value)
      else map.set(key, new Set([value]))
    },
  }
}
