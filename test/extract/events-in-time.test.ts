/** What the times that a text tells say of its events: spans between two of one sentence, parts of a day, counts of a month. Invented, no registry. */
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { english } from './reading.js'

/** A Wednesday. */
const PUBLISHED = '2031-03-12'

const told = (text: string): string[] => {
  const { events, casualties } = extract({ text, published: PUBLISHED, publisher: 'publisher' }, english())
  return events.map((e) =>
    [
      e.subtype,
      e.place?.name ?? 'nowhere',
      e.date_start?.slice(5),
      ...casualties.filter((c) => c.event === e.id).map((c) => `${c.harm} ${c.count_low}`),
    ].join(', '),
  )
}

const cases: Record<string, [text: string, wanted: string[]][]> = {
  'a month that names a war is not of what follows': [
    [
      'A year after it began the committee summed up its case on the war of autumn 2030.\n\nKilled in Marn, soldiers and civilians together: 781.',
      ['attack, Marn, 03-12, killed 781'],
    ],
  ],
  'days of fighting told with a year are of that year': [
    ['In 2016, 40 died in four days of fighting.', ['armed_clash, nowhere, 01-01, killed 40']],
    ['Some 40 died in four days of fighting in May 2016.', ['armed_clash, nowhere, 05-01, killed 40']],
    ['Ossa fell on Tuesday after three days of fighting.', ['armed_clash, nowhere, 03-09']],
  ],
  'a month told after “of that year” has the year told last': [
    [
      'Shells hit Ossa on Monday. In 2019 troops went into Marn. Rebels attacked Velm in July of that year.',
      ['shelling, Ossa, 03-10', 'attack, Velm, 07-01'],
    ],
  ],
  'what is told of words that follow is of their day': [
    ['“Today rebels attacked a convoy at Ossa,” the spokesman said on Monday.', ['attack, Ossa, 03-10']],
    ['“Yesterday rebels attacked a convoy at Ossa,” an officer said on Monday.', ['attack, Ossa, 03-09']],
    ['Over the past 24 hours troops shelled Ossa, the ministry said on 10 March.', ['shelling, Ossa, 03-09']],
    ['Rebels shelled Ossa in the past two days, the army said on Monday.', ['shelling, Ossa, 03-09']],
    ['Rebels shelled Ossa yesterday, the army said on Monday.', ['shelling, Ossa, 03-11']],
    ['Rebels shelled Ossa today, the army said on Wednesday.', ['shelling, Ossa, 03-12']],
  ],
  'a month or year behind “since” is of what it began with': [
    [
      'Gunmen attacked a convoy at Ossa on Sunday. It was the first major clash since the two sides signed a truce a month ago.',
      ['attack, Ossa, 03-09', 'agreement, Ossa, 02-01'],
    ],
    [
      'Gunmen raided Ossa on Sunday in the deadliest attack since rebels stormed Velm last month.',
      ['attack, Ossa, 03-09', 'attack, Velm, 02-01'],
    ],
    ['The fighting at Ossa, the worst since the war ended in 2029, went on today.', ['armed_clash, Ossa, 03-12']],
  ],
  'a day told of a thing between commas is of that thing': [
    [
      'The push, which ended over the weekend, was led by troops that had killed 19 rebels in late January in Velm.',
      ['attack, Velm, 01-01, killed 19'],
    ],
    [
      'Thousands of villagers have left their homes around the temple of Ossa, which saw a deadly standoff in January.',
      ['displacement, temple of Ossa, 03-12, displaced 2000'],
    ],
    ['Rebels shelled Ossa, which was hit by floods in January.', ['shelling, Ossa, 03-12']],
    [
      'The fighting is the worst since three guards were killed in January.',
      ['armed_clash, nowhere, 03-12', 'armed_clash, nowhere, 01-01, killed 3'],
    ],
    ['An ambush, which took place in January, killed a guard.', ['ambush, nowhere, 01-01, killed 1']],
    ['The convoy, which left Ossa on Sunday, was attacked near Velm.', ['attack, Velm, 03-09']],
  ],
  'the day on which a statement was issued is no day of what it tells': [
    [
      'A guard died on 2 March of wounds from a blast near Ossa, according to a release issued yesterday.',
      ['remote_explosive_landmine_ied, Ossa, 03-02, killed 1'],
    ],
    [
      'Three men were hurt in a blast near Ossa on Sunday, a report published today said.',
      ['remote_explosive_landmine_ied, Ossa, 03-09, wounded 3'],
    ],
  ],
  'a third day of something is that of the words, unless another is told': [
    [
      'Two officers died in a third day of fighting near Ossa.\n\nFour troops had been killed in clashes on Monday and Tuesday near Ossa.',
      ['armed_clash, Ossa, 03-12, killed 2', 'armed_clash, Ossa, 03-10, killed 4'],
    ],
    ['Rebels shelled Ossa for the fifth consecutive day.', ['shelling, Ossa, 03-12']],
    ['Rebels shelled Ossa for a third day on Tuesday.', ['shelling, Ossa, 03-11']],
    ['On Monday rebels shelled Ossa for a second straight day.', ['shelling, Ossa, 03-10']],
  ],
  'who was captured in a fight was captured on its day': [
    [
      'They are among 45 marines captured in December last year during clashes near Ossa.',
      ['detention, nowhere, 12-01, captured 45', 'armed_clash, Ossa, 12-01'],
    ],
    [
      'The two men seized on 3 February in a raid on Ossa were freed on Monday.',
      ['attack, Ossa, 02-03', 'prisoner_exchange, Ossa, 03-10, released 2'],
    ],
  ],
  'what is said of a day in a paragraph of its own is of no month told above': [
    [
      'In February rebels attacked Ossa.\n\nThe radio said on Monday that bombers had killed 18 people in Velm.',
      ['attack, Ossa, 02-01', 'attack, Velm, 03-10, killed 18'],
    ],
  ],
  'how far a count goes is no day of what it counts': [
    [
      'He said 942 breaches of the ceasefire had been recorded till 23 January.',
      ['ceasefire_violation, nowhere, 03-12'],
    ],
  ],
  'who is freed on another day is not where the fight was': [
    [
      'Soldiers shot at each other in Marn on Monday. The army said that on Tuesday it had released 13 soldiers who surrendered during the fighting.',
      ['attack, Marn, 03-10', 'prisoner_exchange, nowhere, 03-11, released 13'],
    ],
  ],
  'a report counts its days from its dateline': [
    ['VELM, March 10 (Agency) - Shells killed two farmers near Orm today.', ['shelling, Orm, 03-10, killed 2']],
    ['Shelling near Orm\n\nVELM, March 11 - Shells killed two farmers yesterday.', ['shelling, Orm, 03-10, killed 2']],
    ['VELM, Tuesday - Shells killed two farmers near Orm today.', ['shelling, Orm, 03-11, killed 2']],
    ['VELM, March 1 - Shells killed two farmers near Orm today.', ['shelling, Orm, 03-12, killed 2']],
    ['VELM, March 14 - Shells killed two farmers near Orm today.', ['shelling, Orm, 03-12, killed 2']],
    [
      'Shells killed two farmers near Orm on March 10. A boy was hurt there today.',
      ['shelling, Orm, 03-10, killed 2', 'attack, Orm, 03-12, wounded 1'],
    ],
  ],
  'a span of time stands between two events of one sentence': [
    [
      'A bomb hurt six people in Marn on Monday. The attack came two days after gunmen killed nine guards in Ossa.',
      ['remote_explosive_landmine_ied, Marn, 03-10, wounded 6', 'attack, Ossa, 03-08, killed 9'],
    ],
    [
      'The shelling came hours after a bombing in Ossa killed four.',
      ['shelling, nowhere, 03-12', 'remote_explosive_landmine_ied, Ossa, 03-12, killed 4'],
    ],
    [
      'Hours after the bombing, which killed 12 people in Velm, the army launched a raid on Ossa in which two rebels were killed.',
      ['remote_explosive_landmine_ied, Velm, 03-12, killed 12', 'attack, Ossa, 03-12, killed 2'],
    ],
    [
      'Two guards died in hospital a day after the blast in Ossa.',
      ['remote_explosive_landmine_ied, Ossa, 03-12, killed 2'],
    ],
  ],
  'a part of a day is of the day told before it': [
    ['Shells hit Ossa on Sunday, killing two people. The shelling began at dawn.', ['shelling, Ossa, 03-09, killed 2']],
    ['Gunmen attacked Ossa on Sunday. The attack took place at night.', ['attack, Ossa, 03-09']],
  ],
  'a month in which others like it are counted is no date': [
    [
      'A bomb went off in Ossa on Monday. The blast was the third in the city this month.',
      ['remote_explosive_landmine_ied, Ossa, 03-10'],
    ],
    [
      'A bomb went off in Ossa on Monday. It was the deadliest attack in the country this year.',
      ['remote_explosive_landmine_ied, Ossa, 03-10'],
    ],
  ],
  'bodies found by a day were dead before': [
    [
      'Nine people were killed in Ossa on Monday. Six bodies had been found by Tuesday evening.',
      ['attack, Ossa, 03-10, killed 9, killed 6'],
    ],
  ],
  'who is told to be harmed in what was told before': [
    [
      'Two guards died in a blast in Velm on Monday. In a separate incident, police killed four rebels in a raid in Ossa. A policeman was also killed in the operation.',
      ['remote_explosive_landmine_ied, Velm, 03-10, killed 2', 'attack, Ossa, 03-10, killed 4, killed 1'],
    ],
    [
      'Raiders killed six guards in Ossa on Monday. The raiders fled after the assault.',
      ['attack, Ossa, 03-10, killed 6'],
    ],
    [
      'A soldier was shot dead on the border near Velm on Monday. Two of its soldiers were wounded near Ossa.',
      ['attack, Velm, 03-10, killed 1', 'attack, Ossa, 03-10, wounded 2'],
    ],
  ],
  'shots are of the shooting and not of the bomb told last': [
    [
      'A sniper killed two guards in Ossa on Monday. On Tuesday a bomb in Velm hurt six people. Shots were heard for an hour.',
      ['attack, Ossa, 03-10, killed 2', 'remote_explosive_landmine_ied, Velm, 03-11, wounded 6'],
    ],
  ],
  'further fire is other fire': [
    [
      'Shelling of Ossa on Monday killed two villagers. Further shelling wounded three.',
      ['shelling, Ossa, 03-10, killed 2', 'shelling, Ossa, 03-10, wounded 3'],
    ],
  ],
  'a paragraph that turns to another place, or “Meanwhile”, is of the news again': [
    [
      'Shells hit Ossa on Tuesday, killing two people.\n\nThree guards were wounded on Sunday in an attack on a bus in Velm.\n\nIn Marn, a bomb killed four.',
      [
        'shelling, Ossa, 03-11, killed 2',
        'attack, Velm, 03-09, wounded 3',
        'remote_explosive_landmine_ied, Marn, 03-11, killed 4',
      ],
    ],
    [
      'Gunmen stormed Ossa on Monday. On 3 January a bomb in Velm killed 20. Meanwhile, two guards were shot dead in Marn.',
      ['attack, Ossa, 03-10', 'remote_explosive_landmine_ied, Velm, 01-03, killed 20', 'attack, Marn, 03-10, killed 2'],
    ],
    [
      'Shells hit Ossa on Tuesday, killing two people.\n\nThree guards were wounded on Sunday in an attack on a bus in Velm.\n\nThe attackers then shelled a school.',
      ['shelling, Ossa, 03-11, killed 2', 'shelling, Velm, 03-09, wounded 3'],
    ],
  ],
  'a span between two days, and a month, are of what follows them': [
    [
      'There were 40 clashes near Ossa between February 1 and February 20. The army shelled Velm.',
      ['armed_clash, Ossa, 02-01', 'shelling, Velm, 02-01'],
    ],
    [
      'In February, rebels carried out 12 attacks in Ossa. Shelling of Marn killed three women.',
      ['attack, Ossa, 02-01', 'shelling, Marn, 02-01, killed 3'],
    ],
    [
      'Rebels stormed Ossa on Monday. It was hit in 2029. They shelled Marn.',
      ['attack, Ossa, 03-10', 'shelling, Marn, 03-10'],
    ],
  ],
  'what troops seized on a day tells the day of what follows': [
    [
      'Troops captured two rebels in Ossa yesterday but lost two soldiers in gunbattles. Another clash erupted near Tarn.',
      ['detention, Ossa, 03-11, captured 2', 'armed_clash, Ossa, 03-11, killed 2', 'armed_clash, Tarn, 03-11'],
    ],
    [
      'The nurses seized on 3 March were freed on Monday. Shells hit Ossa.',
      ['prisoner_exchange, nowhere, 03-10, released 2', 'shelling, Ossa, 03-10'],
    ],
  ],
  'the head of an entry far down tells its day': [
    [
      'Ostria\n\n1 March 2031: In Ossa, gunmen killed three farmers.\n\nVelm\n\n2 March 2031: In Marn, gunmen killed five farmers.\n\nKenya 5 March 2031: In Tarn, gunmen attacked a family. Four people were wounded.',
      ['attack, Ossa, 03-01, killed 3', 'attack, Marn, 03-02, killed 5', 'attack, Tarn, 03-05, wounded 4'],
    ],
  ],
  'a night in which something known happened is that of its day': [
    [
      'Gunmen killed nine farmers in Ossa on 3 March. The attack took place overnight.',
      ['attack, Ossa, 03-03, killed 9'],
    ],
    [
      'Gunmen killed nine farmers in Ossa on 3 March. Overnight, shells hit Marn.',
      ['attack, Ossa, 03-03, killed 9', 'shelling, Marn, 03-11'],
    ],
  ],
  'a headline on people who had to flee is told of where the text says': [
    [
      'VILLAGERS FLEE\n\n300 villagers of the hills in the north of the country have been displaced to the central Tarn region.',
      ['displacement, Tarn, 03-12, displaced 300'],
    ],
  ],
  'a line that tells who wrote tells no day of an event': [
    [
      'Nine Die in Ossa\n\nBy Arno Lisk 12 March 2031\n\nNine people died in a raid on Ossa last Friday.\n\nMeanwhile, two guards were shot dead in Marn.',
      ['attack, Ossa, 03-07, killed 9', 'attack, Marn, 03-07, killed 2'],
    ],
  ],
  'a state or a force strikes a town, and so does a storm': [
    ['Pakistan struck Ossa on Monday.', ['attack, Ossa, 03-10']],
    ['Government forces struck the port of Ossa on Monday.', ['attack, Ossa, 03-10']],
    ['A storm struck Ossa on Monday.', []],
    ['The envoys of Pakistan landed in Ossa on Monday.', []],
  ],
}

describe.each(Object.entries(cases))('%s', (_, texts) => {
  test.each(texts)('%s', (text, wanted) => {
    expect(told(text)).toEqual(wanted)
  })
})
