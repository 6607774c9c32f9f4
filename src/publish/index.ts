/** Publish: checked tables → the files of a release. One file a format or standard; this one lists them. */
import type { Row } from '../model/column.js'
import type { PipelineFile } from '../model/knowledge.js'
import type { Ontology } from '../model/ontology.js'
import { TABLES, type TableName } from '../model/tables/index.js'
import { arrowOf } from './arrow.js'
import { checksums, type Files, SUMS } from './checksums.js'
import { codebook } from './codebook.js'
import { csvOf } from './csv.js'
import { tableSchemas } from './json-schema.js'
import { parquetOf } from './parquet.js'
import { checkedTable } from './table.js'

export { schemaFiles } from './json-schema.js'

export interface Publication {
  pipeline: PipelineFile
  ontology: Ontology
  tables: Record<TableName, Row[]>
  sha256: (content: string | Uint8Array) => string
  /** Files made elsewhere that lie in the release and are to be in its checksums: records/*.yaml. */
  extra: Files
}

/** The files of a release by path, without `extra`. Throws InputError where a cell fits no format. */
export async function publish({
  pipeline,
  ontology,
  tables,
  sha256,
  extra,
}: Publication): Promise<Map<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>()
  for (const spec of TABLES) {
    const table = checkedTable(spec, tables[spec.name as TableName])
    files.set(`data/${spec.name}.csv`, csvOf(table))
    files.set(`data/${spec.name}.arrow`, arrowOf(table))
    files.set(`data/${spec.name}.parquet`, await parquetOf(table))
  }
  for (const [name, text] of tableSchemas()) files.set(`schema/${name}`, text)
  files.set('CODEBOOK.md', codebook(pipeline, ontology))
  files.set(SUMS, checksums(new Map([...extra, ...files]), sha256))
  return files
}
