/** Which kind of mention a word for an act makes, by the age of the agreement, and which of several tells most. */
import type { MentionKind } from '../../../model/vocab.js'
import { parseIsoDay } from '../../../text/calendar.js'
import type { Act } from './acts.js'

/** The kind that tells most of several mentions of one agreement. */
export const gravest = (kinds: MentionKind[]): MentionKind => LEADING.find((kind) => kinds.includes(kind)) ?? kinds[0]
const LEADING: MentionKind[] = [
  'signed',
  'alleged_violation',
  'rejected',
  'called_for',
  'announced',
  'reaffirmed',
  'implemented',
  'invoked',
] // prettier-ignore

/** Days after which an agreement told of as signed, or what somebody said, is no news. */
export const FRESH = 6
/** Days after which one told of as collapsed is history. */
const OLD = 120

/** The kind of a mention, by its act and the age of the agreement: an old signature is only invoked. */
export function kindOf(act: Act | null, date: string | null, published: number): MentionKind {
  if (!act) return 'invoked'
  // “earlier this year”, “last month”: what is news has a day.
  if (act.kind === 'signed' && date !== null && date.length < 10) return 'invoked'
  const age =
    date === null
      ? null
      : published - parseIsoDay(date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-28` : date)
  // “discussed the statement of 22 November”: one of a day that has passed is there already.
  if (act.kind === 'called_for' && age !== null && age > 0) return 'invoked'
  if (act.kind === 'signed') return age !== null && age > FRESH ? 'invoked' : 'signed'
  if (act.kind === 'alleged_violation' && act.weak && !(act.now && age !== null))
    return age === null || age > OLD ? 'invoked' : 'alleged_violation'
  return act.kind
}
