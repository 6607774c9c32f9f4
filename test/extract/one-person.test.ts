/** Who one person is: told again or another, named after a figure, and what only describes who was harmed. */
import { describe, expect, it } from 'vitest'
import { BARE, read } from './read-statement.js'

const counted = (text: string) =>
  read(text, BARE)
    .casualties.filter((f) => f.subset_of === null && f.polarity === 'asserted')
    .map((f) => `${f.harm} ${f.count_best}`)
const events = (text: string) => new Set(read(text, BARE).casualties.map((f) => f.event)).size

describe('one person told twice, and two told alike', () => {
  it.each([
    ['a given name in common', 'The murder of Ivo Pell Tarn shook the town. They recalled the murder of Ivo Orn.', 2],
    ['one surname', 'The murder of Arno Velm shook the town. They recalled the murder of Velm Orsa.', 1],
    ['an office after “and”', 'A party leader and former ambassador was shot dead in Ossa.', 1],
    ['two after “and”', 'A party leader and a former ambassador were shot dead in Ossa.', 2],
  ])('%s', (_, text, expected) => {
    expect(counted(text)).toEqual(Array(expected).fill('killed 1'))
  })

  it('knows by the first of two surnames', () => {
    expect(counted('Minister Pell Arno Dorin Kestal was killed in Ossa. Dorin was killed at noon.')).toEqual([
      'killed 1',
    ])
  })

  it('takes who is named after a figure for one of its victims, and no rival of it', () => {
    const text =
      'Police said that three people were killed in Ossa on Friday. Arno Lisk was killed at the gate, his brother said.'
    expect(counted(text)).toEqual(['killed 3'])
    expect(counted(text.replace('Arno Lisk was', 'Another man, Arno Lisk, was'))).toEqual(['killed 3', 'killed 1'])
  })
})

it.each([
  ['nouns', 'The minister spoke of the murder of Judge Arno Lisk and the assassination of Senator Pell Dorin.', 2],
  [
    'a murder and a murder',
    'Senator Arno Lisk was assassinated in Ossa. Senator Pell Dorin was assassinated by gunmen.',
    2,
  ],
  ['one sentence', 'Senator Arno Lisk and Senator Pell Dorin were assassinated in Ossa.', 1],
  ['the same again', 'The murder of Arno Lisk shook the town. Nobody forgets the murder of Lisk.', 1],
])('tells a murder from another by whom it names: %s', (_, text, expected) => {
  expect(events(text)).toBe(expected)
})

it.each([
  ['who asks', 'The judge ordered an inquiry to find out who murdered Arno Lisk.', ['killed 1']],
  ['who did it', 'Another group, one that murdered the guards, was not caught.', ['killed null']],
  ['who was there', 'The barn checked by the guards was destroyed.', []],
  ['an age', 'The Ostrian, 39, was killed in Ossa.', []],
  ['a count', 'In all, 39 were killed in Ossa.', ['killed 39']],
  ['what was lost', 'He may go to court if he loses his Council Seat.', []],
  [
    'an office held',
    'He learned of the killing of Arno Lisk, president of the mill and mayor of Ossa in 1984.',
    ['killed 1'],
  ],
])('takes no other for a victim: %s', (_, text, expected) => {
  expect(counted(text)).toEqual(expected)
})

it.each([
  ['an office', 'He learned of the killing of Arno Lisk, mayor of Ossa in 1984.', null],
  ['a reform', 'Those who shot Arno Lisk dead want to end the reforms begun on 14 January 2026.', null],
  [
    'what he did',
    'Gunmen fired on a car in Ossa on Monday. The bishop, who moved in on Thursday, was hurt.',
    '2031-06-09',
  ],
])('takes the day of %s for none of the harm', (_, text, day) => {
  const { casualties, events: told } = read(text, BARE)
  expect(casualties.map((f) => f.modality)).toEqual(['occurred'])
  if (day) expect(told.map((e) => e.date_start)).toEqual([day])
})

it('denies no killing of which only a part is denied, or that is deplored', () => {
  const polarity = (text: string) => read(text, BARE).casualties.map((f) => f.polarity)
  expect(polarity('The rebels denied a part in the murder of the finance minister Arno Lisk.')).toEqual(['asserted'])
  expect(
    polarity('Teachers repudiated the killing of the priests Arno Lisk and Pell Dorin, who were shot dead.'),
  ).toEqual(['asserted'])
  expect(polarity('The army denied that two villagers were killed.')).toEqual(['denied'])
  expect(polarity('The army denied the deaths of two villagers.')).toEqual(['denied'])
  expect(polarity('The army denied the killings of two villagers.')).toEqual(['asserted'])
})

it('counts those of a bulletin among the hurt told before, and a toll of days that one raid made as of the raid', () => {
  const bulletin =
    'Six people were killed and 28 wounded in Ossa. The names of the dead are known. The mayor was unhurt. He went home. Two children are in serious condition.'
  expect(counted(bulletin)).toEqual(['killed 6', 'wounded 28', 'unspecified 0'])
  const raid =
    'In the past eight days there were several attacks in Ostria, in which 10 persons were killed. The talks ended after the 5 June attack on a dairy in Ossa that left 10 workers dead.'
  expect(read(raid, BARE).casualties.map((f) => `${f.count_best} ${f.scope}`)).toEqual(['10 event'])
})

it.each([
  [
    'a pronoun before “and”',
    'Judge Arno Lisk was hurt. He and one of his guards are receiving treatment in the clinic.',
    ['wounded 1', 'wounded 1'],
  ],
  ['a wound that one died of', 'The mayor was taken to the hospital, where he died.', ['killed 1']],
  ['what is wanted', 'She wants to have a boy be brought to hospital in Ossa.', []],
  ['what must be', 'One boy had to be brought to hospital in Ossa.', ['wounded 1']],
  ['a name of a thing', 'The crowd burned the AMOR Fenda in Ossa.', []],
  [
    'a list of those counted before',
    'At least three people were injured in Ossa. Among the injured are Arno Lisk, Pell Dorin, Ivo Marn, Bo Hask and Dan Orso.',
    ['wounded 5'],
  ],
])('counts each once who was harmed: %s', (_, text, expected) => {
  const live = read(text, BARE).casualties.filter((f) => f.subset_of === null && f.state !== 'entailed')
  expect(live.map((f) => `${f.harm} ${f.count_best}`)).toEqual(expected)
})

it('keeps the day of the harm that a relative clause tells', () => {
  const text = 'Ostria will hand over Arno Lisk, whom guards hurt in April, when they fired at a mill.'
  expect(read(text, BARE).events.some((e) => e.date_start === '2031-04-01')).toBe(true)
})
