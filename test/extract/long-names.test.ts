/** Persons of a body with a long name, and names of the dead that stand apart from their figure. Every text is invented. */
import { expect, test } from 'vitest'
import { read } from './read-statement.js'

const told = (text: string): string => {
  const { casualties, people } = read(text)
  const facts = casualties.map((c) => `${c.harm} ${c.count_best}`)
  return [...facts, ...people.map((p) => `${p.name} ${p.harm}`)].join('; ')
}

test.each([
  ['Two employees of the Velm Electricity and Water Company were killed on Tuesday.', 'killed 2'],
  ['Two members of the Front for Change and Concord in Velm were killed.', 'killed 2'],
  ['Four students of the Institute for Mines and Roads were abducted on Tuesday.', 'captured 4'],
  ['An officer of the Bureau for Drugs and Crime was shot dead on Monday.', 'killed 1'],
  ['Six members of the Ostrian Union of Teachers and Nurses (OUTN) were wounded.', 'wounded 6'],
  ['Twelve members of the People’s Party for Bread and Justice (PPBJ) have been abducted.', 'captured 12'],
  ['Nine clerks of the Ministry of Roads, Bridges and Dams were released.', 'released 9'],
])('of a body with a long name: %s', (text, want) => expect(told(text)).toBe(want))

test.each([
  ['Two guards of the Ministry of Roads and Arno Lisk were killed.', 'killed 2; killed 1; Arno Lisk killed'],
  ['A shell killed two clerks of the Workers Party and a driver.', 'killed 2; killed 1'],
])('another person beside the name of a body: %s', (text, want) => expect(told(text)).toBe(want))

test.each([
  [
    'Nine people were killed when a bus was bombed.\n\nThe names of two of the victims have been released:\n* Arno Lisk, 19, of Marn;\n* Pell Dorin, 20, of Velm;',
    'killed 9; killed 2; Arno Lisk killed; Pell Dorin killed',
  ],
  [
    'Two soldiers were killed on Monday. The office identified the soldiers as Captain Arno Lisk and Private Pell Dorin.',
    'killed 2; Arno Lisk killed; Pell Dorin killed',
  ],
  [
    'A shell killed two men: 17-year-old Omar Tarn; and 24-year-old Tarik Omar Sheikh Rasul.',
    'killed 2; Omar Tarn killed; Tarik Omar Sheikh Rasul killed',
  ],
  [
    'Eight people were killed. The dead included Sena Tarn, Lina, Mara Velt and Oro Melk.',
    'killed 8; killed 4; Sena Tarn killed; Lina killed; Mara Velt killed; Oro Melk killed',
  ],
  [
    'Eight soldiers were killed. The fallen soldiers include Captain Arno Lisk, 23, from Marn, and Private Pell Dorin, 22.',
    'killed 8; killed 2; Arno Lisk killed; Pell Dorin killed',
  ],
  [
    'Three clerks were killed. The victims were later identified as Munir, Zeshan and Dilar.',
    'killed 3; Munir killed; Zeshan killed; Dilar killed',
  ],
  ['Arno Lisk and Tauhid were injured in the attack.', 'wounded 2; Arno Lisk wounded; Tauhid wounded'],
  ['Bodies of six miners, who were shot dead on Monday, will be returned to their town.', 'killed 6'],
  ['Three men said to be members of a militia were abducted.', 'captured 3'],
  ['Two men were killed: Arno Lisk, Ossa, and Pell Dorin, Velm.', 'killed 2'],
])('names of the dead: %s', (text, want) => expect(told(text)).toBe(want))

test.each([
  'The names of nine of the guests have been released:\n* Arno Lisk, 19, of Marn;\n* Pell Dorin, 20, of Velm;',
  'Two soldiers arrived on Monday. The office identified the soldiers as Captain Arno Lisk and Private Pell Dorin.',
])('names of others: %s', (text) => expect(told(text)).toBe(''))

test.each([
  ['Three employees of the police passport and visa department died on Monday.', 'police'],
  ['Two officers of the police drug squad were killed in Marn.', 'police'],
  ['Two officers of the army were killed in Marn.', 'military'],
  ['Two residents of the police district were killed.', 'civilian'],
])('what kind of persons they are: %s', (text, status) => expect(read(text).casualties[0].person_status).toBe(status))
