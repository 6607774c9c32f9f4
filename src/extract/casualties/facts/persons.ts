/** Who one person is: whether two tellings are of the same man or woman by their names, and whether a wound was one that its man died of. */
import { flatMap } from '../../../text/lists.js'
import { lastFew } from '../../last-few.js'
import { sharesName } from '../../same-name.js'
import type { Fact, SidedClaim } from './facts.js'

/** Whether the names of a fact and a claim are of the same persons; null where one of them names nobody. */
export function sameNames(fact: Fact, claim: SidedClaim): boolean | null {
  if (claim.people.length === 0) return null
  const names = namesOf(fact)
  if (names.length === 0) return null
  return claim.people.some((person) => names.some((known) => sharesName(known, person.name)))
}

const namesOf = ({ claims }: Fact): string[] => flatMap(lastFew(claims, 20), (c) => c.people.map(({ name }) => name))

/** “The mayor was rushed to hospital, where he died”: the wound of the one dead man. */
export const diedOf = (death: Fact, wound: Fact): boolean =>
  death.count.best === 1 &&
  wound.count.best === 1 &&
  death.claims.some(
    (c) => c.rule === 'pronoun-died' && wound.claims.some((w) => w.sentence === c.sentence && w.from < c.from),
  )
