/** What people decide is carried out, and stops the run where it no longer fits. */
import { describe, expect, it } from 'vitest'
import { reviewHash } from '../../src/reconcile/index.js'
import { digest, record, run } from './records.js'

const active = (out: ReturnType<typeof run>) => out.tables.events.filter((row) => row.record_status === 'active')

describe('decisions', () => {
  const a = record('KAR', '2031-03-05', 'sorrel', [{ count: 9, side: 'OST' }])
  const id = String(run([a]).tables.casualties[0].casualty_id)
  const where = { file: 'decisions/x.yaml', line: 3, column: 5 }
  const correction = (expected: number, reviewer = 'b') => ({
    ...{
      id: 'x',
      target: { table: 'casualties' as const, id, field: 'count_best' },
      expect: expected as number | null,
    },
    ...{ value: 8, reason: 'r', evidence: 'e', author: 'a', reviewer, date: '2031-04-01', where },
  })
  const decided = (one: ReturnType<typeof correction>) =>
    run([a], { decisions: { corrections: [one], identity: [], claims: [], reviews: [] } })
  it('override a figure and its totals', () => {
    const out = decided({ ...correction(0), expect: null })
    expect(out.problems).toEqual([])
    expect(out.tables.casualties[0]).toMatchObject({ count_low: 8, count_best: 8, best_method: 'override' })
    expect(active(out)[0]).toMatchObject({ deaths_low: 8, deaths_best: 8 })
  })
  it('of an event are in its sentence too, and a corrected sentence stands', () => {
    const event = active(run([a]))[0]
    const on = (field: string, expect: unknown, value: unknown) =>
      run([a], {
        decisions: {
          corrections: [
            {
              ...correction(0),
              target: { table: 'events', id: String(event.event_id), field },
              expect,
              value,
            } as never,
          ],
          identity: [],
          claims: [],
          reviews: [],
        },
      })
    expect(active(on('location_name', event.location_name, 'Old Sorrel'))[0].summary).toContain('Old Sorrel')
    expect(active(on('summary', event.summary, 'As it was.'))[0].summary).toBe('As it was.')
  })
  it('answer what the row waited for', () => {
    const open = record('KAR', '2031-03-05', null, [{ count: 9, side: 'OST' }])
    open.events[0].review_reasons = ['no_place']
    const event = active(run([open]))[0]
    const target = { table: 'events' as const, id: String(event.event_id), field: 'place_id' }
    const fix = { ...correction(0), target, expect: null, value: 'sorrel' } as never
    const after = active(run([open], { decisions: { corrections: [fix], identity: [], claims: [], reviews: [] } }))[0]
    expect([event.review_reasons, after.review_reasons]).toEqual([
      expect.arrayContaining(['no_place']),
      expect.not.arrayContaining(['no_place']),
    ])
  })
  it('stop the run with both values and the place when stale, and when self-reviewed', () => {
    expect(decided(correction(5)).problems).toMatchObject([
      { ...where, what: expect.stringMatching(/expects 5 .*is null/) },
    ])
    expect(decided({ ...correction(0, 'a'), expect: null }).problems).toMatchObject([where])
  })
  it('stop the run where the row says so without them, to be removed', () => {
    const same = { ...correction(5), value: null as never }
    expect(decided(same).problems).toMatchObject([{ ...where, fix: 'remove the correction' }])
  })
  it('stop the run where no such row or column is there', () => {
    const named = (target: Partial<ReturnType<typeof correction>['target']>) => {
      const one = { ...correction(0), expect: null }
      return decided({ ...one, target: { ...one.target, ...target } }).problems.map(({ what }) => what)
    }
    expect(named({ id: 'cas-none' })).toEqual([expect.stringContaining('no cas-none in casualties')])
    expect(named({ field: 'toll' })).toEqual([expect.stringContaining('no column toll')])
  })
  it('cannot put a value where the codebook allows none', () => {
    const one = { ...correction(0), expect: null, value: -1 }
    expect(decided(one).problems).toMatchObject([{ what: expect.stringContaining('-1 cannot stand in') }])
  })
})

