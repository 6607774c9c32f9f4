import { describe, expect, it } from 'vitest'
import { clip } from '../../src/stages/withheld.js'

describe('quotes of a withheld text', () => {
  it.each([
    ['short quotes stay whole', 'three officers were killed', 'three officers were killed'],
    ['twelve words stay whole', 'a b c d e f g h i j k l', 'a b c d e f g h i j k l'],
    ['the thirteenth is cut off', 'a b c d e f g h i j k l m', 'a b c d e f g h i j k l'],
    [
      'white space stays as it was, so that the quote is a prefix',
      'a\n\nb  c d e f g h i j k l m n',
      'a\n\nb  c d e f g h i j k l',
    ],
  ])('%s', (_, quote, expected) => {
    expect(clip(quote)).toBe(expected)
  })
})
