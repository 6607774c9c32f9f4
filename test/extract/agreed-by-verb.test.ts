/** Accords told by their verb alone: who may agree, past asides and places, and what one party alone agrees to. */
import { expect, it } from 'vitest'
import { BARE, read } from './read-statement.js'

const told = (text: string): string[] =>
  read(text, BARE, '2006-09-25').agreements.map((a) => [a.role, a.date, a.type].filter(Boolean).join(' '))
const events = (text: string): string[] =>
  read(text, BARE, '2006-09-25').events.map((e) => `${e.subtype} ${e.date_start}`)

it.each([
  ['Two northern rebel factions agreed Thursday to suspend hostilities.', ['signed 2006-09-21 ceasefire']],
  [
    'Three clans -- pressed by the elders of Velm -- agreed Friday to stop fighting and go to talks.',
    ['signed 2006-09-22 ceasefire'],
  ],
  [
    'Rival militias, under pressure from Karvia, agreed on Saturday to swap captives.',
    ['signed 2006-09-23 prisoner_exchange'],
  ],
  ['The rebels agreed on Sunday to halt their attacks on convoys.', ['signed 2006-09-24 ceasefire']],
  ['Ossa has agreed to suspend its shelling of the town.', ['signed 2006-09-25 ceasefire']],
  ['The Marnian Liberation Front agreed on Friday to hold its fire.', ['signed 2006-09-22 ceasefire']],
  ['The two sides agreed in Velm on 22 September to extend the truce.', ['signed 2006-09-22 ceasefire']],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

it.each([
  'The company agreed to end the strike.',
  'Ossa agreed to end its boycott of the summit.',
  'The rebels agreed to release a driver.',
  'The two sides agreed on Friday to go to talks.',
])('not: %s', (text) => {
  expect(told(text)).toEqual([])
})

it('what they agree to stop is no attack of that day', () => {
  expect(events('The militias agreed on Friday to end their attacks.')).toEqual(['agreement 2006-09-22'])
  expect(events('The army said it would suspend its shelling of the town.')).toEqual([])
})

it.each([
  'The army is training recruits to meet a 2011 deadline set by President Solak.',
  'The secretary hopes to meet displaced people in Velm on Monday.',
  'The captives were told of agreements reached in Velm during the second round of negotiations.',
  'A guard familiar with the talks spoke of hunger.',
])('no meeting: %s', (text) => {
  expect(events(text).filter((e) => e.startsWith('talks'))).toEqual([])
})

it('a meeting stays one', () => {
  expect(events('The ministers of Ossa and Marn met on Friday at the second round of talks.')).toEqual([
    'talks 2006-09-22',
  ])
})
