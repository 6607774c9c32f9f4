import { describe, expect, test } from 'vitest'
import { linesOf, read } from './read-statement.js'

// What must not change what is read: one frame, and words of one sense in it. A word that fails is missing from a list,
// or a rule asks for one word where a class is meant.

interface Frame {
  frame: string
  expect: string[]
  words: string[]
}

const ADJECTIVES =
  'young unarmed elderly off-duty middle-aged well-known plain-clothes foreign-born long-serving rank-and-file battle-hardened'
const TRADES = 'farmers beekeepers clergymen woodcutters receptionists painters smallholders rowers zorgers'

const FRAMES: Frame[] = [
  {
    frame: 'Twelve * villagers were killed in Marn on Monday.',
    expect: ['killed 12'],
    words: ADJECTIVES.split(' '),
  },
  {
    frame: 'Twelve guards were * killed in Marn on Monday.',
    expect: ['killed 12'],
    words: ['', 'thus', 'sadly', 'indeed', 'hence', 'instead', 'soon', 'duly', 'purportedly'],
  },
  {
    frame: 'Two drivers have * been arrested.',
    expect: ['captured 2'],
    words: ['', 'since', 'thus', 'soon', 'finally'],
  },
  {
    frame: 'Five villagers were * in Marn.',
    expect: ['killed 5'],
    words: ['killed', 'slain', 'butchered', 'put to death', 'axed to death', 'done to death', 'blown to bits'],
  },
  {
    frame: 'A shell killed a * in Marn.',
    expect: ['killed 1'],
    words: ['farmer', 'foreman', 'receptionist', 'zorger'],
  },
  { frame: 'Soldiers * four rebels.', expect: ['killed 4'], words: ['killed', 'slew', 'shot dead', 'gunned down'] },
  { frame: 'Police * four men.', expect: ['captured 4'], words: ['arrested', 'took into custody', 'rounded up'] },
  { frame: 'Rebels * two engineers.', expect: ['captured 2'], words: ['kidnapped', 'kidnaped', 'abducted'] },
  { frame: 'Two soldiers *.', expect: ['killed 2'], words: ['died', 'have passed away', 'met with death', 'perished'] },
  {
    frame: 'Nine people in Marn, including two *, were wounded.',
    expect: ['wounded 9', 'wounded 2'],
    words: TRADES.split(' '),
  },
  {
    frame: '* people were wounded in Marn.',
    expect: ['wounded 20+'],
    words: [
      'At least 20',
      'No fewer than twenty',
      '20+',
      'Twenty-plus',
      '20 or more',
      'At least twenty (20)',
      'A score or more',
    ],
  },
  {
    frame: '* people were wounded in Marn.',
    expect: ['wounded about 12'],
    words: ['A dozen', 'Some dozen', 'Some 12', 'About twelve', 'Something like 12', 'A dozen or so'],
  },
  {
    frame: '* people were wounded in Marn.',
    expect: ['wounded 6'],
    words: ['Six', 'Half a dozen', 'A half-dozen', 'Half-a-dozen', '6 (six)'],
  },
  {
    frame: 'Shells killed * soldiers near Marn.',
    expect: ['killed 105'],
    words: ['105', 'a hundred and five', 'one hundred and five'],
  },
  {
    frame: 'Two soldiers, three * and a driver were killed.',
    expect: ['killed 2', 'killed 3', 'killed 1'],
    words: TRADES.split(' '),
  },
]

describe.each(FRAMES)('$frame', ({ frame, expect: lines, words }) => {
  test.each(words)('%s', (word) => {
    expect(linesOf(read(frame.replace('*', word).replace(/ {2}/, ' '))).sort()).toEqual([...lines].sort())
  })
})

const DEEDS: [string, string, string[]][] = [
  [
    'Ostrian troops violated the * on Monday, Karvia said.',
    'ceasefire_violation',
    ['ceasefire', 'cease-fire', 'truce', 'armistice', 'ceasefire regime', 'cease-fire regime', 'truce regime'],
  ],
  ['Rebel * on the town of Marn on Monday killed five people.', 'attack', ['attacks', 'assaults', 'raids']],
  ['A * on Marn on Monday killed five people.', 'air_drone_strike', ['drone attack', 'drone assault', 'air assault']],
  ['A * killed five people in Marn on Monday.', 'attack', ['massacre', 'mass killing']],
]

describe.each(DEEDS)('%s', (frame, subtype, words) => {
  test.each(words)('%s', (word) => {
    expect(read(frame.replace('*', word)).events.map((e) => e.subtype)).toContain(subtype)
  })
})

test.each(['checkpoint', 'roadblock', 'outpost'])('a %s is attacked and is no deed', (post) => {
  const { events } = read(`Gunmen attacked a ${post} near Marn on Monday, killing two policemen.`)
  expect(events.map((e) => e.subtype)).toEqual(['attack'])
})

test.each(['agreement', 'accord', 'deal', 'pact'])('a ceasefire %s is a ceasefire', (noun) => {
  const { agreements } = read(`Ostria and Karvia signed a permanent ceasefire ${noun} in Marn on 3 May 2031.`)
  expect(agreements.map((a) => [a.type, a.date])).toEqual([['ceasefire', '2031-05-03']])
})

const BODIES = [
  'defence ministry',
  'health department',
  'foreign office',
  'interior secretariat',
  'senate',
  'constabulary',
]

test.each(BODIES)('the %s speaks', (body) => {
  const { casualties } = read(`Three people were killed near Marn, the Ostrian ${body} said.`)
  expect(casualties.map((c) => c.speaker)).toEqual([`Ostrian ${body}`])
})

test.each(['said', 'stated', 'divulged', 'let it be known'])('“%s” tells who says', (verb) => {
  const { casualties } = read(`The ministry ${verb} that three people were killed near Marn.`)
  expect(casualties.map((c) => c.speaker)).toEqual(['ministry'])
})

test('a noun that no list has does not take the kind of those told beside it', () => {
  const { casualties } = read('Two soldiers, three zorgers and a driver were killed.')
  expect(casualties.map((c) => c.person_status)).toEqual(['military', 'unknown', 'civilian'])
})

test('one of a list of parts is a person as those told before it are', () => {
  const { casualties } = read('Nine people in Marn, including two rowers and a zorger, were wounded.')
  expect(casualties.map((c) => c.person_status)).toEqual(['unknown', 'civilian', 'civilian'])
})

test('a harm in a word bound by a dash stays a harm, a number stays a number', () => {
  expect(linesOf(read('The army has one slightly-injured serviceman.'))).toEqual(['wounded 1'])
  expect(linesOf(read('Troops seized two three-storey houses.'))).toEqual([])
})

test('two figures joined by “and” stay two', () => {
  expect(linesOf(read('The raid left a hundred dead and five wounded.')).sort()).toEqual([
    'killed about 100',
    'wounded 5',
  ])
})

test('parts of what is no person are none', () => {
  expect(linesOf(read('The shells destroyed nine houses, including two zorgers.'))).toEqual([])
  expect(linesOf(read('Shells wounded four people and destroyed nine houses, including two zorgers.'))).toEqual([
    'wounded 4',
  ])
})
