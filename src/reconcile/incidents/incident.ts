/**
 * One event as one statement tells it, with what comparing and counting need. What is only planned or supposed is no
 * incident; its claims stay in the claims table without a record.
 */
import type { PlaceRef, StatementCasualty, StatementEvent, StatementRecord } from '../../model/record.js'
import type { Harm } from '../../model/vocab.js'
import { parseIsoDay } from '../../text/calendar.js'
import { by, present, unique } from '../../text/order.js'
import { withCaptures } from './captures.js'
import type { Gazetteer } from './gazetteer.js'
import { tellingName } from './named.js'
import { type Toll, tollsOf } from './told.js'

export interface Incident {
  /** `statement-id@start-end`: where the text first tells it. */
  key: string
  record: StatementRecord
  event: StatementEvent
  /** Figures told of this event; running totals are told apart. */
  facts: StatementCasualty[]
  /** Only the publication bounds its date: its text tells no day at all, not even that of its words. */
  undated: boolean
  /** The day is that of its words, which mostly tell of that day and sometimes of one shortly before. */
  news: boolean
  /** First and last day, as day numbers, widened where only the publication bounds the date. */
  start: number
  end: number
  /** Linked places below the state, the one that most says where first. */
  places: string[]
  /** Linked places of the other events of its statement, where it has none of its own but a line. */
  context: string[]
  /** Area inside which it is compared; null when no place ties it down. */
  theatre: string | null
  /** Names places of other areas too. */
  straddles: boolean
  sides: string[]
  tolls: Toll[]
  /** Sides of those whose words tell it. */
  voices: string[]
  /** Names of victims, folded. */
  names: string[]
}

const REAL = new Set(['occurred', 'alleged', 'historical', 'exercise'])

/** Days that a statement looks back when it gives no date. */
export const NEWS_DAYS = 2

/** Places that make a telling one of a whole front. */
export const FRONT = 3

/** Incidents of all records in the order of their keys. */
export function incidentsOf(records: readonly StatementRecord[], places: Gazetteer): Incident[] {
  return records
    .flatMap((record) =>
      withCaptures(
        record.events
          .filter((event) => isIncident(event) && !isReckoning(event, record))
          .map((event) => incidentOf(record, event, places))
          .map(unlikeBefore),
      ),
    )
    .sort(by((incident) => incident.key))
}

/** Two events that one stretch of a text tells keep names of their own. */
const unlikeBefore = (one: Incident, i: number, all: readonly Incident[]): Incident =>
  all.slice(0, i).some(({ key }) => key === one.key) ? { ...one, key: `${one.key}/${one.event.id}` } : one

/** A denial can join what it denies, but makes no event of its own; nor is the answer to an event one. */
const isIncident = (event: StatementEvent): boolean =>
  REAL.has(event.modality) && event.polarity !== 'unknown' && event.date_start !== null && !isAnswer(event)

/** “Since May the army has lost 900 men in attacks”: what only running totals are told of, without a day, is no incident. */
function isReckoning(event: StatementEvent, { casualties }: StatementRecord): boolean {
  if (event.date_basis !== 'publication_fallback' || event.time_local !== null) return false
  if (!VIOLENT.has(event.type) && event.subtype !== 'displacement') return false
  if (event.place !== null && !WIDE.has(event.place.precision)) return false
  const told = casualties.filter(
    ({ state, polarity, harm }) =>
      state === 'live' && polarity === 'asserted' && !(VIOLENT.has(event.type) && UNHURT.has(harm)),
  )
  return told.length > 0 && told.every(({ scope }) => scope === 'cumulative')
}

/** How many had to leave or came home says nothing of whether the violence beside it was one incident. */
const UNHURT = new Set<Harm>(['displaced', 'released'])

/** Words for violence that say nothing of its means. */
export const GENERIC = new Set<StatementEvent['subtype']>(['attack', 'armed_clash', 'ceasefire_violation', 'other'])

/** Kinds of events in which people are attacked. */
export const VIOLENT = new Set<StatementEvent['type']>([
  'battle',
  'explosion_remote_violence',
  'violence_against_civilians',
])
const WIDE = new Set<PlaceRef['precision']>(['country', 'region', 'unknown'])

/** “Ostria rejected the report”: it disputes the event it is about. */
export const isAnswer = ({ subtype, about }: StatementEvent): boolean => subtype === 'statement' && about !== null

export const isDenial = ({ event }: Incident): boolean => event.polarity === 'denied'

function incidentOf(record: StatementRecord, event: StatementEvent, places: Gazetteer): Incident {
  const facts = record.casualties.filter((fact) => fact.event === event.id && fact.scope !== 'cumulative')
  const start = parseIsoDay(event.date_start as string)
  const undated = event.review_reasons.includes('date_from_publication')
  const news = event.date_basis === 'publication_fallback'
  const below = placesOf(event, places)
  return {
    key: tellingName(record.id, event),
    record,
    event,
    facts,
    undated,
    news,
    start: news ? start - NEWS_DAYS : start,
    end: event.date_end ? parseIsoDay(event.date_end) : start,
    places: below,
    context: below.some((id) => places.place(id)?.kind !== 'line')
      ? []
      : unique(record.events.flatMap((other) => placesOf(other, places))),
    theatre: below.length > 0 && event.polarity === 'asserted' ? places.theatre(below[0]) : null,
    straddles: unique(below.flatMap((id) => places.theatre(id) ?? [])).length > 1,
    sides: unique([...event.actors.map((a) => a.side), ...facts.map((f) => f.side)].filter(present)),
    tolls: tollsOf(record, facts),
    voices: unique(
      [...event.mentions, ...facts.flatMap(({ evidence }) => evidence)].flatMap(({ speaker }) => speaker.side ?? []),
    ),
    names: unique(record.people.filter((p) => facts.some((f) => f.id === p.casualty)).map((p) => foldName(p.name))),
  }
}

const placesOf = ({ place, other_places }: StatementEvent, places: Gazetteer): string[] =>
  [place, ...other_places]
    .flatMap((ref) => places.place(ref?.place_id ?? null) ?? [])
    .filter(({ kind }) => kind !== 'state')
    .map(({ id }) => id)

/** A name without case, accents and punctuation. */
export const foldName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
