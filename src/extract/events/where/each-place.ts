/**
 * Sentences that tell of several incidents in one: “Three were killed in Ossa on Monday and one in Marn on Tuesday”, “a bomb killed two in
 * Ossa and another wounded four in Marn”. Each count with a place of its own is an event; what is told once is of all of them.
 */
import { flatMap } from '../../../text/lists.js'
import { PARTS } from '../../casualties/matches/parts.js'
import { COMMA, has, type Item, isSign, SEMICOLON } from '../../item.js'
import type { PlaceMention } from '../../places/index.js'
import type { ReadSentence } from '../../read.js'
import { samePlace } from '../grouping/agree.js'
import { isViolent } from '../kinds.js'
import type { Mention } from '../mention.js'
import type { DatedItem } from '../when/when.js'

/** The items [from, to) that tell of one of the incidents. */
interface Part {
  from: number
  to: number
  victims: number[]
  places: PlaceMention[]
  /** Wider ones in which they lie. */
  around: PlaceMention[]
}

/** The mentions of a sentence, where it tells of several incidents each with those of its own. */
export function eachPlace(sentence: ReadSentence, mentions: Mention[], dates: readonly DatedItem[]): Mention[] {
  const violent = mentions.filter((m) => isViolent(m.subtype) && !m.negated && !m.member && !m.backdrop)
  if (violent.length === 0) return mentions
  const parts = partsOf(sentence, violent)
  if (parts.length < 2 || !parts.every((p, k) => parts.slice(k + 1).every((q) => isApart(p, q)))) return mentions
  const owner = (at: number) => parts.findIndex((p) => at >= p.from && at < p.to)
  const named = (m: Mention) => m.telling !== 'harm' && m.telling !== 'generic'
  const common = violent.find((m) => named(m) && owner(m.at) <= 0)
  const out = mentions.filter((m) => !violent.includes(m))
  for (const [k, part] of parts.entries()) {
    const told = violent.filter((m) => Math.max(0, owner(m.at)) === k)
    const day = dates.find((d) => owner(d.at) === k && !d.date.ahead)?.date
    const subtype = told.some(named) ? null : common?.subtype
    for (const m of told.length > 0 ? told : [elided(sentence, common ?? violent[0], part)]) {
      const other = dates.some((d) => d.date === m.date && owner(d.at) >= 0 && owner(d.at) !== k)
      const date = m.date?.ahead && !other ? m.date : (day ?? (other && told.length > 0 ? null : m.date))
      out.push({
        ...m,
        subtype: subtype ?? m.subtype,
        places: [...part.places, ...part.around],
        date,
        fresh: m.fresh || k > 0,
      })
    }
  }
  return out.sort((a, b) => a.at - b.at)
}

/** The mention of a part that leaves the verb out. */
function elided({ items }: ReadSentence, model: Mention, { victims: [at] }: Part): Mention {
  return { ...model, at, from: items[at].from, to: items[at].to, telling: 'harm' }
}

/** Parts that each tell of victims and of where it was; none where some tell no place. */
function partsOf(sentence: ReadSentence, mentions: readonly Mention[]): Part[] {
  const { items } = sentence
  const named = placesIn(mentions)
  const places = named.filter(({ wider, ref }) => !wider && ref.precision !== 'country')
  const victims = victimsOf(sentence)
  if (victims.length < 2 || places.length < 2) return []
  const parts: Part[] = []
  for (const atom of atomsOf(items)) {
    const own = victims.filter((at) => at >= atom.from && at < atom.to)
    const there = places.filter(({ at }) => at >= atom.from && at < atom.to)
    const around = named.filter((p) => p.at >= atom.from && p.at < atom.to && !places.includes(p))
    const last = parts.at(-1)
    const whole = last !== undefined && last.places.length > 0 && last.victims.length > 0
    if (last && !(whole && own.length > 0 && there.length > 0)) {
      last.to = atom.to
      last.victims.push(...own)
      last.places.push(...there)
      last.around.push(...around)
    } else parts.push({ ...atom, victims: own, places: there, around })
  }
  return parts.every((p) => p.victims.length > 0 && p.places.length > 0) ? parts : []
}

/** The stretches of a sentence between its commas, semicolons and “and”. */
function atomsOf(items: Item[]): { from: number; to: number }[] {
  const out: { from: number; to: number }[] = []
  let from = 0
  for (let k = 1; k <= items.length; k++) {
    const ends = k === items.length || isSign(items[k], COMMA) || isSign(items[k], SEMICOLON) || has(items[k], 'and')
    if (!ends || (k < items.length && k === from + 1 && !items[from].group)) continue
    out.push({ from, to: k })
    from = k
  }
  return out
}

/** Places that the mentions name, in text order. */
function placesIn(mentions: readonly Mention[]): PlaceMention[] {
  const places = flatMap(mentions, (m) => m.places)
  return places.filter((p, k) => places.findIndex((q) => q.at === p.at) === k).sort((a, b) => a.at - b.at)
}

/** Items of those who were harmed; parts of a figure are no others. */
function victimsOf({ items, matches }: ReadSentence): number[] {
  const starts = new Map(items.map((x, at) => [x.from, at]))
  return flatMap(matches, ({ clause, pattern, victims, harm }) =>
    harm === null || (PARTS.has(pattern.frame) && pattern.frame !== 'gapped')
      ? []
      : flatMap(victims, (v) => starts.get(clause.items[v].from) ?? []),
  ).sort((a, b) => a - b)
}

/** No spot of the one is told of the other. */
const isApart = (a: Part, b: Part): boolean => !a.places.some((p) => b.places.some((q) => samePlace(p, q)))
