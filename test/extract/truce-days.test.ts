/** On which day an accord was made, where no preposition leads to it, where it is told roughly, and where it is none of today. */
import { expect, it } from 'vitest'
import { BARE, read } from './read-statement.js'

/** Each agreement as “role date type”, of a Monday. */
const told = (text: string): string[] =>
  read(text, BARE, '2006-09-25').agreements.map((a) => [a.role, a.date, a.type].filter(Boolean).join(' '))

it.each([
  // Without a preposition, or with a season or a part of a month or a year.
  ['Ossa and Marn reached a truce last August.', ['invoked 2006-08 ceasefire']],
  ['The two governments accepted a peace plan brokered by Karvia last year.', ['invoked 2005 peace_treaty']],
  ['In late April, the two sides struck a prisoner exchange deal.', ['invoked 2006-04 prisoner_exchange']],
  ['Back in the summer of 2001, both armies agreed to a ceasefire.', ['invoked 2001 ceasefire']],
  ['The tribes agreed in early 2004 on a border agreement.', ['invoked 2004 delimitation']],
  ['The factions signed a power-sharing deal a decade ago.', ['invoked 1996 framework']],
  ['The rebels shelled Velm despite a truce agreed less than three weeks ago.', ['invoked 2006-09 ceasefire']],
  // What tells which one it is may be a word for putting it out.
  ['Ossa violated the truce announced on Friday.', ['alleged_violation 2006-09-22 ceasefire']],
  [
    'Shots were heard despite the cease-fire, which was proclaimed late on Saturday.',
    ['announced 2006-09-23 ceasefire'],
  ],
  ['It was the first raid since a truce was negotiated in Velm on 4 May.', ['invoked 2006-05-04 ceasefire']],
  // The day of the clause before.
  ['The Front fought on until May 1996, when a ceasefire was declared.', ['announced 1996-05 ceasefire']],
  ['Trade stopped in 2002, when the neighbours signed a peace treaty.', ['invoked 2002 peace_treaty']],
  // Over two days, one accord.
  ['The delegations signed a truce on 21 and 22 September.', ['signed 2006-09-22 ceasefire']],
  // Of a day that is not told, and not of today.
  ['The clans had made peace: a truce was signed years ago.', ['signed ceasefire']],
  // What follows tells the time of something else.
  ['The two sides signed a truce after fighting in August.', ['signed 2006-09-25 ceasefire']],
  ['The two sides signed a peace deal to end a conflict that began in 1999.', ['signed 2006-09-25 peace_treaty']],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

it('a truce that is negotiated is no meeting of its own', () => {
  const { events } = read('A truce was negotiated on Friday.', BARE, '2006-09-25')
  expect(events.map((e) => `${e.subtype} ${e.date_start}`)).toEqual(['agreement 2006-09-22'])
})
