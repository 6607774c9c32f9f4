/** Whose people were harmed, as the words beside a figure tell it. Every text is invented. */
import { expect, test } from 'vitest'
import { knowledgeOf, read } from './read-statement.js'

const sidesIn = (text: string, registry?: string): string[] =>
  read(text, ...(registry ? [knowledgeOf(registry)] : []))
    .casualties.filter((c) => c.polarity === 'asserted' && c.state !== 'entailed')
    .map((c) => `${c.harm} ${c.count_best ?? '–'} ${c.side ?? c.side_text ?? '–'}`)

test.each([
  ['An Irish United Nations officer was wounded near Ossa.', ['wounded 1 United Nations']],
  ['Five Burundian soldiers of the African Union force died in Ossa.', ['killed 5 African Union']],
  ['Two Nepalese members of the United Nations mission were wounded.', ['wounded 2 United Nations']],
  ['A Polish NATO soldier was killed by a mine.', ['killed 1 NATO']],
  // Backed or asked by a body is not of it.
  ['Two Polish soldiers were killed near a UN base.', ['killed 2 Poland']],
  [
    'Three UN observers and an interpreter were hurt by a mine.',
    ['wounded 3 United Nations', 'wounded 1 United Nations'],
  ],
  ['A mine killed two Swedish doctors and their guide.', ['killed 2 Sweden', 'killed 1 Sweden']],
  ['A mine killed two Swedish doctors and a shepherd.', ['killed 2 Sweden', 'killed 1 –']],
])('a world body before a nation, and who goes along: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  ['Polish troops beat back a Norwegian assault, killing 20.', ['killed 20 Norway']],
  ['The army raided a den of the Dawn Front and killed six.', ['killed 6 –']],
  [
    'Norwegian snipers hit a Polish column. One was killed and two were wounded.',
    ['killed 1 Poland', 'wounded 2 Poland'],
  ],
  [
    'Norwegian guns shelled a column of Polish infantry, killing 20 and wounding 40.',
    ['killed 20 Poland', 'wounded 40 Poland'],
  ],
  ['The Norwegian army said it had repulsed the Polish attack and killed 30.', ['killed 30 Poland']],
])('whom a blow struck: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  ['The Poles broke and ran, suffering eight casualties.', ['unspecified 8 Poland']],
  ['Polish troops attacked Norwegian posts, losing nine men.', ['killed 9 Poland']],
  ['Having lost 15 men, the Norwegian brigade withdrew.', ['killed 15 Norway']],
  ['Losing six men in the attempt, the Polish marines reached the shore.', ['killed 6 Poland']],
  ['Norwegian losses in the battle stood at 14 dead, Polish officials said.', ['killed 14 Norway']],
  ['The Norwegian side has six dead.', ['killed 6 Norway']],
  // Who tells a toll, or fought the war, does not bear it.
  ['Malian officials say the death toll from clashes between rival militias has risen to 80 people.', ['killed 80 –']],
  ['The UN documented 36 casualties among civilians, including 12 deaths.', ['unspecified 36 –', 'killed 12 –']],
  ['The war between Norway and Poland has claimed some 20,000 lives.', ['killed 20000 –']],
])('who lost them: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  ['Norway said it had agreed a truce with Poland after border clashes left six people dead.', ['killed 6 –']],
  ['The Norwegian health ministry said nine people died in the clashes on the Polish border.', ['killed 9 Norway']],
  ['Poland says nine hurt in strike on its capital', ['wounded 9 Poland']],
  ['Kenya said an attack on its soil had killed five people.', ['killed 5 Kenya']],
  ['The Front shot at a post; the army said one of its officers was killed.', ['killed 1 –']],
  ['Hamas fired rockets. Hezbollah said that six of its fighters had been killed.', ['killed 6 Hezbollah']],
])('fights of two, and what is one’s own: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test('losses of both sides are of neither, in a conflict that a registry knows too', () => {
  expect(sidesIn('The two sides suffered losses: 300 soldiers were killed.', 'thailand-cambodia').at(-1)).toBe(
    'killed 300 –',
  )
  expect(
    sidesIn(
      'Thailand said it had agreed to a truce with Cambodia after clashes that killed 14 soldiers.',
      'thailand-cambodia',
    ),
  ).toEqual(['killed 14 –'])
})

