/** A corrected cell carries along what follows from it, in its row, in the totals and in the sentence; what would contradict stops the run. */
import { describe, expect, it } from 'vitest'
import type { Row } from '../../src/model/column.js'
import { columnsOf } from '../../src/model/column.js'
import type { Correction, DecisionSet } from '../../src/model/decision.js'
import { FOLLOWS } from '../../src/model/follows.js'
import { TABLES } from '../../src/model/tables/index.js'
import type { ReconcileInput } from '../../src/reconcile/index.js'
import { record, run as runOn } from './records.js'

const ontology = {
  subtypes: {
    armed_clash: { type: 'battle', acled: null, plover: 'ASSAULT', cameo: 19, ucdp: 1 },
    talks: { type: 'diplomatic', acled: null, plover: 'CONSULT', cameo: 3, ucdp: null },
  },
  ...{ vague: {}, rules: {} },
} as unknown as ReconcileInput['ontology'] & { subtypes: Record<'talks', Row> }
const run = (records: Parameters<typeof runOn>[0], more: Partial<ReconcileInput> = {}) =>
  runOn(records, { ontology, ...more })

const where = { file: 'decisions/x.yaml', line: 3, column: 5 }
const told = [
  record('OST', '2031-03-05', 'sorrel', [{ count: 3, side: 'OST' }]),
  record('KAR', '2031-03-05', 'sorrel', [{ count: 2, side: 'KAR' }]),
]
const first = run(told)
const EVENT = first.tables.events[0]
const figure = (out: typeof first, side: string) =>
  out.tables.casualties.find((row) => row.side === side) ?? expect.unreachable(`no figure of ${side}`)

type Fix = readonly [field: string, value: unknown, expect?: unknown]

/** Corrects one row, one field after another; each expects what stands there unless it says otherwise. */
function corrected(table: Correction['target']['table'], row: Row, ...fixes: Fix[]) {
  const id = String(row[table === 'events' ? 'event_id' : 'casualty_id'])
  const corrections = fixes.map(([field, value, is = row[field]], i) => ({
    ...{ id: `fix-${i}`, target: { table, id, field }, expect: is, value, where },
    ...{ reason: 'r', evidence: 'e', author: 'a', reviewer: 'b', date: '2031-04-01' },
  }))
  const out = run(told, { decisions: { corrections, identity: [], claims: [], reviews: [] } as unknown as DecisionSet })
  return { ...out, event: out.tables.events[0], changed: changed(out.tables.events[0]) }
}

/** Columns of the event that differ, without the marks of a correction. */
const changed = (row: Row) =>
  Object.keys(row).filter(
    (column) => JSON.stringify(row[column]) !== JSON.stringify(EVENT[column]) && column !== 'review_status',
  )

describe('a corrected event', () => {
  it('on another day ends there too, unless it lasted', () => {
    const { event, problems } = corrected('events', EVENT, ['date_start', '2031-03-04'])
    expect(problems).toEqual([])
    expect(event).toMatchObject({ date_start: '2031-03-04', date_end: '2031-03-04' })
    expect(event.summary).toContain('2031-03-04 ')
    const { event: long } = corrected('events', EVENT, ['date_end', '2031-03-07'], ['date_start', '2031-03-04'])
    expect(long).toMatchObject({ date_start: '2031-03-04', date_end: '2031-03-07' })
    expect(long.summary).toContain('2031-03-04 to 2031-03-07')
  })

  it('known less exactly has the codes of that precision', () => {
    const { event, changed: all } = corrected('events', EVENT, ['date_precision', 'month'])
    expect(event).toMatchObject({ date_precision: 'month', ucdp_date_prec: 4, acled_time_precision: 3 })
    expect(all.sort()).toEqual(['acled_time_precision', 'date_precision', 'ucdp_date_prec'])
  })

  it('at another place has its name, country, region and point, and is as exact as its kind', () => {
    const { event } = corrected('events', EVENT, ['place_id', 'far'])
    expect(event).toMatchObject({ place_id: 'far', location_name: 'far', latitude: 43, longitude: 48 })
    expect(event).toMatchObject({ geo_precision: 'exact', ucdp_where_prec: 1, acled_geo_precision: 1 })
    expect(event.summary).toContain(' at far,')
    const { event: wide } = corrected('events', EVENT, ['place_id', 'tarn'])
    expect(wide).toMatchObject({ location_name: 'Tarn', geo_precision: 'adm2', ucdp_where_prec: 3 })
    const { event: nowhere } = corrected('events', EVENT, ['place_id', null])
    expect(nowhere).toMatchObject({ latitude: null, longitude: null, geo_precision: 'unknown', ucdp_where_prec: 7 })
  })

  it('keeps what a person corrected after what it follows from', () => {
    const { event, problems } = corrected('events', EVENT, ['place_id', 'far'], ['geo_precision', 'near', 'exact'])
    expect(problems).toEqual([])
    expect(event).toMatchObject({ place_id: 'far', geo_precision: 'near', ucdp_where_prec: 2, latitude: 43 })
    const { event: named } = corrected('events', EVENT, ['place_id', 'far'], ['location_name', 'Farther', 'far'])
    expect(named).toMatchObject({ location_name: 'Farther', latitude: 43 })
  })

  it('of another kind has its type and codes', () => {
    const { event } = corrected('events', EVENT, ['event_subtype', 'talks'])
    const { type, plover, cameo, ucdp } = ontology.subtypes.talks
    expect(event).toMatchObject({
      event_type: type,
      plover_event: plover,
      cameo_root: cameo,
      ucdp_type_of_violence: ucdp,
    })
    expect(event.summary).toMatch(/^Talks /)
  })

  it('with its sides the other way round has their deaths the other way round', () => {
    expect(EVENT).toMatchObject({ side_a: 'KAR', side_b: 'OST', deaths_a: 2, deaths_b: 3 })
    const { event, problems } = corrected('events', EVENT, ['side_a', 'OST'], ['side_b', 'KAR'])
    expect(problems).toEqual([])
    expect(event).toMatchObject({ side_a: 'OST', side_b: 'KAR', deaths_a: 3, deaths_b: 2 })
    expect(corrected('events', EVENT, ['side_b', null]).event).toMatchObject({ deaths_a: 2, deaths_b: null })
  })

  it('moves no column that the list of followers does not name', () => {
    for (const [field, value] of [
      ['date_start', '2031-03-04'],
      ['date_precision', 'week'],
      ['place_id', 'far'],
      ['geo_precision', 'region'],
      ['event_subtype', 'talks'],
    ] as const) {
      const { changed: all } = corrected('events', EVENT, [field, value])
      const follows = (column: string): boolean =>
        column === field || column === 'summary' || (FOLLOWS.events[column] ?? []).some(follows)
      expect([field, all.filter((column) => !follows(column))]).toEqual([field, []])
    }
  })
})