describe('judgements of identity', () => {
  const where = { file: 'decisions/x.yaml', line: 7, column: 3 }
  const at = (by: string | null, place: string | null, time: string | null = null) =>
    record(by, '2031-03-05', place, [{ count: 2, side: 'OST' }], time)
  const key = (one: ReturnType<typeof record>, span = '0-5') => `${one.id}@${span}`
  const judge = (
    left: string,
    right: string,
    judgement: 'same' | 'different' | 'unsure',
    expected: { left?: string; right?: string } = { left: 'words', right: 'words' },
  ) => ({
    corrections: [],
    identity: [{ left, right, expect: expected, judgement, reason: 'r', author: 'a', where }],
    claims: [],
    reviews: [],
  })
  it('join what the rules keep apart, at any distance, and say so', () => {
    const [a, b] = [at('OST', 'sorrel', '05:00'), record('KAR', '2031-03-09', 'velm')]
    expect(active(run([a, b]))).toHaveLength(2)
    const out = run([a, b], { decisions: judge(key(b), key(a), 'same') })
    expect(active(out)).toHaveLength(1)
    expect(out.merges).toMatchObject([{ reasons: ['judged the same'] }])
  })
  it('keep apart what the rules join, and what a third telling would bring together', () => {
    const [a, b, c] = [at('OST', 'sorrel'), at('KAR', 'sorrel'), at(null, 'sorrel')]
    expect(active(run([a, b, c]))).toHaveLength(1)
    const out = run([a, b, c], { decisions: judge(key(a), key(b), 'different') })
    expect(active(out)).toHaveLength(2)
    expect(out.problems).toEqual([])
  })
  it('part what one statement’s event holds: each claim goes with the nearer telling, one without a word of its own is told by its toll', () => {
    const two = record('OST', '2031-03-05', 'sorrel', [
      { count: 2, side: 'OST' },
      { count: 3, side: 'KAR' },
      { count: 1, side: 'KAR', of: 1 },
    ])
    expect(active(run([two]))).toHaveLength(1)
    const parted = (right: string) => {
      const { tables, problems } = run([two], { decisions: judge(key(two), key(two, right), 'different') })
      const tolls = tables.casualties.map(({ event_id, side, count_low }) => [event_id, side, count_low])
      return { problems, events: new Set(tolls.map(([event]) => event)).size, tolls }
    }
    const out = parted('20-25')
    expect(out).toMatchObject({ problems: [], events: 2 })
    const [ost] = out.tolls.filter(([, side]) => side === 'OST')
    expect(out.tolls.filter(([event]) => event !== ost[0]).map(([, side, count]) => [side, count])).toEqual([
      ['KAR', 3],
      ['KAR', 1],
    ])
    const worded = { ...two.events[0].mentions[0], id: 'e1m2', start: 40, end: 45 }
    const told = { ...two, events: [{ ...two.events[0], mentions: [...two.events[0].mentions, worded] }] }
    expect(active(run([told], { decisions: judge(key(two), key(two, '40-45'), 'different') }))).toHaveLength(2)
    const denied = { ...worded, polarity: 'denied' as const }
    const both = {
      ...two,
      events: [{ ...two.events[0], mentions: [...two.events[0].mentions, denied] }],
      casualties: [],
    }
    // A denial alone is no event of the release.
    expect(active(run([both], { decisions: judge(key(two), key(two, '40-45'), 'different') }))).toHaveLength(1)
  })
  it('that are unsure change nothing but that nobody is asked again', () => {
    const [a, b] = [at('OST', 'sorrel', '05:00'), at('KAR', 'velm')]
    const asked = run([a, b])
    expect(asked.unsure).toMatchObject([{ judged: false }])
    const unsure = asked.unsure.map((link) => ({ ...link, judged: true }))
    expect(run([a, b], { decisions: judge(key(a), key(b), 'unsure') })).toEqual({ ...asked, unsure })
  })
  it('hold where a rule gives the telling another local id or other words to tell it by', () => {
    const [a, b] = [at('OST', 'sorrel'), at('KAR', 'sorrel')]
    const reread = (start: number, end: number, quote: string) => ({
      ...a,
      casualties: a.casualties.map((fact) => ({ ...fact, event: 'e7' })),
      events: a.events.map((event) => ({
        ...event,
        id: 'e7',
        mentions: event.mentions.map((mention) => ({ ...mention, start, end, quote })),
      })),
    })
    const parted = (one: typeof a) => active(run([one, b], { decisions: judge(key(a), key(b), 'different') })).length
    expect([parted(a), parted(reread(3, 9, 'ds of ')), parted(reread(30, 35, 'other'))]).toEqual([2, 2, 1])
    expect(run([reread(30, 35, 'other'), b], { decisions: judge(key(a), key(b), 'different') }).problems).toMatchObject(
      [
        {
          ...where,
          what: expect.stringMatching(/@0-5 expects “words”, where no event is told .* tells “other” at 30-35/),
        },
      ],
    )
  })
  it('are not needed to keep two events of one stretch of a text', () => {
    const a = at('OST', 'sorrel')
    const two = { ...a, events: [...a.events, ...at(null, 'far').events.map((event) => ({ ...event, id: 'e2' }))] }
    expect(active(run([two]))).toHaveLength(2)
  })
  it('name a telling by the words of its toll too', () => {
    const [a, b] = [at('OST', 'sorrel'), at('KAR', 'sorrel')]
    expect(active(run([a, b], { decisions: judge(key(a, '10-15'), key(b), 'different') }))).toHaveLength(2)
  })
  it('stop the run with both values where other words stand there than expected, and where none are expected', () => {
    const [a, b] = [at('OST', 'sorrel'), at('KAR', 'sorrel')]
    const said = (expected: { left?: string; right?: string }) =>
      run([a, b], { decisions: judge(key(a), key(b), 'same', expected) }).problems.map(({ what }) => what)
    expect(said({ left: 'raids', right: 'words' })).toEqual([`${key(a)} expects “raids”, but there stands “words”`])
    expect(said({ left: 'words' })).toEqual([`${key(b)} is named without the words that stand there`])
  })
  it('name events by published id, and go on holding when the ids are one', () => {
    const [a, b] = [at('OST', 'sorrel', '05:00'), at('KAR', 'sorrel', '21:00')]
    const first = run([a, b])
    const [left, right] = active(first).map((row) => row.event_id as string)
    const decisions = judge(left, right, 'same')
    const second = run([a, b], { ledger: first.ledger, decisions, version: '1.1.0' })
    expect(active(second)).toHaveLength(1)
    const third = run([a, b], { ledger: second.ledger, decisions, version: '1.1.0' })
    expect([active(third).length, third.problems]).toEqual([1, []])
  })
  it('stop the run, with the place, where an event is not there or already one with the other', () => {
    const [a, b] = [at('OST', 'sorrel'), at('KAR', 'sorrel')]
    expect(run([a], { decisions: judge(key(a), 'evt-none', 'same') }).problems).toMatchObject([
      { ...where, what: 'there is no event evt-none' },
    ])
    const first = run([a, b])
    const id = active(first)[0].event_id as string
    const decisions = judge(id, id, 'different')
    expect(run([a, b], { ledger: first.ledger, decisions }).problems).toMatchObject([
      { ...where, what: expect.stringContaining('one event already') },
    ])
  })
  it('stop the run where they contradict each other', () => {
    const [a, b] = [at('OST', 'sorrel', '05:00'), at('KAR', 'sorrel', '21:00')]
    const [same, different] = (['same', 'different'] as const).map((j) => judge(key(a), key(b), j).identity[0])
    const out = run([a, b], { decisions: { corrections: [], identity: [same, different], claims: [], reviews: [] } })
    expect(out.problems).toMatchObject([{ ...where, what: expect.stringContaining('both the same and different') }])
  })
})

