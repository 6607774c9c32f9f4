/** The head of a group: a noun for persons, a pair, lives, or a word for harm that stands for the harmed. */
import { classSet, hasAny } from '../../classes.js'
import { DASH, has, type Item, type ItemKind, isSign } from '../../item.js'
import { exact } from '../quantities.js'
import { type Group, sideOf } from './group.js'

export const headAt = (items: Item[], i: number): boolean => {
  const item = items[i]
  return (
    item !== undefined &&
    hasAny(item, HEADS) &&
    ((has(item, 'person') !== undefined && !has(items[i + 1], 'wound_noun') && !isMaker(items, i)) ||
      isDemonym(items, i) ||
      isRankAlone(items, i) ||
      has(item, 'pair') !== undefined ||
      has(item, 'lives') !== undefined)
  )
}

const HEADS = classSet('person', 'pair', 'lives', 'side_adjective', 'side_noun', 'rank', 'plural_rank')

/** “an assistant commandant”, “four head constables”: a rank without a name. */
export const isRankAlone = (items: Item[], i: number): boolean => {
  const [item, before] = [items[i], items[i - 1]]
  if (item.kind === 'plural_rank') return before?.quantity !== undefined && endsGroup(items[i + 1])
  if (item.kind !== 'rank' || has(item, 'abbreviation')) return false
  const single = has(before, 'article') ?? has(before, 'another') ?? has(before, 'person_adjective')
  return (single !== undefined || before?.quantity?.best === 1) && endsGroup(items[i + 1])
}

/** “a terrorist assault”: a word for one rebel that only tells whose act it is. */
const isMaker = (items: Item[], i: number): boolean => {
  const person = has(items[i], 'person')
  if (person?.status !== 'militant' || person.number !== 'sg') return false
  return items[i + 1]?.kind === 'event_noun' && has(items[i + 1], 'event_noun')?.subtype !== 'armed_clash'
}

/** “42 Karvians”, “an Ostrian”: a word of a side that stands for persons. */
function isDemonym(items: Item[], i: number): boolean {
  const item = items[i]
  // “4 KIA, 11 WIA”: killed in action, and no force of that name.
  if (tallied(items, i)) return false
  if (item.entry?.cls !== 'side_adjective' && !(item.entry?.cls === 'side_noun' && isMany(item))) return false
  const next = items[i + 1]
  if (item.entry.cls === 'side_noun' && !isCountedBefore(items, i)) return false
  const before = items[i - 1]
  const suspected = has(before, 'person_adjective') && has(items[i - 2], 'article')
  const single = has(before, 'article') || has(before, 'another') || suspected || before?.quantity?.best === 1
  // “two Lebanese”: one word for many and for what is theirs.
  const many = before?.quantity !== undefined && item.entry.number === 'pl'
  if (!isMany(item) && !single && !many) return false
  if (next?.kind === 'event_noun' && !item.entry.plural) return false
  if (next && (next.kind === 'event_noun' || next.kind === 'verb') && isThing(items[i + 2])) return false
  return endsGroup(next) || next?.quantity !== undefined
}

/** “21 Taliban”, “ten foreign-backed Contras”: a number, and words between that describe whom it counts. */
function isCountedBefore(items: Item[], i: number): boolean {
  let at = i - 1
  while (at >= 0 && i - at <= DESCRIBED && describes(items, at)) at--
  return items[at]?.quantity !== undefined
}

/** Most items between a number and the name of those it counts. */
const DESCRIBED = 4

const describes = (items: Item[], at: number): boolean =>
  isSign(items[at], DASH) ||
  isSign(items[at + 1], DASH) ||
  items[at].kind === 'person_adjective' ||
  items[at].kind === 'side_adjective' ||
  items[at].kind === 'unknown'

/** A short word for the harmed after their number, though a group has the same short name. */
export const tallied = (items: Item[], i: number): boolean =>
  items[i - 1]?.quantity !== undefined && has(items[i], 'harm_state') !== undefined && !has(items[i + 1], 'person')

/** “three Kurds”: one word for a people and for its members. */
const isMany = ({ entry }: Item): boolean => entry?.plural === true || entry?.kind === 'people'

/** “five ISIL fighting positions”: a noun for things ends the phrase. */
export const isThing = (item: Item | undefined): boolean =>
  item !== undefined &&
  (item.kind === 'target' || item.kind === 'instrument' || item.kind === 'place_noun' || item.kind === 'unknown')

/** What can follow a group of persons. */
const ENDS_GROUP = new Set<ItemKind>([
  'be',
  'have',
  'sign',
  'and',
  'or',
  'preposition',
  'from',
  'of',
  'with',
  'by',
  'relative',
  'verb',
  'harm_participle',
  'harm_intransitive',
  'harm_state',
  'date',
  'includes',
  'suffer',
  'adverb',
  'event_noun',
  'to',
  'modal',
  'harm_active',
  'as',
  'age',
])

export const endsGroup = (item: Item | undefined): boolean => item === undefined || ENDS_GROUP.has(item.kind)

