/** Whose people were harmed in a conflict that a registry knows, by who attacks all along and who tells it. Every text is invented. */
import { expect, test } from 'vitest'
import { knowledgeOf, read } from './read-statement.js'

const LINKED = knowledgeOf('nagorno-karabakh')

const sides = (text: string): string[] =>
  read(text, LINKED)
    .casualties.filter((c) => c.polarity === 'asserted' && c.state !== 'entailed' && c.count_low !== null)
    .map((c) => `${c.harm} ${c.count_best} ${c.side ?? '–'}`)

const tellers = (text: string): string[] => read(text, LINKED).casualties.map((c) => c.speaker)

test.each([
  [
    'Khojaly, a town of Karabakh, was stormed by Armenian forces. Despite pleas from Azerbaijan the formations went on, and 40 people died, among them nine children.',
    ['killed 40 AZ', 'killed 9 AZ'],
  ],
  [
    'Azerbaijani forces shelled villages of Artsakh all week, the report says.\n\nIn all 30 civilians were killed, one of them in an Azerbaijani prison.',
    ['killed 30 NK', 'killed 1 NK'],
  ],
  ['As a result of Azerbaijan’s shelling of Stepanakert, two civilians were wounded.', ['wounded 2 NK']],
  ['Seven people were injured as a result of Armenia’s artillery shelling of Barda.', ['wounded 7 AZ']],
  // A place in the sentence of the figure goes before who attacks elsewhere.
  ['Armenian forces shelled Barda. Later a woman was killed in Goris.', ['killed 1 AM']],
  // Both attack: nobody does so all along.
  ['Armenian forces shelled Barda and Azerbaijani forces shelled Goris. Four people died.', ['killed 4 –']],
])('of the other camp than the one that attacks: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  [
    'The ombudsman of Artsakh spoke of 35 wounded civilians. “Thirty-five civilians were wounded: 12 children, 14 women and nine men,” an office in Yerevan said.',
    ['wounded 35 NK', 'wounded 12 NK', 'wounded 14 NK', 'wounded 9 NK'],
  ],
])('parts are of the side of their whole: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  ['Armenia returned one prisoner of war on Monday, the mediators said.', ['released 1 AZ']],
  ['Azerbaijan released a captive in exchange for five Armenians.', ['released 1 AM', 'released 5 AM']],
  ['The Defence Army of Artsakh said three fighters had fallen.', ['killed 3 NK']],
  ['The Defence Army of Artsakh said it had killed three fighters.', ['killed 3 AZ']],
  ['The death toll rose to 61, mostly Armenians, an official said.', ['killed 61 AM']],
])('captives, fighters and most of them: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  ['A soldier was shot near Karabakh, the defence ministry in Baku said.', 'Ministry of Defence of Azerbaijan'],
  [
    'Two Azerbaijani civilians were killed by a mine in a district freed from Armenia’s occupation, the prosecutor’s office said.',
    'Prosecutor General’s Office of Azerbaijan',
  ],
  [
    'A serviceman of Azerbaijan was hurt by Armenian fire, the defence ministry said.',
    'Ministry of Defence of Azerbaijan',
  ],
])('the body of the side that was hit, and not of who did it: %s', (text, want) =>
  expect(tellers(text).map((name) => name.replace("'", '’'))).toContain(want),
)

test.each([
  ['A group of Azerbaijani soldiers strayed across the line. Two of them were captured.', ['captured 2 AZ']],
  ['An Azerbaijani reconnaissance group crossed into Nagorno-Karabakh. Three intruders were killed.', ['killed 3 AZ']],
  // Who fires is not who is hit.
  ['Azerbaijani soldiers opened fire near Martakert. Two were killed.', ['killed 2 NK']],
  [
    'Armenia’s defence ministry said four soldiers had died and that the enemy had lost 12.',
    ['killed 4 AM', 'killed 12 AZ'],
  ],
  ['The Armenian press centre: The enemy’s losses are 200 dead.', ['killed 200 AZ']],
  [
    'Azerbaijani strikes killed 11 civilians in Martuni, while Armenian strikes killed 65 civilians.',
    ['killed 11 NK', 'killed 65 AZ'],
  ],
  [
    'The following servicemen of the Azerbaijani army fell in the battle with Armenian forces:\n\nMajor Ali Velyan\n\nPrivate Omar Tarsk\n',
    ['killed 2 AZ'],
  ],
  [
    'In April 64 soldiers and four villagers, including a child, were killed and 120 people were hurt on the Armenian side.',
    ['killed 64 AM', 'killed 4 AM', 'killed 1 AM', 'wounded 120 AM'],
  ],
  ['Around 20 soldiers of both the Armenian and Azerbaijani sides were killed last year.', ['killed 20 –']],
  ['Two workers, both citizens of India, were hurt near Yeraskh.', ['wounded 2 India']],
  ['Some 90,000 people, half of Karabakh’s population, have been displaced.', ['displaced 90000 NK']],
  [
    'The defence ministry of Armenia accused Azerbaijan’s army of opening fire on Armenian positions, killing one person.',
    ['killed 1 AM'],
  ],
  ['A year later a war broke out for control of Karabakh, killing about 6,400 people.', ['killed 6400 –']],
  ['In Nagorno-Karabakh, by official data, nine persons have been killed since May.', ['killed 9 NK']],
  [
    'At least 100 civilians were killed: 93 in Azerbaijan and seven in Armenia.',
    ['killed 100 –', 'killed 93 AZ', 'killed 7 AM'],
  ],
  [
    'The office reported that ten civilians have been killed in mine explosions in Azerbaijan’s newly freed lands since May.',
    ['killed 10 AZ'],
  ],
  [
    'Despite all efforts, a wounded serviceman of the Azerbaijani army Ali Velyan also died.',
    ['wounded 1 AZ', 'killed 1 AZ'],
  ],
])('who moves, who does it, and who is counted under a heading: %s', (text, want) => expect(sides(text)).toEqual(want))

