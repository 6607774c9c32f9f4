/** Which tellings are compared, and that neither the order of the input nor a cut through it shows. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  blockKey,
  blocks,
  candidate,
  gap,
  inDays,
  inOrder,
  pairs,
  parts,
  WINDOW,
} from '../../src/reconcile/clusters/block.js'
import { record, run } from './records.js'

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
  it('keeps whatever is compared, with a place or without, in one part', () => {
    fc.assert(
      fc.property(items, (all) => {
        const found = [...parts(inDays(all))]
        expect(found.flat()).toEqual(inDays(all))
        for (const [i, part] of found.entries())
          for (const other of found.slice(i + 1))
            for (const a of part) for (const b of other) expect(gap(a, b)).toBeGreaterThan(WINDOW)
      }),
    )
  })
  it('holds a part open until the day that it is told, and no longer', () => {
    const days = [1, 5, 9].map((start) => ({ key: `${start}`, theatre: null, start, end: start }))
    expect([...parts(days)]).toHaveLength(3)
    expect([...parts(days, new Map([['1', 5]]))].map((part) => part.length)).toEqual([2, 1])
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
  it('refuses a stream that is not in order', () => {
    const at = (key: string, start: number) => ({ key, theatre: 'x', start, end: start })
    expect(() => [...blocks([at('b', 9), at('a', 1)])]).toThrow('a comes after b')
    expect([...blocks([at('a', 1), at('b', 9)])]).toHaveLength(2)
  })
  it.each([
    ['block', blocks],
    ['part', parts],
  ])('holds one %s: the first is out before the second is read', (_, cut) => {
    let read = 0
    function* source() {
      for (const start of [1, 2, 50, 51, 99]) {
        read++
        yield { key: String(start).padStart(2, '0'), theatre: 'x', start, end: start }
      }
    }
    expect(cut(source()).next().value).toHaveLength(2)
    expect(read).toBe(3)
  })
})

describe('reconcile over parts', () => {
  const make = fc.tuple(
    fc.constantFrom('OST', 'KAR', null),
    fc.constantFrom('2031-03-05', '2031-03-06', '2031-03-08'),
    fc.constantFrom('sorrel', 'velm', 'far', null),
    fc.nat(9),
  )
  const tell = ([by, on, at, count]: [string | null, string, string | null, number]) =>
    record(by, on, at, [{ count, side: 'OST' }])
  it('is the merge of the parts where no candidate pair crosses them', () => {
    fc.assert(
      fc.property(fc.array(make, { maxLength: 9 }), (all) => {
        const records = all.map(tell)
        // Days two apart never make a candidate pair, with a place or without.
        const [x, y] = [true, false].map((early) =>
          records.filter((r) => r.statement.published < '2031-03-07' === early),
        )
        const rows = (name: 'events' | 'casualties' | 'claims' | 'people' | 'agreements', key: string) => {
          const parts = [...run(x).tables[name], ...run(y).tables[name]]
          return [parts.sort((a, b) => (String(a[key]) < String(b[key]) ? -1 : 1)), run(records).tables[name]]
        }
        for (const [name, key] of [
          ['events', 'event_id'],
          ['casualties', 'casualty_id'],
          ['claims', 'claim_id'],
        ] as const) {
          const [parts, whole] = rows(name, key)
          expect(parts).toEqual(whole)
        }
      }),
      { numRuns: 40 },
    )
  })
  it('uses every telling once, and every casualty row adds up to its event', () => {
    fc.assert(
      fc.property(fc.array(make, { maxLength: 9 }), (all) => {
        const { tables } = run(all.map(tell))
        const told = tables.claims.filter((claim) => claim.record_table === 'events')
        expect(new Set(told.map((claim) => claim.claim_id)).size).toBe(all.length)
        for (const event of tables.events) {
          const own = tables.casualties.filter((row) => row.event_id === event.event_id && row.subset_of === null)
          const highs = own.flatMap((row) => (row.count_high === null ? [] : [row.count_high as number]))
          expect(event.deaths_high).toBe(highs.length === 0 ? null : highs.reduce((sum, n) => sum + n, 0))
        }
      }),
      { numRuns: 40 },
    )
  })
})
