/** One labelled statement against what was extracted from it. */
import type { Knowledge } from '../knowledge/index.js'
import type { Extraction } from '../model/record.js'
import { scoreAgreements } from './agreements.js'
import { scoreCasualties } from './casualties.js'
import { alignEvents, scoreEvents } from './events.js'
import type { GoldStatement } from './gold.js'
import { Names } from './names.js'
import { emptyOutcome, type Outcome } from './outcome.js'
import { scorePeople } from './people.js'
import { scoreSpeakers } from './speakers.js'

/** The order of the scores is the order of the printed table. */
export function scoreStatement(
  gold: GoldStatement,
  found: Extraction,
  { registry, world }: Pick<Knowledge, 'registry' | 'world'>,
): Outcome {
  const outcome = emptyOutcome()
  const names = new Names(registry, registry ? [] : world)
  const events = alignEvents(gold, found, names)
  scoreCasualties(gold, found, events, names, outcome)
  scoreEvents(gold, found, events, names, outcome)
  scoreAgreements(gold, found, outcome, registry)
  scorePeople(gold, found, outcome)
  scoreSpeakers(gold, found, names, outcome)
  return outcome
}
