/** Casualty facts of a statement: claims, their sides and events, merged. */
import type { Voices } from '../attribution/index.js'
import type { EventDraft, Events } from '../events/index.js'
import type { Reading } from '../item.js'
import type { ReadSentence } from '../read.js'
import { pairIn } from '../words.js'
import { type Claim, claimsOf } from './claims.js'
import { EventIndex } from './event-of.js'
import { type Fact, mergeClaims, type SidedClaim } from './facts/facts.js'
import { claimsOfLine, claimsOfRow } from './lists/line-claims.js'
import { listedLines } from './lists/lists.js'
import { tableRows } from './lists/tables.js'
import { isPronounRule, meantByPronoun } from './meant/pronouns.js'
import { statusFrom } from './meant/status.js'
import { isLongAgo, markHistory, Scopes } from './scope/scope.js'
import { NO_SIDE, type ResolvedSide, speakers } from './sides/adversaries.js'
import { isUniformed } from './sides/arms.js'
import { borrowedSide } from './sides/borrowed.js'
import { tellEach } from './sides/each-side.js'
import { losersOf } from './sides/losers.js'
import { partsOfBoth } from './sides/of-both.js'
import { perpetratorOf, toldBeside } from './sides/perpetrator.js'
import { settingOf } from './sides/setting.js'
import { headerSide, sideInSentence } from './sides/sides.js'
import { Topics } from './sides/topics.js'

export interface Casualties {
  facts: Fact[]
  /** The events of the text without those that only a running toll spoke of; facts count in this list. */
  drafts: EventDraft[]
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
  const setting = settingOf(reading, sentences, voices, events)
  let header: { side: ResolvedSide; sentence: number } | null = null
  const lines = listedLines(reading, sentences)
  const rows = tableRows(sentences)
  const topics = new Topics(setting, sentences)
  const scopes = new Scopes(reading, sentences)
  for (const sentence of sentences) {
    const line = lines.get(sentence.index)
    const cells = rows.get(sentence.index)
    const claims = cells
      ? claimsOfRow(reading, sentence, voices, cells)
      : line
        ? claimsOfLine(reading, sentence, voices, line)
        : claimsOf(reading, sentence, voices)
    const announced =
      header && sentence.index - header.sentence === 1 && sentence.paragraph === sentences[header.sentence].paragraph
        ? header.side
        : null
    for (const claim of claims) {
      if (claim.set_aside) {
        setAside.push(claim)
        continue
      }
      if (isPronounRule(claim.rule)) {
        const meant = meantByPronoun(reading, sentences, claim)
        if (!meant) continue
        // Who was named before tells who the figure is of.
        Object.assign(claim, meant, meant.people.length > 0 ? { frame: 'names' } : {})
      }
      const found = claim.harm === null ? null : index.of(claim, sentence)
      const draft = found === null ? undefined : events.drafts[found]
      claim.days = daysOf(draft)
      claim.period = scopes.of(claim, sentence, draft)
      if (claim.period) claim.scope = 'cumulative'
      markHistory(claim, sentence, reading)
      const event =
        claim.period || claim.harm === null
          ? null
          : (found ?? events.imply(sentence, { from: claim.from, to: claim.to, harm: claim.harm }))
      const days = daysOf(event === null ? undefined : events.drafts[event])
      if (isLongAgo(reading, days?.end)) claim.modality = 'historical'
      claim.event = event
      claim.days = days
      claim.status = statusFrom(reading, claim, sentence, sided)
      const each = tellEach(setting, sentence, claim, event === null ? undefined : events.drafts[event])
      if (each) {
        sided.push(...each)
        continue
      }
      const losers = claim.frame === 'unspecified' ? losersOf(setting, sentence, claim) : []
      if (losers.length > 1) {
        sided.push(...losers.map((resolved) => ({ ...claim, resolved })))
        continue
      }
      const own = sideInSentence(setting, sentence, claim)
      const around = {
        sentence,
        before: sided,
        header: announced ?? topics.over(claim),
        event: event === null ? toldBeside(draft, sentence.index) : events.drafts[event],
      }
      claim.ofBoth = partsOfBoth(sentence, claim)
      const denier = deniesLoss(reading, claim) ? speakers(claim) : NO_SIDE
      claim.resolved =
        own.text && !isUnitOrTown(reading, claim, own)
          ? own
          : claim.ofBoth
            ? NO_SIDE
            : denier.text
              ? denier
              : borrowedSide(setting, claim, around)
      if (!claim.resolved.text && !ofTown(reading, claim)) claim.resolved = own
      claim.perpetrator = perpetratorOf(setting, claim, around)
      const said = sided.at(-1)
      // Whose loss is denied is not the one who tells of it.
      if (said && claim.contests && said.resolved.basis === 'speaker') said.resolved = claim.resolved
      sided.push(claim)
    }
    const side = headerSide(reading, sentence)
    if (side) header = { side, sentence: sentence.index }
  }
  const drafts = events.drafts.filter((draft, i) => !draft.mentions.every(isToll) || sided.some((c) => c.event === i))
  const place = events.drafts.map((draft) => drafts.indexOf(draft))
  for (const claim of sided) if (claim.event !== null) claim.event = place[claim.event]
  return { facts: mergeClaims(sided), setAside, drafts }
}

/** A sentence that tells only of harm tells of an event where its figure is of one, and not a toll of weeks. */
const isToll = ({ telling, denied, subtype }: EventDraft['mentions'][number]): boolean =>
  telling === 'harm' && !denied && subtype !== 'displacement'

/** “soldiers of Egoz”, “residents of Marn”: an unknown name after “of” is a unit or a town, and no side where anything else tells one. */
const isUnitOrTown = (reading: Reading, claim: Claim, { code, basis }: ResolvedSide): boolean =>
  code === null &&
  basis === 'phrase' &&
  claim.side !== null &&
  (isUniformed(claim) || claim.status === 'civilian' || ofTown(reading, claim))

/** “219 people of Marn”: where they live. */
const ofTown = (reading: Reading, { from, to, side }: Claim): boolean =>
  side !== null && side.code === null && side.basis === 'phrase' && pairIn(reading, from, to, ['townsfolk', 'of_town'])

/** “Baku denied any casualties”: of its own. */
const deniesLoss = ({ knowledge }: Reading, { polarity, count, speaker }: Claim): boolean =>
  polarity === 'denied' && count.best === 0 && speaker.side !== null && !knowledge.neutralSides.has(speaker.side)

function daysOf(event: EventDraft | undefined): SidedClaim['days'] {
  const { start, end } = event?.date ?? {}
  return start != null && end != null ? { start, end } : null
}
