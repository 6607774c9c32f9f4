/** The day of an agreement by all that the text tells of it, and what its mentions are by that day. */
import { isoDay } from '../../../text/calendar.js'
import type { Reading } from '../../item.js'
import type { Act } from '../acts/acts.js'
import { FRESH, kindOf } from '../acts/kinds.js'
import { TRUCES } from '../identity.js'
import type { AgreementDraft } from '../index.js'

/** What the whole text tells of the day: “a truce that took effect on 3 May” is of that day, and no news of today where it is old. */
export function ofItsDay({ published }: Reading, draft: AgreementDraft): AgreementDraft {
  const { registry, prospective, begun, type, dateFromPublication, held } = draft
  const known = !registry && !prospective && TRUCES.includes(type) && begun !== null && begun <= isoDay(published)
  const date = draft.date ?? (known ? begun : null)
  if (date === null || dateFromPublication || held) return draft
  if (isJustNow(published, date)) return { ...draft, date }
  const mentions = draft.mentions.map((m) =>
    m.kind === 'signed' ? { ...m, kind: kindOf(SIGNED, date, published) } : m,
  )
  return { ...draft, date, mentions }
}

/** “signed over the weekend”: of this month, and told as news. */
const isJustNow = (published: number, date: string): boolean =>
  date.length === 7 && date >= isoDay(published - FRESH).slice(0, 7)

const SIGNED: Act = { kind: 'signed', at: 0, weak: false, renews: false }
