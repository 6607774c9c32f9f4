/**
 * Groups of persons: “three Azerbaijani servicemen of the border service”. A number counts persons only when its head
 * noun is a person, or when it stands alone (“two others”, “one of them”) beside a word for harm.
 */
import type { Condition, Harm, PersonStatus } from '../../model/vocab.js'
import {
  COMMA,
  DASH,
  has,
  type Item,
  type ItemKind,
  isSign,
  makeItem,
  NO_CHUNK,
  NO_ENTRY,
  type Reading,
} from '../item.js'
import { applyBound, type Quantity } from './quantities.js'

export interface SideHint {
  /** Side code, where linked. */
  code: string | null
  text: string
  actor: string | null
  basis: 'modifier' | 'phrase'
}

export interface Group {
  quantity: Quantity | null
  /** Why there is a number without a number word. */
  implied: 'article' | 'another' | 'singular' | 'pair' | null
  head: string | null
  status: PersonStatus
  number: 'sg' | 'pl'
  sex: string | null
  age: string | null
  captive: boolean
  definite: boolean
  /** “others”, “another”, “more”: not those told of before. */
  others: boolean
  /** “of them”, “of whom”: part of those told of before. */
  partOf: boolean
  enemy: boolean
  our: boolean
  side: SideHint | null
  /** Harm told by an adjective in the group: “two wounded soldiers”. */
  harm: Harm | null
  condition: Condition | null
  lives: boolean
  /** Item of the head noun within the sentence’s tokens. */
  headFrom: number
  headTo: number
}

export const emptyGroup = (): Group => ({
  quantity: null,
  implied: null,
  head: null,
  status: 'unknown',
  number: 'pl',
  sex: null,
  age: null,
  captive: false,
  definite: false,
  others: false,
  partOf: false,
  enemy: false,
  our: false,
  side: null,
  harm: null,
  condition: null,
  lives: false,
  headFrom: -1,
  headTo: -1,
}) // prettier-ignore

/** Rewrites every group of persons, and every number that stands alone for persons, into one item. */
export function chunkPeople(reading: Reading, items: Item[]): Item[] {
  const reach = reachOf(items)
  if (reach === null) return items
  const out: Item[] = []
  for (let i = 0; i < items.length; ) {
    const found = reach[i] < REACH && mayOpen(items[i]) ? readGroup(reading, items, i) : null
    if (!found) {
      out.push(items[i++])
      continue
    }
    out.push(
      makeItem('people', items[i].from, items[found.next - 1].to, NO_ENTRY, 0, { ...NO_CHUNK, group: found.group }),
    )
    i = found.next
  }
  return out
}

/** No group is longer before its head than this. */
const REACH = 14

/** For each item the distance to the next head or number, or null when the sentence has none: most have none. */
function reachOf(items: Item[]): Uint8Array | null {
  const reach = new Uint8Array(items.length)
  let next = 255
  let any = false
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i]
    if (item.quantity || item.kind === 'another' || item.kind === 'other' || headAt(items, i)) {
      next = 0
      any = true
    } else if (next < 255) next++
    reach[i] = next
  }
  return any ? reach : null
}

const CLOSED = new Set<ItemKind>([
  'unknown',
  'sign',
  'verb',
  'be',
  'have',
  'preposition',
  'of',
  'from',
  'by',
  'with',
  'to',
  'and',
  'or',
  'relative',
  'date',
  'names',
  'modal',
  'negation',
  'speech',
  'possessive',
])

const mayOpen = (item: Item): boolean => !CLOSED.has(item.kind)

interface Found {
  group: Group
  next: number
}

function readGroup(reading: Reading, items: Item[], start: number): Found | null {
  const group = emptyGroup()
  let i = readDeterminers(items, start, group)
  const determined = i
  i = readModifiers(reading, items, i, group)
  const plain = items.slice(determined, i).every((x) => x.kind !== 'unknown' && x.kind !== 'capital')
  const head = readHead(items, i, group, plain)
  if (head === i) return readAlone(items, determined, start, group)
  i = head
  if (group.quantity === null && group.implied === null && group.number === 'sg' && !group.definite) {
    if (!bareSingular(reading, items, start)) return null
    group.implied = 'singular'
  }
  return { group, next: readTail(reading, items, i, group) }
}

/** A singular noun without an article counts one at the start of a headline or in an upper-case text. */
const bareSingular = (reading: Reading, items: Item[], start: number): boolean =>
  start === 0 || reading.upperCase || items[start - 1].kind === 'sign'

function readDeterminers(items: Item[], start: number, group: Group): number {
  let i = start
  for (; i < items.length; i++) {
    const item = items[i]
    if (item.quantity && group.quantity === null) group.quantity = item.quantity
    else if (has(item, 'all') || has(item, 'both') || has(item, 'each')) {
      group.definite = true
      if (has(item, 'both') && group.quantity === null)
        group.quantity = { low: 2, best: 2, high: 2, kind: 'exact', definite: true }
    } else if (has(item, 'another')) {
      group.others = true
      if (!items[i + 1]?.quantity && group.quantity === null) group.implied = 'another'
    } else if (has(item, 'other') && (i > start || has(items[i + 1], 'person') || has(item, 'other')))
      group.others = true
    else if (has(item, 'article') && group.quantity === null) group.implied = 'article'
    else if (item.kind === 'determiner') group.definite = true
    else if (has(item, 'our')) group.our = true
    else if (has(item, 'suffix_bound') && group.quantity) group.quantity = applyBound(group.quantity, 'at_least')
    else if (item.kind === 'possessive' && group.enemy) continue
    else break
  }
  return i
}

