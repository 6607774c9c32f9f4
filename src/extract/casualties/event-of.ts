/** The event a claim belongs to: of its own sentence, else the last one told before of a fitting kind and date. */
import type { EventSubtype } from '../../model/vocab.js'
import type { DateRef } from '../chunks/dates/date-ref.js'
import { saying } from '../chunks/dates/saying.js'
import { isDatelineDay } from '../dateline.js'
import { gap } from '../events/grouping/agree.js'
import { type EventDraft, type Events, familyOf } from '../events/index.js'
import type { Mention } from '../events/mention.js'
import { lagBefore } from '../events/when/lag.js'
import { COMMA, has, type Item, isSign, type Reading, SEMICOLON } from '../item.js'
import type { ReadSentence } from '../read.js'
import { anyIn } from '../words.js'
import type { Claim } from './claims.js'

const FAMILY: Record<string, string> = {
  captured: 'detention',
  released: 'prisoner_exchange',
  displaced: 'displacement',
}

/** “Riots erupted, killing at least 45”: unrest and accidents harm too, where its sentence tells of no other violence. */
const isUnrest = ({ subtype }: EventDraft): boolean => UNREST.has(subtype)

const UNREST = new Set<EventSubtype>([
  'violent_demonstration',
  'peaceful_protest',
  'protest_with_intervention',
  'disrupted_weapons_use',
  'other',
])

/** Sentences looked back for an event; farther back the first event of the text is as likely. */
const REACH = 40

const isTold = (event: EventDraft): boolean => !event.mentions.every((m) => m.negated)

/** “killing two, and later attacked”, “wounded one; soldiers fired”, “that killed three, rebels shelled”: the word at item `at` opens a clause of its own behind token `token`. */
const isNext = (items: readonly Item[], at: number, token: number): boolean =>
  [1, 2, 3, 4].some(
    (d) =>
      items[at - d]?.from > token &&
      (isSign(items[at - d], SEMICOLON) ||
        (has(items[at - d], 'and') && isSign(items[at - d - 1], COMMA)) ||
        (d === 2 && isSign(items[at - d], COMMA) && items[at - 1].group !== undefined)),
  )

/** “killed Arno Lisk, wanted for the attack on Ossa”: what somebody had done before. */
const isDeedOf = (reading: Reading, items: readonly Item[], at: number, token: number): boolean =>
  items[at] !== undefined &&
  anyIn(reading, Math.max(token + 1, items[Math.max(0, at - DEED)].from), items[at].from, 'wanted_for')

/** Items from “wanted for” to the deed. */
const DEED = 4

/** What such a border counts, in tokens. */
const NEXT = 10

/** The first day or time of a sentence, not that on which something was said or written, nor that of what the victim had done. */
const dateIn = (reading: Reading, sentence: ReadSentence, claim: Claim): DateRef | undefined =>
  sentence.items.find(
    ({ date, from }, at, items) =>
      date?.start != null &&
      !saying(items, at) &&
      !isDatelineDay(sentence, at) &&
      !(from > claim.to && anyIn(reading, claim.to, from, 'wanted_for')),
  )?.date

export class EventIndex {
  private readonly mentions = new Map<number, { index: number; mention: Mention }[]>()
  /** Whether each event is told as having happened, and the first event of each family that is. */
  private readonly told: boolean[] = []
  private readonly firsts = new Map<string, number>()
  /** The first event of violence, denied or not. */
  private violent: number | null = null

  constructor(
    private readonly reading: Reading,
    private readonly events: Events,
  ) {}

  /** Index of the event of a claim, or null. */
  of(claim: Claim, sentence: ReadSentence): number | null {
    this.extend()
    const family = FAMILY[claim.harm ?? ''] ?? 'violence'
    const { drafts } = this.events
    const fits = (index: number) => this.told[index] && this.familyAt(index) === family
    const own =
      this.nearest(sentence.index, claim.from, fits, sentence.items, claim.to) ??
      (family === 'violence' ? this.nearest(sentence.index, claim.from, (i) => isUnrest(drafts[i])) : null) ??
      // Who was hurt in what is denied was not hurt in what was told before.
      (family === 'violence'
        ? this.nearest(sentence.index, claim.from, (i) => this.familyAt(i) === family, sentence.items, claim.to)
        : null) ??
      (family === 'violence' ? null : this.nearest(sentence.index, claim.from, () => true))
    if (own !== null) return own
    const date = dateIn(this.reading, sentence, claim)
    const told =
      this.before(claim, sentence, date, fits) ??
      (family === 'detention' ? this.exchange(claim, sentence) : null) ??
      (this.events.stands[sentence.index] ? null : this.first(family, claim, date))
    return told ?? (family === 'violence' ? this.before(claim, sentence, date, (i) => isUnrest(drafts[i])) : null)
  }

