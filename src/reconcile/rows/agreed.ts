/** Agreements of an event: those it is told to break, those made or spoken of at it, those a statement invokes. */
import type { StatementAgreement, StatementEvent } from '../../model/record.js'
import type { MentionKind } from '../../model/vocab.js'
import { unique } from '../../text/order.js'
import type { Incident } from '../incidents/incident.js'
import { anchorOf, type Ids } from '../ledger/ids.js'

/** Ids of the agreements that the statements of a cluster tie to its event, in code-unit order. */
export function agreementsOf(ids: Ids, cluster: readonly Incident[]): string[] {
  const found = cluster.flatMap(({ record, event }) =>
    record.agreements
      .filter((agreement) => isTied(event, agreement))
      .flatMap(({ mentions: [first], date }) => ids.idOf(anchorOf(record, first, `agreement/${date ?? ''}`)) ?? []),
  )
  return unique(found)
}

/** What is done to an agreement by force or by deed, and so ties it to the event told in the same passage. */
const DEEDS = new Set<MentionKind>(['alleged_violation', 'rejected', 'implemented'])

function isTied(event: StatementEvent, agreement: StatementAgreement): boolean {
  if (event.subtype === 'statement') return true
  if (event.type !== 'diplomatic')
    return agreement.role === 'alleged_violation' || near(event, agreement, (kind) => DEEDS.has(kind))
  return agreement.date === event.date_start || near(event, agreement, (kind) => kind !== 'called_for')
}

/** Code points of a passage: about three sentences. */
const PASSAGE = 300

const near = (event: StatementEvent, agreement: StatementAgreement, fits: (kind: MentionKind) => boolean): boolean =>
  agreement.mentions.some(
    (m) => fits(m.kind) && event.mentions.some((e) => m.start < e.end + PASSAGE && e.start < m.end + PASSAGE),
  )
