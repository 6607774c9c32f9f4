/**
 * A statement’s text to its claims. The order of work is the order of this file: read, attribute, agreements, events,
 * casualties, people, then the record. Pure: the same text and knowledge give the same extraction.
 */
import type { Knowledge } from '../knowledge/index.js'
import type { Extraction, Speaker } from '../model/record.js'
import type { Statement } from '../model/sidecar.js'
import { agreementDates, agreementNouns, findAgreements } from './agreements/index.js'
import { attribute, speakerOf } from './attribution/index.js'
import { readCasualties } from './casualties/index.js'
import { sideOf } from './chunks/people/group.js'
import { findEvents } from './events/index.js'
import { has } from './item.js'
import { readSentences, readText } from './read.js'
import { toExtraction } from './record/index.js'

/** Everything a text says. Never throws on any text. Offsets in the result are code points. */
export function extract(
  statement: Pick<Statement, 'text' | 'published' | 'publisher'>,
  knowledge: Knowledge,
): Extraction {
  const reading = readText(statement.text, statement.published, knowledge)
  const sentences = readSentences(reading)
  const voices = attribute(reading, sentences, voiceOf(statement, knowledge))
  const nouns = agreementNouns(reading, sentences)
  const agreements = findAgreements(reading, sentences, nouns, voices)
  const events = findEvents(reading, sentences, agreementDates(sentences, nouns), voices)
  const casualties = readCasualties(reading, sentences, voices, events)
  return toExtraction({ reading, sentences, voices, agreements, events, casualties })
}

/** The voice of the text itself: the body that publishes it where the pipeline knows one, else “publisher”. */
function voiceOf(statement: Pick<Statement, 'published' | 'publisher'>, knowledge: Knowledge): Speaker {
  const publisher = knowledge.registry?.pipeline.publishers.find((p) => p.slug === statement.publisher)
  const actor = knowledge.registry?.actors.find((a) => a.id === publisher?.actor)
  if (!publisher || !actor) return speakerOf('publisher', { side: stateOf(statement, knowledge) })
  return speakerOf(actor.name, { actor: actor.id, side: publisher.side ?? actor.side ?? null })
}

/** “Ministry of Defence of Armenia”: the state whose body publishes, where the name says so; a newspaper named after a state is none. */
function stateOf(
  { published, publisher }: Pick<Statement, 'published' | 'publisher'>,
  knowledge: Knowledge,
): string | null {
  if (PRESS.test(publisher)) return null
  const items = readSentences(readText(publisher, published, knowledge)).flatMap((sentence) => sentence.items)
  const body = items.length === 1 || items.some((item) => STATE_BODIES.has(has(item, 'body')?.kind ?? ''))
  const side = items.map(sideOf).find((s) => s?.code && !knowledge.armedGroups.has(s.code))
  return body ? (side?.code ?? null) : null
}

const PRESS =
  /\b(?:agency|news|newspaper|wire|channel|radio|tv|television|blog|page|site|database|times|post|daily|independent|translation)\b/i
const STATE_BODIES = new Set([
  'ministry',
  'government',
  'armed_forces',
  'police',
  'presidency',
  'border_service',
  'prosecutor',
])
