/** Words that describe a place before its name, and the land of a text as the place of what it tells without one. */
import { expect, test } from 'vitest'
import { BARE, linesOf, read } from './read-statement.js'

const placesOf = (text: string): (string | null)[] =>
  read(text, BARE, '2031-03-12').events.map((e) => e.place?.name ?? null)

test.each([
  ['Six soldiers were killed in separatist Ossavar on Tuesday.', ['Ossavar']],
  ['Six soldiers were killed in mainly Muslim Ossavar on Tuesday.', ['Ossavar']],
  ['Six soldiers were killed in majority-Kurdish Ossavar on Tuesday.', ['Ossavar']],
  ['Clashes broke out in the predominantly Sunni Velm province on Tuesday.', ['Velm']],
  ['Rockets hit heavily populated Ossavar on Tuesday.', ['Ossavar']],
  ['A farmer was shot dead in violence-wracked Ossavar on Tuesday.', ['Ossavar']],
  ['Clashes broke out in the war-torn Ossavar province on Tuesday.', ['Ossavar']],
  ['A farmer was shot dead in conflict-torn Ossavar on Tuesday.', ['Ossavar']],
  // Who is so, and no place.
  ['Six soldiers were killed by separatist Arno Lisk on Tuesday.', [null]],
  // From where people were moved, and not to where.
  [
    'Two ferries evacuated 660 people from Ossavar across the bay to the city of Karak in Velm on Tuesday.',
    ['Ossavar'],
  ],
  ['Buses evacuated 660 people, mostly women and children, from Ossavar to Karak on Tuesday.', ['Ossavar']],
  ['The mediators transferred three hostages out of Ossavar to Karak on Tuesday.', ['Ossavar']],
  ['More than 400 residents of Ossavar fled to Karak on Tuesday.', ['Ossavar']],
  // Where who speaks sits, told with its land.
  ['The rebel headquarters in Karak, Velm, said that six men were shot dead on Tuesday.', [null]],
  ['A police spokesman in Karak, Velm province, said that six men were shot dead on Tuesday.', [null]],
  ['A statement from Arno Lisk, director of the relief fund, in Karak: “We saw heavy shelling on Tuesday.”', [null]],
  ['Six men were shot dead on Tuesday in Karak, Velm, said Arno Lisk.', ['Karak']],
  ['Six men were shot dead on Tuesday in Karak: two guards and four rebels.', ['Karak']],
  // Where people met is told behind a comma.
  [
    'The incident took place after the meeting between the leaders of Marn and Velm, held in Ossavar on Tuesday.',
    ['Ossavar'],
  ],
  ['The talks between the two ministers, hosted by Marn in Ossavar on Tuesday, ended without a deal.', ['Ossavar']],
  // What is to hold or be settled there was not agreed there.
  ['The presidents agreed on Tuesday on the need for an Ossavar ceasefire.', [null]],
  [
    'The presidents agreed on Tuesday on the need for a truce and a settlement of the conflict in breakaway Ossavar.',
    [null],
  ],
  // Words for a land told before.
  [
    'Rebels shelled the breakaway Ossavar region on 3 March. On 10 March, 2,000 peacekeepers were deployed to the conflict zone.',
    ['Ossavar', 'Ossavar'],
  ],
  [
    'A blast killed six men in Ostende in Chad on Tuesday. Fighting between the army and the rebels broke out throughout the country in May 2029.',
    ['Ostende', 'Chad'],
  ],
  // The land of the lead, of which the rest tells.
  [
    'Gunmen killed nine farmers in the disputed Ossavar region on 3 January. On 3 March, two guards were shot dead at a post.',
    ['Ossavar', 'Ossavar'],
  ],
  [
    'A truce was announced in the breakaway Ossavar region on Tuesday. In two days of fierce fighting the garrison had heavy losses.',
    ['Ossavar', 'Ossavar'],
  ],
  // Fighting goes on where it was told of before, whatever else was elsewhere.
  [
    'Clashes broke out in Ossavar on 3 March. A mortar bomb hit a bus in Karak on 5 March. On 8 March the two sides engaged in heavy fighting.',
    ['Ossavar', 'Karak', 'Ossavar'],
  ],
  [
    'Clashes broke out in Ossavar on 3 March. A mortar bomb hit a bus in Karak on 5 March. On 8 March gunmen killed a guard.',
    ['Ossavar', 'Karak', null],
  ],
  // A town of it, or another land: nobody tells where the rest was.
  [
    'A bomb killed nine in Karak in Ossavar province in January. On 3 March, two guards were shot dead.',
    ['Karak', null],
  ],
  [
    'Gunmen killed nine farmers in Ossavar region on 3 January. A mine killed six in Velm province on 5 January. On 3 May 2029, two guards were shot dead.',
    ['Ossavar', 'Velm', null],
  ],
  ['Gunmen killed nine farmers on the border on 3 January. On 3 March, two guards were shot dead.', ['border', null]],
])('%s', (text, expected) => {
  expect(placesOf(text)).toEqual(expected)
})

