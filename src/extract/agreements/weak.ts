/**
 * Words that stand for an agreement only at times: a statement or declaration is one where several parties make it. What a single
 * office says stays a statement.
 */
import { isoDay } from '../../text/calendar.js'
import { flatMap } from '../../text/lists.js'
import { LOWER } from '../../text/tokens.js'
import { sideOf } from '../chunks/people/group.js'
import { COMMA, has, type Item, isArticle, isSign, type Reading } from '../item.js'
import { holds, isOf } from '../words.js'
import type { Act } from './acts/acts.js'
import type { DatedItem } from './days/dates.js'
import { beforeArticle } from './passing.js'

interface Words {
  from: number
  at: number
  proper: boolean
  act: Act | null
  /** Dates of signature. */
  dates: DatedItem[]
}

/** Whether a weak noun stands for an agreement here. */
export function isAgreement(reading: Reading, items: Item[], { from, at, proper, act, dates }: Words): boolean {
  if (act?.kind === 'signed' && holds(reading, items[act.at], 'signs') && concernsPeace(reading, items)) return true
  // “The leaders signed a declaration”
  if (
    act?.kind === 'signed' &&
    act.at < from &&
    holds(reading, items[act.at], 'signs') &&
    byLeadersAt(reading, items, act.at)
  )
    return true
  if (act?.kind === 'signed' && act.at < from && actBySeveral(reading, items, act.at))
    return !isOf(reading, items[at], 'statements') || items.slice(0, act.at).some((x) => isLeader(reading, x))
  if (proper && !byPerson(items, from, at))
    return dates.length > 0 || act !== null || isOfPlace(reading, items, from, at)
  if (isTheirs(reading, items, from, at)) return true
  return (
    dates.length > 0 &&
    (isOfDay(reading, items, from, at, dates) ||
      byLeaders(reading, items, at) ||
      keeps(reading, items, at, act) ||
      meant(reading, items, at, { act, dates }))
  )
}

/** “In their statement the three presidents …”, “under the arrangement”, on the day of one that the registry knows. */
const isTheirs = (reading: Reading, items: Item[], from: number, at: number): boolean =>
  reading.knowledge.agreementDates.has(isoDay(reading.published)) &&
  (has(items[at], 'agreement_noun')?.type === 'joint_statement'
    ? isOf(reading, items[from - 1], 'of_them')
    : isUnder(reading, items, from))

/** “Under the”. */
export const isUnder = (reading: Reading, items: Item[], from: number): boolean =>
  isOf(reading, items[beforeArticle(items, from)], 'under')

/** “the Velm statement”: at a place where the registry knows that one was made. */
function isOfPlace({ knowledge, text, tokens }: Reading, items: Item[], from: number, at: number): boolean {
  const name = text.slice(tokens.start[items[from].from], tokens.start[items[at].from])
  return knowledge.registry?.agreements.some((a) => a.place && name.includes(a.place)) ?? false
}

/** “the understandings of 27 November 2024”, “the communiqué of 8 May”: one known by its day; a statement may be anybody’s. */
const isOfDay = (reading: Reading, items: Item[], from: number, at: number, [date]: DatedItem[]): boolean =>
  !isOf(reading, items[at], 'statements_or_vows') &&
  isArticle(items[from - 1]) &&
  date.text.length === 10 &&
  date.at > at &&
  items[date.at - 1].kind === 'of'

/** “adhere to the 2003 understanding”, “in breach of it”: what is kept or broken was agreed; a statement is only said. */
const keeps = (reading: Reading, items: Item[], at: number, act: Act | null): boolean =>
  act !== null &&
  KEPT.has(act.kind) &&
  // “in violation of the statement”: what can be broken binds.
  (act.kind === 'alleged_violation' || !isOf(reading, items[at], 'statements_or_papers'))

const KEPT = new Set<Act['kind']>(['reaffirmed', 'implemented', 'alleged_violation'])

/** What states say through their leaders binds them; a plain statement of allies is only said. */
const isLeader = (reading: Reading, x: Item): boolean =>
  x.names?.titled === true ||
  has(x, 'title') !== undefined ||
  has(x, 'official') !== undefined ||
  holds(reading, x, 'leaders')

/** “ending two months of fighting”, “by the government and the Front”, “Ardenia and Boskovia signed”. */
const concernsPeace = (reading: Reading, items: Item[]): boolean =>
  severalParties(reading, items) || items.some((x) => has(x, 'agreement_topic')?.type !== undefined)

/** Two states or sides, or “both governments”: more than one party acts. */
export function severalParties(reading: Reading, items: Item[]): boolean {
  const sides = new Set(flatMap(items, (x) => sideOf(x)?.code ?? x.group?.side?.text ?? has(x, 'actor')?.side ?? []))
  return (
    sides.size > 1 ||
    items.some((x) => isOf(reading, x, 'several_chairs')) ||
    items.some((x, i) => isPair(reading, items, i) || (has(x, 'and') && joinsNames(reading, items, i)))
  )
}

/** “The presidents of X and Y issued a declaration”: the subject of the act at item `at` joins parties. */
export function actBySeveral(reading: Reading, items: Item[], at: number): boolean {
  const end = beforeAside(items, at)
  const start = items.findLastIndex(
    (x, i) => i < end && (has(x, 'speech') !== undefined || has(x, 'relative') !== undefined),
  )
  return severalParties(reading, items.slice(start + 1, end))
}

