/**
 * Days on which something was done about an event told before: “the minister visited the site of the blast on Friday”, “on Friday the court
 * took up the raid”. Such a day is the event’s own only where the text tells of no earlier one that it could be; see grouping/antecedent.ts.
 */
import { has, type Item, type Reading } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { endsWith, isOf, opensWith } from '../../words.js'
import { isAfter } from '../triggers/harms.js'

/** Whether the day at item `date` may be of what was done about the known event at item `at`; `triggers` are the words for events beside it. */
export function isLoose(
  reading: Reading,
  { items, matches }: ReadSentence,
  at: number,
  date: number,
  triggers: readonly { at: number }[],
): boolean {
  if (date < 0 || matches.some((match) => !isAfter(reading, match))) return false
  const [low, high] = date < at ? [date, at] : [at, date]
  const between = items.slice(low + 1, high)
  if (items[date + 1]?.kind === 'possessive' || items[date - 1]?.kind === 'of' || between.length > REACH) return false
  if (triggers.some((t) => t.at > low && t.at < high && !isPosture(items[t.at]))) return false
  if (between.some((item) => tellsIt(reading, item))) return false
  const first = nounStart(items, at)
  const role = roleOf(items[first - 1])
  if (date < at)
    return role === 'phrase'
      ? first - date > 2 || !isOf(reading, items[first - 1], 'tells_when')
      : role === 'object' && first - date > 3
  if (role === 'subject') return between.some((item) => reacts(reading, item))
  if (!between.every(isPlaced)) return true
  return governed(reading, items, first) && items[date + 1]?.kind !== 'relative'
}

/** Items between an event and the day of what was done about it. */
const REACH = 16

/** Words for what is done about an event that can tell of one themselves: “ordered an inquiry”, “closed because of the blast”. */
const isPosture = (item: Item): boolean => has(item, 'event_verb')?.subtype === 'investigation'

/** It happened then, or somebody did it. */
const tellsIt = (reading: Reading, item: Item): boolean =>
  isOf(reading, item, 'tells_of_doing') || opensWith(reading, item, 'tells_of_doing')

const reacts = (reading: Reading, item: Item): boolean =>
  has(item, 'speech')?.kind === 'attitude' || isOf(reading, item, 'reacts_to') || endsWith(reading, item, 'reacts_to')

/** “condemned the blast on Friday”, “visited the site of the blast on Friday”: the verb before the noun phrase. */
function governed(reading: Reading, items: readonly Item[], first: number): boolean {
  for (let k = first - 1; k >= 0 && first - k <= 6; k--) {
    if (items[k].kind === 'sign' || items[k].kind === 'relative') return false
    if (reacts(reading, items[k])) return true
  }
  return false
}

/** The item with which the noun phrase of the event at item `at` opens. */
function nounStart(items: readonly Item[], at: number): number {
  let k = at
  while (k > 0 && at - k < 4 && items[k].kind !== 'determiner' && PARTS.has(items[k - 1].kind)) k--
  return k
}

const PARTS = new Set<Item['kind']>([
  'determiner',
  'side_adjective',
  'unknown',
  'ordinal',
  'instrument',
  'person_adjective',
  'place_noun',
])

/** Whether a noun phrase behind this item is a subject, an object, or hangs on a preposition. */
function roleOf(before: Item | undefined): 'subject' | 'object' | 'phrase' {
  if (
    !before ||
    before.kind === 'sign' ||
    before.kind === 'and' ||
    before.kind === 'relative' ||
    (has(before, 'speech')?.kind === undefined && has(before, 'speech'))
  )
    return 'subject'
  return PHRASE.has(before.kind) || has(before, 'sequel') || has(before, 'concerning') ? 'phrase' : 'object'
}

const PHRASE = new Set<Item['kind']>([
  'preposition',
  'of',
  'by',
  'to',
  'from',
  'approximator',
  'according_to',
  'place_relation',
])

/** What can stand between an event and its own day: where it was. */
const isPlaced = (item: Item): boolean =>
  PLACED.has(item.kind) || has(item, 'place_relation') !== undefined || has(item, 'place') !== undefined

const PLACED = new Set<Item['kind']>([
  'preposition',
  'of',
  'determiner',
  'article',
  'capital',
  'place_noun',
  'side_adjective',
  'possessive',
  'day_part',
])
