/** Each cause of a change, alone and beside others: a subscriber must be able to rely on what is named. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Row } from '../../src/model/column.js'
import { changesBetween } from '../../src/publish/diff/changes.js'
import type { ReleaseRead } from '../../src/publish/diff/read-release.js'
import { changesMarkdown } from '../../src/publish/diff/write.js'
import { invented } from './invented.js'
import { correctFigure, correction, decision, figure, N, releaseAfter, tellMore, told } from './two-releases.js'

let old: ReleaseRead
beforeAll(async () => {
  old = await releaseAfter(() => undefined)
})

const { casualty: CASUALTY, event: EVENT } = figure(invented(N).rows, 3)

describe('a correction', () => {
  it('is the cause of its cell, of what the cell carries along, and of the totals made of it', async () => {
    const found = changesBetween(old, await releaseAfter((made) => void correctFigure(made)))
    expect(new Set(told(found))).toEqual(
      new Set(
        [
          'casualties.count_best', 'casualties.count_low', 'casualties.count_high', 'casualties.unnamed_best', 'casualties.best_method',
          'events.deaths_best', 'events.deaths_high', 'events.summary',
        ].filter((cell) => found.some(({ table, column }) => cell === `${table}.${column}`)).map((cell) => `${cell}: correction (fix-1)`), // biome-ignore format: a list
      ),
    )
    expect(found.length).toBeGreaterThan(5)
  })

  it('is not the cause of what an added statement changed in the same event', async () => {
    const after = await releaseAfter((made) => {
      const { event, casualty } = correctFigure(made)
      tellMore(made, event.event_id)
      Object.assign(event, { time_local: '07:30', n_claims: 9 })
      Object.assign(casualty, { sex: 'male' })
    })
    const changes = changesBetween(old, after)
    expect(told(changes, EVENT.event_id)).toEqual(
      expect.arrayContaining([
        'events.time_local: source_added (stm-new)',
        'events.n_claims: source_added (stm-new)',
        'events.deaths_best: correction (fix-1)',
      ]),
    )
    // The statement tells of the event, and so may have moved its figures.
    expect(told(changes, CASUALTY.casualty_id)).toContain('casualties.sex: source_added (stm-new)')
  })

  it('shares a total with a statement that brought another figure', async () => {
    const after = await releaseAfter((made) => {
      const { casualty, event } = correctFigure(made)
      made.rows.casualties.push({ ...casualty, casualty_id: 'cas-new', count_best: 4, count_high: 4 })
      tellMore(made, 'cas-new', 'casualties')
      Object.assign(event, { deaths_best: 6 })
    })
    const changes = changesBetween(old, after)
    expect(told(changes, EVENT.event_id)).toContain('events.deaths_best: correction source_added (fix-1 stm-new)')
    expect(told(changes, 'cas-new')).toEqual(['added casualties: source_added (stm-new)'])
  })

  it('that was withdrawn says so', async () => {
    const changes = changesBetween(await releaseAfter((made) => void correctFigure(made)), old)
    expect(told(changes, CASUALTY.casualty_id)).toContain('casualties.count_best: correction (fix-1 (withdrawn))')
    expect(told(changes, EVENT.event_id)).toContain('events.deaths_best: correction (fix-1 (withdrawn))')
  })

  it('that was made anew is named once', async () => {
    const before = await releaseAfter((made) => void correctFigure(made))
    const after = await releaseAfter((made) => {
      const { casualty, event } = correctFigure(made)
      Object.assign(casualty, { count_best: 3, unnamed_best: 3 })
      Object.assign(event, { deaths_best: 3 })
      decision(made, { corrections: [correction(casualty.casualty_id, 'count_best', 3)] })
    })
    expect(told(changesBetween(before, after), CASUALTY.casualty_id)).toEqual([
      'casualties.count_best: correction (fix-1)',
      'casualties.unnamed_best: correction (fix-1)',
    ])
  })

  it('of an event reaches its own column only', async () => {
    const after = await releaseAfter((made) => {
      const { event } = figure(made.rows, 3)
      Object.assign(event, { date_start: '2030-01-01', review_status: 'overridden', confidence: 0.5 })
      decision(made, { corrections: [correction(event.event_id, 'date_start', '2030-01-01', 'events')] })
    })
    expect(told(changesBetween(old, after), EVENT.event_id)).toEqual([
      'events.date_start: correction (fix-1)',
      'events.review_status: correction (fix-1)',
      'events.confidence: rule_changed',
    ])
  })
})

describe('a correction of one figure', () => {
  /** A second figure of the same event: a part of the first, or of another harm, corrected in the same version. */
  const besides = async (part: object, field: string, was: unknown, is: unknown, event: object) => {
    const make = (value: unknown, corrected: boolean) =>
      releaseAfter((made) => {
        const both = figure(made.rows, 3)
        made.rows.casualties.push({ ...both.casualty, casualty_id: 'cas-part', ...part, [field]: value } as Row)
        if (!corrected) return
        Object.assign(both.event, event)
        Object.assign(both.casualty, { count_best: 7, count_high: 9 })
        tellMore(made, both.casualty.casualty_id, 'casualties')
        decision(made, { corrections: [correction('cas-part', field, is)] })
      })
    return told(changesBetween(await make(was, false), await make(is, true)), EVENT.event_id)
  }
  it('is no cause of a total that it is not in', async () => {
    const event = { deaths_best: 7 }
    const added = ['events.deaths_best: source_added (stm-new)']
    expect(await besides({ harm: 'wounded' }, 'count_best', 1, 3, event)).toEqual(added)
    expect(await besides({ subset_of: CASUALTY.casualty_id }, 'count_best', 1, 3, event)).toEqual(added)
    expect(await besides({ scope: 'cumulative' }, 'count_best', 1, 3, event)).toEqual(added)
  })
  it('is no cause of a total that its column does not decide', async () => {
    expect(await besides({}, 'person_status', 'military', 'police', { deaths_best: 7 })).toEqual([
      'events.deaths_best: source_added (stm-new)',
    ])
    expect(await besides({}, 'sex', null, 'male', { deaths_high: 9 })).toEqual([
      'events.deaths_high: source_added (stm-new)',
    ])
  })
  it('is no cause of what the event says of time, place and number of claims', async () => {
    const event = { time_local: '07:30', n_claims: 9 }
    for (const cell of await besides({}, 'count_best', 1, 3, event)) expect(cell).toMatch(/: source_added \(stm-new\)$/)
  })
  it('is the cause of the parties and of the deaths of the sides where it moved the dead to another side', async () => {
    const event = { side_a: 'KAR', deaths_unknown: 1 }
    const found = await besides({ count_best: 1 }, 'side', null, 'KAR', event)
    expect(found).toContain('events.deaths_unknown: correction (fix-1)')
    expect(found.find((cell) => cell.startsWith('events.side_a'))).toMatch(/correction/)
  })
})

