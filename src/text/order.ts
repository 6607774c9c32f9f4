/** Code-unit order and small groupings, the same everywhere, so that the order of the input never shows in the output. */

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Sorts by one key after another, code units and numbers. */
export function by<T>(...keys: ((item: T) => string | number)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const key of keys) {
      const x = key(a)
      const y = key(b)
      if (x !== y) return x < y ? -1 : 1
    }
    return 0
  }
}

/** Items by key; keys in the order in which they were first seen. */
export function groupBy<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const k = key(item)
    const group = groups.get(k)
    if (group) group.push(item)
    else groups.set(k, [item])
  }
  return groups
}

export const unique = (items: Iterable<string>): string[] => [...new Set(items)].sort(compare)

/** The value that occurs most often; among equals the first in code-unit order. Null for none. */
export function mostCommon<T extends string>(items: Iterable<T>): T | null {
  const counts = new Map<T, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  const ranked = [...counts].sort(
    by(
      ([, n]) => -n,
      ([item]) => item,
    ),
  )
  return ranked[0]?.[0] ?? null
}

export const present = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined
