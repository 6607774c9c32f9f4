/**
 * Events against gold events: type and date, then place and actors. The alignment is made once and also tells whether a casualty
 * fact hangs on the right event, for which a partly right event will do.
 */
import type { Extraction, StatementEvent } from '../model/record.js'
import { assign } from './assign.js'
import { sameDate } from './dates.js'
import { type GoldEvent, type GoldStatement, isFree } from './gold.js'
import { SUBTYPES_OF } from './mapping.js'
import type { Names } from './names.js'
import { type Outcome, tally } from './outcome.js'
import { scoreRows } from './rows.js'
import { overlaps, placesOf } from './spans.js'
import { addTo } from './tally.js'

export interface EventAlignment {
  /** For each gold event the index of the event nearest to it, or -1. */
  owner: number[]
  /** Whether an event id found stands for a gold event (by its index, or null for none). */
  sameEvent(index: number | null, id: string | null): boolean
  /** Whether an event id found stands for more than one day, and these agree with the days of a gold event. */
  sameDays(index: number | null, id: string | null): boolean
}

/**
 * An event that is right in type and date goes before one that only stands on the same words or shares place and type or date. Under a
 * label “other” the date alone says nothing: the words or the place must be the same.
 */
export function alignEvents(gold: GoldStatement, { events }: Extraction, names: Names): EventAlignment {
  const day = dayOf(gold)
  const owner = assign(gold.events.length, events.length, (r, f) => {
    const [row, event] = [gold.events[r], events[f]]
    const near = overlaps(placesOf(row.quote, gold.text), event.mentions)
    const place = row.place !== null && samePlace(row, event, names)
    const partly =
      (near ? 15 : 0) + (sameType(row, event) ? 10 : 0) + (onDate(row, event, day) ? 4 : 0) + (place ? 11 : 0)
    if (isRight(row, event, day) && (near || sameType(row, event, true)))
      return (isFree(row) ? 10_000 : 100_000) + partly
    return partly >= 15 ? partly : 0
  })
  const idOf = (index: number): string | null => events[owner[index]]?.id ?? null
  return {
    owner,
    sameEvent(index, id) {
      if (index === null || id === null) return index === null && id === null
      const { part_of = [], same_as = [] } = gold.events[index] ?? {}
      return [index, ...part_of, ...same_as].some((i) => idOf(i) === id)
    },
    sameDays(index, id) {
      const row = gold.events[index ?? -1]
      const event = events.find((one) => one.id === id)
      return row !== undefined && event !== undefined && event.date_start !== event.date_end && onDate(row, event, day)
    },
  }
}

const MEASURE = 'events (type + date)'

export function scoreEvents(
  gold: GoldStatement,
  found: Extraction,
  { owner }: EventAlignment,
  names: Names,
  outcome: Outcome,
): void {
  const { events } = found
  const nearest = new Map(owner.map((f, r) => [events[f], gold.events[r]]))
  const heard = new Set(gold.events.filter((row, r) => owner[r] < 0 && isDenialHeard(gold, row, found, owner)))
  scoreRows(outcome, {
    statement: gold.id,
    measure: MEASURE,
    rows: gold.events.filter((row) => !heard.has(row)),
    found: events,
    owner: owner
      .map((f, r) => (f >= 0 && isRight(gold.events[r], events[f], dayOf(gold)) ? f : -1))
      .filter((_, r) => !heard.has(gold.events[r])),
    isFree,
    isPassed: (event) => (nearest.has(event) ? isFree(nearest.get(event) as GoldEvent) : isOnlySaid(event)),
    facets: { '+ place': (row, event) => samePlace(row, event, names) },
    rowWords,
    findWords: (event) =>
      eventWords(event) + (nearest.has(event) ? ` ~ ${rowWords(nearest.get(event) as GoldEvent)}` : ''),
    rowQuote: (row) => row.quote,
    claims: (event) => event.mentions,
  })
  for (const row of heard)
    if (!isFree(row))
      for (const measure of [MEASURE, '+ place']) addTo(tally(outcome, measure), { right: 1, found: 1, gold: 1 })
  owner.forEach((f, r) => {
    if (f >= 0 && !isFree(gold.events[r]) && isRight(gold.events[r], events[f], dayOf(gold)))
      scoreActors(gold.events[r], events[f], names, outcome)
  })
}

const isRight = (row: GoldEvent, event: StatementEvent, day: string): boolean =>
  sameType(row, event) && onDate(row, event, day)
const onDate = (row: GoldEvent, event: StatementEvent, day: string): boolean =>
  sameDate(row.date, row.date_precision, event, day)

/** The day on which the statement speaks. */
const dayOf = (gold: GoldStatement): string => gold.reference_date ?? gold.published

/** A label “other” allows every type; `named` asks for one that the label names. */
function sameType(row: GoldEvent, event: StatementEvent, named = false): boolean {
  const found = [event.subtype, ...event.alternatives]
  return [row.type, ...row.alt_types].some((type) => {
    const subtypes = SUBTYPES_OF[type]
    return (subtypes === null && !named) || found.some((subtype) => subtypes?.includes(subtype))
  })
}

/** Any place of the event is named by the label; a label without a place wants none. */
function samePlace(row: GoldEvent, event: StatementEvent, names: Names): boolean {
  const { place } = row
  if (place === null) return event.place === null
  return [event.place, ...event.other_places].some((p) => p !== null && names.same(p.name, place, p.place_id))
}

/** A statement that answers no event (“said in a communiqué”): the labels count such words as attribution, never as a row. */
const isOnlySaid = (event: StatementEvent): boolean => event.subtype === 'statement' && event.about === null

/** In the data model a denial is no event but a claim of polarity denied: on the same words, or on the event it answers. */
function isDenialHeard(gold: GoldStatement, row: GoldEvent, found: Extraction, owner: readonly number[]): boolean {
  if (row.type !== 'denial') return false
  const about = row.about.flatMap((i) => found.events[owner[i]] ?? [])
  if (about.some((event) => event.disputed || event.polarity === 'denied')) return true
  const claims = [...found.events.flatMap((e) => e.mentions), ...found.casualties.flatMap((c) => c.evidence)]
  return overlaps(
    placesOf(row.quote, gold.text),
    claims.filter((claim) => claim.polarity === 'denied'),
  )
}

function scoreActors(row: GoldEvent, event: StatementEvent, names: Names, outcome: Outcome): void {
  const measure = tally(outcome, 'actors of events found')
  measure.gold += row.actors.length
  measure.found += event.actors.length
  measure.right += assign(row.actors.length, event.actors.length, (g, a) => {
    const [label, actor] = [row.actors[g], event.actors[a]]
    if (names.same(actor.name, label, actor.actor)) return 2
    return actor.side !== null && names.sidesIn(label).includes(actor.side) ? 1 : 0
  }).filter((a) => a >= 0).length
}

const dateWords = (start: string | null, end: string | null): string =>
  start === end || end === null ? (start ?? 'no date') : `${start}/${end}`

const rowWords = (row: GoldEvent): string =>
  [
    [row.type, ...row.alt_types].join('|'),
    row.date !== null && typeof row.date === 'object'
      ? dateWords(row.date.start, row.date.end)
      : (row.date ?? 'no date'),
    row.place ?? 'no place',
  ].join(', ')

const eventWords = (event: StatementEvent): string =>
  [
    [event.subtype, ...event.alternatives].join('|'),
    dateWords(event.date_start, event.date_end),
    event.place?.name ?? 'no place',
    event.id,
  ].join(', ')
