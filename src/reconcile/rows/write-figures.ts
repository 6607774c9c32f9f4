/** Rows of casualties and people: figures of every cluster and running totals, every claim tied to the figure that uses it. */
import type { StatementCasualty, StatementRecord } from '../../model/record.js'
import type { CasualtyRow, PersonRow } from '../../model/tables/index.js'
import { groupBy } from '../../text/order.js'
import { correct } from '../decisions/corrections.js'
import { type Desk, finished } from '../decisions/desk.js'
import { type Homed, withPlaced } from '../decisions/placed.js'
import { cumulativeFigures, falling } from '../figures/cumulative.js'
import { counts } from '../figures/figure.js'
import { figuresOf } from '../figures/figures.js'
import type { Incident } from '../incidents/incident.js'
import { copyTest } from '../incidents/reprints.js'
import { type Draft, draftOf, identified } from './casualties.js'
import { claimId, claimRow } from './claims.js'
import { identifiedEvent, whenWhere } from './events.js'
import { identifiedPerson, type Named, personRow, personsOf } from './people.js'

export interface Told {
  clusters: readonly Incident[][]
  eventIds: string[]
  casualties: CasualtyRow[]
  people: PersonRow[]
}

type Unmarked<T> = Omit<T, 'first_version' | 'last_changed_version'>

/** Casualties and people of all clusters, and running totals, which belong to none. */
export function writeFigures(desk: Desk, clusters: readonly Incident[][]): Told {
  const { ids, registry, places } = desk
  const isCopy = copyTest(desk.records, desk.reprints)
  const eventIds = ids.assign(clusters.map((cluster) => identifiedEvent(cluster, whenWhere(cluster, places))))
  const homed = homedFigures(desk, clusters, eventIds)
  const figureIds = ids.assign(homed.map(({ eventId, figure }) => identified(figure, eventId)))
  const drafted = homed.map(({ eventId, figure }) => ({
    eventId,
    draft: draftOf(figure, registry, ({ record }, claim) => isCopy(record, claim)),
  }))
  const idOf = new Map(drafted.map(({ draft }, i) => [draft.figure, figureIds[i]]))
  // All at once: a person whose tellings stand in two figures keeps the id in one of them.
  const persons = drafted.map(({ draft }) => personsOf(draft))
  const personIds = ids.assign(persons.flat().map(identifiedPerson))
  const people: PersonRow[] = []
  const rows = drafted.map(({ eventId, draft }, i) => {
    for (const claim of draft.claims) desk.claims.push({ ...claim, table: 'casualties', id: figureIds[i] })
    const own = writePeople(draft, figureIds[i], persons[i], personIds.slice(people.length))
    people.push(...own)
    return casualtyRow(draft, figureIds[i], eventId, idOf.get(draft.figure.host as Draft['figure']) ?? null, own)
  })
  useRest(desk, clusters, idOf)
  const corrected = falling(correct('casualties', withClaims(desk, rows), desk))
  const casualties = finished(desk, 'casualties', 'casualty_id', corrected)
  return { clusters, eventIds, casualties, people }
}

/** The figures that the rules make and those that people made of single claims, each with its event. */
function homedFigures(desk: Desk, clusters: readonly Incident[][], eventIds: readonly string[]) {
  const { ids, registry } = desk
  const made: Homed[] = clusters.flatMap((cluster, event) =>
    figuresOf(cluster, registry).map((figure) => ({ event, figure })),
  )
  for (const figure of cumulativeFigures(desk.records)) made.push({ event: null, figure })
  const withIds = (all: readonly Homed[]) =>
    all.map(({ event, figure }) => ({ eventId: event === null ? null : eventIds[event], figure }))
  if (desk.lifted.length === 0) return withIds(made)
  const holding = (all: readonly Homed[]) => {
    const holders = ids.holders(withIds(all).map(({ figure, eventId }) => identified(figure, eventId)))
    return (id: string) => all[holders.get(ids.current(id)) ?? -1]
  }
  return withIds(withPlaced(made, clusters, desk, holding))
}

