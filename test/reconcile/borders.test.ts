/** Borders that a text does not name in full, and the places they run by. */
import { describe, expect, it } from 'vitest'
import type { Registry } from '../../src/model/knowledge.js'
import type { StatementRecord } from '../../src/model/record.js'
import { withBorders } from '../../src/reconcile/incidents/borders.js'
import { gazetteer } from '../../src/reconcile/incidents/gazetteer.js'

const spot = (id: string, country_iso3: string, lat: number, kind = 'settlement') => ({
  ...{ id, name: id, kind, names: { en: [id] }, country_iso3, coordinates: [lat, 45] },
})
const line = (id: string, ...en: string[]) => ({ id, name: id, kind: 'line', names: { en } })

const registry = {
  pipeline: {
    sides: [
      { code: 'OST', nouns: ['Ostria'], adjectives: ['Ostrian'], country_iso3: 'OST', role: 'party' },
      { code: 'KAR', nouns: ['Karia'], adjectives: ['Karian'], country_iso3: 'KAR', role: 'party' },
      { code: 'VAL', nouns: ['Vale'], adjectives: ['Valian'], role: 'party' },
    ],
    publishers: [
      { slug: 'ost-mod', side: 'OST' },
      { slug: 'val-mod', side: 'VAL' },
    ],
  },
  places: [
    line('march', 'border between Ostria and Karia', 'Ostrian-Karian frontier'),
    line('front', 'line of contact'),
    spot('sorrel', 'OST', 40),
    spot('tarn', 'KAR', 40.2),
    spot('deep', 'OST', 38),
    spot('shire', 'KAR', 38.6, 'province'),
    spot('north', 'OST', 44),
  ],
} as unknown as Registry

const linked = (name: string, publisher = 'wire', precision = 'region') => {
  const event = { place: { name, place_id: null, precision, relation: null }, other_places: [] }
  const record = { statement: { publisher }, events: [event] } as unknown as StatementRecord
  return withBorders([record], registry)[0].events[0].place?.place_id
}

describe('a border without its full name', () => {
  it('is the one whose names share its noun and name all that it names', () => {
    expect(['border', 'frontier', 'border with Karia', 'Ostria’s eastern border'].map((name) => linked(name))).toEqual(
      Array(4).fill('march'),
    )
  })
  it('stays unlinked where it names what the line does not run by, or is no border', () => {
    expect(['border with Thule', 'northern direction', 'front'].map((name) => linked(name))).toEqual(
      Array(3).fill(null),
    )
    expect(linked('border road', 'wire', 'near')).toBeNull()
  })
  it('of a party that the line does not run along is another', () => {
    expect([linked('border', 'ost-mod'), linked('border', 'val-mod')]).toEqual(['march', null])
  })
})

it('a border runs by a place that has places of both countries near it', () => {
  const { runsBy } = gazetteer(registry)
  expect(['sorrel', 'tarn', 'deep', 'north'].map((id) => runsBy('march', id))).toEqual([
    ...['here', 'here', 'perhaps', 'elsewhere'],
  ])
  expect([runsBy('front', 'sorrel'), runsBy('march', 'front')]).toEqual([null, null])
})
