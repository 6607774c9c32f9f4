/** Counts of incidents that tell two events apart: of many and of one of them, or two different ones. */
import { lastFew } from '../../last-few.js'
import { isViolent } from '../kinds.js'
import type { Mention } from '../mention.js'
import { isPoint, samePlace } from './agree.js'
import type { EventDraft } from './group.js'

/** “120 engagements”, then “13 assaults”, or “Near Ossa a man was wounded”: a count of many and one of them are two rows. */
export function countsApart(e: EventDraft, m: Mention): boolean {
  const many = lastFew(e.mentions).find((x) => x.incidents !== null && x.incidents > 1)
  if (!many) return tallied(e, m)
  if (isBreach(many, m)) return false
  if (m.incidents !== null && m.incidents > 1) return m.incidents !== many.incidents
  const spots = m.places.filter((p) => !p.wider && (isPoint(p.ref) || p.ref.precision === 'adm2'))
  return !m.definite && spots.some((p) => !e.places.some((q) => samePlace(p, q)))
}

/** “nine violations, including four explosions”: kinds of breaches that their count takes in. */
const isBreach = (many: Mention, m: Mention): boolean =>
  many.subtype === 'ceasefire_violation' &&
  many.sentence === m.sentence &&
  m.at > many.at &&
  isViolent(m.subtype) &&
  (m.incidents ?? 0) <= (many.incidents as number)

/** “One man was wounded near Ossa. Marn reported 16 violations”: so many breaches are not the one told before. */
const tallied = (e: EventDraft, m: Mention): boolean =>
  m.subtype === 'ceasefire_violation' &&
  (m.incidents ?? 0) > FEW &&
  !m.definite &&
  e.places.some((p) => isPoint(p.ref)) &&
  lastFew(e.mentions).every((x) => !x.plural)

/** Up to so many can be parts of one incident. */
const FEW = 3
