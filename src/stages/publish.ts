/** Publish: tables and records → output/<pipeline>/, put in place whole or not at all, then the ledger of ids. */
import type { Row } from '../model/column.js'
import { TABLES, type TableName } from '../model/tables/index.js'
import { publish as publishRelease } from '../publish/index.js'
import type { Topology } from '../publish/plots/topology.js'
import type { Effects } from './effects.js'
import { eachRecord } from './extract.js'
import { readRows, textPieces } from './handed-on.js'
import { digestName, loadBenchmarks, loadOntology, loadRegistry } from './knowledge-files.js'
import { paths } from './paths.js'

export interface PublishSummary {
  files: number
}

export async function publish(pipeline: string, fx: Effects): Promise<PublishSummary> {
  const place = paths(pipeline)
  const registry = loadRegistry(fx, pipeline)
  const tables = Object.fromEntries(
    TABLES.map((spec) => [spec.name, readRows(fx, place.table(spec.name), 'casus reconcile', spec.schema)]),
  ) as Record<TableName, Row[]>
  const told = Array.from(eachRecord(pipeline, fx), ({ id, statement }) => ({ id, file: statement.file }))
  const records = new Map([...(await recordFiles(pipeline, told, fx)), ...decisionFiles(pipeline, fx)])
  const statements = new Map(told.map(({ id, file }) => [digestName(file), id]))
  const files = await publishRelease({
    pipeline: registry.pipeline,
    ontology: loadOntology(fx),
    tables,
    sha256: (bytes) => fx.sha256(bytes),
    extra: records,
    benchmarks: { ...loadBenchmarks(fx, pipeline, registry), statements },
    outlines: fx.outlines() as Topology,
  })
  const release = new Map([...records, ...files])
  await fx.replaceFolder(place.output, release)
  await fx.writePieces(place.ledger, ledger(pipeline, fx))
  fx.progress('publish', release.size, release.size)
  return { files: release.size }
}

function* ledger(pipeline: string, fx: Effects): Generator<string> {
  yield '# Published ids by what they stand for. Written by casus publish; an id that stands here never changes.\n'
  yield* textPieces(fx, paths(pipeline).nextLedger, 'casus reconcile')
}

/** The YAML record of every statement, by its path in the release. */
async function recordFiles(
  pipeline: string,
  records: readonly { id: string }[],
  fx: Effects,
): Promise<Map<string, Uint8Array>> {
  const contents = await fx.readMany(records.map(({ id }) => paths(pipeline).recordYaml(id)))
  return new Map(records.map(({ id }, i) => [`records/${id}.yaml`, contents[i]]))
}

/** The decisions behind the release, so that it can say for what reason a value is other than before. */
function decisionFiles(pipeline: string, fx: Effects): Map<string, Uint8Array> {
  const { knowledge, decisions } = paths(pipeline)
  const files = fx.list(decisions).filter((path) => path.endsWith('.yaml'))
  return new Map(files.map((path) => [path.slice(knowledge.length + 1), fx.read(path)]))
}
