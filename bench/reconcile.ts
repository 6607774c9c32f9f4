/**
 * Time and memory of reconciliation against the number of claims. The records of a published conflict are told again and again at
 * later dates, so that the density of a real war stays and twice the claims should take twice the time. First the clusters alone,
 * streamed with one part in memory; then the whole stage, from records.jsonl to tables and ledger, which holds records and tables.
 * `node --max-old-space-size=12000 dist/bench/reconcile.js [claims …]`; 10 000 and 100 000 without. Run `npm start` before.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { diskEffects } from '../src/io/disk.js'
import type { StatementRecord } from '../src/model/record.js'
import { inDays } from '../src/reconcile/clusters/block.js'
import { clusterParts } from '../src/reconcile/clusters/cluster.js'
import { setting } from '../src/reconcile/clusters/setting.js'
import { type Incident, incidentsOf } from '../src/reconcile/incidents/incident.js'
import { eachRecord, type RecordLine } from '../src/stages/extract.js'
import { toLines } from '../src/stages/handed-on.js'
import { loadRegistry } from '../src/stages/knowledge-files.js'
import { paths } from '../src/stages/paths.js'
import { reconcile } from '../src/stages/reconcile.js'
import { isoDay, parseIsoDay } from '../src/text/calendar.js'
import { PIPELINE } from './texts.js'

/** Days from one telling of the conflict to the next: about as long as it lasted; and days to the first, a thousand years ago. */
const [PERIOD, FIRST] = [1200, -365_250]

const QUIET = { progress: () => undefined, note: () => undefined }
const fx = diskEffects('.', QUIET)
const registry = loadRegistry(fx, PIPELINE)

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

/** Every record as often as makes so many claims, as a line of records.jsonl. */
function* retellings(base: readonly StatementRecord[], times: number): Generator<RecordLine> {
  for (let n = 0; n < times; n++) for (const one of base) yield { key: '', record: retold(one, n) }
}

/** A project that holds the knowledge of the pipeline and records, and neither decisions nor published ids. */
async function project(base: readonly StatementRecord[], times: number): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'casus-bench-'))
  const { knowledge, records } = paths(PIPELINE)
  for (const name of ['pipeline', 'places', 'actors', 'agreements'])
    cpSync(`${knowledge}/${name}.yaml`, join(root, knowledge, `${name}.yaml`))
  await diskEffects(root, QUIET).writePieces(records, toLines(retellings(base, times)))
  return root
}

interface Measured {
  claims: number
  ms: number
  mb: number
}

/** Runs a piece of work and tells processor time (a busy clock tells little) and most memory so far, and both against the size before. */
async function measured(what: string, claims: number, before: Measured | null, made: () => unknown): Promise<Measured> {
  const start = process.cpuUsage()
  const out = await made()
  const { user, system } = process.cpuUsage(start)
  const own = { claims, ms: (user + system) / 1e3, mb: process.resourceUsage().maxRSS / 1e3 }
  const over = (key: keyof Measured) => (before ? (own[key] / before[key]).toFixed(1) : '')
  const ratio = before
    ? `, ${over('ms')} × the time and ${over('mb')} × the memory for ${over('claims')} × the claims`
    : ''
  process.stdout.write(
    `${what} ${claims} claims → ${out}: ${(own.ms / 1e3).toFixed(1)} s, at most ${own.mb.toFixed(0)} MB${ratio}\n`,
  )
  return own
}

export async function benchReconcile(sizes: readonly number[]): Promise<void> {
  const base = [...eachRecord(PIPELINE, fx)]
  const known = setting(registry)
  const incidents = incidentsOf(base, known.places)
  const each = claimsIn(base)
  const none = { same: new Set<string>(), different: new Set<string>(), unsure: new Set<string>() }
  let before: Measured | null = null
  for (const claims of sizes)
    before = await measured('clusters of', claims, before, () => {
      let clusters = 0
      for (const part of clusterParts(stream(incidents, Math.ceil(claims / each)), known, none))
        clusters += part.clusters.length
      return `${clusters} clusters, streamed`
    })
  before = null
  for (const claims of sizes) {
    const root = await project(base, Math.ceil(claims / each))
    before = await measured('reconcile', claims, before, async () => {
      const { rows } = await reconcile(PIPELINE, diskEffects(root, QUIET))
      return `${rows.events} events of ${rows.claims} claims`
    })
    rmSync(root, { recursive: true })
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const sizes = process.argv.slice(2).map(Number)
  await benchReconcile(sizes.length > 0 ? sizes : [10_000, 100_000])
}
