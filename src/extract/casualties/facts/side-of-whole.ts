/**
 * A part is of the side of its whole: “19 civilians were killed in Ossa … among them two women”. What was inferred for the part alone,
 * by who speaks or where it was, gives way once it is known which figure it is of. Words of its own stand, as does whoever was attacked.
 */

import { areFoes, isArmed } from '../sides/arms.js'
import type { Fact } from './facts.js'

export function sideOfWhole(facts: readonly Fact[]): void {
  const sides = sidesOfParts(facts)
  for (const fact of facts) {
    const whole = fact.subsetOf
    if (!whole || !isInferred(fact) || isOther(whole, fact)) continue
    const { code, text } = whole.resolved
    // “Five soldiers died at the border. Ostria told of three dead, Karvia of two”: a whole of no side, whose parts are of several
    if (code === null && (sides.get(whole)?.size ?? 0) > 1) continue
    if (code !== fact.resolved.code) fact.resolved = { ...whole.resolved, basis: text === null ? null : 'carried' }
  }
}

/** The sides that the parts of each whole are of. */
function sidesOfParts(facts: readonly Fact[]): Map<Fact, Set<string>> {
  const sides = new Map<Fact, Set<string>>()
  for (const { subsetOf, resolved } of facts)
    if (subsetOf && resolved.code !== null) sides.set(subsetOf, (sides.get(subsetOf) ?? new Set()).add(resolved.code))
  return sides
}

const isInferred = ({ resolved: { basis }, claims }: Fact): boolean =>
  basis === 'place' || basis === 'carried' || basis === 'speaker' || (basis === null && claims[0].people.length === 0)

/** Who bears arms among people of no word can be of the other side. */
const isOther = ({ lead: whole }: Fact, { lead: part }: Fact): boolean =>
  areFoes(whole, part) || (isArmed(part.status) && whole.status !== part.status)
