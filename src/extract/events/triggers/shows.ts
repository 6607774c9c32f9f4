/** Whether “demonstrated” tells of people in the street, or of something that was shown. */
import { type Item, type ItemKind, isArticle, type Reading, wordOf } from '../../item.js'

/** “demonstrated great skill”, “it was demonstrated that”: something is shown, and nobody is in the street. */
export const showsThing = (reading: Reading, items: Item[], at: number): boolean =>
  items[at - 1]?.kind === 'be' ||
  items[at - 1]?.kind === 'as' ||
  !(STREET.has(items[at + 1]?.kind) || /ly$/.test(wordOf(reading, items[at + 1]))) ||
  // “demonstrating once again its will”
  [2, 3].some((d) => isArticle(items[at + d]) && items.slice(at + 1, at + d).every((x) => x.kind === 'adverb'))

const STREET = new Set<ItemKind | undefined>([
  'preposition',
  'place_relation',
  'sign',
  'date',
  'day_part',
  'adverb',
  'and',
  'to',
  'with',
  'since',
  'from',
  undefined,
])
