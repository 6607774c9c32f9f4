/** What comparing needs of a release: its tables by key, its decisions, and the columns it announces to drop. */
import { parse } from 'yaml'
import { z } from 'zod'
import type { Row } from '../../model/column.js'
import { type Decisions, DecisionsFile } from '../../model/decision.js'
import { InputError } from '../../model/problem.js'
import { DESCRIPTOR, type Described, describedTables } from '../verify/descriptor.js'
import type { Folder } from '../verify/files.js'
import { tellFinding } from '../verify/finding.js'
import { readCsv } from '../verify/read.js'

export interface Table {
  described: Described
  rows: Map<string, Row>
}

export interface ReleaseRead {
  name: string
  version: string
  tables: Map<string, Table>
  decisions: Decisions
  /** `table.column` of every column that the release says a later one will drop or rename. */
  notices: Set<string>
}

/** Reads a release. `where` is its folder, for messages. Throws InputError where it is no release. */
export function readRelease(files: Folder, where: string): ReleaseRead {
  const described = describedTables(files)
  if ('finding' in described) throw broken(where, tellFinding(described.finding))
  const { name, version, tables } = described.package
  return {
    name,
    version,
    tables: new Map(tables.map((one) => [one.name, readTable(files, one, where)])),
    decisions: readDecisions(files),
    notices: readNotices(files),
  }
}

function readTable(files: Folder, described: Described, where: string): Table {
  const bytes = files.get(described.path)
  if (!bytes) throw broken(where, `${described.path} is missing`)
  try {
    const rows = readCsv(described, bytes).map((row) => [row[described.key] as string, row] as const)
    return { described, rows: new Map(rows) }
  } catch (error) {
    throw broken(where, `${described.path} cannot be read: ${(error as Error).message}`)
  }
}

function readDecisions(files: Folder): ReleaseRead['decisions'] {
  const all = [...files]
    .filter(([path]) => /^decisions\/.+\.yaml$/.test(path))
    .map(([, bytes]) => DecisionsFile.parse(parse(new TextDecoder().decode(bytes))))
  return {
    corrections: all.flatMap((one) => one.corrections),
    identity: all.flatMap((one) => one.identity),
    claims: all.flatMap((one) => one.claims),
    added: all.flatMap((one) => one.added),
    reviews: all.flatMap((one) => one.reviews),
  }
}

const WithNotices = z.looseObject({ notices: z.array(z.looseObject({ column: z.string() })).default([]) })

const readNotices = (files: Folder): Set<string> =>
  new Set(
    WithNotices.parse(JSON.parse(new TextDecoder().decode(files.get(DESCRIPTOR)))).notices.map(({ column }) => column),
  )

const broken = (file: string, what: string): InputError =>
  new InputError([
    {
      file,
      what,
      why: 'two releases can only be compared when both can be read',
      fix: 'run casus verify on the folder',
    },
  ])
