/** What the verb of a clause is: a clause has begun, or a noun phrase is over, where such a word stands. */
import type { ItemKind } from './item.js'

/** Verbs that agree with a subject; a participle may only describe. */
export const FINITE: ReadonlySet<ItemKind> = new Set<ItemKind>([
  'be',
  'have',
  'verb',
  'modal',
  'speech',
  'harm_intransitive',
  'harm_active',
  'event_verb',
])

/** The same and what was done to somebody. */
export const VERBAL: ReadonlySet<ItemKind> = new Set<ItemKind>([...FINITE, 'harm_participle', 'suffer'])
