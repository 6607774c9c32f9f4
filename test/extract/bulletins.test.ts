/** Bulletins that tell one incident a line, in invented places. */
import { expect, test } from 'vitest'
import { read } from './read-statement.js'

/** Events as “place, day” and figures as “killed 3 e1”, for a Wednesday. */
const told = (text: string): string[] => {
  const { events, casualties } = read(text, undefined, '2031-03-12')
  return [
    ...events.map((e) => `${e.place?.name ?? 'nowhere'}, ${e.date_start?.slice(5)}`),
    ...casualties.map((c) => `${c.harm} ${c.count_best} ${c.event}`),
  ]
}

test.each<[string, string, string[]]>([
  [
    'lines under a town, one of which comes again',
    [
      'MARN - A bomb killed three people in the market on Monday, police said.',
      'VELM - Gunmen shot dead a mayor, police said.',
      'MARN - Three policemen died when a mine exploded.',
      'ORM - Gunmen killed two drivers, police said.',
    ].join('\n\n'),
    [
      'MARN, 03-10',
      'VELM, 03-12',
      'MARN, 03-12',
      'ORM, 03-12',
      'killed 3 e1',
      'killed 1 e2',
      'killed 3 e3',
      'killed 2 e4',
    ],
  ],
  [
    'bullets below a day',
    [
      'Incidents of Tuesday, 11 March',
      '- Two mortar rounds fell in Marn. Nobody was hurt.',
      '- A bomb hurt four guards in Velm.',
      '- Gunmen killed a clerk in Orm.',
      '- The body of a driver was found in Dask.',
      '- Gunmen wounded four porters in Tarn.',
    ].join('\n\n'),
    [
      'Marn, 03-11',
      'Velm, 03-11',
      'Orm, 03-11',
      'Dask, 03-11',
      'Tarn, 03-11',
      'wounded 0 e1',
      'wounded 4 e2',
      'killed 1 e3',
      'killed 1 e4',
      'wounded 4 e5',
    ],
  ],
  [
    'labels with days',
    [
      'Ambush: 10 March, Marn district – rebels fired at a convoy; two guards were killed.',
      'Mine: 11 March, Velm district – a lorry hit a mine; two drivers were killed.',
      'Raid: 11 March, Orm district – gunmen stormed a post; one guard was wounded.',
    ].join('\n\n'),
    ['Marn, 03-10', 'Velm, 03-11', 'Orm, 03-11', 'killed 2 e1', 'killed 2 e2', 'wounded 1 e3'],
  ],
])('%s', (_, text, expected) => {
  expect(told(text).map((line) => line.replace(/ district/i, ''))).toEqual(expected)
})

test('a list of what one attack did is of that attack', () => {
  const { events } = read(
    'Shells hit Marn on Monday.\n\n- Three women were killed.\n\n- Nine porters were wounded.\n\n- Two houses burned.',
    undefined,
    '2031-03-12',
  )
  expect(events).toHaveLength(1)
})
