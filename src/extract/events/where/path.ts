/**
 * How far a date, place or party is from a trigger: each item between them costs a little, each border of a clause a lot. The
 * costs of a sentence are summed once, and only what stands near a trigger is looked at, so that time is linear in its length.
 */
import { COMMA, has, type Item, isSign } from '../../item.js'

/** For each item the cost of all items before it. */
export type Path = readonly number[]

export function pathOf(items: readonly Item[]): Path {
  const path = [0]
  for (let k = 0; k < items.length; k++) path.push(path[k] + 1 + border(items, k))
  return path
}

/** What lies between items a and b. */
export const distance = (path: Path, a: number, b: number): number =>
  a === b ? 0 : a < b ? 1 + path[b] - path[a + 1] : 1 + path[a] - path[b + 1]

function border(items: readonly Item[], k: number): number {
  const item = items[k]
  if (isSign(item, COMMA)) return has(items[k + 1], 'and') || items[k + 1]?.kind === 'relative' ? 5 : 1
  if (item.kind === 'sign' && (item.sign === 59 || item.sign === 58)) return 14
  if (item.kind === 'relative') return 8
  if (has(item, 'and') && (verbal(items[k + 1]) || verbal(items[k + 2]))) return 6
  if (has(item, 'speech')) return 4
  return 0
}

const verbal = (item: Item | undefined): boolean =>
  item !== undefined &&
  (item.kind === 'verb' || item.kind === 'be' || item.kind === 'event_verb' || item.kind.startsWith('harm_'))

/** Nothing farther than this many items from a trigger belongs to it. */
const NEAR = 80

/** The part of a list, sorted by item, that stands near item `at`. */
export function around<T extends { at: number }>(list: readonly T[], at: number): T[] {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle].at < at - NEAR) low = middle + 1
    else high = middle
  }
  const out: T[] = []
  for (let k = low; k < list.length && list[k].at <= at + NEAR; k++) out.push(list[k])
  return out
}

/** The nearest of a list. */
export function nearest<T extends { at: number }>(path: Path, list: readonly T[], at: number): T | null {
  let best: T | null = null
  let least = Number.POSITIVE_INFINITY
  for (const x of list) {
    const cost = distance(path, x.at, at)
    if (cost < least) {
      best = x
      least = cost
    }
  }
  return best
}
