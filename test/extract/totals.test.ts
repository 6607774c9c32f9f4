/** What running totals count over: from which day, and on what of the text they hang. */
import { expect, it } from 'vitest'
import { read } from './read-statement.js'

/** Statements are of 10 June 2031. */
const totalsOf = (text: string): string[] => {
  const { events, casualties } = read(text)
  const words = (id: string | null): string => {
    const event = events.find((e) => e.id === id)
    return event ? `${event.scope} ${event.subtype} ${event.date_start}/${event.date_end}` : 'nothing'
  }
  return casualties.filter((c) => c.scope === 'cumulative').map((c) => `${c.harm} ${c.count_low}: ${words(c.event)}`)
}

const CASES: [string, string[]][] = [
  // From the first day of a year, a month or a week that goes on.
  [
    'Since the start of the year 14 guards have been killed and 30 hurt.',
    ['killed 14: period armed_clash 2031-01-01/2031-06-10', 'wounded 30: period armed_clash 2031-01-01/2031-06-10'],
  ],
  ['So far this year 45 villagers have died.', ['killed 45: period armed_clash 2031-01-01/2031-06-10']],
  ['From the beginning of this month mines killed six herders.', ['killed 6: period mine 2031-06-01/2031-06-10']],
  // From so many units back, where it goes on up to now.
  ['The feud has cost 900 lives over 12 years.', ['killed 900: period armed_clash 2019-01-01/2031-06-10']],
  ['The rebellion has claimed 340 lives in seven months.', ['killed 340: period armed_clash 2030-11-01/2031-06-10']],
  ['The ten-week war killed 1,200 people.', ['killed 1200: nothing']],
  ['The 44-day war has left 3,000 dead.', ['killed 3000: nothing']],
  [
    'The insurgency has taken 700 lives over a nine-year period.',
    ['killed 700: period armed_clash 2022-01-01/2031-06-10'],
  ],
  ['In this six-year-long war 4,000 people have died.', ['killed 4000: period armed_clash 2025-01-01/2031-06-10']],
  [
    'Talks may end a decade-long insurgency that has killed 800 people.',
    ['killed 800: period armed_clash 2021-01-01/2031-06-10'],
  ],
  [
    'In nearly 30 years of conflict 100,000 have been killed.',
    ['killed 100000: period armed_clash 2001-01-01/2031-06-10'],
  ],
  // From the day told before.
  [
    'The base was opened in May 2019. Since then 14 guards have been killed there.',
    ['killed 14: period armed_clash 2019-05-01/2031-06-10'],
  ],
  // A month of what is planned tells nothing of the dead before it.
  [
    'They will meet in July to draft a truce in a war that has left 900 dead in five years.',
    ['killed 900: period armed_clash 2026-01-01/2031-06-10'],
  ],
  // Over a month told beside it; not the month in which the war was over.
  ['The violence left 350 dead last month.', ['killed 350: period armed_clash 2031-05-01/2031-05-31']],
  ['The war, which claimed some 300 lives, ended in May.', ['killed 300: nothing']],
  [
    'It is the worst winter of a war that began in 2026 and in which 9,000 people have been killed.',
    ['killed 9000: period armed_clash 2026-01-01/2031-06-10'],
  ],
  // What did it tells the type; who was moved tells it too.
  ['Since May 2030, 58 people have been killed by mines in Karvia.', ['killed 58: event mine 2030-05-01/2031-06-10']],
  [
    'The fighting has killed 70 people and displaced 4,000 since March.',
    ['killed 70: period armed_clash 2031-03-01/2031-06-10', 'displaced 4000: period armed_clash 2031-03-01/2031-06-10'],
  ],
  // One time, one event: a part hangs on what its whole does.
  [
    'In May the mission recorded 49 villagers killed, 12 of them women. Another 60 were wounded.',
    [
      'killed 49: period armed_clash 2031-05-01/2031-05-31',
      'killed 12: period armed_clash 2031-05-01/2031-05-31',
      'wounded 60: period armed_clash 2031-05-01/2031-05-31',
    ],
  ],
  // A blow of one day is not what the total counts over.
  [
    'A bomb killed two on Monday. It brings to 40 the number of those killed since April.',
    ['killed 40: period armed_clash 2031-04-01/2031-06-10'],
  ],
  // A total without a first day is of no time that could be told.
  ['The war has left 40,000 dead.', ['killed 40000: nothing']],
  ['Sixty soldiers are still in captivity.', ['captured 60: nothing']],
  ['Nobody has been killed since April.', ['killed 0: nothing']],
]

it.each(CASES)('%s', (text, wanted) => expect(totalsOf(text)).toEqual(wanted))

it('tells a time no more sharply than its words, and asks nobody to review it', () => {
  const [period] = read('Since 2026 the violence has killed 90.').events
  expect(period).toMatchObject({ scope: 'period', date_precision: 'year', date_basis: 'resolved_relative' })
  expect(period.review_reasons).toEqual([])
})

it('leaves a blow of one day to its own words: the harm of a total tells nothing of it', () => {
  const text = 'A mine killed two herders near Velm on Monday. The war has cost 9,000 lives.'
  const [mine] = read(text).events
  expect(mine.mentions.map(({ quote }) => quote)).toEqual(['mine'])
  // Fighting of some days has those whom it took.
  const [raids] = read('Raids from 3 to 6 June killed 20 villagers. As of Saturday 31 had died.').events
  expect(raids.mentions.length).toBeGreaterThan(1)
})
