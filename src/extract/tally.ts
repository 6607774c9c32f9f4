/** How often each of some names is met. */
export class Tally {
  private readonly counts = new Map<string, number>()

  add(key: string | null | undefined, weight = 1): void {
    if (key) this.counts.set(key, (this.counts.get(key) ?? 0) + weight)
  }

  of(key: string): number {
    return this.counts.get(key) ?? 0
  }

  /** The counts of its own keys with those of another tally added. */
  plus(other: Tally): Tally {
    const out = new Tally()
    for (const [key, count] of this.counts) out.add(key, count + (other.counts.get(key) ?? 0))
    return out
  }

  /** The only key, or the one counted more than twice as often as the next. */
  leader(): string | null {
    const [first, second] = this.ranked()
    if (first === undefined) return null
    return second === undefined || (this.counts.get(first) ?? 0) > 2 * (this.counts.get(second) ?? 0) ? first : null
  }

  /** Keys by count, the one met first on a tie. */
  ranked(): string[] {
    return [...this.counts].sort((a, b) => b[1] - a[1]).map(([key]) => key)
  }
}
