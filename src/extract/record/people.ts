/** Named persons of a casualty fact. */
import type { CasualtyClaim, StatementPerson } from '../../model/record.js'
import type { Fact } from '../casualties/facts.js'
import type { Writer } from './writer.js'

export function peopleOf(
  writer: Writer,
  fact: Fact,
  id: string,
  evidence: CasualtyClaim[],
  before: number,
): StatementPerson[] {
  const out: StatementPerson[] = []
  fact.claims.forEach((claim, k) => {
    for (const person of claim.people) {
      const known = out.find((p) => p.name === person.name)
      if (known) {
        known.rank ??= person.rank
        continue
      }
      out.push({
        id: `p${before + out.length + 1}`,
        name: person.name,
        rank: person.rank,
        age: person.age,
        role: person.title,
        affiliation: fact.resolved.actor,
        side: fact.resolved.code ?? fact.resolved.text,
        harm: claim.harm,
        condition: claim.condition,
        casualty: id,
        claim: evidence[k].id,
        ...writer.span(person.from, person.to),
      })
    }
  })
  return out
}
