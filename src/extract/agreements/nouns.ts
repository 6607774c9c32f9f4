/** Words of a sentence that stand for agreements: names of the registry, nouns, and names made with a noun. */
import type { Agreement } from '../../model/knowledge.js'
import type { AgreementType } from '../../model/vocab.js'
import { classSet, hasAny } from '../classes.js'
import { COMMA, has, type Item, isSign, type Reading, textOf } from '../item.js'
import { endsWith, isOf } from '../words.js'
import { type Act, actOf, breaksTruce } from './acts/acts.js'
import { agreedTo } from './agreed.js'
import { type DatedItem, type Dates, datesOf } from './days/dates.js'
import { endedWar, stoppedWar } from './days/ended.js'
import { ownDates } from './days/own-dates.js'
import { isBare, leadOf, namesOf } from './names.js'
import { isBetween } from './of-parties.js'
import { orderedBy } from './orders.js'
import { arranged, holderOf, isLaidDown, isPredicate, isTerm, sharedAct } from './passing.js'
import { isNoun, type Phrase, phraseAt } from './phrase-at.js'
import { numbered } from './resolutions.js'
import { typeOf } from './topics.js'
import { brokenTruce } from './truces.js'
import { isAgreement, severalParties } from './weak.js'

export interface Found {
  /** Item of the noun or name. */
  at: number
  /** First item of the whole name. */
  from: number
  type: AgreementType
  /** What the sentence does with it. */
  act: Act | null
  /** As written: “90-day bilateral ceasefire”, “Mutarasi Accord”. */
  name: string
  dates: Dates
  registry: Agreement | null
  /** A name of its own, not only a common noun. */
  proper: boolean
  /** Its name goes on behind the noun: “Agreement on the Cessation of Hostilities”. */
  titled: boolean
  /** A state of affairs (a ceasefire holds) and no document (a ceasefire agreement is signed). */
  state: boolean
  /** “the agreement”, “that truce”: one told of before. */
  definite: boolean
  /** “a previous truce”: another than the one that is news. */
  former: boolean
  /** “the ceasefire regime”: the calm as such, which reports of its breaches name daily. */
  regime: boolean
  /** “violated 86 times”: an event of that day. */
  counted: boolean
  /** “between X and Y” follows: its parties tell which one is meant. */
  between: boolean
  /** Without an article, as in a heading: “army breaks ceasefire”. */
  bare: boolean
  /** Told with who brokered it: “a deal brokered by Ostria”. */
  mediated: boolean
  /** “the recently agreed truce”: by a participle before the noun. */
  described: boolean
  /** “earlier truces”: several, and none of them told apart. */
  several: boolean
}

export type { DatedItem }

/** What is found without a name of its own: no registry entry, no state, told of once. */
// biome-ignore format: key by key, so that all have one shape
export const plainFound = ({ at, type, act, name, dates }: Pick<Found, 'at' | 'type' | 'act' | 'name' | 'dates'>): Found => ({
  at, from: at, type, act, name, dates,
  registry: null, proper: false, titled: false, state: false, definite: false, former: false, regime: false, counted: false, between: false, bare: false, mediated: false, described: false, several: false,
})

/** Classes of words that can name an agreement; a word for a breach holds the truce that it breaks. */
const NAMING = classSet('agreement_noun', 'agreement_name', 'agreement_act', 'event_verb', 'event_noun')

/** Every agreement noun and name of a sentence, in text order. */
export function findNouns(reading: Reading, items: Item[]): Found[] {
  const out: Found[] = []
  let title = -1
  for (let at = 0; at < items.length; at++) {
    if (at <= title || !hasAny(items[at], NAMING)) continue
    if (!isNoun(items[at])) {
      const told = brokenTruce(reading, items, at) ?? agreedTo(reading, items, at) ?? orderedBy(reading, items, at)
      if (told) out.push(told)
      continue
    }
    const phrase = phraseAt(reading, items, at, out.at(-1)?.at ?? -1)
    if (!phrase) continue
    title = phrase.title
    const told = toldOf(reading, items, phrase, out.at(-1))
    if (told) out.push(...foundOf(reading, items, phrase, told))
  }
  return out
}

