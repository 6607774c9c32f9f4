/** Which incidents of a bulletin stay apart, and what displaces people. Invented statements, no registry. */
import { expect, test } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { english } from './reading.js'

/** A Wednesday. */
const PUBLISHED = '2031-03-12'

const told = (text: string): string[] =>
  extract({ text, published: PUBLISHED, publisher: 'publisher' }, english()).events.map((e) =>
    [e.subtype, e.place?.name ?? 'nowhere', e.date_start?.slice(5)].join(', '),
  )

test.each([
  // A day heads what it tells
  [
    '3 March 2031: Near Ossa village, two aid workers were kidnapped.\n5 March 2031: In the town of Marn, gunmen shot dead a teacher.',
    ['abduction_forced_disappearance, Ossa, 03-03', 'attack, Marn, 03-05'],
  ],
  // Hours of one day
  [
    'Rebels attacked a post near Marn on Tuesday morning. About an hour later they attacked the post again.',
    ['attack, Marn, 03-11', 'attack, Marn, 03-11'],
  ],
  [
    'At 8:15 a.m. on Tuesday rebels ambushed a patrol near Marn. The ambush ended at 10 a.m., the army said.',
    ['ambush, Marn, 03-11'],
  ],
  // A count of many, then one of them
  [
    'Jets carried out nine strikes on Tuesday. One strike hit a road near the town of Velm.',
    ['air_drone_strike, nowhere, 03-11', 'air_drone_strike, Velm, 03-11'],
  ],
  // After a paragraph of older days the text is back at its news
  [
    'Troops clashed in Ossa city on 10 March.\n\nThe bodies of six soldiers were handed over on 5 February.\n\nA drone hit a bus near Velm town, killing two.',
    ['armed_clash, Ossa, 03-10', 'prisoner_exchange, nowhere, 02-05', 'air_drone_strike, Velm, 03-10'],
  ],
  ['Clashes broke out in the villages of Ossa and Velm on 9 and 10 March.', ['armed_clash, Ossa, 03-09']],
  // The verb is left out for each further place with a day
  [
    'Drones hit a depot in Ossa on Monday and a refinery in Marn on Tuesday.',
    ['air_drone_strike, Ossa, 03-10', 'air_drone_strike, Marn, 03-11'],
  ],
  ['The envoy met the president in Ossa on Monday and left for Marn on Tuesday.', ['talks, Ossa, 03-10']],
  // A list of deeds that are forbidden
  ['Attacks on civilians, kidnapping, forced displacement and the enlistment of children are prohibited.', []],
  // Whoever treads on a mine sets it off
  ['A shepherd stepped on an old petal mine near Ossa village on 9 March.', ['mine, Ossa, 03-09']],
  ['On 9 March a tractor ran over an anti-tank mine near Ossa village.', ['mine, Ossa, 03-09']],
  ['Sappers found an anti-tank mine near Ossa village on 9 March.', []],
  ['Schools have stayed shut since the ceasefire took effect on 3 March.', []],
  ['Deminers cleared 34 anti-tank mines near Ossa village on 9 March.', []],
])('the incidents of %s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

test.each([
  ['Thousands of refugees kept streaming into the town of Velm on 9 March.', ['displacement, Velm, 03-09']],
  ['About 180 families have sought refuge in a school.', ['displacement, nowhere, 03-12']],
  [
    'Fighting in the town of Velm on 9 March uprooted 300 families.',
    ['armed_clash, Velm, 03-09', 'displacement, Velm, 03-09'],
  ],
  // A toll of the whole war, and what came before
  ['The war has killed thousands of people and driven four million from their homes.', []],
  ['Shells hit the town of Velm on 9 March, where many refugees had fled.', ['shelling, Velm, 03-09']],
])('the flight in %s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

test.each([
  // Of one side with its own people, and of a day long past
  ['The president held a meeting with the Security Council on 9 March.', []],
  ['The minister chaired a working meeting with the heads of departments on 9 March.', []],
  ['Foreign Minister Doran met his colleague Velm in Geneva on 9 March.', ['talks, Geneva, 03-09']],
  ['The visit comes a year after the massacre in the town of Ossa.', []],
  // A fight, an ambush, a raid from the air by other words
  ['Troops traded shots with gunmen near the village of Ossa on 9 March.', ['armed_clash, Ossa, 03-09']],
  ['Rebels lay in wait for a patrol near the village of Ossa on 9 March.', ['ambush, Ossa, 03-09']],
  [
    'On 9 March the air force carried out an air interdiction near the village of Ossa.',
    ['air_drone_strike, Ossa, 03-09'],
  ],
  // Persons by whatever name, and the day they were freed, not taken
  ['Police arrested two gun runners near the village of Ossa on 9 March.', ['detention, Ossa, 03-09']],
  [
    'The 23 passengers seized near the village of Ossa on 3 March were freed on 9 March.',
    ['prisoner_exchange, Ossa, 03-09'],
  ],
  // Guns are not planes
  [
    'Jets bombed a depot near the village of Ossa on 9 March. The town of Velm came under mortar fire.',
    ['air_drone_strike, Ossa, 03-09', 'shelling, Velm, 03-09'],
  ],
])('in passing or in other words: %s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

test.each([
  // What came hours or days before, with all that is joined to it
  [
    'A bomb killed four people in Ossa on Tuesday. The attack came a day after gunmen raided a camp in Velm and killed nine men in a gun battle.',
    ['remote_explosive_landmine_ied, Ossa, 03-11', 'attack, Velm, 03-10'],
  ],
  [
    'A bomb killed four people in Ossa on Tuesday. The bombing came a day after the army claimed that three of its soldiers were killed.',
    ['remote_explosive_landmine_ied, Ossa, 03-11', 'attack, Ossa, 03-10'],
  ],
  [
    'Rebels raided a camp near Ossa on Tuesday. The attack was in revenge for a raid in which four rebels were killed.',
    ['attack, Ossa, 03-11', 'attack, Ossa, 03-11'],
  ],
  // Earlier or also, in one town
  [
    'Gunmen attacked a police post in Ossa on Tuesday, killing three officers. Earlier, two men were shot dead in Ossa.',
    ['attack, Ossa, 03-11', 'attack, Ossa, 03-11'],
  ],
  [
    'A car bomb killed nine in Ossa on Tuesday. Earlier in eastern Ossa, a soldier was hurt in a rebel attack.',
    ['remote_explosive_landmine_ied, Ossa, 03-11', 'attack, Ossa, 03-11'],
  ],
  ['Gunmen attacked a post in Ossa on Tuesday. Earlier, police said two officers had died.', ['attack, Ossa, 03-11']],
  ['Gunmen attacked a post in Ossa on Tuesday. Later, the gunmen fired at a car.', ['attack, Ossa, 03-11']],
  [
    'Gunmen attacked a post in Ossa on Tuesday. Hours later, rebels said they had attacked it.',
    ['attack, Ossa, 03-11'],
  ],
  ['Gunmen attacked a post in Ossa on Tuesday. Also, two officers were wounded.', ['attack, Ossa, 03-11']],
  // A clause of its own behind what was vowed
  ['Rebels vowed to stop the shelling, but raided Ossa on Monday.', ['attack, Ossa, 03-10']],
])('two incidents, or one told again: %s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})
