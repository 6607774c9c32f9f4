/** Who one person is: whether two tellings can be of the same man or woman, by name, sex, age and by what they are to others. */
import { flatMap } from '../../../text/lists.js'
import type { Group } from '../../chunks/people/group.js'
import type { Reading } from '../../item.js'
import { lastFew } from '../../last-few.js'
import { sharesName } from '../../same-name.js'
import { textHolds } from '../../words.js'
import { sameCount } from '../matches/counts.js'
import type { Fact, SidedClaim } from './facts.js'

/** Whether the names of a fact and a claim are of the same persons; null where one of them names nobody. */
export function sameNames(fact: Fact, claim: SidedClaim): boolean | null {
  if (claim.people.length === 0) return null
  const names = namesOf(fact)
  if (names.length === 0) return null
  return claim.people.some((person) => names.some((known) => sharesName(known, person.name)))
}

const namesOf = ({ claims }: Fact): string[] => flatMap(lastFew(claims, 20), (c) => c.people.map(({ name }) => name))

/** “Lisk was killed”: of the figure that names Lisk, and of none that names nobody. */
export const namedElsewhere = (facts: readonly Fact[], fact: Fact, claim: SidedClaim): boolean =>
  claim.people.length > 0 &&
  namesOf(fact).length === 0 &&
  facts.some((f) => f.harm === claim.harm && sameCount(f.count, claim.count) && sameNames(f, claim) === true)

/** “A man of 72 was killed. An elderly woman died”: one person each, told apart by sex, age or as one more beside the other. */
export function otherPerson(fact: Fact, b: SidedClaim): boolean {
  const a = fact.lead
  if (a.count.best !== 1 || b.count.best !== 1) return false
  return differ(sexOf(a), sexOf(b)) || differ(a.grown, b.grown) || differ(yearsOf(a), yearsOf(b)) || isBeside(fact, b)
}

/** Whether words for victims tell of somebody grown up or of a child; null where they tell neither, or both. */
export function grownUp(reading: Reading, victims: string, group: Group | undefined): boolean | null {
  const grown = textHolds(reading, victims, 'grown_up')
  const young = group?.age === 'child' || textHolds(reading, victims, 'girls')
  return grown === young ? null : grown
}

/** “The mayor was rushed to hospital, where he died”: the wound of the one dead man. */
export const diedOf = (death: Fact, wound: Fact): boolean =>
  death.count.best === 1 &&
  wound.count.best === 1 &&
  !otherPerson(death, wound.lead) &&
  death.claims.some(
    (c) => c.rule === 'pronoun-died' && wound.claims.some((w) => w.sentence === c.sentence && w.from < c.from),
  )

const differ = <T>(a: T | null, b: T | null): boolean => a !== null && b !== null && a !== b

/** “His driver was also killed. … Colonel Tarn was killed”: whoever is told as one more is not who is then named, unless by the same noun. */
function isBeside({ claims }: Fact, { people, victims }: SidedClaim): boolean {
  if (people.length === 0 || !claims.every((c) => c.others && c.people.length === 0)) return false
  const noun = lastWord(claims[0].victims ?? '')
  return (
    noun !== null &&
    !(victims ?? '')
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .includes(noun)
  )
}

const lastWord = (words: string): string | null => /\p{L}+$/u.exec(words.toLowerCase())?.[0] ?? null

const sexOf = ({ sex, male }: SidedClaim): string | null => sex ?? (male ? 'male' : null)

const yearsOf = ({ victims }: SidedClaim): string | null =>
  /\b(\d{1,3})[- ]years?[- ]old\b/i.exec(victims ?? '')?.[1] ?? null
