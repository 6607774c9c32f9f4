/** Whose people are hit in a land’s own war: of the state that words elsewhere name, of neither of two at each other, of no party. Every text is invented. */
import { expect, test } from 'vitest'
import { read } from './read-statement.js'

const sidesIn = (text: string): string[] =>
  read(text)
    .casualties.filter((c) => c.polarity === 'asserted' && c.state !== 'entailed')
    .map((c) => `${c.harm} ${c.count_best ?? '–'} ${c.side ?? c.side_text ?? '–'}`)

test.each([
  // The state is named by its forces or its rulers alone.
  [
    'Ugandan troops combed the hills.\n\nSoldiers shot six LRA fighters dead and lost two men.',
    ['killed 6 Lord’s Resistance Army', 'killed 2 Uganda'],
  ],
  ['Gunmen shot three soldiers dead.\n\nPolish President Arno Lisk condemned the deed.', ['killed 3 Poland']],
  // What is lost in a clause of its own, past a name in brackets.
  [
    'Norwegian troops killed 17 fighters of the National Liberation Army (ELN) and lost five of their number.',
    ['killed 17 ELN', 'killed 5 Norway'],
  ],
  // The toll in the body of a report is not of the land of its dateline.
  ['OSSA, Poland (AP) — The death toll rose to 22 after gunmen raided a market.', ['killed 22 –']],
])('of the state that the text names elsewhere: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  [
    'The last rebel unit, some 50 strong, fled from Ossa, leaving behind two howitzers, 30 carbines and 12 bodies. Nine were captured.\n\nThe Marn Liberation Front said nothing.',
    ['killed 12 Marn Liberation Front', 'captured 9 Marn Liberation Front'],
  ],
])('left behind and taken by those who fled: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  ['Poland has broken off its talks with Norway after mines killed six of its soldiers.', ['killed 6 Poland']],
  ['Poland said Norwegian forces had killed six of its soldiers.', ['killed 6 Poland']],
])('“its soldiers”, in a clause of their own: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  ['Some 70 troops and guerrillas died in the hills of Poland.', ['killed 70 –']],
  ['Shelling killed 40 Polish soldiers and insurgents near Ossa.', ['killed 40 –']],
  ['Some 70 soldiers and sergeants died in the hills of Poland.', ['killed 70 Poland']],
])('of two sides that one number counts: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  [
    'Clashes near Ossa in Poland killed nine ELN rebels and four pro-government fighters.',
    ['killed 9 ELN', 'killed 4 Poland'],
  ],
  ['Four government-backed militiamen and nine rebels died in Poland.', ['killed 4 Poland', 'killed 9 –']],
])('fighters of the state are no rebels: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  [
    'About 90 insurgents stormed the camp on Monday. “We shot 31 of them,” the army said. The ELN denied it.',
    ['killed 31 ELN'],
  ],
  ['A band of rebels crossed the river near Ossa. Twelve of them were killed. The ELN denied it.', ['killed 12 ELN']],
  ['A group of tourists was at the bridge. Two of them were killed. The ELN denied it.', ['killed 2 –']],
])('some of those told of before, hurt or not: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  ['Poland said Norwegian troops had killed four of its soldiers.', ['killed 4 Poland']],
  ['Poland accused Norwegian pilots of killing two of its sailors.', ['killed 2 Poland']],
  ['Norwegian troops shot two of their own men by mistake.', ['killed 2 Norway']],
  [
    'A rebel leader and six of his men died near Ossa in Poland. The ELN mourned him.',
    ['killed 1 ELN', 'killed 6 ELN'],
  ],
  ['OSSA, Poland (AP) — A rebel leader and six of his men died.', ['killed 1 –', 'killed 6 –']],
  ['Rebels attacked the house of a Polish minister and killed two of his bodyguards.', ['killed 2 Poland']],
])('whose “its soldiers” and “his men” are: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  ['Fighting went on in Chechnya. Four soldiers died near Ossa.', ['killed 4 Russia']],
  ['Rebels in Tigray ambushed a patrol and killed six federal policemen.', ['killed 6 Ethiopia']],
  ['Two Chechen policemen died near Ossa.', ['killed 2 Chechnya']],
])('soldiers on a land that another state rules: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  [
    'Norwegian troops and Front fighters met near Ossa in Poland.\n\nSeven soldiers were hurt in the evening. Polish police went to Ossa.',
    ['wounded 7 Norway'],
  ],
  [
    'Nine Norwegian soldiers fell in Poland.\n\nBrigadier General Arno Lisk said a soldier was killed on Friday.',
    ['killed 9 Norway', 'killed 1 Norway'],
  ],
])('soldiers of the state whose forces are near: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  [
    'Six peacekeepers of the United Nations were hurt in Ossa, Poland. One jeep burned out. Two soldiers broke a leg, a UN spokeswoman said.',
    ['wounded 6 United Nations', 'wounded 2 United Nations'],
  ],
])('soldiers of whom a world body tells after its peacekeepers: %s', (text, want) =>
  expect(sidesIn(text)).toEqual(want),
)

