/** Whose people were harmed where the words of the clause are few: who pays, headings, forces, missions and groups. Every text is invented. */
import { expect, test } from 'vitest'
import { knowledgeOf, read } from './read-statement.js'

const LINKED = knowledgeOf('nagorno-karabakh')

const sides = (text: string, knowledge?: typeof LINKED): string[] =>
  read(text, knowledge)
    .casualties.filter((c) => c.polarity === 'asserted' && c.state !== 'entailed' && c.count_low !== null)
    .map((c) => `${c.harm} ${c.count_best} ${c.side ?? '–'}`)

test.each([
  ['A week of battle cost the Polish side 61 soldiers killed.', ['killed 61 Poland']],
  ['The raid near Lima cost the army 12 dead, the radio said.', ['killed 12 Peru']],
  ['The Turkish Army counted 41 dead in its ranks, the office wrote.', ['killed 41 Turkey']],
  ['Norway counts six Polish dead and one wounded on its own side.', ['killed 6 Poland', 'wounded 1 Norway']],
])('who bears a loss: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  [
    'Peru still counts its dead\n\nNine Peruvians died at the Peruvian-Chilean border, radio said.\n\nIn Chile 31 people lost their lives.',
    ['killed 9 Peru', 'killed 31 Chile'],
  ],
  ['Losses of the Turkish army\n\nIn one week 30 servicemen were killed near Ossa.', ['killed 30 Turkey']],
])('a heading and the land its text goes over to: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  ['The government of Peru spoke of an ambush. Nine members of the squad are missing.', ['missing 9 Peru']],
  ['In a clash with Druze men near Ossa three soldiers were hurt, radio said.', ['wounded 3 –']],
  ['Norway’s minister flew home. Rebels captured two soldiers on Monday.', ['captured 2 Norway']],
  [
    'An envoy of the United Nations came to Ossa. On Sunday rebels hurt six peacekeepers there.',
    ['wounded 6 United Nations'],
  ],
  ['Men of the “Red Moth” gang burned Ossa. Two gang members were wounded by police.', ['wounded 2 Red Moth']],
  [
    'The army of Niger spoke of Boko Haram. Mali’s troops helped; Mali lost nobody. The enemy lost ground and 40 terrorists were killed, said the army of Niger.',
    ['killed 40 Boko Haram'],
  ],
])('of the force that the text tells of: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  ['Artsakh posts came under fire. A serviceman, Arman Velyan, was killed in an Azerbaijani attack.', ['killed 1 NK']],
  ['Azerbaijani and Armenian units fought for months. Four soldiers died, the mission said.', ['killed 4 –']],
  [
    'By official counts 61 people have been killed in Armenia this month, and 48 civilians in Azerbaijan.',
    ['killed 61 AM', 'killed 48 AZ'],
  ],
  ['Fighting in Nagorno-Karabakh has killed 70 civilians since July, the United Nations wrote.', ['killed 70 –']],
  ['Five Armenian soldiers and a farmer died at the border, officials say.', ['killed 5 AM', 'killed 1 AM']],
  ['Azerbaijani shells killed a gunman in Martuni.', ['killed 1 NK']],
])('which of several adversaries: %s', (text, want) => expect(sides(text, LINKED)).toEqual(want))

test.each([
  ['The Armenian side has seven dead, the Ministry of Defence of Artsakh said.', ['killed 7 NK']],
  ['Armenia’s army and the Armenian side have seven dead, the Ministry of Defence of Artsakh said.', ['killed 7 AM']],
  ['The Armenian side has seven dead, the Ministry of Defence of Azerbaijan said.', ['killed 7 AM']],
])('a name that two allies share: %s', (text, want) => expect(sides(text, LINKED)).toEqual(want))

