/**
 * A published tally beside what the release says of the same people: the claims of the statements that give it, and the sum over
 * events: of the figures of active events within the period, each person once.
 */
import type { Row } from '../../model/column.js'
import type { TableName } from '../../model/tables/index.js'
import type { Tally } from '../../model/tallies.js'
import { unique } from '../../text/order.js'

export type Rows = Record<TableName, readonly Row[]>

/** Statement ids by the names by which tallies call them. */
export type StatementsByName = ReadonlyMap<string, string>

export interface Sum {
  low: number
  best: number
  /** Null where one of the figures has no upper bound. */
  high: number | null
  figures: number
  /** Figures without a best number, which add nothing to `best`. */
  without_best: number
}

/** Whether the statements that give a tally were read so. `other_side`: the number stands there, but of another side. */
export type Read = 'stated' | 'other_side' | 'other_number' | 'nothing' | 'no_statement'

export interface Compared {
  tally: Tally
  read: Read
  /** Figures that the number was read into. */
  records: string[]
  /** Numbers that the statements were read to give instead. */
  others: string[]
  sum: Sum
  /** Best sum by published count; null where either is nothing. */
  ratio: number | null
}

export function compareTallies(tallies: readonly Tally[], rows: Rows, statements: StatementsByName): Compared[] {
  const figures = new Map(rows.casualties.map((row) => [row.casualty_id as string, row]))
  const eventsById = new Map(rows.events.map((row) => [row.event_id as string, row]))
  return tallies
    .map((tally) => {
      const sum = sumOf(tally, rows.casualties, eventsById)
      const ratio = sum.figures > sum.without_best && tally.count > 0 ? sum.best / tally.count : null
      return { tally, ...readIn(tally, rows.claims, figures, statements), sum, ratio }
    })
    .sort((a, b) => (order(a.tally) < order(b.tally) ? -1 : 1))
}

const order = ({ period, side, harm, as_of, id }: Tally): string =>
  [period.from, period.to, side, harm, as_of ?? '9999', id].join(' ')

/** What the claims of its statements say, where they speak of the same harm. */
function readIn(
  { compare, harm, count }: Tally,
  claims: readonly Row[],
  figures: ReadonlyMap<string, Row>,
  statements: StatementsByName,
): Pick<Compared, 'read' | 'records' | 'others'> {
  const named = new Set(compare.digests.map((name) => statements.get(name)))
  if (named.size === 0) return { read: 'no_statement', records: [], others: [] }
  const told = claims.filter(
    (row) =>
      row.record_table === 'casualties' &&
      row.property === harm &&
      row.polarity === 'asserted' &&
      named.has(row.statement_id as string),
  )
  const giving = told.filter((row) => row.value_low === count || row.value_high === count)
  const side = (row: Row) => figures.get(row.record_id as string)?.side ?? null
  const own = giving.filter((row) => compare.sides.includes(side(row) as string))
  const used = own.length > 0 ? own : giving
  return {
    read: own.length > 0 ? 'stated' : giving.length > 0 ? 'other_side' : told.length > 0 ? 'other_number' : 'nothing',
    records: unique(used.flatMap((row) => (row.record_id === null ? [] : [row.record_id as string]))),
    others: giving.length > 0 ? [] : unique(told.map((row) => String(row.value_low ?? row.value_high ?? row.value))),
  }
}

/** Status of a tally that counts everybody, and of a figure whose status no source tells. */
const ALL = 'unknown'

/** Statements call police officers soldiers and soldiers policemen. */
const UNIFORMED = new Set(['military', 'police', 'peacekeeper', 'militant'])

function sumOf(tally: Tally, casualties: readonly Row[], events: ReadonlyMap<string, Row>): Sum {
  const fitting = casualties.filter((row) => isMeant(row, tally, events.get(row.event_id as string)))
  const fits = new Set(fitting)
  const byId = new Map(casualties.map((row) => [row.casualty_id, row]))
  const counted = fitting.filter((row) => !wholesOf(row, byId).some((whole) => fits.has(whole)))
  const total = (column: string) => counted.reduce((sum, row) => sum + ((row[column] as number | null) ?? 0), 0)
  return {
    low: total('count_low'),
    best: total('count_best'),
    high: counted.some((row) => row.count_high === null) ? null : total('count_high'),
    figures: counted.length,
    without_best: counted.filter((row) => row.count_best === null).length,
  }
}

/** What a figure is part of, and what that is part of. */
function wholesOf(row: Row, byId: ReadonlyMap<Row[string], Row>): Row[] {
  const out: Row[] = []
  for (let at = byId.get(row.subset_of); at && !out.includes(at); at = byId.get(at.subset_of)) out.push(at)
  return out
}

/** A figure of the side counts also where it is part of a total of all sides, but not beside a whole that fits too. */
function isMeant(row: Row, { harm, status, period, compare }: Tally, event: Row | undefined): boolean {
  if (event === undefined || event.record_status !== 'active' || row.harm !== harm) return false
  const kinds = compare.subtypes as readonly string[] | undefined
  return (
    compare.sides.includes(row.side as string) &&
    isOf(status, row.person_status as string) &&
    (kinds === undefined || kinds.includes(event.event_subtype as string)) &&
    (event.date_start as string) >= period.from &&
    (event.date_end as string) <= period.to
  )
}

const isOf = (wanted: string, status: string): boolean =>
  wanted === ALL || status === ALL || status === wanted || (UNIFORMED.has(wanted) && UNIFORMED.has(status))
