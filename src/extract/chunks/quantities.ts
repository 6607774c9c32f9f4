/**
 * Numbers of anything: digits, words, vague words, bounds and ranges, as {low, best, high, kind}. What is counted is not
 * decided here. Numbers that cannot count (dates, units, types of weapon, percentages, money) are left alone.
 */
import type { CountKind } from '../../model/vocab.js'
import {
  CLOSE_PAREN,
  COLON,
  DASH,
  has,
  type Item,
  type ItemKind,
  isSign,
  makeItem,
  OPEN_PAREN,
  PLUS,
  type Reading,
  STOP,
  wordOf,
} from '../item.js'
import { readDigits } from './digits.js'

export interface Quantity {
  low: number | null
  best: number | null
  high: number | null
  kind: CountKind
  /** Vague word of the ontology, where there is no number. */
  vague?: string
  /** “all four”, “the two”: refers to persons already told of. */
  definite?: boolean
  /** “half of them”: a share of another figure. */
  share?: number
  /** “a third of the 60”: its whole is told beside it. */
  part?: boolean
  none?: boolean
}

/** A quantity with every field, so that all have one shape. */
const quantityOf = (
  [low, best, high]: [number | null, number | null, number | null],
  kind: CountKind,
  more: Partial<Quantity> = {},
): Quantity => ({
  low,
  best,
  high,
  kind,
  vague: more.vague,
  definite: more.definite,
  share: more.share,
  part: more.part,
  none: more.none,
})

export const exact = (value: number): Quantity => quantityOf([value, value, value], 'exact')

// biome-ignore format: a table
const STARTS = new Set<ItemKind>([
  'number', 'vague', 'approximator', 'half', 'none', 'article', 'between', 'from',
])

const mayStart = ({ kind, entry, entries }: Item): boolean =>
  kind === 'numeral' || (entry !== null && (STARTS.has(kind) || entries.length > 1))

/** Rewrites every quantity of a sentence into one item. */
export function chunkQuantities(reading: Reading, items: Item[]): Item[] {
  const out: Item[] = []
  for (let i = 0; i < items.length; ) {
    const found = mayStart(items[i]) ? readQuantity(reading, items, i) : null
    if (!found) {
      out.push(items[i++])
      continue
    }
    const quantity = found.quantity.vague === 'same' ? lastIn(out) : found.quantity
    out.push(makeItem('quantity', items[i].from, items[found.next - 1].to, items[i], 0, { quantity }))
    i = found.next
  }
  return out
}

/** “14 rebels were killed and as many soldiers wounded”: the number told last, or some. */
const lastIn = (items: readonly Item[]): Quantity =>
  items.findLast(({ quantity }) => quantity !== undefined && !quantity.none)?.quantity ??
  quantityOf([null, null, null], 'vague', { vague: 'plural' })

interface Found {
  quantity: Quantity
  next: number
}

function readQuantity(reading: Reading, items: Item[], i: number): Found | null {
  const bound = boundAt(items, i)
  if (bound) {
    let next = i + 1
    if (items[next]?.kind === 'determiner') next++
    // “just over two months after the riots” is a time.
    if (items[next]?.date) return null
    const inner =
      readShare(reading, items, next) ??
      readRange(reading, items, next) ??
      readArticleMultiplier(items, next) ??
      readMultiplier(items, next)
    if (inner) return skipFigure(reading, items, { quantity: applyBound(inner.quantity, bound), next: inner.next })
    // “Some rebels” is no approximation but an unknown number.
    if (!has(items[i], 'vague')) return null
  }
  const between = has(items[i], 'between') ? readBetween(reading, items, i + 1) : null
  if (between) return between
  const none = has(items[i], 'none')
  // “Detachment No. 4”: a number, and not none.
  if (none) return isNumberSign(items, i) ? null : { quantity: { ...exact(0), none: true }, next: i + 1 }
  const found = readShare(reading, items, i) ?? readArticleMultiplier(items, i) ?? readRange(reading, items, i)
  return found && readSuffix(reading, items, skipFigure(reading, items, found))
}

/** “As many as 12 miners died” counts them; further on, “as many as 12” is the most there may be. */
function boundAt(items: Item[], i: number): string | undefined {
  const entry = has(items[i], 'approximator')
  const opens = entry?.kind === 'opening' && (i === 0 || isSign(items[i - 1], COLON))
  return opens ? 'exact' : entry?.bound
}

