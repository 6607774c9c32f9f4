/** Clauses of one sentence that each tell of something at a place of its own: “Ten died near Ossa, two tanks were hit near Marn; a jet fell in Velm.” */
import { classSet, hasAny } from '../../classes.js'
import { COMMA, has, type Item, isSign, type Reading, SEMICOLON } from '../../item.js'
import { placesTold } from '../../places/index.js'
import type { ReadSentence } from '../../read.js'

/** Words that can tell that something happened. */
const TELLS = classSet('event_verb', 'event_noun', 'deed', 'fire')

/** The first items of such clauses, in text order; none where the sentence is not of two or more. */
export function clausesTold(reading: Reading, { items, matches }: ReadSentence): number[] {
  const borders: number[] = []
  for (let k = 0; k < items.length; k++) if (parts(items, k)) borders.push(k)
  if (borders.length === 0) return []
  const harms = new Set(matches.map(({ clause, harmAt }) => clause.items[harmAt]))
  const places = placesTold(reading, items).filter((p) => !p.wider && !p.bare && p.ref.precision !== 'country')
  const isWhole = (from: number, to: number): boolean =>
    items.slice(from, to).some((x) => harms.has(x) || hasAny(x, TELLS)) &&
    places.some(({ at }) => at >= from && at < to)
  // What tells of nothing or of no place goes with what stands before it.
  const starts = [0]
  for (const [k, border] of borders.entries())
    if (isWhole(border, borders[k + 1] ?? items.length) && isWhole(starts[starts.length - 1], border))
      starts.push(border)
  return starts.length > 1 ? starts : []
}

/** “; a jet”, “, two tanks”, “, and a jet”: another subject begins. “in Ossa, a town in Marn” only tells what Ossa is. */
function parts(items: Item[], k: number): boolean {
  if (isSign(items[k], SEMICOLON)) return true
  if (!isSign(items[k], COMMA)) return false
  const joined = has(items[k + 1], 'and') !== undefined
  const next = items[joined ? k + 2 : k + 1]
  return (
    next !== undefined &&
    (COUNTED.has(next.kind) || next.group?.quantity != null || (joined && next.kind === 'article'))
  )
}

const COUNTED = new Set<Item['kind']>(['quantity', 'numeral'])

/** The clause of an item by its number. */
export const clauseAt = (starts: readonly number[], at: number): number =>
  starts.reduce((part, start, k) => (start <= at ? k : part), 0)