const MODIFIER_LIMIT = 7

function readModifiers(reading: Reading, items: Item[], start: number, group: Group): number {
  let i = start
  let unknown = 0
  for (; i < items.length && i - start < MODIFIER_LIMIT; i++) {
    const item = items[i]
    if (headAt(items, i)) {
      if (!(headAt(items, i + 1) || (group.quantity && has(items[i + 1], 'harm_nominal'))) || !has(item, 'person'))
        break
      noteStatus(item, group)
      continue
    }
    if (!modifierAt(reading, items, i, group)) {
      if (
        (item.kind === 'unknown' || item.kind === 'capital' || has(item, 'rank')) &&
        (group.quantity !== null || group.implied !== null) &&
        unknown < 3
      )
        unknown++
      else if (item.kind === 'capital' && unknown < 3) unknown++
      else if (isSign(item, DASH) || (isSign(item, COMMA) && headAt(items, i + 2))) continue
      else break
    }
    if (unknown > 0 && item.kind === 'capital') noteUnknownSide(reading, items, i, group)
  }
  return i
}

/** Whether item i modifies the head: side, condition, harm or a person adjective; notes what it tells. */
function modifierAt(reading: Reading, items: Item[], i: number, group: Group): boolean {
  const item = items[i]
  if (sideOf(item)) {
    group.side ??= {
      ...(sideOf(item) as { code: string; actor: string | null }),
      text: textAt(reading, item),
      basis: 'modifier',
    }
    return true
  }
  if (item.kind === 'possessive') return group.side !== null || group.enemy
  if (has(item, 'enemy')) {
    group.enemy = true
    return true
  }
  if (has(item, 'condition')) {
    group.condition ??= has(item, 'condition')?.condition ?? null
    return true
  }
  const harm = has(item, 'harm_state') ?? has(item, 'harm_participle')
  if (
    harm &&
    (has(item, 'harm_state') || has(item, 'person_adjective') || harm.harm !== 'released') &&
    i > 0 &&
    reachesHead(items, i + 1)
  ) {
    group.harm = harm.harm ?? null
    return true
  }
  if (has(item, 'person_adjective') || has(item, 'other')) return true
  if (item.kind === 'actor' || item.kind === 'body') return reachesHead(items, i + 1)
  return item.date !== undefined && false
}

/** A person noun follows within two items. */
const reachesHead = (items: Item[], i: number): boolean =>
  headAt(items, i) ||
  (i < items.length &&
    (has(items[i], 'person_adjective') !== undefined || items[i].kind === 'unknown' || sideOf(items[i]) !== null) &&
    headAt(items, i + 1))

const textAt = (reading: Reading, item: Item): string =>
  reading.text.slice(reading.tokens.start[item.from], reading.tokens.end[item.to - 1])

function noteUnknownSide(reading: Reading, items: Item[], i: number, group: Group): void {
  group.side ??= { code: null, actor: null, text: textAt(reading, items[i]), basis: 'modifier' }
}

/** Side and actor that a name item stands for. */
export function sideOf(item: Item | undefined): { code: string | null; actor: string | null } | null {
  if (!item?.entry) return null
  const { cls, side, ref } = item.entry
  if (cls === 'side_adjective' || cls === 'side_noun' || cls === 'metonym') return { code: side ?? null, actor: null }
  if (cls === 'actor') return { code: side ?? null, actor: ref ?? null }
  return null
}

const headAt = (items: Item[], i: number): boolean => {
  const item = items[i]
  return (
    item !== undefined &&
    (has(item, 'person') !== undefined || has(item, 'pair') !== undefined || has(item, 'lives') !== undefined)
  )
}

function noteStatus(item: Item, group: Group): void {
  const person = has(item, 'person')
  if (!person) return
  if (group.status === 'unknown' || person.status !== 'unknown') group.status = person.status ?? 'unknown'
  group.sex ??= person.sex ?? null
  group.age ??= person.age ?? null
  group.captive ||= person.captive ?? false
}

function readHead(items: Item[], i: number, group: Group, plain = true): number {
  const item = items[i]
  const person = has(item, 'person')
  const pair = has(item, 'pair')
  const lives = has(item, 'lives')
  if (!person && !pair && !lives) return plain ? readHarmHead(items, i, group) : i
  group.headFrom = item.from
  group.headTo = item.to
  group.lives = lives !== undefined && !person
  if (person) {
    noteStatus(item, group)
    group.number = person.number ?? 'pl'
    group.head = person.status ?? null
  }
  if (pair) {
    group.quantity ??= { low: 2, best: 2, high: 2, kind: 'exact' }
    group.implied = 'pair'
  }
  if (person?.number === 'pl' && group.implied === 'article') group.implied = null
  return i + 1
}

