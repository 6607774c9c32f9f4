/** Orders of a court told by their verb, “the Court ordered Ostria to …”, and which of the registry a name of an order means. */
import type { Agreement } from '../../model/knowledge.js'
import { isoDay } from '../../text/calendar.js'
import { sideOf } from '../chunks/people/group.js'
import type { Item, Reading } from '../item.js'
import { anyIn, isOf, textHolds } from '../words.js'
import { datesOf } from './days/dates.js'
import { type Found, plainFound } from './nouns.js'

/** Items between the court and its verb: “on 3 May”. */
const NEAR = 5
/** Items of those to whom an order is given. */
const ADDRESSED = 3

/** The order that the verb at item `at` tells, or null. */
export function orderedBy(reading: Reading, items: Item[], at: number): Found | null {
  if (!isOf(reading, items[at], 'court_orders') || items[at - 1]?.kind === 'be') return null
  if (!anyIn(reading, items[Math.max(0, at - NEAR)].from, items[at].from, 'courts')) return null
  if (
    !items
      .slice(at + 1, at + 1 + ADDRESSED)
      .some((x) => sideOf(x) !== null || x.kind === 'place' || x.kind === 'capital' || x.kind === 'relative')
  )
    return null
  const act = { kind: 'signed', at, weak: false, renews: false } as const
  return {
    ...plainFound({ at, type: 'resolution', act, name: 'court order', dates: datesOf(reading, items, at, at) }),
    proper: true,
  }
}

/** An order without its day: the last that the registry knows of a court before the text, where nobody else is told to be bound. */
export function lastOrder(reading: Reading, items: Item[], { type, dates, proper }: Found): Agreement | null {
  if (type !== 'resolution' || !proper || dates.signed.length > 0) return null
  if (!anyIn(reading, items[0].from, items[items.length - 1].to, 'courts')) return null
  const day = isoDay(reading.published)
  const bound = new Set(items.flatMap((x) => sideOf(x)?.code ?? []))
  return (
    reading.knowledge.registry?.agreements.findLast(
      (a) =>
        a.type === 'resolution' &&
        a.date !== undefined &&
        a.date <= day &&
        textHolds(reading, a.title, 'courts') &&
        (bound.size === 0 || a.parties.some((p) => bound.has(p))),
    ) ?? null
  )
}
