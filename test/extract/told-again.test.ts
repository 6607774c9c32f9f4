/** One figure told twice: in a headline and below it, and as one of a pair. Invented statements, no registry. */
import { expect, test } from 'vitest'
import { countOf, read } from './read-statement.js'

const live = (text: string): string[] =>
  read(text)
    .casualties.filter((c) => c.state === 'live' && c.subset_of === null)
    .map((c) => `${c.harm} ${countOf(c)}`)

test.each<[string, string[]]>([
  // Two harms told side by side once and again, of two events of one day
  [
    'Two Karvian soldiers were killed and six others hurt in fighting near Velm on Sunday.\n\nOstria said that its troops fought off a raid. Karvia accused Ostria of shelling its posts near Ossa on Sunday. It said two Karvian soldiers died and six were hurt in the shelling.',
    ['killed 2', 'wounded 6'],
  ],
  // Other numbers beside it, and numbers that are alike by chance
  [
    'Two soldiers were killed and six hurt in fighting near Velm on Sunday. The rebels shelled Ossa on Sunday, and two soldiers were killed and nine hurt in the shelling.',
    ['killed 2', 'wounded 6', 'killed 2', 'wounded 9'],
  ],
  [
    'A mine near Velm killed one guard and hurt one on Sunday. Shelling of Ossa killed one guard and hurt one on Sunday.',
    ['killed 1', 'wounded 1', 'killed 1', 'wounded 1'],
  ],
  // A headline below lines of the page, and the first that the text tells of its kind
  [
    'Share this page\n\nPrint\n\nShelling kills 22 in Ossa\n\nOSSA (AP) - Shells killed at least 22 people on Thursday.',
    ['killed 22+'],
  ],
  [
    'Two guards killed in Velm\n\nRebels stormed the depot of Ossa on Monday. Two guards were killed near its gate on Tuesday, police said.',
    ['killed 2'],
  ],
  [
    'Two guards killed in Velm\n\nTwo guards were killed in Velm on Monday. In Ossa two guards were killed by a bomb on Tuesday.',
    ['killed 2', 'killed 2'],
  ],
  // One person is of one sex and age
  [
    'A girl of 9 was killed by a shell in Velm on Monday. A 70-year-old man was killed by a shell in Velm on Monday.',
    ['killed 1', 'killed 1'],
  ],
  [
    'A 15-year-old boy was shot dead by troops on Monday. A 32-year-old man died of wounds from the same raid.',
    ['killed 1', 'killed 1'],
  ],
  [
    'A 15-year-old boy was shot dead by troops on Monday. The boy was killed by a bullet on Monday, doctors said.',
    ['killed 1'],
  ],
  // A captive who is known
  [
    'Envoys visited a prisoner of war held in Karvia since May. “We came nine times since the prisoner of war was arrested,” an envoy said.',
    ['captured 1'],
  ],
  [
    'A prisoner of war has been held since May. Envoys came on Tuesday. The prisoner of war was detained on 2 June, they said.',
    ['captured 1'],
  ],
])('%s', (text, expected) => expect(live(text)).toEqual(expected))

test('a headline tells of the day and place that the words below it give its figure, not of what else they tell', () => {
  const { casualties, events } = read(
    'Shelling kills nine\n\nRebels stormed the depot of Ossa on Monday. Nine guards were killed in shelling of Velm on Tuesday, police said.',
  )
  const event = events.find(({ id }) => id === casualties[0].event)
  expect([event?.date_start, event?.place?.name]).toEqual(['2031-06-10', 'Velm'])
})
