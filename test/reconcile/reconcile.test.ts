/** Clusters, counts, ids and decisions on small invented records. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockKey, blocks, candidate, gap, inOrder, pairs, WINDOW } from '../../src/reconcile/block.js'
import { record, run } from './records.js'

const active = (out: ReturnType<typeof run>) => out.tables.events.filter((row) => row.record_status === 'active')

describe('one incident, one event', () => {
  it('joins two sides that tell of one village and day, and keeps both tolls', () => {
    const out = run([
      record('OST', '2031-03-05', 'sorrel', [{ count: 2, side: 'OST' }]),
      record('KAR', '2031-03-05', 'sorrel', [{ count: 9, side: 'OST' }]),
    ])
    expect(active(out)).toMatchObject([{ deaths_low: 2, deaths_best: 2, deaths_high: 9, disputed: true, n_claims: 2 }])
    expect(out.tables.casualties).toMatchObject([{ best_method: 'own_side', conflict: true, n_claims: 2 }])
  })
  it('keeps two incidents of one village and day that their times tell apart', () => {
    const out = run([
      record('OST', '2031-03-05', 'sorrel', [], '05:00'),
      record('KAR', '2031-03-05', 'sorrel', [], '21:00'),
    ])
    expect(active(out)).toHaveLength(2)
  })
  it('does not let a telling without time link two whose times contradict', () => {
    const at = (time: string | null) => record(null, '2031-03-05', 'sorrel', [], time)
    expect(active(run([at('05:00'), at(null), at('21:00')]))).toHaveLength(2)
  })
  it('does not let a telling without place link two places', () => {
    const out = run([
      record('OST', '2031-03-05', 'sorrel', []),
      record('KAR', '2031-03-05', 'velm', []),
      record(null, '2031-03-05', null, []),
    ])
    expect(new Set(active(out).map((row) => row.place_id))).toContain('sorrel')
    expect(active(out).filter((row) => row.place_id !== null)).toHaveLength(2)
  })
})

describe('counts', () => {
  const only = (...records: Parameters<typeof run>[0][number][]) => run(records).tables.casualties[0]
  it('gives no best figure on the word of the adversary alone', () => {
    expect(only(record('KAR', '2031-03-05', 'sorrel', [{ count: 9, side: 'OST' }]))).toMatchObject({
      count_low: 9,
      count_best: null,
      count_high: 9,
      review_reasons: ['adversary_only'],
    })
  })
  it('lets a denial lower the low to 0 and nothing else', () => {
    const told = record(null, '2031-03-05', 'sorrel', [{ count: 4, side: 'OST' }])
    const denied = record('OST', '2031-03-05', 'sorrel', [{ count: 4, side: 'OST', denied: true }])
    expect(only(told, denied)).toMatchObject({ count_low: 0, count_best: 4, count_high: 4, n_denials: 1 })
  })
  it('does not count a number again for an ally, unless one statement tells both', () => {
    const tell = (...tolls: [side: string, count: number][]) =>
      record(
        null,
        '2031-03-05',
        'sorrel',
        tolls.map(([side, count]) => ({ side, count })),
      )
    const rows = (...records: ReturnType<typeof tell>[]) => run(records).tables.casualties
    expect(rows(tell(['OST', 3]), tell(['OST', 3]), tell(['ALD', 3]))).toMatchObject([{ side: 'OST', n_claims: 3 }])
    expect(rows(tell(['OST', 3], ['ALD', 3]))).toHaveLength(2)
    expect(rows(tell(['OST', 3]), tell(['ALD', 4]))).toHaveLength(2)
    expect(rows(tell(['OST', 3]), tell(['KAR', 3]))).toHaveLength(2)
  })
  it('does not count police again whom another statement calls soldiers; civilians are others', () => {
    const tell = (status: string) => record(null, '2031-03-05', 'sorrel', [{ count: 3, side: 'OST', status }])
    expect(run([tell('police'), tell('military')]).tables.casualties).toHaveLength(1)
    expect(run([tell('civilian'), tell('military')]).tables.casualties).toHaveLength(2)
  })
  it('keeps the parts of an ally’s total under the figure that the total went to', () => {
    const tell = (...tolls: Parameters<typeof record>[3] & object) => record(null, '2031-03-05', 'sorrel', tolls)
    const whole = () => tell({ side: 'OST', count: 5, status: 'military' })
    const parts = tell(
      { side: 'ALD', count: 5, status: 'unknown' },
      { side: 'ALD', count: 2, status: 'military' },
      { side: 'ALD', count: 3, status: 'civilian' },
    )
    const { casualties, events } = run([whole(), whole(), parts]).tables
    const top = casualties.find((row) => row.side === 'OST')
    expect(casualties.filter((row) => row.side === 'ALD').map((row) => row.subset_of)).toEqual([
      top?.casualty_id,
      top?.casualty_id,
    ])
    expect(events[0].deaths_best).toBe(5)
  })
  it('names agreement of two reporters', () => {
    const report = () => record(null, '2031-03-05', 'sorrel', [{ count: 4, side: 'OST' }])
    expect(only(report(), report())).toMatchObject({ count_best: 4, best_method: 'third_party_agreeing' })
    expect(only(report())).toMatchObject({ count_best: 4, best_method: 'third_party' })
  })
})

describe('ids', () => {
  const a = record('OST', '2031-03-05', 'sorrel', [{ count: 2, side: 'OST' }])
  const b = record('KAR', '2031-03-05', 'sorrel', [{ count: 9, side: 'OST' }])
  const first = run([b])
  const id = active(first)[0].event_id
  it('stay when an earlier telling is added, a date is corrected, and a run is repeated', () => {
    const earlier = { ...a, statement: { ...a.statement, published: '2031-03-01' } }
    expect(active(run([earlier, b], { ledger: first.ledger })).map((row) => row.event_id)).toEqual([id])
    const moved = { ...b, events: b.events.map((e) => ({ ...e, date_start: '2031-03-06', date_end: '2031-03-06' })) }
    expect(active(run([moved], { ledger: first.ledger })).map((row) => row.event_id)).toEqual([id])
    expect(run([b], { ledger: first.ledger })).toEqual(first)
  })
  it('leave an alias and a merged row when two published events turn out to be one', () => {
    const two = run([a], { ledger: run([a]).ledger })
    const both = {
      ids: { ...two.ledger.ids, ...first.ledger.ids },
      aliases: {},
      releases: { ...two.ledger.releases, ...first.ledger.releases },
    }
    const out = run([a, b], { ledger: both, version: '1.1.0' })
    expect(active(out)).toHaveLength(1)
    expect(out.tables.events.filter((row) => row.record_status === 'merged')).toHaveLength(1)
    const retired = Object.keys(out.ledger.aliases).filter((old) => old.startsWith('evt-'))
    expect(retired.map((old) => out.ledger.aliases[old])).toEqual([active(out)[0].event_id])
  })
  it('stay as withdrawn rows when no statement tells of them', () => {
    const out = run([a], { ledger: first.ledger, version: '1.1.0' })
    expect(out.tables.events.find((row) => row.event_id === id)).toMatchObject({
      record_status: 'withdrawn',
      first_version: '1.0.0',
    })
  })
})

describe('decisions', () => {
  const a = record('KAR', '2031-03-05', 'sorrel', [{ count: 9, side: 'OST' }])
  const id = String(run([a]).tables.casualties[0].casualty_id)
  const where = { file: 'decisions/x.yaml', line: 3, column: 5 }
  const correction = (expected: number, reviewer = 'b') => ({
    ...{
      id: 'x',
      target: { table: 'casualties' as const, id, field: 'count_best' },
      expect: expected as number | null,
    },
    ...{ value: 8, reason: 'r', evidence: 'e', author: 'a', reviewer, date: '2031-04-01', where },
  })
  const decided = (one: ReturnType<typeof correction>) =>
    run([a], { decisions: { corrections: [one], identity: [], reviews: [] } })
  it('override a figure and its totals', () => {
    const out = decided({ ...correction(0), expect: null })
    expect(out.problems).toEqual([])
    expect(out.tables.casualties[0]).toMatchObject({ count_low: 8, count_best: 8, best_method: 'override' })
    expect(active(out)[0]).toMatchObject({ deaths_low: 8, deaths_best: 8 })
  })
  it('stop the run with both values and the place when stale, and when self-reviewed', () => {
    expect(decided(correction(5)).problems).toMatchObject([
      { ...where, what: expect.stringMatching(/expects 5 .*is null/) },
    ])
    expect(decided({ ...correction(0, 'a'), expect: null }).problems).toMatchObject([where])
  })
})

describe('blocking and order', () => {
  const item = fc.record({
    key: fc.string(),
    theatre: fc.constantFrom('x', 'y', null),
    start: fc.nat(40),
    long: fc.nat(15),
  })
  const items = fc
    .uniqueArray(item, { selector: ({ key }) => key })
    .map((all) => all.map(({ long, ...i }) => ({ ...i, end: i.start + long })))
  it('compares exactly the candidates, and those share a key and lie within the window', () => {
    fc.assert(
      fc.property(items, (all) => {
        const found = [...blocks(inOrder(all))].flatMap((block) =>
          [...pairs(block)].map(([a, b]) => [a.key, b.key].sort().join('\n')),
        )
        const expected = all.flatMap((a, i) =>
          all.slice(i + 1).flatMap((b) => (candidate(a, b) ? [[a.key, b.key].sort().join('\n')] : [])),
        )
        expect(found.sort()).toEqual(expected.sort())
        for (const a of all)
          for (const b of all)
            if (candidate(a, b)) expect([blockKey(a), gap(a, b) <= WINDOW]).toEqual([blockKey(b), true])
      }),
    )
  })
  it('never shows the order of the input, gives unique sorted ids, and adds up over parts far apart', () => {
    const day = fc.constantFrom('2031-03-05', '2031-03-06', '2031-03-08')
    const make = fc.tuple(fc.constantFrom('OST', 'KAR', null), day, fc.constantFrom('sorrel', 'velm', null), fc.nat(9))
    fc.assert(
      fc.property(fc.array(make, { maxLength: 7 }), fc.array(make, { maxLength: 4 }), (near, far) => {
        const x = near.map(([by, on, at, count]) => record(by, on, at, [{ count, side: 'OST' }]))
        const y = far.map(([by, on, at, count]) => record(by, on.replace('2031', '2032'), at, [{ count, side: 'KAR' }]))
        const whole = run([...x, ...y])
        expect(run([...y, ...x].reverse())).toEqual(whole)
        const ids = whole.tables.events.map((row) => row.event_id as string)
        expect(ids).toEqual([...new Set(ids)].sort())
        const parts = [...run(x).tables.events, ...run(y).tables.events]
        expect(parts.sort((a, b) => (String(a.event_id) < String(b.event_id) ? -1 : 1))).toEqual(whole.tables.events)
      }),
      { numRuns: 40 },
    )
  })
})
