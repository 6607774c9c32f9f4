/**
 * What waits for a person, in the order in which to look at it: pairs of events that may be one, because figures follow from that;
 * then an event after its figures, running totals, agreements. An event that waits only for its figures is left out: it waits no
 * longer than they do.
 */
import type { Row } from '../../model/column.js'
import type { ClaimDecision } from '../../model/decision.js'
import type { StatementRecord } from '../../model/record.js'
import type { ClaimRow } from '../../model/tables/index.js'
import { isAnswer } from '../../reconcile/incidents/incident.js'
import type { OpenLink } from '../../reconcile/index.js'
import { by, groupBy } from '../../text/order.js'
import { type Evidence, evidenceOf } from './evidence.js'
import { type PairItem, pairItems } from './pairs.js'
import { type Telling, tellingIn } from './tellings.js'

export const REVIEWED = ['casualties', 'events', 'agreements'] as const
export type ReviewedTable = (typeof REVIEWED)[number]

export const KEY_OF: Record<ReviewedTable, string> = {
  casualties: 'casualty_id',
  events: 'event_id',
  agreements: 'agreement_id',
}

/** A row that waits, with all that is needed to decide it. */
export interface RowItem {
  table: ReviewedTable
  id: string
  row: Row
  reasons: string[]
  evidence: Evidence[]
  /** The event that a figure belongs to. */
  event: Row | null
  /** What tells the event. */
  tellings: Telling[]
}

export type Item = RowItem | PairItem

export interface QueueInput {
  tables: Record<ReviewedTable, readonly Row[]>
  claims: readonly ClaimRow[]
  records: readonly StatementRecord[]
  /** Pairs of tellings that reconciling left open. */
  unsure: readonly OpenLink[]
  /** Where people put single claims. */
  decided: readonly (Pick<ClaimDecision, 'id' | 'claim' | 'reason'> & { property: string })[]
  /** The text of a statement by its file, or null. */
  text(file: string): string | null
}

export interface Wanted {
  table?: string
  reason?: string
}

export const queue = (input: QueueInput, wanted: Wanted = {}): Item[] => [
  ...((wanted.table ?? 'pairs') === 'pairs' && wanted.reason === undefined ? pairItems(input) : []),
  ...rowItems(input, wanted),
]

function rowItems(input: QueueInput, { table, reason }: Wanted): RowItem[] {
  const records = new Map(input.records.map((record) => [record.id, record]))
  const events = new Map(input.tables.events.map((row) => [row.event_id as string, row]))
  const claimsOf = groupBy(input.claims, ({ record_id }) => record_id ?? '')
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
        evidence: claims.map((claim) => evidenceOf(claim, records, input)),
        event: name === 'casualties' ? (events.get(row.event_id as string) ?? null) : null,
        tellings: inOrder(told.flatMap((claim) => tellingOf(claim, records))),
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

/** The local event that a claim is of or answers, or that its figure belongs to. */
function tellingOf(claim: ClaimRow, records: ReadonlyMap<string, StatementRecord>): Telling[] {
  const record = records.get(claim.statement_id)
  const own = claim.claim_id.split('-').at(-1)
  const isOwn = ({ id }: { id: string }) => id === own
  const told = record?.events.find(({ mentions }) => mentions.some(isOwn))
  const local =
    (told && (isAnswer(told) ? told.about : told.id)) ??
    record?.casualties.find(({ evidence }) => evidence.some(isOwn))?.event
  const event = record?.events.find(({ id }) => id === local)
  return event ? [tellingIn(claim.statement_id, event)] : []
}

/** Each telling once, in the order of their names. */
const inOrder = (tellings: readonly Telling[]): Telling[] =>
  [...new Map(tellings.map((telling) => [telling.name, telling])).values()].sort(by(({ name }) => name))
