/**
 * Reports that count over a time: “Figures for June”, “From 1 to 30 June the mission recorded 49 civilian casualties”. What they go on
 * to count, by place, by cause, by kind of person, is of that time until they tell a day. Which claims that are is decided in scope.ts.
 */
import type { DateRef } from '../../chunks/dates/index.js'
import { incidentsOf } from '../../events/status/status.js'
import { has, type Item, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { anyIn, isOf } from '../../words.js'
import { isDated } from './incidents.js'
import { type Cue, NEVER, type Period } from './periods.js'

export class Counting {
  private period: Period | null = null
  /** The month or year that it counts over, where one is told. */
  private over: number | null = null

  constructor(private readonly reading: Reading) {}

  /** The time that is counted over where a sentence stands; sentences are read in text order. */
  read(sentence: ReadSentence, cues: readonly Cue[]): void {
    const { items, contents } = sentence
    const over = cues.find((c) => (c.kind === 'window' || c.kind === 'since') && c.start !== null && !c.held)
    const long = contents.has('date') ? (items.find(isLong)?.date ?? null) : null
    const told = long?.start ?? null
    // “In 2015 there were 40 raids. … In July …”: another time.
    if (told !== null && this.over !== null && told !== this.over) this.period = null
    const before = this.period
    // “As of 4 May a total of 19 guards were killed”
    const asOf = cues.find((c) => c.kind === 'running' && c.asOf !== null)?.asOf ?? null
    const summed = anyIn(this.reading, sentence.from, sentence.to, 'summed_up')
    if ((over || told !== null) && items.some((item, at) => isOf(this.reading, item, 'counts') || isSeries(items, at)))
      this.period = over ? { start: over.start, end: over.end, asOf: over.end } : this.daysOf(long)
    else if (asOf && (summed || items.some((item) => isOf(this.reading, item, 'counts'))))
      this.period = { ...NEVER, asOf }
    else if (contents.has('since') && items.some((item) => has(item, 'since')?.kind === 'report'))
      this.period = { ...NEVER }
    else if (
      contents.has('date') &&
      (isDated(sentence) || items.some(isWeek)) &&
      !cues.some((c) => c.kind === 'running') &&
      !this.isWithin(sentence)
    )
      this.period = null
    if (this.period !== before) this.over = told
  }

  /** “The war began on 13 June”: a day of the time that is counted over, with nobody hurt on it. */
  private isWithin({ items, matches }: ReadSentence): boolean {
    const { start, end } = this.period ?? NEVER
    if (start === null || end === null || matches.length > 0) return false
    return items.every(
      ({ date }) => date?.start == null || date.end === null || (start <= date.end && date.start <= end),
    )
  }

  /** “Figures for June”: its days, as far as they are past. */
  private daysOf(date: DateRef | null): Period {
    if (date?.start == null || date.end === null) return { ...NEVER }
    return { start: date.start, end: Math.min(date.end, this.reading.published), asOf: null }
  }

  get now(): Period | null {
    return this.period
  }
}

/** “fought 118 battles”, “broke the truce 260 times”: so many that what is told beside them is of no one of them. */
const isSeries = (items: Item[], at: number): boolean =>
  (has(items[at], 'event_noun') ?? has(items[at], 'event_verb')) !== undefined &&
  (incidentsOf(items, at) ?? 0) >= SERIES

const SERIES = 10

/** “two weeks ago” */
const isWeek = ({ date }: Item): boolean => date?.start != null && date.precision === 'week'

/** “in May 2019”, “in 2019”. */
export const isLong = ({ date }: Item): boolean =>
  date?.start != null && (date.precision === 'year' || date.precision === 'month')