describe('a correction of an event', () => {
  const corrected = (field: string, value: unknown, cells: object) =>
    releaseAfter((made) => {
      const { event } = figure(made.rows, 3)
      Object.assign(event, { [field]: value, ...cells })
      tellMore(made, event.event_id)
      decision(made, { corrections: [{ ...correction(event.event_id, field, value, 'events'), expect: EVENT[field] }] })
    })
  it('is the one cause of what follows, though a statement was added too', async () => {
    const place = EVENT.place_id === 'velm' ? 'sorrel' : 'velm'
    const cells = { location_name: 'Elsewhere', latitude: 1.5, longitude: 2.5, confidence: 0.5 }
    const found = told(changesBetween(old, await corrected('place_id', place, cells)), EVENT.event_id)
    for (const column of ['place_id', 'location_name', 'latitude', 'longitude'])
      expect(found).toContain(`events.${column}: correction (fix-1)`)
    expect(found).toContain('events.confidence: source_added (stm-new)')
  })
  it('is the one cause of the codes of a precision', async () => {
    const after = await corrected('date_precision', 'month', { ucdp_date_prec: 4, acled_time_precision: 3 })
    expect(told(changesBetween(old, after), EVENT.event_id)).toEqual(
      ['date_precision', 'ucdp_date_prec', 'acled_time_precision'].map(
        (column) => `events.${column}: correction (fix-1)`,
      ),
    )
  })
  it('does not make it wait, unless it opened a review again', async () => {
    const waits = { needs_review: !EVENT.needs_review }
    const found = told(changesBetween(old, await corrected('time_local', '07:31', waits)), EVENT.event_id)
    expect(found).toContain('events.needs_review: source_added (stm-new)')
    const again = { ...waits, review_reasons: ['review_reopened'] }
    expect(told(changesBetween(old, await corrected('time_local', '07:31', again)), EVENT.event_id)).toContain(
      'events.needs_review: correction source_added (fix-1 stm-new)',
    )
  })
  it('that was withdrawn is the one cause only where the cell is what it was before it', async () => {
    const before = await corrected('time_local', '07:31', {})
    const after = (time_local: unknown) =>
      releaseAfter((made) => {
        Object.assign(figure(made.rows, 3).event, { time_local })
        tellMore(made, EVENT.event_id)
        tellMore(made, EVENT.event_id, 'events', 'stm-newer')
      })
    const cell = async (time: unknown) =>
      told(changesBetween(before, await after(time)), EVENT.event_id).find((one) => one.includes('time_local'))
    expect(await cell(EVENT.time_local)).toBe('events.time_local: correction (fix-1 (withdrawn))')
    expect(await cell('09:00')).toBe('events.time_local: correction source_added (fix-1 (withdrawn) stm-newer)')
  })
})

