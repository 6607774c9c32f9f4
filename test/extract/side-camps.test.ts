/** Whose people were harmed in a conflict that a registry knows, by who attacks all along and who tells it. Every text is invented. */
import { expect, test } from 'vitest'
import { knowledgeOf, read } from './read-statement.js'

const LINKED = knowledgeOf('nagorno-karabakh')

const sides = (text: string): string[] =>
  read(text, LINKED)
    .casualties.filter((c) => c.polarity === 'asserted' && c.state !== 'entailed' && c.count_low !== null)
    .map((c) => `${c.harm} ${c.count_best} ${c.side ?? '–'}`)

const tellers = (text: string): string[] => read(text, LINKED).casualties.map((c) => c.speaker)

test.each([
  [
    'Khojaly, a town of Karabakh, was stormed by Armenian forces. Despite pleas from Azerbaijan the formations went on, and 40 people died, among them nine children.',
    ['killed 40 AZ', 'killed 9 AZ'],
  ],
  [
    'Azerbaijani forces shelled villages of Artsakh all week, the report says.\n\nIn all 30 civilians were killed, one of them in an Azerbaijani prison.',
    ['killed 30 NK', 'killed 1 NK'],
  ],
  ['As a result of Azerbaijan’s shelling of Stepanakert, two civilians were wounded.', ['wounded 2 NK']],
  ['Seven people were injured as a result of Armenia’s artillery shelling of Barda.', ['wounded 7 AZ']],
  // A place in the sentence of the figure goes before who attacks elsewhere.
  ['Armenian forces shelled Barda. Later a woman was killed in Goris.', ['killed 1 AM']],
  // Both attack: nobody does so all along.
  ['Armenian forces shelled Barda and Azerbaijani forces shelled Goris. Four people died.', ['killed 4 –']],
])('of the other camp than the one that attacks: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  [
    'The ombudsman of Artsakh spoke of 35 wounded civilians. “Thirty-five civilians were wounded: 13 children, 15 women and seven men,” an office in Yerevan said.',
    ['wounded 35 NK', 'wounded 13 NK', 'wounded 15 NK', 'wounded 7 NK'],
  ],
])('parts are of the side of their whole: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  ['Armenia returned one prisoner of war on Monday, the mediators said.', ['released 1 AZ']],
  ['Azerbaijan released a captive in exchange for five Armenians.', ['released 1 AM', 'released 5 AM']],
  ['The Defence Army of Artsakh said three fighters had fallen.', ['killed 3 NK']],
  ['The Defence Army of Artsakh said it had killed three fighters.', ['killed 3 AZ']],
  ['The death toll rose to 58, mostly Armenians, an official said.', ['killed 58 AM']],
])('captives, fighters and most of them: %s', (text, want) => expect(sides(text)).toEqual(want))

test.each([
  ['A soldier was shot near Karabakh, the defence ministry in Baku said.', 'Ministry of Defence of Azerbaijan'],
  [
    'Two Azerbaijani civilians were killed by a mine in a district freed from Armenia’s occupation, the prosecutor’s office said.',
    'Prosecutor General’s Office of Azerbaijan',
  ],
  [
    'A serviceman of Azerbaijan was hurt by Armenian fire, the defence ministry said.',
    'Ministry of Defence of Azerbaijan',
  ],
])('the body of the side that was hit, and not of who did it: %s', (text, want) =>
  expect(tellers(text).map((name) => name.replace("'", '’'))).toContain(want),
)
