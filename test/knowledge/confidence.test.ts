/** Confidence from the record of a rule, by hand: two rules, 9 of 12 claims right, so the average is (9 + 1) / (12 + 2). */
import { expect, it } from 'vitest'
import { confidenceFrom } from '../../src/knowledge/confidence.js'

it('draws the precision of a rule to the average', () => {
  const confidence = confidenceFrom({ often: { right: 9, found: 10 }, seldom: { right: 0, found: 2 } })
  expect(confidence('often')).toBe(0.87)
  expect(confidence('seldom')).toBe(0.36)
  expect(confidence('never seen')).toBe(0.71)
})

it('says one half where nothing was measured', () => {
  expect(confidenceFrom({})('any')).toBe(0.5)
})
