/** A corrected cell with what follows from it in its own row: codes, the columns of a place, bounds. Columns and order: model/follows. */
import type { Cell, Row } from '../../model/column.js'
import type { Correction } from '../../model/decision.js'
import type { EventRow } from '../../model/tables/index.js'
import type { EventSubtype } from '../../model/vocab.js'
import { codesOf, datePrecisionCodes } from '../rows/events.js'
import { geoPrecisionCodes, ofPlace } from '../rows/where.js'
import type { Desk } from './desk.js'

/** What is known of places and kinds of event. */
export type Known = Pick<Desk, 'places' | 'ontology'>

type Corrected = Pick<Correction, 'target' | 'value'>

/** The row with the correction in it, and with what follows. A later correction of a column that followed stands. */
export function override<T extends Row>(row: T, { target: { table, field }, value }: Corrected, known: Known): T {
  const next: Row = { ...row, [field]: value as Cell }
  if ('review_status' in row) next.review_status = 'overridden'
  const carried = table === 'agreements' ? {} : CARRIED[table][field]?.(next, row, known)
  return { ...next, ...carried, ...answered(next, field) } as T
}

/** What a corrected column leaves no more to ask. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  place_id: ['no_place', 'place_unresolved'],
  location_name: ['no_place'],
  date_start: ['date_from_publication'],
  side: ['side_unknown', 'side_inferred'],
  count_best: ['adversary_only', 'no_rule_for_best', 'vague_only'],
}

function answered(row: Row, field: string): Row {
  const { [field]: value, review_reasons } = row
  const questions = value === null ? undefined : ANSWERS[field]
  if (!questions) return {}
  const left = (review_reasons as string[]).filter((reason) => !questions.includes(reason))
  return { review_reasons: left, needs_review: left.length > 0 }
}

type Carry = (next: Row, was: Row, known: Known) => Row

/** The codes of a kind of event, as one against civilians where its type says so. */
function ofKind({ event_subtype, event_type }: Row, _: Row, { ontology }: Known): Row {
  const entry = ontology.subtypes[event_subtype as EventSubtype]
  return entry ? codesOf(entry, entry.civilians?.type === event_type) : {}
}

const CARRIED: Record<'events' | 'casualties', Readonly<Record<string, Carry>>> = {
  events: {
    date_start: ({ date_start }, was) => ({
      date_end: was.date_end === was.date_start ? date_start : was.date_end,
    }),
    date_precision: ({ date_precision }) => datePrecisionCodes(date_precision as EventRow['date_precision']),
    place_id: ({ place_id, location_name }, was, { places }) =>
      ofPlace(
        places.place(place_id as string | null),
        location_name as string | null,
        was.geo_precision as GeoPrecision,
        places,
      ),
    geo_precision: ({ place_id, geo_precision }, _, { places }) =>
      geoPrecisionCodes(places.place(place_id as string | null), geo_precision as GeoPrecision, places),
    event_subtype: ofKind,
    event_type: (next, was, known) => ({ ...ofKind(next, was, known), event_type: next.event_type }),
  },
  casualties: { count_best: ({ count_best }, was) => bounded(count_best as number | null, was) },
}

type GeoPrecision = EventRow['geo_precision']

/** The bounds hold the corrected number; what a person decided says so. */
function bounded(best: number | null, { count_low: low, count_high: high, named_count }: Row): Row {
  if (best === null) return { best_method: null, unnamed_best: null }
  return {
    best_method: 'override',
    count_low: typeof low === 'number' ? Math.min(low, best) : best,
    count_high: typeof high === 'number' ? Math.max(high, best) : high,
    unnamed_best: Math.max(0, best - Number(named_count)),
  }
}
