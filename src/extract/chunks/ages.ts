/** Ages and birth years told with a word for them, so that no number of years is taken for a number of persons. */
import { classSet, hasAny } from '../classes.js'
import {
  CLOSE_PAREN,
  COMMA,
  DASH,
  has,
  type Item,
  isSign,
  makeItem,
  NO_ENTRY,
  OPEN_PAREN,
  type Reading,
  SEMICOLON,
  STOP,
} from '../item.js'
import { isOf } from '../words.js'

const MOST = 120

/** Rewrites “19-year-old”, “aged 24 and 31”, “born in 2003” and “nine months old” into one item each. */
export function chunkAges(reading: Reading, items: Item[]): Item[] {
  if (
    !items.some(
      (item, i) =>
        has(item, 'age_word') ||
        isOf(reading, item, 'age_extremes') ||
        (hasAny(item, LEADS) && isNumber(reading, items[i + 1])),
    )
  )
    return items
  const out: Item[] = []
  for (let i = 0; i < items.length; ) {
    const next =
      ageBefore(reading, items, i) ||
      ageAfter(reading, items, i) ||
      ageOf(reading, items, i) ||
      ageOfExtreme(reading, items, i) ||
      born(reading, items, i)
    if (next === 0) {
      out.push(items[i++])
      continue
    }
    out.push(makeItem('age', items[i].from, items[next - 1].to, NO_ENTRY, 0))
    i = next
  }
  return out
}

/** What can lead to an age that no word for it follows. */
const LEADS = classSet('of', 'approximator')

const isNumber = (reading: Reading, item: Item | undefined): boolean =>
  has(item, 'number') !== undefined || (item?.kind === 'numeral' && reading.tokens.value[item.from] <= MOST)

/** The item after a number in digits or words, “twenty-two” and “1.5” included, or `i`. */
function numberEnd(reading: Reading, items: Item[], i: number): number {
  if (!isNumber(reading, items[i])) return i
  return isSign(items[i + 1], DASH) && has(items[i], 'number') && has(items[i + 2], 'number') ? i + 3 : i + 1
}

/** “19-year-old”, “60 years old”, “a 5- and a 7-year-old” (the second). */
function ageBefore(reading: Reading, items: Item[], i: number): number {
  const end = numberEnd(reading, items, i)
  if (end === i) return 0
  const at = isSign(items[end], DASH) ? end + 1 : end
  return has(items[at], 'age_word')?.after ? at + 1 : 0
}

/** “aged 24”, “aged 11 and 13”, “aged between 7 and 15”, “age 30 to 45”, “under the age of 25”. */
function ageAfter(reading: Reading, items: Item[], i: number): number {
  let at = i
  if (has(items[at], 'approximator') || has(items[at], 'between')) at++
  if (has(items[at], 'determiner')) at++
  if (!has(items[at], 'age_word')?.before) return underAge(reading, items, i)
  at++
  if (has(items[at], 'between') || has(items[at], 'approximator') || has(items[at], 'article')) at++
  let end = numberEnd(reading, items, at)
  if (end === at) return 0
  for (let n = 0; n < 12; n++) {
    let next = end
    while (next - end < 2 && (isSign(items[next], COMMA) || isSign(items[next], DASH) || joins(items[next]))) next++
    const more = next > end ? numberEnd(reading, items, next) : next
    if (more === next || counts(items[more])) break
    end = more
  }
  return end
}

/** “boys under 15,”, “those over 60.”: behind persons and before the end of their phrase. */
function underAge(reading: Reading, items: Item[], i: number): number {
  const bound = has(items[i], 'approximator')?.bound
  if (bound !== 'fewer_than' && bound !== 'more_than') return 0
  const before = items[i - 1]
  if (has(before, 'person')?.number !== 'pl' && !has(before, 'determiner')) return 0
  const end = numberEnd(reading, items, i + 1)
  const after = items[end]
  return end > i + 1 && (after === undefined || after.kind === 'sign' || after.kind === 'be' || after.kind === 'have')
    ? end
    : 0
}

