/**
 * Nouns for agreements that name none where they stand: half of another noun, part of the name of a body, what another agreement is
 * about, what was named said to be one, what was not agreed.
 */
import { parseIsoDay } from '../../text/calendar.js'
import { LOWER } from '../../text/tokens.js'
import { sideOf } from '../chunks/people/group.js'
import { COMMA, has, type Item, isArticle, isSign, type Reading, wordOf } from '../item.js'
import { isOf } from '../words.js'
import type { Act } from './acts/acts.js'
import type { Dates } from './days/dates.js'

/** Whether the noun at item `at` only tells of what stands beside it. */
export const isPart = (reading: Reading, items: Item[], at: number): boolean =>
  prolongs(reading, items, at) || compound(items, at) || namesBody(reading, items, at)

/** “the statement of 9 November on | a complete ceasefire”: what the one named before, at item `last`, is about. */
export function isSubject(items: Item[], from: number, last: number): boolean {
  const lead = isArticle(items[from - 1]) ? from - 2 : from - 1
  return (
    last >= 0 &&
    has(items[lead], 'concerning') !== undefined &&
    // “an agreement in principle on | the exchange of all prisoners”
    (lead === last + 1 ||
      (items.slice(last + 1, lead).some((x) => x.date !== undefined) &&
        items.slice(last + 1, lead).every((x) => TOLD_OF.has(x.kind) || sideOf(x) !== null || isSign(x, COMMA))))
  )
}

/** What may stand between a statement and its subject: who made it and when. */
const TOLD_OF = new Set<Item['kind']>([
  'of',
  'by',
  'and',
  'determiner',
  'people',
  'actor',
  'body',
  'date',
  'capital',
  'names',
  'title',
])

/** “ceasefire violations”, “truce talks”: the noun only tells of what the next one is. */
const compound = (items: Item[], at: number): boolean => {
  const next = items[at + 1]
  return (
    (has(items[at], 'event_noun') !== undefined && !arranged(items, at)) ||
    (next !== undefined &&
      (has(next, 'event_noun') !== undefined ||
        has(next, 'agreement_noun') !== undefined ||
        has(next, 'agreement_name') !== undefined ||
        (has(next, 'body') !== undefined && has(next, 'side_noun') === undefined) ||
        has(next, 'speech_noun')?.kind === 'role'))
  )
}

/** “an agreement to extend | the truce”, “an agreement was reached | to extend the truce”: the truce goes on by it. */
function prolongs(reading: Reading, items: Item[], at: number): boolean {
  let to = at + 1
  while (
    items[to]?.kind === 'be' ||
    items[to]?.kind === 'have' ||
    has(items[to], 'agreement_act')?.mention === 'signed'
  )
    to++
  return (
    items[to]?.kind === 'to' &&
    isOf(reading, items[to + 1], 'prolongs') &&
    items.slice(to + 2, to + 2 + PROLONGED).some((x) => has(x, 'agreement_noun') !== undefined)
  )
}
const PROLONGED = 6

/** “the Government of National Accord”: a body by its name. */
const namesBody = (reading: Reading, items: Item[], at: number): boolean =>
  isOf(reading, items[at - 3], 'bodies_of_accord') &&
  items[at - 2]?.kind === 'of' &&
  reading.tokens.letters[items[at].from] !== LOWER &&
  reading.tokens.letters[items[at - 1].from] !== LOWER

/** “agreed on an exchange of prisoners”, “an exchange … was agreed”: arranged, where the exchange itself is an event. */
export function arranged(items: Item[], at: number): boolean {
  const arranges = (i: number): boolean => {
    const act = has(items[i], 'agreement_act')
    return act?.mention === 'signed' || act?.mention === 'called_for'
  }
  for (let i = at - 1; i >= Math.max(0, at - ARRANGED); i--) if (arranges(i)) return true
  // “The exchange, agreed upon in May, …”
  if (isSign(items[at + 1], COMMA) && arranges(at + 2)) return true
  for (let i = at + 1; i < Math.min(items.length, at + PREDICATE); i++)
    if (items[i].kind === 'be') return arranges(i + 1)
  return false
}

/** Items between a word for agreeing and what is agreed: “agreed on another large”. */
const ARRANGED = 5
const PREDICATE = 14

/** “the truce marks the first formal agreement since …”: what was named is said to be one. */
export function isPredicate(reading: Reading, items: Item[], from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - PREDICATED); i--) {
    if (items[i].kind === 'be' || isOf(reading, items[i], 'equals')) return !has(items[i - 1], 'there')
    if (
      items[i].kind !== 'article' &&
      items[i].kind !== 'determiner' &&
      items[i].kind !== 'unknown' &&
      !isOf(reading, items[i], 'one_of_several')
    )
      return false
  }
  return false
}
const PREDICATED = 5

