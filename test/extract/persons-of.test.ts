/** What persons are of: bodies whose names look like a man or an act, further bodies and places after “and”. None of it parts them from their verb. */
import { expect, it } from 'vitest'
import { linesOf, read } from './read-statement.js'

const lines = (text: string): string[] => linesOf(read(text)).sort()

it.each([
  ['Four members of the Major Pell Dorin Column were killed.', ['killed 4']],
  ['Two porters of the Sergeant Tarn Company were wounded.', ['wounded 2']],
  ['Four members of the Marn Peace Brigades were abducted.', ['captured 4']],
  ['Nine members of the village defence patrols were killed.', ['killed 9']],
  ['Five men of a night patrol died in the clash.', ['killed 5']],
  ['Four members of a rescue mission were killed.', ['killed 4']],
  ['Two officers of the truce monitoring team were wounded.', ['wounded 2']],
  ['Some 300 members of the Weavers Union and the Labour Front have died.', ['killed about 300']],
  ['Six officials of the Ossa Party and the Peasant League were abducted.', ['captured 6']],
  ['The mayors of Ossa, Velm and Tarn were released.', ['released plural']],
  ['Three teachers from Ossa and Velm were killed.', ['killed 3']],
  ['Two residents of Ossa, Arno Lisk and Pell Dorin, were killed.', ['killed 2']],
  ['Two officers of the army and a nurse were killed.', ['killed 1', 'killed 2']],
  ['Four members of the Marn Peace Brigades came to Velm.', []],
  ['The Major Pell Dorin Column has four members.', []],
  ['The mayors of Ossa and Velm were praised.', []],
  // Whose losses they are, also where nothing but capitals is written.
  ['The radio put rebel losses at 19 dead.', ['killed 19']],
  ['Rebel losses in the raid were 19 dead.', ['killed 19']],
  ['THE RADIO PUT REBEL LOSSES AT 19 DEAD, THE ARMY SAID.', ['killed 19']],
])('reads those of a body and of more than one: %s', (text, expected) => {
  expect(lines(text)).toEqual(expected)
})

it.each([
  ['Two reporters were craftily murdered in Ossa.', ['killed 2']],
  ['Two reporters were craftily praised in Ossa.', []],
  ['Some 40 people - guards and porters - were wounded.', ['wounded about 40']],
  ['Six men - said to be rebels - were arrested.', ['captured 6']],
  ['Three Spaniards, a Frenchman and a New Zealander were killed.', ['killed 1', 'killed 1', 'killed 3']],
  ['The guards shot at a boy, wounding him.', ['wounded 1']],
  ['The mine wounded her and three porters.', ['wounded 3']],
  ['The casualties included a sergeant and two corporals.', ['unspecified 1', 'unspecified 2']],
  ['Three porters were left in the desert and perished.', ['killed 3']],
])('reads adverbs, asides, single citizens and what was done to several: %s', (text, expected) => {
  expect(lines(text)).toEqual(expected)
})
