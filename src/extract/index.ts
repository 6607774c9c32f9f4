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
import { findEvents } from './events/index.js'
import { readSentences, readText } from './read.js'
import { toExtraction } from './record/index.js'

/** Everything a text says. Never throws on any text. Offsets in the result are code points. */
export function extract(
  statement: Pick<Statement, 'text' | 'published' | 'publisher'>,
  knowledge: Knowledge,
): Extraction {
  const reading = readText(statement.text, statement.published, knowledge)
  const sentences = readSentences(reading)
  const { publisher } = statement
  const voices = attribute(reading, sentences, voiceOf(reading, sentences, publisher), publisher)
  const nouns = agreementNouns(reading, sentences)
  const agreements = findAgreements(reading, sentences, nouns, voices)
  const events = findEvents(reading, sentences, settledIn(reading, sentences, nouns), voices)
  const casualties = readCasualties(reading, sentences, voices, events)
  return toExtraction({ reading, sentences, voices, agreements, events, casualties })
}
