/**
 * Persons who come free. A word for release tells their harm; how they were taken, held or wounded before only says who they are.
 * Some words for it (“returned”, “transferred”) are said of anybody, so that something near them has to tell of captives.
 */
import type { Entry } from '../../../knowledge/lexicon.js'
import type { EventSubtype, Harm, PersonStatus } from '../../../model/vocab.js'
import { type Group, sideOf } from '../../chunks/people/group.js'
import type { Clause } from '../../clause.js'
import { isViolent } from '../../events/kinds.js'
import { has, type Item } from '../../item.js'
import { harmOf } from './harm-words.js'
import type { Match } from './match.js'

/** How many sentences after captives were told of a return is still theirs. */
export const CAPTIVES_REACH = 3
/** How many sentences after a release the health of persons is that of the freed. */
export const FREED_REACH = 2

const frees = (item: Item | undefined): boolean => harmOf(item)?.harm === 'released'

/**
 * “returned 15 soldiers who had been captured”: whether a verb just before the group, with whom they are given to between them, tells
 * that they come free. Where it stands after them, the pattern held-freed takes them first.
 */
export function isGivenBack({ items, chars }: Clause, anchor: number): boolean {
  const lead = /[HK](?:>_?[slc@])?(?:I?d)?[_v]{0,2}$/.exec(chars.slice(0, anchor))
  return lead !== null && frees(items[lead.index])
}

/** “15 detained villagers”, “the prisoners”. */
export const isHeld = (group: Group | undefined): boolean => group?.captive === true || group?.harm === 'captured'

/** Whether nobody is told to be a captive who could come free by the word `entry`. */
export function freesNobody(clause: Clause, entry: Entry, group: Group | undefined, told: boolean): boolean {
  if (!entry.captives || isHeld(group) || group?.harm === 'released' || tellsCaptivity(clause)) return false
  if (entry.harm === 'captured' && isBeingHeld(clause, group)) return false
  if (entry.harm === 'released' && group?.status === 'military' && (goesHome(clause) || isOfOthers(clause, group)))
    return false
  return !(told && COMES_OR_STAYS.has(entry.harm) && !clause.items.some((item) => has(item, 'remains')))
}

/** “Two soldiers are being held in Ossa”: persons, unlike talks, are held by force. */
const isBeingHeld = ({ items, chars }: Clause, group: Group | undefined): boolean =>
  !group?.harm &&
  !group?.maybe &&
  /[PQN],?B(?=K(?:[IFYdw.,;&=<]|$))/.test(chars) &&
  items.some((item) => has(item, 'be')?.kind === 'going_on')

const ARMED: ReadonlySet<PersonStatus> = new Set(['militant', 'military', 'police'])
const COMES_OR_STAYS: ReadonlySet<Harm | undefined> = new Set(['released', 'captured'])

/** “23 children were taken”: by force, where captives were told of or those who take are fighters. */
export function isTakenAway({ items, chars }: Clause, at: number, told: boolean): boolean {
  if (has(items[at], 'suffer')?.kind !== 'taken') return false
  if (chars[at + 1] !== 'Y') return told
  const taker = items.slice(at + 2, at + 6).find((item) => item.group || has(item, 'actor') || has(item, 'enemy'))
  return taker !== undefined && (told || taker.group === undefined || ARMED.has(taker.group.status))
}

/** “returned ten servicemen to their homeland”: soldiers whom somebody brings home were held; civilians may have fled. */
const goesHome = ({ items }: Clause): boolean => items.some((item) => has(item, 'homeward'))

/** “Ostria returned ten Marnian soldiers”: nobody has another state’s soldiers to return but those it held. */
function isOfOthers({ items }: Clause, group: Group): boolean {
  const at = items.findIndex((item) => item.group === group)
  const giver = items.slice(0, Math.max(0, at)).find((item) => item.kind === 'capital' || sideOf(item))
  const own = sideOf(giver)?.code ?? null
  return group.side !== null && giver !== undefined && (own === null || own !== group.side.code)
}

/** “70 citizens, many of whom were in captivity, came home”: the clause says that the persons were held. */
const tellsCaptivity = (clause: Clause): boolean =>
  clause.items.some((item, i) => {
    const entry = item.group ? null : harmOf(item)
    const told = entry?.weak ? /[ABUKP]/.test(clause.chars[i - 1] ?? '') : true
    return (
      item.group?.captive ||
      isExchange(item) ||
      isGesture(item) ||
      item.entries.some(({ cls, subtype }) => cls === 'event_verb' && subtype === 'detention') ||
      (entry?.harm === 'captured' && told && (!entry.captives || /[=dYF]/.test(clause.chars[i + 1] ?? ''))) ||
      // “soldiers it had captured”
      (clause.chars[i - 1] === 'U' && has(item, 'event_verb')?.kind === 'land')
    )
  })

/** “a gesture of goodwill” */
export const isGesture = (item: Item): boolean => item.kind === 'word' && has(item, 'word')?.kind === 'gesture'

const isExchange = (item: Item): boolean =>
  has(item, 'event_noun')?.subtype === 'prisoner_exchange' || has(item, 'agreement_noun')?.type === 'prisoner_exchange'

/** “seized 15 passengers”, unlike “arrested two suspects”. */
const takesCaptive = ({ clause, harm, harmAt }: Match): boolean =>
  harm === 'captured' && harmAt >= 0 && harmOf(clause.items[harmAt])?.kind !== 'law'

