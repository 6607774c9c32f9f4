/** Tells the day of the words from the day of the event: “said on Monday”, “in a statement dated 3 May”, datelines. */
import { COMMA, has, type Item, isSign } from '../../item.js'

/** Whether a date at item `at` (or one that would stand there) dates what is said, and not what happened. */
export function saying(items: Item[], at: number): boolean {
  return afterSpeech(items, at) || beforeSpeech(items, at)
}

/** “the court’s decision of 22 February”, “the statement that the leaders made on 9 November”: the day of a document. */
export function ofDocument(items: Item[], at: number): boolean {
  let k = at - 1
  while (k >= 0 && leads(items[k])) k--
  const direct = items[k]?.kind === 'of'
  for (let n = 1; n < 11 && k - n >= 0; n++) {
    const item = items[k - n]
    if (direct ? isDocument(item) : item.kind === 'relative' && isDocument(items[k - n - 1])) return true
    if (item.kind === 'sign' || item.kind === 'and' || (direct && !inNoun(item))) return false
    if (has(item, 'event_noun') || item.kind.startsWith('harm_')) return false
  }
  return false
}

const isDocument = (item: Item | undefined): boolean =>
  item !== undefined &&
  (has(item, 'speech_noun')?.kind === 'document' ||
    has(item, 'thing')?.kind === 'document' ||
    has(item, 'agreement_noun') !== undefined ||
    has(item, 'agreement_name') !== undefined)

/** What can stand between a noun and the day it is of: “the decision | of the International Court | of 3 May”. */
const inNoun = (item: Item): boolean =>
  leads(item) ||
  item.kind === 'of' ||
  item.kind === 'capital' ||
  item.kind === 'body' ||
  item.kind === 'actor' ||
  item.kind === 'side_noun' ||
  item.kind === 'side_adjective' ||
  item.kind === 'possessive' ||
  item.kind === 'unknown'

/** “said on Monday”, “told reporters on Monday”, “in a statement on Monday”, “as of Monday”. */
function afterSpeech(items: Item[], at: number): boolean {
  let k = at - 1
  while (k >= 0 && leads(items[k])) k--
  const item = items[k]
  if (!item) return false
  if (has(item, 'speech_noun')?.kind === 'document') return k > 0
  if (has(item, 'date_word')?.kind === 'as_of') return true
  if (has(items[at + 1], 'relative') && !has(item, 'speech')) return false
  for (let n = 0; n < 4 && items[k - n]; n++) {
    if (has(items[k - n], 'speech')) return true
    if (!listens(items[k - n])) return false
  }
  return false
}

const leads = (item: Item): boolean =>
  item.kind === 'preposition' ||
  item.kind === 'determiner' ||
  item.kind === 'article' ||
  item.kind === 'day_part' ||
  (has(item, 'adverb') !== undefined && !has(item, 'speech'))

/** Who is told: “reporters”, “Radio Marn”, “the parliament”. */
const listens = (item: Item): boolean =>
  item.kind === 'capital' ||
  item.kind === 'body' ||
  item.kind === 'determiner' ||
  has(item, 'person') !== undefined ||
  has(item, 'speech_noun') !== undefined

/** “On Monday the ministry said”, “on Monday voiced”: speech is the first verb after the date. */
function beforeSpeech(items: Item[], at: number): boolean {
  for (let k = at + 1; k < items.length && k - at < 9; k++) {
    const item = items[k]
    if (has(item, 'speech') && !has(item, 'event_verb') && items[k + 1]?.kind !== 'to') return true
    if (ends(item) && !(k === at + 1 && isSign(item, COMMA) && opens(items, at))) return false
  }
  return false
}

/** The date opens its clause: “On Monday, the ministry said”. */
function opens(items: Item[], at: number): boolean {
  let k = at - 1
  while (k >= 0 && leads(items[k])) k--
  return k < 0 || items[k].kind === 'sign' || items[k].kind === 'and'
}

const ends = (item: Item): boolean =>
  item.kind === 'sign' ||
  item.kind === 'verb' ||
  item.kind === 'be' ||
  item.kind === 'have' ||
  item.kind === 'event_verb' ||
  item.kind === 'modal' ||
  item.kind === 'relative' ||
  item.kind === 'and' ||
  item.kind.startsWith('harm_')
