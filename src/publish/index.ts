/** Publish: checked tables → the files of a release. One file a format, standard or document; this one lists them. */
import type { Row } from '../model/column.js'
import type { PipelineFile } from '../model/knowledge.js'
import type { Ontology } from '../model/ontology.js'
import { TABLES, type TableName } from '../model/tables/index.js'
import type { Benchmarks } from '../model/tallies.js'
import { codebook } from './documents/codebook.js'
import { readme } from './documents/readme.js'
import { arrowOf } from './formats/arrow.js'
import { csvOf } from './formats/csv.js'
import { parquetOf } from './formats/parquet.js'
import { checksums, SUMS } from './metadata/checksums.js'
import { citationFile, licenceFile, zenodoFile } from './metadata/citation.js'
import { croissant } from './metadata/croissant.js'
import { datapackage } from './metadata/datapackage.js'
import { tableSchemas } from './metadata/json-schema.js'
import { plotsOf } from './plots/index.js'
import type { Topology } from './plots/topology.js'
import type { Files, Release, Sha256 } from './release.js'
import { coverage, coverageCsv } from './report/coverage.js'
import { quality } from './report/quality.js'
import { report } from './report/report.js'
import { checkedTable } from './table.js'
import type { StatementsByName } from './validation/compare.js'
import { validation } from './validation/document.js'

export { schemaFiles } from './metadata/json-schema.js'

export interface Publication {
  pipeline: PipelineFile
  ontology: Ontology
  tables: Record<TableName, Row[]>
  sha256: Sha256
  /** Files made elsewhere that lie in the release and are to be in its checksums: records/*.yaml. */
  extra: Files
  /** What the release is compared with, and the ids of the statements that it names by their files. */
  benchmarks?: Benchmarks & { statements: StatementsByName }
  /** World outlines for the map; without them it shows only degrees. */
  outlines?: Topology | null
}

/** The files of a release by path, without `extra`. Throws InputError where a cell fits no format. */
export async function publish(publication: Publication): Promise<Map<string, string | Uint8Array>> {
  const { pipeline, ontology, tables: rows, sha256, extra, outlines = null } = publication
  const tables = TABLES.map((spec) => checkedTable(spec, rows[spec.name as TableName]))
  const release = { pipeline, ontology, tables, rows }
  const files = new Map<string, string | Uint8Array>()
  for (const table of tables) {
    files.set(`data/${table.spec.name}.csv`, csvOf(table))
    files.set(`data/${table.spec.name}.arrow`, arrowOf(table))
    files.set(`data/${table.spec.name}.parquet`, await parquetOf(table))
  }
  for (const [name, text] of tableSchemas()) files.set(`schema/${name}`, text)
  files.set('datapackage.json', datapackage(release, files, sha256))
  files.set('croissant.json', croissant(release, files, sha256))
  files.set('CITATION.cff', citationFile(pipeline))
  files.set('.zenodo.json', zenodoFile(pipeline))
  files.set('LICENSE.md', licenceFile(pipeline))
  files.set('CODEBOOK.md', codebook(release))
  addReport(release, files, outlines)
  const { benchmarks } = publication
  const compared = benchmarks ? validation(pipeline, benchmarks, rows, benchmarks.statements) : null
  if (compared !== null) files.set('VALIDATION.md', compared)
  files.set('README.md', readme(release, files))
  files.set(SUMS, checksums(new Map([...extra, ...files]), sha256))
  return files
}

function addReport(release: Release, files: Map<string, string | Uint8Array>, outlines: Topology | null): void {
  const measured = quality(release)
  const cells = coverage(release.rows.sources, release.rows.claims)
  const plots = plotsOf(release, outlines)
  for (const { path, svg } of plots) files.set(path, svg)
  files.set('quality.json', `${JSON.stringify(measured, null, 2)}\n`)
  files.set('coverage.csv', coverageCsv(cells))
  files.set(
    'report.md',
    report(
      release,
      measured,
      cells,
      plots.map(({ path, caption }) => [path, caption]),
    ),
  )
}
