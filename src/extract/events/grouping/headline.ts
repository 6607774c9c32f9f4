/** A headline tells nothing that its text does not tell: what it announces is told again in the first sentences below it. */

import { familyOf, isViolent, sameKind } from '../kinds.js'
import type { Mention } from '../mention.js'
import { datesAgree, sameStatus, sharesPlace, spotsOf, wide } from './agree.js'
import type { EventDraft } from './group.js'

/** Between a headline and the sentence that tells it again there can stand a dateline, who wrote it, and a second headline. */
const LEAD = 4

/** The event that so far only the headline told, where the mention of a lead tells it again. */
export function announced(events: readonly EventDraft[], m: Mention, published: number): EventDraft | undefined {
  if (m.sentence > LEAD || m.title || m.negated) return undefined
  const heads = events.filter((e) => e.mentions.every((x) => x.title) && (!m.date || !wide(m.date) || goesOn(e, m)))
  if (heads.length === 0) return undefined
  const fitting = heads.filter((e) => ofKind(e, m) && sameStatus(e, m) && dayFits(e, m, published))
  return (
    fitting.find((e) => sharesToll(e, m)) ??
    fitting.find((e) => sharesPlace(e.places, m.places)) ??
    fitting.find((e) => spotsOf(e).length === 0 || spotsOf(m).length === 0) ??
    (fitting.length === 1 && (m.subtype === 'agreement' || isNews(fitting[0], m)) ? fitting[0] : undefined)
  )
}

/** “Skirmish in Velm leaves three dead”, then a raid that killed three: a headline names the land where its text names the spot. */
const sharesToll = (head: EventDraft, { harmed, subtype }: Mention): boolean =>
  isViolent(subtype) && head.mentions.some((x) => x.harmed.tolls.some((toll) => harmed.tolls.includes(toll)))

/** Not what a lead sets before its news, nor what has another toll. */
const isNews = ({ mentions }: EventDraft, { subtype, backdrop, date, harmed }: Mention): boolean =>
  isViolent(subtype) &&
  !backdrop &&
  date?.ahead !== true &&
  (harmed.tolls.length === 0 || mentions.every((x) => x.harmed.tolls.length === 0))

/** “since the start of fighting”, then “fighting broke out last month”: what goes on is told by one word, and its day only below. */
const goesOn = (head: EventDraft, { date, word, telling }: Mention): boolean =>
  head.date === null &&
  date?.precision === 'month' &&
  telling === 'noun' &&
  head.mentions.some((x) => x.telling === 'noun' && x.word === word)

/** A word for an event keeps its kind; a toll may be of any violence. */
const ofKind = (head: EventDraft, m: Mention): boolean =>
  head.mentions.every((x) => x.telling === 'harm' || x.telling === 'generic')
    ? familyOf(m.subtype) === head.family
    : sameKind(head.subtype, m.subtype)

/** The day in a headline can be that of the words. */
const dayFits = (head: EventDraft, m: Mention, published: number): boolean =>
  head.date?.end === published || goesOn(head, m) || datesAgree(head, m, published)