/** What the sentence tells of the agreement that a phrase names. */
interface Told {
  type: AgreementType
  act: Act | null
  dates: Dates
  /** Of resolutions: “resolutions 5 and 9 of May”. */
  numbers: ReturnType<typeof numbered>
}

/** What is told of it, or null where the phrase stands for no agreement of its own. `last`: the one named before. */
function toldOf(reading: Reading, items: Item[], phrase: Phrase, last: Found | undefined): Told | null {
  const { from, at, name, noun, proper } = phrase
  const type = name?.type ?? typeIn(reading, items, { from, at }, noun?.type ?? 'other', proper)
  if (type === null || (!proper && last && isPredicate(reading, items, from))) return null
  const act = actWith(reading, items, { from, at }, proper, last)
  if (isTerm(reading, items, from, act, last)) return null
  if (last && isLaidDown(reading, items, last, from, act)) {
    if (last.type === 'other') last.type = type
    return null
  }
  const dates = ownDates(
    reading,
    items,
    at,
    act,
    ofWar(reading, items, { from, at }, datesOf(reading, items, from, at)),
  )
  const numbers = type === 'resolution' && !name ? numbered(reading, items, at, dates.signed) : []
  if (type === 'joint_statement' && isOnlySaid(reading, items, from, act, dates)) return null
  const told = { type, act, dates, numbers }
  return isNone(reading, items, phrase, told) ? null : told
}

/** An exchange of which nothing tells that it was arranged, or a weak noun of nobody’s agreement. */
function isNone(reading: Reading, items: Item[], { from, at, name, noun, proper }: Phrase, told: Told): boolean {
  const { act, dates, numbers } = told
  if (noun?.kind === 'exchange')
    return (
      dates.signed.length === 0 ||
      !act ||
      act.kind === 'called_for' ||
      items[at - 1]?.kind === 'to' ||
      !arranged(items, at)
    )
  return (
    noun?.weak === true &&
    !name &&
    numbers.length === 0 &&
    !isMediated(items, at, act) &&
    !isAgreement(reading, items, { from, at, proper, act, dates: dates.signed })
  )
}

/** One for each name that shares the noun, or for each number of a resolution. */
function foundOf(reading: Reading, items: Item[], phrase: Phrase, { type, act, dates, numbers }: Told): Found[] {
  const { from, at, title, name, noun, proper, titled } = phrase
  const before = items[from - 1]
  const base = {
    at,
    from,
    type,
    act,
    name: '',
    dates,
    registry: reading.knowledge.registry?.agreements.find((a) => name?.ref !== undefined && a.id === name.ref) ?? null,
    proper,
    // A title of several words is one that the lexicon knows as a noun: “Agreement on Cessation of Hostilities”.
    titled: titled || (proper && !name && items[at].to - items[at].from > TITLE),
    state: !name && noun?.kind === 'state',
    definite:
      isDefinite(reading, items, listStart(items, from)) &&
      !restricted(items, at, act) &&
      !isContent(reading, items, at, act),
    former: isOf(reading, before, 'former'),
    regime: endsWith(reading, items[at], 'calm_as_such'),
    counted: isCounted(reading, items, at),
    between: isBetween(reading, items, title),
    bare: isBare(items, leadOf(reading, items, from)),
    mediated: isMediated(items, at, act),
    described:
      (act !== null && act.at < from - 1 && has(before, 'agreement_act')?.mention === 'signed') ||
      isOf(reading, items[holderOf(items, from)], 'what_it_holds'),
    several: /[^s]s$/i.test(textOf(reading, items[at].from, items[at].to)),
  }
  return numbers.length > 0
    ? numbers.map((one) => ({ ...base, ...one, proper: true }))
    : namesOf(reading, items, from, at, title).map((text) => ({ ...base, name: text }))
}

