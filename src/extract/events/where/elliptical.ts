/** Incidents that a sentence tells with one word for all: each count has a place, each victim a day of its own. */
import { isCounted } from '../../clause.js'
import { COMMA, has, type Item, isSign } from '../../item.js'
import type { PlaceMention } from '../../places/index.js'
import { VERBAL } from '../../verbal.js'
import type { Mention } from '../mention.js'
import type { DatedItem } from '../when/when.js'
import { around } from './path.js'

/** “Doran was killed on 3 May and Velm on 5 May”: the verb is left out for each further victim with a day. */
export function eachVictim(items: Item[], m: Mention, dates: readonly DatedItem[]): Mention[] {
  if (m.telling === 'noun' || m.telling === 'generic') return []
  return eachFurther(items, m, dates, (from, to) => {
    const at = victimBetween(items, from, to)
    return at < 0 ? null : { at, places: [] }
  })
}

/** “Shells hit Ossa on Monday and Marn on Tuesday”, “a depot in Ossa on Monday and a port in Marn on Tuesday”: the verb is left out for each further place with a day. */
export function eachDay(items: Item[], m: Mention, dates: readonly DatedItem[], places: PlaceMention[]): Mention[] {
  if (m.telling === 'harm' || m.telling === 'generic' || m.victims) return []
  return eachFurther(items, m, dates, (from, to) => {
    const there = places.filter((p) => p.at > from && p.at < to)
    if (there.length !== 1 || !goesOnAt(items.slice(from + 1, to))) return null
    m.places = m.places.filter((p) => p.at < from)
    return { at: there[0].at, places: there }
  })
}

/** The mentions that leave the verb of one out: what stands between its day and each further one, up to where `toldBetween` finds nothing. */
function eachFurther(
  items: Item[],
  m: Mention,
  dates: readonly DatedItem[],
  toldBetween: (from: number, to: number) => Pick<Mention, 'at' | 'places'> | null,
): Mention[] {
  const after = dates.filter((d) => d.at > m.at)
  if (dates.length < 2 || after[0]?.date !== m.date) return []
  const out: Mention[] = []
  for (let k = 1; k < after.length; k++) {
    const told = toldBetween(after[k - 1].at, after[k].at)
    if (!told) break
    const { date } = after[k]
    const { from, to } = items[told.at]
    out.push({ ...m, ...told, from, to, date, time: date.time, fresh: true })
  }
  return out
}

/** “and in Marn on”, “and a port in Marn on”: no verb, and so no “buried in Marn on”. */
const goesOnAt = (between: Item[]): boolean =>
  (has(between[0], 'and') !== undefined || isSign(between[0], COMMA)) &&
  between.at(-1)?.kind === 'preposition' &&
  between[1]?.kind !== 'unknown' &&
  between.every((x) => isAside(x) && !x.names)

/** The one person or group between two days, joined to what stands before by “and” or a comma; -1 where anything is said or done there. */
function victimBetween(items: Item[], from: number, to: number): number {
  const between = items.slice(from + 1, to)
  const who = between.flatMap((x, k) => (x.names || x.group ? [from + 1 + k] : []))
  const joined = has(between[0], 'and') !== undefined || isSign(between[0], COMMA)
  const leads = between.at(-1)?.kind === 'preposition'
  return joined && leads && who.length === 1 && between.every(isAside) ? who[0] : -1
}

/** “Velm (born 1997)”, “and his brother”. */
const isAside = (x: Item): boolean => !VERBAL.has(x.kind) && x.kind !== 'relative' && !has(x, 'event_noun')

/** “three violations were recorded in Ossa district and one in Marn district”: a count without a noun, with its own place; behind a count
 * of persons it goes on with those. */
export function elliptical(items: Item[], m: Mention, places: PlaceMention[]): Mention[] {
  if (m.incidents === null || !m.plural) return []
  const more: Mention[] = []
  for (const place of around(places, m.at)) {
    const at = countBefore(items, place.at)
    if (items.slice(m.at + 1, at).some(isOfPersons)) continue
    const count = at > m.at ? (items[at].group?.quantity ?? items[at].quantity) : undefined
    if (!count || (items[at].group?.headFrom !== -1 && items[at].group)) continue
    m.places = m.places.filter((p) => p !== place)
    if (count.none || count.best === 0) continue
    more.push({ ...m, at, from: items[at].from, to: items[at].to, incidents: count.best, places: [place], fresh: true })
  }
  return more
}

/** “attacks killed nine in Ossa”: behind such words a number is of persons. */
const isOfPersons = ({ group, kind }: Item): boolean =>
  kind.startsWith('harm_') || (group != null && (group.quantity !== null || Boolean(group.implied)))

/** The item of a number right before the words of place that lead to a name, or -1. */
function countBefore(items: Item[], at: number): number {
  let k = at - 1
  while (
    k >= 0 &&
    (items[k].kind === 'preposition' ||
      items[k].kind === 'determiner' ||
      items[k].kind === 'place_relation' ||
      has(items[k], 'compass'))
  )
    k--
  return k >= 0 && k < at - 1 && isCounted(items[k]) ? k : -1
}
