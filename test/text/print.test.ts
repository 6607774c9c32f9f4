/** What print put into words is taken out, and every character is found again in the raw text. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainOf } from '../../src/text/plain.js'
import { joined, unprinted } from '../../src/text/print.js'

const KNOWN = new Set(['killed', 'anti', 'tank', 'ceasefire', 'cease', 'fire', 'five', 'year'])
function read(raw: string) {
  const meant = unprinted(raw)
  const { text, spanBefore } = joined(plainOf(meant.text), meant.text, (word) => KNOWN.has(word))
  const rawSpan = (start: number, end: number) => meant.spanBefore(...spanBefore(start, end))
  return { text, rawSpan }
}

test.each([
  ['two were kil\u00adled', 'two were killed'],
  ['two of\ufb01cers \ufb02ed', 'two officers fled'],
  ['Mama\u0301 of S\u0327ela', 'Mamá of Şela'],
  ['two were kil-\nled there', 'two were killed there'],
  ['a cease-\r\nfire', 'a ceasefire'],
  ['an anti-\ntank mine', 'an anti-tank mine'],
  ['at Stepa-\nnak', 'at Stepanak'],
  ['in Upper-\nVelm', 'in Upper-Velm'],
  // Entities, and bytes read one by one
  ['&quot;Two died,&#8221; he said&nbsp;&mdash; of &#x201C;Marn&rdquo;', '"Two died,” he said — of “Marn”'],
  ['Ren&eacute; &Scaron; of A&amp;B', 'René Š of A&B'],
  ['â€œTwo died,â€\u009d said JÃ¼rgen HÃ¶sk of Marnâ€™s army', '“Two died,” said Jürgen Hösk of Marn’s army'],
  ['AT&T; R&D;', 'AT&T; R&D;'],
  ['Ângelo, Âmago', 'Ângelo, Âmago'],
  ['&#7;&#150;&#55357;', '&#7;&#150;&#55357;'],
  // No part of a word
  ['two- and three-year terms', 'two- and three-year terms'],
  ['the army-\n\nled by Pell', 'the army-\n\nled by Pell'],
  ['- Pell\n- Hosk', '- Pell\n- Hosk'],
  ['2020-\n2021', '2020-\n2021'],
])('%j', (raw, text) => {
  expect(read(raw).text).toBe(text)
})

const WRAPPED = `Two soldiers of the Ostrian army were killed and three hurt in Upper
Vashkar on Monday, the Defence Ministry of Karvia said in a note of
its own. The army of Ostria said nothing of the day; one of the min-
isters told reporters at Velm that they had been told to stay there.`

test('a word parted in a wrapped text', () => {
  expect(read(WRAPPED).text.replaceAll('ministers', 'men')).toBe(
    WRAPPED.replaceAll('\n', ' ').replace('min- isters', 'men'),
  )
})

test('a part is found where it stands', () => {
  const raw = 'Of\ufb01cer Mama\u0301 was kil-\nled'
  const { text, rawSpan } = read(raw)
  const found = (part: string) => raw.slice(...rawSpan(text.indexOf(part), text.indexOf(part) + part.length))
  expect(['Officer', 'Mamá', 'was', 'killed'].map(found)).toEqual(['Of\ufb01cer', 'Mama\u0301', 'was', 'kil-\nled'])
})

test('every part of any text is found in order, and what is read twice is the same', () => {
  const unit = fc.constantFrom(
    'a',
    'fi',
    'B',
    'x',
    '\ufb01',
    '💥',
    '\u00ad',
    'e\u0301',
    '\u0301',
    '-',
    '\n',
    ' ',
    '\u2060',
  )
  fc.assert(
    fc.property(fc.string({ unit }), (raw) => {
      const { text, rawSpan } = read(raw)
      let last = 0
      for (let i = 0; i < text.length; i++) {
        const [start, end] = rawSpan(i, i + 1)
        expect(start).toBeGreaterThanOrEqual(i === 0 ? 0 : last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(raw.length)
        last = start
      }
    }),
  )
})
