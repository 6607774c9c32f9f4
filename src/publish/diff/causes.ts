/**
 * Why a row or cell differs, as far as the two releases prove it. A corrected cell is its correction's; a total changes for the
 * reasons its figures do; else what people judged and the statements that came, went or changed under the row. Where several causes
 * touch a cell all are named. What none explains is put down to the rules.
 */
import type { RowChange } from './changes.js'
import { decidedBetween } from './decided.js'
import { derivations } from './derived.js'
import { evidence } from './evidence.js'
import { sourceFinder } from './from-sources.js'
import type { ReleaseRead } from './read-release.js'
import { isEmpty, union, type Why, why } from './why.js'

const REST: Why = why('rule_changed')
/** Columns of events that are copied from the place. */
const OF_PLACE: Readonly<Record<string, string>> = {
  location_name: 'name', country_iso3: 'country_iso3', admin1: 'admin1', latitude: 'latitude', longitude: 'longitude',
} // biome-ignore format: a table

/** Explains the changes between two releases; it needs all of them, because some follow from others. */
export function causeFinder(
  before: ReleaseRead,
  after: ReleaseRead,
  changes: readonly RowChange[],
): (change: RowChange) => Why {
  const decided = decidedBetween(before, after)
  const derived = derivations(before, after, changes)
  const fromSources = sourceFinder(before, after, evidence(before), evidence(after), decided)
  const told = new Map<RowChange, Why>()
  const find = (change: RowChange): Why => {
    const known = told.get(change)
    if (known) return known
    const found = explain(change)
    told.set(change, found)
    return found
  }
  function explain(change: RowChange): Why {
    if (registryMoved(before, after, change)) return why('registry_changed')
    const corrected = decided.corrections(change)
    if (corrected.length > 0) return why('correction', corrected)
    const { from, only } = derived(change)
    const made = from.map(find)
    if (only) return made.length > 0 ? union(made) : REST
    const { corrections, reviews } = decided.carried(change)
    if (corrections.length > 0) made.push(why('correction', corrections))
    if (reviews.length > 0) made.push(why('review', reviews))
    const all = union([...made, fromSources(change)])
    return isEmpty(all) ? REST : all
  }
  return find
}

/** Actors and places come from the registry, and an event has from its place what the registry says of it. */
function registryMoved(before: ReleaseRead, after: ReleaseRead, { change, table, id, column }: RowChange): boolean {
  if (change !== 'changed' || column === null) return false
  if (table === 'actors' || table === 'places') return true
  const field = OF_PLACE[column]
  if (table !== 'events' || field === undefined) return false
  const [old, now] = [before, after].map(({ tables }) => {
    const place = tables.get('events')?.rows.get(id)?.place_id as string | null
    return { place, cell: tables.get('places')?.rows.get(place ?? '')?.[field] }
  })
  return old.place !== null && old.place === now.place && old.cell !== now.cell
}
