/** Reconcile: records.jsonl and what people decided → the rows of every table, and the next ledger of ids. */
import { z } from 'zod'
import { InputError } from '../model/problem.js'
import { TABLES, type TableName } from '../model/tables/index.js'
import { yamlPieces } from '../model/yaml.js'
import { type Reconciled, reconcile as reconcileRecords } from '../reconcile/index.js'
import { checkWords } from './added-words.js'
import type { Effects } from './effects.js'
import { eachRecord } from './extract.js'
import { readText, toLines } from './handed-on.js'
import { loadDecisions, loadLedger, loadOntology, loadRegistry } from './knowledge-files.js'
import { paths } from './paths.js'

export interface ReconcileSummary {
  rows: Record<TableName, number>
  /** Problems that extraction noted in the statements. */
  problems: number
  /** Pairs of events that may be one and wait for a person. */
  unsure: number
}

const Link = z.object({ left: z.string(), right: z.string(), points: z.number(), reasons: z.array(z.string()) })
const Reconciliation = z.object({
  merges: z.array(Link),
  unsure: z.array(Link.extend({ against: z.array(z.tuple([z.string(), z.string()]).readonly()), judged: z.boolean() })),
})

/** What the last run joined and what it left open. */
export const reconciliation = (pipeline: string, fx: Effects): Pick<Reconciled, 'merges' | 'unsure'> =>
  Reconciliation.parse(JSON.parse(readText(fx, paths(pipeline).reconciliation, 'casus reconcile')))

export async function reconcile(pipeline: string, fx: Effects): Promise<ReconcileSummary> {
  const place = paths(pipeline)
  const registry = loadRegistry(fx, pipeline)
  const records = [...eachRecord(pipeline, fx)]
  const decisions = loadDecisions(fx, pipeline)
  checkWords(decisions.added, records, fx)
  const result = reconcileRecords({
    records,
    registry,
    ontology: loadOntology(fx),
    ledger: loadLedger(fx, pipeline),
    decisions,
    version: registry.pipeline.version,
    hash: (text) => fx.sha256(text),
  })
  if (result.problems.length > 0) throw new InputError(result.problems)
  for (const { name } of TABLES) await fx.writePieces(place.table(name), toLines(result.tables[name as TableName]))
  await fx.writePieces(place.nextLedger, yamlPieces({ ...result.ledger }))
  fx.write(place.reconciliation, `${JSON.stringify({ merges: result.merges, unsure: result.unsure }, null, 1)}\n`)
  fx.progress('reconcile', records.length, records.length)
  return {
    rows: Object.fromEntries(TABLES.map(({ name }) => [name, result.tables[name as TableName].length])) as Record<
      TableName,
      number
    >,
    problems: records.reduce((sum, record) => sum + record.problems.length, 0),
    unsure: result.unsure.length,
  }
}
