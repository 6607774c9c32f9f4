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

const NAME = /^(.+)@(\d+)-(\d+)(?:\/\w+)?$/

export function named(judged: Located<IdentityJudgement>, side: Side, incidents: readonly Incident[], ids: Ids): Named {
  const name = judged[side]
  const parts = NAME.exec(name)
  return parts === null
    ? ofEvent(name, incidents, ids)
    : ofTelling(name, judged.expect?.[side], parts[1], Number(parts[2]), Number(parts[3]), incidents)
}

function ofEvent(name: string, incidents: readonly Incident[], ids: Ids): Named {
  const id = ids.current(name)
  const own = incidents.filter(({ record, event }) => {
    const held = ids.idOf(anchorOf(record, event.mentions[0], 'event'))
    return held !== null && ids.current(held) === id
  })
  return own.length > 0 ? { incidents: own } : misnamed(`there is no event ${name}`)
}

function ofTelling(
  name: string,
  expect: string | undefined,
  statement: string,
  start: number,
  end: number,
  incidents: readonly Incident[],
): Named {
  if (expect === undefined)
    return misnamed(
      `${name} is named without the words that stand there`,
      'another reading of the text would go unseen',
    )
  const own = incidents.filter(({ record }) => record.id === statement)
  if (own.length === 0) return misnamed(`there is no event in a statement ${statement}`)
  const [best] = own
    .flatMap((incident) => stretches(incident).map((stretch) => ({ incident, ...stretch })))
    .filter((one) => one.start < end && start < one.end)
    .sort(
      by(
        (one) => (one.start === start && one.end === end ? 0 : 1),
        ({ rank }) => rank,
        (one) => one.start,
      ),
    )
  if (best === undefined)
    return misnamed(`${name} expects “${expect}”, where no event is told now: the statement tells ${listed(own)}`)
  const [from, to] = [Math.max(start, best.start), Math.min(end, best.end)]
  const stands = sliceCodePoints(best.quote, from - best.start, to - best.start)
  return sliceCodePoints(expect, from - start, to - start) === stands
    ? { incidents: [best.incident] }
    : misnamed(`${name} expects “${expect}”, but there stands “${stands}”`)
}

const listed = (incidents: readonly Incident[]): string =>
  incidents
    .map(({ event: { mentions } }) => `“${mentions[0].quote}” at ${mentions[0].start}-${mentions[0].end}`)
    .join(', ')

/** Words that tell the event itself come before those of its figures. */
const stretches = ({ event, facts }: Incident) => [
  ...event.mentions.map(({ start, end, quote }) => ({ start, end, quote, rank: 0 })),
  ...facts.flatMap(({ evidence }) => evidence.map(({ start, end, quote }) => ({ start, end, quote, rank: 1 }))),
]

const misnamed = (
  what: string,
  why = 'a judgement names two events by id, or by statement id and span joined by @, with the words that stand there',
  fix = 'correct the name and the words, or remove the judgement',
): Named => ({ incidents: [], fault: [what, why, fix] })
