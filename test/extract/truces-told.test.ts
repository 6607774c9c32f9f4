/** Agreements told in passing: what ended a war, how old a truce is, what is only feared, asked for or kept by one side. */
import { expect, it } from 'vitest'
import { BARE, read } from './read-statement.js'

/** Each agreement as “role date type”. */
const told = (text: string): string[] =>
  read(text, BARE, '2006-09-25').agreements.map((a) => [a.role, a.date, a.type].filter(Boolean).join(' '))

/** Each event as “kind day”. */
const made = (text: string): string[] =>
  read(text, BARE, '2006-09-25').events.map((e) => `${e.subtype} ${e.date_start}`)

it.each([
  // Told anew, its making is news; what is known or old is none.
  ['A truce agreed in Ossa on Sunday was broken within hours.', ['agreement 2006-09-24']],
  ['The truce agreed in Ossa on Sunday was broken within hours.', []],
  ['A truce agreed in Ossa on 3 March was broken within hours.', []],
])('a truce made: %s', (text, want) => expect(made(text)).toEqual(want))

it.each([
  ['Fighting stopped in 1996 with a truce.', ['invoked 1996 ceasefire']],
  ['The war came to an end in 1996 with a peace accord.', ['invoked 1996 peace_treaty']],
  ['The army took Velm in the war of 2001, which ended with an Ostrian-brokered truce.', ['invoked 2001 ceasefire']],
  ['Marnia took it in the fall of 2001, in a war that ended with a peace accord.', ['invoked 2001 peace_treaty']],
  ['The two fought a six-week war in 2001, which was halted by a ceasefire.', ['invoked 2001 ceasefire']],
  [
    'It was the first such raid since a UN-mediated truce stopped the Ostrian-Marnian war in 1996.',
    ['invoked 1996 ceasefire'],
  ],
  ['A shaky six-year-old Swiss-brokered ceasefire has frayed since July.', ['alleged_violation 2000 ceasefire']],
  ['A three-year old truce has collapsed.', ['alleged_violation 2003 ceasefire']],
  ['The 2002 ceasefire collapsed in 2004.', ['invoked 2002 ceasefire']],
  ['The rebels called off their truce with the government in November.', ['rejected ceasefire']],
  ['Police fear that the militias will break their strained ceasefire.', ['invoked ceasefire']],
  ['Both sides have imposed unilateral ceasefires on their forces.', ['invoked ceasefire']],
  ['The talks dealt with proposals for a joint truce agreement.', ['called_for ceasefire']],
  ['The delegations met on Friday in Velm, where they signed a ceasefire.', ['signed 2006-09-22 ceasefire']],
  [
    'At talks on 20 March the sides finalised the plan for the release of detainees.',
    ['invoked 2006-03-20 prisoner_exchange'],
  ],
  [
    'Rivals signed a peace accord in Ossa on Friday. All are bound by the Ossa Document.',
    ['signed 2006-09-22 peace_treaty'],
  ],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

it.each([
  'The talks ended in 1996 with a dinner.',
  'The militias will not break their silence.',
  'The fall of Velm in 2001 ended with a parade.',
])('not: %s', (text) => {
  expect(told(text)).toEqual([])
})
