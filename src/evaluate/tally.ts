/** Counts of what was right, found and looked for, and the three figures made of them. */

export interface Tally {
  right: number
  found: number
  gold: number
}

export const emptyTally = (): Tally => ({ right: 0, found: 0, gold: 0 })

export function addTo(total: Tally, part: Tally): void {
  total.right += part.right
  total.found += part.found
  total.gold += part.gold
}

/** 0 to 1; null where nothing was found (precision) or looked for (recall). */
export const precision = (t: Tally): number | null => (t.found === 0 ? null : t.right / t.found)
export const recall = (t: Tally): number | null => (t.gold === 0 ? null : t.right / t.gold)
export const f1 = (t: Tally): number | null => (t.found + t.gold === 0 ? null : (2 * t.right) / (t.found + t.gold))
