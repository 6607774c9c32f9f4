/**
 * A statement’s text to its claims. The order of work is the order of this file: read, attribute, agreements, events,
 * casualties, people, then the record. Pure: the same text and knowledge give the same extraction.
 */
import type { Knowledge } from '../knowledge/index.js'
import type { Extraction } from '../model/record.js'
import type { Statement } from '../model/sidecar.js'
import { agreementNouns, findAgreements } from './agreements/index.js'
import { settledIn } from './agreements/settled.js'
import { attribute } from './attribution/index.js'
import { voiceOf } from './attribution/voice.js'
import { readCasualties } from './casualties/index.js'
import { datelineDay } from './dateline.js'
import { findEvents } from './events/index.js'
import type { Reading } from './item.js'
import { type ReadSentence, readSentences, readText } from './read.js'
import { toExtraction } from './record/index.js'

/** Everything a text says. Never throws on any text. Offsets in the result are code points. */
export function extract(
  statement: Pick<Statement, 'text' | 'published' | 'publisher'>,
  knowledge: Knowledge,
): Extraction {
  const { reading, sentences } = readOnItsDay(readText(statement.text, statement.published, knowledge))
  const { publisher } = statement
  const voices = attribute(reading, sentences, voiceOf(reading, sentences, publisher), publisher)
  const nouns = agreementNouns(reading, sentences)
  const agreements = findAgreements(reading, sentences, nouns, voices)
  const events = findEvents(reading, sentences, settledIn(reading, sentences, nouns), voices)
  const casualties = readCasualties(reading, sentences, voices, events)
  return toExtraction({ reading, sentences, voices, agreements, events, casualties })
}

/** “VELM, 3 May (Agency) — … today”, published on the 4th: days are counted from the day on which a report was written. */
function readOnItsDay(reading: Reading): { reading: Reading; sentences: ReadSentence[] } {
  const sentences = readSentences(reading)
  const day = datelineDay(reading, sentences)
  if (day === null || day >= reading.published || reading.published - day > LATE) return { reading, sentences }
  const written = { ...reading, published: day }
  return { reading: written, sentences: readSentences(written) }
}

/** Days by which a report is published after it was written; an older day above a text is of something else. */
const LATE = 3