test('a place that a war has torn is no war in which something was', () => {
  const record = read('Six soldiers were killed in war-torn Ossavar on Tuesday.')
  expect(linesOf(record)).toEqual(['killed 6'])
  expect(record.casualties.map((c) => c.scope)).toEqual(['event'])
})

test.each([
  // What a running total counts over: where its words point to, however far back, else the one land told of as a place
  [
    `Gunmen killed six soldiers in northern Marn on Monday. ${'The minister spoke. '.repeat(14)}Violence in the region has killed 1,100 people since 2023.`,
    ['Marn', 'Marn'],
  ],
  ['The monitor works in Norway. Since 2023 its staff have counted 1,100 deaths.', ['Norway']],
  ['The monitor works in Norway and in Sweden. Since 2023 its staff have counted 1,100 deaths.', [null]],
  ['Envoys met in Norway in May. Since 2023 the conflict has cost 1,100 lives.', ['Norway', null]],
  ['Mines have killed 58 people in the liberated territories since 2023.', ['liberated territories']],
  [
    'Soldiers took part in a drill at Velm on Monday. During a simulated assault a grenade went off; two cadets were burned.',
    ['Velm', 'Velm'],
  ],
  // “the valleys” are those of that noun, “there” what the sentence called so before, and words in front go with all of a sentence.
  [
    'Men shot a baker in the Velm valleys on Monday. With him the dead of the valleys since January are 38, in 33 attacks.',
    ['Velm', 'Velm'],
  ],
  [
    'Rebels stormed the city of Velm on Monday. A clerk in Ossa spoke. No bread has come into the city since May, and 140 have died there.',
    ['Velm', 'Velm'],
  ],
  [
    'Rebels stormed the city of Velm on Monday. Gunmen shot two guards in Ossa on Sunday. Elsewhere in the city, nine guests of a wedding, most of them of the Tarn and the Lisk households, were killed on Sunday as a bomb dropped from a plane hit a house.',
    ['Velm', 'Ossa', 'Velm'],
  ],
  // A land that no list knows; the army of one names none.
  ['The Maridu government and rebels signed a truce. The conflict has cost 14,000 lives since 2014.', [null, 'Maridu']],
  ['The Karvian army and rebels met. The conflict has cost 14,000 lives since 2014.', [null, null]],
  // Wars named by their land
  ['Since 2014 the Norwegian conflict has killed 30,000 people.', ['Norway']],
  ['The Norway war killed 30,000 people between 2014 and 2019.', ['Norway']],
  ['The Swedish war killed 30,000 people between 2014 and 2019.', [null]],
  ['Since 2014 the Norwegian armed conflict has killed 30,000 people.', ['Norway']],
  ['The Sweden-Norway war killed 30,000 people between 2014 and 2019.', [null]],
  [
    'A decade after the Norwegian civil war much is unclear. Some 3,890 people disappeared between 2014 and 2019.',
    ['Norway'],
  ],
  // Land of a war, and not the war
  ['Shells killed nine people in the conflict zone on Monday.', ['conflict zone']],
  ['Shells killed nine people in the buffer zone on Monday.', ['buffer zone']],
])('%s', (text, want) => expect(placesOf(text)).toEqual(want))
