/** Who agreed, who mediated and where: the noun phrases around an agreement and its act. */
import { rangeBefore } from '../attribution/phrase.js'
import { rangeAfter } from '../attribution/phrase-after.js'
import type { Range } from '../attribution/phrase-words.js'
import { sideOf } from '../chunks/people/group.js'
import { has, type Item, type ItemKind, isArticle, isSign, locative, type Reading, SEMICOLON, textOf } from '../item.js'
import { isOf } from '../words.js'
import { type Mediation, mediationIn } from './mediation.js'
import { isParty, nameIn, namesIn } from './party-names.js'
import { titleEnd } from './titles.js'

export interface Circumstances {
  parties: string[]
  /** The words say that they are the parties, where else they are only named near. */
  told: boolean
  mediators: string[]
  place: string | null
}

/** `noun` is the item of the agreement noun; what stands beside it in the sentence. */
export function circumstancesOf(reading: Reading, items: Item[], from: number, noun: number): Circumstances {
  const at = titleEnd(reading, items, noun)
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
  const relative = items.findIndex((x, i) => i > at && i <= at + 2 && x.kind === 'relative')
  if (relative > 0) return signedWith(reading, items, relative)
  const link = items.findIndex((x, i) => i > at && i <= at + LINKED && x.kind === 'with')
  // “a truce with Y”, “a truce has been agreed with Y”
  if (
    link < 0 ||
    !items.slice(at + 1, link).every((x) => x.kind === 'be' || has(x, 'agreement_act')?.mention === 'signed')
  )
    return null
  const act = items.findLastIndex((x, i) => i < from && i >= from - WINDOW_BEFORE && isMade(x))
  const subject = act > 0 ? rangeBefore(reading, items, act) : null
  return joined(reading, items, subject, rangeAfter(reading, items, link + 1))
}

/** “the accord, which | Ostria signed with Karvia”. */
function signedWith(reading: Reading, items: Item[], relative: number): string[] | null {
  const act = items.findIndex((x, i) => i > relative + 1 && i <= relative + SIGNATORIES && isMade(x))
  if (act < 0 || items[act + 1]?.kind !== 'with') return null
  return joined(reading, items, { from: relative + 1, to: act, cited: null }, rangeAfter(reading, items, act + 2))
}

/** Who stands on either side of “with”. */
function joined(reading: Reading, items: Item[], subject: Range | null, object: Range | null): string[] | null {
  if (!subject || !object || !items.slice(object.from, object.to).some(isParty)) return null
  const both = namesIn(reading, items, subject.from, subject.to)
  if (both) return both
  const names = [subject, object].map((r) => nameIn(reading, items.slice(r.from, r.to)))
  return names[0] && names[1] && names[0] !== names[1] ? [names[0], names[1]] : null
}

const LINKED = 4

const isMade = (x: Item): boolean => {
  const mention = has(x, 'agreement_act')?.mention
  return mention === 'signed' || mention === 'announced'
}

/** “between the government and the Front”. */
function between(reading: Reading, items: Item[], at: number): string[] | null {
  const lead = items.findIndex((x, i) => i > at && i < at + 8 && isOf(reading, x, 'between'))
  // “a deal under which talks between X and Y”: those are of the talks.
  if (lead < 0 || items.slice(at + 1, lead).some((x) => x.kind === 'relative' || has(x, 'event_noun') !== undefined))
    return null
  const range = rangeAfter(reading, items, lead + 1)
  return range && namesIn(reading, items, range.from, range.to)
}

/** “the government and the Front signed a ceasefire”, “praised the government and the Front for signing a ceasefire”. */
function subjects(reading: Reading, items: Item[], from: number): string[] | null {
  for (let i = from; i > 0 && from - i < WINDOW_BEFORE; i--) {
    const praised = has(items[i], 'agreement_act')?.mention === 'signed' ? praisedFor(reading, items, i) : null
    if (praised) return praised
    if (!makes(items, i)) continue
    // “have reached and signed”
    if (has(items[i - 1], 'and') && makes(items, i - 2)) continue
    const range = rangeBefore(reading, items, i)
    return range && namesIn(reading, items, range.from, range.to)
  }
  return null
}

