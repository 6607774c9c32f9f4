/** The words that set a place in relation to a name: “near”, “in the direction of”, “20 km west of”, as written. */
import { has, type Item, locative, type Reading, textOf } from '../item.js'

const REACH = 9

/** The words of place before item i, from a distance or preposition on, or null. */
export function relationBefore(reading: Reading, items: Item[], i: number): string | null {
  let start = -1
  for (let at = i - 1; at >= 0 && i - at < REACH; at--) {
    const item = items[at]
    if (opens(reading, item)) start = at
    else if (item.kind === 'quantity' || item.kind === 'numeral') start = at
    else if (!passes(item)) break
    if (start >= 0 && has(items[start], 'place_relation') && !measures(items[at - 1])) break
    if (start >= 0 && item.kind === 'preposition' && !measures(items[at - 1])) break
  }
  return start < 0 ? null : textOf(reading, items[start].from, items[i - 1].to)
}

/** “came to Ossa”, “visited Ossa”: where somebody went. */
export const visited = (reading: Reading, items: Item[], { at }: { at: number }): boolean =>
  at > 0 && VISIT.test(textOf(reading, items[Math.max(0, at - 2)].from, items[at - 1].to))

const VISIT = /(?:^| )(?:(?:came|comes?|arriv(?:ed?|es)|travel(?:s|led|ed)?|flew|fl(?:y|ies)|went|gone) to|visited)$/i

const opens = (reading: Reading, item: Item): boolean =>
  has(item, 'place_relation') !== undefined ||
  locative(reading, item) ||
  (item.kind === 'preposition' && /^on$/i.test(textOf(reading, item.from, item.to)))

const measures = (item: Item | undefined): boolean =>
  item !== undefined && (item.kind === 'unit' || item.kind === 'quantity' || item.kind === 'numeral')

const passes = (item: Item): boolean =>
  has(item, 'place_noun') !== undefined ||
  item.kind === 'of' ||
  item.kind === 'determiner' ||
  item.kind === 'unit' ||
  item.kind === 'ordinal' ||
  item.kind === 'unknown' ||
  item.kind === 'from'
