/** A verb far from its subject is the subject’s, and no noun between them takes it. Every text is invented. */
import { expect, test } from 'vitest'
import { read } from './read-statement.js'

const facts = (text: string): string[] =>
  read(text)
    .casualties.filter((c) => c.polarity === 'asserted' && c.state !== 'entailed')
    .map((c) => `${c.harm} ${c.count_best}`)

test.each([
  ['Two nurses fleeing the fighting in Velm were killed.', ['killed 2']],
  ['Four guards accompanying the minister to the port were abducted.', ['captured 4']],
  ['A guard accompanying the ministers died in Marn.', ['killed 1']],
  ['Nine miners, all of them civilians, were shot dead on Monday.', ['killed 9']],
  ['Six porters not involved in the dispute lost their lives.', ['killed 6']],
  ['Three fishermen holding Ostrian passports were released.', ['released 3']],
  ['A cook and two drivers escorting an aid convoy were wounded.', ['wounded 1', 'wounded 2']],
  ['Two men in the service of the governor went missing.', ['missing 2']],
  ['Five clerks at a checkpoint on the road between Ossa and Velm were killed or wounded.', ['unspecified 5']],
  ['The raid left four students from a school in the Marn district dead.', ['killed 4']],
  ['Gunmen killed two miners fleeing the fighting in Velm.', ['killed 2']],
])('a verb far from its subject: %s', (text, want) => expect(facts(text)).toEqual(want))

test.each([
  ['Two nurses who had earlier been abducted were killed on Monday.', ['captured 2', 'killed 2']],
  ['A clerk who was detained in May in Ossa died on Friday.', ['captured 1', 'killed 1']],
])('a main verb after a clause that tells who they are: %s', (text, want) => expect(facts(text)).toEqual(want))

test.each([
  'Two nurses attended the lunch and the houses were burned.',
  'Two clerks said the tanks of the guards were destroyed.',
  'A mediator visited the village whose bridge was destroyed.',
  'Two guards accompanying the minister were praised.',
])('another subject: %s', (text) => expect(facts(text)).toEqual([]))
