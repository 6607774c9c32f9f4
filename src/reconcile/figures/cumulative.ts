/** Running totals: one figure a day, side, status and harm, told apart from events and checked for falling. */
import type { StatementCasualty, StatementRecord } from '../../model/record.js'
import type { CasualtyRow } from '../../model/tables/index.js'
import { by, groupBy } from '../../text/order.js'
import { counts, type Figure, figureOf, type Told, toldIn } from './figure.js'
import { partsOf } from './parts.js'

/** Figures of the running totals of all statements. A total without a day of its own stands for the day of publication. */
export function cumulativeFigures(records: readonly StatementRecord[]): Figure[] {
  const told = records.flatMap((record) =>
    record.casualties
      .filter((fact) => counts(fact) && fact.scope === 'cumulative')
      .map((fact) => toldIn(record, { ...fact, as_of_date: dayOf(fact, record), period_start: startOf(fact, record) })),
  )
  return [...groupBy(told, periodOf)].sort(by(([k]) => k)).flatMap(([, own]) => {
    const whole = groupBy(
      own.filter(({ fact }) => fact.subset_of === null),
      ({ side, status }) => `${side ?? ''} ${status}`,
    )
    const figures = [...whole].sort(by(([k]) => k)).map(([, same]) => figureOf(same))
    return [...figures, ...partsOf(own, figures)]
  })
}

const dayOf = (fact: StatementCasualty, record: StatementRecord): string =>
  fact.as_of_date ?? record.statement.published

/** A part runs from the day its whole runs from. */
const startOf = (fact: StatementCasualty, { casualties }: StatementRecord): string | null =>
  fact.period_start ?? casualties.find(({ id }) => id === fact.subset_of)?.period_start ?? null

const periodOf = ({ fact }: Told): string => [fact.as_of_date, fact.harm, fact.period_start ?? ''].join(' ')

type Total = Pick<
  CasualtyRow,
  | 'scope'
  | 'harm'
  | 'side'
  | 'person_status'
  | 'period_start'
  | 'subset_of'
  | 'as_of_date'
  | 'count_low'
  | 'count_high'
  | 'needs_review'
  | 'review_reasons'
>

/** Marks totals that are lower than an earlier one of the same count: one of the two is wrong or counts something else. */
export function falling<T extends Total>(rows: readonly T[]): T[] {
  const series = groupBy(
    rows.filter((row) => row.scope === 'cumulative' && row.period_start !== null && row.subset_of === null),
    (row) => [row.harm, row.side ?? '', row.person_status, row.period_start].join(' '),
  )
  const fallen = new Set<T>()
  for (const totals of series.values()) {
    let peak = 0
    for (const row of totals.toSorted(by((r) => r.as_of_date ?? ''))) {
      if (row.count_high !== null && row.count_high < peak) fallen.add(row)
      peak = Math.max(peak, row.count_low ?? 0)
    }
  }
  return rows.map((row) =>
    fallen.has(row)
      ? { ...row, needs_review: true, review_reasons: [...row.review_reasons, 'falling_total'].sort() }
      : row,
  )
}
