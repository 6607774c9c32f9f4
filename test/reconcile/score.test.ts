/** What brings two tellings together and what keeps them apart, one ground at a time. */
import { describe, expect, it } from 'vitest'
import type { Registry } from '../../src/model/knowledge.js'
import type { StatementEvent, StatementRecord } from '../../src/model/record.js'
import { apartInText, score, toldApart } from '../../src/reconcile/clusters/score.js'
import { setting } from '../../src/reconcile/clusters/setting.js'
import { incidentsOf } from '../../src/reconcile/incidents/incident.js'
import { record, registry, run, type Toll } from './records.js'

const spot = (id: string, more: object) => ({ id, name: id, kind: 'settlement', names: { en: [id] }, ...more })
const wider = {
  ...registry,
  places: [
    ...registry.places,
    spot('ridge', { kind: 'height', near: { place: 'sorrel', km: 3 } }),
    spot('march', { kind: 'province' }),
    spot('ford', { parent: 'march', coordinates: [40.05, 45.1] }),
    spot('nowhere', {}),
    spot('weir', { parent: 'tarn' }),
    spot('front', { kind: 'line' }),
    spot('mill', { country_iso3: 'OST', coordinates: [40.3, 45] }),
    spot('ostria', { kind: 'state', country_iso3: 'OST' }),
    spot('karia', { kind: 'state', country_iso3: 'KAR' }),
  ],
} as unknown as Registry
const known = setting(wider)

const changed = (one: StatementRecord, more: Partial<StatementEvent>): StatementRecord => ({
  ...one,
  events: one.events.map((event) => ({ ...event, ...more })),
})
const told = (at: string | null, more: Partial<StatementEvent> = {}, tolls: Toll[] = []) =>
  changed(record(null, '2031-03-05', at, tolls), more)
const compared = (a: StatementRecord, b: StatementRecord) => {
  const [x, y] = [a, b].map((one) => incidentsOf([one], known.places)[0])
  return { ...score(x, y, known), apart: toldApart(x, y, known) }
}
const actors = (...sides: string[]) =>
  sides.map((side) => ({ name: side, actor: null, side, role: 'participant' as const }))
/** Points of two tellings, less those of the same two without what is tested. */
const worth = (a: StatementRecord, b: StatementRecord, base = [told(null), told(null)] as const) =>
  compared(a, b).points - compared(...base).points

describe('places', () => {
  const at = (a: string, b: string) => worth(told(a), told(b))
  it('say most where they are one point, less where one contains the other, little where both are wide', () => {
    expect([at('sorrel', 'sorrel'), at('sorrel', 'tarn'), at('march', 'march')]).toEqual([3, 1.5, 1.5])
  })
  it('may lie a stated distance from another, or wherever a place inside them lies', () => {
    expect(known.places.distance('ridge', 'sorrel')).toBe(0)
    expect(known.places.distance('march', 'sorrel')).toBeCloseTo(10.17, 1)
    expect(at('ridge', 'sorrel')).toBe(1.5)
    expect(known.places.theatre('ridge')).toBe(known.places.theatre('sorrel'))
  })
  it('whose point nobody states lie somewhere around what contains them', () => {
    expect(known.places.distance('weir', 'sorrel')).toBe(0)
    expect(known.places.distance('weir', 'far')).toBeGreaterThan(300)
    expect(at('weir', 'sorrel')).toBe(1.5)
  })
  it('that nothing ties to another have no theatre, and speak for themselves alone', () => {
    expect(known.places.theatre('nowhere')).toBeNull()
    expect(at('nowhere', 'nowhere')).toBe(3)
    expect(at('nowhere', 'sorrel')).toBeLessThan(0)
  })
  it('of unknown course that are wide say nothing against another', () => {
    expect(at('front', 'sorrel')).toBe(0)
  })
  it('in another state speak against it', () => {
    expect([at('karia', 'mill'), at('ostria', 'mill')]).toEqual([-1, 0])
  })
  it('in another state say nothing where one is at a border', () => {
    const front = { name: 'front', place_id: 'front', precision: 'region' as const, relation: null }
    expect(worth(told('karia'), told('mill', { other_places: [front] }))).toBe(0)
  })
  it('too far apart keep apart, unless two of several are the same', () => {
    const others = (...ids: string[]) =>
      ids.map((id) => ({ name: id, place_id: id, precision: 'exact' as const, relation: null }))
    expect(compared(told('sorrel'), told('far')).apart).toBe(true)
    const list = (first: string, ...rest: string[]) => told(first, { other_places: others(...rest) })
    expect(compared(list('sorrel', 'far'), list('far')).apart).toBe(true)
    expect(compared(list('sorrel', 'far'), list('far', 'sorrel')).apart).toBe(false)
  })
})

