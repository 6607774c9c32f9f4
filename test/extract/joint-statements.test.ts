/** Statements that parties make together, and what is said against them: who issues one, on which day, and which words say it is broken. */
import { expect, it } from 'vitest'
import { BARE, read } from './read-statement.js'

/** Each agreement as “role date type”. */
const told = (text: string): string[] =>
  read(text, BARE, '2006-09-25').agreements.map((a) => [a.role, a.date, a.type].filter(Boolean).join(' '))

it.each([
  ['The three ministries issued a joint statement on 24 September.', ['signed 2006-09-24 joint_statement']],
  ['The co-chairs released a joint statement on 24 September.', ['signed 2006-09-24 joint_statement']],
  [
    'Ostria published a joint statement with Karvia and Brennia on 24 September.',
    ['signed 2006-09-24 joint_statement'],
  ],
  [
    'Ostria and Karvia said in a joint statement on 24 September that talks go on.',
    ['signed 2006-09-24 joint_statement'],
  ],
  [
    'In a joint statement on 24 September, Ostria and Karvia called for restraint.',
    ['signed 2006-09-24 joint_statement'],
  ],
  [
    'The army violated the trilateral statement on the ceasefire made by the leaders of Ostria, Karvia and Brennia on 9 May 2004.',
    ['alleged_violation 2004-05-09 joint_statement'],
  ],
  [
    'The move is in direct contradiction with the trilateral statement of 9 May 2004.',
    ['alleged_violation 2004-05-09 joint_statement'],
  ],
  [
    'The blockade is incompatible with the trilateral statement of 9 May 2004.',
    ['alleged_violation 2004-05-09 joint_statement'],
  ],
  ['The truce was extended by 72 hours on 24 September.', ['signed 2006-09-24 ceasefire']],
  ['The parties renewed the ceasefire on 24 September.', ['signed 2006-09-24 ceasefire']],
  ['The rebels turned down a truce offered by the government.', ['rejected ceasefire']],
  [
    'The deal follows the breakdown of the Velm Protocols, signed on 5 September 2004.',
    ['invoked 2004-09-05 protocol'],
  ],
  [
    'Ostria and Karvia entered into a ceasefire on 24 September a day after it was approved.',
    ['signed 2006-09-24 ceasefire'],
  ],
  ['The president issued a joint statement on 24 September.', []],
  // Bodies of one state.
  [
    'In a joint statement, the Prosecutor’s Office of Ostria, the Ministry of Internal Affairs and the Ministry of Defence reported two blasts.',
    [],
  ],
  ['The army said in a statement on 24 September that it would go on.', []],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})
