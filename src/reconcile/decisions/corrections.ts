/** People’s corrections, applied to the rows they name. One that no longer fits, or would make the row contradict itself, stops the run. */
import type { Cell, Row } from '../../model/column.js'
import type { Correction, Located } from '../../model/decision.js'
import { isMade } from '../../model/follows.js'
import type { Registry } from '../../model/knowledge.js'
import type { Problem } from '../../model/problem.js'
import { TABLES } from '../../model/tables/index.js'
import { type Known, override } from './carry.js'
import { type DecidedTable, idle, problem } from './decisions.js'
import type { Desk } from './desk.js'

/** Applies the corrections of one table to its rows, one after another: each expects what the one before left. */
export function correct<T extends Row>(
  table: DecidedTable,
  rows: readonly T[],
  desk: Known & Pick<Desk, 'decisions' | 'registry' | 'ids' | 'problems'>,
): T[] {
  const { decisions, registry, ids, problems } = desk
  const spec = TABLES.find(({ name }) => name === table) as (typeof TABLES)[number]
  const byId = new Map(rows.map((row) => [row[spec.key] as string, row]))
  const last = new Map<string, Located<Correction>>()
  for (const correction of decisions.corrections.filter(({ target }) => target.table === table)) {
    const id = ids.current(correction.target.id)
    const row = byId.get(id)
    const fault = row ? (stale(row, correction) ?? unusable(correction, registry)) : absentRow(correction, id)
    const corrected = row && !fault ? override(row, correction, desk) : null
    const checked = corrected && spec.schema.partial().safeParse(corrected)
    if (fault) problems.push(fault)
    else if (checked && !checked.success) problems.push(forbidden(correction, checked.error.issues[0].message))
    else if (corrected) {
      byId.set(id, corrected)
      last.set(id, correction)
    }
  }
  for (const [id, correction] of last) problems.push(...contradictions(byId.get(id) as T, correction))
  return [...byId.values()]
}

const absentRow = ({ id, where, target: { table } }: Located<Correction>, row: string): Problem =>
  idle(
    where,
    `correction ${id}: there is no ${row} in ${table}`,
    'a correction names a row of the release',
    'correct the id, or remove the correction',
  )

const forbidden = ({ id, where, target, value }: Located<Correction>, why: string): Problem =>
  problem(
    where,
    `correction ${id}: ${show(value)} cannot stand in ${target.table}.${target.field}`,
    why,
    'write a value that the codebook allows',
  )

/** Cells that may not be larger than the next one. */
const ASCENDING = [
  ['date_start', 'date_end'],
  ['period_start', 'period_end'],
  ['count_low', 'count_best'],
  ['count_best', 'count_high'],
  ['count_low', 'count_high'],
]

/** What stands in the wrong order once all corrections of a row are made. */
const contradictions = (row: Row, { id, where }: Located<Correction>): Problem[] =>
  ASCENDING.flatMap(([less, more]) => {
    const [x, y] = [row[less] ?? null, row[more] ?? null]
    if (x === null || y === null || x <= y) return []
    return problem(
      where,
      `after correction ${id} ${less} is ${show(x)} and ${more} ${show(y)}`,
      `${less} cannot be after or above ${more}`,
      'correct the other one too',
    )
  })

function stale(row: Row, { id, target, expect, value, where }: Located<Correction>): Problem | null {
  if (!(target.field in row))
    return problem(
      where,
      `correction ${id}: ${target.table} has no column ${target.field}`,
      'a correction names a column of the codebook',
      'correct the name',
    )
  const is = row[target.field]
  if (JSON.stringify(is) === JSON.stringify(expect)) return null
  if (JSON.stringify(is) === JSON.stringify(value))
    return idle(
      where,
      `correction ${id} sets ${target.field} of ${target.id} to ${show(value)}, which it is without it; it expects ${show(expect)}`,
      'the statements are read so by now',
      'remove the correction',
    )
  return problem(
    where,
    `correction ${id} expects ${show(expect)} in ${target.field} of ${target.id}, but it is ${show(is)}`,
    'what was corrected has changed since; the correction may no longer be right',
    `check it: set expect to ${show(is)}, or remove the correction`,
  )
}

/** What no correction may write: a column made of others, or the id of a place or actor that the registry does not have. */
function unusable(
  { id, target, value, where }: Located<Correction>,
  { places, actors, pipeline }: Registry,
): Problem | null {
  const { table, field } = target
  if (isMade(table, field))
    return problem(
      where,
      `correction ${id}: ${table}.${field} is made of other cells`,
      'it would contradict what it is made of',
      'correct that instead: the figures of an event, the precision behind a code',
    )
  const kind = field === 'place_id' ? 'place' : ACTOR_COLUMNS.has(field) ? 'actor' : null
  const known = new Set([
    ...(kind === 'place' ? places : actors).map(({ id: one }) => one),
    ...(kind === 'actor' ? pipeline.sides.map(({ code }) => code) : []),
  ])
  const absent = [value].flat().find((one) => one !== null && !known.has(one as string))
  if (kind === null || absent === undefined) return null
  return problem(
    where,
    `correction ${id}: there is no ${kind} ${absent}`,
    `${table}.${field} names ${kind}s of the registry`,
    `correct the name, or add it to ${kind}s.yaml`,
  )
}

const ACTOR_COLUMNS = new Set(['side_a', 'side_b', 'actors', 'victim_actor', 'alleged_perpetrator'])

const show = (value: Cell): string => JSON.stringify(value)
