/**
 * Sentences that tell of several incidents in one: “Three were killed in Ossa on Monday and one in Marn on Tuesday”, “a bomb killed two in
 * Ossa and another wounded four in Marn”. Each count with a place of its own is an event; what is told once is of all of them.
 */
import { flatMap } from '../../../text/lists.js'
import { PARTS } from '../../casualties/matches/parts.js'
import { COMMA, has, type Item, isSign, SEMICOLON } from '../../item.js'
import type { PlaceMention } from '../../places/index.js'
import type { ReadSentence } from '../../read.js'
import { sharesPlace } from '../grouping/agree.js'
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
  const { items } = sentence
  const violent = mentions.filter(
    (m) => isViolent(m.subtype) && !m.negated && !m.member && !m.backdrop && !has(items[m.at], 'toll'),
  )
  if (violent.length === 0) return mentions
  const parts = partsOf(sentence, mentions)
  if (parts.length < 2 || !parts.every((p, k) => parts.slice(k + 1).every((q) => isApart(p, q)))) return mentions
  const owner = (at: number) => parts.findIndex((p) => at >= p.from && at < p.to)
  const named = (m: Mention) => m.telling !== 'harm' && m.telling !== 'generic'
  const common = violent.find((m) => named(m) && owner(m.at) <= 0)
  const out = mentions.filter((m) => !violent.includes(m))
  for (const [k, part] of parts.entries()) {
    const told = violent.filter((m) => Math.max(0, owner(m.at)) === k)
    if (part.victims.every((at) => (items[at].group?.quantity ?? items[at].quantity)?.none)) continue
    const day = dates.find((d) => owner(d.at) === k && !d.date.ahead && isDay(d))?.date
    const subtype = told.some(named) ? null : common?.subtype
    const bare = told.every((m) => named(m) && m.at > part.victims[0])
    for (const m of bare ? [elided(sentence, told[0] ?? common ?? violent[0], part), ...told] : told) {
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

const isDay = ({ date }: DatedItem): boolean => date.precision === 'day' || date.precision === 'days'

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
  // A stretch with no victims and places goes with what follows it where it opens with more than a comma: “; on Sunday, two died in Ossa”.
  let opened = -1
  for (const { from, to } of atomsOf(items)) {
    const inside = ({ at }: { at: number }) => at >= from && at < to
    const part: Part = {
      from: opened < 0 ? from : opened,
      to,
      victims: victims.filter((at) => at >= from && at < to),
      places: places.filter(inside),
      around: named.filter((p) => inside(p) && !places.includes(p)),
    }
    const empty = part.victims.length === 0 && part.places.length === 0
    if (empty && parts.length > 0 && !isSign(items[from], COMMA)) opened = part.from
    else if (!empty) opened = -1
    const last = parts.at(-1)
    if (!last || (isWhole(last) && (isWhole(part) || isFronted(items, part)))) {
      if (last) last.to = part.from
      parts.push(part)
    } else join(last, part)
  }
  // “two were killed in Ossa and in Marn”
  if (parts.length > 1 && !isWhole(parts[parts.length - 1])) join(parts[parts.length - 2], parts.pop() as Part)
  return parts.every(isWhole) ? parts : []
}

function join(a: Part, { to, victims, places, around }: Part): void {
  a.to = to
  a.victims.push(...victims)
  a.places.push(...places)
  a.around.push(...around)
}

/** “; in Ossa, two were killed”, “and in Ossa, two were killed”: a place before its victims opens a part. */
const isFronted = (items: Item[], { from, to, places }: Part): boolean =>
  places.length > 0 &&
  (isSign(items[from], SEMICOLON) ||
    (has(items[isSign(items[from], COMMA) ? from + 1 : from], 'and') !== undefined && isSign(items[to], COMMA)))

const isWhole = ({ victims, places }: Part): boolean => victims.length > 0 && places.length > 0

/** The stretches of a sentence between its commas, semicolons and “and”. */
function atomsOf(items: Item[]): { from: number; to: number }[] {
  const out: { from: number; to: number }[] = []
  let from = 0
  for (let k = 1; k <= items.length; k++) {
    const ends =
      k === items.length ||
      isSign(items[k], COMMA) ||
      isSign(items[k], SEMICOLON) ||
      has(items[k], 'and') ||
      has(items[k], 'sequel')
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
const isApart = (a: Part, b: Part): boolean => !sharesPlace(a.places, b.places)