export function noteStatus(item: Item, group: Group): void {
  const person = has(item, 'person')
  if (!person) return
  // “two rebel leaders”: a noun that anybody may have does not make civilians of them.
  const armed = group.status === 'militant' && person.status === 'civilian'
  if (!armed && (group.status === 'unknown' || person.status !== 'unknown')) group.status = person.status ?? 'unknown'
  group.sex ??= person.sex ?? null
  group.age ??= person.age ?? null
  group.captive ||= person.captive ?? false
  group.enemy ||= person.kind === 'enemy'
}

export function readHead(items: Item[], i: number, group: Group, plain = true): number {
  const item = items[i]
  const person = has(item, 'person')
  const pair = has(item, 'pair')
  const lives = has(item, 'lives')
  if (person && !pair && person.number === 'sg' && (group.quantity?.low ?? 1) > 1) return i
  if (!person && !pair && !lives && item && isDemonym(items, i)) return readDemonym(items, i, group)
  if (!person && !pair && !lives && item && isRankAlone(items, i)) return readRank(item, i, group)
  if (!person && !pair && !lives) return readHarmHead(items, i, group, plain)
  group.headFrom = item.from
  group.headTo = item.to
  group.lives = lives !== undefined && !person
  if (person) {
    noteStatus(item, group)
    group.victim = has(item, 'harm_nominal')?.harm === 'unspecified'
    group.number = person.number ?? 'pl'
    group.head = person.status ?? null
    group.household = person.kind === 'household'
    if (person.kind === 'displaced' && (group.quantity?.low ?? 0) >= MANY) group.harm ??= 'displaced'
    if (group.household && group.quantity && !group.quantity.none)
      group.quantity = { low: null, best: null, high: null, kind: 'vague', vague: 'plural' }
  }
  if (pair) {
    group.quantity ??= exact(2)
    group.implied = 'pair'
  }
  if (person?.number === 'pl' && group.implied === 'article') group.implied = null
  return i + 1
}

function readRank(item: Item, i: number, group: Group): number {
  group.headFrom = item.from
  group.headTo = item.to
  group.number = item.kind === 'plural_rank' ? 'pl' : 'sg'
  group.status = 'military'
  group.head = 'military'
  return i + 1
}

/** So many displaced persons are a figure of their own; of a few something else is told. */
const MANY = 100

function readDemonym(items: Item[], i: number, group: Group): number {
  const { entry, from, to } = items[i]
  group.headFrom = from
  group.headTo = to
  group.number = entry?.plural || (group.quantity && group.quantity.best !== 1) ? 'pl' : 'sg'
  const side = sideOf(items[i])
  group.side ??= side && { code: side.code, text: entry?.name ?? '', actor: side.actor, basis: 'modifier' }
  return i + 1
}

/** “two more injuries”, “three other bodies”: a noun, unlike “two others wounded”. */
const isHarmNoun = (item: Item): boolean =>
  has(item, 'remains') !== undefined ||
  (has(item, 'harm_nominal') !== undefined && !has(item, 'harm_participle') && !has(item, 'harm_state'))

/** “12 burned and | mutilated bodies”: of two adjectives the second is told with its noun. */
function joinedBody(items: Item[], i: number): number {
  const at = has(items[i], 'and') ? i + 1 : has(items[i + 1], 'and') ? i + 2 : -1
  const body = at > 1 ? items[at] : undefined
  const first = items[at - 2]
  const adjective = has(first, 'harm_participle') !== undefined || first?.kind === 'unknown'
  return body && has(body, 'remains') && body.to - body.from > 1 && adjective ? at : i
}

/** “two dead”, “12 wounded”, “no casualties”: the word for the harm is itself the head of a counted group. */
function readHarmHead(items: Item[], start: number, group: Group, plain: boolean): number {
  const i = joinedBody(items, start)
  const item = items[i]
  const body = group.implied === 'another' && has(item, 'remains') !== undefined
  if ((group.quantity === null && !body) || (!body && group.others && !group.quantity?.none && !isHarmNoun(item)))
    return start
  const noun = has(item, 'remains') ?? has(item, 'harm_nominal')
  if (!plain && (noun === undefined || has(item, 'harm_participle') || has(item, 'harm_state'))) return start
  const harm =
    has(item, 'combined_harm') ??
    has(item, 'remains') ??
    has(item, 'harm_participle') ??
    has(item, 'harm_state') ??
    has(item, 'harm_nominal')
  if (group.quantity?.none && items[i - 1]?.kind === 'determiner') return start
  // “three carried off” may be three vehicles.
  if (!harm || harm.kind === 'persons' || headAt(items, i + 1) || items[i + 1]?.quantity) return start
  group.harm = harm.harm ?? null
  group.both = has(item, 'combined_harm')?.kind === 'each'
  group.remains = harm.cls === 'remains'
  group.condition ??= harm.condition ?? null
  group.headFrom = item.from
  group.headTo = item.to
  return i + 1
}