test.each([
  ['Two Lebanese Hezbollah fighters were killed in a raid.', ['killed 2 Hezbollah']],
  [
    'Six gunmen from Sudan’s RSF died. The army said it had killed 60 rebels.',
    ['killed 6 Rapid Support Forces', 'killed 60 Rapid Support Forces'],
  ],
  ['Three Nigerian and Boko Haram fighters were killed.', ['killed 3 Nigerian and Boko Haram']],
])('a group named by its land is the group: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  [
    'Gunmen hit Pristina, Mitrovica and Pristina again, and Polish police officers sealed a road. Two policemen were hurt.',
    ['wounded 2 Poland'],
  ],
  [
    'Raids went on near Lima, Lima port and Cusco, Peru.\n\nAn armed band stormed a police post in Nairobi. Later five officers were found dead.',
    ['killed 5 Kenya'],
  ],
  [
    'Bosnian Serb guns shelled Mostar.\n\nA mine near Ossa killed a man in May. In Mostar two people died.',
    ['killed 1 –', 'killed 2 –'],
  ],
  ['Shots were fired in Northern Ireland. Two policemen were killed.', ['killed 2 United Kingdom']],
])('whose forces and which land is told near them: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  [
    'Azerbaijan stormed Artsakh and battles raged near Martakert.\n\nUnofficial sources count 310 servicemen dead in Artsakh.',
    ['killed 310 NK'],
  ],
  ['Azerbaijani snipers killed four Armenian soldiers in May, the Nagorno-Karabakh army said.', ['killed 4 AM']],
])('soldiers of a conflict that a registry knows: %s', (text, want) => expect(sides(text, LINKED)).toEqual(want))

test.each([
  ['Norway lost 30 men and Poland 12.', ['killed 30 Norway', 'killed 12 Poland']],
  ['Norway has so far reported 41 of its soldiers killed, and Poland 13.', ['killed 41 Norway', 'killed 13 Poland']],
  ['Mortars killed two and wounded five Polish soldiers near Ossa.', ['killed 2 Poland', 'wounded 5 Poland']],
  ['Mortars killed two and burned a barn near Ossa.', ['killed 2 –']],
  ['Polish guns shelled Ossa. Some 9,000 people fled to Poland from Norwegian villages.', ['displaced 9000 Norway']],
  ['The death toll of the Polish army raid on Ossa rose to nine.', ['killed 9 –']],
  ['Clashes on the Norwegian-Polish border have taken some 40 lives.', ['killed 40 –']],
  ['Polish border guards lost three men near Ossa.', ['killed 3 Poland']],
  ['The Polish army received word about the deaths of two men.', ['killed 2 –']],
])('a side that the sentence carries to a figure, and one it does not: %s', (text, want) =>
  expect(sides(text)).toEqual(want),
)

test.each([
  ['Six Polish divers were pulled out near Ossa, but two were already dead.', ['killed 2 Poland']],
  ['Polish divers searched the lake. Two were already dead.', ['killed 2 –']],
  [
    'Eight Polish divers were hurt near Ossa. The lake was closed. One of them died on Monday.',
    ['wounded 8 Poland', 'killed 1 Poland'],
  ],
  ['Eight Polish divers were hurt near Ossa. Six of the wounded died later.', ['wounded 8 Poland', 'killed 6 Poland']],
])('some of a group that the text names before: %s', (text, want) => expect(sides(text)).toEqual(want))

test('losses announced of a side are those of the sentence after it', () => {
  const text =
    'Three guards fell in a clash near Ossa. There were losses on the Polish side as well. Two dead, one hurt.'
  expect(sides(text).slice(1)).toEqual(['killed 2 Poland', 'wounded 1 Poland'])
})

test('nobody who tells of the killed is one of them', () => {
  const text =
    'By noon there were 27 dead, two of them civilians, human rights defender Arno Lisk of Nagorno-Karabakh announced.'
  expect(read(text, LINKED).people).toEqual([])
})

test.each([
  // One side alone attacks: a count over days is of the other
  [
    'From 1 to 9 June the assaults of the Azerbaijani army towards villages of Artsakh went on. In these nine days 14 people were killed.',
    ['killed 14 NK'],
  ],
  [
    'Armenian forces shelled towns in Azerbaijan from 1 to 9 June. In that time 14 people were killed, rescuers said.',
    ['killed 14 AZ'],
  ],
  // Both do, or it counts a war
  [
    'Armenian and Azerbaijani forces shelled each other from 1 to 9 June. In that time 14 people were killed, rescuers said.',
    ['killed 14 –'],
  ],
  [
    'Azerbaijani forces shelled Stepanakert on 5 June. Since the war began 4,000 people have been killed, rescuers said.',
    ['killed 4000 –'],
  ],
])('a count over days: %s', (text, want) => expect(sides(text, LINKED)).toEqual(want))
