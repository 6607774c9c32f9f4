/** The day and the spot of an event told in the sentences around it: of what has no event word of its own, and by names for a place without one. */
import { expect, test } from 'vitest'
import { BARE, read } from './read-statement.js'

const told = (text: string): string[] =>
  read(text, BARE, '2031-05-15').events.map((e) => `${e.date_start?.slice(5)} ${e.place?.name ?? 'nowhere'}`)

test.each([
  // It happened then and there.
  ['Villagers blocked a highway in Ostria. It happened in Ossavar on Monday.', '05-12 Ossavar'],
  ['Rebels freed nine soldiers in Velm. The incident took place near Ossavar on Monday.', '05-12 Ossavar'],
  ['Gunmen shot a judge. The mayor called for calm. It happened on Sunday as people left church.', '05-11 nowhere'],
  ['Gunmen shot a judge in Velm province on Monday. The scene, in Ossavar, was cordoned off.', '05-12 Ossavar'],
  ['Gunmen shot a judge on Monday.\n\nLocation: Ossavar.', '05-12 Ossavar'],
  // Several are meant, and not the one told last.
  ['Gunmen shot a judge in Velm on Monday. These took place in Ossavar.', '05-12 Velm'],
  // A day of what had been done before, one since which it goes on, and one of somebody who looks into it.
  ['Gunmen shot a judge in Velm. It happened after he had left the court on Monday.', '05-15 Velm'],
  ['Gunmen shot a judge in Velm. It happened every week since Monday.', '05-15 Velm'],
  ['Gunmen shot a judge on Sunday. It happened on Monday as he left church.', '05-11 nowhere'],
  [
    'Gunmen shot a judge on Monday. Police opened an investigation on Tuesday. It happened in Ossavar.',
    '05-13 nowhere',
  ],
  ['Gunmen shot a judge in Velm. Talks are to be held in June. It happened on Monday.', '05-12 Velm'],
  // A place without a name, and then its name.
  ['Gunmen shot a judge in a remote town on Monday. The town, Ossavar, had been calm.', '05-12 Ossavar'],
  ['Gunmen shot a judge in a remote town on Monday. The town was identified as Ossavar.', '05-12 Ossavar'],
  ['Gunmen shot a judge on Monday. Local media named the location as Ossavar.', '05-12 Ossavar'],
  ['Gunmen shot a judge in a village on Monday. The village is called Ossavar.', '05-12 Ossavar'],
  ['Gunmen shot a judge in a village on Monday. The village of Ossavar is located near the border.', '05-12 Ossavar'],
  ['Ossavar remains cut off. Gunmen shot a judge in the town on Monday.', '05-12 Ossavar'],
  // Those who live there tell of it.
  ['Gunmen shot a judge in Velm province on Monday. Residents of Ossavar said they had heard shots.', '05-12 Ossavar'],
  [
    'Gunmen shot a judge in Velm province on Monday. The mayor of Ossavar, Arno Lisk, said it was late.',
    '05-12 Ossavar',
  ],
  ['Gunmen shot a judge in Velm on Monday. The mayor of Ossavar, where the shooting took place, wept.', '05-12 Velm'],
  ['Gunmen shot a judge on Monday. The mayor of Ossavar, where the shooting took place, wept.', '05-12 Ossavar'],
  ['Gunmen shot a judge in Velm province on Monday. The president of Ostria said it was a crime.', '05-12 Velm'],
  ['Gunmen shot a judge in Velm province on Monday. Villagers in Ossavar said they had heard shots.', '05-12 Ossavar'],
  ['Gunmen shot a judge in Velm province on Monday. Police in Ossavar confirmed it.', '05-12 Ossavar'],
  ['Gunmen shot a judge in Velm province on Monday. The mayor in Ossavar said it was late.', '05-12 Ossavar'],
  ['Gunmen shot a judge in Velm province on Monday. Residents of Ossavar said the shooting went on.', '05-12 Ossavar'],
  ['The mayor of Ossavar, where he lives, said the raid was cruel. Gunmen shot a judge.', '05-15 Ossavar'],
  // Several towns tell of it, or of several attacks, or of something else.
  [
    'Gunmen shot a judge in Velm province on Monday. Residents of Ossavar said they had heard shots. Residents of Runsk said so too.',
    '05-12 Velm',
  ],
  ['Raids killed nine in Velm province on Monday. Residents of Ossavar said they had heard shots.', '05-12 Velm'],
  [
    'Gunmen shot a judge in Velm province on Monday. Residents of Ossavar said rebels freed nine soldiers in Runsk.',
    '05-12 Velm',
  ],
  // The town of which a sentence speaks, and words that point back to it.
  ['Ossavar is a small town in Velm province. Gunmen shot a judge there on Monday.', '05-12 Ossavar'],
  ['Ossavar, a town of 4,000, lies on the coast. Gunmen shot a judge in the town on Monday.', '05-12 Ossavar'],
  ['The residents of Ossavar are afraid.\n\nOn Monday gunmen shot a judge in the town.', '05-12 Ossavar'],
  ['OSSA, May 15 -- Ossavar is in mourning. Gunmen shot a judge in the town on Monday.', '05-12 Ossavar'],
  ['Human is a word. Gunmen shot a judge in the town on Monday.', '05-12 nowhere'],
  ['Gunmen shot a judge in a market town on Monday. The stricken town, Ossavar, is near Velm.', '05-12 Ossavar'],
  ['Gunmen shot a judge in Velm province on Monday. A reporter at the scene in Ossavar saw blood.', '05-12 Ossavar'],
  ['Ossavar has seen little peace. Gunmen shot a judge in the town on Monday.', '05-12 Ossavar'],
  ['Ossavar is quiet. Gunmen shot a judge there on Monday.', '05-12 Ossavar'],
  ['Ossavar, in the north, is quiet. Gunmen shot a judge there on Monday.', '05-12 Ossavar'],
  ['Arno Lisk is in mourning. Gunmen shot a judge in the town on Monday.', '05-12 nowhere'],
  // Whose day and whose place it is.
  ['Gunmen shot a judge in Ossavar. Patrols have been doubled since Monday’s shooting.', '05-12 Ossavar'],
  ['Gunmen shot a judge in Ossavar. The violence comes days after a raid on Velm on 9 May.', '05-15 Ossavar'],
  ['In its daily report for 13 May, the mission gave details. Gunmen shot a judge in Ossavar.', '05-13 Ossavar'],
  ['15 May 2031 – Gunmen shot a judge in Ossavar. It happened on Monday.', '05-12 Ossavar'],
  ['People were forced to flee Ossavar on Monday.', '05-12 Ossavar'],
  ['An exodus from Ossavar began on Monday.', '05-12 Ossavar'],
  ['A new round of negotiations opened in Ossavar on Monday.', '05-12 Ossavar'],
])('%s → %s', (text, expected) => {
  expect(told(text)).toContain(expected)
})

