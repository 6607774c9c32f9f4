/** Texts all in capitals: letters tell no name there, and words for acts stand between the words before a noun. */
import { expect, it } from 'vitest'
import { BARE, read } from './read-statement.js'

const rows = (text: string): string[] =>
  read(text, BARE, '1990-06-15').agreements.map((a) => [a.role, a.date ?? 'no date', a.name].join(' | '))

it.each([
  ['THE FIVE REBEL GROUPS HAVE DECLARED A UNILATERAL TRUCE.', ['announced | 1990-06-15 | UNILATERAL TRUCE']],
  ['THE REBELS SIGNED THEIR TRUCE ON MARCH 18 IN VIEW OF THE TALKS.', ['invoked | 1990-03-18 | TRUCE']],
  ['THE FRONT REJECTED THE PROPOSAL OF THE BISHOPS FOR A CEASE-FIRE.', ['rejected | no date | CEASE-FIRE']],
  [
    'THE RAID CONFIRMS THE VIOLATION OF THE MARNIL AGREEMENTS. THE BISHOPS SAID THAT THEY WILL NOT TAKE PART IN TALKS AS LONG AS IT GOES ON.',
    ['alleged_violation | no date | MARNIL AGREEMENTS'],
  ],
  ['IT IS TRUE THAT WE MUST REACH A PEACE AGREEMENT SOON.', ['called_for | no date | PEACE AGREEMENT']],
  ['THE FRONT MAINTAINED THAT THERE IS ALREADY AN AGREEMENT THAT WILL ALLOW IT.', []],
  ['BOTH SIDES MUST COMPLY WITH THE VELM PEACE ACCORD OF 3 MAY 1989.', ['reaffirmed | 1989-05-03 | VELM PEACE ACCORD']],
])('%s', (text, expected) => {
  expect(rows(text)).toEqual(expected)
})
