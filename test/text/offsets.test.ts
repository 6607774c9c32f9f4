/** UTF-16 offsets to code points: the unit of every published span. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePoints, sliceCodePoints } from '../../src/text/offsets.js'

test('without astral characters nothing changes', () => {
  const point = codePoints('Şuşa, 5 March')
  expect([0, 4, 13].map(point)).toEqual([0, 4, 13])
})

test('an emoji counts one', () => {
  const text = 'a😀b😀c'
  expect(codePoints(text)(text.length)).toBe(5)
  expect(codePoints(text)(text.indexOf('c'))).toBe(4)
  expect(sliceCodePoints(text, 1, 3)).toBe('😀b')
})

test('any text: a span re-slices to the words it was made from', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
      (before, quote) => {
        const text = `${before}${quote}${before}`
        const point = codePoints(text)
        const start = point(before.length)
        const end = point(before.length + quote.length)
        expect(sliceCodePoints(text, start, end)).toBe(quote)
      },
    ),
  )
})
