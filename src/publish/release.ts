/** What the documents and metadata of a release are made from, and the words that all of them share. */
import type { Row } from '../model/column.js'
import type { PipelineFile } from '../model/knowledge.js'
import type { Ontology } from '../model/ontology.js'
import type { TableName } from '../model/tables/index.js'
import type { Table } from './table.js'

export type Files = ReadonlyMap<string, string | Uint8Array>
export type Sha256 = (content: string | Uint8Array) => string

export interface Release {
  pipeline: PipelineFile
  ontology: Ontology
  tables: readonly Table[]
  rows: Record<TableName, Row[]>
}

export const LICENCE = {
  spdx: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const

export const CREATOR = 'The casus contributors'

export const KEYWORDS = ['armed conflict', 'event data', 'casualties', 'ceasefire agreements', 'provenance'] as const

/** Address of the release; a name where the pipeline states no homepage. */
export const addressOf = ({ homepage, name, version }: PipelineFile): string =>
  homepage ?? `urn:casus:release:${name}:${version}`

export const citation = ({ title, version, release_date }: PipelineFile): string =>
  `${CREATOR} (${release_date.slice(0, 4)}): ${title}, version ${version}.`

export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content
