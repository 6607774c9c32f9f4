/** What sounds like a meeting of parties and is none (of one side with its own people, with resistance, the making of an accord), and which talks were held. */
import type { Entry } from '../../../knowledge/lexicon.js'
import { has, type Item, type Reading } from '../../item.js'
import { endAt, endsWith, isOf, opensWith, spanEndsWith, spanOpensWith } from '../../words.js'

/** “a meeting with the Security Council”, “with the heads of departments”, “met pupils”: of one side with its own people. */
function amongThemselves(reading: Reading, items: Item[], at: number): boolean {
  const whom = leadAt(reading, items, at)
  return whom > 0 && ownPeopleAt(reading, whom, items[Math.min(at + 8, items.length - 1)].to)
}

/** The token after “with”, which may be part of the verb: “met with”; 0 without it. */
const leadAt = (reading: Reading, items: Item[], at: number): number =>
  items[at + 1]?.kind === 'with' || items[at + 1]?.kind === 'of'
    ? items[at + 1].to
    : endsWith(reading, items[at], 'with_whom') || isOf(reading, items[at], 'meets_whom')
      ? items[at].to
      : 0

/** “held their fifth meeting”, “resumed talks”, “negotiations between the two sides held for hours”: they took place. */
export const wereHeld = (reading: Reading, items: Item[], at: number): boolean => {
  let k = at - 1
  while (k >= 0 && at - k <= HELD && BEFORE_TALKS.has(items[k].kind)) k--
  return isOf(reading, items[k], 'holds_talks') || wereHeldBehind(reading, items, at)
}

/** The verb stands behind the noun and who met, in a sentence that tells a day. */
function wereHeldBehind(reading: Reading, items: Item[], at: number): boolean {
  if (!items.some((x) => x.date !== undefined)) return false
  for (let k = at + 1; k < items.length && k - at <= WHO_MET; k++) {
    // “while the talks are held” tells of none.
    if (isOf(reading, items[k], 'were_held')) return !isOf(reading, items[k - 1], 'now_be')
    if (!BESIDE_TALKS.has(items[k].kind) && !items[k].group && !items[k].names) return false
  }
  return false
}

/** Items in which talks tell who met: “between the envoys of Ostria and Karvia have been”. */
const WHO_MET = 10

const BESIDE_TALKS = new Set<Item['kind']>([
  'between',
  'preposition',
  'with',
  'of',
  'and',
  'article',
  'determiner',
  'unknown',
  'quantity',
  'numeral',
  'capital',
  'title',
  'side_noun',
  'side_adjective',
  'body',
  'actor',
  'metonym',
  'have',
  'be',
])

/** Words between “held” and “talks”. */
const HELD = 5

const BEFORE_TALKS = new Set<Item['kind']>([
  'article',
  'determiner',
  'ordinal',
  'unknown',
  'quantity',
  'other',
  'another',
  'number',
  'capital',
])

/** “the senior staff”, “his military commanders”, from the token `from` on. */
function ownPeopleAt(reading: Reading, from: number, to: number): boolean {
  if (spanOpensWith(reading, from, to, 'own_people')) return true
  const next = endAt(reading, from, to, 'own_modifiers')
  return next > from && ownPeopleAt(reading, next, to)
}

/** “The patrol met with stubborn resistance”: what somebody runs into is nobody to talk with. */
const meetsResistance = (reading: Reading, items: Item[], at: number): boolean =>
  opensWith(reading, items[at], 'runs_into') &&
  (isMetWith(reading, items, at) ||
    [1, 2, 3, 4].some(
      (d) =>
        endsWith(reading, items[at + d], 'met_instead') &&
        items.slice(at + 1, at + d).every((x) => x.date !== undefined || TOWARDS.has(x.kind)),
    ))

/** “will be met with a swift response”: nobody is met with in the passive. */
const isMetWith = (reading: Reading, items: Item[], at: number): boolean =>
  isOf(reading, items[at], 'met_with') && endsWith(reading, items[at - 1], 'is_met')

/** “negotiated a truce”, “the deal negotiated in May”: what is told is the accord, and no talks on a day of their own. */
export const makesAccord = (items: Item[], at: number, entry: Entry | null): boolean =>
  entry?.subtype === 'talks' &&
  has(items[at], 'agreement_act')?.mention === 'signed' &&
  items.slice(Math.max(0, at - ACCORD), at + ACCORD).some((x) => has(x, 'agreement_noun') !== undefined)

const ACCORD = 5

/** What may stand between “meet” and what is met: “with stubborn”, “a 2010”. */
const TOWARDS = new Set<Item['kind']>(['with', 'unknown', 'adverb', 'article', 'determiner', 'numeral'])

/** “the deal reached in Velm at the second round of | talks”, “an officer familiar with the | talks”: named by what was agreed or known there. */
function onlyNamed(reading: Reading, items: Item[], at: number): boolean {
  let lead = at - 1
  while (BEFORE_TALKS.has(items[lead]?.kind) || items[lead]?.kind === 'of' || isRound(items[lead])) lead--
  if (lead < 1) return false
  if (spanEndsWith(reading, items[lead - 1].from, items[lead].to, 'names_talks')) return true
  return (
    items[lead].kind === 'preposition' &&
    items
      .slice(Math.max(1, lead - MADE), lead)
      .some(
        (x, k, near) => has(x, 'agreement_act')?.mention === 'signed' && k > 0 && has(near[k - 1], 'agreement_noun'),
      )
  )
}

/** Items from the noun of what was made there to the talks: “agreements reached in Velm”. */
const MADE = 5

const isRound = (item: Item | undefined): boolean => has(item, 'event_noun')?.subtype === 'talks'

/** “be settled through negotiations”, “resolve the conflict by talks”: how it should end, and no talks that were held. */
const asMeans = (reading: Reading, items: Item[], at: number): boolean => {
  let lead = at - 1
  while (BEFORE_TALKS.has(items[lead]?.kind) || isRound(items[lead])) lead--
  return (
    isOf(reading, items[lead], 'by_means_of') &&
    items.slice(Math.max(0, lead - SETTLED), lead).some((x) => isOf(reading, x, 'settles'))
  )
}

/** Items from “settle” to how it is done. */
const SETTLED = 8

/** What sounds like a meeting and tells of none. */
export const noMeeting = (reading: Reading, items: Item[], at: number): boolean =>
  asMeans(reading, items, at) ||
  meetsResistance(reading, items, at) ||
  onlyNamed(reading, items, at) ||
  amongThemselves(reading, items, at)
