/**
 * The rows that wait for a person, in the order in which to look at them: an event after its figures, then running totals,
 * then agreements. An event that waits only for its figures is left out: it waits no longer than they do.
 */
import type { Row } from '../../model/column.js'
import type { StatementRecord } from '../../model/record.js'
import type { ClaimRow } from '../../model/tables/index.js'
import { sliceCodePoints } from '../../text/offsets.js'

export const REVIEWED = ['casualties', 'events', 'agreements'] as const
export type ReviewedTable = (typeof REVIEWED)[number]

export const KEY_OF: Record<ReviewedTable, string> = {
  casualties: 'casualty_id',
  events: 'event_id',
  agreements: 'agreement_id',
}

/** A claim of the row with the text around it; without its text where that is withheld and not here. */
export interface Evidence {
  claim: ClaimRow
  file: string
  before: string
  after: string
}

export interface Item {
  table: ReviewedTable
  id: string
  row: Row
  reasons: string[]
  evidence: Evidence[]
  /** The event that a figure belongs to. */
  event: Row | null
  /** What tells the event: statement id and local event id joined by #. */
  tellings: string[]
}

export interface QueueInput {
  tables: Record<ReviewedTable, readonly Row[]>
  claims: readonly ClaimRow[]
  records: readonly StatementRecord[]
  /** The text of a statement by its file, or null. */
  text(file: string): string | null
}

export interface Wanted {
  table?: string
  reason?: string
}

export function queue(input: QueueInput, { table, reason }: Wanted = {}): Item[] {
  const records = new Map(input.records.map((record) => [record.id, record]))
  const events = new Map(input.tables.events.map((row) => [row.event_id as string, row]))
  const claimsOf = grouped(input.claims)
  return waiting(input.tables)
    .filter((one) => table === undefined || one.table === table)
    .filter(({ row }) => reason === undefined || (row.review_reasons as string[]).includes(reason))
    .map(({ table: name, row }) => {
      const id = row[KEY_OF[name]] as string
      const claims = claimsOf.get(id) ?? []
      const told = name === 'casualties' ? [...claims, ...(claimsOf.get(row.event_id as string) ?? [])] : claims
      return {
        table: name,
        id,
        row,
        reasons: row.review_reasons as string[],
        evidence: claims.map((claim) => evidenceOf(claim, records, input.text)),
        event: name === 'casualties' ? (events.get(row.event_id as string) ?? null) : null,
        tellings: [...new Set(told.flatMap((claim) => tellingOf(claim, records)))].sort(),
      }
    })
}

/** Figures stand before their event; what has no event comes last. */
function waiting(tables: QueueInput['tables']): { table: ReviewedTable; row: Row }[] {
  const waits = (row: Row) => row.needs_review === true && row.record_status !== 'merged'
  const own = tables.events.filter((row) => (row.review_reasons as string[]).some((reason) => reason !== 'casualties'))
  return [
    ...tables.casualties.map((row) => ({ table: 'casualties' as const, row, at: `${row.event_id ?? '~'}\t1` })),
    ...own.map((row) => ({ table: 'events' as const, row, at: `${row.event_id}\t2` })),
    ...tables.agreements.map((row) => ({ table: 'agreements' as const, row, at: '~~' })),
  ]
    .filter(({ row }) => waits(row))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

function grouped(claims: readonly ClaimRow[]): Map<string, ClaimRow[]> {
  const out = new Map<string, ClaimRow[]>()
  for (const claim of claims)
    if (claim.record_id !== null) {
      const own = out.get(claim.record_id)
      if (own) own.push(claim)
      else out.set(claim.record_id, [claim])
    }
  return out
}

/** Code points of text shown before and after the words of a claim. */
const AROUND = 160

function evidenceOf(
  claim: ClaimRow,
  records: ReadonlyMap<string, StatementRecord>,
  textOf: QueueInput['text'],
): Evidence {
  const file = records.get(claim.statement_id)?.statement.file ?? claim.statement_id
  const text = textOf(file)
  if (text === null) return { claim, file, before: '', after: '' }
  const from = Math.max(0, claim.start - AROUND)
  const before = sliceCodePoints(text, from, claim.start)
  const after = sliceCodePoints(text, claim.end, claim.end + AROUND)
  return {
    claim,
    file,
    before: from === 0 ? before : before.replace(/^\S*\s/, '… '),
    after: [...after].length < AROUND ? after : after.replace(/\s\S*$/, ' …'),
  }
}

/** The local event that a claim is of, or that its figure belongs to. */
function tellingOf(claim: ClaimRow, records: ReadonlyMap<string, StatementRecord>): string[] {
  const record = records.get(claim.statement_id)
  const local = claim.claim_id.split('-').at(-1)
  const isOwn = ({ id }: { id: string }) => id === local
  const event =
    record?.events.find(({ mentions }) => mentions.some(isOwn))?.id ??
    record?.casualties.find(({ evidence }) => evidence.some(isOwn))?.event
  return event ? [`${claim.statement_id}#${event}`] : []
}
