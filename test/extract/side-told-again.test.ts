/** Persons told of again, with “the”: of the side of those whom the text told of last by that noun. Every text is invented. */
import { expect, test } from 'vitest'
import { BARE, knowledgeOf, read } from './read-statement.js'

const LINKED = knowledgeOf('nagorno-karabakh')

const sides = (text: string, knowledge = LINKED): string[] =>
  read(text, knowledge)
    .casualties.filter((c) => c.polarity === 'asserted')
    .map((c) => `${c.harm} ${c.count_best ?? '–'} ${c.side ?? '–'}`)

test.each([
  [
    'A Russian officer was inspecting a depot near Goris. The serviceman was killed when a shell went off.',
    ['killed 1 RU'],
  ],
  [
    'On Monday a French teacher arrived in Goris. On Tuesday the teacher was wounded in shelling of the town.',
    ['wounded 1 FR'],
  ],
  [
    'Delegates of the Red Cross visited an Azerbaijani prisoner of war in Goris. The prisoner of war was detained in March.',
    ['captured 1 AZ'],
  ],
  [
    'Armenian soldier Tarn Lisk disappeared on Saturday. The soldier was found dead on Sunday, Azerbaijan’s Defence Ministry said.',
    ['missing 1 AM', 'killed 1 AM'],
  ],
  // Somebody else of no side was told of since.
  ['A French teacher came to Goris. A teacher fell ill there. The teacher died in Yerevan.', ['killed 1 AM']],
])('with a registry: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  [
    'A Turkish drone operator came to Mogadishu in May. The operator was killed by a bomb on Friday.',
    ['killed 1 Turkey'],
  ],
  ['Two Polish priests lived in Mogadishu. The priests were abducted by gunmen on Monday.', ['captured – Poland']],
  // Of two nobody tells which.
  ['A Polish trader met a Norwegian trader in Mogadishu. The trader was abducted by gunmen.', ['captured 1 –']],
])('without one: %s', (text, want) => expect(sides(text, BARE)).toEqual(want))

test.each([
  ['Polish nurse Mara Lisk was jailed in Norway in 2027. Lisk was released on Wednesday.', ['released 1 Poland']],
  [
    'Norwegian engineer Ivo Tarn had worked in Mogadishu for years. On Friday Tarn was killed by a bomb.',
    ['killed 1 Norway'],
  ],
  [
    'Pell Dorin, an engineer from Poland, came to Mogadishu in June. Gunmen abducted Dorin on Friday.',
    ['captured 1 Poland'],
  ],
  // Two of one last name: nobody tells which.
  [
    'Polish doctor Arno Lisk met the Norwegian nurse Mara Lisk in Mogadishu. Lisk was abducted by gunmen.',
    ['captured 1 –'],
  ],
])('persons named before: %s', (text, want) => expect(sides(text, BARE)).toEqual(want))

test.each([
  ['French teacher Pell Dorin came to Goris in March. Dorin was wounded in shelling.', ['wounded 1 FR']],
  [
    'The Karabakh soldier Ivo Tarn served near Stepanakert. Tarn was shot dead on Friday, the Armenian Defence Ministry said.',
    ['killed 1 NK'],
  ],
])('persons named before, with a registry: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  [
    'The Armenian 14th Brigade attacked near Goris on Monday. Two soldiers of the brigade were killed.',
    ['killed 2 AM'],
  ],
  [
    'Azerbaijani forces met the Armenian army’s 3rd Battalion near Goris on Monday. In that battalion 12 men fell.',
    ['killed 12 AM'],
  ],
  ['Armenia’s 5th Division left Goris on Monday. The division lost 40 men.', ['killed 40 AM']],
  [
    'The Armenian 9th Regiment and the Azerbaijani 4th Regiment fought near Goris on Monday. In the 9th regiment 30 men were killed.',
    ['killed 30 AM'],
  ],
  [
    'Azerbaijani troops left Goris. Armenia’s 5th Division followed on Monday. On 3 May the division lost 40 men.',
    ['killed 40 AM'],
  ],
  // A regiment was told of and no brigade.
  ['The Azerbaijani 9th Regiment attacked near Goris on Monday. In the brigade nine men were killed.', ['killed 9 AM']],
  // Before another of its kind is told of
  [
    'The Armenian 14th Brigade came to Goris on Monday. Nine men of the brigade were killed. The Azerbaijani 3rd Brigade attacked.',
    ['killed 9 AM'],
  ],
  [
    'Two Azerbaijani soldiers of the 5th Battalion came. On Monday nine men of the battalion were killed.',
    ['killed 9 AZ'],
  ],
  [
    'The 5th Brigade of the Azerbaijani army came to Goris. On Monday nine men of the brigade were killed.',
    ['killed 9 AZ'],
  ],
  // The side before it in its sentence is not its own.
  [
    'Azerbaijani forces attacked a battalion near Goris. On Monday nine men of the battalion were killed.',
    ['killed 9 AM'],
  ],
  [
    'Azerbaijan and the 5th Battalion fought near Goris. On Monday nine men of the battalion were killed.',
    ['killed 9 –'],
  ],
  // Of the enemy
  [
    'The Armenian 5th Battalion held Goris. The enemy battalion attacked. Twelve soldiers of the battalion were killed, the Armenian Defence Ministry said.',
    ['killed 12 AZ'],
  ],
  [
    'Armenian troops held Goris. Enemy soldiers of the 5th Battalion attacked. Twelve men of the battalion were killed, the Armenian Defence Ministry said.',
    ['killed 12 AZ'],
  ],
  // Not in the unit
  [
    'The Azerbaijani 5th Battalion came near Goris. In the battalion’s path nine people died on Monday.',
    ['killed 9 AM'],
  ],
  [
    'The Azerbaijani 5th Battalion came near Goris. In the battalion a shell killed an Armenian prisoner and nine died.',
    ['captured 1 AM', 'killed 9 AM'],
  ],
])('units named before: %s', (text, want) => expect(sides(text)).toEqual(want))

