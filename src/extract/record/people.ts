/** Named persons of a casualty fact. */
import type { CasualtyClaim, StatementPerson } from '../../model/record.js'
import type { Harm } from '../../model/vocab.js'
import type { Fact } from '../casualties/facts/facts.js'
import { textEndsWith } from '../words.js'
import type { Writer } from './writer.js'

export function peopleOf(
  writer: Writer,
  fact: Fact,
  id: string,
  evidence: CasualtyClaim[],
  told: readonly StatementPerson[],
): StatementPerson[] {
  const out: StatementPerson[] = []
  fact.claims.forEach((claim, k) => {
    // “X was not hurt”: who is named met no harm.
    if (claim.count.high === 0) return
    for (const person of claim.people) {
      const known = out.find((p) => p.name === person.name) ?? told.find((p) => isSame(p, person.name, claim.harm))
      if (known) {
        known.rank ??= person.rank
        known.condition ??= claim.condition
        continue
      }
      const fuller = writer.fullest(person.name)
      const rank = person.rank ?? fuller?.rank ?? null
      out.push({
        id: `p${told.length + out.length + 1}`,
        name: person.name,
        rank: rank !== null && textEndsWith(writer.reading, rank, 'no_ranks') ? null : rank,
        age: person.age ?? fuller?.age ?? null,
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

/** Told under another figure already: one of the three killed who died in hospital, or one of whom the harm is left open. */
const isSame = (p: StatementPerson, name: string, harm: Harm | null): boolean =>
  p.name === name && (p.harm === harm || harm === 'unspecified')