/** “Two (2) rebels”: the figure again in parentheses. */
function skipFigure(reading: Reading, items: Item[], found: Found): Found {
  if (!isSign(items[found.next], OPEN_PAREN) || !isSign(items[found.next + 2], CLOSE_PAREN)) return found
  const again = readNumber(reading, items, found.next + 1)
  return again?.quantity.best === found.quantity.best ? { ...found, next: found.next + 3 } : found
}

const isNumberSign = (items: Item[], i: number): boolean =>
  isSign(items[i + 1], STOP) && items[i + 2]?.kind === 'numeral'

/** “17 or more”, “20 or so”, “five out of seven”, “five of a total of seven”. */
function readSuffix(reading: Reading, items: Item[], found: Found): Found {
  const sum = items[found.next]?.kind === 'of' && has(items[found.next + 1], 'approximator')?.bound === 'exact'
  if (sum || has(items[found.next], 'out_of')) {
    const whole = readNumber(reading, items, found.next + (sum ? 2 : 1))
    return whole ? { quantity: found.quantity, next: whole.next } : found
  }
  const glued = plusEnd(items, found.next)
  if (glued > found.next) return { quantity: applyBound(found.quantity, 'at_least'), next: glued }
  const bound = has(items[found.next], 'suffix_bound')
  if (!bound || found.quantity.kind !== 'exact' || items[found.next].to - items[found.next].from < 2) return found
  return { quantity: applyBound(found.quantity, bound.bound ?? 'at_least'), next: found.next + 1 }
}

/** “20+”, “twenty-plus”: the item after the sign or word, or `i`. */
function plusEnd(items: Item[], i: number): number {
  if (isSign(items[i], PLUS)) return i + 1
  return isSign(items[i], DASH) && has(items[i + 1], 'suffix_bound')?.kind === 'glued' ? i + 2 : i
}

/** Moves the bounds of a number: “at least 5” is 5 or more, “up to 5” is at most 5, “about 5” is 5 roughly. */
export function applyBound(q: Quantity, bound: string): Quantity {
  if (q.vague !== undefined) return q
  if (bound === 'exact' || (q.kind === 'range' && bound !== 'at_most' && bound !== 'fewer_than')) return q
  if (bound === 'at_least' || bound === 'more_than') return { ...q, high: null, kind: 'at_least' }
  if (bound === 'at_most' || bound === 'fewer_than') return { ...q, low: null, best: null, kind: 'at_most' }
  return { ...q, kind: 'approximate' }
}

/** “half of them”, “half a dozen”. */
function readShare(reading: Reading, items: Item[], i: number): Found | null {
  const ratio = readRatio(reading, items, i)
  if (ratio) return ratio
  const dozens = readHalfDozen(items, i)
  if (dozens) return dozens
  const half = has(items[i], 'half')
  if (!half) return null
  const article = items[i + 1]?.kind === 'determiner' ? i + 2 : items[i + 1]?.kind === 'of' ? i + 3 : -1
  const whole = article > 0 && items[article - 1]?.kind === 'determiner' ? readNumber(reading, items, article) : null
  // “half of the 210 killed”: the whole is a figure of its own.
  if (whole?.quantity.best && !items[whole.next]?.entries.some(({ harm }) => harm)) {
    const part = Math.round(whole.quantity.best * (half.value ?? 0.5))
    return { quantity: quantityOf([part, part, part], 'approximate', { part: true }), next: whole.next }
  }
  return {
    quantity: quantityOf([null, null, null], 'vague', { vague: 'plural', share: half.value ?? 0.5 }),
    next: i + 1,
  }
}

/** “half a dozen”, “a half-dozen”, “half-a-dozen”. */
function readHalfDozen(items: Item[], i: number): Found | null {
  const start = has(items[i], 'article') && isSign(items[i + 2], DASH) ? i + 1 : i
  if (!has(items[start], 'half')) return null
  let at = start + 1
  while (isSign(items[at], DASH) || has(items[at], 'article')) at++
  const dozen = has(items[at], 'multiplier')
  return dozen ? { quantity: exact((dozen.value ?? 12) / 2), next: at + 1 } : null
}

/** “one in four of them”: a share, and no four. */
function readRatio(reading: Reading, items: Item[], i: number): Found | null {
  if (has(items[i], 'number')?.value !== 1 || wordOf(reading, items[i + 1]) !== 'in') return null
  const of = items[i + 3]
  const whole = has(items[i + 2], 'number')?.value ?? 0
  if (whole < 2 || !(of?.kind === 'of' || has(of, 'includes')?.kind === 'of')) return null
  const quantity = quantityOf([null, null, null], 'vague', { vague: 'plural', share: 1 / whole })
  return { quantity, next: of.kind === 'of' ? i + 4 : i + 3 }
}

