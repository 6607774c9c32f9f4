/** Clusters and counts on small invented records. */
import { describe, expect, it } from 'vitest'
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

describe('who acted on whom', () => {
  const told = record(null, '2031-03-05', 'sorrel', [{ count: 2, side: 'KAR' }])
  const actors = (a: string, b: string) => [
    { name: b, actor: null, side: b, role: 'target' as const },
    { name: a, actor: null, side: a, role: 'initiator' as const },
  ]
  it.each([
    ['OST', 'KAR'],
    ['KAR', 'OST'],
  ])('puts %s before %s, whatever their names', (a, b) => {
    const events = told.events.map((event) => ({ ...event, actors: actors(a, b) }))
    expect(active(run([{ ...told, events }]))).toMatchObject([
      { side_a: a, side_b: b, directionality: 'alleged_a_to_b' },
    ])
  })
})

describe('what kind it was', () => {
  const pair = (tolls: Parameters<typeof record>[3]) => {
    const told = record(null, '2031-03-05', 'sorrel', tolls)
    const captured = told.events.map((event) => ({ ...event, type: 'strategic_development', subtype: 'detention' }))
    return run([told, { ...record(null, '2031-03-05', 'sorrel'), events: captured as typeof told.events }])
  }
  it('is the fighting, where people were killed in it', () => {
    const kinds = (tolls: Parameters<typeof record>[3]) => active(pair(tolls)).map((row) => row.event_subtype)
    expect(kinds([{ count: 2, side: 'KAR' }])).not.toContain('detention')
    expect(kinds([{ count: 2, side: 'KAR', harm: 'captured' }])).toContain('detention')
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
  it('gives no upper bound to “at least”, unless another figure has one', () => {
    const told = (count: number, kind: 'at_least' | 'exact') => {
      const one = record('OST', '2031-03-05', 'sorrel', [{ count, side: 'OST' }])
      const open = { count_kind: kind, count_high: kind === 'exact' ? count : null }
      const casualties = one.casualties.map((fact) => ({
        ...fact,
        ...open,
        evidence: fact.evidence.map((claim) => ({ ...claim, ...open })),
      }))
      return { ...one, casualties }
    }
    expect(only(told(3, 'at_least'))).toMatchObject({ count_low: 3, count_best: 3, count_high: null })
    const other = {
      ...told(4, 'exact'),
      casualties: record('KAR', '2031-03-05', 'sorrel', [{ count: 4, side: 'OST' }]).casualties,
    }
    expect(only(told(3, 'at_least'), other)).toMatchObject({ count_low: 3, count_high: 4 })
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

describe('a dispute', () => {
  it('shows in the claims of the event that an answer rejects', () => {
    const told = record(null, '2031-03-05', 'sorrel')
    const [event] = told.events
    const answer = {
      ...event,
      ...{ id: 'e2', subtype: 'statement' as const, type: 'diplomatic' as const, about: 'e1', place: null },
      mentions: event.mentions.map((mention) => ({ ...mention, id: 'e2m1', start: 40, end: 45 })),
    }
    const out = run([{ ...told, events: [{ ...event, disputed: true }, answer] }])
    expect(active(out)).toMatchObject([{ disputed: true, n_claims: 2 }])
    expect(out.tables.claims.map((row) => [row.record_id === active(out)[0].event_id, row.polarity])).toEqual([
      [true, 'asserted'],
      [true, 'denied'],
    ])
  })
})
