/** Totals of an event out of its casualty rows: figures of the event itself that are no part of another. */
import type { CasualtyRow } from '../../model/tables/index.js'

export type Totals = ReturnType<typeof totalsOf>

type Bound = 'count_low' | 'count_best' | 'count_high'

/**
 * Sum of a bound. Lower bounds that are not known add nothing; a best or upper bound that is not known leaves the sum unknown:
 * “at least three here, five there” has no upper bound, and a best number below the lower bound would be false.
 */
function sum(rows: readonly CasualtyRow[], bound: Bound): number | null {
  const counts = rows.map((row) => row[bound])
  const known = counts.filter((count) => count !== null)
  const open = bound !== 'count_low' && known.length < counts.length
  return open || known.length === 0 ? null : known.reduce((total, count) => total + count, 0)
}

export function totalsOf(casualties: readonly CasualtyRow[], sideA: string | null, sideB: string | null) {
  const figures = casualties.filter((row) => row.scope === 'event' && row.subset_of === null)
  const killed = figures.filter((row) => row.harm === 'killed')
  const wounded = figures.filter((row) => row.harm === 'wounded')
  /** A side’s figure also counts where it is known to be part of a total of all sides. */
  const ofSide = (side: string | null) =>
    casualties.filter(
      (row) => row.scope === 'event' && row.harm === 'killed' && row.side === side && isTop('side', row, casualties),
    )
  return {
    deaths_low: sum(killed, 'count_low'),
    deaths_best: sum(killed, 'count_best'),
    deaths_high: sum(killed, 'count_high'),
    deaths_a: sideA === null ? null : sum(ofSide(sideA), 'count_best'),
    deaths_b: sideB === null ? null : sum(ofSide(sideB), 'count_best'),
    deaths_civilians: sum(
      casualties.filter(
        (row) =>
          row.scope === 'event' &&
          row.harm === 'killed' &&
          row.person_status === 'civilian' &&
          isTop('person_status', row, casualties),
      ),
      'count_best',
    ),
    deaths_unknown: sum(
      killed.filter((row) => row.side === null).map((row) => withoutSides(row, casualties)),
      'count_best',
    ),
    wounded_low: sum(wounded, 'count_low'),
    wounded_best: sum(wounded, 'count_best'),
    wounded_high: sum(wounded, 'count_high'),
  }
}

/** Not part of a figure of the same side, or of the same kind of persons. */
function isTop(of: 'side' | 'person_status', row: CasualtyRow, casualties: readonly CasualtyRow[]): boolean {
  const host = casualties.find(({ casualty_id }) => casualty_id === row.subset_of)
  return host === undefined || (host[of] !== row[of] && isTop(of, { ...host, [of]: row[of] }, casualties))
}

/** “Five died: three officers of one side and two soldiers of the other”: what its parts of a side leave of a figure of none. */
function withoutSides(row: CasualtyRow, casualties: readonly CasualtyRow[]): CasualtyRow {
  const parts = casualties.filter((x) => x.subset_of === row.casualty_id && x.harm === row.harm && x.side !== null)
  const told = sum(parts, 'count_best')
  return row.count_best === null || told === null ? row : { ...row, count_best: Math.max(0, row.count_best - told) }
}
