/** Finds who is said to say what inside one sentence: cue verbs and phrases with their speakers. */
import { COLON, COMMA, has, type Item, isSign, type Reading } from '../item.js'
import type { ReadSentence } from '../read.js'
import { type Phrase, phraseAfter, phraseBefore } from './speaker.js'

export interface Cue {
  sentence: number
  /** Item of the cue word, and its first token. */
  at: number
  token: number
  phrase: Phrase
  /** The words said stand after the cue (“X said that …”) or before it (“…, X said”). */
  says: 'after' | 'before' | 'both'
  denies: boolean
  rule: 'preceding_cue' | 'following_cue' | 'according_to' | 'colon'
}

/** All cues of a sentence in text order. */
export function findCues(reading: Reading, sentence: ReadSentence): Cue[] {
  const { items } = sentence
  const cues: Cue[] = []
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    if (item.entry === null && item.sign !== COLON) continue
    const quoted = reading.structure.quoteOf[item.from] >= 0
    if (quoted && !isSign(item, COLON)) continue
    const cue = has(item, 'according_to')
      ? accordingTo(reading, items, i)
      : has(item, 'speech') || has(item, 'denial')
        ? speech(reading, items, i)
        : isSign(item, COLON) && i < 9
          ? colon(reading, items, i)
          : null
    if (cue)
      cues.push({
        ...cue,
        sentence: sentence.index,
        at: i,
        token: item.from,
        denies: has(item, 'denial') !== undefined && !has(item, 'speech'),
      })
  }
  return cues
}

type Found = Pick<Cue, 'phrase' | 'says' | 'rule'>

function accordingTo(reading: Reading, items: Item[], i: number): Found | null {
  const phrase = phraseAfter(reading, items, i + 1)
  return phrase && { phrase, says: 'both', rule: 'according_to' }
}

function speech(reading: Reading, items: Item[], i: number): Found | null {
  if (items[i - 1]?.kind === 'to' || items[i - 1]?.kind === 'be' || items[i - 1]?.kind === 'article') return null
  const before = phraseBefore(reading, items, i)
  const closes = quoteClosesBefore(reading, items, i)
  const after = closes || !before ? phraseAfter(reading, items, i + 1) : null
  if (closes && after && (!before || before.from === 0 || closesRightBefore(reading, items, i)))
    return { phrase: after, says: 'before', rule: 'following_cue' }
  if (!before) return null
  return {
    phrase: before,
    says: trailing(items, before.from, i) ? 'before' : 'after',
    rule: trailing(items, before.from, i) ? 'following_cue' : 'preceding_cue',
  }
}

const isQuoteSign = (item: Item | undefined): boolean =>
  item?.kind === 'sign' && (item.sign === 0x201d || item.sign === 34)

const closesRightBefore = (_: Reading, items: Item[], i: number): boolean =>
  isQuoteSign(items[i - 1]) || (isSign(items[i - 1], COMMA) && isQuoteSign(items[i - 2]))

/** A quotation closes somewhere before the cue in this sentence. */
function quoteClosesBefore(reading: Reading, items: Item[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 14; k--)
    if (isQuoteSign(items[k]) && reading.structure.quoteOf[items[k].from] >= 0) return true
  return false
}

/** “…, officials said.”: a comma or quotation sign stands before the speaker and nothing is said after the cue. */
function trailing(items: Item[], from: number, cue: number): boolean {
  const lead = items[from - 1]
  const before =
    lead !== undefined &&
    (isSign(lead, COMMA) ||
      isQuoteSign(lead) ||
      (lead.kind === 'determiner' && (isSign(items[from - 2], COMMA) || isQuoteSign(items[from - 2]))))
  if (!before || cue < 4) return false
  const next = items[cue + 1]
  return (
    next === undefined ||
    next.kind === 'sign' ||
    next.kind === 'date' ||
    next.kind === 'preposition' ||
    next.kind === 'names' ||
    next.kind === 'adverb' ||
    next.kind === 'to'
  )
}

/** “Ministry of Defence: …”. */
function colon(reading: Reading, items: Item[], i: number): Found | null {
  const phrase = phraseBefore(reading, items, i)
  if (!phrase || phrase.anaphor || phrase.from > 1) return null
  return phrase.speaker.actor || phrase.speaker.person ? { phrase, says: 'after', rule: 'colon' } : null
}
