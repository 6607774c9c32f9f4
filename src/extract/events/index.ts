/** Events of a statement: mentions grouped, then dated and placed from what stands before them where they say nothing. */

import { adversaryOf } from '../../knowledge/adversaries.js'
import type { PlaceRef } from '../../model/record.js'
import type { EventSubtype, Harm } from '../../model/vocab.js'
import type { Settled } from '../agreements/settled.js'
import type { Voices } from '../attribution/index.js'
import type { DateRef } from '../chunks/dates/index.js'
import { type Reading, textOf } from '../item.js'
import { placesTold } from '../places/index.js'
import type { ReadSentence } from '../read.js'
import { textEndsWith, textIs } from '../words.js'
import { addDetails } from './details.js'
import { setApartAccidents } from './grouping/accident.js'
import { nameBoth } from './grouping/both.js'
import { entriesOf } from './grouping/entries.js'
import { draftOf, type EventDraft, groupMentions } from './grouping/group.js'
import { foldSums } from './grouping/sums.js'
import { carryTurns } from './grouping/turns.js'
import { familyOf } from './kinds.js'
import { type Mention, plainMention } from './mention.js'
import { addMediators } from './parties/mediators.js'
import { findMentions } from './read.js'
import { addDenials, linkInvestigations } from './status/about.js'
import { addStatements } from './status/statements.js'
import { memberIn } from './triggers/members.js'
import { settingOf } from './triggers/setting.js'
import { carriedDates } from './when/carried-dates.js'
import { datesCarried, dayOf, inheritParties } from './when/carry.js'
import { standingTimes } from './when/stands.js'
import { type DatedItem, eventDates } from './when/when.js'
import { inheritPlaces } from './where/carried-places.js'
import { elsewhere, ofMeeting } from './where/elsewhere.js'
import { placeUnderHeads } from './where/heads.js'
import { placePeriod } from './where/periods.js'
import { placeSpots } from './where/spots.js'

export type { EventDraft } from './grouping/group.js'
export { familyOf } from './kinds.js'

export interface Events {
  drafts: EventDraft[]
  /** The line of a bulletin in which each sentence stands, or null. */
  entries: readonly (number | null)[]
  /** The time long past on which each sentence stands, or null. */
  stands: readonly (DateRef | null)[]
  /** A new event for victims of a text that has no word for what happened to them; gives its index. */
  imply(sentence: ReadSentence, evidence: Evidence): number
  /** A new period in which such victims were counted; it is not put among `drafts`. */
  during(sentence: ReadSentence, evidence: Evidence, subtype: EventSubtype, date: DateRef): EventDraft
  /** Gives an event that is such a period the place of which its text tells. */
  place(period: EventDraft, unknownLand: () => string | null): void
}

/** The words that tell of victims, and whether somebody says that there are none. */
interface Evidence {
  from: number
  to: number
  harm: Harm
  denied: boolean
}

const IMPLIED: Partial<Record<Harm, EventSubtype>> = {
  captured: 'detention',
  released: 'prisoner_exchange',
  displaced: 'displacement',
}

