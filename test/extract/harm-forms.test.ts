/** Forms in which prose counts those who were harmed: verbs in two parts, partitives, joined clauses, persons told side by side. */
import { expect, it } from 'vitest'
import { linesOf, read } from './read-statement.js'

const lines = (text: string): string[] => linesOf(read(text)).sort()

it.each([
  ['Raiders hacked nine herders to death at the ford.', ['killed 9']],
  ['The rebels let five captives go.', ['released 5']],
  ['The raid has taken the lives of seven herders.', ['killed 7']],
  ['The raids have cost the lives of at least 12 porters.', ['killed 12+']],
  ['Five captives were handed to the mission.', ['released 5']],
  ['Four porters froze to death on the pass.', ['killed 4']],
  ['Four porters fell victim to the shelling.', ['killed 4']],
  ['Four porters were found with their throats cut.', ['killed 4']],
  ['Three porters were airlifted to hospital.', ['wounded 3']],
  ['Three porters were admitted to the clinic.', ['wounded 3']],
  ['Two scouts fell into Marnian hands.', ['captured 2']],
  ['Two scouts remained unaccounted for.', ['missing 2']],
  ['Two scouts were hit at the ford.', ['wounded 2']],
  ['The ferry was hit at the ford.', []],
  ['The convoy of a mayor was hit at the ford.', []],
  ['Two scouts were hit at the ford. The two scouts were killed at once.', ['killed 2']],
  ['The judge sentenced nine herders to death.', []],
  ['The war displaced millions of people.', ['displaced plural']],
  ['The war displaced hundreds of thousands of villagers.', ['displaced plural']],
])('reads a verb of harm: %s', (text, expected) => {
  expect(lines(text)).toEqual(expected)
})

it.each([
  ['Five of the 12 were wounded.', ['wounded 5']],
  ['At least one other porter also died.', ['killed 1+']],
  ['Two tank crewmen and three drone operators were killed.', ['killed 2', 'killed 3']],
  ['Two Ostrians and six Islamists were killed.', ['killed 2', 'killed 6']],
  ['The rebels killed four Border Force (BF) guards.', ['killed 4']],
  ['No Ostrian or Marnian-led troops were killed.', ['killed 0']],
  ['Forty porters accused of theft were arrested by the guards.', ['captured 40']],
  ['An unknown number of the monks were killed.', ['killed plural']],
  ['The army lost 25 tanks and 50 armored personnel carriers.', []],
  ['The attack killed 15 guards, mostly Ostrian, and five porters.', ['killed 15', 'killed 5']],
  ['Twenty people died. One of those injured, Sena Tarn, 31, died at a clinic on Friday.', ['killed 1', 'killed 20']],
])('counts who was harmed: %s', (text, expected) => {
  expect(lines(text)).toEqual(expected)
})

it.each([
  ['A clerk who had been there said that six porters had died and 20 were hurt.', ['killed 6', 'wounded 20']],
  ['The porter was injured in the raid and died later.', ['killed 1']],
  ['One porter, badly wounded in the leg, died on Friday.', ['killed 1']],
  ['Police spoke of 70 porters arrested, of whom 30 were later released.', ['captured 70', 'released 30']],
  ['The envoy says 633 of its men were killed, and 36 porters.', ['killed 36', 'killed 633']],
  ['They deplored the killing of a porter and, in Morvan, of one more villager.', ['killed 1', 'killed 1']],
])('keeps clauses apart: %s', (text, expected) => {
  expect(lines(text)).toEqual(expected)
})

it.each([
  ['A woman and child were killed.', ['killed 2']],
  ['His aunt and a nephew were wounded.', ['wounded 2']],
  ['A soldier and a driver were wounded.', ['wounded 1', 'wounded 1']],
])('sums persons told side by side by sex, age or kin: %s', (text, expected) => {
  expect(lines(text)).toEqual(expected)
})

it('takes another beside somebody who met another harm for the one told of in the headline', () => {
  const text = 'One guard dead, one hurt at the ford\n\nOn Friday a guard was killed and another hurt at the ford.'
  expect(lines(text)).toEqual(['killed 1', 'wounded 1'])
})

it('does not count those who were shot beside the same persons told to be dead', () => {
  const text = 'Two guards shot dead in Morvan\n\nTwo guards were shot in Morvan on Friday.'
  expect(lines(text)).toEqual(['killed 2'])
})

it.each([
  ['Gunmen took Arno Lisk and Pell Dorin out of the mill and shot them to death.', ['Arno Lisk', 'Pell Dorin']],
  ['Gunmen dragged Arno Lisk out of the mill and killed him.', ['Arno Lisk']],
  ['Two porters were killed. The victims are Arno Lisk and Pell Dorin.', ['Arno Lisk', 'Pell Dorin']],
  ['A porter was killed. The victim, Arno Lisk, was 44.', ['Arno Lisk']],
  ['Two porters were killed. Their names are Arno Lisk and Pell Dorin.', ['Arno Lisk', 'Pell Dorin']],
  ['Arno Lisk is the third mayor to be assassinated since May.', ['Arno Lisk']],
  ['Two porters spoke. The elders are Arno Lisk and Pell Dorin.', []],
  ['Kairun, who was killed in the blast, was 44.', ['Kairun']],
  ['Morvan, which was bombed, is a town.', []],
])('names the victims: %s', (text, names) => {
  const told = read(text).people.filter((person) => person.harm === 'killed')
  expect(told.map(({ name }) => name)).toEqual(names)
})

it.each([
  ['The raid killed 32 civilians. The raid killed several children.', ['killed 32', 'killed plural']],
  ['The raid killed 32 civilians. Many were killed there.', ['killed 32']],
  ['Guards of the mill lost their lives. They were Arno Lisk and Pell Dorin.', ['killed 2']],
  ['Arno Lisk, who was killed on Friday, is the third guard to lose his life since May.', ['killed 1']],
  ['Two scouts were hurt. Private Arno Lisk is in the garrison hospital in Ossa.', ['wounded 1', 'wounded 2']],
])('tells a figure from what is said of it: %s', (text, expected) => {
  expect(lines(text)).toEqual(expected)
})
