/** Days that go on to other days, and words that only tell what something is like. Invented statements, no registry. */
import { expect, test } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { english } from './reading.js'

/** A Wednesday. */
const PUBLISHED = '2031-03-12'

const told = (text: string): string[] =>
  extract({ text, published: PUBLISHED, publisher: 'publisher' }, english()).events.map(
    ({ subtype, date_start: start, date_end: end }) => [subtype, start === end ? start : `${start}/${end}`].join(', '),
  )

test.each([
  // What a thing is like is no event
  ['The war ended with an Odravian-brokered peace agreement, which opened the door to trade.', []],
  ['Envoys try to keep a Marn-mediated truce alive.', []],
  ['The formerly occupied regions of Ostria are full of weeds.', []],
  ['Velm’s captured district of Ossa is quiet.', []],
  ['Soldiers drove past burning houses near Ossa.', []],
  ['The political and fighting wings of the movement are at odds.', []],
  ['It was the worst year since the general seized power in Velm.', []],
  ['The forest serves as a staging post for attacks on Marn.', []],
  ['Two sides signed a Marn-brokered truce in Ossa on Monday.', ['agreement, 2031-03-10']],
  ['The army then occupied the village of Ossa on Monday.', ['armed_clash, 2031-03-10']],
  ['Rebels were accused of burning houses in Ossa on Monday.', ['looting_property_destruction, 2031-03-10']],
  // A fight, and none
  ['There was a fight at the border near Ossa on Monday.', ['armed_clash, 2031-03-10']],
  ['Three guards were hurt in two fights near Ossa on Monday.', ['armed_clash, 2031-03-10']],
  ['A third fight broke out near Ossa on Monday.', ['armed_clash, 2031-03-10']],
  ['Velm leads the fight against crime in Ossa.', []],
  ['He won the fight over his visa.', []],
  // What went on from a day to another
  [
    'Fighting in Ossa broke out on the evening of Monday, 10 March and continued into the afternoon of today.',
    ['armed_clash, 2031-03-10/2031-03-12'],
  ],
  ['Clashes erupted in Ossa on Sunday and lasted until early Tuesday.', ['armed_clash, 2031-03-09/2031-03-11']],
  ['Fighting near Ossa flared on 3 March and raged through 5 March.', ['armed_clash, 2031-03-03/2031-03-05']],
  [
    'Fighting in Ossa broke out on Monday and went on until Tuesday.\n\nMany fled the violence of Monday.',
    ['armed_clash, 2031-03-10/2031-03-11', 'displacement, 2031-03-10'],
  ],
  ['The army began an offensive on Ossa on 3 March and continued to Marn on 5 March.', ['attack, 2031-03-03']],
  // Up to the day of the words
  [
    'Officials said on Monday that clashes near Ossa since 3 March had hurt many.',
    ['armed_clash, 2031-03-03/2031-03-10'],
  ],
  // What is counted since a day or in a war is no incident of a day or a spot
  [
    'Since the start of the war 90 civilians have been killed by shelling.\n\nOn Sunday the ministry announced the shelling of Ossa and the death of a shepherd.',
    ['shelling, 2031-03-12', 'shelling, 2031-03-09'],
  ],
  [
    'Air strikes have killed 60 since 1 February. An air strike hit Ossa town on Sunday, killing two.',
    ['air_drone_strike, 2031-02-01/2031-03-12', 'air_drone_strike, 2031-03-09'],
  ],
  [
    'Troops clashed with rebels in the town of Ossa on Sunday, leaving four dead. Clashes have killed more than 200 in the war.',
    ['armed_clash, 2031-03-09'],
  ],
  [
    'Fighting since Friday has killed 20. On Sunday troops fought rebels in the town of Ossa.',
    ['armed_clash, 2031-03-09', 'armed_clash, 2031-03-07/2031-03-12'],
  ],
  // Mediation by the way, inquiries, counts of firing
  ['Ostria welcomed the paper signed through Marn’s mediation.', []],
  ['A commission has been set up to find the killers, he said on Monday.', ['investigation, 2031-03-10']],
  [
    'A board was formed to investigate the blast in Ossa.',
    ['investigation, 2031-03-12', 'remote_explosive_landmine_ied, 2031-03-12'],
  ],
  ['The mission recorded 19 facts of firing in Ossa province on Monday.', ['ceasefire_violation, 2031-03-10']],
  // What came of something is of its day
  [
    'The army waged a brief military campaign in February in the region of Velm. The offensive ended decades of rule and led to thousands fleeing their homes.',
    ['attack, 2031-02-01/2031-02-28', 'displacement, 2031-02-01/2031-02-28'],
  ],
  [
    'The presidents met in Ossa on Sunday. The meeting resulted in a joint declaration on trade.',
    ['talks, 2031-03-09', 'agreement, 2031-03-09'],
  ],
  ['Thousands fled their homes near Ossa. The army denies an offensive.', ['displacement, 2031-03-12']],
  // Whatever is dropped from a drone
  [
    'A shed burned after an incendiary charge was dropped by a quadcopter drone on Ossa on Monday.',
    ['air_drone_strike, 2031-03-10'],
  ],
  ['A grenade released from a drone hurt a farmer in Ossa on Monday.', ['air_drone_strike, 2031-03-10']],
  ['An explosive device was set off near Ossa on Monday.', ['remote_explosive_landmine_ied, 2031-03-10']],
  // An anniversary is no day
  ['The attack took place after parades for the 30th anniversary of the republic.', ['attack, 2031-03-12']],
  // An hour on the day that the text tells
  [
    'Troops clashed near Ossa on Monday.\n\nWhen the guns fell silent, commanders met at 10:30 am.',
    ['armed_clash, 2031-03-10', 'talks, 2031-03-10'],
  ],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})
