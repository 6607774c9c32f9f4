/** Which facts are one figure, which are parts of one, and whose loss each is. */
import { describe, expect, it } from 'vitest'
import type { CasualtyRow } from '../../src/model/tables/index.js'
import { record, registry, run, type Toll, telling } from './records.js'

const rows = (...told: Parameters<typeof telling>[1][]) =>
  run(told.map((tolls) => telling(null, tolls))).tables.casualties as CasualtyRow[]
const sizes = (found: readonly CasualtyRow[]) => found.map((row) => row.count_best).sort()

describe('names listed one by one', () => {
  const listed = (by: string | null, n: number) => {
    const one = telling(by, [{ count: n, side: 'OST', derived: true }])
    const [fact] = one.casualties
    const claims = Array.from({ length: n }, (_, i) => ({
      ...fact.evidence[0],
      ...{ id: `c${i + 1}`, start: 10 * (i + 1), end: 10 * (i + 1) + 5, count_low: 1, count_best: 1, count_high: 1 },
    }))
    return { ...one, casualties: [{ ...fact, evidence: claims }] }
  }
  it('are the number of all of them, not of one', () => {
    expect(run([listed('OST', 4)]).tables.casualties).toMatchObject([
      { count_low: 4, count_best: 4, count_high: 4, n_claims: 4, best_method: 'own_side' },
    ])
  })
  it('agree with the number that another voice gives in the same fact', () => {
    const one = listed(null, 3)
    const [fact] = one.casualties
    const [first] = fact.evidence
    const stated = { ...first, ...{ id: 'c9', start: 90, end: 95, count_low: 3, count_best: 3, count_high: 3 } }
    const speaker = { name: 'Staff of Kar', actor: null, person: null, side: 'KAR', relayed_by: null }
    const casualties = [{ ...fact, derived: false, evidence: [{ ...stated, speaker }, ...fact.evidence] }]
    expect(run([{ ...one, casualties }]).tables.casualties).toMatchObject([
      { count_low: 3, count_best: 3, count_high: 3, conflict: false, best_method: 'third_party' },
    ])
  })
  it('agree with the number that another statement statement gives', () => {
    const out = run([listed('OST', 4), telling(null, [{ count: 4, side: 'OST' }])])
    expect(out.tables.casualties).toMatchObject([{ count_low: 4, count_high: 4, conflict: false }])
    expect(out.tables.claims.filter((row) => row.property === 'killed').map((row) => row.standing)).toEqual(
      Array(5).fill('live'),
    )
  })
})

describe('parts', () => {
  const whole: Toll = { count: 9, side: 'OST' }
  const part = (count: number, more: Partial<Toll> = {}): Toll => ({ count, side: 'OST', of: 0, ...more })
  it('that one statement tells apart are figures of their own, though alike', () => {
    const found = rows([whole, part(6), part(3)])
    expect(sizes(found)).toEqual([3, 6, 9])
    expect(found.filter((row) => row.subset_of === null)).toHaveLength(1)
  })
  it('of two statements are one where they count the same', () => {
    expect(sizes(rows([whole, part(6), part(3)], [whole, part(3), part(6)]))).toEqual([3, 6, 9])
  })
  it('of two statements that each tell one are rivals', () => {
    expect(rows([whole, part(6)], [whole, part(5)]).find((row) => row.subset_of !== null)).toMatchObject({
      count_low: 5,
      count_high: 6,
      conflict: true,
    })
  })
  it('that two statements put under each other come to an end', () => {
    const few = part(4, { sex: 'female', of: 0 })
    const more = part(5, { of: 0 })
    const found = rows([whole, few, { ...more, of: 1 }], [whole, more, { ...few, of: 1 }])
    expect(sizes(found)).toEqual([4, 5, 9])
    expect(found.filter((row) => row.subset_of === null)).toHaveLength(1)
    expect(new Set(found.map((row) => row.subset_of)).size).toBe(3)
  })
  it('in unlike condition are never rivals', () => {
    const found = rows([whole, part(6, { condition: 'stable' })], [whole, part(4, { condition: 'critical' })])
    expect(found.map((row) => row.conflict)).toEqual([false, false, false])
  })
  it('are of the kind of persons that their whole is of', () => {
    const found = rows([whole, part(4, { status: 'unknown' })])
    expect(found.map((row) => row.person_status)).toEqual(['military', 'military'])
  })
  it('stand under the part that they are told of', () => {
    const found = rows([whole, part(5), part(2, { of: 1 })])
    const id = (n: number) => found.find((row) => row.count_best === n)?.casualty_id
    expect(found.find((row) => row.count_best === 2)?.subset_of).toBe(id(5))
  })
  it('lend the whole no condition, sex or age', () => {
    const found = rows(
      [whole, part(2, { condition: 'serious', sex: 'female' })],
      [{ count: 2, side: 'OST', condition: 'light' }],
    )
    expect(found.find((row) => row.count_best === 9)).toMatchObject({ condition: null, sex: null })
  })
})

