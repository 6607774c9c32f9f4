/** Which figure belongs to which of the incidents that a text tells. Invented statements, no registry; 10 March 2031 is a Monday. */
import { expect, test } from 'vitest'
import { BARE, read as readOn } from './read-statement.js'

/** Each figure with the day and spot of its event, “none” where it is of no one event. */
const linked = (text: string): string[] => {
  const { events, casualties } = readOn(text, BARE, '2031-03-14')
  return casualties.map(({ harm, count_low, event, scope }) => {
    const of = events.find(({ id }) => id === event)
    return `${harm} ${count_low}: ${of ? `${of.date_start?.slice(5)} ${of.place?.name ?? 'nowhere'}` : `none, ${scope}`}`
  })
}

const TWO =
  'A car bomb exploded in Velm on Tuesday, killing five people. In a separate incident, a car bomb exploded in Marn on Monday, killing nine people.'

test.each([
  // What adds up two incidents is of neither
  [`${TWO} The two attacks killed 14 people.`, 'killed 14: none, cumulative'],
  [`${TWO} In all, 14 people died.`, 'killed 14: none, cumulative'],
  [`${TWO} The combined death toll stands at 14.`, 'killed 14: none, cumulative'],
  [`${TWO} Both attacks left at least 20 wounded.`, 'wounded 20: none, cumulative'],
  // No sum, whatever the number
  [`${TWO} Another 14 people were wounded in Marn.`, 'wounded 14: 03-10 Marn'],
  // “the” right behind one is that one
  [`${TWO} The explosion wounded 11 people.`, 'wounded 11: 03-10 Marn'],
  // of the town that it names
  [`${TWO} The blast in Velm wounded 11 people.`, 'wounded 11: 03-11 Velm'],
  [`${TWO} Eleven people injured in Velm are still in hospital.`, 'wounded 11: 03-11 Velm'],
  [`${TWO} The number of wounded in Velm is 11.`, 'wounded 11: 03-11 Velm'],
  // by its number
  [`${TWO} The first bombing wounded 11 people.`, 'wounded 11: 03-11 Velm'],
  [`${TWO} The second bombing wounded 11 people.`, 'wounded 11: 03-10 Marn'],
  // “people” hurt in one town are none of the people told of last
  [`${TWO} The 11 people wounded in Velm are said to be out of danger.`, 'wounded 11: 03-11 Velm'],
])('%s', (text, figure) => {
  expect(linked(text)).toContain(figure)
})