const bare = (text: string): string[] =>
  read(text)
    .casualties.filter((c) => c.polarity === 'asserted' && c.count_low !== null)
    .map((c) => `${c.harm} ${c.count_best ?? c.count_low} ${c.side ?? '–'}`)

test.each([
  [
    'Militants in Kunduz killed nine policemen, officials in Afghanistan said. In Helmand a British soldier was hurt.',
    ['killed 9 Afghanistan', 'wounded 1 United Kingdom'],
  ],
  ['A shell hit the United Nations compound in Sarajevo. In town 13 civilians were killed.', ['killed 13 –']],
  ['The Tamil Tigers denied it, but 52 Tigers were killed, the ministry in Sri Lanka said.', ['killed 52 LTTE']],
  [
    'The army of Sri Lanka spoke of heavy fighting with the Tamil Tigers that left 44 soldiers dead.',
    ['killed 44 Sri Lanka'],
  ],
  ['Two soldiers of Peru died, with no body count on the enemy side.', ['killed 2 Peru']],
  ['More than 130,000 people have been displaced from southern Lebanon.', ['displaced 130000 Lebanon']],
  ['Norwegian shells killed 11 people, and Polish shells killed 65 people.', ['killed 11 Poland', 'killed 65 Norway']],
])('without a registry: %s', (text, want) => expect(bare(text)).toEqual(want))

test.each([
  [
    'Ministers of Armenia and Azerbaijan met in Baku.\n\nNorway deplores the rising civilian casualties and asks the sides to talk.',
    ['unspecified null –'],
  ],
  ['Norway deplores civilian casualties in Stepanakert.', ['unspecified null NK']],
  ['Azerbaijani shelling of Stepanakert resulted in casualties.', ['unspecified null NK']],
])('nobody counts them, nobody is told to attack: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  ['Armenian units were thrown back with heavy losses, the Azerbaijani Defence Ministry said.', ['unspecified – AM']],
  ['The Armenian Defence Ministry said the advance was stopped and pushed back with losses.', ['unspecified – AZ']],
  [
    'The Azerbaijani Defence Ministry stated that the Armenian attack near Goris was beaten back with losses.',
    ['unspecified – AM'],
  ],
  ['“The attackers were driven back with heavy losses,” the Armenian Defence Ministry said.', ['unspecified – AZ']],
  [
    'The adversary tried to cross the line once more, opening fire, but was pushed back with losses, the Armenian Defence Ministry said.',
    ['unspecified – AZ'],
  ],
  [
    'An Armenian battalion, which had held the pass near Goris, left its post and fled with heavy losses, Azerbaijan’s Defence Ministry said.',
    ['unspecified – AM'],
  ],
  ['The Armenian Defence Ministry admitted that its units had fled with heavy losses.', ['unspecified – AM']],
])('with losses: of the subject, or of who attacked: %s', (text, want) =>
  expect(
    read(text, LINKED)
      .casualties.filter((c) => c.polarity === 'asserted')
      .map((c) => `${c.harm} ${c.count_best ?? '–'} ${c.side ?? '–'}`),
  ).toEqual(want),
)

test.each([
  // The parts of a whole of both sides are of the side that tells each.
  [
    'Nine soldiers were killed in a skirmish between Armenian and Azerbaijani troops. The Armenian Defence Ministry reported five soldiers killed. The Azerbaijani Defence Ministry reported the death of four soldiers.',
    ['killed 9 –', 'killed 5 AM', 'killed 4 AZ'],
  ],
  // A bare ministry is of the side that says so in its sentence, wherever it was.
  [
    'The Azerbaijani authorities announced that 35 of their soldiers had died in Nagorno-Karabakh, according to a table published by the Health Ministry.',
    ['killed 35 AZ'],
  ],
  [
    'The Armenian government said that ten of its soldiers had died in Nagorno-Karabakh, according to figures of the Health Ministry.',
    ['killed 10 AM'],
  ],
  ['Azerbaijan blamed Armenia and said that three of its men had died.', ['killed 3 AZ']],
  [
    'Azerbaijan announced that 35 of its soldiers had died, according to the Armenian Defence Ministry.',
    ['killed 35 AZ'],
  ],
])('of each side that tells its own: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  // What comes from a side and does harm is its own, whatever it is.
  ['Fire from the Armenian side wounded two servicemen in the town of Tovuz.', ['wounded 2 AZ']],
  ['On Monday fire from the Armenian side killed a shepherd.', ['killed 1 AZ']],
  ['A sniper shot from the Azerbaijani side killed a soldier, the Armenian Defence Ministry said.', ['killed 1 AM']],
])('hit by what comes from a side: %s', (text, want) => expect(sides(text)).toEqual(want))
