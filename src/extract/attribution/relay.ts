/** Who passes on whose words: “The agency quoted the ministry as saying”, “Citing an officer, the paper reported”, “…, Valleypress reported”. */
import { LOWER } from '../../text/tokens.js'
import { COMMA, DASH, has, type Item, isArticle, isSign, type Reading, SEMICOLON, textOf } from '../item.js'
import { holds, isOf, opensWith } from '../words.js'
import type { Cue, Found } from './cues.js'
import { isPaper } from './heads.js'
import { rangeBefore } from './phrase.js'
import { rangeAfter } from './phrase-after.js'
import { type Phrase, phraseOf } from './speaker.js'

/** “Singh said that …, the agency reported.”, “…, Singh said, the agency reports”: who closes the sentence passes on what the one before says. */
export const passesOn = (
  reading: Reading,
  items: Item[],
  i: number,
  { phrase, says }: Found,
  last: Cue | undefined,
): boolean =>
  says === 'before' &&
  last !== undefined &&
  (stacked(last, phrase) ||
    (last.says === 'after' && (isOutlet(items, phrase) || reportsNow(reading, items[i], phrase)))) &&
  last.relay === null &&
  phrase !== last.phrase &&
  !items.slice(last.at, phrase.from).some((x) => isSign(x, SEMICOLON))

/** “…, Valleypress reports”: one name and no side, in the present tense in which outlets name themselves. */
const reportsNow = (reading: Reading, verb: Item, { from, to, speaker, anaphor }: Phrase): boolean =>
  to === from + 1 &&
  speaker.side === null &&
  speaker.person === null &&
  anaphor !== 'pronoun' &&
  /^\p{Lu}/u.test(speaker.name) &&
  reading.tokens.letters[verb.from] === LOWER &&
  isOf(reading, verb, 'reports_now')

const stacked = (last: Cue, { from }: Phrase): boolean => last.says === 'before' && from - last.at <= CLOSE

export const isOutlet = (items: Item[], { from, to }: Phrase): boolean =>
  items.slice(from, to).some((x) => has(x, 'body')?.kind === 'media' || has(x, 'speech_noun')?.kind === 'place')

/** Items between “said” and the agency that reports it: “said on Thursday, the”. */
const CLOSE = 6

/** “…, the agency reported, with reference to the mayor”: nothing but a comma stands between the cue before and item `i`. */
export const handsOn = (reading: Reading, items: Item[], i: number, { at, phrase }: Cue): boolean =>
  i - Math.max(at + 1, phrase.to) <= (isOutlet(items, phrase) ? CLOSE_BY : 1) &&
  (isOutlet(items, phrase) || isOf(reading, items[i], 'refers'))

/** Items between an outlet and the source it names. */
const CLOSE_BY = 3

/** “was quoted as saying by the agency”: who passes the words on. */
export function quotedBy(reading: Reading, items: Item[], i: number): Phrase | null {
  const quoted = items[i + 1]?.kind === 'by' && /as saying$/i.test(textOf(reading, items[i].from, items[i].to))
  return quoted ? phraseOf(reading, items, rangeAfter(reading, items, i + 2)) : null
}

/** “A guard was quoted by the agency as saying that”: whom the agency named after item `by` quotes. `to`: the item after its name. */
export const quotedAs = (reading: Reading, items: Item[], by: number, to: number): Phrase | null =>
  has(items[by], 'according_to')?.kind === 'relay' && items[to]?.kind === 'as'
    ? phraseOf(reading, items, rangeBefore(reading, items, by))
    : null

/** “figures which the mission released”, “a statement by the army”: whose the document is that ends before item `at`. */
export function giverOf(reading: Reading, items: Item[], at: number): Phrase | null {
  const by = pastGiving(reading, items, at)
  if (items[by]?.kind === 'by') return phraseOf(reading, items, rangeAfter(reading, items, by + 1))
  if (items[at]?.kind !== 'relative') return null
  const range = rangeAfter(reading, items, at + 1)
  return range && items[range.to] && isOf(reading, items[range.to], 'gives_out')
    ? phraseOf(reading, items, range)
    : null
}

/** “a statement | released on Monday | by the army”, “… | posted on the page | by”: the item after the giving of the document that ends before item `at`. */
function pastGiving(reading: Reading, items: Item[], at: number): number {
  if (!(holds(reading, items[at], 'gives_out') || opensWith(reading, items[at], 'sent_out'))) return at
  const by = items.findIndex((x, i) => i > at && i < at + DOCUMENT && (x.kind === 'by' || x.kind === 'sign'))
  return by < 0 ? at + 1 : by
}

