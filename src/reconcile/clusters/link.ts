/** Two tellings that may be one incident, with what speaks for and against it. */

import { by } from '../../text/order.js'
import type { Incident } from '../incidents/incident.js'
import { type Score, score, UNSURE } from './score.js'
import type { Setting } from './setting.js'
import { within } from './within.js'

export interface Link {
  left: string
  right: string
  points: number
  reasons: string[]
}

/** A link left open. To join its ends all of `against` must be one as well: tellings of the two events that are told apart. */
export interface OpenLink extends Link {
  against: (readonly [string, string])[]
  /** A person has looked at it and could not tell. */
  judged: boolean
}

/** Joins found so far and pairs left open, each in no order. */
export interface Outcome {
  merges: Link[]
  unsure: Link[]
}

export const byEnds = by<Link>(
  (link) => link.left,
  (link) => link.right,
)

export const bestFirst = by<Link>(
  (link) => -link.points,
  (link) => link.left,
  (link) => link.right,
)

/** Two tellings of one text are two incidents, unless it shows them to be one. */
function ownScore(a: Incident, b: Incident): Score {
  const found = within(a, b)
  return found ? { points: found.points, reasons: [`+${found.points} ${found.text}`] } : { points: 0, reasons: [] }
}

/** The link of two tellings, where there is anything in it. */
export function linkOf(a: Incident, b: Incident, setting: Setting): Link[] {
  const { points, reasons } = a.record === b.record ? ownScore(a, b) : score(a, b, setting)
  const [left, right] = a.key < b.key ? [a.key, b.key] : [b.key, a.key]
  return points >= UNSURE ? [{ left, right, points, reasons }] : []
}