describe('numbers of one text by condition', () => {
  const inCondition = (count: number, condition: string): Toll => ({ count, side: 'OST', harm: 'wounded', condition })
  it('add up: nobody is in two', () => {
    expect(rows([inCondition(12, 'critical'), inCondition(13, 'light')])).toMatchObject([
      { count_low: 25, count_best: 25, count_high: null, count_kind: 'at_least', condition: null },
    ])
  })
  it('do not, where a larger number holds them or one man may be told twice', () => {
    const whole: Toll = { count: 30, side: 'OST', harm: 'wounded' }
    expect(rows([whole, inCondition(12, 'critical'), inCondition(13, 'light')])).toMatchObject([{ count_best: 30 }])
    expect(rows([inCondition(1, 'critical'), inCondition(1, 'stable')])).toMatchObject([{ count_best: 1 }])
    expect(rows([inCondition(5, 'stable')], [inCondition(4, 'light')])).toMatchObject([{ count_low: 4, count_high: 5 }])
  })
})

describe('sides', () => {
  it('gives the toll of both to neither, where only its place named a side', () => {
    const parts: Toll[] = [
      { count: 3, side: 'OST' },
      { count: 2, side: 'KAR' },
    ]
    const found = rows(parts, [{ count: 5, side: 'OST', basis: 'place' }])
    const both = found.find((row) => row.side === null)
    expect(both).toMatchObject({ count_best: 5, subset_of: null })
    expect(found.filter((row) => row.subset_of === both?.casualty_id)).toHaveLength(2)
    expect(
      run([telling(null, parts), telling(null, [{ count: 5, side: 'OST', basis: 'place' }])]).tables.events,
    ).toMatchObject([{ deaths_best: 5 }])
  })
  it('does not stretch the side of some over all of whom the text does not say it', () => {
    const some: Toll = { count: 3, side: 'OST', of: 0, status: 'police' }
    const of = (found: readonly CasualtyRow[]) => found.map((row) => [row.count_best, row.side])
    expect(of(rows([{ count: 5, side: 'OST', basis: 'place' }, some]))).toEqual([
      [3, 'OST'],
      [5, null],
    ])
    const others: Toll = { ...some, count: 2, basis: 'carried', status: 'civilian' }
    expect(of(rows([{ count: 5, side: 'OST', basis: 'place' }, some, others]))).toContainEqual([5, 'OST'])
    expect(
      of(
        rows([
          { count: 5, side: 'OST', basis: 'place' },
          { ...some, basis: 'carried' },
        ]),
      ),
    ).toContainEqual([5, 'OST'])
  })
  it('leaves it where its own words name the side, or the numbers do not add up', () => {
    const parts: Toll[] = [
      { count: 3, side: 'OST' },
      { count: 2, side: 'KAR' },
    ]
    expect(rows(parts, [{ count: 5, side: 'OST', basis: 'modifier' }]).some((row) => row.side === null)).toBe(false)
    expect(rows(parts, [{ count: 6, side: 'OST', basis: 'place' }]).some((row) => row.side === null)).toBe(false)
  })
  it('counts those whom one voice gives to an ally first and to its own side later once, as its own', () => {
    const first = telling('ALD', [{ count: 2, side: 'OST' }])
    const later = record('ALD', '2031-03-06', 'sorrel', [{ count: 27, side: 'ALD' }])
    const onOneDay = { ...later, events: first.events }
    expect(run([first, onOneDay]).tables.casualties).toMatchObject([{ side: 'ALD', count_low: 27, count_high: 27 }])
    expect(rows([{ count: 2, side: 'OST' }], [{ count: 27, side: 'ALD' }])).toHaveLength(2)
    expect(
      run([
        telling('ALD', [
          { count: 2, side: 'OST' },
          { count: 27, side: 'ALD' },
        ]),
      ]).tables.casualties,
    ).toHaveLength(2)
  })
  it('gives what stands under the speaker to the foe, where the speaker counts its own loss and others that of the foe', () => {
    const speaker: Toll = { count: 3, side: 'OST', basis: 'speaker', status: 'unknown' }
    const own: Toll = { count: 2, side: 'OST', basis: 'phrase' }
    const told = (...tolls: Toll[]) =>
      run([telling('OST', tolls), telling('KAR', [{ count: 3, side: 'KAR' }])]).tables.casualties as CasualtyRow[]
    const toll = (found: readonly CasualtyRow[]) => found.map((row) => [row.side, row.count_best, row.conflict])
    expect(toll(told(own, speaker))).toEqual([
      ['KAR', 3, false],
      ['OST', 2, false],
    ])
    expect(toll(told(speaker))).toContainEqual(['OST', 3, false])
  })
  it('is no whole of two sides by a vague word: “dead and wounded” holds nobody', () => {
    const found = rows(
      [{ count: 1, side: 'OST', status: 'military' }],
      [{ count: 2, side: 'OST', status: 'unknown', vague: true }],
    )
    expect(found).toMatchObject([{ count_best: 1, subset_of: null, person_status: 'military' }])
  })
  it('calls police those whom another statement calls officers of the army', () => {
    const tell = (status: string) => [{ count: 3, side: 'OST', status }]
    expect(rows(tell('military'), tell('military'), tell('police'))).toMatchObject([{ person_status: 'police' }])
  })
})

