/** What is told beside an event and is none: what came of it, who somebody was, words of protest, what an inquiry found. Invented statements. */
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { english } from './reading.js'

/** A Wednesday. */
const PUBLISHED = '2031-03-12'

const told = (text: string): string[] =>
  extract({ text, published: PUBLISHED, publisher: 'publisher' }, english()).events.map(
    ({ subtype, date_start }) => `${subtype}, ${date_start}`,
  )

const cases: Record<string, [text: string, wanted: string[]][]> = {
  'who is freed or killed was taken on a day of its own': [
    ['The militia set free four nurses whom it had abducted in January.', ['prisoner_exchange, 2031-03-12']],
    [
      'On Monday the army handed over three drivers taken hostage by its men on 2 March.',
      ['prisoner_exchange, 2031-03-10', 'detention, 2031-03-02'],
    ],
    [
      'The rebels freed two men on Monday and detained three others.',
      ['prisoner_exchange, 2031-03-10', 'detention, 2031-03-10'],
    ],
  ],
  'what a fight or an attack brings along is no event': [
    [
      'Troops killed three rebels in a clash near Ossa on Monday. Three rifles and 70 rounds were recovered from them.',
      ['armed_clash, 2031-03-10'],
    ],
    ['Fighters crossed the border near Ossa on Monday and attacked a patrol.', ['attack, 2031-03-10']],
    ['Police seized 20 rifles in Velm on Monday.', ['disrupted_weapons_use, 2031-03-10']],
    [
      'A bomb killed two in Ossa on Sunday. Police seized 20 rifles in Velm on Monday.',
      ['remote_explosive_landmine_ied, 2031-03-09', 'disrupted_weapons_use, 2031-03-10'],
    ],
  ],
  'who flees or is carried off alone is not displaced': [
    ['The attackers at both scenes fled when police returned fire in Ossa on Monday.', ['armed_clash, 2031-03-10']],
    ['He has been evacuated from the spot near Ossa.', []],
    ['Ten guards were evacuated for medical treatment on Monday.', []],
    ['Some 300 people were evacuated from Ossa on Monday.', ['displacement, 2031-03-10']],
  ],
  'a place told only further on is looked for in its own sentence': [
    [
      'More than 800 people have been displaced.\n\nAfter a long night of raids on farms in the hills, more than 800 people fled their homes in the village of Ossa on 10 March.',
      ['displacement, 2031-03-10', 'attack, 2031-03-10'],
    ],
  ],
  'displaced persons to whom something is done were displaced before': [
    [
      'Rebels held up a coach near Ossa on Monday and abducted the 31 displaced people in it.',
      ['abduction_forced_disappearance, 2031-03-10'],
    ],
    ['The agency gave food to 2,000 displaced people in Ossa on Monday.', []],
    ['Fighting has left 2,000 displaced people in Ossa.', ['armed_clash, 2031-03-12', 'displacement, 2031-03-12']],
  ],
  'words of protest and a march of history are no protest': [
    ['The envoy was told to register his protest at the shelling of Ossa on Monday.', ['shelling, 2031-03-10']],
    ['The mission will support Marn on its march towards peace.', []],
    ['Gunmen killed nine in two attacks in Ossa on Monday, the latest unrest in Marn.', ['attack, 2031-03-10']],
    ['Thousands joined a protest in Ossa on Monday.', ['peaceful_protest, 2031-03-10']],
    ['Unrest in Ossa left three dead on Monday.', ['violent_demonstration, 2031-03-10']],
  ],
  'what an inquiry found is told by it': [
    ['An initial investigation found that the men hid behind a school.', []],
    [
      'Inquiries into the blast in Ossa on Monday showed that a gas pipe had burst.',
      ['remote_explosive_landmine_ied, 2031-03-10'],
    ],
    ['An investigation into the loss of the boat was opened on Monday.', ['investigation, 2031-03-10']],
    ['An investigation is under way, the mayor said.', ['investigation, 2031-03-12']],
  ],
  'who is fighting somewhere did what is told of him': [
    ['The Ostrian coalition fighting in Marn shot down a drone on Monday.', ['disrupted_weapons_use, 2031-03-10']],
    ['The army fighting in Ossa lost 12 men on Monday.', ['armed_clash, 2031-03-10']],
  ],
  'what may come is no event': [
    ['Analysts said attacks could increase before the vote in July.', []],
    ['Violence may spread to Ossa in July.', []],
    ['The shelling could be heard in Ossa on Monday.', ['shelling, 2031-03-10']],
  ],
  'a month or year behind “after the” is of what came before': [
    [
      'The strikes on Ossa came as fears of war grew in the aftermath of the coup last February.',
      ['air_drone_strike, 2031-03-12'],
    ],
    ['The jets struck Ossa on Monday after the collapse of the truce in May.', ['air_drone_strike, 2031-03-10']],
    ['The jets struck Ossa in February.', ['air_drone_strike, 2031-02-01']],
  ],
  'the day since which something is the first is none of its': [
    [
      'Rebels raided a base near Ossa on Tuesday. The raid was the first since a ten-day truce ended on Sunday.',
      ['attack, 2031-03-11'],
    ],
  ],
  'those counted one by one are not counted together again': [
    [
      'Two bombs detonated by rebels killed two guards and hurt nine in separate attacks in western Marn on Saturday. One bomb wounded four guards in a truck in Ossa. A second bomb exploded in Velm and killed two.',
      ['remote_explosive_landmine_ied, 2031-03-08', 'remote_explosive_landmine_ied, 2031-03-08'],
    ],
    ['Two attacks killed nine in Ossa on Monday. Police blamed rebels for the attacks.', ['attack, 2031-03-10']],
  ],
  'what was done hours before or later is another event': [
    [
      'Shells hit Ossa on Monday, killing two. Earlier on Monday militants set off a car bomb at a checkpoint.',
      ['shelling, 2031-03-10', 'remote_explosive_landmine_ied, 2031-03-10'],
    ],
    ['Shells hit Ossa on Monday, killing two. Hours later the attack was condemned.', ['shelling, 2031-03-10']],
  ],
  'a dateline dates nothing, on a line of its own or with an agency': [
    [
      'Convoy attacked, 4 dead\n\nOssa, March 9\n\nFour guards died in an attack on a convoy near Velm last evening.',
      ['attack, 2031-03-08'],
    ],
    ['March 9 (XPA) -- Four guards died in an attack on a convoy near Velm on Saturday.', ['attack, 2031-03-08']],
  ],
  'a force arrives in a place, and a patrol at a scene': [
    ['Sappers were sent to the scene in Ossa.', []],
    ['Ostria sent 500 soldiers to Ossa on Monday.', ['headquarters_or_base_established, 2031-03-10']],
    ['Reinforcements arrived in Ossa on Monday.', ['headquarters_or_base_established, 2031-03-10']],
    ['The patrol arrived at the spot on Monday.', []],
  ],
}

describe.each(Object.entries(cases))('%s', (_, list) => {
  test.each(list)('%s', (text, wanted) => expect(told(text)).toEqual(wanted))
})
