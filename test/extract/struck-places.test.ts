/** Places that no preposition leads to: what was hit, fell, or of which a part is told. */
import { expect, test } from 'vitest'
import { BARE, knowledgeOf, read } from './read-statement.js'
import { english } from './reading.js'

const placesOf = (text: string): (string | null)[] =>
  read(text, BARE, '2031-03-12')
    .events.filter((e) => e.subtype !== 'statement')
    .map((e) => e.place?.name ?? null)

test.each([
  ['Ossavar was hit by rockets on Tuesday.', ['Ossavar']],
  ['Ossavar on Tuesday shelled the town.', [null]],
  ['Two explosions occurred at 0735 in the centre of Ossavar on Tuesday.', ['Ossavar']],
  ['Gunmen attacked a community of Fulani on Tuesday.', [null]],
  ['Ossavar was hit by two missiles on Tuesday, killing four people.', ['Ossavar']],
  ['Ossavar was attacked with dozens of drones on Tuesday.', ['Ossavar']],
  ['Ossavar was heavily bombarded on Tuesday.', ['Ossavar']],
  ['Ossavar was stormed by rebels on Tuesday.', ['Ossavar']],
  ['Ossavar was under fire on Tuesday.', ['Ossavar']],
  ['Ossavar fell to the rebels on Tuesday.', ['Ossavar']],
  ['Jets bombed central Ossavar on Tuesday.', ['Ossavar']],
  ['A rocket hit a residential area of Ossavar on Tuesday.', ['Ossavar']],
  ['The army targeted Ossavar with artillery on Tuesday.', ['Ossavar']],
  ['The army carried out air strikes against Ossavar on Tuesday.', ['Ossavar']],
  ['Residential areas of Ossavar were shelled on Tuesday.', ['Ossavar']],
  // Capitals that stand for their states elsewhere.
  ['Kyiv was hit by rockets on Tuesday.', ['Kyiv']],
  ['The city of Kyiv was shelled on Tuesday.', ['Kyiv']],
  ['Damascus came under missile attack on Tuesday.', ['Damascus']],
  ['Shells fell on Damascus on Tuesday, killing four.', ['Damascus']],
  ['Damascus airport was bombed on Tuesday.', ['Damascus']],
  // Persons are attacked too, and hit by less than a salvo.
  ['Lisk was attacked by gunmen on Tuesday.', [null]],
  ['Lisk was hit by a bullet on Tuesday and died.', []],
])('%s', (text, places) => {
  expect(placesOf(text)).toEqual(places)
})

test.each([
  ['Stepanakert was shelled on Tuesday.'],
  ['The town of Stepanakert was hit by rockets on Tuesday.'],
  ['Stepanakert and Shushi were shelled on Tuesday.'],
  ['Drones targeted Stepanakert on Tuesday.'],
  ['The centre of Stepanakert was shelled on Tuesday.'],
])('a capital of the registry: %s', (text) => {
  const [event] = read(text, english('nagorno-karabakh'), '2020-10-14').events
  expect(event.place?.name).toBe('Stepanakert')
})

test.each([
  // Lines by their owners.
  ['Two soldiers were killed along the two countries’ shared border on Tuesday.', 'the two countries’ shared border'],
  ['Clashes broke out along the countries’ border on Tuesday.', 'countries’ border'],
  [
    'Two soldiers were killed on the Azerbaijani-Armenian state border on Tuesday.',
    'Azerbaijani-Armenian state border',
  ],
  ['Two soldiers were killed on the Thai-Cambodia border on Tuesday.', 'Thai-Cambodia border'],
  // The town of the report.
  ['SRINAGAR, March 11: Gunmen shot dead three policemen here on Tuesday, police said.', 'SRINAGAR'],
  // The land before the noun of a town, and what is fought for.
  ['Gunmen killed three people in the Sarn village of Ossavar on Tuesday.', 'Ossavar'],
  ['Fighting raged on Tuesday for control of Ossavar.', 'Ossavar'],
])('%s', (text, place) => {
  expect(read(text, BARE, '2031-03-12').events[0].place?.name).toBe(place)
})

test.each([
  ['Shelling hit the Ossavar oil depot on Tuesday.', 'Ossavar'],
  ['A bomb exploded at the Ossavar central bus station on Tuesday.', 'Ossavar'],
  ['The attack of Tuesday took place near the Ossari community.', 'Ossari'],
  ['The wounded were taken to the Ossavar military hospital after a clash on Tuesday.', undefined],
  ['Three members of the Yazidi community were killed on Tuesday.', undefined],
])('buildings and communities: %s', (text, place) => {
  expect(read(text, BARE, '2031-03-12').events[0].place?.name).toBe(place)
})

test('what lies at the start of a known corridor is in it', () => {
  const { events } = read('Shells fell at the start of the Lachin corridor on Monday.', knowledgeOf('nagorno-karabakh'))
  expect(events.map((e) => e.place?.name)).toEqual(['Lachin corridor'])
})
