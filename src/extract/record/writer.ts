/** What every part of the record is written from: all drafts, and spans in code points. */
import type { AgreementDraft } from '../agreements/index.js'
import type { Voices } from '../attribution/index.js'
import type { Casualties } from '../casualties/index.js'
import type { Person } from '../chunks/names.js'
import type { Events } from '../events/index.js'
import type { Reading } from '../item.js'
import type { ReadSentence } from '../read.js'

export interface Drafts {
  reading: Reading
  sentences: ReadSentence[]
  voices: Voices
  agreements: AgreementDraft[]
  events: Events
  casualties: Casualties
}

export interface Writer {
  reading: Reading
  voices: Voices
  /** The mention of a person by full name that tells rank and age, wherever in the text it stands. */
  fullest(name: string): Pick<Person, 'rank' | 'age'> | undefined
  span(from: number, to: number): { start: number; end: number; quote: string }
}