describe('kinds', () => {
  it('keep what lies and goes off from what is fired', () => {
    const fire = (subtype: StatementEvent['subtype']) => told(null, { subtype, type: 'explosion_remote_violence' })
    expect(compared(fire('mine'), fire('shelling')).points).toBeLessThan(compared(fire('mine'), fire('grenade')).points)
  })
  it('tell a call from a meeting', () => {
    const talks = (at: string | null, quote: string) => {
      const one = told(at, { subtype: 'talks', type: 'diplomatic' })
      const mentions = one.events[0].mentions.map((mention) => ({ ...mention, quote }))
      return changed(one, { mentions })
    }
    const points = (quote: string) => compared(talks('sorrel', 'met'), talks(null, quote)).points
    expect(points('spoke by telephone')).toBe(points('met') - 2)
  })
  it('that are one thing under two names agree as one does', () => {
    const kind = (subtype: StatementEvent['subtype']) => told(null, { subtype, type: 'explosion_remote_violence' })
    const points = (a: StatementEvent['subtype'], b: StatementEvent['subtype']) => compared(kind(a), kind(b)).points
    expect(points('mine', 'remote_explosive_landmine_ied')).toBe(points('mine', 'mine'))
    expect(points('mine', 'shelling')).toBeLessThan(points('mine', 'mine'))
  })
})

describe('fighters taken', () => {
  const taken = (status: Toll['status']) =>
    told('sorrel', { subtype: 'detention', type: 'strategic_development' }, [
      { count: 2, side: 'OST', harm: 'captured', status },
    ])
  it('are of the fight of their day and place, civilians who were arrested are not', () => {
    const fight = told('sorrel', {}, [{ count: 3, side: 'OST' }])
    expect(compared(fight, taken('military')).points - compared(fight, taken('civilian')).points).toBe(0.5)
  })
})

describe('sides', () => {
  const sides = (a: string[], b: string[]) =>
    worth(told(null, { actors: actors(...a) }), told(null, { actors: actors(...b) }), [
      told(null, { actors: [] }),
      told(null, { actors: [] }),
    ])
  it('agree where one is shared or allied, and do not contradict at the two ends of one war', () => {
    expect([sides(['OST', 'KAR'], ['OST']), sides(['OST'], ['ALD']), sides(['OST'], ['KAR'])]).toEqual([0.5, 0.25, 0])
  })
  it('contradict where they are of no one war', () => {
    expect(sides(['KAR'], ['ALD'])).toBe(-1.5)
  })
  it('of those who flee are their own', () => {
    const fled = (side: string) =>
      told(null, { type: 'strategic_development', subtype: 'displacement', actors: actors(side) })
    expect(compared(fled('OST'), fled('KAR')).reasons.join()).toContain('no side in common')
  })
})

describe('days', () => {
  const on = (start: string, end: string, more: Partial<StatementEvent> = {}) =>
    told('sorrel', { date_start: start, date_end: end, ...more })
  const day = on('2031-03-05', '2031-03-05')
  it('stated apart weigh more than a day that only the publication gives', () => {
    const late = { date_basis: 'publication_fallback' as const, review_reasons: ['date_from_publication'] }
    const base = compared(day, day).points
    expect(compared(day, on('2031-03-06', '2031-03-06')).points - base).toBe(-4)
    expect(compared(day, on('2031-03-06', '2031-03-06', late)).points - base).toBe(-1)
  })
  it('of the words alone are mostly those of the event, or shortly after it', () => {
    const words = { date_basis: 'publication_fallback' as const }
    const base = compared(day, day).points
    const after = (end: string) => compared(day, on(end, end, words)).points - base
    expect(['2031-03-05', '2031-03-06', '2031-03-07', '2031-03-09'].map(after)).toEqual([0, -1, -1.5, -4])
  })
  it('of a longer battle do not stand for all of it; a day not known exactly may be any', () => {
    const long = (date_precision: 'days' | 'month') => on('2031-03-01', '2031-03-08', { date_precision })
    expect(compared(day, long('days')).reasons.join()).toContain('one day of many')
    expect(compared(day, long('month')).reasons.join()).toContain('dates overlap')
  })
})

