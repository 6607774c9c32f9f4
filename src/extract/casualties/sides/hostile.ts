/** Sides named beside hostile acts, and states that make war: whom a text shows to attack, before any event is read. */
import { flat, flatMap } from '../../../text/lists.js'
import { isMilitant, sideCodes, sideOf, sideTold } from '../../chunks/people/group.js'
import type { EventDraft } from '../../events/index.js'
import { isViolent } from '../../events/kinds.js'
import type { Party } from '../../events/mention.js'
import { isEnemy } from '../../home.js'
import { has, type Item, type Reading, wordOf } from '../../item.js'
import type { ReadSentence } from '../../read.js'
import { Tally } from '../../tally.js'
import { anyIn } from '../../words.js'

/** Whether each sentence tells of a hostile act. */
export const hostileActs = (reading: Reading, sentences: readonly ReadSentence[]): boolean[] =>
  sentences.map(({ from, to }) => anyIn(reading, from, to, 'hostile_words'))

/** For each sentence the sides that it names beside a hostile act; not who only reports one, nor the hurt. */
export const hostileSides = (sentences: readonly ReadSentence[], acts: readonly boolean[]): string[][] =>
  sentences.map(({ items, index }) =>
    acts[index]
      ? flatMap(items, (item, i) =>
          reports(items, i) || item.group?.implied || item.group?.quantity
            ? []
            : ((item.group ? item.group.side : sideOf(item))?.code ?? []),
        )
      : [],
  )

/** The one body of each side that the text names beside a hostile act; null where it names several. */
export function hostileBodies(
  sentences: readonly ReadSentence[],
  acts: readonly boolean[],
): Map<string, string | null> {
  const bodies = new Map<string, string | null>()
  for (const { items, index } of sentences) {
    if (!acts[index]) continue
    for (const [i, item] of items.entries()) {
      const side = item.group ? item.group.side : sideOf(item)
      if (!side?.code || !side.actor || reports(items, i)) continue
      const known = bodies.get(side.code)
      bodies.set(side.code, known === undefined || known === side.actor ? side.actor : null)
    }
  }
  return bodies
}

/** “Ostria had reported an attack”, “the Ostrian allegation that”. */
function reports(items: readonly Item[], i: number): boolean {
  const at = items[i + 1]?.kind === 'have' || items[i + 1]?.kind === 'possessive' ? i + 2 : i + 1
  const noun = has(items[at], 'speech_noun')?.kind
  return noun === 'allegation' || noun === 'document' || has(items[at], 'speech') !== undefined
}

/**
 * The state that makes war on a land from abroad: its arms or forces do harm in more sentences than any other’s, “Ostrian raids”,
 * “Karvian forces sent drones”, and in more than tell of armed groups. Whoever is harmed on the land is then of the land.
 */
export function invaderOf(
  reading: Reading,
  sentences: readonly ReadSentence[],
  doers: readonly string[][],
  land: string,
): string | null {
  const deeds = new Tally()
  for (const code of flat(doers)) if (code !== land) deeds.add(code)
  const [invader] = deeds.ranked()
  if (invader === undefined) return null
  const ofGroups = sentences.filter(({ items }) => items.some((item) => isGroups(reading, item)))
  return deeds.of(invader) > ofGroups.length ? invader : null
}

/** For each sentence the states whose arms or forces it shows to do harm. */
export const doingStates = (
  reading: Reading,
  sentences: readonly ReadSentence[],
  acts: readonly boolean[],
): string[][] =>
  sentences.map(({ items, contents, index }) => {
    const armed = contents.has('instrument') || acts[index]
    const codes = new Set(flatMap(items, (_, i) => doerAt(items, i, armed) ?? []))
    return [...codes].filter((code) => !isWithin(reading, code) && !reading.knowledge.neutralSides.has(code))
  })

/** An armed group or a people without a state: its wars are inside a land. */
export const isWithin = ({ knowledge: { armedGroups, worldSide } }: Reading, code: string): boolean =>
  armedGroups.has(code) || worldSide(code)?.kind === 'people'

/** A state, or a group whose home is another land: what it does in the land comes from abroad. World bodies make war on no land. */
export const isForeign = (reading: Reading, code: string, land: string): boolean => {
  if (reading.knowledge.neutralSides.has(code)) return false
  const home = reading.knowledge.worldSide(code)?.home ?? []
  return home.length > 0 ? !home.includes(land) : !isWithin(reading, code)
}

/** “gunmen”, “the Dawn Front”. */
const isGroups = ({ knowledge }: Reading, item: Item): boolean =>
  item.group?.status === 'militant' || knowledge.armedGroups.has(sideTold(item)?.code ?? '')