/** “a dozen”, “a hundred”, “a hundred and five”. */
function readArticleMultiplier(items: Item[], i: number): Found | null {
  if (!has(items[i], 'article') || !has(items[i + 1], 'multiplier')) return null
  const value = has(items[i + 1], 'multiplier')?.value ?? 0
  const more = value >= 100 && has(items[i + 2], 'and') && has(items[i + 3], 'number') ? readWords(items, i + 3) : null
  // “killed a hundred and five wounded”: two figures
  if (more?.quantity.best && more.quantity.best < value && !items[more.next]?.entries.some(({ harm }) => harm))
    return { quantity: exact(value + more.quantity.best), next: more.next }
  return readMultiplier(items, i + 1)
}

/** “dozen” after “a” or “some”. */
function readMultiplier(items: Item[], i: number): Found | null {
  const times = has(items[i], 'multiplier')
  if (!times) return null
  const quantity: Quantity = { ...exact(times.value ?? 0), kind: 'approximate' }
  return { quantity, next: items[i + 1]?.kind === 'of' ? i + 2 : i + 1 }
}

function readBetween(reading: Reading, items: Item[], i: number): Found | null {
  const low = readNumber(reading, items, i)
  if (!low || !(has(items[low.next], 'and') || has(items[low.next], 'range_to') || items[low.next]?.kind === 'to'))
    return null
  const high = readNumber(reading, items, low.next + 1)
  return high && range(low, high)
}

function readRange(reading: Reading, items: Item[], i: number): Found | null {
  const low = readNumber(reading, items, i)
  if (!low) return readVague(items, i)
  const sign = items[low.next]
  const joined = isSign(sign, DASH) || sign?.kind === 'to' || has(sign, 'range_to')
  const high = joined ? readNumber(reading, items, low.next + 1) : null
  return (high && range(low, high)) ?? low
}

function range(low: Found, high: Found): Found | null {
  const a = low.quantity.low as number
  const b = high.quantity.low as number
  if (a >= b || (b > a * 20 && b > 50)) return null
  return { quantity: quantityOf([a, null, b], 'range'), next: high.next }
}

/** What follows a word for two that counts nothing. */
const PAIR_END = new Set<ItemKind | undefined>(['and', 'be', 'sign', 'relative', 'preposition', undefined])

function readVague(items: Item[], i: number): Found | null {
  const vague = has(items[i], 'vague')
  // “a couple and their son”: man and wife
  if (!vague || (has(items[i], 'pair') && PAIR_END.has(items[i + 1]?.kind))) return null
  const partitive = has(items[i + 2], 'determiner') || items[i + 2]?.kind === 'pronoun'
  const next = items[i + 1]?.kind === 'of' && !partitive ? i + 2 : i + 1
  return { quantity: quantityOf([null, null, null], 'vague', { vague: vague.vague }), next }
}

/** A number in digits or words: “1 347”, “twenty-two”, “two hundred and five”, “three dozen”, “1.5 million”. */
function readNumber(reading: Reading, items: Item[], i: number): Found | null {
  const item = items[i]
  if (!item) return null
  if (item.kind === 'numeral') return readDigits(reading, items, i)
  return has(item, 'number') ? readWords(items, i) : null
}

function readWords(items: Item[], i: number): Found | null {
  let total = 0
  let part = 0
  let next = i
  for (; next < items.length; next++) {
    const word = has(items[next], 'number')
    const times = has(items[next], 'multiplier')
    if (word && (part === 0 || (part % 100 >= 20 && part % 10 === 0 && (word.value ?? 0) < 10) || part % 100 === 0))
      part += word.value ?? 0
    else if (times && (part > 0 || total > 0)) {
      if ((times.value ?? 0) >= 1000) {
        total += part * (times.value ?? 1)
        part = 0
      } else part *= times.value ?? 1
    } else if (isSign(items[next], DASH) && has(items[next + 1], 'number') && part % 10 === 0 && part >= 20) continue
    else if (has(items[next], 'and') && part > 0 && part % 100 === 0 && has(items[next + 1], 'number')) continue
    else break
  }
  const value = total + part
  if (value === 0 && (has(items[i], 'number')?.value ?? 1) !== 0) return null
  return {
    quantity: exact(value),
    next: items[next]?.kind === 'of' && has(items[next - 1], 'multiplier') ? next + 1 : next,
  }
}
