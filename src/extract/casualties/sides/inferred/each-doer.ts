/**
 * Two who do harm in one sentence: “Ostrian shells killed 11 people, while Karvian strikes killed 65”, “four were killed by Ostrian fire and
 * two by Karvian fire”. Each figure has the one of its own clause.
 */
import { COMMA, has, type Item, isSign, SEMICOLON } from '../../../item.js'
import type { ReadSentence } from '../../../read.js'
import type { Claim } from '../../claims.js'
import { doerAt } from '../hostile.js'

/** The side whose arms or forces did the harm of a claim, where its sentence shows several; else null. */
export function doerInClause({ items }: ReadSentence, claim: Claim): string | null {
  if (doersIn(items).size < 2) return null
  const start = items.findIndex((item) => item.from >= claim.from)
  const before = reach(items, start - 1, -1)
  if (claim.active) return firstDoer(items, before)
  const end = items.findLastIndex((item) => item.to <= claim.to)
  return firstDoer(items, reach(items, end + 1, 1)) ?? firstDoer(items, before)
}

/** Of two who do harm in one sentence the one who did not do this. */
export function otherDoer({ items }: ReadSentence, doer: string): string | null {
  const [other, third] = [...doersIn(items)].filter((code) => code !== doer)
  return third === undefined ? (other ?? null) : null
}

/** Read once a sentence, whatever it counts. */
function doersIn(items: Item[]): ReadonlySet<string> {
  const known = DOERS.get(items)
  if (known) return known
  const doers = new Set(items.flatMap((_, i) => doerAt(items, i, true) ?? []))
  DOERS.set(items, doers)
  return doers
}

const DOERS = new WeakMap<Item[], ReadonlySet<string>>()

/** Places of items from one on, up to the border of its clause. */
function reach(items: readonly Item[], from: number, step: 1 | -1): number[] {
  const out: number[] = []
  for (let i = from; i >= 0 && i < items.length && !isBorder(items[i]); i += step) out.push(i)
  return out
}

const isBorder = (item: Item): boolean =>
  has(item, 'and') !== undefined || item.kind === 'relative' || isSign(item, COMMA) || isSign(item, SEMICOLON)

function firstDoer(items: Item[], at: readonly number[]): string | null {
  for (const i of at) {
    const doer = doerAt(items, i, true)
    if (doer !== null) return doer
  }
  return null
}
