/** Who did it to whom: parties from “X attack”, “by X”, “of/on/against X”, “X opened fire”, “between X and Y”. */
import { sideOf } from '../chunks/people/group.js'
import { COMMA, DASH, has, type Item, isSign, type Reading, textOf } from '../item.js'
import type { Party } from './mention.js'
import { distance, type Path } from './path.js'
import type { Surroundings } from './when.js'

const MOST = 8
/** Farther from the trigger than this a party belongs to something else. */
const REACH = 24

/** The parties of the trigger at item `at`, in text order. */
export function partiesOf(reading: Reading, { items, path }: Surroundings, at: number): Party[] {
  const out: Party[] = []
  const verb = has(items[at], 'event_verb') !== undefined
  const helped = has(items[at], 'event_verb')?.subtype === 'intervention'
  const passive = verb && isPassive(items, at)
  const last = Math.min(items.length, at + REACH + 1)
  for (let k = Math.max(0, at - REACH); k < last && out.length < MOST; k++) {
    const party = partyAt(reading, items, k)
    if (!party || speaks(items, k) || distance(path, k, at) > REACH) continue
    const role = helped && k > at ? 'initiator' : roleOf({ items, path }, k, at, verb, passive)
    if (role !== null && !out.some((p) => p.name === party.name))
      out.push({ name: party.name, actor: party.actor, side: party.side, role })
  }
  return out
}

/** A side, a body, armed persons, or a capitalised word with a body: “Marnian navy”. */
function partyAt(reading: Reading, items: Item[], k: number): Omit<Party, 'role'> | null {
  const item = items[k]
  if (item.names) return null
  if (item.group) {
    const { side, status } = item.group
    if (side) return { name: side.text, actor: side.actor, side: side.code }
    const armed = status === 'militant' || status === 'military' || status === 'police' || status === 'peacekeeper'
    return armed && item.group.harm === null && item.group.quantity === null
      ? { name: textOf(reading, item.from, item.to), actor: null, side: null }
      : null
  }
  const side = sideOf(item)
  if (side) return { name: item.entry?.name ?? textOf(reading, item.from, item.to), actor: side.actor, side: side.code }
  if (item.kind !== 'body' || !FORCE.has(has(item, 'body')?.kind ?? '')) return null
  const from = items[k - 1]?.kind === 'capital' || items[k - 1]?.kind === 'unknown' ? items[k - 1].from : item.from
  return { name: textOf(reading, from, item.to), actor: null, side: null }
}

const FORCE = new Set(['armed_forces', 'police', 'government'])

/** The part a noun phrase has in what the trigger tells, or null when it has none. */
function roleOf(
  { items, path }: Surroundings,
  k: number,
  at: number,
  verb: boolean,
  passive: boolean,
): Party['role'] | null {
  const lead = leadOf(items, k)
  if (lead === 'between' || (lead === 'with' && k > at)) return 'participant'
  if (lead === 'by' || (lead === 'of' && k > at && isDeed(items[at]))) return 'initiator'
  if (k > at)
    return lead === 'of' || lead === 'on' || (verb && !passive && lead === null) ? 'target' : near(path, k, at)
  if (verb) return lead !== null ? near(path, k, at) : passive ? 'target' : 'initiator'
  return at - k <= 2 && lead === null ? 'initiator' : near(path, k, at)
}

/** “a provocation of the Ostrian army”, “a sabotage group of Ostria”: a noun without an object, whose “of” names the doer. */
const isDeed = (trigger: Item): boolean => has(trigger, 'event_noun')?.target === 'none'

const near = (path: Path, k: number, at: number): Party['role'] | null =>
  distance(path, k, at) <= 14 ? 'participant' : null

/** “was attacked”, “came under fire”: the subject is the target. */
const isPassive = (items: Item[], at: number): boolean =>
  items[at - 1]?.kind === 'be' ||
  (has(items[at - 1], 'adverb') !== undefined && items[at - 2]?.kind === 'be') ||
  has(items[at], 'event_verb')?.target === 'none'

/** The side is who speaks, not who takes part: speech follows its noun phrase, or leads to it. */
function speaks(items: Item[], k: number): boolean {
  let next = k + 1
  while (next < items.length && next - k < 7 && partOfPhrase(items[next])) next++
  const verb = items[next]
  if (verb && (has(verb, 'speech') || has(verb, 'denial'))) return true
  const before = items[k - 1]?.kind === 'determiner' ? items[k - 2] : items[k - 1]
  return before !== undefined && (has(before, 'speech') !== undefined || has(before, 'according_to') !== undefined)
}

const partOfPhrase = (item: Item): boolean =>
  item.kind === 'possessive' ||
  item.kind === 'body' ||
  item.kind === 'speech_noun' ||
  item.kind === 'unknown' ||
  item.kind === 'capital' ||
  item.kind === 'title' ||
  item.kind === 'adverb' ||
  item.kind === 'date' ||
  item.kind === 'person_adjective' ||
  item.names !== undefined ||
  (item.group !== undefined && item.group.quantity === null)

/** The preposition that leads a noun phrase: “by”, “of”, “on/at/against”, “between”, “with”. */
function leadOf(items: Item[], k: number): 'by' | 'of' | 'on' | 'between' | 'with' | null {
  for (let j = k - 1; j >= 0 && k - j <= 5; j--) {
    const item = items[j]
    if (item.kind === 'by' || item.kind === 'of' || item.kind === 'with') return item.kind
    if (has(item, 'between')) return 'between'
    if (item.kind === 'preposition' || has(item, 'place_relation')) return 'on'
    if (
      item.kind === 'verb' ||
      item.kind === 'be' ||
      item.kind === 'relative' ||
      has(item, 'event_verb') ||
      (item.kind === 'sign' && !isSign(item, COMMA) && !isSign(item, DASH))
    )
      return null
  }
  return null
}
