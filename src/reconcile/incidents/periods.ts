/**
 * What running totals count over is no incident: its deaths are those of many, and would be counted twice. Totals stand by themselves,
 * with the days that they count over.
 */
import type { StatementRecord } from '../../model/record.js'

/** The records without such events, and their totals of no event; a record that has none is the same object. */
export const withoutPeriods = (records: readonly StatementRecord[]): StatementRecord[] =>
  records.map((record) => {
    if (record.casualties.every(({ scope, event }) => scope !== 'cumulative' || event === null)) return record
    return {
      ...record,
      events: record.events.filter(({ scope }) => scope === 'event'),
      casualties: record.casualties.map((fact) => (fact.scope === 'cumulative' ? { ...fact, event: null } : fact)),
    }
  })
