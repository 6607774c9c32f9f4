/** What the tolls of two tellings say for or against one incident; equal small numbers say little. */
import type { StatementCasualty } from '../model/record.js'
import { type Reason, type Rule, reason } from './reason.js'
import type { Setting } from './setting.js'

/** Most that agreement and least that contradiction of tolls can weigh: parties rarely agree on them. */
const [LEAST, MOST] = [-1.5, 3]

/** The best agreement of each harm, added up; where none agrees, the mildest contradiction. */
export const tolls: Rule = (a, b, setting) => {
  const best = new Map<string, Reason>()
  for (const x of a.facts.filter(counted))
    for (const y of b.facts.filter(counted)) {
      if (x.harm !== y.harm || !sameVictims(x, y, setting)) continue
      const found = toll(x, y)
      if (found.points > (best.get(x.harm)?.points ?? Number.NEGATIVE_INFINITY)) best.set(x.harm, found)
    }
  const all = [...best.values()]
  const told = all.some(({ points }) => points > 0) ? all.filter(({ points }) => points > 0) : all.slice(0, 1)
  if (told.length === 0) return null
  const points = told.reduce((sum, r) => sum + r.points, 0)
  return reason(Math.min(MOST, Math.max(LEAST, points)), told.map(({ text }) => text).join(', '))
}

const counted = ({ state, polarity, subset_of, count_low }: StatementCasualty): boolean =>
  state === 'live' && polarity === 'asserted' && subset_of === null && count_low !== null

/** Captives are told under the side that held them or their own; the dead and the wounded are of one side, or of its ally. */
function sameVictims(x: StatementCasualty, y: StatementCasualty, { allied }: Setting): boolean {
  if (CAPTIVE.has(x.harm)) return true
  return x.side !== null && y.side !== null && (x.side === y.side || allied(x.side, y.side))
}

const CAPTIVE = new Set<StatementCasualty['harm']>(['captured', 'released'])

function toll(x: StatementCasualty, y: StatementCasualty): Reason {
  const words = `${x.harm} ${x.side ?? ''}: ${x.count_best ?? x.count_text} and ${y.count_best ?? y.count_text}`
  if (x.count_best !== null && x.count_best === y.count_best) return reason(x.count_best >= 5 ? 2 : 0.5, words)
  const [low, high] = [x.count_low as number, y.count_low as number].sort((p, q) => p - q)
  const overlap =
    (x.count_low as number) <= (y.count_high ?? Number.POSITIVE_INFINITY) &&
    (y.count_low as number) <= (x.count_high ?? Number.POSITIVE_INFINITY)
  if (overlap) return reason(0.25, words)
  const far = high / Math.max(1, low) > 4
  if (ofAdversary(x) || ofAdversary(y)) return reason(far ? -0.5 : 0, words)
  return reason(far ? LEAST : -0.5, words)
}

/** Nobody but the adversary tells this figure; sides rarely agree on each other's losses, so that a difference says little. */
const ofAdversary = ({ evidence }: StatementCasualty): boolean =>
  evidence.every(({ speaker_relation }) => speaker_relation === 'adversary_loss')
