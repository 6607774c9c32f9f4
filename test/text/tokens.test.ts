/** Tokens keep every offset of the raw text, whatever stands in it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  CAPITALISED,
  LINE,
  LOWER,
  NUMBER,
  PARAGRAPH,
  SIGN,
  scan,
  scanBriefly,
  UPPER,
  WORD,
} from '../../src/text/tokens.js'
import { Vocabulary } from '../../src/text/vocabulary.js'

const words = new Vocabulary()
for (const word of ['soldier', 'killed', 'did not', 'ossa']) words.add(word)

function tokens(text: string): string[] {
  const t = scan(text, words)
  return Array.from({ length: t.count }, (_, i) => text.slice(t.start[i], t.end[i]))
}

test.each([
  ['Three soldiers died.', ['Three', 'soldiers', 'died', '.']],
  ['didn’t O’Neill', ['didn’t', 'O’Neill']],
  ['Ossa’s town', ['Ossa', '’s', 'town']],
  ['10am, 20km, T-72', ['10', 'am', ',', '20', 'km', ',', 'T', '-', '72']],
  ['at 10 a.m. in the U.S. today', ['at', '10', 'a.m.', 'in', 'the', 'U.S.', 'today']],
  ['k*lled', ['k*lled']],
  ['“Yes”', ['“', 'Yes', '”']],
  ['1,347 or 1.5', ['1,347', 'or', '1.5']],
])('%s', (text, expected) => {
  expect(tokens(text)).toEqual(expected)
})

test('kinds and letter cases', () => {
  const t = scan('Ossa OSSA ossa 5 -', words)
  expect([...t.kind.slice(0, 5)]).toEqual([WORD, WORD, WORD, NUMBER, SIGN])
  expect([...t.letters.slice(0, 3)]).toEqual([CAPITALISED, UPPER, LOWER])
  expect(new Set(t.word.slice(0, 3)).size).toBe(1)
})

test('lines and paragraphs stand before the token that follows them', () => {
  const t = scan('one\ntwo\n\nthree\r\nfour', words)
  expect(t.before[1] & LINE).toBeTruthy()
  expect(t.before[1] & PARAGRAPH).toBeFalsy()
  expect(t.before[2] & PARAGRAPH).toBeTruthy()
  expect(t.before[3] & PARAGRAPH).toBeFalsy()
})

test('folding keeps lengths: diacritics, dashes and odd spaces are found again by offset', () => {
  expect(tokens('Şuşa\u00a0–\u2009Xankəndi')).toEqual(['Şuşa', '–', 'Xankəndi'])
  const folded = scan('ÓSSÁ', words)
  expect(folded.word[0]).toBe(scan('ossa', words).word[0])
})

test('any text: tokens stand in order, do not overlap and lose only white space', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const t = scan(text, words)
      let at = 0
      for (let i = 0; i < t.count; i++) {
        expect(t.start[i]).toBeGreaterThanOrEqual(at)
        expect(t.end[i]).toBeGreaterThan(t.start[i])
        at = t.end[i]
      }
      expect(at).toBeLessThanOrEqual(text.length)
    }),
  )
})

test('short texts read one after another in the same room leave nothing to the next', () => {
  const texts = ['OSSA, 1,500th', 'ossa 5', '- - -', 'x '.repeat(200), '', 'Ossa 2.5']
  for (const text of texts) {
    const [brief, whole] = [scanBriefly(text, words), scan(text, words)]
    expect(brief.count).toBe(whole.count)
    for (const key of ['start', 'end', 'word', 'kind', 'letters', 'before', 'form', 'value'] as const)
      expect([...brief[key].slice(0, whole.count + 1)]).toEqual([...whole[key].slice(0, whole.count + 1)])
  }
})
