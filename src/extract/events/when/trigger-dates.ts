/** The dates that can be of a trigger. */
import { has, type Item, type Reading } from '../../item.js'
import { endsWith } from '../../words.js'
import { isViolent } from '../kinds.js'
import { isPassive } from '../triggers/beside.js'
import type { Trigger } from '../triggers/triggers.js'
import { isAfter } from './backdrop.js'
import type { DatedItem } from './when.js'

/** Those of the sentence, or all behind `written`, the end of a dateline: fights are not of the day of a briefing on them. */
export const datesFor = (
  reading: Reading,
  trigger: Trigger,
  items: Item[],
  dates: readonly DatedItem[],
  written: number,
): readonly DatedItem[] =>
  trigger.subtype === 'agreement' || isOccasion(items, trigger)
    ? beside(items, trigger, allDates(reading, items, trigger.at, written))
    : isViolent(trigger.subtype) && dates.some(({ occasion }) => occasion)
      ? dates.filter(({ occasion }) => !occasion)
      : behind(items, trigger)
        ? dates.filter(({ at }) => at < trigger.at || !items.slice(trigger.at, at).some((x) => goesOn(reading, x)))
        : beside(items, trigger, dates)

/** “who went missing after a clash in Ossa | were found on Sunday”, “who died in the raid | were buried on Sunday”: no day of what was done later. */
const behind = (items: Item[], { at, telling }: Trigger): boolean =>
  telling === 'noun' &&
  ([1, 2, 3, 4].some((d) => isAfter(items[at - d])) || items[at - 1]?.kind === 'determiner') &&
  items.slice(Math.max(0, at - CLAUSE), at).some((x) => x.kind === 'relative')

/** Items of “who went missing after a”. */
const CLAUSE = 8

const goesOn = (reading: Reading, item: Item): boolean =>
  item.kind === 'be' || item.kind === 'have' || isPassive(reading, item)

/** “began two days of talks on 11 June”: the day right behind, and not how long they last. */
function beside(items: Item[], { at, subtype }: Trigger, dates: readonly DatedItem[]): readonly DatedItem[] {
  const long = subtype === 'talks' && dates.some((d) => d.at === at - 2 && d.date.precision === 'days')
  const day = long && dates.find((d) => d.at > at && d.at <= at + NEXT && d.date.precision === 'day')
  return day && items.slice(at + 1, day.at).every((x) => BETWEEN.has(x.kind)) ? [day] : dates
}

/** Items from talks to their day: “in Geneva on”. */
const NEXT = 5
const BETWEEN = new Set<Item['kind']>(['preposition', 'place', 'capital', 'names'])

/** “On Monday he called for calm during talks with her”: words said at a meeting are of its day. */
const isOccasion = (items: Item[], { at, subtype, telling }: Trigger): boolean =>
  subtype === 'talks' &&
  telling === 'noun' &&
  [1, 2, 3].some((d) => items[at - d]?.kind === 'preposition' && !isApart(items[at - d]))

/** “after”, “before”; not “during”. */
const isApart = (item: Item): boolean => {
  const lead = has(item, 'sequel')
  return lead !== undefined && lead.kind !== 'while'
}

/** The day an agreement is concluded is the date it goes by. */
const allDates = (reading: Reading, items: Item[], trigger: number, written: number) =>
  items
    .map((item, at) => ({ at, date: item.date, occasion: false }))
    .slice(Math.max(written, trigger - 40), trigger + 40)
    .filter(
      (x): x is DatedItem =>
        x.date?.start != null && !(x.date.start > reading.published && isStart(reading, items, trigger, x.at)),
    )

/** “agreed on a truce | from noon on Monday”: when it begins, behind the word for the deed. */
const isStart = (reading: Reading, items: Item[], trigger: number, at: number): boolean =>
  items
    .slice(Math.max(trigger + 1, at - START), at)
    // “was held on Monday” tells its own day.
    .some(
      (x) =>
        x.kind === 'from' ||
        (has(x, 'agreement_act')?.kind === 'effective' &&
          !endsWith(reading, x, 'truce_holds') &&
          x.kind !== 'event_verb'),
    )

/** Items from “from” to the day on which it begins: “from noon on Monday”. */
const START = 4
