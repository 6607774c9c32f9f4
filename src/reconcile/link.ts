/** Two tellings that may be one incident, with what speaks for and against it. */

import { by } from '../text/order.js'
import type { Incident } from './incident.js'
import { score, UNSURE } from './score.js'
import type { Setting } from './setting.js'

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

/** The link of two tellings, where there is anything in it. */
export function linkOf(a: Incident, b: Incident, setting: Setting): Link[] {
  if (a.record === b.record) return []
  const { points, reasons } = score(a, b, setting)
  const [left, right] = a.key < b.key ? [a.key, b.key] : [b.key, a.key]
  return points >= UNSURE ? [{ left, right, points, reasons }] : []
}