// What came a day before something still to come would be to come itself: it is counted from the last day that was.
test('a day earlier than what is still to come', () => {
  const text = 'On 5 May troops shelled Velm. The envoys are to meet on 17 May. A day earlier troops shelled Ossavar.'
  expect(told(text)).toContain('05-04 Ossavar')
})

const types = (text: string): string[] => read(text, BARE, '2031-05-15').events.map((e) => e.subtype)

test.each([
  ['A car bomb was set off in Velm province.', ['remote_explosive_landmine_ied']],
  ['A car bomb was remotely set off in Velm.', ['remote_explosive_landmine_ied']],
  ['A tractor was destroyed by a landmine near Velm.', ['mine']],
  ['Shots were exchanged between soldiers and bandits near Velm.', ['armed_clash']],
  ['Insurgents were engaged by government troops near Velm.', ['armed_clash']],
  ['A boy tossed a hand grenade into a bar in Velm.', ['grenade']],
  ['Protesters set tyres alight in Velm.', ['peaceful_protest']],
  ['“Attacks on civilians are never acceptable,” the envoy said.', []],
  ['An alarm was set off in Velm.', []],
  ['No group has claimed to have bombed Velm on Monday.', []],
])('%s tells of %j', (text, expected) => {
  expect(types(text)).toEqual(expected)
})

// Each incident of a report has the town of those who tell of it, and is not one with the last.
test.each([
  ['Shells hit Velm on Monday. In Ossavar, police said a missile struck a house.', ['Velm', 'Ossavar']],
  ['Shells hit Velm on Monday. Residents of Ossavar said mortar bombs hit a school.', ['Velm', 'Ossavar']],
  ['A mine killed two in Velm on Monday. From Ossavar it was reported that a bomb went off.', ['Velm', 'Ossavar']],
  ['Rebels raided Velm on Monday. Ossavar also saw an ambush on a convoy.', ['Velm', 'Ossavar']],
  [
    'Shells hit Velm on Monday. According to a local official in Ossavar, a house was hit by a missile.',
    ['Velm', 'Ossavar'],
  ],
  ['Shells hit Velm on Monday. Villagers in Ossavar reported that mortar bombs hit a school.', ['Velm', 'Ossavar']],
  ['Shells hit Velm on Monday. Reports from Ossavar said mortar bombs hit a school.', ['Velm', 'Ossavar']],
  [
    'A mine killed two in Velm on Monday. Trouble was reported from Ossavar, where gunmen shot a judge.',
    ['Velm', 'Ossavar'],
  ],
  [
    'A raid on Velm hurt six on Monday. They walked to the clinic in Ossavar, where a nurse said that six had gunshot wounds.',
    ['Velm'],
  ],
  // What they tell of is known.
  ['Shells hit Velm on Monday. In Ossavar, police said the shelling went on for hours.', ['Velm']],
])('%s is at %j', (text, places) => {
  expect(read(text, BARE, '2031-05-15').events.map((e) => e.place?.name)).toEqual(places)
})

test('who is named behind an attack that somebody condemns did it', () => {
  const [event] = read('The mayor condemned the attack by Ostrian forces on Velm on Monday.', BARE, '2031-05-15').events
  expect(event.actors.map((a) => `${a.name}: ${a.role}`)).toEqual(['Ostrian forces: initiator'])
})
