/** Who agreed, who mediated and where: the noun phrases around an agreement and its act. */
import { rangeAfter, rangeBefore } from '../attribution/phrase.js'
import { sideOf } from '../chunks/people/group.js'
import {
  COMMA,
  has,
  type Item,
  type ItemKind,
  isArticle,
  isSign,
  locative,
  type Reading,
  textOf,
  wordOf,
} from '../item.js'

export interface Circumstances {
  parties: string[]
  /** The words say that they are the parties, where else they are only named near. */
  told: boolean
  mediators: string[]
  place: string | null
}

/** `at` is the agreement noun; what stands beside it in the sentence. */
export function circumstancesOf(reading: Reading, items: Item[], from: number, at: number): Circumstances {
  const mediation = mediationIn(reading, items, from, at)
  const told = between(reading, items, at) ?? signatories(reading, items, from, at) ?? subjects(reading, items, from)
  const named = told ?? sidesNear(reading, items, subjectStart(items, from), at, mediation)
  const parties = named.filter((p) => !mediation.names.includes(p))
  return {
    parties: parties.length > 1 ? parties : [],
    told: told !== null,
    mediators: mediation.names,
    place: placeOf(reading, items, at),
  }
}

/** “signed by the government and the Front”, “the signing, today, by X and Y of an agreement”, “a truce with Y”. */
function signatories(reading: Reading, items: Item[], from: number, at: number): string[] | null {
  for (let i = Math.max(1, from - SIGNATORIES); i < Math.min(items.length, at + SIGNATORIES); i++) {
    if (items[i].kind !== 'by' || (i > from && i < at)) continue
    const lead = items.slice(Math.max(0, i - SIGNATORIES), i)
    const acts = lead.findLast((x) => has(x, 'agreement_act') !== undefined)
    const act = has(acts, 'agreement_act')
    if (i !== at + 1 && (act?.mention !== 'signed' || act.kind === 'mediator')) continue
    const range = rangeAfter(reading, items, i + 1)
    // “by X and Y | of an agreement”
    const of = items.findLastIndex((x, k) => k > i && k < from && x.kind === 'of')
    const names = range && namesIn(reading, items, range.from, i < from && of > 0 ? Math.min(range.to, of) : range.to)
    if (names) return names
  }
  return withOther(reading, items, from, at)
}

const SIGNATORIES = 10

/** “Ostria signed a truce with Karvia”; not “with immediate effect”, nor where both have signed already. */
function withOther(reading: Reading, items: Item[], from: number, at: number): string[] | null {
  if (items[at + 1]?.kind !== 'with') return null
  const act = items.findLastIndex(
    (x, i) => i < from && i >= from - WINDOW_BEFORE && has(x, 'agreement_act')?.mention === 'signed',
  )
  const subject = act > 0 ? rangeBefore(reading, items, act) : null
  const object = rangeAfter(reading, items, at + 2)
  if (!subject || !object || !items.slice(object.from, object.to).some(isParty)) return null
  const both = namesIn(reading, items, subject.from, subject.to)
  if (both) return both
  const names = [subject, object].map((r) => partyOf(reading, nounPhrase(reading, items.slice(r.from, r.to))))
  return names[0] && names[1] && names[0] !== names[1] ? [names[0], names[1]] : null
}

/** “between the government and the Front”. */
function between(reading: Reading, items: Item[], at: number): string[] | null {
  const lead = items.findIndex((x, i) => i > at && i < at + 8 && /^between$/i.test(textOf(reading, x.from, x.to)))
  if (lead < 0) return null
  const range = rangeAfter(reading, items, lead + 1)
  return range && namesIn(reading, items, range.from, range.to)
}

/** “the government and the Front signed a ceasefire”. */
function subjects(reading: Reading, items: Item[], from: number): string[] | null {
  for (let i = from - 1; i > 0 && from - i < 8; i--) {
    const act = has(items[i], 'agreement_act')
    if (act?.mention !== 'signed' || act.kind === 'mediator') continue
    const range = rangeBefore(reading, items, i)
    return range && namesIn(reading, items, range.from, range.to)
  }
  return null
}

/** Noun phrases of a list, each without its article; one of a linked side by its code. */
function namesIn(reading: Reading, items: Item[], from: number, to: number): string[] | null {
  const out: string[] = []
  let start = from
  for (let i = from; i <= to; i++) {
    if (i < to && !isSign(items[i], COMMA) && !has(items[i], 'and')) continue
    const name = partyOf(reading, nounPhrase(reading, items.slice(start, i)))
    start = i + 1
    if (name && !out.includes(name)) out.push(name)
  }
  return out.length > 1 ? out : null
}

/** The code of the one side in a noun phrase, else the phrase as written. */
function partyOf(reading: Reading, part: Item[]): string | null {
  if (part.length === 0) return null
  const codes = new Set(part.flatMap((x) => sideOf(x)?.code ?? x.group?.side?.code ?? []))
  if (codes.size === 1) return [...codes][0]
  return textOf(reading, part[0].from, part[part.length - 1].to)
    .replace(/\s+/g, ' ')
    .replace(/^(?:an?|the) (?=\S)/i, '')
}

/**
 * The items of a name: past “a day after” and the article, up to a second article or to a plain word behind the name: “the government |
 * the fighting has grown”, “Washington | put a stop to it”.
 */
