/** Lines of the page around a text are blanked, lines that tell something stay, and no character moves. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutFurniture } from '../../src/extract/furniture.js'
import { BARE } from './read-statement.js'

test.each([
  'Share via',
  'Home | News | World',
  'Facebook 12',
  'Published: 3 May 2031, 10:15',
  'Updated on 3/5/2031',
  'Read also: Nine killed in Ossa on Friday',
  'Photo: Velm News / Agency',
])('of the page: %s', (line) => expect(withoutFurniture(line, BARE).trim()).toBe(''))

test.each([
  'Share of the dead among those hurt',
  'Posted at Velm since 3 May, two soldiers died',
  'Published on 3 May 2031. Two died near Velm',
  'Read more.',
  'Photo: two soldiers died near Velm on Monday',
  'Velm: two soldiers died on Monday',
])('of the text: %s', (line) => expect(withoutFurniture(line, BARE)).toBe(line))

test('no character moves, and each line is blank or stays', () => {
  const lines = fc.array(fc.constantFrom('Share via', '\u00a0News | 💥', 'Two died.', 'Read also: Two died', '', '\r'))
  fc.assert(
    fc.property(lines, (all) => {
      const read = withoutFurniture(all.join('\n'), BARE).split('\n')
      expect(read).toHaveLength(Math.max(1, all.length))
      for (const [i, line] of all.entries()) expect([line, ' '.repeat(line.length)]).toContain(read[i])
    }),
  )
})