/** The side that item `i` names with deeds, arms or, beside a hostile act, forces of its own. */
export function doerAt(items: Item[], i: number, armed: boolean): string | null {
  const { group } = items[i]
  // “Two Ostrian soldiers” are told of as victims, “Ostrian soldiers” as well as those who did it.
  if (group)
    return armed && group.status === 'military' && !group.quantity && !group.implied && !group.harm
      ? (group.side?.code ?? null)
      : null
  const code = sideOf(items[i])?.code
  if (!code) return null
  const first = items[i + 1]?.kind === 'possessive' ? i + 2 : i + 1
  // “Ostrian air raids”, and not “Karvian authorities’ aircraft”.
  const at = items[i].kind === 'side_adjective' && items[first]?.kind === 'unknown' ? first + 1 : first
  return isDeed(items[at]) || (armed && has(items[at], 'body')?.kind === 'armed_forces' && !isTeller(items[at + 1]))
    ? code
    : null
}

/** “an Ostrian army spokesman”, “the Ostrian army said” */
const isTeller = (next: Item | undefined): boolean =>
  next?.kind === 'official' || has(next, 'title') !== undefined || has(next, 'speech') !== undefined

/** “raids”, “drones”, “enemy”. */
function isDeed(item: Item | undefined): boolean {
  if (!item) return false
  // “an Ostrian vehicle” is no weapon
  return has(item, 'instrument')?.subtype != null || isEnemy(item) || isViolent(has(item, 'event_noun')?.subtype)
}

/** Armed groups or rebels are told of, whose wars are inside a land; “the attackers” may be of a state. */
export const tellsOfRebels = (
  reading: Reading,
  sentences: readonly ReadSentence[],
  { attackers = true } = {},
): boolean =>
  sentences.some(
    ({ items }) =>
      items.some((item) => isMilitant(item) && (attackers || !anyIn(reading, item.from, item.to, 'attacker_words'))) ||
      sideCodes(items).some((code) => reading.knowledge.armedGroups.has(code)),
  )

/**
 * The two states that a text shows at each other: “clashes between Ostria and Marn”, “the Ostrian-Marnian border”, else one that attacks the
 * other. None where armed groups or rebels are told of.
 */
export function dyadOf(
  reading: Reading,
  sentences: readonly ReadSentence[],
  drafts: readonly EventDraft[],
): readonly string[] {
  const { neutralSides } = reading.knowledge
  const pairs = new Tally()
  for (const sentence of sentences) {
    const codes = new Set(sideCodes(sentence.items))
    const states = [...codes].filter((code) => !neutralSides.has(code)).sort()
    if (states.length === 2 && isOfTwo(reading, sentence)) pairs.add(states.join('|'))
  }
  return (pairs.leader() ?? foughtOut(reading, drafts).leader())?.split('|') ?? []
}

/** Pairs of states of which one attacks the other, or that fight, by the events of a text. */
function foughtOut(reading: Reading, drafts: readonly EventDraft[]): Tally {
  const pairs = new Tally()
  const isState = (code: string | null): code is string =>
    code !== null && !reading.knowledge.neutralSides.has(code) && !isWithin(reading, code)
  for (const { subtype, mentions } of drafts) {
    if (!isViolent(subtype)) continue
    for (const { parties } of mentions) {
      const sidesOf = (role: Party['role']) => [
        ...new Set(flatMap(parties, (p) => (p.role === role && isState(p.side) ? p.side : []))),
      ]
      const [by, to] = [sidesOf('initiator'), sidesOf('target')]
      const two = by.length === 1 && to.length === 1 && by[0] !== to[0] ? [by[0], to[0]] : sidesOf('participant')
      if (two.length === 2) pairs.add([...two].sort().join('|'))
    }
  }
  return pairs
}

/** They share a border or a clash. */
function isOfTwo(reading: Reading, { items, contents }: ReadSentence): boolean {
  if (items.some((item) => has(item, 'place_noun')?.kind === 'line')) return true
  return (
    (contents.has('event_noun') || contents.has('event_verb')) &&
    items.some((item) => isClash(item)) &&
    items.some((item, i) => wordOf(reading, item) === 'between' || isWithSide(items, i))
  )
}

/** “with Ostrian troops”, and not “filled with explosives”. */
const isWithSide = (items: readonly Item[], i: number): boolean =>
  has(items[i], 'with') !== undefined && items.slice(i + 1, i + 4).some((item) => sideOf(item) ?? item.group?.side)

const isClash = (item: Item): boolean => isViolent((has(item, 'event_noun') ?? has(item, 'event_verb'))?.subtype)
