/**
 * What a judgement names: an event by its published id, or one telling by its statement and the stretch of text that tells it, with
 * the words that stand there. Stretches hold where rules change what they make of a text; a name that fits nothing stops the run.
 */
import type { IdentityJudgement, Located } from '../../model/decision.js'
import type { StatementEvent } from '../../model/record.js'
import { sliceCodePoints } from '../../text/offsets.js'
import { by } from '../../text/order.js'
import { anchorOf, type Ids } from '../ledger/ids.js'
import type { Incident } from './incident.js'

export type Side = 'left' | 'right'

/** What is wrong with a name: what, why, how to mend it. */
export type Misnamed = readonly [what: string, why: string, fix: string]

export interface Named {
  incidents: readonly Incident[]
  fault?: Misnamed
}

/** `statement-id@start-end`. */
export const tellingName = (
  statement: string,
  { mentions: [{ start, end }] }: Pick<StatementEvent, 'mentions'>,
): string => `${statement}@${start}-${end}`

const NAME = /^(.+)@(\d+)-(\d+)(?:\/(\w+))?$/

/** The name of a telling or claim in its parts; null for an id. */
export interface TellingSpan {
  statement: string
  start: number
  end: number
  /** What tells it from others of the same stretch. */
  local?: string
}

export function spanOf(name: string): TellingSpan | null {
  const parts = NAME.exec(name)
  return parts && { statement: parts[1], start: Number(parts[2]), end: Number(parts[3]), local: parts[4] }
}

/** Whether a name with a span is of a mention or claim that stands there. */
export const isNamedBy =
  (span: TellingSpan | null) =>
  ({ id, start, end }: { id: string; start: number; end: number }): boolean =>
    start === span?.start && end === span.end && (span.local ?? id) === id

export const named = (judged: Located<IdentityJudgement>, side: Side, incidents: readonly Incident[], ids: Ids) =>
  namedBy(judged[side], judged.expect?.[side], incidents, ids)

/** The tellings that an id or a span stands for; `expect` are the words of a span. */
export function namedBy(name: string, expect: string | undefined, incidents: readonly Incident[], ids: Ids): Named {
  const span = spanOf(name)
  return span === null ? ofEvent(name, incidents, ids) : ofTelling(name, expect, span, incidents)
}

function ofEvent(name: string, incidents: readonly Incident[], ids: Ids): Named {
  const id = ids.current(name)
  const own = incidents.filter(({ record, event }) => {
    const held = ids.idOf(anchorOf(record, event.mentions[0], 'event'))
    return held !== null && ids.current(held) === id
  })
  return own.length > 0 ? { incidents: own } : misnamed(`there is no event ${name}`)
}

function ofTelling(name: string, expect: string | undefined, span: TellingSpan, incidents: readonly Incident[]): Named {
  if (expect === undefined)
    return misnamed(
      `${name} is named without the words that stand there`,
      'another reading of the text would go unseen',
    )
  const { statement, start, end } = span
  const own = incidents.filter(({ record }) => record.id === statement)
  if (own.length === 0) return misnamed(`there is no event in a statement ${statement}`)
  const best = tellingIn(own, span)
  if (best === undefined)
    return misnamed(`${name} expects “${expect}”, where no event is told now: the statement tells ${listed(own)}`)
  const [from, to] = [Math.max(start, best.start), Math.min(end, best.end)]
  const stands = sliceCodePoints(best.quote, from - best.start, to - best.start)
  return sliceCodePoints(expect, from - start, to - start) === stands
    ? { incidents: [best.one] }
    : misnamed(`${name} expects “${expect}”, but there stands “${stands}”`)
}

const listed = (incidents: readonly Incident[]): string =>
  incidents
    .map(({ event: { mentions } }) => `“${mentions[0].quote}” at ${mentions[0].start}-${mentions[0].end}`)
    .join(', ')

type Told = Pick<Incident, 'event' | 'facts'>

/** Which of the events a stretch of their statement tells: the one of just these words first, then of words that overlap them. */
export const tellingIn = <T extends Told>(told: readonly T[], { start, end }: TellingSpan) =>
  told
    .flatMap((one) => stretches(one).map((stretch) => ({ one, ...stretch })))
    .filter((at) => at.start < end && start < at.end)
    .sort(
      by(
        (at) => (at.start === start && at.end === end ? 0 : 1),
        ({ rank }) => rank,
        (at) => at.start,
      ),
    )
    .at(0)

/** Words that tell the event itself come before those of its figures. */
const stretches = ({ event, facts }: Told) => [
  ...event.mentions.map(({ start, end, quote }) => ({ start, end, quote, rank: 0 })),
  ...facts.flatMap(({ evidence }) => evidence.map(({ start, end, quote }) => ({ start, end, quote, rank: 1 }))),
]

const misnamed = (
  what: string,
  why = 'a decision names an event by id, or by statement id and span joined by @, with the words that stand there',
  fix = 'correct the name and the words, or remove the decision',
): Named => ({ incidents: [], fault: [what, why, fix] })