describe('a review that withdraws', () => {
  it('an event is why it is gone, and its figures with it', async () => {
    const { casualty, event } = figure(invented(N).rows, 3)
    const gone = await releaseAfter((made) => {
      const { rows } = made
      Object.assign(figure(rows, 3).event, { record_status: 'withdrawn' })
      rows.people = rows.people.filter((row) => row.casualty_id !== casualty.casualty_id)
      rows.casualties = rows.casualties.filter((row) => row.event_id !== event.event_id)
      const review = { table: 'events', id: event.event_id, hash: '0'.repeat(16), verdict: 'withdraw' }
      decision(made, { reviews: [{ ...review, author: 'a', date: '2031-05-05' }] })
    })
    const changes = changesBetween(old, gone)
    expect(told(changes, event.event_id)).toEqual(['removed events: review (reviewed by a)'])
    expect(told(changes, casualty.casualty_id)).toEqual(['removed casualties: review (reviewed by a)'])
  })
})

describe('running totals', () => {
  const total = (id: string, more: object) => ({
    ...CASUALTY,
    casualty_id: id,
    event_id: null,
    scope: 'cumulative',
    as_of_date: '2031-01-01',
    ...more,
  })

  it('are compared with each other, so that a new one may mark an old one', async () => {
    const before = await releaseAfter(
      ({ rows }) => void rows.casualties.push(total('cas-a', {}), total('cas-b', { side: 'KAR' })),
    )
    const after = await releaseAfter((made) => {
      made.rows.casualties.push(
        total('cas-a', { review_reasons: ['falling_total'] }),
        total('cas-b', { side: 'KAR', sex: 'male' }),
        total('cas-c', {}),
      )
      tellMore(made, 'cas-c', 'casualties')
    })
    const changes = changesBetween(before, after)
    expect(told(changes, 'cas-a')).toEqual(['casualties.review_reasons: source_added (stm-new)'])
    expect(told(changes, 'cas-b')).toEqual(['casualties.sex: rule_changed'])
  })

  it('so that one that is corrected may mark another', async () => {
    const before = await releaseAfter(
      ({ rows }) => void rows.casualties.push(total('cas-a', {}), total('cas-b', { person_status: 'military' })),
    )
    const after = await releaseAfter((made) => {
      made.rows.casualties.push(
        total('cas-a', { review_reasons: ['falling_total'] }),
        total('cas-b', { person_status: 'civilian' }),
      )
      decision(made, { corrections: [correction('cas-b', 'person_status', 'civilian')] })
    })
    const changes = changesBetween(before, after)
    expect(told(changes, 'cas-a')).toEqual(['casualties.review_reasons: correction (fix-1)'])
  })
})