/** All events of a text. */
export function findEvents(
  reading: Reading,
  sentences: ReadSentence[],
  { dates: taken, acts }: Settled,
  voices: Voices,
): Events {
  const setting = settingOf(sentences, acts)
  const mentions: Mention[] = []
  const seen = new Map<string, PlaceRef>()
  const dates = sentences.map((sentence) => eventDates(reading, sentence, taken))
  for (const sentence of sentences)
    mentions.push(
      ...findMentions(
        reading,
        sentence,
        dates[sentence.index],
        setting,
        seen,
        memberIn(reading, sentences, sentence.index),
      ),
    )
  placeUnderHeads(reading, sentences, mentions)
  nameEnemies(reading, voices, mentions)
  const entries = entriesOf(reading, sentences, mentions)
  for (const mention of mentions) mention.entry = entries[mention.sentence]
  const carried = carriedDates(reading, sentences, dates, entries)
  // A sentence with a day that the mention did not take tells it of something else.
  for (const mention of mentions)
    mention.near = dates[mention.sentence].length > 0 ? null : dayOf(carried[mention.sentence])
  const stands = standingTimes(sentences, dates, reading.published)
  for (const mention of mentions) mention.stands = stands[mention.sentence]
  carryTurns(reading, sentences, mentions)
  const drafts = groupMentions(mentions, reading.published)
  foldSums(reading, sentences, drafts)
  setApartAccidents(reading, sentences, drafts)
  for (const draft of drafts) tellCrewed(reading, draft)
  linkInvestigations(drafts)
  addDenials(reading, sentences, drafts)
  addStatements(reading, sentences, voices, drafts)
  addDetails(reading, sentences, dates, drafts)
  const inheritDate = datesCarried(reading, sentences, taken, dates, drafts, carried)
  drafts.forEach(inheritDate)
  inheritPlaces(reading, sentences, drafts)
  placeSpots(reading, sentences, drafts)
  inheritParties(sentences, drafts)
  nameBoth(reading, sentences, drafts)
  addMediators(reading, sentences, drafts)
  const imply: Events['imply'] = (sentence, evidence) => {
    const draft = draftOf(impliedMention(reading, sentence, evidence))
    draft.date = dates[sentence.index].length === 1 ? onlyLong(dates[sentence.index][0]) : stands[sentence.index]
    inheritDate(draft)
    return drafts.push(draft) - 1
  }
  return {
    drafts,
    entries,
    stands,
    imply,
    during: newPeriod(reading),
    place: (period, unknownLand) => placePeriod(reading, sentences, drafts, period, unknownLand),
  }
}

const newPeriod =
  (reading: Reading): Events['during'] =>
  (sentence, evidence, subtype, date) => {
    const at = sentence.items.findIndex(({ to }) => to > evidence.from)
    const draft = draftOf({ ...impliedMention(reading, sentence, evidence), at, subtype })
    return { ...draft, date, scope: 'period' }
  }

/** “Their leader was killed in May”: such a month or year begins no event, and is the time of what victims imply. */
const onlyLong = ({ date, occasion }: DatedItem): DatedItem['date'] | null =>
  occasion || date.open || date.ahead || !(date.precision === 'month' || date.precision === 'year') ? null : date

/** Who shoots down a helicopter attacks those in it; a drone is only a weapon disrupted. */
function tellCrewed(reading: Reading, draft: EventDraft): void {
  if (draft.subtype !== 'disrupted_weapons_use') return
  const crewed = draft.mentions.some(
    (m) =>
      m.subtype === draft.subtype &&
      !m.negated &&
      (m.instrument ? textEndsWith(reading, m.instrument, 'crewed_craft') : m.victims && fells(reading, m)),
  )
  if (!crewed) return
  draft.subtype = 'attack'
  draft.family = familyOf('attack')
}

/** “shot down”; a gun seized from those who were hurt was no craft. */
const fells = (reading: Reading, { from, to }: Mention): boolean =>
  /(?:^| )down(?:ed|ing)?$/i.test(textOf(reading, from, to))

/** “The enemy” is the one adversary of who speaks. */
function nameEnemies(reading: Reading, voices: Voices, mentions: readonly Mention[]): void {
  const { pipeline } = reading.knowledge.registry ?? {}
  if (!pipeline) return
  for (const mention of mentions)
    for (const party of mention.parties)
      if (party.side === null && textIs(reading, party.name, 'enemy_names'))
        party.side = adversaryOf(pipeline, voices.at(mention.from).speaker.side)
}

function impliedMention(reading: Reading, sentence: ReadSentence, { from, to, harm, denied }: Evidence): Mention {
  const plain = plainMention(sentence, 0, 0, IMPLIED[harm] ?? 'attack')
  return {
    ...plain,
    from,
    to,
    telling: 'harm',
    negated: denied,
    fresh: false,
    places: placesTold(reading, sentence.items).filter(
      (p) => !elsewhere(reading, sentence.items, p) && !ofMeeting(reading, sentence.items, p, 0),
    ),
    victims: true,
  }
}
