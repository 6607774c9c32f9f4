/** Captives, hostages and bodies: who came free when, which words only say how they were taken or how they are. */
import { expect, it } from 'vitest'
import { linesOf, read } from './read-statement.js'

/** Facts with their scope, then events with their first day. */
const told = (text: string): string[] => {
  const record = read(text)
  return [
    ...record.casualties.map((c) => `${c.harm} ${c.count_best ?? `${c.count_low}+`} ${c.scope}`),
    ...record.events.map((e) => `${e.subtype} ${e.date_start ?? '-'}`),
  ]
}

const AT_ONCE: [string, string[]][] = [
  [
    'Velm has released four Ossan prisoners arrested in wars between the two towns in 2020 and 2022.',
    ['released 4 event', 'prisoner_exchange 2031-06-10'],
  ],
  ['The rebels freed nine men captured in the second war.', ['released 9 event', 'prisoner_exchange 2031-06-10']],
  ['Twelve miners abducted in the conflict were killed.', ['killed 12 event', 'attack 2031-06-10']],
  [
    'The mission supervised the repatriation of 300 prisoners of war at the end of last week.',
    ['released 300 event', 'prisoner_exchange 2031-06-02'],
  ],
  ['They were among 45 villagers captured in December last year.', ['captured 45 event', 'detention 2030-12-01']],
]

it.each(AT_ONCE)('reads of one event: %s', (text, expected) => expect(told(text)).toEqual(expected))

it('counts over a time where a bulletin, a war or “since” does', () => {
  const scopes = (text: string) => read(text).casualties.map((c) => `${c.harm} ${c.scope}`)
  expect(scopes('Since January 643 prisoners have been released by the front.')).toEqual(['released cumulative'])
  expect(scopes('In the war of 2020 Velm released 300 prisoners.')).toEqual(['released cumulative'])
  expect(scopes('The army killed 40 rebels and captured 12 in the war.')).toEqual([
    'killed cumulative',
    'captured cumulative',
  ])
})

const HEALTH: [string, string[]][] = [
  [
    'Four captives came home on Friday. All four men were in satisfactory condition, the minister said.',
    ['released 4 event', 'prisoner_exchange 2031-06-06'],
  ],
  [
    'Rebels freed six nurses on Friday. Doctors said three were in critical condition.',
    ['released 6 event', 'prisoner_exchange 2031-06-06'],
  ],
  [
    'Ten soldiers came home from captivity. Many of them had suffered severe wounds and burns.',
    ['released 10 event', 'prisoner_exchange 2031-06-10'],
  ],
  ['The sides exchanged sick and wounded prisoners on Friday.', ['released 2+ event', 'prisoner_exchange 2031-06-06']],
  [
    'Velm freed 20 gravely wounded and seriously ill soldiers on Friday.',
    ['released 20 event', 'prisoner_exchange 2031-06-06'],
  ],
  [
    'Buses brought the freed soldiers, including nine wounded soldiers, to Velm on Friday.',
    ['released 9 event', 'prisoner_exchange 2031-06-06'],
  ],
  ['The agreement covers the exchange of seriously wounded prisoners.', []],
]

it.each(HEALTH)('reads no attack from how the freed are: %s', (text, expected) => expect(told(text)).toEqual(expected))

it('keeps those hurt in a fight, a blast or a rescue', () => {
  const wounded = (text: string) =>
    read(text)
      .casualties.filter((c) => c.harm === 'wounded')
      .map((c) => c.count_best)
  expect(wounded('Police freed 30 hostages in a raid. Two officers suffered gunshot wounds in the shootout.')).toEqual([
    2,
  ])
  expect(wounded('Gunmen seized 15 passengers near Velm. Two guards are in critical condition.')).toEqual([2])
  expect(wounded('The rescue of the hostages left two commandos in critical condition.')).toEqual([2])
  expect(wounded('A sentry was injured in an exchange of fire. He is in serious condition.')).toEqual([1])
})

