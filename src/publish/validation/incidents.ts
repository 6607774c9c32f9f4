/** How the release joined what people reading found to be one incident: one event for all its statements, some of them, or none. */
import type { Incident } from '../../model/tallies.js'
import type { Rows, StatementsByName } from './compare.js'

export interface Joined {
  incident: Incident
  /** Statements of the incident that tell any event that stands. */
  telling: number
  /** The most of them that one event holds. */
  together: number
  /** Event that holds the most. */
  event: string | null
}

/** Incidents that two and more statements tell, in their order. */
export function joinedIncidents(incidents: readonly Incident[], rows: Rows, statements: StatementsByName): Joined[] {
  const active = new Set(rows.events.flatMap((row) => (row.record_status === 'active' ? [row.event_id as string] : [])))
  const eventOf = new Map(rows.casualties.map((row) => [row.casualty_id as string, row.event_id as string | null]))
  const told = new Map<string, Set<string>>()
  for (const { statement_id, record_id } of rows.claims) {
    const event = eventOf.get(record_id as string) ?? (record_id as string)
    if (active.has(event)) told.set(statement_id as string, (told.get(statement_id as string) ?? new Set()).add(event))
  }
  return incidents
    .filter(({ digests }) => digests.length > 1)
    .map((incident) => {
      const events = incident.digests.map((name) => told.get(statements.get(name) as string) ?? new Set<string>())
      const held = new Map<string, number>()
      for (const event of events.flatMap((set) => [...set])) held.set(event, (held.get(event) ?? 0) + 1)
      const [best] = [...held].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      return {
        incident,
        telling: events.filter((set) => set.size > 0).length,
        together: best?.[1] ?? 0,
        event: best?.[0] ?? null,
      }
    })
}
