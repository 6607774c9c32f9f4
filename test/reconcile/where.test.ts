/** Several places of one telling: what contains them, and never one of them alone. */
import { expect, test } from 'vitest'
import type { Place, Registry } from '../../src/model/knowledge.js'
import type { PlaceRef } from '../../src/model/record.js'
import { gazetteer } from '../../src/reconcile/incidents/gazetteer.js'
import type { Incident } from '../../src/reconcile/incidents/incident.js'
import { whereOf } from '../../src/reconcile/rows/where.js'

const place = (id: string, kind: Place['kind'], parent?: string): Place =>
  ({
    id,
    name: id.toUpperCase(),
    kind,
    names: {},
    parent,
    country_iso3: 'XAA',
    coordinates: [40, 45],
  }) as unknown as Place

const places = gazetteer({
  pipeline: { sides: [{ code: 'OST', name: 'Ost', metonyms: ['Marble House'], country_iso3: 'XAO' }] },
  places: [
    place('velm', 'province'),
    place('ossa', 'settlement', 'velm'),
    place('marn', 'settlement', 'velm'),
    place('odra', 'settlement'),
    { ...place('hill', 'height', 'velm'), country_iso3: undefined },
    { ...place('mill', 'facility', 'ossa'), coordinates: undefined },
    { ...place('ford', 'line', 'ossa'), coordinates: undefined },
    { ...place('tower', 'height', 'velm'), coordinates: undefined, near: { place: 'odra', km: 3 } },
    { ...place('crag', 'height', 'velm'), coordinates: undefined, near: { place: 'odra', km: 40 } },
  ],
} as unknown as Registry)

const ref = (id: string, relation: string | null = null): PlaceRef => ({
  name: id,
  place_id: id,
  precision: 'exact',
  relation,
})

const where = (first: PlaceRef, ...others: PlaceRef[]) =>
  whereOf([{ event: { place: first, other_places: others } } as unknown as Incident], places)

test('places of a list give what contains them', () => {
  expect(where(ref('ossa', 'in'), ref('marn'))).toMatchObject({ place_id: 'velm', geo_precision: 'adm1' })
})

test('places that nothing contains are all named, without a point', () => {
  expect(where(ref('ossa', 'in'), ref('odra'))).toMatchObject({
    location_name: 'ODRA, OSSA',
    place_id: null,
    latitude: null,
    country_iso3: 'XAA',
    geo_precision: 'region',
  })
})

test('a place led to by other words is of another list', () => {
  expect(where(ref('ossa', 'in'), ref('odra', 'near'))).toMatchObject({ place_id: 'ossa', geo_precision: 'exact' })
})

test('the container of a place is not beside it', () => {
  expect(where(ref('ossa', 'in'), { ...ref('velm'), precision: 'adm1' })).toMatchObject({ place_id: 'ossa' })
})

test('an investigation of no place of its own is where that was which it looks into', () => {
  const attack = { id: 'e1', subtype: 'attack', place: ref('ossa'), other_places: [] }
  const probe = (own: PlaceRef | null) => ({ subtype: 'investigation', about: 'e1', place: own, other_places: [] })
  const told = (own: PlaceRef | null) =>
    whereOf([{ event: probe(own), record: { events: [attack] } } as unknown as Incident], places).place_id
  expect(told(null)).toBe('ossa')
  expect(told(ref('odra'))).toBe('odra')
})

test('a place is in the country of what contains it, a state that is only named in its own', () => {
  expect(where(ref('hill'))).toMatchObject({ country_iso3: 'XAA' })
  const named = (name: string) => where({ name, place_id: null, precision: 'country', relation: null })
  expect([named('Ost'), named('Marble House'), named('Odd')].map((row) => row.country_iso3)).toEqual([
    'XAO',
    'XAO',
    null,
  ])
})

test('a place whose point nobody states takes that of the town around it, no more exact than that', () => {
  expect(where(ref('mill'))).toMatchObject({
    place_id: 'mill',
    latitude: 40,
    geo_precision: 'adm2',
    ucdp_where_prec: 3,
  })
  expect(where({ ...ref('mill'), precision: 'region' })).toMatchObject({ latitude: 40, geo_precision: 'region' })
  expect(where({ ...ref('ford'), precision: 'region' })).toMatchObject({ place_id: 'ford', latitude: null })
})

test('a place stated to be near another has that point, as near it', () => {
  expect(where(ref('tower'))).toMatchObject({
    place_id: 'tower',
    latitude: 40,
    geo_precision: 'near',
    ucdp_where_prec: 2,
  })
  expect(where(ref('crag'))).toMatchObject({ place_id: 'crag', geo_precision: 'adm1' })
})