const persons = (text: string): string[] =>
  read(text, BARE).casualties.map((c) => `${c.harm} ${c.count_best ?? '–'} ${c.person_status} ${c.side ?? '–'}`)

test.each([
  ['A Norwegian army truck hit a mine near Mogadishu on Monday. The driver was killed.', ['killed 1 military Norway']],
  ['A lorry of the Norwegian police burned near Mogadishu on Monday. The driver died.', ['killed 1 police Norway']],
  ['An army jeep hit a mine near Mogadishu on Monday, killing the driver.', ['killed 1 military Somalia']],
  [
    'The Norwegian army sent troops to Mogadishu. Two of its trucks were ambushed on Monday and both drivers died.',
    ['killed 2 military Norway'],
  ],
  // A vehicle of anybody told since
  [
    'A Norwegian army truck hit a mine near Mogadishu on Monday. A bus hit another. The driver was killed.',
    ['killed 1 civilian Somalia'],
  ],
  ['Police said a car exploded near Mogadishu on Monday. The driver died.', ['killed 1 civilian –']],
  // A vehicle told of long before
  [
    'A Norwegian army truck came to Mogadishu on Monday. Shops were open. The day was calm. Late in the evening a bomb went off. The driver was killed.',
    ['killed 1 civilian Somalia'],
  ],
  // A driver who is of somebody else
  ['A Norwegian army truck hit a mine near Mogadishu on Monday. A rebel driver was killed.', ['killed 1 militant –']],
])('who drives a vehicle of forces: %s', (text, want) => expect(persons(text)).toEqual(want))

test.each([
  // Lands that no lexicon knows
  [
    'Halvar and Orlin carried out an exchange on Monday, each side freeing 75 soldiers.\n\nAmong those returned to Orlin are four officers.',
    ['released 75 military Halvar', 'released 75 military Orlin', 'released 4 military Orlin'],
  ],
  [
    'Halvar and Orlin carried out an exchange on Monday, each side freeing 75 soldiers.\n\nAmong those returned to Ossa are four officers.',
    ['released 75 military Halvar', 'released 75 military Orlin', 'released 4 military –'],
  ],
  [
    'Halvar and Orlin carried out an exchange on Monday, each side freeing 75 soldiers. Four officers were freed in Halvar on Tuesday.',
    ['released 75 military Halvar', 'released 75 military Orlin', 'released 4 military –'],
  ],
])('captives back in a land told as a side: %s', (text, want) => expect(persons(text)).toEqual(want))

test.each([
  ['The Taliban lost Ossa on Monday. The rebels fled the town and 14 were captured.', ['captured 14 unknown Taliban']],
  ['Taliban fighters raided a post on Monday and were driven off. Six were captured.', ['captured 6 unknown Taliban']],
  ['Taliban fighters attacked Ossa on Monday and the police fled. Six were captured.', ['captured 6 unknown –']],
  [
    'THE TALIBAN LOST OSSA. THE LAST REBEL UNIT SLIPPED AWAY ON MONDAY, LEAVING BEHIND 16 BODIES.',
    ['killed 16 unknown Taliban'],
  ],
  [
    'THE TALIBAN LOST OSSA. THE GUERRILLA UNIT SLIPPED AWAY ON MONDAY, LEAVING BEHIND 16 BODIES.',
    ['killed 16 unknown Taliban'],
  ],
])('those caught or left behind in flight: %s', (text, want) => expect(persons(text)).toEqual(want))
