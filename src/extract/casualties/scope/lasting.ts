/**
 * Figures of what went on for days or longer, told by how long that was: “over the three days one civilian died”, “the 12-day duel killed
 * scores”, “in the fighting” of a month. What one blow did is of its event, however coarse its date.
 */
import { UNITS_OF_TIME } from '../../chunks/dates/date-ref.js'
import type { EventDraft } from '../../events/index.js'
import { DASH, has, type Item, isSign, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { isOf, opensWith } from '../../words.js'
import type { Claim } from '../claims.js'
import { goesOn, isGoingOn } from './going-on.js'
import { governs } from './governs.js'
import { isDated } from './incidents.js'
import { type Period, WINDOW } from './periods.js'

/** Smallest toll that a few days, a war, a month or a year alone make a toll of that time; what a week or more of fighting took is one however small. */
export const MANY = 3
const WEEK = 7

/** The days of an event that lasted four days and more, for a figure whose sentence tells no day of its own. */
export function byDays(
  { together, days }: Claim,
  sentence: ReadSentence,
  event: EventDraft | undefined,
): Period | null {
  if (!days || !event || days.end - days.start < (together < MANY ? WEEK : WINDOW) || isDated(sentence)) return null
  const told = event.mentions.some((m) => m.sentence <= sentence.index && (m.date?.precision === 'days' || isSum(m)))
  return told ? { start: days.start, end: days.end, asOf: days.end } : null
}

/** “418 fights in February”: a month of them; a bomb of that month went off on a day nobody tells. */
const isSum = ({ date, incidents, telling }: EventDraft['mentions'][number]): boolean =>
  (date?.precision === 'month' || date?.precision === 'year') && telling !== 'harm' && (incidents ?? 0) > 1

/** “Over the three days one civilian died”: of these days, few as they are. */
export const ofSpan = (reading: Reading, { items }: ReadSentence, claim: Claim): boolean =>
  items.some(
    (_, i) =>
      (isSpan(reading, items, i) || isLastingFor(reading, items, i, claim)) &&
      governs(reading, items, { at: i }, claim),
  )

/** “over 23 years”, “in three days”, “of 15 months of fighting”; not “two days later”. */
export function isSpan(reading: Reading, items: readonly Item[], i: number): boolean {
  if (!isOf(reading, items[i], 'span_units')) return false
  // “Three weeks of shelling took 40 lives”, “over the years of battle”, “in the six months of the siege”
  const [of, lead, name] = items.slice(i + 1, i + 4)
  if (isOf(reading, of, 'of') && (goesOn(reading, lead) || (lead?.kind === 'determiner' && goesOn(reading, name))))
    return true
  if (!items[i - 1]?.quantity) return false
  if (isOf(reading, items[i + 1], 'point_in_time')) return false
  return isOf(reading, items[i - 2], 'leads_span') || opensWith(reading, items[i - 1], 'leads_span')
}

/** “a 12-day artillery duel”, “the three-week offensive”: so long did it go on; what took three days, and a battle of nine, is one incident. */
function isLastingFor(reading: Reading, items: Item[], i: number, { active, from }: Claim): boolean {
  const { quantity } = items[i - 2] ?? {}
  const unit = has(items[i], 'date_word')?.kind
  if (!quantity || !isSign(items[i - 1], DASH) || !unit || !UNITS_OF_TIME.has(unit)) return false
  if (unit === 'day' && (quantity.best ?? 0) <= WINDOW) return false
  const name = items.slice(i + 1, i + NAME)
  if (name.some((item) => has(item, 'event_noun')?.subtype === 'armed_clash')) return false
  // “a 12-day missile duel | killed scores”: whatever did it.
  const clause = items.slice(i + 1).filter((item) => item.from < from)
  if (active && items[i].to < from && clause.every((item) => item.kind !== 'sign' && item.kind !== 'relative'))
    return true
  return name.some((item) => isGoingOn(reading, item))
}

/** Items from a span to what went on so long: “12-day | old border artillery duel”. */
const NAME = 5
