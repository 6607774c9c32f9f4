/** What is no figure of persons, and numbers that several harms share. Every text is invented. */
import { expect, test } from 'vitest'
import { read } from './read-statement.js'

const figures = (text: string): string[] =>
  read(text).casualties.map((c) => `${c.harm} ${c.count_best ?? c.count_low ?? 'some'}`)

test.each([
  // Nobody is said to be unhurt.
  'There was no mention of rebel casualties.',
  'The broadcast gave no casualty figures for Polish forces.',
  'The radio gave no casualty toll.',
  // What fell was a shell, and what was destroyed a house.
  'Two mortar shells landed near the post while a third fell on a house in Marn.',
  'Two rockets were launched; one was intercepted while the second fell into a lake.',
  'A barn belonging to a villager of Marn was destroyed.',
  'Our troops destroyed the attackers.',
  'All four men were in satisfactory condition, the minister said.',
  'The rebels tried to storm the Ossa displaced people’s camp and were beaten off.',
])('nothing: %s', (text) => expect(figures(text)).toEqual([]))

test.each([
  ['No casualties were reported.', ['unspecified 0']],
  // The age of one of them, and all of two groups.
  ['Three brothers, the youngest of them 12, were killed.', ['killed 3']],
  ['An officer of the mission and four rescuers came. All of them were injured.', ['wounded 5']],
  ['Gunmen shot at a judge and two clerks. They were killed.', ['killed 3']],
  ['On our side two fell in the fighting.', ['killed 2']],
  ['Nine soldiers fell near Marn.', ['killed 9']],
  ['Three terrorists were destroyed near Ossa.', ['killed 3']],
  ['The two wounded men are in satisfactory condition.', ['wounded 2']],
  ['Thousands of displaced people fled the camp.', ['displaced 2000']],
  ['Five guards were wounded. Nothing was said about losses on the other side.', ['wounded 5']],
  // So many are told again, whatever day stands beside them, unless they have one of their own.
  [
    'Karvia said it killed 220 Ostrian soldiers over the past day. The battle for Marn began on 2 June. It is a town of mills. Karvia said it had killed 220 Ostrian soldiers.',
    ['killed 220'],
  ],
  ['A bomb killed 14 people in Ossa on 3 June. On 9 June a raid on Velm killed 14 people.', ['killed 14', 'killed 14']],
  [
    'A bomb killed 14 people in Ossa on 3 June. On 9 June rebels raided Velm. Fourteen people were killed.',
    ['killed 14', 'killed 14'],
  ],
  // What is not known ends at “but”.
  ['She had no figures on casualties but said three Polish sailors had been captured.', ['captured 3']],
  ['The mayor gave no details on losses but said that two soldiers were wounded.', ['wounded 2']],
])('a figure: %s', (text, want) => expect(figures(text)).toEqual(want))

test.each([
  ['Polish troops killed, wounded or captured 300 Chilean soldiers.', ['unspecified 300']],
  ['Officials say 90 rebels were killed, wounded, or captured in the raid.', ['unspecified 90']],
  ['Rebels killed, wounded and captured a total of 800 soldiers.', ['unspecified 800']],
  ['Leftist guerrillas killed or wounded 60 government soldiers.', ['unspecified 60']],
  ['The drive left 600 soldiers dead, wounded or missing.', ['unspecified 600']],
  // One number for both is one loss, however vague.
  ['There are dead and wounded among the villagers.', ['killed 2', 'wounded 2']],
  ['There are many dead and wounded among the villagers.', ['unspecified 3']],
  ['Shells fell on Ossa, killing and wounding scores of them.', ['unspecified 40']],
  // Who was hurt and died is one of the dead, and none of those killed on the spot.
  ['Two guards suffered head wounds and died shortly after.', ['killed 2']],
  ['Two guards suffered head wounds and were flown out.', ['wounded 2']],
  [
    'A shell killed a boy and hurt five nurses. One of those injured died later.',
    ['killed 1', 'wounded 5', 'killed 1'],
  ],
  ['The blast left two dead and injured four.', ['killed 2', 'wounded 4']],
  ['The militia killed two men and wounded four.', ['killed 2', 'wounded 4']],
])('several harms: %s', (text, want) => expect(figures(text)).toEqual(want))

test('a title above a long line is no part of it', () =>
  expect(
    figures(
      'Three Poles Dead in Overnight Shelling of Villages Near the Line\nThree Poles were killed and nine more were injured when guns shelled villages near the line during the night, officials said.',
    ),
  ).toEqual(['killed 3', 'wounded 9']))

test.each([
  ['Two soldiers were killed near Ossa. A private also died on Sunday.', ['killed 2', 'killed 1']],
  ['Three soldiers were killed in Marn. Three soldiers also died in Velm.', ['killed 3', 'killed 3']],
  [
    'A bomb killed a soldier in Ossa and also wounded a woman. The soldier was killed at noon.',
    ['killed 1', 'wounded 1'],
  ],
  [
    'The bombing of a market killed 40 people on Monday 3 May 2021. On Tuesday a doctor said the dead of the market numbered 40.',
    ['killed 40'],
  ],
])('more of them, and the same again: %s', (text, want) => expect(figures(text)).toEqual(want))

test('four of an attack and four rebels of a fight are eight', () =>
  expect(
    figures(
      'A bomb at the mill in Ossa left four wounded. In another report, the army said four guerrillas were wounded near Marn.',
    ),
  ).toEqual(['wounded 4', 'wounded 4']))

test('how the one who was hurt fares is told of him, and of the freed it is no wound', () => {
  const [hurt] = read('A guard was wounded near Marn on Monday. The guard is in satisfactory condition.').casualties
  expect([hurt.count_best, hurt.condition, hurt.evidence.length]).toEqual([1, 'stable', 2])
  expect(figures('Velm freed one Ossan pilot on Monday. The pilot is in satisfactory condition.')).toEqual([
    'released 1',
  ])
})
