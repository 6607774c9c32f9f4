/**
 * Changes that follow from other changes and have their reasons: columns of an event that are made from its figures or its other
 * columns, and actors and places, which are listed where something names them.
 */
import type { Cell, Row } from '../../model/column.js'
import type { RowChange } from './changes.js'
import type { ReleaseRead } from './read-release.js'

const TOTAL = /^(deaths|wounded)_(low|best|high|a|b|civilians|unknown)$/
const HARM = { deaths: 'killed', wounded: 'wounded' }
/** Columns that decide whether a figure is counted, and where. */
const COUNTED = ['harm', 'scope', 'subset_of', 'side', 'person_status', 'event_id']

/** What the sentence of an event is made of. */
const SUMMED = new Set([
  'event_type', 'event_subtype', 'date_start', 'date_end', 'location_name', 'side_a', 'side_b', 'directionality', 'n_statements',
  'deaths_low', 'deaths_best', 'deaths_high', 'wounded_low', 'wounded_best', 'wounded_high',
]) // biome-ignore format: a list

/** Columns that the columns of a figure move beside other things. */
const MOVED: Readonly<Record<string, readonly string[]>> = {
  disputed: ['conflict', 'n_denials'],
  needs_review: ['needs_review'],
  review_reasons: ['needs_review', 'conflict', 'n_denials'],
}

interface Sources {
  /** Changes of the same event's other columns. */
  own: readonly RowChange[]
  /** Changes of its figures, with what they are of before and after. */
  parts: readonly { change: RowChange; harms: readonly unknown[] }[]
}

/** Changes that a change of an event's column follows from. */
function derivedFrom(column: string, { own, parts }: Sources): Derived {
  if (column === 'summary') return { from: own.filter((one) => SUMMED.has(one.column ?? '')), only: true }
  const total = TOTAL.exec(column)
  if (total === null) {
    const moving = MOVED[column] ?? []
    return { from: parts.map(({ change }) => change).filter((one) => moving.includes(one.column ?? '')), only: false }
  }
  const [, group, bound] = total
  const side = bound === 'a' || bound === 'b' ? own.filter((one) => one.column === `side_${bound}`) : []
  const count = `count_${['low', 'high'].includes(bound) ? bound : 'best'}`
  const made = parts
    .filter(({ harms }) => harms.includes(HARM[group as 'deaths']))
    .map(({ change }) => change)
    .filter(({ column: part }) => part === null || part === count || COUNTED.includes(part))
  return { from: [...side, ...made], only: true }
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
  const parts = new Map<string, Sources['parts'][number][]>()
  const naming = new Map<string, RowChange[]>()
  const registry = namesIn(before, after)
  for (const change of changes) {
    if (change.table === 'events') put(own, change.id, change)
    const rows = rowsOf(change)
    if (change.table === 'casualties')
      for (const event of new Set(rows.map((row) => row?.event_id)))
        if (typeof event === 'string') put(parts, event, { change, harms: rows.map((row) => row?.harm) })
    for (const id of named(change, rows)) if (registry.has(id)) put(naming, id, change)
  }
  return ({ table, id, column }) => {
    if (registryTable(table)) return { from: naming.get(id) ?? [], only: false }
    if (table !== 'events' || column === null) return NOTHING
    return derivedFrom(column, { own: own.get(id) ?? [], parts: parts.get(id) ?? [] })
  }
}

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
