/** Incidents that a sentence tells with one word for all: each victim has a day of its own. */
import { COMMA, has, type Item, isSign } from '../../item.js'
import type { Mention } from '../mention.js'
import type { DatedItem } from '../when/when.js'

/** “Doran was killed on 3 May and Velm on 5 May”: the verb is left out for each further victim with a day. */
export function eachVictim(items: Item[], m: Mention, dates: readonly DatedItem[]): Mention[] {
  if (m.telling === 'noun' || m.telling === 'generic' || dates.length < 2) return []
  const after = dates.filter((d) => d.at > m.at)
  if (after[0]?.date !== m.date) return []
  const out: Mention[] = []
  for (let k = 1; k < after.length; k++) {
    const at = victimBetween(items, after[k - 1].at, after[k].at)
    if (at < 0) break
    const { date } = after[k]
    out.push({ ...m, at, from: items[at].from, to: items[at].to, date, time: date.time, places: [], fresh: true })
  }
  return out
}

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

const VERBAL = new Set<Item['kind']>([
  'verb',
  'be',
  'have',
  'modal',
  'event_verb',
  'speech',
  'harm_participle',
  'harm_active',
  'harm_intransitive',
])
