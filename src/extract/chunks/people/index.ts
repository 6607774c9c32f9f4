/**
 * Groups of persons: “three Ostrian servicemen of the border service”. A number counts persons only when its head
 * noun is a person, or when it stands alone (“two others”, “one of them”) beside a word for harm.
 */
import { has, type Item, type ItemKind, makeItem, NO_ENTRY, type Reading } from '../../item.js'
import { isOf } from '../../words.js'
import { readAlone } from './alone.js'
import { emptyGroup, type Found, type Group } from './group.js'
import { endsGroup, headAt, isRankAlone, readHead } from './head.js'
import { partsOfPersons } from './maybe.js'
import { readDeterminers, readModifiers } from './modifiers.js'
import { readTail } from './tail.js'

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
    const base = items.slice(i, found.next).find((item) => has(item, 'title')) ?? NO_ENTRY
    out.push(makeItem('people', items[i].from, items[found.next - 1].to, base, 0, { group: found.group }))
    i = found.next
  }
  partsOfPersons(out)
  return out
}

/** “a rower”, “a Hindu” */
const MAYBE_NOUN = new Set<ItemKind | undefined>(['unknown', 'person_adjective'])

/** No group is longer before its head than this. */
const REACH = 14

/** For each item the distance to the next head or number, or null when the sentence has none: most have none. */
function reachOf(items: Item[]): Uint8Array | null {
  const reach = new Uint8Array(items.length)
  let next = 255
  let any = false
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i]
    if (
      item.quantity ||
      item.kind === 'another' ||
      item.kind === 'other' ||
      item.kind === 'ordinal' ||
      has(item, 'fresh')?.kind === 'another' ||
      item.kind === 'age' ||
      item.kind === 'both' ||
      (item.kind === 'article' && MAYBE_NOUN.has(items[i + 1]?.kind)) ||
      headAt(items, i)
    ) {
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

/** A plain word may open a group where it stands for “another”: “a third child”. */
const mayOpen = (item: Item): boolean => !CLOSED.has(item.kind) || has(item, 'fresh')?.kind === 'another'

function readGroup(reading: Reading, items: Item[], start: number): Found | null {
  const group = emptyGroup()
  let i = readDeterminers(items, start, group)
  const determined = i
  i = readModifiers(reading, items, start, i, group)
  const plain = items.slice(determined, i).every((x) => x.kind !== 'unknown' && x.kind !== 'capital')
  const head = readHead(items, i, group, plain || group.quantity?.none === true)
  const armed = has(items[i], 'person')
  if (head === i && armed?.number === 'sg' && isPost(reading, items[i + 1])) return null
  if (head === i) return readAlone(reading, items, determined, start, group)
  if (isRankAlone(items, i) && isOf(reading, items[i], 'police_ranks')) group.status = 'police'
  if (describesPlace(reading, items[head], group)) return null
  i = besideHead(items, { start, head }, group)
  const owned = readOwned(reading, items, i, group)
  if (owned) return owned
  if (items.slice(start, determined).some((item) => has(item, 'each'))) group.number = 'pl'
  if (group.quantity === null && group.implied === null && group.number === 'sg' && !group.definite) {
    if (isOfficeOf(items, start, i) || !bareSingular(reading, items, start, i)) return null
    group.implied = 'singular'
  }
  return { group, next: readTail(reading, items, i, group) }
}

/** “176 soldiers and sergeants”: a second noun that the same number counts, where no verb makes it a subject of its own. */
function besideHead(items: Item[], { start, head: i }: { start: number; head: number }, group: Group): number {
  const counted = group.quantity !== null && !group.quantity.none && group.number === 'pl' && group.harm === null
  const person = has(items[i + 1], 'person')
  if (!counted || items[i]?.kind !== 'and' || items[i].entry?.kind || person?.number !== 'pl') return i
  const after = items[i + 2]
  // “60 soldiers and rebels died”: where no verb stands before them, both are its subject.
  const first = after?.kind === 'harm_intransitive' && !items.slice(0, start).some(isVerb)
  if (headAt(items, i + 2) || (after && OWN_VERB.has(after.kind) && !first)) return i
  const told = person.status !== undefined && person.status !== 'unknown' && group.status !== 'unknown'
  if (told && (person.status === 'militant') !== (group.status === 'militant')) group.mixed = true
  if (person.status !== group.status) group.status = uniformed(person.status, group.status) ? 'military' : 'unknown'
  group.headTo = items[i + 1].to
  return i + 2
}

const isVerb = ({ kind }: Item): boolean => OWN_VERB.has(kind) || /^harm_(?:active|participle)$/.test(kind)

const OWN_VERB = new Set<ItemKind>(['verb', 'speech', 'have', 'harm_intransitive', 'event_verb', 'wound_noun'])

const uniformed = (...told: (string | undefined)[]): boolean =>
  told.every((status) => status === 'military' || status === 'police')

/** “a rebel base”, “two guerrilla camps”, “two captured towns”: whose the place is or what became of it, and nobody who was hurt. */
const describesPlace = (reading: Reading, next: Item | undefined, { number, status, headFrom, harm }: Group): boolean =>
  next !== undefined &&
  ((harm !== null && status === 'unknown' && next.kind === 'place_noun') ||
    (number === 'sg' && headFrom >= 0 && BEARS_ARMS.has(status) && isPost(reading, next)))

const isPost = (reading: Reading, next: Item | undefined): boolean =>
  next !== undefined &&
  !has(next, 'deed') &&
  (has(next, 'goal') !== undefined ||
    has(next, 'post') !== undefined ||
    has(next, 'place_noun')?.kind === 'facility' ||
    isOf(reading, next, 'strongholds'))

const BEARS_ARMS = new Set(['militant', 'military', 'police'])

/** “a colonel’s wife”, “the minister’s two sons”: the persons are those after the sign, of the side of their owner. */
function readOwned(reading: Reading, items: Item[], i: number, owner: Group): Found | null {
  if (items[i]?.kind !== 'possessive' || owner.quantity !== null || owner.number !== 'sg') return null
  const group = emptyGroup()
  const opening = i + 1
  const start = readDeterminers(items, opening, group)
  const at = readModifiers(reading, items, opening, start, group)
  const head = headAt(items, at) ? readHead(items, at, group) : at
  if (head === at) return null
  group.definite = group.quantity === null
  group.side ??= owner.side
  return { group, next: readTail(reading, items, head, group) }
}

/** “Sniper fire kills soldier”: the object of a headline. */
const isObject = (items: Item[], start: number, next: number): boolean => {
  const { harm, kind } = has(items[start - 1], 'harm_active') ?? has(items[start - 1], 'harm_gerund') ?? {}
  return (harm === 'killed' || harm === 'wounded') && !kind && (endsGroup(items[next]) || !items[next])
}

/** “Arno Lisk, director of the clinic,”: what the one just named is. */
const isOfficeOf = (items: Item[], start: number, next: number): boolean =>
  items[start - 2]?.names !== undefined &&
  items[next]?.kind === 'of' &&
  has(items[next - 1], 'speech_noun')?.kind === 'role' &&
  !has(items[next - 1], 'title')

/** A singular noun without an article counts one at the start of a headline or in an upper-case text. */
const bareSingular = (reading: Reading, items: Item[], start: number, next: number): boolean =>
  !isLoss(reading, items[next]) &&
  (start === 0 ||
    reading.upperCase ||
    items[start - 1].kind === 'sign' ||
    items[start - 1].kind === 'possessive' ||
    // “a baker whose son was killed”
    has(items[start - 1], 'owner_relative') !== undefined ||
    isObject(items, start, next) ||
    (items[start - 1].kind === 'leave' && has(items[next], 'harm_state') !== undefined) ||
    items[next]?.names !== undefined ||
    has(items[next], 'harm_participle')?.harm === 'killed' ||
    has(items[next], 'harm_participle')?.harm === 'wounded' ||
    (items[start - 1].kind === 'and' && headAt(items, start - 2)))

/** “rebel losses”, “soldier deaths”: whose they are, and no person. */
const isLoss = (reading: Reading, item: Item | undefined): boolean =>
  item?.kind === 'harm_nominal' && isOf(reading, item, 'own_losses')