describe('a decision on a claim', () => {
  it('is the cause of where the claim went, and of what both rows count then', async () => {
    const after = await releaseAfter((made) => {
      const from = made.rows.casualties[3]
      const to = made.rows.casualties[4]
      const claim = made.rows.claims.find((row) => row.record_id === from.casualty_id) as Row
      claim.record_id = to.casualty_id
      Object.assign(from, { n_claims: (from.n_claims as number) - 1 })
      Object.assign(to, { n_claims: (to.n_claims as number) + 1, conflict: true })
      const { statement_id, start, end, property, quote } = claim
      const home = { belongs_to: { figure: to.casualty_id }, reason: 'r', evidence: 'e', author: 'a', reviewer: 'b' }
      const put = { id: 'put-1', claim: `${statement_id}@${start}-${end}`, property, expect: quote, ...home }
      decision(made, { claims: [{ ...put, date: '2031-05-05' }] })
    })
    const found = told(changesBetween(old, after))
    expect(found).toEqual(
      expect.arrayContaining([
        'casualties.n_claims: claim_decision (put-1)',
        'casualties.conflict: claim_decision (put-1)',
        'claims.record_id: claim_decision (put-1)',
      ]),
    )
    expect(found.filter((one) => one.includes('rule_changed'))).toEqual([])
  })
  it('that a person read is the cause of the claim, and of what its row counts then', async () => {
    const after = await releaseAfter((made) => {
      const row = made.rows.casualties[3]
      const claim = made.rows.claims.find((one) => one.record_id === row.casualty_id) as Row
      const read = {
        ...claim,
        claim_id: `${claim.claim_id}-r`,
        rule: 'person',
        start: claim.end,
        end: (claim.end as number) + 3,
        quote: 'two',
      }
      made.rows.claims.push(read)
      Object.assign(row, { n_claims: (row.n_claims as number) + 1 })
      const figure = {
        harm: claim.property,
        side: null,
        count_low: 2,
        count_best: 2,
        count_high: 2,
        as_of_date: '2031-05-05',
      }
      const told = {
        id: 'add-1',
        claim: `${claim.statement_id}@${read.start}-${read.end}`,
        expect: 'two',
        tells: { figure },
      }
      decision(made, { added: [{ ...told, reason: 'r', author: 'a', reviewer: 'b', date: '2031-05-05' }] })
    })
    const found = told(changesBetween(old, after))
    expect(found).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^added claims: claim_decision \(add-1\)/),
        'casualties.n_claims: claim_decision (add-1)',
      ]),
    )
    expect(found.filter((one) => one.includes('rule_changed'))).toEqual([])
  })
})

