/** Whose people were harmed, across the sentences of a text. Every text is invented. */
import { expect, test } from 'vitest'
import { knowledgeOf, read } from './read-statement.js'

const sides = (text: string): string[] =>
  read(text)
    .casualties.filter((c) => c.polarity === 'asserted' && c.state !== 'entailed' && c.count_best !== null)
    .map((c) => `${c.harm} ${c.count_best} ${c.side ?? '–'}`)

test.each([
  ['Nine people died on Sunday in a bombing in Kano.', ['killed 9 –']],
  ['Taliban fighters attacked a post of the Pakistani army. Four soldiers were killed.', ['killed 4 Pakistan']],
  [
    'Turkish and Syrian soldiers clashed. Three Turkish and Syrian soldiers were killed.',
    ['killed 3 Turkish and Syrian'],
  ],
])('%s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  ['An elder from Mali spoke of the mine near Ossa. The driver was killed.', ['killed 1 –']],
  ['Colonel Pavel Orel of the Polish army was killed by a mine near Ossa.', ['killed 1 Poland']],
  [
    'The general handed over 12 people to the Polish side and 44 to the Czech side.',
    ['released 12 Poland', 'released 44 Czech Republic'],
  ],
  ['Losses of the Turkish army\n\nIn one week 30 servicemen were killed near Ossa.', ['killed 30 Turkey']],
  ["Mali's Defence Ministry said Polish shelling had killed one of its soldiers.", ['killed 1 Mali']],
  ['Norway summoned the Polish envoy over the clash, in which two of its soldiers were killed.', ['killed 2 Norway']],
  [
    'Seventeen persons died (9 Polish and 6 Czech soldiers, and 2 civilians) and 38 were hurt.',
    ['killed 17 –', 'wounded 38 –', 'killed 9 Poland', 'killed 6 Czech Republic', 'killed 2 –'],
  ],
  ['There was at least one casualty among the Poles.', ['unspecified 1 Poland']],
  ['Kharkiv officials said two people were killed in a Russian strike.', ['killed 2 Ukraine']],
])('persons of a side told elsewhere: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  ['A rocket launched by Iran hit Haifa, killing four.', 'Iran'],
  ['Russian shelling of Kherson has killed 30 civilians since May.', 'Russia'],
  ['Ten civilians were killed in Kherson by Russian fire.', 'Russia'],
  ['The Israeli army struck a school in Khan Younis. 17 people were killed.', 'Israel'],
  ['Turkish troops left Kabul, Afghanistan. A mine killed two people.', null],
])('who is said to have done it: %s', (text, want) => expect(read(text).casualties[0].perpetrator).toBe(want))

const border = knowledgeOf('thailand-cambodia')
test.each([
  [
    'The Thai Ministry of Defence listed attacks on its people. Two Thai rangers were killed on 8 May. Cambodia had reported an attack on a village.',
    null,
  ],
  [
    'Two Thai rangers were hurt when a stove blew up, the Thai Ministry of Defence said. It left out the claim that fire had wounded a Cambodian guard.',
    null,
  ],
  [
    'Two Thai rangers were killed when a mine exploded, the Thai Ministry of Defence said. It calls the mining by the Royal Cambodian Armed Forces a crime.',
    'kh.af',
  ],
  [
    'Two Thai rangers were killed when a mine exploded, the Thai Ministry of Defence said. It calls the mining a crime of Cambodia.',
    'KH',
  ],
])('whom those who tell their loss blame: %s', (text, want) => {
  expect(read(text, border).casualties[0].perpetrator).toBe(want)
})

test('citizens of a state may be its soldiers', () => {
  const statusOf = (text: string) => read(text).casualties[0].person_status
  expect(statusOf('Mines near Ossa have wounded 40 citizens of Poland.')).toBe('unknown')
  expect(statusOf('Mines near Ossa have wounded 40 residents of Poland.')).toBe('civilian')
})

test('those whom a further loss brings to a number are of its kind', () => {
  const kinds = (text: string) => read(text).casualties.map((c) => c.person_status)
  expect(kinds('Two more soldiers were killed near Ossa. Eleven have now died.')).toEqual(['military', 'military'])
  expect(kinds('Two soldiers were killed near Ossa. Eleven have now died.')[1]).toBe('unknown')
})

test('attackers lose people of their own', () => {
  const [, lost] = read(
    'Dissidents of the FARC attacked a post near Ossa. Two policemen were killed. The attackers lost one man.',
  ).casualties
  expect([lost.side, lost.person_status, lost.perpetrator]).toEqual(['FARC', 'militant', null])
})

