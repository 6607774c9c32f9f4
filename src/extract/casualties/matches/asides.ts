/** What parentheses tell of a figure before them: its parts, the names of those counted, the persons of the households. */
import type { CasualtyPattern } from '../../../knowledge/index.js'
import { flatMap } from '../../../text/lists.js'
import type { Clause } from '../../clause.js'
import { sumOf } from './counts.js'
import type { Match } from './match.js'
import { adds } from './parts.js'

/** “17 people died (nine soldiers, six policemen and two civilians)”: the aside breaks the figure before it down. */
export function matchAside(clause: Clause, main: Match[], patterns: readonly CasualtyPattern[]): Match | null {
  if (/^v?[PQ]$/.test(clause.chars)) return householdAside(clause, main)
  if (/^N([,;&]+N)*$/.test(clause.chars)) return namesAside(clause, main, patterns)
  if (!ASIDE.test(clause.chars)) return null
  const pattern = patterns.find((p) => p.frame === 'breakdown')
  const from = clause.items[0].from
  // the figure right before it, and no part that another aside told
  const host = main.findLast(
    (m) => m.clause === main[0].clause && m.victims.length > 0 && m.clause.items[m.first].from < from,
  )
  const victims = flatMap([...clause.chars], (ch, at) => (/[PQ]/.test(ch) ? [at] : []))
  const last = host && { ...host, victims: host.victims.slice(-1) }
  if (!pattern || !last || !host || !adds(clause, last, victims)) return null
  return { clause, pattern, victims, harmAt: -1, harm: host.harm, condition: null, first: 0, last: victims.length - 1 }
}

/** “six villagers and 15 soldiers”, “seven in Velm, four in Orm”, “Velm 7, Orm 4” */
const ASIDE =
  /^(?:[lcf]{1,3}[-:]?)?v?[PQ](?:[IO]_?[lcfzs@]{1,3})?(?:[,;&]+(?:[lcf]{1,3}[-:]?)?v?[PQ](?:[IO]_?[lcfzs@]{1,3})?)+$/

/** “Two soldiers (Private X and Sergeant Y) were killed”: as many names as were counted, one of them only right behind its noun. */
function namesAside(clause: Clause, main: Match[], patterns: readonly CasualtyPattern[]): Match | null {
  const pattern = patterns.find((p) => p.frame === 'names')
  const victims = flatMap(clause.items, (item, i) => (item.names ? [i] : []))
  const names = sumOf(clause.items, victims)
  const { from } = clause.items[0]
  const host = main.findLast((m) => {
    const told = m.clause.items[m.victims[m.victims.length - 1]]
    const near = told && told.to <= from && from - told.to < NEAR
    return told && !told.names && (near || names > 1) && sumOf(m.clause.items, m.victims) === names
  })
  if (!pattern || !host) return null
  return { ...host, pattern, clause, victims, harmAt: -1, first: 0, last: clause.items.length - 1 }
}

/** Tokens between those counted and the aside: “soldier was killed (”. */
const NEAR = 5

/** “1,200 families (about 6,000 people) have fled”: the aside counts the persons of the households before it. */
function householdAside(clause: Clause, main: Match[]): Match | null {
  const at = clause.items.length - 1
  const { from } = clause.items[0]
  const host = main.find((m) => m.victims.some((v) => m.clause.items[v].to <= from && from - m.clause.items[v].to < 3))
  const told = host?.clause.items[host.victims[host.victims.length - 1]].group
  const harm = host?.harm ?? null
  if (!host || !told?.household || !clause.items[at].group?.quantity) return null
  // the households themselves are no figure beside it
  if (host.victims.length === 1) host.harm = null
  const { group } = clause.items[at]
  if (group?.status === 'unknown') group.status = told.status
  return { ...host, harm, clause, victims: [at], harmAt: -1, first: 0, last: at }
}
