/**
 * Whose country a text plays in and whom it sets against whom, from all its names of states, places and armed groups. Used
 * for victims whose side no words near them tell; what rests on it says so.
 */
import { LOWER } from '../../text/tokens.js'
import { sideOf } from '../chunks/people/group.js'
import { has, type Item, isSign, OPEN_PAREN, type Reading, textOf } from '../item.js'
import type { ReadSentence } from '../read.js'

export interface Home {
  /** Side on whose land the text plays: of the dateline, else of most of its places. */
  land: string | null
  /** Name of a land or town that no lexicon knows and the text names most so. */
  unknownLand: string | null
  /** Sides by how often they are named, most first. */
  named: string[]
  /** Armed group named most. */
  group: string | null
}

/** Side on whose land a place lies, or whose land the name of a side is, “in Ukraine”. */
export function landOf(items: Item[], i: number): string | null {
  const item = items[i]
  const place = has(item, 'place')
  if (place) return place.side ?? null
  if (item.kind !== 'side_noun' || item.entry?.kind === 'armed_group' || item.entry?.kind === 'organisation')
    return null
  const before = items[i - 1]?.kind === 'unknown' || items[i - 1]?.kind === 'capital' ? items[i - 2] : items[i - 1]
  return before?.kind === 'preposition' && items[i + 1]?.kind !== 'possessive' ? (item.entry?.side ?? null) : null
}

const isGroup = (item: Item): boolean => item.entry?.kind === 'armed_group' && sideOf(item) !== null

/** Reads the home of a text. */
export function homeOf(reading: Reading, sentences: ReadSentence[]): Home {
  const lands = new Tally()
  const sides = new Tally()
  const groups = new Tally()
  const unknown = new Tally()
  for (const { items, index } of sentences)
    for (let i = 0; i < items.length; i++) {
      const item = items[i]
      const name = unknownLand(reading, items, i, index < 3)
      if (name) unknown.add(name.text, name.weight)
      if (item.entry === null && !item.group?.side) continue
      lands.add(landOf(items, i), index < 2 && i < 6 ? 3 : 1)
      const code = item.group?.side?.code ?? sideOf(item)?.code
      if (item.entry?.kind !== 'organisation') sides.add(code)
      if (isGroup(item)) groups.add(code)
    }
  return {
    land: lands.plus(sides).ranked()[0] ?? null,
    unknownLand: unknown.ranked()[0] ?? null,
    named: sides.ranked(),
    group: groups.ranked()[0] ?? null,
  }
}

/** A capitalised name no lexicon knows, where it can be a land: “the Maridu government”, “Maridu’s army”, “in Maridu”. */
function unknownLand(
  reading: Reading,
  items: Item[],
  i: number,
  top: boolean,
): { text: string; weight: number } | null {
  const item = items[i]
  if (reading.upperCase || !(item.kind === 'capital' || (item.names && !item.names.titled))) return null
  const next = items[i + 1]
  const before = items[i - 1]
  const owns = isState(next) || (next?.kind === 'possessive' && isState(items[i + 2]))
  const located = before?.kind === 'preposition' && reading.tokens.letters[before.from] === LOWER
  const dateline = top && i < 4 && isSign(items[i + 1], OPEN_PAREN)
  if (!owns && !located && !dateline && next?.kind !== 'possessive') return null
  return { text: textOf(reading, item.from, item.to), weight: (owns || dateline ? 3 : 1) + (top ? 1 : 0) }
}

const STATE_BODIES = new Set(['government', 'armed_forces', 'ministry', 'police'])

const isState = (item: Item | undefined): boolean => STATE_BODIES.has(has(item, 'body')?.kind ?? '')

class Tally {
  private readonly counts = new Map<string, number>()

  add(key: string | null | undefined, weight = 1): void {
    if (key) this.counts.set(key, (this.counts.get(key) ?? 0) + weight)
  }

  /** The counts of its own keys with those of another tally added. */
  plus(other: Tally): Tally {
    const out = new Tally()
    for (const [key, count] of this.counts) out.add(key, count + (other.counts.get(key) ?? 0))
    return out
  }

  /** Keys by count, the one met first on a tie. */
  ranked(): string[] {
    return [...this.counts].sort((a, b) => b[1] - a[1]).map(([key]) => key)
  }
}
