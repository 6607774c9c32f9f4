/**
 * Changes that follow from other changes and have their reasons: columns of an event that are made from its figures or its other
 * columns, marks of running totals that are compared with each other, claims of a record that came or went, and actors and places,
 * which are listed where something names them.
 */
import type { Cell, Row } from '../../model/column.js'
import { FOLLOWS } from '../../model/follows.js'
import type { RowChange } from './changes.js'
import type { ReleaseRead } from './read-release.js'
import { makes, type Part, totalOf } from './total.js'

/** What the sentence of an event is made of. */
const SUMMED = [
  'event_type', 'event_subtype', 'date_start', 'date_end', 'location_name', 'side_a', 'side_b', 'directionality', 'n_statements',
  'deaths_low', 'deaths_best', 'deaths_high', 'wounded_low', 'wounded_best', 'wounded_high',
] // biome-ignore format: a list

/** Columns of an event that the columns of its figures move beside other things. */
const MOVED: Readonly<Record<string, readonly string[]>> = {
  side_a: ['side'],
  side_b: ['side'],
  directionality: ['side'],
  disputed: ['conflict', 'n_denials'],
  needs_review: ['needs_review'],
  review_reasons: ['needs_review', 'conflict', 'n_denials'],
}

interface Sources {
  /** Changes of the same event's other columns. */
  own: readonly RowChange[]
  /** Changes of its figures. */
  parts: readonly Part[]
  /** Sides of party A or B, before and after. */
  sidesOf(party: string): ReadonlySet<unknown>
}

/** Changes that a change of an event's column follows from. */
function derivedFrom(column: string, { own, parts, sidesOf }: Sources): Derived {
  const among = (columns: readonly string[]) => own.filter((one) => columns.includes(one.column ?? ''))
  if (column === 'summary') return { from: among(SUMMED), only: true }
  const total = totalOf(column)
  if (total) {
    const party = total.party === null ? [] : among([`side_${total.party}`])
    const sides = total.party === null ? null : sidesOf(total.party)
    return {
      from: [...party, ...parts.filter((part) => makes(total, part, sides)).map(({ change }) => change)],
      only: true,
    }
  }
  const followed = among(FOLLOWS.events[column] ?? [])
  if (followed.length > 0) return { from: followed, only: true }
  const moving = MOVED[column] ?? []
  return { from: parts.map(({ change }) => change).filter((one) => moving.includes(one.column ?? '')), only: false }
}

/** Changes that one follows from; `only` where nothing else can cause it. */
interface Derived {
  from: readonly RowChange[]
  only: boolean
}

const NOTHING: Derived = { from: [], only: false }

/** What each change follows from among all of them. */
export function derivations(
  before: ReleaseRead,
  after: ReleaseRead,
  changes: readonly RowChange[],
): (change: RowChange) => Derived {
  const rowsOf = ({ table, id }: RowChange) => [before, after].map(({ tables }) => tables.get(table)?.rows.get(id))
  const own = new Map<string, RowChange[]>()
  const parts = new Map<string, Part[]>()
  const naming = new Map<string, RowChange[]>()
  const series = new Map<string, RowChange[]>()
  const moved = new Map<string, RowChange[]>()
  const placing: RowChange[] = []
  const bodies = new Map<string, RowChange[]>()
  const registry = namesIn(before, after)
  for (const change of changes) {
    if (change.table === 'events') put(own, change.id, change)
    const rows = rowsOf(change)
    if (change.table === 'casualties')
      for (const event of new Set(rows.map((row) => row?.event_id)))
        if (typeof event === 'string') put(parts, event, { change, rows })
    if (decidesSeries(change)) for (const key of new Set(rows.flatMap(seriesOf))) put(series, key, change)
    if (change.change !== 'changed') put(moved, change.id, change)
    if (change.table === 'events' && (change.change !== 'changed' || change.column === 'place_id')) placing.push(change)
    if (change.table === 'actors' && change.change !== 'changed')
      for (const row of rows) if (typeof row?.parent === 'string') put(bodies, row.parent, change)
    for (const id of named(change, rows)) if (registry.has(id)) put(naming, id, change)
  }
  return (change) => {
    const { table, id, column } = change
    // What only contains others is listed with them: a body with its own; which places one contains no table says.
    const container = change.change === 'changed' ? [] : table === 'places' ? placing : (bodies.get(id) ?? [])
    if (registryTable(table)) return { from: naming.get(id) ?? container, only: false }
    if (table === 'claims' && column === 'record_id')
      return { from: [change.old, change.new].flatMap((record) => moved.get(String(record)) ?? []), only: false }
    if (table === 'casualties' && MARKS.includes(column ?? ''))
      return {
        from: [...new Set(rowsOf(change).flatMap(seriesOf))].flatMap((key) => series.get(key) ?? []),
        only: false,
      }
    if (table !== 'events' || column === null) return NOTHING
    const sidesOf = (party: string) =>
      new Set(
        [before, after].map(({ tables }) => {
          const actor = tables.get('events')?.rows.get(id)?.[`side_${party}`] as string | null | undefined
          return tables.get('actors')?.rows.get(actor ?? '')?.side ?? actor
        }),
      )
    return derivedFrom(column, { own: own.get(id) ?? [], parts: parts.get(id) ?? [], sidesOf })
  }
}

/** Columns that mark a running total lower than an earlier one, and those that decide where it stands among the others. */
const MARKS = ['needs_review', 'review_reasons']
const IN_SERIES = [
  'scope', 'harm', 'side', 'person_status', 'period_start', 'as_of_date', 'subset_of', 'count_low', 'count_high',
] // biome-ignore format: a list

const decidesSeries = ({ table, column }: RowChange): boolean =>
  table === 'casualties' && (column === null || IN_SERIES.includes(column))

/** The running totals that a row is compared with: those of one harm and side. */
const seriesOf = (row: Row | undefined): string[] => (row?.scope === 'cumulative' ? [`${row.harm} ${row.side}`] : [])

const registryTable = (table: string): boolean => table === 'actors' || table === 'places'

const namesIn = (...releases: readonly ReleaseRead[]): Set<string> =>
  new Set(
    releases.flatMap(({ tables }) =>
      ['actors', 'places'].flatMap((name) => [...(tables.get(name)?.rows.keys() ?? [])]),
    ),
  )

/** Words of the cells that a change took away or brought. */
function named({ table, change, column, old, new: now }: RowChange, rows: readonly (Row | undefined)[]): Set<string> {
  const cells: Cell[] = registryTable(table)
    ? []
    : change === 'changed' && column !== null
      ? [old, now]
      : rows.flatMap((row) => Object.values(row ?? {}))
  return new Set(cells.flat().filter((item) => typeof item === 'string'))
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const all = map.get(key)
  if (all) all.push(value)
  else map.set(key, [value])
}
