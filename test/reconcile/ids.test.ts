/** Published ids never change: they stay, lead to another as alias, or stand withdrawn. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { record, run } from './records.js'

const active = (out: ReturnType<typeof run>) => out.tables.events.filter((row) => row.record_status === 'active')

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
  it('stay with the telling that named them when an event is parted, however many claims the other part takes', () => {
    const mention = b.events[0].mentions[0]
    const later = [40, 60].map((start, i) => ({ ...mention, id: `e1m${i + 2}`, start, end: start + 5 }))
    const mixed = { ...b, casualties: [], events: [{ ...b.events[0], mentions: [mention, ...later] }] }
    const before = run([mixed])
    const [named] = active(before)
    const judged = {
      ...{ left: `${b.id}@0-5`, right: `${b.id}@60-65`, expect: { left: 'words', right: 'words' } },
      ...{ judgement: 'different' as const, reason: 'r', author: 'a', where: { file: 'x.yaml', line: 1, column: 1 } },
    }
    const decisions = { corrections: [], identity: [judged], claims: [], reviews: [] }
    const after = run([mixed], { ledger: before.ledger, decisions, version: '1.1.0' })
    expect(active(after)).toHaveLength(2)
    const claims = after.tables.claims.filter((row) => row.record_id === named.event_id)
    expect(claims.map((row) => row.start)).toEqual([0])
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
    const [alias] = out.tables.id_aliases.filter((row) => row.record_table === 'events')
    expect(alias).toEqual({
      old_id: retired[0],
      record_table: 'events',
      new_id: active(out)[0].event_id,
      since_version: '1.1.0',
    })
    const figures = out.tables.id_aliases.filter((row) => row.record_table === 'casualties')
    expect(figures).toMatchObject([{ new_id: out.tables.casualties[0].casualty_id, since_version: '1.1.0' }])
    const later = run([a, b], { ledger: out.ledger, version: '1.2.0' })
    expect(later.tables.id_aliases).toEqual(out.tables.id_aliases)
  })
  it('lead nowhere when the survivor of a figure is gone too', () => {
    const aliases = { 'cas-old': 'cas-older', 'cas-older': 'cas-gone' }
    const out = run([a], { ledger: { ids: {}, aliases, releases: {} } })
    expect(out.tables.id_aliases).toEqual(
      ['cas-old', 'cas-older'].map((old_id) => ({
        old_id,
        record_table: 'casualties',
        new_id: null,
        since_version: '1.0.0',
      })),
    )
  })
  it('stay as withdrawn rows when no statement tells of them', () => {
    const out = run([a], { ledger: first.ledger, version: '1.1.0' })
    expect(out.tables.events.find((row) => row.event_id === id)).toMatchObject({
      record_status: 'withdrawn',
      first_version: '1.0.0',
    })
  })
})

describe('ids of published events', () => {
  /** Statements by side, day, place and toll; the same numbers make the same statements. */
  const make = fc.tuple(
    fc.constantFrom('OST', 'KAR', null),
    fc.constantFrom('2031-03-05', '2031-03-06', '2031-03-09'),
    fc.constantFrom('sorrel', 'velm', null),
    fc.nat(9),
  )
  const several = fc.array(make, { minLength: 1, maxLength: 6 })
  const tell = ([by, on, at, count]: [string | null, string, string | null, number]) =>
    record(by, on, at, [{ count, side: 'OST' }])
  /** The id that each statement’s event has. */
  const idsOf = (out: ReturnType<typeof run>): Map<string, string> =>
    new Map(
      out.tables.claims
        .filter((claim) => claim.record_table === 'events')
        .map((claim) => [claim.statement_id as string, claim.record_id as string]),
    )
  /** Every id published before is still that of a row, or leads to one. */
  const keptAll = (before: ReturnType<typeof run>, after: ReturnType<typeof run>): boolean =>
    before.tables.events.every((row) => {
      const now = after.tables.events.find((other) => other.event_id === row.event_id)
      return now !== undefined && (now.record_status !== 'merged' || String(row.event_id) in after.ledger.aliases)
    })

  it('outlive additions: each stands on with one of its tellings, or is the alias of one that does', () => {
    fc.assert(
      fc.property(several, several, (old, more) => {
        const before = old.map(tell)
        const first = run(before)
        const next = run([...more.map(tell), ...before], { ledger: first.ledger, version: '1.1.0' })
        expect(keptAll(first, next)).toBe(true)
        const now = idsOf(next)
        const at = (id: string): string => (id in next.ledger.aliases ? at(next.ledger.aliases[id]) : id)
        for (const id of new Set(idsOf(first).values())) {
          const tellings = [...idsOf(first)].filter(([, own]) => own === id).map(([statement]) => now.get(statement))
          expect(tellings).toContain(at(id))
        }
      }),
      { numRuns: 60 },
    )
  })
  it('outlive removals: an id without a telling is withdrawn, or merged into one that has', () => {
    fc.assert(
      fc.property(several, fc.nat(5), (old, at) => {
        const before = old.map(tell)
        const first = run(before)
        const left = before.filter((_, i) => i !== at % before.length)
        const next = run(left, { ledger: first.ledger, version: '1.1.0' })
        expect(keptAll(first, next)).toBe(true)
        const standing = new Set(idsOf(next).values())
        for (const { event_id, record_status } of next.tables.events) {
          const gone = String(event_id) in next.ledger.aliases ? 'merged' : 'withdrawn'
          expect(record_status).toBe(standing.has(event_id as string) ? 'active' : gone)
        }
      }),
      { numRuns: 40 },
    )
  })
  it('do not move with the order of statements, nor when dates, places and tolls are corrected without a split', () => {
    fc.assert(
      fc.property(
        make,
        fc.constantFrom('2031-03-05', '2031-03-07'),
        fc.constantFrom('sorrel', 'velm', null),
        (one, day, at) => {
          const old = tell(one)
          const first = run([old])
          const place = at && { name: at, place_id: at, precision: 'exact' as const, relation: null }
          const events = old.events.map((event) => ({ ...event, date_start: day, date_end: day, place }))
          const next = run([{ ...old, events }], { ledger: first.ledger })
          expect(idsOf(next)).toEqual(idsOf(first))
        },
      ),
    )
  })
  it('are taken over, not made anew, where a run is repeated on its own ledger', () => {
    fc.assert(
      fc.property(several, (all) => {
        const records = all.map(tell)
        const first = run(records)
        expect(run(records.toReversed(), { ledger: first.ledger })).toEqual(first)
      }),
      { numRuns: 30 },
    )
  })
})
