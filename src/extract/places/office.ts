/** Names behind the place of an office: “the spokesman in Ossa, Arno Lisk,”, “said the mayor of Ossa, Arno Lisk”. They are persons, no places. */
import { COMMA, has, type Item, isSign, STOP } from '../item.js'
import type { PlaceMention } from './index.js'

/** Items between the word for an office and the end of its place: “the head of the mission in Ossa”. */
const REACH = 9

/** Whether items [i, end) name who holds an office at the place before them. */
export function holdsOffice(items: Item[], { at, next }: PlaceMention, i: number, end: number): boolean {
  if (!isSign(items[next], COMMA) || !(end > i + 1 || items[i].names)) return false
  const after = items[end]
  if (after && !isSign(after, COMMA) && !isSign(after, STOP) && !has(after, 'speech')) return false
  for (let k = at - 1; k >= 0 && at - k <= REACH; k--) {
    const item = items[k]
    if (has(item, 'title') || has(item, 'speech_noun') || item.group?.number === 'sg') return true
    if (has(item, 'speech')) return items[k + 1].kind === 'determiner'
    if (!WITHIN.has(item.kind)) return false
  }
  return false
}

const WITHIN = new Set<Item['kind']>([
  'of',
  'preposition',
  'determiner',
  'article',
  'unknown',
  'capital',
  'body',
  'actor',
  'side_adjective',
  'side_noun',
  'verb',
  'person',
])
