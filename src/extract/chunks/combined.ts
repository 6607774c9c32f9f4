/**
 * Phrases for several harms: “killed, wounded or captured” is one of them, however many it holds, and “left two dead and injured four”,
 * of two numbers, is none.
 */
import { type Entry, shapedEntry } from '../../knowledge/lexicon.js'
import { COMMA, has, type Item, isSign, lookUp, makeItem, type Reading } from '../item.js'

/** Takes “dead and injured” apart where a number stands before it and another after it, and puts “killed, wounded or captured” together. */
export function partCombined(reading: Reading, items: Item[]): Item[] {
  const at = items.findIndex(
    (item, i) => has(item, 'combined_harm')?.kind === 'each' && isShared(items, i) && !isEither(reading, item),
  )
  if (at < 0) return joinHarms(items)
  const { from, to } = items[at]
  const words = Array.from({ length: to - from }, (_, i) => lookUp(reading, { from: from + i, to: from + i + 1 })[0])
  return [...joinHarms(items.slice(0, at)), ...words, ...partCombined(reading, items.slice(at + 1))]
}

/** “The rebels killed or wounded 60 troops”: nobody knows how many of which. */
const isEither = (reading: Reading, { from }: Item): boolean =>
  has(lookUp(reading, { from: from + 1, to: from + 2 })[0], 'or') !== undefined

const isShared = (items: Item[], at: number): boolean =>
  isCounted(items[at - 1]) &&
  items[at + 1] !== undefined &&
  isCounted(items[at + 1]) &&
  items[at].to - items[at].from === 3

const isCounted = (item: Item | undefined): boolean =>
  item !== undefined && (item.quantity !== undefined || has(item, 'person') !== undefined || item.kind === 'another')

/** What stands for three harms and more of one number. */
const SEVERAL: Entry = shapedEntry({ cls: 'combined_harm', harm: 'unspecified' })

function joinHarms(items: Item[]): Item[] {
  const at = items.findIndex((_, i) => severalFrom(items, i) > 0)
  if (at < 0) return items
  const end = severalFrom(items, at)
  const all = makeItem('combined_harm', items[at].from, items[end - 1].to, { entry: SEVERAL, entries: [SEVERAL] }, 0)
  return [...items.slice(0, at), all, ...joinHarms(items.slice(end))]
}

/** The end of “killed, wounded or captured” that begins at item i, else 0. */
function severalFrom(items: Item[], i: number): number {
  if (!isHarm(items[i]) || harmWord(items[i])?.weak || !isSign(items[i + 1], COMMA)) return 0
  const next = items[i + 2]
  if (has(next, 'combined_harm')) return i + 3
  const or = isSign(items[i + 3], COMMA) ? i + 4 : i + 3
  return isHarm(next) && (has(items[or], 'or') || has(items[or], 'and')) && isHarm(items[or + 1]) ? or + 2 : 0
}

const harmWord = (item: Item | undefined): Entry | undefined =>
  has(item, 'harm_participle') ?? has(item, 'harm_gerund') ?? has(item, 'harm_state')

const isHarm = (item: Item | undefined): boolean => harmWord(item)?.harm !== undefined
