/**
 * Which agreement of the registry a mention means: by its day, its month or year, as news of the day, or the one that is only wanted.
 * A mention hangs on none whose type does not fit it: a truce on no statement without one, an accord on no order of a court.
 */
import type { Agreement } from '../../model/knowledge.js'
import type { AgreementType } from '../../model/vocab.js'
import { isoDay } from '../../text/calendar.js'
import { has, type Item, type Reading, textOf } from '../item.js'
import { isOf } from '../words.js'
import type { DatedItem } from './days/dates.js'
import { TRUCES } from './identity.js'
import type { AgreementDraft } from './index.js'
import type { Found } from './nouns.js'
import { lastOrder } from './orders.js'
import { type Circumstances, circumstancesOf } from './parties.js'
import { isUnder } from './weak.js'

/** “a final peace deal … the peace treaty”: one that is only wanted, told before its name. */
export const isWanted = (d: AgreementDraft, { type }: Agreement): boolean =>
  d.registry === null && d.prospective && d.date === null && d.type === type

const isTruce = (type: AgreementType): boolean => TRUCES.includes(type)

const stopsFire = (a: Agreement): boolean => isTruce(a.type) || a.has_ceasefire === true

/** Whether a noun of a type can stand for an agreement: a word for any agreement for one of each type that parties make. */
function fits(type: AgreementType, a: Agreement): boolean {
  if (a.prospective || (a.type === 'resolution') !== (type === 'resolution')) return false
  return isTruce(type) ? stopsFire(a) : type !== 'prisoner_exchange' || a.type === type || a.type === 'joint_statement'
}

const daysOf = (a: Agreement): string[] => [a.date ?? '', ...a.alias_dates]

/** The agreement of the registry with that date: the one of the type where several share it. Without a year, any year’s will do. */
export function byDate(reading: Reading, date: DatedItem, type: AgreementType): Agreement | null {
  const { text, until, yearless } = date
  const all = (reading.knowledge.registry?.agreements ?? []).filter((a) => fits(type, a))
  const within = (a: Agreement) => until !== null && isTruce(type) && (a.date ?? '') >= text && (a.date ?? '') <= until
  if (text.length < 10) return ofPeriod(reading, all, type, date)
  const on = all.filter((a) => daysOf(a).includes(text) || within(a))
  const same = on.length > 0 || !yearless ? on : all.filter((a) => daysOf(a).some((d) => d.slice(4) === text.slice(4)))
  return same.find((a) => a.type === type) ?? same[0] ?? null
}

/**
 * “the November agreement”, “the truce of 1994”: one that stops the fire first, then the one that later ones build on; none where two are
 * alike. A month without a year is that of the last one, or of one of which many speak still.
 */
function ofPeriod(reading: Reading, all: Agreement[], type: AgreementType, { text, yearless }: DatedItem) {
  const today = isoDay(reading.published)
  const told = all.filter((a) => daysOf(a).some((d) => d.startsWith(text)))
  const later = reading.knowledge.registry?.agreements ?? []
  const children = (a: Agreement) => later.filter((b) => b.parents.includes(a.id)).length
  const known = (a: Agreement) =>
    (a.date ?? '').slice(4, 7) === text.slice(4, 7) && (a.date ?? '9') <= today && children(a) >= KNOWN
  const any = yearless && text.length === 7 && !(isTruce(type) && told.length > 0) ? all.filter(known) : []
  const weight = (a: Agreement) => (stopsFire(a) ? 100 : 0) + children(a) * 2 + (a.type === type ? 1 : 0)
  const ranked = (any.length > 0 ? any : told).toSorted((a, b) => weight(b) - weight(a))
  return ranked.length === 1 || (ranked.length > 1 && weight(ranked[0]) > weight(ranked[1])) ? ranked[0] : null
}

/** Later agreements that build on one of which all speak by its month. */
const KNOWN = 3

/** The name of the registry, unless a day beside it tells another: “the trilateral statement of 5 May” where that is known by 3 May. */
export function byName(reading: Reading, named: Agreement, date: DatedItem | null, found: Found): Agreement | null {
  const days = daysOf(named).filter(Boolean)
  if (!date || days.length === 0 || days.some((d) => d.startsWith(date.text) || date.text.startsWith(d))) return named
  const other = byDate(reading, date, named.type)
  // A name in capitals is that of one agreement, whatever day is told.
  return other ?? (date.yearless || /\p{Lu}/u.test(found.name) ? named : null)
}

