/** How the facts of a statement stand to each other: totals and parts, updates, rivals, headers and what they announce. */
import { sameCount, sum } from './counts.js'
import { type Fact, sameSide, sameStatus } from './facts.js'

/** Facts are compared with those told near them in the text, which keeps the time linear in its length. */
const NEAR = 80

/** Totals over their parts, updates over older figures, rivals beside each other, headers over what they announce. */
export function relateFacts(facts: Fact[]): void {
  facts.forEach((fact, at) => {
    const near = facts.slice(Math.max(0, at - NEAR), at + NEAR)
    relate(fact, at, near, Math.max(0, at - NEAR))
  })
}

function relate(fact: Fact, at: number, near: Fact[], offset: number): void {
  const peers = near.filter((f) => f !== fact && f.event === fact.event && f.lead.scope === fact.lead.scope)
  if (fact.harm === 'unspecified') {
    fact.entailed =
      fact.count.best === null && peers.some((f) => (f.harm === 'killed' || f.harm === 'wounded') && f.count.best !== 0)
    return
  }
  const same = peers.filter((f) => f.harm === fact.harm)
  total(fact, same)
  for (const other of same) {
    if (
      other === fact ||
      other.subsetOf ||
      fact.subsetOf ||
      sameCount(other.count, fact.count) ||
      !sameSide(other.resolved, fact.resolved)
    )
      continue
    if (
      !sameStatus(other.lead, fact.lead) ||
      other.lead.others ||
      fact.lead.others ||
      other.count.best === null ||
      fact.count.best === null
    )
      continue
    if (other.lead.sentence === fact.lead.sentence) continue
    const later = near.indexOf(other) + offset > at
    if (other.lead.speaker.name !== fact.lead.speaker.name) fact.conflicts.push(other)
    else if (later && updates(other)) fact.supersededBy = other
  }
}

const updates = (fact: Fact): boolean => fact.claims.some((c) => c.rule === 'toll' || c.rule === 'toll-from-to')

/** A figure for all sides whose parts add up to it holds those parts. */
function total(fact: Fact, same: Fact[]): void {
  if (fact.resolved.code !== null || fact.count.best === null || fact.subsetOf) return
  const parts = same.filter(
    (f) =>
      f.resolved.code !== null &&
      f.subsetOf === null &&
      f.count.best !== null &&
      f.count.best < (fact.count.best as number),
  )
  if (parts.length >= 2 && sum(parts.map((p) => p.count)).best === fact.count.best)
    for (const part of parts) part.subsetOf = fact
}
