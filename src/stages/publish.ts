/** Publish: tables and records → output/<pipeline>/, put in place whole or not at all, then the ledger of ids. */
import type { Row } from '../model/column.js'
import type { StatementRecord } from '../model/record.js'
import { TABLES, type TableName } from '../model/tables/index.js'
import { publish as publishRelease } from '../publish/index.js'
import type { Topology } from '../publish/plots/topology.js'
import type { Effects } from './effects.js'
import { RecordLine } from './extract.js'
import { readLines, readText } from './handed-on.js'
import { digestName, loadBenchmarks, loadOntology, loadRegistry } from './knowledge-files.js'
import { paths } from './paths.js'

export interface PublishSummary {
  files: number
}

export async function publish(pipeline: string, fx: Effects): Promise<PublishSummary> {
  const place = paths(pipeline)
  const registry = loadRegistry(fx, pipeline)
  const tables = Object.fromEntries(
    TABLES.map((spec) => [spec.name, readLines(fx, place.table(spec.name), 'casus reconcile', spec.schema)]),
  ) as Record<TableName, Row[]>
  const lines = readLines(fx, place.records, 'casus extract', RecordLine).map(({ record }) => record)
  const records = new Map([...(await recordFiles(pipeline, lines, fx)), ...decisionFiles(pipeline, fx)])
  const statements = new Map(lines.map(({ id, statement }) => [digestName(statement.file), id]))
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
  fx.write(place.ledger, LEDGER_HEAD + readText(fx, place.nextLedger, 'casus reconcile'))
  fx.progress('publish', release.size, release.size)
  return { files: release.size }
}

const LEDGER_HEAD =
  '# Published ids by what they stand for. Written by casus publish; an id that stands here never changes.\n'

/** The YAML record of every statement, by its path in the release. */
async function recordFiles(
  pipeline: string,
  records: readonly StatementRecord[],
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
