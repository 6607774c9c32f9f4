/**
 * Tolls of a whole document or of one event, made of its facts. Every choice stands here:
 *
 * - only live facts count: asserted, occurred or alleged, of one incident (neither cumulative nor a period), not replaced by a newer
 *   figure, not entailed by finer rows, not of an event told as background;
 * - parts of a wider figure are not added to it;
 * - rival figures of one loss count once: the voice of the text itself before others, then the figure told first;
 * - a vague word adds nothing to the number, and opens the upper bound;
 * - a stated zero adds nothing.
 */
import type { Extraction, StatementCasualty } from '../model/record.js'
import type { Harm } from '../model/vocab.js'

export interface Toll {
  /** Sum of the stated numbers; null where no number is stated. */
  best: number | null
  low: number
  /** Null: no upper bound is told. */
  high: number | null
  facts: StatementCasualty[]
}

/** Facts of a harm that enter a toll. */
export function countedFacts(found: Extraction, harm: Harm): StatementCasualty[] {
  const background = new Set(found.events.filter((e) => e.background || e.modality === 'historical').map((e) => e.id))
  const live = found.casualties.filter(
    (fact) =>
      fact.harm === harm &&
      fact.state === 'live' &&
      fact.polarity === 'asserted' &&
      (fact.modality === 'occurred' || fact.modality === 'alleged') &&
      fact.scope === 'event' &&
      fact.subset_of === null &&
      fact.count_high !== 0 &&
      !background.has(fact.event ?? ''),
  )
  const chosen: StatementCasualty[] = []
  for (const fact of live.toSorted((a, b) => Number(b.speaker === 'publisher') - Number(a.speaker === 'publisher')))
    if (!chosen.some((other) => other.conflicts_with.includes(fact.id) || fact.conflicts_with.includes(other.id)))
      chosen.push(fact)
  return chosen
}

export function tollOf(facts: StatementCasualty[]): Toll {
  const numbers = facts.flatMap((fact) => (fact.count_best === null ? [] : [fact.count_best]))
  const open = facts.some((fact) => fact.count_high === null)
  return {
    best: numbers.length === 0 ? null : numbers.reduce((a, b) => a + b, 0),
    low: facts.reduce((sum, fact) => sum + (fact.count_low ?? 0), 0),
    high: open ? null : facts.reduce((sum, fact) => sum + (fact.count_high ?? 0), 0),
    facts,
  }
}
