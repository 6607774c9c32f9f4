/** What one telling counts of one harm, as far as comparing it with another telling needs it. */
import type { StatementCasualty, StatementRecord } from '../../model/record.js'
import { groupBy } from '../../text/order.js'

export interface Toll
  extends Pick<StatementCasualty, 'harm' | 'side' | 'count_low' | 'count_best' | 'count_high' | 'count_text'> {
  published: string
  /** Who states it: bodies, or names where the registry has none. */
  voices: readonly string[]
  /** Nobody but the adversary tells it; sides rarely agree on each other’s losses, so that a difference says little. */
  ofAdversary: boolean
}

/** The figures of a telling, and for each harm that it tells of several sides or kinds of people, their sum. */
export function tollsOf(record: StatementRecord, facts: readonly StatementCasualty[]): Toll[] {
  const own = facts.filter(counted).map(
    ({ harm, side, count_low, count_best, count_high, count_text, evidence }): Toll => ({
      ...{ harm, side, count_low, count_best, count_high, count_text },
      published: record.statement.published,
      voices: evidence.map(({ speaker }) => speaker.actor ?? speaker.name),
      ofAdversary: evidence.every(({ speaker_relation }) => speaker_relation === 'adversary_loss'),
    }),
  )
  return [...own, ...[...groupBy(own, ({ harm }) => harm).values()].flatMap(sumOf)]
}

const counted = ({ state, polarity, subset_of, count_low }: StatementCasualty): boolean =>
  state === 'live' && polarity === 'asserted' && subset_of === null && count_low !== null

function sumOf(parts: readonly Toll[]): Toll[] {
  const counts = parts.flatMap(({ count_best }) => count_best ?? [])
  if (parts.length < 2 || counts.length < parts.length) return []
  const sum = counts.reduce((total, count) => total + count, 0)
  const side = parts.every((part) => part.side === parts[0].side) ? parts[0].side : null
  return [{ ...parts[0], side, count_low: sum, count_best: sum, count_high: sum, count_text: null }]
}