function nounPhrase(reading: Reading, items: Item[]): Item[] {
  const lead = items.findLastIndex((x) => /^(?:after|before|since|when|while|that)$/i.test(wordOf(reading, x)))
  const rest = items.slice(lead + 1)
  const from = rest.findIndex((x) => !isArticle(x) && has(x, 'both') === undefined)
  if (from < 0) return []
  const next = rest.findIndex(
    (x, i) =>
      i > from &&
      // “rebels in the east of Ostria”
      (PLACED.test(wordOf(reading, x)) ||
        (isArticle(x) && !JOINTS.has(rest[i - 1].kind)) ||
        (x.kind === 'unknown' && isName(rest[i - 1]))),
  )
  return rest.slice(from, next < 0 ? rest.length : next)
}

const PLACED = /^(?:in|at|near|inside|under|through|after|following|during)$/i

/** “X of the Y”, “Lavrov for the Z”. */
const JOINTS = new Set<ItemKind>(['of', 'preposition'])

const isName = (x: Item): boolean =>
  x.kind === 'capital' || x.names !== undefined || x.kind === 'place' || sideOf(x) !== null

const isParty = (x: Item): boolean => isName(x) || x.group !== undefined || x.kind === 'body' || x.kind === 'actor'

const WINDOW_BEFORE = 8
const WINDOW_AFTER = 14

/** “Lavrov for X, Biegun for Y and Le Drian for Z issued …”: a list of those who act may be long. */
function subjectStart(items: Item[], from: number): number {
  const near = Math.max(0, from - WINDOW_BEFORE)
  const act = items.findIndex((x, i) => i >= near && i < from && has(x, 'agreement_act')?.mention === 'signed')
  if (act < 0) return near
  return items.findLastIndex((x, i) => i < act && (has(x, 'speech') !== undefined || x.kind === 'relative')) + 1
}

/** Sides named around the noun. */
function sidesNear(reading: Reading, items: Item[], start: number, at: number, mediation: Mediation): string[] {
  const out: string[] = []
  for (let i = start; i < Math.min(items.length, at + WINDOW_AFTER); i++) {
    if (i >= mediation.from && i < mediation.to) continue
    const code = sideOf(items[i])?.code ?? items[i].group?.side?.code
    if (code && reading.knowledge.neutralSides.has(code)) continue
    if (items[i].entry?.kind === 'organisation' || isAside(reading, items, i)) continue
    if (code && !out.includes(code)) out.push(code)
  }
  return out
}

/** “in Qatar”, “the Malaysian city”, “the Malaysian premier, X, said”: where it was agreed, or who told of it. */
function isAside(reading: Reading, items: Item[], i: number): boolean {
  const lead = isArticle(items[i - 1]) ? items[i - 2] : items[i - 1]
  if (lead && PLACED.test(wordOf(reading, lead))) return true
  const next = items[i + 1]
  return next !== undefined && (has(next, 'place_noun') !== undefined || has(next, 'title') !== undefined)
}

interface Mediation {
  names: string[]
  from: number
  to: number
}

const NONE: Mediation = { names: [], from: -1, to: -1 }

/** “brokered by X and Y”, “through the mediation of X”, “an X-brokered deal”. */
function mediationIn(reading: Reading, items: Item[], from: number, at: number): Mediation {
  for (let i = Math.max(0, from - 12); i < Math.min(items.length, at + 14); i++) {
    const act = has(items[i], 'agreement_act')
    if (act?.kind === 'mediator') {
      const range = rangeAfter(reading, items, i + 1)
      const list = range && namesIn(reading, items, range.from, range.to)
      if (range)
        return {
          names:
            list ??
            [partyOf(reading, nounPhrase(reading, items.slice(range.from, range.to)))].filter((x) => x !== null),
          from: range.from,
          to: range.to,
        }
    }
    // “under Egyptian mediation”
    if (has(items[i], 'event_noun')?.subtype === 'mediation' && isBy(items[i - 2]) && sideOf(items[i - 1]))
      return { names: [nameOf(reading, items, i - 1, i)], from: i - 1, to: i }
    if (
      i > 1 &&
      /^(?:brokered|mediated|facilitated|sponsored|negotiated)$/i.test(textOf(reading, items[i].from, items[i].to)) &&
      isSign(items[i - 1], 45)
    )
      return { names: [nameOf(reading, items, i - 2, i - 1)], from: i - 2, to: i }
  }
  return NONE
}

const isBy = (item: Item | undefined): boolean =>
  item?.kind === 'preposition' || item?.kind === 'with' || has(item, 'preposition') !== undefined

const nameOf = (reading: Reading, items: Item[], from: number, to: number): string =>
  (to === from + 1 ? sideOf(items[from])?.code : null) ??
  textOf(reading, items[from].from, items[to - 1].to).replace(/\s+/g, ' ')

/** “signed in Lusenne”, “agreed in Lusenne on 19 October”. */
function placeOf(reading: Reading, items: Item[], at: number): string | null {
  for (let i = at + 1; i < Math.min(items.length - 1, at + 5); i++) {
    if (
      has(items[i - 1], 'agreement_act')?.mention !== 'signed' ||
      !locative(reading, items[i]) ||
      /^between$/i.test(textOf(reading, items[i].from, items[i].to))
    )
      continue
    const place = items[i + 1]
    if (place.kind === 'place' || place.kind === 'capital' || place.names) return textOf(reading, place.from, place.to)
  }
  return null
}
