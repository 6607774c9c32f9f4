/** From clusters to rows, table by table, with ids from the ledger and every claim tied to the record that uses it. */
import type { DecisionSet } from '../model/decision.js'
import type { Registry } from '../model/knowledge.js'
import type { Ontology } from '../model/ontology.js'
import type { Problem } from '../model/problem.js'
import type { StatementRecord } from '../model/record.js'
import type { AgreementRow, CasualtyRow, ClaimRow, EventRow, PersonRow } from '../model/tables/index.js'
import { agreementGroups, agreementRow, identifiedAgreement } from './agreements.js'
import { type Draft, draftOf, identified } from './casualties.js'
import { type Claim, claimId, claimRow, NO_NUMBER } from './claims.js'
import { cumulativeFigures, falling } from './cumulative.js'
import { correct, reviewed } from './decisions.js'
import { eventRow, identifiedEvent, whenWhere } from './events.js'
import { counts, figuresOf } from './figures.js'
import type { Gazetteer } from './gazetteer.js'
import type { Ids } from './ids.js'
import type { Incident } from './incident.js'
import { groupBy } from './order.js'
import { identifiedPerson, personRow, personsOf } from './people.js'
import { marked, type Release, remember } from './releases.js'
import { copyTest } from './reprints.js'
import { actorRows, placeRows, sourceRows } from './support.js'

/** What is on the desk while the tables are written. */
export interface Desk {
  records: readonly StatementRecord[]
  registry: Registry
  ontology: Ontology
  decisions: DecisionSet
  ids: Ids
  release: Release
  places: Gazetteer
  reprints: ReadonlyMap<string, string>
  problems: Problem[]
  /** Claims that a record uses, with the record. */
  claims: Used[]
}

interface Used extends Claim {
  table: ClaimRow['record_table']
  id: string | null
}

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
  const drafts = clusters.flatMap((cluster, i) =>
    figuresOf(cluster, registry.pipeline.allies).map((figure) => ({ eventId: eventIds[i] as string | null, figure })),
  )
  for (const figure of cumulativeFigures(desk.records)) drafts.push({ eventId: null, figure })
  const drafted = drafts.map(({ eventId, figure }) => ({
    eventId,
    draft: draftOf(figure, registry, ({ record }, claim) => isCopy(record, claim)),
  }))
  const figureIds = ids.assign(
    drafted.map(({ eventId, draft }) => identified(draft, eventId?.slice(4) ?? `${draft.row.as_of_date}-total`)),
  )
  const idOf = new Map(drafted.map(({ draft }, i) => [draft.figure, figureIds[i]]))
  const people: PersonRow[] = []
  const rows = drafted.map(({ eventId, draft }, i) => {
    for (const claim of draft.claims) desk.claims.push({ ...claim, table: 'casualties', id: figureIds[i] })
    const own = writePeople(desk, draft, figureIds[i], draft.row.count_high)
    people.push(...own)
    return casualtyRow(draft, figureIds[i], eventId, idOf.get(draft.figure.host as Draft['figure']) ?? null, own)
  })
  useRest(desk, clusters, idOf)
  const corrected = correct('casualties', falling(withClaims(desk, rows)), desk.decisions, ids, desk.problems)
  return { clusters, eventIds, casualties: finished(desk, 'casualties', 'casualty_id', corrected), people }
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

/** People of a figure. Names beyond its highest count stay, but not as its victims. */
function writePeople({ ids }: Desk, draft: Draft, casualtyId: string, high: number | null): PersonRow[] {
  const persons = personsOf(draft)
  const personIds = ids.assign(persons.map(identifiedPerson))
  return persons.flatMap((mentions, i) => {
    const { record, person } = mentions[0]
    const claim = draft.claims.find((c) => c.record === record && c.source.id === person.claim) ?? draft.claims[0]
    const casualty_id = high !== null && i >= high ? null : casualtyId
    return { person_id: personIds[i], casualty_id, claim_id: claimId(claim), ...personRow(mentions) }
  })
}

