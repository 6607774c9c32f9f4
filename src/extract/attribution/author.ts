/**
 * The author that a text names at its head: “Statement by the President of X”, “Information bulletin of the Ministry of Defence”,
 * a lone “Head of the region, N. N.:” over all that follows. Such a text speaks for its author and not for whoever reprints it.
 */
import type { Speaker } from '../../model/record.js'
import { flatMap } from '../../text/lists.js'
import {
  COLON,
  COMMA,
  DASH,
  has,
  type Item,
  type ItemKind,
  isArticle,
  isSign,
  OPEN_PAREN,
  type Reading,
  STOP,
  textOf,
} from '../item.js'
import type { ReadSentence } from '../read.js'
import { isOf, textIs } from '../words.js'
import { rangeBefore } from './phrase.js'
import { rangeAfter } from './phrase-after.js'
import { isDocument } from './relay.js'
import { readPhrase, speakerOf } from './speaker.js'
import { headingAt } from './top-lines.js'

export interface Author {
  /** The voice of the text: all authors in one name. */
  speaker: Speaker
  /** Each author alone: “the President of X” and “the President of Y” of a joint statement. */
  each: Speaker[]
  /** First token that names them, and the token after the last. */
  from: number
  to: number
}

/** Headings and bylines stand in the first lines. */
const LINES = 5

/** The author named in the heading, in a line below it or in a signature, or null. */
export function authorOf(reading: Reading, text: ReadSentence[]): Author | null {
  const sentences = text.slice(headingAt(text))
  const [heading] = sentences
  if (!heading || heading.items.length === 0) return null
  return (
    posted(reading, sentences) ??
    headed(reading, sentences) ??
    titled(reading, heading.items) ??
    bylined(reading, sentences) ??
    signed(reading, sentences[sentences.length - 1])
  )
}

/** “Head of the region, N. N.:” alone on the first line. */
function headed(reading: Reading, [heading, next]: ReadSentence[]): Author | null {
  const last = heading.items.length - 1
  if (!isSign(heading.items[last], COLON) || !next || next.paragraph === heading.paragraph) return null
  if (heading.items.some((x) => isClause(x) || has(x, 'speech') !== undefined)) return null
  const range = rangeBefore(reading, heading.items, last)
  return range && speakerIn(reading, heading.items, range.from, last)
}

/** “Ivo Tarn @ivotarn - 5 Dec”: the account of a post, at the head of the text. */
function posted(reading: Reading, sentences: ReadSentence[]): Author | null {
  const { items } = sentences[0]
  const handle = items.findIndex((x) => isSign(x, AT))
  if (handle < 1 || handle > ACCOUNT || items.some(isClause)) return null
  const end = isSign(items[handle - 1], OPEN_PAREN) ? handle - 1 : handle
  const range = rangeBefore(reading, items, end)
  const phrase = range && readPhrase(reading, items, range)
  if (!phrase) return null
  const { speaker } = phrase
  return { speaker, each: [speaker], from: items[range.from].from, to: items[range.to - 1].to }
}

const AT = 64
/** Words of the name of an account. */
const ACCOUNT = 8

/** “Statement by …”, “Information bulletin of …”, “X Daily Report 7/2031”. */
function titled(reading: Reading, items: Item[]): Author | null {
  for (let at = 0; at < Math.min(items.length, 10) && !isClause(items[at]); at++) {
    if (!isDocument(items[at])) continue
    const link = items[at + 1]?.kind
    const range = link === 'of' || link === 'by' || link === 'from' ? rangeAfter(reading, items, at + 2) : null
    const author = range && speakerIn(reading, items, range.from, range.to)
    if (author) return author
    // “The ministry in a statement said”: a sentence and no title.
    const title =
      at > 0 &&
      !isArticle(items[at - 1]) &&
      has(items[at + 1], 'speech') === undefined &&
      !items.slice(0, at).some((x) => x.kind === 'preposition')
    const before = title ? rangeBefore(reading, items, at) : null
    const own = before && before.from <= 1 ? speakerIn(reading, items, before.from, before.to) : null
    if (own) return own
  }
  return null
}

/** “– Press office of the Defence Corps” at the end of the last line. */
function signed(reading: Reading, { items, index }: ReadSentence): Author | null {
  const dash = items.findLastIndex((x) => isSign(x, DASH))
  if (dash < (index > 0 ? 0 : 1) || items.length - dash > 12 || items.slice(dash).some(isClause)) return null
  if (reading.tokens.before[items[dash].from] === 0) return null
  return speakerIn(reading, items, dash + 1, items.length)
}

const isClause = (item: Item): boolean => CLAUSE.has(item.kind)

const CLAUSE = new Set<ItemKind>(['verb', 'be', 'have', 'harm_active', 'harm_intransitive'])

/** “Ivo Tarn, Spokesperson” alone on a line below the heading. */
function bylined(reading: Reading, sentences: ReadSentence[]): Author | null {
  for (const { items } of sentences.slice(1, LINES)) {
    const [name, comma, role] = items
    if (!name?.names || !isSign(comma, COMMA) || items.length > 12 || items.some(isClause)) continue
    if (isSign(items[items.length - 1], STOP) || !(has(role, 'title') || has(role, 'speech_noun')?.kind === 'role'))
      continue
    return speakerIn(reading, items, 0, items.length)
  }
  return null
}

function speakerIn(reading: Reading, items: Item[], from: number, end: number): Author | null {
  const about = items.findIndex((x, i) => i > from && i < end && has(x, 'concerning') !== undefined)
  let to = about > 0 ? about : end
  // “UN Security Council Press | Statement”
  while (to > from + 1 && isOf(reading, items[to - 1], 'text_genres')) to--
  const speaker = voiceIn(reading, items, from, to)
  if (!speaker) return null
  const and = items.findIndex((x, i) => i > from && i < to - 1 && has(x, 'and') !== undefined)
  const pair = and > 0 ? [voiceIn(reading, items, from, and), voiceIn(reading, items, and + 1, to)] : []
  const each = flatMap(pair, (one) => (one && one.person !== null ? [one] : []))
  const span = { from: items[from].from, to: items[to - 1].to }
  if (each.length < 2) return { speaker, each: [speaker], ...span }
  const name = textOf(reading, span.from, span.to).replace(/\s+/g, ' ')
  return { speaker: speakerOf(name), each, ...span }
}

function voiceIn(reading: Reading, items: Item[], from: number, to: number): Speaker | null {
  const phrase = readPhrase(reading, items, { from, to, cited: null })
  if (!phrase || textIs(reading, phrase.speaker.name, 'text_genres')) return null
  const voice = items
    .slice(from, to)
    .some((x) => has(x, 'body') || has(x, 'title') || has(x, 'speech_noun')?.kind === 'role')
  return voice || phrase.speaker.actor || phrase.speaker.person ? phrase.speaker : null
}