/** “violated 86 times” */
const isCounted = (reading: Reading, items: Item[], at: number): boolean =>
  items.slice(at, at + COUNT_REACH).some((x) => has(x, 'times') !== undefined || isOf(reading, x, 'counts_breaches'))

/** “eased, according to a joint statement”, “who broker the talks said in a joint statement”: where something was said, and nothing made. */
const isOnlySaid = (reading: Reading, items: Item[], from: number, act: Act | null, { signed }: Dates): boolean =>
  items[from - 1]?.kind === 'article' &&
  (act
    ? signed.length === 0 && act.kind === 'called_for' && isOf(reading, items[from - 2], 'where_said')
    : !severalParties(reading, items))

/** What the sentence does with it, itself or with the one named before: “violates the pact and the truce declared in May”. */
function actWith(
  reading: Reading,
  items: Item[],
  words: Pick<Found, 'from' | 'at'>,
  proper: boolean,
  last: Found | undefined,
): Act | null {
  const own = actOf(reading, items, words, proper)
  const shared = sharedAct(reading, items, last, words.from)
  // A participle behind the noun tells which one it is.
  const told = own !== null && own.at > words.at && (own.kind === 'signed' || own.kind === 'announced')
  return told && shared?.kind === 'alleged_violation' ? shared : (own ?? shared)
}

/** Words of a noun beyond which its capitals make it a title. */
const TITLE = 2
/** Items after the noun in which “86 times” stands. */
const COUNT_REACH = 12

/** “violated the ceasefire | agreement”: the violation tells the type of the agreement. */
const typeIn = (
  reading: Reading,
  items: Item[],
  { from, at }: Pick<Found, 'from' | 'at'>,
  noun: AgreementType,
  proper: boolean,
): AgreementType | null =>
  noun === 'other' && breaksTruce(items[at - 1]) ? 'ceasefire' : typeOf(reading, items, from, at, noun, proper)

/** “ended in 1996 with a truce”, “a truce that ended the war in 1996”: where nothing else tells the day. */
function ofWar(reading: Reading, items: Item[], { from, at }: Pick<Found, 'from' | 'at'>, dates: Dates): Dates {
  if (dates.signed.length > 0 || dates.effective) return dates
  const end = endedWar(reading, items, from) ?? stoppedWar(reading, items, at)
  return end ? { ...dates, signed: [end] } : dates
}

/** “the disarmament, demobilisation and cantonment protocol”: what describes the noun may be a list. */
function listStart(items: Item[], from: number): number {
  if (!has(items[from - 1], 'and')) return from
  for (let i = from - 1; i >= Math.max(0, from - LIST); i--) {
    if (items[i].kind === 'determiner') return i + 1
    if (items[i].kind !== 'unknown' && !isSign(items[i], COMMA) && !has(items[i], 'and')) return from
  }
  return from
}
const LIST = 8

const isMediated = (items: Item[], at: number, act: Act | null): boolean =>
  [items[at + 1], act ? items[act.at] : undefined].some((x) => has(x, 'agreement_act')?.kind === 'mediator')

/** “the deal that secured their freedom”: what follows tells which one it is; nothing was told of it before. */
const restricted = (items: Item[], at: number, act: Act | null): boolean =>
  act?.kind === 'signed' && act.at === at + 2 && items[at + 1].kind === 'relative'

/** “agreed on the | cessation of hostilities”: what is agreed has its article from what follows it. */
const isContent = (reading: Reading, items: Item[], at: number, act: Act | null): boolean =>
  act?.kind === 'signed' && act.at < at && / of /i.test(textOf(reading, items[at].from, items[at].to))

function isDefinite(reading: Reading, items: Item[], from: number): boolean {
  const lead = items[from - 1]
  return (
    lead !== undefined &&
    (lead.kind === 'determiner' || lead.kind === 'possessive' || isOf(reading, lead, 'known_before'))
  )
}
