/** Events of invented statements: what happened, when, where, who, and what a text does not tell of. Without a registry. */
import { expect, test } from 'vitest'
import { extract } from '../../src/extract/index.js'
import type { StatementEvent } from '../../src/model/record.js'
import { english } from './reading.js'

/** A Wednesday. */
const PUBLISHED = '2031-03-12'

function events(text: string, published = PUBLISHED): StatementEvent[] {
  return extract({ text, published, publisher: 'publisher' }, english()).events
}

const days = ({ date_start, date_end }: StatementEvent) =>
  date_start === date_end ? date_start : `${date_start}/${date_end}`

/** “subtype, days, place” of each event. */
const told = (text: string) => events(text).map((e) => [e.subtype, days(e), e.place?.name ?? '-'].join(', '))

test.each([
  // Nouns and verbs
  ['Two soldiers died in a clash near Ossa on Sunday.', ['armed_clash, 2031-03-09, Ossa']],
  ['Gunmen ambushed a convoy near Ossa on 3 March.', ['ambush, 2031-03-03, Ossa']],
  ['Artillery shelled the village of Ossa yesterday.', ['shelling, 2031-03-11, Ossa']],
  ['A tractor hit a landmine near Ossa this morning.', ['mine, 2031-03-12, Ossa']],
  ['A suicide bomber blew himself up in Ossa on Monday.', ['suicide_bomb, 2031-03-10, Ossa']],
  ['The enemy violated the ceasefire 14 times on 8 March.', ['ceasefire_violation, 2031-03-08, -']],
  // The day of a document is not that of what happens
  ['Shelling continues near Ossa despite the court’s decision of 22 February.', ['shelling, 2031-03-12, Ossa']],
  ['A raid on Ossa broke the statement that the leaders made on 9 February.', ['attack, 2031-03-12, Ossa']],
  [
    'The army reported in a statement that a farmer died in shelling of Ossa on 9 February.',
    ['shelling, 2031-02-09, Ossa'],
  ],
  [
    'On the 11th of March, the mayor reported that a guard had died in shelling of Ossa on 9 March.',
    ['shelling, 2031-03-09, Ossa'],
  ],
  // A weapon makes an event of “hit”, “landed”, “fired”, “attacked”
  ['Two shells hit a school in Ossa on Monday.', ['shelling, 2031-03-10, Ossa']],
  ['Drones hit a depot near Ossa on Monday.', ['air_drone_strike, 2031-03-10, Ossa']],
  ['Helicopters attacked the town of Ossa on Monday.', ['air_drone_strike, 2031-03-10, Ossa']],
  ['Soldiers fired at a car near Ossa on Monday.', ['attack, 2031-03-10, Ossa']],
  // “bombing” is from the air only where the text tells of war planes
  ['A bombing killed three in Ossa on Monday.', ['remote_explosive_landmine_ied, 2031-03-10, Ossa']],
  ['A bombing killed three in Ossa on Monday. Warplanes were seen.', ['air_drone_strike, 2031-03-10, Ossa']],
  // Harm alone
  ['Three civilians were killed in Ossa on Monday.', ['attack, 2031-03-10, Ossa']],
  ['A shepherd was shot dead near Ossa on 7 March.', ['attack, 2031-03-07, Ossa']],
  // Dates: of the clause, of the sentence before, of nobody’s saying
  ['Two died near Ossa on Sunday, the ministry said on Tuesday.', ['attack, 2031-03-09, Ossa']],
  ['There was a clash near Ossa on 3 March. Two soldiers were killed.', ['armed_clash, 2031-03-03, Ossa']],
  ['MARN, 11 March (Agency) - Rebels attacked Ossa on Sunday.', ['attack, 2031-03-09, Ossa']],
  ['On the night of 8-9 March rebels attacked the town of Ossa.', ['attack, 2031-03-08/2031-03-09, Ossa']],
  ['Attacks on 3, 5 and 9 March struck Ossa and Marn.', ['attack, 2031-03-03/2031-03-09, Ossa']],
  ['The envoy said on Tuesday that a clash had flared up on Sunday near Ossa.', ['armed_clash, 2031-03-09, Ossa']],
  // Undated news is of the day of the statement
  ['Rebels attacked the town of Ossa.', ['attack, 2031-03-12, Ossa']],
  // Other things than violence
  ['Police arrested two men in Ossa on Monday.', ['detention, 2031-03-10, Ossa']],
  ['The envoys met in Ossa on Monday.', ['talks, 2031-03-10, Ossa']],
  ['The two sides signed a ceasefire agreement in Ossa on Monday.', ['agreement, 2031-03-10, Ossa']],
  ['Protesters blocked the road to Ossa on Monday.', ['blockade, 2031-03-10, Ossa']],
  [
    'Officials handed the bodies of 12 soldiers to the other side in Ossa on Monday.',
    ['prisoner_exchange, 2031-03-10, Ossa'],
  ],
  ['A Mi-24 was shot down near Ossa on Monday.', ['disrupted_weapons_use, 2031-03-10, Ossa']],
  ['Riots erupted in Ossa on Monday, killing at least 45.', ['violent_demonstration, 2031-03-10, Ossa']],
  [
    'Riot police fired at a march in Ossa on Monday, killing three.',
    ['excessive_force_against_protesters, 2031-03-10, Ossa'],
  ],
  [
    'A ceasefire between the two armies, announced on Monday by their envoys, comes into effect tonight.',
    ['agreement, 2031-03-12, -'],
  ],
  // An accident beside the fighting; arrests are of the day the text tells
  ['A helicopter crashed near Ossa on Monday, killing two soldiers.', ['other, 2031-03-10, Ossa']],
  [
    'Rebels attacked Ossa on Sunday. Seven men were arrested.',
    ['attack, 2031-03-09, Ossa', 'detention, 2031-03-09, Ossa'],
  ],
  // A bullet for each place, of the day told at the head
  [
    'On March 11, allied forces continued to strike targets.\n\n* Near Ossa, one strike struck a depot.\n* Near Marn, two strikes destroyed three fighting positions.',
    ['air_drone_strike, 2031-03-11, Ossa', 'air_drone_strike, 2031-03-11, Marn'],
  ],
  // Places: struck by a noun, names with a small word before them, where victims live when nothing else is told
  ['Air strikes on Tal Ossa and Marn killed nine on Monday.', ['air_drone_strike, 2031-03-10, Tal Ossa']],
  ['Rebels seized the city of el-Ossa on Monday.', ['armed_clash, 2031-03-10, el-Ossa']],
  ['A 65-year-old inhabitant of the town of Ossa was shot dead on Monday.', ['attack, 2031-03-10, Ossa']],
  ['OSSA — The two sides signed a truce on Monday.', ['agreement, 2031-03-10, OSSA']],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

test.each([
  ['Attacks on civilians may constitute war crimes.'],
  ['The ministry called for talks and an end to attacks.'],
  ['Measures were taken to prevent attacks on the border.'],
  ['Unions called a general strike in the capital.'],
  ['The minister held a press conference on Monday.'],
  ['Both sides must exercise restraint.'],
  ['No ceasefire violations were recorded on Monday.'],
  ['Read also: Rebels attacked Ossa on Monday'],
  ['The wounded were evacuated to a hospital in Ossa on Monday.'],
  ['The convention bans landmines.'],
  ['The guns were taken to combat positions on Monday.'],
  ['The aim was to probe the army and to advance peace.'],
  ['We urge the parties to immediately cease hostilities.'],
  ['The envoys thanked Ossa for its mediation efforts.'],
])('no event: %s', (text) => {
  expect(told(text)).toEqual([])
})

test('one event told three times is one, with three mentions', () => {
  const [event, ...rest] = events(
    'Ambush near Ossa kills two\n\nTwo soldiers were killed in an ambush near Ossa on Sunday. The attack began at 10:30. The incident is being investigated.',
  ).filter((e) => e.subtype !== 'investigation')
  expect(rest).toEqual([])
  expect([event.subtype, event.date_start, event.time_local]).toEqual(['ambush', '2031-03-09', '10:30'])
  expect(event.mentions.length).toBeGreaterThanOrEqual(3)
})

test('what became of victims later is of the event they were harmed in', () => {
  const found = told(
    'Three soldiers were killed when a mortar round hit a post near Ossa on Sunday. One of the wounded died in hospital on Tuesday. Two others are in a stable condition.',
  )
  expect(found).toEqual(['shelling, 2031-03-09, Ossa'])
})

test('a report called untrue is an event denied', () => {
  const [event] = events('The report that observers were fired upon near Ossa on Monday is disinformation.')
  expect([event.polarity, event.place?.name]).toEqual(['denied', 'Ossa'])
})

test('a party that says it did not fire denies what is told', () => {
  const [event] = events('A soldier was shot dead near Ossa on Sunday. The army did not open fire, its ministry said.')
  expect(event.disputed).toBe(true)
})

test.each([
  ['None of our posts opened fire', true],
  ['Not one of its units had opened fire', true],
  ['None of the wounded but the guards opened fire', false],
])('nobody of ours did it: %s', (words, disputed) => {
  const [event] = events(`A soldier was shot dead near Ossa on Sunday. ${words}, the ministry said.`)
  expect(event.disputed).toBe(disputed)
})

test('a report called false disputes what it tells', () => {
  const found = events('A soldier was wounded by fire near Ossa on Sunday. The other army called the report false.')
  expect(found.map((e) => [e.subtype, e.disputed, e.about])).toEqual([
    ['attack', true, null],
    ['statement', false, found[0].id],
  ])
})

test('a thing refused is no word denied', () => {
  const found = events('Two strikes hit a depot near Ossa on Sunday and denied the rebels access to terrain.')
  expect(found.map((e) => e.subtype)).not.toContain('statement')
})

test('what is to come is planned', () => {
  const [event] = events('Commanders of the two armies are to meet in Ossa on Friday.')
  expect([event.modality, event.date_start]).toEqual(['planned', '2031-03-14'])
})

test.each([
  ['by place', 'Mortars hit the village of Ossa on Sunday. Mortars hit the village of Marn on Sunday.', 2],
  ['by day', 'Rebels attacked Ossa on Sunday. Rebels attacked Ossa on 3 March.', 2],
  ['by kind', 'A landmine exploded near Ossa on Sunday. An air strike hit Ossa on Sunday.', 2],
  ['by “another”', 'There was a clash near Ossa on Sunday. There was another clash on Sunday.', 2],
  ['old from new', 'Rebels attacked Ossa. On 14 December rebels attacked Ossa.', 2],
  [
    'many from one',
    'On 8 March there was a clash near Ossa. Over the past few days, multiple violations of the ceasefire were reported.',
    2,
  ],
])('two events stay two: %s', (_, text, count) => {
  expect(told(text)).toHaveLength(count)
})

test('counts of incidents, also where the noun is left out', () => {
  const found = events(
    'Over the past day, three violations of the ceasefire were recorded in Ossa district and one in Marn district.',
  )
  expect(found.map((e) => [e.incidents, e.place?.name])).toEqual([
    [3, 'Ossa district'.replace(' district', '')],
    [1, 'Marn'],
  ])
})

test('who did it and to whom', () => {
  const [event] = events('Russian forces shelled Ukrainian positions near Ossa on Sunday.')
  expect(event.actors.map((a) => [a.role, a.side])).toEqual(
    expect.arrayContaining([
      ['initiator', 'Russia'],
      ['target', 'Ukraine'],
    ]),
  )
  expect(event.directionality).toBe('alleged_a_to_b')
})

test.each([
  ['A sabotage group of the Ukrainian army entered Ossa on Sunday.', 'initiator'],
  ['A provocation of Ukraine near Ossa on Sunday was stopped.', 'initiator'],
  ['The shelling of Ukrainian positions near Ossa went on on Sunday.', 'target'],
])('“of” leads to the doer of a deed and to the target of an act: %s', (text, role) => {
  const [event] = events(text)
  expect(event.actors.filter((a) => a.side === 'Ukraine').map((a) => a.role)).toEqual([role])
})

test('a clause of its own does not make its subject the target of a preposition before it', () => {
  const [event] = events('The ambush took place on Sunday near Ossa, where Russian forces killed three drivers.')
  expect(event.actors.filter((a) => a.role === 'target')).toEqual([])
})

test('who speaks takes no part', () => {
  const [event] = events('France said on Monday that two men were killed in a clash near Ossa on Sunday.')
  expect(event.actors.map((a) => a.name)).not.toContain('France')
})

test('a denial disputes the event and is a statement about it', () => {
  const found = events('Shells hit the town of Ossa on Sunday. The army denied that it had shelled the town.')
  expect(found.map((e) => e.subtype)).toEqual(['shelling', 'statement'])
  expect(found[0].disputed).toBe(true)
  expect(found[1].about).toBe(found[0].id)
})

test('an investigation is about the event before it, and of the day it is told', () => {
  const found = events('Two died in a clash near Ossa on Sunday. The police are investigating the incident.')
  const [clash, inquiry] = [
    found.find((e) => e.subtype === 'armed_clash'),
    found.find((e) => e.subtype === 'investigation'),
  ]
  expect([inquiry?.about, inquiry?.date_start]).toEqual([clash?.id, PUBLISHED])
})

test('an exercise hurts nobody: it is no fighting', () => {
  expect(told('Drills with simulated artillery strikes will be held near Ossa on 20 March.')).toEqual([
    'other, 2031-03-20, Ossa',
  ])
})

test('a victim named again is of the event told before, wherever it is told', () => {
  const found = events(
    'Bishop Odo Marn was murdered in Ossa on Sunday. The murder of Bishop Marn shocked the capital Velm.',
  )
  expect(found.filter((e) => e.subtype === 'attack')).toHaveLength(1)
})

test('no text makes it throw, and every mention re-slices to its quote', () => {
  for (const text of [
    '',
    '“',
    'attack attack attack',
    'On On On 3 3 3',
    'Ossa, Ossa, Ossa and',
    '\u200f5 March\u0000 attack',
  ])
    for (const event of events(text))
      for (const { start, end, quote } of event.mentions)
        expect(Array.from(text).slice(start, end).join('')).toBe(quote)
})

test.each([
  ['Units of the enemy opened irregular fire at positions near Ossa on Sunday.', ['attack, 2031-03-09, Ossa']],
  ['The air force struck a number of rocket launchers near Ossa on Sunday.', ['air_drone_strike, 2031-03-09, Ossa']],
  ['Three men were killed near Ossa on Sunday; a fourth is in hospital in Marn.', ['attack, 2031-03-09, Ossa']],
  [
    'A bomb exploded near Ossa on Sunday before rebels opened fire.',
    ['remote_explosive_landmine_ied, 2031-03-09, Ossa'],
  ],
  ['Rebels stormed the French embassy in Ossa on Sunday.', ['attack, 2031-03-09, French embassy']],
  ['Over the past week, shells hit the village of Ossa.', ['shelling, 2031-03-05/2031-03-12, Ossa']],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

test('a missile is artillery to some and an air strike to others: the record gives both', () => {
  const [event] = events('A missile hit the town of Ossa on Sunday.')
  expect([event.subtype, event.alternatives]).toEqual(['shelling', ['air_drone_strike']])
})

test('civilians among the victims, or none', () => {
  expect(events('Two farmers were killed in a clash near Ossa on Sunday.')[0].civilian_targeting).toBe(true)
  expect(events('Two soldiers were killed in a clash near Ossa on Sunday.')[0].civilian_targeting).toBe(false)
  expect(events('There was a clash near Ossa on Sunday.')[0].civilian_targeting).toBe(null)
})

test('what did not happen disputes nothing', () => {
  const [event] = events('There was a clash near Ossa on Sunday. No shots were fired, a source said.')
  expect(event.disputed).toBe(false)
})

test.each([
  ['A mine exploded in Ossa on Monday. Two wounded men were taken to hospital in Marn.', 'Ossa'],
  ['A mine exploded in Ossa on Monday, and two wounded men were flown to a clinic in Marn.', 'Ossa'],
  ['Fighters attacked a post near Ossa on Monday, the Defence Ministry in Marn said.', 'Ossa'],
  ['Violations of the truce were also reported in Ossa on Monday.', 'Ossa'],
])('no place for where the wounded were taken or a ministry sits: %s', (text, place) => {
  const found = events(text)
  expect(new Set(found.flatMap((e) => [e.place?.name, ...e.other_places.map((p) => p.name)]))).toEqual(new Set([place]))
})
