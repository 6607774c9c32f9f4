/**
 * Whose country a text plays in and whom it sets against whom, from all its names of states, places and armed groups. Used
 * for victims whose side no words near them tell; what rests on it says so.
 */
import type { Knowledge } from '../../knowledge/index.js'
import { sideOf } from '../chunks/people/group.js'
import { has, type Item } from '../item.js'
import type { ReadSentence } from '../read.js'

export interface Home {
  /** Side on whose land the text plays: of the dateline, else of most of its places. */
  land: string | null
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
export function homeOf(sentences: ReadSentence[]): Home {
  const lands = new Map<string, number>()
  const sides = new Map<string, number>()
  const groups = new Map<string, number>()
  const add = (map: Map<string, number>, key: string | null | undefined, weight = 1) => {
    if (key) map.set(key, (map.get(key) ?? 0) + weight)
  }
  for (const { items, index } of sentences)
    for (let i = 0; i < items.length; i++) {
      const item = items[i]
      if (item.entry === null && !item.group?.side) continue
      add(lands, landOf(items, i), index < 2 && i < 6 ? 3 : 1)
      const code = item.group?.side?.code ?? sideOf(item)?.code
      if (item.entry?.kind !== 'organisation') add(sides, code)
      if (isGroup(item)) add(groups, code)
    }
  const named = ranked(sides)
  return { land: ranked(lands)[0] ?? null, named, group: ranked(groups)[0] ?? null }
}

const ranked = (map: Map<string, number>): string[] => [...map].sort((a, b) => b[1] - a[1]).map(([key]) => key)

/** The name a record writes for a side code. */
export const sideName = (knowledge: Knowledge, code: string): string =>
  knowledge.registry?.pipeline.sides.find((side) => side.code === code)?.name ?? code
