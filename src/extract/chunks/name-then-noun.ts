/** Who a person is, told by a noun behind the name: “R. Navas, a journalist,”. */
import { COMMA, has, type Item, isSign, SEMICOLON, STOP } from '../item.js'
import { leadsToPerson } from '../words.js'
import { OF_OFFICE, single, VERBAL } from './apposition-words.js'

/** “and former mayor”: a noun without an article tells of the person told of before it. */
const isBare = (item: Item | undefined): boolean => single(item?.group) && item?.group?.implied === 'singular'

/** “R. Navas, resident of Ossa died”, “…, resident of Ossa and 25-year-old P. Dorin”: without an article it begins no new victim. */
const endsBare = (items: Item[], i: number): boolean =>
  VERBAL.has(items[i].kind) || (has(items[i], 'and') !== undefined && !single(items[i + 1]?.group))

/** “R. Navas, a journalist,”, “R. Navas, a lawyer and former mayor,”. */
export function nameThenNoun(items: Item[], i: number): number {
  if (
    !items[i].names ||
    (items[i - 1]?.kind === 'preposition' && !leadsToPerson(items[i - 1])) ||
    !isSign(items[i + 1], COMMA)
  )
    return 0
  // “R. Navas, believed to be the leader,”
  const noun = has(items[i + 3], 'be')?.kind === 'to' ? i + 4 : i + 2
  const group = items[noun]?.group
  if (!group || !single(group) || group.quantity || group.own || group.personal) return 0
  let next = noun + 1
  while (has(items[next], 'and') && isBare(items[next + 1])) next += 2
  const after = items[next]
  const closed =
    after === undefined ||
    isSign(after, COMMA) ||
    isSign(after, SEMICOLON) ||
    isSign(after, STOP) ||
    after.kind === 'be'
  if (closed || (isBare(items[noun]) && endsBare(items, next))) return next
  const verb = whereEnd(items, next)
  return verb > next && VERBAL.has(items[verb]?.kind) ? verb : 0
}

/** “R. Navas, a group leader | in Ossa | was killed”: past where the person is from or lives. */
function whereEnd(items: Item[], at: number): number {
  if (items[at]?.kind !== 'preposition' && items[at]?.kind !== 'from') return at
  let end = at + 1
  while (end - at < LONGEST && OF_OFFICE.has(items[end]?.kind)) end++
  return end
}

const LONGEST = 5
