/** One labelled statement against what was extracted from it. */
import type { Registry } from '../model/knowledge.js'
import type { Extraction } from '../model/record.js'
import { scoreAgreements, scorePeople } from './agreements.js'
import { scoreCasualties } from './casualties.js'
import { scoreEvents } from './events.js'
import type { GoldStatement } from './gold.js'
import { Names } from './names.js'
import { emptyOutcome, type Outcome } from './outcome.js'
import { scoreSpeakers } from './speakers.js'

export function scoreStatement(gold: GoldStatement, found: Extraction, registry: Registry | null): Outcome {
  const outcome = emptyOutcome()
  const names = new Names(registry)
  const events = scoreEvents(gold, found, names, outcome)
  scoreCasualties(gold, found, events, names, outcome)
  scoreAgreements(gold, found, outcome)
  scorePeople(gold, found, outcome)
  scoreSpeakers(gold, found, names, outcome)
  return outcome
}
