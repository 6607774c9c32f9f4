/** Questions of rules to the word lists of the language: is an item of a list, does it open or end with it, does a stretch hold one. */
import type { WordListName } from '../knowledge/list-names.js'
import type { Item, Reading } from './item.js'

/** Whether an item is a word or phrase of a list. */
export const isOf = ({ tokens, knowledge }: Reading, item: Item | undefined, list: WordListName): boolean =>
  item !== undefined && knowledge.lists[list].is(tokens, item.from, item.to)

/** Whether an item begins with a word or phrase of a list. */
export const opensWith = ({ tokens, knowledge }: Reading, item: Item | undefined, list: WordListName): boolean =>
  item !== undefined && knowledge.lists[list].endAt(tokens, item.from, item.to) > 0

/** Whether an item ends with a word or phrase of a list. */
export const endsWith = ({ tokens, knowledge }: Reading, item: Item | undefined, list: WordListName): boolean =>
  item !== undefined && knowledge.lists[list].endsIn(tokens, item.from, item.to)

/** Whether an item holds a word or phrase of a list. */
export const holds = (reading: Reading, item: Item | undefined, list: WordListName): boolean =>
  item !== undefined && anyIn(reading, item.from, item.to, list)

/** Whether one stands in tokens [from, to). */
export const anyIn = ({ tokens, knowledge }: Reading, from: number, to: number, list: WordListName): boolean =>
  knowledge.lists[list].firstIn(tokens, from, to) >= 0
