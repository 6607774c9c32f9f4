/** What a noun says by “is that”, and whose it is: “Word from the ministry is that …”, “The army’s version is that …”. */
import { COMMA, has, type Item, isSign, type Reading } from '../../item.js'
import { isOf } from '../../words.js'
import type { Found } from '../cues.js'
import { rangeBefore } from '../phrase.js'
import { rangeAfter } from '../phrase-after.js'
import { type Phrase, phraseOf, readPhrase } from '../speaker.js'
import { ofSide } from './contested.js'

/** The cue at the “is” of item `be`, if one is there. */
export function newsCue(reading: Reading, items: Item[], be: number): Found | null {
  if (items[be].kind !== 'be' || items[be + 1]?.kind !== 'relative') return null
  const owner = ownerBefore(reading, items, be) ?? giverBefore(reading, items, be)
  return owner && { phrase: owner, says: 'after', rule: 'preceding_cue' }
}

/** “the army’s version | is”: whose it is. */
function ownerBefore(reading: Reading, items: Item[], be: number): Phrase | null {
  if (!isNews(reading, items[be - 1]) || items[be - 2]?.kind !== 'possessive') return null
  const range = rangeBefore(reading, items, be - 2)
  if (range === null || range.to !== be - 2) return null
  return readPhrase(reading, items, range) ?? ofSide(reading, items, range.from, range.to)
}

/** “Word from the ministry | is”, “The information given out by the mayor, Ivo Tarn, | is”: from whom it is. */
function giverBefore(reading: Reading, items: Item[], be: number): Phrase | null {
  const noun = items.findIndex((x, k) => k < be && isNews(reading, x))
  if (noun < 0 || noun > LEAD) return null
  const by = items.findIndex((x, k) => k > noun && k < noun + GIVING && (FROM.has(x.kind) || has(x, 'according_to')))
  if (by < 0 || by > be) return null
  const range = rangeAfter(reading, items, by + 1)
  if (range === null || range.to > be) return null
  const closes = range.to === be || (isSign(items[range.to], COMMA) && isSign(items[be - 1], COMMA))
  return closes ? phraseOf(reading, items, range) : null
}

/** Words before the noun: “The first”. */
const LEAD = 2
/** Items from the noun to “by”: “given out on Monday by”. */
const GIVING = 5
const FROM = new Set<Item['kind']>(['from', 'by', 'of'])

const isNews = (reading: Reading, x: Item | undefined): boolean => {
  const kind = has(x, 'speech_noun')?.kind
  return kind === 'document' || kind === 'allegation' || isOf(reading, x, 'news')
}
