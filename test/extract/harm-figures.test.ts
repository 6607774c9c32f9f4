/** What a figure of harm is beside its number: kind of persons, each of two sides, denied, alleged, part or other persons. */
import { expect, it } from 'vitest'
import type { StatementCasualty } from '../../src/model/record.js'
import { BARE, knowledgeOf, read } from './read-statement.js'

const facts = (text: string, knowledge = BARE): StatementCasualty[] => read(text, knowledge).casualties

it.each([
  ['One serviceman was killed, 13 taken prisoner.', ['military', 'military']],
  ['Fifty members of the Kenyan Armed Forces fell in the clash.', ['military']],
  ['Gunmen killed three members of the police.', ['police']],
  ['Three members of one family died in the shelling.', ['civilian']],
  ['By the evening there were 27 dead, two of them civilians.', ['unknown', 'civilian']],
  ['Three people were killed and five wounded.', ['unknown', 'unknown']],
])('persons of %s', (text, expected) => {
  expect(facts(text).map((f) => f.person_status)).toEqual(expected)
})

it('puts the children among the civilians under these, and kinds beside each other under the whole', () => {
  const hosts = (text: string) => facts(text).map((f) => f.subset_of)
  expect(hosts('Thirty people were killed, ten of them civilians, five of them children.')).toEqual([null, 'f1', 'f2'])
  expect(hosts('Thirty people were killed, ten of them soldiers, five of them policemen.')).toEqual([null, 'f1', 'f1'])
})

it.each([
  'The accord stipulates that the government release 500 prisoners.',
  'The deal provides for the release of 100 prisoners.',
  'The plan requires the rebels to hand over 30 captives within ten days.',
  'Under the deal the government is to free 200 prisoners.',
  'The rebels are due to hand over 30 captives.',
])('takes the terms of an agreement for no deed: %s', (text) => {
  expect(facts(text)).toEqual([])
})

it('takes what is done under an agreement for a deed', () => {
  expect(facts('As stipulated in the deal, the government released 500 prisoners on Monday.')).toHaveLength(1)
  expect(facts('Due to the truce the rebels handed over 30 captives.')).toHaveLength(1)
})

it('tells a war’s toll past an aside, and a revised figure as the toll', () => {
  const told = (text: string) => facts(text).map((f) => `${f.scope} ${f.count_low} ${f.state}`)
  expect(told('The rebellion, now in its fourth year, has killed more than 2,000 people.')).toEqual([
    'cumulative 2000 live',
  ])
  expect(told('Gunmen raided the village, killing 42. The governor later revised the figure down to 17.')).toEqual([
    'event 42 superseded',
    'event 17 live',
  ])
  expect(
    told('Norway lost 79 soldiers on 12 May, its ministry said. Its previous figures were 50 dead and then 77.'),
  ).toEqual(['event 79 live', 'event 50 superseded', 'event 77 superseded'])
})

it('takes the kind of a house for no captives', () => {
  const held =
    'Eight captives were freed on 7 May. President Orlov brought the matter up in a video conference held by Norway.'
  expect(facts(held)).toHaveLength(1)
  expect(facts('Torture took place in several detention facilities.')).toEqual([])
})

it('tells a figure of each side of both', () => {
  const text = 'Kenyan and Somali troops exchanged fire. Two soldiers were wounded on each side, the mission said.'
  expect(facts(text).map((f) => [f.count_best, f.side])).toEqual([
    [2, 'Kenya'],
    [2, 'Somalia'],
  ])
  expect(facts('Each side lost three soldiers in the clash.').map((f) => [f.count_best, f.side])).toEqual([[6, null]])
})

it('takes a denial of casualties for the denier’s own', () => {
  const [fact] = facts('Baku denied any casualties in the clash.', knowledgeOf('nagorno-karabakh'))
  expect([fact.count_high, fact.polarity, fact.side]).toEqual([0, 'denied', 'AZ'])
  const told = facts('The ministry denied responsibility for the death of a soldier.')
  expect(told.map((f) => f.count_best)).not.toContain(0)
})

it.each([
  ['A soldier was allegedly killed by a sniper.', 'alleged'],
  ['Two villagers were reportedly wounded.', 'alleged'],
  ['A farmer is said to have been killed.', 'alleged'],
  ['The rebels claimed that they had killed 14 soldiers.', 'alleged'],
  ['A soldier was killed by a sniper, the ministry said.', 'occurred'],
])('%s is %s', (text, modality) => {
  expect(facts(text)[0].modality).toBe(modality)
})

it('keeps parts under their whole', () => {
  const told = facts(
    'They admitted 290 people with burns. Dozens are in serious condition. The seventh is out of danger.',
  )
  expect(told.map((f) => [f.count_low, f.condition, f.subset_of])).toEqual([
    [290, null, null],
    [24, 'serious', 'f1'],
    [1, 'stable', 'f1'],
  ])
})

it('takes small figures beside other figures for other persons', () => {
  const text =
    'The report came late. Two guards were killed and one was wounded. Return fire killed five and wounded one.'
  expect(facts(text).map((f) => `${f.harm} ${f.count_best}`)).toEqual([
    'killed 2',
    'wounded 1',
    'killed 5',
    'wounded 1',
  ])
})

it('takes who died of wounds for another than who was killed on the spot', () => {
  const text = 'The report came late. A shell killed a boy. A child wounded in a strike on Monday died in hospital.'
  expect(facts(text).map((f) => f.count_best)).toEqual([1, 1])
})

it('counts no dead who are only handed over', () => {
  expect(facts('Thirty dead soldiers were handed over at the border.')).toEqual([])
  expect(facts('The two bodies called for calm.')).toEqual([])
})

it.each([
  ['Eight more soldiers were taken hostage, bringing the number of captives to 41.', ['captured 8', 'captured 41']],
  ['The hostage toll rose to 41.', ['captured 41']],
  ['The number of prisoners rose to 41.', ['captured 41']],
  ['The minister spoke of the number of prisoners.', []],
])('how many are held: %s', (text, expected) => {
  expect(facts(text).map((f) => `${f.harm} ${f.count_best}`)).toEqual(expected)
})