test.each([
  ['Bombs went off in Poland in May. At least 40 Poles were killed.', ['killed 40 –']],
  ['Gunmen opened fire on a bus in Ossa, Poland, killing six Polish civilians.', ['killed 6 –']],
  ['Gunmen kidnapped four employees of a Norwegian oil firm in Ossa, Poland.', ['captured 4 –']],
  // Abroad, hit by another state, told beside foreigners, or of a force.
  ['Gunmen seized seven Norwegian workers in Ossa, Poland.', ['captured 7 Norway']],
  ['Norwegian jets bombed a market in Ossa, Poland. At least 40 Poles were killed.', ['killed 40 Poland']],
  ['A bomb in Ossa, Poland, killed two Norwegians and three Poles.', ['killed 2 Norway', 'killed 3 Poland']],
])('people of the land in its own war: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  ['Norwegian troops crossed into Poland on Monday and killed 14 soldiers at a post near Ossa.', ['killed 14 Poland']],
  [
    'Norwegian and Polish forces have fought along the border since May.\n\nA Norwegian drone killed two soldiers in the Polish town of Ossa.',
    ['killed 2 Poland'],
  ],
  [
    'Norway claimed its forces had killed 30 soldiers, but Poland said only two were killed.',
    ['killed 30 Poland', 'killed 2 Poland'],
  ],
  ['Four border guards were killed in a clash with Norwegian forces, officials in Warsaw said.', ['killed 4 Poland']],
  // What did it is no subject here.
  ['A bomb in Poland killed 14 soldiers.', ['killed 14 Poland']],
  ['WARSAW, May 4 (Reuters) – Polish rebels killed two soldiers in the north.', ['killed 2 Poland']],
  ['A mortar attack on a Polish army base near Warsaw killed four soldiers.', ['killed 4 Poland']],
  ['Norwegian soldiers came under fire in Poland. Two soldiers were killed.', ['killed 2 Norway']],
])('whoever kills them is not whose they are: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  ['Troops Kill Terrorists In Ossa\n\nIn Ossa in Peru soldiers killed four terrorists.', ['killed 4 –']],
  ['Army Seizes Arms From Rebels\n\nSoldiers in Peru killed four insurgents near Ossa.', ['killed 4 –']],
  ['Six DFW Rebels Die\n\nSoldiers in Peru killed six insurgents near Ossa.', ['killed 6 DFW']],
])('no words of a title are the name of a group: %s', (text, want) =>
  expect(sidesIn(text).slice(-want.length)).toEqual(want),
)

test.each([
  ['The hill near Ossa was retaken by Polish troops at the cost of 12 dead.', ['killed 12 Poland']],
  ['The post near Ossa was hit by Polish shells, which left 12 dead.', ['killed 12 –']],
  [
    'Clashes between Norway and Poland left 40 people dead, including two peacekeepers, the United Nations said.',
    ['killed 40 –', 'killed 2 United Nations'],
  ],
])('who pays for what was taken, and who is of neither side: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  ['Poland said that Norwegian forces attacked Polish posts and lost 12 men.', ['killed 12 Norway']],
  ['Poland said the Norwegians themselves stormed a Polish post and suffered heavy losses.', ['unspecified – Norway']],
  ['Polish troops were attacked by Norwegian soldiers near Ossa and lost 12 men.', ['killed 12 Poland']],
  ['Rebels attacked a post near Lima in Peru and the army lost 12 men.', ['killed 12 Peru']],
  ['The men of the Norwegian combat post suffered heavy losses, Poland said.', ['unspecified – Norway']],
  ['The Norwegian combat units lost 12 men, Poland said.', ['killed 12 Norway']],
])('who attacks and who loses: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  // A world body that raids fighters makes no war on the land.
  ['UN jets bombed a depot in Mali. Nine villagers were killed in Timbuktu.', ['killed 9 –']],
  ['Officers of the multinational force in Iraq said five people were detained in Baghdad.', ['captured 5 –']],
])('a body that others sent to a land speaks for none: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  // Whom fighters attack is no band of theirs.
  ['Gunmen stormed the Third Infantry Brigade in Mali. Four militants were killed.', ['killed 4 –']],
  ['Hundreds of fighters joined the Dawn Brigade. Nine militants were killed.', ['killed 9 Dawn Brigade']],
  ['An air strike on an Islamic State cell killed six in Syria.', ['killed 6 Islamic State']],
])('the band of militants: %s', (text, want) => expect(sidesIn(text)).toEqual(want))