describe('other causes', () => {
  it('an event that no statement tells any more is removed, though its row stays', async () => {
    const event = invented(N).rows.events[4]
    const after = await releaseAfter(({ rows }) => {
      Object.assign(rows.events[4], { record_status: 'withdrawn', deaths_best: null, summary: null })
      const sources = new Set(
        rows.claims.filter((row) => row.record_id === event.event_id).map((row) => row.statement_id),
      )
      rows.claims = rows.claims.filter((row) => !sources.has(row.statement_id))
      rows.sources = rows.sources.filter((row) => !sources.has(row.statement_id))
    })
    expect(told(changesBetween(old, after), event.event_id)).toEqual([
      expect.stringMatching(/^removed events: source_removed \(stm-/),
    ])
  })

  it('a review', async () => {
    const after = await releaseAfter((made) => {
      Object.assign(made.rows.events[2], { review_status: 'reviewed', confidence: 0.5 })
      decision(made, {
        claims: [],
        reviews: [
          {
            table: 'events',
            id: made.rows.events[2].event_id,
            hash: '0123456789ab',
            verdict: 'accept',
            author: 'a',
            date: '2031-05-05',
          },
        ],
      })
    })
    expect(told(changesBetween(old, after))).toEqual([
      'events.review_status: review (reviewed by a)',
      'events.confidence: rule_changed',
    ])
  })

  it('a place that only a new statement names came with the statement; one that the registry moved did not', async () => {
    const placed = (n: number) =>
      releaseAfter(({ rows }) => {
        rows.places = rows.places.filter(({ place_id }) => rows.events.some((row) => row.place_id === place_id))
      }, n)
    expect(told(changesBetween(await placed(2), await placed(3)), 'dunholt')).toEqual([
      expect.stringMatching(/^added places: source_added \(stm-/),
    ])
    const after = await releaseAfter(({ rows }) => {
      for (const row of [...rows.places, ...rows.events]) if (row.place_id === 'sorrel') row.latitude = 39.9
    })
    expect(new Set(told(changesBetween(old, after)))).toEqual(
      new Set(['events.latitude: registry_changed', 'places.latitude: registry_changed']),
    )
  })

  it('a place that no event names any more went for the reason for which the event moved', async () => {
    const moved = await releaseAfter((made) => {
      const { rows } = made
      for (const event of rows.events) if (event.place_id === 'sorrel') event.place_id = 'velm'
      for (const event of rows.events) tellMore(made, event.event_id)
      rows.places = rows.places.filter((row) => row.place_id !== 'sorrel')
    })
    expect(told(changesBetween(old, moved), 'sorrel')).toEqual(['removed places: source_added (stm-new)'])
  })

  it('a claim that a new statement moved to another record, and a reprint of it', async () => {
    const after = await releaseAfter((made) => {
      const { rows } = made
      const claim = rows.claims.find((row) => row.record_table === 'events') as Row
      claim.record_id = rows.events[6].event_id
      tellMore(made, rows.events[6].event_id)
      rows.sources[0].reprint_of = 'stm-new'
      rows.sources[1].title = 'Another title'
    })
    const changes = changesBetween(old, after)
    expect(changes.filter(({ column }) => column === 'record_id').map(({ causes }) => causes)).toEqual([
      ['source_added'],
    ])
    expect(told(changes.filter(({ table, change }) => table === 'sources' && change === 'changed'))).toEqual([
      'sources.reprint_of: source_added (stm-new)',
      'sources.title: source_changed',
    ])
  })

  it('the note says what each cause means, and that a changed rule is what is left', async () => {
    const after = await releaseAfter(({ rows }) => Object.assign(rows.casualties[3], { person_status: 'police' }))
    expect(changesMarkdown('1.0.0', '1.0.1', changesBetween(old, after))).toMatch(
      /\| rule changed \| 1 \| What is left: no statement and no decision under the row changed/,
    )
  })
})

describe('many changes', () => {
  it('are explained in time that grows with their number', () => {
    const many = (best: number): ReleaseRead => {
      const rows = (name: string, make: (i: number) => Row) =>
        [name, { described: { name, path: '', key: 'id', fields: Object.keys(make(0)).map((one) => ({ name: one, type: 'string' as const })) }, rows: new Map(Array.from({ length: 30_000 }, (_, i) => [`${name}-${i}`, make(i)])) }] as const // biome-ignore format: a table
      const tables = new Map([
        rows('events', (i) => ({ event_id: `events-${i}`, deaths_best: best, record_status: 'active' })),
        rows('casualties', (i) => ({
          casualty_id: `casualties-${i}`,
          event_id: `events-${i}`,
          harm: 'killed',
          count_best: best,
        })),
        rows('claims', (i) => ({ claim_id: `claims-${i}`, statement_id: `s-${i}`, record_id: `casualties-${i}` })),
      ])
      return {
        name: 'x',
        version: '1.0.0',
        tables,
        decisions: { corrections: [], identity: [], claims: [], added: [], reviews: [] },
        notices: new Set(),
      }
    }
    const start = process.cpuUsage()
    expect(changesBetween(many(1), many(2))).toHaveLength(60_000)
    // Looking through all figures for each change took over a minute.
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1000).toBeLessThan(15_000)
  }, 60_000)
})
