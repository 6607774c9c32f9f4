/** Ingest: raw/<pipeline>/ → statements.jsonl. Checks every text and sidecar; one broken file stops the run before anything is written. */
import { InputError, type Problem } from '../model/problem.js'
import type { Effects } from './effects.js'
import { toLines } from './handed-on.js'
import { loadBenchmarks, loadRegistry } from './knowledge-files.js'
import { paths } from './paths.js'
import { pairUp } from './raw-pairs.js'
import { readStatement } from './statement-file.js'
import { byId, type StatementLine } from './statements.js'

export interface IngestSummary {
  statements: number
  withheldAbsent: number
}

const BATCH = 256

/** Runs the stage. Throws InputError with every problem of every file. */
export async function ingest(pipeline: string, fx: Effects): Promise<IngestSummary> {
  const registry = loadRegistry(fx, pipeline)
  const folder = paths(pipeline).raw
  const { pairs, problems } = pairUp(fx.list(folder))
  collect(problems, () => loadBenchmarks(fx, pipeline, registry))
  const lines: StatementLine[] = []
  for (let i = 0; i < pairs.length; i += BATCH) {
    const batch = pairs.slice(i, i + BATCH)
    const sidecars = await fx.readMany(batch.map((pair) => pair.sidecar))
    const texts = await fx.readMany(batch.flatMap((pair) => pair.text ?? []))
    for (const [k, pair] of batch.entries()) {
      const bytes = pair.text === null ? null : (texts.shift() as Uint8Array)
      const found = collect(problems, () => readStatement(pair, sidecars[k], bytes, registry, fx))
      if (found) lines.push(found)
    }
    fx.progress('ingest', Math.min(i + BATCH, pairs.length), pairs.length)
  }
  problems.push(...duplicates(lines))
  if (problems.length > 0) throw new InputError(problems)
  lines.sort(byId)
  await fx.writePieces(paths(pipeline).statements, toLines(lines))
  return { statements: lines.length, withheldAbsent: lines.filter((line) => !line.present).length }
}

function collect<T>(problems: Problem[], task: () => T): T | undefined {
  try {
    return task()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    problems.push(...error.problems)
    return undefined
  }
}

/** The same text under two names would count twice. */
function duplicates(lines: readonly StatementLine[]): Problem[] {
  const first = new Map<string, string>()
  return lines.flatMap(({ meta }) => {
    const other = first.get(meta.sha256)
    if (other === undefined) first.set(meta.sha256, meta.file)
    return other === undefined ? [] : [duplicate(meta.file, other)]
  })
}

export const duplicate = (file: string, other: string): Problem => ({
  file,
  line: 1,
  column: 1,
  what: `the text is the same as ${other}`,
  why: 'a statement told twice would look like two sources',
  fix: 'remove one of the two, with its sidecar',
})
