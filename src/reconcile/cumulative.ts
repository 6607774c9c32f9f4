/** Running totals: one figure a day, side, status and harm, told apart from events and checked for falling. */
import type { StatementRecord } from '../model/record.js'
import type { CasualtyRow } from '../model/tables/index.js'
import { counts, type Figure, type Told } from './figures.js'
import { by, groupBy } from './order.js'

/** Figures of the running totals of all statements. A total without a day of its own stands for the day of publication. */
export function cumulativeFigures(records: readonly StatementRecord[]): Figure[] {
  const told = records.flatMap((record) =>
    record.casualties
      .filter((fact) => counts(fact) && fact.scope === 'cumulative')
      .map((fact): Told => ({ record, fact: { ...fact, as_of_date: fact.as_of_date ?? record.statement.published } })),
  )
  const key = ({ fact }: Told) =>
    [
      fact.as_of_date,
      fact.harm,
      fact.side ?? '',
      fact.person_status,
      fact.period_start ?? '',
      fact.subset_of ? 'part' : '',
    ].join(' ')
  return [...groupBy(told, key)].sort(by(([k]) => k)).map(([, own]) => {
    const { harm, side, person_status } = own[0].fact
    return { harm, side, status: person_status, told: own, host: null }
  })
}

type Total = Pick<
  CasualtyRow,
  | 'scope'
  | 'harm'
  | 'side'
  | 'person_status'
  | 'period_start'
  | 'as_of_date'
  | 'count_low'
  | 'count_high'
  | 'needs_review'
  | 'review_reasons'
>

/** Marks totals that are lower than an earlier one of the same count: one of the two is wrong or counts something else. */
export function falling<T extends Total>(rows: readonly T[]): T[] {
  const series = groupBy(
    rows.filter((row) => row.scope === 'cumulative' && row.period_start !== null),
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
