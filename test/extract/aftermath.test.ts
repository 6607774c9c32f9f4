/** Days of what was done about an event told before: a visit, a funeral, a toll counted anew. They make no second event. Invented, no registry. */
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { english } from './reading.js'

/** A Wednesday. */
const PUBLISHED = '2031-03-12'

const told = (text: string): string[] => {
  const { events, casualties } = extract({ text, published: PUBLISHED, publisher: 'publisher' }, english())
  return events
    .filter((e) => e.scope === 'event' && e.subtype !== 'investigation' && e.subtype !== 'statement')
    .map((e) =>
      [
        e.subtype,
        e.place?.name ?? 'nowhere',
        e.date_start?.slice(5),
        ...casualties.filter((c) => c.event === e.id).map((c) => `${c.harm} ${c.count_low}`),
      ].join(', '),
    )
}

const LEAD = 'A shell hit a bakery in Velm on Sunday, killing three people.'
const SHELL = 'shelling, Velm, 03-09, killed 3'

describe('a day of what was done about an event told before is not its day', () => {
  test.each([
    'The mayor toured the scene of the shelling on Tuesday.',
    'On Tuesday hundreds attended the funeral of the victims of the shelling.',
    'Ostria condemned the shelling on Tuesday.',
    'The shelling was denounced by Marn on Tuesday.',
    'Buses were still not running on Tuesday because of the shelling.',
    'Engineers restored power on Tuesday after the shelling.',
    'Mourners gathered on Tuesday at the site of the shelling.',
    'The council debated the shelling on Tuesday.',
  ])('%s', (next) => {
    expect(told(`${LEAD} ${next}`)).toEqual([SHELL])
    expect(told(`${LEAD}\n\n${next}`)).toEqual([SHELL])
  })
  test.each([
    ['A baker hurt in the shelling died in hospital on Tuesday.', 'killed 1'],
    ['On Tuesday the toll of the shelling rose to four.', 'killed 4'],
    ['The toll rose to four after a woman died of her wounds on Tuesday.', 'killed 4'],
    ['Rescuers pulled two more bodies from the rubble on Tuesday.', 'killed 2'],
  ])('%s', (next, figure) => {
    const [event, ...others] = told(`${LEAD} ${next}`)
    expect(others).toEqual([])
    expect(event).toContain('shelling, Velm, 03-09')
    expect(event).toContain(figure)
  })
})

describe('what went on, was done again or hurt somebody on another day is told as of that day', () => {
  test.each([
    'The shelling resumed on Tuesday.',
    'On Tuesday gunners renewed the shelling of Velm.',
    'Two women were killed in the shelling on Tuesday.',
    'Tuesday’s shelling of Velm destroyed a school.',
  ])('%s', (next) => {
    expect(told(`${LEAD} ${next}`).map((e) => e.split(', ')[2])).toEqual(['03-09', '03-11'])
  })
  test('a day told alone is the day of the event', () => {
    expect(told('Ostria condemned the shelling on Tuesday that killed six people in Velm.')).toEqual([
      'shelling, Velm, 03-11, killed 6',
    ])
  })
})

