/** Totals of an event: what a side without a best or an upper bound does to the sum. */
import { describe, expect, it } from 'vitest'
import type { CasualtyRow } from '../../src/model/tables/index.js'
import { totalsOf } from '../../src/reconcile/figures/totals.js'

const killed = (side: string, low: number | null, best: number | null, high: number | null): CasualtyRow =>
  ({
    casualty_id: `cas-${side}`,
    scope: 'event',
    harm: 'killed',
    person_status: 'unknown',
    subset_of: null,
    side,
    count_low: low,
    count_best: best,
    count_high: high,
  }) as CasualtyRow

describe('totals of an event', () => {
  it('add up what every side has', () => {
    const totals = totalsOf([killed('OST', 2, 3, 4), killed('KAR', 5, 5, 6)], null, null)
    expect(totals).toMatchObject({ deaths_low: 7, deaths_best: 8, deaths_high: 10 })
  })

  it('have no best number where only the foe counts a side, lest it lie below the lower bound', () => {
    const totals = totalsOf([killed('OST', 105, 105, 105), killed('KAR', 71, null, 71)], 'OST', 'KAR')
    expect(totals).toMatchObject({
      deaths_low: 176,
      deaths_best: null,
      deaths_high: 176,
      deaths_a: 105,
      deaths_b: null,
    })
  })

  it('have no upper bound beside “at least”, and a lower one beside “up to”', () => {
    const totals = totalsOf([killed('OST', 3, 3, null), killed('KAR', null, null, 15)], null, null)
    expect(totals).toMatchObject({ deaths_low: 3, deaths_best: null, deaths_high: null })
  })

  it('of a side hold its part of a total of both, whatever kind of persons both count', () => {
    const both = { ...killed('both', 5, 5, 5), side: null, person_status: 'military' as const }
    const part = (side: string, n: number, host = both.casualty_id) => ({
      ...killed(side, n, n, n),
      ...{ casualty_id: `cas-${side}-${n}`, person_status: 'military' as const, subset_of: host },
    })
    const rows = [both, part('OST', 3), part('KAR', 2), part('OST', 1, 'cas-OST-3')]
    expect(totalsOf(rows, 'OST', 'KAR')).toMatchObject({ deaths_best: 5, deaths_a: 3, deaths_b: 2, deaths_unknown: 0 })
    expect(totalsOf(rows.slice(0, 2), 'OST', 'KAR')).toMatchObject({ deaths_a: 3, deaths_unknown: 2 })
    expect(totalsOf([both], 'OST', 'KAR')).toMatchObject({ deaths_unknown: 5 })
  })
})