/** “a boy of nine,”, “boy of 12 years”: no noun follows the number. */
function ageOf(reading: Reading, items: Item[], i: number): number {
  if (items[i].kind !== 'of' || has(items[i - 1], 'person')?.number !== 'sg') return 0
  const end = numberEnd(reading, items, i + 1)
  if (end === i + 1) return 0
  const at = has(items[end], 'unit') || has(items[end], 'date_word') ? end + 1 : end
  const after = items[at]
  return after === undefined || after.kind === 'sign' || after.kind === 'be' || after.kind === 'have' ? at : 0
}

/** “the youngest of them 12,”, “the eldest of whom was only 14”: of one of several. */
function ageOfExtreme(reading: Reading, items: Item[], i: number): number {
  const end = numberEnd(reading, items, i)
  if (end === i || !endsAge(items[end])) return 0
  for (let k = i - 1; k >= 0 && i - k <= EXTREME; k--) {
    if (isOf(reading, items[k], 'age_extremes')) return end
    if (items[k].kind === 'sign' && !isSign(items[k], COMMA)) return 0
  }
  return 0
}

/** Items from “the youngest” to the age. */
const EXTREME = 8

const joins = (item: Item | undefined): boolean => has(item, 'and') !== undefined || has(item, 'range_to') !== undefined

/** A word after a number that makes it a count: “aged 14 and 16 others”. */
const counts = (item: Item | undefined): boolean =>
  has(item, 'person') !== undefined || has(item, 'other') !== undefined || has(item, 'harm_participle') !== undefined

/** “born in 2003”, “b. 2002”, “born on 3 May 1999” (the year as far as it is a plain number). */
function born(reading: Reading, items: Item[], i: number): number {
  if (has(items[i], 'age_word')?.kind !== 'birth') return 0
  let at = i + 1
  while (
    at - i < 6 &&
    items[at] &&
    !isYear(reading, items[at]) &&
    (items[at].kind === 'preposition' || isSign(items[at], STOP) || dayOrMonth(items[at]))
  )
    at++
  if (!isYear(reading, items[at])) return 0
  // “born in 1958 and 1962”
  return joins(items[at + 1]) && isYear(reading, items[at + 2]) ? at + 3 : at + 1
}

const isYear = (reading: Reading, item: Item | undefined): boolean =>
  item?.kind === 'numeral' && reading.tokens.value[item.from] > 1900

const dayOrMonth = (item: Item): boolean =>
  item.kind === 'month' || has(item, 'month') !== undefined || item.kind === 'numeral'

/** “, 23,”, “(23)”, “, aged 23”, “, born in 1999” after a name: the age and the item behind it; `at` and none where nobody tells one. */
export function ageAside(reading: Reading, items: Item[], at: number): { age: number | null; next: number } {
  const none = { age: null, next: at }
  const open = isSign(items[at], OPEN_PAREN)
  if (!open && !isSign(items[at], COMMA)) return none
  const told = has(items[at + 1], 'age_word') ? at + 2 : at + 1
  const age = years(reading, items[told])
  const after = items[told + 1]
  const word = !open && has(after, 'age_word') !== undefined
  if (!(open ? isSign(after, CLOSE_PAREN) : word || endsAge(after)) || age < 1 || age > OLDEST) return none
  return { age, next: open || word ? told + 2 : told + 1 }
}

/** Years above which a number is no age. */
export const OLDEST = 110

/** The number at an item: read already, alone as a count without a noun, or in digits; else 0. */
function years(reading: Reading, item: Item | undefined): number {
  if (item?.group) return item.group.headFrom === -1 ? (item.group.quantity?.best ?? 0) : 0
  return item?.quantity?.best ?? (item?.kind === 'numeral' ? reading.tokens.value[item.from] : 0)
}

const endsAge = (after: Item | undefined): boolean =>
  after === undefined || has(after, 'and') !== undefined || (after.kind === 'sign' && ENDS.has(after.sign))

const ENDS = new Set([COMMA, STOP, SEMICOLON, OPEN_PAREN, CLOSE_PAREN])
