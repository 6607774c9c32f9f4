/** Which items are verbs, for telling a clause from a subject that waits for its verb. */
import { has, type Item, type ItemKind } from '../item.js'

// biome-ignore format: a table
const VERBS = new Set<ItemKind>([
  'verb', 'be', 'have', 'modal', 'harm_intransitive', 'harm_participle', 'harm_active', 'harm_gerund', 'lose', 'suffer', 'leave', 'claim_lives',
  'toll_verb',
])

export const isVerb = (x: Item): boolean =>
  VERBS.has(x.kind) ||
  has(x, 'speech') !== undefined ||
  has(x, 'event_verb') !== undefined ||
  has(x, 'verb') !== undefined

/** A verb stands before item i: what follows belongs to a clause and not to a subject that waits for its verb. */
export const clauseBefore = (items: readonly Item[], i: number): boolean => items.slice(0, i).some(isVerb)
