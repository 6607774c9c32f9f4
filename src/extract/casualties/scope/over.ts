/**
 * What a running total counts over: fighting, shelling or a war of some time, told by its own word or by its victims alone. Totals over
 * the same days hang on one such event. It stands in the record of its statement and is no incident: the summary events of UCDP GED,
 * whose dates are known to a month or a year only, are the like.
 */
import type { EventSubtype, Harm } from '../../../model/vocab.js'
import { civil } from '../../../text/calendar.js'
import { type DateRef, day } from '../../chunks/dates/date-ref.js'
import { type EventDraft, type Events, familyOf } from '../../events/index.js'
import { typeOf, weaponIn } from '../../events/triggers/weapons.js'
import type { ReadSentence } from '../../read.js'
import type { Claim } from '../claims.js'
import type { Fact } from '../facts/facts.js'
import { LASTING } from './incidents.js'

interface Over {
  published: number
  sentences: readonly ReadSentence[]
  events: Events
  /** The land of the text where no list knows it, or null. */
  unknownLand(): string | null
  /** What the words of a claim, or those before them, tell to have happened. */
  told: ReadonlyMap<Claim, EventDraft>
}

interface Days {
  start: number
  end: number
}

/** Sets the event of each total whose first day is told; what no word of the text tells is added to `drafts`. */
export function countOver(over: Over, facts: readonly Fact[], drafts: EventDraft[]): void {
  const incidents = new Set(facts.map(({ event }) => event))
  const totals = facts.filter(isTotal).sort((a, b) => Number(a.subsetOf !== null) - Number(b.subsetOf !== null))
  for (const fact of totals) {
    const { lead } = fact
    const days = daysOf(lead, over.published)
    const told = over.told.get(lead)
    const own = told && drafts.includes(told) && isOfTotal(told, lead, days, over.published) ? told : undefined
    if (own && !tellsDays(own) && !incidents.has(drafts.indexOf(own)) && own.mentions.every(isOnlyOf(lead)))
      Object.assign(own, { scope: 'period', date: dateOf(days, lead) })
    const subtype = subtypeOf(over, fact, told)
    const draft = ofWhole(fact, drafts) ?? own ?? drafts.find((one) => lasts(one, days, subtype, lead))
    fact.event = draft ? drafts.indexOf(draft) : drafts.push(spanOf(over, fact, subtype, dateOf(days, lead))) - 1
  }
  for (const draft of drafts) if (draft.scope === 'period') over.events.place(draft, over.unknownLand)
}

/** “A mine killed two. The war has cost 9,000 lives”: words for the harm of a total tell of no blow of one day that other words tell. */
export function takeFromIncidents(facts: readonly Fact[], drafts: readonly EventDraft[]): void {
  const totals = facts.flatMap(({ claims }) => claims.filter(({ scope }) => scope === 'cumulative'))
  const ofTotal = ({ telling, sentence, from, to }: EventDraft['mentions'][number]): boolean =>
    telling === 'harm' && totals.some((c) => c.sentence === sentence && from < c.to && c.from < to)
  for (const draft of drafts) {
    const { date } = draft
    if (date !== null && date.start !== date.end) continue
    const rest = draft.mentions.filter((m) => !ofTotal(m))
    if (rest.length > 0) draft.mentions = rest
  }
}

/** The event of its whole, where both count from one day. */
const ofWhole = ({ subsetOf, lead }: Fact, drafts: readonly EventDraft[]): EventDraft | undefined =>
  subsetOf?.event != null && subsetOf.lead.period?.start === lead.period?.start ? drafts[subsetOf.event] : undefined

/**
 * “The violence has killed 90 since May”: told beside the total alone, by a word for what goes on, and of no place of its own; or within its
 * own words: “the number of people killed by mines in Karvia since May”.
 */
const isOnlyOf =
  (claim: Claim) =>
  ({ sentence, telling, places, from }: EventDraft['mentions'][number]): boolean =>
    sentence === claim.sentence &&
    telling === 'noun' &&
    (places.every(({ wider }) => wider) || (from >= claim.from && from < claim.to))

const spanOf = (
  { events, sentences }: Over,
  { harm, lead: { from, to, sentence } }: Fact,
  subtype: EventSubtype,
  date: DateRef,
): EventDraft => events.during(sentences[sentence], { from, to, harm, denied: false }, subtype, date)

const isTotal = ({ lead, event, harm, count }: Fact): boolean =>
  event === null &&
  lead.scope === 'cumulative' &&
  lead.period?.start != null &&
  lead.polarity === 'asserted' &&
  count.high !== 0 &&
  // Who is held or still sought is of no time; remains were found long after.
  harm !== 'captured' &&
  !lead.rule.startsWith('remains')

/** From the first day of a total to its last: the one told, else that of the text. */
function daysOf({ period }: Claim, published: number): Days {
  const start = period?.start as number
  return { start, end: Math.max(start, period?.end ?? period?.asOf ?? published) }
}

/** As sharp as the first day: “since 2014” gives a year. A total without a last day counts up to the statement. */
function dateOf({ start, end }: Days, { period }: Claim): DateRef {
  const first = civil(start)
  const precision = first.day > 1 ? 'days' : first.month > 1 ? 'month' : 'year'
  const basis = (period?.end ?? period?.asOf ?? null) === null ? 'resolved_relative' : 'stated'
  return day(start, { end, precision, basis })
}

/** “Clashes have killed 40 since May”: its word stands beside the total, and tells no single day. */
function isOfTotal(
  { date, mentions }: EventDraft,
  { sentence }: Claim,
  { start, end }: Days,
  published: number,
): boolean {
  if (!mentions.some((m) => m.sentence === sentence && m.telling !== 'harm')) return false
  if (date?.start == null || date.end === null || !tellsDays({ date })) return end >= published - 1
  return date.end > date.start && date.start <= end && start <= date.end
}

const tellsDays = ({ date }: Pick<EventDraft, 'date'>): boolean =>
  date?.start != null && date.basis !== 'publication_fallback'

/** Told elsewhere in the text, over much the same days, or from the same day on where it is of a kind that goes on. */
function lasts(
  { date, mentions, subtype }: EventDraft,
  { start, end }: Days,
  type: EventSubtype,
  claim: Claim,
): boolean {
  if (date?.start == null || date.end === null) return false
  const near = Math.max(1, Math.min(SLACK, (end - start) / 4))
  if (Math.abs(date.start - start) > near) return false
  if (mentions.every((m) => m.negated || m.modality !== 'occurred')) return false
  if (familyOf(subtype) !== familyOf(type) && !mentions.some((m) => m.sentence === claim.sentence)) return false
  return LASTING.has(subtype) || (date.end > date.start + 1 && Math.abs(date.end - end) <= near)
}

/** Days by which two tellings of one time may differ. */
const SLACK = 5

/** What its own words tell, else what did it, else fighting. */
function subtypeOf({ sentences }: Over, { harm, lead }: Fact, told: EventDraft | undefined): EventSubtype {
  const moved = MOVED[harm]
  if (moved) return moved
  const own = told?.mentions.find((m) => m.sentence === lead.sentence && m.telling !== 'harm')
  if (own) return own.subtype
  const { items } = sentences[lead.sentence]
  const last = items.findIndex((x) => x.to >= lead.to)
  return typeOf(items[weaponIn(items, last, BESIDE)]) ?? 'armed_clash'
}

const MOVED: Partial<Record<Harm, EventSubtype>> = { displaced: 'displacement', released: 'prisoner_exchange' }

/** Items between victims and the weapon that took them: “58 people were killed and 171 hurt | by mines”. */
const BESIDE = 8
