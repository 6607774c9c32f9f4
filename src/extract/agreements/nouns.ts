/** Words of a sentence that stand for agreements: names of the registry, nouns, and names made with a noun. */
import type { Agreement } from '../../model/knowledge.js'
import type { AgreementType } from '../../model/vocab.js'
import { LOWER } from '../../text/tokens.js'
import { sideOf } from '../chunks/people/group.js'
import { COMMA, has, type Item, type ItemKind, isSign, type Reading, textOf } from '../item.js'
import { type DatedItem, type Dates, datesOf } from './dates.js'

export interface Found {
  /** Item of the noun or name. */
  at: number
  /** First item of the whole name. */
  from: number
  type: AgreementType
  /** As written: “90-day bilateral ceasefire”, “Mutarasi Accord”. */
  name: string
  dates: Dates
  registry: Agreement | null
  /** A name of its own, not only a common noun. */
  proper: boolean
  /** A state of affairs (a ceasefire holds) and no document (a ceasefire agreement is signed). */
  state: boolean
  /** “the agreement”, “that truce”: one told of before. */
  definite: boolean
}

export type { DatedItem }

/** Every agreement noun and name of a sentence, in text order. */
export function findNouns(reading: Reading, items: Item[]): Found[] {
  const out: Found[] = []
  for (let at = 0; at < items.length; at++) {
    if (items[at].entry === null) continue
    const name = has(items[at], 'agreement_name')
    const noun = has(items[at], 'agreement_noun')
    if ((!name && !noun) || compound(items, at)) continue
    const from = name ? at : nameStart(reading, items, at)
    const dates = datesOf(reading, items, from, at)
    const proper = name !== undefined || isProper(reading, items, from, at)
    if (noun?.weak && !name && !proper && !(dates.signed.length > 0 && strong(items, at))) continue
    const registry = name ? (reading.knowledge.registry?.agreements.find((a) => a.id === name.ref) ?? null) : null
    const base = {
      at,
      from,
      type: name?.type ?? typeOf(items, at, noun?.type ?? 'other'),
      dates,
      registry,
      proper,
      state: !name && noun?.kind === 'state',
      definite: isDefinite(items, from),
    }
    for (const text of namesOf(reading, items, from, at)) out.push({ ...base, name: text })
  }
  return out
}

/** “ceasefire violations”, “truce talks”: the noun only tells of what the next one is. */
const compound = (items: Item[], at: number): boolean => {
  const next = items[at + 1]
  return (
    has(items[at], 'event_noun') !== undefined ||
    (next !== undefined &&
      (has(next, 'event_noun') !== undefined ||
        has(next, 'agreement_noun') !== undefined ||
        has(next, 'agreement_name') !== undefined ||
        has(next, 'speech_noun')?.kind === 'role'))
  )
}

const MODIFIERS = 6
const NAME_PARTS = new Set<ItemKind>(['capital', 'person_adjective', 'place'])

/** The first item of the name: words before the noun up to an article, a preposition or a verb. */
function nameStart(reading: Reading, items: Item[], at: number): number {
  let from = at
  const titled = reading.tokens.letters[items[at].from] !== LOWER
  for (let i = at - 1; i >= 0 && at - i <= MODIFIERS; i--) {
    const item = items[i]
    if (item.date && item.date.start !== null) break
    const hyphened = isSign(items[i + 1], 45)
    const modifier =
      NAME_PARTS.has(item.kind) ||
      item.names !== undefined ||
      sideOf(item) !== null ||
      isSign(item, 45) ||
      (item.kind === 'date_word' && isSign(items[i - 1], 45)) ||
      (hyphened && (item.quantity !== undefined || item.kind === 'numeral')) ||
      (titled && i > 0 && reading.tokens.letters[item.from] !== LOWER && !item.date) // prettier-ignore
    const plain =
      item.kind === 'unknown' &&
      !/(?:ed|ing|ly)$|^(?:another|such|new|first|second|last|previous|latest|recent|immediate|historic|proposed|renewed|fresh|same|future|possible|so-called)$/i.test(
        textOf(reading, item.from, item.to),
      )
    if (!modifier && !plain && !(has(item, 'and') && listsNames(reading, items, i, at))) break
    from = i
  }
  return from
}

/** “the Esquipulas and Tela agreements”: two names share a plural noun. */
const listsNames = (reading: Reading, items: Item[], and: number, at: number): boolean =>
  items[and - 1]?.kind === 'capital' &&
  items[and + 1]?.kind === 'capital' &&
  and + 2 === at &&
  /s$/i.test(textOf(reading, items[at].from, items[at].to))

function namesOf(reading: Reading, items: Item[], from: number, at: number): string[] {
  const and = items.findIndex((x, i) => i > from && i < at && has(x, 'and') !== undefined)
  const noun = textOf(reading, items[at].from, items[at].to)
  if (and < 0) return [textOf(reading, items[from].from, items[at].to).replace(/\s+/g, ' ')]
  const one = noun.replace(/s$/i, '')
  return [
    textOf(reading, items[and - 1].from, items[and - 1].to),
    textOf(reading, items[and + 1].from, items[at - 1].to),
  ].map((n) => `${n} ${one}`)
}

/** A capitalised word inside the sentence is part of the name: “Mutarasi Accord”. In capitals only an unknown word is. */
function isProper(reading: Reading, items: Item[], from: number, at: number): boolean {
  const inside = items.slice(from, at).filter((x) => x.kind === 'capital' || x.names || x.kind === 'place')
  if (reading.upperCase) return inside.some((x) => !reading.knowledge.isCommon(reading.tokens.word[x.from]))
  const noun = reading.tokens.letters[items[at].from] !== 0
  return inside.length > 0 && (noun || at > from) && (from > 0 || noun) && !inside.every((x) => sideOf(x) !== null)
}

/** “violated the ceasefire | agreement”: the words of the violation hold half of the name. */
export const breaksTruce = (item: Item | undefined): boolean =>
  (has(item, 'event_verb') ?? has(item, 'event_noun'))?.subtype === 'ceasefire_violation'

/** “an agreement on a ceasefire”, “a deal to exchange prisoners”: what it is about tells its type. */
function typeOf(items: Item[], at: number, type: AgreementType): AgreementType {
  if (type !== 'other') return type
  if (breaksTruce(items[at - 1])) return 'ceasefire'
  const about = items[at + 1]
  if (about?.kind !== 'preposition' && about?.kind !== 'to' && about?.kind !== 'of') return type
  for (const item of items.slice(at + 2, at + 8)) {
    const noun = has(item, 'agreement_noun')
    if (noun && noun.type !== 'other' && !noun.weak) return noun.type ?? type
    if (has(item, 'event_noun')?.subtype === 'prisoner_exchange') return 'prisoner_exchange'
    if (isSign(item, COMMA)) break
  }
  return type
}

/** “statement” is an agreement only of leaders, parties or on a cessation. */
function strong(items: Item[], at: number): boolean {
  const around = items.slice(Math.max(0, at - 3), at + 12)
  return (
    around.some((item) => has(item, 'agreement_noun') && !has(item, 'agreement_noun')?.weak) ||
    around.filter((item) => sideOf(item)).length >= 2
  )
}

function isDefinite(items: Item[], from: number): boolean {
  const lead = items[from - 1]
  return lead !== undefined && (lead.kind === 'determiner' || lead.kind === 'possessive')
}
