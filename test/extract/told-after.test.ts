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
  // A place without a name, and then its name.
  ['Gunmen shot a judge in a remote town on Monday. The town, Ossavar, had been calm.', '05-12 Ossavar'],
  ['Gunmen shot a judge in a remote town on Monday. The town was identified as Ossavar.', '05-12 Ossavar'],
  ['Gunmen shot a judge on Monday. Local media named the location as Ossavar.', '05-12 Ossavar'],
  // Those who live there tell of it.
  ['Gunmen shot a judge in Velm province on Monday. Residents of Ossavar said they had heard shots.', '05-12 Ossavar'],
  [
    'Gunmen shot a judge in Velm province on Monday. The mayor of Ossavar, Arno Lisk, said it was late.',
    '05-12 Ossavar',
  ],
  ['Gunmen shot a judge in Velm on Monday. The mayor of Ossavar, where the shooting took place, wept.', '05-12 Velm'],
  ['Gunmen shot a judge on Monday. The mayor of Ossavar, where the shooting took place, wept.', '05-12 Ossavar'],
  ['Gunmen shot a judge in Velm province on Monday. The president of Ostria said it was a crime.', '05-12 Velm'],
  // The town of which a sentence speaks, and words that point back to it.
  ['Ossavar is a small town in Velm province. Gunmen shot a judge there on Monday.', '05-12 Ossavar'],
  ['Ossavar, a town of 4,000, lies on the coast. Gunmen shot a judge in the town on Monday.', '05-12 Ossavar'],
  ['The residents of Ossavar are afraid.\n\nOn Monday gunmen shot a judge in the town.', '05-12 Ossavar'],
])('%s → %s', (text, expected) => {
  expect(told(text)).toContain(expected)
})
