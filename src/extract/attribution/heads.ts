/** Whether a noun phrase can speak, judged by its head; and what in it speaks, where its head is a document. */

import { LOWER } from '../../text/tokens.js'
import { sideOf } from '../chunks/people/group.js'
import {
  COMMA,
  DASH,
  has,
  type Item,
  type ItemKind,
  isSign,
  OPEN_PAREN,
  type Reading,
  STOP,
  textOf,
  wordOf,
} from '../item.js'
import { endsWith, isOf } from '../words.js'
import type { Range } from './phrase-words.js'

/** A word for a text and nobody’s: “earlier reports”, “the statement”. */
export const onlyDocument = (reading: Reading, items: Item[], from: number, to: number): boolean =>
  isPaper(items[to - 1]) &&
  !items.slice(from, to - 1).some((x) => speaker(reading, x) && !isOf(reading, x, 'describes_papers'))

/** “a report”, “the statement”; what several sign is told of in relay.ts. */
export const isPaper = (x: Item | undefined): boolean => has(x, 'speech_noun')?.kind === 'document'

/** “a tally kept by the Mission”, “a ministry statement”: the body speaks, by the document. */
export function narrow(reading: Reading, items: Item[], { from, to: last }: Range): Pick<Range, 'from' | 'to'> {
  // “a ministry report viewed by the radio”: who saw it does not speak.
  const seen = items.findIndex((x, i) => i > from && i < last && isOf(reading, x, 'seen_by') && isPaper(items[i - 1]))
  const to = seen < 0 ? last : seen
  let end = to
  while (
    end > from + 1 &&
    (isPaper(items[end - 1]) || isPageOf(reading, items, end - 1) || isVersionOf(items, end - 1))
  )
    end--
  if (end < to && items[end - 1].kind === 'possessive') end--
  // “Initial reports” are nobody’s; “official figures” are told by what they are.
  const bare = (x: Item): boolean => isOf(reading, x, 'describes_papers') || isOf(reading, x, 'official')
  if (end < to && items.slice(from, end).every(bare)) return { from, to }
  if (end < to && end > from && speaker(reading, items[end - 1])) {
    // “a later army statement”: the army.
    let start = from
    while (start < end - 1 && bare(items[start])) start++
    return { from: start, to: end }
  }
  const document = items.findIndex((x, i) => i >= from && (isPaper(x) || !(DESCRIBES.has(x.kind) || x.date)))
  if (!isPaper(items[document])) return { from, to }
  for (let i = document + 1; i < to - 1; i++) {
    const { kind } = items[i]
    if (kind !== 'of' && kind !== 'by' && kind !== 'from') continue
    let at = i + 1
    while (at < to && (items[at].kind === 'determiner' || items[at].kind === 'article')) at++
    const told = items.slice(at, to)
    const place =
      kind === 'from' &&
      !told[0]?.names &&
      !told.some((x) => has(x, 'body') && !has(x, 'place_noun') && !has(x, 'place')) &&
      told.some((x) => has(x, 'place_noun') || has(x, 'place'))
    if (!place && items.slice(at, to).some((x) => speaker(reading, x))) return { from: at, to }
  }
  return { from, to }
}

/** “the ministry’s website”, “the army’s Telegram channel”: where a body puts what it says. */
const isPageOf = (reading: Reading, items: Item[], at: number): boolean =>
  isOf(reading, items[at], 'pages') && items.slice(at - 3, at).some((x) => x.kind === 'possessive')

/** “the group’s version”: what somebody alleges. */
const isVersionOf = (items: Item[], at: number): boolean =>
  has(items[at], 'speech_noun')?.kind === 'allegation' && items[at - 1]?.kind === 'possessive'

/** Before a document: “a later statement from the army”. */
const DESCRIBES = new Set<ItemKind>(['unknown', 'adverb', 'date_word', 'person_adjective', 'thing'])

/** A body, a person, a side or a source. */
const speaker = (reading: Reading, x: Item): boolean =>
  x.names !== undefined ||
  (x.kind === 'capital' && !(reading.upperCase && reading.knowledge.isCommon(reading.tokens.word[x.from]))) ||
  (x.group !== undefined && x.group.harm === null && !x.group.lives) ||
  isOf(reading, x, 'speaking_bodies') ||
  SPEAKERS.some((cls) => has(x, cls) !== undefined)

// biome-ignore format: a table
const SPEAKERS = ['actor', 'body', 'official', 'speech_noun', 'title', 'rank', 'person', 'side_noun', 'metonym'] as const

/**
 * The head, the last word before “of”, “at” or a comma, speaks; no crowd of victims does, and nobody does. After “according to”
 * (`cited`) a rare noun speaks (“the diocese”), where a common one may be a plan or a law.
 */
