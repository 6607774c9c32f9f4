/** Casualty facts of a statement: claims, their sides and events, merged. */
import type { Voices } from '../attribution/index.js'
import type { EventDraft, Events } from '../events/index.js'
import { has, type Item, isSign, type Reading, textOf } from '../item.js'
import type { ReadSentence } from '../read.js'
import { borrowedSide } from './borrowed.js'
import { type Claim, claimsOf, lineClaim } from './claims.js'
import { EventIndex } from './event-of.js'
import { type Fact, mergeClaims, type SidedClaim } from './facts.js'
import { homeOf } from './home.js'
import { listedLines } from './lists.js'
import { headerSide, losersOf, type ResolvedSide, type Setting, sideInSentence } from './sides.js'

export interface Casualties {
  facts: Fact[]
  /** Claims that tell no fact: hypotheses, norms, exercises. */
  setAside: Claim[]
}

export function readCasualties(
  reading: Reading,
  sentences: ReadSentence[],
  voices: Voices,
  events: Events,
): Casualties {
  const sided: SidedClaim[] = []
  const setAside: Claim[] = []
  const index = new EventIndex(events)
  const setting: Setting = { reading, home: homeOf(reading, sentences) }
  let header: { side: ResolvedSide; sentence: number } | null = null
  const lines = listedLines(sentences)
  for (const sentence of sentences) {
    const line = lines.get(sentence.index)
    const claims = line ? [lineClaim(reading, sentence, voices, line)] : claimsOf(reading, sentence, voices)
    const announced =
      header && sentence.index - header.sentence === 1 && sentence.paragraph === sentences[header.sentence].paragraph
        ? header.side
        : null
    for (const claim of claims) {
      if (claim.set_aside) {
        setAside.push(claim)
        continue
      }
      scopeOf(claim, sentence, reading)
      const event =
        claim.scope === 'cumulative' || claim.harm === null
          ? null
          : (index.of(claim, sentence) ?? events.imply(sentence, { ...claim, harm: claim.harm }))
      const days = daysOf(event === null ? undefined : events.drafts[event])
      const losers = claim.frame === 'unspecified' ? losersOf(setting, sentence, claim) : []
      if (losers.length > 1) {
        sided.push(...losers.map((resolved) => ({ ...claim, event, days, resolved })))
        continue
      }
      const own = sideInSentence(setting, sentence, claim)
      const around = {
        sentence,
        before: sided,
        header: announced,
        event: event === null ? undefined : events.drafts[event],
      }
      sided.push({ ...claim, event, days, resolved: own.text ? own : borrowedSide(setting, claim, around) })
    }
    const side = headerSide(reading, sentence)
    if (side) header = { side, sentence: sentence.index }
  }
  return { facts: mergeClaims(sided), setAside }
}

function daysOf(event: EventDraft | undefined): SidedClaim['days'] {
  const { start, end } = event?.date ?? {}
  return start != null && end != null ? { start, end } : null
}

/** A toll since a day, over a war or a year is cumulative; one of a distant past is historical. */
function scopeOf(claim: Claim, sentence: ReadSentence, reading: Reading): void {
  const { items } = sentence
  const since = items.some(
    (item, i) => has(item, 'since') && !item.group && !briefly(reading, items, i) && governs(reading, items, i, claim),
  )
  const long = items.some(
    (item) =>
      item.date && item.date.start !== null && (item.date.precision === 'year' || item.date.precision === 'month'),
  )
  const dated = items.some((item) => item.date && (item.date.precision === 'day' || item.date.precision === 'days'))
  const many = (claim.count.best ?? claim.count.low ?? 0) >= 3
  const single = claim.count.best === 1
  if ((since && !single) || (long && !dated && many) || ofPeriod(reading, items, claim)) claim.scope = 'cumulative'
  const old = items.filter((item) => item.date?.end != null)
  if (old.length > 0 && old.every((item) => (item.date?.end as number) < reading.published - 200))
    claim.modality = 'historical'
}

/** “the toll of 15 months of fighting”. */
const ofPeriod = (reading: Reading, items: Item[], claim: Claim): boolean =>
  claim.rule.startsWith('toll') &&
  items.some(
    (item, i) => items[i - 1]?.quantity && /^(weeks|months|years|decades)$/i.test(textOf(reading, item.from, item.to)),
  )

/** A word for a period speaks of the claims before it up to a semicolon, or to “taking the toll to”. */
function governs(reading: Reading, items: Item[], i: number, claim: Claim): boolean {
  if (items.slice(i + 1, i + 5).some((item) => /^when$/i.test(textOf(reading, item.from, item.to)))) return false
  const at = items.findIndex((item) => item.from >= claim.from)
  const between = items.slice(Math.min(i, at), Math.max(i, at))
  return !between.some(
    (item) =>
      isSign(item, 59) ||
      (at < i && /^(taking|bringing|raising|pushing|while)$/i.test(textOf(reading, item.from, item.to))),
  )
}

/** “over the past 24 hours”: no longer than a bulletin’s own day. */
const briefly = (reading: Reading, items: Item[], i: number): boolean =>
  has(items[i], 'since')?.kind === 'span' &&
  !items
    .slice(i + 1, i + 5)
    .some((item) => /^(weeks?|months?|years?|decades?)$/i.test(textOf(reading, item.from, item.to)))