test.each([
  // “the deadliest since”: what was then is another incident
  [
    'A car bomb exploded in Velm on Tuesday, killing five people. It was the deadliest attack in Karvia since May 2021, when a drone strike in Ossa killed 44 people.',
    ['killed 5: 03-11 Velm', 'killed 44: 05-01 Ossa'],
  ],
  [
    'A car bomb exploded in Velm on Tuesday, killing five people. It was the deadliest attack since 12 May 2021, when gunmen killed 44 people in Ossa.',
    ['killed 5: 03-11 Velm', 'killed 44: 05-12 Ossa'],
  ],
  // The day of what was done later
  [
    'A bomb went off in Velm on Monday, killing five people. The five people who died in the blast were buried the next day.',
    ['killed 5: 03-10 Velm'],
  ],
  // Nothing came a day after what is still to come
  [
    'Rebels raided Velm on Wednesday, killing five people. The council is to meet on Thursday week. The attack came a day after a suicide bomber blew himself up in Marn, killing nine people.',
    ['killed 5: 03-12 Velm', 'killed 9: 03-11 Marn'],
  ],
  // Nobody says whose deed it was
  ['No group has claimed a suicide bombing in Velm on Monday. Nine people died.', ['killed 9: 03-10 Velm']],
  // Where doctors treat the wounded is not where they were hurt
  [
    'A bomb went off in Velm on Monday, killing five people. Doctors in Runsk are treating 11 wounded.',
    ['killed 5: 03-10 Velm', 'wounded 11: 03-10 Velm'],
  ],
  // A comma parts the article before it from what follows
  [
    'Police are hunting those behind an attack in northern Karvia on Monday. Five people were killed in the attack. On the other side of the country, mortar fire hit Marn, killing nine people.',
    ['killed 5: 03-10 Karvia', 'killed 9: 03-10 Marn'],
  ],
  // One bombardment that “has killed” is no fighting that goes on
  ['A mortar attack has killed 24 people in Velm on Monday.', ['killed 24: 03-10 Velm']],
  ['The minister said an artillery bombardment near Velm had killed 24 people.', ['killed 24: 03-14 Velm']],
  // A sum ahead of those it sums up
  [
    'Attacks in two towns of Karvia claimed 12 lives on Monday. Gunmen shot at workers in Velm, killing three people. In the second incident, artillery shells landed in Marn, killing nine.',
    ['killed 12: none, cumulative', 'killed 3: 03-10 Velm', 'killed 9: 03-10 Marn'],
  ],
  // What one says of others’ violence and of one’s own losses
  [
    'Ostria said that shells had killed six civilians in Velm on Monday. Karvia blamed Ostria for the violence and said three Karvian soldiers were wounded.',
    ['killed 6: 03-10 Velm', 'wounded 3: 03-10 Velm'],
  ],
  // “At about the same time fighting” takes no fighting as known
  [
    'Five people died when fighting broke out in the town of Velm on Wednesday. At about the same time fighting broke out in Marn, and nine people died there.',
    ['killed 5: 03-12 Velm', 'killed 9: 03-12 Marn'],
  ],
  // A bombing after a car bomb is none from the air, though the text tells of aircraft as well
  [
    'A car bomb exploded in Velm on Monday. The bombing left 24 people dead. Four people were killed in a drone strike in Marn.',
    ['killed 24: 03-10 Velm', 'killed 4: 03-10 Marn'],
  ],
  // “the attack” is what was told last, not what was called so before
  [
    'Rebels raided Velm on Monday, killing five people. The attack lasted until dawn. Shells hit Marn on Sunday, killing nine. The attack wounded 11.',
    ['killed 5: 03-10 Velm', 'killed 9: 03-09 Marn', 'wounded 11: 03-09 Marn'],
  ],
  // Of two in one town the last; one of another day is neither
  [
    'Rebels raided Velm on Monday. Bandits raided Velm on Tuesday. The raid in Velm killed five people.',
    ['killed 5: 03-11 Velm'],
  ],
  [
    'Rebels raided Velm on Monday, killing five. Rebels raided Marn on Tuesday. The raid in Velm on Sunday wounded nine.',
    ['killed 5: 03-10 Velm', 'wounded 9: 03-09 Velm'],
  ],
  [
    'Rebels raided Velm on Monday. Bandits raided Marn on Tuesday. The first raid on Sunday killed five people.',
    ['killed 5: 03-09 nowhere'],
  ],
  // That nobody was hurt tells nothing new
  [
    'A mine killed two farmers near Velm on 2 March. Nobody was hurt on Monday.',
    ['killed 2: 03-02 Velm', 'wounded 0: 03-02 Velm'],
  ],
  // Of a war is what it did, and not what is said beside it
  [
    'The minister blamed the war and said that nine people had been killed in Velm on Monday.',
    ['killed 9: 03-10 Velm'],
  ],
  ['Ten people died in the six months of the siege.', ['killed 10: none, cumulative']],
])('%s', (text, figures) => {
  expect(linked(text)).toEqual(figures)
})

test.each([
  ['A raid in Velm on Monday killed five people. The week also saw a raid in which nine people died.', 2],
  // Who may be one of those told of before
  ['A raid in Velm on Monday killed five people. The week also saw a raid in which a guard was killed.', 1],
  ['A raid in Velm on Monday killed five people. The week also saw a raid in which five people died.', 1],
  ['Five people died in Velm on Monday. The week also saw a raid in which nine people died.', 1],
])('a raid with dead of its own is another than that with others: %s', (text, raids) => {
  const { events, casualties } = readOn(text, BARE, '2031-03-14')
  expect(events).toHaveLength(raids)
  expect(new Set(casualties.map(({ event }) => event)).size).toBe(raids)
})

test.each([
  // A short name is no town, a people is no unit
  ['Six members of the KLF were killed in Velm.', ['6 KLF unknown']],
  ['Six members of the Marn tribe were killed in Velm.', ['6 Marn unknown']],
  ['Six members of Torrin were killed in Velm.', ['6 nobody unknown']],
  // Of those who lose them, not of those who kill
  ['The army lost 20 men and the rebels 13.', ['20 army military', '13 the rebels militant']],
  ['The garrison lost six men.', ['6 nobody military']],
  ['Rebels fled. Troops killed 16 of them.', ['16 nobody militant']],
])('%s counts %j', (text, persons) => {
  const { casualties } = readOn(text, BARE, '2031-03-14')
  expect(casualties.map((c) => `${c.count_low} ${c.side_text ?? 'nobody'} ${c.person_status}`)).toEqual(persons)
})
