/** Single claims that a person put elsewhere: what moves, what stays, what stops the run, and that nothing counts twice. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClaimDecision, DecisionSet, Home } from '../../src/model/decision.js'
import type { StatementRecord } from '../../src/model/record.js'
import { naming, record, run } from './records.js'

const where = { file: 'decisions/x.yaml', line: 3, column: 5 }
const put = (claim: string, belongs_to: Home, more: Partial<ClaimDecision> = {}): DecisionSet['claims'][number] => ({
  ...{ id: `put-${claim}`, claim, property: 'killed', expect: 'words', belongs_to, reason: 'r', evidence: 'e' },
  ...{ author: 'a', reviewer: 'b', date: '2031-04-01', where, ...more },
})
const decided = (...claims: DecisionSet['claims']) => ({ corrections: [], identity: [], claims, reviews: [] })
type Out = ReturnType<typeof run>
const active = ({ tables }: Out) => tables.events.filter((row) => row.record_status === 'active')
const tolls = ({ tables }: Out) =>
  tables.casualties.map((row) => [row.event_id?.toString().slice(15, 18) ?? null, row.side, row.count_best])
const problems = (records: StatementRecord[], ...claims: DecisionSet['claims']) =>
  run(records, { decisions: decided(...claims) }).problems.map(({ what }) => what)

/** Two clashes; the statement on the first also counts one of the second. */
const two = () => {
  const a = record('OST', '2031-03-05', 'sorrel', [
    { count: 2, side: 'OST' },
    { count: 7, side: 'KAR' },
  ])
  const b = record('KAR', '2031-03-09', 'velm', [{ count: 5, side: 'KAR' }])
  return { a, b, all: [a, b], stray: `${a.id}@20-25`, event: `${b.id}@0-5`, figure: `${b.id}@10-15` }
}

describe('a claim belongs', () => {
  it('to another event, as a figure of its own that its totals hold', () => {
    const { all, stray, event } = two()
    const out = run(all, { decisions: decided(put(stray, { event, expect: 'words' })) })
    expect(out.problems).toEqual([])
    expect(tolls(out)).toEqual([
      ['sor', 'OST', 2],
      ['vel', 'KAR', 5],
      ['vel', 'KAR', null],
    ])
    expect(active(out).map((row) => [row.deaths_low, row.deaths_high])).toEqual([
      [2, 2],
      [12, 12],
    ])
  })
  it('under a figure, which counts it as one more claim, by a claim of it or by its id', () => {
    const { all, stray, figure } = two()
    const first = run(all)
    const id = first.tables.casualties.find((row) => row.count_best === 5)?.casualty_id as string
    for (const home of [{ figure, expect: 'words' }, { figure: id }]) {
      const out = run(all, { ledger: first.ledger, decisions: decided(put(stray, home)) })
      expect(out.problems).toEqual([])
      expect(out.tables.casualties).toHaveLength(2)
      const row = out.tables.casualties.find(({ casualty_id }) => casualty_id === id)
      expect(row).toMatchObject({ count_low: 5, count_best: 5, count_high: 7, n_claims: 2, conflict: true })
      expect(active(out).find(({ disputed }) => disputed)?.location_name).toBe('velm')
    }
  })
  it('to no event, as a running total of its own beside others of that day', () => {
    const { all, stray, figure } = two()
    const total = { as_of_date: '2031-03-31', period_start: '2031-03-01' }
    const out = run(all, { decisions: decided(put(stray, total), put(figure, total)) })
    expect(out.problems).toEqual([])
    const rows = out.tables.casualties.filter((row) => row.scope === 'cumulative')
    expect(rows.map((row) => [row.event_id, row.as_of_date, row.period_start, row.count_high])).toEqual([
      [null, '2031-03-31', '2031-03-01', 7],
      [null, '2031-03-31', '2031-03-01', 5],
    ])
    expect(active(out).map((row) => row.deaths_high)).toEqual([2, null])
  })
  it('to nothing: it stays in the claims and counts nowhere', () => {
    const { all, stray } = two()
    const out = run(all, { decisions: decided(put(stray, 'nothing')) })
    expect([out.problems, out.tables.casualties.length]).toEqual([[], 2])
    expect(out.tables.claims.filter(({ standing }) => standing === 'withdrawn')).toMatchObject([
      { start: 20, record_id: null, property: 'killed' },
    ])
    expect(out.tables.claims).toHaveLength(run(all).tables.claims.length)
  })
  it('as words to another event, which then has the statement too, or to nothing', () => {
    const { a, b, event } = two()
    const worded = { ...a.events[0].mentions[0], id: 'e1m2', start: 40, end: 45, polarity: 'denied' as const }
    const told = { ...a, events: [{ ...a.events[0], mentions: [...a.events[0].mentions, worded] }] }
    const words = (home: Home) =>
      run([told, b], { decisions: decided(put(`${a.id}@40-45`, home, { property: 'event_type' })) })
    const of = (out: Out) => active(out).map((row) => [row.n_statements, row.n_claims, row.disputed])
    expect(of(run([told, b]))).toEqual([
      [1, 2, true],
      [1, 1, false],
    ])
    expect(of(words({ event, expect: 'words' }))).toEqual([
      [1, 1, false],
      [2, 2, true],
    ])
    expect(of(words('nothing'))).toEqual([
      [1, 1, false],
      [1, 1, false],
    ])
    const idle = words({ event: `${a.id}@0-5`, expect: 'words' }).problems
    expect(idle).toMatchObject([{ ...where, idle: true, what: expect.stringContaining('belongs without it') }])
  })
})

