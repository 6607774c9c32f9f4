/** Figures of a side whose adjective is its ally’s too, told again of the ally. Invented statements. */
import { expect, test } from 'vitest'
import { knowledgeOf, read } from './read-statement.js'

const LINKED = knowledgeOf('nagorno-karabakh')

const figures = (text: string): string[] =>
  read(text, LINKED).casualties.map((c) => `${c.harm} ${c.count_low} ${c.side}`)

test.each<[string, string[]]>([
  [
    'An Armenian soldier was killed on Monday. Private Arno Lisk of the Artsakh Defence Army was shot dead at his post, the ministry in Stepanakert said.',
    ['killed 1 NK'],
  ],
  [
    'An Armenian soldier was killed on Monday. Another Armenian soldier was shot dead near Tavush on Sunday.',
    ['killed 1 AM', 'killed 1 AM'],
  ],
  // A headline says it loosely
  [
    'Nagorno-Karabakh: one killed and two hurt among Armenians\n\nAn Armenian soldier was killed and two others were hurt on Monday, the ministry in Yerevan said.',
    ['killed 1 AM', 'wounded 2 AM'],
  ],
])('%s', (text, expected) => expect(figures(text)).toEqual(expected))
