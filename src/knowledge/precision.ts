/** How exact a place of a kind is as the place of an event: kinds of the registry, and nouns such as “road” beside a name. */
import type { GeoPrecision } from '../model/vocab.js'

const PRECISION: Readonly<Record<string, GeoPrecision>> = {
  settlement: 'exact',
  checkpoint: 'exact',
  facility: 'exact',
  height: 'exact',
  road: 'near',
  water: 'near',
  reservoir: 'near',
  district: 'adm2',
  province: 'adm1',
  region: 'region',
  zone: 'region',
  corridor: 'region',
  line: 'region',
  direction: 'region',
  state: 'country',
}

export const precisionOf = (kind: string | undefined): GeoPrecision => PRECISION[kind ?? ''] ?? 'near'
