/** Which day an event has, what is only said, judged, claimed or denied of it, and what type it gets. Invented statements, no registry. */
import { expect, test } from 'vitest'
import { extract } from '../../src/extract/index.js'
import type { StatementEvent } from '../../src/model/record.js'
import { english } from './reading.js'

/** A Wednesday. */
const PUBLISHED = '2031-03-12'

const events = (text: string): StatementEvent[] =>
  extract({ text, published: PUBLISHED, publisher: 'publisher' }, english()).events

const told = (text: string): string[] =>
  events(text).map(({ subtype, date_start: start, date_end: end }) =>
    [subtype, start === end ? start : `${start}/${end}`].join(', '),
  )

test.each([
  // What somebody meets with is nobody to talk with, and one who gets away is no people displaced
  ['The patrol met with stubborn resistance near Ossa on 8 March.', []],
  ['The warlord told a guard on 8 March that he fled.', []],
  // Words to one who can decide, or over a line
  ['The president spoke separately on Monday with Prime Minister Orn Velm.', ['talks, 2031-03-10']],
  ['The minister had talked to her counterpart by phone on Monday.', ['talks, 2031-03-10']],
  ['On Monday they all spoke by telephone.', ['talks, 2031-03-10']],
  ['The minister talked to reporters by phone on Monday.', []],
  ['The mayor spoke with a widow on Monday.', []],
  // Forces that are sent, and nobody else
  ['Troops of the 3rd Brigade were dispatched to Ossa on Monday.', ['headquarters_or_base_established, 2031-03-10']],
  ['The king ordered 2,000 army troops to the coast on Monday.', ['headquarters_or_base_established, 2031-03-10']],
  ['Doctors were dispatched to Ossa on Monday.', []],
  ['The general ordered lunch on Monday.', []],
  // What is signed stands behind the signing; a truce that was announced holds
  ['The signing on Monday, in Ossa, by both sides, of a peace agreement went well.', ['agreement, 2031-03-10']],
  ['A new truce was announced on the evening of 10 March.', ['agreement, 2031-03-10']],
  ['A ceasefire has been agreed.', ['agreement, 2031-03-12']],
  ['On 8 March a truce was signed to stop the fighting.', ['agreement, 2031-03-08']],
  ['The truce of both sides, signed in 2030, ended their war.', ['agreement, 2030-01-01/2030-12-31']],
  ['A ceasefire was signed in 2024.', []],
  // Only a way is closed
  ['The road to Ossa, the only one, was blocked on Monday.', ['blockade, 2031-03-10']],
  ['A song was blocked on Monday.', []],
  // What lies where it lies was struck
  ['A clinic in nearby Ossa was hit on 8 March.', ['attack, 2031-03-08']],
  ['The market in nearby Ossa was hit by doubts.', []],
  // Terms are no exchange
  ['They quarrelled over money and the release of detainees.', []],
  // Who was taken beside a fight
  [
    'Rebels attacked Ossa on 8 March. A number of soldiers were disarmed and detained.',
    ['attack, 2031-03-08', 'detention, 2031-03-08'],
  ],
  // The month of a report is that of what it tells without a day
  [
    'Civilian casualties in February 2031\n\nThe mission told of the abduction of two monks.',
    ['abduction_forced_disappearance, 2031-02-01/2031-02-28'],
  ],
  [
    'The mission grieved in February 2031.\n\nIt told of the abduction of two monks.',
    ['abduction_forced_disappearance, 2031-03-12'],
  ],
  // Fighters strike what others hold; a passive of one word
  ['Rebels struck an army camp on 8 March.', ['attack, 2031-03-08']],
  ['The news struck an army camp on 8 March.', []],
  ['Troops were deployed in Ossa on 8 March.', ['headquarters_or_base_established, 2031-03-08']],
  // A truce told in the same sentence is what was breached
  [
    'On 8 March both sides signed a truce, but by noon it was breached.',
    ['agreement, 2031-03-08', 'ceasefire_violation, 2031-03-08'],
  ],
  ['On 8 March a jury met in Ossa, but it was broken up.', ['talks, 2031-03-08']],
  // Part of a name
  ['The envoy flew to Marn Occupied Velm on 8 March.', []],
  ['Rebels threw themselves at Ossa on 8 March.', ['attack, 2031-03-08']],
  ['Ostrian troops have withdrawn from Ossa.', ['change_to_group_activity, 2031-03-12']],
  // The one day that a sentence tells, and a headline told again
  [
    'Rebels stormed Ossa on 8 March, while in Marn the leaders sealed a truce.',
    ['attack, 2031-03-08', 'agreement, 2031-03-08'],
  ],
  ['Leaders sign truce in Ossa\nMARN, 12 March – On Monday the two leaders signed a truce.', ['agreement, 2031-03-10']],
  // Of those who have been freed on some day
  [
    'Guns shelled Ossa on 8 March. Captives who have been exchanged since say that they were well fed.',
    ['shelling, 2031-03-08'],
  ],
  // Weapons of several sorts
  ['The army attacked Ossa with helicopters, rockets and tanks on 8 March.', ['attack, 2031-03-08']],
  ['The army attacked Ossa with helicopters on 8 March.', ['air_drone_strike, 2031-03-08']],
  // So many days up to that of the words, and hours that make whole days
  [
    'The mayor said on Monday that guards took nine women captive in the last three days.',
    ['detention, 2031-03-08/2031-03-10'],
  ],
  [
    'Rebels attacked Ossa on 8 March. At Marn, 72 hours earlier, a bomb had killed two.',
    ['attack, 2031-03-08', 'remote_explosive_landmine_ied, 2031-03-05'],
  ],
  // The time in which others like it are counted
  ['Guns shelled Ossa on 8 March. It was the third shelling this month.', ['shelling, 2031-03-08']],
  ['The army breached its accord on a lasting truce on 8 March.', ['ceasefire_violation, 2031-03-08']],
  // The hour of words is theirs, as their day is
  [
    'The army announced at 11.45 a.m. on Tuesday that two men had been killed in the fighting. They fell on Monday.',
    ['armed_clash, 2031-03-10'],
  ],
  // Talks that the press tells of or sits in on
  ['A reporter said that Ostria and Marn held talks in Ossa on 8 March.', ['talks, 2031-03-08']],
  ['Editors and reporters came to talks between Ostria and Marn in Ossa on 8 March.', ['talks, 2031-03-08']],
  // What is threatened in quotation marks
  ['The general threatened Marn with “crushing strikes” on 8 March.', []],
  // Who leaves the scene, and forces that run
  ['Gunmen shot a guard near Ossa on 8 March. They fled the scene.', ['attack, 2031-03-08']],
  ['Soldiers in the far west of the land fled on 8 March.', []],
  // A verb in two parts
  ['The army brought the drone down near Ossa on 8 March.', ['disrupted_weapons_use, 2031-03-08']],
  [
    'In a raid soldiers shot drones down near Ossa on 8 March.',
    ['attack, 2031-03-08', 'disrupted_weapons_use, 2031-03-08'],
  ],
  ['Soldiers came, and thousands fled from Ossa on 8 March.', ['displacement, 2031-03-08']],
  ['The army brought the drone maker to court on 8 March.', []],
  // A spell ends on the day told right before it
  ['The push ended on Tuesday. Nine days of fighting cost the army 40 men.', ['armed_clash, 2031-03-03/2031-03-11']],
  // Months and years of it, a day behind it without a comma, and what has a day of its own
  ['Over 900 people died in three years of clashes near Ossa.', ['armed_clash, 2028-03-13/2031-03-12']],
  ['Nine men were held in the last two and a half months of unrest.', ['violent_demonstration, 2030-12-27/2031-03-12']],
  [
    'After nine days of talks in Ossa the two sides signed a truce on 9 March.',
    ['talks, 2031-03-01/2031-03-09', 'agreement, 2031-03-09'],
  ],
  ['After six days of shelling Ossa fell on 9 March.', ['shelling, 2031-03-04/2031-03-09']],
  // A town with a day and a colon heads what is told, even at the top; where somebody speaks it tells where he wrote
  [
    'Ossa, 3 March: two guards were killed.\nVelm, 4 March: a shell killed a woman.',
    ['attack, 2031-03-03', 'shelling, 2031-03-04'],
  ],
  ['Ossa, 10 March: The ministry said a shell had killed a woman.', ['shelling, 2031-03-12']],
  // Nights and lists of days keep their ends
  ['Guns shelled Ossa in the night to 8 March.', ['shelling, 2031-03-07/2031-03-08']],
  [
    'Troops fired at posts near Ossa on 6 March and again during the night to 7 March.',
    ['attack, 2031-03-06/2031-03-07'],
  ],
  [
    'The soldiers died on 6 and 7 March, the ministry said, in a clash near Ossa.',
    ['armed_clash, 2031-03-06/2031-03-07'],
  ],
  // From an hour of one day to an hour of the next; days that something took; what the night goes on into
  ['From 21:10 on 8 March until 01:00 on 9 March guns shelled Ossa.', ['shelling, 2031-03-08/2031-03-09']],
  ['Ossa fell on Monday after four days of fighting.', ['armed_clash, 2031-03-07/2031-03-10']],
  ['After three days of rain the guns shelled Ossa on Monday.', ['shelling, 2031-03-10']],
  [
    'Shells hit Ossa on Monday evening. At 02:10 drones attacked Velm.',
    ['shelling, 2031-03-10', 'air_drone_strike, 2031-03-11'],
  ],
  [
    'Shells hit Ossa on Monday morning. At 17:10 drones attacked Velm.',
    ['shelling, 2031-03-10', 'air_drone_strike, 2031-03-10'],
  ],
  ['The rebels handed over three men, held since 13 February, on Monday.', ['prisoner_exchange, 2031-03-10']],
  ['Guns shelled Ossa on Saturday. Fighting continued on Monday.', ['shelling, 2031-03-08', 'armed_clash, 2031-03-10']],
  // What peacekeepers do, and armed men who cross a line; not what they should do, what others do, or who had crossed before
  ['Peacekeepers patrolled two roads near Ossa on 10 March.', ['other, 2031-03-10']],
  ['Police patrolled two roads near Ossa on 10 March.', []],
  ['The minister said that peacekeepers should escort convoys near Ossa.', []],
  ['Ten Marnian soldiers crossed the demarcation line on 9 March.', ['change_to_group_activity, 2031-03-09']],
  ['Two soldiers who had crossed the border near Ossa were detained on 9 March.', ['detention, 2031-03-09']],
  // The day of a document or of a speech is not that of what happens
  ['A raid on Ossa breaks the text the three leaders signed on 9 February.', ['attack, 2031-03-12']],
  [
    'He recalled what the envoy had said about the corridor on 3 March. A soldier was shot dead near Ossa.',
    ['attack, 2031-03-12'],
  ],
  ['Its account of the previous day: two soldiers killed near Ossa.', ['attack, 2031-03-11']],
  ['The toll of Sunday’s clash near Ossa stands at two dead.', ['armed_clash, 2031-03-09']],
  // A death in hospital has a day of its own
  [
    'A woman wounded in the shelling of Ossa died in hospital on Tuesday. Shells hit the town on 5 March.',
    ['shelling, 2031-03-05'],
  ],
  // What a clause counts from was so many days before the day of the sentence
  [
    'Talks resumed in Velm on Tuesday, three days after gunmen shelled Ossa and killed two guards.',
    ['talks, 2031-03-11', 'shelling, 2031-03-08'],
  ],
  [
    'The president called for calm on Tuesday, a day after a raid near Ossa killed five people.',
    ['attack, 2031-03-10'],
  ],
  [
    'On 10 March, two days after a drone strike on the market of Ossa killed 12 people, the governor met envoys in Velm.',
    ['air_drone_strike, 2031-03-08', 'talks, 2031-03-10'],
  ],
  [
    'The office published on 8 March a report on the raid committed near Ossa three days earlier.',
    ['attack, 2031-03-05'],
  ],
  // A day counted from a clause is not counted from the day told last
  ['Rebels attacked Ossa on Sunday. The attack came two days after the minister resigned.', ['attack, 2031-03-09']],
  // A lead gets the day that is told right after it
  ['Helicopters attacked the port of Ossa. They came in the early hours of Tuesday.', ['air_drone_strike, 2031-03-11']],
])('the day of %s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

test.each([
  ['The ministry vowed to stop any provocation on the border.'],
  ['The envoys want to help end the fighting.'],
  ['Refugees return from the occupied territories.'],
  ['The ministry lodged a protest with the embassy.'],
])('no event: %s', (text) => {
  expect(told(text)).toEqual([])
})

test('a running toll makes no incident: what it counts over is of its days', () => {
  const found = events('Since 1 January 212 people have been killed and 540 wounded across the country.')
  expect(found.map(({ scope, date_start, date_end }) => [scope, date_start, date_end])).toEqual([
    ['period', '2031-01-01', '2031-03-12'],
  ])
})

test.each([
  ['It is not true that the army shelled the village of Ossa on Sunday.', 'denied', 'occurred'],
  ['The claim that the army shelled the village of Ossa on Sunday is false.', 'denied', 'alleged'],
  ['Baku spread false reports of an attack on the town of Ossa on Sunday.', 'denied', 'occurred'],
  ['Drones allegedly struck the town of Ossa on Sunday.', 'asserted', 'alleged'],
  ['Guns shelled the village of Ossa on Sunday.', 'asserted', 'occurred'],
])('belief in %s', (text, polarity, modality) => {
  expect(
    events(text)
      .filter((e) => e.subtype !== 'statement')
      .map((e) => [e.polarity, e.modality]),
  ).toEqual([[polarity, modality]])
})

test('a thing refused, or a deed that is no event, disputes nothing', () => {
  for (const denial of ['denies backing the rebels', 'rejected negotiations', 'disputes the figure'])
    expect(events(`Rebels attacked the town of Ossa on Sunday. Marn ${denial}.`).map((e) => e.subtype)).toEqual([
      'attack',
    ])
})

test('“called the report false” is about what was told before it, not after', () => {
  const found = events(
    'Shells hit the town of Ossa on Sunday. Marn called the report false and said Ostria attacked first.',
  )
  const answer = found.find((e) => e.subtype === 'statement')
  expect(answer?.about).toBe(found.find((e) => e.subtype === 'shelling')?.id)
})

test('an attack on civilians alone is one-sided violence, a fight or one on soldiers is a battle', () => {
  const typeOf = (text: string) => events(text)[0].type
  expect(typeOf('Four villagers were killed when gunmen attacked Ossa on Sunday.')).toBe('violence_against_civilians')
  expect(typeOf('Four soldiers were killed when gunmen attacked Ossa on Sunday.')).toBe('battle')
  expect(typeOf('Four villagers were killed in a clash near Ossa on Sunday.')).toBe('battle')
})

test('what explodes by itself is no bomb until a text names a weapon', () => {
  const first = (text: string) => events(text)[0].subtype
  expect(first('An explosion at a fuel depot near Ossa killed nine on Sunday.')).toBe('other')
  expect(first('A car bomb caused an explosion at a fuel depot near Ossa on Sunday.')).toBe(
    'remote_explosive_landmine_ied',
  )
  expect(told('A drone hit the refinery of Ossa on Sunday and caused an explosion.')).toEqual([
    'air_drone_strike, 2031-03-09',
  ])
})

test('“the strikes” are those called strikes before; an air strike in response is another event', () => {
  const [strikes] = events(
    'Air strikes killed nine in Ossa on Sunday. Rebels fired rockets at Marn on Monday. The strikes were the worst in years.',
  )
  expect(strikes.mentions.map((m) => m.quote)).toContain('strikes')
  expect(told('Gunmen attacked Ossa on Sunday. In response aircraft struck targets in Marn.')).toEqual([
    'attack, 2031-03-09',
    'air_drone_strike, 2031-03-09',
  ])
})

test('a statement is of the day of its words where the text writes it', () => {
  const found = events(
    'Shells hit the town of Ossa on Sunday. On Tuesday the army denied that it had shelled the town.',
  )
  expect(found.map((e) => [e.subtype, e.date_start, e.date_basis])).toEqual([
    ['shelling', '2031-03-09', 'resolved_relative'],
    ['statement', '2031-03-11', 'resolved_relative'],
  ])
})

test.each([
  // Posts set up, ways kept shut, captives set free, advances
  ['A border checkpoint was established near Ossa on Sunday.', ['headquarters_or_base_established, 2031-03-09']],
  [
    'The army put an outpost above Ossa on Sunday, a post set up in haste.',
    ['headquarters_or_base_established, 2031-03-09'],
  ],
  ['A committee was established in Ossa on Sunday.', []],
  ['The road to Ossa was closed on Sunday.', ['blockade, 2031-03-09']],
  ['Villagers keep the highway shut, he said on Sunday.', ['blockade, 2031-03-09']],
  ['The rebels set four villagers free on Sunday.', ['prisoner_exchange, 2031-03-09']],
  ['Ten hostages released by the rebels have crossed into Ossa, he said on Sunday.', ['prisoner_exchange, 2031-03-09']],
  ['A list of the villagers released by the rebels on Sunday names ten.', []],
  ['The rebels set four boats on the shore on Sunday.', []],
  ['Guards advanced from the bridge of Ossa on Sunday.', ['attack, 2031-03-09']],
  // The day of an arrangement, of a period, of what another reported
  ['As agreed on 3 March, ten captives were released, the office said on Tuesday.', ['prisoner_exchange, 2031-03-11']],
  [
    'Two breaches of the truce near Ossa were recorded in the past 24 hours.',
    ['ceasefire_violation, 2031-03-11/2031-03-12'],
  ],
  [
    'The sides are to patrol together after Sunday’s gun battle near Ossa, in which two soldiers were killed.',
    ['armed_clash, 2031-03-09'],
  ],
  [
    'Shells hit Marn on 1 March, the ministry said.\n\nMarn had reported an attack on the village of Ossa.',
    ['shelling, 2031-03-01', 'attack, 2031-03-12'],
  ],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

test('the time that a count takes in is not that of an event told before it', () => {
  const found = events(
    'Two villagers died in a mine explosion in Velm region, the prosecutor said on March 9.\n\nCount since May 10, 2030: killed by mines, 29 civilians.',
  )
  expect(found.map((e) => [e.subtype, e.date_start, e.date_basis])).toEqual([
    ['mine', '2031-03-09', 'publication_fallback'],
  ])
})

test('what a count starts from is on its own day', () => {
  const [event] = events('Some 900 soldiers were killed since the fighting broke out on January 7, the ministry said.')
  expect([event.subtype, event.date_start, event.date_end]).toEqual(['armed_clash', '2031-01-07', '2031-01-07'])
})

test.each([
  ['Rebels shelled an Ostrian post on Monday.', 'resolved_relative'],
  ['The army shelled Ossa, he wrote in a post on Monday.', 'publication_fallback'],
  ['The army told of the shelling of a post in a post on Monday.', 'publication_fallback'],
])('a post that is struck is no message: %s', (text, basis) => {
  expect(events(text)[0].date_basis).toBe(basis)
})

test.each([
  ['The army announced at 11:45 that two men had been killed in the fighting near Ossa.', null],
  ['Fighting in the village of Marn ended at about 18:30 on 10 March.', null],
  ['Shelling of the village of Ossa had died down by 14:00 on 10 March.', null],
  ['Rebels attacked Marn at 06:00 on 10 March and the firing went on until 17:00.', '06:00'],
  ['Rebels attacked Marn at about 18:30 on 10 March.', '18:30'],
])('the hour when it was over is not that of the event: %s', (text, hour) => {
  expect(events(text).map(({ time_local }) => time_local)).toEqual([hour])
})

test('a day on which concern was voiced about an event is that of the words', () => {
  const [first] = events('The Council voiced deep concern on Monday about the fighting in Ossa.')
  expect(first.date_basis).toBe('publication_fallback')
  const [second] = events('Officials reported heavy fighting on Monday near Ossa.')
  expect([second.date_start, second.date_basis]).toEqual(['2031-03-10', 'resolved_relative'])
})

test('the hour of a span is that at which it began', () => {
  const [event] = events('On 10 March, starting from 20:25 to 23:40, troops fired at posts near Ossa.')
  expect(event.time_local).toBe('20:25')
})

test('takes shots that nobody began for a fight, too', () => {
  expect(events('Shooting broke out near Ossa on 8 March.')[0].alternatives).toContain('armed_clash')
  expect(events('A shooting near Ossa killed two on 8 March.')[0].alternatives).not.toContain('armed_clash')
})