test.each([
  ['Twelve Norwegian conscripts were captured. Two died in captivity.', ['captured 12 Norway', 'killed 2 Norway']],
  ['Two Poles were killed. A third was badly hurt.', ['killed 2 Poland', 'wounded 1 Poland']],
  [
    'Poland freed five Norwegian sailors. Three others were released on Monday.',
    ['released 5 Norway', 'released 3 Norway'],
  ],
  ['Polish soldiers killed four gunmen. Two were wounded.', ['killed 4 –', 'wounded 2 –']],
  ['Two Norwegian soldiers were killed. On Tuesday three people died in Ossa.', ['killed 2 Norway', 'killed 3 –']],
  ['Two Norwegian guards died. More than a dozen dead in later riots.', ['killed 2 Norway', 'killed 12 –']],
])('who goes on about the people told before: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  ['The Polish army has lost men as well. Four were killed.', ['killed 4 Poland']],
  [
    'The ministry has not given the number of casualties of the Polish side.\n\nReporters list nine servicemen killed in Ossa.',
    ['killed 9 Poland'],
  ],
  ['Losses of Hamas are not known. One soldier was hurt.', ['wounded 1 Israel']],
])('losses announced before they are told: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  ['Norwegian shells fell again. Polish lieutenant Adam Nowak was killed during the fighting.', ['killed 1 Poland']],
  ['One more serviceman of the Polish army – Adam Nowak was killed.', ['killed 1 Poland']],
  [
    'Polish lieutenant Adam Nowak was killed on Sunday. Major Olek Lis and Captain Marek Kot fell on Monday.',
    ['killed 1 Poland', 'killed 2 Poland'],
  ],
])('soldiers told by name: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  ['The Taliban said six of the dead were its fighters.', ['killed 6 Taliban']],
  ['Hezbollah said two of those killed belonged to the movement.', ['killed 2 Hezbollah']],
  ['Al-Shabaab claimed three of the dead as its own.', ['killed 3 Al-Shabaab']],
  ['Hamas and Hezbollah each claimed two of the dead as their own.', ['killed 2 Hamas', 'killed 2 Hezbollah']],
  ['Police said nine people died; three of them belonged to Boko Haram.', ['killed 9 –', 'killed 3 Boko Haram']],
  ['Two of the victims belonged to a family of farmers, Hezbollah said.', ['unspecified 2 –']],
])('members of whoever tells it: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  ['Gunmen opened fire at the UN base. Two Chadian peacekeepers died.', ['killed 2 United Nations']],
  ['Two Fijian peacekeepers with UNDOF were freed.', ['released 2 United Nations']],
  ['Four peacekeepers, all from Chad, were killed, MINUSMA said.', ['killed 4 United Nations']],
  ['Two Russian peacekeepers were killed near Ossa.', ['killed 2 Russia']],
])('who sent peacekeepers: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  ['A Norwegian patrol was ambushed near Ossa. Two were killed.', ['killed 2 Norway']],
  ['A Polish patrol came under Norwegian fire, and three died.', ['killed 3 Poland']],
  [
    'Hezbollah men crossed the border. Israeli troops fired on a group of militants, killing three.',
    ['killed 3 Hezbollah'],
  ],
  ['The army raided a den of rebels, killing two.', ['killed 2 –']],
  ['A Thai sailor was killed, the last of several raids that claimed six lives.', ['killed 1 Thailand', 'killed 6 –']],
  ['The talks followed clashes of Norway and Poland, which killed nine people.', ['killed 9 –']],
])('patrols, rebels and other acts: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  [
    'The United Nations mission in Mali said its base was shelled. Two mission soldiers were hurt.',
    ['wounded 2 United Nations'],
  ],
  [
    'Three UN blue helmets died. Two soldiers were also seriously wounded.',
    ['killed 3 United Nations', 'wounded 2 United Nations'],
  ],
  ['A Burundian blue helmet lost his life, the head of MINUSCA said.', ['killed 1 United Nations']],
  ['Al-Shabaab released seven soldiers on Monday in Garissa, Kenya.', ['released 7 Kenya']],
  ['Norway freed 12 soldiers after clashes with Poland.', ['released 12 Poland']],
  ['Al-Shabaab released seven farmers in Garissa, Kenya.', ['released 7 –']],
  ['A senior commander of the group was seized. Boko Haram has not commented.', ['captured 1 Boko Haram']],
  ['A senior commander of the army was seized. Boko Haram has not commented.', ['captured 1 Nigeria']],
  ['Four employees of the Seed Bureau died in the blast.', ['killed 4 –']],
  ['Five fighters of the Falcon Guard died in the blast.', ['killed 5 Falcon Guard']],
])('of a mission, a captor’s foe, a group, an office: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  ['Norway, which has lost nine soldiers in the raids, closed the border.', ['killed 9 Norway']],
  ['The Poles, who suffered 12 casualties, withdrew.', ['unspecified 12 Poland']],
  ['Norway condoled with the families, who lost 12 sons.', ['killed 12 –']],
  ['Mali said rebels had attacked its troops near the border, killing nine.', ['killed 9 Mali']],
  ['Niger said an attack on its soldiers had left 12 dead.', ['killed 12 Niger']],
  [
    'Kenya said six soldiers were hurt in a clash with Al-Shabaab, taking the toll of the fighting to 20 dead.',
    ['wounded 6 Kenya', 'killed 20 –'],
  ],
  ['Polish corporal Marta Lis was freed together with her three sons.', ['released 1 Poland', 'released 3 Poland']],
  ['The Polish navy lost a ship. Two fishermen were killed elsewhere by a mine.', ['killed 2 –']],
])('who lost them, whose troops were hit, whose kin they are: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test.each([
  [
    'By Monday Poland had reported 15 soldiers killed and six civilians wounded, Norway nine soldiers killed.',
    ['killed 15 Poland', 'wounded 6 Poland', 'killed 9 Norway'],
  ],
  ['Poland reported three civilians wounded, Norway two.', ['wounded 3 Poland', 'wounded 2 Norway']],
  ['By Norway’s own count 12 soldiers were killed.', ['killed 12 Norway']],
  [
    'Norwegian officers reported three of their soldiers dead; Polish officers reported four dead on their side.',
    ['killed 3 Norway', 'killed 4 Poland'],
  ],
  // One alone who reports is heard elsewhere; whom the words name comes first.
  ['Poland reported three Norwegian soldiers killed, Norway two.', ['killed 3 Norway', 'killed 2 Norway']],
  ['In its own count the paper found 12 soldiers killed.', ['killed 12 –']],
])('each of two who report tells its own: %s', (text, want) => expect(sidesIn(text)).toEqual(want))

test('the other side is not the one told before a semicolon; a party that puts a toll tells its own', () => {
  const of = (text: string) => sidesIn(text, 'thailand-cambodia')
  expect(
    of('The Thai side has six wounded; the other side has dead and wounded, the Thai Ministry of Defence says.'),
  ).toEqual(['wounded 6 TH', 'killed – KH', 'wounded – KH'])
  expect(of('Official Cambodian statements put the number of injured at 28.')).toEqual(['wounded 28 KH'])
})

test.each([
  ['The Ministry of Defence of Armenia said the army has lost nine soldiers since Monday.', ['killed 9 AM']],
  ['The army has lost nine soldiers since Monday.', ['killed 9 army']],
])('an army without a name is that of the state that speaks: %s', (text, want) =>
  expect(sidesIn(text, 'nagorno-karabakh')).toEqual(want),
)
