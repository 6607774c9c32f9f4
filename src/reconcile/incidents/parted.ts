/**
 * Two incidents that a statement’s record holds as one, told apart by a person: a judgement `different` between two tellings of one event.
 * Each claim goes with the telling that stands nearer to it in the text. Leaves a judgement between two events to the clusters.
 */
import type { IdentityJudgement } from '../../model/decision.js'
import type { EventMention, StatementCasualty, StatementEvent, StatementRecord } from '../../model/record.js'
import { spanOf, type TellingSpan, tellingIn } from './named.js'

/** The records with such events divided; one without is the same object. */
export function withParted(
  records: readonly StatementRecord[],
  judged: readonly Pick<IdentityJudgement, 'left' | 'right' | 'judgement'>[],
): StatementRecord[] {
  const pairs = judged.flatMap(({ left, right, judgement }) => {
    const [a, b] = [spanOf(left), spanOf(right)]
    return judgement === 'different' && a && b && a.statement === b.statement ? [[a, b] as const] : []
  })
  return records.map((record) =>
    pairs.filter(([{ statement }]) => statement === record.id).reduce((one, pair) => divided(one, ...pair), record),
  )
}

function divided(record: StatementRecord, a: TellingSpan, b: TellingSpan): StatementRecord {
  const all = record.events.map((event) => ({ event, facts: record.casualties.filter((f) => f.event === event.id) }))
  const [one, other] = [a, b].map((span) => tellingIn(all, span)?.one)
  if (!one || one !== other) return record
  const { event, facts } = one
  // The part that tells the event first keeps its local id, and with it what the ledger knows it by.
  const [first, second] = nearer(event.mentions[0], b, a) ? [b, a] : [a, b]
  const isOther = (claim: Stretch) => nearer(claim, second, first)
  const leaving = facts.filter(({ evidence }) => isOther(evidence[0]))
  const mentions = tellings(event.mentions.filter(isOther), leaving)
  if (mentions.length === 0) return record
  const own = toldBy(mentions, { ...event, id: freeId(record) })
  const rest = toldBy(
    event.mentions.filter((mention) => !isOther(mention)),
    event,
  )
  const ids = new Set(leaving.map(({ id }) => id))
  return {
    ...record,
    events: record.events.flatMap((x) => (x === event ? [rest, own] : x)),
    casualties: record.casualties.map((fact) => (ids.has(fact.id) ? moved(fact, own.id, ids) : fact)),
  }
}

/** The event as only these words tell it: denied or supposed where all of them deny or suppose it. */
function toldBy(mentions: EventMention[], event: StatementEvent): StatementEvent {
  const [{ polarity, modality }] = mentions
  return {
    ...event,
    mentions,
    polarity: mentions.every((mention) => mention.polarity === polarity) ? polarity : event.polarity,
    modality: mentions.every((mention) => mention.modality === modality) ? modality : event.modality,
  }
}

/** What tells an incident: its own words, or where it has none those of its first figure. */
export function tellings(mentions: EventMention[], facts: readonly StatementCasualty[]): EventMention[] {
  if (mentions.length > 0 || facts.length === 0) return mentions
  const { id, start, end, quote, speaker, speaker_relation, polarity, modality, rule, confidence } =
    facts[0].evidence[0]
  const claim = { start, end, quote, speaker, speaker_relation, polarity, modality, rule, confidence }
  return [{ ...claim, id: `${id}e`, trigger: quote }]
}

/** A figure of the other incident is neither part of one that stays, nor made up of such. */
const moved = (fact: StatementCasualty, event: string, leaving: ReadonlySet<string>): StatementCasualty => ({
  ...fact,
  event,
  subset_of: fact.subset_of !== null && leaving.has(fact.subset_of) ? fact.subset_of : null,
  state: fact.state === 'entailed' ? 'live' : fact.state,
})

type Stretch = Pick<TellingSpan, 'start' | 'end'>

const nearer = (claim: Stretch, one: Stretch, other: Stretch): boolean => gap(claim, one) < gap(claim, other)

/** Characters between two stretches; 0 where they touch. */
const gap = (a: Stretch, b: Stretch): number => Math.max(0, b.start - a.end, a.start - b.end)

function freeId({ events }: StatementRecord): string {
  const taken = new Set(events.map(({ id }) => id))
  for (let n = events.length + 1; ; n++) if (!taken.has(`e${n}`)) return `e${n}`
}
