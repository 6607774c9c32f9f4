/**
 * What a sentence takes as having happened, whatever it wants, plans or fears to do about it: “should condemn the raid on Marn of 3 June”,
 * “may try the men who shelled Ossa”, “must act after rebels stormed the town”.
 */
import type { EventSubtype } from '../../../model/vocab.js'
import type { DateRef } from '../../chunks/dates/index.js'
import { isPastVerb, tellsDone } from '../../infinitive.js'
import { has, type Item, isArticle, type Reading } from '../../item.js'
import { isOf } from '../../words.js'
import { isViolent } from '../kinds.js'

/** Whether the sentence takes the deed at item `at` so, by its words or the day that goes with it. */
export function isTakenAsDone(reading: Reading, items: Item[], at: number, date: DateRef | null): boolean {
  const noun = has(items[at], 'event_noun')
  const subtype = (noun ?? has(items[at], 'event_verb'))?.subtype as EventSubtype | undefined
  // Talks, inquiries and the like are spoken of before there are any.
  if (subtype !== undefined && !isViolent(subtype)) return false
  if (!noun) return isInFact(reading, items, at)
  const [start, definite] = nounFrom(items, at)
  if (!definite) return false
  // “could launch the offensive on Monday”: what is to begin.
  const lead = items[start - 1]
  const isObject = lead !== undefined && !LEADS.has(lead.kind) && !isOf(reading, lead, 'pursues_deed')
  const told = items.findIndex((x, k) => k > at && k < at + NEXT && x.kind === 'relative')
  return ((!isObject || told >= 0) && isPast(date, reading.published)) || (told >= 0 && tellsDone(reading, items, told))
}

/** What leads to a deed that is spoken of, and not to one that is begun: “after the”, “condemn the”, “of the”. */
const LEADS = new Set<Item['kind']>([
  'preposition',
  'of',
  'by',
  'with',
  'from',
  'since',
  'speech',
  'denial',
  'possessive',
])

const isPast = (date: DateRef | null, published: number): boolean =>
  date?.end != null &&
  date.end <= published &&
  published - date.end <= NEWS &&
  !date.ahead &&
  (date.precision === 'day' || date.precision === 'days')

/** Days back to which a day without a year is not one to come. */
const NEWS = 60

/** “the | raid”, “the drone | strike”, “Monday’s | shelling”: where the noun begins, and whether it is one that is known. */
function nounFrom(items: readonly Item[], at: number): [start: number, definite: boolean] {
  for (let k = at - 1; k >= 0 && at - k <= MODIFIERS; k--) {
    if (isArticle(items[k])) return [k, isThe(items[k])]
    if (items[k].kind === 'possessive') return [k - 1, items[k - 1]?.date !== undefined]
    if (!MODIFY.has(items[k].kind) || has(items[k], 'norm')) return [k + 1, false]
  }
  return [at, false]
}

const isThe = (item: Item): boolean => item.kind === 'determiner' && has(item, 'determiner')?.kind === undefined

const MODIFIERS = 3
const MODIFY = new Set<Item['kind']>(['unknown', 'instrument', 'side_adjective', 'person_adjective', 'ordinal'])

/** Items from a noun to the clause that tells of it: “the clashes near Ossa that broke out”. */
const NEXT = 5

/** A verb in a clause that tells what was done: behind “who”, “that”, “after”, “why”. */
function isInFact(reading: Reading, items: Item[], at: number): boolean {
  for (let k = at - 1; k >= 0 && at - k <= CLAUSE; k--) {
    if (items[k].kind === 'relative') return tellsDone(reading, items, k)
    if (isOf(reading, items[k], 'opens_fact')) return isPastVerb(reading, items[at])
    if (items[k].kind === 'sign' || items[k].kind === 'modal') return false
  }
  return false
}

/** Items of a clause up to its verb. */
const CLAUSE = 5
