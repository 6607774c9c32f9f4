/** What holds of every set of statements: order, cuts and ids, on random invented records with victims’ names and running totals. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StatementRecord } from '../../src/model/record.js'
import type { TableName } from '../../src/model/tables/index.js'
import { gap, inDays, parts, WINDOW } from '../../src/reconcile/clusters/block.js'
import { cluster, clusterParts } from '../../src/reconcile/clusters/cluster.js'
import { setting } from '../../src/reconcile/clusters/setting.js'
import { incidentsOf } from '../../src/reconcile/incidents/incident.js'
import { by, groupBy } from '../../src/text/order.js'
import { naming, record, registry, run, runningTotal } from './records.js'

const DAYS = ['2031-03-05', '2031-03-06', '2031-03-07', '2031-03-09', '2031-03-10', '2031-03-11']

const make = fc.record({
  by: fc.constantFrom('OST', 'KAR', null),
  day: fc.constantFrom(...DAYS),
  at: fc.constantFrom('sorrel', 'velm', 'far', 'tarn', null),
  time: fc.constantFrom('05:00', '21:00', null),
  news: fc.boolean(),
  tolls: fc.array(
    fc.record({
      count: fc.nat(9),
      side: fc.constantFrom('OST', 'KAR'),
      harm: fc.constantFrom('killed', 'wounded'),
      vague: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  name: fc.constantFrom('Lev Orlan', 'Anton Berge', null),
  total: fc.integer({ min: 0, max: 5 }),
})
type Made = typeof make extends fc.Arbitrary<infer T> ? T : never

function told({ by, day, at, time, news, tolls, name, total }: Made): StatementRecord {
  const one = record(by, day, at, tolls, time)
  const basis = news ? ('publication_fallback' as const) : ('stated' as const)
  const dated = { ...one, events: one.events.map((event) => ({ ...event, date_basis: basis })) }
  if (total === 0) return runningTotal(dated, '2031-03-01')
  return name !== null && tolls.length > 0 ? naming(dated, name) : dated
}
const records = fc.array(make, { maxLength: 9 }).map((all) => all.map(told))

const KEYS: Partial<Record<TableName, string>> = {
  events: 'event_id',
  casualties: 'casualty_id',
  claims: 'claim_id',
  people: 'person_id',
  sources: 'statement_id',
  actors: 'actor_id',
  places: 'place_id',
  id_aliases: 'old_id',
}
const keysOf = (tables: ReturnType<typeof run>['tables'], name: TableName): string[] =>
  tables[name].map((row) => row[KEYS[name] as string] as string)

describe('whatever the statements are', () => {
  it('their order never shows', () => {
    const shuffled = records.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(run(other)).toEqual(run(all))
      }),
      { numRuns: 200 },
    )
  })

  it('every table has one row a key, in the order of code units', () => {
    fc.assert(
      fc.property(records, (all) => {
        const { tables } = run(all)
        for (const name of Object.keys(KEYS) as TableName[]) {
          const keys = keysOf(tables, name)
          for (const [i, key] of keys.entries()) if (i > 0) expect(keys[i - 1] < key).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('only tellings of one day, or of days that follow each other, are linked', () => {
    const { places } = setting(registry)
    fc.assert(
      fc.property(records, (all) => {
        const known = new Map(incidentsOf(all, places).map((incident) => [incident.key, incident]))
        const { merges, unsure } = run(all)
        for (const { left, right } of [...merges, ...unsure]) {
          const [a, b] = [left, right].map((key) => known.get(key))
          expect(a && b && gap(a, b) <= WINDOW).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('tellings that stream through part by part make the clusters of all at once', () => {
    const known = setting(registry)
    const none = { same: new Set<string>(), different: new Set<string>(), unsure: new Set<string>() }
    fc.assert(
      fc.property(records, (all) => {
        const incidents = incidentsOf(all, known.places)
        const forever = new Map(incidents.map(({ key }) => [key, Number.POSITIVE_INFINITY]))
        const [whole = { clusters: [], merges: [], unsure: [] }, ...more] = [
          ...clusterParts(inDays(incidents), known, none, forever),
        ]
        expect(more).toEqual([])
        const found = cluster(incidents, known, none)
        expect(found.clusters).toEqual(whole.clusters)
        const ends = (links: readonly { left: string; right: string }[]) =>
          links.map((l) => `${l.left} ${l.right}`).sort()
        expect(ends(found.merges)).toEqual(ends(whole.merges))
        expect(found.unsure).toEqual(whole.unsure)
      }),
      { numRuns: 100 },
    )
  })

  it('parts between which nothing is compared are reconciled as if each were alone', () => {
    const { places } = setting(registry)
    const partsOf = (all: readonly StatementRecord[]) => {
      const home = new Map<StatementRecord, number>()
      const tellings = inDays(incidentsOf(all, places))
      for (const [i, part] of [...parts(tellings)].entries()) for (const one of part) home.set(one.record, i)
      // Running totals are compared with those of any day.
      return [...groupBy(all, (one) => String(home.get(one) ?? 'totals')).values()]
    }
    fc.assert(
      fc.property(records, (all) => {
        const whole = run(all).tables
        const apart = partsOf(all).map((part) => run(part).tables)
        for (const name of ['events', 'casualties', 'claims', 'people', 'sources'] as const) {
          const rows = apart.flatMap((tables) => tables[name])
          expect(rows.sort(by((row) => row[KEYS[name] as string] as string))).toEqual(whole[name])
        }
      }),
      { numRuns: 100 },
    )
  })
})
