/** What the tolls of two tellings say for or against one incident; equal small numbers say little. */
import type { StatementCasualty } from '../../model/record.js'
import type { Incident } from '../incidents/incident.js'
import type { Toll } from '../incidents/told.js'
import { type Reason, type Rule, reason } from './reason.js'
import type { Setting } from './setting.js'

/** Most that agreement and least that contradiction of tolls can weigh: parties rarely agree on them. */
const [LEAST, MOST] = [-1.5, 3]

/** Numbers from which two that are equal are hardly so by chance. */
const MANY = 5

/** The best agreement of each harm, added up; where none agrees, the mildest contradiction. */
export const tolls: Rule = (a, b, setting) => {
  if (a.tolls.length === 0 || b.tolls.length === 0) return null
  const best = new Map<string, Reason>()
  for (const x of a.tolls)
    for (const y of b.tolls) {
      const found = x.harm === y.harm ? compared(x, y, setting) : null
      if (found && found.points > (best.get(x.harm)?.points ?? Number.NEGATIVE_INFINITY)) best.set(x.harm, found)
    }
  const all = [...best.values()]
  const told = all.some(({ points }) => points > 0) ? all.filter(({ points }) => points > 0) : all.slice(0, 1)
  if (told.length === 0) return null
  const points = told.reduce((sum, r) => sum + r.points, 0)
  return reason(Math.min(MOST, Math.max(LEAST, points)), told.map(({ text }) => text).join(', '))
}

/** One harm of one side counted alike by both, in a number that is no chance. */
export const shareMany = (a: Incident, b: Incident): boolean =>
  a.tolls.some(
    (x) =>
      x.side !== null &&
      (x.count_best ?? 0) >= MANY &&
      b.tolls.some((y) => x.harm === y.harm && x.side === y.side && x.count_best === y.count_best),
  )

function compared(x: Toll, y: Toll, { allied }: Setting): Reason | null {
  if (CAPTIVE.has(x.harm)) return toll(x, y)
  if (x.side !== null && y.side !== null) return x.side === y.side || allied(x.side, y.side) ? toll(x, y) : null
  // Where one does not say whose the victims were, a number that is no chance still says that they are the same.
  const equal = x.count_best !== null && x.count_best === y.count_best && x.count_best >= MANY
  return equal ? reason(x.side === y.side ? 2 : 1, wordsOf(x, y)) : null
}

/** Captives are told under the side that held them or their own; the dead and the wounded are of one side, or of its ally. */
const CAPTIVE = new Set<StatementCasualty['harm']>(['captured', 'released'])

const wordsOf = (x: Toll, y: Toll): string =>
  `${x.harm} ${x.side ?? y.side ?? ''}: ${x.count_best ?? x.count_text} and ${y.count_best ?? y.count_text}`

function toll(x: Toll, y: Toll): Reason {
  const words = wordsOf(x, y)
  if (x.count_best !== null && x.count_best === y.count_best) return reason(x.count_best >= MANY ? 2 : 0.5, words)
  const [low, high] = [x.count_low as number, y.count_low as number].sort((p, q) => p - q)
  const overlap =
    (x.count_low as number) <= (y.count_high ?? Number.POSITIVE_INFINITY) &&
    (y.count_low as number) <= (x.count_high ?? Number.POSITIVE_INFINITY)
  if (overlap) return reason(0.25, words)
  if (grew(x, y) || grew(y, x)) return reason(0, `${words}, brought up to date`)
  const far = high / Math.max(1, low) > 4
  if (x.ofAdversary || y.ofAdversary) return reason(far ? -0.5 : 0, words)
  return reason(far ? LEAST : -0.5, words)
}

/** The newer number of one voice is the larger: more were found or died. */
const grew = (older: Toll, newer: Toll): boolean =>
  older.published < newer.published &&
  0 < (older.count_low as number) &&
  (older.count_low as number) < (newer.count_low as number) &&
  older.voices.some((voice) => newer.voices.includes(voice))