  /**
   * The first event of a family, which a text without another goes back to, unless its day is not that of the sentence. Who dies of wounds
   * dies later, and that nobody was hurt tells no event of its own.
   */
  private first(family: string, { condition, count }: Claim, date: DateRef | undefined): number | null {
    const first = this.firsts.get(family) ?? this.violent
    if (first === null || condition === 'died_later' || count.high === 0) return first
    return this.isOfTime(first, date) ? first : null
  }

  /** “Among those returned are 19 marines captured in May”: right after an exchange, of those who came home. */
  private exchange(claim: Claim, sentence: ReadSentence): number | null {
    const isExchange = (index: number) => this.told[index] && this.familyAt(index) === 'prisoner_exchange'
    return (
      this.nearest(sentence.index, claim.from, isExchange) ?? this.nearest(sentence.index - 1, claim.from, isExchange)
    )
  }

  /** Events that claims imply are added while claims are read. */
  private extend(): void {
    const { drafts } = this.events
    for (let index = this.told.length; index < drafts.length; index++) {
      const told = isTold(drafts[index])
      this.told.push(told)
      if (this.familyAt(index) === 'violence') this.violent ??= index
      if (told && !this.firsts.has(this.familyAt(index))) this.firsts.set(this.familyAt(index), index)
      for (const mention of drafts[index].mentions) {
        const list = this.mentions.get(mention.sentence)
        if (list) list.push({ index, mention })
        else this.mentions.set(mention.sentence, [{ index, mention }])
      }
    }
  }

  private familyAt(index: number): string {
    return familyOf(this.events.drafts[index].subtype)
  }

  private nearest(
    sentence: number,
    token: number,
    fits: (index: number) => boolean,
    items: readonly Item[] = [],
    to = token,
  ): number | null {
    let best: { index: number; distance: number } | null = null
    // “The attack came days after seven | were killed in an ambush”: of what stands behind the same span of time.
    const span =
      items.length > 0
        ? lagBefore(
            this.reading,
            items,
            items.findIndex((x) => x.to > token),
          )
        : -1
    for (const { index, mention } of this.mentions.get(sentence) ?? []) {
      const { from, at, lag } = mention
      if (from > token && isDeedOf(this.reading, items, at, token)) continue
      const apart = span >= 0 && lag !== span
      // The word for its harm tells of it before all others.
      const own = from >= token && from < to
      const distance =
        (own ? 0 : Math.abs(from - token)) + (apart || (from > token && isNext(items, at, token)) ? NEXT : 0)
      if (fits(index) && (!best || distance < best.distance)) best = { index, distance }
    }
    return best?.index ?? null
  }

  private before(
    claim: Claim,
    sentence: ReadSentence,
    told: DateRef | undefined,
    fits: (index: number) => boolean,
  ): number | null {
    const date = told ?? this.events.stands[sentence.index]
    for (let back = sentence.index - 1; back >= 0 && sentence.index - back < REACH; back--) {
      const found = this.nearest(back, claim.from, fits)
      if (found === null || this.isAside(found, sentence)) continue
      if (this.isOfTime(found, date)) return found
    }
    return null
  }

  /** Nothing tells that an event was at another time than `date`. */
  private isOfTime(index: number, date: DateRef | null | undefined): boolean {
    const other = this.events.drafts[index].date
    if (date?.start == null || date.end === null || other?.start == null || other.end === null) return true
    return gap(date, other) === 0
  }

  /** “Previous attacks were on 3 May”: what a text recalls in passing, to which a paragraph of its own behind it does not belong. */
  private isAside(index: number, { paragraph }: ReadSentence): boolean {
    return this.events.drafts[index].mentions.every(
      (m) => m.paragraph !== paragraph && anyIn(this.reading, Math.max(0, m.from - 2), m.from, 'previous'),
    )
  }
}
