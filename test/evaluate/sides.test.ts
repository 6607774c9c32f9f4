/** When the side of a fact is the side labelled, and when it is not. All names are invented. */
import { describe, expect, it } from 'vitest'
import { Names } from '../../src/evaluate/names.js'
import { sameSide } from '../../src/evaluate/sides.js'
import type { Extraction, StatementCasualty } from '../../src/model/record.js'

const WORLD = [
  { name: 'Ostria', nouns: ['Ostria'], adjectives: ['Ostrian'], places: [] },
  { name: 'Westria', nouns: ['Westria'], adjectives: ['Westrian'], places: [] },
]
const NAMES = new Names(null, WORLD as never)

const at = (name: string, id = 'e1') => ({ id, place: { name }, other_places: [] })
const found = { events: [at('Oxmoor'), at('Fenby', 'e2')] } as unknown as Extraction

const gold = {
  events: [{ actors: ['army of Marnia', 'Tolm Hill Military Council', 'Westrian troops', 'gunmen'] }],
} as never

const agrees = (side: string, fact: Partial<StatementCasualty>, kind = 'military', names = NAMES): boolean =>
  sameSide(
    { side, class: kind },
    {
      side: null,
      side_text: null,
      victim_text: null,
      victim_actor: null,
      event: 'e1',
      person_status: 'unknown',
      ...fact,
    } as StatementCasualty,
    { gold, found, names },
  )

describe('a label of a side', () => {
  it.each([
    ['Ostria', { side: 'Ostria' }, true],
    ['army / Ostria', { side: 'Ostria', person_status: 'military' }, true],
    ['Ostria', { side: 'Westria' }, false],
    ['Ostria', {}, false],
    ['Ostria and Westria', {}, true],
    ['Ostria and Westria', { side: 'Ostria' }, false],
    ['unknown', {}, true],
    ['unknown', { side: 'Ostria' }, false],
  ] as const)('%s for %j: %s', (label, fact, right) => expect(agrees(label, fact)).toBe(right))
})

describe('a label that names no side', () => {
  it.each([
    ['government army', { person_status: 'military' }, true],
    ['militants in Fenby', { person_status: 'militant' }, true],
    ['militants (opposition)', { person_status: 'militant' }, true],
    ['attackers', { person_status: 'civilian' }, false],
    ['army', { person_status: 'militant' }, false],
    ['militants', { side: 'Ostria', person_status: 'militant' }, false],
    [
      'pro-government militants',
      { side: 'Ostria', person_status: 'militant', victim_text: '4 pro-government militants' },
      false,
    ],
    ['militants', { side: 'Ostria', person_status: 'militant', victim_text: 'four militants' }, false],
    ['militants', { side_text: 'militants', person_status: 'militant', victim_text: 'four militants' }, true],
    ['army of Fenby', { person_status: 'military' }, false],
    ['Banner of Dawn', { person_status: 'militant' }, false],
    ['Banner of Dawn', { side: 'Banner of Dawn' }, true],
    ['Oxmoor', {}, true],
    ['Oxmoor', { side: 'Ostria' }, false],
    ['Fenby', {}, false],
    ['Fenby', { event: null }, true],
    ['Fenby', { side: 'Oxmoor', event: null }, false],
  ] as const)('%s for %j: %s', (label, fact, right) => expect(agrees(label, fact)).toBe(right))
})

describe('a label that gives bystanders the land they live in', () => {
  it.each([
    ['Sandria', {}, 'civilian', true],
    ['Sandria', {}, 'military', false],
    ['Sandria', { side: 'Fenby' }, 'civilian', false],
    ['Marnia', {}, 'civilian', false],
    ['Tolm Hill', {}, 'civilian', true],
    ['Marn Rescue Service', {}, 'civilian', false],
    ['MRS', {}, 'civilian', false],
    ['Ostria', {}, 'civilian', true],
    ['Ostria', { side: 'Westria' }, 'civilian', false],
    ['Westria', {}, 'civilian', false],
  ] as const)('%s for %j, %s: %s', (label, fact, kind, right) => expect(agrees(label, fact, kind)).toBe(right))
})

describe('people of a side of a registry', () => {
  const sides = [
    { code: 'OST', name: 'Ostria', nouns: ['Ostria'], adjectives: ['Ostrian'], metonyms: [] },
    { code: 'WES', name: 'Westria', nouns: ['Westria'], adjectives: ['Westrian'], metonyms: [] },
  ]
  const names = new Names({ pipeline: { sides }, actors: [], people: [], places: [] } as never)
  it.each([
    ['Ostrians', ['OST']],
    ['Ostrians and Westrians', ['OST', 'WES']],
    ['Ostrich', []],
  ])('%s are of %j', (label, codes) => expect([...names.sidesIn(label)]).toEqual(codes))
})

it('wants the side of bystanders where the sides are those of a registry', () => {
  const linked = Object.assign(new Names(null, WORLD as never), { hasRegistry: true })
  expect(agrees('Ostria', {}, 'civilian', linked)).toBe(false)
  expect(agrees('Ostria', { side: 'Ostria' }, 'civilian', linked)).toBe(true)
})
