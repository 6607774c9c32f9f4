/**
 * Time and memory of reconciliation against the number of claims: invented records spread over days and places at one density, so
 * that twice the claims should take twice the time. `node dist/bench/reconcile.js [claims …]`; 10 000 and 100 000 without.
 */
import { createHash } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import type { Registry } from '../src/model/knowledge.js'
import type { StatementRecord } from '../src/model/record.js'
import { reconcile } from '../src/reconcile/index.js'
import { record, registry } from '../test/reconcile/records.js'

const PER_RECORD = 2

/** Records of two sides on clashes: ten districts a day, each day new. */
function records(claims: number): StatementRecord[] {
  return Array.from({ length: claims / PER_RECORD }, (_, i) => {
    const day = new Date(Date.UTC(2000, 0, 1) + Math.floor(i / 30) * 86_400_000).toISOString().slice(0, 10)
    const made = record(i % 2 ? 'OST' : 'KAR', day, `place-${i % 15}`, [{ count: i % 7, side: 'OST' }])
    return { ...made, id: `${made.id}-${i}`, statement: { ...made.statement, sha256: String(i).padStart(64, '0') } }
  })
}

const places: Registry['places'] = Array.from({ length: 15 }, (_, i) => ({
  ...registry.places[1],
  id: `place-${i}`,
  name: `place-${i}`,
  parent: undefined,
  coordinates: [i * 3, 45],
}))

export function benchReconcile(sizes: readonly number[]): void {
  let before: { claims: number; ms: number } | null = null
  for (const claims of sizes) {
    const input = records(claims)
    const start = performance.now()
    const out = reconcile({
      records: input,
      registry: { ...registry, places },
      ontology: { subtypes: {}, vague: {}, rules: {} } as never,
      ledger: { ids: {}, aliases: {}, releases: {} },
      decisions: { corrections: [], identity: [], reviews: [] },
      version: '1.0.0',
      hash: (text) => createHash('sha256').update(text).digest('hex'),
    })
    const ms = performance.now() - start
    const mb = process.memoryUsage().rss / 1e6
    const ratio = before ? `, ${(ms / before.ms).toFixed(1)} × the time for ${claims / before.claims} × the claims` : ''
    process.stdout.write(
      `reconcile ${claims} claims → ${out.tables.events.length} events: ${ms.toFixed(0)} ms, ${mb.toFixed(0)} MB${ratio}\n`,
    )
    before = { claims, ms }
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const sizes = process.argv.slice(2).map(Number)
  benchReconcile(sizes.length > 0 ? sizes : [10_000, 100_000])
}