describe('tolls', () => {
  const tolls = (a: Toll[], b: Toll[]) => worth(told(null, {}, a), told(null, {}, b))
  it('say little where small and equal, more where large, and add up over harms', () => {
    const of = (count: number) => [{ count, side: 'OST' }]
    expect([tolls(of(2), of(2)), tolls(of(7), of(7)), tolls(of(2), of(3)), tolls(of(1), of(9))]).toEqual([
      0.5, 2, -0.5, -1.5,
    ])
  })
  it('that only the adversary tells say little against', () => {
    const own = changed(record('OST', '2031-03-05', null, [{ count: 2, side: 'OST' }]), {})
    const claimed = (count: number) => changed(record('KAR', '2031-03-05', null, [{ count, side: 'OST' }]), {})
    expect([3, 9].map((count) => worth(own, claimed(count)))).toEqual([0, -0.5])
  })
  it('of an ally are compared, those of the adversary not', () => {
    expect(tolls([{ count: 7, side: 'OST' }], [{ count: 7, side: 'ALD' }])).toBe(2)
    expect(tolls([{ count: 7, side: 'OST' }], [{ count: 7, side: 'KAR' }])).toBe(0)
  })
})

describe('two tellings of one statement', () => {
  const on = (side: string) => {
    const one = told('march', { actors: [{ name: side, actor: null, side, role: 'target' }] })
    return incidentsOf([one], known.places)[0]
  }
  it('are two incidents where each is done to the foe of the other', () => {
    const apart = (a: string, b: string) => apartInText(on(a), on(b), known)
    expect([apart('OST', 'KAR'), apart('OST', 'OST'), apart('OST', 'ALD')]).toEqual([true, false, false])
  })
  it('may be one where one tells all of two days and the other one of them', () => {
    const at = (date_start: string, date_end: string) =>
      incidentsOf([told('march', { actors: [], date_start, date_end, date_precision: 'days' })], known.places)[0]
    const [day, both, week] = [
      at('2031-03-05', '2031-03-05'),
      at('2031-03-05', '2031-03-06'),
      at('2031-03-03', '2031-03-07'),
    ]
    expect([both, week, at('2031-03-06', '2031-03-07')].map((other) => apartInText(day, other, known))).toEqual([
      false,
      true,
      true,
    ])
  })
  it('are two incidents where each hurt the foe of those whom the other hurt', () => {
    const hurt = (side: string, ...more: Toll[]) =>
      incidentsOf([told('march', { actors: [] }, [{ count: 2, side, harm: 'wounded' }, ...more])], known.places)[0]
    const killed = (side: string, count = 1) =>
      incidentsOf([told('march', { actors: [] }, [{ count, side }])], known.places)[0]
    const apart = (a: ReturnType<typeof hurt>, b: ReturnType<typeof hurt>) => apartInText(a, b, known)
    expect([apart(hurt('OST'), killed('KAR')), apart(hurt('OST'), killed('KAR', 0))]).toEqual([true, false])
    expect(apart(hurt('OST'), killed('ALD'))).toBe(false)
  })
})

describe('victims', () => {
  const hurt = (side: string, status: Toll['status'] = 'military') =>
    told(null, { actors: [] }, [{ count: 2, side, status }])
  const against = (a: StatementRecord, b: StatementRecord) =>
    compared(a, b).reasons.some((r) => r.includes('victims of'))
  it('of a side that is no part of the war speak against one incident, unless they are civilians', () => {
    expect([
      against(hurt('OST'), hurt('NEU')),
      against(hurt('OST'), hurt('KAR')),
      against(hurt('OST'), hurt('NEU', 'civilian')),
    ]).toEqual([true, false, false])
  })
})

describe('days', () => {
  it('that neither tells are those of their words', () => {
    const undated = () => told(null, { date_basis: 'publication_fallback', review_reasons: ['date_from_publication'] })
    expect(compared(undated(), undated()).reasons).toContain('+1.5 both without a date, told on one day')
    expect(compared(undated(), told(null)).reasons).toContain('+1.5 told on the day')
  })
})

describe('what names places of several areas', () => {
  const at = (first: string, ...others: string[]) =>
    told(first, {
      other_places: others.map((id) => ({ name: id, place_id: id, precision: 'exact' as const, relation: null })),
    })
  const count = (...records: StatementRecord[]) => run(records, { registry: wider }).tables.events.length
  it('joins what fits it there, whichever it names first', () => {
    expect(count(at('sorrel', 'far'), at('far', 'sorrel'))).toBe(1)
    expect(count(at('sorrel', 'far'), at('far'))).toBe(2)
  })
})

