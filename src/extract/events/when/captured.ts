/** Days on which those were taken who are then freed or killed: “released two teachers kidnapped last month”. */
import { has, type Item } from '../../item.js'

/** Whether the day at item `date` tells when persons were taken, and not when what the item at `at` tells was done to them. */
export const ofCapture = (items: Item[], at: number, date: number): boolean =>
  date < at
    ? takenNear(items, date) && !takenIn(items, date, at)
    : actsOnThem(items[at]) && takenBetween(items, at, date)

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