describe('what goes with a claim, and what stays', () => {
  it('the parts of a figure go with it; what it had replaced counts again', () => {
    const { b, event } = two()
    const a = record('OST', '2031-03-05', 'sorrel', [
      { count: 7, side: 'OST' },
      { count: 2, side: 'OST', status: 'civilian', of: 0 },
      { count: 3, side: 'OST' },
    ])
    Object.assign(a.casualties[2], { state: 'superseded', superseded_by: 'f1' })
    const out = run([a, b], { decisions: decided(put(`${a.id}@10-15`, { event, expect: 'words' })) })
    expect(out.problems).toEqual([])
    const rows = out.tables.casualties.map((row) => [
      row.event_id?.toString().slice(15, 18),
      row.count_best,
      row.subset_of !== null,
    ])
    expect(rows).toEqual([
      ['sor', 3, false],
      ['vel', 5, false],
      ['vel', 2, true],
      ['vel', 7, false],
    ])
  })
  it('a figure that keeps another claim is what that one counts', () => {
    const { a, b, event } = two()
    const [first] = a.casualties[0].evidence
    a.casualties[0].evidence.push({
      ...first,
      id: 'c9',
      start: 60,
      end: 65,
      count_low: 1,
      count_best: 1,
      count_high: 1,
    })
    const out = run([a, b], { decisions: decided(put(`${a.id}@10-15`, { event, expect: 'words' })) })
    expect(tolls(out)).toContainEqual(['sor', 'OST', 1])
    expect(tolls(out)).toContainEqual(['vel', 'OST', 2])
  })
  it('victims whom the claim names, and nobody else', () => {
    const { a, b, figure } = two()
    const named = naming(naming(a, 'Lev Orlan', { casualty: 'f2', claim: 'c2' }), 'Anton Berge')
    const out = run([named, b], { decisions: decided(put(`${a.id}@20-25`, { figure, expect: 'words' })) })
    const home = new Map(out.tables.casualties.map((row) => [row.casualty_id, row.event_id?.toString().slice(15, 18)]))
    expect(out.tables.people.map(({ name, casualty_id }) => [name, home.get(casualty_id as string)]).sort()).toEqual([
      ['Anton Berge', 'sor'],
      ['Lev Orlan', 'vel'],
    ])
  })
})

