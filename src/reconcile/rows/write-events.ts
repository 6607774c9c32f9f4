/** Rows of the events table out of the corrected casualties, and of the tables that the others refer to. */
import type { AgreementRow, CasualtyRow, EventRow } from '../../model/tables/index.js'
import { groupBy } from '../../text/order.js'
import { correct } from '../decisions/corrections.js'
import { type Desk, finished, leaveUnused, type Used } from '../decisions/desk.js'
import { placedWords } from '../decisions/placed.js'
import { totalsOf } from '../figures/totals.js'
import { type Incident, isAnswer } from '../incidents/incident.js'
import { remember } from '../ledger/releases.js'
import { agreementsOf } from './agreed.js'
import { claimRow, NO_NUMBER } from './claims.js'
import { eventRow } from './events.js'
import { sideOf } from './parties.js'
import { summaryOf } from './summary.js'
import { actorRows, placeRows, sourceRows } from './support.js'
import type { Told } from './write-figures.js'

/** Events out of the corrected casualties. */
export function writeEvents(desk: Desk, told: Told, agreements: readonly AgreementRow[]): EventRow[] {
  const { registry, ontology, places } = desk
  const byEvent = groupBy(told.casualties, (row) => row.event_id ?? '')
  const known = new Set(agreements.map((row) => row.agreement_id))
  const placed = groupBy(placedWords(desk, told.clusters, told.eventIds), ({ id }) => id ?? '')
  const rows = told.clusters.map((cluster, i) => {
    const claims = cluster.flatMap(({ record, event }) =>
      event.mentions.map((mention): Used => {
        const row = claimRow(record, mention, 'event_type', { value: event.subtype, ...NO_NUMBER })
        return { record, source: mention, row, table: 'events', id: told.eventIds[i] }
      }),
    )
    claims.push(...answersTo(cluster, told.eventIds[i]), ...(placed.get(told.eventIds[i]) ?? []))
    desk.claims.push(...claims)
    const agreed = agreementsOf(desk.ids, cluster).filter((id) => known.has(id))
    const input = { cluster, casualties: byEvent.get(told.eventIds[i]) ?? [], claims, agreements: agreed }
    return { event_id: told.eventIds[i], ...eventRow(input, registry, ontology, places) }
  })
  desk.claims.push(...(placed.get('') ?? []))
  const used = new Set(desk.claims.map(({ source }) => source))
  for (const record of desk.records)
    for (const { subtype, mentions } of record.events.filter(({ mentions: [first] }) => !used.has(first)))
      leaveUnused(
        desk,
        'events',
        record,
        mentions.map((source) => ({ source, property: 'event_type', value: subtype })),
      )
  const corrected = summedUp(desk, correct('events', rows, desk), byEvent)
  const done = finished(desk, 'events', 'event_id', corrected)
  for (const row of done) remember(row, desk.release)
  return done
}

/** “Ostria called the report false”: who answers so denies the event that the answer is about. */
const answersTo = (cluster: readonly Incident[], id: string): Used[] =>
  cluster.flatMap(({ record, event }) =>
    record.events
      .filter((answer) => isAnswer(answer) && answer.about === event.id)
      .flatMap(({ mentions }) => mentions)
      .map((source): Used => {
        const row = claimRow(record, source, 'event_type', { value: event.subtype, ...NO_NUMBER })
        return { record, source, row: { ...row, polarity: 'denied' }, table: 'events', id }
      }),
  )

/** Deaths of the sides and the sentence of an event follow from its fields as they were corrected, unless a person wrote the sentence. */
function summedUp<T extends Parameters<typeof summaryOf>[0] & { event_id: string }>(
  { decisions, ids, registry }: Desk,
  rows: readonly T[],
  figures: ReadonlyMap<string, readonly CasualtyRow[]>,
): T[] {
  const written = new Set(
    decisions.corrections
      .filter(({ target }) => target.table === 'events' && target.field === 'summary')
      .map(({ target }) => ids.current(target.id)),
  )
  return rows.map((row) => {
    const sides = [row.side_a, row.side_b].map((side) => sideOf(side, registry))
    const summed = { ...row, ...totalsOf(figures.get(row.event_id) ?? [], sides[0], sides[1]) }
    return written.has(row.event_id) ? summed : { ...summed, summary: summaryOf(summed) }
  })
}

export function writeSupport(desk: Desk, events: readonly EventRow[], told: Pick<Told, 'casualties' | 'people'>) {
  const { registry } = desk
  const sides = events.flatMap((e) => [e.side_a, e.side_b, ...e.actors])
  const bodies = told.casualties.flatMap((c) => [c.victim_actor, c.alleged_perpetrator])
  const used = [
    ...sides,
    ...bodies,
    ...desk.claims.map(({ row }) => row.speaker_actor),
    ...told.people.map((p) => p.affiliation),
  ]
  return {
    sources: sourceRows(desk.records, desk.reprints),
    actors: actorRows(registry, new Set(used.filter((id) => id !== null))),
    places: placeRows(registry, new Set(events.flatMap((e) => e.place_id ?? []))),
  }
}
