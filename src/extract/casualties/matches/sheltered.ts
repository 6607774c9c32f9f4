/** People who are away from home by where they are or were brought: “are staying in 40 shelters”, “moved 900 residents out”. */
import type { Group } from '../../chunks/people/group.js'
import type { Clause } from '../../clause.js'
import { has, type Item } from '../../item.js'

/** From how many on such words tell of a flight: in a shelter, or moved out of where they were. */
const LEAST = { sheltered: 20, moved: 100 }

/** A noun for where the displaced are, or a word for away. */
export const tellsFlight = (item: Item): boolean =>
  has(item, 'thing')?.kind === 'shelter' || has(item, 'word')?.kind === 'away'

/** A crowd without arms. */
const mayFlee = (group: Group | undefined, least: number): boolean =>
  (group?.quantity?.low ?? group?.quantity?.high ?? 0) >= least &&
  (group?.status === 'civilian' || group?.status === 'unknown')

const kindOf = (item: Item): string | undefined => has(item, 'verb')?.kind

/** “are staying in 12 centres”, “were moved to shelters”, “are in camps”: what puts them there is told, or that they are there. */
export function isSheltered({ items, chars }: Clause, anchor: number, at: number, group: Group | undefined): boolean {
  if (has(items[at], 'thing')?.kind !== 'shelter' || !mayFlee(group, LEAST.sheltered)) return false
  const between = chars.slice(anchor + 1, at)
  return (
    items.slice(Math.max(0, anchor - 3), at).some((item) => kindOf(item) === 'stay' || kindOf(item) === 'carry') ||
    /^(?:[A_v]*B)?v?I/.test(between)
  )
}

/** “moved 900 residents out of the town” */
export const isMovedOut = ({ items }: Clause, from: number, at: number, group: Group | undefined): boolean =>
  has(items[at], 'word')?.kind === 'away' && kindOf(items[from]) === 'carry' && mayFlee(group, LEAST.moved)
