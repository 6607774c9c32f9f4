/** What is forbidden, asked for, spoken of or going on in general, beside what was done: each with the near miss. Invented statements. */
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
  'one word forbids or asks for a whole list of deeds': [
    ['The rebels vow to abstain from kidnapping citizens, attacking oil plants and placing mines near farms.', []],
    ['Both will refrain from offensive movements, attacks, use of drones, aerial bombardment and resupply.', []],
    ['The text calls for a halt to attacks on schools, raids on clinics and abductions of aid workers.', []],
    ['The law bans the killing of protected persons, raids on clinics and abductions.', []],
    ['The army said it would respond to any shelling, raids or infiltration.', []],
    ['Troops were sent out to prevent attacks, and rebels raided Ossa on Monday.', ['attack, 2031-03-10']],
    ['Rebels vowed to stop the shelling, but raided Ossa on Monday.', ['attack, 2031-03-10']],
  ],
  'what talks are about need not have happened': [
    ['The envoy held talks in Ossa on Monday about a truce and an exchange of hostages.', ['talks, 2031-03-10']],
    ['All incidents along the border should be resolved through negotiations.', []],
    ['The mediators are prepared to resume discussions in Velm.', []],
    ['We are ready to carry out a prisoner exchange within ten days, the rebels said.', []],
    ['The exchange of hostages near Ossa on Monday was followed by talks.', ['prisoner_exchange, 2031-03-10']],
  ],
  'an accord named by what it ended, and one that is only described': [
    ['The accord brought a full cessation of fire and hostilities.', []],
    ['Rebels attacked Ossa on Monday, in breach of the recently agreed truce.', ['attack, 2031-03-10']],
    [
      'An accord on the exchange of the missing, the forcibly detained and the dead was signed on Monday.',
      ['agreement, 2031-03-10'],
    ],
    ['The two sides agreed on a truce on Monday.', ['agreement, 2031-03-10']],
  ],
  'where forces are and what they do every day': [
    ['The territory of temporary deployment of the peacekeepers is near Ossa.', []],
    ['The army continues to carry out its combat tasks.', []],
    ['Armed clashes have broken out from time to time.', []],
    ['Combat broke out near Ossa on Monday.', ['armed_clash, 2031-03-10']],
    ['The deployment of troops in Ossa began on Monday.', ['headquarters_or_base_established, 2031-03-10']],
  ],
  'craft used in a fight fought in it, and a find is no weapon of a raid': [
    ['The fleet said it used boats and helicopter gunships in the clash on Monday.', ['armed_clash, 2031-03-10']],
    [
      'A raid in Ossa on Monday left four dead. Soldiers found rifles, ammunition and explosives during the raid.',
      ['attack, 2031-03-10'],
    ],
  ],
  'what is only feared or forbidden hides no victims and no verb of its own': [
    [
      'A soldier was killed by Ostrian forces on Monday, hours after Velm, Orm and Ossa urged both to avoid ceasefire violations.',
      ['attack, 2031-03-10'],
    ],
    [
      'The ministry warned of further attacks after two soldiers were killed in Ossa on Monday.',
      ['attack, 2031-03-10'],
    ],
    ['The farmers were working on their farms on Monday when the rebels stormed Ossa.', ['attack, 2031-03-10']],
    ['The ministry warned of further attacks on farms near Ossa.', []],
  ],
  'who fights whom, beside what happened, and what is to be kept off': [
    [
      'A strike by the coalition battling the rebels in Velm killed nine people on Monday.',
      ['air_drone_strike, 2031-03-10'],
    ],
    [
      'Troops were deployed in Ossa on Monday to forestall further attacks.',
      ['headquarters_or_base_established, 2031-03-10'],
    ],
    ['Troops were battling rebels near Ossa on Monday.', ['armed_clash, 2031-03-10']],
  ],
  'what goes on with a day long past is of that day': [
    [
      'On 14 May 1998 rebels attacked the village of Ossa. Twelve people were killed in the attack.',
      ['attack, 1998-05-14'],
    ],
    [
      'On the night of 25 February 1992 the town of Ossa was bombarded. Soon after the shelling, troops seized the town.',
      ['shelling, 1992-02-25', 'armed_clash, 1992-02-25'],
    ],
    [
      'A soldier was killed near Ossa on Monday. The war began with an attack on Velm on 3 May 2001. The attack killed 20 people.',
      ['attack, 2031-03-10', 'attack, 2001-05-03'],
    ],
  ],
  'a bulletin in other forms': [
    ['On 9 March another ceasefire regime violation was registered near Ossa.', ['ceasefire_violation, 2031-03-09']],
    ['The positions near Ossa underwent fire from the heights on Monday.', ['attack, 2031-03-10']],
    ['On Monday the post near Ossa was also subjected to the fire of Ostrian troops.', ['attack, 2031-03-10']],
    ['The ministry reported intense enemy fire at the posts near Ossa on Monday.', ['attack, 2031-03-10']],
    ['On Monday the ministers held telephone conversations.', ['talks, 2031-03-10']],
  ],
  'a war drives out millions, and an incident does not': [
    [
      'The two sides agreed on Monday on a truce to end a war that has killed thousands and displaced millions.',
      ['agreement, 2031-03-10'],
    ],
    ['Rebels attacked Ossa on Tuesday. The war has displaced more than 7.5 million people.', ['attack, 2031-03-11']],
    ['More than 100,000 people fled Ostria on Monday.', ['displacement, 2031-03-10']],
    ['Rebels attacked Ossa on Monday. Some 2,000 villagers fled.', ['attack, 2031-03-10', 'displacement, 2031-03-10']],
  ],
}

describe.each(Object.entries(cases))('%s', (_, list) => {
  test.each(list)('%s', (text, wanted) => expect(told(text)).toEqual(wanted))
})
