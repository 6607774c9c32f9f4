/** Of what kind an event is: the words of each kind, and who, what or whom beside them tells it. Invented statements, no registry. */
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
  'ground is taken by who takes it and is told of as its subject': [
    ['The village of Ossa was captured by rebels on Monday.', ['armed_clash, 2031-03-10']],
    ['The army regained full control of Ossa on Monday.', ['armed_clash, 2031-03-10']],
    ['A man from the village of Ossa took another road on Monday.', []],
    ['Ostrian troops tried to move their positions forward near Ossa on Monday.', ['armed_clash, 2031-03-10']],
    ['The border guard said armed men encroached on the village of Ossa on Monday.', ['armed_clash, 2031-03-10']],
    ['The rebels attempted to seize the town of Ossa on Monday.', ['armed_clash, 2031-03-10']],
    ['The rebels attempted to seize the moment on Monday.', []],
    ['The firm tried to move its business forward near Ossa on Monday.', []],
  ],
  'who does it, with what and to whom tells the kind': [
    ['A suicide bomber struck a mosque in Ossa on Monday.', ['suicide_bomb, 2031-03-10']],
    ['Jets pounded Ossa on Monday.', ['air_drone_strike, 2031-03-10']],
    ['Artillery pounded Ossa on Monday.', ['shelling, 2031-03-10']],
    ['A mine went off near Ossa on Monday.', ['mine, 2031-03-10']],
    ['A grenade exploded in Ossa on Monday.', ['grenade, 2031-03-10']],
    ['Police opened fire on demonstrators in Ossa on Monday.', ['excessive_force_against_protesters, 2031-03-10']],
    ['Police opened fire on bandits in Ossa on Monday.', ['attack, 2031-03-10']],
    ['The militia erected barricades in Ossa on Monday.', ['blockade, 2031-03-10']],
  ],
  'breaches are of the truce that the text tells of, and counted': [
    ['The truce began on Sunday. Marn reported 16 violations on Monday.', ['ceasefire_violation, 2031-03-10']],
    ['The truce began on Sunday. A panel reported 16 violations of human rights on Monday.', []],
    ['The ceasefire was violated near Ossa on Monday.', ['ceasefire_violation, 2031-03-10']],
    ['The rules were violated near Ossa on Monday.', []],
  ],
  'a part disclaimed, a deed disavowed and an account called lies are denials': [
    [
      'Shells hit Ossa on Sunday. The Front said it had nothing to do with it.',
      ['shelling, 2031-03-09', 'statement, 2031-03-12'],
    ],
    [
      'Shells hit Ossa on Sunday. “We do not target villages,” the general said.',
      ['shelling, 2031-03-09', 'statement, 2031-03-12'],
    ],
    [
      'Shells hit Ossa on Sunday. The minister branded the report a pack of lies.',
      ['shelling, 2031-03-09', 'statement, 2031-03-12'],
    ],
    [
      'Shells hit Ossa on Sunday. The army denied on Monday that it had fired.',
      ['shelling, 2031-03-09', 'statement, 2031-03-10'],
    ],
    ['Shells hit Ossa on Sunday. He called the plan for a school nonsense.', ['shelling, 2031-03-09']],
  ],
  'an inquiry asked for and fire suspended are no events': [
    ['We call on the army to conduct an independent inquiry into the raid on Ossa on Monday.', ['attack, 2031-03-10']],
    ['The two announced the suspension of offensive operations in Ossa on Monday.', []],
    ['Prosecutors opened an inquiry on Monday.', ['investigation, 2031-03-10']],
  ],
  'each numbered unit tells its own': [
    [
      'On Monday troops of the 151st Battalion ambushed rebels. Troops of the 148th Battalion attacked rebels.',
      ['ambush, 2031-03-10', 'attack, 2031-03-10'],
    ],
    [
      'On Monday troops of the 151st Battalion ambushed rebels. Troops of the 151st Battalion attacked them again.',
      ['ambush, 2031-03-10'],
    ],
  ],
  'fire is shot, and a fire burns': [
    ['Fire was opened on a villager on Monday.', ['attack, 2031-03-10']],
    ['On Monday heavy artillery fire began on Ossa.', ['shelling, 2031-03-10']],
    ['Enemy fire on Ossa was heavy on Monday.', ['attack, 2031-03-10']],
    ['A fire at a factory in Ossa was put out on Monday.', []],
    ['The army targeted the villages of Ossa, Velm and Tarn with mortars on Monday.', ['shelling, 2031-03-10']],
    ['A kamikaze drone exploded near a school on Monday.', ['air_drone_strike, 2031-03-10']],
  ],
  'states bomb from the air, and others may not': [
    ['Israel bombed a camp on Monday.', ['air_drone_strike, 2031-03-10']],
    ['Rebels bombed a camp on Monday.', ['remote_explosive_landmine_ied, 2031-03-10']],
  ],
  'talks were held, or are people of one house': [
    ['The leaders held their fifth meeting.', ['talks, 2031-03-12']],
    ['A meeting always helps.', []],
    ['The president met with his cabinet on Monday.', []],
  ],
  'captives are exchanged': [['The sides exchanged prisoners on Monday.', ['prisoner_exchange, 2031-03-10']]],
  'what must stop, is feared or was averted has not happened': [
    ['The shelling must stop.', []],
    ['Marn fears a new attack on Ossa on Monday.', []],
    ['An attack on Ossa was averted on Monday.', []],
    ['Any attack on Ossa on Monday was a mistake.', []],
  ],
  'the apostrophe behind a plural is a possessive': [
    ['Israel killed the rebels’ political leader in Ossa on Monday.', ['attack, 2031-03-10']],
  ],
  'a craft that falls, and what burns when thrown': [
    ['Two petrol bombs were hurled at a court in Ossa on Monday.', ['attack, 2031-03-10']],
    ['A military helicopter came down in Ossa on Monday.', ['other, 2031-03-10']],
    ['Warplanes bomb the port of Ossa.', ['air_drone_strike, 2031-03-12']],
    ['Four people drowned when a boat sank off Ossa on Monday.', ['other, 2031-03-10']],
    ['The price of bread came down in Ossa on Monday.', []],
    ['A peacekeeper was killed when his patrol hit a mine on Monday.', ['mine, 2031-03-10']],
  ],
  'fights and strikes of other kinds are none': [
    ['Nurses in Ossa went on strike on Monday.', []],
    ['The battle against inflation went on in Ossa on Monday.', []],
    ['The minister came under fire for his words on Monday.', []],
    ['Two critics attacked the budget on Monday.', []],
    ['The plan was shot down by the senate on Monday.', []],
    ['Rebels attacked the town of Ossa on Monday.', ['attack, 2031-03-10']],
    ['The clubs clash in Ossa on Monday.', []],
    ['Heavy snow blocked the road to Ossa on Monday.', []],
    ['Rebels blocked the road to Ossa on Monday.', ['blockade, 2031-03-10']],
    ['Mourners kept the road between Ossa and Velm shut on Monday.', ['blockade, 2031-03-10']],
    ['The firm fired 200 workers on Monday.', []],
    ['Rebels fired on 200 workers on Monday.', ['attack, 2031-03-10']],
    ['The speaker stormed out of the hall in Ossa on Monday.', []],
    ['A one-day strike shut schools in Ossa on Monday.', []],
    ['The prince met pupils of a school in Ossa on Monday.', []],
    ['The rebels refused to hold talks in Ossa on Monday.', []],
    ['Soldiers are trained to repel drone attacks.', []],
    ['A storm struck Ossa on Monday, killing four people.', ['other, 2031-03-10']],
  ],
  'talks called off were not held, and what they were called off after was': [
    ['The talks in Ossa were called off on Monday.', []],
    ['The march was called off after the raid on Ossa on Monday.', ['attack, 2031-03-10']],
    ['A journal called for an inquiry into the raid on Ossa on 8 March.', ['attack, 2031-03-08']],
  ],
  'a day is of what it is said of': [
    ['The guild opened an inquiry into Sunday’s raid on Ossa.', ['investigation, 2031-03-12', 'attack, 2031-03-09']],
    [
      'Courts opened a criminal case over the shelling of Ossa on 8 March.',
      ['investigation, 2031-03-12', 'shelling, 2031-03-08'],
    ],
    [
      'Two days after the raid on Ossa, the army shelled Velm on Monday.',
      ['attack, 2031-03-08', 'shelling, 2031-03-10'],
    ],
    [
      'The army is investigating a raid on a farm in Ossa on 8 March.',
      ['investigation, 2031-03-12', 'attack, 2031-03-08'],
    ],
    ['The four men kidnapped on 1 March were freed, police said on Monday.', ['prisoner_exchange, 2031-03-10']],
    [
      'A judge was shot dead in Ossa on Monday. Earlier in the day, a bomb hit a bus in Velm.',
      ['attack, 2031-03-10', 'remote_explosive_landmine_ied, 2031-03-10'],
    ],
    ['Troops were flown in on Monday after clashes in Ossa on Saturday.', ['armed_clash, 2031-03-08']],
    ['After two days of talks in Ossa, the envoys left for Velm on Monday.', ['talks, 2031-03-09']],
    ['For a second day, talks were held in Ossa on Monday.', ['talks, 2031-03-10']],
  ],
  'who is called in is an envoy': [
    ['The ministry summoned the Marnian ambassador on Monday.', ['other, 2031-03-10']],
    ['The court summoned a banker on Monday.', []],
  ],
}

describe.each(Object.entries(cases))('%s', (_, own) => {
  test.each(own)('%s', (text, wanted) => expect(told(text)).toEqual(wanted))
})