/** Days for which an agreement is news that its mediator alone tells apart. */
const NEWS = 10
/** Days after which what was made at a place is still told as news. */
const NEAR = 2

/**
 * Without name and day: the one that its mediator brokered in the last days, the one that is news of the day, the last one made at its
 * place, or the truce that takes effect as the text tells it. Parties that are told must be those of the registry.
 */
export function undated(reading: Reading, items: Item[], found: Found): Agreement | null {
  const { type, act, former, several, from, at } = found
  const all = reading.knowledge.registry?.agreements
  if (!all || act?.kind === 'called_for' || former || several) return null
  const order = lastOrder(reading, items, found)
  if (order || type === 'resolution') return order
  const around = circumstancesOf(reading, items, from, at)
  const [today, yesterday, near, news] = [0, 1, NEAR, NEWS].map((days) => isoDay(reading.published - days))
  const mayMean = partiesFit(reading, around)
  const known = all.filter((a) => fits(type, a) && (a.date ?? '9') <= today && mayMean(a))
  if (known.length === 0) return null
  const { mediators } = around
  const isBrokered = (a: Agreement) => (a.date ?? '') >= news && mediators.some((m) => a.mediators.includes(m))
  const isMade = (a: Agreement) => a.place && (a.place === around.place || found.name.includes(`${a.place} `))
  const begins = act?.kind === 'implemented' ? yesterday : today
  const start = found.dates.effective?.text
  const isFresh = (a: Agreement) =>
    daysOf(a).some((d) => d >= begins && d <= today) || (start !== undefined && a.date_effective === start)
  // “In Velm the leaders adopted a statement”, told a day or two later.
  const isNear = (a: Agreement) =>
    (a.date ?? '') >= near && items.some((x) => x.kind === 'place' && textOf(reading, x.from, x.to) === a.place)
  return (
    (mediators.length > 0 ? lastOf(known.filter(isBrokered), type) : undefined) ??
    (isNews(items, found) || isOf(reading, items[from - 1], 'of_them') || isUnder(reading, items, from)
      ? (lastOf(known.filter(isFresh), type) ?? lastOf(known.filter(isNear), type))
      : undefined) ??
    (found.definite || found.proper ? lastOf(known.filter(isMade), type) : undefined) ??
    null
  )
}

/** “following the ceasefire agreement”, told a day or two after one: all know which. */
export function justMade(reading: Reading, { act, definite, regime, former, several, type }: Found): Agreement | null {
  if (!definite || regime || former || several || !isTruce(type) || act?.kind === 'called_for') return null
  const [today, near] = [0, NEAR].map((days) => isoDay(reading.published - days))
  // Minutes and protocols only carry out a truce that was there.
  const made = (a: Agreement) => fits(type, a) && (isTruce(a.type) || a.type === 'joint_statement')
  const all = (reading.knowledge.registry?.agreements ?? []).filter(made)
  return (
    lastOf(
      all.filter((a) => daysOf(a).some((d) => d >= near && d < today)),
      type,
    ) ?? null
  )
}

const lastOf = (list: Agreement[], type: AgreementType): Agreement | undefined =>
  list.findLast((a) => a.type === type || (isTruce(a.type) && isTruce(type))) ?? list.at(-1)

/** “A truce was agreed”, “A ceasefire took hold at 18:30”: told as news, of no truce known before. */
const isNews = (items: Item[], { act, definite }: Found): boolean =>
  !definite &&
  (act?.kind === 'signed' ||
    act?.kind === 'announced' ||
    (act?.kind === 'implemented' && has(items[act.at], 'agreement_act')?.kind === 'effective'))

/** Parties that are told, and mediators that the registry knows as sides, are those of the agreement. */
function partiesFit(reading: Reading, { told, parties, mediators }: Circumstances): (a: Agreement) => boolean {
  const sides = reading.knowledge.registry?.pipeline.sides ?? []
  const known = mediators.filter((m) => sides.some(({ code }) => code === m))
  return (a) =>
    (a.mediators.length === 0 || known.every((m) => a.mediators.includes(m))) &&
    (!told || parties.every((p) => a.parties.includes(p) || a.mediators.includes(p)))
}
