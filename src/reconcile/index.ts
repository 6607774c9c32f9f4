/**
 * Records of statements in, rows of every table out. Reads from top to bottom: reprints, incidents, clusters, figures, events,
 * agreements, the rest. Pure: the order of the input never shows, and every number follows from rows of `claims`.
 */

import type { Row } from '../model/column.js'
import { type DecisionSet, isOnMention, type Ledger } from '../model/decision.js'
import type { Registry } from '../model/knowledge.js'
import type { Ontology } from '../model/ontology.js'
import type { Problem } from '../model/problem.js'
import type { StatementRecord } from '../model/record.js'
import { TABLES, type TableName } from '../model/tables/index.js'
import { by } from '../text/order.js'
import { cluster } from './clusters/cluster.js'
import type { Link, OpenLink } from './clusters/link.js'
import { setting } from './clusters/setting.js'
import { judgements, selfReviewed, unheeded } from './decisions/decisions.js'
import { type Desk, writeClaims } from './decisions/desk.js'
import { faultOf, idleFault } from './decisions/placed.js'
import { eventless, homeless } from './decisions/withdrawn.js'
import { withAdded } from './incidents/added.js'
import { withBorders } from './incidents/borders.js'
import { withCited } from './incidents/cited.js'
import { incidentsOf } from './incidents/incident.js'
import { withLifted } from './incidents/lifted.js'
import { withParted } from './incidents/parted.js'
import { withoutPeriods } from './incidents/periods.js'
import { reprintsOf } from './incidents/reprints.js'
import { type Hash, Ids } from './ledger/ids.js'
import { aliasRows, type Release, retiredRows } from './ledger/releases.js'
import { writeAgreements } from './rows/write-agreements.js'
import { writeEvents, writeSupport } from './rows/write-events.js'
import { writeFigures } from './rows/write-figures.js'

export type { OpenLink } from './clusters/link.js'
export { type Known, override } from './decisions/carry.js'
export { reviewHash } from './decisions/decisions.js'
export { gazetteer } from './incidents/gazetteer.js'
export { spanOf, tellingName } from './incidents/named.js'

export interface ReconcileInput {
  records: readonly StatementRecord[]
  registry: Registry
  ontology: Ontology
  ledger: Ledger
  decisions: DecisionSet
  /** Version of the release that is made. */
  version: string
  /** Hexadecimal digest of a text. */
  hash: Hash
}

export interface Reconciled {
  /** What people decided and no longer fits; nothing may be published while there is any. */
  problems: Problem[]
  tables: Record<TableName, Row[]>
  ledger: Ledger
  /** Incidents that were joined, each with its reasons. */
  merges: Link[]
  /** Near misses, for a person to judge. */
  unsure: OpenLink[]
}

export function reconcile(input: ReconcileInput): Reconciled {
  const { registry, ontology, ledger, decisions, version, hash } = input
  const ordered = input.records.toSorted(by(({ id }) => id))
  const added = withAdded(withoutPeriods(ordered), decisions.added, { registry, ontology })
  const parted = withParted(withBorders(added.records, registry), decisions.identity)
  const ids = new Ids(ledger, hash)
  const cited = withCited(parted, decisions.claims, registry, ids)
  const { records, lifted, faults } = withLifted(
    cited.records,
    decisions.claims.filter(({ property }) => !isOnMention(property)),
  )
  const problems = [
    ...selfReviewed(decisions),
    ...faults.map(({ decision, fault }) => faultOf(decision, fault)),
    ...[...added.faults, ...cited.faults].map(({ decision, fault, needless }) =>
      needless ? idleFault(decision, fault[0]) : faultOf(decision, fault),
    ),
  ]
  const release: Release = { version, hash, before: ledger.releases, after: {} }
  const known = setting(registry)
  const { places } = known
  const reprints = reprintsOf(parted)
  const incidents = incidentsOf(records, places)
  const { clusters, merges, unsure } = cluster(incidents, known, judgements(decisions, incidents, ids, problems))
  problems.push(...unheeded(decisions, clusters, incidents, ids))

  const withdrawn: Desk['withdrawn'] = new Map()
  const desk: Desk = {
    records,
    registry,
    ontology,
    decisions,
    ids,
    release,
    places,
    reprints,
    problems,
    lifted,
    uncited: cited.dropped,
    claims: [],
    withdrawn,
  }
  const told = writeFigures(desk, clusters)
  const agreements = writeAgreements(desk)
  const active = writeEvents(desk, told, agreements)
  const { aliases } = ids.entries()
  const standing = new Set(active.map((row) => row.event_id))
  const events = [...active, ...retiredRows(release, standing, aliases)]
  const figures = eventless(told, desk)
  problems.push(...homeless(desk, figures.casualties, standing))
  const claims = writeClaims(desk)
  const main = { events, casualties: figures.casualties, agreements, people: figures.people }
  const tables = {
    ...main,
    claims,
    id_aliases: aliasRows(release, aliases, main),
    ...writeSupport(desk, events, figures),
  }
  const next = { ...ids.entries(), releases: { ...release.before, ...release.after } }
  return { problems, tables: sorted(tables), ledger: { ...next, releases: inOrder(next.releases) }, merges, unsure }
}

function sorted(tables: Record<TableName, readonly Row[]>): Record<TableName, Row[]> {
  const entries = TABLES.map(({ name, key }) => [
    name,
    tables[name as TableName].toSorted(by((row) => row[key] as string)),
  ])
  return Object.fromEntries(entries)
}

const inOrder = <T>(entries: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(entries).sort(by(([key]) => key)))
