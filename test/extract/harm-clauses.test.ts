/** Figures of which more is told before the word for the harm, or whose verb stands farther off: parts in commas, dashes, places and days. */
import { expect, it } from 'vitest'
import { linesOf, read } from './read-statement.js'

const lines = (text: string): string[] => linesOf(read(text)).sort()

it.each([
  // Parts between the persons and what they are
  [
    'The blast left nine people, including two nurses, dead and 30 others hurt.',
    ['killed 2', 'killed 9', 'wounded 30'],
  ],
  ['Forty porters, 12 of whom have bullet wounds, were hospitalised.', ['wounded 12', 'wounded 40']],
  ['Six monks, four of them of Marnian origin, were murdered.', ['killed 4', 'killed 6']],
  ['Five guards - three corporals and two privates - were wounded.', ['wounded 2', 'wounded 3', 'wounded 5']],
  // A clause or phrase between them and their verb
  ['Nine porters, who were sent as helpers were killed by rockets.', ['killed 9']],
  ['Three guards dispatched from Velm were killed.', ['killed 3']],
  ['A woman in her forties had been admitted on Monday with a bullet wound to her leg.', ['wounded 1']],
  ['A man in his forties had been admitted on Monday with a letter for her.', []],
  // What tells where and when, before those among the harmed
  ['Among the dead on Monday at a ford near Ossa were two nurses and a guard.', ['killed 1', 'killed 2']],
  ['Among the guests on Monday at an inn near Ossa were two nurses and a guard.', []],
  ["The dead in Friday's raid included the fort's commander and five porters.", ['killed 1', 'killed 5']],
  // Whose the victims are
  ["Gunmen killed the town's mayor, two clerks and five other villagers.", ['killed 1', 'killed 2', 'killed 5']],
  ["The rebels killed a guard and the town's mayor.", ['killed 1', 'killed 1']],
  // Of the other side
  ['The rebels lost 20 fighters and the army nine.', ['killed 20', 'killed 9']],
  ['Patrolmen killed, with clubs and knives, three herders and abducted six.', ['captured 6', 'killed 3']],
  ['Three members of the herder patrols were killed.', ['killed 3']],
  ['Raiders abducted at gunpoint nine porters.', ['captured 9']],
  ['Among the dead there were two nurses.', ['killed 2']],
  ['Three sappers and a cook serving as a hotel guard were wounded.', ['wounded 1', 'wounded 3']],
  // What was done to the subject, and what the subject did
  ['A lone gunman seriously wounded four porters.', ['wounded 4']],
  [
    'Two porters who were on duty at the mill died, and 12 others, four of them boys, were hurt.',
    ['killed 2', 'wounded 12', 'wounded 4'],
  ],
  ['Troops killed three gunmen in a clash and also freed a herder.', ['killed 3', 'released 1']],
  ['The deaths include a porter and two guards.', ['killed 1', 'killed 2']],
  ['The guests include a porter and two guards.', []],
  ['The guard died after being hit in the chest by shrapnel.', ['killed 1']],
  ['The guards were martyred and injured.', ['killed plural', 'wounded plural']],
  ['Six herders were stoned to death on Monday.', ['killed 6']],
  ['Gunmen took nine members of the Ossa Guard captive.', ['captured 9']],
  // A state that is a place
  ['Two clerks from the state were killed.', ['killed 2']],
  ['Two clerks remain in a stable state.', ['wounded 2']],
  ['The number of herders slaughtered by raiders near Ossa has hit 110.', ['killed 110']],
  ['The number of herders vaccinated by nurses near Ossa has hit 110.', []],
  ['A boy had lost his leg.', ['wounded 1']],
  ['Some 780 rebel and jihadi fighters and 30 guards have died.', ['killed 30', 'killed about 780']],
  ['Car bomb leaves soldier dead, nine injured.', ['killed 1', 'wounded 9']],
])('tells %s', (text, expected) => {
  expect(lines(text)).toEqual(expected)
})

it('gives the second loss to whoever is told before it', () => {
  const { casualties } = read('The police lost 12 men, the rebels 30.')
  expect(casualties.map((c) => c.side_text)).toEqual(['The police', 'the rebels'])
})