test.each([
  [
    'Ten civilians were killed in Armenia in May, the office said. Azerbaijani forces used drones against towns.',
    ['killed 10 Armenia'],
  ],
  [
    'Israeli raids on Lebanon went on.\n\nTyre: nine dead.\n\nSince March 200 civilians have been killed.',
    ['killed 9 Lebanon', 'killed 200 Lebanon'],
  ],
  ['Ten civilians were killed in Sudan in May. Fighting between the army and the RSF went on.', ['killed 10 –']],
  ['A bomb killed nine people in Mogadishu, Somalia. Turkey condemned the attack.', ['killed 9 –']],
])('bystanders of a land that is attacked from abroad: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  [
    'The office said 63 of the dead were Druze, 46 were policemen and 18 were fighters.',
    ['killed 63 Druze', 'killed 46 –', 'killed 18 –'],
  ],
  ['The office said 18 of the dead were Polish fighters.', ['killed 18 Poland']],
  ['Two of the dead are Filipinos.', ['killed 2 Philippines']],
  ['Nine labourers of Mali were killed near Ossa; two of the attackers died.', ['killed 9 Mali', 'killed 2 –']],
  [
    "The Front's losses: ten dead. The herders' union said one of its members also died.",
    ['killed 10 –', 'killed 1 –'],
  ],
  ['The Polish Council for Human Rights said that 38 people were killed near Ossa.', ['killed 38 –']],
])('what victims are said to be, and whom they are none of: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  ['Norway said it had moved to defend the Druze; two of its soldiers were wounded.', ['wounded 2 Norway']],
  ['Twelve of the Druze were executed near Ossa.', ['killed 12 Druze']],
  ['Five U.S.-backed fighters were killed near Ossa.', ['killed 5 –']],
  ['A missile fired from Norwegian-held Ossa hit a tanker, killing two of its crew.', ['killed 2 –']],
  ['The Dawn Front admitted the loss of six fighters near Ossa.', ['killed 6 Dawn Front']],
  ['A Norwegian helicopter came down near Ossa. Two of its crew were killed.', ['killed 2 Norway']],
  ['A Polish plane was shot down by a Norwegian air force jet, and its pilot was killed.', ['killed 1 Poland']],
  ['A bus from Norway came down near Ossa. Two of its passengers were killed.', ['killed 2 –']],
])('whose own they are: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  ['Norway and Poland each handed over 83 prisoners of war.', ['released 83 Norway', 'released 83 Poland']],
  ['In Norway and Poland both sides had freed 30 captives.', ['released 30 Norway', 'released 30 Poland']],
  [
    'Halvar and Orlin carried out a swap, each side handing back 75 servicemen.',
    ['released 75 Halvar', 'released 75 Orlin'],
  ],
  ['The sides exchanged 150 prisoners each.', ['released 150 –']],
  ['Militias were responsible for 40 deaths near Ossa.', ['killed 40 –']],
])('what each of two hands over: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  [
    'Brazilian troops opened fire with mortars near Brasilia. Bangladeshi troops fired back near Dhaka. Three civilians died when Brazilian forces shelled Ossa.',
    ['killed 3 Bangladesh'],
  ],
  ['Polish troops shelled Ossa near Warsaw. Three civilians died.', ['killed 3 –']],
])('whom of two states at each other a text tells: %s', (text, want) => expect(sides(text)).toEqual(want))

test('whom a state quotes without a side of their own speaks for it', () => {
  const text =
    'STATEMENT OF THE MINISTRY OF DEFENCE OF NORWAY\n\nThe enemy shelled Ossa. According to doctors, two residents were wounded.'
  expect(sides(text)).toEqual(['wounded 2 Norway'])
})

test.each([
  [
    'Brazil put its losses at three civilians and nine soldiers killed and 40 people wounded.',
    ['unspecified 3 Brazil', 'killed 9 Brazil', 'wounded 40 Brazil'],
  ],
  ['Sgt. Pavel Orel and Pvt. Jan Vik of the Polish army were detained near Ossa.', ['captured 2 Poland']],
  ['Eleven people were wounded, as were six from the armed forces of Peru.', ['wounded 11 –', 'wounded 6 Peru']],
  ['Our forces had no losses, but a shepherd was wounded near Ossa.', ['unspecified 0 –', 'wounded 1 –']],
  ['Our fighters attacked the invading Polish army. Three soldiers were killed near Ossa.', ['killed 3 Poland']],
])('losses in lists, of forces, and of those “we” fight: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  ['The Taliban said they had inflicted heavy losses on the Peruvian army near Lima.', ['unspecified null Peru']],
  ['The Dawn Front captured 6 junta soldiers near Yangon.', ['captured 6 Myanmar']],
  ['Ten loyalist troops were killed near Lima, residents said.', ['killed 10 Peru']],
  ['Ten government officials were killed near Lima, residents said.', ['killed 10 –']],
  ['Fighting near Lima caused 28 deaths on the government side.', ['killed 28 Peru']],
  ['At least 20 members of the Al-Qaeda-linked al-Shabab group were killed.', ['killed 20 Al-Shabaab']],
])('of the state that a text is about: %s', (text, want) =>
  expect(
    read(text)
      .casualties.filter((c) => c.state !== 'entailed')
      .map((c) => `${c.harm} ${c.count_best} ${c.side ?? '–'}`),
  ).toEqual(want),
)

test.each([
  [
    'The Health Ministry of Peru said that 11 people were wounded in clashes on the border with Chile.',
    ['wounded 11 Peru'],
  ],
  [
    'Two Peruvian soldiers and one civilian were killed and four troops wounded in fighting between Peruvian and Chilean forces.',
    ['killed 2 Peru', 'killed 1 Peru', 'wounded 4 Peru'],
  ],
  [
    'Shells fell on villages along the Peruvian-Chilean border. Chilean guns hit Ossa, resulting in the deaths of 23 people.',
    ['killed 23 Peru'],
  ],
  [
    'The Health Ministry of Peru said that 11 people were wounded in clashes with rebels on the border with Chile.',
    ['wounded 11 –'],
  ],
  ['One citizen of the Republic of Chile was killed near Ossa.', ['killed 1 Chile']],
])('two states at each other: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  // Who counts is no side of those counted.
  [
    'UN CASUALTY FIGURES FOR MAY\n\nA total of 40 people were killed and 60 injured in May, the mission said.',
    ['killed 40 –', 'wounded 60 –'],
  ],
  [
    'Troops met Boko Haram/ISWAP terrorists near Ossa. In the exchange of fire five terrorists were killed.',
    ['killed 5 Boko Haram'],
  ],
  [
    'Chile’s army said its soldiers had killed 40 rebels in raids. One soldier died.',
    ['killed 40 –', 'killed 1 Chile'],
  ],
])('names of those who count and of groups: %s', (text, want) => expect(sides(text)).toEqual(want))