/** “two dead”, “12 wounded”, “no casualties”: the word for the harm is itself the head of a counted group. */
function readHarmHead(items: Item[], i: number, group: Group): number {
  const item = items[i]
  if (group.quantity === null || group.others) return i
  const harm =
    has(item, 'combined_harm') ?? has(item, 'harm_participle') ?? has(item, 'harm_state') ?? has(item, 'harm_nominal')
  if (!harm || headAt(items, i + 1) || items[i + 1]?.quantity) return i
  group.harm = harm.harm ?? null
  group.condition ??= harm.condition ?? null
  group.headFrom = item.from
  group.headTo = item.to
  return i + 1
}

/** “two others”, “one of them”, “another”, “nobody”: a number that stands for persons without a noun. */
function readAlone(items: Item[], at: number, start: number, group: Group): Found | null {
  if (group.quantity === null && group.implied !== 'another' && !group.others) return null
  if (at === start || group.implied === 'article') return null
  let next = at
  if (has(items[next], 'includes') || (items[next]?.kind === 'of' && items[next + 1]?.kind === 'pronoun')) {
    group.partOf = true
    next += has(items[next], 'includes') ? 1 : 2
  } else if (ofHarmed(items, next)) {
    group.partOf = true
    next += 3
  } else if (items[next]?.kind === 'of' && items[next + 1]?.kind === 'determiner' && headAt(items, next + 2)) {
    group.partOf = true
    readHead(items, next + 2, group)
    next += 3
  }
  if (group.quantity === null && group.implied === null && !group.partOf) {
    if (!group.others) return null
  }
  if (!group.partOf && nounFollows(items, next)) return null
  group.headFrom = -1
  return { group, next }
}

/** “of the wounded”, “of the dead”: part of a figure told before. */
const ofHarmed = (items: Item[], i: number): boolean =>
  items[i]?.kind === 'of' &&
  items[i + 1]?.kind === 'determiner' &&
  !headAt(items, i + 3) &&
  (has(items[i + 2], 'harm_participle') ?? has(items[i + 2], 'harm_state') ?? has(items[i + 2], 'harm_nominal')) !==
    undefined

/** The number counts something else: a noun the lexicon does not know as persons follows. */
function nounFollows(items: Item[], i: number): boolean {
  const item = items[i]
  if (!item) return false
  if (
    item.kind === 'unknown' ||
    item.kind === 'capital' ||
    item.kind === 'unit' ||
    item.kind === 'instrument' ||
    item.kind === 'place_noun'
  )
    return true
  if (
    item.kind === 'numeral' ||
    item.kind === 'quantity' ||
    item.kind === 'event_noun' ||
    item.kind === 'date_word' ||
    item.kind === 'body' ||
    item.kind === 'possessive'
  )
    return true
  if (item.kind === 'person_adjective' && !has(item, 'harm_participle')) return true
  if (isSign(item, 37) || isSign(item, 47)) return true
  return (
    item.kind === 'agreement_noun' ||
    item.kind === 'wound_noun' ||
    item.kind === 'speech_noun' ||
    sideOf(item) !== null ||
    (isSign(item, DASH) && items[i + 1] !== undefined && nounFollows(items, i + 1))
  )
}

const TAIL_LIMIT = 8

/** “of the Azerbaijani army”, “from the village of Talish”: takes the side and goes over the phrase. */
function readTail(reading: Reading, items: Item[], i: number, group: Group): number {
  let at = i
  if (items[at]?.kind !== 'of' && items[at]?.kind !== 'from') return i
  at++
  let last = i
  for (let n = 0; at < items.length && n < TAIL_LIMIT; n++, at++) {
    const item = items[at]
    if (sideOf(item)) {
      group.side ??= {
        ...(sideOf(item) as { code: string; actor: string | null }),
        text: textAt(reading, item),
        basis: 'phrase',
      }
      last = at + 1
    } else if (has(item, 'enemy')) {
      group.enemy = true
      last = at + 1
    } else if (has(item, 'our')) {
      group.our = true
    } else if (item.kind === 'capital' || item.kind === 'place' || item.kind === 'body' || item.kind === 'actor') {
      if (item.kind === 'capital') noteUnknownPhrase(reading, items, at, group)
      last = at + 1
    } else if (
      item.kind === 'determiner' ||
      item.kind === 'article' ||
      item.kind === 'of' ||
      item.kind === 'person_adjective' ||
      item.kind === 'possessive' ||
      item.kind === 'numeral' ||
      item.kind === 'rank'
    )
      continue
    else if (item.kind === 'unknown' || item.kind === 'place_noun') last = at + 1
    else if (isSign(item, DASH)) continue
    else break
  }
  return last
}

function noteUnknownPhrase(reading: Reading, items: Item[], at: number, group: Group): void {
  group.side ??= { code: null, actor: null, text: textAt(reading, items[at]), basis: 'phrase' }
}
