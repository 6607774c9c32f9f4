/**
 * Places as a sentence names them: of the registry, countries, and names no registry knows that the words around them
 * tell to be places: a place noun, a preposition of place, a list or an apposition after another place.
 */
import type { PlaceRef } from '../../model/record.js'
import type { GeoPrecision } from '../../model/vocab.js'
import { LOWER } from '../../text/tokens.js'
import { classSet, hasAny } from '../classes.js'
import { DASH, has, type Item, isSign, locative, type Reading, textOf } from '../item.js'
import { isOf, textHolds } from '../words.js'
import { capitalAt } from './capital.js'
import { chain, namesTown } from './chain.js'
import { pastDescribing } from './describes.js'
import { facility, premises } from './facilities.js'
import { landAt } from './lands.js'
import { roadTo } from './leads.js'
import { leftBy } from './left.js'
import { lineAt } from './lines.js'
import { closes, joinedTo } from './lists.js'
import { isHitTown, isMeant } from './meant.js'
import { nameEnd } from './names.js'
import { isSettlement, nounAfter, nounBefore, nounPrecision, ofSome, placePrecision, settlements } from './nouns.js'
import { numberedAt } from './numbered.js'
import { beforeCalled, measuredFrom, relationBefore, visited } from './relation.js'
import { roadStart } from './road-ends.js'
import { shareLead, shareNoun } from './share.js'
import { strikeOn, struckBy } from './struck.js'
import { BODIES, isModifier, unknownAt } from './unknown.js'

export interface PlaceMention {
  /** Index of the first item of the name in the sentence. */
  at: number
  /** Index of the item after the name and its noun. */
  next: number
  ref: PlaceRef
  /** It only says in what wider place another one lies: “Marn” in “Ossa, Marn province”. */
  wider: boolean
  /** Neither a preposition nor a place noun says that it is a place: it may be who acts or speaks. */
  bare: boolean
  /** A quarter, a camp or a building, as its noun tells: it lies in a town that is told beside it. */
  narrow?: boolean
}

/** “the Ossa quarter”, “the neighbourhood of Ossa”. */
const isNarrow = (reading: Reading, items: Item[], at: number, next: number): boolean =>
  isOf(reading, items[next - 1], 'narrow_nouns') ||
  (items[at - 1]?.kind === 'of' && isOf(reading, items[at - 2], 'narrow_nouns'))

/** Places that the text named before, by name. */
type Seen = ReadonlyMap<string, PlaceRef>

/** All place mentions of a sentence, in text order. */
export function findPlaces(reading: Reading, items: Item[], seen: Seen): readonly PlaceMention[] {
  return items.some((_, i) => namedBefore(reading, items, i, seen))
    ? placesIn(reading, items, seen)
    : placesTold(reading, items)
}

function placesIn(reading: Reading, items: Item[], seen?: Seen): PlaceMention[] {
  const found: PlaceMention[] = []
  for (let i = 0; i < items.length; i++) {
    const last = found.at(-1)
    const mention =
      known(reading, items, i) ?? unknownAt(reading, items, i, last) ?? (seen && namedBefore(reading, items, i, seen))
    if (!mention) continue
    const bare =
      mention.bare &&
      !(last && !last.bare && joinedTo(reading, items, last.next, i) && closes(reading, items, mention.next))
    const { at, next, wider, ref } = mention
    const { name, place_id, relation } = ref
    const first = roadStart(reading, items, mention)
    if (first) found.push(first)
    const town = last !== undefined && namesTown(reading, items, last, i)
    const within = !town && (wider || ofSome(items, i) || (last !== undefined && isPartOf(reading, items, last, i)))
    found.push({
      at,
      next,
      wider: within,
      bare,
      narrow: isNarrow(reading, items, at, next),
      ref: { name, place_id, precision: blurred(reading, ref), relation },
    })
    i = next - 1
  }
  shareNoun(reading, items, found)
  shareLead(reading, items, found)
  chain(reading, items, found)
  return found
}

const TOLD = new WeakMap<Item[], readonly PlaceMention[]>()

/** Those that the sentence tells by itself, found once: whatever points back to a place looks through the sentences before it. */
export function placesTold(reading: Reading, items: Item[]): readonly PlaceMention[] {
  const known = TOLD.get(items)
  if (known) return known
  const told = placesIn(reading, items)
  TOLD.set(items, told)
  return told
}

/** “near the village of Ossa”, then “Ossa was stormed”: a name is a place where the text has told so. */
function namedBefore(reading: Reading, items: Item[], i: number, seen: Seen): PlaceMention | null {
  if (seen.size === 0 || !(items[i].kind === 'capital' || items[i].names)) return null
  const next = nameEnd(reading, items, i)
  const ref = next > i ? seen.get(textOf(reading, items[i].from, items[next - 1].to)) : undefined
  // “a boat of the Ossa navy”
  if (!ref || (isModifier(items, next) && !has(items[next], 'event_noun'))) return null
  return { at: i, next, wider: false, bare: true, ref: { ...ref, relation: relationBefore(reading, items, i) } }
}

