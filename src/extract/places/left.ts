/** Places that people left or were moved from: “fled Ossa”, “evacuated 60 people from Ossa”, “transferred three hostages out of Ossa”. */
import { COMMA, has, type Item, isSign, type Reading } from '../item.js'
import { spanEndsWith } from '../words.js'

/** “villagers from Marn”, “fled from Marn”: where persons live or left. */
export const leftFrom = (items: Item[], k: number): boolean =>
  (items[k].kind === 'from' &&
    (items[k - 1]?.group !== undefined ||
      // “an exodus from Marn”
      has(items[k - 1], 'event_noun')?.subtype === 'displacement' ||
      (has(items[k - 1], 'person') !== undefined && items[k + 1]?.kind !== 'determiner') ||
      // “fled to Ossa from Marn”
      (items[k - 2]?.kind === 'to' && isLeaving(items[k - 3])))) ||
  ((items[k].kind === 'from' || items[k].kind === 'out_of') && movedFrom(items, k))

/** “evacuated 60 people, mostly women, from Ossa”, “transferred three hostages out of Ossa”: only those who were moved stand between. */
function movedFrom(items: Item[], k: number): boolean {
  for (let at = k - 1; at >= 0 && k - at <= MOVED; at--) {
    if (isLeaving(items[at])) return true
    if (!(items[at].group || MOVED_WITH.has(items[at].kind) || isSign(items[at], COMMA))) return false
  }
  return false
}

/** Items of those who are moved. */
const MOVED = 8

const MOVED_WITH = new Set<Item['kind']>(['unknown', 'and', 'adverb', 'date', 'preposition', 'person_adjective'])

const isLeaving = (item: Item | undefined): boolean => LEAVES.has(has(item, 'event_verb')?.subtype)

/** “fled Ostria”, “streamed out of Ostria”, “fled from Ostria”: the land that people left. */
export const leftBy = (reading: Reading, items: Item[], k: number): boolean =>
  leftFrom(items, k) || flees(reading, items, k)

export const flees = (reading: Reading, items: Item[], k: number): boolean =>
  (FLEES.has(has(items[k], 'event_verb')?.subtype) || has(items[k], 'harm_intransitive')?.harm === 'displaced') &&
  spanEndsWith(reading, items[k].from, items[k].to, 'leaves_place')

const FLEES = new Set<string | undefined>(['displacement', 'change_to_group_activity'])

const LEAVES = new Set<string | undefined>([...FLEES, 'prisoner_exchange', 'detention'])
