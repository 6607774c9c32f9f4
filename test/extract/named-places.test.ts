/** Names of places that stand in unusual words, and names that are of no place. */
import { expect, test } from 'vitest'
import { BARE, read } from './read-statement.js'
import { english } from './reading.js'

const placesOf = (text: string): (string | null)[] =>
  read(text, BARE, '2031-03-12')
    .events.filter((e) => e.subtype !== 'statement')
    .map((e) => e.place?.name ?? null)

test.each([
  // A town behind the noun that a comma parts from it.
  ["A missile struck Karvia's second-largest city, Ossavar, on Tuesday, killing four people.", ['Ossavar']],
  ["A missile hit the country's second city, Ossavar, on Tuesday.", ['Ossavar']],
  ['Gunmen in the Karvian capital, Ossavar, shot dead three people on Tuesday.', ['Ossavar']],
  ["Three people were killed in Somalia's capital, Mogadishu, on Tuesday.", ['Mogadishu']],
  ['A bomb went off outside of the Karvian capital, Ossavar, on Tuesday.', ['Ossavar']],
  ['Three people were killed on Tuesday in the Karvian capital, police chief Arno Lisk said.', ['Karvian capital']],
  // Compounds before a land, and names with a hyphen.
  ['Three soldiers were killed in once-calm northern Afghanistan on Tuesday.', ['northern Afghanistan']],
  ['Rebels killed six men in Ossavar-Sana on Tuesday.', ['Ossavar-Sana']],
  ['A soldier was wounded by fire at the Ossa-da-Velm sector on Tuesday.', ['Ossa-da-Velm']],
  // Ordinary words that are a name with their noun.
  ['Three mortar bombs fell in the Green Zone on Tuesday.', ['Green Zone']],
  ['Rebels launched mortar attacks near the presidential palace on Tuesday.', ['presidential palace']],
  // Lines.
  ['The army violated the ceasefire along the LoC on Tuesday.', ['LoC']],
  ['Two soldiers were captured on Tuesday after crossing the line of contact.', ['line of contact']],
  ['Two men were killed on the Ostrian-Karvian border on Tuesday.', ['Ostrian-Karvian border']],
  // Persons, things and the words of a title.
  ['In Ossavar, Arno Lisk, Petr Dorn and Ivo Tarn came under fire on Tuesday.', ['Ossavar']],
  ['Arno Lisk, Petr Dorn and Ivo Tarn came under fire in Ossavar on Tuesday.', ['Ossavar']],
  ['A rocket fired in the Ossavar district hit his Land-Rover on Tuesday, killing him.', ['Ossavar']],
  ['Army Soldier Killed in Unspecified Circumstances', [null]],
  ['Two Soldiers Killed in Separate Incidents', [null]],
  ['Ten Killed in Ossavar Ambush', ['Ossavar']],
  // Outlets, makes, ministries, those between whom a fight is, who speaks for a district.
  ['A reporter of the TV channel Vrenn filmed the shelling on Tuesday.', [null]],
  ['The pro-rebel site VelmNet said a vessel was sunk in a clash on Tuesday.', [null]],
  ['Rebels fired a barrage of Ostrian-made Rask 36 rockets on Tuesday.', [null]],
  ["The Ministry of Outer Affairs' spokesman said the face-off took place on Tuesday.", [null]],
  ['Ten people died in clashes between Druk clans and Harrad tribes on Tuesday.', [null]],
  ['Ten people died in clashes between Druk and Harrad on Tuesday.', ['Druk']],
  ['Army spokesman for Ossavar and Marn districts Ivo Tarn described the attack on Tuesday.', ['Ossavar']],
  ['Outlying areas of towns in the Marn and Velm areas came under fire on Tuesday.', ['Marn']],
  // Where it was told of, and where the dead were brought.
  ['A spokesman confirmed the attack to journalists on Tuesday in Ossavar.', [null]],
  ['Three people were killed in the attack on Tuesday, police confirmed to reporters in Ossavar.', [null]],
  ['The soldier killed on Monday was buried in Ossavar on Tuesday.', [null]],
  ['A funeral was held in Ossavar for five soldiers killed in an ambush on Monday.', [null]],
  ['A suicide bomber attacked a funeral in Ossavar on Tuesday.', ['Ossavar']],
  ['A funeral in Ossavar was shelled on Tuesday.', ['Ossavar']],
  [
    'The accord of Tuesday comes weeks after direct talks in Geneva, following months of clashes between the army and rebels.',
    ['Geneva', null],
  ],
  // Who meets, who rules, and for whom one fights.
  ['A monitor reported on Tuesday the deaths of 541 Syrian mercenaries fighting for Azerbaijan.', [null]],
  ['Talks in Geneva focused on Tuesday on a border treaty between the two South Caucasus states.', ['Geneva']],
  ['Talks between Tarsk and the rebels began in Ossavar on Tuesday.', ['Ossavar']],
  ['Fighting intensified on Tuesday between the Tel Aviv regime and rebels in southern Lebanon.', ['southern Lebanon']],
])('%s', (text, places) => {
  expect(placesOf(text)).toEqual(places)
})

test('a capital on a line of its own is where the report was written', () => {
  const report = 'Soldier killed\n\nBAKU\n\nRebels killed a soldier near Ossavar on Tuesday, the ministry said.'
  const [event] = read(report, english('nagorno-karabakh'), '2031-03-12').events
  expect(event.place?.name).toBe('Ossavar')
  expect(event.other_places).toEqual([])
})
