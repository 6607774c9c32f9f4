/** Which changes of a figure can move a total of its event: only those of figures that are in the sum, in columns that decide it. */
import type { Row } from '../../model/column.js'
import type { RowChange } from './changes.js'

/** A change of a figure, with its row before and after. */
export interface Part {
  change: RowChange
  rows: readonly (Row | undefined)[]
}

export interface Total {
  harm: string
  /** Column that is summed up. */
  count: string
  /** Party whose people it counts: a or b. */
  party: string | null
  /** Further column that decides who is counted, and the value it must have. */
  of: readonly [column: string, value: unknown] | null
}

const OF: Readonly<Record<string, Total['of']>> = {
  civilians: ['person_status', 'civilian'],
  unknown: ['side', null],
}

/** What a column of events sums up; null where it is no total. */
export function totalOf(column: string): Total | null {
  const [, group, bound] = /^(deaths|wounded)_(low|best|high|a|b|civilians|unknown)$/.exec(column) ?? []
  if (group === undefined) return null
  const party = bound === 'a' || bound === 'b' ? bound : null
  const count = bound === 'low' || bound === 'high' ? `count_${bound}` : 'count_best'
  return { harm: group === 'deaths' ? 'killed' : 'wounded', count, party, of: OF[bound] ?? null }
}

/** Columns that decide for every total whether a figure is in it. */
const COUNTED = ['harm', 'scope', 'subset_of', 'event_id']

/** Whether the change can have moved the total: the figure is in it in one of the releases. `sides` are those of its party. */
export function makes(
  { harm, count, party, of }: Total,
  { change, rows }: Part,
  sides: ReadonlySet<unknown> | null,
): boolean {
  const isIn = (row: Row | undefined): boolean =>
    row !== undefined &&
    row.harm === harm &&
    (row.scope ?? 'event') === 'event' &&
    // A part of a total of all sides is still the figure of its own side or kind.
    (party !== null || of?.[0] === 'person_status' || (row.subset_of ?? null) === null) &&
    (sides === null || sides.has(row.side)) &&
    (of === null || (row[of[0]] ?? null) === of[1])
  if (!rows.some(isIn)) return false
  const { column } = change
  if (column === null || column === count || COUNTED.includes(column)) return true
  return column === of?.[0] || (column === 'side' && party !== null)
}