describe('what no place ties down', () => {
  const count = (...records: StatementRecord[]) => run(records, { registry: wider }).tables.events.length
  it('joins the one incident of its day', () => expect(count(told('sorrel'), told(null))).toBe(1))
  it('stands alone between two that fit as well', () => expect(count(told('sorrel'), told('far'), told(null))).toBe(3))
  it('joins all where those that fit it fit each other', () =>
    expect(count(told('sorrel'), told(null), told(null))).toBe(1))
  it('joins by the day alone what hardly happens twice on one day', () => {
    const one = (subtype: StatementEvent['subtype']) => ({
      actors: [],
      subtype,
      type: 'strategic_development' as const,
    })
    const [freed, agreed, asked] = [one('prisoner_exchange'), one('agreement'), one('investigation')]
    expect([freed, agreed, asked].map((kind) => count(told('sorrel', kind), told(null, kind)))).toEqual([1, 1, 2])
  })
  it('joins what it fits of the few days of a battle', () => {
    const battle = (day: string) => told('sorrel', { date_start: day, date_end: '2031-03-06', date_precision: 'days' })
    const tomorrow = { date_start: '2031-03-06', date_end: '2031-03-06' }
    const attack = { subtype: 'attack' as const, date_start: '2031-03-05', date_end: '2031-03-06' }
    expect(count(battle('2031-03-05'), told(null, attack))).toBe(1)
    expect(count(battle('2031-03-05'), told(null, { ...attack, actors: [] }))).toBe(2)
    const strike = { subtype: 'air_drone_strike', type: 'explosion_remote_violence' } as const
    expect(count(told('sorrel', { ...strike, ...tomorrow }), told(null, { ...attack, subtype: 'armed_clash' }))).toBe(2)
    expect(count(told('sorrel', { ...attack, ...tomorrow }), told(null, { ...attack, subtype: 'armed_clash' }))).toBe(1)
  })
  it('joins another such that agrees with it in all, where two others fit both as well', () => {
    expect(count(told('sorrel'), told('far'), told(null), told(null))).toBe(3)
  })
  it('asks for more than a kind of violence on one day', () => {
    const bare = { actors: [] }
    expect(
      count(told('sorrel', bare), told(null, { ...bare, subtype: 'shelling', type: 'explosion_remote_violence' })),
    ).toBe(2)
  })
  it('is held together by a third, though one statement tells two parts of it', () => {
    const two = told('sorrel')
    const [other] = changed(told(null), { id: 'e2' }).events
    const mentions = other.mentions.map((mention) => ({ ...mention, start: 50, end: 55 }))
    const parts = { ...two, events: [...two.events, { ...other, mentions }] }
    expect(count(parts)).toBe(2)
    expect(count(parts, told('sorrel'), told(null, { subtype: 'attack' }))).toBe(1)
  })
})

describe('a day that is looked back on', () => {
  const on = (published: string, more: Partial<StatementEvent> = {}) => {
    const one = told(null, more)
    return { ...one, statement: { ...one.statement, published } }
  }
  it('weeks later by both brings together what is of one kind', () => {
    const base = [told(null), told(null)] as const
    expect(worth(on('2031-04-30'), on('2031-06-01'), base)).toBe(1)
    expect(worth(on('2031-04-30'), on('2031-03-06'), base)).toBe(0)
    expect(worth(on('2031-03-15'), on('2031-06-01'), base)).toBe(0)
    const other = [told(null), told(null, { subtype: 'attack' })] as const
    expect(worth(on('2031-04-30'), on('2031-06-01', { subtype: 'attack' }), other)).toBe(0)
  })
  it('is ground enough for tellings that no place ties down', () => {
    const fought = (published: string, side: string) => on(published, { actors: actors(side) })
    const events = (...all: StatementRecord[]) => run(all).tables.events.length
    expect(events(fought('2031-04-30', 'OST'), fought('2031-06-01', 'KAR'))).toBe(1)
    expect(events(fought('2031-03-05', 'OST'), fought('2031-03-06', 'KAR'))).toBe(2)
  })
})

describe('hours that contradict each other', () => {
  const at = (time: string, count: number) => record(null, '2031-03-05', 'sorrel', [{ count, side: 'OST' }], time)
  it('keep tellings apart, unless both count the same many victims of one side', () => {
    expect([compared(at('05:00', 3), at('21:00', 3)).apart, compared(at('05:00', 6), at('21:00', 6)).apart]).toEqual([
      true,
      false,
    ])
    expect(compared(at('05:00', 6), at('21:00', 7)).apart).toBe(true)
    expect(compared(at('05:00', 6), at('21:00', 6)).reasons).toContain('-1 told apart by time: 05:00 and 21:00')
  })
})
