/** Sentences, paragraphs and quotations, with the faults that raw statements have. */
import { expect, test } from 'vitest'
import { structure } from '../../src/text/structure.js'
import { scan } from '../../src/text/tokens.js'
import { Vocabulary } from '../../src/text/vocabulary.js'

const words = new Vocabulary()
const abbreviations = new Set(['lt', 'gen', 'no', 'st'].map((word) => words.add(word)))

function read(text: string) {
  const t = scan(text, words)
  const s = structure(t, { isAbbreviation: (word) => abbreviations.has(word) })
  const slice = (from: number, to: number) => text.slice(t.start[from], t.end[to - 1])
  return {
    sentences: s.sentences.map(({ from, to }) => slice(from, to)),
    quotations: s.quotations.map(({ open, close }) => slice(open, close + 1)),
    raw: s,
  }
}

test.each([
  ['One died. Two live.', ['One died.', 'Two live.']],
  ['Lt. Hosk died. Gen. Marn spoke.', ['Lt. Hosk died.', 'Gen. Marn spoke.']],
  ['It was 1.5 km away. He ran.', ['It was 1.5 km away.', 'He ran.']],
  ['Losses on the other side. two dead and one hurt.', ['Losses on the other side.', 'two dead and one hurt.']],
  ['Who fired? Nobody knows! He left.', ['Who fired?', 'Nobody knows!', 'He left.']],
  ['“He fell.” She wept.', ['“He fell.”', 'She wept.']],
  ['He said “It is over.”, then left.', ['He said “It is over.”, then left.']],
  ['R. Navas of St. Ossa died.', ['R. Navas of St. Ossa died.']],
  ['Two of Camp Velm, Ark.: Arno and Pell.', ['Two of Camp Velm, Ark.: Arno and Pell.']],
  ['a.m. and p.m. are times.', ['a.m. and p.m. are times.']],
])('sentences: %s', (text, expected) => {
  expect(read(text).sentences).toEqual(expected)
})

test('a full stop before lower case is a border, and the sentence after it says so', () => {
  expect(read('There were losses. two dead.').raw.sentences.map((s) => s.continues)).toEqual([false, true])
})

test('short lines are sentences of their own, long wrapped lines go on', () => {
  expect(read('Dead: 3\nWounded: 7').sentences).toEqual(['Dead: 3', 'Wounded: 7'])
  const wrapped = 'The ministry of defence said that three servicemen had been\nwounded near the border.'
  expect(read(wrapped).sentences).toEqual([wrapped])
  for (const goesOn of [
    'Shells fell on the market of Ossa at noon and killed at least\n12 people, doctors said.',
    'The truce that both sides had sealed in Marn was broken on May 3,\n2031, they said.',
    'The commander of the northern front called what had happened a\n“sad day” for Velm.',
    'Fighters of the largest of the groups in the north, the movement\n(VLM), left.',
    'Three servicemen were hurt at the border\nby a mine.',
    'The notice was given in terms of the accord that both had signed in May\n2031 and will take effect soon.',
    'The truce that both sides had sealed in the town of Marn was broken on May\n3, 2031.',
  ])
    expect(read(goesOn).sentences, goesOn).toEqual([goesOn])
  for (const [first, next] of [
    ['Shells fell on the market of Ossa at noon and killed five people', '12. The truce was broken.'],
    ['Shells fell on the market of Ossa at noon and killed five people.', '12 others were hurt.'],
    ['Shelling of Ossa, Marn and Velm, Where Both Sides Met', '12 May 2031'],
  ])
    expect(read(`${first}\n${next}`).sentences.length, first).toBe(2)
})

test('bullets and numbers of a list are no part of the sentence', () => {
  const { sentences, raw } = read('- two dead\n• one hurt\n1) three missing\n2. four fled')
  expect(sentences).toEqual(['two dead', 'one hurt', 'three missing', 'four fled'])
  expect(raw.sentences.every((s) => s.bullet)).toBe(true)
})

test('paragraphs are counted by empty lines', () => {
  expect(read('One.\n\nTwo.\nThree.\n\n\nFour.').raw.sentences.map((s) => s.paragraph)).toEqual([0, 1, 1, 2])
})

test('quotations: curly, straight, and a straight one glued to its words', () => {
  expect(read('He said “no” and "yes".').quotations).toEqual(['“no”', '"yes"'])
  expect(read('("We fired," he said.)').quotations).toEqual(['"We fired,"'])
})

test('a quotation that goes on over paragraphs is closed at each and marked as carried on', () => {
  const { quotations, raw } = read('“We fired.\n\n“They fled,” he said.')
  expect(quotations).toEqual(['“We fired.', '“They fled,”'])
  expect(raw.quotations.map((q) => [q.closed, q.continued])).toEqual([
    [false, false],
    [true, true],
  ])
})

test('a quotation that nobody closes ends with its paragraph', () => {
  const { quotations, raw } = read('“We fired.\n\nHe left.')
  expect(quotations).toEqual(['“We fired.'])
  expect(raw.quotations[0].closed).toBe(false)
})

test('a closing sign without an opening one opens nothing', () => {
  expect(read('We fired,” he said.').quotations).toEqual([])
})

test('every token has the sentence it stands in', () => {
  const { raw } = read('One died. Two live.')
  expect([...raw.sentenceOf]).toEqual([0, 0, 0, 1, 1, 1])
})

test('each line of a text that is not wrapped is a paragraph', () => {
  const long = `${'A column of trucks went through the valley to the depot '.repeat(3)}and back.`
  expect(read(`${long}\nA shell fell.\nNobody spoke.`).raw.paragraphs).toBe(3)
  // Lines of one width, which wrap a paragraph.
  expect(read('A column of trucks went through the valley on Sunday.\nA shell fell.').raw.paragraphs).toBe(1)
})
