/** One incident told twice is one event, and two stay two; each figure hangs on its own. Invented statements, no registry. */
import { expect, test } from 'vitest'
import { BARE, read as readOn } from './read-statement.js'

const read = (text: string) => readOn(text, BARE, '2031-03-12')

const told = (text: string): string[] =>
  read(text).events.flatMap((e) => (e.scope === 'event' ? [e.subtype, e.date_start].join(', ') : []))

test.each([
  // A thing struck that the text takes up again
  [
    'Rebels ambushed an army convoy in the north, killing six soldiers.\n\nThe 20-vehicle convoy was hit on Monday near Ossa.',
    ['ambush, 2031-03-10'],
  ],
  ['A bus was attacked in the south.\n\nThe bus was hit on Sunday by two rockets near Marn.', ['shelling, 2031-03-09']],
  // Force used on a protest, whichever is told first
  [
    'Police break up fuel protest.\n\nTwo were killed on Sunday when police fired at a march in Ossa.',
    ['excessive_force_against_protesters, 2031-03-09'],
  ],
  [
    'Police fired tear gas at a march in Ossa on Sunday, killing three people.',
    ['protest_with_intervention, 2031-03-09'],
  ],
  ['Protesters clashed with police in Ossa on Sunday. Three people died.', ['violent_demonstration, 2031-03-09']],
  // Losses in battle are counted, and no battle
  ['The total combat losses of the enemy since 1 March were about 1,200 soldiers.', []],
  // The headline names the land, and the lead the spot or the toll
  [
    'Skirmish in Odravia leaves two dead (updated)\n\nRebels raided a post near Ossa on Sunday, killing two guards.',
    ['armed_clash, 2031-03-09'],
  ],
  ['Clash in Odravia\n\nRebels attacked a post near Ossa on Sunday, killing two guards.', ['armed_clash, 2031-03-09']],
  // Several told with one word, then each by its number
  [
    'Two gun battles were fought in Velm district on Sunday.\n\nThe first began on Saturday at Ossa village. A guard was hurt there. In the second battle, at Marn, three rebels were killed.',
    ['armed_clash, 2031-03-08', 'armed_clash, 2031-03-09'],
  ],
  [
    'There were three attacks in Velm district on Monday. The first took place in Ossa. The second happened in Marn. In the third, at Odra, a guard was wounded.',
    ['attack, 2031-03-10', 'attack, 2031-03-10', 'attack, 2031-03-10'],
  ],
  // “The first” with a comma is a person as well
  [
    'Two raids were made on Velm on Sunday. The first, a guard of the mill, was killed in Ossa.',
    ['attack, 2031-03-09', 'attack, 2031-03-09'],
  ],
  [
    'Two bombs went off in Ossa on Sunday. Nurses had come to the crater of the first blast when a youth detonated the second. Ten died.',
    ['remote_explosive_landmine_ied, 2031-03-09'],
  ],
  // The verb is left out for a further victim with a day
  ['Arno Velt was killed on 5 March and Ivan Dorn on 7 March.', ['attack, 2031-03-05', 'attack, 2031-03-07']],
  // One toll is of one incident, however its place is told
  [
    'Rebels ambushed a patrol in Velm district of Odra province on Sunday, killing four guards.\n\nThe mayor said that rebels had ambushed a patrol on the Ossa road on Sunday and killed four guards.',
    ['ambush, 2031-03-09'],
  ],
  // Both words of a sentence that turns to another incident are of that one
  [
    'Rebels attacked a post near Ossa on Sunday. In a separate incident, a bomb planted in a bin exploded in Marn.',
    ['attack, 2031-03-09', 'remote_explosive_landmine_ied, 2031-03-09'],
  ],
  [
    'Rebels killed nine guards near Ossa on Sunday. Meanwhile, troops killed three rebels in the north east.',
    ['attack, 2031-03-09', 'attack, 2031-03-09'],
  ],
  // A border is no spot of its own, and a part of a land none that another contradicts
  [
    'A bomb killed two guards in northwestern Kenya on Sunday, 5 km from the Somali border. The attack, which took place in the rural area of Ossa, was condemned.',
    ['remote_explosive_landmine_ied, 2031-03-09'],
  ],
  // Strikes told in passing give the one told before no type
  [
    'Rebels attacked a post near Ossa on Sunday. They said that they were avenging air strikes.',
    ['attack, 2031-03-09'],
  ],
  // An incident before that one
  [
    'A suicide bomber killed a guard in Ossa on Sunday. In the previous attack, 16 people died when a truck hit a mine.',
    ['suicide_bomb, 2031-03-09', 'mine, 2031-03-12'],
  ],
  // What goes on is told with its month, then with the day on which it began
  [
    'Ten dead since the start of fighting in Odravia, envoy says\n\nTen villagers have died since fighting broke out in Odravia last month, the envoy said. The fighting began on 19 February.',
    ['armed_clash, 2031-02-19'],
  ],
  // “Another” of a word that only judges what was told
  [
    'Gunmen shot dead four shepherds in Ossa on Sunday. The ministry condemned another act of aggression in Ossa.',
    ['attack, 2031-03-09'],
  ],
  // The lead tells again what the headline told, though it has a place and victims of its own
  [
    'Five dead in shoot-out in Odra province\n\nFour officers and a soldier were killed on Monday in a shoot-out near Ossa.',
    ['armed_clash, 2031-03-10'],
  ],
  // A charge set off where an ambush was told
  [
    'Three policemen were killed on Monday in an ambush at Ossa. The guerrillas detonated a charge as a patrol passed through Ossa.',
    ['ambush, 2031-03-10'],
  ],
  // A bomb in a text of war planes is one they dropped
  [
    'Three soldiers were killed by a stray bomb near Ossa on Monday. A warplane dropped the bomb too close to them.',
    ['air_drone_strike, 2031-03-10'],
  ],
  // Those who come home in an exchange were taken long before
  [
    'The sides carried out a prisoner exchange on Monday. Among those returned are 19 marines captured in the first weeks.',
    ['prisoner_exchange, 2031-03-10'],
  ],
])('one incident: %s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

test('soldiers are not counted among those an air strike on rebels killed', () => {
  const { events, casualties } = read(
    'Rebels ambushed a convoy near Ossa on Monday, killing six soldiers. Air strikes later killed 40 rebels near Marn.\n\nThe group said it had killed 31 soldiers.',
  )
  expect(events.map((e) => e.subtype)).toEqual(['ambush', 'air_drone_strike'])
  expect(casualties.find((c) => c.count_best === 31)?.event).toBe(events[0].id)
})

test.each([
  // What came before or gave the reason is another
  ['An hour after the strike, a patrol boat was rammed off Ossa.', ['air_drone_strike', 'attack']],
  ['Marn launched a military operation in the north in response to attacks by the rebels.', ['attack', 'attack']],
  // What happened everywhere is not what happened at one spot
  [
    'Attacks took place throughout the country on Monday, killing nine. Gunmen attacked a post near Ossa on Monday and killed two.',
    ['attack', 'attack'],
  ],
  [
    'A bomb exploded in Ossa on Monday. Several other explosions were heard in Marn.',
    Array(2).fill('remote_explosive_landmine_ied'),
  ],
  // A sum over days or towns, then one of what it sums
  [
    'Eight soldiers have died in the clashes of the last two days. Six soldiers were killed in clashes in Odra province on Wednesday.',
    ['armed_clash', 'armed_clash'],
  ],
  [
    'Troops shot dead five men in two border towns. The soldiers shot four farmers near Ossa, when gunmen opened fire.',
    ['attack', 'attack'],
  ],
  // Two districts, two directions
  [
    'Fighting was recorded in the Ossa direction. Fighting was also recorded in the Marn direction.',
    ['armed_clash', 'armed_clash'],
  ],
  // Whom one side kills did not die in the fight of two others
  [
    'Clashes between Syrian rebels and the Islamic State killed 20.\n\nA boy was killed by U.S. troops.',
    ['armed_clash', 'attack'],
  ],
])('two incidents: %s', (text, expected) => {
  expect(read(text).events.map((e) => e.subtype)).toEqual(expected)
})

test('how it went before the town fell is the same fight', () => {
  expect(told('The army captured the town of Ossa on Monday after fierce fighting.')).toEqual([
    'armed_clash, 2031-03-10',
  ])
})

test.each([
  ['The movement announced the end of its suicide bombings, raids and other attacks.'],
  ['The two armies will halt offensives, kidnappings and the laying of mines.'],
  ['Police say more raids will be launched.'],
  ['The men were held for plotting an attack.'],
  ['The plan was agreed several months ago.'],
  ['The army wants to put a stop to attacks and kidnappings.'],
  ['Thousands of lives were saved as fighting receded.'],
  ['Police checked vehicles attempting to flee a control.'],
  ['The enemy released 216 munitions.'],
  ['Guerrillas have battled the state since 1974.'],
])('nothing happened: %s', (text) => {
  expect(told(text)).toEqual([])
})

test.each([
  ['Rockets hit a helicopter near Ossa.', 'shelling'],
  ['Anti-aircraft fire hit and damaged the helicopter near Ossa.', undefined],
  ['A helicopter arrived over Ossa, launching rockets at the huts.', 'air_drone_strike'],
  ['A man died in Ossa from a hit of a drone.', 'air_drone_strike'],
])('what was hit is not what it was hit with: %s', (text, expected) => {
  expect(read(text).events[0]?.subtype).toBe(expected)
})

test('words said at a meeting are of its day', () => {
  expect(told('On Monday the minister called for calm during talks with the envoy.')).toEqual(['talks, 2031-03-10'])
})

test('the dead of a downed helicopter are of its downing, and the hurt carried away are not displaced', () => {
  const { events, casualties } = read(
    'A clash was reported near Marn on Sunday. A helicopter was shot down near Ossa on Monday. Two of the crew were killed. The third was evacuated with injuries.',
  )
  expect(events.map((e) => e.subtype)).toEqual(['armed_clash', 'attack'])
  expect(casualties.map((c) => [c.harm, c.event])).toEqual([['killed', events[1].id]])
})

test('a drone shot down is a weapon disrupted', () => {
  expect(told('A drone was shot down near Ossa on Monday.')).toEqual(['disrupted_weapons_use, 2031-03-10'])
})

test('“the day before” counts from the day of the words beside it', () => {
  expect(told('The ministry confirmed on 3 March that a post near Ossa had been shelled the day before.')).toEqual([
    'shelling, 2031-03-02',
  ])
})

test.each([
  ['Hundreds of soldiers surrender to rebels in Ossa.', ['detention, 2031-03-12']],
  // Known from a title without a day, then told with it
  [
    'Statement on the protocol signed between Marn and Velm.\n\nThe two sides signed a protocol on 25 February.',
    ['agreement, 2031-02-25'],
  ],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

test.each([
  // The day that opens a sentence is of all it tells
  [
    'On Monday in Ossa the presidents met and their envoys, after hours of words, signed a ceasefire agreement.',
    ['talks, 2031-03-10', 'agreement, 2031-03-10'],
  ],
  // What came before the news gives it no day
  ['Rebels ambushed a convoy near Ossa.\n\nThe convoy had left Marn on Friday.', ['ambush, 2031-03-12']],
  [
    'A clash was reported near Ossa on Sunday. The mission has deployed troops to the area.',
    ['armed_clash, 2031-03-09', 'headquarters_or_base_established, 2031-03-12'],
  ],
  // Others that were fired at, a strike later on
  [
    'A ship was hit by a drone off Ossa on Monday. Missiles were also fired at two other ships.',
    ['air_drone_strike, 2031-03-10', 'shelling, 2031-03-10'],
  ],
  // What only describes
  ['The patrol came to a bridge blocked by two trucks.', []],
  ['24 bodies have been delivered to hospitals.', []],
  ['Two soldiers captured in May were freed on Monday.', ['prisoner_exchange, 2031-03-10']],
])('events and days: %s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})
