/**
 * Single mentions of agreements that a person put elsewhere: each leaves the agreement that the rules took it for and is one more
 * mention of the one that the person names, or of none. Nothing but the mention moves.
 */
import { type ClaimDecision, isOnMention, type Located } from '../../model/decision.js'
import type { Agreement, Registry } from '../../model/knowledge.js'
import type { AgreementMention, StatementAgreement, StatementRecord } from '../../model/record.js'
import { groupBy } from '../../text/order.js'
import { anchorOf, type Ids } from '../ledger/ids.js'
import { isNamedBy, type Misnamed, spanOf } from './named.js'

type Decision = Located<ClaimDecision>

/** A mention that belongs to no agreement. */
export interface Uncited {
  record: StatementRecord
  name: string
  mention: AgreementMention
}

interface CitedFault {
  decision: Decision
  fault: Misnamed
  /** The rules put it there by now. */
  needless?: boolean
}

type Target = Pick<StatementAgreement, 'agreement_id' | 'name' | 'type' | 'date'>

/** The records with such mentions at the agreements that people named; a record that has none is the same object. */
export function withCited(
  records: readonly StatementRecord[],
  decisions: readonly Decision[],
  registry: Registry,
  ids: Ids,
) {
  const dropped: Uncited[] = []
  const faults: CitedFault[] = []
  const of = groupBy(
    decisions.filter(({ property }) => isOnMention(property)),
    ({ claim }) => spanOf(claim)?.statement ?? '',
  )
  const known = new Set(records.map(({ id }) => id))
  for (const [statement, own] of of)
    if (!known.has(statement))
      faults.push(...own.map((decision) => fault(decision, `there is no statement of the claim ${decision.claim}`)))
  const targets = targetsOf(records, registry, ids)
  const cited = records.map((record) => {
    const own = of.get(record.id) ?? []
    return own.reduce((next, decision) => cite(next, decision, targets, dropped, faults), record)
  })
  return { records: cited, dropped, faults }
}

/** What can be named: agreements of the registry by their ids, others by the ids under which they were published. */
function targetsOf(records: readonly StatementRecord[], { agreements }: Registry, ids: Ids) {
  const listed = new Map(agreements.map((agreement) => [agreement.id, agreement]))
  return (name: string): Target | undefined => {
    const entry = listed.get(ids.current(name))
    if (entry) return targetOf(entry)
    for (const record of records)
      for (const agreement of record.agreements)
        if (agreement.mentions.some((m) => publishedId(record, agreement, m, ids) === ids.current(name)))
          return agreement
    return undefined
  }
}

const targetOf = ({ id, title, type, date }: Agreement): Target => ({
  agreement_id: id,
  name: title,
  type,
  date: date ?? null,
})

const publishedId = (
  record: StatementRecord,
  { date }: StatementAgreement,
  mention: AgreementMention,
  ids: Ids,
): string | null => ids.idOf(anchorOf(record, mention, `agreement/${date ?? ''}`))

function cite(
  record: StatementRecord,
  decision: Decision,
  targets: (name: string) => Target | undefined,
  dropped: Uncited[],
  faults: CitedFault[],
): StatementRecord {
  const found = mentionOf(record, decision)
  if (!('mention' in found)) {
    faults.push({ decision, fault: found })
    return record
  }
  const { from, mention } = found
  const home = decision.belongs_to
  if (home === 'nothing') dropped.push({ record, name: from.name, mention })
  if (typeof home !== 'object' || !('agreement' in home)) return without(record, from, mention)
  const target = targets(home.agreement)
  if (!target) faults.push(fault(decision, `there is no agreement ${home.agreement}`))
  else if (isOne(from, target)) faults.push({ ...fault(decision, NEEDLESS(decision, home.agreement)), needless: true })
  else return withMention(without(record, from, mention), from, mention, target)
  return record
}

const NEEDLESS = ({ claim }: Decision, id: string) => `${claim} is put to ${id}, to which it belongs without it`

const isOne = (one: Target, other: Target): boolean =>
  one.agreement_id === null && other.agreement_id === null
    ? one.date === other.date && one.type === other.type
    : one.agreement_id === other.agreement_id

const fault = (decision: Decision, what: string): CitedFault => ({ decision, fault: misnamed(what) })

const misnamed = (what: string): Misnamed => [
  what,
  'a decision names a mention by statement id and span joined by @, with what it says and its words, and an agreement by id',
  'check what the statement says: correct the decision, or remove it',
]

function mentionOf(record: StatementRecord, { claim, property, expect }: Decision) {
  const isIt = isNamedBy(spanOf(claim))
  const all = record.agreements.flatMap((from) => from.mentions.map((mention) => ({ from, mention })))
  const at = all.filter(({ mention }) => mention.kind === property && isIt(mention))
  if (at.length === 1 && at[0].mention.quote === expect) return at[0]
  const stands = at.map(({ mention }) => `“${mention.quote}”`).join(' and ') || 'no such mention'
  return misnamed(`${claim} expects “${expect}” (${property}), but there stands ${stands}`)
}

function without(record: StatementRecord, from: StatementAgreement, mention: AgreementMention): StatementRecord {
  const agreements = record.agreements.flatMap((agreement): StatementAgreement[] => {
    if (agreement !== from) return [agreement]
    const mentions = agreement.mentions.filter((m) => m !== mention)
    return mentions.length === 0 ? [] : [{ ...agreement, mentions }]
  })
  return { ...record, agreements }
}

/** Beside other mentions of it in the statement, else as an agreement of its own that tells nothing but what it is. */
function withMention(
  record: StatementRecord,
  from: StatementAgreement,
  mention: AgreementMention,
  { agreement_id, name, type, date }: Target,
): StatementRecord {
  const told = record.agreements.find((agreement) => isOne(agreement, { agreement_id, name, type, date }))
  if (told) {
    const next = { ...told, mentions: [...told.mentions, mention].sort((a, b) => a.start - b.start) }
    return { ...record, agreements: record.agreements.map((agreement) => (agreement === told ? next : agreement)) }
  }
  const own: StatementAgreement = {
    ...from,
    ...{ id: `${from.id}-${mention.id}`, agreement_id, name, type, date },
    ...{ effective: null, parties: [], mediators: [], place: null, role: mention.kind, review_reasons: [] },
    mentions: [mention],
  }
  return { ...record, agreements: [...record.agreements, own] }
}