/** “congratulated X and Y on the | signing”: those before the preposition. */
function praisedFor(reading: Reading, items: Item[], act: number): string[] | null {
  const lead = has(items[act - 1], 'determiner') || items[act - 1]?.kind === 'possessive' ? act - 2 : act - 1
  if (!isOf(reading, items[lead], 'party_leads')) return null
  const verb = items.findLastIndex((x, i) => i < lead && has(x, 'agreement_act')?.kind === 'welcomes')
  return verb >= 0 && lead - verb <= SIGNATORIES ? namesIn(reading, items, verb + 1, lead) : null
}

/** A verb by which parties make it: “the signing” is a noun, and who stands before it does something else. */
function makes(items: Item[], i: number): boolean {
  const act = has(items[i], 'agreement_act')
  return (
    act?.mention === 'signed' && act.kind !== 'mediator' && !has(items[i - 1], 'determiner') && !isArticle(items[i - 1])
  )
}

const WINDOW_BEFORE = 8
const WINDOW_AFTER = 8

/** “Lavrov for X, Biegun for Y and Le Drian for Z issued …”: a list of those who act may be long; who only speaks of it is none. */
function subjectStart(items: Item[], from: number): number {
  const near = Math.max(0, from - WINDOW_BEFORE)
  const act = items.findIndex((_, i) => i >= near && i <= from && makes(items, i))
  if (act < 0) return from
  return items.findLastIndex((x, i) => i < act && (has(x, 'speech') !== undefined || x.kind === 'relative')) + 1
}

/** Sides named in the subject of the act, in the name and right behind it, up to the next verb. */
function sidesNear(reading: Reading, items: Item[], start: number, at: number, mediation: Mediation): string[] {
  const out: string[] = []
  for (let i = start; i < Math.min(items.length, at + WINDOW_AFTER); i++) {
    if (i > at && (ENDS.has(items[i].kind) || isSign(items[i], SEMICOLON))) break
    if (i >= mediation.from && i < mediation.to) continue
    const code = sideOf(items[i])?.code ?? items[i].group?.side?.code
    if (code && reading.knowledge.neutralSides.has(code)) continue
    if (items[i].entry?.kind === 'organisation' || isAside(reading, items, i)) continue
    if (code && !out.includes(code)) out.push(code)
  }
  return out
}

const ENDS = new Set<ItemKind>(['speech', 'relative', 'modal', 'be', 'have', 'according_to'])

/** “in Qatar”, “the Malaysian city”, “the Malaysian premier, X, said”: where it was agreed, or who told of it. */
function isAside(reading: Reading, items: Item[], i: number): boolean {
  const lead = isArticle(items[i - 1]) ? items[i - 2] : items[i - 1]
  if (lead && (isOf(reading, lead, 'circumstances') || isOf(reading, lead, 'scopes'))) return true
  const next = items[i + 1]
  return next !== undefined && (has(next, 'place_noun') !== undefined || has(next, 'title') !== undefined)
}

/** “signed in Lusenne”, “agreed in Lusenne on 19 October”. */
function placeOf(reading: Reading, items: Item[], at: number): string | null {
  for (let i = at + 1; i < Math.min(items.length - 1, at + 5); i++) {
    if (
      has(items[i - 1], 'agreement_act')?.mention !== 'signed' ||
      !locative(reading, items[i]) ||
      isOf(reading, items[i], 'between')
    )
      continue
    const place = items[i + 1]
    if (place.kind === 'place' || place.names) return textOf(reading, place.from, place.to)
    if (place.kind !== 'capital') continue
    let end = i + 1
    while (items[end + 1]?.kind === 'capital') end++
    return textOf(reading, place.from, items[end].to)
  }
  return null
}
