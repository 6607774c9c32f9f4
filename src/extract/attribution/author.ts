/**
 * The author that a text names at its head: “Statement by the President of X”, “Information bulletin of the Ministry of Defence”,
 * a lone “Head of the region, N. N.:” over all that follows. Such a text speaks for its author and not for whoever reprints it.
 */
import type { Speaker } from '../../model/record.js'
import { COLON, has, type Item, isSign, type Reading } from '../item.js'
import type { ReadSentence } from '../read.js'
import { rangeAfter } from './phrase.js'
import { readPhrase } from './speaker.js'

/** The author named in the heading, or null. */
export function authorOf(reading: Reading, sentences: ReadSentence[]): Speaker | null {
  const heading = sentences[0]
  if (!heading || heading.items.length === 0) return null
  const { items } = heading
  const last = items.length - 1
  if (isSign(items[last], COLON) && sentences[1] && sentences[1].paragraph !== heading.paragraph)
    return speakerIn(reading, items, 0, last)
  const at = items.findIndex((x, i) => i < 6 && has(x, 'speech_noun')?.kind === 'document')
  if (at < 0 || items.slice(0, at).some(isClause)) return null
  const link = items[at + 1]?.kind
  if (link !== 'of' && link !== 'by' && link !== 'from') return null
  const range = rangeAfter(reading, items, at + 2)
  return range && speakerIn(reading, items, range.from, range.to)
}

const isClause = (item: Item): boolean => item.kind === 'verb' || item.kind === 'be' || item.kind === 'have'

function speakerIn(reading: Reading, items: Item[], from: number, to: number): Speaker | null {
  const phrase = readPhrase(reading, items, { from, to, cited: null })
  const names =
    phrase &&
    (phrase.speaker.actor ||
      phrase.speaker.person ||
      items.slice(from, to).some((x) => has(x, 'body') || has(x, 'speech_noun')?.kind === 'role' || has(x, 'title'))) // prettier-ignore
  return names ? phrase.speaker : null
}