describe('ids', () => {
  it('stay: a figure that loses a claim keeps its id, a claim alone takes its own along, and one that joins another leaves an alias', () => {
    const { all, stray, event, figure } = two()
    const first = run(all)
    const idOf = (out: Out, count: number) => out.tables.casualties.find((row) => row.count_high === count)?.casualty_id
    const again = (...claims: DecisionSet['claims']) =>
      run(all, { ledger: first.ledger, decisions: decided(...claims) })
    const alone = again(put(stray, { event, expect: 'words' }))
    expect([2, 5, 7].map((n) => idOf(alone, n))).toEqual([2, 5, 7].map((n) => idOf(first, n)))
    const joined = again(put(stray, { figure, expect: 'words' }))
    expect(joined.tables.id_aliases).toMatchObject([{ old_id: idOf(first, 7), new_id: idOf(first, 5) }])
    expect(active(joined).map((row) => row.event_id)).toEqual(active(first).map((row) => row.event_id))
  })
  it('stay with what stands where one of two claims goes, and both are as before when the decision is gone', () => {
    const c = record(null, '2031-03-05', 'sorrel', [{ count: 7, side: 'KAR' }])
    const { all, stray, event } = two()
    const first = run([...all, c])
    const id = first.tables.casualties.find((row) => row.count_high === 7)?.casualty_id
    const parted = run([...all, c], {
      ledger: first.ledger,
      decisions: decided(put(stray, { event, expect: 'words' })),
    })
    const [kept, ...made] = parted.tables.casualties.filter((row) => row.count_high === 7)
    expect([kept.casualty_id, kept.n_claims, made.length]).toEqual([id, 1, 1])
    const next = run([...all, c], { ledger: parted.ledger, decisions: decided(put(stray, { event, expect: 'words' })) })
    expect(next.tables.casualties).toEqual(parted.tables.casualties)
    const back = run([...all, c], { ledger: parted.ledger })
    expect(back.tables.casualties.map((row) => row.casualty_id)).toContain(id)
    expect(active(back).map((row) => row.event_id)).toEqual(active(first).map((row) => row.event_id))
  })
})

describe('a decision on a claim stops the run', () => {
  const { a, all, stray, event } = two()
  it('with both values where other words stand there, or no such claim', () => {
    expect(problems(all, put(stray, 'nothing', { expect: 'seven' }))).toEqual([
      `decision put-${stray}: ${stray} expects “seven” (killed), but there stands “words” at 20-25`,
    ])
    expect(problems(all, put(`${a.id}@22-30`, 'nothing'))[0]).toContain('there stands “words” at 20-25')
    expect(problems(all, put(`${a.id}@80-85`, 'nothing'))[0]).toContain('no such claim stands there')
    expect(problems(all, put(stray, 'nothing', { property: 'wounded' }))[0]).toContain('no such claim stands there')
    expect(problems(all, put('stm-none@1-2', 'nothing'))[0]).toContain('there is no statement')
  })
  it('where two claims stand there, unless it says which', () => {
    const twin = {
      ...a,
      casualties: a.casualties.map((fact) => ({
        ...fact,
        evidence: fact.evidence.map((c) => ({ ...c, start: 20, end: 25 })),
      })),
    }
    expect(problems([twin], put(stray, 'nothing'))[0]).toContain('2 claims stand at')
    expect(problems([twin], put(`${stray}/c2`, 'nothing'))).toEqual([])
  })
  it('where its author reviewed it, it is decided twice, or what it names is not there', () => {
    const one = (home: Home, more: Partial<ClaimDecision> = {}) => problems(all, put(stray, home, more))[0]
    expect(one('nothing', { reviewer: 'a' })).toContain('reviewed by its author, a')
    expect(problems(all, put(stray, 'nothing'), put(stray, { event, expect: 'words' }))[0]).toContain('decided twice')
    expect(one({ event: 'evt-none' })).toContain('there is no event evt-none')
    expect(one({ event, expect: 'raids' })).toContain('expects “raids”, but there stands “words”')
    expect(one({ figure: 'cas-none' })).toContain('there is no figure cas-none')
    expect(one({ figure: `${a.id}@10-15` })).toContain('expects “”, but there stands “words”')
    const words = put(`${a.id}@0-5`, { as_of_date: '2031-03-05' }, { property: 'event_type' })
    expect(problems(all, words)[0]).toContain('belong to an event or to nothing')
  })
  it('where the figure is of another harm, or the claim counts nobody', () => {
    const hurt = record('KAR', '2031-03-09', 'velm', [{ count: 5, side: 'KAR', harm: 'wounded' }])
    const home = { figure: `${hurt.id}@10-15`, expect: 'words' }
    expect(problems([a, hurt], put(stray, home))[0]).toContain(
      'a claim of killed cannot stand under a figure of wounded',
    )
    const planned = { ...a, casualties: a.casualties.map((fact) => ({ ...fact, modality: 'planned' as const })) }
    expect(problems([planned, all[1]], put(stray, { event, expect: 'words' }))[0]).toContain('only planned')
  })
})