describe('reviews', () => {
  const a = record('KAR', '2031-03-05', 'sorrel', [{ count: 9, side: 'OST' }])
  const where = { file: 'decisions/x.yaml', line: 1, column: 1 }
  const row = run([a]).tables.casualties[0]
  const review = (verdict: 'accept' | 'reject' | 'withdraw', hash: string, id = row.casualty_id as string) => ({
    corrections: [],
    identity: [],
    claims: [],
    reviews: [{ table: 'casualties' as const, id, hash, verdict, author: 'a', date: '2031-04-01', where }],
  })
  const seen = reviewHash(row, digest)
  const reviewedRow = (decisions: ReturnType<typeof review>) => run([a], { decisions }).tables.casualties[0]
  it('accepted need no more review', () => {
    expect(row.needs_review).toBe(true)
    expect(reviewedRow(review('accept', seen))).toMatchObject({ needs_review: false })
  })
  it('rejected say so', () => {
    expect(reviewedRow(review('reject', seen)).review_reasons).toContain('rejected')
  })
  it('of another state of the row are reopened', () => {
    const reopened = reviewedRow(review('accept', '0'.repeat(16)))
    expect([reopened.needs_review, reopened.review_reasons]).toEqual([
      true,
      expect.arrayContaining(['review_reopened']),
    ])
  })
  it('outlast a new measure of the rules, which says nothing new of the row', () => {
    expect(reviewHash({ ...row, confidence: 0.5 }, digest)).toBe(seen)
    expect(reviewHash({ ...row, count_best: 8 }, digest)).not.toBe(seen)
  })
  it('of a row that is not there stop the run', () => {
    expect(run([a], { decisions: review('accept', seen, 'cas-none') }).problems).toMatchObject([
      { ...where, what: 'there is no cas-none in casualties' },
    ])
  })
  describe('that withdraw a row', () => {
    const told = run([a])
    const event = active(told)[0]
    const on = (...rows: [table: 'events' | 'casualties', row: typeof row][]) => ({
      corrections: [],
      identity: [],
      claims: [],
      reviews: rows.map(([table, of]) => ({
        ...review('withdraw', reviewHash(of, digest)).reviews[0],
        table: table as 'casualties',
        id: String(of.casualty_id ?? of.event_id),
      })),
    })
    const out = (...rows: Parameters<typeof on>) => run([a], { decisions: on(...rows) })
    it('take it out of its table and its event’s totals, and keep its claims', () => {
      const left = out(['casualties', row])
      expect([left.problems, left.tables.casualties]).toEqual([[], []])
      expect(active(left)[0]).toMatchObject({ deaths_low: null, deaths_high: null })
      const claims = (some: typeof left) => some.tables.claims.filter((claim) => claim.record_table === 'casualties')
      expect(claims(left)).toEqual(claims(told).map((claim) => ({ ...claim, record_id: null, standing: 'withdrawn' })))
    })
    it('take an event out with its figures', () => {
      const left = out(['events', event])
      expect([left.problems, active(left), left.tables.casualties]).toEqual([[], [], []])
      expect(new Set(left.tables.claims.map(({ standing }) => standing))).toEqual(new Set(['withdrawn']))
    })
    it('leave a published event as withdrawn', () => {
      const after = run([a], { ledger: told.ledger, decisions: on(['events', event]) })
      expect(after.tables.events).toMatchObject([{ event_id: event.event_id, record_status: 'withdrawn' }])
    })
    it('leave parts to stand for themselves, whenever they go', () => {
      const b = record('KAR', '2031-03-05', 'sorrel', [
        { count: 9, side: 'OST' },
        { count: 2, side: 'OST', status: 'civilian', of: 0 },
      ])
      const whole = run([b]).tables.casualties
      const host = whole.find((one) => one.count_high === 9) as typeof row
      const after = run([b], { decisions: on(['casualties', host]) })
      expect([after.problems, after.tables.casualties.map((one) => one.subset_of)]).toEqual([[], [null]])
    })
    it('that has changed since is reopened instead', () => {
      const stays = run([a], { decisions: review('withdraw', '0'.repeat(16)) }).tables.casualties
      expect(stays).toMatchObject([{ review_reasons: expect.arrayContaining(['review_reopened']) }])
    })
    it('a figure moved to an event that is not there stops the run', () => {
      const target = { table: 'casualties' as const, id: String(row.casualty_id), field: 'event_id' }
      const fix = { id: 'y', target, expect: row.event_id, value: 'evt-none', reason: 'r', evidence: 'e' }
      const moved = { ...fix, author: 'a', reviewer: 'b', date: '2031-04-01', where } as never
      const problems = run([a], { decisions: { corrections: [moved], identity: [], claims: [], reviews: [] } }).problems
      expect(problems).toMatchObject([{ ...where, what: expect.stringContaining('evt-none') }])
    })
  })
})