/** “The agency quoted the ministry as saying”, “The mission learned from the ministry that”: whose words are passed on. */
export function quotes(reading: Reading, items: Item[], i: number): Phrase | null {
  if (isOf(reading, items[i], 'learns') && items[i + 1]?.kind === 'from')
    return phraseOf(reading, items, rangeAfter(reading, items, i + 2))
  if (!isOf(reading, items[i], 'quotes')) return null
  const source = sourceAfter(reading, items, i + 1)
  if (!source) return null
  // “the minister, N. N., as saying”
  const as = isSign(items[source.to], COMMA) ? source.to + 1 : source.to
  return items[as]?.kind === 'as' ? source.phrase : null
}

/** “the ministry”, “a statement by the ministry”: who is cited from item `start` on, and the item after it. */
function sourceAfter(reading: Reading, items: Item[], start: number): { phrase: Phrase | null; to: number } | null {
  const range = rangeAfter(reading, items, start)
  if (!range) return null
  const giver = isDocument(items[range.to - 1]) ? giverOf(reading, items, range.to) : null
  return giver ? { phrase: giver, to: giver.to } : { phrase: phraseOf(reading, items, range), to: range.to }
}

/** “Citing an officer, the paper reported”, “From the ministry the paper learned”: who is cited at the head of the sentence. */
export function citedFirst(reading: Reading, items: Item[], i: number, { phrase }: Found): Phrase | null {
  if (items[0].kind === 'from' && isOf(reading, items[i], 'learns')) {
    const range = rangeAfter(reading, items, 1)
    return range && range.to < phrase.from + 1 ? phraseOf(reading, items, range) : null
  }
  // “MARN, 12 June – Citing an officer, …”
  const at = items.findIndex((x, k) => k < i && (k === 0 || isSign(items[k - 1], DASH)) && isCiting(x))
  if (at < 0) return null
  const source = sourceAfter(reading, items, at + 1)
  if (!source) return null
  // “Citing the mayor, the agency reported”: the agency is no apposition of the mayor.
  const until = source.to < phrase.from ? source.to : at + 2
  const comma = items.findIndex((x, k) => k >= until && isSign(x, COMMA))
  if (comma < 0 || comma >= phrase.from) return null
  return source.to < phrase.from ? source.phrase : phraseOf(reading, items, { from: at + 1, to: comma, cited: null })
}

const isCiting = (x: Item): boolean => has(x, 'according_to')?.kind === 'citing'

/** “Ostria and Westria issued a joint statement | saying …”: who gives out the document that stands right before item `at`. */
export function giverBefore(reading: Reading, items: Item[], at: number): Phrase | null {
  if (!isDocument(items[at - 1])) return null
  const verb = items.findLastIndex((x, k) => k < at - 1 && k >= at - DOCUMENT && holds(reading, x, 'gives_out'))
  const given = items.slice(verb + 1, at)
  return verb > 0 && given.some(isArticle) && !given.some((x) => x.kind === 'sign' && !isSign(x, DASH))
    ? phraseOf(reading, items, rangeBefore(reading, items, verb))
    : null
}

/** Items of a document with its verb: “issued a brief joint statement”. */
const DOCUMENT = 7

/** “a report”, “a joint statement” */
export const isDocument = (x: Item | undefined): boolean =>
  isPaper(x) || has(x, 'agreement_noun')?.type === 'joint_statement'

/** “presented a list of the dead”, “issued a statement on the raid”: whoever shows it says what is in it; undefined for verbs of saying. */
export const presents = (reading: Reading, items: Item[], i: number): boolean | undefined =>
  has(items[i], 'plain_speech')?.kind === 'presents'
    ? items
        .slice(i + 1, i + OBJECT)
        .some((x) => has(x, 'naming') !== undefined || x.kind === 'toll' || isOf(reading, x, 'details')) ||
      states(reading, items, i)
    : undefined

/** “Ostria issued a statement on the raid”; what several issue together is said by none of them alone. */
const states = (reading: Reading, items: Item[], i: number): boolean =>
  items.slice(i + 1, i + OBJECT).some((x) => isOf(reading, x, 'issued_papers')) &&
  !items.slice(0, i).some((x) => has(x, 'and') !== undefined)

/** Items of a short object and its verb. */
const OBJECT = 4

/** “…, reads a statement posted on his page by Ivo Tarn”: whose the document is. */
export const giverTold = (reading: Reading, items: Item[], told: Phrase): Phrase =>
  (told.anaphor === 'document' && giverOf(reading, items, told.to)) || told
