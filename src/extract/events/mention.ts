/** What one trigger of a sentence says of an event. */
import type { EventSubtype, Modality } from '../../model/vocab.js'
import type { DateRef } from '../chunks/dates/index.js'
import type { PlaceMention } from '../places/index.js'
import type { ReadSentence } from '../read.js'
import type { Member } from './triggers/members.js'
import type { Things } from './triggers/things.js'

export interface Party {
  name: string
  actor: string | null
  side: string | null
  role: 'initiator' | 'target' | 'participant'
}

/** How a sentence tells of an event: a noun, a verb, a generic word, or only the harm that was done. */
export type Telling = 'noun' | 'verb' | 'generic' | 'harm'

export interface Mention {
  sentence: number
  paragraph: number
  /** Tokens of the trigger, and its item in the sentence. */
  from: number
  to: number
  at: number
  subtype: EventSubtype
  /** The word that tells of it, lower case and without the s of a plural. */
  word: string
  telling: Telling
  /** “the clash”, “Sunday’s ambush”: told of before, or known. */
  definite: boolean
  /** “a raid”: one that was not told of before, unless all of it is told again. */
  indefinite: boolean
  /** “another”, “a second”, “separately”: not one told of before. */
  fresh: boolean
  /** The clause that it stands in, by its number, where its sentence tells of several things each at its place; or -1. */
  clause: number
  /** Its sentence opens with one more incident: “In another raid, …”. */
  turned: boolean
  plural: boolean
  /** “throughout the country”, “in several places”: of no one spot. */
  spread: boolean
  /** “after the raid”, “in response to the shelling”: only tells when or why the rest of its sentence happened. */
  backdrop: boolean
  /** “hours after a bombing”: the item of the span of time behind which it stands, or -1. */
  lag: number
  /** “several months ago”: of a day nobody tells. */
  bygone: boolean
  /** “It was the deadliest attack”: says what something told before was. */
  named: boolean
  /** “Another near Ossa killed two”: one more of what the text told last. */
  again: boolean
  /** “Meanwhile, …”: its sentence turns to something else. */
  beside: boolean
  /** The line of a bulletin that tells it, by its number, or null. */
  entry: number | null
  /** The place with which its sentence opens: “In Ossa, two men were shot”. */
  fronted: PlaceMention | null
  /** Which one of several told before it is. */
  member: Member | null
  /** It counts what went on since a day or in a war: “since 3 May shelling has killed 40”. */
  sums: boolean
  /** Told in a relative clause: “the town that was shelled in 2020”. */
  subordinate: boolean
  /** The time long past of which the sentences right before tell; null where they tell of news. */
  stands: DateRef | null
  /** In the headline. */
  title: boolean
  /** It tells what became of victims later: of the event they were harmed in, whatever its own day and place. */
  after: boolean
  date: DateRef | null
  /** Its day may be that of what was done about it. */
  loose: boolean
  /** The day told of last where it stands: its day unless it tells another. */
  near: DateRef | null
  time: string | null
  places: PlaceMention[]
  parties: Party[]
  /** Who denies it, or that it did not happen. */
  denied: boolean
  negated: boolean
  modality: Modality
  background: boolean
  incidents: number | null
  /** Another type that some would give it. */
  alternative: EventSubtype | null
  /** Weapon of the clause. */
  instrument: string | null
  victims: boolean
  /** Surnames and head nouns by which the sentence tells who was harmed; `known` are those it takes as told before. */
  harmed: {
    names: string[]
    heads: string[]
    known: string[]
    /** “killed 4”: the exact figures that it tells. */
    tolls: string[]
    civilian: boolean
    forces: boolean
    rebels: boolean
    /** Its sentence tells of deaths. */
    dead: boolean
    /** “two more”: not those told of before. */
    others: boolean
    /** “They were killed”: only of those told of before. */
    again: boolean
    /** “displacing millions”: so many as no one day drives out. */
    masses: boolean
  }
  /** Names of those of whose killing the word itself tells: “the murder of Arno Lisk”. */
  slain: string[]
  /** A verb for the killing of somebody chosen. */
  murder: boolean
  /** A word for shots. */
  gun: boolean
  things: Things
}

export const NOBODY: Mention['harmed'] = {
  names: [],
  heads: [],
  known: [],
  tolls: [],
  civilian: false,
  forces: false,
  rebels: false,
  dead: false,
  others: false,
  again: false,
  masses: false,
}

/** A mention of which nothing is known but its words: items [at, last] of a sentence. */
export function plainMention(sentence: ReadSentence, at: number, last: number, subtype: EventSubtype): Mention {
  return {
    sentence: sentence.index,
    paragraph: sentence.paragraph,
    from: sentence.items[at].from,
    to: sentence.items[last].to,
    at,
    subtype,
    word: '',
    telling: 'verb',
    definite: false,
    indefinite: false,
    fresh: true,
    clause: -1,
    turned: false,
    plural: false,
    spread: false,
    backdrop: false,
    lag: -1,
    sums: false,
    subordinate: false,
    stands: null,
    title: false,
    bygone: false,
    named: false,
    again: false,
    beside: false,
    fronted: null,
    entry: null,
    member: null,
    after: false,
    date: null,
    loose: false,
    near: null,
    time: null,
    places: [],
    parties: [],
    denied: false,
    negated: false,
    modality: 'occurred',
    background: false,
    incidents: null,
    alternative: null,
    instrument: null,
    victims: false,
    harmed: NOBODY,
    slain: [],
    murder: false,
    gun: false,
    things: { told: [], known: [] },
  }
}
