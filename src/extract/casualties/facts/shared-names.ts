/**
 * “Two soldiers and a guard were killed. They were identified as Sergeant X, Private Y and Z”: one list names those of several figures.
 * It is dealt out where the figures of one sentence have as many persons without a name as it has names.
 */
import type { Person } from '../../chunks/names.js'
import type { Fact, SidedClaim } from './facts.js'

/** The names for each figure, or null where they do not come out even. `room`: how many of a figure are not named yet. */
export function dealNames(
  near: readonly Fact[],
  claim: SidedClaim,
  room: (fact: Fact) => number,
): [Fact, SidedClaim][] | null {
  const open = near.filter(
    (f) => f.harm === (claim.harm ?? 'killed') && claim.sentence - f.lead.sentence <= 3 && !f.subsetOf && room(f) > 0,
  )
  const last = open.at(-1)?.lead
  const hosts = open.filter((f) => f.lead.sentence === last?.sentence && f.count.best !== null)
  const free = hosts.reduce((n, f) => n + room(f), 0)
  if (hosts.length < 2 || free !== claim.people.length) return null
  let left = claim.people
  return hosts.map((host) => {
    const fitting = [...left].sort((a, b) => Number(suits(b, host)) - Number(suits(a, host))).slice(0, room(host))
    left = left.filter((person) => !fitting.includes(person))
    const people = claim.people.filter((person) => fitting.includes(person))
    return [host, { ...claim, people, harm: host.harm, event: host.event, count: host.count }]
  })
}

/** A rank of the army is of a soldier, one of the police of a policeman, and none of neither. */
const suits = ({ rank, police }: Person, { lead: { status } }: Fact): boolean =>
  status === 'police' ? police : status === 'military' ? rank !== null && !police : rank === null