export function canSpeak(reading: Reading, phrase: Item[], cited = false): boolean {
  const parts = phrase.slice(0, numberStart(reading, phrase))
  if (
    parts.some(
      (x, i) =>
        has(x, 'none') !== undefined ||
        has(x, 'each') !== undefined ||
        crowd(reading, x, parts[i + 1]) ||
        x.kind === 'claim_lives',
    )
  )
    return false
  const end = parts.findIndex(
    (x, i) =>
      i > 0 &&
      (x.kind === 'of' ||
        x.kind === 'from' ||
        x.kind === 'preposition' ||
        x.kind === 'place_relation' ||
        isOf(reading, x, 'close_to') ||
        isSign(x, COMMA) ||
        isSign(x, OPEN_PAREN)),
  )
  const till = end < 0 ? parts.length : end
  // “the director there”
  const whole = parts.slice(0, till > 1 && parts[till - 1].kind === 'there' ? till - 1 : till)
  const ed = whole.findIndex((x, i) => i > 0 && isParticiple(reading, x) && !isSign(whole[i - 1], DASH))
  // “an elected official” is one; “forces aligned with X” speak; what else holds a participle is a clause and no speaker.
  const describes = ed > 0 && ed === whole.length - 2 && speaker(reading, whole[ed + 1])
  if (ed > 0 && !describes && !(speaker(reading, whole[ed - 1]) && LINKS.has(parts[ed + 1]?.kind))) return false
  const front = ed > 0 && !describes ? whole.slice(0, ed) : whole
  const head = front[front.length - 1]
  if (isOf(reading, head, 'details') || isOf(reading, head, 'ruling_papers')) return false
  if (parts[0].kind === 'number_of' || parts[0].kind === 'toll') return false
  if (speaker(reading, head) || capitalised(reading, head) || has(head, 'hospital')) return true
  if (has(head, 'place') && head.entry?.side !== undefined) return front.length === 1
  // “the US said”: a short form in capitals stands for the state, where its other forms only describe.
  if (sideOf(head) !== null)
    return (
      has(head, 'side_adjective')?.plural === true ||
      (!reading.upperCase && /^(?:\p{Lu}\.?){2,4}$/u.test(textOf(reading, head.from, head.to)))
    )
  // “according to the governorate”
  if (cited && has(head, 'place_noun')?.kind === 'province') return true
  // “Kurdish rights campaigners”: the lexicon does not know the head, but whose they are.
  if (head.kind !== 'unknown' || front.some((x) => has(x, 'event_noun'))) return false
  const word = reading.tokens.word[head.from]
  if (cited && front.length < 3 && !reading.knowledge.isCommon(word)) return true
  const speaks = (x: Item): boolean =>
    speaker(reading, x) && !(x.kind === 'capital' && reading.knowledge.isCommon(reading.tokens.word[x.from]))
  return front.some(speaks) && (cited || !front.some((x) => x.kind === 'possessive'))
}

/** “Detachment No. 4”, “Battalion 12”: where the number of a unit begins. */
function numberStart(reading: Reading, parts: Item[]): number {
  const last = parts[parts.length - 1]
  const at = parts.length - 1
  if (at < 1 || !/^\d+$/.test(textOf(reading, last.from, last.to))) return parts.length
  if (has(parts[at - 1], 'body')) return at
  // “the channel Marn-2”
  if (isSign(parts[at - 1], DASH) && at > 1 && parts[at - 2].kind === 'capital') return at - 1
  const no = isSign(parts[at - 1], STOP) ? at - 2 : at - 1
  return no > 0 && has(parts[no], 'abbreviation') && has(parts[no], 'none') ? no : parts.length
}

const isParticiple = (reading: Reading, x: Item): boolean =>
  x.kind === 'unknown' && /ed$/.test(textOf(reading, x.from, x.to))

const LINKS = new Set<ItemKind | undefined>(['with', 'by', 'to', 'preposition'])

/** A name made of words the lexicon knows as something else: “White Hands”. */
const capitalised = (reading: Reading, head: Item): boolean =>
  !reading.upperCase &&
  reading.tokens.letters[head.from] !== LOWER &&
  (head.kind === 'unknown' || NAMES_MAY_BE.has(head.kind))

// biome-ignore format: a table
const NAMES_MAY_BE = new Set<ItemKind>(['thing', 'body_part', 'instrument', 'person_adjective', 'place_noun', 'target', 'unit'])

/** Many persons counted, or a vague number: those told of, not those who tell; but “several residents”. */
function crowd(reading: Reading, x: Item, next: Item | undefined): boolean {
  const quantity = x.group?.quantity
  // “several local | sources”
  if (quantity == null || (quantity.best === null && has(next, 'speech_noun')?.kind === 'source')) return false
  if (quantity.best === null) return quantity.none === true || !endsWith(reading, x, 'tellers')
  return quantity.best > 9 || quantity.none === true
}

/** “The bloc said”, “…, the shipping firm says”: what begins a clause with its article and says something can speak, whatever it is. */
export const isPlainSubject = (reading: Reading, items: Item[], i: number, { from, to }: Range): boolean =>
  /^sa(?:id|ys)$/i.test(wordOf(reading, items[i])) &&
  /^(?:the|an?)$/i.test(from > 0 ? wordOf(reading, items[from - 1]) : '') &&
  (from === 1 || OPENS.has(items[from - 2].kind)) &&
  to === i &&
  to - from <= SUBJECT &&
  items.slice(from, to).every((x) => x.group === undefined && NOUNS.has(x.kind)) &&
  !LACKS_WORDS.has(items[i + 1]?.kind)

/** Items of a plain subject. */
const SUBJECT = 3
const OPENS = new Set<ItemKind>(['sign', 'and', 'relative'])
// biome-ignore format: a table
const NOUNS = new Set<ItemKind>(['unknown', 'place_noun', 'hospital', 'person_adjective', 'side_adjective', 'instrument', 'body', 'body_part', 'capital', 'place'])
const LACKS_WORDS = new Set<ItemKind | undefined>(['to', 'by'])
