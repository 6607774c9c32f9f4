/**
 * Review: makes the records anew, so that decisions that no longer fit stop it with both values, and gives the pairs and rows
 * that wait for a person with all that is needed to decide them.
 */
import { withProperty } from '../../model/addition.js'
import type { Row } from '../../model/column.js'
import type { DecisionSet } from '../../model/decision.js'
import { TABLES } from '../../model/tables/index.js'
import type { ClaimRow } from '../../model/tables/support.js'
import { gazetteer, override, reviewHash } from '../../reconcile/index.js'
import { extract, ingest, reconcile } from '../../stages.js'
import type { Effects } from '../effects.js'
import { eachRecord } from '../extract.js'
import { readRows } from '../handed-on.js'
import { loadDecisions, loadOntology, loadRegistry } from '../knowledge-files.js'
import { paths } from '../paths.js'
import { reconciliation } from '../reconcile.js'
import { rawText } from '../release.js'
import { type Item, queue, type ReviewedTable, type Wanted } from './queue.js'
import type { Context, Who } from './talk.js'

export { decisionsFile, keep } from './keep.js'
export { prune, Unfit } from './prune.js'
export { type Item, REVIEWED } from './queue.js'
export { itemLine } from './show.js'
export type { Decision, Talk, Who } from './talk.js'
export { walk } from './walk.js'

/** Rows that wait. Throws InputError where a decision is stale or self-reviewed. */
export async function itemsToReview(pipeline: string, wanted: Wanted, fx: Effects): Promise<Item[]> {
  for (const stage of [ingest, extract, reconcile]) await stage.run(pipeline, fx)
  const place = paths(pipeline)
  const rows = (name: string): Row[] => {
    const spec = TABLES.find((one) => one.name === name) as (typeof TABLES)[number]
    return readRows(fx, place.table(name), 'casus reconcile', spec.schema) as Row[]
  }
  const tables = {
    casualties: rows('casualties'),
    events: rows('events'),
    agreements: rows('agreements'),
  } satisfies Record<ReviewedTable, Row[]>
  const records = [...eachRecord(pipeline, fx)]
  const { unsure } = reconciliation(pipeline, fx)
  const { claims, added } = loadDecisions(fx, pipeline)
  const decided = [...claims, ...added.map(withProperty)]
  return queue({ tables, claims: rows('claims') as ClaimRow[], records, unsure, decided, text: rawText(fx) }, wanted)
}

/** What the talk has to know besides the rows. */
export function reviewContext(pipeline: string, who: Who, fx: Effects): Context {
  const { corrections }: DecisionSet = loadDecisions(fx, pipeline)
  const hash = (text: string) => fx.sha256(text)
  const known = { places: gazetteer(loadRegistry(fx, pipeline)), ontology: loadOntology(fx) }
  return {
    who,
    hash,
    override: (row, correction) => override(row, correction, known),
    reviewHash: ({ row }) => reviewHash(row, hash),
    correctedBy: ({ table, id }) =>
      corrections.filter(({ target }) => target.table === table && target.id === id).map(({ author }) => author),
  }
}
