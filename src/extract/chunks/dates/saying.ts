/** Tells the day of the words from the day of the event: “said on Monday”, “in a statement dated 3 May”, datelines. */
import { COMMA, has, type Item, isSign, OPEN_PAREN } from '../../item.js'

/** Whether a date at item `at` (or one that would stand there) dates what is said, and not what happened. */
export function saying(items: Item[], at: number): boolean {
  return afterSpeech(items, at) || beforeSpeech(items, at)
}

/**
 * “the court’s decision of 22 February”, “resolutions 822 of 30 April and 853 of 29 July”, “the statement that A and B made on
 * 9 November”, “remarks Doran made on 9 November”: the day of a document. “its account of the previous day”, “the events
 * of 3 May”, “the toll of Sunday’s clash” tell of that day.
 */
export function ofDocument(items: Item[], at: number): boolean {
  // “a statement issued yesterday”
  if (has(items[at - 1], 'agreement_act')?.kind === 'issues' && isDocument(items[at - 2])) return true
  if (has(items[at], 'relative_day') || has(items[at], 'period_word') || items[at + 1]?.kind === 'possessive')
    return false
  let k = at - 1
  while (k >= 0 && leads(items[k])) k--
  if (items[k]?.kind === 'of') return documentOf(items, k)
  if (!items[k] || items[k].kind === 'sign' || has(items[k], 'event_noun') || has(items[k], 'event_verb')) return false
  for (let n = 1; n < 14 && k - n >= 0; n++) {
    const item = items[k - n]
    if (item.kind === 'relative' && isDocument(items[k - n - 1])) return !isContent(items, k - n)
    // “a statement issued on Monday”, “a post shared on Monday”
    if (n === 1 && isDocument(item) && (has(items[k], 'agreement_act')?.kind === 'issues' || isShown(items, k)))
      return true
    if (isDocument(item) && n > 1) return isVerb(items, k) && items.slice(k - n + 1, k).every(names)
    if (item.kind === 'sign' && !isSign(item, COMMA)) return false
    if (has(item, 'event_noun') || has(item, 'event_verb') || item.kind.startsWith('harm_')) return false
  }
  return false
}

/**
 * “as of 6 p.m. on 3 May forty people had died”, “by the morning of 4 May there were 12 dead”, “nine bodies had been found by Tuesday”: up
 * to when a count runs; `by` tells it only in a sentence that counts people.
 */
export function ofReckoning(items: Item[], at: number, counts: boolean): boolean {
  let k = at - 1
  while (k > 0 && (leads(items[k]) || items[k].date || items[k].kind === 'of' || has(items[k], 'day_part'))) k--
  return has(items[k], 'running')?.kind === 'day' || (counts && items[k]?.kind === 'by')
}

/** “had been recorded till 23 July”, “this year (till 7 September)”: how far a count goes. */
export const countedUntil = (items: Item[], at: number): boolean =>
  has(items[at - 1], 'date_word')?.kind === 'until' &&
  (isSign(items[at - 2], OPEN_PAREN) || (has(items[at - 2], 'speech') !== undefined && items[at - 3]?.kind === 'be'))

/**
 * “a briefing at the ministry on 14 May”, “the session that Doran chaired on 19 May”: the day on which people gather to speak. What
 * is told there has its own.
 */
export function ofOccasion(items: Item[], at: number): boolean {
  let k = at - 1
  while (k >= 0 && leads(items[k])) k--
  for (let n = 0; n < 9 && k - n >= 0; n++) {
    const item = items[k - n]
    if (isOccasion(item)) return true
    if (!inNoun(item) || item.kind === 'unknown') return false
  }
  return false
}

/** “reported in a statement | that a man died on Friday”: what is said in it, and not what was done with it. */
const isContent = (items: Item[], that: number): boolean =>
  items.slice(Math.max(0, that - SAID), that - 1).some((x) => has(x, 'speech') !== undefined)

/** Items from a verb of saying to the “that” behind its document. */
const SAID = 7

const isOccasion = (item: Item): boolean =>
  has(item, 'occasion') !== undefined || has(item, 'event_noun')?.subtype === 'talks'

