/** Whose people a figure without a noun is of: of the foes of a force, of whoever leaves them, of a world body. Every text is invented. */
import { expect, test } from 'vitest'
import { read } from './read-statement.js'

const sidesIn = (text: string): string[] =>
  read(text)
    .casualties.filter((c) => c.polarity === 'asserted' && c.state !== 'entailed')
    .map((c) => `${c.harm} ${c.count_best ?? '–'} ${c.side ?? c.side_text ?? '–'}`)

test.each([
  ['Taliban gunmen raided a post near Ossa. Soldiers fought back, killing 14 of them.', ['killed 14 Taliban']],
  [
    'Boko Haram fighters stormed the camp. Troops killed eight and captured three.',
    ['killed 8 Boko Haram', 'captured 3 Boko Haram'],
  ],
  ['Government forces met Shining Path fighters in the hills, and killed six of them.', ['killed 6 Shining Path']],
  ['FARC rebels raided Ossa. The army drove them off, killing 12.', ['killed 12 FARC']],
  // Nobody that a force is told to fight.
  ['Farmers marched through Ossa on Monday. Police killed two.', ['killed 2 –']],
  ['FARC rebels raided Ossa. Students marched on Monday. Soldiers killed two.', ['killed 2 –']],
  ['FARC rebels raided Ossa and killed four.', ['killed 4 –']],
  ['FARC rebels kidnapped three in Ossa.', ['captured 3 –']],
  ['Taliban gunmen raided a market and shot six dead.', ['killed 6 –']],
  ['The army said ELN rebels had killed four.', ['killed 4 –']],
  ['Four Polish sailors were found, but one was dead.', ['killed 1 Poland']],
  ['FARC rebels opened fire in Ossa and four died.', ['killed 4 –']],
  ['Norwegian troops attacked Ossa; four were killed.', ['killed 4 –']],
  ['In the morning, ELN fighters shelled a bus, leaving two dead and nine wounded.', ['killed 2 –', 'wounded 9 –']],
  ['According to residents, Boko Haram kidnapped three near Ossa.', ['captured 3 –']],
  ['Suspected Taliban militants were blamed for the death of four in Ossa.', ['killed 4 –']],
  // Some of a group that is counted itself, or told as “of them”.
  ['Six Norwegian soldiers attacked the hill and two were killed.', ['killed 2 Norway']],
  ['Norwegian troops attacked the hill; two of them were killed.', ['killed 2 Norway']],
])('of those told to fight a force: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  ['Taliban gunmen raided a post near Ossa. The raiders left behind nine bodies.', ['killed 9 Taliban']],
  ['Taliban gunmen fled from Ossa, leaving six dead.', ['killed 6 Taliban']],
  ['Norwegian troops fell back, leaving seven dead.', ['killed 7 Norway']],
  ['The Poles abandoned 12 bodies at the bridge.', ['killed 12 Poland']],
  ['ELN fighters raided Ossa. The bodies of five attackers were found.', ['killed 5 ELN']],
  // Whoever leaves others dead does not bear them.
  ['Taliban gunmen raided a market, leaving six dead.', ['killed 6 –']],
])('of whoever leaves them behind: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  ['FARC rebels raided Ossa. The group lost ten men.', ['killed 10 FARC']],
  ['FARC rebels raided Ossa. The group said it had lost two fighters.', ['killed 2 FARC']],
  [
    'Peruvian soldiers killed four Shining Path rebels, two of them women.',
    ['killed 4 Shining Path', 'killed 2 Shining Path'],
  ],
  [
    'The mine killed two of the soldiers and hurt several other civilians near Cusco, Peru.',
    ['killed 2 Peru', 'wounded – –'],
  ],
  ['Twelve Swedish nurses have come home and three others are missing.', ['missing 3 Sweden']],
  ['A pro-government militiaman and six ELN rebels were killed in Colombia.', ['killed 1 Colombia', 'killed 6 ELN']],
  ['Swedish and foreign reporters were hurt.', ['wounded – –']],
  ['Two Tamil Tigers died near a camp. Six soldiers were hurt.', ['killed 2 LTTE', 'wounded 6 Sri Lanka']],
])('parts, others, and forces of a state: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  ['Gunmen attacked a base of the UN mission in Mali. Three soldiers were killed.', ['killed 3 United Nations']],
  ['A UN convoy was ambushed near Gao, Mali. Two were killed.', ['killed 2 United Nations']],
  ['Gunmen attacked a base of the army in Mali. Three soldiers were killed, the UN said.', ['killed 3 Mali']],
  ['The mission in Mali said one of its camps came under fire. Six soldiers were hurt.', ['wounded 6 Mali']],
])('of a world body that was attacked: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  [
    'Poland says Norway breaks the truce on the Polish-Norwegian border. Norwegian shelling has killed 31 civilians this year.',
    ['killed 31 Poland'],
  ],
  ['A Polish patrol came under fire from Norwegian troops. Two shepherds were hurt.', ['wounded 2 Poland']],
  ['Norwegian troops attacked a Polish post. Two officers were taken prisoner.', ['captured 2 Poland']],
  [
    'Poland has counted 40 clashes on the Polish-Norwegian border. 31 civilians were killed this year.',
    ['killed 31 –'],
  ],
])('of the other of two states: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  // Two states of which each attacks the other, or one attacks, without a word for a clash or a border.
  [
    'The air force of Poland said Norway had launched two missiles overnight. Drones hit several districts of Krakow. The mayor said two people were injured.',
    ['wounded 2 Poland'],
  ],
  [
    'Norway bombed Polish depots and Poland fired missiles at Norwegian towns. In Norway, hospitals treated 17 people with serious injuries.',
    ['wounded 17 Norway'],
  ],
  [
    'In Poland, the emergency service counted 40 deaths. Norway had bombed Polish depots, and Poland had fired missiles at Norwegian towns.',
    ['killed 40 Poland'],
  ],
  // Both attack: nobody tells which did this, and the town tells whose they were.
  [
    'Norway bombed Polish depots and Poland fired missiles at Norwegian towns. Missiles killed nine people in Warsaw.',
    ['killed 9 Poland'],
  ],
])('states at each other by what they do: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  ['Three Nepalese peacekeepers died in an ambush on a UN convoy in Mali, the Nepalese army said.', ['killed 3 Nepal']],
  [
    'Six Polish peacekeepers were killed at a UN camp in Mali, Poland’s army said. Four soldiers were hurt and three are missing, while 15 Al-Shabaab fighters fell.',
    ['killed 6 Poland', 'wounded 4 Poland', 'missing 3 Poland', 'killed 15 Al-Shabaab'],
  ],
  ['The UN mission said three Chadian peacekeepers were killed near Kidal.', ['killed 3 United Nations']],
])('peacekeepers of whom their own army tells: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  ['Nine people were killed when Rwandan troops crossed into Congo, officials said.', ['killed 9 Congo']],
  ['Rwandan troops crossed into Congo and killed nine people.', ['killed 9 Congo']],
])('on the land that others cross into: %s', (text, want) => expect(sidesIn(text)).toEqual(want))
