/**
 * Which war of the registry a text means, and its days: “in the 44-day war”, “since the start of the war”, “since the ceasefire”.
 * Without a registry there is none, nor where a name or an ordinal tells that another war is meant.
 */
import type { War } from '../../../model/knowledge.js'
import { parseIsoDay } from '../../../text/calendar.js'
import { LOWER } from '../../../text/tokens.js'
import { has, type Item, type Reading, textOf } from '../../item.js'
import { anyIn, endsWith } from '../../words.js'

/** First and last day of a war; the last is null while it goes on. */
interface WarDays {
  start: number
  end: number | null
}

/** Items after “since” in which the war stands that it counts from. */
const REACH = 8

/** The day from which “since the start of the war”, “since the war came to an end”, “since the ceasefire” count, or null. */
export function sinceWar(reading: Reading, items: readonly Item[], i: number): number | null {
  for (let k = i; k < items.length && k <= i + REACH; k++) {
    const item = items[k]
    if (k > i && (item.kind === 'sign' || item.kind === 'relative' || item.group)) return null
    if (has(item, 'agreement_noun')?.type === 'ceasefire') return lastWar(reading)?.end ?? null
    if (!isWar(reading, item)) continue
    const days = warNamed(reading, items, k)
    const ends = items.findIndex(
      (x, n) => n > k && (x.kind === 'sign' || x.group !== undefined || x.quantity !== undefined),
    )
    const clause = items.slice(i, Math.min(k + OVER, ends < 0 ? items.length : ends))
    const over = clause.some(({ from, to }) => anyIn(reading, from, to, 'war_ends'))
    return (over ? days?.end : days?.start) ?? null
  }
  return null
}

/** The days of the war that the word at item `k` means. */
export function warNamed(reading: Reading, items: readonly Item[], k: number): WarDays | null {
  const from = items[Math.max(0, k - MODIFIERS)].from
  const words = textOf(reading, from, items[k].to).toLowerCase()
  const known = wars(reading)
  const named = known.find(({ name, aliases }) =>
    [name, ...aliases].some((n) => ` ${words}`.endsWith(` ${n.toLowerCase()}`)),
  )
  if (named) return daysOf(reading, named)
  const other = anyIn(reading, from, items[k].to, 'other_wars') || isNamed(reading, items[k - 1])
  return other ? null : lastWar(reading)
}

/** “the Great War”, “the Ostrian War”: a name of its own. */
const isNamed = ({ tokens }: Reading, before: Item | undefined): boolean =>
  before?.kind === 'capital' && tokens.letters[before.from] !== LOWER

/** “the war”, “hostilities”; a crisis or an insurgency has no such days. */
export const isWar = (reading: Reading, item: Item): boolean => endsWith(reading, item, 'wars')

/** Items in front of a war that can be of its name, and those behind it that tell of its end. */
const MODIFIERS = 5
const OVER = 6

const wars = (reading: Reading): War[] =>
  reading.knowledge.registry?.pipeline.wars.filter(({ start }) => parseIsoDay(start) <= reading.published) ?? []

/** The war that began last before the text was published. */
function lastWar(reading: Reading): WarDays | null {
  const known = wars(reading)
  const last = known.reduce<War | null>((a, b) => (a && a.start >= b.start ? a : b), null)
  return last && daysOf(reading, last)
}

const daysOf = ({ published }: Reading, { start, end }: War): WarDays => {
  const last = end === undefined ? null : parseIsoDay(end)
  return { start: parseIsoDay(start), end: last !== null && last <= published ? last : null }
}