it('knows envoys who are exchanged from captives', () => {
  expect(told('Velm and Ossa exchanged ambassadors on Friday.')).toEqual([])
  expect(told('Velm and Ossa swapped 40 soldiers on Friday.')).toEqual([
    'released 40 event',
    'prisoner_exchange 2031-06-06',
  ])
})

const MAIN_VERB: [string, string[]][] = [
  [
    'The mission handed over on Wednesday 19 soldiers who were captured on 9 February by the militia.',
    ['released 19 event', 'prisoner_exchange 2031-06-04'],
  ],
  [
    'The scouts turned over to the Red Cross on Monday a clerk who had been captured in January.',
    ['released 1 event', 'prisoner_exchange 2031-06-09'],
  ],
  [
    'A first party of freed soldiers under the age of 25 returned to Velm from captivity.',
    ['released 2+ event', 'prisoner_exchange 2031-06-10'],
  ],
  [
    'Velm brought back from captivity a group of officers on 9 June.',
    ['released 2+ event', 'prisoner_exchange 2031-06-09'],
  ],
  ['The rebels freed on Friday a second group of captives.', ['released 2+ event', 'prisoner_exchange 2031-06-06']],
]

it.each(MAIN_VERB)('reads the release and not how they were taken or how old they are: %s', (text, expected) =>
  expect(told(text)).toEqual(expected),
)

it('knows an age under or over which persons are from a number of persons', () => {
  expect(linesOf(read('Twelve children under 10 were killed in the raid.'))).toEqual(['killed 12'])
  expect(linesOf(read('Boys under the age of 15 were among the dead.'))).toEqual([])
  expect(linesOf(read('The raid killed under 20 people. Police detained over 60 people.'))).toEqual([
    'killed up to 20',
    'captured 60+',
  ])
})

const BODIES: [string, string[]][] = [
  ['The bodies of 90 fallen soldiers were brought back to Velm on Friday.', ['prisoner_exchange 2031-06-06']],
  ['Ostria received 90 bodies from Velm on Friday.', ['prisoner_exchange 2031-06-06']],
]

it.each(BODIES)('reads no new dead from bodies that change hands: %s', (text, expected) =>
  expect(told(text)).toEqual(expected),
)

it('counts the bodies that a hospital receives', () =>
  expect(linesOf(read('The hospital received 12 bodies on Monday.'))).toEqual(['killed 12']))

it('reads a capture whose day ends the text', () =>
  expect(linesOf(read('Two teachers captured on 3 May'))).toEqual(['captured 2']))
const PLACES: [string, string | null][] = [
  ['On 3 June 15 prisoners were released in exchange for maps of the mines in the Velm region.', null],
  ['Velm freed 12 captives on 3 June in return for maps of the Tarn district.', null],
  ['Under a deal reached in Velm, the rebels freed 20 soldiers on Friday.', null],
  ['On 9 June 40 soldiers came home from captivity, as agreed in Tarn.', null],
  ['Ten captives were handed over at a bridge in Velm on Friday.', 'Velm'],
]

it.each(PLACES)(
  'knows where captives come free from where it was agreed and what was given for them: %s',
  (text, place) =>
    expect(read(text).events.map((e) => [e.subtype, e.place?.name ?? null])).toEqual([['prisoner_exchange', place]]),
)

it('counts nobody again, and nobody else, where the freed are told of once more', () => {
  expect(
    linesOf(read('Velm freed 300 prisoners on Friday. The freed prisoners were flown home on a Karvian plane.')),
  ).toEqual(['released 300'])
  expect(linesOf(read('Twenty captives were freed. Delegates, including two medics, met them.'))).toEqual([
    'released 20',
  ])
})

it('takes captives who went back for freed, and nobody else', () => {
  expect(told('Four prisoners went back to Velm.')[0]).toBe('released 4 event')
  expect(told('Fifteen soldiers have gone back to Velm.')).toEqual([])
})
