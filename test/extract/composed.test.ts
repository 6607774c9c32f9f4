/**
 * Texts put together from parts, each part with each other: what a sentence tells must not depend on what stands beside it. The truth
 * follows from the parts. Statements are of Tuesday, 10 June 2031.
 */
import { describe, expect, it } from 'vitest'
import { read } from './read-statement.js'

/** Seven people die on Monday. */
const INCIDENTS = [
  'Shelling killed seven people in the town of Velm on Monday.',
  'A drone strike on a market in Velm killed seven people on Monday, the mayor said.',
  'Seven soldiers were killed on Monday when rebels ambushed a convoy near Marn.',
  'On 9 June a mine went off under a bus near Ossa; seven passengers died.',
  'Gunmen shot dead seven villagers in Lipo on Monday evening.',
  'Clashes broke out near Marn on Monday. Seven fighters were killed.',
  'Rockets hit Velm on Monday. The hospital received seven dead.',
  'A suicide bomber blew himself up at a checkpoint in Velm on Monday, killing seven people.',
  'The defence ministry said seven of its soldiers fell in fighting near Marn on Monday.',
]

/** How many have died over a time, and its first day where the words tell it. */
const TOTALS: [string, string | null][] = [
  ['Since the start of the year, 640 civilians have been killed in the region.', '2031-01-01'],
  ['More than 640 people have been killed since the war began in March 2029.', '2029-03-01'],
  ['The conflict has claimed 640 lives since 2014.', '2014-01-01'],
  ['The United Nations has recorded 640 civilian deaths since 3 May.', '2031-05-03'],
  ['In May alone, 640 people were killed.', '2031-05-01'],
  ['Over the past week, 640 people have died in such attacks.', '2031-06-03'],
  ['The total number of dead since the beginning of the offensive has reached 640.', null],
  ['So far this year 640 people have been killed by landmines.', '2031-01-01'],
  ['Last year mines killed 640 people in the district.', '2030-01-01'],
  ['It brought to 640 the number of soldiers killed since January.', '2031-01-01'],
  ['The attack raised the death toll of the two-week campaign to 640.', null],
  ['Between 1 May and 5 June, observers counted 640 dead.', '2031-05-01'],
  ['During the ten-year insurgency, 640 people have lost their lives.', null],
  ['640 people have been killed in the region in the last 18 months.', null],
  ['To date, 640 people have been killed.', null],
  ['The number of civilians killed this month now stands at 640.', '2031-06-01'],
  ['Since hostilities resumed on 28 May the ministry has reported 640 deaths in its ranks.', '2031-05-28'],
  ['Overall, 640 people have died in the six months of the siege.', null],
  ['In all, 640 people lost their lives in the first quarter of 2031.', '2031-01-01'],
  ['Attacks by the group have killed 640 people over the past two years.', null],
]

const BETWEEN = ['', 'The president condemned the attack.', 'The road to the south was closed.']

describe.each(INCIDENTS)('%s', (incident) => {
  it.each(TOTALS)('%s', (total, start) => {
    for (const between of BETWEEN)
      for (const gap of [' ', '\n\n']) {
        const { events, casualties } = read([incident, between, total].filter(Boolean).join(gap))
        const day = (id: string | null) => events.find((e) => e.id === id)?.date_start
        const [small, large] = [7, 640].map((n) => casualties.filter((c) => c.harm === 'killed' && c.count_low === n))
        expect(small.map((c) => [c.scope, day(c.event)])).toEqual([['event', '2031-06-09']])
        expect(large.map((c) => c.scope)).toEqual(['cumulative'])
        if (start) expect(large.map((c) => c.period_start)).toEqual([start])
      }
  })
})

/** An accord made on Monday. */
const ACCORDS = [
  'Ostria and Karvia signed a ceasefire agreement on Monday, ending three weeks of fighting.',
  'Ostria and the Karesh Liberation Front agreed to a ceasefire on Monday, officials said.',
  'A ceasefire agreement between Ostria and Karvia was concluded in Dorn on Monday under the mediation of Westria.',
  'DORN, June 10 (VNA) — The governments of Ostria and Karvia reached agreement on a ceasefire on Monday.',
  'On Monday, 9 June, the commanders of the two armies agreed a ceasefire along the river Ossa.',
  'Following consultations in Dorn, the Parties agreed on Monday on a cessation of hostilities.',
]

const MORE = [
  'The agreement provides for a hotline between the two headquarters.',
  'Under the deal, both sides are to pull back heavy weapons by Friday.',
  'The truce takes effect at midnight.',
  'It will be monitored by observers of the United Nations.',
  'The accord also foresees the exchange of all prisoners.',
  'Westria, which mediated the agreement, welcomed its signing.',
  '“This agreement opens the way to peace,” the minister said.',
  'The two sides will meet again in Dorn next week to discuss a lasting settlement.',
  'The Secretary-General urged both sides to respect the ceasefire.',
  'The deal was signed by the defence ministers of both countries.',
  'Both governments confirmed the agreement in separate statements.',
]

/** An older accord and its day. */
const OLDER: [string, string][] = [
  ['A previous truce, signed in March 2028, collapsed within days.', '2028-03'],
  ['The two countries signed a peace treaty in 2019.', '2019'],
  ['An earlier ceasefire, brokered by Westria on 4 May, lasted less than a week.', '2031-05-04'],
  ['The border is governed by the Lipo Protocol of 12 July 2021.', '2021-07-12'],
]

describe.each(ACCORDS)('%s', (accord) => {
  it.each(MORE)('%s', (more) => {
    for (const [older, day] of OLDER) {
      const dates = read([accord, more, older].join(' ')).agreements.map((a) => a.date)
      expect(dates.sort()).toEqual([day, '2031-06-09'].sort())
    }
  })
})