/** “the Ossa district of Marn”: the second place only says where the first one lies. */
const isPartOf = (reading: Reading, items: Item[], last: PlaceMention, i: number): boolean =>
  has(items[last.next - 1], 'place_noun') !== undefined &&
  i - last.next <= 4 &&
  (items[last.next]?.kind === 'of' ||
    (last.next - last.at > 1 && / of$/i.test(textOf(reading, items[last.next - 1].from, items[last.next - 1].to)))) &&
  items
    .slice(items[last.next]?.kind === 'of' ? last.next + 1 : last.next, i)
    .every((x) => x.kind === 'determiner' || x.kind === 'unknown' || has(x, 'compass'))

/** “near”, “20 km west of” make a point less exact. */
const blurred = (reading: Reading, { precision, relation }: PlaceRef): GeoPrecision =>
  precision === 'exact' && relation && textHolds(reading, relation, 'near_words') ? 'near' : precision

/** A place of the registry, or a country where the words say that it is meant as a place. */
function known(reading: Reading, items: Item[], i: number): PlaceMention | null {
  const item = items[i]
  if (!hasAny(item, NAMES)) return item.kind === 'capital' ? numberedAt(reading, items, i) : premises(reading, items, i)
  if (item.kind === 'side_noun' && items[i + 1]?.kind === 'capital') return null
  if (isAuthor(reading, items, i)) return null
  if (item.kind === 'metonym' && has(item, 'place') && nounAfter(reading, items, i + 1))
    return registryPlace(reading, items, i)
  if (item.kind === 'place') return partOfName(reading, items, i) ? null : registryPlace(reading, items, i)
  const special =
    numberedAt(reading, items, i) ??
    lineAt(reading, items, i) ??
    capitalAt(reading, items, i) ??
    landAt(reading, items, i) ??
    facility(reading, items, i)
  if (special) return special

  const country =
    (item.kind === 'side_noun' || isLand(reading, items, i)) && !item.entry?.plural && !BODIES.has(item.entry?.kind)
  const capital = item.kind === 'metonym' || (item.kind === 'actor' && item.entry?.kind === 'government')
  if (!(country || capital)) return null
  const bare = !(
    located(reading, items, i) ||
    (country && isFoughtOver(items, i)) ||
    (item.kind === 'metonym' && isHitTown(reading, items, i))
  )
  if (!bare && item.kind === 'side_adjective' && has(item, 'place'))
    return { ...registryPlace(reading, items, i), bare }
  if (bare && !(capital && (visited(reading, items, { at: i }) || meeting(items[i + 1])))) return null
  const after = country ? nounAfter(reading, items, i + 1) : null
  const relation = relationBefore(reading, items, i)
  const compass = country && !after && has(items[i - 1], 'compass') !== undefined
  const part = compass || (country && !after && PART.test(relation ?? ''))
  const name =
    after && titled(reading, items[i + 1])
      ? fullName(reading, items, i, after.next)
      : textOf(reading, items[compass ? i - 1 : i].from, item.to)
  // “a raid on Marn village” tells only the land; “in two Marn towns” parts of it.
  const somewhere = country && isSettlement(items[i + 1]) && !titled(reading, items[i + 1])
  const spread = part || (somewhere && settlements(reading, items[i + 1]))
  const land = country && (!after || somewhere)
  const precision: GeoPrecision = spread ? 'region' : land ? 'country' : after ? nounPrecision(after.noun) : 'exact'
  return {
    at: i,
    next: after?.next ?? i + 1,
    wider: land && !part,
    bare,
    ref: { name, place_id: (capital && has(item, 'place')?.ref) || null, precision, relation },
  }
}

/** A land whose name is its adjective too, where no noun follows that it would describe: “attacked Marn on Friday”. */
const isLand = (reading: Reading, items: Item[], i: number): boolean =>
  items[i].kind === 'side_adjective' &&
  has(items[i], 'side_noun') !== undefined &&
  (isFoughtOver(items, i) || closes(reading, items, i + 1))

/** “the Velm summit”, “Velm talks”: a capital before them is where they were. */
const meeting = (item: Item | undefined): boolean => has(item, 'event_noun')?.subtype === 'talks'

/** “the Marn clashes”: where they are, while an attack may be by whom it is named. */
const isFoughtOver = (items: Item[], i: number): boolean =>
  has(items[i + 1], 'event_noun')?.subtype === 'armed_clash' && !isSign(items[i - 1], DASH)

const NAMES = classSet(
  'place',
  'place_noun',
  'compass',
  'facility',
  'side_noun',
  'side_adjective',
  'metonym',
  'actor',
  'body',
)

/** “in the north of Marn”: only a part of it. */
const PART = /\b(?:north|south|east|west)/i

