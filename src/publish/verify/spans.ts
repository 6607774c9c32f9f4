/**
 * Checks that every stretch of text holds the characters it claims to hold, in the claims table and in the records, wherever
 * the raw text is at hand. Offsets count Unicode code points.
 */
import { parse } from 'yaml'
import type { Row } from '../../model/column.js'
import type { Folder } from './files.js'
import type { Finding } from './finding.js'
import type { ReadTable } from './tables.js'

/** The raw text of a statement by its path in the project, or null where it is not at hand. */
export type RawText = (path: string) => string | null

export interface SpansChecked {
  findings: Finding[]
  /** Statements whose text was at hand, and all of them. */
  read: number
  statements: number
}

interface Meta {
  file: string
  text: string
}

export function verifySpans(files: Folder, tables: ReadonlyMap<string, ReadTable>, raw: RawText): SpansChecked {
  const findings: Finding[] = []
  const records = [...files.keys()].filter((path) => /^records\/.+\.yaml$/.test(path))
  const claims = claimsByStatement(tables)
  let read = 0
  for (const path of records) {
    const record = parseRecord(path, files.get(path) as Uint8Array, findings)
    if (!record) continue
    const text = raw(record.statement.file)
    if (text === null) continue
    read++
    const points = [...text]
    for (const { at, span } of spansOf(record, ''))
      check(points, span, record.statement, { file: path, column: at }, findings)
    for (const { row, claim } of claims.get(record.id) ?? [])
      check(
        points,
        claim as unknown as Span,
        record.statement,
        { file: 'data/claims.csv', row, key: claim.claim_id as string, column: 'quote' },
        findings,
      )
  }
  return { findings, read, statements: records.length }
}

function parseRecord(file: string, bytes: Uint8Array, findings: Finding[]): { id: string; statement: Meta } | null {
  try {
    const record = parse(new TextDecoder().decode(bytes))
    if (typeof record?.statement?.file === 'string') return record
    findings.push({ file, what: 'the record does not name its text (statement.file)' })
  } catch (error) {
    findings.push({ file, what: `the record cannot be read: ${(error as Error).message.split('\n')[0]}` })
  }
  return null
}

function claimsByStatement(tables: ReadonlyMap<string, ReadTable>): Map<string, { row: number; claim: Row }[]> {
  const all = new Map<string, { row: number; claim: Row }[]>()
  for (const [i, claim] of (tables.get('claims')?.rows ?? []).entries()) {
    const list = all.get(claim.statement_id as string)
    if (list) list.push({ row: i + 1, claim })
    else all.set(claim.statement_id as string, [{ row: i + 1, claim }])
  }
  return all
}

interface Span {
  start: number
  end: number
  quote: string
}

/** Every part of a record that has start, end and quote, with its path. */
function spansOf(node: unknown, at: string): { at: string; span: Span }[] {
  if (typeof node !== 'object' || node === null) return []
  const { start, end, quote } = node as Partial<Span>
  const own =
    typeof start === 'number' && typeof end === 'number' && typeof quote === 'string'
      ? [{ at, span: { start, end, quote } }]
      : []
  return [...own, ...Object.entries(node).flatMap(([key, value]) => spansOf(value, at === '' ? key : `${at}.${key}`))]
}

/** The quote of a withheld text may stop early. */
function check(
  points: readonly string[],
  { start, end, quote }: Span,
  { text }: Meta,
  place: Finding | Omit<Finding, 'what'>,
  findings: Finding[],
): void {
  const expected = points.slice(start, end).join('')
  const fits = text === 'withheld' ? expected.startsWith(quote) && quote !== '' : expected === quote
  if (!fits)
    findings.push({ ...place, what: `the text from ${start} to ${end} is not the quote`, expected, found: quote })
}
