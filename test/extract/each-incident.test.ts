/** Where and when each incident of a text is where several are told together, under heads, or beside other places. Invented statements. */
import { expect, test } from 'vitest'
import { read } from './read-statement.js'

/** Events as “place, day” and figures as “killed 3 e1”, for a Wednesday. */
const told = (text: string): string[] => {
  const { events, casualties } = read(text, undefined, '2031-03-12')
  return [
    ...events.map((e) => `${e.place?.name ?? 'nowhere'}, ${e.date_start?.slice(5)}`),
    ...casualties.map((c) => `${c.harm} ${c.count_best} ${c.event}`),
  ]
}

const tells = (text: string, expected: string[]): void => expect(told(text)).toEqual(expected)

test.each<[string, string[]]>([
  // Each count with a place of its own is an incident
  [
    'Three guards were killed in Ossa on Monday and one in Marn on Tuesday.',
    ['Ossa, 03-10', 'Marn, 03-11', 'killed 3 e1', 'killed 1 e2'],
  ],
  [
    'Shelling killed two farmers in Ossa, three in Marn and one in Velm on Monday.',
    ['Ossa, 03-10', 'Marn, 03-10', 'Velm, 03-10', 'killed 2 e1', 'killed 3 e2', 'killed 1 e3'],
  ],
  [
    'A bomb killed two people in Ossa and another wounded four porters in Marn on Monday.',
    ['Ossa, 03-10', 'Marn, 03-10', 'killed 2 e1', 'wounded 4 e2'],
  ],
  [
    'Bandits killed six people in Ossa on Monday after soldiers shot dead four youths in Marn on Sunday.',
    ['Ossa, 03-10', 'Marn, 03-09', 'killed 6 e1', 'killed 4 e2'],
  ],
  [
    'Bandits killed six people in Ossa on Monday; on Sunday, soldiers had shot dead four youths in Marn.',
    ['Ossa, 03-10', 'Marn, 03-09', 'killed 6 e1', 'killed 4 e2'],
  ],
  [
    'Bandits killed six people in Ossa on Tuesday, a week after four were killed in Marn.',
    ['Ossa, 03-11', 'Marn, 03-04', 'killed 6 e1', 'killed 4 e2'],
  ],
  // … but parts of one figure, and one place told twice, are of one incident
  [
    'Twelve people were killed in Ossa on Monday, including three in Marn street.',
    ['Ossa, 03-10', 'killed 12 e1', 'killed 3 e1'],
  ],
  ['Two people were killed in Ossa and Marn on Monday.', ['Ossa, 03-10', 'killed 2 e1']],
  ['One guard was killed and two were wounded in Ossa on Monday.', ['Ossa, 03-10', 'killed 1 e1', 'wounded 2 e1']],
  // Nouns of a list have what stands behind them
  [
    'Five people died in the bombing in Ossa on Monday and the raid in Marn on Tuesday.',
    ['Ossa, 03-10', 'Marn, 03-11', 'killed 5 e1'],
  ],
  // A sentence that opens with a place turns to it
  [
    'Rebels killed two porters in Ossa on Monday. In the southern part of the island, two guards were shot dead.',
    ['Ossa, 03-10', 'southern part of the island, 03-10', 'killed 2 e1', 'killed 2 e2'],
  ],
  [
    'The bombing in Ossa on Monday was followed by a raid in Marn in which two guards died.',
    ['Ossa, 03-10', 'Marn, 03-10', 'killed 2 e2'],
  ],
  // The figure is of its own clause
  [
    'Bandits opened fire on a patrol in Ossa on Monday, killing two guards, and later attacked a post in Marn, where one officer died.',
    ['Ossa, 03-10', 'Marn, 03-10', 'killed 2 e1', 'killed 1 e2'],
  ],
])('the incidents of %s', tells)

