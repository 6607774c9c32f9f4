/** Who a sentence says was harmed, in words that tell it again elsewhere: names, nouns and counts. */
import type { PersonStatus } from '../../model/vocab.js'
import { countOf } from '../casualties/matches/counts.js'
import type { Item, Reading } from '../item.js'
import type { ReadSentence } from '../read.js'
import { type Mention, NOBODY } from './mention.js'

const FORCES = new Set<PersonStatus>(['military', 'police', 'peacekeeper'])

const kindOf = (status: PersonStatus): 'rebels' | 'forces' | 'civilian' =>
  status === 'militant' ? 'rebels' : FORCES.has(status) ? 'forces' : 'civilian'

/** What the matches of a sentence tell of them; nothing where it has none. */
export function harmedIn(reading: Reading, sentence: ReadSentence): Mention['harmed'] {
  if (sentence.matches.length === 0) return NOBODY
  const out = {
    ...NOBODY,
    names: [] as string[],
    heads: [] as string[],
    known: [] as string[],
    tolls: [] as string[],
    again: true,
  }
  for (const match of sentence.matches)
    for (const at of match.victims) {
      const { names, group, quantity } = match.clause.items[at]
      const count = group?.quantity ?? quantity
      if (count && !count.none && count.best !== null) out.tolls.push(`${match.harm} ${count.best}`)
      out.dead ||= match.harm === 'killed'
      out.masses ||= match.harm === 'displaced' && isMasses(reading, match.clause.items[at])
      out.others ||= group?.others === true
      out.again &&= match.clause.items[at].kind === 'pronoun'
      // Attackers who flee were not harmed.
      if (group && group.status !== 'unknown' && match.harm !== 'displaced') out[kindOf(group.status)] = true
      for (const { name } of names?.people ?? []) out.names.push((name.split(' ').at(-1) as string).toLowerCase())
      if (!group?.head || names) continue
      // “two of its soldiers” are not those told of before
      const known = group.definite && group.quantity && !group.remains && !(group.own || group.our || group.partOf)
      const list = known ? out.known : out.heads
      list.push(group.head.toLowerCase())
    }
  return out
}

/** So many people are driven out in a war, and not in an incident. */
const isMasses = (reading: Reading, item: Item): boolean =>
  (countOf(reading, item, reading.knowledge.ontology).low ?? 0) >= MASSES

/** Persons from which on a flight is that of a war. */
export const MASSES = 1_000_000
