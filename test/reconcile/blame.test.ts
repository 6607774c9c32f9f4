/** Which body is said to have caused a loss, and which one suffered it. */
import { describe, expect, it } from 'vitest'
import { registry, run, type Toll, telling } from './records.js'

describe('who is blamed', () => {
  const actors = [
    { id: 'ost.af', name: 'Army of Ost', kind: 'armed_forces', side: 'OST', aliases: [] },
    { id: 'kar.af', name: 'Army of Kar', kind: 'armed_forces', side: 'KAR', aliases: [] },
  ] as unknown as typeof registry.actors
  const blamed = (toll: Partial<Toll>, initiator: string | null = null) => {
    const one = telling(null, [{ count: 2, side: 'OST', ...toll }])
    const acted = {
      name: 'they',
      actor: initiator,
      side: actors.find(({ id }) => id === initiator)?.side ?? null,
      role: 'initiator' as const,
    }
    const events = one.events.map((event) => ({ ...event, actors: initiator ? [acted] : [] }))
    return run([{ ...one, events }], { registry: { ...registry, actors } }).tables.casualties[0].alleged_perpetrator
  }
  it('is the foe whom the text blames, by body or by the code of the side', () => {
    expect(blamed({ perpetrator: 'kar.af' })).toBe('kar.af')
    expect(blamed({ perpetrator: 'KAR' })).toBe('KAR')
  })
  it('is never the side of the victims', () => expect(blamed({ perpetrator: 'ost.af' })).toBeNull())
  it('is else the foe that acted in the event', () => {
    expect(blamed({}, 'kar.af')).toBe('kar.af')
    expect(blamed({}, 'ost.af')).toBeNull()
  })
  it('is not who harmed only some of those whom one statement counts', () => {
    const one = telling(null, [
      { count: 5, side: 'OST' },
      { count: 1, side: 'OST', perpetrator: 'kar.af' },
    ])
    const out = run([one], { registry: { ...registry, actors } })
    expect(out.tables.casualties).toMatchObject([{ count_best: 5, alleged_perpetrator: null }])
  })
  it('leaves civilians without an army, and police with theirs', () => {
    const bodies = [{ ...actors[0], id: 'ost.police', kind: 'police' }, actors[0]] as typeof registry.actors
    const told = (body: string) => {
      const one = telling(null, [{ count: 2, side: 'OST', status: 'civilian' }])
      const casualties = one.casualties.map((fact) => ({ ...fact, victim_actor: body }))
      return run([{ ...one, casualties }], { registry: { ...registry, actors: bodies } }).tables.casualties
    }
    expect(told('ost.af')).toMatchObject([{ person_status: 'civilian', victim_actor: null }])
    expect(told('ost.police')).toMatchObject([{ person_status: 'police', victim_actor: 'ost.police' }])
  })
  it('gives soldiers of a ministry to its army, and none to who counts them', () => {
    const bodies = [
      { ...actors[0], id: 'ost.mod', kind: 'ministry', organisation: 'defence_ministry' },
      { ...actors[0], id: 'ost.court', kind: 'prosecutor' },
      actors[0],
    ] as typeof registry.actors
    const told = (body: string) => {
      const one = telling(null, [{ count: 2, side: 'OST', status: 'military' }])
      const casualties = one.casualties.map((fact) => ({ ...fact, victim_actor: body }))
      return run([{ ...one, casualties }], { registry: { ...registry, actors: bodies } }).tables.casualties[0]
        .victim_actor
    }
    expect([told('ost.mod'), told('ost.court')]).toEqual(['ost.af', null])
  })
  it('is nobody for a release or where nobody was hurt', () => {
    expect(blamed({ harm: 'released', perpetrator: 'kar.af' })).toBeNull()
    expect(blamed({ count: 0, perpetrator: 'kar.af' }, 'kar.af')).toBeNull()
  })
})
