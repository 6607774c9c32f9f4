/** Numbers in digits: what they are worth and what form they have. */
import { expect, test } from 'vitest'
import { DECIMAL, MIXED, ORDINAL, PLAIN } from '../../src/text/numerals.js'
import { scan } from '../../src/text/tokens.js'
import { Vocabulary } from '../../src/text/vocabulary.js'

const words = new Vocabulary()

test.each([
  ['7', 7, PLAIN],
  ['1,347', 1347, PLAIN],
  ['1.347', 1347, PLAIN],
  ['1,234,567', 1234567, PLAIN],
  ['1.5', 1.5, DECIMAL],
  ['0,7', 0.7, DECIMAL],
  ['12,34', 12.34, DECIMAL],
  ['5th', 5, ORDINAL],
  ['22nd', 22, ORDINAL],
  ['7th', 7, ORDINAL],
  ['21st', 21, ORDINAL],
  ['3A', 3, MIXED],
  ['2019', 2019, PLAIN],
])('%s', (text, value, form) => {
  const t = scan(text, words)
  expect([t.value[0], t.form[0], t.end[0]]).toEqual([value, form, text.length])
})

test.each([
  ['10am', 'am'],
  ['20km', 'km'],
  ['82mm', 'mm'],
])('a unit glued to a number is a word of its own: %s', (text, unit) => {
  const t = scan(text, words)
  expect(t.count).toBe(2)
  expect(text.slice(t.start[1], t.end[1])).toBe(unit)
})

test('a number longer than doubles can tell apart stays finite', () => {
  const t = scan('9'.repeat(400), words)
  expect(t.count).toBe(1)
  expect(Number.isSafeInteger(t.value[0])).toBe(true)
})
