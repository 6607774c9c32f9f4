/**
 * A part is of the side of its whole: “19 civilians were killed in Ossa … among them two women”. What was inferred for the part alone,
 * by who speaks or where it was, gives way once it is known which figure it is of. Words of its own stand, as does whoever was attacked.
 */

import { areFoes, isArmed } from '../sides/arms.js'
import type { Fact } from './facts.js'

export function sideOfWhole(facts: readonly Fact[]): void {
  for (const fact of facts) {
    const whole = fact.subsetOf
    if (!whole || !isInferred(fact) || isOther(whole, fact)) continue
    const { code, text } = whole.resolved
    if (code !== fact.resolved.code) fact.resolved = { ...whole.resolved, basis: text === null ? null : 'carried' }
  }
}

const isInferred = ({ resolved: { basis }, claims }: Fact): boolean =>
  basis === 'place' || basis === 'carried' || basis === 'speaker' || (basis === null && claims[0].people.length === 0)

/** Who bears arms among people of no word can be of the other side. */
const isOther = ({ lead: whole }: Fact, { lead: part }: Fact): boolean =>
  areFoes(whole, part) || (isArmed(part.status) && whole.status !== part.status)
