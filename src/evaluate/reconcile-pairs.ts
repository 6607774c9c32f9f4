/**
 * Scores what reconciliation joined against pairs that people judged. A pair names two statements by file and an incident in each
 * by its day; it is found the same where any event that both tell, on those days, is one. Leaves out how the events were joined.
 */
import { z } from 'zod'

const text = z.string().min(1)

export const EventPair = z.strictObject({
  pipeline: text,
  left: text.describe('File name of a statement, without folder and ending.'),
  left_day: z.iso.date(),
  right: text,
  right_day: z.iso.date(),
  same: z.boolean(),
})
export type EventPair = z.infer<typeof EventPair>
export const EventPairsFile = z.strictObject({ pairs: z.array(EventPair) })

/** One telling: the statement, and the event it went to. */
export interface Telling {
  /** File name of the statement, without folder and ending. */
  statement: string
  event: string
  /** Days of the telling, ISO. */
  start: string
  end: string
}

export interface PairScore {
  pairs: number
  right: number
  precision: number
  recall: number
  f1: number
  /** Pairs on which people and program differ. */
  wrong: EventPair[]
}

/** Part of the pairs: rules are tuned on `look` (even months) and reported on `held` (odd months). */
export const splitOf = ({ left_day }: EventPair): 'look' | 'held' =>
  Number(left_day.slice(5, 7)) % 2 === 0 ? 'look' : 'held'

export function scorePairs(pairs: readonly EventPair[], tellings: readonly Telling[]): PairScore {
  const byStatement = new Map<string, Telling[]>()
  for (const telling of tellings)
    byStatement.set(telling.statement, [...(byStatement.get(telling.statement) ?? []), telling])
  const eventsOn = (statement: string, day: string): Set<string> =>
    new Set((byStatement.get(statement) ?? []).filter((t) => t.start <= day && day <= t.end).map((t) => t.event))
  const found = pairs.map((pair) => {
    const right = eventsOn(pair.right, pair.right_day)
    return [...eventsOn(pair.left, pair.left_day)].some((event) => right.has(event))
  })
  const count = (same: boolean, joined: boolean) =>
    pairs.filter((p, i) => p.same === same && found[i] === joined).length
  const [hits, missed, wrong] = [count(true, true), count(true, false), count(false, true)]
  const precision = hits + wrong === 0 ? 0 : hits / (hits + wrong)
  const recall = hits + missed === 0 ? 0 : hits / (hits + missed)
  return {
    pairs: pairs.length,
    right: hits + count(false, false),
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    wrong: pairs.filter((pair, i) => pair.same !== found[i]),
  }
}
