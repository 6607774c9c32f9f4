/** Every table of a release, in the order in which they are published. */
import type { TableSpec } from '../column.js'
import { agreements } from './agreements.js'
import { casualties } from './casualties.js'
import { events } from './events.js'
import { actors, claims, id_aliases, people, places, sources } from './support.js'

export const TABLES: readonly TableSpec[] = [
  events,
  casualties,
  agreements,
  claims,
  people,
  sources,
  actors,
  places,
  id_aliases,
]
export type TableName =
  | 'events'
  | 'casualties'
  | 'agreements'
  | 'claims'
  | 'people'
  | 'sources'
  | 'actors'
  | 'places'
  | 'id_aliases'
export type { AgreementRow } from './agreements.js'
export type { CasualtyRow } from './casualties.js'
export type { EventRow } from './events.js'
export type { ActorRow, ClaimRow, IdAliasRow, PersonRow, PlaceRow, SourceRow } from './support.js'
