/**
 * Sets of word classes. One look tells whether any meaning of an item is of a set, so that a reader leaves the items that cannot be its
 * own before it asks anything else of them.
 */
import { WORD_CLASSES, type WordClass } from '../knowledge/pack.js'
import type { Item } from './item.js'

/** One place for each class, in the order of WORD_CLASSES. */
export type ClassSet = Uint8Array

export function classSet(...classes: WordClass[]): ClassSet {
  const out = new Uint8Array(WORD_CLASSES.length)
  for (const cls of classes) out[WORD_CLASSES.indexOf(cls)] = 1
  return out
}

/** Whether a word or phrase can mean something of one of the classes. */
export function hasAny({ entries }: Item, set: ClassSet): boolean {
  for (let i = 0; i < entries.length; i++) if (set[entries[i].rank] !== 0) return true
  return false
}
