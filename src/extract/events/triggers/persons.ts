/** Verbs that tell of an event only with persons: “arrested”, “released”, “fled”; whom it is told of, and of whom it tells no news. */
import type { EventSubtype, Harm } from '../../../model/vocab.js'
import { releases } from '../../attribution/no-cue.js'
import { carriesHurt } from '../../casualties/matches/set-aside.js'
import { has, type Item, type ItemKind, type Reading, wordOf } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { isOf, opensWith } from '../../words.js'
import { fledBy, isNoFlight, otherwiseFreed, personBeside, whoWere } from './beside.js'
import type { Trigger } from './triggers.js'

const HARM_OF: Partial<Record<EventSubtype, Harm>> = {
  detention: 'captured',
  abduction_forced_disappearance: 'captured',
  prisoner_exchange: 'released',
  displacement: 'displaced',
}

/** “arrested”, “released”, “evacuated”: only of persons, by a claim of such a harm or by the words beside it. */
export function ofPersons(
  reading: Reading,
  { items, matches }: ReadSentence,
  at: number,
  subtype: EventSubtype,
): Trigger | null {
  const told = matches.some(
    (m) => m.harm === HARM_OF[subtype] && m.harmAt >= 0 && m.clause.items[m.harmAt] === items[at],
  )
  if (subtype === 'displacement' && (tried(items, at) || isNoFlight(reading, items, at))) return null
  if (subtype === 'detention' && (noticed(reading, items, at) || isWho(items, at))) return null
  if (subtype === 'prisoner_exchange' && otherwiseFreed(reading, items, at)) return null
  if (subtype === 'prisoner_exchange' && (whoWere(items, at) || (items[at + 1] && releases(reading, items, at + 1))))
    return null
  const carried = subtype !== 'displacement' || /^evacuat/i.test(wordOf(reading, items[at]))
  if (
    (carried && aside(matches, subtype)) ||
    ofThem(items, at, subtype) ||
    (subtype === 'displacement' && (carriesHurt(items, at) || hurtInFlight(matches, items, at)))
  )
    return null
  // “exchanged envoys”: of nobody told to come free.
  if (!told && has(items[at], 'harm_participle')?.kind === 'swap' && !items.some((x) => x.group?.captive)) return null
  return told ||
    befell(items, at) ||
    (!isOf(reading, items[at], 'takes_flight') && personBeside(items, at)) ||
    takes(reading, items, at) ||
    (subtype === 'displacement' && fledBy(items, at))
    ? { at, subtype, telling: 'verb', weapon: -1 }
    : null
}

/** “Three soldiers | held by rebels since May | have today been | released”. */
function befell(items: Item[], at: number): boolean {
  let k = at - 1
  while (k > 0 && (items[k].date !== undefined || AUXILIARY.has(items[k].kind))) k--
  if (k === at - 1 || !items.slice(k + 1, at).some((x) => x.kind === 'be')) return false
  if (items[k]?.group && items[k - 1]?.kind === 'by') k -= 3
  return items[k]?.group?.maybe === false
}

const AUXILIARY = new Set<ItemKind>(['be', 'have', 'adverb', 'since'])

/** “The movement of a group of rebels was picked up”: something of theirs was seen. */
function noticed(reading: Reading, items: Item[], at: number): boolean {
  if (items[at - 1]?.kind !== 'be') return false
  for (let k = at - 2; k > 0 && at - k <= NOTICED; k--)
    if (items[k].kind === 'of' && isOf(reading, items[k - 1], 'noticed')) return true
  return false
}

/** “the missing, the forcibly detained and their families”: a word for persons. */
const isWho = (items: Item[], at: number): boolean =>
  items[items[at - 1]?.kind === 'adverb' || items[at - 1]?.kind === 'unknown' ? at - 2 : at - 1]?.kind ===
    'determiner' &&
  (items[at + 1] === undefined || items[at + 1].kind === 'sign' || has(items[at + 1], 'and') !== undefined)

/** Items from what is noticed to its verb. */
const NOTICED = 22

/** “The sides exchanged prisoners”: the verb is read as part of the persons; “exchange prisoners” stands by itself. */
export const swapsCaptives = (reading: Reading, items: Item[], at: number): boolean =>
  isCaptives(items[at])
    ? opensWith(reading, items[at], 'swaps')
    : has(items[at], 'harm_active')?.kind === 'swap' &&
      isOf(reading, items[at], 'swaps') &&
      isCaptives(items[at + 1]) &&
      !items.slice(0, at).some((x) => ASKED.has(x.kind))

/** “must respect the law when they exchange prisoners” */
const ASKED = new Set<ItemKind>(['modal', 'pronoun', 'to'])

const isCaptives = (item: Item | undefined): boolean => item?.group?.captive === true && item.group.quantity === null

/** “arrested two gun runners”: these verbs are of persons only, whatever the persons are called. */
const takes = (reading: Reading, items: Item[], at: number): boolean =>
  isOf(reading, items[at], 'takes_persons') &&
  (items[at + 1]?.quantity !== undefined || items[at + 1]?.kind === 'article') &&
  items[at - 1] !== undefined &&
  items[at - 1].kind !== 'sign'

/** “Shells hit people fleeing the fighting”, “wounding civilians who fled”: who they were that were hurt. */
const hurtInFlight = (matches: ReadSentence['matches'], items: Item[], at: number): boolean =>
  matches.some(
    ({ harm, clause, victims }) => harm !== 'displaced' && victims.some((v) => clause.items[v] === items[at - 1]),
  )

/** “attempting to flee a check”, “those who managed to flee”; not “had to flee”. */
const tried = (items: Item[], at: number): boolean =>
  items[at - 1]?.kind === 'to' &&
  items[at - 2] !== undefined &&
  items[at - 2].kind !== 'have' &&
  items[at - 2].kind !== 'be'

/** The wounded are evacuated, and those just arrested released: no events of their own. */
const aside = (matches: ReadSentence['matches'], subtype: EventSubtype): boolean =>
  matches.some(
    ({ harm, pattern }) =>
      (subtype === 'displacement' && harm === 'wounded') ||
      (subtype === 'prisoner_exchange' && harm === 'captured' && pattern.id !== 'reduced'),
  )

/** “Forty were detained; thirty of these are free again”. */
const ofThem = (items: Item[], at: number, subtype: EventSubtype): boolean =>
  subtype === 'prisoner_exchange' &&
  items.slice(Math.max(0, at - 6), at).some((item) => item.kind === 'includes') &&
  items.slice(0, at).some((item) => has(item, 'event_verb')?.subtype === 'detention')
