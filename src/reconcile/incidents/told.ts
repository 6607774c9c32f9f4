/** What one telling counts of one harm, as far as comparing it with another telling needs it. */
import type { StatementCasualty, StatementRecord } from '../../model/record.js'
import { groupBy, unique } from '../../text/order.js'

export interface Toll
  extends Pick<StatementCasualty, 'harm' | 'side' | 'count_low' | 'count_best' | 'count_high' | 'count_text'> {
  published: string
  /** Who states it: bodies, or names where the registry has none. */
  voices: readonly string[]
  /** Nobody but the adversary tells it; sides rarely agree on each other’s losses, so that a difference says little. */
  ofAdversary: boolean
}

/** The figures of a telling, and the sums of those of one harm that count different people. */
export function tollsOf(record: StatementRecord, facts: readonly StatementCasualty[]): Toll[] {
  const own = facts.filter(counted).map((fact) => ({ fact, toll: tollOf(record, fact) }))
  const byHarm = [...groupBy(own, ({ fact }) => fact.harm).values()]
  return [...own.map(({ toll }) => toll), ...byHarm.flatMap(ofSides).flatMap(sumsOf)]
}

/** The figures of all sides together, and of each alone. */
function ofSides(figures: readonly Counted[]): (readonly Counted[])[] {
  const sides = [...groupBy(figures, ({ fact }) => fact.side ?? '').values()]
  return sides.length > 1 ? [figures, ...sides] : [figures]
}

function tollOf({ statement }: StatementRecord, fact: StatementCasualty): Toll {
  const { harm, side, count_low, count_best, count_high, count_text, evidence } = fact
  return {
    ...{ harm, side, count_low, count_best, count_high, count_text },
    published: statement.published,
    voices: evidence.map(({ speaker }) => speaker.actor ?? speaker.name),
    ofAdversary: evidence.every(({ speaker_relation }) => speaker_relation === 'adversary_loss'),
  }
}

const counted = ({ state, polarity, subset_of, count_low }: StatementCasualty): boolean =>
  state === 'live' && polarity === 'asserted' && subset_of === null && count_low !== null

interface Counted {
  fact: StatementCasualty
  toll: Toll
}

/** The sum of all; where some may count the same people, one sum for each voice whose own figures do not. */
function sumsOf(figures: readonly Counted[]): Toll[] {
  if (!overlap(figures)) return sumOf(figures)
  const voices = unique(figures.flatMap(({ toll }) => toll.voices))
  return voices.flatMap((voice) => {
    const told = figures.filter(({ toll }) => toll.voices.includes(voice))
    return overlap(told) ? [] : sumOf(told)
  })
}

const overlap = (figures: readonly Counted[]): boolean =>
  figures.some((x, i) => figures.slice(i + 1).some((y) => areOfSame(x, y)))

/**
 * Rival figures of one loss: told to contradict each other, or of one side and kind of persons by voices none of which tells both. A
 * figure of no side may count those of the others.
 */
function areOfSame({ fact: a, toll: x }: Counted, { fact: b, toll: y }: Counted): boolean {
  if (a.conflicts_with.includes(b.id) || b.conflicts_with.includes(a.id)) return true
  if (a.side === null || b.side === null) return a.side !== b.side
  return a.side === b.side && areAlike(a, b) && !x.voices.some((voice) => y.voices.includes(voice))
}

const areAlike = ({ person_status: a }: StatementCasualty, { person_status: b }: StatementCasualty): boolean =>
  a === b || a === 'unknown' || b === 'unknown'

function sumOf(figures: readonly Counted[]): Toll[] {
  const parts = figures.map(({ toll }) => toll)
  const counts = parts.flatMap(({ count_best }) => count_best ?? [])
  if (parts.length < 2 || counts.length < parts.length) return []
  const sum = counts.reduce((total, count) => total + count, 0)
  const side = parts.every((part) => part.side === parts[0].side) ? parts[0].side : null
  return [{ ...parts[0], side, count_low: sum, count_best: sum, count_high: sum, count_text: null }]
}
