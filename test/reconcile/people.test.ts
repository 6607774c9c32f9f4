/** Victims are named once a figure, however many statements name them and however fully. */
import { describe, expect, it } from 'vitest'
import { sameName } from '../../src/reconcile/rows/people.js'
import { naming, record, run } from './records.js'

const told = (count: number, day = '2031-03-05') => record('OST', day, 'sorrel', [{ count, side: 'OST' }])

describe('people', () => {
  it('are one person where one name is written out in the other, accents and order aside', () => {
    expect(sameName('Pavel Dorn', 'Dorn Pavel Ivic')).toBe(true)
    expect(sameName('Jiří Dorn', 'JIRI DORN')).toBe(true)
    expect(sameName('Pavel Dorn', 'Milan Dorn')).toBe(false)
    expect(sameName('Dorn', 'Pavel Dorn')).toBe(false)
  })
  it('that two statements name are one row, with what either knows', () => {
    const { people, casualties } = run([
      naming(told(1), 'Pavel Dorn', { rank: 'Private' }),
      naming(told(1), 'Pavel Ivic Dorn', { age: 21, condition: null }),
    ]).tables
    expect(people).toMatchObject([{ name: 'Pavel Ivic Dorn', rank: 'Private', age: 21 }])
    expect(casualties).toMatchObject([{ count_best: 1, named_count: 1, unnamed_best: 0 }])
    expect(people[0].casualty_id).toBe(casualties[0].casualty_id)
  })
  it('leave the rest unnamed', () => {
    expect(run([naming(told(3), 'Pavel Dorn')]).tables.casualties).toMatchObject([{ named_count: 1, unnamed_best: 2 }])
  })
  it('beyond the highest count stay as people, but not as its victims, and are reported', () => {
    const { people, casualties } = run([naming(naming(told(1), 'Pavel Dorn'), 'Milan Hort')]).tables
    expect(people.map((row) => row.casualty_id === null).sort()).toEqual([false, true])
    expect(casualties).toMatchObject([{ named_count: 1, review_reasons: ['names_exceed_count'] }])
  })
  it('of two statements whose names differ by a letter are one where the figure counts no more, else two', () => {
    const spelled = (count: number, ...names: string[]) => {
      const { people, casualties } = run(names.map((name) => naming(told(count), name))).tables
      return [people.length, casualties[0].named_count]
    }
    expect(spelled(1, 'Davit Dorn', 'David Dorn')).toEqual([1, 1])
    expect(spelled(1, 'Yefim Dorn', 'Yeffim Dorn')).toEqual([1, 1])
    expect(spelled(2, 'Davit Dorn', 'David Dorn')).toEqual([2, 2])
    expect(spelled(1, 'Davit Dorn', 'Tavit Dorn')).toEqual([2, 1])
    expect(spelled(1, 'Davit Dorn', 'David Born')).toEqual([2, 1])
    const both = run([naming(naming(told(1), 'Davit Dorn'), 'David Dorn')]).tables
    expect(both.people).toHaveLength(2)
  })
  it('tie together two tellings that give neither the same place nor the same day', () => {
    const near = { ...told(1, '2031-03-06') }
    const elsewhere = record('KAR', '2031-03-05', 'velm', [{ count: 1, side: 'OST' }])
    expect(run([near, elsewhere]).tables.events).toHaveLength(2)
    expect(run([naming(near, 'Pavel Dorn'), naming(elsewhere, 'Pavel Dorn')]).tables.events).toHaveLength(1)
  })
  it('keep their id when another statement names them first', () => {
    const one = naming(told(1), 'Pavel Dorn')
    const first = run([one])
    const earlier = naming(told(1), 'Pavel Dorn')
    const next = run([{ ...earlier, id: `a${earlier.id}` }, one], { ledger: first.ledger })
    expect(next.tables.people.map((row) => row.person_id)).toEqual(first.tables.people.map((row) => row.person_id))
  })
  it('told in two incidents that a reviewer parts are two rows of two ids', () => {
    const [one, other] = [naming(told(1), 'Pavel Dorn'), naming(told(1), 'Pavel Dorn')]
    const first = run([one, other])
    const [left, right] = [one, other].map(({ id }) => `${id}@0-5`)
    const where = { file: 'decisions/x.yaml', line: 1, column: 1 }
    const words = { left: 'words', right: 'words' }
    const judged = { left, right, expect: words, judgement: 'different' as const, reason: 'r', author: 'a', where }
    const decisions = { corrections: [], identity: [judged], claims: [], reviews: [] }
    const parted = run([one, other], { ledger: first.ledger, decisions })
    expect([first.tables.people.length, parted.problems]).toEqual([1, []])
    expect(new Set(parted.tables.people.map((row) => row.person_id)).size).toBe(2)
  })
})
