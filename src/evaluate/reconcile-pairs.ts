/**
 * Scores what reconciliation joined against pairs that people judged. A pair names two statements by file and an incident in each by
 * its day, and by a stretch of the text where the statement tells of several. Leaves out how the events were joined.
 */
import { z } from 'zod'
import { parseIsoDay } from '../text/calendar.js'
import { groupBy } from '../text/order.js'

const text = z.string().min(1)
const quote = text
  .optional()
  .describe(
    'Stretch of the text that tells the incident, where the statement tells of several; it then stands for the day.',
  )

export const EventPair = z.strictObject({
  pipeline: text,
  left: text.describe('File name of a statement, without folder and ending.'),
  left_day: z.iso.date(),
  left_quote: quote,
  right: text,
  right_day: z.iso.date(),
  right_quote: quote,
  same: z.boolean(),
})
export type EventPair = z.infer<typeof EventPair>
export const EventPairsFile = z.strictObject({ pairs: z.array(EventPair) })

/** One telling: the statement, and the event it went to. */
export interface Telling {
  /** File name of the statement, without folder and ending. */
  statement: string
  /** `statement-id@start-end` of what reconciliation joined: where the text first tells it. */
  keys: readonly string[]
  event: string
  /** Days of the event as published, ISO. */
  start: string
  end: string
  /** Days by which they may miss the day of the incident. */
  slack: number
  /** Stretches of the text that tell it, in code points. */
  spans: readonly (readonly [number, number])[]
}

/** Where a stretch stands in the text of a statement; null where the text is not at hand. */
export type Locate = (statement: string, quote: string) => readonly [number, number] | null

/** Pairs of one kind of outcome: `not told`: extraction made no event of the incident in one of the two statements. */
export type Verdict = 'joined' | 'kept apart' | 'not told'

export interface JudgedPair {
  pair: EventPair
  verdict: Verdict
  left: readonly Telling[]
  right: readonly Telling[]
}

export interface PairScore {
  pairs: number
  right: number
  precision: number
  recall: number
  f1: number
  /** Recall over the pairs that both statements tell: what is left to reconciliation. */
  recallOfTold: number
  /** Pairs on which people and program differ. */
  wrong: JudgedPair[]
}

/** Part of the pairs: rules are tuned on `look` (even months) and reported on `held` (odd months). */
export const splitOf = ({ left_day }: EventPair): 'look' | 'held' =>
  Number(left_day.slice(5, 7)) % 2 === 0 ? 'look' : 'held'

export function scorePairs(pairs: readonly EventPair[], tellings: readonly Telling[], locate: Locate): PairScore {
  const byStatement = groupBy(tellings, ({ statement }) => statement)
  const judged = pairs.map((pair): JudgedPair => {
    const of = (side: 'left' | 'right') =>
      toldOf(byStatement.get(pair[side]) ?? [], pair[`${side}_day`], pair[`${side}_quote`], locate)
    const [left, right] = [of('left'), of('right')]
    return { pair, left, right, verdict: verdictOf(left, right) }
  })
  const same = judged.filter(({ pair }) => pair.same)
  const joined = judged.filter(({ verdict }) => verdict === 'joined')
  const hits = same.filter(({ verdict }) => verdict === 'joined').length
  const wrong = judged.filter(({ pair, verdict }) => pair.same !== (verdict === 'joined'))
  const precision = share(hits, joined.length)
  const recall = share(hits, same.length)
  return {
    pairs: pairs.length,
    right: pairs.length - wrong.length,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    recallOfTold: share(hits, same.filter(({ verdict }) => verdict !== 'not told').length),
    wrong,
  }
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

function verdictOf(left: readonly Telling[], right: readonly Telling[]): Verdict {
  if (left.length === 0 || right.length === 0) return 'not told'
  return left.some(({ event }) => right.some((other) => other.event === event)) ? 'joined' : 'kept apart'
}

/** Tellings of the incident: those that the stretch tells, else those of the day, else those near it. */
function toldOf(
  tellings: readonly Telling[],
  day: string,
  quoted: string | undefined,
  locate: Locate,
): readonly Telling[] {
  const span = quoted && tellings.length > 0 ? locate(tellings[0].statement, quoted) : null
  if (span) return tellings.filter(({ spans }) => spans.some(([start, end]) => start < span[1] && span[0] < end))
  const at = parseIsoDay(day)
  const within = (slack: (telling: Telling) => number) =>
    tellings.filter((t) => parseIsoDay(t.start) - slack(t) <= at && at <= parseIsoDay(t.end) + slack(t))
  const exact = within(() => 0)
  return exact.length > 0 ? exact : within(({ slack }) => slack)
}