/** “The committee, whose chair Doran met it on 3 May, gave the dead as 60”: what is said of a speaker by the way. */
export function ofAside(items: Item[], at: number): boolean {
  for (let k = at - 1; k > 0; k--) {
    const item = items[k]
    if (item.kind === 'relative')
      return isSign(items[k - 1], COMMA) && items.slice(Math.max(0, k - 6), k - 1).some(isBody)
    if (item.kind === 'sign' || has(item, 'event_noun') || has(item, 'event_verb') || item.kind.startsWith('harm_'))
      return false
  }
  return false
}

const isBody = (item: Item): boolean =>
  item.kind === 'body' ||
  item.kind === 'official' ||
  item.kind === 'title' ||
  SPEAKS.has(has(item, 'actor')?.kind ?? '')

/** Actors that speak, decide and meet, and fight no battles. */
const SPEAKS = new Set([
  'government',
  'ministry',
  'agency',
  'igo',
  'ombudsman',
  'prosecutor',
  'mediator',
  'media',
  'ngo',
])

/** “shared”, “circulating”: what is neither harm nor deed, behind a document and before a day; not “since the statement came into force on”. */
const isShown = (items: Item[], k: number): boolean =>
  items[k].kind === 'unknown' && !items.slice(Math.max(0, k - 5), k).some((x) => has(x, 'since'))

/** A document, or the number of one in a list, before the “of” at item `k`. */
function documentOf(items: Item[], k: number): boolean {
  if ((items[k - 1]?.kind === 'numeral' || items[k - 1]?.quantity) && !items[k - 1].group) return true
  for (let n = 1; n < 11 && k - n >= 0; n++) {
    const item = items[k - n]
    if (isDocument(item)) return true
    if (!(inNoun(item) || item.group) || item.kind === 'unknown' || has(item, 'event_noun')) return false
  }
  return false
}

/** What follows who made a document is a verb, known or not. */
const isVerb = (items: Item[], k: number): boolean =>
  !inNoun(items[k]) ||
  (items[k].kind === 'unknown' && (items[k - 1].kind !== 'unknown' || items[k - 1].group !== undefined))

/** What tells who made a document: “the President of Marn”, “Doran”. */
const names = (item: Item): boolean =>
  (inNoun(item) && item.kind !== 'preposition') ||
  item.kind === 'title' ||
  item.kind === 'official' ||
  item.kind === 'metonym' ||
  item.group !== undefined ||
  item.names !== undefined

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
  item.kind === 'numeral' ||
  item.kind === 'unknown'

/** A denial is said on a day as any word is. */
const speaks = (item: Item): boolean => has(item, 'speech') !== undefined || has(item, 'denial') !== undefined

/** “said on Monday”, “told reporters on Monday”, “announced at 11:45 on Monday”, “in a statement on Monday”, “as of Monday”. */
function afterSpeech(items: Item[], at: number): boolean {
  let k = at - 1
  while (k >= 0 && (leads(items[k]) || isHour(items[k]))) k--
  const item = items[k]
  if (!item || seenIn(items, k)) return false
  // “welcomed the release on Monday of nine captives”: the day stands inside what is told of.
  if (items[at + 1]?.kind === 'of' && (has(item, 'event_noun') ?? has(item, 'harm_active'))) return false
  if (has(item, 'speech_noun')?.kind === 'document' && !isStruck(items, k)) return k > 0
  if (has(item, 'date_word')?.kind === 'as_of') return true
  if (ofToll(items, k)) return true
  if (has(items[at + 1], 'relative') && !speaks(item)) return false
  if (saidAbout(items, k, items[at + 1])) return true
  for (let n = 0; n < 4 && items[k - n]; n++) {
    if (speaks(items[k - n])) return !goesOn(items, k - n)
    if (has(items[k - n], 'according_to')) return true
    if (!listens(items[k - n])) return false
  }
  return false
}

/** “shelled a post on Monday”: a place of the army, and no words. */
function isStruck(items: Item[], k: number): boolean {
  if (!has(items[k], 'place_noun')) return false
  let verb = k - 1
  while (verb > 0 && k - verb < 4 && (items[verb].kind === 'unknown' || SOME.has(items[verb].kind))) verb--
  return has(items[verb], 'event_verb') !== undefined
}

const SOME = new Set<Item['kind']>([
  'determiner',
  'article',
  'capital',
  'quantity',
  'numeral',
  'side_adjective',
  'possessive',
])

