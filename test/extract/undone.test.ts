/** Deeds that a sentence only leads up to are neither figures nor events that occurred. Every text is invented. */
import { describe, expect, test } from 'vitest'
import { read } from './read-statement.js'

const DEEDS = [
  'release the 23 prisoners',
  'return seven captured soldiers',
  'free nine hostages',
  'arrest two militants',
  'detain five suspects',
  'kill six civilians',
  'wound three guards',
  'abduct two engineers',
]

/** Figures of persons met by a harm, and what is said to have been done to them. */
function told(text: string): string[] {
  const { casualties, events } = read(`${text}.`)
  return [
    ...casualties.flatMap((c) =>
      c.state === 'live' && c.polarity === 'asserted' && c.modality === 'occurred' ? `${c.harm} ${c.count_best}` : [],
    ),
    ...events.flatMap((e) =>
      e.modality === 'occurred' && e.polarity === 'asserted' && /exchange|detention|attack/.test(e.subtype)
        ? e.subtype
        : [],
    ),
  ]
}

describe.each([
  'The minister called on Karvia to',
  'The ministry calls upon both sides to',
  'The mother begged the rebels to',
  'The commander told his men to',
  'Karvia promised to',
  'Karvia has pledged to',
  'Karvia agreed to',
  'Karvia refused to',
  'Karvia failed to',
  'Karvia is expected to',
  'Karvia has to',
  'Karvia is obliged to',
  'Karvia needs to',
  'Karvia has no right to',
  'Troops moved in to',
  'It was an operation to',
  'There was a plan to',
  'The ministry urges Karvia to honour the truce in full and',
])('%s', (lead) => {
  test.each(lead === 'Karvia failed to' ? DEEDS.filter((d) => !d.startsWith('return')) : DEEDS)('%s', (deed) =>
    expect(told(`${lead} ${deed}`)).toEqual([]),
  )
})

test.each([
  'The council demanded that Karvia arrest two militants',
  'The accord provides that both sides release 23 prisoners',
  'Karvia wants the six engineers to be released',
  'The plan was for three officers to be executed',
  'Six nurses narrowly escaped being killed',
  'Three guards risk being abducted',
  'Until all 23 prisoners are freed, no talks will be held',
  'Nobody knows whether the four soldiers were captured',
  'It is not true that six nurses were killed',
  'Six nurses were not killed',
  'Karvia did not kill six nurses',
])('nothing: %s', (text) => expect(told(text)).toEqual([]))

test.each([
  ['The army managed to free nine hostages', 'released 9'],
  ['The soldiers were able to kill ten rebels', 'killed 10'],
  ['He helped to free 12 captives', 'released 12'],
  ['The gunmen went on to kill three guards', 'killed 3'],
  ['Four children were reported to be wounded', 'wounded 4'],
  ['Arno Lisk is the first minister to be killed since May', 'killed 1'],
  ['Troops went in to free nine hostages, and six were freed', 'released 6'],
  ['They opened fire to disperse the crowd, killing three', 'killed 3'],
  ['The bomb was meant to kill the mayor but killed two guards', 'killed 2'],
])('done: %s', (text, figure) => expect(told(text)).toContain(figure))