/** “violates the truce reached in May and | the accord”: what is done to the one named before is done to the one joined to it. */
export function sharedAct<A extends { at: number }>(
  reading: Reading,
  items: Item[],
  before: { from: number; at: number; act: A | null } | undefined,
  from: number,
): A | null {
  if (!before?.act || before.act.at > before.from) return null
  const holder = holderOf(items, from)
  let joint = isOf(reading, items[holder], 'what_it_holds') ? holder - 1 : from - 1
  while (isArticle(items[joint]) || has(items[joint], 'determiner') || items[joint]?.kind === 'of') joint--
  const between = items.slice(before.at + 1, joint)
  return has(items[joint], 'and') && between.every((x) => !CLAUSES.has(x.kind)) ? before.act : null
}

/** The item before an agreement that begins at `from`, past its article. */
export const beforeArticle = (items: Item[], from: number): number =>
  isArticle(items[from - 1]) || has(items[from - 1], 'determiner') ? from - 2 : from - 1

/** “the terms | of the truce”: the item before “of” and an article. */
export const holderOf = (items: Item[], from: number): number => {
  const of = beforeArticle(items, from)
  return items[of]?.kind === 'of' ? of - 1 : -1
}

const CLAUSES = new Set<Item['kind']>(['verb', 'be', 'have', 'modal', 'speech', 'relative', 'pronoun', 'negation'])

/** “no agreement was reached”, “without a deal”: nothing was agreed. */
export const absent = (reading: Reading, items: Item[], from: number): boolean => {
  const lead = items[from - 1]?.kind === 'article' ? items[from - 2] : items[from - 1]
  return lead !== undefined && isOf(reading, lead, 'no_agreement')
}

/** “The accord calls for | a truce”, “a deal calling for a truce”: what an agreement says of itself is no call. */
export function isTerm(
  reading: Reading,
  items: Item[],
  from: number,
  act: Pick<Act, 'kind' | 'at'> | null,
  before: { at: number; type: string; dates: Dates } | undefined,
): boolean {
  if (!act || act.at >= from || !TERMS.has(act.kind)) return false
  // “announced in May” tells of the accord, “announces” what it says.
  if (
    act.kind === 'announced'
      ? !/(?:s|ing)$/i.test(wordOf(reading, items[act.at]))
      : !isOf(reading, items[act.at], 'asks_by_text')
  )
    return false
  let at = act.at - 1
  while (items[at] && (PASSED.has(items[at].kind) || items[at].date !== undefined || isSign(items[at], COMMA))) at--
  const noun = has(items[at], 'agreement_noun')
  if (before && (before.at === at || isItsVerb(reading, items, before.at, act.at)))
    return !CALLS.has(before.type) || isOld(reading, before.dates)
  return noun !== undefined && !CALLS.has(noun.type ?? '') && !noun.weak && act.kind === 'called_for'
}

/** “the resolution, adopted on 3 May, | calls for”, “a statement issued by X and Y on 3 May | calling for”. */
function isItsVerb(reading: Reading, items: Item[], noun: number, verb: number): boolean {
  const lead = items[verb - 1]
  const next = isSign(lead, COMMA) || lead.kind === 'relative' || /ing(?: |$)/i.test(wordOf(reading, items[verb]))
  return (
    next &&
    items.slice(noun + 1, verb).every((x) => x.kind === 'relative' || has(x, 'agreement_act') || !CLAUSES.has(x.kind))
  )
}

const TERMS = new Set<Act['kind']>(['called_for', 'announced'])

/** What calls for an accord as news. */
const CALLS = new Set<string>(['resolution', 'joint_statement'])

/** “the statement of May calls for a truce”, told in July: a call of long ago. */
const isOld = ({ published }: Reading, { signed }: Dates): boolean =>
  signed[0]?.text.length === 10 && published - parseIsoDay(signed[0].text) > OLD

const OLD = 30

/**
 * “signed an accord in which they agreed to | a truce”, “signed an accord today to implement | a truce”: what the one named before lays
 * down. A statement may call for one.
 */
export function isLaidDown<F extends { at: number; type: string; act: Pick<Act, 'kind' | 'at'> | null }>(
  reading: Reading,
  items: Item[],
  before: F | undefined,
  from: number,
  act: Pick<Act, 'kind' | 'at'> | null,
): boolean {
  if (!before || !act || act.at <= before.at || act.at >= from) return false
  if (CALLS.has(before.type)) return false
  const between = items.slice(before.at + 1, act.at)
  if (between.some((x, i) => x.kind === 'relative' && isOf(reading, between[i - 1], 'lays_down')))
    return act.kind === 'signed' || act.kind === 'announced' || act.kind === 'called_for'
  return (
    before.act?.kind === 'signed' &&
    before.act.at < before.at &&
    between.at(-1)?.kind === 'to' &&
    between.slice(0, -1).every((x) => x.date !== undefined || PASSED.has(x.kind) || isOther(x))
  )
}

/** “with the other party” */
const isOther = (x: Item): boolean =>
  x.kind === 'with' || x.kind === 'determiner' || x.kind === 'capital' || sideOf(x) !== null || x.group !== undefined

/** What may stand between an agreement and what it asks for: “a deal on Monday calling for”. */
const PASSED = new Set<Item['kind']>(['relative', 'adverb', 'preposition', 'date', 'date_word', 'day_part'])