describe('a corrected figure', () => {
  const casualty = figure(first, 'OST')
  it('of another side moves the deaths of the sides, not their sum', () => {
    const { event } = corrected('casualties', casualty, ['side', 'KAR'])
    expect(event).toMatchObject({ side_a: 'KAR', deaths_a: 5, deaths_best: EVENT.deaths_best })
    expect(corrected('casualties', casualty, ['side', null]).event).toMatchObject({ deaths_unknown: 3 })
  })
  it('that is part of another counts no more', () => {
    const { event } = corrected('casualties', casualty, ['subset_of', figure(first, 'KAR').casualty_id])
    expect(event.deaths_best).toBe(2)
  })
  it('of another number, harm or status moves every total it is in, and the sentence', () => {
    expect(corrected('casualties', casualty, ['count_best', 9]).event.deaths_b).toBe(9)
    const { event } = corrected('casualties', casualty, ['harm', 'wounded'])
    expect(event).toMatchObject({ deaths_best: 2, wounded_best: 3 })
    expect(event.summary).toContain('2 killed, 3 wounded')
    expect(corrected('casualties', casualty, ['person_status', 'civilian']).event.deaths_civilians).toBe(3)
  })
})

describe('a correction that cannot stand', () => {
  const faults = (...args: Parameters<typeof corrected>) => corrected(...args).problems.map(({ what }) => what)
  it('names a sum or a code, which are made of other cells', () => {
    for (const column of ['deaths_best', 'wounded_high', 'n_claims', 'ucdp_where_prec'])
      expect(faults('events', EVENT, [column, 1])).toEqual([
        expect.stringContaining(`${column} is made of other cells`),
      ])
  })
  it('makes a figure a part of itself', () => {
    const casualty = figure(first, 'OST')
    expect(faults('casualties', casualty, ['subset_of', casualty.casualty_id])).toEqual([
      expect.stringContaining('a part of itself'),
    ])
  })
  it('names a place or actor that the registry does not have', () => {
    expect(faults('events', EVENT, ['place_id', 'nowhere'])).toEqual([expect.stringContaining('no place nowhere')])
    expect(faults('events', EVENT, ['actors', ['x.mod']])).toEqual([expect.stringContaining('no actor x.mod')])
    expect(faults('casualties', figure(first, 'OST'), ['victim_actor', 'x'])).toEqual([
      expect.stringContaining('no actor x'),
    ])
  })
  it('leaves days or bounds in the wrong order', () => {
    expect(faults('events', EVENT, ['date_end', '2031-03-01'])).toEqual([
      expect.stringContaining('date_start is "2031-03-05" and date_end "2031-03-01"'),
    ])
    expect(faults('casualties', figure(first, 'OST'), ['count_low', 8]).length).toBeGreaterThan(0)
  })
})

describe('the list of what follows', () => {
  it('names columns that are there, and nothing that follows from itself', () => {
    for (const [table, follows] of Object.entries(FOLLOWS)) {
      const spec = TABLES.find(({ name }) => name === table) ?? expect.unreachable(table)
      const names = columnsOf(spec).map(({ name }) => name)
      for (const [column, from] of Object.entries(follows)) {
        expect(names).toEqual(expect.arrayContaining([column, ...from]))
        expect(from).not.toContain(column)
      }
    }
  })
})
