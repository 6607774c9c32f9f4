/** Ranks and titles before a name: “Major (res.)”, “1st Lt.”, “Marine Corps Sgt. 1st Class”; one that a list of names shares. */
import { LOWER } from '../../text/tokens.js'
import { classSet, hasAny } from '../classes.js'
import { CLOSE_PAREN, DASH, has, type Item, isSign, OPEN_PAREN, type Reading, STOP, textOf, wordOf } from '../item.js'
import { isOf } from '../words.js'
import { nameEnd } from './name-words.js'

export interface Rank {
  /** The item at which the name begins. */
  at: number
  rank: string | null
  title: string | null
  /** The rank is that of each name of a list: “Majors X and Y”. */
  shared: boolean
}

/** The rank and title that start at item i; none where the words before a name tell neither. */
export function rankEnd(reading: Reading, items: Item[], i: number): Rank {
  let at = i
  let rank: string | null = null
  let title: string | null = null
  const branch = branchEnd(reading, items, i)
  // A force is no part of the rank: “Marine Corps Sgt.”, unlike “infantry sergeant”.
  const told = has(items[i], 'body') ? i : branch
  const many = pluralRank(reading, items, branch)
  if (many) {
    const whole = told > i ? `${textOf(reading, items[i].from, items[told - 1].to)} ${many.rank}` : many.rank
    return { at: many.at, rank: whole, title, shared: true }
  }
  if (told > i) rank = textOf(reading, items[i].from, items[told - 1].to)
  at = branch
  for (;;) {
    const end = wordEnd(reading, items, at)
    if (end === at) break
    const text = textOf(reading, items[at].from, items[end - 1].to)
    if (has(items[at], 'title') && !has(items[at], 'rank')) title = title ? `${title} ${text}` : text
    else rank = rank ? `${rank} ${text}` : text
    at = asideEnd(items, dashEnd(items, stopEnd(reading, items, end)))
  }
  return { at, rank, title, shared: false }
}

/** “Privates of the Dawn Army X and Y”: the rank of each, and the item at which their names begin. */
export function ranksOf(reading: Reading, items: Item[], i: number): { rank: string; at: number } | null {
  if (reading.upperCase || has(items[i], 'plural_rank') === undefined || items[i + 1]?.kind !== 'of') return null
  for (let at = i + 3; at < i + 8 && items[at]; at++) {
    if (items[at - 1].kind === 'sign') return null
    if (hasAny(items[at - 1], FORCES) && nameEnd(reading, items, at, false) > at)
      return { rank: oneOf(reading, items[i]), at }
  }
  return null
}

const FORCES = classSet('body', 'actor', 'side_noun')

/** “Riflemen”, “Sergeants Major”, as the rank of one of them. */
const oneOf = (reading: Reading, { from, to }: Item): string =>
  textOf(reading, from, to)
    .replace(/e(?=n$)/, 'a')
    .replace(/(?<=M)E(?=N$)/, 'A')
    .replace(/s(?=$|[- ](?:first|second|third|major|general|junior|senior|colonel)\b)/i, '')

/** “Majors”, “Sergeants Second Class” before a name, as the rank of one of them; in lower case before a whole name. */
function pluralRank(reading: Reading, items: Item[], i: number): { rank: string; at: number } | null {
  if (has(items[i], 'plural_rank') === undefined) return null
  const upper = reading.tokens.letters[items[i].from] !== LOWER
  const at = stopEnd(reading, items, i + 1)
  if (nameEnd(reading, items, at, upper) === at) return null
  return { rank: oneOf(reading, items[i]), at }
}

/** The item after one word of a rank or title, with its class or number: “Sgt. 1st Class”, “2nd Lt”. */
function wordEnd(reading: Reading, items: Item[], at: number): number {
  const first = ordinal(reading, items[at]) ? at + 1 : at
  const item = items[first]
  const rank = has(item, 'rank')
  if (item === undefined || !(rank || (first === at && has(item, 'title')))) return at
  const upper = reading.tokens.letters[item.from] !== 0
  // In lower case a rank tells a person only before a whole name: “lieutenant colonel Ivo Tarn”, but “a major city”.
  if (!upper && !(rank && namesWhole(reading, items, first + 1))) return at
  const dot = stopEnd(reading, items, first + 1)
  const graded = ordinal(reading, items[dot]) && /^class$/i.test(wordOf(reading, items[dot + 1]))
  if (graded) return dot + 2
  // “Warrant Officer Class 2”
  const classed =
    /^class$/i.test(wordOf(reading, items[first + 1])) &&
    (/^[1-4]$/.test(wordOf(reading, items[first + 2])) || isOf(reading, items[first + 2], 'rank_classes'))
  return classed ? first + 3 : first + 1
}

/** A whole name, or a second rank before one: “commando private Ivo Tarn”. */
const namesWhole = (reading: Reading, items: Item[], at: number): boolean =>
  nameEnd(reading, items, at, false) > at || (has(items[at], 'rank') !== undefined && wordEnd(reading, items, at) > at)

/** “Marine Corps”, “Navy”, “infantry” before a rank. */
function branchEnd(reading: Reading, items: Item[], i: number): number {
  if (reading.upperCase || has(items[i], 'rank') || !ranked(reading, items, i + 1)) return i
  const upper = reading.tokens.letters[items[i].from] !== LOWER
  if (!(upper && has(items[i], 'body')?.kind === 'armed_forces') && !isOf(reading, items[i], 'branches')) return i
  return i + 1
}

const ranked = (reading: Reading, items: Item[], i: number): boolean =>
  wordEnd(reading, items, i) > i || pluralRank(reading, items, i) !== null

/** Whether the word at item i may open a rank: it is of one, or a branch of a force before one. */
export const opensRank = (reading: Reading, items: Item[], i: number): boolean =>
  hasAny(items[i], RANKS) ||
  items[i].kind === 'ordinal' ||
  (items[i + 1] !== undefined && hasAny(items[i + 1], RANKS) && branchEnd(reading, items, i) > i)

const RANKS = classSet('rank', 'plural_rank', 'title', 'body')

/** “1st”, “Third”. */
const ordinal = (reading: Reading, item: Item | undefined): boolean =>
  item !== undefined &&
  (has(item, 'ordinal') !== undefined || /^\d(?:st|nd|rd|th)$/i.test(textOf(reading, item.from, item.to)))

/** The full stop glued to an abbreviation. */
const stopEnd = (reading: Reading, items: Item[], at: number): number =>
  isSign(items[at], STOP) && reading.tokens.before[items[at].from] === 0 ? at + 1 : at

/** The hyphen inside “Lt.-Col.”, “Sgt.-Maj.”. */
const dashEnd = (items: Item[], at: number): number =>
  isSign(items[at], DASH) && has(items[at + 1], 'rank') ? at + 1 : at

/** “Captain (res.) …”: the item after a short aside, or `at`. */
function asideEnd(items: Item[], at: number): number {
  if (!isSign(items[at], OPEN_PAREN)) return at
  const close = items.slice(at, at + 5).findIndex((item) => isSign(item, CLOSE_PAREN))
  return close > 0 ? at + close + 1 : at
}
