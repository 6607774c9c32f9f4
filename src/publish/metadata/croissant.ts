/**
 * croissant.json: Croissant 1.1 (https://docs.mlcommons.org/croissant/docs/croissant-spec-1.1.html) over the CSV files:
 * a FileObject and a RecordSet a table, keys, and references between the tables.
 */
import type { Column } from '../../model/column.js'
import { LIST_SEPARATOR } from '../formats/csv.js'
import {
  addressOf,
  bytesOf,
  CREATOR,
  citation,
  type Files,
  KEYWORDS,
  LICENCE,
  type Release,
  type Sha256,
} from '../release.js'
import type { Table } from '../table.js'

export function croissant({ pipeline, tables }: Release, files: Files, sha256: Sha256): string {
  const document = {
    '@context': CONTEXT,
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.1',
    name: pipeline.name,
    alternateName: pipeline.title,
    description: pipeline.description,
    license: `https://spdx.org/licenses/${LICENCE.spdx}.html`,
    sdLicense: `https://spdx.org/licenses/${LICENCE.spdx}.html`,
    url: addressOf(pipeline),
    version: pipeline.version,
    datePublished: pipeline.release_date,
    dateModified: pipeline.release_date,
    creator: { '@type': 'sc:Organization', name: CREATOR },
    publisher: { '@type': 'sc:Organization', name: CREATOR },
    keywords: KEYWORDS,
    inLanguage: 'en',
    citeAs: citation(pipeline),
    isLiveDataset: false,
    distribution: tables.map(({ spec }) => fileObject(`data/${spec.name}.csv`, spec.title, files, sha256)),
    recordSet: tables.map(recordSet),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function fileObject(path: string, description: string, files: Files, sha256: Sha256) {
  const content = files.get(path) as string | Uint8Array
  return {
    '@type': 'cr:FileObject',
    '@id': path,
    name: path,
    description,
    contentUrl: path,
    contentSize: `${bytesOf(content).length} B`,
    encodingFormat: 'text/csv',
    sha256: sha256(content),
  }
}

function recordSet({ spec, columns }: Table) {
  return {
    '@type': 'cr:RecordSet',
    '@id': spec.name,
    name: spec.name,
    description: spec.row,
    key: { '@id': `${spec.name}/${spec.key}` },
    field: columns.map((column) => fieldOf(spec.name, column)),
  }
}

const TYPES: Record<Column['kind'], string> = {
  string: 'sc:Text',
  enum: 'sc:Text',
  boolean: 'sc:Boolean',
  int32: 'sc:Integer',
  float64: 'sc:Float',
  date: 'sc:Date',
  list: 'sc:Text',
}

function fieldOf(table: string, { name, kind, description, unit, references }: Column) {
  const list = kind === 'list'
  return {
    '@type': 'cr:Field',
    '@id': `${table}/${name}`,
    name,
    description: unit ? `${description} Unit: ${unit}.` : description,
    dataType: TYPES[kind],
    ...(list ? { isArray: true } : {}),
    ...(references ? { references: { '@id': references.replace('.', '/') } } : {}),
    source: {
      fileObject: { '@id': `data/${table}.csv` },
      extract: { column: name },
      ...(list ? { transform: { separator: LIST_SEPARATOR } } : {}),
    },
  }
}

/** The names that the specification gives to the terms (its appendix 1). */
const CONTEXT = {
  '@language': 'en',
  '@vocab': 'http://schema.org/',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  cr: 'http://mlcommons.org/croissant/',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  dct: 'http://purl.org/dc/terms/',
  extract: 'cr:extract',
  field: 'cr:field',
  fileObject: 'cr:fileObject',
  isArray: 'cr:isArray',
  isLiveDataset: 'cr:isLiveDataset',
  key: 'cr:key',
  recordSet: 'cr:recordSet',
  references: 'cr:references',
  sc: 'http://schema.org/',
  separator: 'cr:separator',
  source: 'cr:source',
  transform: 'cr:transform',
} as const
