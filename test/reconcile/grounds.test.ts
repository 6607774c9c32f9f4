/** Grounds that tell one incident from two, each on pairs of invented tellings that should join and pairs that should not. */
import { describe, expect, it } from 'vitest'
import type { Registry } from '../../src/model/knowledge.js'
import type { StatementEvent, StatementPerson, StatementRecord } from '../../src/model/record.js'
import { record, registry, run, type Toll } from './records.js'

const spot = (id: string, at: [number, number]) => ({
  id,
  name: id,
  kind: 'settlement',
  names: { en: [id] },
  coordinates: at,
})
const known = {
  ...registry,
  places: [
    ...registry.places,
    ...[0, 1, 2, 3].map((n) => spot(`west-${n}`, [40.5 + n * 0.4, 45.6])),
    ...[0, 1, 2, 3].map((n) => spot(`east-${n}`, [40.5 + n * 0.4, 45.7])),
  ],
} as unknown as Registry

const with_ = (one: StatementRecord, more: Partial<StatementEvent>): StatementRecord => ({
  ...one,
  events: one.events.map((event) => ({ ...event, ...more })),
})
const told = (at: string | null, more: Partial<StatementEvent> = {}, tolls: Toll[] = [], day = '2031-03-05') =>
  with_(record(null, day, at, tolls), { date_start: '2031-03-05', date_end: '2031-03-05', ...more })
const named = (one: StatementRecord, ...names: string[]): StatementRecord => ({
  ...one,
  people: names.map((name) => ({ name, casualty: 'f1' }) as StatementPerson),
})
const events = (...records: StatementRecord[]): number => run(records, { registry: known }).tables.events.length

const bare: Partial<StatementEvent> = { actors: [] }
const unlinked = (name: string) => ({ name, place_id: null, precision: 'exact' as const, relation: null })
const linked = (id: string) => ({ ...unlinked(id), place_id: id })
const front = (...ids: string[]): Partial<StatementEvent> => ({ other_places: ids.slice(1).map(linked) })
const onNext: Partial<StatementEvent> = { date_start: '2031-03-06', date_end: '2031-03-06' }

describe('join', () => {
  it('a gun destroyed and the clash of that day and place', () => {
    const gun = { type: 'strategic_development', subtype: 'disrupted_weapons_use' } as const
    expect(events(told('sorrel'), told('sorrel', gun))).toBe(1)
  })
  it('a road closed one day and still closed the next', () => {
    const shut = { type: 'strategic_development', subtype: 'blockade' } as const
    expect(events(told('sorrel', shut), told('sorrel', { ...shut, ...onNext }))).toBe(1)
  })
  it('one offensive that each side tells by the villages on its own side of the line', () => {
    const [west, east] = [
      ['west-0', 'west-1', 'west-2'],
      ['east-3', 'east-2', 'east-1'],
    ]
    const shelling = { type: 'explosion_remote_violence', subtype: 'shelling' } as const
    const of = (ids: string[]) => told(ids[0], { ...shelling, ...front(...ids) })
    expect(events(of(west), of(east))).toBe(1)
  })
  it('a breach of the truce in one telling that is a clash in the other', () => {
    const breach = { ...bare, subtype: 'ceasefire_violation' } as const
    expect(events(told('sorrel', bare), told(null, breach))).toBe(1)
    expect(events(told('sorrel', bare), told(null, { ...bare, subtype: 'ambush' }))).toBe(2)
  })
  it('what fits two, where its own text tells the other one too', () => {
    const breach = { ...bare, subtype: 'ceasefire_violation' } as const
    const two = told(null, breach, [{ count: 2, side: 'OST' }])
    const [event] = two.events
    const other = { ...event, id: 'e2', subtype: 'attack' as const, mentions: told(null).events[0].mentions }
    const mentions = other.mentions.map((mention) => ({ ...mention, start: 50, end: 55 }))
    const [dead] = told(null, {}, [{ count: 1, side: 'OST' }]).casualties
    const sniper = { ...dead, id: 'f2', event: 'e2' }
    const both = { ...two, events: [event, { ...other, mentions }], casualties: [...two.casualties, sniper] }
    const [shot, clash] = [
      told('far', { ...bare, subtype: 'attack' }, [{ count: 1, side: 'OST' }]),
      told('sorrel', bare),
    ]
    expect(events(both, shot, clash)).toBe(2)
    expect(events(two, told('far', bare), clash)).toBe(3)
  })
  it('one night that each dates by its own side of midnight', () => {
    const at = (day: string, hour: string) => told('sorrel', { date_start: day, date_end: day, time_local: hour })
    expect(events(at('2031-03-05', '23:10'), at('2031-03-06', '00:50'))).toBe(1)
    expect(events(at('2031-03-05', '23:40'), at('2031-03-06', '05:00'))).toBe(2)
    expect(events(at('2031-03-05', '05:00'), at('2031-03-06', '05:00'))).toBe(2)
  })
  it('a victim named in full and in short', () => {
    const hit = (name: string) => named(told(null, bare, [{ count: 1, side: 'OST' }]), name)
    expect(events(hit('Lev Marek Orlan'), hit('Lev Orlan'))).toBe(1)
  })
  it('a total and the parts that make it up, and the number of those whose side one text leaves out', () => {
    const [whole, parts] = [
      [{ count: 9, side: 'OST' }],
      [
        { count: 6, side: 'OST' },
        { count: 3, side: 'OST', status: 'civilian' },
      ],
    ]
    expect(events(told('sorrel', bare, whole), told('velm', bare, parts))).toBe(1)
  })
})

