/** What is added up when the toll of one telling is compared with that of another. */
import { expect, it } from 'vitest'
import type { StatementRecord } from '../../src/model/record.js'
import { tollsOf } from '../../src/reconcile/incidents/told.js'
import { type Toll, telling } from './records.js'

const sums = ({ casualties, ...record }: StatementRecord): string[] =>
  tollsOf({ ...record, casualties }, casualties)
    .slice(casualties.length)
    .map(({ harm, side, count_best }) => `${harm} ${side} ${count_best}`)

/** The figures of one statement, each with who tells it. */
function toldBy(voices: readonly string[], tolls: Toll[]): StatementRecord {
  const told = telling(null, tolls)
  const casualties = told.casualties.map((fact, i) => ({
    ...fact,
    evidence: fact.evidence.map((claim) => ({ ...claim, speaker: { ...claim.speaker, name: voices[i] } })),
  }))
  return { ...told, casualties }
}

const soldiers = { count: 3, side: 'OST' }
const civilians = { count: 5, side: 'OST', status: 'civilian' }

it('adds soldiers and civilians of one side, and the dead of both', () => {
  expect(sums(telling(null, [soldiers, civilians]))).toEqual(['killed OST 8'])
  expect(sums(telling(null, [soldiers, { count: 4, side: 'KAR' }]))).toEqual(['killed null 7'])
  expect(sums(telling(null, [soldiers, civilians, { count: 4, side: 'KAR' }]))).toEqual([
    'killed null 12',
    'killed OST 8',
  ])
})

it('adds what one voice tells apart', () => {
  expect(sums(toldBy(['mayor', 'mayor'], [soldiers, { count: 2, side: 'OST' }]))).toEqual(['killed OST 5'])
})

it('never adds rival figures of the same dead', () => {
  const rival = { count: 9, side: 'OST' }
  expect(sums(toldBy(['mayor', 'army'], [soldiers, rival]))).toEqual([])
  expect(sums(toldBy(['mayor', 'army', 'army'], [soldiers, rival, civilians]))).toEqual(['killed OST 14'])
  const told = telling(null, [soldiers, rival])
  const casualties = told.casualties.map((fact) => ({ ...fact, conflicts_with: fact.id === 'f1' ? ['f2'] : [] }))
  expect(sums({ ...told, casualties })).toEqual([])
})

it('never adds a figure of no side to those that it may count', () => {
  const all = { count: 8, side: null as unknown as string }
  expect(sums(telling(null, [all, soldiers]))).toEqual([])
  expect(sums(telling(null, [all, soldiers, civilians]))).toEqual(['killed OST 8'])
})
