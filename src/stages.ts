/** The stages in order: what each reads, what it writes, and how to run it. Each is loaded when it runs. */
import type { Effects } from './stages/effects.js'
import type { ExtractSummary } from './stages/extract.js'
import type { IngestSummary } from './stages/ingest.js'
import type { PublishSummary } from './stages/publish.js'
import type { ReconcileSummary } from './stages/reconcile.js'

export interface Stage<Name extends string, Summary> {
  name: Name
  reads: string
  writes: string
  run(pipeline: string, fx: Effects): Promise<Summary>
}

export const ingest: Stage<'ingest', IngestSummary> = {
  name: 'ingest',
  reads: 'raw/<pipeline>/',
  writes: '.casus/<pipeline>/statements.jsonl',
  run: async (pipeline, fx) => (await import('./stages/ingest.js')).ingest(pipeline, fx),
}

export const extract: Stage<'extract', ExtractSummary> = {
  name: 'extract',
  reads: 'statements.jsonl, the texts, pipelines/languages, pipelines/<pipeline>',
  writes: '.casus/<pipeline>/records.jsonl and records/*.yaml',
  run: async (pipeline, fx) => (await import('./stages/extract.js')).extract(pipeline, fx),
}

export const reconcile: Stage<'reconcile', ReconcileSummary> = {
  name: 'reconcile',
  reads: 'records.jsonl, pipelines/<pipeline>/decisions, ids.yaml',
  writes: '.casus/<pipeline>/tables/*.jsonl and ids.yaml',
  run: async (pipeline, fx) => (await import('./stages/reconcile.js')).reconcile(pipeline, fx),
}

export const publish: Stage<'publish', PublishSummary> = {
  name: 'publish',
  reads: 'tables/*.jsonl, records/*.yaml',
  writes: 'output/<pipeline>/, pipelines/<pipeline>/ids.yaml',
  run: async (pipeline, fx) => (await import('./stages/publish.js')).publish(pipeline, fx),
}

export const STAGES = [ingest, extract, reconcile, publish] as const

/** What a run of all stages made of a pipeline. */
export interface RunSummary {
  pipeline: string
  statements: number
  claims: number
  events: number
  casualties: number
  agreements: number
  problems: number
  files: number
}

/** Runs every stage of a pipeline in order. */
export async function runPipeline(pipeline: string, fx: Effects): Promise<RunSummary> {
  const { statements } = await ingest.run(pipeline, fx)
  await extract.run(pipeline, fx)
  const { rows, problems } = await reconcile.run(pipeline, fx)
  const { files } = await publish.run(pipeline, fx)
  const { claims, events, casualties, agreements } = rows
  return { pipeline, statements, claims, events, casualties, agreements, problems, files }
}
