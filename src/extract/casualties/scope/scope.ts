/**
 * Whether a toll is of one incident, or counts up over a time: by the words of its sentence, by the days of its event, and by the
 * toll or the period told just before it. What happened long ago is read in history.ts.
 */
import type { Harm } from '../../../model/vocab.js'
import { saying } from '../../chunks/dates/saying.js'
import type { EventDraft } from '../../events/index.js'
import { COLON, has, type Item, isSign, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { anyIn } from '../../words.js'
import type { Claim } from '../claims.js'
import { mentionsBy } from '../sides/attacked.js'
import { withDays } from './begins.js'
import { Figures } from './beyond.js'
import { isMoment } from './captures.js'
import { Counting, isLong } from './counting.js'
import { hasDone, hasReported, isMass, isOfWar, isTollOfWar } from './going-on.js'
import { governs } from './governs.js'
import {
  isAdrift,
  isBeside,
  isDated,
  isFlight,
  isIncident,
  isSeized,
  isSingle,
  LASTING,
  ofSeveral,
  startOf,
} from './incidents.js'
import { byDays, MANY, ofSpan } from './lasting.js'
import { NEVER, type Period, WINDOW } from './periods.js'
import { isOfSide, isPutAt, raisesToll } from './side-tolls.js'
import { haveFled, isDisplaced, isHeld, isTotalHeld } from './stocks.js'

/** “Over 34,000 have been killed so far by strikes”: so many as no blow takes. */
const HUGE = 1000

/** Reads the scope of claims in text order; it knows which period the text has told last. */
export class Scopes {
  private readonly counting: Counting
  private next = 0
  /** The first day told last in the sentences before, and in the one that is read. */
  private before: number | null = null
  private here: number | null = null
  /** What goes on, and the time over which its first toll counts. */
  private readonly long = new Map<EventDraft, Period>()
  private readonly figures = new Figures()
  /** The match read last and the time it counts over: those joined in one list are of one time. */
  private joint: { group: number; period: Period | null } = { group: -1, period: null }
  /** The period told last, the last sentence it holds for, and whether it is one of a toll and not only of what went on. */
  private open: {
    period: Period
    sentence: ReadSentence
    counted: boolean
    harm: Harm | null
    speaker?: string | null
  } | null = null

  constructor(
    private readonly reading: Reading,
    private readonly sentences: readonly ReadSentence[],
  ) {
    this.counting = new Counting(reading)
  }

  /** The time that a claim counts over, or null where it is of its event. */
  of(claim: Claim, sentence: ReadSentence, event: EventDraft | undefined): Period | null {
    if (claim.group !== this.joint.group || claim.count.best === 0 || claim.together === claim.count.best) {
      const own = this.periodOf(claim, sentence, event)
      const period =
        own ??
        (event && this.figures.isBeyond(event, claim, sentence) ? this.periodOf(claim, sentence, undefined) : null)
      this.joint = { group: claim.group, period }
    }
    if (event && !this.joint.period) this.figures.tell(event, claim)
    return this.joint.period
  }

  private periodOf(claim: Claim, sentence: ReadSentence, event: EventDraft | undefined): Period | null {
    this.readUpTo(sentence)
    // How the hurt are is told of those just counted.
    if (isState(claim)) return this.carried(claim, sentence, event)
    if (claim.together === 1 && !ofSpan(this.reading, sentence, claim)) return this.counted(claim, sentence, event)
    const own = this.byWords(claim, sentence, event)
    // “Twenty guards died, raising the army’s dead to 22”: the twenty are the news.
    if (!own && raisesToll(this.reading, sentence, claim)) return null
    const told =
      own ??
      this.carried(claim, sentence, event) ??
      byDays(claim, sentence, event) ??
      this.lasting(claim, sentence, event) ??
      this.listed(claim, sentence) ??
      this.counted(claim, sentence, event) ??
      (isMass(this.reading, claim, event) && !isDated(sentence) ? NEVER : null)
    const period = told && withDays(this.reading, sentence, claim, told)
    if (period && event && isTimeOf(event, period, claim)) this.long.set(event, period)
    if (period) this.open = { period, sentence, counted: true, harm: claim.harm, speaker: claim.speaker.name }
    return period
  }

  /** “Eleven fell in a week of fighting. … In the clashes 78 were hurt”: a toll of what was told to have one of some time. */
  private lasting(claim: Claim, sentence: ReadSentence, event: EventDraft | undefined): Period | null {
    // “the murder of six priests” is one deed.
    if (!event || claim.together < MANY || claim.people.length > 0 || /^nominal/.test(claim.rule)) return null
    return isDated(sentence) ? null : (this.long.get(event) ?? null)
  }

  /** The periods of sentences without claims: “Crimes since 9 November number 89.” */
  private readUpTo({ index }: ReadSentence): void {
    for (; this.next <= index; this.next++) {
      const sentence = this.sentences[this.next]
      this.before = this.here ?? this.before
      this.here =
        sentence.items.findLast(({ date }, at, items) => date?.start != null && !saying(items, at))?.date?.start ?? null
      const { times: cues } = sentence
      this.counting.read(sentence, cues)
      const since = cues.find((c) => c.start !== null && !c.held && this.reading.published - c.start > 1)
      const back = cues.some((c) => c.kind === 'back')
      const war = cues.find((c) => c.kind === 'war')
      const asOf = cues.find((c) => c.kind === 'running' && c.asOf !== null)
      if (back && this.open) this.open = { ...this.open, sentence, counted: true }
      else if (since) this.open = { period: since, sentence, counted: false, harm: null }
      else if (asOf) this.open = { period: { ...NEVER, asOf: asOf.asOf }, sentence, counted: true, harm: null }
      else if (war && !this.open?.counted) this.open = { period: war, sentence, counted: false, harm: null }
      else if (this.open && isDated(sentence, compared) && !cues.some((c) => c.kind === 'running')) this.open = null
    }
  }

  private byWords(claim: Claim, sentence: ReadSentence, event: EventDraft | undefined): Period | null {
    const cues = sentence.times.filter((c) => governs(this.reading, sentence.items, c, claim))
    const running = cues.find((c) => c.kind === 'running')
    const asOf = running?.asOf ?? null
    const many = claim.together >= MANY
    const since = cues.find((c) => c.kind === 'since')
    if (since) return { start: since.then ? this.before : since.start, end: since.end, asOf }
    const window = cues.find((c) => c.kind === 'window')
    if (window && many && !(isBrief(window) && event && isSingle(this.reading, event, claim)))
      return { start: window.start, end: window.end, asOf: window.end }
    if (isTollOfWar(this.reading, sentence.items, claim) || isTotalHeld(this.reading, claim)) return { ...NEVER, asOf }
    if (many && isHeld(this.reading, sentence, claim, event)) return { ...NEVER, asOf: asOf ?? this.reading.published }
    if (cues.some((c) => c.kind === 'back') && this.open) return this.open.period
    // “put its losses at 207 dead”: a party’s reckoning, unless the sentence or an incident beside it has a day.
    const reckoned =
      claim.rule === 'losses-put-at' ? !event?.date : isAdrift(event) && isPutAt(this.reading, sentence, claim)
    if (reckoned && many && !isDated(sentence) && !isIncident(this.reading, event, claim))
      return { ...NEVER, asOf: asOf ?? this.reading.published }
    if (many && !isDated(sentence) && hasReported(this.reading, sentence.items, claim, event))
      return { ...NEVER, asOf: asOf ?? this.reading.published }
    if (
      (claim.harm === 'missing' || claim.harm === 'captured') &&
      isStill(this.reading, claim) &&
      !isSeized(event, claim) &&
      !isDated(sentence) &&
      !isIncident(this.reading, event, claim)
    )
      return { ...NEVER, asOf: asOf ?? this.reading.published }
    if (isOfSide(this.reading, sentence, claim, event)) return { ...NEVER, asOf: asOf ?? this.reading.published }
    // A text that has counted the displaced up to now goes on doing so.
    const fled = claim.harm === 'displaced' && this.open?.harm === 'displaced' && this.open.counted
    if (many && (fled || isDisplaced(this.reading, claim)) && isFlight(event) && !isDated(sentence))
      return { ...NEVER, asOf: asOf ?? this.reading.published }
    const war = cues.find((c) => c.kind === 'war') ?? (isOfWar(claim, sentence.items) ? NEVER : null)
    if (war && (many || claim.count.kind === 'vague')) return { start: war.start, end: war.end, asOf }
    if ((many || claim.count.kind === 'vague') && hasDone(this.reading, sentence.items, claim))
      return { ...NEVER, asOf }
    if (ofSpan(this.reading, sentence, claim)) return { ...NEVER }
    if (many && !onOneDay(sentence, event) && ofSeveral(this.reading, event, claim)) return { ...NEVER, asOf }
    const over = many ? long(this.reading, sentence, claim, event) : null
    if (over) return over
    if (haveFled(claim, sentence)) return { ...NEVER, asOf: asOf ?? this.reading.published }
    const oneBlow = isIncident(this.reading, event, claim) && claim.together < HUGE
    if (!running || (oneBlow && !(asOf !== null && isAdrift(event)))) return null
    return { start: this.open?.period.start ?? startOf(event, claim), end: null, asOf }
  }

  /** “Mines have killed 36 since the war. Another 165 were injured”, and a label under the heading of a period. */
  private carried(claim: Claim, sentence: ReadSentence, event: EventDraft | undefined): Period | null {
    const { open } = this
    if (!open || isDated(sentence, compared) || sentence.items.some((item) => has(item, 'event_noun'))) return null
    if (claim.count.kind === 'vague' && !claim.others) return null
    // “three more were killed when their van was shot at”: what it tells itself did it.
    if (
      mentionsBy(event, claim).some((m) => m.sentence === sentence.index && m.telling === 'verb' && m.from >= claim.to)
    )
      return null
    // Those who came free and those still held are two counts.
    if ((open.harm === 'released') !== (claim.harm === 'released') && open.harm !== null) return null
    // “As of noon the ministry knew of these: in Marn two were killed …” tells of places, one by one.
    const bare = open.harm === null && open.period.start === null
    // “… so far to eleven. Marn says four of its soldiers were killed”: another one’s count.
    if (isOthers(claim, open)) return null
    if (bare && sentence.items.some((item, at) => item.to <= claim.from && isPlace(item, at, sentence.items)))
      return null
    const label = claim.rule === 'label-count'
    const beside = sentence.index - open.sentence.index <= 1
    // “By noon there were 12 dead.” and, in a paragraph of its own, “Some 60 are wounded.”
    const goesOn = open.counted && open.period.asOf !== null && isAdrift(event)
    const near =
      (beside && goesOn) ||
      (sentence.paragraph === open.sentence.paragraph && sentence.index - open.sentence.index <= FAR)
    // “Fighting has gone on since Monday. The number of dead has reached 135.”
    return label || ((open.counted || TOLLS.has(claim.rule)) && near) ? open.period : null
  }

  /** “Figures for June: … 10 dead in Marn”: of the time that a report counts over, but for the day or the one incident that it names. */
  private counted(claim: Claim, sentence: ReadSentence, event: EventDraft | undefined): Period | null {
    // Who is told by name met it on a day.
    return isDated(sentence) || claim.people.length > 0 || isBeside(this.reading, event, claim)
      ? null
      : this.counting.now
  }

  /** “Killed: 3,000. Missing as of 1 May: 200”: labels of one list reckon up to one day, unless theirs is the day of an incident. */
  private listed(claim: Claim, sentence: ReadSentence): Period | null {
    if (claim.rule !== 'label-count' || claim.days || isDated(sentence)) return null
    for (const label of this.sentences.slice(sentence.index + 1, sentence.index + 1 + LIST)) {
      if (!isLabel(label)) break
      const running = label.times.find((c) => c.kind === 'running')
      if (running) return { ...NEVER, asOf: running.asOf }
    }
    return null
  }
}

const isPlace = (item: Item, at: number, items: Item[]): boolean =>
  item.kind === 'place' || (item.kind === 'capital' && has(items[at - 1], 'place_relation') !== undefined)

/** “one more than the day before”: the day of another count. */
const compared = (items: Item[], at: number): boolean =>
  items.slice(Math.max(0, at - 2), at).some((item) => has(item, 'as') ?? has(item, 'approximator'))

/** Patterns of a count that goes up: “the death toll stands at”, “the number of dead has reached”. */
const TOLLS: ReadonlySet<string> = new Set(['toll', 'toll-number'])

/** “who are still missing”, “remain missing”: how many are sought by now, and no event of the day. */
const isStill = (reading: Reading, { from, to }: Claim): boolean =>
  anyIn(reading, Math.max(0, from - 2), Math.min(reading.tokens.count, to + 2), 'still')

/** Sentences of one paragraph over which a period told holds. */
const FAR = 2

/** Labels of a list that are looked at for its day. */
const LIST = 8

/** “Missing as of 1 May: 200”. */
const isLabel = ({ items }: ReadSentence): boolean => items.slice(0, 12).some((item) => isSign(item, COLON))

/** “By now three are in a stable condition”, “five have returned to duty”: how they are, which is of the toll they belong to. */
const isState = ({ condition, frame, rule, harm }: Claim): boolean =>
  (condition !== null && condition !== 'died_later' && (frame === 'condition' || rule === 'state')) ||
  (harm === 'wounded' && rule === 'intransitive')

/** Told with what goes on, and no toll of all that came before it: “a war that has killed 12,000 since 1996”. */
const isTimeOf = (event: EventDraft, { start }: Period, claim: Claim): boolean =>
  LASTING.has(event.subtype) &&
  !claim.rule.startsWith('toll') &&
  mentionsBy(event, claim).some((m) => m.sentence === claim.sentence && m.telling !== 'harm') &&
  (start === null || event.date?.start == null || start >= event.date.start - WINDOW)

/** Three days, which one raid may last. */
const isBrief = ({ start, end }: Period): boolean => (end ?? 0) - (start ?? 0) < WINDOW

/** “in May 2019”, with no day beside it: a month or year is no incident, unless “when a mine exploded” tells one. */
function long(reading: Reading, sentence: ReadSentence, claim: Claim, event: EventDraft | undefined): Period | null {
  const { items } = sentence
  const summed =
    anyIn(reading, sentence.from, sentence.to, 'summed_up') ||
    items.some((x) => has(x, 'lose') && x.from < claim.to && claim.from - x.to <= LOST)
  const over = (item: Item, at: number): boolean =>
    (isLong(item) || isThisWeek(item, reading) || (summed && item.date?.precision === 'week')) &&
    !isMoment(reading, items, at, claim) &&
    governs(reading, items, { at, kind: 'long' }, claim)
  // “Some 70 were killed in May, by figures published today”: the time right after the claim is its own.
  const beside = items.find((item, at) => item.from >= claim.to && item.from - claim.to <= 1 && over(item, at))
  if ((!beside && isDated(sentence)) || (event && isSingle(reading, event, claim))) return null
  const date = (beside ?? items.find(over))?.date
  return date ? { start: date.start, end: date.end, asOf: null } : null
}

/** Told by somebody else than the count before, with a verb for the deed. */
const isOthers = (
  { rule, speaker: { name } }: Claim,
  { period, speaker }: { period: Period; speaker?: string | null },
): boolean => !!speaker && period.start === null && name !== speaker && /^(?:passive|active)/.test(rule)

/** It tells a day, or what it tells of has one from before, and none is of what was before or after. */
const onOneDay = (sentence: ReadSentence, event: EventDraft | undefined): boolean =>
  (isDated(sentence) || (event?.date?.precision === 'day' && event.date.basis !== 'publication_fallback')) &&
  !sentence.items.some(({ date }) => date?.ahead)

/** Words from “lost” to whom: “lost at least 11 men dead and over 20 hurt”. */
const LOST = 9

/** “this week”, “over the past week”: what is told of last week is news, but for a sum and what a party lost in it. */
const isThisWeek = ({ date }: Item, { published }: Reading): boolean =>
  date?.precision === 'week' && date.end === published
