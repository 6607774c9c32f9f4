/** People without arms whose side nothing tells but the land they live in. Every text is invented. */
import { expect, test } from 'vitest'
import { read } from './read-statement.js'

const sides = (text: string): string[] => read(text).casualties.map((c) => `${c.harm} ${c.count_low} ${c.side ?? '–'}`)

test.each([
  ['Gunmen raided a market near Lima in Peru on Monday. Nine traders died.', ['killed 9 Peru']],
  ['A car bomb went off in Lima. Four people were killed and 12 hurt.', ['killed 4 Peru', 'wounded 12 Peru']],
  ['The mission in Peru counted 40 civilians killed in May: 30 by mines, ten by fire.', ['killed 40 Peru']],
  ['Rebels of the ELN took a village near Lima, Peru, and killed six farmers.', ['killed 6 Peru']],
  ['Gunmen abducted 14 villagers near Lima, police in Peru said.', ['captured 14 Peru']],
  [
    'NAIROBI, 4 May (Agency) – A drone hit a school in Ossa, Poland, killing nine people.\n\nPoland has seen war since 2019.',
    ['killed 9 Poland'],
  ],
])('of the land they are hit in: %s', (text, want) => expect(sides(text).slice(0, want.length)).toEqual(want))

test.each([
  // The land’s own state did it.
  ['Peruvian jets bombed a village near Lima in Peru. Nine farmers died.', ['killed 9 –']],
  ['Polish troops shelled three villages in Poland on Sunday. Six people were killed.', ['killed 6 –']],
  // Arrested, set free, of those who fight, of two at each other.
  ['Police in Peru arrested nine farmers near Lima.', ['captured 9 –']],
  ['Gunmen in Peru have released nine farmers.', ['released 9 –']],
  ['Gunmen fell upon a market near Lima in Peru. Two of the attackers died.', ['killed 2 –']],
  ['In Poland 2,000 people have died in fighting between soldiers and rebels.', ['killed 2000 –']],
  ['A clash broke out near Lima in Peru. Nine people died.', ['killed 9 –']],
  // Foreigners and staff of a foreign firm.
  ['A bomb in Lima, Peru, killed two foreigners.', ['killed 2 –']],
  ['Gunmen in Lima, Peru, abducted four employees of a Norwegian firm.', ['captured 4 –']],
  // Told of one land, written in another; of several lands.
  ['LIMA, 4 May (Agency) – Gunmen raided a market on Monday. Nine traders died.', ['killed 9 –']],
  [
    'In Lima, Peru, a bomb killed four people.\n\nIn Santiago, Chile, floods hit the town. Nine people died in a raid.',
    ['killed 4 –', 'killed 9 –'],
  ],
])('of nobody: %s', (text, want) => expect(sides(text)).toEqual(want))

test('a bystander is no party to a clash', () => {
  const { events, casualties } = read('Rebels and hunters clashed near Lima in Peru on Monday. Two civilians died.')
  expect(casualties.map((c) => c.side)).toEqual(['Peru'])
  expect(events[0].actors.map((a) => a.side)).not.toContain('Peru')
})
