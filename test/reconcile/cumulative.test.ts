/** Running totals stand apart from events: never added to them, one a day and count, and never falling unnoticed. */
import { describe, expect, it } from 'vitest'
import { record, run, runningTotal, type Toll } from './records.js'

const total = (day: string, count: number, more: Partial<Toll> = {}, by: string | null = null) =>
  runningTotal(record(by, day, null, [{ count, side: 'OST', ...more }]), '2031-03-01')
const rows = (...records: ReturnType<typeof total>[]) => run(records).tables.casualties

describe('running totals', () => {
  it('are typed apart, belong to no event and are in no sum', () => {
    const out = run([record(null, '2031-03-05', 'sorrel', [{ count: 2, side: 'OST' }]), total('2031-03-05', 40)])
    expect(out.tables.casualties).toMatchObject([
      { scope: 'event', count_best: 2 },
      { scope: 'cumulative', event_id: null, as_of_date: '2031-03-05', period_start: '2031-03-01', count_best: 40 },
    ])
    expect(out.tables.events).toMatchObject([{ deaths_best: 2, deaths_high: 2 }])
  })
  it('make no incident of the violence they are told of, unless it has a day or a place of its own', () => {
    const told = total('2031-03-05', 40)
    const events = (more: object) =>
      record(null, '2031-03-05', null).events.map((event) => ({
        ...event,
        date_basis: 'publication_fallback',
        ...more,
      }))
    const made = (more: object) => run([{ ...told, events: events(more) as typeof told.events }]).tables.events.length
    expect(made({})).toBe(0)
    expect(made({ type: 'strategic_development', subtype: 'displacement' })).toBe(0)
    expect(made({ type: 'strategic_development', subtype: 'blockade' })).toBe(1)
    expect(made({ date_basis: 'stated' })).toBe(1)
    expect(made({ place: { name: 'sorrel', place_id: 'sorrel', precision: 'exact', relation: null } })).toBe(1)
    const fled = total('2031-03-05', 40, { harm: 'displaced' })
    expect(run([{ ...fled, events: events({}) as typeof told.events }]).tables.events).toHaveLength(1)
  })
  it('keep apart what they count over: it is no incident, and an incident that they are told of is told by others', () => {
    const told = total('2031-03-05', 40)
    const [clash] = record(null, '2031-03-05', 'sorrel').events
    const span = { ...clash, id: 'e2', scope: 'period', date_start: '2031-03-01', date_precision: 'days' } as const
    for (const event of ['e1', 'e2']) {
      const casualties = told.casualties.map((fact) => ({ ...fact, event }))
      const { events, casualties: rows, claims } = run([{ ...told, events: [clash, span], casualties }]).tables
      expect(events).toMatchObject([{ date_start: '2031-03-05', deaths_best: null }])
      expect(rows).toMatchObject([{ scope: 'cumulative', event_id: null, count_best: 40 }])
      expect(claims.map(({ property }) => property)).toEqual(['event_type', 'killed'])
    }
  })
  it('of one day and count are one figure; of two days, sides or harms two', () => {
    expect(rows(total('2031-03-05', 40), total('2031-03-05', 41))).toMatchObject([{ count_low: 40, count_high: 41 }])
    expect(rows(total('2031-03-05', 40), total('2031-03-06', 40))).toHaveLength(2)
    expect(rows(total('2031-03-05', 40), total('2031-03-05', 40, { side: 'KAR' }))).toHaveLength(2)
  })
  it('that fall are reported on the lower, later figure alone', () => {
    const found = rows(total('2031-03-05', 40), total('2031-03-07', 35), total('2031-03-09', 44))
    expect(found.map((row) => (row.review_reasons as string[]).includes('falling_total'))).toEqual([false, true, false])
  })
  it('do not fall by a part of a later one', () => {
    const part = (day: string) =>
      runningTotal(
        record(null, day, null, [
          { count: 44, side: 'OST' },
          { count: 9, side: 'OST', of: 0 },
        ]),
        '2031-03-01',
      )
    expect(rows(total('2031-03-05', 40), part('2031-03-07')).flatMap((row) => row.review_reasons)).toEqual([])
  })
  it('of another status or side do not make each other fall', () => {
    const found = rows(
      total('2031-03-05', 40),
      total('2031-03-07', 9, { status: 'civilian' }),
      total('2031-03-08', 8, { side: 'KAR' }),
    )
    expect(found.flatMap((row) => row.review_reasons)).not.toContain('falling_total')
  })
  it('of parts stand under their whole, which lends them its start', () => {
    const told = runningTotal(
      record(null, '2031-03-05', null, [
        { count: 40, side: 'OST' },
        { count: 9, side: 'OST', of: 0 },
      ]),
      null,
    )
    const [whole, part] = told.casualties
    const found = rows({ ...told, casualties: [{ ...whole, period_start: '2031-03-01' }, part] })
    const top = found.find((row) => row.count_best === 40)
    expect(found.find((row) => row.count_best === 9)).toMatchObject({
      subset_of: top?.casualty_id,
      period_start: '2031-03-01',
    })
  })
  it('without a stated start are kept, but not compared', () => {
    const open = (day: string, count: number) => runningTotal(record(null, day, null, [{ count, side: 'OST' }]), null)
    expect(rows(open('2031-03-05', 40), open('2031-03-07', 35)).flatMap((row) => row.review_reasons)).toEqual([])
  })
})
