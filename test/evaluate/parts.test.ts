/** The small judgements under the scores: assignment, dates, counts, names, tolls and the choice of statements. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assign } from '../../src/evaluate/assign.js'
import { sameDate } from '../../src/evaluate/dates.js'
import { isChosen, isHeldText } from '../../src/evaluate/labelled.js'
import { atPlace } from '../../src/evaluate/muc.js'
import { Names, sameWords } from '../../src/evaluate/names.js'
import { f1, precision, recall } from '../../src/evaluate/tally.js'
import { countedFacts, tollOf } from '../../src/evaluate/totals.js'
import type { Extraction, StatementEvent } from '../../src/model/record.js'

describe('assignment', () => {
  it('finds the greatest weight, not the first', () => {
    const weights = [
      [5, 4],
      [4, 0],
    ]
    expect(assign(2, 2, (r, c) => weights[r][c])).toEqual([1, 0])
  })

  it('equals the best of all permutations', () => {
    const matrix = fc.array(fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 })
    const best = (m: number[][], row = 0, used = 0): number =>
      row === 4
        ? 0
        : Math.max(...[0, 1, 2, 3].map((c) => (used & (1 << c) ? -1 : m[row][c] + best(m, row + 1, used | (1 << c)))))
    fc.assert(
      fc.property(matrix, (m) => {
        const total = assign(4, 4, (r, c) => m[r][c]).reduce((sum, c, r) => sum + (c < 0 ? 0 : m[r][c]), 0)
        expect(total).toBe(best(m))
      }),
    )
  })

  it('leaves rows without a weight alone', () => {
    expect(assign(2, 1, (r) => r)).toEqual([-1, 0])
    expect(assign(0, 3, () => 1)).toEqual([])
  })
})

describe('dates', () => {
  const day = (start: string | null, end = start, basis = 'stated') => ({
    date_start: start,
    date_end: end,
    date_basis: start === null ? null : basis,
  })

  it.each([
    ['2020-05-04', 'day', day('2020-05-04'), true],
    // A night holds the day of the label; one day of a night is sharper than the label.
    ['2020-05-04', 'day', day('2020-05-03', '2020-05-04'), true],
    ['2020-05-04', 'day', day('2020-05-03', '2020-05-05'), false],
    ['2020-05-04', 'day', day('2020-05-02', '2020-05-03'), false],
    ['2020-05-04', 'day', day(null), false],
    [{ start: '2020-05-03', end: '2020-05-04' }, 'day', day('2020-05-03'), false],
    ['2020-05', 'month', day('2020-05-01', '2020-05-31'), true],
    ['2020', 'year', day('2020-01-01', '2020-12-31'), true],
    [{ start: '2020-05-01', end: '2020-05-20' }, 'day', day('2020-05-01', '2020-05-03'), true],
    [{ start: '2020-05-01', end: '2020-05-20' }, 'day', day('2020-05-02', '2020-05-03'), false],
    [{ start: '2016', end: '2020-04' }, 'year', day('2016-07-02', '2020-04-28'), true],
    [{ start: '2016', end: '2020-04' }, 'year', day('2016-07-02', '2020-05-01'), false],
    [{ start: '2016', end: '2020-04' }, 'year', day('2016-07-02'), false],
    ['2020-05-04', 'week', day('2020-05-01', '2020-05-07'), true],
    [null, 'unknown', day('2020-05-05', '2020-05-05', 'publication_fallback'), true],
    [null, 'unknown', day('2020-05-05'), false],
    [null, 'unknown', day('2020-05-06'), true],
    [null, 'unknown', day('2020-05-05', '2020-05-06'), false],
  ] as const)('%j (%s)', (gold, kind, found, right) => {
    expect(sameDate(gold, kind, found, '2020-05-06')).toBe(right)
  })
})

it('takes a name for another when its words are all in it', () => {
  expect(sameWords('the ministry’s spokesman Ivo Tarn', 'Ivo Tarn')).toBe(true)
  expect(sameWords('Ministry of Defense', 'defence ministry')).toBe(true)
  expect(sameWords('Ivo Tarn', 'Ivo Barn')).toBe(false)
  expect(sameWords('the', 'Ivo Tarn')).toBe(false)
  expect(sameWords('LRW', 'Lantern Rights Watch')).toBe(true)
  expect(sameWords('LRC', 'Lantern Rights Watch')).toBe(false)
  expect(sameWords('US', 'Ulm Sorrel')).toBe(false)
})

it('takes a body for one whether its side is told by the noun or the adjective', () => {
  const names = new Names(null, [{ name: 'Ostria', nouns: [], adjectives: ['Ostrian'], places: [] }] as never)
  expect(names.same('Ministry of Foreign Affairs of Ostria', 'Ostrian Foreign Ministry')).toBe(true)
  expect(names.same('Ministry of Defence of Ostria', 'Ostrian Foreign Ministry')).toBe(false)
  expect(names.same('Ostria', 'Ostrian Foreign Ministry')).toBe(false)
})

it('takes a state for its capital where they speak', () => {
  const side = { name: 'Karvia', nouns: ['Republic of Karvia'], adjectives: ['Karvian'], places: ['Lomena', 'Velm'] }
  const karvia = new Names(null, [side] as never)
  expect(karvia.sameState('Lomena', 'Karvia')).toBe(true)
  expect(karvia.sameState('Velm', 'Karvia')).toBe(false)
  expect(karvia.sameState('Lomena police', 'Karvia')).toBe(false)
})

it('gives no figure where there is nothing to divide by', () => {
  expect(precision({ right: 0, found: 0, gold: 2 })).toBeNull()
  expect(recall({ right: 1, found: 2, gold: 4 })).toBe(0.25)
  expect(f1({ right: 1, found: 2, gold: 4 })).toBeCloseTo(1 / 3)
})

describe('tolls', () => {
  const base = { harm: 'killed', state: 'live', polarity: 'asserted', modality: 'occurred', scope: 'event' }
  const fact = (id: string, best: number, more: object = {}) => ({
    ...{ ...base, id, subset_of: null, event: 'e1', conflicts_with: [] as string[], speaker: 'publisher' },
    ...{ count_low: best, count_best: best, count_high: best },
    ...more,
  })
  const toll = (...casualties: object[]) =>
    tollOf(countedFacts({ events: [], casualties } as unknown as Extraction, 'killed'))

  it('adds live facts and no parts, replaced figures, denials or running totals', () => {
    const others = [{ subset_of: 'f1' }, { state: 'superseded' }, { polarity: 'denied' }, { scope: 'cumulative' }]
    const facts = others.map((more, i) => fact(`g${i}`, 10, more))
    expect(toll(fact('f1', 2), fact('f2', 3), ...facts)).toMatchObject({ best: 5, low: 5, high: 5 })
  })

  it('counts rival figures once, the text’s own voice first', () => {
    const rival = fact('f1', 9, { conflicts_with: ['f2'], speaker: 'a rebel' })
    expect(toll(rival, fact('f2', 4, { conflicts_with: ['f1'] })).best).toBe(4)
  })

  it('lets a vague word open the upper bound', () => {
    const vague = { count_low: 2, count_best: null, count_high: null }
    expect(toll(fact('f1', 2), fact('f2', 0, vague))).toMatchObject({ best: 2, low: 4, high: null })
  })
})

describe('the choice of statements', () => {
  it('holds every third text back', () => {
    expect(['03-a', '04-b', '12-c', 'x'].map(isHeldText)).toEqual([true, false, true, false])
    expect(isChosen('03-a', true, { split: 'look' })).toBe(false)
    expect(isChosen('03-a', true, { split: 'held' })).toBe(true)
  })

  it('takes names, beginnings and patterns', () => {
    const chosen = (only: string) => isChosen('07-local-news', false, { split: 'all', only })
    expect(['07', '07-local-news', '*news', '0*'].map(chosen)).toEqual([true, true, true, true])
    expect(['7', '07-loc', 'news'].map(chosen)).toEqual([false, false, false])
  })
})

describe('place of an answer key', () => {
  const event = (name: string | null) =>
    ({ place: name === null ? null : { name }, other_places: [] }) as unknown as StatementEvent
  const [land, town] = [
    { country: 'MARN', places: ['MARN'] },
    { country: 'MARN', places: ['MARN', 'OSSA'] },
  ]

  it('is any of its names, and none or the country where it gives only that', () => {
    expect([null, 'Marn', 'Velm'].map((name) => atPlace(land, event(name)))).toEqual([true, true, false])
    expect([null, 'Ossa', 'Velm'].map((name) => atPlace(town, event(name)))).toEqual([false, true, false])
  })
})