/** Whether a sentence tells of captives or of an exchange, so that those who return after it are captives. */
export const tellsOfCaptives = (items: readonly Item[], matches: readonly Match[]): boolean =>
  (items.some((item) => item.group?.captive || isExchange(item)) || matches.some(takesCaptive)) &&
  !items.some((item) => has(item, 'remains') || item.group?.remains)

/**
 * Whether a sentence tells that captives come free, and of no fight: how those who come free are (“in satisfactory condition”, “had
 * suffered severe injuries”) is then told of captives, and of nobody hurt in an incident. `told`: captives were told of just before.
 */
export function tellsFreeing(items: readonly Item[], told: boolean): boolean {
  // Few sentences hold a word for it, and what is asked next looks through all items.
  if (!items.some(mayFree) || items.some((item) => isFight(item) || has(item, 'fire'))) return false
  const held = told || items.some((item) => item.group?.captive || harmOf(item)?.harm === 'captured')
  return items.some(
    (item) =>
      has(item, 'event_noun')?.subtype === 'prisoner_exchange' ||
      (held && isExchange(item)) ||
      item.group?.harm === 'released' ||
      isFreeing(item, held),
  )
}

const mayFree = (item: Item): boolean => isExchange(item) || item.group?.harm === 'released' || frees(item)

const isFreeing = (item: Item, held: boolean): boolean => {
  const entry = harmOf(item)
  return entry?.harm === 'released' && entry.kind !== 'rescue' && (held || !(entry.captives || entry.kind === 'swap'))
}

export const isFight = (item: Item): boolean =>
  isViolent((has(item, 'event_noun') ?? has(item, 'event_verb'))?.subtype as EventSubtype | undefined)

/** “44 wounded soldiers”, “were in satisfactory condition”, “had suffered severe injuries”: how persons are, unlike “were wounded”. */
export const isHealth = (pattern: string, group: Group | undefined): boolean =>
  group?.harm === 'wounded' || HEALTH.test(pattern)

const HEALTH = /^(?:wounds|maimed|in-condition|are-in-state|state|state-verb|reduced)$/

/**
 * “Ardel returned 15 and received 20”: what is received is persons where captives, or a release, are told of; soldiers whom somebody
 * gets back were held.
 */
export function receives(clause: Clause, group: Group | undefined, told: boolean): boolean {
  const at = clause.items.findIndex((item) => item.group !== undefined && item.group === group)
  const kinds = clause.items.slice(Math.max(0, at - 2), at).map((item) => has(item, 'suffer')?.kind)
  const again = kinds.includes('regains')
  if (!again && !kinds.includes('gets')) return false
  if (clause.items.some((item) => has(item, 'hospital') || has(item, 'remains') || item.group?.remains)) return false
  if (again && group?.status === 'military') return true
  return told || clause.items.slice(0, at + 1).some((item) => item.group?.captive || frees(item))
}

/** “to Ostria”, “to the rebels”, unlike “to understand” */
const TO_WHOM = /^>_?[slc@GP]/

/** “gave Ostria 15 detainees”, “gave 15 detainees to Ostria”: persons whom one side held, unlike “gave 15 detainees bread”. */
export function givesBack(clause: Clause, at: number, anchor: number, group: Group | undefined): boolean {
  if (has(clause.items[at], 'speech')?.kind !== 'gives' || !(isHeld(group) || tellsCaptivity(clause))) return false
  return /[^v_]/.test(clause.chars.slice(at + 1, anchor)) || TO_WHOM.test(clause.chars.slice(anchor + 1))
}

/** “Ten soldiers returned to Ostria” after an exchange was told of: those who were taken, and no envoys. */
export const comesBack = (entry: Entry | null, group: Group | undefined): boolean =>
  entry?.harm === 'released' && entry.captives === true && (group?.head === null || group?.status !== 'civilian')

/** “prisoners remain in Ardel” */
export const stays = ({ items }: Clause, at: number): boolean =>
  items.slice(at + 1, at + 5).some((item) => has(item, 'verb')?.kind === 'stay')

/** “have returned to their homes”, of what stands before. */
export const goesBack = ({ items }: Clause, at: number): boolean =>
  items.slice(at + 1, at + 7).some((item) => frees(item) || has(item, 'homeward') !== undefined)

/** “Nine crossed into Ostria” after captives were told of. */
export const comesOver = (group: Group | undefined, told: boolean): boolean =>
  isHeld(group) || (told && group?.status !== 'civilian')

/** “Some 70 have crossed into Ostria”, unlike “two officers crossed into Ostria”: those who flee are a crowd of no soldiers. */
export function isCrowd(group: Group | undefined, least: number): boolean {
  if (least === 0) return true
  const { quantity, status = 'unknown' } = group ?? {}
  const many = quantity?.vague !== undefined ? /hundred|thousand|dozens|scores/.test(quantity.vague) : undefined
  return (many ?? (quantity?.low ?? quantity?.high ?? 0) >= least) && (status === 'unknown' || status === 'civilian')
}

/** “A video of two soldiers was released”: made known, and no persons freed. */
export function isOfRecord({ items, chars }: Clause, anchor: number, entry: Entry | null): boolean {
  const of = entry?.harm === 'released' ? /O[_zsv]{0,3}$/.exec(chars.slice(0, Math.max(0, anchor))) : null
  const noun = of ? items[of.index - 1] : undefined
  return has(noun, 'thing')?.kind === 'record' || PAPERS.some((cls) => has(noun, cls))
}

const PAPERS = ['naming', 'agreement_noun', 'speech_noun'] as const
