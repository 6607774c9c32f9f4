/** Who is captured in a fight is part of it; who is arrested, or captured elsewhere, is not. */
import { describe, expect, it } from 'vitest'
import { record, run, type Toll } from './records.js'

/** A clash and, in the same text, people captured. */
function told(captured: Partial<Toll>, more: object = {}) {
  const clash = record('OST', '2031-03-05', 'sorrel', [{ count: 2, side: 'OST' }])
  const other = record('OST', '2031-03-05', 'sorrel', [{ count: 9, side: 'KAR', harm: 'captured', ...captured }])
  const [event] = other.events
  const detention = { ...event, id: 'e2', type: 'strategic_development', subtype: 'detention', ...more }
  const [fact] = other.casualties
  return run([
    {
      ...clash,
      events: [...clash.events, { ...detention, mentions: [{ ...event.mentions[0], id: 'e2m1', start: 40, end: 45 }] }],
      casualties: [...clash.casualties, { ...fact, id: 'f9', event: 'e2' }],
    } as typeof clash,
  ]).tables
}

describe('captives', () => {
  it('of the fight that the text tells are of that event', () => {
    const { events, casualties } = told({})
    expect(events).toMatchObject([{ event_subtype: 'armed_clash', n_claims: 2 }])
    expect(new Set(casualties.map((row) => row.event_id)).size).toBe(1)
  })
  it.each([
    ['who are civilians', { status: 'civilian' }, {}],
    ['of another day', {}, { date_start: '2031-03-06', date_end: '2031-03-06' }],
    ['of another place', {}, { place: { name: 'far', place_id: 'far', precision: 'exact', relation: null } }],
  ])('%s are of an event of their own', (_, captured, more) => {
    expect(
      told(captured, more)
        .events.map((row) => row.event_subtype)
        .sort(),
    ).toEqual(['armed_clash', 'detention'])
  })
})
