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
import { countRule, type Outcome, tally } from './outcome.js'
import { overlaps, placesOf } from './spans.js'

export interface EventAlignment {
  /** Whether an event id found stands for a gold event (by its index, or null for none). */
  sameEvent(index: number | null, id: string | null): boolean
}

const MEASURE = 'events (type + date)'

export function scoreEvents(gold: GoldStatement, found: Extraction, names: Names, outcome: Outcome): EventAlignment {
  const { events } = found
  const typeAndDate = (row: GoldEvent, event: StatementEvent) =>
    sameType(row, event) && sameDate(row.date, row.date_precision, event)
  const owner = assign(gold.events.length, events.length, (r, f) => {
    const [row, event] = [gold.events[r], events[f]]
    const near = overlaps(placesOf(row.quote, gold.text), event.mentions)
    const type = sameType(row, event)
    const date = sameDate(row.date, row.date_precision, event)
    const place = row.place !== null && samePlace(row, event, names)
    const right = type && date && (row.type !== 'other' || near)
    const partly = (near ? 15 : 0) + (type ? 10 : 0) + (date ? 4 : 0) + (place ? 8 : 0)
    if (right) return (isFree(row) ? 10_000 : 100_000) + partly
    return partly >= 15 ? partly : 0
  })
  const rowOf = new Map(owner.flatMap((f, r) => (f < 0 ? [] : [[f, r]])))
  events.forEach((event, f) => {
    const row = gold.events[rowOf.get(f) ?? -1]
    const right = row !== undefined && typeAndDate(row, event)
    for (const { rule } of event.mentions) countRule(outcome, rule, right)
    if (row && isFree(row)) return
    tally(outcome, MEASURE).found++
    tally(outcome, '+ place').found++
    if (!right) {
      const [kind, row_] = row
        ? (['differs', `${eventWords(event)} ≠ ${rowWords(row)}`] as const)
        : (['false', eventWords(event)] as const)
      put(outcome, gold, kind, MEASURE, row_, event.mentions[0].quote, event.mentions[0].rule)
      return
    }
    tally(outcome, MEASURE).right++
    if (samePlace(row, event, names)) tally(outcome, '+ place').right++
    else
      put(
        outcome,
        gold,
        'differs',
        '+ place',
        `${event.place?.name ?? 'no place'} ≠ ${row.place ?? 'no place'}`,
        row.quote,
        event.mentions[0].rule,
      )
    scoreActors(row, event, names, outcome)
  })
  gold.events.forEach((row, r) => {
    if (isFree(row)) return
    const denied =
      row.type === 'denial' &&
      owner[r] < 0 &&
      isDenialHeard(
        gold,
        row,
        found,
        row.about.map((i) => events[owner[i]]),
      )
    for (const measure of [MEASURE, '+ place']) {
      tally(outcome, measure).gold++
      if (!denied) continue
      tally(outcome, measure).found++
      tally(outcome, measure).right++
    }
    if (owner[r] < 0 && !denied) put(outcome, gold, 'missed', MEASURE, rowWords(row), row.quote, null)
  })
  return alignment(gold, events, owner)
}

function alignment(gold: GoldStatement, events: StatementEvent[], owner: number[]): EventAlignment {
  const idOf = (index: number): string | null => events[owner[index]]?.id ?? null
  return {
    sameEvent(index, id) {
      if (index === null || id === null) return index === null && id === null
      const { part_of = [], same_as = [] } = gold.events[index] ?? {}
      return [index, ...part_of, ...same_as].some((i) => idOf(i) === id)
    },
  }
}

function sameType(row: GoldEvent, event: StatementEvent): boolean {
  const found = [event.subtype, ...event.alternatives]
  return [row.type, ...row.alt_types].some((type) => {
    const subtypes = SUBTYPES_OF[type]
    return subtypes === null || found.some((subtype) => subtypes?.includes(subtype))
  })
}

/** Any place of the event is named by the label; a label without a place wants none. */
function samePlace(row: GoldEvent, event: StatementEvent, names: Names): boolean {
  const { place } = row
  if (place === null) return event.place === null
  return [event.place, ...event.other_places].some((p) => p !== null && names.same(p.name, place, p.place_id))
}

/** In the data model a denial is no event but a claim of polarity denied: on the same words, or on the event it answers. */
function isDenialHeard(
  gold: GoldStatement,
  row: GoldEvent,
  found: Extraction,
  about: (StatementEvent | undefined)[],
): boolean {
  if (about.some((event) => event && (event.disputed || event.polarity === 'denied'))) return true
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

function put(
  outcome: Outcome,
  gold: GoldStatement,
  kind: 'missed' | 'false' | 'differs',
  measure: string,
  row: string,
  quote: string,
  rule: string | null,
): void {
  outcome.faults.push({ kind, measure, statement: gold.id, row, quote, rule })
}
