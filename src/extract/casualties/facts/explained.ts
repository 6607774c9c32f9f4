/**
 * Persons told one by one after a figure that they come to: “Two brothers were killed. Ali Tarn, 23, died at the scene. His brother Omar
 * …”. Their names say who the two are, so they are claims of the figure and no rows of their own.
 */
import type { Fact } from './facts.js'

/** The facts without those that only name persons of another; in the order given. */
export function explain(facts: Fact[]): Fact[] {
  const wholes = new Set(facts.flatMap(({ subsetOf }) => subsetOf ?? []))
  const taken = new Set<Fact>()
  for (const whole of wholes) {
    const parts = facts.filter((f) => f.subsetOf === whole && f.count.best !== 0)
    // “The two killings” told after them sum them up: each stays a row of its own.
    if (parts.some(({ lead }) => lead.from < whole.lead.from)) continue
    if (!parts.every(onlyNames) || whole.claims.some((c) => c.people.length > 0)) continue
    if (parts.reduce((n, { count }) => n + (count.best ?? 0), 0) !== whole.count.best) continue
    for (const part of parts) {
      whole.claims.push(...part.claims)
      taken.add(part)
    }
  }
  return taken.size === 0 ? facts : facts.filter((f) => !taken.has(f))
}

/** Counted by its names alone; whoever died of wounds among the dead stays a part, since that tells more. */
const onlyNames = ({ claims, count, subsetOf }: Fact): boolean =>
  count.derived &&
  claims.every((c) => c.people.length > 0 && c.condition === subsetOf?.lead.condition) &&
  claims[0].people.length === count.best
