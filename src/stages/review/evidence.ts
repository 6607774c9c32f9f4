/** The words of a claim in the text around them. */
import type { StatementRecord } from '../../model/record.js'
import { type ClaimRow, claimName } from '../../model/tables/support.js'
import { sliceCodePoints } from '../../text/offsets.js'
import type { QueueInput } from './queue.js'

/** A claim with the text around it; without its text where that is withheld and not here. */
export interface Evidence {
  claim: ClaimRow
  file: string
  before: string
  after: string
  /** Why a person put it where it is; null where the rules did. */
  put: string | null
}

/** Code points of text shown before and after the words of a claim. */
const AROUND = 160

export function evidenceOf(
  claim: ClaimRow,
  records: ReadonlyMap<string, StatementRecord>,
  { text: textOf, decided }: Pick<QueueInput, 'text' | 'decided'>,
): Evidence {
  const names = [claimName(claim), claimName(claim).replace(' ', `/${claim.claim_id.split('-').at(-1)} `)]
  const decision = decided.find((one) => names.includes(`${one.claim} ${one.property}`))
  const put = decision ? `${decision.id}: ${decision.reason}` : null
  const file = records.get(claim.statement_id)?.statement.file ?? claim.statement_id
  const text = textOf(file)
  if (text === null) return { claim, file, before: '', after: '', put }
  const from = Math.max(0, claim.start - AROUND)
  const before = sliceCodePoints(text, from, claim.start)
  const after = sliceCodePoints(text, claim.end, claim.end + AROUND)
  return {
    claim,
    file,
    put,
    before: from === 0 ? before : before.replace(/^\S*\s/, '… '),
    after: [...after].length < AROUND ? after : after.replace(/\s\S*$/, ' …'),
  }
}
