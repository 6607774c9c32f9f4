/** One incident told twice is one event, and two stay two; each figure hangs on its own. Invented statements, no registry. */
import { expect, test } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { english } from './reading.js'

const read = (text: string) => extract({ text, published: '2031-03-12', publisher: 'publisher' }, english())

const told = (text: string): string[] => read(text).events.map((e) => [e.subtype, e.date_start].join(', '))

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
