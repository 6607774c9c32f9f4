/** A number in digits, “1 347” or “1.5 million”, unless the sign or word beside it makes it a type, a price or a date: T-72, $5, No. 5. */
import { DECIMAL, MIXED, ORDINAL } from '../../text/numerals.js'
import { SPACED } from '../../text/tokens.js'
import { namesResolution } from '../agreements/resolutions.js'
import { DASH, has, type Item, isSign, type Reading } from '../item.js'
import { exact, type Quantity } from './quantities.js'

const NOT_A_COUNT = new Set([37, 36, 8364, 163, 176, 47, 8381, 35])

export function readDigits(reading: Reading, items: Item[], i: number): { quantity: Quantity; next: number } | null {
  const { tokens: t, text } = reading
  const at = items[i].from
  const form = t.form[at]
  if (form & (ORDINAL | MIXED)) return null
  if (typeNumber(reading, items, i) || namesResolution(items, i)) return null
  let value = t.value[at]
  let next = i + 1
  const three = (k: number) => items[k]?.kind === 'numeral' && t.end[items[k].from] - t.start[items[k].from] === 3
  const short = t.end[at] - t.start[at] <= 3
  while (
    short &&
    value > 0 &&
    three(next) &&
    t.before[items[next].from] === SPACED &&
    /^\d{1,3}$/.test(text.slice(t.start[at], t.end[at]))
  ) {
    value = value * 1000 + t.value[items[next].from]
    next++
  }
  const times = has(items[next], 'multiplier')
  if (times) value *= times.value ?? 1
  else if (form & DECIMAL) return null
  const after = items[next]
  if (after && after.kind === 'sign' && NOT_A_COUNT.has(after.sign)) return null
  return { quantity: exact(Math.round(value)), next: times ? next + 1 : next }
}

/** Numbers glued to a word or sign: T-72, Mi-24, $5, No. 5, 7.62-mm. */
function typeNumber(reading: Reading, items: Item[], i: number): boolean {
  const { tokens: t } = reading
  const before = items[i - 1]
  if (!before) return false
  const glued = t.before[items[i].from] === 0
  if (glued && before.kind === 'sign' && NOT_A_COUNT.has(before.sign)) return true
  const beforeDash = items[i - 2]
  return (
    glued &&
    isSign(before, DASH) &&
    beforeDash !== undefined &&
    t.before[before.from] === 0 &&
    beforeDash.kind !== 'numeral' &&
    !has(beforeDash, 'number')
  )
}