/** “the presidents, whose states …, issued”: where the words before an aside end that ends at the act. */
export function beforeAside(items: Item[], at: number): number {
  if (!isSign(items[at - 1], COMMA)) return at
  const open = items.findLastIndex((x, i) => i < at - 1 && isSign(x, COMMA))
  return open > 0 && has(items[open + 1], 'relative') ? open : at
}

const isPair = (reading: Reading, items: Item[], i: number): boolean =>
  // “the three leaders”
  ((items[i].group?.quantity?.best ?? 0) > 1 && holds(reading, items[i], 'parties')) ||
  ((has(items[i], 'both') !== undefined || isOf(reading, items[i], 'the_parties')) &&
    items.slice(isOf(reading, items[i], 'bare_parties') ? i : i + 1, i + 4).some((x) => holds(reading, x, 'parties')))

const joinsNames = (reading: Reading, items: Item[], and: number): boolean => {
  const next = isArticle(items[and + 1]) ? items[and + 2] : items[and + 1]
  if (isName(next) && (isName(items[and - 1]) || items[and - 1]?.group?.side != null)) return true
  // “the Ostrian government and forces of Tarn”, “the army and the rebels”
  return (
    (isForce(reading, items[and - 1]) &&
      items.slice(and + 1, and + 4).some((x) => isForce(reading, x) || isName(x) || isArmed(x))) ||
    (isArmed(items[and - 1]) && (isForce(reading, next) || isArmed(items[and + 1])))
  )
}

/** “the rebels”, “the presidents”: people who act for a party. */
const isArmed = (x: Item | undefined): boolean =>
  x?.group?.number === 'pl' && (x.group.status === 'militant' || x.group.status === 'military')

/** A government, an army or a movement. */
const isForce = (reading: Reading, x: Item | undefined): boolean =>
  FORCES.has(has(x, 'body')?.kind ?? '') ||
  (x !== undefined && has(x, 'body') !== undefined && reading.tokens.letters[x.from] !== LOWER)

const FORCES = new Set(['armed_forces', 'government'])

const isName = (x: Item | undefined): boolean =>
  x !== undefined &&
  (x.kind === 'capital' ||
    x.kind === 'side_noun' ||
    x.names !== undefined ||
    (x.kind === 'place' && x.entry?.side !== undefined))

/** “President Solak Statement”: of one person, and no agreement. */
const byPerson = (items: Item[], from: number, at: number): boolean =>
  items.slice(Math.max(0, from - 1), at).some((x) => x.names?.titled || has(x, 'title') || has(x, 'official'))

/** A date that the registry knows an agreement of. */
export const isKnown = (reading: Reading, date: DatedItem): boolean => reading.knowledge.agreementDates.has(date.text)

/** “violates the 9 November statement”: what is kept or broken by a day that the registry knows of another year. */
const isKnownDay = ({ knowledge }: Reading, { text, yearless }: DatedItem, act: Act | null): boolean =>
  yearless &&
  act !== null &&
  KEPT.has(act.kind) &&
  [...knowledge.agreementDates].some((d) => d?.slice(4) === text.slice(4))

/** “statement” is an agreement only of leaders, parties or on a cessation. */
function meant(reading: Reading, items: Item[], at: number, { act, dates }: Pick<Words, 'act' | 'dates'>): boolean {
  if (
    dates.some((date) => isKnown(reading, date) || isKnownDay(reading, date, act)) ||
    cited(reading, items, Math.min(at, dates[0]?.at ?? at))
  )
    return true
  if (byOffice(items, at)) return false
  const around = items.slice(Math.max(0, at - 3), at + 12)
  return (
    around.some((item) => has(item, 'agreement_noun') && !has(item, 'agreement_noun')?.weak) ||
    around.filter((item) => sideOf(item)).length >= 2
  )
}

/** “the statement of the Ostrian Foreign Ministry of 3 May”: of one office. */
function byOffice(items: Item[], at: number): boolean {
  if (items[at + 1]?.kind !== 'of' && items[at + 1]?.kind !== 'by') return false
  let i = at + 2
  while (i < at + OFFICE && !isOffice(items[i]) && (items[i]?.kind === 'determiner' || sideOf(items[i]) !== null)) i++
  return isOffice(items[i]) && !has(items[i + 1], 'and') && !isSign(items[i + 1], COMMA)
}

const isOffice = (x: Item | undefined): boolean => x?.kind === 'body' || has(x, 'actor')?.kind === 'ministry'

const OFFICE = 5

/** “the statement of the presidents of X, Y and Z of 3 May”: of those who speak for several states. */
const byLeaders = (reading: Reading, items: Item[], at: number): boolean =>
  items[at + 1]?.kind === 'of' &&
  items.slice(at + 2, at + 4).some((x) => x.group?.number === 'pl' && holds(reading, x, 'leaders'))

/** “the presidents | signed”: several who speak for a state put their names to it. */
const byLeadersAt = (reading: Reading, items: Item[], act: number): boolean =>
  items.slice(Math.max(0, act - SIGNERS), act).some((x) => x.group?.number === 'pl' && holds(reading, x, 'leaders'))

const SIGNERS = 4

/** “under point 7 of the statement”, “obligations under the statement”. */
const cited = (reading: Reading, items: Item[], at: number): boolean =>
  /\b(?:under|point \d+ of|article \d+ of|paragraph \d+ of|clause \d+ of|provisions? of|terms of) (?:the )?$/i.test(
    reading.text.slice(Math.max(0, reading.tokens.start[items[at].from] - 40), reading.tokens.start[items[at].from]),
  )