describe('keep apart', () => {
  it('attacks of one day in two villages that no registry knows, and what has only the day in common with either', () => {
    const attack = (name: string) => told(null, { ...bare, subtype: 'attack', place: unlinked(name) })
    expect(events(attack('Orsova'), attack('Belkent'))).toBe(2)
    expect(events(attack('Orsova'), attack('Belkent'), told(null, { ...bare, subtype: 'attack' }))).toBe(3)
  })
  it('a clash and what an undated statement tells three days later of the same town', () => {
    const late = with_(record(null, '2031-03-08', 'sorrel'), {
      date_basis: 'publication_fallback',
      review_reasons: ['date_from_publication'],
    })
    expect(events(told('sorrel'), late)).toBe(2)
  })
  it('two fronts far from each other', () => {
    const shelling = { type: 'explosion_remote_violence', subtype: 'shelling' } as const
    expect(
      events(
        told('west-0', { ...shelling, ...front('west-0', 'velm', 'sorrel') }),
        told('far', { ...shelling, ...front('far', 'west-3', 'east-3') }),
      ),
    ).toBe(2)
  })
  it('two kinds of violence of one day and side, where neither text says where', () => {
    const strike = { subtype: 'air_drone_strike', type: 'explosion_remote_violence' } as const
    expect(events(told(null, strike), told(null, { subtype: 'attack' }))).toBe(2)
  })
  it('what one text tells of some day of the month from two days in it', () => {
    const at = (more: Partial<StatementEvent>) => told(null, { ...bare, place: unlinked('Orsova'), ...more })
    const month = at({ date_start: '2031-03-01', date_end: '2031-03-31', date_precision: 'month' })
    expect(events(at({}), at(onNext), month)).toBe(3)
  })
  it('clashes of two days at one place', () => expect(events(told('sorrel'), told('sorrel', onNext))).toBe(2))
  it('two soldiers, each named as the only one killed', () => {
    const hit = (name: string) => named(told(null, bare, [{ count: 1, side: 'OST' }]), name)
    expect(events(hit('Anton Berge'), hit('Lev Orlan'))).toBe(2)
  })
})

describe('two events of one text', () => {
  const text = (
    one: StatementRecord,
    first: Partial<StatementEvent>,
    second: Partial<StatementEvent>,
  ): StatementRecord => {
    const [event] = one.events
    const mentions = event.mentions.map((mention) => ({ ...mention, start: 50, end: 55 }))
    return {
      ...one,
      events: [
        { ...event, ...first },
        { ...event, id: 'e2', mentions, ...second },
      ],
      casualties: [],
    }
  }
  const news = { date_basis: 'publication_fallback' } as const
  const talks = { type: 'diplomatic', subtype: 'talks' } as const
  const accord = { type: 'diplomatic', subtype: 'agreement' } as const
  const held = { type: 'strategic_development', subtype: 'detention', ...news } as const
  const freed = { type: 'strategic_development', subtype: 'prisoner_exchange', ...news } as const
  const shut = { type: 'strategic_development', subtype: 'blockade' } as const
  const gun = { type: 'strategic_development', subtype: 'disrupted_weapons_use' } as const
  const count = (first: Partial<StatementEvent>, second: Partial<StatementEvent>) =>
    events(text(record(null, '2031-03-05', 'sorrel'), first, second))
  it('are one where it shows them to be', () => {
    expect([count(talks, accord), count(held, freed), count(shut, { ...shut, ...onNext }), count(gun, {})]).toEqual([
      1, 1, 1, 1,
    ])
  })
  it('are one meeting, and one fight, that the text only names again', () => {
    const nowhere = { place: null }
    const clash = { ...bare, type: 'battle', subtype: 'armed_clash' } as const
    const shelled = { type: 'explosion_remote_violence', subtype: 'shelling' } as const
    expect([count(talks, { ...accord, ...nowhere }), count(shelled, clash)]).toEqual([1, 1])
    expect([
      count({ ...talks, ...news }, { ...accord, ...nowhere, ...news }),
      count(shelled, { ...clash, place: linked('velm') }),
      count({ ...shelled, ...news }, { ...clash, ...news }),
      count(shelled, { ...clash, time_local: '05:00' }),
      count(shelled, { ...clash, subtype: 'ambush' }),
    ]).toEqual([2, 2, 2, 2, 2])
  })
  it('stay two where it does not', () => {
    const elsewhere = { place: linked('velm') }
    expect([
      count(talks, { ...accord, ...elsewhere }),
      count({ ...held, date_basis: 'stated' }, freed),
      count(shut, { ...shut, ...elsewhere }),
      count(gun, elsewhere),
      count({}, {}),
    ]).toEqual([2, 2, 2, 2, 2])
  })
})