describe('whatever is decided', () => {
  const make = fc.record({
    by: fc.constantFrom('OST', 'KAR', null),
    day: fc.constantFrom('2031-03-05', '2031-03-06', '2031-03-10'),
    at: fc.constantFrom('sorrel', 'velm', 'far'),
    tolls: fc.array(
      fc.record({ count: fc.nat(9), side: fc.constantFrom('OST', 'KAR'), harm: fc.constantFrom('killed', 'wounded') }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  const choice = fc.record({ of: fc.nat(99), toll: fc.nat(2), kind: fc.nat(4), to: fc.nat(99) })
  const setting = fc
    .tuple(fc.array(make, { minLength: 2, maxLength: 6 }), fc.array(choice, { maxLength: 4 }))
    .map(([made, choices]) => {
      const all = made.map(({ by, day, at, tolls }) => record(by, day, at, tolls))
      const taken = new Set<string>()
      const claims = choices.flatMap(({ of, toll, kind, to }): DecisionSet['claims'] => {
        const one = all[of % all.length]
        const fact = one.casualties[toll % one.casualties.length]
        const claim = `${one.id}@${fact.evidence[0].start}-${fact.evidence[0].end}`
        if (taken.has(claim)) return []
        taken.add(claim)
        const other = all[to % all.length]
        const same = other.casualties.find((x) => x.harm === fact.harm)
        const span = same && `${other.id}@${same.evidence[0].start}-${same.evidence[0].end}`
        const homes: Home[] = [
          'nothing',
          { as_of_date: '2031-03-31' },
          { event: `${other.id}@0-5`, expect: 'words' },
          span && !taken.has(span) ? { figure: span, expect: 'words' } : 'nothing',
        ]
        if (span) taken.add(span)
        return [put(claim, homes[kind % homes.length], { property: fact.harm })]
      })
      return { all, claims }
    })

  it('neither the order of statements nor that of decisions shows', () => {
    const shuffled = setting.chain(({ all, claims }) =>
      fc.tuple(
        fc.constant({ all, claims }),
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.shuffledSubarray(claims, { minLength: claims.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([{ all, claims }, records, decisions]) => {
        expect(run(records, { decisions: decided(...decisions) })).toEqual(run(all, { decisions: decided(...claims) }))
      }),
      { numRuns: 100 },
    )
  })
  it('every claim stands once, figures count theirs, totals are those of the figures, and a second run changes no id', () => {
    fc.assert(
      fc.property(setting, ({ all, claims }) => {
        const out = run(all, { decisions: decided(...claims) })
        expect(out.problems).toEqual([])
        const { tables } = out
        expect(tables.claims.map((row) => row.claim_id)).toEqual(run(all).tables.claims.map((row) => row.claim_id))
        for (const row of tables.casualties)
          expect(row.n_claims).toBe(tables.claims.filter((claim) => claim.record_id === row.casualty_id).length)
        for (const event of active(out)) {
          const dead = tables.casualties.filter(
            (row) => row.event_id === event.event_id && row.harm === 'killed' && row.subset_of === null,
          )
          const sum = dead.reduce((total, row) => total + Number(row.count_low ?? 0), 0)
          expect(Number(event.deaths_low ?? 0)).toBe(sum)
        }
        const next = run(all, { ledger: out.ledger, decisions: decided(...claims) })
        expect(next.tables).toEqual(tables)
      }),
      { numRuns: 100 },
    )
  })
})
