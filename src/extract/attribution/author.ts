/**
 * The author that a text names at its head: “Statement by the President of X”, “Information bulletin of the Ministry of Defence”,
 * a lone “Head of the region, N. N.:” over all that follows. Such a text speaks for its author and not for whoever reprints it.
 */
import type { Speaker } from '../../model/record.js'
import { COLON, DASH, has, type Item, isSign, type Reading } from '../item.js'
import type { ReadSentence } from '../read.js'
import { rangeAfter, rangeBefore } from './phrase.js'
import { readPhrase } from './speaker.js'

/** The author named in the heading or in a signature, or null. */
export function authorOf(reading: Reading, sentences: ReadSentence[]): Speaker | null {
  const [heading] = sentences
  if (!heading || heading.items.length === 0) return null
  return (
    headed(reading, sentences) ?? titled(reading, heading.items) ?? signed(reading, sentences[sentences.length - 1])
  )
}

/** “Head of the region, N. N.:” alone on the first line. */
function headed(reading: Reading, [heading, next]: ReadSentence[]): Speaker | null {
  const last = heading.items.length - 1
  if (!isSign(heading.items[last], COLON) || !next || next.paragraph === heading.paragraph) return null
  const range = rangeBefore(reading, heading.items, last)
  return range && speakerIn(reading, heading.items, range.from, last)
}

/** “Statement by …”, “Information bulletin of …”, “X Daily Report 7/2031”. */
function titled(reading: Reading, items: Item[]): Speaker | null {
  for (let at = 0; at < Math.min(items.length, 10) && !isClause(items[at]); at++) {
    if (has(items[at], 'speech_noun')?.kind !== 'document') continue
    const link = items[at + 1]?.kind
    const range = link === 'of' || link === 'by' || link === 'from' ? rangeAfter(reading, items, at + 2) : null
    const author = range && speakerIn(reading, items, range.from, range.to)
    if (author) return author
    const before = at > 1 ? rangeBefore(reading, items, at) : null
    const own = before && before.from <= 1 ? speakerIn(reading, items, before.from, before.to) : null
    if (own) return own
  }
  return null
}

/** “– Press office of the Defence Corps” at the end of the last line. */
function signed(reading: Reading, { items, index }: ReadSentence): Speaker | null {
  const dash = items.findLastIndex((x) => isSign(x, DASH))
  if (dash < (index > 0 ? 0 : 1) || items.length - dash > 12 || items.slice(dash).some(isClause)) return null
  if (reading.tokens.before[items[dash].from] === 0) return null
  return speakerIn(reading, items, dash + 1, items.length)
}

const isClause = (item: Item): boolean => item.kind === 'verb' || item.kind === 'be' || item.kind === 'have'

function speakerIn(reading: Reading, items: Item[], from: number, to: number): Speaker | null {
  const phrase = readPhrase(reading, items, { from, to, cited: null })
  if (!phrase) return null
  const voice = items
    .slice(from, to)
    .some((x) => has(x, 'body') || has(x, 'title') || has(x, 'speech_noun')?.kind === 'role')
  return voice || phrase.speaker.actor || phrase.speaker.person ? phrase.speaker : null
}
