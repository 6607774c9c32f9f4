/** In which release a row first appeared and last changed, and the rows of events that no longer stand. */
import type { Row } from '../../model/column.js'
import type { Ledger } from '../../model/decision.js'
import type { EventRow, IdAliasRow } from '../../model/tables/index.js'
import { by } from '../../text/order.js'
import type { Hash } from './ids.js'

type Marks = Ledger['releases']

export interface Release {
  version: string
  hash: Hash
  /** Marks of the ledger, and those of this run. */
  before: Marks
  after: Marks
}

const MARK = 16

/** The row with its two releases, noted for the next ledger. A row that hashes as before keeps its last change. */
export function marked<T extends Row>(
  id: string,
  row: T,
  release: Release,
): T & { first_version: string; last_changed_version: string } {
  const { version, before, after } = release
  const hash = release.hash(JSON.stringify(row)).slice(0, MARK)
  const known = before[id]
  const first = known?.first ?? version
  const changed = known?.hash === hash ? known.changed : version
  after[id] = { first, changed, hash }
  return { ...row, first_version: first, last_changed_version: changed }
}

/** Notes what is told of an event should it be withdrawn one day. */
export function remember(
  { event_id, event_type, date_start, date_end, date_precision }: EventRow,
  { after }: Release,
): void {
  after[event_id] = { ...after[event_id], event: [event_type, date_start, date_end, date_precision] }
}

/** Rows without figures for published events that were merged or that no statement tells any more. */
export function retiredRows(release: Release, standing: ReadonlySet<string>, aliases: Ledger['aliases']): EventRow[] {
  const gone = Object.entries(release.before).filter(([id, mark]) => mark.event && !standing.has(id))
  return gone.sort(by(([id]) => id)).map(([id, { event }]) => {
    const row = retired(id, event as NonNullable<typeof event>, id in aliases ? 'merged' : 'withdrawn')
    const whole = marked(id, row, release) as unknown as EventRow
    remember(whole, release)
    return whole
  })
}

/** Tables whose ids may merge, by the first letters of their ids. */
const TABLE_OF = { evt: 'events', cas: 'casualties', agr: 'agreements', per: 'people' } as const
const KEY_OF = {
  events: 'event_id',
  casualties: 'casualty_id',
  agreements: 'agreement_id',
  people: 'person_id',
} as const

/** Every merged id with the row that stands for it now, and the release that merged it. */
export function aliasRows(
  release: Release,
  aliases: Ledger['aliases'],
  rows: Record<keyof typeof KEY_OF, readonly Row[]>,
): IdAliasRow[] {
  const standing = new Set(
    Object.entries(KEY_OF).flatMap(([table, key]) => rows[table as 'events'].map((row) => row[key])),
  )
  return Object.keys(aliases).map((old_id) => {
    let id = old_id
    while (id in aliases) id = aliases[id]
    const record_table = TABLE_OF[old_id.slice(0, 3) as keyof typeof TABLE_OF]
    // The row of a merged event is marked where it is retired; of other records no row is left.
    if (record_table !== 'events') marked(old_id, { record_table, record_status: 'merged' }, release)
    const since_version = release.after[old_id]?.changed ?? release.version
    return { old_id, record_table, new_id: standing.has(id) ? id : null, since_version }
  })
}

function retired(
  event_id: string,
  [type, start, end, precision]: NonNullable<Marks[string]['event']>,
  status: 'merged' | 'withdrawn',
) {
  const nothing = null
  return {
    event_id,
    record_status: status,
    event_type: type,
    event_subtype: nothing,
    plover_event: nothing,
    cameo_root: nothing,
    ucdp_type_of_violence: nothing,
    date_start: start,
    date_end: end,
    date_precision: precision,
    date_basis: 'stated' as const,
    time_local: nothing,
    location_name: nothing,
    place_id: nothing,
    country_iso3: nothing,
    admin1: nothing,
    latitude: nothing,
    longitude: nothing,
    geo_precision: 'unknown' as const,
    ucdp_date_prec: { day: 1, days: 2, week: 3, month: 4, year: 5 }[precision],
    ucdp_where_prec: 7,
    acled_time_precision: { day: 1, days: 2, week: 2, month: 3, year: 3 }[precision],
    acled_geo_precision: 3,
    side_a: nothing,
    side_b: nothing,
    actors: [],
    directionality: 'undirected' as const,
    deaths_low: nothing,
    deaths_best: nothing,
    deaths_high: nothing,
    deaths_a: nothing,
    deaths_b: nothing,
    deaths_civilians: nothing,
    deaths_unknown: nothing,
    wounded_low: nothing,
    wounded_best: nothing,
    wounded_high: nothing,
    civilian_targeting: nothing,
    modality: 'occurred' as const,
    disputed: false,
    n_claims: 0,
    n_statements: 0,
    n_speakers: 0,
    agreement_ids: [],
    summary: nothing,
    needs_review: false,
    review_reasons: [],
    review_status: 'unreviewed' as const,
    confidence: 0,
  }
}
