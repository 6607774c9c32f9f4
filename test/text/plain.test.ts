/** Odd spaces, hyphens, wrapped lines and signs of quotation: read as the usual ones, with every character in its place. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainOf } from '../../src/text/plain.js'

test.each([
  // Spaces and hyphens
  ['11\u00a0people, 4\u202f200\u2009tonnes', '11 people, 4 200 tonnes'],
  ['a cease‑fire at Ossa‐Marn', 'a cease-fire at Ossa-Marn'],
  // Quotations
  ['‘We fired first,’ he said.', '“We fired first,” he said.'],
  ["'We fired first,' he said of the rebels' base.", "“We fired first,” he said of the rebels' base."],
  ['‘We hit the rebels’ base and left,’ he said.', '“We hit the rebels’ base and left,” he said.'],
  ['The ‘fighters’ took the soldiers’ post.', 'The “fighters” took the soldiers’ post.'],
  ['‘They said “go” to us,’ she said.', '“They said “go” to us,” she said.'],
  ['‘Two died. We go on.\n‘We do not stop.’', '“Two died. We go on.\n“We do not stop.”'],
  ['„Two died“, he said.', '“Two died”, he said.'],
  ["``Two died,'' he said.", ' “Two died, ” he said.'],
  ['“Two died“, he said to “Velm News“.', '“Two died”, he said to “Velm News”.'],
  ['”Two died”, he said.', '“Two died”, he said.'],
  ['He told of ‘the rebels’ base’ at Velm.', 'He told of “the rebels’ base” at Velm.'],
  // No quotations
  ['the ‘90s, the rebels’ years', 'the ‘90s, the rebels’ years'],
  ['“They cried ‘fire’ at Marn,” he said.', '“They cried ‘fire’ at Marn,” he said.'],
  ['the ’90s and the ‘90s, Marn’s men, O’Dell', 'the ’90s and the ‘90s, Marn’s men, O’Dell'],
  ["the soldiers' post and the rebels' base", "the soldiers' post and the rebels' base"],
])('%s', (raw, plain) => {
  expect(plainOf(raw)).toBe(plain)
})

const WRAPPED = `Two soldiers of the Ostrian army were killed and three hurt in Upper
Vashkar on Monday, the Defence Ministry of Karvia said in a note of its
own. The army of Ostria said nothing of the day; its men at the post at
Velm had been told to stay where they were.`

test('the lines of a wrapped text are one', () => {
  expect(plainOf(WRAPPED).split('\n')).toHaveLength(1)
  expect(plainOf(WRAPPED.replaceAll('\n', '\r\n')).split('\n')).toHaveLength(1)
})

test.each([
  'Ostrian troops take the town of Velm after a week of shelling\nTwo soldiers died there on Monday.\nThree were hurt.',
  'Killed at Velm on 3 May, as the army of Ostria has announced:\nArno Pell, 19, of Marn\nJan Hosk, 22, of Ossa\nKarl Dimm, 20, of Velm',
  '3 May: the army of Ostria shelled the town of Velm from a hill.\n4 May: the army of Karvia shelled the town of Ossa at dawn now.\n5 May: the two armies met at Marn and signed an agreement there.\n6 May: the guns were silent from Velm to Ossa and Marn all day.',
  // Two full lines, full lines that end with a sentence, and lines of which most are short
  'Ostrian troops take the town of Velm after a week of shelling\nKarvian ministers meet in Ossa to speak of what to do about it\nThree killed in Marn',
  `${'3 May: the army of Ostria shelled the town of Velm from a hill.\n'.repeat(5)}${'4 May: the army of Karvia shelled the town of Ossa from a hill;\nand those of Marn and Ossa and Velm fled all day long to hills\n'.repeat(3)}They fled`,
  `${'In the town of Velm the army of Ostria has lost a hundred men\nin all\nOssa\n'.repeat(4)}Marn`,
])('titles, lists and entries stay lines: %s', (text) => {
  expect(plainOf(text)).toBe(text)
})

const SIGNS = ['‘', '’', "'", '`', '“', '”', '„', '"', ' ', '\n', '\r', '.', '\u00a0', '\u2011', '\ufeff']

test('no character moves, and only signs change', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'B', 'ﬁ', '💥', '\u00ad', 'e\u0301', ...SIGNS) })
  fc.assert(fc.property(text, (raw) => kept(plainOf(raw)) === kept(raw)))
})

test('no character of a wrapped text moves', () => {
  const words = fc.array(fc.constantFrom('Velm', 'soldiers', 'were', 'killed,', '💥', '‘two’'), {
    minLength: 60,
    maxLength: 120,
  })
  fc.assert(
    fc.property(words, fc.constantFrom('\n', '\r\n'), (all, end) => {
      const raw = all.join(' ').replace(/(.{1,70})(?: |$)/g, `$1${end}`)
      expect(plainOf(raw).trimEnd()).not.toContain('\n')
      expect(kept(plainOf(raw))).toBe(kept(raw))
    }),
  )
})

/** A text with one mark for each sign that may be put otherwise, so that all else must stand where it stood. */
const kept = (text: string): string =>
  text
    .split('')
    .map((sign) => (SIGNS.includes(sign) || sign === '-' ? '_' : sign))
    .join('')
