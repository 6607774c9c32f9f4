/** Days that a sentence tells beside an event and that are not its own: since when land is held, from when is counted, what was before. */
import { expect, test } from 'vitest'
import { BARE, read } from './read-statement.js'

const daysOf = (text: string): string[] =>
  read(text, BARE, '2024-06-12')
    .events.filter((e) => e.subtype !== 'statement')
    .map((e) => (e.date_start === e.date_end ? `${e.date_start}` : `${e.date_start}/${e.date_end}`))

test.each([
  // Land that was taken then.
  [
    'Two civilians were killed in a mine blast in the Ossavar region liberated from occupation in 2020.',
    ['2024-06-12'],
  ],
  ['Two civilians were killed in a mine blast in Ossavar district, liberated in 2020.', ['2024-06-12']],
  ['Four soldiers were killed by shelling in Ossavar, a town seized by rebels in 2021.', ['2024-06-12']],
  ['A mine killed two men in the territory occupied by Ostria in 1993.', ['2024-06-12']],
  [
    'Rebels captured six soldiers in Ossavar district, which was one of those recaptured by the army last year, on Monday.',
    ['2024-06-10'],
  ],
  // What was taken in a fight.
  ['Ossavar was captured by the rebels in 2021.', ['2021-01-01/2021-12-31']],
  ['Rebels seized six soldiers in Ossavar in May 2021.', ['2021-05-01/2021-05-31']],
  // From when is counted.
  ['Mine explosions in Ossavar have killed 15 people since the truce was signed on May 10.', ['2024-05-10/2024-06-12']],
  [
    'Raids on Ossavar have become more frequent since the rebel-led attacks on April 7 that killed 1,200 people.',
    ['2024-04-07'],
  ],
  // What was before.
  ['A guard was killed in a border shootout, with tensions still high after last May’s war.', ['2024-06-12']],
  // Since when persons are held: they were taken that day.
  ['Delegates met two nurses detained in Ossavar since 3 May 2024.', ['2024-05-03']],
  ['The two men have been detained in Ossavar since Monday.', ['2024-06-10']],
  ['The family of Arno Lisk, imprisoned since March 2022, met him on Tuesday.', ['2022-03-01/2022-03-31']],
  ['Police have detained 40 people since 3 May.', ['2024-05-03/2024-06-12']],
  ['Forty people have been detained since 3 May.', ['2024-05-03/2024-06-12']],
  // In which time others like it are counted.
  ['Ostria launched drones against Ossavar in its 12th nighttime assault on the city this month.', ['2024-06-12']],
  ['A bomb killed two people in Ossavar, the fifth bombing in the city this year.', ['2024-06-12']],
  ['The strike, the fourth this month, killed six people in Ossavar.', ['2024-06-12']],
  ['Six people were killed by bombs in Ossavar in the first week of this month.', ['2024-06-01/2024-06-12']],
  // When persons were born.
  ['A missile attack in Ossavar killed a woman and a man born in 1957 and 1963 on Tuesday.', ['2024-06-11']],
])('%s', (text, days) => {
  expect(daysOf(text)).toEqual(expect.arrayContaining(days))
})

test.each([
  // What a lead tells is of the day told below of what stands beside it.
  [
    'Five hostages were freed after an assault on a farm near Ossavar. The assault took place on Monday at dawn, the governor said.',
    ['2024-06-10', '2024-06-10'],
  ],
  // The day on which a post was shared is of no raid.
  [
    'According to a post shared on Tuesday by an analyst, gunmen raided Ossavar on Sunday. Two men were shot in Marn.',
    ['2024-06-09', '2024-06-09'],
  ],
  // A diary under the head of a page.
  [
    'Archive || Search\n\nFollow us\n\nGeneral Council\n\n12 June 2024\n\nFiftieth session\n\nLetter dated 12 June 2024 from the envoy\n\n2 June 2024\n\nAt 0800 hours a gunboat opened fire on fishermen off Ossavar.\n\n6 June 2024\n\nAt 1910 hours the outskirts of Marn came under artillery fire.',
    ['2024-06-02', '2024-06-06'],
  ],
])('%s', (text, days) => {
  expect(daysOf(text)).toEqual(days)
})

test('a denial without a day is of the day on which those spoke whom the paper cites', () => {
  const paper =
    'Troops shot three villagers near Ossavar on Monday, the rebels said late Tuesday.\n\nThe army denied the report of deaths in Ossavar.'
  const { events } = read(paper, BARE, '2024-06-12')
  expect(events.find((e) => e.subtype === 'statement')?.date_start).toBe('2024-06-11')
})
