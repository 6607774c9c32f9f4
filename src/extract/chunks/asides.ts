/** What stands beside the names of a list and is of no name: the age of all of them, and the branch before a rank. */
import { COMMA, DASH, has, type Item, type ItemKind, isSign, makeItem, NO_ENTRY } from '../item.js'
import { OLDEST } from './ages.js'

/** “X and Y, both 20,”, “X and Y both born in 2000,”: the item after the age that several have in common, or `at`. */
export function ageOfAll(items: Item[], at: number): number {
  const all = isSign(items[at], COMMA) ? at + 1 : at
  if (!has(items[all], 'both') && !has(items[all], 'all') && !has(items[all], 'each')) return at
  const age = items[all + 1]
  if (age?.kind === 'age') return all + 2
  const years = age?.quantity?.kind === 'exact' ? (age.quantity.best ?? 0) : 0
  const after = items[all + 2]
  return years > 0 && years <= OLDEST && (after === undefined || after.kind === 'sign' || has(after, 'and'))
    ? all + 2
    : at
}

/** Words of the name of a branch: “Green Lancer Sgt. X”. */
const MOST = 3

/** How many of the last items, all capitals that open a member of a list or a sentence, lead to the rank after them. */
export function leadFrom(before: Item[]): number {
  let n = 0
  while (n < MOST && isPlain(before[before.length - 1 - n])) n++
  const lead = before[before.length - 1 - n]
  return n > 0 && (has(lead, 'and') || isSign(lead, COMMA) || isSign(lead, DASH)) ? n : 0
}

const isPlain = (item: Item | undefined): boolean => item?.kind === 'capital' && item.entries.length === 0

/** “Both died”, “were all killed”: beside the verb such a word counts nobody and leaves the names to be its subject. */
export const withoutAll = (items: Item[]): Item[] =>
  items.some(saysAll)
    ? items.map((item, i) => (saysAll(item, i, items) ? makeItem('adverb', item.from, item.to, NO_ENTRY, 0) : item))
    : items

const saysAll = (item: Item, i: number, items: Item[]): boolean =>
  (has(item, 'both') ?? has(item, 'all') ?? has(item, 'each')) !== undefined &&
  items[i + 1] !== undefined &&
  (VERB.has(items[i - 1]?.kind) || items[i - 1]?.names !== undefined) &&
  (HARM.has(items[i + 1].kind) ||
    (!VERB.has(items[i - 1].kind) && VERB.has(items[i + 1].kind)) ||
    (items[i - 1].kind === 'have' && items[i + 1].kind === 'be'))

const VERB = new Set<ItemKind | undefined>(['be', 'have'])
const HARM = new Set<ItemKind>(['harm_participle', 'harm_intransitive'])
