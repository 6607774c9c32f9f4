/**
 * Time and memory of reconciliation against the number of claims. The records of a published conflict are told again and again at
 * later dates, so that the density of a real war stays and twice the claims should take twice the time. First the clusters alone,
 * streamed with one part in memory; then all of it, which holds its input and its tables (copies share the claims they repeat).
 * `node --max-old-space-size=12000 dist/bench/reconcile.js [claims …]`; 10 000 and 100 000 without. Run `npm start` before.
 */
import { createHash } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { diskEffects } from '../src/io/disk.js'
import type { StatementRecord } from '../src/model/record.js'
import { inDays } from '../src/reconcile/clusters/block.js'
import { clusterParts } from '../src/reconcile/clusters/cluster.js'
import { setting } from '../src/reconcile/clusters/setting.js'
import { type Incident, incidentsOf } from '../src/reconcile/incidents/incident.js'
import { reconcile } from '../src/reconcile/index.js'
import { eachRecord } from '../src/stages/extract.js'
import { loadOntology, loadRegistry } from '../src/stages/knowledge-files.js'
import { isoDay, parseIsoDay } from '../src/text/calendar.js'
import { PIPELINE } from './texts.js'

/** Days from one telling of the conflict to the next: about as long as it lasted; and days to the first, a thousand years ago. */
const [PERIOD, FIRST] = [1200, -365_250]

const fx = diskEffects('.', { progress: () => undefined, note: () => undefined })
const registry = loadRegistry(fx, PIPELINE)
const ontology = loadOntology(fx)

/** Claims of all kinds that the records make. */
const claimsIn = (records: readonly StatementRecord[]): number =>
  records
    .flatMap(({ events, agreements }) => [...events, ...agreements])
    .reduce((sum, { mentions }) => sum + mentions.length, 0) +
  records.flatMap(({ casualties }) => casualties).reduce((sum, { evidence }) => sum + evidence.length, 0)

/** The n-th retelling of a record: later, and under another hash. */
function retold(record: StatementRecord, n: number): StatementRecord {
  const later = <T extends string | null>(day: T): T =>
    (day === null ? null : isoDay(parseIsoDay(day) + FIRST + n * PERIOD)) as T
  const tail = String(n).padStart(5, '0')
  const { statement } = record
  return {
    ...record,
    id: `${record.id}-${tail}`,
    statement: {
      ...statement,
      published: later(statement.published),
      sha256: `${tail}${statement.sha256.slice(tail.length)}`,
    },
    events: record.events.map((e) => ({ ...e, date_start: later(e.date_start), date_end: later(e.date_end) })),
    casualties: record.casualties.map((f) => ({ ...f, as_of_date: later(f.as_of_date) })),
  }
}

/** The incidents of all retellings in the order of days, made one by one. */
function* stream(base: readonly Incident[], times: number): Generator<Incident> {
  const own = inDays(base)
  const days = Math.max(...own.map(({ end }) => end)) - own[0].start
  for (let n = 0; n < times; n++)
    for (const incident of own) {
      const shift = n * (days + PERIOD)
      yield { ...incident, key: `${incident.key}-${n}`, start: incident.start + shift, end: incident.end + shift }
    }
}

/** Prints a line a size: what was made, processor time (a busy clock tells little), most memory so far, and time against the size before. */
function measured(what: string, sizes: readonly number[], made: (claims: number) => string): void {
  let before: { claims: number; ms: number } | null = null
  for (const claims of sizes) {
    const start = process.cpuUsage()
    const out = made(claims)
    const { user, system } = process.cpuUsage(start)
    const ms = (user + system) / 1e3
    const mb = process.resourceUsage().maxRSS / 1e3
    const ratio = before ? `, ${(ms / before.ms).toFixed(1)} × the time for ${claims / before.claims} × the claims` : ''
    process.stdout.write(
      `${what} ${claims} claims → ${out}: ${(ms / 1e3).toFixed(1)} s, at most ${mb.toFixed(0)} MB${ratio}\n`,
    )
    before = { claims, ms }
  }
}

export function benchReconcile(sizes: readonly number[]): void {
  const base = [...eachRecord(PIPELINE, fx)]
  const known = setting(registry)
  const incidents = incidentsOf(base, known.places)
  const each = claimsIn(base)
  const none = { same: new Set<string>(), different: new Set<string>(), unsure: new Set<string>() }
  measured('clusters of', sizes, (claims) => {
    let clusters = 0
    for (const part of clusterParts(stream(incidents, Math.ceil(claims / each)), known, none))
      clusters += part.clusters.length
    return `${clusters} clusters, streamed`
  })
  measured('reconcile', sizes, (claims) => {
    const out = reconcile({
      records: Array.from({ length: Math.ceil(claims / each) }, (_, n) => base.map((one) => retold(one, n))).flat(),
      registry,
      ontology,
      ledger: { ids: {}, aliases: {}, releases: {} },
      decisions: { corrections: [], identity: [], reviews: [] },
      version: '1.0.0',
      hash: (text) => createHash('sha256').update(text).digest('hex'),
    })
    return `${out.tables.events.length} events`
  })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const sizes = process.argv.slice(2).map(Number)
  benchReconcile(sizes.length > 0 ? sizes : [10_000, 100_000])
}
