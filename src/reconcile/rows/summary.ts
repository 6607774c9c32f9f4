/** One sentence on an event, made of its fields and nothing else. */
import type { EventRow } from '../../model/tables/index.js'

type Facts = Pick<
  EventRow,
  | 'event_subtype'
  | 'event_type'
  | 'date_start'
  | 'date_end'
  | 'location_name'
  | 'side_a'
  | 'side_b'
  | 'directionality'
  | 'deaths_low'
  | 'deaths_best'
  | 'deaths_high'
  | 'wounded_low'
  | 'wounded_best'
  | 'wounded_high'
  | 'n_statements'
>

const LENGTH = 300

export function summaryOf(row: Facts): string {
  const kind = (row.event_subtype ?? row.event_type).replaceAll('_', ' ')
  const days = row.date_end === row.date_start ? row.date_start : `${row.date_start} to ${row.date_end}`
  const sides = [row.side_a, row.side_b].filter((side) => side !== null)
  const who = sides.length === 0 ? '' : ` (${sides.join(row.directionality === 'undirected' ? ', ' : ' → ')})`
  const parts = [
    count('killed', row.deaths_low, row.deaths_best, row.deaths_high),
    count('wounded', row.wounded_low, row.wounded_best, row.wounded_high),
    `${row.n_statements} ${row.n_statements === 1 ? 'statement' : 'statements'}`,
  ].filter((part) => part !== null)
  const text = `${kind[0].toUpperCase()}${kind.slice(1)}${row.location_name ? ` at ${row.location_name}` : ''}, ${days}${who}: ${parts.join(', ')}.`
  return text.length <= LENGTH ? text : `${[...text].slice(0, LENGTH - 1).join('')}…`
}

function count(harm: string, low: number | null, best: number | null, high: number | null): string | null {
  // A low of 0 alone is a loss that is only denied.
  if (best === null && !low && high === null) return null
  if (high === null && (best === null || best === low)) return `at least ${low} ${harm}`
  if (low === null && best === null) return `up to ${high} ${harm}`
  const range = low === high ? `${low}` : `${low ?? '?'}–${high ?? '?'}`
  return best === null || range === `${best}` ? `${range} ${harm}` : `${best} ${harm} (${range})`
}
