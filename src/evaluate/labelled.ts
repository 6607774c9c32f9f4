/** Which statements of a labelled set are scored: by name, and by the part that is looked at or held back. */

export interface Choice {
  /** Names or patterns with `*`, separated by commas. */
  only?: string
  split: 'all' | 'look' | 'held'
}

/** `place`: number in front of the name, or index in the file. Held back are every third text, and documents from the 1,000th on. */
export function isChosen(id: string, held: boolean, { only, split }: Choice): boolean {
  if (split !== 'all' && held !== (split === 'held')) return false
  if (only === undefined) return true
  return only.split(',').some((pattern) => matches(pattern.trim(), id))
}

/** A text set aside for the score alone, never read while rules are made: its number is divisible by three. */
export const isHeldText = (id: string): boolean => Number(/^\d+/.exec(id)?.[0] ?? 1) % 3 === 0

/** A document set aside likewise, by its place in the file. */
export const isHeldDocument = (index: number): boolean => index >= 1000

/** A whole name, its beginning up to a hyphen (“07”), or a pattern. */
function matches(pattern: string, id: string): boolean {
  const source = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
  return new RegExp(`^${source}(?:$|-)`).test(id)
}