function casualtyRow(
  draft: Draft,
  id: string,
  event_id: string | null,
  subset_of: string | null,
  people: readonly PersonRow[],
): Unmarked<CasualtyRow> {
  const named_count = people.filter((person) => person.casualty_id === id).length
  const { count_best } = draft.row
  const { n_claims, n_denials, conflict, needs_review, review_reasons, confidence, ...figure } = draft.row
  const unnamed_best = count_best === null ? null : Math.max(0, count_best - named_count)
  const reasons = people.length > named_count ? [...review_reasons, 'names_exceed_count'].sort() : review_reasons
  return {
    casualty_id: id,
    event_id,
    ...figure,
    n_claims,
    n_denials,
    conflict,
    named_count,
    unnamed_best,
    subset_of,
    needs_review: needs_review || reasons.length > 0,
    review_reasons: reasons,
    confidence,
  }
}

/** People of a figure, with the ids that come first. Names beyond its highest count stay, but not as its victims. */
function writePeople(
  draft: Draft,
  casualtyId: string,
  persons: readonly Named[][],
  ids: readonly string[],
): PersonRow[] {
  const high = draft.row.count_high
  return persons.map((mentions, i) => {
    const { record, person } = mentions[0]
    const claim = draft.claims.find((c) => c.record === record && c.source.id === person.claim) ?? draft.claims[0]
    const casualty_id = high !== null && i >= high ? null : casualtyId
    return { person_id: ids[i], casualty_id, claim_id: claimId(claim), ...personRow(mentions) }
  })
}

/** Claims that count no more, under the figure that took their place where there is one. */
function useRest(desk: Desk, clusters: readonly Incident[][], idOf: ReadonlyMap<Draft['figure'], string>): void {
  const used = new Set(desk.claims.map(({ source }) => source))
  const figures = new Map<StatementCasualty, Draft['figure']>()
  for (const figure of idOf.keys()) for (const { fact } of figure.told) figures.set(fact, figure)
  const home = new Map(
    clusters.flatMap((cluster) => cluster.map(({ record, event }) => [`${record.id} ${event.id}`, cluster] as const)),
  )
  /** The figure of the same harm and side in the event that the fact is told of. */
  const heir = (record: StatementRecord, fact: StatementCasualty) =>
    (home.get(`${record.id} ${fact.event}`) ?? [])
      .flatMap(({ facts }) => facts.flatMap((own) => figures.get(own) ?? []))
      .find(({ harm, side }) => harm === fact.harm && side === fact.side)
  const aside = new Set(desk.lifted.flatMap(({ decision, facts }) => (decision.belongs_to === 'nothing' ? facts : [])))
  for (const record of desk.records)
    for (const fact of record.casualties.filter(
      (fact) => !counts(fact) || !fact.evidence.every((claim) => used.has(claim)),
    )) {
      const figure = fact.state === 'live' ? undefined : heir(record, fact)
      const standing = fact.state !== 'live' ? fact.state : aside.has(fact) ? 'withdrawn' : 'unused'
      for (const claim of fact.evidence) {
        const value = { value: claim.count_text, low: claim.count_low, high: claim.count_high }
        const row = { ...claimRow(record, claim, fact.harm, value, fact.as_of_date), standing } as const
        desk.claims.push({
          record,
          source: claim,
          row,
          table: 'casualties',
          id: figure ? (idOf.get(figure) ?? null) : null,
        })
      }
    }
}

/** Numbers of claims are counted from the claims themselves. */
function withClaims(desk: Desk, rows: readonly Unmarked<CasualtyRow>[]): Unmarked<CasualtyRow>[] {
  const byId = groupBy(desk.claims, ({ id }) => id ?? '')
  return rows.map((row) => {
    const own = byId.get(row.casualty_id) ?? []
    return { ...row, n_claims: own.length, n_denials: own.filter(({ source }) => source.polarity === 'denied').length }
  })
}
