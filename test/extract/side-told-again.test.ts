/** Persons told of again, with “the”: of the side of those whom the text told of last by that noun. Every text is invented. */
import { expect, test } from 'vitest'
import { BARE, knowledgeOf, read } from './read-statement.js'

const LINKED = knowledgeOf('nagorno-karabakh')

const sides = (text: string, knowledge = LINKED): string[] =>
  read(text, knowledge)
    .casualties.filter((c) => c.polarity === 'asserted')
    .map((c) => `${c.harm} ${c.count_best ?? '–'} ${c.side ?? '–'}`)

test.each([
  [
    'A Russian sapper was clearing a road near Shushi. The serviceman was killed when a mine exploded.',
    ['killed 1 RU'],
  ],
  [
    'On Monday a French journalist arrived in Martuni. On Tuesday the journalist was wounded in shelling of the town.',
    ['wounded 1 FR'],
  ],
  [
    'Delegates of the Red Cross visited an Azerbaijani prisoner of war in Yerevan. The prisoner of war was detained in July.',
    ['captured 1 AZ'],
  ],
  [
    'Armenian soldier Hakob Injian disappeared on Saturday. The soldier was found dead on Sunday, Azerbaijan’s Defence Ministry said.',
    ['missing 1 AM', 'killed 1 AM'],
  ],
  // Somebody else of no side was told of since.
  [
    'A French journalist came to Martuni. A journalist fell ill there. The journalist died in Yerevan.',
    ['killed 1 AM'],
  ],
])('with a registry: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  [
    'A Turkish drone operator came to Mogadishu in May. The operator was killed by a bomb on Friday.',
    ['killed 1 Turkey'],
  ],
  ['Two Polish priests lived in Bambari. The priests were abducted by gunmen on Monday.', ['captured – Poland']],
  // Of two nobody tells which.
  ['A Polish trader met a Norwegian trader in Bambari. The trader was abducted by gunmen.', ['captured 1 –']],
])('without one: %s', (text, want) => expect(sides(text, BARE)).toEqual(want))

test.each([
  [
    'Ukrainian pilot Nadia Savko was jailed in Russia in 2014. Savko was released on Wednesday.',
    ['released 1 Ukraine'],
  ],
  [
    'Norwegian journalist Erik Lund had worked in Mogadishu for years. On Friday Lund was killed by a bomb.',
    ['killed 1 Norway'],
  ],
  [
    'Adam Nowak, a journalist from Poland, came to Baidoa in June. Gunmen abducted Nowak on Friday.',
    ['captured 1 Poland'],
  ],
  // Two of one last name: nobody tells which.
  [
    'Polish doctor Adam Nowak met the Norwegian nurse Eva Nowak in Baidoa. Nowak was abducted by gunmen.',
    ['captured 1 –'],
  ],
])('persons named before: %s', (text, want) => expect(sides(text, BARE)).toEqual(want))

test.each([
  ['French photographer Luc Morel came to Martuni in October. Morel was wounded in shelling.', ['wounded 1 FR']],
  [
    'The Karabakh soldier Erik Hovsepian served near Martakert. Hovsepian was shot dead on Friday, the Armenian Defence Ministry said.',
    ['killed 1 NK'],
  ],
])('persons named before, with a registry: %s', (text, want) => expect(sides(text)).toEqual(want))