/** Claims that count no more, under the figure that took their place where there is one. */
function useRest(desk: Desk, clusters: readonly Incident[][], idOf: ReadonlyMap<Draft['figure'], string>): void {
  const figures = groupBy([...idOf.keys()], (figure) => figure.harm)
  const used = new Set(desk.claims.map(({ source }) => source))
  const home = new Map(clusters.flatMap((cluster) => cluster.map((incident) => [incident.key, cluster] as const)))
  for (const record of desk.records)
    for (const fact of record.casualties.filter(
      (fact) => !counts(fact) || !fact.evidence.every((claim) => used.has(claim)),
    )) {
      const cluster = fact.event === null ? undefined : home.get(`${record.id}#${fact.event}`)
      const figure =
        fact.state === 'live'
          ? undefined
          : figures
              .get(fact.harm)
              ?.find(
                (f) =>
                  f.side === fact.side &&
                  cluster !== undefined &&
                  f.told.some((t) => cluster.some((i) => i.record === t.record && i.facts.includes(t.fact))),
              )
      const standing = fact.state === 'live' ? 'unused' : fact.state
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

/** Agreements with all their mentions. */
export function writeAgreements(desk: Desk): AgreementRow[] {
  const groups = agreementGroups(desk.records, desk.registry)
  const ids = desk.ids.assign(groups.map(identifiedAgreement))
  const known = new Set(ids)
  const rows = groups.map((group, i) => {
    for (const { record, agreement } of group.told)
      for (const mention of agreement.mentions) {
        const value = { value: agreement.name, ...NO_NUMBER }
        desk.claims.push({
          record,
          source: mention,
          row: claimRow(record, mention, mention.kind, value),
          table: 'agreements',
          id: ids[i],
        })
      }
    return { agreement_id: ids[i], ...agreementRow(group, known) }
  })
  const loose = new Set(groups.flatMap(({ told }) => told.map(({ agreement }) => agreement)))
  for (const record of desk.records)
    for (const agreement of record.agreements.filter((a) => !loose.has(a)))
      for (const mention of agreement.mentions) {
        const row = {
          ...claimRow(record, mention, mention.kind, { value: agreement.name, ...NO_NUMBER }),
          standing: 'unused' as const,
        }
        desk.claims.push({ record, source: mention, row, table: 'agreements', id: null })
      }
  return finished(
    desk,
    'agreements',
    'agreement_id',
    correct('agreements', rows, desk.decisions, desk.ids, desk.problems),
  )
}

/** Events out of the corrected casualties. */
export function writeEvents(desk: Desk, told: Told, agreements: readonly AgreementRow[]): EventRow[] {
  const { registry, ontology, places } = desk
  const byEvent = groupBy(told.casualties, (row) => row.event_id ?? '')
  const known = new Set(agreements.map((row) => row.agreement_id))
  const rows = told.clusters.map((cluster, i) => {
    const claims = cluster.flatMap(({ record, event }) =>
      event.mentions.map((mention): Used => {
        const row = claimRow(record, mention, 'event_type', { value: event.subtype, ...NO_NUMBER })
        return { record, source: mention, row, table: 'events', id: told.eventIds[i] }
      }),
    )
    desk.claims.push(...claims)
    const agreed = agreementsOf(desk, cluster).filter((id) => known.has(id))
    const input = { cluster, casualties: byEvent.get(told.eventIds[i]) ?? [], claims, agreements: agreed }
    return { event_id: told.eventIds[i], ...eventRow(input, registry, ontology, places) }
  })
  const inClusters = new Set(told.clusters.flat().map(({ event }) => event))
  for (const record of desk.records)
    for (const event of record.events.filter((event) => !inClusters.has(event)))
      for (const mention of event.mentions) {
        const row = {
          ...claimRow(record, mention, 'event_type', { value: event.subtype, ...NO_NUMBER }),
          standing: 'unused' as const,
        }
        desk.claims.push({ record, source: mention, row, table: 'events', id: null })
      }
  const done = finished(desk, 'events', 'event_id', correct('events', rows, desk.decisions, desk.ids, desk.problems))
  for (const row of done) remember(row, desk.release)
  return done
}

/** Agreements that the statements of a cluster say were breached, and those made at the event itself. */
function agreementsOf({ ids }: Desk, cluster: readonly Incident[]): string[] {
  const found = cluster.flatMap(({ record, event }) =>
    record.agreements
      .filter((agreement) =>
        event.type === 'diplomatic' ? agreement.date === event.date_start : agreement.role === 'alleged_violation',
      )
      .flatMap(
        (agreement) =>
          ids.idOf(
            `${record.statement.sha256}:${agreement.mentions[0].start}-${agreement.mentions[0].end}:agreement/${agreement.date ?? ''}`,
          ) ?? [],
      ),
  )
  return [...new Set(found)].sort()
}

/** Reviews, then the releases of each row. */
function finished<T extends object, K extends keyof T & string>(
  desk: Desk,
  table: 'events' | 'casualties' | 'agreements',
  key: K,
  rows: readonly T[],
): (T & { first_version: string; last_changed_version: string })[] {
  const { decisions, release } = desk
  return rows.map((row) => {
    const id = row[key] as string
    return marked(id, reviewed(table, id, row as never, decisions.reviews, release.hash) as never, release) as never
  })
}

export function writeClaims({ claims }: Desk): ClaimRow[] {
  return claims.map(({ record, source, row, table, id }) => {
    const { statement_id, standing, ...rest } = row
    return {
      claim_id: claimId({ record, source }),
      statement_id,
      record_table: table,
      record_id: id,
      standing,
      ...rest,
    }
  })
}

export function writeSupport(desk: Desk, events: readonly EventRow[], told: Told) {
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
