/**
 * Which columns of a row follow from others of the same row. A correction of one carries those that follow along, and a changed
 * column that follows changed for the reasons of what it follows from. Sums of figures and the sentence of an event are not listed:
 * they are made after all corrections.
 */
type Follows = Readonly<Record<string, readonly string[]>>

const OF_PLACE = ['place_id']
const OF_KIND = ['event_subtype']

export const FOLLOWS: Readonly<Record<'events' | 'casualties', Follows>> = {
  events: {
    event_type: OF_KIND,
    plover_event: [...OF_KIND, 'event_type'],
    cameo_root: [...OF_KIND, 'event_type'],
    ucdp_type_of_violence: [...OF_KIND, 'event_type'],
    date_end: ['date_start'],
    ucdp_date_prec: ['date_precision'],
    acled_time_precision: ['date_precision'],
    location_name: OF_PLACE,
    country_iso3: OF_PLACE,
    admin1: OF_PLACE,
    latitude: ['place_id', 'geo_precision'],
    longitude: ['place_id', 'geo_precision'],
    geo_precision: OF_PLACE,
    ucdp_where_prec: ['geo_precision'],
    acled_geo_precision: ['geo_precision'],
  },
  casualties: {
    count_low: ['count_best'],
    count_high: ['count_best'],
    unnamed_best: ['count_best'],
    best_method: ['count_best'],
  },
}

/** Made of other rows or of codes alone; a correction there would contradict what it is made of. */
const MADE = /^((deaths|wounded)_\w+|n_\w+|(ucdp_(date|where)|acled_(time|geo))_prec(ision)?)$/

/** Columns that no correction may change: what they are made of has to be corrected. */
export const isMade = (table: string, column: string): boolean =>
  table !== 'agreements' ? MADE.test(column) : /^n_/.test(column)