/** “in Ossa’s version”, “in the view of Ossa”: a capital that speaks. */
const isAuthor = (reading: Reading, items: Item[], i: number): boolean =>
  (items[i + 1]?.kind === 'possessive' && isOf(reading, items[i + 2], 'views')) ||
  (items[i - 1]?.kind === 'of' && isOf(reading, items[i - 2], 'views'))

/** “Alei Sinai”, “Ossa del Sur” where only one word is known, and not from the registry: the whole is one unknown name. */
const partOfName = (reading: Reading, items: Item[], i: number): boolean =>
  items[i].entry?.ref === undefined &&
  ((items[i + 1]?.kind === 'capital' && !has(items[i + 1], 'facility')) ||
    (isSign(items[i + 1], DASH) && items[i + 2]?.kind === 'capital' && has(items[i + 3], 'place_noun') !== undefined) ||
    (items[i + 1]?.kind === 'unknown' && nameEnd(reading, items, i) > i + 2))

function registryPlace(reading: Reading, items: Item[], i: number): PlaceMention {
  const entry = has(items[i], 'place')
  const after = nounAfter(reading, items, i + 1)
  const noun = after?.noun ?? nounBefore(items, i)
  // What is no registry entry is only known to be a place, not of what kind: its noun tells.
  const base = placePrecision(entry?.ref === undefined && after ? undefined : entry?.kind, after?.noun)
  const whole = after && entry?.ref === undefined && titled(reading, items[i + 1])
  const name = textOf(reading, items[i].from, items[whole ? after.next - 1 : i].to)
  const relation = relationBefore(reading, items, i)
  return {
    at: i,
    next: after?.next ?? i + 1,
    wider: false,
    bare:
      (relation === null && !noun && !isMeant(reading, items, i)) ||
      isParty(reading, items, i) ||
      // “of the Ossa Basin Commission”: the name of a body
      (after !== null &&
        ofBody(reading, items, i) &&
        items[after.next]?.kind === 'body' &&
        titled(reading, items[after.next])),
    ref: { name, place_id: entry?.ref ?? null, precision: base, relation },
  }
}

/** “of the Ossa” of a body, and not “the building of the Ossa” of one. */
function ofBody(reading: Reading, items: Item[], i: number): boolean {
  const of = items[i - 1]?.kind === 'determiner' ? i - 2 : i - 1
  return items[of]?.kind === 'of' && !isOf(reading, items[of - 1], 'premises')
}

/** “Ossa Airport”, “South Marn Sea”: a noun with a capital belongs to the name. */
const titled = (reading: Reading, item: Item): boolean =>
  !reading.upperCase && reading.tokens.letters[item.from] !== LOWER

const fullName = (reading: Reading, items: Item[], i: number, next: number): string =>
  textOf(
    reading,
    items[has(items[i - 1], 'compass') && titled(reading, items[i - 1]) ? i - 1 : i].from,
    items[next - 1].to,
  )

/** “talks between Ossa and the rebels”, “the Ossa regime”: a capital that stands for its state. */
const isParty = (reading: Reading, items: Item[], i: number): boolean =>
  (has(items[i], 'metonym') !== undefined && has(items[i - 1], 'between') !== undefined) ||
  isOf(reading, items[i + 1], 'regimes')

const passes = (item: Item): boolean =>
  item.kind === 'unknown' || item.kind === 'determiner' || has(item, 'compass') !== undefined

/** A country stands after a preposition of place, and not as somebody’s possessor, a party or one who speaks. */
function located(reading: Reading, items: Item[], i: number): boolean {
  const called = beforeCalled(items, i - 1)
  if (called >= 0) return leadsTo(reading, items, called)
  const counts = settlements(reading, items[i + 1])
  let k = i - 1
  while (k >= 0 && i - k < DESCRIBED) {
    const before = pastDescribing(reading, items, k)
    if (before === k && !passes(items[k]) && !(counts && items[k].quantity)) break
    k = before === k ? k - 1 : before
  }
  const before = items[k]
  if (before === undefined || (has(before, 'between') && before.kind !== 'from')) return false
  const leads =
    leadsTo(reading, items, k) ||
    // “attacked and overran Marn”
    (has(before, 'and') !== undefined && struckBy(items, k - 1, k)) ||
    leftBy(reading, items, k) ||
    roadTo(reading, items, k) ||
    measuredFrom(items, k) ||
    // “the Relations Department of the Presidency” is no district.
    (before.kind === 'of' && has(items[k - 1], 'place_noun') !== undefined && items[i].kind !== 'actor')
  return leads && items[i + 1]?.kind !== 'possessive' && !has(items[i + 1], 'person') && items[i + 1]?.kind !== 'body'
}

/** Items between a land and what leads to it: “in the violence-wracked north of”. */
const DESCRIBED = 6

/** “in”, “near”, “the shelling of”, “struck” at item k, before a place. */
const leadsTo = (reading: Reading, items: Item[], k: number): boolean =>
  has(items[k], 'place_relation') !== undefined ||
  locative(reading, items[k]) ||
  strikeOn(reading, items, k) ||
  struckBy(items, k, k + 1)
