/** Events that a text tells in other words than the plainest, and words that sound like an event and are none. Invented statements, no registry. */
import { expect, test } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { english } from './reading.js'

/** A Wednesday. */
const PUBLISHED = '2031-03-12'

const told = (text: string): string[] =>
  extract({ text, published: PUBLISHED, publisher: 'publisher' }, english()).events.map(
    ({ subtype, date_start: start, date_end: end }) => [subtype, start === end ? start : `${start}/${end}`].join(', '),
  )

test.each([
  // Inquiries
  ['Criminal cases were opened on Monday.', ['investigation, 2031-03-10']],
  ['The deaths are being jointly investigated.', ['investigation, 2031-03-12']],
  ['Investigative measures are being carried out by the prosecutors.', ['investigation, 2031-03-12']],
  // Forces that gather, and figures that are brought to a number
  ['A concentration of tanks was seen near Ossa on Monday.', ['headquarters_or_base_established, 2031-03-10']],
  ['The losses bring the number of Ostrian troops killed to 11.', []],
  ['Ostria brought troops to Ossa on Monday.', ['headquarters_or_base_established, 2031-03-10']],
  // People displaced
  ['The deportation of the people of Ossa began on Monday.', ['displacement, 2031-03-10']],
  ['Forced displacement was recorded in Ossa on Monday.', ['displacement, 2031-03-10']],
  // Words to one who can decide, and not to a newspaper
  ['In a telephone conversation with President Orn Velm on Monday she offered help.', ['talks, 2031-03-10']],
  ['In a telephone conversation with the Daily News on Monday she said it was calm.', []],
  ['Any raid will be met with a swift, hard and lasting answer.', []],
  // Something is shown, and nobody is in the street
  ['Ostria, demonstrating once again its good will, sent bread on Monday.', []],
  // Before they were taken
  ['Six soldiers were encircled and taken prisoner on Monday.', ['detention, 2031-03-10']],
  ['Rebels encircled the village on Monday.', ['blockade, 2031-03-10']],
  // A time from which something else is told
  ['Nine men died, the first since Saturday, when the truce took effect.', ['attack, 2031-03-08/2031-03-12']],
])('%s', (text, wanted) => {
  expect(told(text)).toEqual(wanted)
})

test.each([
  // Fights and fire in other words
  ['Rebels and troops grappled for control of a hill on Monday.', ['armed_clash, 2031-03-10']],
  ['Six died in a flare-up on Monday.', ['armed_clash, 2031-03-10']],
  ['Confrontations north of Ossa killed three on Monday.', ['armed_clash, 2031-03-10']],
  ['Rebels were firing in the direction of Ossa on Monday.', ['attack, 2031-03-10']],
  ['The army hit another Ostrian battalion on Monday.', ['attack, 2031-03-10']],
  // Why it was done was another event
  [
    'Ostria fired a missile on Monday to retaliate for mortar attacks.',
    ['shelling, 2031-03-10', 'shelling, 2031-03-10'],
  ],
  ['The army carried out a military operation on Monday in response to Sunday’s provocation.', ['attack, 2031-03-10']],
  // One side and then the other, or one more deed
  [
    'Rebels raided Ossa on Monday. Marn responded with air strikes.',
    ['attack, 2031-03-10', 'air_drone_strike, 2031-03-10'],
  ],
  [
    'Ostrian commandos attacked a post near Ossa on Monday. Ostrian guns also shelled a farm.',
    ['attack, 2031-03-10', 'shelling, 2031-03-10'],
  ],
  ['Gunmen attacked a convoy near Ossa on Monday. The attackers also burned a bus.', ['attack, 2031-03-10']],
  ['Guns shelled Ossa on Monday. The shelling also hit a farm.', ['shelling, 2031-03-10']],
  [
    'Ostrian troops fired on a car on Monday. On the same day, the office said, gunmen fired from small arms on a truck.',
    ['attack, 2031-03-10', 'attack, 2031-03-10'],
  ],
])('%s', (text, wanted) => {
  expect(told(text)).toEqual(wanted)
})

test.each([
  // Headlines tell in the present
  ['Ostria hands over 10 soldiers to Karvia', ['prisoner_exchange, 2031-03-12']],
  ['Ostria and Karvia exchange prisoners', ['prisoner_exchange, 2031-03-12']],
  ['Ostria evacuates 300 people from Ossa', ['displacement, 2031-03-12']],
  // A day between the verbs, and who held them before
  ['Three soldiers have today been released.', ['prisoner_exchange, 2031-03-12']],
  ['Three drivers held by rebels since 16 February have today been released.', ['prisoner_exchange, 2031-03-12']],
  // Found later than it was
  [
    'Bodies of six soldiers, who went missing after a clash near Ossa, were found on Sunday. The clash broke out on Saturday.',
    ['armed_clash, 2031-03-08'],
  ],
  // One accord, and what nobody tells to be done
  ['The sides agreed to a truce that took effect on 10 February.', ['agreement, 2031-02-10']],
  ['All fighters were to have withdrawn by 1 March to a line north of Ossa.', []],
  // Of the attack told before
  ['Gunmen attacked Ossa on Monday, killing four. The attackers burned down five houses.', ['attack, 2031-03-10']],
])('%s', (text, wanted) => {
  expect(told(text)).toEqual(wanted)
})

test.each([
  // What is denied can be a capture
  [
    'Five soldiers were captured by Ostrian troops on Monday but the army has denied it.',
    ['detention, 2031-03-10', 'statement, 2031-03-12'],
  ],
  [
    'Gunmen kidnapped a nurse on Monday. The rebels denied it.',
    ['abduction_forced_disappearance, 2031-03-10', 'statement, 2031-03-12'],
  ],
  [
    'A raid killed two on Monday. Police arrested a man. The rebels denied the raid.',
    ['attack, 2031-03-10', 'detention, 2031-03-10', 'statement, 2031-03-12'],
  ],
])('%s', (text, wanted) => {
  expect(told(text)).toEqual(wanted)
})

test('a span of time before a known event parts it from what came before', () => {
  const text = 'Two died in a raid on Ossa on 3 March. A day before the raid, gunmen attacked a convoy near Marn.'
  expect(told(text)).toHaveLength(2)
})
