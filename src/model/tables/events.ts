/** One row an event: what happened once, at one time and place, reconciled from every claim about it. */
import { z } from 'zod'
import { bool, day, int, list, maybe, num, oneOf, str, type TableSpec } from '../column.js'
import {
  DATE_BASES,
  DATE_PRECISIONS,
  DIRECTIONALITIES,
  EVENT_SUBTYPES,
  EVENT_TYPES,
  GEO_PRECISIONS,
  MODALITIES,
  RECORD_STATUSES,
  REVIEW_STATUSES,
} from '../vocab.js'

const persons = { unit: 'persons' }

export const EventRow = z.strictObject({
  event_id: str('Identifier of the event; never changes once published.', {
    made: 'From day, place and a hash of the first evidence; kept in a ledger.',
    hxl: '#event+id',
    same_as: { acled: 'event_id_cnty', ucdp_ged: 'id' },
  }),
  record_status: oneOf(
    RECORD_STATUSES,
    'Whether the record stands, was merged into another (which one, says `id_aliases`) or was withdrawn.',
  ),
  event_type: oneOf(EVENT_TYPES, 'Broad type of event.', { hxl: '#event+type', same_as: { acled: 'event_type' } }),
  event_subtype: maybe(
    oneOf(EVENT_SUBTYPES, "Narrow type: ACLED's sub-event types in snake_case and those casus adds.", {
      same_as: { acled: 'sub_event_type' },
    }),
  ),
  plover_event: maybe(
    str('PLOVER event code that the subtype maps to.', {
      made: 'Table of event types in the codebook.',
      same_as: { plover: 'event_type' },
    }),
  ),
  cameo_root: maybe(
    int('CAMEO root code, 1 to 20, that the subtype maps to; a number, so that no reader drops a leading zero.', {
      made: 'Table of event types in the codebook.',
      same_as: { cameo: 'EventRootCode' },
    }),
  ),
  ucdp_type_of_violence: maybe(
    int('UCDP type of violence: 1 state-based, 2 non-state, 3 one-sided.', {
      made: 'Table of event types in the codebook.',
      same_as: { ucdp_ged: 'type_of_violence' },
    }),
  ),
  date_start: day('First day of the event.', {
    hxl: '#date+start',
    same_as: { acled: 'event_date', ucdp_ged: 'date_start' },
  }),
  date_end: day('Last day of the event; equals date_start for one day.', {
    hxl: '#date+end',
    same_as: { ucdp_ged: 'date_end' },
  }),
  date_precision: oneOf(DATE_PRECISIONS, 'How exactly the sources fix the date.'),
  date_basis: oneOf(
    DATE_BASES,
    'Whether the date is written out, resolved from a relative expression, or only bounded by publication.',
  ),
  time_local: maybe(str('Time of day as stated, HH:MM, local; the zone is rarely stated and is not guessed.')),
  location_name: maybe(
    str('Name of the place as most sources write it.', {
      hxl: '#loc+name',
      same_as: { acled: 'location', ucdp_ged: 'where_coordinates' },
    }),
  ),
  place_id: maybe(str('Place in the places table.', { references: 'places.place_id' })),
  country_iso3: maybe(str('ISO 3166-1 alpha-3 code of the de jure country of the place.', { hxl: '#country+code' })),
  admin1: maybe(
    str('First-level administrative unit of the place.', {
      hxl: '#adm1+name',
      same_as: { acled: 'admin1', ucdp_ged: 'adm_1' },
    }),
  ),
  latitude: maybe(num(-90, 90, 'Latitude, WGS 84.', { unit: 'degrees', hxl: '#geo+lat' })),
  longitude: maybe(num(-180, 180, 'Longitude, WGS 84.', { unit: 'degrees', hxl: '#geo+lon' })),
  geo_precision: oneOf(
    GEO_PRECISIONS,
    'How exactly the sources fix the place. Where nobody states its own point, the point is that of the town, district or province around it, and this says so.',
  ),
  ucdp_date_prec: int('UCDP date precision, 1 (day) to 5 (year).', {
    made: 'From date_precision.',
    same_as: { ucdp_ged: 'date_prec' },
  }),
  ucdp_where_prec: int('UCDP place precision, 1 (exact) to 7 (unknown).', {
    made: 'From geo_precision.',
    same_as: { ucdp_ged: 'where_prec' },
  }),
  acled_time_precision: int('ACLED time precision, 1 (day) to 3 (month or worse).', {
    made: 'From date_precision.',
    same_as: { acled: 'time_precision' },
  }),
  acled_geo_precision: int('ACLED place precision, 1 (exact) to 3 (region).', {
    made: 'From geo_precision.',
    same_as: { acled: 'geo_precision' },
  }),
  side_a: maybe(
    str('First party (actor id); the alleged initiator where directionality says so.', {
      same_as: { acled: 'actor1', ucdp_ged: 'side_a' },
    }),
  ),
  side_b: maybe(
    str(
      'Second party (actor id); the alleged target where directionality says so, or who was hit by nobody that is named.',
      {
        same_as: { acled: 'actor2', ucdp_ged: 'side_b' },
      },
    ),
  ),
  actors: list('All named as taking part: actor ids, or the code of a side of which no body is named.'),
  directionality: oneOf(DIRECTIONALITIES, 'Who is said to have acted on whom; always an allegation of the speakers.'),
  deaths_low: maybe(
    int('Smallest number of deaths any live claim supports, all sides together.', {
      made: 'Sum of count_low of its killed figures that are no subsets; figures without one add nothing.',
      ...persons,
      same_as: { ucdp_ged: 'low' },
    }),
  ),
  deaths_best: maybe(
    int('Best number of deaths, all sides together; empty when a side has none.', {
      made: 'Sum of count_best of its killed figures that are no subsets; empty when one of them has none.',
      ...persons,
      hxl: '#affected+killed',
      same_as: { acled: 'fatalities', ucdp_ged: 'best' },
    }),
  ),
  deaths_high: maybe(
    int('Largest number of deaths any live claim supports.', {
      made: 'Sum of count_high of its killed figures that are no subsets; empty when one of them has none.',
      ...persons,
      same_as: { ucdp_ged: 'high' },
    }),
  ),
  deaths_a: maybe(int('Best number of deaths on side A.', { ...persons, same_as: { ucdp_ged: 'deaths_a' } })),
  deaths_b: maybe(int('Best number of deaths on side B.', { ...persons, same_as: { ucdp_ged: 'deaths_b' } })),
  deaths_civilians: maybe(
    int('Best number of civilian deaths.', { ...persons, same_as: { ucdp_ged: 'deaths_civilians' } }),
  ),
  deaths_unknown: maybe(
    int('Best number of deaths of unknown side or status.', { ...persons, same_as: { ucdp_ged: 'deaths_unknown' } }),
  ),
  wounded_low: maybe(
    int('Smallest number of wounded any live claim supports.', {
      ...persons,
      made: 'Sum of count_low of its wounded figures that are no subsets; figures without one add nothing.',
    }),
  ),
  wounded_best: maybe(
    int('Best number of wounded.', {
      made: 'Sum of count_best of its wounded figures that are no subsets; empty when one of them has none.',
      ...persons,
      hxl: '#affected+injured',
    }),
  ),
  wounded_high: maybe(
    int('Largest number of wounded any live claim supports.', {
      ...persons,
      made: 'Sum of count_high of its wounded figures that are no subsets; empty when one of them has none.',
    }),
  ),
  civilian_targeting: maybe(
    bool('Whether the stated target is civilian.', { same_as: { acled: 'civilian_targeting' } }),
  ),
  modality: oneOf(
    MODALITIES,
    'Whether the event is told as having occurred, as an allegation, plan, exercise and so on.',
  ),
  disputed: bool('Whether a live denial or a rival version exists.'),
  n_claims: int('Number of claims under the event.', {
    made: 'Distinct claims of the event and of its casualty figures.',
    unit: 'claims',
  }),
  n_statements: int('Number of statements that tell of it.', { unit: 'statements' }),
  n_speakers: int('Number of different speakers.', { unit: 'speakers' }),
  agreement_ids: list('Agreements named in connection with it.', { references: 'agreements.agreement_id' }),
  summary: maybe(str('One sentence generated from the fields, at most 300 characters.')),
  needs_review: bool('Whether a person should look at the record.'),
  review_reasons: list('Codes of what a person should look at.'),
  review_status: oneOf(REVIEW_STATUSES, 'Whether a person has looked at it or overridden a field.'),
  confidence: num(0, 1, 'Lowest confidence of the rules that made the record, from their measured precision.'),
  first_version: str('Release in which the record first appeared.'),
  last_changed_version: str('Release in which a field last changed.'),
})
export type EventRow = z.infer<typeof EventRow>

export const events: TableSpec = {
  name: 'events',
  title: 'Events',
  row: 'One row an event, reconciled from every claim about it.',
  key: 'event_id',
  schema: EventRow,
}