/** “announced at 11:45 on Tuesday”: the hour of the same words. */
const isHour = ({ date }: Item): boolean => date?.start === null && date.time !== null

/** “Fighting continued on Thursday”: no fight speaks. */
const goesOn = (items: Item[], k: number): boolean =>
  has(items[k - 1], 'event_noun') !== undefined && !has(items[k - 1], 'speech_noun')

/** “lowered the toll to 61 on Tuesday”, “the toll rose to 61 on Tuesday”: the day of the count. */
const ofToll = (items: Item[], k: number): boolean =>
  (items[k].group?.quantity ?? items[k].quantity) != null &&
  has(items[k - 1], 'toll_verb') !== undefined &&
  [2, 3].some((d) => items[k - d]?.kind === 'toll')

/** “Fighting was reported in Ossa on Monday”, “three violations were recorded on Monday”: what was seen is of that day; “arrests were announced” is not. */
function seenIn(items: Item[], k: number): boolean {
  for (let n = 0; n < 8 && items[k - n]; n++) {
    const item = items[k - n]
    if (has(item, 'speech') && items[k - n - 1]?.kind === 'be')
      return !has(item, 'agreement_act') && [2, 3].some((d) => has(items[k - n - d], 'event_noun') !== undefined)
    if (!(matter(item) || has(item, 'and') || isSign(item, COMMA) || item.date || has(item, 'place_relation')))
      return false
  }
  return false
}

/** “had said about the corridor on 28 February”, “voiced concern on Monday about”, “dismissed the report on Monday as”: what was spoken of stands between. */
function saidAbout(items: Item[], k: number, next: Item | undefined): boolean {
  for (let n = 0; n < 5 && items[k - n]; n++) {
    const item = items[k - n]
    if (n > 0 && has(item, 'speech') && has(next, 'concerning')) return true
    if (n > 0 && has(item, 'denial') && has(next, 'as')) return true
    if (n > 1 && has(item, 'speech'))
      return items[k - n + 1].kind === 'approximator' || items[k - n + 1].kind === 'preposition'
    if (!matter(item)) return false
  }
  return false
}

/** Plain words for what is spoken of. */
const matter = (item: Item): boolean =>
  !has(item, 'event_noun') &&
  (item.kind === 'place_noun' ||
    item.kind === 'place' ||
    item.kind === 'unknown' ||
    item.kind === 'capital' ||
    item.kind === 'approximator' ||
    leads(item))

const leads = (item: Item): boolean =>
  item.kind === 'preposition' ||
  item.kind === 'determiner' ||
  item.kind === 'article' ||
  item.kind === 'day_part' ||
  (has(item, 'adverb') !== undefined && !has(item, 'speech'))

/** Who is told: “reporters”, “Radio Marn”, “the parliament”. */
const listens = (item: Item): boolean =>
  item.kind === 'capital' ||
  has(item, 'body') !== undefined ||
  item.kind === 'determiner' ||
  // “said the Ostrian army on Monday”
  item.kind === 'actor' ||
  item.kind === 'side_noun' ||
  item.kind === 'side_adjective' ||
  item.kind === 'title' ||
  item.names !== undefined ||
  has(item, 'person') !== undefined ||
  has(item, 'speech_noun') !== undefined

/** “On Monday the ministry said”, “on Monday voiced”: speech is the first verb after the date. */
function beforeSpeech(items: Item[], at: number): boolean {
  for (let k = at + 1; k < items.length && k - at < 9; k++) {
    const item = items[k]
    if (speaks(item) && !has(item, 'event_verb') && items[k + 1]?.kind !== 'to') return !isNoun(items, k)
    if (ends(item) && !(k === at + 1 && isSign(item, COMMA) && opens(items, at))) return false
  }
  return false
}

/** “following reports that”, “after a statement”: no verb. */
const isNoun = (items: Item[], k: number): boolean =>
  has(items[k], 'speech_noun') !== undefined &&
  (has(items[k - 1], 'sequel') !== undefined || items[k - 1].kind === 'article')

/** The date opens its clause: “On Monday, the ministry said”. */
function opens(items: Item[], at: number): boolean {
  let k = at - 1
  while (k >= 0 && leads(items[k])) k--
  return k < 0 || items[k].kind === 'sign' || (items[k].kind === 'and' && items[k - 1]?.date === undefined)
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
