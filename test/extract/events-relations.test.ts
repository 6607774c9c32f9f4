/** How an event hangs on what is told around it: headlines, time since another, one more of the same, and senses of a word. Invented statements. */
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { english } from './reading.js'

/** A Wednesday. */
const PUBLISHED = '2031-03-12'

const told = (text: string): string[] =>
  extract({ text, published: PUBLISHED, publisher: 'publisher' }, english()).events.map(
    ({ subtype, date_start: start, date_end: end, place }) =>
      [subtype, start === end ? start : `${start}/${end}`, place?.name ?? 'no place'].join(', '),
  )

const cases: Record<string, [text: string, events: string[]][]> = {
  'a headline announces what its lead tells': [
    [
      'Air raid on Ossa kills three\n\nWarplanes bombed the town of Ossa on Tuesday, killing three men.',
      ['air_drone_strike, 2031-03-11, Ossa'],
    ],
    [
      'Drone strike kills two in Ossa\n\nThe mayor met reporters. A drone strike in Marn wounded four men on Sunday.',
      ['air_drone_strike, 2031-03-12, Ossa', 'air_drone_strike, 2031-03-09, Marn'],
    ],
  ],
  'what came so long before has a day of its own': [
    [
      'A bomb exploded in Marn on Tuesday. The attack came a week after a shooting in Ossa killed two men.',
      ['remote_explosive_landmine_ied, 2031-03-11, Marn', 'attack, 2031-03-01/2031-03-07, Ossa'],
    ],
    ['A bomb exploded in Marn a week after the feast.', ['remote_explosive_landmine_ied, 2031-03-12, Marn']],
  ],
  'one more without a noun is of the kind told last': [
    [
      'A mine exploded near Ossa on Monday. Another near Marn wounded two men on Tuesday.',
      ['mine, 2031-03-10, Ossa', 'mine, 2031-03-11, Marn'],
    ],
    ['A mine exploded near Ossa on Monday. Another man was wounded.', ['mine, 2031-03-10, Ossa']],
  ],
  'a word that can tell of an event tells it in one sense': [
    ['The second round of talks was held in Ossa on Monday.', ['talks, 2031-03-10, Ossa']],
    ['The second round of voting was held in Ossa on Monday.', []],
    ['Fires burned near Ossa on Monday.', []],
    ['A shell exploded in Ossa on Monday.', ['shelling, 2031-03-10, Ossa']],
    ['An old shell exploded in Ossa on Monday.', ['remote_explosive_landmine_ied, 2031-03-10, Ossa']],
  ],
}

describe.each(Object.entries(cases))('%s', (_, own) => {
  test.each(own)('%s', (text, wanted) => expect(told(text)).toEqual(wanted))
})
