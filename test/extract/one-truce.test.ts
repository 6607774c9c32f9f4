/** A truce that a text tells of again and again is one row: announced, set for a day, broken; and no heading gives it a name. */
import { expect, it } from 'vitest'
import { BARE, read } from './read-statement.js'

const rows = (text: string): string[] =>
  read(text, BARE, '2006-09-25').agreements.map((a) =>
    [a.name, a.date, [...new Set(a.mentions.map((m) => m.kind))].join('+')].filter(Boolean).join(' | '),
  )

it.each([
  [
    'The rebels announced a truce on Friday. The army broke the truce on Saturday.',
    ['truce | 2006-09-22 | announced+alleged_violation'],
  ],
  [
    'A cease-fire was agreed on Thursday. Both sides accused each other of violating the cease-fire.',
    ['cease-fire | 2006-09-21 | signed+alleged_violation'],
  ],
  [
    'Ossa Says Marn Breaks Truce, Shells Town : Hills: Two villages burn. Both claim the pass.\n\nOssa said Marn had shelled Velm. The truce was announced on Saturday.',
    ['truce | 2006-09-23 | announced'],
  ],
  [
    'Both Armies Agree to Truce : Hills: Karvia helps to end the war.\n\nOssa and Marn agreed Saturday to a truce.',
    ['Truce | 2006-09-23 | signed'],
  ],
  [
    'The truce was ordered for noon on Friday, the general said. It had been declared on Thursday. The truce was announced on Thursday by radio.',
    ['truce | 2006-09-21 | announced'],
  ],
])('%s', (text, expected) => {
  expect(rows(text)).toEqual(expected)
})

it('a breach alone is an event and no accord', () => {
  expect(rows('The army broke the truce on Saturday.')).toEqual([])
})

it.each([
  ['Officials insisted the guerrillas agree to a cease-fire.', ['cease-fire | called_for']],
  [
    'Officers agreed on Friday to a ceasefire near the temple after their troops fought on Thursday.',
    ['ceasefire | 2006-09-22 | signed'],
  ],
  [
    'In their joint statement last week, the two countries said they would talk.',
    ['joint statement | 2006-09 | invoked'],
  ],
  [
    'Ossa and Marn said in a joint statement that they would free 32 soldiers.',
    ['joint statement | 2006-09-25 | signed'],
  ],
])('%s', (text, expected) => {
  expect(rows(text)).toEqual(expected)
})
