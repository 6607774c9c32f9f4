/** Days on which those were taken who are held, freed or killed: “held since 3 May”, “released two teachers kidnapped last month”. */
import type { DateRef } from '../../chunks/dates/index.js'
import { has, type Item, type Reading } from '../../item.js'
import { endsWith } from '../../words.js'
import { ACTS_ON_PERSONS } from '../triggers/harms.js'
import type { Trigger } from '../triggers/triggers.js'

/** Whether the day at item `date` tells when persons were taken, and not when what the item at `at` tells was done to them. */
export const ofCapture = (items: Item[], at: number, date: number): boolean =>
  date < at
    ? takenNear(items, date) && !takenIn(items, date, at)
    : actsOnThem(items[at]) && takenBetween(items, at, date)

/** “a pilot held in Ostria since 3 May”: the day behind “since”, where no sign and no other deed stands between, or null. */
export function heldFrom(
  reading: Reading,
  items: Item[],
  { at, subtype }: Trigger,
  triggers: readonly { at: number }[],
): DateRef | null {
  if (!ACTS_ON_PERSONS.has(subtype) || !isTaken(items[at]) || !endsWith(reading, items[at], 'held_since')) return null
  if (items[at + 1]?.group || (items[at - 1]?.kind === 'be' && areMany(items, at))) return null
  for (let k = at + 1; k - at <= HELD && items[k]; k++) {
    if (items[k].kind === 'sign' || triggers.some((t) => t.at === k)) return null
    if (has(items[k], 'since') === undefined) continue
    const date = items[k + 1]?.date ?? items[k + 2]?.date
    return date?.start != null ? date : null
  }
  return null
}

/** Whether the “since” at item `at` is of persons who stand before “held”: “two nurses held by rebels since”; not “rebels have held Ossa since”. */
export function isHeldFrom(reading: Reading, items: Item[], at: number): boolean {
  for (let k = at - 1; k > 0 && at - k <= HELD && items[k].kind !== 'sign'; k--)
    if (isTaken(items[k]) && endsWith(reading, items[k], 'held_since'))
      return items[k - 1].group !== undefined && items[k + 1].group === undefined
  return false
}

/** “Forty people have been detained since 3 May”: on many days; “the two men have been held since 3 May” on one. */
function areMany(items: Item[], at: number): boolean {
  const who = items.slice(0, at).findLast((x) => x.group)?.group
  return who != null && who.number !== 'sg' && !who.definite
}

/** Items from “held” to “since”: “by the army in a prison near Ossa”. */
const HELD = 10

/** “captured on 3 May in clashes near Ossa”, “seized in May during a raid”: in what is told behind the day. */
const takenIn = (items: Item[], date: number, at: number): boolean =>
  at - date <= IN &&
  IN_WHAT.has(items[date + 1]?.kind) &&
  items.slice(date + 1, at).every(({ kind }) => IN_WHAT.has(kind))

/** Items from the day to “in the course of a fierce clash”. */
const IN = 7

const IN_WHAT = new Set<Item['kind']>([
  'preposition',
  'of',
  'article',
  'determiner',
  'unknown',
  'adverb',
  'side_adjective',
  'person_adjective',
  'body',
  'place_noun',
  'instrument',
  'possessive',
  'capital',
])

/** “The men seized on 3 May were freed on Sunday”; no “Troops seized a camp on 3 May”, which says whom or what they seized. */
const takenNear = (items: Item[], date: number): boolean =>
  [1, 2, 3, 4, 5].some(
    (d) =>
      isTaken(items[date - d]) && items[date - d - 1]?.group !== undefined && BEHIND.has(items[date - d + 1]?.kind),
  )

const BEHIND = new Set<Item['kind']>([
  'preposition',
  'place_relation',
  'by',
  'from',
  'adverb',
  'date',
  'day_part',
  'relative_day',
])

/** “freed seven men detained on 3 May”, “two of four detained in an operation in Ossa on 3 May”, “whom they had seized in May”. */
function takenBetween(items: Item[], at: number, date: number): boolean {
  for (let k = date - 1; k > at && items[k].kind !== 'sign' && items[k].kind !== 'and'; k--)
    if (isTaken(items[k]) || items[k].group?.harm === 'captured')
      return items.slice(at + 1, k + 1).some((x) => x.group !== undefined || x.names !== undefined)
  return false
}

const isTaken = (item: Item | undefined): boolean => HARMS.some((kind) => has(item, kind)?.harm === 'captured')

const actsOnThem = (item: Item | undefined): boolean =>
  HARMS.some((kind) => {
    const harm = has(item, kind)?.harm
    return harm === 'released' || harm === 'killed'
  }) || has(item, 'event_verb')?.subtype === 'prisoner_exchange'

/** Those who were held are let go. */
export const frees = (item: Item | undefined): boolean =>
  HARMS.some((kind) => has(item, kind)?.harm === 'released') || has(item, 'event_verb')?.subtype === 'prisoner_exchange'

const HARMS = ['harm_participle', 'harm_active'] as const