describe('days of words, and days at the end of a month', () => {
  test.each([
    ['According to a statement issued on Tuesday, rebels attacked a post in Velm on Sunday.', 'attack, Velm, 03-09'],
    [
      'Soldiers launched an operation on 4 March in Velm following reports that rebels taxed farmers.',
      'attack, Velm, 03-04',
    ],
    ['Velm was shelled at the end of February.', 'shelling, Velm, 02-01'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual([wanted])
  })
})

describe('“a day after” counts from the day of what the text told', () => {
  test.each(['another blast hit Ossa', 'rockets fell on Ossa', 'an earlier raid on Ossa'])('%s', (what) => {
    const dates = told(`A bomb exploded in Velm on Sunday. The attack came a day after ${what}.`)
    expect(dates.map((e) => e.split(', ').slice(1, 3))).toEqual([
      ['Velm', '03-09'],
      ['Ossa', '03-08'],
    ])
  })
  test('and from the day told before where nothing that happened follows it', () => {
    const dates = told('Nine herders were freed on Monday. Talks were held in Velm a week before with the rebels.')
    expect(dates).toEqual(['prisoner_exchange, nowhere, 03-10, released 9', 'talks, Velm, 03-03'])
  })
})

describe('several incidents of one text', () => {
  test('“in the second attack” is another than the one told first, also where no word told that there were two', () => {
    expect(
      told(
        'Rebels raided a camp in Velm, killing four soldiers.\n\nIn the second attack, a roadside bomb wounded two guards in Ossa.',
      ),
    ).toEqual(['attack, Velm, 03-12, killed 4', 'attack, Ossa, 03-12, wounded 2'])
  })
  test('the dead of many days did not die in the one blow told before', () => {
    expect(
      told('A raid on Velm killed nine people. At least 53 people were killed there from 2 to 7 March, monitors said.'),
    ).toEqual(['attack, Velm, 03-12, killed 9'])
  })
  test('a toll tells which of two blasts is spoken of', () => {
    expect(
      told(
        'A blast in Velm killed five. The bomb went off on Monday in Velm, where another blast on Sunday killed eight people. Five people died in the bomb blast, a doctor said.',
      ),
    ).toEqual([
      'remote_explosive_landmine_ied, Velm, 03-10, killed 5',
      'remote_explosive_landmine_ied, Velm, 03-09, killed 8',
    ])
  })
  test('breaches and the kinds of them that their count takes in are one', () => {
    expect(
      told('The mission recorded nine ceasefire violations (four explosions and five shots) near Velm on Monday.'),
    ).toEqual(['ceasefire_violation, Velm, 03-10'])
  })
  test('a day before “triggering a gun battle” is also of what triggered it', () => {
    expect(
      told(
        'Rebels ambushed a convoy near Velm on Saturday. Rebels attacked a long column of soldiers on a routine patrol in Ossa on Sunday, triggering a gun battle.',
      ),
    ).toEqual(['ambush, Velm, 03-08', 'attack, Ossa, 03-09'])
  })
})

describe('no event', () => {
  test.each([
    'The envoy accused the rebels of preparing an attack.',
    'The mission warned drivers of possible shelling in Velm.',
    'The rebels continued their attempts to seize control of the capital.',
    'Ostria and Marn have fought three wars.',
    'The capital has seen an upsurge in violence.',
    'Raids are common in the hills.',
    'The court found that the group had prevented a bombing in Velm.',
  ])('%s', (text) => {
    expect(told(text)).toEqual([])
  })
  test('who is hurt in flight is no flight', () => {
    expect(told('Shells hit Velm, wounding civilians fleeing the fighting.').map((e) => e.split(',')[0])).toEqual([
      'shelling',
    ])
  })
  test('the month of a killing without a place is its time', () => {
    expect(told('Their leader was killed in January.')).toEqual(['attack, nowhere, 01-01, killed 1'])
  })
})

describe('which incident and which day', () => {
  test('what follows a day told anew is not of days that the text has left', () => {
    expect(
      told(
        'The shooting followed attacks last weekend that killed five people.\n\nOn Tuesday night a guard was gunned down in Velm.\n\nBefore midnight, six explosions occurred near Ossa, wounding two men.',
      ).map((e) => e.split(', ').slice(0, 3).join(', ')),
    ).toContain('remote_explosive_landmine_ied, Ossa, 03-11')
  })
  test('a sentence that turns to something else at a place of its own tells of that', () => {
    expect(
      told(
        'Raiders killed 15 people in Velm on Sunday in retaliation for an assault by guards on Ossa on Friday. Similarly, gunmen stormed a village in Marn and killed 17 people.',
      ).at(-1),
    ).toContain('attack, Marn')
  })
  test('a day in brackets behind another is the same time in other words', () => {
    expect(told('Two men were killed in a raid in Velm at 11 pm on Monday (Tuesday, 1 am, Marn time).')).toEqual([
      'attack, Velm, 03-10, killed 2',
    ])
  })
  test('talks aimed at something are talks', () => {
    expect(told('On Monday, talks aimed at a release of hostages were held in Velm.')).toEqual(['talks, Velm, 03-10'])
  })
  test.each([
    'Gangs regularly raid villages in the hills, looting and burning homes.',
    'The rebels are on the offensive.',
    'Police questioned bomb suspects.',
  ])('%s is no event', (text) => {
    expect(told(text)).toEqual([])
  })
  test('what somebody often does beside what was done', () => {
    expect(told('The rebels, who often attack convoys, shelled Velm on Monday.')).toEqual(['shelling, Velm, 03-10'])
  })
})

describe('others, elsewhere and before', () => {
  test.each<[string, string[]]>([
    [
      'Five guards were killed in a bombing in Velm on Sunday. Two more died in Ossa province.',
      ['remote_explosive_landmine_ied, Velm, 03-09, killed 5', 'attack, Ossa, 03-09, killed 2'],
    ],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual(wanted)
  })
  test('the day of what an attack followed is not its day', () => {
    const days = told('Ostria shelled Velm. The attack followed an ambush in Ossa last week that killed two people.')
    expect(days.map((e) => e.split(', ')[2])).toEqual(['03-12', '03-03'])
  })
})
