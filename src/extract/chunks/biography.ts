/**
 * Whence one comes whose age is told: “, 22, of Ossa”, “, 26, of the 2nd Rifles”, “, 20, from Velm, Marn,”. Such words tell who it is and
 * neither where nor whose, so they are taken into the name, and lists of names stay lists. Names without an age are left as they are.
 */
import { LINE, LOWER } from '../../text/tokens.js'
import {
  CLOSE_PAREN,
  COMMA,
  has,
  type Item,
  isArticle,
  isSign,
  OPEN_PAREN,
  type Reading,
  SEMICOLON,
  STOP,
} from '../item.js'
import { sideOf } from './people/group.js'

const LONGEST = 9

interface Biography {
  /** The item after it. */
  next: number
  /** Side of the place, where the registry knows it. */
  side: string | undefined
}

/** The words after the age that ends before item `at`; null where none follow. */
export function biography(reading: Reading, items: Item[], at: number): Biography | null {
  const lead = isSign(items[at], COMMA) ? at + 1 : at
  const link = items[lead]
  const opens = link?.kind === 'of' || link?.kind === 'from' || (lead > at && link?.kind === 'with')
  if (!opens || startsLine(reading, items[lead])) return null
  let end = lead + 1
  while (end - lead <= LONGEST && (inName(reading, items, end) || isShort(items, end) || isWhere(items, end)))
    end += isShort(items, end) ? 3 : 1
  if (end === lead + 1 || isArticle(items[end - 1])) return null
  const land = withLand(reading, items, end)
  if (!closes(reading, items, land)) return null
  const place = items.slice(lead + 1, land).find((x) => has(x, 'place')?.side)
  return { next: land, side: has(place, 'place')?.side ?? undefined }
}

/** Whence one comes who has a rank and no age told: “Sergeant X, from Velm, Marn,”; a side or a body there is told elsewhere. */
export function whence(reading: Reading, items: Item[], at: number): Biography | null {
  const lead = isSign(items[at], COMMA) ? at + 1 : at
  if (items[lead]?.kind !== 'from') return null
  const found = biography(reading, items, at)
  const told = found && items.slice(lead + 1, found.next)
  return told?.some((x) => sideOf(x) !== null || has(x, 'body') !== undefined) ? null : found
}

export const startsLine = (reading: Reading, item: Item | undefined): boolean =>
  item !== undefined && (reading.tokens.before[item.from] & LINE) !== 0

/** A word of the name of a place, unit or house: capitals, ordinals, and small words between them. */
function inName(reading: Reading, items: Item[], i: number): boolean {
  const item = items[i]
  if (item === undefined || startsLine(reading, item) || item.names || item.group || item.date) return false
  if (item.kind === 'sign') return isJoint(reading, items, i)
  if (item.kind === 'numeral' || item.kind === 'possessive' || isArticle(item) || has(item, 'ordinal')) return true
  if (item.kind === 'of' || has(item, 'compass')) return true
  const capital = !reading.upperCase && reading.tokens.letters[item.from] !== LOWER
  return item.kind === 'capital' || item.kind === 'place' || has(item, 'place_noun') !== undefined || capital
}

/** “from the Marn Academy (Mafa)”. */
const isShort = (items: Item[], i: number): boolean =>
  isSign(items[i], OPEN_PAREN) && items[i + 1]?.kind === 'capital' && isSign(items[i + 2], CLOSE_PAREN)

/** “from Dorn Barracks | in Velm”: where the unit is that he comes from. */
const isWhere = (items: Item[], i: number): boolean =>
  items[i]?.kind === 'preposition' && (items[i + 1]?.kind === 'capital' || items[i + 1]?.kind === 'place')

/** The hyphen of “Ben-Ami”, the full stop of “St.” or of a state, the apostrophe of “Modi'in”. */
const isJoint = (reading: Reading, items: Item[], i: number): boolean =>
  reading.tokens.before[items[i].from] === 0 &&
  (isSign(items[i], STOP)
    ? items[i + 1] !== undefined
    : items[i + 1] !== undefined && reading.tokens.before[items[i + 1].from] === 0)

/** “of Velm, Marn”: the item after the land or state that follows the town; a name with an age of its own is the next person. */
function withLand(reading: Reading, items: Item[], end: number): number {
  const land = items[end + 1]
  if (!isSign(items[end], COMMA) || land === undefined || startsLine(reading, land)) return end
  if (land.kind !== 'place' && land.kind !== 'capital' && !has(land, 'side_noun')) return end
  const dot = isSign(items[end + 2], STOP) && reading.tokens.before[items[end + 2].from] === 0 && items[end + 3]
  const next = dot ? end + 3 : end + 2
  return closes(reading, items, next) && !aged(items, next) ? next : end
}

const aged = (items: Item[], at: number): boolean =>
  isSign(items[at], COMMA) && (items[at + 1]?.kind === 'numeral' || items[at + 1]?.quantity !== undefined)

/** A sign, a joint, a verb or the end of the line: the words before it were a phrase of their own. */
const closes = (reading: Reading, items: Item[], at: number): boolean =>
  items[at] === undefined ||
  startsLine(reading, items[at]) ||
  [COMMA, SEMICOLON, STOP, 40, 41, 58].some((sign) => isSign(items[at], sign)) ||
  has(items[at], 'and') !== undefined ||
  ['be', 'have', 'harm_intransitive', 'harm_participle', 'suffer', 'verb', 'relative', 'speech', 'adverb'].includes(
    items[at].kind,
  )
