/** Who passes on whose words: “The agency quoted the ministry as saying”, “Citing an officer, the paper reported”, “…, Reuters reported”. */
import { COMMA, has, type Item, isSign, type Reading, SEMICOLON, textOf } from '../item.js'
import { isOf } from '../words.js'
import type { Cue, Found } from './cues.js'
import { rangeAfter } from './phrase-after.js'
import { type Phrase, phraseOf } from './speaker.js'

/** “Singh said that …, the agency reported.”: who closes the sentence passes on what the one before says. */
export const passesOn = (items: Item[], { phrase, says }: Found, last: Cue | undefined): boolean =>
  says === 'before' &&
  last?.says === 'after' &&
  last.relay === null &&
  phrase !== last.phrase &&
  items
    .slice(phrase.from, phrase.to)
    .some((x) => has(x, 'body')?.kind === 'media' || has(x, 'speech_noun')?.kind === 'place') &&
  !items.slice(last.at, phrase.from).some((x) => isSign(x, SEMICOLON))

/** “was quoted as saying by the agency”: who passes the words on. */
export function quotedBy(reading: Reading, items: Item[], i: number): Phrase | null {
  const quoted = items[i + 1]?.kind === 'by' && /as saying$/i.test(textOf(reading, items[i].from, items[i].to))
  return quoted ? phraseOf(reading, items, rangeAfter(reading, items, i + 2)) : null
}

/** “The agency quoted the ministry as saying”: whose words are passed on. */
export function quotes(reading: Reading, items: Item[], i: number): Phrase | null {
  if (!isOf(reading, items[i], 'quotes')) return null
  const range = rangeAfter(reading, items, i + 1)
  return range && items[range.to]?.kind === 'as' ? phraseOf(reading, items, range) : null
}

/** “Citing an officer, the paper reported”: who is cited at the head of the sentence. */
export function citedFirst(reading: Reading, items: Item[], { phrase }: Found): Phrase | null {
  if (has(items[0], 'according_to')?.kind !== 'citing') return null
  const range = rangeAfter(reading, items, 1)
  return range && isSign(items[range.to], COMMA) && range.to < phrase.from ? phraseOf(reading, items, range) : null
}
