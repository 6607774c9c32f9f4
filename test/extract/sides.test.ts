/** Whose people were harmed, across the sentences of a text. Every text is invented. */
import { expect, test } from 'vitest'
import { read } from './read-statement.js'

const sides = (text: string): string[] =>
  read(text)
    .casualties.filter((c) => c.polarity === 'asserted' && c.state !== 'entailed' && c.count_best !== null)
    .map((c) => `${c.harm} ${c.count_best} ${c.side ?? '–'}`)

test.each([
  ['A Russian helicopter came down near Ossa. Two of its crew were killed.', ['killed 2 Russia']],
  ['An Iranian plane was shot down by a jet of the Israeli air force, and its pilot was killed.', ['killed 1 Iran']],
  ['Nine people died on Sunday in a bombing in Kano.', ['killed 9 –']],
  ['Taliban fighters attacked a post of the Pakistani army. Four soldiers were killed.', ['killed 4 Pakistan']],
  [
    'Turkish and Syrian soldiers clashed. Three Turkish and Syrian soldiers were killed.',
    ['killed 3 Turkish and Syrian'],
  ],
])('%s', (text, want) => expect(sides(text)).toEqual(want))
