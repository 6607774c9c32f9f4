/** Talks and what was agreed at them: on which day, and whether there were any. */
import { expect, it } from 'vitest'
import { BARE, read } from './read-statement.js'

const rows = (text: string): string[] =>
  read(text, BARE, '2024-06-15')
    .events.filter((e) => e.modality === 'occurred' || e.modality === 'historical')
    .map((e) => [e.subtype, e.date_start, e.place?.name].filter(Boolean).join(' | '))

it.each([
  // One day behind both verbs.
  [
    'The two sides met in Geneva and agreed to a truce on Tuesday.',
    ['talks | 2024-06-11 | Geneva', 'agreement | 2024-06-11 | Geneva'],
  ],
  // “on” is of the day, and no part of what the talks are about.
  ['Ostria and Karvia resumed negotiations on Tuesday.', ['talks | 2024-06-11']],
  // How long they last is not when they were.
  ['The envoys began two days of talks on 11 June.', ['talks | 2024-06-11']],
  ['The envoys held two days of talks.', ['talks | 2024-06-14']],
  // Talks that were held, behind who met; not those that only set a time.
  ['The truce came out of four rounds of negotiations held since February.', ['talks | 2024-02-01']],
  [
    'The negotiations held for hours by the mission and the rebels on Tuesday brought no result.',
    ['talks | 2024-06-11'],
  ],
  ['Nobody may move troops while the negotiations are held.', []],
  // Told by the verb alone, long ago; not brought about.
  ['The two sides agreed in May 2023 to exchange all prisoners.', ['agreement | 2023-05-01']],
  ['The two sides failed to agree on a truce.', []],
])('%s', (text, expected) => {
  expect(rows(text)).toEqual(expected)
})
