/** Two states at each other: whose people a figure counts that stands far from what was done. Every text is invented. */
import { expect, test } from 'vitest'
import { read } from './read-statement.js'

const sidesIn = (text: string): string[] =>
  read(text)
    .casualties.filter((c) => c.polarity === 'asserted' && c.state !== 'entailed')
    .map((c) => `${c.harm} ${c.count_best ?? '–'} ${c.side ?? c.side_text ?? '–'}`)

const BETWEEN = 'Schools in the area were closed.'

test.each([
  ['Chilean artillery shelled the Peruvian town of Velm.', 'Peru'],
  ['Peru strongly condemns the attack by the armed forces of Chile on the village of Velm.', 'Peru'],
  ['Tension rose between Chile and Peru after a Chilean raid on Velm.', 'Peru'],
  ['Chile said on Monday that its forces had struck a Peruvian army camp near Velm.', 'Peru'],
  ['An explosion of a shell fired by Chilean troops shook the Peruvian town of Velm.', 'Peru'],
  ['Chilean troops shelled Velm, Peruvian officials said.', 'Peru'],
  // Nobody is told to attack, both do, or a state attacks on its own land.
  ['Chile said that its aircraft flew over Velm in Peru. Peru protested.', '–'],
  ['Chilean artillery shelled the Peruvian town of Velm. Chile and Peru fired at each other.', '–'],
  ['Chilean and Peruvian officials met in Velm.', '–'],
  ['Chilean troops shot at a crowd in Santiago, Peruvian officials said.', '–'],
])('a paragraph later: %s', (text, side) => {
  expect(sidesIn(`${text} ${BETWEEN}\n\nFour villagers died.`)).toEqual([`killed 4 ${side}`])
})

test.each([
  ['Chilean forces attacked the Peruvian town of Velm.', 'Peru'],
  ['Peru said Chilean forces had opened fire on its border post near Velm.', 'Peru'],
  ['Peruvian forces shelled Velm. Chile protested.', 'Chile'],
])('soldiers of the other: %s', (text, side) => {
  expect(sidesIn(`${text} ${BETWEEN}\n\nSix soldiers died and nine were wounded.`)).toEqual([
    `killed 6 ${side}`,
    `wounded 9 ${side}`,
  ])
})

test.each([
  ['Chilean artillery shelled the Peruvian town of Velm. The garrison lost six men.', ['killed 6 Peru']],
  ['Chilean artillery shelled the Peruvian town of Velm. Defenders lost nine men.', ['killed 9 Peru']],
  ['Chilean soldiers attacked a camp of the KLF near Velm. Troops killed 16 of them.', ['killed 16 KLF']],
  ['The army of Chile attacked the KLF near Velm. On the army’s side, eleven were killed.', ['killed 11 Chile']],
  ['Chilean soldiers attacked the KLF near Velm. An officer put army losses at nine.', ['unspecified 9 Chile']],
  // A noun of a whole name is no bare noun.
  ['The Ossa Dawn Group lost six men in a raid.', ['killed 6 Ossa Dawn Group']],
])('told of by a bare noun: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  ['The attackers lost 17 men, Peru said.', 'killed 17 Chile'],
  ['Nine of the attackers were killed, the Peruvian army said.', 'killed 9 Chile'],
  ['The attackers killed seven soldiers and burned the post.', 'killed 7 Peru'],
  ['The Peruvian side had taken seven prisoners.', 'captured 7 Chile'],
  ['The Peruvian army lost nine men.', 'killed 9 Peru'],
  ['Four of the attackers’ victims died.', 'killed 4 Peru'],
])('of who attacked: %s', (text, want) =>
  expect(sidesIn(`Chilean artillery shelled the Peruvian town of Velm. ${BETWEEN}\n\n${text}`)).toEqual([want]),
)

test.each([
  ['The mission lost five men.', 'killed 5'],
  ['The mission said five of its soldiers had died.', 'killed 5'],
  ['Five soldiers were killed, the mission said.', 'killed 5'],
  ['Five were wounded.', 'wounded 5'],
  ['Five staff members were wounded.', 'wounded 5'],
])('of a world body told before: %s', (text, want) =>
  expect(sidesIn(`Gunmen attacked a base of UN peacekeepers near Velm in Ghana. ${BETWEEN} ${text}`)).toEqual([
    `${want} United Nations`,
  ]),
)

test.each([
  ['Taliban rebels lost 20 men and the army 13.', ['killed 20 Taliban', 'killed 13 Afghanistan']],
  ['The army lost 20 men and the Taliban 13.', ['killed 20 Afghanistan', 'killed 13 Taliban']],
  ['Nine members of the Marn tribe were killed in Ghana.', ['killed 9 Marn']],
  ['Nine members of the KLF were killed in Ghana.', ['killed 9 KLF']],
  ['The Ossa and Marn communities clashed in Ghana. The Ossa side lost nine people.', ['killed 9 Ossa']],
  ['Nine members of the Council of Ossa were killed in Ghana.', ['killed 9 –']],
])('two of a sentence, and peoples: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  ['Chile confirmed that its aircraft had bombed targets near Velm in Peru.', 'Peru'],
  ['The Peruvian garrison at Velm was attacked by Chilean infantry.', 'Peru'],
  ['Mines laid by Chile blew up near Velm in Peru.', 'Peru'],
])('who did it: %s', (text, side) => {
  expect(sidesIn(`${text} ${BETWEEN}\n\nFour villagers died.`)).toEqual([`killed 4 ${side}`])
})

test.each([
  ['The army of Chile attacked the KLF near Velm. The army had six dead.', ['killed 6 Chile']],
  ['The KLF, an armed group, attacked the NDA near Velm in Chile and killed six of its men.', ['killed 6 –']],
  ['Chilean soldiers attacked the KLF near Velm. The battalion suffered six fatalities.', ['killed 6 Chile']],
  ['Three of the dead came from Chile.', ['killed 3 Chile']],
  ['Chilean artillery shelled the Peruvian town of Velm. The invaders left nine bodies behind.', ['killed 9 Chile']],
])('whose they are: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  [
    'Chilean artillery shelled the Peruvian town of Velm. Seventeen invading troops died, Peru said.',
    'killed 17 Chile',
  ],
  ['Chilean troops ambushed the KLF near Velm. Military losses amounted to nine dead.', 'killed 9 Chile'],
])('invaders and losses of the military: %s', (text, want) => expect(sidesIn(text)).toEqual([want]))
