/** What persons are known by where a sentence only wants something done to them: “demands the release of the 12 soldiers captured in April”. */
import { has, type Item, type Reading } from '../../item.js'
import type { Match } from './match.js'

/** The match of the participle right behind them, or null; `victims` are those of `match`. */
export function knownBy({ knowledge }: Reading, match: Match, victims: Item): Match | null {
  const harmAt = match.clause.items.indexOf(victims) + 1
  const harm = has(match.clause.items[harmAt], 'harm_participle')?.harm
  const pattern = knowledge.casualtyPatterns.find(({ id }) => id === REDUCED)
  if (!victims.group?.definite || victims.group.quantity === null || harmAt === match.harmAt || !harm || !pattern)
    return null
  return { ...match, pattern, harm, harmAt, condition: null }
}

const REDUCED = 'reduced'
