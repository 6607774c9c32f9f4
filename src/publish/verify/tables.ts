/** Checks that CSV, Arrow and Parquet of a table agree cell by cell, fit its JSON Schema and stand in the order of the key. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Cell, Row } from '../../model/column.js'
import type { Described } from './descriptor.js'
import type { Folder } from './files.js'
import type { Finding } from './finding.js'
import { readArrow, readCsv, readParquet } from './read.js'

/** Findings of one kind in one file after which the rest is only counted. */
const MOST = 20

export interface ReadTable {
  described: Described
  rows: Row[]
}

/** The rows of a table (of CSV, which people read) and all that is wrong with its files; no rows where CSV is not readable. */
export async function verifyTable(
  files: Folder,
  described: Described,
): Promise<{ table: ReadTable | null; findings: Finding[] }> {
  const findings: Finding[] = []
  const read = async (path: string, reader: (table: Described, bytes: Uint8Array) => Row[] | Promise<Row[]>) => {
    const bytes = files.get(path)
    if (!bytes) return void findings.push({ file: path, what: 'the file is missing' })
    try {
      return await reader(described, bytes)
    } catch (error) {
      findings.push({ file: path, what: `the table cannot be read: ${(error as Error).message}` })
    }
  }
  const rows = await read(described.path, readCsv)
  for (const [ending, reader] of [
    ['arrow', readArrow],
    ['parquet', readParquet],
  ] as const) {
    const path = described.path.replace(/csv$/, ending)
    const other = await read(path, reader)
    if (rows && other) findings.push(...capped(path, differences(described, path, rows, other)))
  }
  if (!rows) return { table: null, findings }
  findings.push(...capped(described.path, order(described, rows)), ...schemaFindings(files, described, rows))
  return { table: { described, rows }, findings }
}

function capped(file: string, findings: Finding[]): Finding[] {
  if (findings.length <= MOST) return findings
  return [...findings.slice(0, MOST), { file, what: `${findings.length - MOST} more findings of this kind` }]
}

/** Cells that differ from the CSV. */
function differences(
  { path, key, fields }: Described,
  file: string,
  rows: readonly Row[],
  others: readonly Row[],
): Finding[] {
  if (rows.length !== others.length)
    return [{ file, what: `not as many rows as ${path}`, expected: rows.length, found: others.length }]
  return rows.flatMap((row, i) =>
    fields
      .filter(({ name }) => !same(row[name], others[i][name]))
      .map(({ name }) => ({
        file,
        row: i + 1,
        key: row[key] as string,
        column: name,
        what: `not the cell of ${path}`,
        expected: row[name],
        found: others[i][name],
      })),
  )
}

const same = (a: Cell, b: Cell): boolean =>
  Array.isArray(a) && Array.isArray(b) ? a.length === b.length && a.every((item, i) => item === b[i]) : a === b

function order({ path, key }: Described, rows: readonly Row[]): Finding[] {
  return rows.flatMap((row, i) => {
    const [before, now] = [rows[i - 1]?.[key] as string | undefined, row[key] as string]
    if (before === undefined || before < now) return []
    const what = before === now ? 'the key stands twice' : 'the rows are not in the order of the key'
    return [{ file: path, row: i + 1, key: now, column: key, what, expected: `more than ${before}`, found: now }]
  })
}

/** Rows that the schema in the release refuses. */
function schemaFindings(files: Folder, { name, path, key }: Described, rows: readonly Row[]): Finding[] {
  const file = `schema/${name}.schema.json`
  const bytes = files.get(file)
  if (!bytes) return [{ file, what: 'the file is missing' }]
  let valid: ReturnType<Ajv2020['compile']>
  try {
    // Days have a pattern beside their format, so the formats need no package of their own.
    valid = new Ajv2020({ allErrors: true, validateFormats: false, code: { optimize: false } }).compile(
      JSON.parse(new TextDecoder().decode(bytes)),
    )
  } catch (error) {
    return [{ file, what: `the schema cannot be used: ${(error as Error).message}` }]
  }
  const findings = rows.flatMap((row, i) => {
    if (valid(row)) return []
    return (valid.errors ?? []).map(({ instancePath, message, params }) => {
      const column = instancePath.split('/')[1] ?? String(params.additionalProperty ?? params.missingProperty ?? '')
      return {
        file: path,
        row: i + 1,
        key: row[key] as string,
        column,
        what: `does not fit ${file}: ${message}`,
        expected: params.allowedValues ?? params.limit,
        found: row[column],
      }
    })
  })
  return capped(path, findings)
}