test.each<[string, string[]]>([
  // Heads on lines, before colons and dashes
  ['2031-03-10\nOssa, Marn\nBandits stormed a farm and killed two people.', ['Ossa, 03-10', 'killed 2 e1']],
  [
    'Ossa district\nA mine killed a farmer on 9 March.\nMarn district\nTwo guards were wounded in a clash on 10 March.',
    ['Ossa, 03-09', 'Marn, 03-10', 'killed 1 e1', 'wounded 2 e2'],
  ],
  [
    'On 10 March:\n• Ossa: shelling killed two people.\n• Marn – a mine wounded a farmer.',
    ['Ossa, 03-10', 'Marn, 03-10', 'killed 2 e1', 'wounded 1 e2'],
  ],
  [
    'Ossa: a woman was hurt by shelling on Monday. Marn: a man was killed by a drone on Tuesday.',
    ['Ossa, 03-10', 'Marn, 03-11', 'wounded 1 e1', 'killed 1 e2'],
  ],
  [
    '10 March, Ossa: bandits killed two people.\n11 March, Marn: a mine wounded a farmer.',
    ['Ossa, 03-10', 'Marn, 03-11', 'killed 2 e1', 'wounded 1 e2'],
  ],
  [
    '10 March – Bandits killed two people in Ossa.\n11 March – A mine wounded a farmer in Marn.',
    ['Ossa, 03-10', 'Marn, 03-11', 'killed 2 e1', 'wounded 1 e2'],
  ],
  // Ordinary words and speakers are no places
  ['Background: shelling killed two people on Monday.', ['nowhere, 03-10', 'killed 2 e1']],
  ['Lisk: shelling killed two people on Monday.', ['nowhere, 03-10', 'killed 2 e1']],
  // Who tells of it on the spot, and who visits
  ['In Ossa, police said two people were killed by a mine on Monday.', ['Ossa, 03-10', 'killed 2 e1']],
  ['In Ossa, the United Nations said two people were killed by a mine on Monday.', ['nowhere, 03-10', 'killed 2 e1']],
  // A dateline that tells in what land its town lies
  ['OSSA, Kenya (Agency) — A roadside bomb killed two guards on Monday.', ['OSSA, 03-10', 'killed 2 e1']],
  // Where those are who fire
  ['Guns near Marn shelled the town of Ossa on Monday, killing two people.', ['Ossa, 03-10', 'killed 2 e1']],
  ['Troops stationed in Marn shelled the town of Ossa on Monday, killing two people.', ['Ossa, 03-10', 'killed 2 e1']],
  ['Troops fired from positions near Marn at Ossa on Monday, wounding two people.', ['Ossa, 03-10', 'wounded 2 e1']],
  ['Rebels in Ossa killed two guards on Monday.', ['Ossa, 03-10', 'killed 2 e1']],
])('the places of %s', tells)

test.each([
  ["the country's east", "country's east"],
  ["Kenya's restive northwest", "Kenya's restive northwest"],
  ['the north-eastern part of the island', 'north-eastern part of the island'],
  ['a village called Ossa', 'Ossa'],
  ['Old Ossa', 'Old Ossa'],
])('a killing in %s', (words, place) => {
  expect(told(`Rebels killed two guards in ${words} on Monday.`)[0]).toBe(`${place}, 03-10`)
})

test.each([
  ['not far from Ossa', 'Ossa'],
  ['within a kilometre of Ossa', 'Ossa'],
  ['on Ossa Street in Marn', 'Ossa Street'],
])('a killing %s', (words, place) => {
  expect(told(`Rebels killed two guards ${words} on Monday.`)[0]).toBe(`${place}, 03-10`)
})

test('a car bomb falls from no plane', () => {
  const text =
    'A motorcycle bomb killed 20 people in Ossa on Monday. Later 18 people were killed in an air strike in the south-east.'
  expect(read(text, undefined, '2031-03-12').events.map((e) => e.subtype)).toEqual([
    'remote_explosive_landmine_ied',
    'air_drone_strike',
  ])
})

test('“the blast” is of the bomb told before, whatever attack was told in between', () => {
  const text =
    'A bomb exploded in Ossa on Monday. Bandits attacked a post in Marn on Tuesday. Three porters died in the blast.'
  expect(told(text)).toEqual(['Ossa, 03-10', 'Marn, 03-11', 'killed 3 e1'])
})