describe('what a clause behind “that” or “who” tells of somebody has happened, whatever the sentence leads up to', () => {
  test.each([
    ['The council should condemn the raid in which nine children died', ['killed 9']],
    ['The truce would end a conflict in which 900 people have died', ['killed 900']],
    ['Aid must reach the 4,000 villagers displaced by the fighting', ['displaced 4000']],
    ['Nothing can bring back the 11 children killed by the bomb', ['killed 11']],
    ['The president will visit the 20 wounded in hospital', ['wounded 20']],
    ['The envoy should ask about the fate of the 40 people missing since May', ['missing 40']],
    ['They will bury the three men killed on Sunday', ['killed 3']],
    ['Karvia demands the release of the 12 soldiers captured in April', ['captured 12']],
    ['Karvia demands the release of 12 soldiers', []],
    ['The ministry will investigate the deaths of seven villagers', ['killed 7']],
    ['They threatened revenge for the killing of three commanders', ['killed 3']],
    ['They threatened the killing of three commanders', []],
    ['The council must act after nine villagers were killed in Marn', ['killed 9']],
    ['The army could move in after rebels killed four guards', ['killed 4']],
    ['The mayor may resign because 12 children died in the fire', ['killed 12']],
    ['They would stop firing after four captives are freed', []],
    ['The truce could end after troops kill two rebels', []],
    ['The strikes could leave 4,000 villagers displaced by the fighting', []],
    ['It could mean that nine children died', []],
    ['The deal could end a war that has killed 900 people', ['killed 900']],
    ['The court would try the men who shot dead two guards in Velm on Monday', ['killed 2']],
    ['They will visit the families of the 14 soldiers who were killed in May', ['killed 14']],
    ['The parties might sign a truce to stop the fighting that had displaced 4,000 people', ['displaced 4000']],
    ['The talks may be about the seven drivers who were abducted on Sunday', ['captured 7']],
    ['The plant would be one that would kill thousands of people', []],
    ['A blast could hurt those who are working there and may kill 40 people', []],
    ['They would jail anybody who kills two people', []],
  ])('%s', (text, wanted) => expect(told(text).filter((fact) => /\d/.test(fact))).toEqual(wanted))
})

describe('an attack that the sentence takes as known has happened', () => {
  const attacks = (text: string): string[] =>
    read(`${text}.`).events.flatMap((e) => (e.modality === 'occurred' ? `${e.subtype} ${e.date_start}` : []))
  test.each([
    ['The council should condemn the raid on Marn on 3 June', ['attack 2031-06-03']],
    ['The court may try the men who attacked the post in Velm on Sunday', ['attack 2031-06-08']],
    ['The world body must act after rebels stormed the town of Marn on Thursday', ['attack 2031-06-05']],
    ['Leaders hope to stop the clashes that broke out on Saturday near Ossa', ['armed_clash 2031-06-07']],
    ['The army could launch the offensive on Monday', []],
    ['The rebels could attack the town of Marn', []],
    ['Rockets that were going to be fired on Velm were found', []],
    ['They demand an end to the hostilities on 31 January', []],
  ])('%s', (text, wanted) => expect(attacks(text)).toEqual(wanted))
})

describe('what is put off does not take place', () => {
  test.each([
    'Karvia called off the release of 18 soldiers that had been set for 12 June',
    'Karvia postponed the release of nine prisoners',
    'The return of 12 captives was delayed on Monday',
    'The exchange of 40 prisoners was cancelled',
    'The evacuation of 300 villagers from Velm has been blocked',
    'The postponement of the release of nine hostages angered their families',
    'The release of 12 captives did not take place on Sunday',
    'The release of 12 captives fell through on Sunday',
    'The release of 12 captives has stalled',
    'The return of 12 captives is unlikely',
  ])('%s', (text) => {
    expect(told(text)).toEqual([])
  })

  test('after a delay it takes place', () => {
    expect(told('After a delay, Karvia released nine prisoners')).toEqual(['released 9', 'prisoner_exchange'])
  })
})

test.each([
  [
    'Karvia freed nine prisoners. They were taken to a hospital for medical checks',
    ['released 9', 'prisoner_exchange'],
  ],
  ['Nine injured men were taken to hospital for medical checks', ['wounded 9']],
  ['Three guards were wounded and taken to hospital for observation', ['wounded 3']],
])('%s', (text, expected) => {
  expect(told(text).filter((x) => x !== 'attack')).toEqual(expected)
})

test('the day of a deed that is welcomed is its own', () => {
  const text = 'Talks were held on 2 June. The envoy welcomed the release on Monday of 25 Ostrian detainees by Karvia.'
  const [event] = read(text).events.filter((e) => e.subtype === 'prisoner_exchange')
  expect(event.date_start).toBe('2031-06-09')
})

test('a word for all whose numbers are told side by side counts nobody of its own', () => {
  const text = 'Ostria and Karvia exchanged prisoners on Monday: nine Ostrian and seven Karvian soldiers returned home.'
  const { casualties } = read(text)
  expect(casualties.filter((c) => c.state === 'live').map((c) => `${c.harm} ${c.count_best}`)).toEqual([
    'released 9',
    'released 7',
  ])
})
