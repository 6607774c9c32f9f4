/** Events of a statement: mentions grouped, dated from their own sentence or the one they follow. */
import type { EventSubtype, Harm } from '../../model/vocab.js'
import type { Reading } from '../item.js'
import { findPlaces } from '../places.js'
import type { ReadSentence } from '../read.js'
import { type EventDraft, familyOf, groupMentions } from './group.js'
import { eventDates, findMentions, type Mention } from './mentions.js'

export type { EventDraft } from './group.js'
export { familyOf } from './group.js'

export interface Events {
  drafts: EventDraft[]
  /** Day an event of this sentence has: its own date, else the one its paragraph carries. */
  dateOf(sentence: number): EventDraft['date']
  /** A new event for victims of a text that has no word for what happened to them; gives its index. */
  imply(sentence: ReadSentence, evidence: { from: number; to: number; harm: Harm }): number
}

const IMPLIED: Partial<Record<Harm, EventSubtype>> = {
  captured: 'detention',
  released: 'prisoner_exchange',
  displaced: 'displacement',
}

/** All events of a text. `taken` are tokens of dates that belong to agreements. */
export function findEvents(reading: Reading, sentences: ReadSentence[], taken: ReadonlySet<number>): Events {
  const mentions = sentences.flatMap((sentence) => findMentions(reading, sentence, taken))
  const victims = new Set(sentences.filter((s) => s.matches.length > 0).map((s) => s.index))
  const drafts = groupMentions(mentions, (m: Mention) => victims.has(m.sentence))
  const carried = carriedDates(sentences, taken)
  for (const draft of drafts) if (!draft.date) draft.date = carried[draft.mentions[0].sentence]
  const imply: Events['imply'] = (sentence, evidence) => {
    const subtype = IMPLIED[evidence.harm] ?? 'attack'
    const mention = impliedMention(reading, sentence, evidence, subtype)
    return (
      drafts.push({
        mentions: [mention],
        family: familyOf(subtype),
        subtype,
        date: carried[sentence.index],
        places: mention.places,
      }) - 1
    )
  }
  return { drafts, dateOf: (sentence) => carried[sentence], imply }
}

function impliedMention(
  reading: Reading,
  sentence: ReadSentence,
  { from, to }: { from: number; to: number },
  subtype: EventSubtype,
): Mention {
  const places = findPlaces(reading, sentence.items)
  const plain = {
    weak: true,
    verb: false,
    definite: false,
    plural: false,
    date: null,
    parties: [],
    negated: false,
    background: false,
    incidents: null,
  }
  return {
    ...plain,
    sentence: sentence.index,
    paragraph: sentence.paragraph,
    from,
    to,
    at: 0,
    subtype,
    places,
    modality: 'occurred',
  }
}

/** For each sentence the last event date told at or before it in the text, within its paragraph first. */
function carriedDates(sentences: ReadSentence[], taken: ReadonlySet<number>): EventDraft['date'][] {
  let last: EventDraft['date'] = null
  return sentences.map((sentence) => {
    const own = eventDates(sentence, taken).filter(({ date }) => date.precision === 'day' || date.precision === 'days')
    if (own.length > 0) last = own[0].date
    return own[0]?.date ?? last
  })
}
