/**
 * Times that say when persons were taken who are then freed, found or killed: “freed four men arrested in the war of 2020”. No toll counts
 * over such a time. Persons who come free or are taken in a week or a month do so at once, as those killed in it need not.
 */
import { has, type Item, type Reading } from '../../item.js'
import { isOf } from '../../words.js'
import type { Claim } from '../claims.js'

/** Whether the time at item `at` is that of a capture, told of the persons of a claim of another harm. */
export function isOfCapture(items: readonly Item[], at: number, { harm }: Claim): boolean {
  if (harm === 'captured') return false
  for (let k = at - 1; k > 0 && at - k <= REACH; k--) {
    const item = items[k]
    if (item.kind === 'sign' || (item.kind === 'and' && !items[k + 1].date)) return false
    if (isTaken(item)) return describes(items, k)
  }
  return false
}

/** “men seized in”, “whom they had seized in”, “who had been seized in” */
function describes(items: readonly Item[], k: number): boolean {
  if (items[k - 1].group !== undefined) return true
  const lead = items.slice(Math.max(0, k - CLAUSE), k)
  return lead.some((item) => item.kind === 'relative') && lead.some((item) => AUXILIARY.has(item.kind))
}

const isTaken = (item: Item): boolean => WORDS.some((kind) => has(item, kind)?.harm === 'captured')

const WORDS = ['harm_participle', 'harm_active'] as const
const AUXILIARY = new Set<Item['kind']>(['be', 'have'])
/** Items from a word for the capture to its time: “seized by the rebels near Velm in the last war”. */
const REACH = 12
/** Items of “who had all been”. */
const CLAUSE = 5

/**
 * “were freed last week”, “captured in May”: those freed or taken in a week or month were so at once, unless it is the week that a
 * bulletin counts over: “within the week”.
 */
export function isMoment(reading: Reading, items: readonly Item[], at: number, { harm }: Claim): boolean {
  if (harm !== 'released' && harm !== 'captured') return false
  const precision = items[at].date?.precision
  const counts = has(items[at], 'since') !== undefined || isOf(reading, items[at - 1], 'during')
  return precision === 'month' || (precision === 'week' && !counts)
}
