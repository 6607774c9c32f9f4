/** What may stand in an apposition, and what the clause goes on with behind it. */
import type { ItemKind } from '../item.js'
import type { Group } from './people/group.js'

/** The verb of which the person named is the subject. */
export const VERBAL = new Set<ItemKind>([
  'be',
  'have',
  'harm_participle',
  'harm_intransitive',
  'harm_state',
  'suffer',
  'lose',
  'relative',
  'verb',
  'adverb',
  'event_verb',
])

/** One person whom a noun tells of. */
export const single = (group: Group | undefined): boolean =>
  group !== undefined &&
  (group.headFrom >= 0 || group.implied === 'another' || (group.partOf && group.quantity?.best === 1)) &&
  (group.number === 'sg' || group.partOf) &&
  (group.harm === null || (group.partOf && group.quantity?.best === 1)) &&
  (group.quantity === null || group.quantity.best === 1) &&
  !group.lives

/** Words of the office, the body or the place that a person is of. */
export const OF_OFFICE = new Set<ItemKind>([
  'article',
  'determiner',
  'capital',
  'place',
  'place_noun',
  'body',
  'side_adjective',
  'side_noun',
  'metonym',
  'actor',
  'ordinal',
  'numeral',
  'unknown',
])