describe('doubts about one telling', () => {
  const doubted = (side: string, ...reasons: string[]) => {
    const one = telling(null, [{ count: 2, side }])
    return { ...one, casualties: one.casualties.map((fact) => ({ ...fact, review_reasons: reasons })) }
  }
  const reasons = (...told: ReturnType<typeof doubted>[]) => run(told).tables.casualties[0].review_reasons
  it('end where another says it plainly', () => {
    expect(reasons(doubted('OST', 'side_inferred', 'vague_only'))).toEqual(['side_inferred'])
    expect(reasons(doubted('OST', 'side_inferred'), doubted('OST'))).toEqual([])
  })
  it('stay where all have them, or are of another kind', () =>
    expect(reasons(doubted('OST', 'side_inferred', 'status_unknown'), doubted('OST', 'side_inferred'))).toEqual([
      'side_inferred',
      'status_unknown',
    ]))
})

describe('who speaks', () => {
  it('is the foe of a loss by the two sides, whatever the text let guess', () => {
    const told = telling('KAR', [{ count: 4, side: 'OST', relation: 'third_party' }])
    expect(run([told]).tables.casualties).toMatchObject([{ count_best: null, review_reasons: ['adversary_only'] }])
  })
  it('is of the side whose body publishes the words, where the registry does not know who it is', () => {
    const [one] = [telling('OST', [{ count: 4, side: 'OST', relation: 'unknown' }])]
    const unknown = { name: 'the governor', actor: null, person: null, side: null, relayed_by: null }
    const casualties = one.casualties.map((fact) => ({
      ...fact,
      evidence: fact.evidence.map((claim) => ({ ...claim, speaker: unknown })),
    }))
    const methods = (kind: string) => {
      const publishers = [{ slug: 'OST', name: 'Ost', kind, side: 'OST' }] as typeof registry.pipeline.publishers
      const known = { ...registry, pipeline: { ...registry.pipeline, publishers } }
      return run([{ ...one, casualties }], { registry: known }).tables.casualties.map((row) => row.best_method)
    }
    expect(methods('official_body')).toEqual(['own_side'])
    expect(methods('media')).toEqual(['third_party'])
  })
  it('and counts its own loss, brings up to date what another of its bodies counted before', () => {
    const later = (count: number) => record('OST', '2031-03-05', 'sorrel', [{ count, side: 'OST' }])
    const early = later(2)
    const told = (count: number) => {
      const [fact] = later(count).casualties
      const other = { name: 'Staff of Ost', actor: null, person: null, side: 'OST', relayed_by: null }
      const evidence = fact.evidence.map((claim) => ({ ...claim, speaker: other }))
      const casualties = [{ ...fact, as_of_date: '2031-03-07', evidence }]
      return run([early, { ...later(count), casualties }]).tables.casualties
    }
    expect(told(6)).toMatchObject([{ count_low: 6, count_best: 6, conflict: false }])
    expect(told(1)).toMatchObject([{ count_low: 1, count_high: 2, conflict: true }])
  })
  it('and denies a deed, as a foe, denies no death; captives it denies there are', () => {
    const told = (harm: string) => [
      telling('OST', [{ count: 1, side: 'OST', harm }]),
      telling('KAR', [{ count: 1, side: 'OST', harm, denied: true }]),
    ]
    expect(run(told('killed')).tables.casualties).toMatchObject([{ count_low: 1, count_best: 1, n_denials: 1 }])
    expect(run(told('captured')).tables.casualties).toMatchObject([{ count_low: 0, count_best: 1, n_denials: 1 }])
  })
})

describe('those whom a side that takes no part tells of', () => {
  // NEU is no party of the test registry.
  const told = (basis: string, others: number) =>
    rows([{ count: 8, side: 'NEU', harm: 'released', basis }], [{ count: others, side: 'KAR', harm: 'released' }])
  it('are of the party to which others give the number, unless the text calls them its own', () => {
    expect(told('phrase', 8)).toMatchObject([{ side: 'KAR', count_best: 8, n_claims: 2 }])
    expect(told('modifier', 8).map((row) => row.side)).toContain('NEU')
    expect(told('phrase', 9).map((row) => row.side)).toContain('NEU')
  })
})
