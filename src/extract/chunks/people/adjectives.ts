/** Two adjectives of one noun for persons: “American and coalition soldiers”, “wounded and seriously ill captives”; and commas that part none. */
import { DASH, has, type Item, type ItemKind, isSign, type Reading, wordOf } from '../../item.js'
import { sideOf } from './group.js'
import { headAt } from './head.js'

/** “American and coalition soldiers”: two modifiers of one head. */
export const coordinates = (items: Item[], i: number): boolean =>
  items[i - 1] !== undefined &&
  (sideOf(items[i - 1]) !== null || has(items[i - 1], 'person_adjective') !== undefined) &&
  items[i + 1] !== undefined &&
  (sideOf(items[i + 1]) !== null ||
    has(items[i + 1], 'person_adjective') !== undefined ||
    secondAdjective(items, i + 1) ||
    items[i + 1].kind === 'unknown') &&
  (headAt(items, i + 2) || headAt(items, i + 3))

/**
 * “twelve | middle-aged villagers”, “two rank-and-file soldiers”: words that dashes bind into one adjective, whatever each
 * may mean alone; the last of them, or `i` where persons do not follow.
 */
export function compoundLast({ tokens: t }: Reading, items: Item[], i: number): number {
  let end = i
  while (
    end - i < LONGEST_COMPOUND &&
    plain(items[end]) &&
    isSign(items[end + 1], DASH) &&
    plain(items[end + 2]) &&
    t.before[items[end + 1].from] === 0 &&
    t.before[items[end + 2].from] === 0
  )
    end += 2
  return headAt(items, end + 1) || has(items[end + 1], 'person_adjective') ? end : i
}

/** Items of “rank-and-file”. */
const LONGEST_COMPOUND = 4

/** A word, and neither a number (“three-day”, “two-storey” tell of no person), a name nor a harm (“slightly-injured”). */
const plain = (item: Item | undefined): boolean =>
  item !== undefined &&
  !NOT_PLAIN.has(item.kind) &&
  !item.quantity &&
  !has(item, 'harm_participle') &&
  !has(item, 'harm_state')

const NOT_PLAIN = new Set<ItemKind>(['sign', 'numeral', 'names', 'date', 'quantity'])

/** “and | seriously ill captives” */
export function secondAdjective(items: Item[], i: number): boolean {
  const at = has(items[i], 'condition') ? i + 1 : i
  return has(items[at], 'person_adjective') !== undefined && headAt(items, at + 1)
}

/** “sick and wounded captives” */
export const isIll = (item: Item | undefined): boolean => has(item, 'person_adjective')?.kind === 'ill'

/** The name of a land, one noun behind a preposition of place or an adverb (“three of them seriously”) stands before the comma at item `comma`. */
export const endsPlace = (reading: Reading, items: Item[], comma: number): boolean => {
  const lead = items[comma - 2]
  const at = lead && LEADS.has(lead.kind) ? comma - 3 : comma - 2
  const adverb = /ly$/i.test(wordOf(reading, items[comma - 1])) && !has(items[comma - 1], 'person_adjective')
  return adverb || has(items[comma - 1], 'side_noun') !== undefined || items[at]?.kind === 'preposition'
}

const LEADS = new Set<ItemKind>(['article', 'determiner'])
